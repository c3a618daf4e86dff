"""Which wordings are worth showing: hard rules, a score with named parts, and a choice that differs. Pure."""

from apps.domain.ranking.choosing import choose
from apps.domain.ranking.refusing import refuses
from apps.domain.ranking.scoring import WEIGHTS, LineScore, score_line

__all__ = ["WEIGHTS", "LineScore", "choose", "refuses", "score_line"]
