"""What a person has, partly has and lacks for an advert, for several, or for an occupation. Pure."""

from apps.domain.gaps.finding import gaps_of_occupation, gaps_of_postings
from apps.domain.gaps.types import Gap, Gaps

__all__ = ["Gap", "Gaps", "gaps_of_occupation", "gaps_of_postings"]
