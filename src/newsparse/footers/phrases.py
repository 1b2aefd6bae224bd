"""Set phrases of the language data, found in a passage.

A phrase that must stand at the beginning is filed under its first word, one that may stand
anywhere under its longest, so that most paragraphs are done with after one look-up and one set
intersection.  Phrases of scripts that put no blanks between words are looked
for one by one.  How a phrase must stand is the last part of its key:

``label``    alone, or before a colon or dash;
``start``    at the beginning;
``any``      anywhere;
``opening``  at the beginning of a short block that is no sentence: plain ones begin so too;
``hint``     anywhere in a short block that is no sentence, or that speaks to the reader.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from attrs import frozen

from ..text.shapes import ends_sentence
from ..words import keys, terms
from .passage import Passage, fold

MODES = ("label", "start", "any", "opening", "hint")
"""How a phrase may stand, the surest first."""

_WORD = re.compile(r"[^\W_]+")
_UNSPACED = re.compile(r"[\u0e00-\u0eff\u1100-\u11ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
_COLON = re.compile(r"\s?(?:[:：|>»›→]|[-–—]\s)")
_EDGE = re.compile(r"^\W+")
_BRIEF = 200


@frozen
class Phrase:
    """A phrase with its group (``footer.related``) and the way it must stand."""

    text: str
    group: str
    mode: str


@frozen
class Index:
    """One language's phrases by first word, by longest word, and those of unspaced scripts."""

    leading: Mapping[str, Sequence[Phrase]]
    inside: Mapping[str, Sequence[Phrase]]
    unspaced: Sequence[Phrase]


PREFIXES = ("footer.", "insert.")
"""Whose keys hold set phrases."""


@cache
def index(code: str) -> Index:
    """The set phrases of one language."""
    leading: dict[str, list[Phrase]] = {}
    inside: dict[str, list[Phrase]] = {}
    unspaced: list[Phrase] = []
    for phrase in dict.fromkeys(chain.from_iterable(_phrases(code, prefix) for prefix in PREFIXES)):
        words = _WORD.findall(phrase.text)
        if _UNSPACED.search(phrase.text) or not words:
            unspaced.append(phrase)
        elif phrase.mode in ("any", "hint"):
            inside.setdefault(max(words, key=len), []).append(phrase)
        else:
            leading.setdefault(words[0], []).append(phrase)
    return Index(leading, inside, unspaced)


def _phrases(code: str, prefix: str) -> Iterator[Phrase]:
    for key in keys(code, prefix):
        group, _, mode = key.rpartition(".")
        if mode in MODES:
            yield from (Phrase(fold(term), group, mode) for term in sorted(terms(key, code)))


def find_groups(passage: Passage) -> dict[str, str]:
    """The groups whose phrases stand in *passage*, each with its surest mode."""
    found: dict[str, str] = {}
    for phrase in _candidates(passage):
        before = found.get(phrase.group)
        if before is not None and MODES.index(before) <= MODES.index(phrase.mode):
            continue
        if _stands(phrase, passage):
            found[phrase.group] = phrase.mode
    return found


def _candidates(passage: Passage) -> list[Phrase]:
    """The phrases that occur, their filed word where they ask for it."""
    folded, words, found = passage.folded, passage.words, []
    opening = passage.first
    unspaced = not folded.isascii() and _UNSPACED.search(folded) is not None
    for code in passage.languages:
        filed = index(code)
        if opening in filed.leading:
            found += [phrase for phrase in filed.leading[opening] if phrase.text in folded]
        if not words.isdisjoint(filed.inside):
            for word in words & filed.inside.keys():
                found += [phrase for phrase in filed.inside[word] if phrase.text in folded]
        if unspaced:
            found += [phrase for phrase in filed.unspaced if phrase.text in folded]
    return found


def _stands(phrase: Phrase, passage: Passage) -> bool:
    folded = passage.folded
    if phrase.mode in ("any", "hint"):
        return _bounded(phrase.text, folded) and (phrase.mode == "any" or _to_reader(passage))
    core = folded if folded.startswith(phrase.text) else _EDGE.sub("", folded)
    if not core.startswith(phrase.text) or _joined(phrase.text, core, len(phrase.text)):
        return False
    if phrase.mode == "label":
        return _labels(core[len(phrase.text) :], phrase)
    return phrase.mode == "start" or (len(folded) <= _BRIEF and not passage.ended)


def _joined(phrase: str, text: str, at: int) -> bool:
    """Whether the phrase runs on into a longer word at *at*."""
    return phrase[-1].isalnum() and text[at : at + 1].isalnum() and not _UNSPACED.match(phrase[-1])


def _bounded(phrase: str, folded: str) -> bool:
    at = folded.find(phrase)
    while at >= 0:
        inside = at > 0 and folded[at - 1].isalnum() and not _UNSPACED.match(phrase[0])
        if not inside and not _joined(phrase, folded, at + len(phrase)):
            return True
        at = folded.find(phrase, at + 1)
    return False


def _to_reader(passage: Passage) -> bool:
    if len(passage.folded) > _BRIEF or passage.quoted:
        return False
    return not passage.ended or passage.terms("footer.address.words").meets(passage.words)


_LASTING = ("correction", "note", "credit", "contact", "source", "tags", "syndication", "legal")


def _labels(rest: str, phrase: Phrase) -> bool:
    """Whether *rest* leaves the phrase a label: nothing follows, or a colon and a short text.

    One word and a colon also name the speaker of an interview, so a sentence must not follow.
    """
    if not rest.strip(" .!?:：…>»›→|-–—*_)]}\"'0123456789(＞"):
        return True
    colon = _COLON.match(rest)
    if colon is None:
        return False
    if phrase.group.endswith(_LASTING) or " " in phrase.text or _UNSPACED.search(phrase.text):
        return True
    return len(rest) <= _BRIEF and (not ends_sentence(rest) or rest.endswith("…"))
