"""Where in a text a date can stand: stretches around numbers that may belong to one.

A text of prose has many numbers and few dates.  A number is hopeful when it could be a year, when
it begins three numbers, or when the word before or after it is one that dates are made of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from .letters import letters_of
from .lexicon import Lexicon
from .spelling import WORD, fold

_DIGITS = re.compile(r"\d++")
_TRIPLE = re.compile(
    r"\d{1,2}(?:\s?\.\s{0,3}|\s?/\s?|[/\-\u2010-\u2013])\d{1,2}\s?[./\-\u2010-\u2013]\s{0,3}\d"
)
_NEXT = re.compile(rf"\s*+[.,\-/)*_\u00b0]{{0,3}}\s*+({WORD})")
_BEFORE = _AFTER = 64
_LONGEST = 4096
_WORD_LENGTH = 24
_CLUES = frozenset("".join(map(letters_of, ("month", "of", "ordinal", "moon", "year", "era"))))
_PUNCTUATION = ".,;:'\u2019\"()[]*_/-"


def windows(text: str, words: Lexicon) -> Iterator[tuple[int, int]]:
    """Stretches of *text* in which a date may stand, in order, none inside a word."""
    start = stop = -1
    for match in _DIGITS.finditer(text):
        first, last = match.span()
        if last - first < 4 and not _hopeful(text, first, last, words):
            continue
        if start >= 0 and first - _BEFORE <= stop and last - start < _LONGEST:
            stop = last + _AFTER
            continue
        if start >= 0:
            yield _widened(text, start, stop)
        start, stop = max(first - _BEFORE, 0), last + _AFTER
    if start >= 0:
        yield _widened(text, start, stop)


def _hopeful(text: str, first: int, last: int, words: Lexicon) -> bool:
    if _TRIPLE.match(text, first) is not None:
        return True
    following = _NEXT.match(text, last)
    if following is not None and _clue(following[1], words):
        return True
    pieces = text[max(0, first - 2 * _WORD_LENGTH) : first].rsplit(None, 1)
    return bool(pieces) and _clue(pieces[-1].strip(_PUNCTUATION), words)


def _clue(word: str, words: Lexicon) -> bool:
    key = fold(word[:_WORD_LENGTH])
    return words.letter(key) in _CLUES or key in words.parts


def _widened(text: str, start: int, stop: int) -> tuple[int, int]:
    """The stretch with the words at its ends whole, unless they are very long."""
    limit = max(0, start - _WORD_LENGTH)
    while start > limit and text[start - 1].isalnum():
        start -= 1
    stop = min(stop, len(text))
    limit = min(len(text), stop + _WORD_LENGTH)
    while stop < limit and text[stop].isalnum():
        stop += 1
    return start, stop
