"""Lines of running text to paragraphs: what plain, wrapped, paged and column text share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ..blocks import make_block
from ..mapped import plain
from ..model import Block, Kind, Span
from ..pages import group_lines, join_lines, vocabulary
from ..source import Line

_WHITE = " \t\f\v\xa0\ufeff"
_END = re.compile(r"""[.!?…:。！？｡।۔؟][\"'”’»«“„)\]）」』】*]{0,3}$""")
_LIST = re.compile(r"(?:[-*+•‣▪●◦·]|\d{1,2}[.)])[ \t]+\S")
_RULE = re.compile(r"[-_=*~•·\s]{3,}")
_HYPHENS = ("-", "\xad", "‐")


@frozen
class Shape:
    """How a document's lines lie: are they wrapped, do blank lines part paragraphs, how wide."""

    wrapped: bool
    parted: bool
    width: int


def shape_of(lines: Sequence[Line]) -> Shape:
    """Measure *lines* (a document or a region of it)."""
    full = [line.text.strip(_WHITE) for line in lines]
    sizes = sorted(len(text) for text in full if text)
    if not sizes:
        return Shape(wrapped=False, parted=True, width=0)
    width = sizes[min(len(sizes) - 1, int(len(sizes) * 0.9))]
    inner = [text for text, after in zip(full, full[1:], strict=False) if len(text) >= 20 and after]
    open_ended = sum(_END.search(text[-4:]) is None for text in inner)
    wrapped = width < 200 and bool(inner) and open_ended * 2 >= len(inner)
    groups = sum(1 for before, text in zip(["", *full], full, strict=False) if text and not before)
    parted = len(sizes) <= 10 * groups
    return Shape(wrapped, parted, width)


def flow_blocks(lines: Sequence[Line], artefacts: Mapping[int, str], text: str) -> list[Block]:
    """The blocks of *lines*: artefacts as they stand, the rest as paragraphs."""
    shape = shape_of([line for n, line in enumerate(lines) if n not in artefacts])
    out: list[Block] = []
    group: list[Line] = []
    for number, line in enumerate(lines):
        if number in artefacts or not line.text.strip(_WHITE):
            out.extend(_group_blocks(group, shape, text))
            group = []
            if number in artefacts and line.text.strip(_WHITE):
                made = paragraph([line], text, "paragraph")
                out.append(evolve(made, label="artefact", rule=artefacts[number]))
        else:
            if group and "\f" in line.text[: len(line.text) - len(line.text.lstrip(_WHITE))]:
                out.extend(_group_blocks(group, shape, text))
                group = []
            group.append(line)
    out.extend(_group_blocks(group, shape, text))
    return [_with_kind(block, out, n, shape) for n, block in enumerate(out)]


def _group_blocks(group: Sequence[Line], shape: Shape, text: str) -> Iterator[Block]:
    """The paragraphs in lines without a blank line between."""
    if not group:
        return
    if not shape.wrapped or len(group) == 1:
        ranges = [(n, n + 1) for n in range(len(group))]
    elif shape.parted:
        ranges = list(_parted(group, shape.width))
    else:
        ranges = group_lines(group)
    for start, stop in ranges:
        lines = group[start:stop]
        kind: Kind = "list_item" if _LIST.match(lines[0].text.strip(_WHITE)) else "paragraph"
        yield paragraph(lines, text, kind)


def _parted(group: Sequence[Line], width: int) -> Iterator[tuple[int, int]]:
    """A paragraph; but list items, and lines that all end early, stand by themselves."""
    texts = [line.text.strip(_WHITE) for line in group]
    ragged = all(len(text) < width * 0.7 for text in texts) and len(group) <= 12
    start = 0
    for number in range(1, len(group)):
        item = _LIST.match(texts[number]) is not None and _LIST.match(texts[0]) is not None
        if ragged or item:
            yield start, number
            start = number
    yield start, len(group)


def paragraph(lines: Sequence[Line], text: str, kind: Kind) -> Block:
    """One block of these lines."""
    first, last = lines[0], lines[-1]
    start = first.start + len(first.text) - len(first.text.lstrip(_WHITE))
    stop = last.start + len(last.text.rstrip(_WHITE))
    if len(lines) == 1 and "\xad" not in first.text and "  " not in (body := text[start:stop]):
        return make_block(kind, plain(body, start), Span(start, stop))
    hyphen = any(line.text.rstrip(_WHITE).endswith(_HYPHENS) for line in lines[:-1])
    mapped, _ = join_lines(lines, vocabulary(text) if hyphen else ())
    if _contiguous(lines, text):
        return make_block(kind, mapped, Span(start, stop))
    block = make_block(kind, mapped, Span(start, stop))
    return evolve(block, spans=tuple(_pieces(lines)), deltas=mapped.deltas)


def _contiguous(lines: Sequence[Line], text: str) -> bool:
    """Whether nothing but white space lies between the lines."""
    return all(
        before.stop <= after.start and not text[before.stop : after.start].strip()
        for before, after in zip(lines, lines[1:], strict=False)
    )


def _pieces(lines: Sequence[Line]) -> Iterator[Span]:
    for line in lines:
        start = line.start + len(line.text) - len(line.text.lstrip(_WHITE))
        stop = line.start + len(line.text.rstrip(_WHITE))
        if stop > start:
            yield Span(start, stop)


def _with_kind(block: Block, out: Sequence[Block], number: int, shape: Shape) -> Block:
    """Rules of dashes, and crossheads: a short line without an end mark before a full paragraph."""
    text = block.text
    if block.rule or block.kind != "paragraph":
        return block
    if _RULE.fullmatch(text):
        return evolve(block, kind="rule", label="furniture", rule="layout.rule")
    if len(text) > 80 or _END.search(text[-4:]) or text.endswith((",", ";", "-", "–")):
        return block
    after = out[number + 1] if number + 1 < len(out) else None
    before = out[number - 1] if number else None
    if after is None or before is None or len(after.text) < 120 or len(before.text) < 60:
        return block
    return evolve(block, kind="heading", level=2)
