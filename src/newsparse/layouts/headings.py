"""Headings of Markdown: behind number signs, or above a line of ``=`` or ``-``."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..blocks import make_block
from ..markup import inline
from ..model import Span
from ..source import Line
from ..text.shapes import WHITE, first_word
from .paragraphs import LINK_LINES, is_open, join, trim
from .state import OPENERS, State

_DEEPEST = 6
"""Markdown knows no deeper heading."""
_SETEXT = re.compile(r"=+|-{2,}")
_WRAP = 78
"""Where html2text wraps."""


def _heading_text(stripped: str) -> tuple[int, int, str] | None:
    """The level of a ``# heading``, where its text begins, and its text without closing signs.

    Plain string methods: a pattern goes over a long run of blanks again and again.
    """
    level = len(stripped) - len(stripped.lstrip("#"))
    rest = stripped[level:]
    if not 1 <= level <= _DEEPEST or (rest and rest[0] not in " \t"):
        return None
    text = rest.strip(" \t")
    core = text.rstrip("#")
    if core != text and (not core or core[-1] in " \t"):
        text = core.rstrip(" \t")
    return level, level + len(rest) - len(rest.lstrip(" \t")) if text else 0, text


def heading(state: State, stripped: str) -> bool:
    read = _heading_text(stripped)
    if read is None:
        return False
    state.flush()
    level, cut, words = read
    lines = [trim(state.lines[state.at])]
    state.at += 1
    while _heading_goes_on(lines, state):
        lines.append(trim(state.lines[state.at]))
        state.at += 1
    start, stop = lines[0].start, lines[-1].stop
    lines[0] = Line(start + cut, start + cut + len(words), words)
    mapped, marks = inline(join(lines, state.text))
    state.out.append(make_block("heading", mapped, Span(start, stop), marks, level))
    return True


def _heading_goes_on(lines: Sequence[Line], state: State) -> bool:
    """html2text wraps headings too: a link that runs on, or a full line and text that did not fit."""
    if state.at >= len(state.lines):
        return False
    line, text = lines[-1], state.lines[state.at].text
    after = text.strip(WHITE)
    if not after:
        return False
    if len(lines) < LINK_LINES and is_open(lines):
        return True
    if (
        len(line.text) < _WRAP * 0.7
        or text[0] in OPENERS
        or text[0] == "!"
        or len(text) > _WRAP + 2
    ):
        return False
    return len(line.text) + 1 + len(first_word(after)) >= _WRAP and len(line.text) <= _WRAP + 2


def underline(state: State, stripped: str) -> bool:
    """A line of ``=`` or ``-`` makes the short paragraph above it a heading."""
    if not state.pending or state.pending_kind != "paragraph" or not _SETEXT.fullmatch(stripped):
        return False
    size = sum(len(line.text) for line in state.pending)
    if size > 250 or (stripped[0] == "-" and len(state.pending) > 1):
        return False
    level = 1 if stripped[0] == "=" else 2
    made = join(state.pending, state.text)
    mapped, marks = inline(made)
    span = Span(trim(state.pending[0]).start, trim(state.lines[state.at]).stop)
    state.out.append(make_block("heading", mapped, span, marks, level))
    state.pending = []
    state.at += 1
    return True
