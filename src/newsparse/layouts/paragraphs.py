"""Lines of Markdown to paragraphs: joined, their inline marks read, bold lines made headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from ..blocks import make_block
from ..mapped import Mapped, Weaver, plain
from ..markup import inline
from ..model import Block, Kind, Mark, Span
from ..pages import join_lines, vocabulary_for
from ..source import Line
from ..text.shapes import WHITE

LIST = re.compile(r"(?P<mark>[-*+•‣▪●◦]|(?P<number>\d{1,3})[.)])(?:[ \t]+(?=\S)|$)")
"""What opens a list item."""
_IMAGES = re.compile(r"[ \t]*(?:\[[ \t]*)?!\[")
_ALT = re.compile(r"!\[([^\]]{0,2000})\]\(")
_LINK_END = re.compile(
    r"""\]\([^()"]{0,4000}(?:\([^()"]{0,500}\)[^()"]{0,2000}){0,4}(?:"[^"]{0,2000}"\s*)?\)\s*+"""
)
_LINK_START = re.compile(r"(?:^|\s)(?:!?\[)+\s*$")
_LONG = 240
"""A longer line was not wrapped."""
LINK_LINES = 16
"""A link's target is broken over no more lines."""


def trim(line: Line) -> Line:
    """The line without the white space around it."""
    text = line.text.strip(WHITE)
    if len(text) == len(line.text):
        return line
    start = line.start + len(line.text) - len(line.text.lstrip(WHITE))
    return Line(start, start + len(text), text)


def paragraphs(kind: Kind, lines: Sequence[Line], text: str) -> Iterator[Block]:
    """One paragraph, or one a line where the lines are too long to be wrapped."""
    if len(lines) == 1 or kind != "paragraph":
        yield _paragraph(kind, lines, text)
    elif max([len(line.text) for line in lines]) > _LONG:
        for group in _whole_links(lines):
            yield _paragraph(kind, group, text)
    else:
        yield _paragraph(kind, lines, text)


def _whole_links(lines: Sequence[Line]) -> Iterator[Sequence[Line]]:
    """One line each, but a link or its attributes that run on keep their lines together."""
    group: list[Line] = []
    for line in lines:
        group.append(line)
        if len(group) >= LINK_LINES or not is_open(group):
            yield group
            group = []
    if group:
        yield group


def is_open(lines: Sequence[Line]) -> bool:
    """Whether a link or its attributes run on behind these *lines*."""
    if not any(line.text.count("[") or line.text.count("{") for line in lines):
        return False
    text = "".join(line.text for line in lines)
    at = text.rfind("](")
    return (
        text.count("[") > text.count("]")
        or text.count("{") > text.count("}")
        or (at >= 0 and ")" not in text[at:])
    )


def _paragraph(kind: Kind, lines: Sequence[Line], text: str) -> Block:
    first = trim(lines[0])
    if len(lines) == 1:
        span, mapped = Span(first.start, first.stop), plain(first.text, first.start)
    else:
        span, mapped = Span(first.start, trim(lines[-1]).stop), join(lines, text)
    level = 0
    if kind == "list_item":
        match = LIST.match(mapped.text)
        mapped = mapped.cut(match.end(), len(mapped.text)) if match else mapped
    raw = mapped = _without_halves(mapped)
    if not mapped.text:
        empty = make_block("rule", Mapped("", ((0, span.start),)), span)
        return evolve(empty, label="furniture", rule="layout.markup")
    mapped, marks = inline(mapped)
    inner = mapped.text.strip()
    if not inner and _IMAGES.match(raw.text):
        return _image(raw, span)
    if len(mapped.text) != len(inner):
        mapped, marks = _stripped(mapped, marks)
    if kind == "paragraph" and _is_bold_heading(mapped.text, marks):
        kind, level = "heading", 6
    return make_block(kind, mapped, span, marks, level)


def _without_halves(mapped: Mapped) -> Mapped:
    """Without the end of a link that began in a block before, or the start of one that ends behind."""
    text = mapped.text
    found = _LINK_END.match(text) if text.startswith("](") else None
    start = found.end() if found else 0
    opened = _LINK_START.search(text, max(start, len(text) - 10)) if text[-9:].count("[") else None
    stop = opened.start() if opened else len(text)
    return mapped if stop - start == len(text) else mapped.cut(start, max(start, stop))


def _stripped(mapped: Mapped, marks: tuple[Mark, ...]) -> tuple[Mapped, tuple[Mark, ...]]:
    lead = len(mapped.text) - len(mapped.text.lstrip())
    made = mapped.strip()
    size = len(made.text)
    moved = (
        evolve(
            m,
            span=Span(
                min(size, max(0, m.span.start - lead)), min(size, max(0, m.span.stop - lead))
            ),
        )
        for m in marks
    )
    return made, tuple(moved)


def _image(raw: Mapped, span: Span) -> Block:
    """Images alone: the block reads as their alternative texts."""
    out = Weaver()
    for match in _ALT.finditer(raw.text):
        if match[1].strip():
            if len(out):
                out.add(" ", raw.to_source(match.start()))
            out.weave(raw.cut(match.start(1), match.end(1)))
    return make_block("image", out.finish(span.start), span)


def _is_bold_heading(text: str, marks: Sequence[Mark]) -> bool:
    """A short paragraph that is bold from end to end and ends no sentence."""
    if not marks or len(text) > 120 or text.endswith((".", ",", ";", "”", '"', "»", "“")):
        return False
    bold = sum(mark.span.stop - mark.span.start for mark in marks if mark.kind == "strong")
    return bold >= len(text) - text.count(" ") > 0


def join(lines: Sequence[Line], text: str) -> Mapped:
    """The lines as one text; a hard break (two blanks or a backslash) stays a line end."""
    if len(lines) == 1:
        line = trim(lines[0])
        return plain(line.text, line.start)
    out = Weaver()
    run: list[Line] = []
    for line in lines:
        run.append(line)
        if line.text.endswith(("  ", "\\")) and not has_open_link(line.text):
            _add_run(out, run, text)
            run = []
    _add_run(out, run, text)
    return out.finish(lines[0].start)


def has_open_link(text: str) -> bool:
    """Whether a link's text or target runs on to the next line."""
    return text.count("[") > text.count("]")


def _add_run(out: Weaver, run: Sequence[Line], text: str) -> None:
    if not run:
        return
    cut = [
        line if not line.text.endswith("\\") else Line(line.start, line.stop - 1, line.text[:-1])
        for line in run
    ]
    joined, _ = join_lines(cut, vocabulary_for(cut[:-1], text))
    if len(out) and joined.text:
        out.add("\n", joined.deltas[0][1] - 1)
    out.weave(joined)
