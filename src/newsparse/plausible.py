"""How well a decoded text reads: whether its odd characters stand as letters and signs do in print.

Every character beyond ASCII gives points, at most one for what is just as it should be.  A text is
measured against itself in other encodings; the points say nothing by themselves.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import Final

from .words.rank import rank_languages
from .words.store import terms

GOOD, DOUBTFUL, BAD, BROKEN = 1.0, -0.5, -2.0, -3.0
"""Points of a character that stands as in print; seldom does; never does; is none."""

_OWN, _UNRANKED, _FOREIGN = 1.0, 0.75, 0.5
"""Points of a letter if its language is the text's; if that is not known; if it is another's."""

_ODD: Final = re.compile(r"[^\x00-\x7f]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_QUOTES: Final = "“”„‚«»‹›"
_AFTER_WORDS: Final = "®™©²³ºª†"
_BY_DIGITS: Final = "€£$¥§°%‰•·½¼¾±×" + _AFTER_WORDS
_BLANKS: Final = "\xa0\u2009\u202f\u3000"
_ALONE: Final = "ÀÉÅØÓÖ"
"""Capitals beyond ASCII that are words in some language."""
_EAST: Final = "\u1100"
"""Where the scripts of East Asia begin, near enough: Korean letters, kana, ideographs."""
_LEVELS: Final = (("gb2312", 0xB0, 0xD7), ("big5", 0xA4, 0xC6), ("euc_jp", 0xB0, 0xCF))
"""The first bytes of the frequent ideographs of each standard; rare ones come behind them."""


def points(text: str, languages: Sequence[str], wide: str | None = None) -> float:
    """How well *text* reads if it is in one of *languages*, or in any language of other scripts.

    Args:
        text: the text as an encoding makes it.
        languages: codes of the languages of Latin script that its encoding was made for.
        wide: the codec, where that makes characters of two bytes.
    """
    ranked = rank_languages(text)
    score = 0.0
    letters: Counter[str] = Counter()
    for match in _ODD.finditer(text):
        at = match.start()
        char, before, after = match[0], text[at - 1 : at], text[at + 1 : at + 2]
        if not _is_letter(char):
            score += _sign(char, before, after, ranked[:1])
        elif _is_latin(char):
            letters[char.casefold()] += 1
            score += BAD * _is_misplaced_capital(char, before, after)
        else:
            score += _eastern(char, before, after, wide) if wide else _other(before, after)
    return score + _native(letters, languages, ranked) - (0 if wide else _overloaded(text))


def _is_letter(char: str) -> bool:
    return char.isalpha() and char not in "ªº" and unicodedata.category(char) != "Lm"


def _is_latin(char: str) -> bool:
    return char < "\u0250" or "\u1e00" <= char < "\u1f00"


def _is_misplaced_capital(char: str, before: str, after: str) -> bool:
    return char.isupper() and before.isalpha() and (before.islower() or after.islower())


def _native(letters: Counter[str], languages: Sequence[str], ranked: Sequence[str]) -> float:
    """Points of Latin letters, in the language that explains them best."""
    if not letters:
        return 0.0
    known = frozenset().union(*map(_alphabet, languages))
    stray = DOUBTFUL * sum(count for char, count in letters.items() if char not in known)
    return stray + max(
        _weight(code, ranked) * sum(letters[char] for char in letters.keys() & _alphabet(code))
        for code in languages
    )


@cache
def _alphabet(code: str) -> frozenset[str]:
    return terms("words.alphabet", code)


def _weight(code: str, ranked: Sequence[str]) -> float:
    if not ranked:
        return _UNRANKED
    return _OWN if code == ranked[0] else _FOREIGN


def _other(before: str, after: str) -> float:
    """Points of a letter of another script: none stands within a word of ASCII letters."""
    within = any(char.isascii() and char.islower() for char in (before, after))
    return BAD if within else GOOD


def _eastern(char: str, before: str, after: str, codec: str) -> float:
    """Points of a character of two bytes; one alone may be a western letter and its neighbour."""
    if not (before > _EAST or after > _EAST) and min(char.encode(codec, "replace")) < 0x80:
        return DOUBTFUL
    return GOOD if _is_common(char) else 0.0


def _is_common(char: str) -> bool:
    if not "\u3400" <= char <= "\u9fff":  # kana, hangul
        return True
    return any(low <= _first_byte(char, codec) <= high for codec, low, high in _LEVELS)


def _first_byte(char: str, codec: str) -> int:
    return char.encode(codec, "replace")[0]


def _sign(char: str, before: str, after: str, language: Sequence[str]) -> float:
    """Points of a sign between its neighbours."""
    left, right = before.isalpha(), after.isalpha()
    inside = left and right
    if char == "\ufffd" or unicodedata.category(char) in ("Cc", "Cn", "Co"):
        return BROKEN
    if char in _BLANKS or char == "’":
        return GOOD
    if char in "–—":  # fast on both sides in English only
        return GOOD if not inside or not language or language[0] == "en" else 2 * DOUBTFUL
    if char == "…":
        return 2 * DOUBTFUL if inside else GOOD
    if char == "‘":
        return 0.0 if inside else 2 * DOUBTFUL if left else GOOD
    if char in _QUOTES:
        return BAD if inside else GOOD
    if char in "¿¡":
        return GOOD if not (left or before.isdigit()) and right else BAD
    return _measure(char, left=left, right=right)


def _measure(char: str, *, left: bool, right: bool) -> float:
    """Points of a sign that stands beside numbers, or in no text at all."""
    if char > "\u2fff":  # full-width signs
        return GOOD / 2
    if left and right:
        return BAD
    if char in _BY_DIGITS:
        fits = (left and char in _AFTER_WORDS) or (right and char in "©€£°")
        return GOOD / 2 if fits or not (left or right) else 2 * DOUBTFUL
    return BAD if left or right else DOUBTFUL


def _overloaded(text: str) -> float:
    """What words cost that hold odd letters only: other scripts look like that in a western one."""
    cost = 0.0
    for word in _WORD.findall(text):
        if word.isascii() or not _is_latin(word[0]) or any(map(str.isascii, word)):
            continue
        if len(word) >= 3:
            cost += 2 * len(word)
        elif len(word) == 1 and word.isupper() and word not in _ALONE:
            cost += 1
    return cost
