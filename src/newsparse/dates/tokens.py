"""A line as tokens: one letter each, with its place and the key it is looked up by.

White space and Markdown marks are no tokens, so that ``**Updated:** 5 May 2020`` reads like the
same words without them.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from .letters import HALF, ZONE
from .lexicon import Lexicon
from .spelling import WORD, fold
from .zones import ABBREVIATIONS

_GAP = r"[^\S\r\n]?(?:\r?\n)?[^\S\r\n]?"
_TOKEN = re.compile(
    rf"""
    (?=\d)(?:
      ((?:\d{{1,2}}[ ]/[ ]\d{{1,2}}[ ]/[ ]|\d{{1,2}}[ ]\.[ ]\d{{1,2}}[ ]\.[ ])\d{{4}}(?!\d)  # 1 / 12 / 2020
        |\d{{1,2}}\.\d{{1,2}}\.(?:19|20)\d\d(?=\d{{1,2}}\.[^\S\n]?[^\W\d_])          #   30.01.202430. Januar
        |\d{{1,4}}+(?:(?P<dot>\.{_GAP})|(?P<bar>[/\-\u2010-\u2013]))\d{{1,2}}+    # 1 2023-04-28
        (?(dot)\.{_GAP}|(?P=bar))(?:\d{{4}}|\d{{1,2}})(?!\d|:\d))              #   25. 4. 2023
     |(\d{{1,2}}+:\d\d(?::\d\d(?:[.,]\d{{1,9}})?)?(?!\d)                         # 4 10:21
        (?:[^\S\n]?Z\b|[^\S\n]?[+\-][01]\d[0-5]\d(?![\d:])|\+[01]\d:[0-5]\d(?!\d)
          |(?<=:\d\d:\d\d)-[01]\d:[0-5]\d(?!\d)
          |(?<=[.,]\d\d\d)-[01]\d:[0-5]\d(?!\d))?)
     |(\d{{1,2}}\.\d\d(?!\d|\.\d))                  # 5 14.05, a time or a number
     |((?:19|20)\d\d(?=\d{{1,2}}(?::\d\d|\.[^\S\n]?[^\W\d_])))  # 6 a year that a time or a day is glued to
     |(\d+)                                         # 7
    )
    |([AaPp]\.[^\S\n]?[Mm]\b\.?)                     # 8 a.m.
    |(\n[^\S\n]*\n)                                # 9 a paragraph ends
    |((?<=\d)T(?=\d)|(?<=\d)[年月日号號時时点點分秒년월일시분초]|[^\w\s*_`#>\\\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]) # 10 marks
    |({WORD})                                       # 11
    """,
    re.VERBOSE,
)
_TRIPLE, _CLOCK, _PAIR, _GLUED, _NUMBER, _HALF, _BREAK, _MARK, _WORD = 1, 4, 5, 6, 7, 8, 9, 10, 11
_LONGEST_WORD = 24
FOREIGN = 1000
"""The price of an unknown word before the first number."""

_SAME: Mapping[str, str] = MappingProxyType({
    "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2014": "-", "\u2015": "-",
    "\u2212": "-", "：": ":", "，": ",", "、": ",", "،": ",", ";": ",", "（": "(", "）": ")",
    "[": "(", "]": ")", "•": "|", "·": "|", "∙": "|", "‧": "|", "●": "|", "・": "|", "▪": "|",
    "T": ",", "»": "|", "→": "|", "｜": "|", "～": "-", "~": "-", "\u2019": "'", "\u2018": "'", "॰": ".",
    **{c: c for c in ",.:/-|()'+"},
})  # fmt: skip
_FIXED: Mapping[int | None, str] = MappingProxyType(
    {_TRIPLE: "T", _CLOCK: "t", _PAIR: "p", _GLUED: "y", _BREAK: "\n", _HALF: HALF}
)


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
    if size == 4 and 2400 <= int(raw) <= 2599:
        return "b"
    return "e" if size == 8 and raw[:2] in ("19", "20") else "n"


def scan(text: str, start: int, stop: int, words: Lexicon, patience: int) -> Scan | None:
    """The tokens of ``text[start:stop]``; ``None`` when unknown words use up the *patience*.

    An unknown word costs one after the first number and :data:`FOREIGN` before it.
    """
    letters: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    keys: list[str] = []
    heads: list[int] = []
    price = FOREIGN
    for match in _TOKEN.finditer(text, start, stop):
        group, key = match.lastindex, match.group()
        if group == _WORD:
            letter, key = _word(key, words)
            if words.phrases(key):
                heads.append(len(keys))
            elif letter == "x" and key not in words.parts:
                patience -= price
                if patience < 0:
                    return None
        elif group == _MARK:
            letter = _SAME.get(key) or words.letter(key) or "z"
        else:
            letter = _number(key) if group == _NUMBER else _FIXED[group]
            price = 1
        letters.append(letter)
        starts.append(match.start())
        stops.append(match.end())
        keys.append(key)
    found = Scan("".join(letters), starts, stops, keys)
    return _merged(found, heads, words) if heads else found


def _word(raw: str, words: Lexicon) -> tuple[str, str]:
    if raw in ABBREVIATIONS:
        return ZONE, raw
    key = fold(raw) if len(raw) <= _LONGEST_WORD else raw
    return words.letter(key) or "x", key


def _merged(found: Scan, heads: list[int], words: Lexicon) -> Scan:
    """The tokens with those of each phrase made one."""
    hits = [(at, *hit) for at in heads if (hit := _phrase(found.keys, at, words)) is not None]
    return _joined(found, hits) if hits else found


def _phrase(keys: list[str], at: int, words: Lexicon) -> tuple[int, str] | None:
    """The size and letter of the longest phrase that begins *at* a token."""
    following = keys[at + 1] if at + 1 < len(keys) else ""
    for rest, letter in words.phrases(keys[at]):
        if rest[0] == following and tuple(keys[at + 1 : at + 1 + len(rest)]) == rest:
            return len(rest) + 1, letter
    return None


def _joined(found: Scan, hits: list[tuple[int, int, str]]) -> Scan:
    letters: list[str] = []
    starts: list[int] = []
    stops: list[int] = []
    keys: list[str] = []
    done = 0
    for at, size, letter in hits:
        if at < done:
            continue
        last = at + size
        letters += [found.letters[done:at], letter]
        starts += found.starts[done : at + 1]
        stops += [*found.stops[done:at], found.stops[last - 1]]
        keys += [*found.keys[done:at], " ".join(found.keys[at:last])]
        done = last
    letters.append(found.letters[done:])
    return Scan(
        "".join(letters),
        starts + found.starts[done:],
        stops + found.stops[done:],
        keys + found.keys[done:],
    )
