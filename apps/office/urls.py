"""Addresses of the owner's pages."""

from django.urls import path

from apps.office import views

app_name = "office"
urlpatterns = [
    path("", views.show, name="show"),
    path("choices/<slug:name>/", views.choose, name="choose"),
    path("invitations/", views.invite, name="invite"),
    path("mail/", views.try_mail, name="try_mail"),
]
