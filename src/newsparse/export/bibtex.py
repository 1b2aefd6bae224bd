r"""BibTeX: an ``@article`` for each article, encoded as UTF-8.

A person's name stands as it is, so that BibTeX finds its parts; an organisation's, and a name
with *and* in it, in braces, so that it does not.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from ..model import Article, Author
from .values import identifier, one_line, web_address

SUFFIX: Final = ".bib"
MEDIA_TYPE: Final = "application/x-bibtex"

_TEX: Final = str.maketrans({
    # BibTeX counts braces behind a backslash too, so a brace of the text is written by its name
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "%": r"\%",
    "&": r"\&", "#": r"\#", "$": r"\$", "_": r"\_", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip
_SEVERAL = re.compile(r"[,{}]|\b(?:and|others)\b", re.IGNORECASE)


def write(article: Article) -> str:
    r"""*article* as one entry; its key is made of the export.

    >>> print(write(Article(title="Rain & snow")), end="")
    @article{newsparse-0a68eb57c88a,
      title = {{Rain \& snow}},
    }
    """
    lines = (f"  {name} = {{{value}}},\n" for name, value in _fields(article) if value)
    key = f"newsparse-{identifier(article).hex[:12]}"
    return "".join((f"@article{{{key},\n", *lines, "}\n"))


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles* as entries, a blank line between them."""
    for number, article in enumerate(articles):
        yield ("\n" if number else "") + write(article)


def _fields(article: Article) -> Iterator[tuple[str, str | None]]:
    day = article.published_on
    # the second braces keep the capitals
    yield "title", article.title and f"{{{_escaped(article.title)}}}"
    yield "author", " and ".join(map(_name, article.authors))
    yield "journal", article.publication and _escaped(article.publication)
    if day is not None:
        yield from (("year", str(day.year)), ("month", str(day.month)), ("day", str(day.day)))
    yield "abstract", article.standfirst and _escaped(article.standfirst)
    yield "url", web_address(article)
    yield "language", article.language


def _name(author: Author) -> str:
    name = _escaped(author.name)
    whole = author.kind == "organization" or _SEVERAL.search(author.name)
    return f"{{{name}}}" if whole else name


def _escaped(text: str) -> str:
    return one_line(text).translate(_TEX)
