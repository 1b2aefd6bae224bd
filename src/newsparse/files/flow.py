r"""What the readers of office files write into: paragraphs, rows of tables, notes and boxes.

A paragraph of the document becomes a paragraph of the text, a line break inside it a line end, a
row of a table a line with tabs between its cells.  Notes and text boxes follow the paragraph they
hang on.

>>> flow = Flow()
>>> flow.write("Rain at last"); flow.end_paragraph()
>>> flow.write("It rained all day."); flow.end_paragraph()
>>> flow.text()
'Rain at last\n\nIt rained all day.'
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from attrs import define, field

from ..text.shapes import ends_sentence, is_blank

DEEPEST = 32
"""Tables nested deeper are read as if they were this deep; Word itself stops at 63."""

_LINES = re.compile("\r\n?|[\v\x85\u2028]")
_PARAGRAPHS = re.compile("[\f\u2029]")
_SURROGATE = re.compile("[\ud800-\udfff]")
_LONG = 120
"""Characters: more than a printed line holds, so its end is the end of a paragraph."""


class Paragraph(NamedTuple):
    """A paragraph's text, or a row's with tabs between the cells."""

    text: str
    row: bool = False


@define
class _Row:
    """A table row in the making: its finished cells, and the paragraphs of the open one."""

    cells: list[list[Paragraph]] = field(factory=list)
    open: list[Paragraph] = field(factory=list)


@define
class Flow:
    """A stretch of text: the document's body, or a note or box hung on it."""

    paragraphs: list[Paragraph] = field(factory=list)
    _line: list[str] = field(factory=list)
    _rows: list[_Row] = field(factory=list)
    _hung: list[Paragraph] = field(factory=list)

    def write(self, text: str) -> None:
        """Add *text* to the open paragraph."""
        self._line.append(text)

    @property
    def has_text(self) -> bool:
        """Whether the open paragraph holds anything."""
        return bool(self._line)

    def end_paragraph(self, depth: int = 0) -> None:
        """End the open paragraph, which stands in *depth* tables."""
        for text in self._take():
            self._add(Paragraph(text), depth)

    def end_cell(self, depth: int) -> None:
        """End the open cell of the table at *depth*, 1 for one that is in no other."""
        if self._line:
            self.end_paragraph(depth)
        row = self._row(depth)
        row.cells.append(row.open)
        row.open = []

    def end_row(self, depth: int) -> None:
        """End the open row of the table at *depth*; what follows its last cell stays behind it."""
        depth = min(depth, DEEPEST)
        self._settle(depth)
        if len(self._rows) == depth:
            row = self._rows.pop()
            for paragraph in (*_laid(row.cells), *row.open):
                self._add(paragraph, depth - 1)

    def hang(self, other: Flow) -> None:
        """Put a note or box behind the open paragraph, or the table it is in."""
        self._hung.extend(other.finish())

    def finish(self) -> list[Paragraph]:
        """Everything written, what is open ended."""
        if self._line:
            self.end_paragraph(len(self._rows))
        self._settle(0)
        self._drop_hung()
        return self.paragraphs

    def text(self) -> str:
        """Everything written, as plain text."""
        return "".join(_joined(self.finish()))

    def _take(self) -> list[str]:
        line = "".join(self._line)
        self._line.clear()
        if _SURROGATE.search(line):  # halves of a character that came one by one
            line = line.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        return _PARAGRAPHS.split(_LINES.sub("\n", line))

    def _add(self, paragraph: Paragraph, depth: int) -> None:
        self._settle(depth)
        if depth > 0:
            self._row(depth).open.append(paragraph)
            return
        self.paragraphs.append(paragraph)
        self._drop_hung()

    def _row(self, depth: int) -> _Row:
        depth = min(depth, DEEPEST)
        self._settle(depth)
        while len(self._rows) < depth:
            self._rows.append(_Row())
        return self._rows[-1]

    def _settle(self, depth: int) -> None:
        """End the rows of deeper tables, whose ends are missing."""
        while len(self._rows) > min(depth, DEEPEST):
            row = self._rows.pop()
            above = self._rows[-1].open if self._rows else self.paragraphs
            above.extend(_laid([*row.cells, row.open]))

    def _drop_hung(self) -> None:
        self.paragraphs.extend(self._hung)
        self._hung.clear()


def _laid(cells: Sequence[Sequence[Paragraph]]) -> Iterator[Paragraph]:
    """The paragraphs of a row: one line, unless a cell holds several or broken ones."""
    full = [[piece for piece in cell if not is_blank(piece.text)] for cell in cells]
    while full and not full[-1]:
        full.pop()
    if len(full) == 1:
        yield from full[0]
        return
    line: list[str] = []
    whole = True
    for cell in full:
        simple = len(cell) <= 1 and not any("\n" in piece.text for piece in cell)
        line.append(cell[0].text if cell else "")
        if simple:
            continue
        whole = False
        yield Paragraph("\t".join(line))
        yield from cell[1:]
        line = []
    if line:
        yield Paragraph("\t".join(line), row=whole)


def _joined(paragraphs: Sequence[Paragraph]) -> Iterator[str]:
    typed = _is_typed(paragraphs)
    before: Paragraph | None = None
    for paragraph in paragraphs:
        if not typed and is_blank(paragraph.text):
            continue
        if before is not None:
            yield "\n" if _is_near(before, paragraph, typed=typed) else "\n\n"
        yield paragraph.text
        before = paragraph


def _is_near(left: Paragraph, right: Paragraph, *, typed: bool) -> bool:
    """Whether a line end alone parts the two: rows of a table, or lines that were typed."""
    if left.row and right.row:
        return True
    either_blank = is_blank(left.text) or is_blank(right.text)
    return typed and (either_blank or not (left.row or right.row))


def _is_typed(paragraphs: Sequence[Paragraph]) -> bool:
    """Whether each line was ended by hand and an empty one parts paragraphs, as in plain text.

    What follows the ends of paragraphs tells: nearly always an empty line, or mostly text.  A
    long line is surely the end of one; where there is none, a sentence's end is taken, of which
    one in ten lines of wrapped text has one by chance.
    """
    pairs = [
        (left.text, is_blank(right.text))
        for left, right in pairwise(paragraphs)
        if not left.row and not is_blank(left.text)
    ]
    for is_end in (_is_long, ends_sentence):
        followers = [blank for text, blank in pairs if is_end(text)]
        if followers:
            return sum(followers) * 3 >= len(followers)
    return any(blank for _, blank in pairs)


def _is_long(text: str) -> bool:
    return len(text) > _LONG
