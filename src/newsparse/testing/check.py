"""The laws every parse keeps, as one check (DESIGN laws 2 and 3, and that every value has its place)."""

from __future__ import annotations

from collections.abc import Iterator

from ..accounting import shows, stands_in, unaccounted
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
    yield from _hidden(article)
    for author in article.authors:
        if not stands_in(author.verbatim, [author.span], article.source):
            yield f"author {author.verbatim!r} does not stand at {author.span}"
    for mention in article.dates:
        if not stands_in(mention.verbatim, [mention.span], article.source):
            yield f"date {mention.verbatim!r} does not stand at {mention.span}"


def _hidden(article: Article) -> Iterator[str]:
    """Values whose origins show something else; what only an index states stands nowhere here."""
    for name, value in _values(article):
        found = [origin for origin in article.origins if origin.field == name]
        if any(origin.rule == f"{article.format}.index" for origin in found):
            continue
        if not shows(value, "\n".join(origin.span.of(article.source) for origin in found)):
            yield f"{name} {value!r} is not what its origins show: {found!r}"
    if (article.byline.authors if article.byline else ()) != article.authors:
        yield f"the byline's authors are not the article's: {article.byline!r}, {article.authors!r}"
    for stated in article.metadata:
        if not shows(stated.value, stated.span.of(article.source)):
            yield f"field {stated.name!r}: {stated.value!r} does not stand at {stated.span}"


def _values(article: Article) -> Iterator[tuple[str, str]]:
    """Fields that are text, and theirs; a language only where it is stated."""
    for name in ("title", "kicker", "standfirst", "publication", "section", "url"):
        if (value := getattr(article, name)) is not None:
            yield name, value
    if article.byline:
        yield "byline", article.byline.verbatim
    if article.language and any(origin.field == "language" for origin in article.origins):
        yield "language", article.language
