"""What a person may choose: colours, fonts, density, dates, order, hiding, language; all of it readable."""

import io
import json
import re
from pathlib import Path

import pypdf
import pytest

from apps.domain.resume import SECTIONS
from apps.files.paper import fonts, pdf
from apps.files.paper.columns import ROWS, in_columns, rows_of
from apps.files.paper.composing import content_of
from apps.files.paper.customs import customs_of
from apps.files.paper.html import html_of
from apps.files.paper.layout import TEMPLATES, PrintFailed
from apps.files.paper.theme import pairs, palettes, theme_of
from apps.files.paper.words import LANGUAGES, words_in
from apps.files.proof import prove_pdf
from tests.files.paper.cases import ARABIC, CHINESE, ONE_PAGE
from tests.files.people import ENGINEER, OTHER_SCRIPTS, printed, request

CSS = Path(fonts.FOLDER).parents[1] / "css" / "print"


def contrast(one, two):
    lighter, darker = sorted(map(_luminance, (one, two)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour):
    digits = colour.lstrip("#")
    digits = digits if len(digits) == 6 else "".join(d * 2 for d in digits)
    parts = [int(digits[n : n + 2], 16) / 255 for n in (0, 2, 4)]
    linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("name", palettes())
def test_every_palette_can_be_read(name):
    palette = palettes()[name]

    assert contrast(palette.accent, "#fff") >= 4.5
    assert contrast(palette.accent, palette.tint) >= 4.5
    assert min(contrast(light, palette.band) for light in ("#fff", "#e8eef0")) >= 7


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_grey_of_a_template_can_be_read_on_white(template):
    css = (CSS / f"{template}.css").read_text()
    text = [*re.findall(r"(?:--ink|--muted): (#[0-9a-f]+)", css), theme_of(template).running]

    assert all(contrast(colour, "#fff") >= 4.5 for colour in text)


@pytest.mark.parametrize("template", ["base", *TEMPLATES])
def test_no_sheet_moves_anything_out_of_its_order(template):
    rules = re.sub(r"/\*.*?\*/", "", (CSS / f"{template}.css").read_text(), flags=re.DOTALL)

    assert not re.search(r"[\s;{](position|float|z-index|transform|opacity|order)\s*:", rules)
    assert not re.search(r"letter-spacing: (\.(0[9]|[1-9])\d*|[1-9])", rules)


@pytest.mark.parametrize("family", sorted({f for p in pairs().values() for f in (p.head, p.body, p.figures)}))
def test_every_family_is_drawn_with_our_own_file(family):
    assert Path(pdf.drawn_with(family)[0]).parent == fonts.FOLDER
    pdf.assert_font(family)


def test_a_family_that_is_not_ours_is_refused():
    with pytest.raises(PrintFailed, match="missing_fonts"):
        pdf.assert_font("Wingdings")


def test_every_font_file_stands_in_the_readme_with_its_hash():
    import hashlib

    readme = (fonts.FOLDER / "README.md").read_text()

    for file in fonts.FOLDER.glob("*.ttf"):
        assert f"| {file.name} |" in readme
        assert hashlib.sha256(file.read_bytes()).hexdigest() in readme


@pytest.mark.parametrize(
    "knobs",
    [
        pytest.param({"accent": "brick", "pair": "garamond", "density": "tight"}, id="one"),
        pytest.param({"accent": "forest", "pair": "plex", "density": "airy", "paper": "letter"}, id="two"),
        pytest.param({"date_place": "below", "dates": "number", "pair": "figtree"}, id="three"),
        pytest.param({"dates": "year", "order": ("skills", "languages"), "pair": "franklin"}, id="four"),
    ],
)
def test_whatever_the_knobs_the_file_reads_back_whole(knobs):
    template = TEMPLATES[len(str(knobs)) % len(TEMPLATES)]
    asked = request(ONE_PAGE, template=template, **knobs)

    assert prove_pdf(printed(asked).pdf, content_of(asked)).ok


def test_a_pair_of_fonts_is_the_one_in_the_file():
    names = {
        font["/BaseFont"].split("+")[1]
        for page in pypdf.PdfReader(io.BytesIO(printed(request(ONE_PAGE, pair="plex")).pdf)).pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert any(name.startswith("IBM-Plex-Sans") for name in names)
    assert any(name.startswith("IBM-Plex-Mono") for name in names)
    assert not any(name.startswith("Source-Sans") for name in names)


def test_density_takes_less_or_more_of_the_page():
    heights = [
        printed(request(ENGINEER, template="switchback", density=density)).pages
        for density in ("tight", "airy")
    ]

    assert heights == [1, 2]


def test_sections_stand_in_the_order_asked_for_and_the_rest_follows():
    content = content_of(request(ENGINEER, order=("skills", "education", "no such section")))

    assert [section.key for section in content.sections][:4] == ["skills", "education", "summary", "work"]
    assert len(content.sections) == len(SECTIONS) + 1


def test_hidden_sections_entries_and_lines_are_not_printed():
    strings = content_of(request(ENGINEER, hidden=("projects", "work-1", "skills-1-1"))).strings()

    assert not {"pennywise", "Tallow Pay, Leeds (hybrid)", "Senior Backend Engineer"} & set(strings)
    assert "Northwick Energy" in strings
    assert "Go" in strings


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_every_language_are_whole(language):
    words = words_in(language)

    assert set(words.headings) == {"summary", *SECTIONS}
    assert all(words.headings.values())
    assert len(words.months) == 12
    assert {"{year}", "{month}"} <= set(re.findall(r"\{\w+\}", words.month_year))
    assert {"{year}", "{number}"} <= set(re.findall(r"\{\w+\}", words.number_year))
    assert "{name}" in words.photo


@pytest.mark.parametrize(
    ("resume", "language", "heading", "date"),
    [
        pytest.param(ARABIC, "ar", "الخبرات", "مارس 2020 – حتى الآن", id="arabic"),
        pytest.param(CHINESE, "zh", "工作经历", "2021年3月 – 至今", id="chinese"),
        pytest.param(OTHER_SCRIPTS["hebrew"], "he", "ניסיון", "2019 – היום", id="hebrew"),
        pytest.param(OTHER_SCRIPTS["greek"], "el", "Experience", "2017 – Present", id="no words of ours"),
        pytest.param(ENGINEER, "en", "Experience", "Mar 2021 – Present", id="english"),
    ],
)
def test_headings_speak_the_language_of_the_person(resume, language, heading, date):
    content = content_of(request(resume))
    work = next(section for section in content.sections if section.key == "work")

    assert (content.language, work.title, work.items[0].date) == (language, heading, date)


def test_headings_of_another_language_say_so():
    asked = request(OTHER_SCRIPTS["greek"])

    assert '<html lang="el"' in html_of(content_of(asked), asked)
    assert '<h2 lang="en">' in html_of(content_of(asked), asked)


def test_the_language_of_headings_can_be_chosen():
    assert content_of(request(ENGINEER, language="de")).sections[1].title == "Berufserfahrung"


def test_a_side_column_holds_only_what_its_page_can():
    many = [{"name": f"Group {n}", "keywords": ["A fairly long keyword"] * 6} for n in range(20)]
    sections = content_of(request({**ONE_PAGE, "skills": many}, template="atelier")).sections
    beside = [section for section in sections if section.column == "side"]

    assert "skills" not in [section.key for section in beside]
    assert sum(map(rows_of, beside)) <= ROWS


def test_the_side_column_is_read_after_the_summary_and_before_the_rest():
    columns = [section.column for section in content_of(request(ONE_PAGE, template="atelier")).sections]

    assert columns == ["full", "side", "side", "side", "main", "main", "main"]
    assert all(s.column == "main" for s in in_columns(content_of(request(ONE_PAGE)).sections, ()))


def test_everything_beside_stands_on_the_first_page():
    many = [{"name": f"Group {n}", "keywords": ["Welding", "Milling", "Turning"]} for n in range(9)]
    asked = request({**ENGINEER, "skills": many}, template="atelier")
    beside = [section for section in content_of(asked).sections if section.column == "side"]

    first = pypdf.PdfReader(io.BytesIO(printed(asked).pdf)).pages[0].extract_text()

    assert "skills" in [section.key for section in beside]
    assert all(string in first.replace("\n", " ") for section in beside for string in section.title.split())


@pytest.mark.parametrize(
    ("country", "paper", "photo"),
    [("us", "letter", "unwanted"), ("DE", "a4", "expected"), ("BR", "a4", "open"), ("", "a4", "open")],
)
def test_customs_of_a_country_are_said_with_their_reason(country, paper, photo):
    customs = customs_of(country)

    assert (customs.paper, customs.photo) == (paper, photo)
    assert customs.paper_why
    assert customs.photo_why


def test_themes_are_told_apart_by_data_and_a_kilobyte_of_css():
    for template in TEMPLATES:
        assert (CSS / f"{template}.css").stat().st_size < 2500
        assert json.loads((Path(pdf.__file__).parent / "design" / "themes" / f"{template}.json").read_text())
