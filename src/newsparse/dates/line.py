"""A whole line as one date statement."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..arguments import chosen, expect_text
from ..model import DateMention
from . import grammar
from .days import Place
from .lexicon import Lexicon, lexicon
from .mentions import tongues
from .order import with_language
from .search import read_at
from .tokens import Scan, scan

_DIGIT = re.compile(r"\d")
_LONGEST = 400
_PATIENCE = 3


def parse_date(text: str, *, languages: Sequence[str] | None = None) -> DateMention | None:
    """The date that *text* states; ``None`` where it says anything else.

    The label, weekday, time, zone, edition and reading time of a date line may be there, and a
    second date with a label of its own: the published one is returned.

    >>> parse_date("Published: Dec. 18, 2019, 6:05 p.m. EST").value.isoformat()
    '2019-12-18T18:05:00-05:00'
    >>> parse_date("Page 3 of 12")
    """
    expect_text(text, "parse_date")
    codes = chosen(languages)
    if len(text) > _LONGEST or _DIGIT.search(text) is None:
        return None
    words = lexicon(codes)
    found = scan(text, 0, len(text), words, _PATIENCE)
    if found is None:
        return None
    mentions = _all(text, found, codes)
    main = _main(mentions) if mentions else None
    return _by_its_line(main, found, words) if main is not None else None


def _by_its_line(main: DateMention, found: Scan, words: Lexicon) -> DateMention:
    """*main* with one reading where the words beside it are of languages with one order."""
    if len(main.readings) < 2:
        return main
    return with_language(main, tongues(found, words, 0, len(found.letters)))


def _all(text: str, found: Scan, languages: tuple[str, ...] | None) -> list[DateMention]:
    """The dates of the line; none where something else stands in it."""
    mentions: list[DateMention] = []
    words, at, size = lexicon(languages), 0, len(found.letters)
    date, tail = grammar.mention(), grammar.tail()
    while at < size:
        match = date.match(found.letters, at)
        read = read_at(Place(text, found, words, match), languages or ()) if match else None
        if read is not None and read[0][0] == at:
            at = read[0][1]
            mentions.append(read[1])
            continue
        rest = tail.match(found.letters, at)
        if rest is None or _glued(text, found.stops[rest.end() - 1]):
            return []
        at = rest.end()
    return mentions


def _glued(text: str, at: int) -> bool:
    """Whether a word runs into a number there ("v1.2.2023")."""
    return text[at - 1].isalpha() and text[at : at + 1].isdigit()


def _main(mentions: list[DateMention]) -> DateMention | None:
    """The date of publication, else the one without a label, else the first."""
    for role in ("published", "event", "first_published"):
        named = [m for m in mentions if m.role == role]
        if named:
            same = all(m.readings == named[0].readings for m in named[1:])
            return named[0] if same else None
    return mentions[0]
