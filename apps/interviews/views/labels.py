"""What pages call the criteria."""

from apps.interviews.domain.types import Criterion

LABELS: dict[Criterion, str] = {
    "relevance": "Answers the question",
    "structure": "Structure",
    "specificity": "Figures and names",
    "own_part": "Your own part",
    "length": "Length",
    "hedging": "Says it straight",
    "tone": "Tone",
}
