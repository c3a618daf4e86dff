"""Addresses of interviews."""

from django.urls import path

from apps.interviews.views import answers, sessions

app_name = "interviews"
urlpatterns = [
    path("", sessions.index, name="list"),
    path("new/", sessions.create, name="create"),
    path("next.ics", sessions.calendar, name="calendar"),
    path("<uuid:pk>/", sessions.detail, name="session"),
    path("<uuid:pk>/delete/", sessions.delete, name="delete"),
    path("questions/<uuid:pk>/", answers.question, name="question"),
    path("answers/<uuid:pk>/", answers.detail, name="answer"),
]
