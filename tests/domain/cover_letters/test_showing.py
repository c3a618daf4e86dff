"""A letter as a page shows it: every sentence with the line it rests on."""

from apps.cover_letters.domain.gate import weigh
from apps.cover_letters.domain.showing import shown
from tests.domain.cover_letters.test_layouts import brief_in

TEXT = (
    "I am applying for the position of Warehouse team lead.\n\n"
    "At Aldgate Logistics, I trained new starters on the night shift. I led 90 people."
)


def sentences():
    brief = brief_in("en")
    return shown(TEXT, weigh(brief, TEXT).claims, brief.document)


def test_a_sentence_quotes_the_line_it_rests_on_and_names_its_entry():
    _, (trained, _) = sentences()

    assert trained.where == "Shift supervisor, Aldgate Logistics"
    assert trained.rests_on == ("Was responsible for training new starters on the night shift",)


def test_a_sentence_to_the_reader_claims_nothing():
    (opening,), (trained, _) = sentences()

    assert opening.is_address
    assert not trained.is_address


def test_what_is_not_supported_says_which_words():
    _, (_, led) = sentences()

    assert led.level == "unsupported"
    assert "90" in {doubt.words for doubt in led.doubts}


def test_nothing_of_the_text_is_lost():
    whole = "\n\n".join(" ".join(one.words for one in paragraph) for paragraph in sentences())

    assert whole == TEXT
