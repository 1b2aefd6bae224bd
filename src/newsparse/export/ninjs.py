"""ninjs 3.1, the news object of the IPTC.

ninjs knows no day without a time: a bare day of publication is a description of the role
``published``, so that no hour is invented.  Its ``uri`` is a ``urn:uuid:`` made of the export,
because the standard wants the object's own name there; the article's address is an alternative id.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, Final

from ..model import Article, Day
from .values import (
    array,
    clean,
    copyright_notice,
    dumped,
    identifier,
    is_instant,
    stated,
    web_address,
)

SUFFIX: Final = ".ninjs.json"
MEDIA_TYPE: Final = "application/json"

_STANDARD: Final = {
    "name": "ninjs",
    "version": "3.1",
    "schema": "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
}


def build(article: Article) -> dict[str, Any]:
    """*article* as the data of a ninjs object.

    >>> build(Article(title="Rain"))["headlines"]
    [{'role': 'main', 'value': 'Rain'}]
    """
    return stated(
        (
            ("uri", identifier(article).urn),
            ("standard", dict(_STANDARD)),
            ("type", "text"),
            ("representationType", "full"),
            ("language", article.language),
            ("headlines", _texts(("main", article.title), ("kicker", article.kicker))),
            ("by", clean(article.byline.verbatim) if article.byline else None),
            ("people", _names(article, "person")),
            ("organisations", _names(article, "organization")),
            ("located", _place(article)),
            ("contentCreated", _instant(article)),
            ("descriptions", _descriptions(article)),
            ("bodies", _texts(("main", article.text), kind="text/plain")),
            ("infoSources", _sources(article)),
            ("copyrightNotice", copyright_notice(article)),
            ("altIds", _ids(article)),
        )
    )


def write(article: Article) -> str:
    """*article* as a ninjs object.

    >>> '"type": "text"' in write(Article(title="Rain"))
    True
    """
    return dumped(build(article)) + "\n"


def write_many(articles: Iterable[Article]) -> Iterator[str]:
    """*articles* as one array of objects."""
    return array(map(build, articles))


def _texts(*pairs: tuple[str, str | None], kind: str | None = None) -> list[dict[str, Any]]:
    return [
        stated((("role", role), ("contentType", kind), ("value", clean(text))))
        for role, text in pairs
        if text
    ]


def _names(article: Article, kind: str) -> list[dict[str, str]]:
    return [{"name": clean(a.name), "rel": "author"} for a in article.authors if a.kind == kind]


def _place(article: Article) -> str | None:
    place = article.dateline and article.dateline.place
    return clean(place) if place else None


def _instant(article: Article) -> str | None:
    day = article.published
    return day.isoformat() if day is not None and is_instant(day) else None


def _descriptions(article: Article) -> list[dict[str, Any]]:
    """The standfirst and the section, and the days that are no instants."""
    bare = None if is_instant(article.published) else article.published
    return _texts(
        ("summary", article.standfirst),
        ("section", article.section),
        ("published", _iso(bare)),
        ("updated", _iso(article.updated)),
    )


def _iso(day: Day | None) -> str | None:
    return None if day is None else day.isoformat()


def _ids(article: Article) -> list[dict[str, str]]:
    address = web_address(article)
    return [{"role": "url", "value": address}] if address else []


def _sources(article: Article) -> list[dict[str, str]]:
    return [{"name": clean(article.publication)}] if article.publication else []
