"""Lines about the author: a name, a linking verb, an occupation."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, pairwise
from typing import Literal

from ..languages import section
from .passage import Passage
from .phrases import terms

_TOKEN = re.compile(r"[^\s()«»„“”\"]+")
_SENTENCE = re.compile(r"(?<=\w{3})\.\s")
_FIRST = re.compile(r"[^\W\d_][\w.'’-]*")
_REACH = 16
_LONGEST = 900
_BRIEF = 320


@cache
def _occupations(languages: tuple[str, ...]) -> frozenset[str]:
    rows = (section(code, "byline").get("byline.jobs", ()) for code in languages)
    return frozenset(chain.from_iterable(rows)) | terms(languages, "footer.author_bio.jobs")


@cache
def _closed_words(languages: tuple[str, ...], verb: str) -> frozenset[str]:
    """Words that begin no name, in the languages that have *verb*."""
    having = (code for code in languages if verb in terms((code,), "footer.author_bio.copulas"))
    rows = (section(code, "words").get("words.closed", ()) for code in having)
    return frozenset(chain.from_iterable(rows))


@cache
def _endings(languages: tuple[str, ...]) -> tuple[str, ...]:
    """Occupations long enough to be known at the end of a compound."""
    return tuple(job for job in _occupations(languages) if len(job) >= 7 and " " not in job)


def judge_bio(passage: Passage) -> Literal["", "weak", "strong"]:
    """How surely the passage says who its author is."""
    if len(passage.plain) > _LONGEST or passage.quoted:
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
    verbs = terms(languages, "footer.author_bio.copulas")
    for at, token in enumerate(tokens[:6]):
        if at >= 2 and token in verbs:
            return 0 if tokens[0].casefold() in _closed_words(languages, token) else at
        if not (token[0].isupper() or (at and len(token) <= 3)) or not _FIRST.fullmatch(token):
            return 0
    return 0


def _has_occupation(words: list[str], languages: tuple[str, ...]) -> bool:
    jobs = _occupations(languages)
    if not jobs.isdisjoint(words):
        return True
    pairs = {f"{one} {two}" for one, two in pairwise(words)}
    return not jobs.isdisjoint(pairs) or any(w.endswith(_endings(languages)) for w in words)
