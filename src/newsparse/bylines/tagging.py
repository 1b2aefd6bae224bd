"""A byline as tagged items: tokens, looked up in the lexicon, one letter each.

Beside the lexicon's tags: W capitalised word, I initial, L other word, c acronym, Q word of a
script without capitals, H name-like run of Han, Kana or Hangul, D date or time, 0 number,
E contact.  Separators stand for themselves.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import regex

from ..model import AuthorRole
from .lexicon import Lexicon
from .phrases import Phrase
from .small_words import Spot, saint, tag_of_name
from .tokens import Tokens, scan

_SEPARATORS = dict(
    zip("،、，；：／｜·•‧⋅・（）【】―—–\r。+", ",,,;:/||||||()()---\n.&", strict=True)
)
_PREFIXED = regex.compile(r"(?:d|l|dell|all?|el|ul|an|ad|ash|as|at|bin|ibn|abu|t)['’‘-]\p{Lu}")
_ACRONYM = 5
_LONG_ACRONYM = 4
_STARTERS = ",;:/|&()-\n.rRGBA"
_PLAIN = {"O": "Y", "E": "E", "D": "D", "z": "0", "C": "C"}
"""Kinds of tokens that have one tag whatever stands beside them."""
_NAMED = "WIPSQHcCT."
"""Tags of what credentials stand behind: names and their initials, other credentials."""
_ENDS = frozenset("$,;|/\n")


class Item(NamedTuple):
    """One tagged piece: its tag, its range in the bare text, its role if it is a label."""

    tag: str
    start: int
    stop: int
    role: AuthorRole = "author"


def _matching(raw: Tokens, at: int, known: Lexicon) -> Phrase | None:
    """The longest phrase of the lexicon that begins at token *at*."""
    found = known.phrases.get(raw.folds[at])
    if found is None:
        return None
    folds = raw.folds
    for phrase in found:
        if not phrase.rest or tuple(folds[at + 1 : at + 1 + len(phrase.rest)]) == phrase.rest:
            return phrase
    return None


def _shape(raw: Tokens, at: int) -> str:
    """The tag of a word the lexicon does not know."""
    word = raw.words[at]
    first = word[0]
    if first.isupper() or first.istitle():
        return "c" if _is_acronym(raw, at) else "W"
    if first.islower():
        return "W" if _PREFIXED.match(word) else "L"
    return "Q"


def _is_acronym(raw: Tokens, at: int) -> bool:
    """A short word in capitals among others that are not."""
    word = raw.words[at]
    if not (1 < len(word) <= _ACRONYM and word.isupper() and word.isalpha()):
        return False
    reach = (at - 1, at + 1) if len(word) < _LONG_ACRONYM else (at - 2, at - 1, at + 1, at + 2)
    return not any(_in_capitals(raw, near) for near in reach)


def _in_capitals(raw: Tokens, at: int) -> bool:
    """Is there a word or initials in capitals at token *at*?"""
    return 0 <= at < len(raw.kinds) and raw.kinds[at] in "WI" and raw.words[at].isupper()


def _next_tags(raw: Tokens, at: int, known: Lexicon) -> str:
    """What may follow: the separator itself, or the tags of the word at *at*."""
    if at >= len(raw.kinds):
        return "$"
    if raw.kinds[at] == "s":
        bar = _SEPARATORS.get(raw.words[at], raw.words[at])
        return "|H" if bar == "|" and raw.kinds[at + 1 : at + 2] == ["H"] else bar
    phrase = _matching(raw, at, known)
    return phrase.tags if phrase else raw.kinds[at]


def _is_label(after: str) -> bool:
    return after in {":", "/", ")", "H", "|H"} or any(tag in after for tag in "BrRA&")


def _at_start(tags: str, after: str) -> str:
    """The tag a phrase has at the start of a credit, empty if none of those."""
    if "R" in tags:
        return "R"
    if "B" in tags:
        return "B"
    if "r" in tags and _is_label(after) and not ("K" in tags and "K" in after):
        return "r"
    if "G" in tags and (after == ":" or "B" in after):
        return "G"
    return next((tag for tag in "FXx" if tag in tags and after not in {"$", ":"}), "")


def _inside(tags: str) -> str:
    """The tag a phrase in small letters has inside a credit, empty if none of those."""
    if "B" in tags and "P" not in tags and "N" not in tags and "A" not in tags:
        return "B"
    return next((tag for tag in "vVRANPFxXB" if tag in tags), "")


def _choose(tags: str, before: str, after: str, *, low: bool) -> str:
    """Which of its tags a phrase has here."""
    tag = _at_start(tags, after) if before in _STARTERS else ""
    if not tag and (low or "v" in tags or "R" in tags or "F" in tags):
        tag = _inside(tags)
    if not tag and before and before in "WOcS":
        tag = next((t for t in "xX" if t in tags), "")
    if not tag and "P" in tags and before and before in "WIPTc":
        tag = "P"
    if tag:
        return tag
    if "r" in tags and after in {":", ")"}:
        return "r"
    if "M" in tags and "o" in tags and before in "WIPocMO" and after[:1] in _ENDS:
        return "o"
    # "Sr." is Spanish for "Mr", and behind a name in English what its bearer is
    order = "STCOuKMoZwd" if before and before in "WIc," else "TSCOuKMoZwd"
    return next((t for t in order if t in tags), "")


def tagged(text: str, known: Lexicon) -> Sequence[Item] | None:
    """The items of *text*; ``None`` where it cannot be a byline.

    >>> from .lexicon import lexicon
    >>> "".join(item.tag for item in tagged("By Ada Example, Berlin", lexicon(("en",))) or ())
    'BWW,W'
    """
    raw = scan(text, known)
    if raw is None or not raw.kinds:
        return None
    items: list[Item] = []
    at = 0
    count = len(raw.kinds)
    before = ""
    while at < count:
        item, at = _item(raw, at, before, known)
        if item.tag == "." and items and items[-1].tag in "TSC" and items[-1].stop == item.start:
            last = items.pop()
            item = Item(last.tag, last.start, item.stop)
        items.append(item)
        before += item.tag
    return items


def _item(raw: Tokens, at: int, tags_before: str, known: Lexicon) -> tuple[Item, int]:
    """The item that begins at token *at*, and the token after it."""
    kind, start = raw.kinds[at], raw.starts[at]
    before = tags_before[-1:]
    if kind == "s":
        word = raw.words[at]
        return Item(_SEPARATORS.get(word, word), start, raw.stops[at]), at + 1
    if kind in _PLAIN:
        return Item(_PLAIN[kind], start, raw.stops[at]), at + 1
    if saint(raw, at):
        return Item("W", start, raw.stops[at + 1]), at + 2
    phrase = _matching(raw, at, known)
    if phrase is None:
        return Item(_unknown(raw, at, before, known), start, raw.stops[at]), at + 1
    return _phrased(raw, at, phrase, tags_before, known)


def _phrased(
    raw: Tokens, at: int, phrase: Phrase, tags_before: str, known: Lexicon
) -> tuple[Item, int]:
    """The item that *phrase*, which begins at token *at*, is here, and the token after it."""
    start = raw.starts[at]
    before = tags_before[-1:]
    word = raw.words[at]
    stop = at + 1 + len(phrase.rest)
    low = not word[0].isupper() or (word.isupper() and len(word) > 1)
    after = _next_tags(raw, stop, known)
    tags = _possible(phrase, raw, at, after)
    if not phrase.rest and (named := tag_of_name(Spot(raw, at, phrase.tags, tags_before), known)):
        return Item(named, start, raw.stops[at]), at + 1
    if "C" in tags and not _is_credential(word, before):
        tags = tags.replace("C", "")
    tag = _choose(tags, before, after, low=low)
    if not tag and "r" in tags:
        tag = "L"
    if not tag or (raw.kinds[at] == "I" and tag not in "BRr"):
        return Item(_unknown(raw, at, before, known), start, raw.stops[at]), at + 1
    return Item(tag, start, raw.stops[stop - 1], phrase.role), stop


def _possible(phrase: Phrase, raw: Tokens, at: int, after: str) -> str:
    """The phrase's tags without those that the word's shape or what follows rules out."""
    tags = phrase.tags
    if "O" in tags and not phrase.rest and _may_be_a_name(raw.words[at]):
        tags = tags.replace("O", "")
    if "A" in tags and "N" in tags:
        follow = _names_follow(raw, at + 1 + len(phrase.rest))
        tags = tags.replace("N" if follow else "A", "")
    if "A" in tags and "F" in tags and "O" in after:
        tags = tags.replace("A", "")
    return tags


def _is_credential(word: str, before: str) -> bool:
    """Letters behind a name, in capitals or behind a comma: ``Jack Ma`` and ``JD Vance`` are names."""
    behind = before != "" and before in _NAMED
    return (behind and any(char.isupper() for char in word[1:])) or before in {",", "("}


def _is_possessive_house(raw: Tokens, at: int, known: Lexicon) -> bool:
    """``NBC's``, ``NBC News'``: the house before the names of its people."""
    word = raw.words[at].replace("’", "'")
    stem = word.removesuffix("'s").removesuffix("'")
    house = stem.casefold() in known.media or (1 < len(stem) <= _ACRONYM and stem.isupper())
    return word != stem and house


def _names_follow(raw: Tokens, at: int) -> bool:
    """Two words or more: *en*, *i* or *a* joins a name here and does not lead a place."""
    return raw.kinds[at : at + 2] in (["W", "W"], ["I", "W"], ["W", "I"])


def _may_be_a_name(word: str) -> bool:
    """Short agency names are signed in capitals or small letters; ``Ria`` is a person."""
    return len(word) <= _ACRONYM and word[0].isupper() and not word.isupper()


def _unknown(raw: Tokens, at: int, before: str, known: Lexicon) -> str:
    """The tag of a token without a phrase: its kind, a compound's, or its shape."""
    if raw.kinds[at] == "H" and raw.folds[at].endswith(known.houses):
        return "o"
    if raw.kinds[at] != "W":
        return raw.kinds[at]
    if before in {"B", "c", "o", "M", "O"} and _is_possessive_house(raw, at, known):
        return "h"
    if "-" in raw.folds[at] and raw.folds[at].rpartition("-")[2] in known.media:
        return "o"
    if raw.folds[at].endswith(known.endings):
        return "K"
    return _shape(raw, at)
