"""A line an article to look at: day, title, authors, characters of the body.

Long values are cut with dots; the flat record (:func:`newsparse.export.to_row`) has all of them.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Final

from ..model import Article
from .values import one_line

SUFFIX: Final = ".txt"
MEDIA_TYPE: Final = "text/plain"

# together with the blanks between them as wide as a terminal of 100 columns
_WIDTHS: Final = (10, 46, 28, 10)
_HEAD: Final = ("published", "title", "authors", "characters")


def write(article: Article) -> str:
    """The head and *article*'s line.

    >>> print(write(Article(title="Rain at last")), end="")
    published   title                                           authors                       characters
    -           Rain at last                                    -                                      0
    """
    return "".join(write_many([article]))


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """The head and a line for each of *articles*."""
    yield _line(_HEAD)
    for article in articles:
        day = article.published_on
        names = ", ".join(author.name for author in article.authors)
        size = str(len(article.text))
        yield _line((day.isoformat() if day else "", article.title or "", names, size))


def _line(cells: tuple[str, ...]) -> str:
    *texts, number = (_cell(cell, width) for cell, width in zip(cells, _WIDTHS, strict=True))
    return "  ".join((*texts, number.strip().rjust(_WIDTHS[-1]))) + "\n"


def _cell(text: str, width: int) -> str:
    """*text* on *width* columns of a terminal, cut with dots where it is wider."""
    shown = one_line(text) or "-"
    taken = list(accumulate(map(_columns, shown)))
    if taken[-1] > width:
        shown = shown[: bisect_left(taken, width)].rstrip() + "…"
    return shown + " " * (width - sum(map(_columns, shown)))


def _columns(sign: str) -> int:
    """How many columns a terminal takes for *sign*: two for an ideograph, none for a mark.

    >>> [_columns(sign) for sign in ("a", "雨", "\u0301")]
    [1, 2, 0]
    """
    if unicodedata.category(sign) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(sign) in "WF" else 1
