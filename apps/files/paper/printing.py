"""A document in, a PDF out: the one door that the rest of the site prints through."""

from apps.files.child import ChildProblem, ChildTooMuch, ChildTooSlow, Limits, Server
from apps.files.paper.composing import content_of
from apps.files.paper.content import Content
from apps.files.paper.layout import (
    MAX_CHARACTERS,
    MAX_IN_HEAD,
    MAX_STRINGS,
    Printed,
    PrintFailed,
    PrintRequest,
)

# A page takes 0.15 CPU seconds and 100 MB. The room above is for what a layout can be made to do by its text.
LIMITS = Limits(wall=25, cpu=20, memory=1024 * 1024 * 1024)
PRESS = Server(preload=["apps.files.paper.ready"])


def print_resume(request: PrintRequest, *, limits: Limits = LIMITS) -> Printed:
    """Print a resume in a limited child. Raises PrintFailed with a code that is safe to show.

    What is too long is refused before the layout starts, because layout time grows faster than the text.
    """
    refuse_unprintable(request)
    try:
        printed: Printed = PRESS.call(
            "apps.files.paper.pdf:print_request", request.model_dump_json(), limits=limits
        )
    except ChildTooSlow:
        raise PrintFailed("too_slow") from None
    except ChildTooMuch:
        raise PrintFailed("too_much") from None
    except ChildProblem:
        raise PrintFailed("failed") from None
    return printed


def refuse_unprintable(request: PrintRequest) -> None:
    """Raise PrintFailed for a document with nothing to print, or with more than a resume can have."""
    content = content_of(request)
    if not content.sections and not content.header.name:
        raise PrintFailed("nothing_to_print")
    if (
        content.characters > MAX_CHARACTERS
        or len(content.strings()) > MAX_STRINGS
        or _longest_head(content) > MAX_IN_HEAD
    ):
        raise PrintFailed("too_much")


def _longest_head(content: Content) -> int:
    header = (
        content.header.name,
        content.header.label,
        *(contact.text for contact in content.header.contacts),
    )
    heads = [sum(map(len, item.head)) for section in content.sections for item in section.items]
    return max(sum(map(len, header)), *heads, 0)
