"""Reads an advert: who, where, for what pay, and what is asked for, each as a span of its own words. Pure."""

from apps.domain.postings.reading import read_posting
from apps.domain.postings.types import Part, Pay, PostingText, Requirement

__all__ = ["Part", "Pay", "PostingText", "Requirement", "read_posting"]
