"""Markdown lines half read: what every rule of a line shape reads and moves on."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define, evolve, field

from ..blocks import make_block
from ..mapped import Mapped, plain
from ..model import Block, Kind, Label, Span
from ..source import Line
from .paragraphs import paragraphs, trim

OPENERS = frozenset("#=-*_:<>|`~[+•‣▪●◦0123456789")
"""What a line of markup begins with; any other line is a paragraph's."""


@define
class State:
    """The lines, how far they are read, and the paragraph under way."""

    lines: Sequence[Line]
    text: str
    at: int = 0
    out: list[Block] = field(factory=list)
    pending: list[Line] = field(factory=list)
    pending_kind: Kind = "paragraph"
    number: int = 0

    def flush(self) -> None:
        """End the paragraph or list item under way."""
        if self.pending:
            self.out.extend(paragraphs(self.pending_kind, self.pending, self.text))
        self.pending, self.pending_kind = [], "paragraph"

    def flush_at_artefact(self, rule: str) -> None:
        self.flush()
        line = trim(self.lines[self.at])
        self.out.append(labelled("paragraph", line, "artefact", rule))
        self.at += 1


def labelled(kind: Kind, line: Line, label: Label, rule: str, *, empty: bool = False) -> Block:
    """The block of one line, labelled already; an *empty* one holds markup and says nothing."""
    mapped = Mapped("", ((0, line.start),)) if empty else plain(line.text, line.start)
    return evolve(make_block(kind, mapped, Span(line.start, line.stop)), label=label, rule=rule)
