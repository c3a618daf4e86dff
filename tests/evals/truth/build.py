"""Reads the hand-written people of this folder and gives their lines as cases to measure the gate with.

.venv/bin/python -m tests.evals.truth.build [people.txt ...] > cases.jsonl
"""

import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
# Four people in ten are for tuning, three for checking, three are blind, in the order of the files.
TURNS = ("tune", "check", "blind", "tune", "check", "blind", "tune", "check", "blind", "tune")
WHOLE = ""  # a summary rests on the whole person, not on one line


@dataclass
class Place:
    """Somewhere the person worked: the first one's lines are what the claims rest on."""

    title: str
    employer: str
    start: str
    end: str
    lines: list[str] = field(default_factory=list)

    @property
    def facts(self) -> list[str]:
        return [self.title, self.employer, f"{self.start} - {self.end or 'present'}"]

    @property
    def as_work(self) -> dict[str, Any]:
        return {
            "position": self.title,
            "name": self.employer,
            "startDate": self.start,
            **({"endDate": self.end} if self.end else {}),
            "highlights": self.lines,
        }


@dataclass
class Claim:
    """One labelled line, faithful when it has no kind, with the source line it was written from."""

    text: str
    source: str
    kind: str
    severity: str


@dataclass
class Person:
    id: str
    occupation: str
    language: str
    split: str
    posting: str = ""
    places: list[Place] = field(default_factory=list)
    skills: list[str] = field(default_factory=list)
    degrees: list[list[str]] = field(default_factory=list)
    certificates: list[str] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    source: str = ""  # the line that the next claims rest on

    @property
    def facts(self) -> list[str]:
        degrees = [", ".join(parts) for parts in self.degrees]
        return [*self.skills, *degrees, *self.certificates]

    @property
    def resume(self) -> dict[str, Any]:
        studies = ("studyType", "area", "institution", "endDate")
        return {
            "work": [place.as_work for place in self.places],
            "skills": [{"name": skill} for skill in self.skills],
            "education": [dict(zip(studies, parts, strict=True)) for parts in self.degrees],
            "certificates": [{"name": name} for name in self.certificates],
        }


def people(files: list[Path] | None = None) -> list[Person]:
    """Every person of the folder, in the order of the files, each with the split it was dealt."""
    found: list[Person] = []
    by_id: dict[str, Person] = {}
    person: Person | None = None
    for path in files or sorted(HERE.glob("*.txt")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.startswith("## "):
                who, occupation, *language = _parts(line[3:])
                split = TURNS[len(found) % len(TURNS)]
                person = by_id[who] = Person(who, occupation, language[0] if language else "en", split)
                found.append(person)
            elif line.startswith(">> "):
                who, number = line[3:].split()
                person = by_id[who]
                person.source = person.places[0].lines[int(number) - 1]
            elif line.strip() and person:
                _take(person, line)
    return found


def cases(found: list[Person] | None = None) -> Iterator[dict[str, Any]]:
    """The labelled lines in the form of check_claims, with what the measurement wants to know beside them."""
    for person in people() if found is None else found:
        for number, claim in enumerate(person.claims, 1):
            yield {
                "id": f"{person.id}-{number}",
                "text": claim.text,
                **_evidence(person, claim),
                "posting": person.posting or None,
                "label": "invented" if claim.kind else "faithful",
                "kind": claim.kind,
                "severity": claim.severity,
                "occupation": person.occupation,
                "language": person.language,
                "person": person.id,
                "split": person.split,
            }


def _evidence(person: Person, claim: Claim) -> dict[str, Any]:
    """What was moved shows only with the other entries in view; a summary is judged against all of them."""
    if claim.source == WHOLE:
        return {"resume": person.resume, "entry": None}
    if claim.kind == "moved":
        return {"resume": person.resume, "entry": 0}
    main = person.places[0]
    siblings = [line for line in main.lines if line != claim.source]
    return {
        "sources": [claim.source],
        "entry_facts": [*main.facts, *siblings],
        "person_facts": person.facts,
    }


def _take(person: Person, line: str) -> None:
    mark, _, rest = line.partition(" ")
    if mark in ("@", "+", "*", "ad"):
        _take_fact(person, mark, rest)
    elif mark == "-":
        person.places[0].lines.append(rest)
        person.source = rest
    elif mark in ("=", "~="):
        person.claims.append(Claim(rest, _source(person, mark), "", "supported"))
    elif mark in ("!", "~!", "?"):
        kind, text = _parts(rest)
        severity = "check" if mark == "?" else "unsupported"
        person.claims.append(Claim(text, _source(person, mark), kind, severity))
    else:
        raise ValueError(f"{person.id}: no such mark: {line}")


def _take_fact(person: Person, mark: str, rest: str) -> None:
    if mark == "@":
        title, employer, start, *end = _parts(rest)
        person.places.append(Place(title, employer, start, end[0] if end else ""))
    elif mark == "+":
        person.places[-1].lines.append(rest)
    elif mark == "ad":
        person.posting = rest.removeprefix("| ")
    else:
        _take_paper(person, *_parts(rest))


def _take_paper(person: Person, which: str, *parts: str) -> None:
    if which == "skills":
        person.skills = [skill.strip() for skill in parts[0].split(",")]
    elif which == "degree":
        person.degrees.append(list(parts))
    else:
        person.certificates.append(*parts)


def _source(person: Person, mark: str) -> str:
    return WHOLE if mark.startswith("~") else person.source


def _parts(text: str) -> list[str]:
    return [part.strip() for part in text.split(" | ")] if not text.endswith(" |") else _parts(text + " ")


def main() -> None:
    for case in cases(people([Path(name) for name in sys.argv[1:]])):
        sys.stdout.write(json.dumps(case, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main()
