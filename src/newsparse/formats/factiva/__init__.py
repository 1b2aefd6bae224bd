"""Downloads of the Dow Jones database: the display form and the form with field codes.

The display form has no labels: the line of words counted, with a day under it, is the anchor,
and its lines' order says the rest.  ``Document`` and an accession number close every record.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ...blocks import mapped_text
from ...mapped import Weaver
from ...model import Block, Cue, Span
from ...source import Row, Source
from ..model import Format
from ..overlay import kept, overlay, trimmed
from .coded import code_of, coded_regions
from .display import display_regions
from .printed import relaid
from .shapes import (
    document_id,
    is_count,
    is_day,
    is_id,
    is_language,
    is_page_end,
    is_pages,
    is_source_code,
    is_summary,
    states_any,
)
from .splitting import record_starts

_SOFT = "&softReturn;"


def cues(head: Source) -> Iterator[Cue]:
    """Closing lines; or two of: counted words over a day, codes over languages, page ends and more."""
    possible = states_any(head.text)
    found = {cue.name: cue for cue in reversed(list(_cues(head)))} if possible else {}
    if "closing line" in found or len(found) > 1:
        yield from found.values()


def _cues(head: Source) -> Iterator[Cue]:
    rows = kept(head.rows, is_page_end)
    for number, row in enumerate(rows):
        after = rows[number + 1].text if number + 1 < len(rows) else ""
        if len(row.text) > 160:
            continue
        span = Span(row.start, row.stop)
        if document_id(row.text) >= 0:
            yield Cue("closing line", span)
        elif is_count(row.text) and is_day(after):
            yield Cue("words counted", span)
        elif is_source_code(row.text) and (is_language(after) or _is_paged(rows, number)):
            yield Cue("source code", span)
        elif is_summary(row.text):
            yield Cue("search summary", span)
    yield from _code_cues(rows)
    yield from (Cue("page end", Span(x.start, x.stop)) for x in head.lines if is_page_end(x.text))


def _is_paged(rows: Sequence[Row], number: int) -> bool:
    """Whether a page stands under the row, and a language under that."""
    below = [row.text for row in rows[number + 1 : number + 3]]
    return len(below) == 2 and is_pages(below[0]) and is_language(below[1])


def _code_cues(rows: Sequence[Row]) -> Iterator[Cue]:
    """Three of the codes that open a record, in their order."""
    wanted = ["HD", "WC", "PD"]
    found: list[Cue] = []
    for row in rows[:400]:
        if len(found) < 3 and code_of(row.text) == wanted[len(found)]:
            found.append(Cue(f"code {wanted[len(found)]}", Span(row.start, row.stop)))
    if len(found) == 3:
        yield from found


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """The record's fields over the blocks."""
    regions = coded_regions(source) or display_regions(source)
    laid = relaid(source, regions) if "\f" in source.text else blocks
    labelled = _whole_story([_cleaned(block) for block in overlay(laid, regions, "factiva")])
    yield from _checked(labelled)


def _whole_story(blocks: list[Block]) -> list[Block]:
    """No layout's guess at a crosshead holds for the first or last paragraph."""
    story = [number for number, block in enumerate(blocks) if block.rule == "factiva.body"]
    for number in {*story[:1], *story[-1:]}:
        if blocks[number].kind == "heading":
            blocks[number] = evolve(blocks[number], kind="paragraph", level=0)
    return blocks


def _checked(blocks: list[Block]) -> list[Block]:
    """A record without its day or its closing line is damaged; its first field says so."""
    dated = any(block.rule == "factiva.published" for block in blocks)
    closed = any(is_id(block.text) for block in blocks if block.rule == "factiva.field")
    first = next((n for n, block in enumerate(blocks) if block.rule == "factiva.field"), None)
    if first is not None and not (dated and closed):
        blocks[first] = evolve(blocks[first], rule="factiva.damaged")
    return blocks


def _cleaned(block: Block) -> Block:
    """Without the number the download sets before a headline, and the codes of line ends."""
    if block.rule == "factiva.title" and block.text[:1].isdigit():
        digits, bracket, rest = block.text.partition(") ")
        if bracket and digits.isdigit() and rest:
            block = trimmed(block, len(digits) + 2, len(block.text))
    if block.rule in ("factiva.title", "factiva.byline") and _SOFT in block.text:
        block = _unsoftened(block)
    return block


def _unsoftened(block: Block) -> Block:
    """``&softReturn;`` reads as a blank."""
    whole, out, at = mapped_text(block), Weaver(), 0
    while (found := block.text.find(_SOFT, at)) >= 0:
        out.weave(whole.cut(at, found))
        out.add(" ", whole.to_source(found))
        at = found + len(_SOFT)
    out.weave(whole.cut(at, len(block.text)))
    made = out.finish(block.start)
    return evolve(block, text=made.text, deltas=made.deltas, marks=())


RULES: Mapping[str, str] = {
    "factiva.section": "A line before the headline, or SE or CLM: the section or page it stood in.",
    "factiva.kicker": "A second line before the headline.",
    "factiva.title": "The headline: the last line before the word count that is no byline, or HD.",
    "factiva.byline": "A line between headline and word count that reads as a byline, BY, or CR where there is no BY.",
    "factiva.published": "The day (and time) under the word count, or PD.",
    "factiva.publication": "The name of the source under the day, or SN.",
    "factiva.language": "The language's name as the interface spells it, or LA.",
    "factiva.field": "Any other stated field: words, code, edition, page, rights, accession number.",
    "factiva.damaged": "A field of a record that lacks its day or its closing line.",
    "factiva.body": "A paragraph between the head and the closing line, or of LP and TD.",
    "factiva.caption": "The text of ART.",
    "factiva.footer": "The publishing company's name over the closing line.",
    "factiva.page_end": "The line at the foot of a printed page.",
    "factiva.mark": "What stands before the first record or behind the last: page ends, the summary of the search.",
}

FORMAT = Format("factiva", cues, label, record_starts, rules=RULES)
