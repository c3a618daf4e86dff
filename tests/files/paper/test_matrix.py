"""Eight templates by eight resumes: pages, order, margins, looks; a quarter here, all in bench/paper.py."""

import io
import os
from contextlib import closing
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops, ImageStat

from apps.files.paper.composing import content_of
from apps.files.paper.layout import TEMPLATES
from apps.files.paper.preview import draw_pages
from apps.files.paper.theme import theme_of
from apps.files.proof import prove_pdf
from tests.files.paper.cases import CASES, ONE_PAGE
from tests.files.people import printed, request

APPROVED = Path(__file__).parent / "approved"
NAMES = list(CASES)
SAMPLE = [
    (template, NAMES[(place + step) % len(NAMES)])
    for place, template in enumerate(TEMPLATES)
    for step in (0, 3)
]
PAGES = {"two pages": 2, "40 years": 2}
WIDTH = 240  # pixels of an approved picture: lines and blocks show, letters do not
ALIKE = 1.5  # mean difference of greys, of 255; a moved line makes 3 or more


@pytest.mark.parametrize(("template", "name"), SAMPLE)
def test_every_cell_has_its_pages_and_reads_back_whole(template, name):
    asked = request(CASES[name], template=template)

    proof = prove_pdf(printed(asked).pdf, content_of(asked))

    assert proof.ok, proof
    assert proof.pages == PAGES.get(name, 1)


@pytest.mark.parametrize(("template", "name"), SAMPLE)
def test_nothing_is_drawn_beyond_the_margins(template, name):
    asked = request(CASES[name], template=template)
    sides = theme_of(template).margins[1] / 25.4 * 72

    with closing(pypdfium2.PdfDocument(printed(asked).pdf)) as document:
        for page in document:
            edges = list(_edges(page.get_textpage()))

            assert min(left for left, _ in edges) >= sides - 3  # an italic letter may lean out a little
            assert max(right for _, right in edges) <= page.get_width() - sides + 3


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_looks_as_it_was_approved(template):
    """Set APPROVE=1 to draw the approved pictures anew, and look at each before it is committed."""
    picture = draw_pages(printed(request(ONE_PAGE, template=template)).pdf, width=WIDTH, image_format="png")[
        0
    ]
    now, file = Image.open(io.BytesIO(picture.image)).convert("L"), APPROVED / f"{template}.png"
    if os.environ.get("APPROVE"):
        now.quantize(16).save(file, optimize=True)

    difference = ImageStat.Stat(ImageChops.difference(now, Image.open(file).convert("L"))).mean[0]

    assert difference < ALIKE


def test_another_look_is_told_from_the_approved_one():
    changed = printed(request(ONE_PAGE, template="meridian", density="airy")).pdf
    picture = draw_pages(changed, width=WIDTH, image_format="png")[0]
    now = Image.open(io.BytesIO(picture.image)).convert("L")

    difference = ImageStat.Stat(
        ImageChops.difference(now, Image.open(APPROVED / "meridian.png").convert("L"))
    ).mean[0]

    assert difference > ALIKE


def _edges(text):
    """Where every letter begins and ends, in points from the left."""
    for place in range(text.count_chars()):
        if text.get_text_range(place, 1).strip():
            left, _, right, _ = text.get_charbox(place)
            yield left, right
