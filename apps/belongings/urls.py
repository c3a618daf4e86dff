"""Addresses of what people take along."""

from django.urls import path

from apps.belongings.views import takeouts

app_name = "belongings"
urlpatterns = [
    path("", takeouts.create, name="takeouts"),
    path("<uuid:pk>/", takeouts.detail, name="takeout"),
    path("<uuid:pk>/download/", takeouts.download, name="download"),
]
