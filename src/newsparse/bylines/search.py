"""Bylines inside a longer text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import regex

from ..model import Byline
from ..source import split_lines
from .lexicon import Lexicon, lexicon
from .reading import byline_evidence, names_alone, read

_LONGEST_LINE = 420
_DASHED = regex.compile(r"(?:^|(?<=[.!?”\"»]\s))[—–]\s?(?=\p{Lu})")
_BRACKET = regex.compile(r"[(（【\[]([^()（）【】\[\]\n]{4,400})[)）】\]]")


@cache
def _opening(languages: tuple[str, ...] | None) -> regex.Pattern[str]:
    """A label that opens a credit, wherever it may stand."""
    known = lexicon(languages)
    labels = {
        " ".join((first, *phrase.rest))
        for first, phrases in known.phrases.items()
        for phrase in phrases
        if set(phrase.tags) & set("BRr")
    }
    options = "|".join(regex.escape(label) for label in sorted(labels, key=lambda x: (-len(x), x)))
    return regex.compile(rf"(?<![\p{{L}}\p{{N}}'’-])(?:{options})(?![\p{{L}}\p{{N}}'’-])", regex.IGNORECASE)


def find_bylines(text: str, *, languages: Sequence[str] | None = None) -> tuple[Byline, ...]:
    r"""All bylines in *text*, in order: lines of their own, sign-offs, credits in brackets.

    Bare names count only after a dash or where a sentence says what their bearer is.

    >>> found = find_bylines("It rained.\n(Reporting by Ada Example; Editing by Jan Muster)")
    >>> [author.name for author in found[0].authors]
    ['Ada Example']
    """
    chosen = None if languages is None else tuple(languages)
    known = lexicon(chosen)
    found: list[Byline] = []
    for line in split_lines(text):
        if len(line.text) > 2:
            found.extend(_in_line(line.text, line.start, known, _opening(chosen)))
    return tuple(found)


def _in_line(line: str, at: int, known: Lexicon, opening: regex.Pattern[str]) -> Iterator[Byline]:
    """The bylines of one line: the line itself, else its brackets and its end."""
    if len(line) <= _LONGEST_LINE:
        whole = read(line, at, known)
        if whole is not None:
            if byline_evidence(whole) != "names":
                yield whole
            return
    stop = 0
    for match in _BRACKET.finditer(line):
        inside = match.group(1)
        if opening.match(inside):
            byline = read(inside, at + match.start(1), known)
            if byline is not None and byline_evidence(byline) == "by":
                yield byline
                stop = match.end()
    if not stop:
        yield from _at_end(line, at, known, opening)


def _at_end(line: str, at: int, known: Lexicon, opening: regex.Pattern[str]) -> Iterator[Byline]:
    """A credit or a dashed name that ends the line."""
    tail = max(0, len(line) - _LONGEST_LINE)
    for pattern in (opening, _DASHED):
        for match in pattern.finditer(line, tail):
            byline = read(line[match.start() :], at + match.start(), known)
            if byline is not None:
                yield byline
                return
