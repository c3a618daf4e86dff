"""Which of several wordings are shown."""

from apps.domain.ranking import choose
from apps.domain.ranking.choosing import difference

ORIGINAL = "Responsible for the weekly stock count of two shops"
BEST = "Counted the stock of two shops each week"
NEARLY_BEST = "Counted the stock of two shops every week"
OTHER = "Ran a weekly inventory covering both high street branches"


def test_the_best_score_comes_first():
    assert choose([(OTHER, 0.2), (BEST, 0.9)], ORIGINAL, most=1) == [1]


def test_the_second_is_another_wording_though_a_twin_scores_higher():
    assert choose([(BEST, 0.9), (NEARLY_BEST, 0.89), (OTHER, 0.5)], ORIGINAL, most=2) == [0, 2]


def test_only_one_is_shown_when_the_rest_are_twins():
    assert choose([(BEST, 0.9), (NEARLY_BEST, 0.8)], ORIGINAL, most=2) == [0]


def test_a_second_that_hardly_leaves_the_original_is_not_shown():
    close = "Responsible for the weekly stock count of two stores"
    assert choose([(BEST, 0.9), (close, 0.8)], ORIGINAL, most=2) == [0]


def test_the_first_may_stay_close_to_the_original():
    close = "Responsible for the weekly stock count of two stores"
    assert choose([(close, 0.8)], ORIGINAL, most=2) == [0]


def test_equal_scores_keep_their_order():
    assert choose([(OTHER, 0.5), (BEST, 0.5)], "", most=2) == [0, 1]


def test_nothing_gives_nothing():
    assert choose([], ORIGINAL, most=2) == []
    assert choose([(BEST, 0.5)], ORIGINAL, most=0) == []


def test_difference_is_the_share_of_words_not_in_common():
    assert difference("one two three four", "one two three five") == 0.25
    assert difference("One two", "one TWO") == 0.0
    assert difference("one", "two") == 1.0
