"""What stands between marks in Markdown: tables between bars, code between fences."""

from __future__ import annotations

import re

from ..blocks import make_block
from ..mapped import Mapped, Weaver, plain
from ..markup import inline
from ..model import Span
from ..text.shapes import WHITE
from .paragraphs import trim
from .state import State

_FENCE = re.compile(r"(?:`{3,}|~{3,})")


def table(state: State, stripped: str) -> bool:
    if stripped.count("|") < 2:
        return False
    state.flush()
    rows = []
    while state.at < len(state.lines) and state.lines[state.at].text.strip(WHITE).startswith("|"):
        rows.append(trim(state.lines[state.at]))
        state.at += 1
    out = Weaver()
    for row in rows:
        if len(out):
            out.add("\n", row.start - 1)
        out.add(row.text, row.start)
    mapped, marks = inline(out.finish(rows[0].start))
    state.out.append(make_block("table", mapped, Span(rows[0].start, rows[-1].stop), marks))
    return True


def code(state: State, stripped: str) -> bool:
    """A fence that is closed again; an open one is text."""
    match = _FENCE.match(stripped)
    if match is None:
        return False
    fence = match.group()
    last = min(len(state.lines), state.at + 500)
    for close in range(state.at + 1, last):
        if state.lines[close].text.strip(WHITE).startswith(fence):
            state.flush()
            start, stop = trim(state.lines[state.at]).start, trim(state.lines[close]).stop
            inside = state.lines[state.at + 1 : close]
            body = (
                plain(state.text[inside[0].start : inside[-1].stop], inside[0].start)
                if inside
                else Mapped("", ((0, start),))
            )
            state.out.append(make_block("code", body, Span(start, stop)))
            state.at = close + 1
            return True
    return False
