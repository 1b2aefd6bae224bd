"""Downloads that were printed to PDF: laid out anew, field by field.

The summary of the search at the end, a table, and the short lines of the head mislead what looks
at a whole page; the story alone shows how its lines lie.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from ...flowing import artefact, flow_blocks, paragraph
from ...mend import mend
from ...model import Block
from ...pages import find_artefacts, group_lines, vocabulary_for
from ...source import Line, Source
from ...text.shapes import WHITE
from ..overlay import Region
from .shapes import is_page_end


def relaid(source: Source, regions: Sequence[Region]) -> list[Block]:
    """The blocks of the whole document, those of each region by themselves."""
    artefacts = dict(find_artefacts(source.lines))
    for number, line in enumerate(source.lines):
        if is_page_end(line.text.strip(WHITE)):
            artefacts[number] = "factiva.page_end"
    out: list[Block] = []
    for first, stop in pairwise(_edges(source, regions)):
        inside = {
            number - first: rule for number, rule in artefacts.items() if first <= number < stop
        }
        lines = source.lines[first:stop]
        if _is_tight(lines, inside):
            out.extend(_tight_blocks(lines, inside, source.text))
        else:
            out.extend(mend(flow_blocks(lines, inside, source.text), source.text)[0])
    return out


def _is_tight(lines: Sequence[Line], artefacts: Mapping[int, str]) -> bool:
    """Whether no blank line parts the paragraphs: those beside a page's end do not count."""
    blank = [number for number, line in enumerate(lines) if not line.text.strip(WHITE)]
    ends = {near for number in artefacts for near in range(number - 3, number + 4)}
    last = max((n for n, line in enumerate(lines) if line.text.strip(WHITE)), default=0)
    return len(lines) > 3 and all(number in ends or number > last for number in blank)


def _tight_blocks(lines: Sequence[Line], artefacts: Mapping[int, str], text: str) -> list[Block]:
    """Paragraphs told by lines that end early; a page's end may lie inside one."""
    story = [line for n, line in enumerate(lines) if n not in artefacts and line.text.strip(WHITE)]
    words = vocabulary_for(story, text)
    out = [paragraph(story[first:stop], text, words) for first, stop in group_lines(story)]
    out += [
        artefact(lines[number], text, rule)
        for number, rule in artefacts.items()
        if lines[number].text.strip(WHITE)
    ]
    return sorted(out, key=lambda block: block.start)


def _edges(source: Source, regions: Sequence[Region]) -> Iterator[int]:
    """The lines where regions begin, and the end."""
    edges = {0, len(source.lines), *(source.line_number(region.start) for region in regions)}
    yield from sorted(edges)
