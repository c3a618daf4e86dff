"""The opposite error: figures and names of the source that the text left out."""

from apps.domain.truth.claimed import Claimed
from apps.domain.truth.measures import quantities
from apps.domain.truth.names import names
from apps.domain.truth.reading import squeezed


def dropped(claimed: Claimed) -> tuple[str, ...]:
    """The words of each figure and name of the sources that the text has not, in order."""
    values = {quantity.value for quantity in quantities(claimed.reading.text)}
    terms = {name.term for name in names(claimed.reading.text) if name.term}
    found: dict[str, None] = {}
    for line in claimed.pile.of("sources"):
        text = line.reading.text
        for quantity in quantities(text):
            if quantity.value not in values:
                found[text[slice(*quantity.span)]] = None
        for name in names(text):
            words = text[slice(*line.reading.span(name.first, name.last))]
            if name.term not in terms and not _is_in(words, claimed):
                found[words] = None
    return tuple(found)


def _is_in(words: str, claimed: Claimed) -> bool:
    return squeezed(words) in claimed.reading.letters
