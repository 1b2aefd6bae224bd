"""How suspicious a parse looks, from the article alone: signs, each with its weight.

No sign proves a mistake; they put the parses worth a look first.  A weight of one stands for
some third of a mistake an article more than elsewhere, as ``benchmarks/suspicion.py`` finds it on
annotated exports; what is missing or diagnosed weighs one whatever it finds.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby
from types import MappingProxyType
from typing import Final

from attrs import frozen

from ..model import Article, Block

_LONG = 3000
"""Characters of a paragraph; newspapers write a few hundred."""
_SHORT = 40
"""What has fewer characters is a line rather than a paragraph."""
_MANY_SHORT, _MANY_CUT = 0.2, 0.1
"""Shares of the paragraphs."""
_FEW_WORDS, _MANY_AUTHORS = 2, 4
_MANY_RUNS = 6
"""More stretches of story, parted by other matter, than a sound page has."""

_LACKS: Final = MappingProxyType({
    "title": ("no title", 1), "authors": ("no authors", 1), "published": ("no date", 1),
    "body": ("no text", 5),
})  # fmt: skip
MISSING: Final = tuple(_LACKS)
"""The fields that an article seldom lacks."""


@frozen
class Sign:
    """One thing that looks suspicious: its name, and how much it weighs."""

    name: str
    weight: int


def signs(article: Article) -> tuple[Sign, ...]:
    """What looks suspicious about *article*, heaviest first.

    >>> [sign.name for sign in signs(Article(title="Rain at last"))]
    ['no text', 'no authors', 'no date']
    """
    found = [*_missing(article), *_seen(article), *_diagnosed(article)]
    return tuple(sorted(found, key=lambda sign: -sign.weight))


def suspicion(found: tuple[Sign, ...]) -> int:
    """All weights together."""
    return sum(sign.weight for sign in found)


def missing(article: Article) -> tuple[str, ...]:
    """The fields of :data:`MISSING` that *article* lacks."""
    return tuple(field for field in MISSING if not getattr(article, field))


def _missing(article: Article) -> Iterator[Sign]:
    for field in missing(article):
        yield Sign(*_LACKS[field])


def _diagnosed(article: Article) -> Iterator[Sign]:
    for code in dict.fromkeys(diagnostic.code for diagnostic in article.diagnostics):
        yield Sign(code, 1)


def _seen(article: Article) -> Iterator[Sign]:
    return (Sign(name, weight) for name, (weight, seen) in _SIGNS.items() if seen(article))


def _paragraphs(article: Article) -> list[str]:
    return [block.text.rstrip() for block in article.body if block.kind == "paragraph"]


def _title_of_few_words(article: Article) -> bool:
    """Of scripts that part words by blanks, which are those with capitals."""
    title = article.title or ""
    return title.lower() != title.upper() and len(title.split()) <= _FEW_WORDS


def _title_in_mid_sentence(article: Article) -> bool:
    return (article.title or "")[:1].islower()


def _title_with_a_site(article: Article) -> bool:
    return any(f" {bar} " in (article.title or "") for bar in "|-–—")


def _long_paragraph(article: Article) -> bool:
    return any(len(text) > _LONG for text in _paragraphs(article))


def _short_lines(article: Article) -> bool:
    return _share(article, lambda text: len(text) < _SHORT) > _MANY_SHORT


def _cut_paragraphs(article: Article) -> bool:
    return _share(article, lambda text: text[-1:].isalnum()) > _MANY_CUT


def _share(article: Article, of: Callable[[str], bool]) -> float:
    texts = _paragraphs(article)
    return sum(map(of, texts)) / len(texts) if texts else 0


def _many_authors(article: Article) -> bool:
    return len(article.authors) > _MANY_AUTHORS


def _repeats(article: Article) -> bool:
    texts = _paragraphs(article)
    return len(set(texts)) < len(texts)


def _interrupted(article: Article) -> bool:
    def in_story(block: Block) -> bool:
        return block.label == "body"

    runs = sum(story for story, _ in groupby(article.blocks, key=in_story))
    return runs > _MANY_RUNS


_SIGNS: Final = MappingProxyType({
    "paragraphs run together": (5, _long_paragraph),
    "short lines in the text": (4, _short_lines),
    "title of a word or two": (2, _title_of_few_words),
    "many authors": (2, _many_authors),
    "title begins in mid-sentence": (1, _title_in_mid_sentence),
    "title may hold the site's name": (1, _title_with_a_site),
    "paragraphs repeated": (1, _repeats),
    "paragraphs without an end": (1, _cut_paragraphs),
    "text interrupted often": (1, _interrupted),
})  # fmt: skip
