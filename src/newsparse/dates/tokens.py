"""A line as tokens: one letter each, with its place and the key it is looked up by.

White space and Markdown marks are no tokens, so that ``**Updated:** 5 May 2020`` reads like the
same words without them.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from . import zones
from .lexicon import HALF, WORD, ZONE, Lexicon, fold

_TOKEN = re.compile(
    rf"""
    (\d{{1,4}}+(?:(?P<dot>\.[^\S\n]{{0,2}})|(?P<bar>[/\-\u2010-\u2013]))\d{{1,2}}+
        (?(dot)\.[^\S\n]{{0,2}}|(?P=bar))(?:\d{{4}}|\d{{1,2}})(?!\d|:\d)) # 1-3 2023-04-28, 25. 4. 2023
    |(\d{{1,2}}+:\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?(?!\d)
        (?:Z\b|[^\S\n]?[+\-][01]\d[0-5]\d(?![\d:])|\+[01]\d:[0-5]\d(?!\d)
          |(?<=:\d\d:\d\d)-[01]\d:[0-5]\d(?!\d)|(?<=[.,]\d\d\d)-[01]\d:[0-5]\d(?!\d))?) # 4 10:21
    |(\d{{1,2}}\.\d\d(?![\d]|\.\d))                       # 5 14.05, a time or a number
    |((?:19|20)\d\d(?=\d{{1,2}}:\d\d))                    # 6 a year that the time is glued to
    |(\d+)                                                # 7
    |([AaPp]\.[^\S\n]?[Mm]\b\.?)                          # 8 a.m.
    |((?<=\d)[年月日号號時时点點分秒년월일시분초])             # 9 CJK marks need no space
    |(\n[^\S\n]*\n)                                       # 10 a paragraph ends
    |((?<=\d)T(?=\d)|[^\w\s*_`#>\\\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff])  # 11 punctuation, the T of ISO 8601
    |({WORD})                  # 12 words
    """,
    re.VERBOSE,
)
_TRIPLE, _CLOCK, _PAIR, _GLUED, _NUMBER, _HALF, _BREAK, _WORD = 1, 4, 5, 6, 7, 8, 10, 12
_LONGEST_WORD = 24

_SAME = {
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-",
    "\u2212": "-", "：": ":", "，": ",", "、": ",", "،": ",", ";": ",", "（": "(", "）": ")",
    "[": "(", "]": ")", "•": "|", "·": "|", "∙": "|", "‧": "|", "●": "|", "・": "|", "▪": "|",
    "T": ",", "»": "|", "→": "|", "｜": "|", "～": "-", "~": "-", "\u2019": "'", "\u2018": "'", "॰": ".",
    **{c: c for c in ",.:/-|()'+"},
}  # fmt: skip
_FIXED = {_TRIPLE: "T", _CLOCK: "t", _PAIR: "p", _GLUED: "y", _BREAK: "\n"}


class Scan(NamedTuple):
    """The tokens of a stretch of text, as parallel sequences."""

    letters: str
    starts: list[int]
    stops: list[int]
    keys: list[str]


def _number(raw: str) -> str:
    size = len(raw)
    if size <= 2:
        return "d"
    if size == 4 and 1500 <= int(raw) <= 2199:
        return "y"
    return "e" if size == 8 and raw[:2] in ("19", "20") else "n"


def scan(text: str, start: int, stop: int, words: Lexicon, patience: int) -> Scan | None:
    """The tokens of ``text[start:stop]``; ``None`` after *patience* unknown words."""
    letters: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    keys: list[str] = []
    known, phrases, merge = words.letters, words.phrases, False
    for match in _TOKEN.finditer(text, start, stop):
        key = match.group()
        group = match.lastindex
        if group == _NUMBER:
            letter = _number(key)
        elif group in _FIXED:
            letter = _FIXED[group]
        elif group == _HALF:
            letter, key = HALF, key[0].lower() + "m"
        elif key in zones.ABBREVIATIONS:
            letter = ZONE
        else:
            if group == _WORD:
                if len(key) <= _LONGEST_WORD:
                    key = fold(key)
                letter = known.get(key, "x")
            else:
                letter = _SAME.get(key) or known.get(key, "z")
            merge = merge or key in phrases
            if letter == "x" and key not in phrases:
                patience -= 1
                if patience < 0:
                    return None
        letters.append(letter)
        starts.append(match.start())
        stops.append(match.end())
        keys.append(key)
    found = Scan("".join(letters), starts, stops, keys)
    return _merged(found, words) if merge else found


def _merged(found: Scan, words: Lexicon) -> Scan:
    letters: list[str] = []
    out = Scan("", [], [], [])
    at = 0
    while at < len(found.keys):
        size, letter = 1, found.letters[at]
        for rest, named in words.phrases.get(found.keys[at], ()):
            if tuple(found.keys[at + 1 : at + 1 + len(rest)]) == rest:
                size, letter = len(rest) + 1, named
                break
        letters.append(letter)
        out.starts.append(found.starts[at])
        out.stops.append(found.stops[at + size - 1])
        out.keys.append(" ".join(found.keys[at : at + size]))
        at += size
    return out._replace(letters="".join(letters))
