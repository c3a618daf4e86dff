"""British or American spelling, by what the person writes."""

import re
from collections.abc import Sequence

_BRITISH = re.compile(
    r"\b\w{3,}(?:isation|ising|ised|ise|ising|yse[ds]?|ysing)\b|\b(?:colour|favour|honour|labour|behaviour|neighbour|programme|centre|"
    r"licence|enquir|catalogue|cheque|tyre|grey|fulfil\b|enrol\b|theatre|travell|labell|modell|cancell|counsell|rota\b|whilst)",
    re.IGNORECASE,
)
_BOTH = re.compile(
    r"^(?:exercis|supervis|advis|revis|advertis|rais|promis|compromis|surpris|comprise|improvis|devis|televis|"
    r"merchandis|franchis|enterpris|expertise|precise|concise|otherwise|noise|premise|praise|appraise|cruise|"
    r"disguise|rise|wise)",
    re.IGNORECASE,
)


def is_british(line: str, siblings: Sequence[str] = ()) -> bool:
    """Whether the line or its siblings show a spelling that is not American."""
    text = " ".join((line, *siblings))
    return any(not _BOTH.match(found[0]) for found in _BRITISH.finditer(text))
