"""What the formats share: lines taken out of a layout's blocks, values cut out of a line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from ..blocks import mapped_text, split_block
from ..model import Block, Span
from ..source import Line, Source
from ..titles import letters
from .model import Meaning, tag

_RUNNING, _SENTENCE, _TITLE = 200, 80, 8
_MARKS = (".", "!", "?", "…", "。", "！", "？")
_CLOSERS = "\"'”’»«“)]」』 "


@frozen
class Value:
    """A value inside a head line: where it stands in the line's text, and what it says."""

    start: int
    stop: int
    meaning: Meaning
    name: str


def isolate(
    blocks: Iterable[Block], source: Source, known: Callable[[str], object]
) -> Iterator[Block]:
    """The blocks, each source line that *known* knows in a block of its own.

    Layouts may join a record's head lines into a paragraph; *known* is asked with the line as it
    stands in the source, blanks included.
    """
    for block in blocks:
        lines = (
            [] if block.rule else [line for line in lines_of(block, source) if line.text.strip()]
        )
        if len(lines) < 2:
            yield block
            continue
        marked = [bool(known(line.text)) for line in lines]
        rest = block
        for (before, here), line in zip(pairwise(marked), lines[1:], strict=True):
            if before or here:
                offset = offset_of(rest, line.start)
                if 0 < offset < len(rest.text):
                    left, rest = _split_at(rest, offset, line)
                    yield left
        yield rest


def _split_at(block: Block, offset: int, line: Line) -> tuple[Block, Block]:
    """Cut where *line* begins, so that markup before its first letter goes with it."""
    left, right = split_block(block, offset)
    place = line.start + len(line.text) - len(line.text.lstrip())
    if left.spans and left.spans[-1].start < place <= right.start:
        left = evolve(
            left, spans=(*left.spans[:-1], Span(left.spans[-1].start, min(left.stop, place)))
        )
        right = evolve(right, spans=(Span(place, right.spans[0].stop), *right.spans[1:]))
    return left, right


def lines_of(block: Block, source: Source) -> Sequence[Line]:
    """The source lines a block runs over."""
    lines = source.lines
    first = stop = source.line_number(block.start)
    while stop < len(lines) and lines[stop].start < block.stop:
        stop += 1
    return lines[first:stop]


def offset_of(block: Block, place: int) -> int:
    """The first offset of the block's text that stands at or after *place* in the source."""
    whole = mapped_text(block)
    return bisect_left(range(len(block.text)), place, key=whole.to_source)


def cut_values(block: Block, format_name: str, values: Sequence[Value]) -> Iterator[Block]:
    """One block a value, in order; together they cover what *block* covers."""
    rest, done = block, 0
    for number, value in enumerate(values):
        piece = rest
        if number + 1 < len(values) and block.text[value.stop :].strip():
            piece, rest = split_block(rest, value.stop - done)
        made = narrow(piece, value.start - done, value.stop - done)
        yield tag(made, format_name, value.meaning, value.name)
        done = len(block.text) - len(rest.text)


def narrow(block: Block, start: int, stop: int) -> Block:
    """The block with ``text[start:stop]`` as its text; it covers as much as before."""
    value = mapped_text(block).cut(start, max(start, stop))
    return evolve(block, text=value.text, deltas=value.deltas, marks=())


def furniture(block: Block, format_name: str, what: str) -> Block:
    """*block* as a part of the export that says nothing of the article (an index, a cover)."""
    return evolve(block, label="furniture", rule=f"{format_name}.{what}")


def shorter_title(blocks: Sequence[Block], format_name: str) -> list[Block]:
    """The heading that repeats the stated title without the site's name behind it, as title too."""
    rule = f"{format_name}.title"
    stated = next((letters(block.text) for block in blocks if block.rule == rule), "")
    for number, block in enumerate(blocks):
        said = letters(block.text) if block.kind == "heading" and not block.rule else ""
        if len(said) > _TITLE and said != stated and stated.startswith(said):
            return [*blocks[:number], tag(block, format_name, "title"), *blocks[number + 1 :]]
    return list(blocks)


def ends_sentence(text: str) -> bool:
    """Whether *text* closes with a sentence's mark, quotes and brackets aside.

    >>> ends_sentence("„Es regnet.“"), ends_sentence("Es regnet")
    (True, False)
    """
    return text[-6:].rstrip(_CLOSERS).endswith(_MARKS)


def is_running(block: Block) -> bool:
    """Whether the block is running text and no line of a head."""
    size = len(block.text)
    return size >= _RUNNING or (size >= _SENTENCE and ends_sentence(block.text))
