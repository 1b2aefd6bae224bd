"""Dates in running text.

Only stretches around digits are read, and of these no more than some thousand characters at a
time, so that the cost and the memory grow with the digits, not with the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..arguments import chosen, expect_text
from ..model import DateMention
from . import grammar
from .days import Place
from .letters import letters_of
from .lexicon import Lexicon, lexicon
from .mentions import build
from .tokens import Scan, scan
from .windows import windows

_DIGIT = re.compile(r"\d")
_CJK = "\u2e80"
_LABELS = frozenset(letters_of("label"))
_JOINTS = frozenset(letters_of("label") + letters_of("at") + letters_of("after"))
_ENDLESS = 1 << 60


def find_dates(text: str, *, languages: Sequence[str] | None = None) -> tuple[DateMention, ...]:
    """All dates in *text*, in order; ``()`` where there is none.

    A label next to a date gives it its role and belongs to its span; a date without a label is
    an ``event``.  Dates told from now ("2 hours ago") are left alone.

    >>> [str(m.value) for m in find_dates("Updated on 5 May 2020, first seen in 2019.")]
    ['2020-05-05']
    """
    expect_text(text, "find_dates")
    codes = chosen(languages)
    return tuple(_mentions(text, codes)) if _DIGIT.search(text) else ()


def _mentions(text: str, languages: tuple[str, ...] | None) -> Iterator[DateMention]:
    words = lexicon(languages)
    done = 0
    for start, stop in windows(text, words):
        found = scan(text, max(start, done), stop, words, _ENDLESS)
        if found is None:
            continue
        for mention in _in_scan(text, found, words, languages or ()):
            if mention.span.start >= done:
                done = mention.span.stop
                yield mention


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
    if start and stop - start == 1 and _version(text, found, start):
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
    if at == 0 or text[at - 1].isspace():
        return True
    before = text[at - 1]
    if (
        start
        and before.isdigit()
        and found.stops[start - 1] == at
        and found.letters[start - 1] in "Ty"
    ):
        return True  # a date that a site printed twice, run together
    if before.isalnum() and found.letters[start] in _LABELS:
        return True
    if before.isalnum():
        # Exporters glue a name to its date ("Example18 May 2020"); "G20 May", "v1.2.20" are none.
        return before >= _CJK or (before.islower() and at > 2 and text[at - 3 : at].isalpha())
    if before in "=@&%+$" or (before in "./:" and found.letters[start] == "T"):
        return False
    if before not in "-\u2013/" or at < 2 or not text[at - 2].isalnum():
        return True
    # A range or an address; but "Springfield-29/05/2025" is a place and a day.
    return text[at - 2].isalpha() and before != "/" and "-" not in found.keys[start]


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
    if after.isdigit() and found.letters[stop - 1] in "Ty":
        return stop < len(found.letters) and found.letters[stop] in "dT"
    if after.isalnum():
        if after >= _CJK or after.isupper():
            return True
        return stop < len(found.letters) and found.letters[stop] in _JOINTS
    if after in "./-:\u2013" and at + 1 < len(text):
        return not (text[at + 1].isdigit() or (after in "/-" and found.letters[stop - 1] == "T"))
    return after not in "%=@$"
