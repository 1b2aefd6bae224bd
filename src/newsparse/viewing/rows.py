"""The source cut into rows of lines, lines into pieces: what the page shows at its left.

Nothing is taken on trust: spans may overlap, lie outside the source or be missing, as they can
in an :class:`~newsparse.Article` made by hand.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import attrs
from attrs import frozen

from ..model import Article, Block, Span
from ..source import Line as SourceLine
from ..source import split_lines
from .layers import Layer
from .notes import Note

_HYPHENS = ("-", "‐", "\xad")
_LINE_END = re.compile("[\r\n]")


@frozen
class Anchor:
    """A place of the source that something of the page links to, and the text of a link back."""

    id: str
    span: Span
    wraps: bool = True


@frozen
class Piece:
    """Part of a line that is one thing from end to end.

    ``block`` is the number of the block it belongs to; ``kept`` says whether its characters are
    in the block's text; ``value`` is the anchor it belongs to, ``anchors`` begin with it.
    """

    text: str
    block: int | None
    kept: bool
    value: str
    anchors: tuple[str, ...]
    doubtful: bool


@frozen
class Line:
    """A line of the source, counted from 1."""

    number: int
    pieces: tuple[Piece, ...]


@frozen
class Row:
    """Whole lines that no block leaves half-way; ``begun`` and ``present`` are numbers of blocks.

    ``notes`` are what is to be said below them.
    """

    lines: tuple[Line, ...]
    begun: tuple[int, ...]
    present: tuple[int, ...]
    notes: tuple[Note, ...]


def rows(article: Article, anchors: Sequence[Anchor], notes: Sequence[Note]) -> Iterator[Row]:
    """The whole source, row by row; no row where there is no text."""
    lines = split_lines(article.source)
    runs = owned(article.blocks, len(article.source))
    cutter = _Cutter(article, runs, anchors)
    cut = [Line(n, tuple(cutter.pieces(line))) for n, line in enumerate(lines, 1)]
    seen: set[int] = set()
    starts = _row_starts(lines, [span for span, _ in runs])
    homes = _homes(notes, [lines[start].start for start in starts])
    for nth, (start, stop) in enumerate(zip(starts, [*starts[1:], len(lines)], strict=False)):
        present = _present(cut[start:stop])
        begun = tuple(block for block in present if block not in seen)
        seen.update(begun)
        yield Row(tuple(cut[start:stop]), begun, present, homes.get(nth, ()))


def owned(blocks: Sequence[Block], size: int) -> list[tuple[Span, int]]:
    """Which block has which part of the source, in order and without overlap (the first has it).

    >>> owned([Block("paragraph", "", (Span(0, 4), Span(9, 99)))], 12)
    [(Span(start=0, stop=4), 0), (Span(start=9, stop=12), 0)]
    """
    wanted = sorted((span, n) for n, block in enumerate(blocks) for span in block.spans)
    given: list[tuple[Span, int]] = []
    at = 0
    for span, block in wanted:
        free = Span(max(at, span.start), min(size, span.stop))
        if free.start < free.stop:
            given.append((free, block))
            at = free.stop
    return given


def kept(block: Block) -> Iterator[Span]:
    """Where the characters of the block's text stand.

    >>> list(kept(Block("heading", "Rain", (Span(0, 6),), deltas=((0, 2),))))
    [Span(start=2, stop=6)]
    """
    if not block.spans:
        return
    deltas = block.deltas or ((0, block.start),)
    stops = [*(at for at, _ in deltas[1:]), len(block.text)]
    for (at, source), stop in zip(deltas, stops, strict=True):
        yield Span(source, source + stop - at)


class _Cutter:
    """Cuts one line after the other at every edge of anything."""

    def __init__(
        self, article: Article, runs: list[tuple[Span, int]], anchors: Sequence[Anchor]
    ) -> None:
        texts = [(span, True) for block in article.blocks for span in kept(block)]
        doubts = [(span, True) for span in _doubts(article)]
        values = [(anchor.span, anchor.id) for anchor in anchors if anchor.wraps]
        self._source = article.source
        self._runs, self._kept, self._doubts = Layer(runs), Layer(texts), Layer(doubts)
        self._values = Layer(values)
        self._edges = _edges(span for layer in (runs, texts, doubts, values) for span, _ in layer)
        self._anchors = sorted(anchors, key=lambda anchor: anchor.span, reverse=True)

    def pieces(self, line: SourceLine) -> Iterator[Piece]:
        """The pieces of the next line (one without text where it is empty)."""
        first, last = bisect_right(self._edges, line.start), bisect_left(self._edges, line.stop)
        cuts = [line.start, *self._edges[first:last], line.stop]
        for start, stop in pairwise(cuts):
            block = self._runs.at(start)
            yield Piece(
                text=self._source[start:stop],
                block=block,
                kept=bool(self._kept.at(start)) or block is None,
                value=self._values.at(start) or "",
                anchors=tuple(self._begun(max(stop, start + 1))),
                doubtful=bool(self._doubts.at(start)),
            )

    def _begun(self, before: int) -> Iterator[str]:
        while self._anchors and self._anchors[-1].span.start < before:
            yield self._anchors.pop().id


def _doubts(article: Article) -> Iterator[Span]:
    """The words that diagnostics are about; what is about more than a line marks no words."""
    for diagnostic in article.diagnostics:
        if not _LINE_END.search(article.source, *attrs.astuple(diagnostic.span)):
            yield diagnostic.span


def _edges(spans: Iterable[Span]) -> list[int]:
    return sorted({edge for span in spans for edge in (span.start, span.stop)})


def _row_starts(lines: Sequence[SourceLine], runs: Sequence[Span]) -> list[int]:
    """The first line of each row: those that no run enters from the line before."""
    begins = [line.start for line in lines]
    inner = set[int]()
    for run in runs:
        first = bisect_right(begins, run.start)
        inner.update(range(first, bisect_left(begins, run.stop)))
    return [n for n in range(len(lines)) if n not in inner]


def _homes(notes: Sequence[Note], starts: Sequence[int]) -> dict[int, tuple[Note, ...]]:
    """Which notes belong to which row, by its number."""
    homes: dict[int, list[Note]] = {}
    for note in notes:
        homes.setdefault(max(0, bisect_right(starts, note.offset) - 1), []).append(note)
    return {row: tuple(found) for row, found in homes.items()}


def _present(lines: Sequence[Line]) -> tuple[int, ...]:
    found = (piece.block for line in lines for piece in line.pieces)
    return tuple(dict.fromkeys(block for block in found if block is not None))


def is_hyphen(piece: Piece) -> bool:
    """A hyphen at a line's end that joining the lines took away."""
    return not piece.kept and piece.text in _HYPHENS
