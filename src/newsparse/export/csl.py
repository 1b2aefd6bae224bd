"""CSL-JSON: the citation data of Zotero, pandoc and every CSL processor.

Names are literal: which part of a name is the family's is a matter of its language, and the text
does not say.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from ..model import Article, Day
from .values import array, identifier, one_line, stated, web_address

SUFFIX: Final = ".csl.json"
MEDIA_TYPE: Final = "application/vnd.citationstyles.csl+json"


def build(article: Article) -> dict[str, Any]:
    """*article* as one item of CSL-JSON.

    >>> build(Article(title="Rain"))["type"]
    'article-newspaper'
    """
    return stated(
        (
            ("id", str(identifier(article))),
            ("type", "article-newspaper"),
            ("title", _line(article.title)),
            ("author", [{"literal": one_line(author.name)} for author in article.authors]),
            ("container-title", _line(article.publication)),
            ("section", _line(article.section)),
            ("issued", _day(article.published)),
            ("abstract", _line(article.standfirst)),
            ("URL", web_address(article)),
            ("language", article.language),
        )
    )


def write(article: Article) -> str:
    """*article* as an array of one item, which is what the programs read.

    >>> write(Article(title="Rain")).startswith("[")
    True
    """
    return "".join(write_many([article]))


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles* as one array."""
    return array(map(build, articles))


def _line(text: str | None) -> str | None:
    return one_line(text) if text else None


def _day(day: Day | None) -> dict[str, list[list[int]]] | None:
    return None if day is None else {"date-parts": [[day.year, day.month, day.day]]}
