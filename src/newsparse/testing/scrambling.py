"""The shape of an export without its words, so that a copyrighted one can be reported."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from hashlib import blake2b

from ..model import Block, Span
from ..pipeline import parse_many
from ..words import codes, language

_WORD = re.compile(r"[^\W\d_]+|\d+")
_FIELD = re.compile(r"(?m)^[ \t]*[\w /-]{2,40}:")
_SMALL = re.compile(r"\d\d?|(?:19|20)\d\d")
_UPPER, _LOWER, _DIGITS = "BCDFGHKLMNPRSTVW", "aeioubdglmnrst", "0123456789"

_VALUES = ("title", "kicker", "standfirst", "byline", "dateline", "caption", "body", "promo")
_NAMED = ("publication", "section", "url")


def scramble(text: str) -> str:
    r"""Other letters and digits of the same class and number; layout and vocabulary stay.

    Field names at line starts, month and day names, and the words that bylines, dates and
    footers are known by keep standing, as do single letters, numbers below 100, years, all that
    is no letter or digit, and what the text's format takes for structure: labels, counters, closing
    lines.  The same word always becomes the same word.

    >>> scramble("By Ada Lovelace\n3 May 2019")[:3], len(scramble("Ada Lovelace"))
    ('By ', 12)
    >>> scramble("3 May 2019")
    '3 May 2019'
    """
    words = _vocabulary()
    ranges = _merged([*(Span(*match.span()) for match in _FIELD.finditer(text)), *_structure(text)])
    starts = iter([*ranges, Span(len(text) + 1, len(text) + 1)])
    kept = next(starts)
    out, at = [], 0
    for match in _WORD.finditer(text):
        while match.start() >= kept.stop:
            kept = next(starts)
        out.append(text[at : match.start()])
        word = match.group()
        small = len(word) == 1 or _SMALL.fullmatch(word)
        known = small or word.casefold() in words or kept.start <= match.start()
        out.append(word if known else _other(word))
        at = match.end()
    out.append(text[at:])
    return "".join(out)


@cache
def _vocabulary() -> frozenset[str]:
    """Single words of all language data."""
    words: set[str] = set()
    for code in codes():
        for terms in language(code).table.values():
            words.update(part for term in terms for part in term.split())
    return frozenset(words)


def _structure(text: str) -> Iterator[Span]:
    """Where the articles' formats found evidence, labels and lines that say nothing themselves."""
    for article in parse_many(text):
        if article.format == "article":
            continue
        values = [span for block in article.blocks if _tells(block) for span in _value(block)]
        cues = [origin.span for origin in article.origins if origin.field == "format"]
        labels = [
            span
            for block in article.blocks
            if block.rule.startswith(f"{article.format}.")
            for span in block.spans
        ]
        for span in _without(_merged([*cues, *labels]), _merged(values)):
            yield span.shift(article.offset)


def _tells(block: Block) -> bool:
    """Whether a block's text is somebody's words."""
    return block.label in _VALUES or block.rule.rpartition(".")[2] in (*_NAMED, "field")


def _value(block: Block) -> tuple[Span, ...]:
    """Where the block's text stands, the printed label left out."""
    if not block.text:
        return ()
    first = block.to_source(0)
    return tuple(
        Span(max(span.start, first), span.stop) for span in block.spans if span.stop > first
    )


def _merged(spans: Iterable[Span]) -> list[Span]:
    """The spans in order, those that overlap joined."""
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start <= out[-1].stop:
            out[-1] = Span(out[-1].start, max(out[-1].stop, span.stop))
        else:
            out.append(span)
    return out


def _without(spans: list[Span], holes: list[Span]) -> Iterator[Span]:
    """What is left of *spans* outside *holes*; both in order and disjoint."""
    at = 0
    for span in spans:
        start = span.start
        while at < len(holes) and holes[at].stop <= start:
            at += 1
        number = at
        while number < len(holes) and holes[number].start < span.stop:
            if start < holes[number].start:
                yield Span(start, holes[number].start)
            start = max(start, holes[number].stop)
            number += 1
        if start < span.stop:
            yield Span(start, span.stop)


def _other(word: str) -> str:
    seed = blake2b(word.casefold().encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return "".join(_letter(char, seed[n % 8] + n) for n, char in enumerate(word))


def _letter(char: str, turn: int) -> str:
    if char.isdigit():
        return _DIGITS[turn % 10] if char.isascii() else char
    if char.isupper():
        return _UPPER[turn % len(_UPPER)]
    return _LOWER[turn % len(_LOWER)] if char.islower() else char
