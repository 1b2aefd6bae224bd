"""The kinds of word in a date, and one letter for each set of kinds.

A word is some *kinds* of word (``"mar"`` is a month and a weekday).  A line of words becomes a short
string of letters that one pattern can read.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations
from types import MappingProxyType

SIMPLE = ("at", "of", "year", "day", "oclock", "minute", "ordinal", "noise", "edition")
KINDS = (
    "label", "after", "month", "weekday", "abbreviation", "moon", "half", "zone", "era", "first_year", *SIMPLE,
)  # fmt: skip
"""All kinds: ``after`` is a label that may follow its date, ``abbreviation`` a weekday of one or
two letters ("to", "an"), ``moon`` a month mark, ``half`` a half of the day, ``first_year`` the first of an era."""


def _letters() -> dict[frozenset[str], str]:
    sets = [frozenset(c) for size in (1, 2, 3) for c in combinations(KINDS, size)]
    return {kinds: chr(0x4E00 + n) for n, kinds in enumerate(sets)}


LETTERS: Mapping[frozenset[str], str] = MappingProxyType(_letters())
"""One letter for each set of at most three kinds."""

ZONE = LETTERS[frozenset({"zone"})]
HALF = LETTERS[frozenset({"half"})]


def letters_of(kind: str) -> str:
    """All letters of words that are of *kind*."""
    return "".join(letter for kinds, letter in LETTERS.items() if kind in kinds)


def letter_for(named: frozenset[str]) -> str:
    """The letter of a set of kinds; of more than three, the first ones count."""
    return LETTERS[frozenset(sorted(named, key=KINDS.index)[:3])]
