"""Lines under a headline that sign it without a byline's preposition."""

from __future__ import annotations

import re
from functools import cache

from ...bylines import parse_byline
from ...words import all_terms

_INITIALS = re.compile(r"[^\W\d_a-z]{2,5}(?:[,/; ]{1,2}[^\W\d_a-z]{2,5}){0,3}")
_PLACED = 150
"""Names with their places run no longer than this: three writers in three towns."""
_COLUMN = 4
"""A column's standing name has no more words than this."""


def signs(text: str, before: str) -> bool:
    """A short line under a headline that is longer: initials, a name in small letters, ``_``."""
    if _INITIALS.fullmatch(text[:40]):
        return len(before.split()) > 1
    return (
        len(text.split()) <= 3
        and len(text) <= 30
        and len(before.split()) >= 4
        and text[-1] not in ".?!"
    )


def is_placed(text: str, before: str) -> bool:
    """Names with their places and no preposition, under a headline (columns have shorter names).

    >>> is_placed("Ada Example in London", "Ferries stay in harbour all day")
    True
    >>> is_placed("Shares Fall in London", "Heard on the Street")
    False
    """
    placed = len(text) <= _PLACED and not _in_words().isdisjoint(text.split())
    return placed and len(before.split()) > _COLUMN and parse_byline(f"By {text}") is not None


@cache
def _in_words() -> frozenset[str]:
    return all_terms("byline.places_in")


def is_credit(text: str) -> bool:
    """Whether the line names no person: an agency, a paper."""
    byline = parse_byline(text)
    return byline is not None and all(author.kind == "organization" for author in byline.authors)
