"""Bylines inside a longer text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

import regex

from ..arguments import chosen, expect_text
from ..model import Byline
from ..source import split_lines
from ..text.shapes import SENTENCE_BREAK
from .lexicon import Lexicon, lexicon
from .reading import byline_evidence, read

_LONGEST_LINE = 420
_FIRST_WORDS = 6
_MOST_TRIES = 6
_LABELS = frozenset("BRr")
_DASHED = regex.compile(r"(?:^|(?<=[.!?”\"»]\s))[—–]\s?(?=\p{Lu})")
_BRACKET = regex.compile(r"[(（【\[]([^()（）【】\[\]\n]{4,400})[)）】\]]")


_START = regex.compile(r"(?<![\p{L}\p{N}'’-])[\p{Lu}\p{Lo}][\p{L}\p{M}]*")


def _openings(text: str, start: int, known: Lexicon) -> Iterator[int]:
    """Where a word stands that may open a credit: it begins a label."""
    for match in _START.finditer(text, start):
        phrases = known.phrases.get(match.group().casefold())
        if phrases and any(not _LABELS.isdisjoint(phrase.tags) for phrase in phrases):
            yield match.start()


def find_bylines(text: str, *, languages: Sequence[str] | None = None) -> tuple[Byline, ...]:
    r"""All bylines in *text*, in order: lines of their own, sign-offs, credits in brackets.

    Bare names count only after a dash or where a sentence says what their bearer is.

    >>> found = find_bylines("It rained.\n(Reporting by Ada Example; Editing by Jan Muster)")
    >>> [author.name for author in found[0].authors]
    ['Ada Example']
    """
    expect_text(text, "find_bylines")
    known = lexicon(chosen(languages))
    found: list[Byline] = []
    for line in split_lines(text):
        if len(line.text) > 2:
            found.extend(_in_line(line.text, line.start, known))
    return tuple(found)


def _in_line(line: str, at: int, known: Lexicon) -> Iterator[Byline]:
    """The bylines of one line: the line itself, else its brackets and its end."""
    if len(line) <= _LONGEST_LINE:
        whole = read(line, at, known)
        if whole is not None:
            if byline_evidence(whole) != "names":
                yield whole
            return
    told = list(_told(line, at, known))
    yield from told
    stop = len(told)
    for match in _BRACKET.finditer(line):
        inside = match.group(1)
        if next(_openings(inside, 0, known), None) == 0:
            byline = read(inside, at + match.start(1), known)
            if byline is not None and byline_evidence(byline) == "by":
                yield byline
                stop = match.end()
    if not stop:
        yield from _at_end(line, at, known)


@cache
def _copula(copulas: tuple[str, ...]) -> regex.Pattern[str]:
    """A name and a verb that says what its bearer is."""
    options = "|".join(regex.escape(word) for word in sorted(copulas, key=lambda x: (-len(x), x)))
    return regex.compile(
        rf"(?P<name>\p{{Lu}}[^.,:;()]{{3,50}}?)(?:\s\([^()\n]{{1,40}}\)\s?|\s)(?:{options})\s(?P<what>[^.,;]{{4,90}})"
    )


def _told(line: str, at: int, known: Lexicon) -> Iterator[Byline]:
    """The names in *Ada Example is a reporter for …*, sentence by sentence while they go on."""
    pattern = _copula(known.copulas)
    match = pattern.match(line)
    while match is not None and any(
        _is_job(word, known) for word in match["what"].split()[:_FIRST_WORDS]
    ):
        byline = read(match["name"], at + match.start(), known)
        if byline is None or byline_evidence(byline) != "names":
            return
        yield byline
        after = SENTENCE_BREAK.search(line, match.end())
        match = pattern.match(line, after.end()) if after else None


def _is_job(word: str, known: Lexicon) -> bool:
    fold = word.casefold()
    return any("K" in phrase.tags for phrase in known.phrases.get(fold, ())) or (
        fold.endswith(known.endings)
    )


def _at_end(line: str, at: int, known: Lexicon) -> Iterator[Byline]:
    """A credit or a dashed name that ends the line."""
    tail = max(0, len(line) - _LONGEST_LINE)
    dashes = (match.start() for match in _DASHED.finditer(line, tail))
    for start in (*islice(_openings(line, tail, known), _MOST_TRIES), *islice(dashes, _MOST_TRIES)):
        byline = read(line[start:], at + start, known)
        if byline is not None:
            yield byline
            return
