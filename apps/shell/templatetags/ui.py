"""The few tags that components need; built in to every template."""

from collections.abc import Sequence

from django import template
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from apps.shell import browsers, diffing, marking

register = template.Library()


@register.simple_tag
def icon(name: str) -> SafeString:
    """A drawing from components/icon; always beside a word, so it is hidden from screen readers."""
    return render_to_string(f"components/icon/{name}.html")


@register.filter
def marked(text: str, spans: Sequence[Sequence[int]] | None) -> SafeString:
    """The text with its (start, end) spans of code points in ``<mark>``, neighbours as one."""
    pieces: list[tuple[str, str]] = []
    done = 0
    for first, last in marking.merged(text, spans or ()):
        pieces.append((text[done:first], text[first:last]))
        done = last
    return format_html("{}{}", format_html_join("", "{}<mark>{}</mark>", pieces), text[done:])


@register.filter
def browser(user_agent: str) -> str:
    return browsers.named(user_agent)


@register.inclusion_tag("components/diff.html", name="diff")
def diff(before: str, after: str) -> dict[str, object]:
    return {"difference": diffing.between(before, after)}


@register.inclusion_tag("components/steps.html")
def steps(labels: str, now: int) -> dict[str, object]:
    """``labels`` is "Upload,Read,Review"; ``now`` counts from 1, and beyond the last everything is done."""
    return {"labels": [label.strip() for label in labels.split(",")], "now": now}


@register.simple_block_tag
def card(content: str, title: str = "", kind: str = "", heading: str = "h2") -> SafeString:
    return render_to_string(
        "components/card.html", {"content": content, "title": title, "kind": kind, "heading": heading}
    )


@register.simple_block_tag
def pagehead(content: str, title: str, lead: str = "", back_url: str = "", back: str = "") -> SafeString:
    """The title of a page; what stands inside are its actions."""
    shown = {"content": content, "title": title, "lead": lead, "back_url": back_url, "back": back}
    return render_to_string("components/page_head.html", shown)


@register.simple_block_tag
def actionbar(content: str, note: str = "") -> SafeString:
    return render_to_string("components/action_bar.html", {"content": content, "note": note})


@register.simple_block_tag
def dialog(content: str, id: str, title: str) -> SafeString:
    return render_to_string("components/dialog.html", {"content": content, "id": id, "title": title})


@register.simple_block_tag
def menu(content: str, label: str, icon: str = "", kind: str = "is-quiet is-small") -> SafeString:
    return render_to_string(
        "components/menu.html", {"content": content, "label": label, "icon": icon, "kind": kind}
    )
