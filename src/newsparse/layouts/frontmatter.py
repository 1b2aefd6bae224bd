r"""The metadata head of a clipped note: ``---``, ``key: value`` lines, ``---``.

Read with spans, and without insisting on YAML: heads written by hand-made scripts hold unquoted
colons and quotes.  Where a head is YAML the values are those YAML gives (checked in the tests),
as text: no ``no`` becomes ``False`` here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve, frozen

from ..blocks import make_block
from ..mapped import Mapped, Weaver
from ..model import Block, Span
from ..source import Line, Source

_KEY = re.compile(r"(?P<indent> *)(?P<key>[\w][\w .-]{0,60}?|\"[^\"\n]{1,60}\"|'[^'\n]{1,60}') *:(?:[ \t]+|$)")
_ITEM = re.compile(r" *-(?:[ \t]+|$)")
_BLOCK_SCALAR = re.compile(r"[|>][+-]?\d?[+-]?\s*$")
_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|(.)|$)", re.DOTALL)
_NAMED = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", "b": "\b", "e": "\x1b", "a": "\a", "f": "\f", "v": "\v", "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029"}  # fmt: skip
MOST_LINES = 400
"""A head longer than this is not a head."""


@frozen
class _Entry:
    """A key with the lines that belong to it."""

    key: str
    line: Line
    value: Line
    more: tuple[Line, ...]


def head_stop(source: Source) -> int:
    r"""How many lines the front matter takes, 0 where there is none.

    >>> head_stop(Source("---\ntitle: A\n---\nBody"))
    3
    """
    lines = source.lines
    first = next((n for n, line in enumerate(lines[:20]) if line.text.strip("\ufeff \t")), None)
    if first is None or lines[first].text.strip("\ufeff \t") != "---":
        return 0
    keys = 0
    for number in range(first + 1, min(len(lines), first + MOST_LINES)):
        text = lines[number].text.rstrip()
        if text in ("---", "..."):
            return number + 1 if keys else 0
        keys += _KEY.match(text) is not None
    return 0


def head_blocks(source: Source) -> tuple[list[Block], int]:
    """The front matter's blocks (one a value, ``name`` is the key) and where the body starts."""
    stop = head_stop(source)
    if not stop:
        return [], 0
    lines = source.lines[:stop]
    out = []
    entries = list(_entries(lines))
    for line in lines:
        if line.text.strip("\ufeff \t") in ("---", "...") or (not entries and line.text.strip()):
            out.append(_rule(line))
    for entry in entries:
        out.extend(_values(entry, source.text))
    taken = [block.spans[0] for block in out]
    for line in lines:
        loose = line.text.strip() and not any(s.start < line.stop and line.start < s.stop for s in taken)
        if loose:
            out.append(_rule(line))
    out.sort(key=lambda block: block.start)
    return out, stop


def _rule(line: Line) -> Block:
    span = Span(line.start, line.stop)
    made = make_block("rule", Mapped("", ((0, line.start),)), span)
    return evolve(made, label="metadata", rule="layout.front-matter")


def _entries(lines: list[Line]) -> Iterator[_Entry]:
    """Group the lines by top-level key."""
    current: tuple[str, Line, Line] | None = None
    more: list[Line] = []
    for line in lines:
        text = line.text
        match = _KEY.match(text)
        if match and not match["indent"] and text.strip() not in ("---", "..."):
            if current:
                yield _Entry(*current, tuple(more))
            value = Line(line.start + match.end(), line.stop, text[match.end() :])
            current, more = (match["key"].strip("\"'"), line, value), []
        elif current and text.strip() and text.strip() not in ("---", "...") and not text.startswith("#"):
            more.append(line)
    if current:
        yield _Entry(*current, tuple(more))


def _values(entry: _Entry, text: str) -> Iterator[Block]:
    """The blocks of one entry: one, or one for each item of a list."""
    begin = entry.line.start
    end = entry.more[-1].stop if entry.more else entry.line.stop
    items = _items(entry, text) or [Mapped("", ((0, end),))]
    for item in items[:-1]:
        stop = max(begin + 1, item.to_source(max(0, len(item.text) - 1)) + 1)
        yield evolve(make_block("field", item, Span(begin, stop)), name=entry.key)
        begin = stop
    yield evolve(make_block("field", items[-1], Span(begin, end)), name=entry.key)


def _items(entry: _Entry, text: str) -> list[Mapped]:
    value = entry.value.text.strip()
    if not value and entry.more and _ITEM.match(entry.more[0].text):
        return list(_block_items(entry.more))
    if value.startswith("[") and not value.startswith("[["):
        lines = (entry.value, *entry.more)
        if lines[-1].text.rstrip().endswith("]"):
            return list(_flow_items(text, entry.value.start + entry.value.text.index("["), lines[-1].stop))
    if _BLOCK_SCALAR.fullmatch(value) and entry.more:
        return [_fold(entry.more, "\n" if value.startswith("|") else " ")]
    return [_scalar((entry.value, *entry.more))]


def _block_items(lines: tuple[Line, ...]) -> Iterator[Mapped]:
    """``- item`` lines, each with its continuation lines."""
    group: list[Line] = []
    for line in lines:
        match = _ITEM.match(line.text)
        if match:
            if group:
                yield _scalar(tuple(group))
            group = [Line(line.start + match.end(), line.stop, line.text[match.end() :])]
        else:
            group.append(line)
    yield _scalar(tuple(group))


def _flow_items(text: str, start: int, stop: int) -> Iterator[Mapped]:
    """``[a, "b, c", 'd']``."""
    at = start + 1
    begin, quote = at, ""
    while at < stop:
        char = text[at]
        if quote:
            if char == "\\" and quote == '"':
                at += 1
            elif char == quote:
                quote = ""
        elif char in "\"'" and not text[begin:at].strip():
            quote = char
        elif char == "," or (char == "]" and not text[at + 1 : stop].strip(" \t]")):
            piece = Line(begin, at, text[begin:at])
            if piece.text.strip():
                yield _scalar((piece,))
            begin = at + 1
        at += 1


def _fold(lines: tuple[Line, ...], glue: str) -> Mapped:
    """Lines joined by *glue*, their white space trimmed."""
    out = Weaver()
    for line in lines:
        lead = len(line.text) - len(line.text.lstrip())
        if len(out) and line.text.strip():
            out.add(glue, line.start)
        out.add(line.text.strip(), line.start + lead)
    return out.finish(lines[0].start)


def _scalar(lines: tuple[Line, ...]) -> Mapped:
    """A plain or quoted scalar that may run over several lines."""
    folded = _fold(lines, " ")
    text = folded.text
    if len(text) >= 2 and text[0] == text[-1] == '"':
        return _unescape(folded.cut(1, len(text) - 1))
    if len(text) >= 2 and text[0] == text[-1] == "'":
        return _unquote(folded.cut(1, len(text) - 1))
    return folded


def _unescape(mapped: Mapped) -> Mapped:
    if "\\" not in mapped.text:
        return mapped
    out = Weaver()
    at = 0
    for match in _ESCAPE.finditer(mapped.text):
        out.weave(mapped.cut(at, match.start()))
        code = match[1] or match[2] or match[3]
        plain_char = match[4] or ""
        named = _NAMED.get(plain_char, plain_char)
        if code is not None:
            point = int(code, 16)
            named = chr(point) if point < 0x110000 else match.group()
        out.add(named, mapped.to_source(match.start()))
        at = match.end()
    if at < len(mapped.text):
        out.weave(mapped.cut(at, len(mapped.text)))
    return out.finish(mapped.to_source(0))


def _unquote(mapped: Mapped) -> Mapped:
    if "''" not in mapped.text:
        return mapped
    out = Weaver()
    at = 0
    for match in re.finditer("''", mapped.text):
        out.weave(mapped.cut(at, match.start() + 1))
        at = match.end()
    if at < len(mapped.text):
        out.weave(mapped.cut(at, len(mapped.text)))
    return out.finish(mapped.to_source(0))
