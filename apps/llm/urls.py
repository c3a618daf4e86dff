"""The owner's page about the model, and everyone's page about what left this server for them."""

from django.urls import path

from apps.llm import views

app_name = "llm"
urlpatterns = [
    path("", views.setup, name="setup"),
    path("connect/", views.connect, name="connect"),
    path("budgets/", views.budgets, name="budgets"),
    path("list/", views.list_models, name="list_models"),
    path("try/", views.try_it, name="try_it"),
    path("sent/", views.sent, name="sent"),
]
