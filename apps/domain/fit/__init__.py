"""Does a resume fit an advert: a score of fixed, shown parts and a row for each demand. Pure."""

from apps.domain.fit.closeness import Ready, ready
from apps.domain.fit.ordering import Ranked, rank_people, rank_postings
from apps.domain.fit.profile import Profile, profile_of
from apps.domain.fit.scoring import WEIGHTS, fit, fit_of
from apps.domain.fit.types import Fit, FitPart, Proof, Row, Wishes

__all__ = [
    "WEIGHTS", "Fit", "FitPart", "Profile", "Proof", "Ranked", "Ready", "Row", "Wishes",
    "fit", "fit_of", "profile_of", "rank_people", "rank_postings", "ready",
]  # fmt: skip
