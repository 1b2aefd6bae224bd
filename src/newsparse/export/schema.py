"""The JSON Schema of what :func:`newsparse.to_dict` gives, made of the types of the model."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from inspect import cleandoc
from types import MappingProxyType, UnionType
from typing import Any, Final, Literal, Union, get_args, get_origin

import attrs

from .. import model
from ..model import Article, Span
from .data import SCHEMA_VERSION, field_types

_DAY = {
    "description": "A day (2019-12-18) or a day with a time, and its offset where the text states it.",
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d{6})?([+-]\d\d:\d\d(:\d\d(\.\d{6})?)?)?)?$",
}
_BARE_DAY = {
    "description": "The day alone, to sort and to group by (2019-12-18); not read back.",
    "type": "string",
    "pattern": r"^\d{4}-\d\d-\d\d$",
}
_TEXT = {
    "description": (
        "A text; in parts where JSON would otherwise make one character of two lone surrogates."
    ),
    "anyOf": [
        {"type": "string"},
        {
            "type": "object",
            "properties": {"parts": {"type": "array", "items": {"type": "string"}}},
            "required": ["parts"],
            "additionalProperties": False,
        },
    ],
}
_SPAN = {
    "description": "Code points of the source, from the first to the one behind the last.",
    "type": "array",
    "prefixItems": [{"type": "integer"}, {"type": "integer"}],
    "items": False,
    "minItems": 2,
}
_ADDED: Final[Mapping[str, Any]] = {
    "schema": {"const": SCHEMA_VERSION},
    "published_on": {"anyOf": [{"$ref": "#/$defs/bare_day"}, {"type": "null"}]},
    "updated_on": {"anyOf": [{"$ref": "#/$defs/bare_day"}, {"type": "null"}]},
    "text": {"$ref": "#/$defs/text"},
}
"""What :func:`newsparse.to_dict` says besides the article's own fields."""

_NONE: Final[Mapping[str, Any]] = MappingProxyType({})


def json_schema() -> dict[str, Any]:
    """The schema, of the draft 2020-12, as data that ``json.dumps`` takes.

    >>> json_schema()["properties"]["title"]
    {'anyOf': [{'$ref': '#/$defs/text'}, {'type': 'null'}]}
    """
    classes = sorted(_classes(Article) - {Article}, key=lambda kind: kind.__name__)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"newsparse article, version {SCHEMA_VERSION}",
        **_object(Article, _ADDED, optional={"file": {"type": "string"}}),
        "$defs": {
            "day": _DAY, "bare_day": _BARE_DAY, "span": _SPAN, "text": _TEXT,
            **{kind.__name__: _object(kind) for kind in classes},
        },
    }  # fmt: skip


def _object(
    kind: type, more: Mapping[str, Any] = _NONE, *, optional: Mapping[str, Any] = _NONE
) -> dict[str, Any]:
    """An object with the fields of *kind*; *more* are required as they are, *optional* are not."""
    own = {name: _type(hint) for name, hint in field_types(kind.__name__).items()}
    return {
        "description": cleandoc(kind.__doc__ or "").partition("\n\n")[0].replace("\n", " "),
        "type": "object",
        "properties": {**own, **more, **optional},
        "required": [*own, *more],
        "additionalProperties": False,
    }


def _type(hint: Any) -> dict[str, Any]:
    origin, parts = get_origin(hint), get_args(hint)
    if hint == model.Day:
        return {"$ref": "#/$defs/day"}
    if origin in (Union, UnionType):
        bare = [part for part in parts if part is not type(None)]
        day = dt.date in bare
        return {"anyOf": [_type(model.Day if day else bare[0]), {"type": "null"}]}
    if origin is Literal:
        return {"enum": list(parts)}
    if origin is tuple:
        return _tuple(parts)
    return _plain(hint)


def _tuple(parts: tuple[Any, ...]) -> dict[str, Any]:
    if parts[-1] is Ellipsis:
        return {"type": "array", "items": _type(parts[0])}
    items = [_type(part) for part in parts]
    return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}


def _plain(hint: Any) -> dict[str, Any]:
    if hint is Span:
        return {"$ref": "#/$defs/span"}
    if attrs.has(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    return {"$ref": "#/$defs/text"} if hint is str else {"type": "integer"}


def _classes(kind: Any) -> set[type]:
    """The model's classes that *kind* holds, itself among them; a span has its own shape."""
    if attrs.has(kind) and kind is not Span:
        inner = (_classes(hint) for hint in field_types(kind.__name__).values())
        return {kind}.union(*inner)
    return set[type]().union(*map(_classes, get_args(kind)))
