"""One document read: cover, counter, head, body, tail."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from ...bylines import byline_evidence, parse_byline
from ...footers import judge
from ...language_rank import rank_languages
from ...model import Block
from ...source import Source
from ..model import tag
from ..overlay import Region, overlay
from .head import read_head
from .marks import counter, is_address
from .paragraphs import Paragraph, paragraphs
from .scribe import Scribe
from .tail import read_tail, tail_start

NAME = "nexis"
_CLOSING = 8
"""So many blocks at the end of a body are asked whether they are footer matter."""


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The blocks with the labels that the record's fields and places give."""
    return finished(source, list(overlay(blocks, regions_of(source), NAME)), NAME)


def regions_of(source: Source) -> list[Region]:
    """What each stretch of the document says."""
    given = paragraphs(source.lines, lambda line: counter(line) is not None)
    scribe = Scribe()
    at = _cover(given, scribe)
    record = given[at:]
    head = read_head(record, scribe)
    tail = max(head, tail_start(record, head))
    if head < tail and not _opens_body(scribe):
        scribe.note(record[head], "body", parts="many")
    read_tail(record[tail:], scribe)
    return scribe.regions


def _opens_body(scribe: Scribe) -> bool:
    return bool(scribe.regions) and scribe.regions[-1].meaning == "body"


def _cover(given: Sequence[Paragraph], scribe: Scribe) -> int:
    """The cover page and the counter; where the record begins."""
    number = next((n for n, p in enumerate(given) if counter(p.first) is not None), None)
    if number is None:
        return 0
    for paragraph in given[: number + 1]:
        scribe.note(paragraph, "mark")
    return number + 1


def finished(source: Source, blocks: list[Block], format_name: str) -> list[Block]:
    """The body's own byline and footer matter told apart from the story."""
    languages = rank_languages(source.text)
    blocks = [_address(block, format_name) for block in blocks]
    story = [n for n, block in enumerate(blocks) if block.rule == f"{format_name}.body"]
    if story and not any(block.label == "byline" for block in blocks):
        first = story[0]
        if _is_byline(blocks[first], languages):
            blocks[first] = tag(blocks[first], format_name, "byline")
            story = story[1:]
    for number, made in _closing(blocks, story[1:], languages):
        blocks[number] = made
    return blocks


def _is_byline(block: Block, languages: Sequence[str]) -> bool:
    if len(block.text) > 100 or block.text.endswith("."):
        return False
    found = parse_byline(block.text, languages=languages)
    return found is not None and byline_evidence(found) != "names"


def _closing(blocks: Sequence[Block], story: Sequence[int], languages: Sequence[str]) -> Iterator[tuple[int, Block]]:
    """The run of footer matter that closes a body."""
    for number in reversed(story[-_CLOSING:]):
        verdict = judge(blocks[number].text, languages) if blocks[number].text else None
        if verdict is None or verdict.strength == "weak":
            return
        yield number, evolve(blocks[number], label="footer", rule=verdict.rule)


def _address(block: Block, format_name: str) -> Block:
    """A web address that was wrapped reads as one word."""
    if block.rule != f"{format_name}.url" or " " not in block.text or not is_address(block.text.replace(" ", "")):
        return block
    return block
