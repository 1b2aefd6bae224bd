"""Articles from data: a reader for each type of the model, made once and kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs

from .. import model
from ..errors import SchemaError
from ..model import Article, Span
from .data import FOR_READERS, SCHEMA_VERSION, field_types

Reader = Callable[[Any], Any]
"""Makes the value of one type of what stands for it in data."""


class _MisfitError(Exception):
    """What is wrong with a value; on its way up it gathers where the value stood."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.path: list[str] = []

    def __str__(self) -> str:
        return f"{self.args[0]} at ${''.join(reversed(self.path))}"


def from_dict(data: Mapping[str, Any]) -> Article:
    """The article that :func:`newsparse.to_dict` made *data* of.

    >>> from newsparse import to_dict
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
    fields = {key: value for key, value in data.items() if key not in FOR_READERS}
    try:
        article = _reader(Article)(fields)
    except _MisfitError as misfit:
        raise SchemaError(str(misfit)) from None
    assert isinstance(article, Article)
    return article


@cache
def _reader(hint: Any) -> Reader:
    origin, parts = get_origin(hint), get_args(hint)
    if origin in (Union, UnionType):
        return _choice(parts)
    if origin is Literal:
        return _word(parts)
    if origin is tuple:
        return _list(parts[0]) if parts[-1] is Ellipsis else _row(parts)
    if hint is Span:
        pair = _row((int, int))
        return lambda value: Span(*pair(value))
    if attrs.has(hint):
        return _object(hint)
    return _text if hint is str else _number


def _expect(fits: bool, value: Any, wanted: str) -> None:  # noqa: FBT001 - a test's result
    if not fits:
        raise _MisfitError(f"expected {wanted}, got {value!r:.60}")


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    _expect(isinstance(value, Mapping), value, "str")
    try:
        return "".join(_list(str)(value.get("parts")))
    except _MisfitError as misfit:
        misfit.path.append(".parts")
        raise


def _number(value: Any) -> int:
    _expect(isinstance(value, int) and not isinstance(value, bool), value, "int")
    return int(value)


def _day(value: Any) -> model.Day:
    _expect(isinstance(value, str), value, "a day")
    try:
        return dt.datetime.fromisoformat(value) if "T" in value else dt.date.fromisoformat(value)
    except ValueError:
        raise _MisfitError(f"expected a day such as 2019-12-18, got {value!r:.60}") from None


def _choice(parts: tuple[Any, ...]) -> Reader:
    """One of several types: none, a day, or the single other one."""
    some = [part for part in parts if part is not type(None)]
    read = _day if dt.date in some else _reader(some[0])
    if len(some) == len(parts):
        return read
    return lambda value: None if value is None else read(value)


def _word(words: tuple[Any, ...]) -> Reader:
    def read(value: Any) -> Any:
        _expect(value in words, value, f"one of {', '.join(words)}")
        return value

    return read


def _list(hint: Any) -> Reader:
    inner = _reader(hint)

    def read(value: Any) -> tuple[Any, ...]:
        _expect(isinstance(value, (list, tuple)), value, "a list")
        made: list[Any] = []
        try:
            made.extend(map(inner, value))
        except _MisfitError as misfit:
            misfit.path.append(f"[{len(made)}]")
            raise
        return tuple(made)

    return read


def _row(hints: tuple[Any, ...]) -> Reader:
    inner = tuple(map(_reader, hints))

    def read(value: Any) -> tuple[Any, ...]:
        _expect(isinstance(value, (list, tuple)), value, "a list")
        _expect(len(value) == len(inner), value, f"{len(inner)} items")
        made: list[Any] = []
        try:
            made.extend(one(item) for one, item in zip(inner, value, strict=True))
        except _MisfitError as misfit:
            misfit.path.append(f"[{len(made)}]")
            raise
        return tuple(made)

    return read


def _object(kind: type) -> Reader:
    readers = {name: _reader(hint) for name, hint in field_types(kind.__name__).items()}
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]

    def read(value: Any) -> Any:
        _expect(isinstance(value, Mapping), value, "an object")
        made = {key: _inside(readers, key, item) for key, item in value.items()}
        absent = [name for name in required if name not in made]
        if absent:
            raise _MisfitError(f"no key {absent[0]!r}")
        return kind(**made)

    return read


def _inside(readers: Mapping[str, Reader], key: str, item: Any) -> Any:
    if key not in readers:
        raise _MisfitError(f"unknown key {key!r}")
    try:
        return readers[key](item)
    except _MisfitError as misfit:
        misfit.path.append(f".{key}")
        raise
