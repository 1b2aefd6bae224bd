"""Articles as JSON data and back, driven by the types of the model.

A value becomes an object with a key per field, in the order of the model; a tuple a list; a span
or a pair of offsets ``[start, stop]``; a day its ISO 8601 text.  ``schema`` is the version of
this shape; ``published_on`` and ``updated_on``, the bare days to sort and to group by, ``text``,
the body as plain text, and the ``file`` that the command line adds are there for readers and not
read back.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import attrs

from .. import model
from ..arguments import expect_article
from ..errors import SchemaError
from ..model import Article, Span

SCHEMA_VERSION = 1

_FOR_READERS = ("schema", "published_on", "updated_on", "text", "file")

# json.loads would make one character of such a pair, and every span after it would be wrong
_SURROGATES = re.compile("(?<=[\ud800-\udbff])(?=[\udc00-\udfff])")


def to_dict(article: Article) -> dict[str, Any]:
    """*article* as data that ``json.dumps`` takes; :func:`from_dict` gives it back.

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


def from_dict(data: Mapping[str, Any]) -> Article:
    """The article that :func:`to_dict` made *data* of.

    >>> from_dict(to_dict(Article(title="Rain"))) == Article(title="Rain")
    True

    Raises:
        SchemaError: the data has another shape; the message says where.
    """
    if not isinstance(data, Mapping):
        raise SchemaError(f"from_dict() takes a mapping, got {type(data).__name__}")
    version = data.get("schema")
    if version != SCHEMA_VERSION:
        raise SchemaError(
            f"expected schema {SCHEMA_VERSION}, got {version!r}: from_dict() takes what to_dict() of "
            "this version made, or the JSON lines of the command line"
        )
    fields = {key: value for key, value in data.items() if key not in _FOR_READERS}
    article = _build(Article, fields, "$")
    assert isinstance(article, Article)
    return article


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


def _build(hint: Any, value: Any, place: str) -> Any:
    """The value of type *hint* that *value* stands for; *place* is where it was found."""
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _choose(get_args(hint), value, place)
    if origin is Literal:
        return _expect(value in get_args(hint), value, f"one of {', '.join(get_args(hint))}", place)
    if origin is tuple:
        return _tuple(get_args(hint), value, place)
    if hint is Span:
        return Span(*_tuple((int, int), value, place))
    if hint is str and isinstance(value, Mapping):
        return "".join(_tuple((str, ...), value.get("parts"), f"{place}.parts"))
    if attrs.has(hint):
        return _object(hint, value, place)
    fits = isinstance(value, hint) and not (hint is int and isinstance(value, bool))
    return _expect(fits, value, hint.__name__, place)


def _expect(fits: bool, value: Any, wanted: str, place: str) -> Any:  # noqa: FBT001 - a test's result
    if not fits:
        raise SchemaError(f"expected {wanted}, got {value!r:.60} at {place}")
    return value


def _choose(hints: Iterable[Any], value: Any, place: str) -> Any:
    """One of several types: none, a day, or the single other one."""
    hints = [hint for hint in hints if hint is not type(None)]
    if value is None:
        return None
    return _day(value, place) if dt.date in hints else _build(hints[0], value, place)


def _day(value: Any, place: str) -> model.Day:
    _expect(isinstance(value, str), value, "a day", place)
    try:
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    except ValueError:
        raise SchemaError(
            f"expected a day such as 2019-12-18, got {value!r:.60} at {place}"
        ) from None


def _tuple(hints: tuple[Any, ...], value: Any, place: str) -> tuple[Any, ...]:
    _expect(isinstance(value, (list, tuple)), value, "a list", place)
    if hints[-1] is Ellipsis:
        hints = (hints[0],) * len(value)
    _expect(len(hints) == len(value), value, f"{len(hints)} items", place)
    pairs = enumerate(zip(hints, value, strict=True))
    return tuple(_build(hint, item, f"{place}[{index}]") for index, (hint, item) in pairs)


def _object(kind: type, value: Any, place: str) -> Any:
    _expect(isinstance(value, Mapping), value, "an object", place)
    hints = field_types(kind.__name__)
    unknown = sorted(map(str, value.keys() - hints.keys()))
    if unknown:
        raise SchemaError(f"unknown key {unknown[0]!r} at {place}")
    parts = {key: _build(hints[key], item, f"{place}.{key}") for key, item in value.items()}
    absent = [name for name in _required(kind) if name not in parts]
    if absent:
        raise SchemaError(f"no key {absent[0]!r} at {place}")
    return kind(**parts)


@cache
def _required(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING)
