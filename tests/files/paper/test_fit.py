"""One page on request: the largest setting that fits, above a floor, and the weakest lines if none does."""

import io

import pypdf
import pytest

from apps.files.paper.composing import content_of
from apps.files.paper.fit import LARGEST, SMALLEST, Laid, on_one_page, without_stray_lines
from apps.files.paper.layout import TEMPLATES
from apps.files.paper.sheet import floor_of, scaled
from apps.files.paper.theme import pair_of, pairs, theme_of
from apps.files.paper.weakest import weakest
from tests.files.paper.cases import ONE_PAGE, forty_years
from tests.files.people import ENGINEER, STUDENT, printed, request


class Paper:
    """Text whose height goes with the square of its scale, as real text nearly does."""

    def __init__(self, height):
        self.height, self.scales = height, []

    def lay(self, scale):
        self.scales.append(scale)
        return Laid("a layout", scale, self.height * scale**2)


@pytest.mark.parametrize("height", [1.01, 1.1, 1.2, 1.3])
def test_what_is_a_little_too_long_is_made_to_fit_and_fills_the_page(height):
    paper = Paper(height)

    laid, over = on_one_page(paper.lay)

    assert over == 0
    assert 0.93 < laid.height <= 1
    assert len(paper.scales) <= 3


def test_what_is_much_too_long_stays_as_it_is_and_says_by_how_much():
    paper = Paper(1.6)

    laid, over = on_one_page(paper.lay)

    assert laid.scale == 1
    assert over == pytest.approx(1.6 * SMALLEST**2 - 1)
    assert min(paper.scales) == SMALLEST


def test_a_page_with_room_grows_a_little():
    assert on_one_page(Paper(0.9).lay)[0].scale == pytest.approx(1.046, abs=0.01)
    assert on_one_page(Paper(0.4).lay)[0].scale == LARGEST
    assert on_one_page(Paper(0.95).lay)[0].scale == 1


@pytest.mark.parametrize(
    ("height", "pages"),
    [
        pytest.param(0.9, 1, id="one page"),
        pytest.param(1.1, 1, id="a few lines over"),
        pytest.param(1.5, 2, id="half a page over"),
        pytest.param(2.08, 2, id="a few lines on a third"),
        pytest.param(1.19, 2, id="too many to spare"),
    ],
)
def test_a_few_stray_lines_get_no_page_of_their_own(height, pages):
    paper = Paper(height)

    laid = without_stray_lines(paper.lay)

    assert -(-laid.height // 1) == pages
    assert laid.scale >= 0.93
    assert len(paper.scales) <= 2


@pytest.mark.parametrize("template", TEMPLATES)
def test_one_page_is_made_of_a_page_and_a_bit_in_every_template(template):
    long = {**ONE_PAGE, "awards": ENGINEER["awards"], "interests": ENGINEER["interests"]}

    made = printed(request(long, template=template, one_page=True, paper="letter"))

    assert made.pages == 1
    assert SMALLEST <= made.scale <= LARGEST


def test_text_never_falls_below_the_size_that_can_be_read():
    for template in TEMPLATES:
        for pair in pairs():
            asked = request(STUDENT, template=template, pair=pair, density="tight")
            letters = float(scaled(asked, SMALLEST).split("--k:")[1].split(";")[0])
            size = theme_of(template).size * pair_of(template, pair).size

            assert letters * size >= min(pair_of(template, pair).floor, size) - 0.01
            assert floor_of(asked) <= 1


def test_forty_years_do_not_fit_and_the_lines_to_spare_are_named_not_cut():
    asked = request(forty_years(), one_page=True)

    made = printed(asked)

    assert (made.pages, made.scale) == (2, 1)
    assert made.rows_over > 5
    assert sum(weak.rows for weak in made.weakest) >= made.rows_over
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(made.pdf)).pages)
    assert all(weak.text in text for weak in made.weakest)


def test_old_lines_without_figures_are_the_weakest_and_the_only_line_is_never_named():
    work = [
        {"name": "New", "highlights": ["Saved 40 hours.", "Kept minutes."]},
        {"name": "Older", "highlights": ["Ran 3 sites.", "Filed letters."]},
        {"name": "Oldest", "highlights": ["Swept the floor."]},
    ]
    content = content_of(request({"work": work}))

    assert [weak.text for weak in weakest(content, 2)] == ["Filed letters.", "Kept minutes."]
    assert "Swept the floor." not in [weak.text for weak in weakest(content, 99)]
