"""The likeliest encoding of bytes that are not UTF-8.

A handful of letters says little between the encodings of Latin script, so each is asked how well
the text reads in it, and ``chardet`` for every other script.  Windows-1252, by far the most
frequent, is left only for one that reads clearly better.
"""

from __future__ import annotations

import codecs
from collections.abc import Iterator, Sequence
from types import MappingProxyType
from typing import Final

from .plausible import points

WESTERN: Final = "cp1252"

_WEST = ("en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "no", "fi", "is", "ca", "id")
_LATIN: Final = MappingProxyType({
    WESTERN: _WEST,
    "cp1250": ("pl", "cs", "sk", "hu", "hr", "sl", "ro", "sq", "de"),
    "mac_roman": _WEST,
    "cp1254": ("tr",),
    "cp1257": ("lt", "lv", "et"),
})  # fmt: skip
"""The encodings of Latin script, each with the languages it was made for."""

_WIDE: Final = frozenset({
    "gb18030", "gb2312", "gbk", "big5", "cp950", "big5hkscs", "shift_jis", "cp932", "euc_jp", "euc_kr",
    "cp949", "johab",
})  # fmt: skip
"""Encodings of two bytes a character."""
_CHINESE = ("gb18030", "big5")
"""Asked too, because a headline of one of them looks like anything to a guesser."""

_STATELESS = frozenset(
    {"utf_7", "utf_8", "utf_16", "utf_16_le", "utf_16_be", "utf_32", "ascii", "hz"}
)
"""Guesses that cannot be: these were looked for before, or hold no byte beyond ASCII."""
_MAINFRAME = frozenset({
    "cp037", "cp273", "cp424", "cp500", "cp875", "cp1026", "cp1140",
})  # fmt: skip
"""EBCDIC: its letters are no ASCII, so lines of ASCII rule it out."""

_LEAD = 0.75
"""Points by which another encoding must read better than Windows-1252: most of a letter's worth."""
_LEAD_SHARE = 0.05
"""The same in a long text, of the points of Windows-1252: one foreign name in it decides nothing."""
_SECONDED = 0.25
"""Points for what a guesser says too: less than any character is worth."""

LARGEST: Final = 6_000
"""Bytes of lines that are not ASCII: more say nothing new."""


def guess(sample: bytes) -> str:
    """The codec of the lines in *sample*, all of which hold bytes beyond ASCII.

    >>> guess("Zażółć gęślą jaźń".encode("cp1250")), guess("La crème brûlée".encode("cp1252"))
    ('cp1250', 'cp1252')
    """
    sample = sample[:LARGEST]
    said = guessed_by_statistics(sample)
    scores = {codec: _points(sample, codec) for codec in _candidates(said)}
    if said in scores and said in _LATIN and said != WESTERN:
        scores[said] += _SECONDED
    best = max(scores, key=lambda codec: scores[codec])  # the first of equals
    lead = max(_LEAD, _LEAD_SHARE * scores[WESTERN])
    return best if scores[best] >= scores[WESTERN] + lead else WESTERN


def guessed_by_statistics(sample: bytes) -> str:
    """What ``chardet`` says, Windows-1252 where that cannot be."""
    import chardet  # seldom needed, and slower to import than everything else

    try:
        found = _plain(chardet.detect(sample)["encoding"] or WESTERN)
    except LookupError:
        return WESTERN
    return WESTERN if found in _STATELESS or found in _MAINFRAME else found


def _plain(name: str) -> str:
    return codecs.lookup(name).name.replace("-", "_")


def _candidates(said: str) -> Iterator[str]:
    """The encodings to compare, Windows-1252 first; no other that stands for the same letters."""
    yield from _LATIN
    if said not in _LATIN:
        yield said
    if said not in _WIDE:
        yield from _CHINESE


def _points(sample: bytes, codec: str) -> float:
    # the last character may be cut
    text = codecs.getincrementaldecoder(codec)("replace").decode(sample)
    languages: Sequence[str] = _LATIN.get(codec, _WEST)
    return points(text, languages, codec if codec in _WIDE else None)
