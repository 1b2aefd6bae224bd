"""Picture credits: alone, or closing the words below a picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from ..footers.credits import agencies
from ..footers.passage import Passage, first_word_of, fold, longest_word_of
from ..text.shapes import SENTENCE_BREAK, ends_line, ends_sentence
from ..words import WordSet, all_terms, terms

_LONGEST = 600
_CREDIT = 90
_SIGN = re.compile(r"[©ⓒⒸ]|\(c\)\s", re.IGNORECASE)
_SIGNS = frozenset("©ⓒ(")
_COLON = re.compile(r"([^\W\d_][^\W\d_.\-]{1,19}(?:[ -][^\W\d_]{2,14}){0,2})\s?[:：]\s?(?=\S)")
_PAREN = re.compile(r"[(\[（]([^()\[\]（）]{2,90})[)\]）]\W{0,2}$")
_BRACKETS = frozenset(")]）")
_STROKE = re.compile(r"\s?[/|]\s?")


def _sources() -> frozenset[str]:
    """The picture agencies and libraries of all languages."""
    return all_terms("insert.caption.agencies")


@cache
def _endings() -> tuple[str, ...]:
    """How the name of an agency's pictures may end."""
    return tuple(f" {ending}" for ending in sorted(all_terms("insert.caption.endings")))


@cache
def _source_words() -> frozenset[str]:
    """The longest word of each agency's and library's name, and the words they may end in."""
    names = (*_sources(), *agencies(), *_endings())
    return frozenset(longest_word_of(fold(name)) for name in names)


@lru_cache(maxsize=256)
def _words(languages: tuple[str, ...], key: str) -> WordSet:
    """The terms of *key* in *languages*, and those of the language most sites mix in."""
    return WordSet(_folded(key, code) for code in dict.fromkeys((*languages, "en")))


@cache
def _folded(key: str, code: str) -> frozenset[str]:
    return frozenset(map(fold, terms(key, code)))


def is_credited(passage: Passage) -> bool:
    """Whether the passage is a picture credit or ends in one.

    A sentence that ends as body text does is none: the credit stands last.
    """
    plain = passage.plain
    if len(plain) > _LONGEST:
        return False
    return (
        _after_label(plain, passage.languages)
        or _after_by(passage)
        or (not _SIGNS.isdisjoint(passage.signs) and _after_sign(plain))
        or _in_parens(plain, passage.languages)
        or (not _source_words().isdisjoint(passage.words) and _alone(plain))
    )


def _after_label(plain: str, languages: tuple[str, ...]) -> bool:
    """``… Photo: Ada Example/AFP`` at the end."""
    if ":" not in plain and "：" not in plain:
        return False
    tail = plain[-_CREDIT - 40 :]
    if ends_sentence(tail):
        return False
    labels = _words(languages, "insert.caption.label")
    for match in _COLON.finditer(tail):
        words = fold(match.group(1)).split()
        named = {" ".join(words[-size:]) for size in (1, 2, 3)}
        if labels.meets(named) and is_name_like(tail[match.end() :].rstrip(" )]")):
            return True
    return False


def _phrases_of(passage: Passage) -> Iterator[str]:
    """The words for a photographer whose first word occurs."""
    for code in dict.fromkeys((*passage.languages, "en")):
        filed = _by_first_word(code)
        for first in passage.words & filed.keys():
            yield from filed[first]


@cache
def _by_first_word(code: str) -> Mapping[str, tuple[str, ...]]:
    filed: dict[str, tuple[str, ...]] = {}
    for phrase in sorted(_folded("insert.caption.by", code)):
        first = first_word_of(phrase)
        filed[first] = (*filed.get(first, ()), phrase)
    return filed


def _after_by(passage: Passage) -> bool:
    """``… Photo by Ada Example``: a photographer after words for it."""
    if passage.ended:
        return False
    for phrase in _phrases_of(passage):
        at = passage.folded.rfind(phrase + " ")
        if at < 0 or (at and passage.folded[at - 1].isalnum()):
            continue
        # folding may change lengths, so the names are counted from the end
        size = len(passage.folded) - at - len(phrase) - 1
        if is_name_like(passage.plain[-size:].rstrip(" )]")):
            return True
    return False


def _after_sign(plain: str) -> bool:
    """``… © Ada Example | AFP`` at the end, or a sign with an agency alone."""
    signs = list(_SIGN.finditer(plain))
    if not signs or plain[: signs[-1].start()].endswith("("):
        return False
    owner = plain[signs[-1].end() :].strip()
    return len(owner) <= _CREDIT and not any(c.isdigit() for c in owner) and is_name_like(owner)


def _in_parens(plain: str, languages: tuple[str, ...]) -> bool:
    """``… (Ada Example/AFP)`` or ``… (Photo: AFP)`` at the end."""
    if _BRACKETS.isdisjoint(plain[-3:]):
        return False
    match = _PAREN.search(plain)
    if match is None:
        return False
    inside = match.group(1)
    parts = _STROKE.split(fold(inside))
    if any(part in _sources() for part in parts):
        return is_name_like(inside)
    if _after_label(inside, languages):
        return True
    agency = any(part in agencies() for part in parts)
    return len(parts) > 1 and agency and is_name_like(inside)


def _alone(plain: str) -> bool:
    """``Ada Example/Getty Images`` alone, or after the sentence of a caption."""
    if ends_sentence(plain):
        return False
    credit = SENTENCE_BREAK.split(plain)[-1]
    if len(credit) > _CREDIT:
        return False
    folded = fold(credit)
    parts = _STROKE.split(folded)
    if folded in _sources():
        return len(credit) == len(plain) or len(folded) > 5
    if len(parts) == 1:
        return _opens_source(folded) and is_name_like(credit)
    known = any(_is_source(part) for part in parts)
    return known and is_name_like(credit)


def _opens_source(folded: str) -> bool:
    """``AP Photo Ada Example``: an agency's pictures, and a name behind."""
    for ending in _endings():
        before, found, rest = folded.partition(f"{ending} ")
        if found and rest and (before in agencies() or before in _sources()):
            return True
    return False


def _is_source(part: str) -> bool:
    part = part.partition(",")[0].strip()
    return part in _sources() or part in agencies() or part.endswith(_endings())


def is_name_like(text: str) -> bool:
    """Whether *text* could be names: short, no sentence, the words capitalised.

    >>> is_name_like("Ada Example/Example Images")
    True
    >>> is_name_like("it was taken in the spring.")
    False
    """
    text = text.strip()
    if not text or len(text) > _CREDIT or text.endswith(";") or ends_line(text):
        return False
    words = [word.strip(",.'\"()|") for word in re.split(r"[\s/|]+", text)]
    words = [word for word in words if word]
    if not words or len(words) > 10:
        return False
    return all(
        not word[0].islower() or "." in word or _may_be_small(word.casefold()) for word in words
    ) and any(_names_someone(word) for word in words)


def _names_someone(word: str) -> bool:
    return (word[0].isalpha() and not word[0].islower()) or word.casefold() in agencies()


def _may_be_small(word: str) -> bool:
    return word in all_terms("insert.caption.small") or word in agencies() or word in _sources()
