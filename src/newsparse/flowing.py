"""Lines of running text to paragraphs: what plain, wrapped, paged and column text share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from .blocks import make_block
from .model import Block, Kind, Span
from .pages import join_lines, vocabulary_for
from .pages.flow import flow
from .source import Line
from .text.shapes import WHITE, ends_line

_LIST = re.compile(r"(?:[-*+•‣▪●◦·]|\d{1,2}[.)])[ \t]+\S")
_RULE = re.compile(r"[-_=*~•·\s]{3,}")


@frozen
class Shape:
    """How a document's lines lie: whether they are wrapped, and how wide they run."""

    wrapped: bool
    width: int


def shape_of(lines: Sequence[Line]) -> Shape:
    """Measure *lines* (a document or a region of it)."""
    full = [line.text.strip(WHITE) for line in lines]
    sizes = sorted(len(text) for text in full if text)
    if not sizes:
        return Shape(wrapped=False, width=0)
    width = sizes[min(len(sizes) - 1, int(len(sizes) * 0.9))]
    inner = [text for text, after in pairwise(full) if len(text) >= 20 and after]
    open_ended = sum(not ends_line(text) for text in inner)
    wrapped = width < 200 and bool(inner) and open_ended * 2 >= len(inner)
    return Shape(wrapped, width)


def flow_blocks(lines: Sequence[Line], artefacts: Mapping[int, str], text: str) -> list[Block]:
    """The blocks of *lines*: artefacts as they stand, the rest as paragraphs in reading order."""
    shape = shape_of([line for n, line in enumerate(lines) if n not in artefacts])
    if shape.wrapped:
        words = vocabulary_for(lines, text)
        found = [paragraph(part.lines, text, words) for part in flow(lines, artefacts)[0]]
    else:
        found = [
            paragraph([line], text)
            for n, line in enumerate(lines)
            if n not in artefacts and line.text.strip(WHITE)
        ]
    marked = [
        artefact(lines[n], text, rule)
        for n, rule in sorted(artefacts.items())
        if lines[n].text.strip(WHITE)
    ]
    return [
        _with_kind(block, out, n)
        for out in (_merged(found, marked),)
        for n, block in enumerate(out)
    ]


def artefact(line: Line, text: str, rule: str) -> Block:
    """The block of a line that the pages made."""
    return evolve(paragraph([line], text), kind="paragraph", label="artefact", rule=rule)


def _merged(found: Sequence[Block], marked: Sequence[Block]) -> list[Block]:
    """Each artefact before the first block that begins behind it."""
    out: list[Block] = []
    rest = list(reversed(marked))
    for block in found:
        while rest and rest[-1].start < block.start:
            out.append(rest.pop())
        out.append(block)
    return [*out, *reversed(rest)]


def paragraph(lines: Sequence[Line], text: str, words: frozenset[str] = frozenset()) -> Block:
    """One block of these lines; *words* is the document's vocabulary where hyphens ask for it."""
    first = lines[0].text.strip(WHITE)
    kind: Kind = "list_item" if _LIST.match(first) else "paragraph"
    mapped, _ = join_lines(lines, words)
    if len(lines) == 1:
        start = lines[0].start + len(lines[0].text) - len(lines[0].text.lstrip(WHITE))
        return make_block(kind, mapped, Span(start, start + len(first)))
    spans = tuple(_spans(lines, text))
    block = make_block(kind, mapped, spans[0])
    return block if len(spans) == 1 else evolve(block, spans=spans, deltas=mapped.deltas)


def _spans(lines: Sequence[Line], text: str) -> Iterator[Span]:
    """The lines' ranges; lines with nothing but white space between share one."""
    begin = end = -1
    for line in lines:
        start = line.start + len(line.text) - len(line.text.lstrip(WHITE))
        stop = line.start + len(line.text.rstrip(WHITE))
        if stop <= start:
            continue
        if begin >= 0 and (start < end or text[end:start].strip(WHITE)):
            yield Span(begin, end)
            begin = start
        elif begin < 0:
            begin = start
        end = stop
    yield Span(begin, end)


def _with_kind(block: Block, out: Sequence[Block], number: int) -> Block:
    """Rules of dashes, and crossheads: a short line without an end mark before a full paragraph."""
    text = block.text
    if block.rule or block.kind != "paragraph":
        return block
    if _RULE.fullmatch(text):
        return evolve(block, kind="rule", label="furniture", rule="layout.rule")
    if len(text) > 80 or ends_line(text) or text.endswith((",", ";", "-", "–")):
        return block
    after = out[number + 1] if number + 1 < len(out) else None
    before = out[number - 1] if number else None
    if after is None or before is None or len(after.text) < 120 or len(before.text) < 60:
        return block
    return evolve(block, kind="heading", level=3)
