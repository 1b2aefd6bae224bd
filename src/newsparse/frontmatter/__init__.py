r"""The metadata head of a clipped note: ``---`` lines around ``key: value``, or a fenced JSON object.

Read with spans, and without insisting on YAML: heads written by hand-made scripts hold unquoted
colons and quotes.  Where a head is YAML the values are those YAML gives (checked in the tests),
as text: no ``no`` becomes ``False`` here.  One thing is kept that YAML drops: ``#`` right before
a word, which writers without YAML in mind leave unquoted (``title: Rain stops play #2``).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ..blocks import make_block
from ..mapped import Mapped
from ..model import Block, Span
from ..source import Line, Source
from .entries import entries_of, is_key, value_blocks
from .jsonhead import json_leaves, json_stop

_BLANK = "\ufeff \t"
_FENCE = re.compile(r"---[ \t]*")
_FIRST, MOST_LINES, _MOST = 20, 400, 64_000
"""A head begins in the first lines; one of more lines or characters is not a head."""


def head_stop(source: Source) -> int:
    r"""How many lines the metadata head takes, 0 where there is none.

    >>> head_stop(Source("---\ntitle: A\n---\nBody"))
    3
    """
    lines = source.lines
    first = _first(lines)
    if first is None:
        return 0
    if lines[first].text.strip(_BLANK) != "---":
        return json_stop(lines, first, source.text)
    keys = 0
    for number in range(first + 1, min(len(lines), first + MOST_LINES)):
        text = lines[number].text
        if lines[number].stop - lines[first].start > _MOST:
            return 0
        if text.rstrip() in ("---", "..."):
            return number + 1 if keys else 0
        keys += is_key(text)
    return 0


def open_head(source: Source) -> Span | None:
    r"""Where a head begins that has two keys below its first fence, and no end.

    >>> open_head(Source("---\ntitle: A\nauthor: B\n\nIt rained."))
    Span(start=0, stop=3)
    >>> open_head(Source("---\nHe said: no.\n\nIt rained."))
    """
    lines = source.lines
    first = _first(lines)
    if first is None or lines[first].text.strip(_BLANK) != "---":
        return None
    keys = [line for line in lines[first + 1 : first + 3] if is_key(line.text)]
    if len(keys) < 2 or head_stop(source):
        return None
    return Span(lines[first].start, lines[first].stop)


def head_blocks(source: Source) -> tuple[list[Block], int]:
    """The head's blocks (one a value, ``name`` is the key) and the line where the body starts."""
    stop = head_stop(source)
    if not stop:
        return [], 0
    lines = source.lines[:stop]
    first = _first(lines) or 0
    if lines[first].text.strip(_BLANK) != "---":
        return _json_blocks(lines[first:], source.text), stop
    inner = lines[first + 1 : stop - 1]
    blocks = [block for entry in entries_of(inner) for block in value_blocks(entry, source.text)]
    taken = [(block.start, block.stop) for block in blocks]
    loose = (line for line in _untaken(lines, taken) if line.text.strip(_BLANK))
    return sorted([*blocks, *map(_rule, loose)], key=lambda block: block.start), stop


def _first(lines: Sequence[Line]) -> int | None:
    """The first line with text."""
    return next((n for n, line in enumerate(lines[:_FIRST]) if line.text.strip(_BLANK)), None)


def _untaken(lines: Sequence[Line], taken: Sequence[tuple[int, int]]) -> list[Line]:
    """The lines that no value covers (*taken* is sorted): the fences, comments, stray lines."""
    out, at = [], 0
    for line in lines:
        while at < len(taken) and taken[at][1] <= line.start:
            at += 1
        if at == len(taken) or taken[at][0] >= line.stop:
            out.append(line)
    return out


def _rule(line: Line) -> Block:
    return _mark(line.start, line.stop)


def _mark(start: int, stop: int) -> Block:
    made = make_block("rule", Mapped("", ((0, start),)), Span(start, stop))
    return evolve(made, label="metadata", rule="layout.front-matter")


def _json_blocks(lines: Sequence[Line], text: str) -> list[Block]:
    """The fence and bracket, one block a value, the bracket and fence."""
    begin, end = lines[0].start, lines[-1].stop
    leaves = json_leaves(text, lines[1].start, lines[-1].start)
    if not leaves:
        return [_mark(begin, end)]
    out = [_mark(begin, leaves[0].start)]
    at = leaves[0].start
    for leaf in leaves:
        out.append(evolve(make_block("field", leaf.value, Span(at, leaf.stop)), name=leaf.name))
        at = leaf.stop
    return [*out, _mark(at, end)]


__all__ = ["MOST_LINES", "head_blocks", "head_stop", "open_head"]
