"""The flat record: one article as one row of a table, for data frames and databases.

:data:`FIELDS` says what a row holds; the JSON Schema (:func:`row_schema`), the Arrow schema and
the columns of SQLite and CSV are made of it, so they cannot differ.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping, Sequence
from functools import cache
from hashlib import blake2b
from typing import Any, Literal, Required, TypedDict
from urllib.parse import urlsplit

from attrs import frozen

from ..model import Article, Day

Row = dict[str, Any]
"""A flat record: the names of :data:`FIELDS`, with values that ``json.dumps`` takes."""

Type = Literal["string", "strings", "integer", "date", "time"]
"""A column's type; ``strings`` is a list of them, ``time`` a day with a time and without a zone."""

ROW_VERSION = 1
"""The version of the flat record: it rises when a field is taken away or means something else."""


class Origin(TypedDict, total=False):
    """Where an article comes from, for its row."""

    file: Required[str]
    member: str | None
    record: Required[int]
    id: Required[str]


@frozen
class RowField:
    """One column: its name, its type, and whether every row has a value."""

    name: str
    type: Type
    meaning: str
    filled: Literal["always", "where known"] = "where known"


FIELDS: tuple[RowField, ...] = (
    RowField("file", "string", "The path as given; bytes of it that are no UTF-8 as \\xNN.", "always"),
    RowField("member", "string", "The member's name, in an archive."),
    RowField("record", "integer", "The article's number in the file or member, from 1.", "always"),
    RowField("id", "string", "A hash of the bytes of the file or member, and of the record.", "always"),
    RowField("title", "string", "The headline."),
    RowField("authors", "strings", "The authors' names, in natural order.", "always"),
    RowField("published", "date", "The day of publication."),
    RowField("published_time", "time", "Day and time of publication as printed, in the printed zone."),
    RowField("published_offset", "string", "The zone's offset from UTC, where it is certain: +05:30."),
    RowField("updated", "date", "The day of the last change."),
    RowField("updated_time", "time", "Day and time of the last change as printed."),
    RowField("updated_offset", "string", "The offset of updated_time from UTC."),
    RowField("publication", "string", "The newspaper, magazine, agency or site."),
    RowField("site", "string", "The host of the address."),
    RowField("section", "string", "The section or page heading."),
    RowField("url", "string", "The address."),
    RowField("language", "string", "The code of the language."),
    RowField("dateline_place", "string", "The place the story opens with."),
    RowField("text", "string", "The body, paragraphs parted by a blank line."),
    RowField("words", "integer", "Runs of the body between white space.", "always"),
    RowField("text_hash", "string", "A hash of the body without regard to case and white space."),
    RowField("footer", "string", "What is said about the article at its end."),
    RowField("format", "string", "The source format.", "always"),
    RowField("layout", "string", "How the text lies on the page.", "always"),
    RowField("diagnostics", "strings", "The codes of what a reader should know, once each.", "always"),
    RowField("spans", "string", "JSON: where in the document each value stood, in characters, if asked for."),
    RowField("newsparse_version", "string", "The version that parsed it.", "always"),
)  # fmt: skip
"""Every column, in order."""

NAMES = tuple(field.name for field in FIELDS)
"""The columns' names, in order."""

DEFAULT_NAMES = tuple(name for name in NAMES if name != "spans")
"""The columns of a table that nobody chose otherwise."""

_DIGEST = 16  # 128 bits: two of a billion texts share one with a chance of 1 in 10^20


def to_row(article: Article, origin: Origin | None = None) -> Row:
    r"""*article* as a flat record.

    Args:
        article: what to flatten.
        origin: where it comes from; without, the row says ``file=""`` and ``record=1``, and its
            ``id`` is that of the article's own text.

    >>> import newsparse
    >>> row = to_row(newsparse.parse("# Rain\n\nBy Ada Example\n\nIt rained all day."))
    >>> row["title"], row["authors"], row["words"]
    ('Rain', ['Ada Example'], 4)
    """
    text = article.text
    footer = article.footer.text if article.footer else None
    return {
        **_origin(article, origin),
        "title": article.title,
        "authors": [author.name for author in article.authors],
        **_moment("published", article.published),
        **_moment("updated", article.updated),
        "publication": article.publication,
        "site": host(article.url),
        "section": article.section,
        "url": article.url,
        "language": article.language,
        "dateline_place": article.dateline.place if article.dateline else None,
        "text": text or None,
        "words": len(text.split()),
        "text_hash": text_hash(text) if text.strip() else None,
        "footer": footer or None,
        "format": article.format,
        "layout": article.layout,
        "diagnostics": list(dict.fromkeys(d.code for d in article.diagnostics)),
        "spans": None,
        "newsparse_version": version(),
    }


def digest_of(data: bytes) -> bytes:
    """The digest of all bytes that records were read from, for :func:`row_id`.

    >>> len(digest_of(b"It rained."))
    16
    """
    return blake2b(data, digest_size=_DIGEST).digest()


def row_id(digest: bytes, record: int) -> str:
    """The ``id`` of a record: *digest* is that of all bytes it was read from.

    >>> row_id(b"", 1)
    'b1f788fc15113413f2ccae90604d34b4'
    """
    return blake2b(digest + record.to_bytes(8, "big"), digest_size=_DIGEST).hexdigest()


def text_hash(text: str) -> str:
    """The hash of a body; equal for texts that differ in case and white space only.

    >>> text_hash("It  rained.") == text_hash("it rained.")
    True
    """
    letters = " ".join(text.casefold().split())
    return blake2b(letters.encode("utf-8", "surrogatepass"), digest_size=_DIGEST).hexdigest()


def host(url: str | None) -> str | None:
    """The host of an address, in small letters; ``None`` where there is none.

    >>> host("https://News.Example/rain"), host("page 3")
    ('news.example', None)
    """
    try:
        return (urlsplit(url or "").hostname or None) if url else None
    except ValueError:  # a bracket of IPv6 that is never closed
        return None


def row_schema(names: Sequence[str] = NAMES) -> Mapping[str, Any]:
    """The JSON Schema (draft 2020-12) of the flat record.

    >>> row_schema()["properties"]["words"]["type"]
    'integer'
    """
    fields = [field for field in FIELDS if field.name in names]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:newsparse:row:{ROW_VERSION}",
        "title": f"newsparse flat record, version {ROW_VERSION}",
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in fields],
        "properties": {field.name: _property(field) for field in fields},
    }


def _property(field: RowField) -> dict[str, Any]:
    shape: dict[str, Any] = dict(_SHAPES[field.type])
    if field.filled == "where known":
        shape["type"] = [shape["type"], "null"]
    return {**shape, "description": field.meaning}


_SHAPES: Mapping[Type, Mapping[str, Any]] = {
    "string": {"type": "string"},
    "strings": {"type": "array", "items": {"type": "string"}},
    "integer": {"type": "integer", "minimum": 0},
    "date": {"type": "string", "format": "date"},
    # no "date-time": that one demands an offset, which most texts do not state
    "time": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$"},
}


def place(file: str, member: str | None) -> str:
    """The name of a file, or of a member of it.

    >>> place("all.zip", "rain.txt"), place("rain.txt", None)
    ('all.zip/rain.txt', 'rain.txt')
    """
    return file if member is None else f"{file}/{member}"


def value_places(article: Article) -> str:
    """The column ``spans``: where each value stood in the document, and the document in the file.

    >>> value_places(Article(offset=7))
    '{"offset": 7, "values": []}'
    """
    values = [[origin.field, origin.span.start, origin.span.stop] for origin in article.origins]
    return json.dumps({"offset": article.offset, "values": values})


def _origin(article: Article, origin: Origin | None) -> Row:
    if origin is not None:
        return {"member": None, **origin}
    digest = digest_of(article.source.encode("utf-8", "surrogatepass"))
    return {"file": "", "member": None, "record": 1, "id": row_id(digest, 1)}


def _moment(name: str, day: Day | None) -> Row:
    """The three columns of a day: day, time and offset."""
    time = day if isinstance(day, dt.datetime) else None
    wall = time.replace(tzinfo=None).isoformat(timespec="seconds") if time else None
    return {
        name: day.isoformat()[:10] if day else None,
        f"{name}_time": wall,
        f"{name}_offset": time.isoformat(timespec="seconds")[19:] or None if time else None,
    }


@cache
def version() -> str:
    """The version of newsparse that is installed."""
    from importlib.metadata import version as installed

    return installed("newsparse")
