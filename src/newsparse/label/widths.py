"""Whether a line ended early: the next line's first word would have had room on it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Block
from ..source import Line, Source

_LARGER = 0.6
"""A headline is set larger than the text: it may be full at some six tenths of its width."""
_FULL = 0.8
"""A line this full, the next word added, may have been broken for lack of room."""


def body_width(source: Source, blocks: Sequence[Block]) -> int:
    """How wide the text runs: of the lines (of the pieces, in columns) all but a tenth are no longer."""
    pieces = [s.stop - s.start for block in blocks if len(block.spans) > 3 for s in block.spans]
    lines = pieces or [len(line.text.strip()) for line in source.lines[:400]]
    sizes = sorted(filter(None, lines))
    return sizes[len(sizes) * 9 // 10] if sizes else 0


def source_lines(source: Source, block: Block, most: int = 16) -> list[Line]:
    """The first source lines of a block (its pieces, where columns cut them)."""
    if len(block.spans) > 1:
        text = source.text
        return [Line(s.start, s.stop, text[s.start : s.stop]) for s in block.spans[:most]]
    first = source.line_number(block.start)
    last = source.line_number(max(block.start, block.stop - 1))
    return source.lines[first : min(last + 1, first + most)]


def headline_width(lines: Sequence[Line], width: int) -> float:
    """How wide a headline of these *lines* may run in a text of *width*."""
    return max(*(len(line.text.strip()) for line in lines), width * _LARGER, 1)


def ended_early(line: Line, after: str, full: float) -> bool:
    """Whether the first word of *after* would have had room on *line*."""
    word = after.split(None, 1)
    return bool(word) and len(line.text.strip()) + 1 + len(word[0]) < full * _FULL
