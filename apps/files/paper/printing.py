"""A document in, a PDF out: the one door that the rest of the site prints through."""

from apps.files.paper import pdf
from apps.files.paper.composing import content_of
from apps.files.paper.layout import MAX_CHARACTERS, Printed, PrintFailed, PrintRequest


def print_resume(request: PrintRequest) -> Printed:
    """Print a resume in a limited child. Raises PrintFailed with a code that is safe to show.

    What is too long is refused before the layout starts, because layout time grows faster than the text.
    """
    content = content_of(request)
    if not content.sections and not content.header.name:
        raise PrintFailed("nothing_to_print")
    if content.characters > MAX_CHARACTERS:
        raise PrintFailed("too_much")
    written, pages = pdf.print_request(request.model_dump_json())
    return Printed(pdf=written, pages=pages)
