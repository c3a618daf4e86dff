"""Addresses of letters."""

from django.urls import path

from apps.cover_letters.views import asking, files, letters

app_name = "cover_letters"
urlpatterns = [
    path("", asking.index, name="list"),
    path("new/", asking.create, name="create"),
    path("new/<uuid:resume>/<uuid:posting>/", asking.plan, name="plan"),
    path("<uuid:pk>/", letters.detail, name="detail"),
    path("<uuid:pk>/take/", letters.take, name="take"),
    path("<uuid:pk>/edit/", letters.edit, name="edit"),
    path("<uuid:pk>/checked/", letters.checked, name="checked"),
    path("<uuid:pk>/facts/", letters.add_fact, name="add_fact"),
    path("<uuid:pk>/sent/", letters.mark_sent, name="mark_sent"),
    path("<uuid:pk>/delete/", letters.delete, name="delete"),
    path("<uuid:pk>/files/", files.create, name="create_file"),
    path("<uuid:pk>/as/<str:kind>/", files.as_text, name="as_text"),
    path("versions/<uuid:pk>/restore/", letters.restore, name="restore"),
    path("files/<uuid:pk>/", files.detail, name="file"),
    path("files/<uuid:pk>/download/", files.download, name="download"),
]
