"""Private links: made and ended by the person, opened by whoever has them."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from apps.resumes.actions import shares
from apps.resumes.forms import PasswordForm, ShareForm
from apps.resumes.models import PageImage, Share
from apps.resumes.views import access
from apps.resumes.views.prints import sent, still


@login_not_required
@require_POST
def create(request: HttpRequest, pk: UUID) -> HttpResponse:
    one = access.print_of(request, pk)
    form = ShareForm(request.POST)
    if not form.is_valid():
        messages.error(request, "Choose how long the link shall work.")
        return redirect(one)
    try:
        shares.make(one, password=form.cleaned_data["password"], days=form.cleaned_data["days"])
    except shares.NotProven:
        messages.error(request, "Only a file that reads back whole can be shared.")
    return redirect(f"{one.get_absolute_url()}#share")


@login_not_required
@require_POST
def end(request: HttpRequest, pk: UUID) -> HttpResponse:
    share = access.share_of(request, pk)
    shares.end(share)
    messages.success(request, "The link leads nowhere now.")
    return redirect(share.print)


@login_not_required
@require_http_methods(["GET", "POST"])
def shared(request: HttpRequest, token: str) -> HttpResponse:
    """What the link shows: the pages, and the file. Opening it counts; with a password, opening is a POST."""
    share = _share(token)
    form = PasswordForm(request.POST or None)
    if not _is_open(request, share):
        if request.method != "POST" or not form.is_valid():
            return _page(request, "resumes/locked.html", {"form": form})
        if not share.opens_with(form.cleaned_data["password"]):
            form.add_error("password", "That is not the password of this link.")
            return _page(request, "resumes/locked.html", {"form": form}, status=422)
        request.session[_key(share)] = True
    shares.count(share)
    images = PageImage.objects.filter(print=share.print).order_by("number")
    return _page(request, "resumes/shared.html", {"share": share, "images": images})


@login_not_required
@require_GET
def shared_page(request: HttpRequest, token: str, number: int) -> HttpResponseBase:
    share = _share(token)
    if not _is_open(request, share):
        return redirect(share)
    return still(get_object_or_404(PageImage, print=share.print, number=number))


@login_not_required
@require_GET
def shared_file(request: HttpRequest, token: str) -> HttpResponseBase:
    share = _share(token)
    return sent(share.print) if _is_open(request, share) else redirect(share)


def _share(token: str) -> Share:
    rows = Share.objects.open().select_related("print__version__resume")
    return get_object_or_404(rows, token=token)  # type: ignore[no-any-return]


def _is_open(request: HttpRequest, share: Share) -> bool:
    return not share.password or bool(request.session.get(_key(share)))


def _key(share: Share) -> str:
    """A new password is asked for again."""
    return f"share:{share.pk}:{share.password[-12:]}"


def _page(request: HttpRequest, template: str, page: dict[str, object], *, status: int = 200) -> HttpResponse:
    response = render(request, template, page, status=status)
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
