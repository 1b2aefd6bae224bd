"""Articles as JSON data, driven by the types of the model.

A value becomes an object with a key per field, in the order of the model; a tuple a list; a span
or a pair of offsets ``[start, stop]``; a day its ISO 8601 text.  ``schema`` is the version of
this shape; ``published_on`` and ``updated_on``, the bare days to sort and to group by, ``text``,
the body as plain text, and the ``file`` that the command line adds are there for readers and not
read back.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache
from typing import Any, get_type_hints

import attrs

from .. import model
from ..arguments import expect_article
from ..model import Article, Span

SCHEMA_VERSION = 1

FOR_READERS = ("schema", "published_on", "updated_on", "text", "file")
"""The keys that are no fields, and are not read back."""

# json.loads would make one character of such a pair, and every span after it would be wrong
_SURROGATES = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def to_dict(article: Article) -> dict[str, Any]:
    """*article* as data that ``json.dumps`` takes; :func:`newsparse.from_dict` gives it back.

    ``published`` may have a time and an offset, ``published_on`` never has: it is the printed day
    in every record, so that records of all kinds sort and group alike.

    >>> data = to_dict(Article(title="Rain", published=dt.datetime(2019, 12, 18, 9, 30)))
    >>> data["title"], data["published"], data["published_on"], data["updated_on"]
    ('Rain', '2019-12-18T09:30:00', '2019-12-18', None)
    """
    expect_article(article, "to_dict")
    return {
        "schema": SCHEMA_VERSION,
        **_plain(article),
        **{name: _plain(getattr(article, name)) for name in ("published_on", "updated_on", "text")},
    }


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return {"parts": _SURROGATES.split(value)} if _split(value) else value
    if isinstance(value, Span):
        return [value.start, value.stop]
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, dt.date):
        return value.isoformat()
    if attrs.has(type(value)):
        return {name: _plain(getattr(value, name)) for name in field_types(type(value).__name__)}
    return value


def _split(text: str) -> bool:
    return not text.isascii() and _SURROGATES.search(text) is not None


@cache
def field_types(name: str) -> Mapping[str, Any]:
    """The types of the fields of the model's class *name*."""
    kind = getattr(model, name)
    hints = get_type_hints(kind)
    return {field.name: hints[field.name] for field in attrs.fields(kind)}
