"""What the preview of a resume shows: the newest finished pages, and whether newer ones are coming."""

from apps.resumes.models import PageImage, Print, Resume


def preview_of(resume: Resume) -> dict[str, object]:
    """``pages`` are pictures of the very PDF; the old ones stay until the new ones are there."""
    prints = Print.objects.filter(version__resume=resume, format="pdf").for_page()
    newest = prints.order_by("-version__number", "-updated_at").first()
    finished = prints.exclude(file="").order_by("-version__number", "-updated_at").first()
    return {
        "preview": newest,
        "is_coming": bool(newest and newest.work.is_open),
        "finished": finished,
        "pages": PageImage.objects.filter(print=finished).order_by("number") if finished else (),
    }
