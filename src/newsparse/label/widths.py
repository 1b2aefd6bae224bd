"""Whether a line ended early: the next line's first word would have had room on it."""

from __future__ import annotations

from collections.abc import Sequence

from ..source import Line
from ..text.shapes import first_word

_LARGER = 0.6
"""A headline is set larger than the text: it may be full at some six tenths of its width."""
_FULL = 0.8
"""A line this full, the next word added, may have been broken for lack of room."""


def headline_width(lines: Sequence[Line], width: int) -> float:
    """How wide a headline of these *lines* may run in a text of *width*."""
    return max(*(len(line.text.strip()) for line in lines), width * _LARGER, 1)


def ended_early(line: Line, after: str, full: float) -> bool:
    """Whether the first word of *after* would have had room on *line*."""
    word = first_word(after)
    return bool(word) and len(line.text.strip()) + 1 + len(word) < full * _FULL
