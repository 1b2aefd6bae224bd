"""RIS, which EndNote, Citavi, Zotero and the databases exchange; encoded as UTF-8.

Names stand in natural order: RIS would put the family's name first, and which it is the text
does not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Article
from .values import one_line, web_address

SUFFIX: Final = ".ris"
MEDIA_TYPE: Final = "application/x-research-info-systems"


def write(article: Article) -> str:
    """*article* as one record.

    >>> print(write(Article(title="Rain", publication="The Example")), end="")
    TY  - NEWS
    TI  - Rain
    T2  - The Example
    ER  -
    """
    lines = (f"{tag}  - {one_line(value)}\n" for tag, value in _fields(article) if value)
    return "".join(("TY  - NEWS\n", *lines, "ER  - \n"))


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles* as records, a blank line between them."""
    for number, article in enumerate(articles):
        yield ("\n" if number else "") + write(article)


def _fields(article: Article) -> Iterator[tuple[str, str | None]]:
    day = article.published_on
    yield "TI", article.title
    yield from (("AU", author.name) for author in article.authors)
    yield "T2", article.publication
    yield "SE", article.section
    if day is not None:
        yield "PY", f"{day.year:04}"
        yield "DA", f"{day.year:04}/{day.month:02}/{day.day:02}/"
    yield "AB", article.standfirst
    yield "UR", web_address(article)
    yield "LA", article.language
