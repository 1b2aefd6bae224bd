"""Markdown as converters and clippers write it: one rule a line shape, then paragraphs.

Not CommonMark to the letter: exports hold text that was never meant as markup (a dash that opens
a quotation, ``5. august`` at a line's start, indented link cards), and nothing may be lost.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from attrs import define, evolve, field

from ..blocks import make_block
from ..frontmatter import head_blocks, head_stop
from ..mapped import Mapped, Weaver, plain
from ..markup import inline
from ..model import Block, Cue, Kind, Label, Span
from ..pages import find_artefacts
from ..source import Line, Source
from ..text.shapes import WHITE, first_word
from .model import Layout
from .paragraphs import LINK_LINES, LIST, is_open, join, paragraphs, trim

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
_DEEPEST = 6
"""Markdown knows no deeper heading."""
_SETEXT = re.compile(r"=+|-{2,}")
_RULE = re.compile(r"(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}")
_DAY = re.compile(r"\d{1,2}\. \w{3,12}\.? \d{2,4}\b|\d{1,2}\. ?\d{1,2}\. ?\d{2,4}")
_MARKUP_LINE = re.compile(
    r":::+(?:[ \t].*)?|(?:</?(?:div|span|section|figure|p|br|center|article|main|header|footer|aside|table|tr|td)\b[^<>]{0,2000}>[ \t]*)+"
)
_REFERENCE = re.compile(
    r"\[[^\]^\n]{1,100}\]:[ \t]+\S+.*|(?:References|Visible links|Hidden links):?"
)
_FENCE = re.compile(r"(?:`{3,}|~{3,})")
_WRAP = 78
"""Where html2text wraps."""


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
    state = _State(lines, text)
    while state.at < len(lines):
        if state.at in artefacts:
            state.flush_at_artefact(artefacts[state.at])
            continue
        stripped = lines[state.at].text.strip(WHITE)
        if not stripped:
            state.flush()
            state.at += 1
        elif stripped[0] not in _RULES or not state.special(stripped):
            state.pending.append(lines[state.at])
            state.at += 1
    state.flush()
    return sorted(state.out, key=lambda block: block.start)


@define
class _State:
    """The lines, how far they are read, and the paragraph under way."""

    lines: Sequence[Line]
    text: str
    at: int = 0
    out: list[Block] = field(factory=list)
    pending: list[Line] = field(factory=list)
    pending_kind: Kind = "paragraph"
    number: int = 0

    def special(self, stripped: str) -> bool:
        """Let the first rule that knows this line's shape take it."""
        return any(rule(self, stripped) for rule in _RULES.get(stripped[0], ()))

    def flush(self) -> None:
        """End the paragraph or list item under way."""
        if self.pending:
            self.out.extend(paragraphs(self.pending_kind, self.pending, self.text))
        self.pending, self.pending_kind = [], "paragraph"

    def flush_at_artefact(self, rule: str) -> None:
        self.flush()
        line = trim(self.lines[self.at])
        self.out.append(_labelled("paragraph", line, "artefact", rule))
        self.at += 1


def _labelled(kind: Kind, line: Line, label: Label, rule: str, *, empty: bool = False) -> Block:
    mapped = Mapped("", ((0, line.start),)) if empty else plain(line.text, line.start)
    return evolve(make_block(kind, mapped, Span(line.start, line.stop)), label=label, rule=rule)


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


def _heading(state: _State, stripped: str) -> bool:
    read = _heading_text(stripped)
    if read is None:
        return False
    state.flush()
    level, cut, heading = read
    lines = [trim(state.lines[state.at])]
    state.at += 1
    while _heading_goes_on(lines, state):
        lines.append(trim(state.lines[state.at]))
        state.at += 1
    start, stop = lines[0].start, lines[-1].stop
    lines[0] = Line(start + cut, start + cut + len(heading), heading)
    mapped, marks = inline(join(lines, state.text))
    state.out.append(make_block("heading", mapped, Span(start, stop), marks, level))
    return True


def _heading_goes_on(lines: Sequence[Line], state: _State) -> bool:
    """html2text wraps headings too: a link that runs on, or a full line and text that did not fit."""
    if state.at >= len(state.lines):
        return False
    line, text = lines[-1], state.lines[state.at].text
    after = text.strip(WHITE)
    if not after:
        return False
    if len(lines) < LINK_LINES and is_open(lines):
        return True
    if len(line.text) < _WRAP * 0.7 or text[0] in _RULES or text[0] == "!" or len(text) > _WRAP + 2:
        return False
    return len(line.text) + 1 + len(first_word(after)) >= _WRAP and len(line.text) <= _WRAP + 2


def _underline(state: _State, stripped: str) -> bool:
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


def _rule_line(state: _State, stripped: str) -> bool:
    if not _RULE.fullmatch(stripped):
        return False
    state.flush()
    line = trim(state.lines[state.at])
    state.out.append(_labelled("rule", line, "furniture", "layout.rule", empty=True))
    state.at += 1
    return True


def _markup_line(state: _State, stripped: str) -> bool:
    """Fenced divs and lines of bare tags: markup without text."""
    if not _MARKUP_LINE.fullmatch(stripped):
        return False
    state.flush()
    line = trim(state.lines[state.at])
    state.out.append(_labelled("rule", line, "furniture", "layout.markup", empty=True))
    state.at += 1
    return True


def _list_item(state: _State, stripped: str) -> bool:
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


def _quote(state: _State, _stripped: str) -> bool:
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
        yield _labelled("rule", line, "furniture", "layout.markup", empty=True)


def _last_mark(inner: Sequence[Line], stop: int) -> int:
    last = inner[stop - 1]
    return last.stop if last.text.strip() else last.start


def _table(state: _State, stripped: str) -> bool:
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


def _code(state: _State, stripped: str) -> bool:
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


def _reference(state: _State, stripped: str) -> bool:
    """Link definitions at the end of a dump."""
    if not _REFERENCE.fullmatch(stripped):
        return False
    state.flush()
    state.out.append(
        _labelled("paragraph", trim(state.lines[state.at]), "furniture", "layout.reference")
    )
    state.at += 1
    return True


_BULLETS = (_list_item,)
_RULES: Mapping[str, Sequence[Callable[[_State, str], bool]]] = {
    "#": (_heading,),
    "=": (_underline,),
    "-": (_underline, _rule_line, _list_item),
    "*": (_rule_line, _list_item),
    "_": (_rule_line,),
    ":": (_markup_line,),
    "<": (_markup_line,),
    ">": (_quote,),
    "|": (_table,),
    "`": (_code,),
    "~": (_code,),
    "[": (_reference,),
    **dict.fromkeys("+•‣▪●◦0123456789", _BULLETS),
}
"""What a line may be, by its first character: the first rule that knows its shape takes it."""


LAYOUT = Layout("markdown", cues, blocks)
