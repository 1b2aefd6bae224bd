"""Markdown as converters and clippers write it: one rule a line shape, then paragraphs.

Not CommonMark to the letter: exports hold text that was never meant as markup (a dash that opens
a quotation, ``5. august`` at a line's start, indented link cards), and nothing may be lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import evolve

from ..frontmatter import head_blocks, head_stop
from ..model import Block, Cue, Kind, Span
from ..pages import find_artefacts
from ..source import Line, Source
from ..text.shapes import WHITE
from .fences import code, table
from .headings import heading, underline
from .model import Layout
from .paragraphs import LIST, trim
from .state import OPENERS, State, labelled

_CUES = (
    ("heading", "# ", re.compile(r"^ {0,3}#{1,6} \S", re.MULTILINE)),
    ("link", "](", re.compile(r"\]\((?:https?:|/|#|mailto:|<)")),
    ("strong", "**", re.compile(r"(?<![\w*])\*\*[^\s*][^*\n]{0,300}\*\*")),
    ("escape", "\\", re.compile(r"\\[$_*\[\]#.\-]")),
    ("hard-break", "  ", re.compile(r"\S {2}(?:\r\n?|\n)\S")),
    ("fenced-div", ":::", re.compile(r"^:::+ \S", re.MULTILINE)),
    (
        "underline",
        "===",
        re.compile(r"(?:^|\r)[^\s=][^\r\n]{0,200}(?:\r\n?|\n)={3,}(?=[\r\n]|\Z)", re.MULTILINE),
    ),
)
"""Name, characters without which the pattern cannot match, pattern."""
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_DAY = re.compile(r"\d{1,2}\. \w{3,12}\.? \d{2,4}\b|\d{1,2}\. ?\d{1,2}\. ?\d{2,4}")
_MARKUP_LINE = re.compile(
    r":::+(?:[ \t].*)?|(?:</?(?:div|span|section|figure|p|br|center|article|main|header|footer|aside|table|tr|td)\b[^<>]{0,2000}>[ \t]*)+"
)
_REFERENCE = re.compile(
    r"\[[^\]^\n]{1,100}\]:[ \t]+\S+.*|(?:References|Visible links|Hidden links):?"
)


def cues(source: Source) -> Iterator[Cue]:
    """Headings, links, bold runs, escapes, hard breaks, or a metadata head."""
    text = source.text
    if head_stop(source):
        yield Cue("front-matter", Span(0, min(3, len(text))))
    for name, needed, pattern in _CUES:
        if needed in text and (match := pattern.search(text)):
            yield Cue(name, Span(match.start(), match.end()))


def blocks(source: Source) -> list[Block]:
    """The document's blocks: metadata head, then Markdown."""
    head, first = head_blocks(source)
    lines = source.lines
    artefacts = find_artefacts(lines)
    return head + parse_lines(
        lines[first:], {n - first: rule for n, rule in artefacts.items()}, source.text
    )


def parse_lines(lines: Sequence[Line], artefacts: Mapping[int, str], text: str) -> list[Block]:
    """The blocks of Markdown *lines* (also of a quotation's, its marks cut off)."""
    state = State(lines, text)
    while state.at < len(lines):
        if state.at in artefacts:
            state.flush_at_artefact(artefacts[state.at])
            continue
        stripped = lines[state.at].text.strip(WHITE)
        if not stripped:
            state.flush()
            state.at += 1
        elif stripped[0] not in OPENERS or not _taken(state, stripped):
            state.pending.append(lines[state.at])
            state.at += 1
    state.flush()
    return sorted(state.out, key=lambda block: block.start)


def _taken(state: State, stripped: str) -> bool:
    """Let the first rule that knows this line's shape take it."""
    return any(rule(state, stripped) for rule in _RULES[stripped[0]])


def _rule_line(state: State, stripped: str) -> bool:
    if not _RULE.fullmatch(stripped):
        return False
    state.flush()
    line = trim(state.lines[state.at])
    state.out.append(labelled("rule", line, "furniture", "layout.rule", empty=True))
    state.at += 1
    return True


def _markup_line(state: State, stripped: str) -> bool:
    """Fenced divs and lines of bare tags: markup without text."""
    if not _MARKUP_LINE.fullmatch(stripped):
        return False
    state.flush()
    line = trim(state.lines[state.at])
    state.out.append(labelled("rule", line, "furniture", "layout.markup", empty=True))
    state.at += 1
    return True


def _list_item(state: State, stripped: str) -> bool:
    match = LIST.match(stripped)
    if match is None:
        return False
    number = int(match["number"] or 0)
    if match["number"] and (_DAY.match(stripped) or number not in (1, state.number + 1)):
        return False
    if state.pending and match["number"] and state.pending_kind == "paragraph":
        return False
    state.flush()
    state.number = number
    line = trim(state.lines[state.at])
    state.pending = [line]
    state.pending_kind = "list_item"
    state.at += 1
    return True


def _quote(state: State, _stripped: str) -> bool:
    """``> `` lines: their inside is Markdown again, its paragraphs are quotes."""
    state.flush()
    inner: list[Line] = []
    starts: list[int] = []
    while state.at < len(state.lines):
        line = state.lines[state.at]
        lead = len(line.text) - len(line.text.lstrip(WHITE))
        if line.text[lead : lead + 1] != ">":
            break
        cut = lead
        while line.text[cut : cut + 1] == ">":
            cut += 1 + (line.text[cut + 1 : cut + 2] == " ")
        inner.append(Line(line.start + cut, line.stop, line.text[cut:]))
        starts.append(line.start + lead)
        state.at += 1
    state.out.extend(_quoted(parse_lines(inner, {}, state.text), inner, starts))
    return True


def _quoted(made: Sequence[Block], inner: Sequence[Line], starts: Sequence[int]) -> Iterator[Block]:
    """Quotation blocks, stretched so that they cover their ``>`` marks."""
    first_line = 0
    for number, block in enumerate(made):
        stop = made[number + 1].start if number + 1 < len(made) else None
        start = starts[first_line]
        while first_line < len(inner) and (
            stop is None or inner[first_line].start + 0 <= block.stop
        ):
            first_line += 1
        end = max(block.stop, _last_mark(inner, first_line))
        kind: Kind = "quote" if block.kind == "paragraph" else block.kind
        deltas = block.deltas or ((0, block.start),)
        yield evolve(block, kind=kind, spans=(Span(start, end),), deltas=deltas)
    if not made and inner:
        line = Line(starts[0], inner[-1].stop, "")
        yield labelled("rule", line, "furniture", "layout.markup", empty=True)


def _last_mark(inner: Sequence[Line], stop: int) -> int:
    last = inner[stop - 1]
    return last.stop if last.text.strip() else last.start


def _reference(state: State, stripped: str) -> bool:
    """Link definitions at the end of a dump."""
    if not _REFERENCE.fullmatch(stripped):
        return False
    state.flush()
    state.out.append(
        labelled("paragraph", trim(state.lines[state.at]), "furniture", "layout.reference")
    )
    state.at += 1
    return True


_RULES: Mapping[str, Sequence[Callable[[State, str], bool]]] = {
    "#": (heading,),
    "=": (underline,),
    "-": (underline, _rule_line, _list_item),
    "*": (_rule_line, _list_item),
    "_": (_rule_line,),
    ":": (_markup_line,),
    "<": (_markup_line,),
    ">": (_quote,),
    "|": (table,),
    "`": (code,),
    "~": (code,),
    "[": (_reference,),
    **dict.fromkeys("+•‣▪●◦0123456789", (_list_item,)),
}
"""What a line may be, by its first character: the first rule that knows its shape takes it."""


LAYOUT = Layout("markdown", cues, blocks)
