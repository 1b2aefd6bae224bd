"""Lines about the author: a name, a linking verb, an occupation."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain
from typing import Literal

from ..languages import section
from .passage import Passage
from .phrases import terms

_TOKEN = re.compile(r"[^\s,;:()«»„“”\"]+")
_FIRST = re.compile(r"[^\W\d_][\w.'’-]*")
_REACH = 16
_LONGEST = 900


@cache
def _occupations(languages: tuple[str, ...]) -> frozenset[str]:
    rows = (section(code, "byline").get("byline.jobs", ()) for code in languages)
    return frozenset(chain.from_iterable(rows)) | terms(languages, "footer.author_bio.jobs")


@cache
def _endings(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Occupations long enough to be known at the end of a compound."""
    return tuple(job for job in _occupations(languages) if len(job) >= 7 and " " not in job)


def judge_bio(passage: Passage) -> Literal["", "weak", "strong"]:
    """How surely the passage says who its author is."""
    if len(passage.plain) > _LONGEST or passage.quoted:
        return ""
    tokens = _TOKEN.findall(passage.plain[:400])
    verb = _linking_verb(tokens, passage.languages)
    if not verb:
        return ""
    after = [token.strip(".!?'’").casefold() for token in tokens[verb + 1 : verb + 1 + _REACH]]
    if not _has_occupation(after, passage.languages):
        return ""
    return "strong" if passage.ended is not None and _speaks_of_author(passage) else "weak"


def _linking_verb(tokens: list[str], languages: tuple[str, ...]) -> int:
    """The place of the verb after a name of two to five words; 0 where there is none."""
    verbs = terms(languages, "footer.author_bio.copulas")
    for at, token in enumerate(tokens[:6]):
        if at >= 2 and token in verbs:
            return at
        if not (token[0].isupper() or (at and len(token) <= 4 and token.isalpha())):
            return 0
        if _FIRST.fullmatch(token) is None:
            return 0
    return 0


def _has_occupation(words: list[str], languages: tuple[str, ...]) -> bool:
    jobs = _occupations(languages)
    if not jobs.isdisjoint(words):
        return True
    pairs = {f"{one} {two}" for one, two in zip(words, words[1:], strict=False)}
    return not jobs.isdisjoint(pairs) or any(w.endswith(_endings(languages)) for w in words)


def _speaks_of_author(passage: Passage) -> bool:
    """One or two sentences, or a word that a life in brief has."""
    return len(passage.plain) <= 320
