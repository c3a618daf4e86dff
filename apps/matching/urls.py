"""Addresses of matching."""

from django.urls import path

from apps.matching.views import matches, missing, plans

app_name = "matching"
urlpatterns = [
    path("", matches.index, name="list"),
    path("new/", matches.create, name="create"),
    path("<uuid:pk>/", matches.detail, name="match"),
    path("<uuid:pk>/again/", matches.again, name="again"),
    path("<uuid:pk>/tailor/", matches.tailor, name="tailor"),
    path("<uuid:pk>/delete/", matches.delete, name="delete"),
    path("resumes/<uuid:pk>/gaps/", missing.detail, name="gaps"),
    path("resumes/<uuid:pk>/gaps/table/", missing.table, name="table"),
    path("resumes/<uuid:pk>/plan/", missing.plan, name="make_plan"),
    path("plans/<uuid:pk>/", plans.detail, name="plan"),
    path("plans/<uuid:pk>/calendar/", plans.as_calendar, name="calendar"),
    path("plans/<uuid:pk>/delete/", plans.delete, name="delete_plan"),
    path("tasks/<uuid:pk>/finish/", plans.finish, name="finish"),
    path("tasks/<uuid:pk>/reopen/", plans.reopen, name="reopen"),
    path("tasks/<uuid:pk>/move/", plans.move, name="move"),
]
