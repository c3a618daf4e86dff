"""Labels before a value, in many languages: "GPA: 3.9", "Employer: Northwind"."""

import re

from apps.domain.resume_reading.folding import key
from apps.domain.resume_reading.lexicon import phrases

_LABEL = re.compile(r"^\s*([^:：\d]{2,40})\s*[:：]\s*(.*)$", re.DOTALL)


def label_of(text: str) -> str:
    """What a line that is nothing but a label stands for."""
    return phrases("labels").get(key(text), "") if len(text) < 40 else ""


def labelled(text: str) -> tuple[str, str, str]:
    """The meaning of a label, the label and what follows it: ("score", "GPA", "3.9")."""
    match = _LABEL.match(text)
    meaning = phrases("labels").get(key(match[1]), "") if match else ""
    return (meaning, match[1].strip(), match[2].strip()) if match and meaning else ("", "", text)
