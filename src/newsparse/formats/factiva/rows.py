"""The lines of a document that say something, as the two forms of a download read them."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ...source import Line, Source
from .shapes import WHITE, is_page_end


@frozen
class Row:
    """A line with text; ``parted`` says that a blank line stands before it."""

    start: int
    stop: int
    text: str
    parted: bool


def rows_of(source: Source) -> list[Row]:
    r"""The lines with text, without the feet of printed pages.

    >>> [(row.text, row.parted) for row in rows_of(Source("One\ntwo\n\n  three"))]
    [('One', True), ('two', False), ('three', True)]
    """
    rows: list[Row] = []
    parted = True
    for line in source.lines:
        text = line.text.strip(WHITE)
        if not text:
            parted = True
        elif not is_page_end(text):
            rows.append(_row(line, text, parted))
            parted = False
    return rows


def _row(line: Line, text: str, parted: bool) -> Row:
    start = line.start + len(line.text) - len(line.text.lstrip(WHITE))
    return Row(start, start + len(text), text, parted)


def width_of(rows: Sequence[Row]) -> int:
    """How wide wrapped lines are; 0 where a paragraph is one line."""
    sizes = sorted(len(row.text) for row in rows)
    width = sizes[int((len(sizes) - 1) * 0.95)] if sizes else 0
    return width if 40 <= width <= 170 else 0


def runs_on(before: Row, after: Row, width: int) -> bool:
    """Whether *after* goes on with the line before: its first word had no room there."""
    if after.parted or not width:
        return False
    return len(before.text) + 1 + len(after.text.split(None, 1)[0]) > width
