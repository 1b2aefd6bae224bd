"""What mending pages returns: the readable text, each repair, and the offset map both ways."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Literal

from attrs import field, frozen

from ..mapped import Deltas, Mapped
from ..model import RepairKind, Span

Verdict = Literal["join", "keep", "unsure"]
"""What was decided about a hyphen or a cut; ``unsure`` where nothing spoke for either."""


@frozen
class Repair:
    """One change: the source range it touched, and what stands there now.

    ``span`` is a range of the source, ``replacement`` its new text.  ``rule`` names what
    decided; ``verdict`` is set where there was a choice.
    """

    kind: RepairKind
    span: Span
    replacement: str
    rule: str
    verdict: Verdict | None = None


@frozen
class Repaired:
    """A text without the marks of its pages.

    ``deltas`` pairs offsets of ``text`` with offsets of the source, each valid up to the next.
    """

    text: str
    repairs: tuple[Repair, ...]
    deltas: Deltas = field(repr=False, default=((0, 0),))

    def to_source(self, offset: int) -> int:
        """Where the character at *offset* of ``text`` stood."""
        return Mapped(self.text, self.deltas).to_source(offset)

    def from_source(self, offset: int) -> int | None:
        """Where the source character at *offset* stands now, ``None`` if it was dropped."""
        runs = self._runs
        index = bisect_right(runs, (offset, len(self.text) + 1, 0)) - 1
        if index < 0:
            return None
        source, at, length = runs[index]
        return at + offset - source if offset < source + length else None

    @cached_property
    def _runs(self) -> list[tuple[int, int, int]]:
        """(source, text, length) of every unbroken run, in source order, one per place."""
        stops = [*(at for at, _ in self.deltas[1:]), len(self.text)]
        runs = sorted((s, at, stop - at) for (at, s), stop in zip(self.deltas, stops, strict=True))
        kept: list[tuple[int, int, int]] = []
        for source, at, length in runs:
            again = bool(kept) and kept[-1][0] == source  # the second letter of a ligature
            if length > again:
                kept.append((source + again, at + again, length - again))
        return kept
