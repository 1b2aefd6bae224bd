"""Dumps of feeds: items one below the other, each with a counter above it (``STORY 1 OF 20``).

Nothing else is known of an item: its headline is the first line that is no day, byline or masthead, the
rest is the general rules'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..model import Block, Cue, Span
from ..source import Row, Source
from ..text.shapes import WHITE
from ..words import all_terms
from .headline import headline_regions
from .labelled import HEAD
from .labelled.head import read_head
from .model import Format
from .overlay import Region, overlay
from .records import furniture

NAME = "feed"
_COUNTER = re.compile(
    r"[\W_]{0,100}?(?P<word>[^\W\d_]{1,20}(?: [^\W\d_]{1,20})?)[ \t:#№]{0,3}(?:no\.? ?)?(?P<number>\d{1,6})"
    r"[ \t]{0,2}(?P<of>/|[^\W\d_]{1,8})[ \t]{0,2}(?P<all>\d{1,6})[\W_]{0,100}",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_EASTERN = re.compile(
    r"[\W_]{0,100}第 ?(?P<number>\d{1,6}) ?[篇条條则則件][\W_]{0,3}共 ?(?P<all>\d{1,6}) ?[篇条條则則件][\W_]{0,100}"
)
_LONGEST = 260
_COVER = 12
"""A dump's own lines above its first counter are fewer; further down a counter is an article's."""


def counter(line: str) -> tuple[int, int] | None:
    """The number of an item and of all, where a line is a counter.

    >>> counter("=== STORY 3 OF 20 ==="), counter("Page 3 of 20")
    ((3, 20), None)
    """
    if len(line) > _LONGEST or _DIGIT.search(line) is None:
        return None
    if found := _EASTERN.fullmatch(line):
        return int(found["number"]), int(found["all"])
    match = _COUNTER.fullmatch(line)
    if match is None or match["word"].casefold() not in all_terms("feed.item"):
        return None
    if match["of"] != "/" and match["of"].casefold() not in all_terms("pages.of"):
        return None
    number, count = int(match["number"]), int(match["all"])
    return (number, count) if 0 < number <= count else None


def _counters(rows: Sequence[Row]) -> Iterator[tuple[int, tuple[int, int]]]:
    """The places of the counters among *rows*, with what each says."""
    for number, row in enumerate(rows):
        if said := counter(row.text):
            yield number, said


def cues(head: Source) -> Iterator[Cue]:
    """The counter of the first item and of the second, both of as many; or of the only one.

    Where a head of labels begins the text, the items say more of themselves than their counters do:
    it is the format of such heads that reads them.
    """
    rows = head.rows
    at, said = next(_counters(rows[:_COVER]), (0, (0, 0)))
    if said[0] != 1 or read_head(rows[:HEAD]) is not None:
        return
    yield Cue("counter of the first", Span(rows[at].start, rows[at].stop))
    second = next((n for n, found in _counters(rows) if found == (2, said[1])), None)
    if second is not None:
        yield Cue("counter of the second", Span(rows[second].start, rows[second].stop))


def split(line: str, _state: None) -> tuple[None, int | None]:
    """A document starts at a counter."""
    return None, 0 if counter(line.strip(WHITE + "\r\n")) else None


def announced(document: str) -> int | None:
    """How many items the first counter says there are."""
    _, said = next(_counters(Source(document[:4000]).rows), (0, None))
    return said[1] if said else None


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The cover, the counter, the headline."""
    rows = source.rows
    at, _ = next(_counters(rows), (-1, None))
    if at < 0:
        return list(blocks)
    above = [Region(row.start, "mark", "cover") for row in rows[:at]]
    below = next((n for n in range(at + 1, len(rows)) if any(map(str.isalnum, rows[n].text))), at)
    regions = [
        *above,
        Region(rows[at].start, "mark"),
        *headline_regions(rows[below:] if below > at else []),
    ]
    return [_finished(block) for block in overlay(blocks, regions, NAME)]


def _finished(block: Block) -> Block:
    """A line above the first counter is the dump's own."""
    if block.name != "cover" or block.rule != f"{NAME}.mark":
        return block
    return evolve(furniture(block, NAME, "cover"), kind="paragraph", name="")


RULES: Mapping[str, str] = {
    "feed.cover": "What stands above the first counter.",
    "feed.mark": "The counter.",
    "feed.title": "The first line below the counter that is no day, byline or masthead.",
    "feed.publication": "A short line above the day that stands above the headline, or right below the day.",
    "feed.standfirst": "A line between headline and byline or day.",
}

FORMAT = Format(NAME, cues, label, split=split, announced=announced, rules=RULES)
