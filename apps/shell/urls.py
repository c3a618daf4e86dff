"""The shell's own addresses."""

from django.urls import path

from apps.shell import views

app_name = "shell"
urlpatterns = [
    path("healthz", views.health, name="health"),
    path("theme", views.choose_theme, name="theme"),
    path("styleguide", views.styleguide, name="styleguide"),
]
