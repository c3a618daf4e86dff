"""Addresses of postings."""

from django.urls import path

from apps.postings.views import postings

app_name = "postings"
urlpatterns = [
    path("", postings.index, name="list"),
    path("new/", postings.create, name="create"),
    path("<uuid:pk>/", postings.detail, name="detail"),
    path("<uuid:pk>/edit/", postings.edit, name="edit"),
    path("<uuid:pk>/archive/", postings.archive, name="archive"),
]
