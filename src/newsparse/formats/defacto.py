"""APA DeFacto (Austria): print views; publication, issue, day and page on one line, then the section.

In the text a browser dumps, kicker, deck, byline and body are indented; the headline is flush left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..blocks import join_blocks
from ..bylines import parse_byline
from ..model import Block, Cue, Span
from ..source import Source
from ..text.shapes import WHITE, ends_sentence
from .apa import NEEDLES, head_blocks, read_head, record_heads, section_block, section_of
from .model import Format, Meaning, tag
from .records import furniture, is_running, isolate

_IMAGE = re.compile(r"\[[\w.-]{1,60}\.(?:gif|png|jpe?g)\]", re.IGNORECASE)
_CAPTION = re.compile(r"(?:Bild|Foto|Grafik|Illustration)s?: ?\S")


def _is_image(text: str) -> bool:
    return _IMAGE.fullmatch(text.strip()) is not None if len(text) < 100 else False


def cues(head: Source) -> Iterator[Cue]:
    """The two head lines, the issue number, the image between records."""
    found = next(record_heads(head.lines), None)
    if found is None or not (found[1].column or found[2]):
        return
    line, first, section = found
    place = Span(line.start, line.stop)
    yield Cue("quoted publication with its day", place)
    if first.column:
        yield Cue("page in a column of its own", place)
    if section:
        yield Cue("section on the next line", place)
    for other in head.lines:
        if _is_image(other.text):
            yield Cue("image between records", Span(other.start, other.stop))


def split(line: str, state: int | None) -> tuple[int, int | None]:
    """A document starts at a head line, or at the image right above it (*state* lines)."""
    if read_head(line.strip(WHITE)) is None:
        return int(_is_image(line)), None
    return 0, state or 0


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label the record: head line, section, kicker, headline, deck, byline, text."""
    record: list[Block] = []
    begun = False
    indented = (
        sum(line.text.startswith("   ") for line in source.lines) * 2 > len(source.lines) // 2
    )
    for block in isolate(blocks, source, _is_flush if indented else _is_structure):
        head = None if block.rule or begun else read_head(block.text)
        section = None if block.rule or record else section_of(block.text)
        if not block.rule and _is_image(block.text):
            record.append(tag(block, "defacto", "mark"))
        elif head:
            yield from record
            record, begun = [], True
            yield from head_blocks(block, "defacto", head)
        elif not begun:
            yield block if block.rule else furniture(block, "defacto", "cover")
        elif section:
            yield section_block(block, "defacto", section)
        else:
            record.append(block)
    yield from _text(record, source)


def _is_flush(text: str) -> bool:
    """A line of the record's structure, or the headline of a dump whose text is indented."""
    return _is_structure(text) or not text[:1].isspace()


def _is_structure(text: str) -> bool:
    return _is_image(text) or read_head(text) is not None or section_of(text) is not None


def _text(record: Sequence[Block], source: Source) -> Iterator[Block]:
    """What follows the section."""
    first, stop = _headline(record, source)
    for block in record[:first]:
        yield block if block.rule else tag(block, "defacto", "kicker")
    if first < stop:
        title = record[first]
        for more in record[first + 1 : stop]:
            title = join_blocks(title, more)
        yield tag(title, "defacto", "title")
    yield from _below(record[stop:])


def _headline(record: Sequence[Block], source: Source) -> tuple[int, int]:
    """Which blocks are the headline: the flush-left ones, else the first that ends no sentence."""
    free = [n for n in range(min(5, len(record))) if not record[n].rule]
    flush = [n for n in free if _indent(record[n], source) == 0]
    if flush and len(flush) < len(free):
        first, stop = flush[0], flush[0] + 1
        while (
            stop in flush
            and not source.text[record[stop - 1].stop : record[stop].start].count("\n") > 1
        ):
            stop += 1
        return first, stop
    short = [n for n in free if not is_running(record[n])]
    first = next(
        (n for n in short if not ends_sentence(record[n].text) or n + 1 not in free), len(record)
    )
    return (first, first + 1) if first < len(record) and first <= 1 else (0, 0)


def _indent(block: Block, source: Source) -> int:
    line = source.lines[source.line_number(block.start)]
    return block.start - line.start - line.text[: block.start - line.start].count("\ufeff")


def _below(blocks: Sequence[Block]) -> Iterator[Block]:
    """Deck and byline, then the text."""
    names = next(
        (n for n, block in enumerate(blocks[:4]) if not block.rule and _is_byline(block.text)), None
    )
    head = names + 1 if names is not None else _deck_stop(blocks)
    for number, block in enumerate(blocks):
        meaning: Meaning = "body"
        if number < head:
            meaning = "byline" if number == names else "standfirst"
        elif _CAPTION.match(block.text):
            meaning = "caption"
        yield (
            block
            if block.rule or block.kind in ("image", "rule")
            else tag(block, "defacto", meaning)
        )


def _is_byline(text: str) -> bool:
    return (
        len(text) < 120
        and not ends_sentence(text)
        and parse_byline(text, languages=("de",)) is not None
    )


def _deck_stop(blocks: Sequence[Block]) -> int:
    """How many blocks of deck stand before the text, where no byline ends them."""
    if len(blocks) < 2 or blocks[0].rule:
        return 0
    return int(
        len(blocks[0].text) < 200 and not ends_sentence(blocks[0].text) and is_running(blocks[1])
    )


RULES: Mapping[str, str] = {
    "defacto.cover": "Text before the first record.",
    "defacto.mark": "The image that parts records in a browser's dump.",
    "defacto.publication": "The quoted publication on the first line of a record.",
    "defacto.published": "The day after vom on the first line of a record.",
    "defacto.field": "Issue number or page of a record.",
    "defacto.section": "The value of Ressort.",
    "defacto.kicker": "A piece between section and headline.",
    "defacto.title": "The flush-left line; without indents the first line that ends no sentence.",
    "defacto.standfirst": "A piece between headline and byline or text.",
    "defacto.byline": "A line of names below the headline.",
    "defacto.caption": "A paragraph that begins with Bild, Foto or Grafik.",
    "defacto.body": "The text of the record.",
}

FORMAT = Format("defacto", cues, label, split=split, rules=RULES, needles=NEEDLES)
