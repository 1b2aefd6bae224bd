"""Lines about the author: a name, a linking verb, an occupation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from typing import Literal

from ..words import terms, word_set
from .passage import Passage

_TOKEN = re.compile(r"[^\s()«»„“”\"]+")
_SENTENCE = re.compile(r"(?<=\w{3})\.\s")
_FIRST = re.compile(r"[^\W\d_][\w.'’-]*")
_VERB_WITHIN = 9
"""A name and loose quotation marks take no more words before the verb."""
_REACH = 16
_LONGEST = 900
_BRIEF = 320


@cache
def _occupations(code: str) -> frozenset[str]:
    return terms("byline.jobs", code) | terms("footer.author_bio.jobs", code)


@cache
def _endings(code: str) -> tuple[str, ...]:
    """Occupations long enough to be known at the end of a compound."""
    return tuple(job for job in _occupations(code) if len(job) >= 7 and " " not in job)


def _opens_no_name(word: str, languages: Sequence[str], verb: str) -> bool:
    """Whether *word* begins no name, in the languages that have *verb*."""
    having = (code for code in languages if verb in terms("footer.author_bio.copulas", code))
    return any(word in terms("words.closed", code) for code in having)


def judge_bio(passage: Passage) -> Literal["", "weak", "strong"]:
    """How surely the passage says who its author is."""
    if len(passage.plain) > _LONGEST or passage.quoted:
        return ""
    verbs = word_set("footer.author_bio.copulas", passage.languages)
    if not verbs.meets(passage.plain.split(" ", _VERB_WITHIN)[2:_VERB_WITHIN]):
        return ""
    tokens = _TOKEN.findall(_SENTENCE.split(passage.plain[:300], maxsplit=1)[0])
    verb = _linking_verb(tokens, passage.languages)
    if not verb:
        return ""
    after = [token.strip(".,;:!?'’").casefold() for token in tokens[verb + 1 : verb + 1 + _REACH]]
    if not _has_occupation(after, passage.languages):
        return ""
    return "strong" if len(passage.plain) <= _BRIEF else "weak"


def _linking_verb(tokens: list[str], languages: tuple[str, ...]) -> int:
    """The place of the verb after a name of two to five words; 0 where there is none."""
    verbs = word_set("footer.author_bio.copulas", languages)
    for at, token in enumerate(tokens[:6]):
        if at >= 2 and token in verbs:
            return 0 if _opens_no_name(tokens[0].casefold(), languages, token) else at
        if not (token[0].isupper() or (at and len(token) <= 3)) or not _FIRST.fullmatch(token):
            return 0
    return 0


def _has_occupation(words: list[str], languages: tuple[str, ...]) -> bool:
    asked = [*words, *(f"{one} {two}" for one, two in pairwise(words))]
    return any(
        not _occupations(code).isdisjoint(asked) or any(w.endswith(_endings(code)) for w in words)
        for code in languages
    )
