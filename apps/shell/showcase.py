"""What the style guide shows: each component with samples of our own."""

from typing import Any

from django import forms
from django.core.paginator import Paginator

BEFORE = (
    "Was responsible for stock counts on nights, errors went down from 4% to 1% after I relabelled the bays"
)
AFTER = "Relabelled the bays and cut stock-count errors on nights from 4% to 1%"
LEVELS = [("", "Choose"), ("junior", "Junior"), ("senior", "Senior")]
PAPERS = [("a4", "A4"), ("letter", "Letter")]
ICONS = (
    "again", "back", "check", "chevron", "clock", "close", "copy", "download", "edit", "eye", "file",
    "forward", "gap", "info", "lock", "menu", "moon", "neutral", "out", "person", "plus", "print",
    "quote", "search", "sun", "supported", "system", "trash", "undo", "upload",
)  # fmt: skip


class SampleForm(forms.Form):
    """One field of each kind; sent empty it shows each error."""

    name = forms.CharField(label="Full name", help_text="As it stands at the top of your resume.")
    email = forms.EmailField(label="E-mail address")
    title = forms.CharField(label="Target title", required=False)
    level = forms.ChoiceField(
        label="Level", choices=[("", "Choose"), ("junior", "Junior"), ("senior", "Senior")]
    )
    paper = forms.ChoiceField(
        label="Paper", choices=[("a4", "A4"), ("letter", "Letter")], widget=forms.RadioSelect
    )
    advert = forms.CharField(label="The advert", widget=forms.Textarea(attrs={"rows": 4}))
    agreed = forms.BooleanField(label="I wrote these lines myself", help_text="We never add a claim for you.")


def samples() -> dict[str, Any]:
    return {
        "before": BEFORE,
        "after": AFTER,
        "words": BEFORE,
        "spans": _spans(BEFORE, "stock counts on nights", "from 4% to 1%", "relabelled the bays"),
        "tabs": [
            {"label": "To decide", "url": "#tabs", "is_current": True, "count": 9},
            {"label": "Check", "url": "#tabs", "is_current": False, "count": 2},
            {"label": "Accepted", "url": "#tabs", "is_current": False, "count": 0},
            {"label": "All", "url": "#tabs", "is_current": False, "count": None},
        ],
        "sections": [
            {"label": "Experience", "url": "#side-nav", "is_current": True, "count": 9},
            {"label": "Summary", "url": "#side-nav", "is_current": False, "count": 1},
            {"label": "Skills", "url": "#side-nav", "is_current": False, "count": 2},
        ],
        "head": ["They ask for", "Your evidence", "Line"],
        "rows": [
            ["Three years in a warehouse", "Six years, at two employers", "4"],
            ["Stock control", "“stock counts on nights”", "12"],
            ["Forklift licence", "Nothing found", "-"],
        ],
        "facts": [
            {"label": "File", "value": "nadia-ferreira.pdf, 2 pages"},
            {"label": "Read", "value": "96 % of the text has its place"},
            {"label": "Engine", "value": "Rules, no model"},
        ],
        "icons": ICONS,
        "page": Paginator(range(60), 20).page(2),
    }


def _spans(text: str, *parts: str) -> list[tuple[int, int]]:
    return [(start := text.index(part), start + len(part)) for part in parts]
