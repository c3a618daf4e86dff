"""A hundred occupations: their titles in several languages, and the skills that are typical of them. Pure."""

from apps.domain.occupations.seniority import Seniority, seniority_of
from apps.domain.occupations.titles import Occupation, all_occupations, by_id, occupation_of

__all__ = ["Occupation", "Seniority", "all_occupations", "by_id", "occupation_of", "seniority_of"]
