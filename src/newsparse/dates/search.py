"""Dates in running text.

Only stretches around digits are read, and of these no more than some thousand characters at a
time, so that the cost and the memory grow with the digits, not with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import DateMention
from . import grammar
from .lexicon import Lexicon, letters_of, lexicon
from .mentions import Place, build
from .tokens import Scan, scan

_DIGITS = re.compile(r"\d+")
_BEFORE, _AFTER = 64, 64
_LONGEST = 4096
_CJK = "\u2e80"
_JOINTS = frozenset(letters_of("label") + letters_of("at") + letters_of("after"))
_ENDLESS = 1 << 60


def find_dates(text: str, *, languages: Sequence[str] | None = None) -> tuple[DateMention, ...]:
    """All dates in *text*, in order; ``()`` where there is none.

    A label next to a date gives it its role and belongs to its span; a date without a label is
    an ``event``.  Dates told from now ("2 hours ago") are left alone.

    >>> [str(m.value) for m in find_dates("Updated on 5 May 2020, first seen in 2019.")]
    ['2020-05-05']
    """
    chosen = None if languages is None else tuple(languages)
    return tuple(_mentions(text, chosen)) if _DIGITS.search(text) else ()


def _windows(text: str) -> Iterator[tuple[int, int]]:
    """Stretches around digits, cut at white space where there is some."""
    start = stop = -1
    for match in _DIGITS.finditer(text):
        if start >= 0 and match.start() - _BEFORE <= stop and match.end() - start < _LONGEST:
            stop = match.end() + _AFTER
            continue
        if start >= 0:
            yield start, min(stop, len(text))
        start, stop = max(match.start() - _BEFORE, 0), match.end() + _AFTER
    if start >= 0:
        yield start, min(stop, len(text))


def _mentions(text: str, languages: tuple[str, ...] | None) -> Iterator[DateMention]:
    words = lexicon(languages)
    done = 0
    for start, stop in _windows(text):
        at = _word_start(text, max(start, done))
        found = scan(text, at, _word_stop(text, stop), words, _ENDLESS)
        if found is None:
            continue
        for mention in _in_scan(text, found, words, languages or ()):
            if mention.span.start >= done:
                done = mention.span.stop
                yield mention


def _word_start(text: str, at: int) -> int:
    limit = max(0, at - 24)
    while limit < at < len(text) and text[at - 1].isalpha():
        at -= 1
    return at


def _word_stop(text: str, at: int) -> int:
    limit = min(len(text), at + 24)
    while at < limit and text[at].isalnum():
        at += 1
    return at


def _in_scan(
    text: str, found: Scan, words: Lexicon, languages: tuple[str, ...]
) -> Iterator[DateMention]:
    at = 0
    pattern = grammar.mention()
    while (match := pattern.search(found.letters, at)) is not None:
        at = match.start() + 1
        place = read_at(Place(text, found, words, match), languages)
        if place is None:
            continue
        (start, stop), mention = place
        if _alone(text, found, start, stop, mention):
            at = stop
            yield mention


def read_at(place: Place, languages: tuple[str, ...]) -> tuple[tuple[int, int], DateMention] | None:
    """The mention of a match and its tokens; without its time where there is no such time."""
    mention = build(place, languages)
    if mention is not None:
        return place.match.span(), mention
    start, stop = place.match.span()
    if place.match.start("late") >= 0:
        stop = place.match.start("late")
    elif place.match.start("early") >= 0:
        start = place.match.end("early")
    else:
        return None
    match = grammar.mention().match(place.found.letters, start, stop)
    if match is None:
        return None
    mention = build(Place(place.text, place.found, place.words, match), languages)
    return None if mention is None else (match.span(), mention)


def _alone(text: str, found: Scan, start: int, stop: int, mention: DateMention) -> bool:
    """Whether the match is no part of a longer number, word, address or range."""
    if "e" in found.letters[start:stop]:
        return False
    if mention.value is None and not mention.readings and _cut_off(found, start, stop):
        return False
    return _free_before(text, found, start, mention.span.start) and _free_after(
        text, found, stop, mention.span.stop
    )


def _cut_off(found: Scan, start: int, stop: int) -> bool:
    """Whether a date without its day or year stands beside a number that cannot be either."""
    return (start > 0 and found.letters[start - 1] in "dn") or found.letters[stop : stop + 1] == "n"


def _free_before(text: str, found: Scan, start: int, at: int) -> bool:
    if start and _version(text, found, start):
        return False
    if at == 0 or text[at - 1].isspace():
        return True
    before, first = text[at - 1], text[at]
    if before.isalnum():
        # Exporters glue a name to its date ("Example18 May 2020"); "G20 May" is no date.
        return before >= _CJK or (before.islower() and first.isdigit() and found.letters[start] == "d")
    if before in "./-:=@&%+\u2013$" and not (before in ".:" and found.letters[start] != "T"):
        return False
    return before not in "-\u2013/" or at < 2 or not text[at - 2].isalnum()


def _version(text: str, found: Scan, start: int) -> bool:
    """Whether three short numbers follow a name: "Example 3.11.10" is a version."""
    key = found.keys[start]
    if found.letters[start] != "T" or len(key) > 8 or found.letters[start - 1] != "x":
        return False
    return text[found.starts[start - 1]].isupper()


def _free_after(text: str, found: Scan, stop: int, at: int) -> bool:
    if at == len(text) or text[at].isspace():
        return True
    after = text[at]
    if after.isalnum():
        if after >= _CJK or after.isupper():
            return True
        return stop < len(found.letters) and found.letters[stop] in _JOINTS
    if after in "./-:\u2013" and at + 1 < len(text):
        return not (text[at + 1].isdigit() or (after in "/-" and found.letters[stop - 1] == "T"))
    return after not in "%=@$"
