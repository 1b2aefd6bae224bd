"""The entries of a ``---`` head: a key, its value, the lines that belong to it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from ..blocks import make_block
from ..mapped import Mapped
from ..model import Block, Span
from ..source import Line, split_lines
from .scalars import block_scalar, is_block_scalar, scalar

_KEY = re.compile(
    r"""(?P<indent>[ ]*)(?P<key>[^\W\d_][\w .:/@()-]{0,60}?|_?\w[\w-]{0,60}?|"[^"\n]{1,60}"|'[^'\n]{1,60}')
    [ ]*:(?:[ \t]+|$)""",
    re.VERBOSE,
)
_TIGHT = re.compile(r"(?P<indent>)(?P<key>[A-Za-z_]{2,30}):(?=[^\s/])")
_ITEM = re.compile(r" *-(?:[ \t]+|$)")


@frozen
class Entry:
    """A key with its value's first line and the lines after it."""

    key: str
    start: int
    value: Line
    more: tuple[Line, ...]


def is_key(text: str) -> bool:
    """Whether a line begins with a key.

    >>> is_key("title: Rain"), is_key("It rained all day.")
    (True, False)
    """
    return (_KEY.match(text) or _TIGHT.match(text)) is not None


def entries_of(lines: Sequence[Line]) -> Iterator[Entry]:
    """The lines grouped by top-level key; a comment or stray line before the first is left out."""
    group: list[Line] = []
    for line in lines:
        if _key(line.text) is not None:
            yield from _entry(group)
            group = [line]
        elif group and not line.text.startswith("#"):
            group.append(line)
    yield from _entry(group)


def _key(text: str) -> re.Match[str] | None:
    match = _KEY.match(text) or _TIGHT.match(text)
    return match if match and not match["indent"] else None


def _entry(group: list[Line]) -> Iterator[Entry]:
    while len(group) > 1 and not group[-1].text.strip():
        group.pop()
    match = _key(group[0].text) if group else None
    if match:
        yield Entry(
            match["key"].strip("\"'"),
            group[0].start,
            _after(group[0], match.end()),
            tuple(group[1:]),
        )


def _after(line: Line, size: int) -> Line:
    return Line(line.start + size, line.stop, line.text[size:])


def value_blocks(entry: Entry, text: str) -> Iterator[Block]:
    """The blocks of one entry: one, or one for each item of a list or of a mapping."""
    end = entry.more[-1].stop if entry.more else entry.value.stop
    items = list(_items(entry, text)) or [(entry.key, Mapped("", ((0, end),)))]
    begin = entry.start
    for name, item in items[:-1]:
        stop = max(begin + 1, item.to_source(max(0, len(item.text) - 1)) + 1)
        yield evolve(make_block("field", item, Span(begin, stop)), name=name)
        begin = stop
    name, item = items[-1]
    yield evolve(make_block("field", item, Span(begin, end)), name=name)


def _items(entry: Entry, text: str) -> Iterator[tuple[str, Mapped]]:
    """Name and value of each item."""
    value = entry.value.text.strip()
    first = next((line for line in entry.more if line.text.strip()), None)
    if not value and first is not None and _ITEM.match(first.text):
        for group in _groups(entry.more):
            yield from _item(entry.key, group)
    elif not value and first is not None and (match := _KEY.match(first.text)) and match["indent"]:
        yield from _mapping(entry.key, entry.more)
    elif value.startswith("[") and not value.startswith("[[") and (stop := _flow_stop(entry)):
        start = entry.value.start + entry.value.text.index("[")
        yield from ((entry.key, item) for item in _flow_items(text, start, stop))
    elif is_block_scalar(value) and entry.more:
        yield entry.key, block_scalar(value, entry.more)
    else:
        yield entry.key, scalar((entry.value, *entry.more))


def _groups(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """``- item`` lines, each with its continuation lines; deeper dashes stay inside."""
    depth = next(
        (len(line.text) - len(line.text.lstrip()) for line in lines if line.text.strip()), 0
    )
    group: list[Line] = []
    for line in lines:
        match = _ITEM.match(line.text)
        if match and len(line.text) - len(line.text.lstrip()) <= depth:
            if group:
                yield tuple(group)
            group = [_after(line, match.end())]
        elif group:
            group.append(line)
    if group:
        yield tuple(group)


def _item(key: str, group: tuple[Line, ...]) -> Iterator[tuple[str, Mapped]]:
    """A list's item: a value, or a small mapping."""
    match = _KEY.match(group[0].text)
    key_only = match["key"] if match and not group[0].text.startswith(("'", '"')) else ""
    if (len(group) > 1 and len(key_only.split()) == 1) or key_only in ("name", "value", "id"):
        yield from _mapping(key, group)
    else:
        yield key, scalar(group)


def _mapping(key: str, lines: Sequence[Line]) -> Iterator[tuple[str, Mapped]]:
    """The entries of a nested mapping, as ``key.name``; what is deeper is read as text."""
    group: list[Line] = []
    name = key
    for line in lines:
        match = _KEY.match(line.text)
        if match:
            if group:
                yield name, scalar(tuple(group))
            name = f"{key}.{match['key']}"
            group = [_after(line, match.end())]
        elif group:
            group.append(line)
    if group:
        yield name, scalar(tuple(group))


def _flow_stop(entry: Entry) -> int:
    """Where a ``[…]`` list ends: behind its bracket; 0 where none closes it."""
    last = next(
        (line for line in (*reversed(entry.more), entry.value) if line.text.strip()), entry.value
    )
    shown = re.sub(r"\][ \t]+#.{0,500}$", "]", last.text).rstrip()
    return last.start + len(shown) if shown.endswith("]") else 0


def _flow_items(text: str, start: int, stop: int) -> Iterator[Mapped]:
    """``[a, "b, c", 'd']``."""
    at = begin = start + 1
    quote, depth, fresh = "", 0, True
    while at < stop:
        char = text[at]
        if quote:
            if char == "\\" and quote == '"':
                at += 1
            elif char == quote:
                quote = ""
        elif char in "\"'" and fresh:
            quote = char
        elif char in "[{":
            depth += 1
        elif char in "]}" and at < stop - 1:
            depth -= 1
        elif (char == "," and depth <= 0) or at == stop - 1:
            if text[begin:at].strip():
                yield scalar(_lines(text, begin, at))
            begin = at + 1
        fresh = begin == at + 1 or (fresh and char.isspace())
        at += 1


def _lines(text: str, start: int, stop: int) -> tuple[Line, ...]:
    """The lines of ``text[start:stop]``."""
    moved = (
        Line(start + line.start, start + line.stop, line.text)
        for line in split_lines(text[start:stop])
    )
    return tuple(moved)
