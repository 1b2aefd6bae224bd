"""Whole pages as a text browser prints them: indents of three, bullets, form widgets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ..blocks import mapped_text
from ..flowing import paragraph
from ..frontmatter import head_blocks
from ..mapped import Weaver
from ..model import Block, Cue, Kind, Span
from ..pages import vocabulary_for
from ..source import Line, Source
from ..text.shapes import WHITE, first_word
from .model import Layout

_WIDGET = re.compile(r"\(BUTTON\)|\[BUTTON|\(not implemented\)|_{8,}")
_FORM = re.compile(
    r"\(BUTTON\)|\[BUTTON[^\]\n]{0,40}\]|\(not implemented\)|_{3,}|\(_\)|\( \)|\[ \]"
)
_WIDTH = 79
"""Where the browser wraps headings."""
_BULLET = re.compile(r"\s{3,}[*+o#@][ ]+\S|\s{4,}(?:\d{1,2}\.|-)[ ]+\S")
_BULLET_MARK = re.compile(r"(?:[*+o#@-]|\d{1,2}\.)[ ]+(?=\S)")
_LINE_RULE = re.compile(r"[_=\-]{3,}")


def cues(source: Source) -> Iterator[Cue]:
    """Most lines indented by three blanks, with bullets or form widgets."""
    lines = [line for line in source.lines[:600] if line.text.strip()]
    indented = sum(line.text.startswith("   ") for line in lines)
    if len(lines) < 8 or indented * 10 < len(lines) * 6:
        return
    bullets = next((line for line in lines if _BULLET.match(line.text)), None)
    widget = _WIDGET.search(source.text)
    three = sum(line.text.startswith("   ") and not line.text.startswith("    ") for line in lines)
    if bullets is not None and three * 3 >= len(lines):
        yield Cue("bullets", Span(bullets.start, bullets.stop))
    if widget is not None:
        yield Cue("widget", Span(widget.start(), widget.end()))


def blocks(source: Source) -> list[Block]:
    """The metadata head; then blank lines part blocks, and so do bullets and changes of indent."""
    out, first = head_blocks(source)
    group: list[Line] = []
    for line in source.lines[first:]:
        if not line.text.strip(WHITE):
            _flush(group, out, source.text)
            continue
        if group and _starts_block(group, line):
            _flush(group, out, source.text)
        group.append(line)
    _flush(group, out, source.text)
    return out


def _indent(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip(WHITE))


def _starts_block(group: Sequence[Line], line: Line) -> bool:
    """A bullet, another indent, or a line after one that ended early."""
    if _BULLET.match(line.text):
        return True
    before = group[-1]
    if _BULLET.match(before.text) and len(group) == 1:
        return _indent(line) <= _indent(before)
    full = len(before.text.rstrip(WHITE)) + 1 + len(first_word(line.text)) >= 70
    if _indent(line) != _indent(before):
        # A centred headline: its first line may begin at the margin, the next ones are indented.
        return not (full and _indent(line) > 5 and _indent(group[0]) != 3)
    return not full


def _flush(group: list[Line], out: list[Block], text: str) -> None:
    if not group:
        return
    block = _without_widgets(
        evolve(paragraph(group, text, vocabulary_for(group[:-1], text)), kind="paragraph")
    )
    bullet = _BULLET.match(group[0].text) is not None
    if bullet and (mark := _BULLET_MARK.match(block.text)):
        block = _without_mark(block, mark.end())
    elif block.rule:
        pass
    elif _LINE_RULE.fullmatch(block.text):
        block = evolve(block, kind="rule", label="furniture", rule="layout.rule")
    elif len(block.text) < 300 and (level := _heading_level(group)):
        block = evolve(block, kind="heading", level=level)
    out.append(block)
    group.clear()


def _heading_level(group: Sequence[Line]) -> int:
    """Headings are centred (the first level) or begin at the margin; 0 for any other text."""
    if all(_is_centred(line) for line in group) or (len(group) > 1 and _is_centred(group[-1])):
        return 1
    return 2 if _indent(group[0]) <= 2 else 0


def _is_centred(line: Line) -> bool:
    size = len(line.text.strip(WHITE))
    return _indent(line) > 3 and abs(_indent(line) - (_WIDTH - size) // 2) <= 3


def _without_widgets(block: Block) -> Block:
    """Form widgets are markup: they leave the text, the span keeps them."""
    found = list(_FORM.finditer(block.text))
    if not found:
        return block
    whole = mapped_text(block)
    out = Weaver()
    at = 0
    for match in found:
        out.weave(whole.cut(at, match.start()))
        at = match.end()
    if at < len(block.text):
        out.weave(whole.cut(at, len(block.text)))
    made = out.finish(block.start).strip()
    if not made.text:
        return evolve(
            block,
            kind="rule",
            text="",
            deltas=((0, block.start),),
            label="furniture",
            rule="layout.markup",
        )
    return evolve(block, text=made.text, deltas=made.deltas)


def _without_mark(block: Block, size: int) -> Block:
    kind: Kind = "list_item"
    deltas = block.deltas or ((0, block.start),)
    moved = [(at - size, source) for at, source in deltas if at > size]
    last = max((pair for pair in deltas if pair[0] <= size), key=lambda pair: pair[0])
    head = (0, last[1] + size - last[0])
    return evolve(block, kind=kind, text=block.text[size:], deltas=(head, *moved))


LAYOUT = Layout("dump", cues, blocks)
