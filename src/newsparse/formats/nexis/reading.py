"""One document read: cover, counter, head, body, tail."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve

from ...model import Block
from ...source import Source
from ..overlay import Region, overlay
from .finishing import COVER, finished
from .head import read_head
from .marks import counter
from .paragraphs import Paragraph, paragraphs
from .scribe import Scribe
from .tail import read_tail, tail_start

NAME = "nexis"
_SAYING = frozenset({"nexis.publication", "nexis.title", "nexis.body", "nexis.caption"})
_RESIDUE = frozenset({"nexis.copyright", "nexis.field"})


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the labels that the record's fields and places give."""
    made = finished(source, list(overlay(blocks, regions_of(source), NAME)), NAME)
    return made if any(block.rule in _SAYING for block in made) else _damaged(made)


def _damaged(blocks: list[Block]) -> list[Block]:
    """A record of copyright lines alone; its first one says so."""
    number = next((n for n, block in enumerate(blocks) if block.rule in _RESIDUE), None)
    if number is not None:
        blocks[number] = evolve(blocks[number], rule="nexis.damaged")
    return blocks


def regions_of(source: Source) -> list[Region]:
    """What each stretch of the document says."""
    given = paragraphs(source.lines, lambda line: "alone" if counter(line.text) else "")
    scribe = Scribe()
    at = _cover(given, scribe)
    record = given[at:]
    head = read_head(record, scribe)
    tail = max(head, tail_start(record, head))
    if head < tail and not _opens_body(scribe):
        scribe.note(record[head], "body", parts="many")
    read_tail(record[tail:], scribe)
    return sorted(scribe.regions, key=lambda region: region.start)


def _opens_body(scribe: Scribe) -> bool:
    return bool(scribe.regions) and scribe.regions[-1].meaning == "body"


def _cover(given: Sequence[Paragraph], scribe: Scribe) -> int:
    """The cover page and the counter; where the record begins."""
    number = next((n for n, p in enumerate(given) if counter(p.first) is not None), None)
    if number is None:
        return 0
    for paragraph in given[:number]:
        scribe.note(paragraph, "mark", COVER)
    scribe.note(given[number], "mark")
    return number + 1
