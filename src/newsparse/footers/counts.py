"""Comment counters and share bars: short rows of known words and figures."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..words import WordSet, all_terms, terms
from .passage import Passage

_WORD = re.compile(r"[^\W\d_]+")
_FIGURE = re.compile(r"\d")
_NETWORKS, _WEAK = "footer.share.networks", "footer.share.networks_weak"


def is_comment_count(passage: Passage) -> bool:
    """A figure and the word for comments: ``12 comments``, ``Comments (12)``."""
    folded = passage.folded
    if _FIGURE.search(folded) is None:
        return False
    words = _WORD.findall(folded)
    units = passage.terms("footer.comments.units")
    return 0 < len(words) <= 2 and units.holds(words)


def is_share_bar(passage: Passage) -> bool:
    """Names of networks, and words for sharing, and nothing else."""
    known, networks = _sharing_words(passage.languages), all_terms(_NETWORKS)
    for word in passage.words:
        if word not in networks and word not in known and word.isalpha():
            return False  # running text: most of it is done with after a word or two
    words = _WORD.findall(passage.folded)
    if networks.isdisjoint(words) or (len(words) == 1 and words[0] in all_terms(_WEAK)):
        return False
    return all(word in networks or word in known for word in words)


@lru_cache(maxsize=256)
def _sharing_words(languages: tuple[str, ...]) -> WordSet:
    return WordSet(map(_words_of_labels, languages))


@cache
def _words_of_labels(code: str) -> frozenset[str]:
    labels = terms("footer.share.label", code)
    return frozenset(word for label in labels for word in _WORD.findall(label))
