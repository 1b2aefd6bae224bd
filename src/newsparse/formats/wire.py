"""Wire copy as agencies sent it: headline first, the text indented right below it.

Paragraphs are known by their indents alone; a word of the agency's (``Reuter``) ends an item, and
several items may follow each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..bylines import parse_byline
from ..datelines import find_dateline
from ..model import Block, Cue, Span
from ..source import Row, Source
from ..text.shapes import WHITE, ends_line
from ..words import all_terms
from .laying import Part, each_part, laid, lines_part
from .model import Format
from .overlay import kept

NAME = "wire"
_WIDE, _TITLE, _END = 100, 4, 12
_SIGNS = "()-*. "
"""What may stand around that word."""
_GAP = "   "
"""So many blanks part an agency's word from the last line of a text."""


def indent_of(row: Row, source: Source) -> int:
    """How far a row is indented, a tab to the next eighth column."""
    line = source.lines[source.line_number(row.start)]
    return len(source.text[line.start : row.start].expandtabs(8))


def end_mark(text: str) -> int:
    """Where the agency's word that ends an item begins in its line; -1 where there is none.

    A number needs its dashes: a bare one is a day of a calendar or a table's figure.

    >>> end_mark("Reuter"), end_mark("up 5.7 (33.7).        REUTER"), end_mark("said Reuter")
    (0, 22, -1)
    >>> end_mark("-30-"), end_mark("30")
    (0, -1)
    """
    if text.startswith("* "):  # a list's item
        return -1
    last = text.rstrip("\x03" + WHITE)
    start = last.rfind(_GAP) + len(_GAP) if _GAP in last else 0
    word = last[start:].strip(_SIGNS).casefold()
    if len(word) > _END or word not in all_terms("wire.end"):
        return -1
    return -1 if word == last[start:] and word.isdigit() else start


def _story(rows: Sequence[Row], source: Source) -> int:
    """The row with which the indented text begins, below a headline without a blank line; 0: none."""
    if not rows:
        return 0
    margin = indent_of(rows[0], source)
    for number in range(1, min(_TITLE + 1, len(rows))):
        row = rows[number]
        above = rows[number - 1].text
        if row.parted or len(above) > _WIDE or not any(char.isalpha() for char in above):
            return 0
        if indent_of(row, source) > margin + 1:
            return number
    return 0


def cues(head: Source) -> Iterator[Cue]:
    """The indent below the headline, and a dateline there, an end mark, or capitals above it."""
    top = kept(head.rows[: 2 * _TITLE], is_control)
    if "\f" in head.text or not _story(top, head):
        return
    rows = kept(head.rows, is_control)
    first = _story(rows, head)
    found = dict(_evidence(rows, first))
    if found:
        yield Cue("indented text below a headline", Span(rows[first].start, rows[first].stop))
        yield from (Cue(name, Span(row.start, row.stop)) for name, row in found.items())


def _evidence(rows: Sequence[Row], first: int) -> Iterator[tuple[str, Row]]:
    dateline = find_dateline(rows[first].text)
    if dateline is not None and (dateline.date is not None or dateline.agency):
        yield "dateline", rows[first]
    end = next((n for n, row in enumerate(rows) if n >= first and end_mark(row.text) >= 0), None)
    if end is not None and 3 * _parted(rows[first + 1 : end]) <= end - first:
        yield "end mark", rows[end]
    dense = len(rows) > first + 2 and not _parted(rows[first + 1 : -1])
    if dense and all(row.text.isupper() for row in rows[:first]):
        yield "headline in capitals", rows[0]


def _parted(rows: Sequence[Row]) -> int:
    return sum(row.parted for row in rows)


def is_control(text: str) -> bool:
    """Whether a line holds nothing but control characters."""
    return not text or (not text[0].isprintable() and not any(map(str.isprintable, text)))


@frozen
class SplitState:
    """Whether an item ended, and how many lines ago a headline may have begun, so far indented."""

    ended: bool = True
    begun: int = 0
    margin: int = 0


def split(line: str, state: SplitState | None) -> tuple[SplitState, int | None]:
    """A document starts at a headline above an indented line, at the top and behind an end mark."""
    place = state or SplitState()
    text = line.rstrip(WHITE + "\x03").expandtabs(8)
    if not text:
        return SplitState(place.ended), None
    indent = len(text) - len(text.lstrip())
    if place.begun and indent > place.margin + 1:
        return SplitState(ended=end_mark(text) >= 0), place.begun
    if end_mark(text.lstrip()) >= 0:
        return SplitState(), None
    begun = place.begun + 1 if place.begun < _TITLE else 0
    return SplitState(
        place.ended, begun if place.ended else 0, place.margin if place.begun else indent
    ), None


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """Headline, byline, paragraphs by their indents, the agency's word."""
    rows = kept(source.rows, is_control)
    first = _story(rows, source)
    return laid(source, blocks, _parts(rows, first, source), NAME) if first else list(blocks)


def _parts(rows: Sequence[Row], first: int, source: Source) -> Iterator[Part]:
    yield from lines_part("title", rows[:first])
    end = next((n for n in range(first, len(rows)) if end_mark(rows[n].text) >= 0), len(rows))
    story = list(rows[first:end])
    if end < len(rows) and (at := end_mark(rows[end].text)) > 0:
        row = rows[end]
        text = row.text[:at].rstrip()
        story.append(Row(row.start, row.start + len(text), text, row.parted))
        yield Part("mark", (Span(row.start + at, row.stop),), "end")
    elif end < len(rows):
        yield from each_part("mark", rows[end : end + 1], "end")
    if story and parse_byline(story[0].text) is not None:
        yield from lines_part("byline", story[:1])
        story = story[1:]
    yield from _paragraphs(story, source)
    yield from each_part("footer", rows[end + 1 :])


def _paragraphs(rows: Sequence[Row], source: Source) -> Iterator[Part]:
    """An indented line begins one, where the line above is at its end; lines of a table are one."""
    margin = min((indent_of(row, source) for row in rows[1:]), default=0)
    group: list[Row] = []
    for row in rows:
        bullet = row.text.startswith(("- ", "* "))
        begins = row.parted or (
            indent_of(row, source) > margin and (bullet or not group or ends_line(group[-1].text))
        )
        if group and begins:
            yield from lines_part("body", group)
            group = []
        group.append(row)
    yield from lines_part("body", group)


RULES: Mapping[str, str] = {
    "wire.title": "The lines above the first indented one.",
    "wire.byline": "A byline at the beginning of the text.",
    "wire.body": "A paragraph, or the lines of a table.",
    "wire.mark": "The word with which the agency ends an item.",
    "wire.footer": "A line below that word.",
}

FORMAT = Format(NAME, cues, label, split=split, rules=RULES)
