"""The opposite error: figures and names of the source that the text left out."""

from apps.domain.truth.names import names
from apps.domain.truth.numbers import quantities
from apps.domain.truth.pile import Claimed
from apps.domain.truth.reading import squeezed


def dropped(claimed: Claimed) -> tuple[str, ...]:
    """The words of each figure and name of the sources that the text has not, in order."""
    written, values = claimed.reading.letters, {q.value for q in quantities(claimed.reading.text)}
    found: dict[str, None] = {}
    for line in claimed.pile.of("sources"):
        text, tokens = line.reading.text, line.reading.tokens
        for quantity in quantities(text):
            if quantity.value not in values:
                found[text[slice(*quantity.span)]] = None
        for name in names(text):
            words = text[tokens[name.first].start : tokens[name.last].end]
            if squeezed(words) not in written:
                found[words] = None
    return tuple(found)
