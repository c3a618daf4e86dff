"""Addresses of resumes."""

from django.urls import path

from apps.resumes.views import lines, prints, resumes, rewrites, uploads, versions

app_name = "resumes"
urlpatterns = [
    path("", resumes.index, name="list"),
    path("new/", uploads.create, name="create"),
    path("uploads/<uuid:pk>/", uploads.reading, name="reading"),
    path("uploads/<uuid:pk>/cancel/", uploads.cancel, name="cancel_reading"),
    path("uploads/<uuid:pk>/place/", resumes.place, name="place"),
    path("<uuid:pk>/", resumes.detail, name="detail"),
    path("<uuid:pk>/correct/", resumes.correct, name="correct"),
    path("<uuid:pk>/preview/", resumes.preview, name="preview"),
    path("<uuid:pk>/step/", versions.step, name="step"),
    path("<uuid:pk>/versions/", versions.index, name="versions"),
    path("<uuid:pk>/rename/", resumes.rename, name="rename"),
    path("<uuid:pk>/archive/", resumes.archive, name="archive"),
    path("<uuid:pk>/delete/", resumes.delete, name="delete"),
    path("<uuid:pk>/bring-back/", resumes.bring_back, name="bring_back"),
    path("<uuid:pk>/rewrite/", rewrites.create, name="rewrite"),
    path("rewrites/<uuid:pk>/", rewrites.review, name="review"),
    path("rewrites/<uuid:pk>/accept-all/", rewrites.accept_all, name="accept_all"),
    path("rewrites/<uuid:pk>/undo/", rewrites.undo, name="undo"),
    path("rewrites/<uuid:pk>/finish/", rewrites.finish, name="finish"),
    path("lines/<uuid:pk>/", lines.detail, name="line"),
    path("lines/<uuid:pk>/decide/", lines.decide, name="decide"),
    path("lines/<uuid:pk>/edit/", lines.edit, name="edit"),
    path("lines/<uuid:pk>/fact/", lines.add_fact, name="add_fact"),
    path("facts/<uuid:pk>/remove/", lines.remove_fact, name="remove_fact"),
    path("versions/<uuid:pk>/", versions.detail, name="version"),
    path("versions/<uuid:pk>/restore/", versions.restore, name="restore"),
    path("versions/<uuid:pk>/name/", versions.name, name="name_version"),
    path("versions/<uuid:pk>/copy/", versions.copy, name="copy"),
    path("versions/<uuid:pk>/paper/", prints.paper, name="paper"),
    path("versions/<uuid:pk>/print/", prints.create, name="print_version"),
    path("prints/<uuid:pk>/", prints.detail, name="print"),
    path("prints/<uuid:pk>/download/", prints.download, name="download"),
    path("pictures/<uuid:pk>/", prints.picture, name="picture"),
]
