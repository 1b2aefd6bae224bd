"""The laws every parse keeps, as one check (DESIGN laws 2 and 3, and that every value has its place)."""

from __future__ import annotations

import html
import unicodedata
from collections.abc import Iterator

from ..model import Article, Block, Span


def check_article(article: Article) -> None:
    r"""Raise ``AssertionError`` that says which law the article breaks, and where.

    >>> from newsparse import parse
    >>> check_article(parse("# Rain\n\nIt rained all day."))
    """
    problems = list(problems_of(article))
    if problems:
        raise AssertionError("\n".join(problems))


def problems_of(article: Article) -> Iterator[str]:
    """Every broken law, as a sentence."""
    yield from _cover(article)
    for block in article.blocks:
        yield from _provenance(block, article.source)
        if not block.rule:
            yield f"block without a rule: {block!r}"
    for origin in article.origins:
        if not 0 <= origin.span.start <= origin.span.stop <= len(article.source):
            yield f"origin outside the source: {origin!r}"
    for author in article.authors:
        if not _subsequence(author.verbatim, [author.span], article.source):
            yield f"author {author.verbatim!r} does not stand at {author.span}"
    for mention in article.dates:
        if not _subsequence(mention.verbatim, [mention.span], article.source):
            yield f"date {mention.verbatim!r} does not stand at {mention.span}"


def _cover(article: Article) -> Iterator[str]:
    """Law 2: the blocks' spans are disjoint, in range, and leave only white space."""
    size = len(article.source)
    spans = sorted(span for block in article.blocks for span in block.spans)
    at = 0
    for span in spans:
        if span.start < at or span.stop < span.start or span.stop > size:
            yield f"cover: span {span} overlaps one before it or leaves the source (next free: {at})"
        yield from _blank(article.source, at, span.start)
        at = max(at, span.stop)
    yield from _blank(article.source, at, size)


def _blank(source: str, start: int, stop: int) -> Iterator[str]:
    rest = source[start:stop].replace("\ufeff", "")
    if rest and not rest.isspace():
        yield f"cover: in no block: {rest.strip()[:60]!r} at {start}"


def _provenance(block: Block, source: str) -> Iterator[str]:
    """Law 3: the text's letters and digits stand in its slices, in order."""
    if not _subsequence(block.text, list(block.spans), source):
        yield f"provenance: {block.text[:80]!r} ({block.kind}) is not in its slices {block.spans}"


def _subsequence(text: str, spans: list[Span], source: str) -> bool:
    slices = "".join(span.of(source) for span in spans)
    return _inside(text, slices) or _inside(text, html.unescape(html.unescape(slices)))


def _inside(text: str, slices: str) -> bool:
    rest = iter(_letters(slices))
    return all(char in rest for char in _letters(text))


def _letters(text: str) -> str:
    return "".join(char for char in unicodedata.normalize("NFKD", text) if char.isalnum())
