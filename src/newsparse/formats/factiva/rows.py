"""How the lines of a download lie: are they wrapped, and which goes on with the one before."""

from __future__ import annotations

from collections.abc import Sequence

from ...source import Row
from ...text.shapes import first_word


def width_of(rows: Sequence[Row]) -> int:
    """How wide wrapped lines are; 0 where a paragraph is one line."""
    sizes = sorted(len(row.text) for row in rows)
    width = sizes[-1 - len(sizes) // 30] if sizes else 0
    return width if 40 <= width <= 170 else 0


def runs_on(before: Row, after: Row, width: int) -> bool:
    """Whether *after* goes on with the line before: its first word had no room there.

    >>> runs_on(Row(0, 9, "Rain fell", True), Row(10, 15, "again", False), 12)
    True
    """
    if after.parted or not width:
        return False
    return len(before.text) + 1 + len(first_word(after.text)) > width
