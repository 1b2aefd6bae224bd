"""How a line falls into words, and how they are looked up."""

from __future__ import annotations

import re
import unicodedata

MARKS = (
    "\u00ad\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u05f3\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc"
    "\u06df-\u06e8\u06ea-\u06ed\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0e31"
    "\u0e34-\u0e3a\u0e47-\u0e4e\u200c\u200d"
)
"""Soft hyphens and combining marks inside words, which ``\\w`` of :mod:`re` leaves out."""

_UPPER = "A-ZÀ-ÖØ-ÞΑ-ΩЀ-Я"
WORD = rf"(?:[{_UPPER}]*+(?:(?![{_UPPER}\d_])[\w{MARKS}])++|[{_UPPER}]++)"
"""A word; exporters glue words ("PressApril 28"), so a capital after a small letter begins one."""

_PIECE = re.compile(rf"{WORD}|\S")


def fold(word: str) -> str:
    """*word* as it is looked up.

    >>> fold("Décembre")
    'décembre'
    """
    key = word.casefold()
    return key if key.isascii() else unicodedata.normalize("NFC", key.replace("\u00ad", ""))


def spaced(phrase: str) -> str:
    """A phrase of the language data as the key of its tokens."""
    return " ".join(_PIECE.findall(phrase))
