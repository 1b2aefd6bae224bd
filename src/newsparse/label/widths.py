"""Whether a line ended early: the next line's first word would have had room on it."""

from __future__ import annotations

from collections.abc import Sequence

from ..model import Block
from ..source import Line, Source
from ..text.shapes import first_word

_LARGER = 0.6
"""A headline is set larger than the text: it may be full at some six tenths of its width."""
_FULL = 0.8
"""A line this full, the next word added, may have been broken for lack of room."""


def body_width(source: Source, blocks: Sequence[Block]) -> int:
    """How wide the text runs: of the lines all but a tenth are no longer."""
    sizes = sorted(
        len(line.text.strip()) for block in blocks[:120] for line in source_lines(source, block)
    )
    return sizes[len(sizes) * 9 // 10] if sizes else 0


def source_lines(source: Source, block: Block, most: int = 16) -> list[Line]:
    """The first lines of a block, cut to what of them is the block's (columns share lines)."""
    found: list[Line] = []
    for span in block.spans[:most]:
        number = source.line_number(span.start)
        while len(found) < most and number < len(source.lines):
            line = source.lines[number]
            if line.start >= span.stop:
                break
            start, stop = max(line.start, span.start), min(line.stop, span.stop)
            if source.text[start:stop].strip():
                found.append(Line(start, stop, source.text[start:stop]))
            number += 1
    return found or [Line(block.start, block.start, "")]


def headline_width(lines: Sequence[Line], width: int) -> float:
    """How wide a headline of these *lines* may run in a text of *width*."""
    return max(*(len(line.text.strip()) for line in lines), width * _LARGER, 1)


def ended_early(line: Line, after: str, full: float) -> bool:
    """Whether the first word of *after* would have had room on *line*."""
    word = first_word(after)
    return bool(word) and len(line.text.strip()) + 1 + len(word) < full * _FULL
