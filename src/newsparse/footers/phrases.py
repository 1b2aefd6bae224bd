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
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import chain

from attrs import frozen

from ..languages import section
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
    """Phrases by first word, by longest word, and those of unspaced scripts."""

    leading: dict[str, tuple[Phrase, ...]]
    inside: dict[str, tuple[Phrase, ...]]
    keys: frozenset[str]
    unspaced: tuple[Phrase, ...]
    address: frozenset[str]


@cache
def index(languages: tuple[str, ...], prefix: str) -> Index:
    """The phrases of *languages* under the keys that begin with *prefix*."""
    leading: dict[str, tuple[Phrase, ...]] = {}
    inside: dict[str, tuple[Phrase, ...]] = {}
    unspaced: tuple[Phrase, ...] = ()
    for phrase in dict.fromkeys(_phrases(languages, prefix)):
        words = _WORD.findall(phrase.text)
        if _UNSPACED.search(phrase.text) or not words:
            unspaced = (*unspaced, phrase)
        elif phrase.mode in ("any", "hint"):
            word = max(words, key=len)
            inside[word] = (*inside.get(word, ()), phrase)
        else:
            leading[words[0]] = (*leading.get(words[0], ()), phrase)
    address = terms(languages, "footer.address.words")
    return Index(leading, inside, frozenset(inside), unspaced, address)


@cache
def terms(languages: tuple[str, ...], key: str) -> frozenset[str]:
    """The terms all *languages* have under *key* of the footer section."""
    return frozenset(chain.from_iterable(section(c, "footer").get(key, ()) for c in languages))


def _phrases(languages: Iterable[str], prefix: str) -> Iterator[Phrase]:
    for code in languages:
        for key, terms in section(code, prefix.partition(".")[0]).items():
            group, _, mode = key.rpartition(".")
            if mode in MODES and group.startswith(prefix):
                yield from (Phrase(fold(term), group, mode) for term in terms)


def find_groups(passage: Passage, prefix: str) -> dict[str, str]:
    """The groups whose phrases stand in *passage*, each with its surest mode."""
    filed = index(passage.languages, prefix)
    found: dict[str, str] = {}
    first = _WORD.search(passage.folded)
    heads = filed.leading.get(first.group(), ()) if first else ()
    hits = chain.from_iterable(filed.inside[word] for word in passage.words & filed.keys)
    others = filed.unspaced if _UNSPACED.search(passage.folded) else ()
    for phrase in chain(heads, hits, others):
        before = found.get(phrase.group)
        if before is not None and MODES.index(before) <= MODES.index(phrase.mode):
            continue
        if phrase.text in passage.folded and _stands(phrase, passage, filed.address):
            found[phrase.group] = phrase.mode
    return found


def _stands(phrase: Phrase, passage: Passage, address: frozenset[str]) -> bool:
    folded = passage.folded
    if phrase.mode in ("any", "hint"):
        return _bounded(phrase.text, folded) and (
            phrase.mode == "any" or _to_reader(passage, address)
        )
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


def _to_reader(passage: Passage, address: frozenset[str]) -> bool:
    if len(passage.folded) > _BRIEF or passage.quoted:
        return False
    return not passage.ended or not address.isdisjoint(passage.words)


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
    return len(rest) <= _BRIEF and not rest.endswith((".", "?", "!", '"'))
