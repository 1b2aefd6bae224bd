"""The laws every parse keeps, as one check (DESIGN laws 2 and 3, and that every value has its place)."""

from __future__ import annotations

from collections.abc import Iterator

from ..accounting import stands_in, unaccounted
from ..model import Article


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
    for at, problem in unaccounted(article.blocks, article.source):
        yield f"{problem} at {at}"
    for block in article.blocks:
        if not block.rule:
            yield f"block without a rule: {block!r}"
    for origin in article.origins:
        if not 0 <= origin.span.start <= origin.span.stop <= len(article.source):
            yield f"origin outside the source: {origin!r}"
    for author in article.authors:
        if not stands_in(author.verbatim, [author.span], article.source):
            yield f"author {author.verbatim!r} does not stand at {author.span}"
    for mention in article.dates:
        if not stands_in(mention.verbatim, [mention.span], article.source):
            yield f"date {mention.verbatim!r} does not stand at {mention.span}"
