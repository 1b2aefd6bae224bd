"""Nexis Uni and Lexis Advance documents turned into text.

A document is headline, publication, day, copyright, fields (``Length:``), the word ``Body``, the
story, more fields (``Load-Date:``) and ``End of Document``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ...model import Block, Cue, Span
from ...source import Source
from ..model import Format
from ..nexis.finishing import finished
from ..nexis.paragraphs import Paragraph, bare, paragraphs
from ..nexis.scribe import Scribe
from ..overlay import Region, overlay
from .head import read_head
from .names import is_body, is_end, is_length, place_of, tail_field
from .splitting import announced, starts
from .tail import read_tail, tail_start

NAME = "nexis_uni"


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the labels that the document's fields and places give."""
    return finished(source, list(overlay(blocks, _regions(source), NAME)), NAME)


def _regions(source: Source) -> list[Region]:
    """What each stretch of the document says."""
    given = paragraphs(source.lines, place_of)
    scribe = Scribe()
    head = read_head(given, scribe)
    tail = max(head, tail_start(given, head, _title(given, scribe)))
    if head < tail:
        scribe.note(given[head], "body", parts="many")
    read_tail(given[tail:], scribe)
    return sorted(scribe.regions, key=lambda region: region.start)


def _title(given: Sequence[Paragraph], scribe: Scribe) -> str:
    """The headline's words, which printed pages repeat."""
    start = next((region.start for region in scribe.regions if region.meaning == "title"), -1)
    return next((paragraph.text for paragraph in given if paragraph.start == start), "")


def cues(head: Source) -> Iterator[Cue]:
    """The closing line, the word count, the day of loading; two of them make the format."""
    possible = any(word in head.text for word in _RARE)
    found = dict(_cues(head)) if possible else {}
    if len(found.keys() - {"body"}) >= 2:
        yield from (Cue(name, span) for name, span in found.items())


_RARE = ("End of Document", "Load", "Chargement")
"""No two of the cues without one of these words."""


def _cues(head: Source) -> Iterator[tuple[str, Span]]:
    for line in head.lines:
        if len(line.text) > 400:
            continue
        text, span = bare(line.text), Span(line.start, line.stop)
        if is_end(text):
            yield "end of document", span
        elif is_body(text):
            yield "body", span
        elif is_length(line):
            yield "length", span
        else:
            printed = tail_field(line)
            if printed is not None and printed.meaning == "load":
                yield "load-date", span


RULES: Mapping[str, str] = {
    "nexis_uni.mark": "A line that structures the document: images, Body, End of Document.",
    "nexis_uni.cover": "What stands above the headline: the page that lists the documents.",
    "nexis_uni.title": "The paragraph above the publication.",
    "nexis_uni.publication": "The paragraph above the day.",
    "nexis_uni.published": "The last paragraph above the fields that opens with a day.",
    "nexis_uni.field": "Any other field; edition and copyright between day and fields.",
    "nexis_uni.section": "The field Section, with page and version.",
    "nexis_uni.byline": "The field Byline with an address under it, or a byline that opens the story.",
    "nexis_uni.dateline": "The field Dateline.",
    "nexis_uni.standfirst": "The field Highlight.",
    "nexis_uni.body": "What stands under Body, down to the sections and fields of the tail.",
    "nexis_uni.caption": "What stands under Graphic.",
    "nexis_uni.footer": "What stands under Correction, Notes, Series, Related Articles.",
    "nexis_uni.language": "The field Language.",
    "nexis_uni.load": "The day of loading, Load-Date.",
    "nexis_uni.correction_date": "The field Correction-Date.",
    "nexis_uni.url": "The field URL.",
}

FORMAT = Format(NAME, cues, label, starts, announced, RULES)
"""Headline, publication, day, fields, body, fields, closing line."""
