"""Downloads that were printed to PDF: laid out anew, field by field.

The summary of the search at the end, a table, and the short lines of the head mislead what looks
at a whole page; the story alone shows how its lines lie.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...layouts.flow import flow_blocks
from ...mend import mend
from ...model import Block
from ...pages import find_artefacts
from ...source import Source
from ..overlay import WHITE, Region
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
        blocks = flow_blocks(source.lines[first:stop], inside, source.text)
        out.extend(mend(blocks, source.text)[0])
    return out


def _edges(source: Source, regions: Sequence[Region]) -> Iterator[int]:
    """The lines where regions begin, and the end."""
    edges = {0, len(source.lines), *(source.line_number(region.start) for region in regions)}
    yield from sorted(edges)
