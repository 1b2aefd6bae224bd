"""Lines as paragraphs in reading order: columns undone, artefacts left out, cuts mended."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from attrs import frozen

from ..source import Line
from ..text.shapes import WHITE
from .artefacts import find_artefacts, page_breaks
from .columns import split_columns
from .continuing import continues
from .grouping import group_lines

_TAIL = 8


@frozen
class Paragraph:
    """The lines of one paragraph.

    ``fresh`` is set where a page or a column begins with it, ``cuts`` holds the indexes of lines
    at which it was mended, ``unsure`` is set where it may go on the paragraph before.
    """

    lines: tuple[Line, ...]
    fresh: bool = False
    cuts: tuple[int, ...] = ()
    unsure: bool = False


def flow(
    lines: Sequence[Line], artefacts: Mapping[int, str] | None = None
) -> tuple[list[Paragraph], bool]:
    r"""The paragraphs of *lines*, and whether they stood in columns.

    >>> rows = ["Rain fell on the whole of the", "\\fvalley. Nobody was hurt."]
    >>> [len(paragraph.lines) for paragraph in flow([Line(0, len(r), r) for r in rows])[0]]
    [2]
    """
    found = find_artefacts(lines) if artefacts is None else artefacts
    starts = {lines[index].start for index in page_breaks(lines, found)}
    kept = [_hollow(line) if i in found else line for i, line in enumerate(lines)]
    regions = split_columns(kept)
    if regions is None:
        return _mend(list(_pieces(kept, starts))), False
    return _mend(list(_pieces(*_strung(regions, starts)))), True


def _strung(regions: Sequence[Sequence[Line]], starts: set[int]) -> tuple[list[Line], set[int]]:
    """All regions in a row, a blank line between, so that widths are learnt from all of them."""
    lines: list[Line] = []
    firsts = set(starts)
    for region in regions:
        first = next(line for line in region if line.text.strip(WHITE))
        firsts.add(first.start)
        lines.extend([*region, Line(region[-1].stop, region[-1].stop, "")])
    return lines, firsts


def _hollow(line: Line) -> Line:
    """An artefact line as a blank one that keeps its form feed."""
    size = len(line.text) - len(line.text.lstrip(" \t\f\v"))
    return Line(line.start, line.start + size, line.text[:size])


def _pieces(region: Sequence[Line], starts: Collection[int]) -> Iterator[Paragraph]:
    """The paragraphs of one region; a page may begin between two of them or inside one."""
    at = 0
    for start, stop in group_lines(region):
        fresh = any(line.start in starts for line in region[at : start + 1])
        filled: list[Line] = []
        cuts: list[int] = []
        whole = True
        for line in region[start:stop]:
            whole = whole and line.start not in starts
            if not line.text.strip(WHITE):
                whole = False
                continue
            if filled and not whole:
                cuts.append(len(filled))
            filled.append(line)
            whole = True
        yield Paragraph(tuple(filled), fresh, tuple(cuts))
        at = start + 1


def _mend(pieces: Sequence[Paragraph]) -> list[Paragraph]:
    """Pieces that belong to one paragraph put together."""
    mended: list[list[Paragraph]] = []
    doubts: set[int] = set()
    for piece in pieces:
        goes_on = _goes_on(mended[-1], piece) if mended else False
        if goes_on:
            mended[-1].append(piece)
            continue
        if goes_on is None:
            doubts.add(len(mended))
        mended.append([piece])
    return [_whole(parts, unsure=index in doubts) for index, parts in enumerate(mended)]


def _goes_on(above: Sequence[Paragraph], below: Paragraph) -> bool | None:
    """Does the paragraph *above* go on with *below*, over a page end?"""
    return continues(_tail(above), below.lines[0].text) if below.fresh else False


def _tail(parts: Sequence[Paragraph]) -> str:
    """The end of a paragraph, enough of it to judge."""
    lines = [line.text.strip(WHITE) for part in parts[-_TAIL:] for line in part.lines[-_TAIL:]]
    return " ".join(filter(None, lines))


def _whole(parts: Sequence[Paragraph], *, unsure: bool) -> Paragraph:
    lines: list[Line] = []
    cuts: list[int] = []
    for part in parts:
        at = len(lines)
        cuts.extend([at] if at else [])
        cuts.extend(at + cut for cut in part.cuts)
        lines.extend(part.lines)
    return Paragraph(tuple(lines), parts[0].fresh, tuple(cuts), unsure)
