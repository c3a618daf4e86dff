"""English grammar: slips with one right answer."""

import re
from collections.abc import Iterator

from apps.domain.wording import fixing
from apps.domain.wording.case import like
from apps.domain.wording.lint.lexicon import pattern_of, table
from apps.domain.wording.lint.types import Hit, Line, Setting, replaced
from apps.domain.wording.types import Setting as Writing

_DOUBLE = re.compile(
    r"\b(the|a|an|and|of|to|in|for|with|on|at|by|from|is|was|were|our|their|this|or|as|be|it)\s+\1\b",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b[Aa]n?\s+[\"“(]?[A-Za-z\d][\w'’-]*")
_ITS = re.compile(
    r"\b(?:of|in|for|with|on|to|from|by|at|and|into|within|across|throughout|improved?)\s+(it['’]s)\b"
    r"|\b(it['’]s)(?=\s+(?:own|staff|customers|clients|users|kind|services|products|members)\b)",
    re.IGNORECASE,
)
_SMALL_I = re.compile(
    r"(?<![\w.'’-])i(?=\s+(?:am|was|have|had|led|built|managed|worked|did|made|helped|also)\b)"
)
_EXPERIENCE = re.compile(
    r"\b(\d+\+?|two|three|four|five|six|seven|eight|nine|ten|many) years? (of experience|experience)\b"
)
_PHRASES = {
    "setup": "set up", "backup": "back up", "rollout": "roll out", "followup": "follow up",
    "kickoff": "kick off", "cleanup": "clean up", "startup": "start up", "checkin": "check in",
    "signup": "sign up", "login": "log in",
}  # fmt: skip
_PHRASAL = re.compile(
    rf"^({'|'.join(_PHRASES)})(?=\s+(?:the|a|an|new|all|our|and|on|for|with)\b)", re.IGNORECASE
)
_BETWEEN = re.compile(r"\bbetween\s+([$£€]?\d[\d,.]*(?:\s?[kKmM%])?)\s*(?:to|-|–)\s*(?=[$£€]?\d)")
_ENDING = (
    r"(?=[.,;)]|$|\s+(?:of|in|with|at|for|on|from|across|to|and|by|per|who|each|during|under|using|while)\b)"
)


def rules(line: Line, setting: Setting) -> Iterator[Hit]:
    """Findings of this module, for English text only."""
    text = line.text
    if line.kind == "field":
        return
    for found in _DOUBLE.finditer(text):
        yield Hit(found.start(), found.end(), "double_word", found[0].split()[0])
    yield from _articles(text)
    for found in _ITS.finditer(text):
        group = 1 if found[1] else 2
        yield Hit(found.start(group), found.end(group), "its", like(found[group], "its"))
    yield from replaced(text, _SMALL_I, "small_i", "I")
    for found in _EXPERIENCE.finditer(text):
        yield from _years(found)
    if verb := _PHRASAL.match(text):
        yield Hit(0, verb.end(1), "verb_in_two", like(verb[1], _PHRASES[verb[1].lower()]))
    yield from replaced(text, _BETWEEN, "between_and", r"between \1 and ")
    yield from _numbers(text)
    yield from phrases(text, "confusions")


def phrases(text: str, name: str, rule: str = "") -> Iterator[Hit]:
    """A hit for each phrase of a table; its second field is the fix, its third the rule if none is given."""
    for found in pattern_of(name).finditer(text):
        row = table(name)[" ".join(found[0].lower().split())]
        yield Hit(found.start(), found.end(), rule or row[1], like(found[0], row[0]))


def _articles(text: str) -> Iterator[Hit]:
    for found in _ARTICLE.finditer(text):
        better = fixing.grammar(found[0], Writing())
        if better != found[0] and (found.start() == 0 or not found[0].startswith("A")):
            article = better.split()[0]
            yield Hit(found.start(), found.start() + len(found[0].split()[0]), "article", article)


def _years(found: re.Match[str]) -> Iterator[Hit]:
    """ "5 year experience" and "5 years experience" -> "5 years of experience"."""
    better = f"{found[1]} {'year' if found[1] == '1' else 'years'} of experience"
    if better != found[0]:
        yield Hit(found.start(), found.end(), "years_of_experience", better)


def _numbers(text: str) -> Iterator[Hit]:
    """ "12 employee" -> "12 employees", "1 years" -> "1 year"."""
    one = "|".join(table("countables"))
    for found in re.finditer(rf"(?<![\w.,$£€-])(\d[\d,]*\+?)\s+({one}){_ENDING}", text):
        if found[1] not in ("1", "01"):
            yield Hit(found.start(2), found.end(2), "plural", table("countables")[found[2]][0])
    many = {row[0]: single for single, row in table("countables").items()}
    for found in re.finditer(rf"(?<![\w.,/:-])1\s+({'|'.join(many)})\b", text):
        yield Hit(found.start(1), found.end(1), "plural", many[found[1]])
