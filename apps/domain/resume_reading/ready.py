"""Word files read and patterns built ahead of the first file, for processes that fork to read one each."""

from apps.domain.language.verbs import lemma
from apps.domain.resume_reading.lines import LaidOutText, TextLine
from apps.domain.resume_reading.reading import read_resume

_SAMPLE = """Ada Byron
Software Engineer
ada@example.com | (212) 555-0100 | Berlin, Germany | linkedin.com/in/ada
WORK EXPERIENCE
Senior Engineer at Engines Ltd, March 2020 - present
Built engines that run day and night in a hall that has no windows and no
Reduced the smoke of the oldest of them
EDUCATION
BSc in Mathematics, University of London, 2016 - 2019
GPA: 3.9
SKILLS
Languages: Python, SQL
LANGUAGES
English: native
PROJECTS
Notes, 2020
AWARDS
First prize, 2019
REFERENCES
Charles"""


def make_ready() -> None:
    """Read a small resume, laid out and plain, so that everything kept in memory is."""
    lemma("built")
    rows = list(enumerate(_SAMPLE.splitlines()))
    plain = (TextLine(text=text) for _, text in rows)
    boxed = (
        TextLine(text=text, x0=40, top=40 + 14 * n, x1=40 + 5 * len(text), bottom=50 + 14 * n, size=10)
        for n, text in rows
    )
    read_resume(LaidOutText(source="txt", lines=tuple(plain)))
    read_resume(LaidOutText(source="pdf", lines=tuple(boxed), pages=((595, 842),)))
