"""The settings' own addresses; logging in and its kin are allauth's."""

from django.urls import path

from apps.accounts.views import inviting, leaving, owning, sessions, settings

app_name = "accounts"
urlpatterns = [
    path("", settings.show, name="settings"),
    path("sessions/<int:pk>/end/", sessions.end, name="end_session"),
    path("leave/", leaving.leave, name="leave"),
    path("left/<str:token>/", leaving.left, name="left"),
    path("invited/<str:token>/", inviting.accept, name="accept_invitation"),
    path("own/<str:token>/", owning.own, name="own"),
]
