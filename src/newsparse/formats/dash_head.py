"""Crawled wire stories with four head lines behind dashes: headline, byline, hour, address."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..blocks import make_block
from ..footers import parse_footer
from ..mapped import Weaver
from ..model import Block, Cue, Span
from ..source import Row, Source
from ..text.shapes import WHITE
from .laying import Part, laid, story_parts
from .model import Format, Meaning

NAME = "dash_head"
_SAYS: tuple[Meaning, ...] = ("title", "byline", "published", "url")
_LINE = re.compile(r"--(?:[ \t]+(?P<value>\S.*))?")
_ADDRESS = re.compile(r"--[ \t]+https?://\S{3,2000}")
_LONGEST = 2_100
_SPACED = re.compile(r"\w(?:[ \t]{1,4}[^\s]){3,}")
_GAP = 2
"""So many blanks part two words whose letters are spaced."""


def _is_dashed(text: str) -> bool:
    return text.startswith("--") and len(text) <= _LONGEST and _LINE.fullmatch(text) is not None


def cues(head: Source) -> Iterator[Cue]:
    """Four lines behind dashes, the last of them an address: one cue for each."""
    above: list[Span] = []
    for line in head.lines:
        text = line.text.strip(WHITE)
        above = [*above[-3:], Span(line.start, line.stop)] if _is_dashed(text) else []
        if len(above) == len(_SAYS) and _ADDRESS.fullmatch(text):
            yield from (
                Cue(f"{what} behind dashes", span) for what, span in zip(_SAYS, above, strict=True)
            )
            return


def split(line: str, state: int | None) -> tuple[int, int | None]:
    """A document starts three lines above its address; *state* counts lines behind dashes."""
    text = line.strip(WHITE + "\r\n")
    if not _is_dashed(text):
        return 0, None
    count = min((state or 0) + 1, len(_SAYS))
    return count, 3 if count == len(_SAYS) and _ADDRESS.fullmatch(text) else None


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The four lines, then the text; what stands above them is the cover."""
    made = laid(source, blocks, _parts(source.rows, source), NAME)
    return [_closed_up(b, source) if b.rule == f"{NAME}.byline" else b for b in made]


def _parts(rows: Sequence[Row], source: Source) -> Iterator[Part]:
    first = next((n for n in range(len(rows) - 3) if _is_head(rows[n : n + 4])), None)
    if first is None:
        return
    for row in rows[:first]:
        yield Part("cover", (Span(row.start, row.stop),))
    for what, row in zip(_SAYS, rows[first : first + 4], strict=True):
        value = row.text[2:].lstrip(WHITE)
        start = row.stop - len(value) if value else row.start
        yield Part(what if value else "mark", (Span(start, row.stop),))
    yield from _story(list(story_parts(rows[first + 4 :], source)), source)


def _story(parts: Sequence[Part], source: Source) -> Iterator[Part]:
    """The paragraphs; a credit in brackets at the end of the last one is a footer."""
    yield from parts[:-1]
    for part in parts[-1:]:
        last = part.spans[-1]
        text = last.of(source.text)
        at = text.rfind("(")
        if at <= 0 or not text.endswith(")") or parse_footer(text[at:]) is None:
            yield part
            continue
        told = Span(last.start, last.start + len(text[:at].rstrip()))
        yield Part("body", (*part.spans[:-1], told))
        yield Part("footer", (Span(last.start + at, last.stop),))


def _is_head(rows: Sequence[Row]) -> bool:
    return (
        all(_is_dashed(row.text) for row in rows)
        and not any(row.parted for row in rows[1:])
        and _ADDRESS.fullmatch(rows[-1].text) is not None
    )


def _closed_up(block: Block, source: Source) -> Block:
    """A name whose letters are spaced, closed up; two blanks part its words."""
    line = source.text[block.start : block.stop]
    start = (
        block.start + len(line) - len(line[2:].lstrip(WHITE)) if line[:2] == "--" else block.start
    )
    shown = source.text[start : block.stop]
    if not _SPACED.fullmatch(shown):
        return block
    out, before = Weaver(), start
    for place in (start + n for n, char in enumerate(shown) if not char.isspace()):
        if place - before > _GAP:
            out.add(" ", before + 1)
        out.add(source.text[place], place)
        before = place
    made = make_block("paragraph", out.finish(start), Span(start, block.stop))
    return evolve(block, text=made.text, deltas=made.deltas, marks=())


RULES: Mapping[str, str] = {
    "dash_head.cover": "What stands above the first line behind dashes.",
    "dash_head.title": "The first of the four lines behind dashes.",
    "dash_head.byline": "The second of them; letters with blanks between them are closed up.",
    "dash_head.published": "The third of them.",
    "dash_head.url": "The fourth of them.",
    "dash_head.mark": "A line of dashes without a value: the story states no writer.",
    "dash_head.body": "A paragraph of the story.",
    "dash_head.footer": "The credit in brackets behind the last paragraph.",
}

FORMAT = Format(NAME, cues, label, split=split, rules=RULES, needles=("-- http",))
