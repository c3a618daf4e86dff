"""E-mail addresses, phone numbers, links and profiles."""

import re
from dataclasses import dataclass
from functools import cache

import phonenumbers

from apps.domain.resume_reading.dates import spans
from apps.domain.resume_reading.folding import folded
from apps.domain.resume_reading.lexicon import networks

EMAIL = re.compile(r"[A-Za-z0-9_][\w.+'\-]{0,63}@(?:[A-Za-z0-9\-]{1,63}\.){1,6}[A-Za-z]{2,24}\b")
PHONE = re.compile(
    r"(?<![\w/.@#=-])(?:\+|\(|00)?[\d(][\d\s().\-‐–/\u2011]{5,24}\d(?:\s?(?:x|ext\.?)\s?\d{1,5})?(?![\w@])"
)
_WEB = re.compile(
    r"(?<![@\w.-])(?:https?://|www\.)[^\s|,;<>()\[\]·•]+"
    r"|(?<![@\w./-])(?:[a-z0-9][a-z0-9-]{0,62}\.){1,4}"
    r"(?:com|org|net|io|dev|me|co|ai|app|edu|gov|info|de|fr|es|pt|it|nl|pl|uk|ch|at|be|eu|us|in|cn|jp|kr|br|mx|ca|"
    r"se|no|dk|fi|cz|ru|tech|design|xyz|site|online|blog|page|cloud|systems|engineer|codes|tv|cc|biz|name|pro|art|"
    r"studio|world|space|academy|sh|so|ly|gg|fm|inc|social|il|ae|sa|eg|tw|hk|sg|au|nz|ie|gr|hu|ro|tr|ua|github)"
    r"(?![\w@-])(?:/[^\s|,;<>()\[\]·•]*)?",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"(?<![\w@.])@[A-Za-z0-9_][\w.-]{1,38}")

_DATE_LIKE = re.compile(
    r"(?:19|20)\d\d[\s./–-]+(?:(?:19|20)\d\d|[01]?\d(?:[./-]\d{1,2})?).*|[0-3]?\d[./-][0-3]?\d[./-](?:19|20)?\d\d.*"
)


@dataclass(frozen=True, slots=True)
class Link:
    """An address: what stands in the text, the whole address, and whose network it is, if any."""

    text: str
    url: str
    network: str = ""
    username: str = ""


@cache
def network_names() -> dict[str, str]:
    """Names of networks, folded without spaces, as they are written in text."""
    return {folded(name).replace(" ", ""): name for name in networks().values()}


def emails(text: str) -> list[str]:
    """E-mail addresses as they stand in a text."""
    return EMAIL.findall(text) if "@" in text else []


def phones(text: str) -> list[str]:
    """What looks like phone numbers and not like dates or counts."""
    return [found for match in PHONE.finditer(text) if _is_phone(found := match.group().strip())]


def _is_phone(text: str) -> bool:
    digits = re.sub(r"\D", "", text)
    if not 7 <= len(digits) <= 15:
        return False
    if text.startswith("+"):
        return True
    if spans(text.strip("()")) or text.count("(") != text.count(")"):
        return False
    if text.startswith(("(", "00")):
        return True
    if _DATE_LIKE.fullmatch(text):
        return False
    return len(digits) >= 8 or bool(re.search(r"\d[\s.-]\d", text))


def international(text: str, region: str) -> str:
    """The number in E.164 where its country can be told, else as it stands."""
    number = re.split(r"(?:x|ext\.?)", text, flags=re.IGNORECASE)[0]
    number = f"+{number[2:]}" if number.startswith("00") else number
    try:
        parsed = phonenumbers.parse(number.replace("(0)", ""), region or None)
    except phonenumbers.NumberParseException:
        return text
    return (
        str(phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164))
        if phonenumbers.is_possible_number(parsed)
        else text
    )


def links(text: str) -> list[Link]:
    """Web addresses as they stand in a text; those of e-mails are none."""
    if "." not in text:
        return []
    bare = EMAIL.sub(lambda match: " " * len(match.group()), text)
    return [link_of(match.group().rstrip(".,;:!?'\"")) for match in _WEB.finditer(bare)]


def link_of(text: str, url: str = "") -> Link:
    """An address with its network and the name a person has there."""
    url = url or (text if "://" in text else f"https://{text}")
    bare = re.sub(r"^https?://(?:www\.|m\.)?", "", url, flags=re.IGNORECASE).rstrip("/")
    host, _, path = bare.partition("/")
    host = host.lower()
    network = next(
        (
            name
            for end, name in networks().items()
            if host == end or host.endswith(f".{end}") or (host.startswith(f"{end}."))
        ),
        "",
    )
    return Link(text, url, network, _username(path) if network else "")


def _username(path: str) -> str:
    parts = [
        part
        for part in path.split("?", maxsplit=1)[0].split("/")
        if part and part not in ("in", "pub", "user", "users", "u", "profile", "people", "c", "add")
    ]
    return parts[-1 if parts and len(parts[0]) < 3 and len(parts) > 1 else 0].lstrip("@") if parts else ""


def without_contacts(text: str) -> str:
    """What is left of a text without e-mails, links and phone numbers."""
    for pattern in (EMAIL, _WEB):
        text = pattern.sub(" ", text)
    for number in phones(text):
        text = text.replace(number, " ")
    return " ".join(text.split())
