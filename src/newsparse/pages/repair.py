"""Mend a whole text: columns, artefacts, line ends, hyphens, cuts."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from ..mapped import Weaver
from ..source import Line, split_lines
from .artefacts import find_artefacts, page_breaks
from .columns import split_columns
from .continuing import continues
from .grouping import group_lines
from .hyphens import vocabulary
from .joining import join_lines
from .model import Repair, Repaired


@frozen
class Paragraph:
    """The lines of one paragraph; ``fresh`` where a page or column starts just before it."""

    lines: tuple[Line, ...]
    fresh: bool


def collect(lines: Sequence[Line]) -> list[Paragraph]:
    artefacts = find_artefacts(lines)
    breaks = page_breaks(lines, artefacts)
    starts = {lines[i].start for i in breaks}
    kept = [_hollow(line) if i in artefacts else line for i, line in enumerate(lines)]
    regions = split_columns(kept)
    found: list[Paragraph] = []
    for region in regions or [kept]:
        fresh = True
        at = 0
        for start, stop in group_lines(region):
            fresh = fresh or any(line.start in starts for line in region[at : start + 1])
            part = [line for line in region[start:stop]]
            # a break inside a group divides nothing
            found.append(Paragraph(tuple(part), fresh))
            at, fresh = stop, False
    return found


def _hollow(line: Line) -> Line:
    bare = line.text.lstrip(" \t\f\v")
    size = len(line.text) - len(bare)
    return Line(line.start, line.start + size, line.text[:size])


def merge(found: Sequence[Paragraph]) -> list[Paragraph]:
    out: list[Paragraph] = []
    for paragraph in found:
        if paragraph.fresh and out and continues(_tail(out[-1]), paragraph.lines[0].text):
            out[-1] = Paragraph(out[-1].lines + paragraph.lines, out[-1].fresh)
        else:
            out.append(paragraph)
    return out


def _tail(paragraph: Paragraph) -> str:
    return " ".join(line.text.strip() for line in paragraph.lines[-4:])


def paragraphs(text: str) -> list[str]:
    words = vocabulary(text)
    return [join_lines(p.lines, words)[0].text for p in merge(collect(split_lines(text)))]


def repair_pages(text: str) -> Repaired:
    return Repaired(text, ())
