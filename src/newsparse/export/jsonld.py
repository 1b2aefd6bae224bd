"""JSON-LD: a ``NewsArticle`` of schema.org.

The day is the one the text states; the publication is what the article is part of, because an
export does not say which organisation publishes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from ..model import Article, Author, AuthorRole
from .values import array, clean, copyright_notice, dumped, stated, web_address

SUFFIX: Final = ".jsonld"
MEDIA_TYPE: Final = "application/ld+json"

_ROLES: Final[tuple[tuple[AuthorRole, str], ...]] = (
    ("contributor", "contributor"), ("editor", "editor"), ("translator", "translator"),
)  # fmt: skip
"""Roles in a byline that schema.org has a property for."""

_MARKUP: Final = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&"}


def build(article: Article) -> dict[str, Any]:
    """*article* as the data of a ``NewsArticle``.

    >>> build(Article(title="Rain"))["headline"]
    'Rain'
    """
    return {"@context": "https://schema.org", "@type": "NewsArticle"} | stated(
        (
            ("headline", _text(article.title)),
            ("alternativeHeadline", _text(article.kicker)),
            ("description", _text(article.standfirst)),
            ("author", [_agent(author) for author in article.authors]),
            *((name, _credited(article, role)) for role, name in _ROLES),
            ("dateline", _text(article.dateline.verbatim) if article.dateline else None),
            ("datePublished", article.published and article.published.isoformat()),
            ("dateModified", article.updated and article.updated.isoformat()),
            ("isPartOf", _work(article.publication)),
            ("articleSection", _text(article.section)),
            ("url", web_address(article)),
            ("inLanguage", article.language),
            ("articleBody", _text(article.text)),
            ("copyrightNotice", copyright_notice(article)),
        )
    )


def write(article: Article) -> str:
    """*article* as a JSON-LD object, safe inside a page's ``<script>``.

    >>> write(Article(title="Rain")).splitlines()[2:4]
    ['  "@type": "NewsArticle",', '  "headline": "Rain"']
    """
    return _inert(dumped(build(article)) + "\n")


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles* as one array of objects."""
    return map(_inert, array(map(build, articles)))


def _inert(made: str) -> str:
    """JSON without the signs that could end the ``<script>`` it stands in; all are in strings."""
    return made.translate(_MARKUP)


def _text(text: str | None) -> str | None:
    return text and clean(text)


def _agent(author: Author) -> dict[str, Any]:
    kind = "Person" if author.kind == "person" else "Organization"
    group = author.affiliation and {"@type": "Organization", "name": clean(author.affiliation)}
    return stated((("@type", kind), ("name", clean(author.name)), ("affiliation", group)))


def _credited(article: Article, role: AuthorRole) -> list[dict[str, Any]]:
    credits_ = article.byline.credits if article.byline else ()
    return [
        _agent(author) for credit in credits_ if credit.role == role for author in credit.authors
    ]


def _work(name: str | None) -> dict[str, str] | None:
    return {"@type": "CreativeWork", "name": clean(name)} if name else None
