"""Who supplied a story: agencies that sign below it, and names after a role."""

from __future__ import annotations

import re
from functools import cache

from ..words import all_terms
from .passage import Passage, fold, longest_word_of

_PARTS = re.compile(r"\s{0,3}[/,;|+&()\[\]–—]\s{0,3}|\s-\s")
_LEAD = re.compile(r"^[^\w(]{0,3}\(?(?:[\w.]{1,15}\s){0,2}[\w.]{1,15}\s?:\s")
_INITIALS = re.compile(r"[a-zäöüß]{1,4}\d?")
_NAME = re.compile(r"(?:[^\W\d_a-z][\w.'’-]{0,30}\s?){1,4}")
_CASED = re.compile(r"[A-Za-zÀ-ɏͰ-ϿЀ-ӿ]")
_LETTER = re.compile(r"[^\W\d_]+")


def agencies() -> frozenset[str]:
    """The agencies of all languages: they sign everywhere."""
    return all_terms("byline.agencies")


@cache
def _agency_words() -> frozenset[str]:
    """The longest word of each agency's name: a text without any of them names none."""
    return frozenset(map(longest_word_of, map(fold, agencies())))


@cache
def _joiners() -> frozenset[str]:
    """What may stand between the agencies of a slug."""
    keys = ("byline.joiners", "byline.contributing", "byline.time_words", "footer.credit.joiners")
    return frozenset().union(*map(all_terms, keys))


def is_slug(passage: Passage) -> bool:
    """Agencies alone, with initials or a photographer between strokes: ``ada/dpa/AFP``."""
    plain = passage.plain
    if _agency_words().isdisjoint(passage.words) or passage.quoted:
        return False
    lead = _LEAD.match(plain)
    if lead and _is_source_word(fold(lead.group()).strip(" (:"), passage):
        plain = plain[lead.end() :]
    parts = [part for part in _PARTS.split(plain.strip(" ().[]—-–*<>")) if part]
    kinds = [_part_kind(part) for part in parts]
    return "agency" in kinds and "" not in kinds and (len(parts) > 1 or "name" not in kinds)


def _is_source_word(word: str, passage: Passage) -> bool:
    return any(word in passage.terms(key) for key in ("footer.source.label", "footer.credit.label"))


def _part_kind(part: str) -> str:
    """What a part of a slug is; empty where it is none."""
    folded = fold(part)
    if folded in agencies():
        return "agency"
    if _INITIALS.fullmatch(part):
        return "initials"
    words = folded.split()
    if len(words) > 1 and _covered(words):
        return "agency"
    return "name" if _NAME.fullmatch(part) and len(words) <= 4 else ""


def _covered(words: list[str]) -> bool:
    """Whether *words* are agencies and joining words to the last."""
    at, seen = 0, False
    while at < len(words):
        for size in range(min(4, len(words) - at), 0, -1):
            term = " ".join(words[at : at + size])
            if term in agencies():
                seen = True
            elif term not in _joiners() and not (seen and len(term) <= 2):
                continue
            at += size
            break
        else:
            return False
    return seen


def names_follow(passage: Passage) -> bool:
    """Whether enough words are capitalised for a row of names, in scripts that have capitals."""
    words = _LETTER.findall(passage.plain)
    if not words or _CASED.match(words[0]) is None:
        return True
    high: int = sum(word[0].isupper() for word in words)
    return bool(20 * high >= 9 * len(words))
