"""One appointment as an iCalendar file."""

from datetime import datetime, timedelta

LASTS = timedelta(minutes=20)


def appointment(uid: str, title: str, address: str, at: datetime, now: datetime) -> str:
    """``at`` is local to whoever asked: it carries no zone. Lines end as RFC 5545 wants."""
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Fairhand//Interviews//EN",
        "BEGIN:VEVENT",
        f"UID:{uid}",
        f"DTSTAMP:{now:%Y%m%dT%H%M%SZ}",
        f"DTSTART:{at:%Y%m%dT%H%M%S}",
        f"DTEND:{at + LASTS:%Y%m%dT%H%M%S}",
        f"SUMMARY:{_escaped(title)}",
        f"URL:{address}",
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return "".join(f"{line}\r\n" for line in lines)


def _escaped(text: str) -> str:
    plain = " ".join(text.split())[:60]  # a line holds 75 bytes
    return plain.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
