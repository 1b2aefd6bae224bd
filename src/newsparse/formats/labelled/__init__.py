"""A head of labelled lines (``Title: …``, ``**作者：** …``, ``url:: …``) above a text.

Scrapers, scripts and people write it; labels are known in all languages that have data.  The text
below the head is the general rules'.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from ...model import Block, Cue, Span
from ...source import Source
from ...text.shapes import WHITE
from ...words import all_terms
from ..clip.keys import unlinked
from ..model import Format, tag
from ..overlay import Region, overlay, trimmed
from ..records import addressed, narrow, shorter_title
from .head import Entry, Head, is_divider, label_of, read_head

NAME = "labelled"
_ADDRESS = re.compile(r"https?://[^\s\"'<>\\]{3,2000}|www\.[^\s\"'<>\\]{3,2000}")
_PLAIN = frozenset(("title", "byline", "published", "publication", "updated"))
_BULLET = re.compile(r"[-+*•]\s{1,4}")
_NEAR, _OUTLINE = 6, 2
HEAD = 80
"""A head of labels ends within so many lines."""


def cues(head: Source) -> Iterator[Cue]:
    """A head, and what it is of: two cues at most, so that databases with labels go before."""
    found = _head(head)
    if found is not None:
        first, *rest = found.entries
        yield Cue("head of labels", Span(first.rows[0].start, first.rows[-1].stop))
        if rest:
            yield Cue("labels below it", Span(rest[0].rows[0].start, rest[-1].rows[-1].stop))


def _head(source: Source) -> Head | None:
    """The head; a block between ``---`` is front matter, which is the layout's."""
    rows = source.rows[:HEAD]
    return None if not rows or rows[0].text == "---" else read_head(rows)


@frozen
class SplitState:
    """The label that begins a record, and how far back things began (0: not near)."""

    first: str = ""
    titled: bool = True
    begun: int = 0
    back: int = 0
    divided: int = 0
    paragraph: int = 0
    above: int = 0
    parted: bool = True
    rows: int = field(default=0)


def split(line: str, state: SplitState | None) -> tuple[SplitState, int | None]:
    """A document starts at the label that begins the first one, where another label is near."""
    place = state or SplitState()
    text = line.strip(WHITE)
    label = label_of(text) if text else None
    known = label is not None and bool(label.says)
    if place.begun and known and label is not None and label.name != place.first:
        back = place.begun + place.back
        return evolve(_onward(place, text), begun=0), back
    place = evolve(place, begun=place.begun + 1 if 0 < place.begun < _NEAR else 0)
    if known and label is not None and not place.first:
        place = evolve(place, first=label.name, titled=label.says[0] == "title" or place.rows == 0)
    if known and label is not None and label.name == place.first:
        place = evolve(place, begun=1, back=_back(place))
    return _onward(place, text), None


def _onward(place: SplitState, text: str) -> SplitState:
    """The state one line further on."""
    divided = place.divided + bool(place.divided)
    paragraph, above = (n + bool(n) for n in (place.paragraph, place.above))
    if not text:
        return evolve(place, divided=divided, paragraph=paragraph, above=above, parted=True)
    if is_divider(text):
        return evolve(place, divided=divided or 1, paragraph=0, above=0, parted=True)
    if place.parted:
        paragraph, above = 1, paragraph
    return evolve(
        place, divided=0, paragraph=paragraph, above=above, parted=False, rows=place.rows + 1
    )


def _back(place: SplitState) -> int:
    """How many lines above the first label its document starts."""
    if place.titled:
        return place.divided
    return place.paragraph or place.divided


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The head's values by their labels; the text is left to the general rules."""
    head = _head(source)
    if head is None:
        return list(blocks)
    made = [_plain(block, source) for block in overlay(blocks, list(_regions(head)), NAME)]
    return shorter_title(_without_bullets(made), NAME)


def _regions(head: Head) -> Iterator[Region]:
    titled = head.titled
    for row in head.above:
        other = titled or is_divider(row.text)
        yield Region(row.start, "mark" if other else "title")
        titled = titled or not is_divider(row.text)
    for entry in head.entries:
        yield _region(entry)
    yield Region(head.body, None)


def _region(entry: Entry) -> Region:
    """One value; a label without one, or with a word for none, is just a field."""
    start = entry.rows[0].start
    if entry.says == "text":
        return Region(start, "mark")
    said = "".join(row.text for row in entry.rows)[entry.value - start :].strip(WHITE).casefold()
    nothing = entry.empty or not any(map(str.isalnum, said)) or said in all_terms("fields.none")
    return Region(start, "field" if nothing else entry.says, entry.name, entry.value)


def _without_bullets(blocks: Sequence[Block]) -> list[Block]:
    """The paragraphs of a text that is an outline as a whole, without its bullets."""
    below = [block for block in blocks if not block.rule]
    if len(below) < _OUTLINE or any(block.kind != "list_item" for block in below):
        return list(blocks)
    return [block if block.rule else _paragraph(block) for block in blocks]


def _paragraph(item: Block) -> Block:
    bullet = _BULLET.match(item.text)
    made = trimmed(item, bullet.end() if bullet else 0, len(item.text))
    return evolve(tag(made, NAME, "body"), kind="paragraph")


def _plain(block: Block, source: Source) -> Block:
    """A value without brackets of wiki links; a source that is an address is one."""
    meaning = block.rule.removeprefix(f"{NAME}.")
    block = addressed(block, block, source) if meaning == "url" else block
    if meaning in ("url", "publication") and (found := _ADDRESS.search(block.text)):
        made = narrow(block, *found.span())
        return evolve(tag(made, NAME, "url", block.name), kind="field")
    return unlinked(block) if meaning in _PLAIN and "[" in block.text else block


RULES: Mapping[str, str] = {
    "labelled.title": "The value of a label for headlines, or the line above labels that state none.",
    "labelled.byline": "The value of a label for writers.",
    "labelled.published": "The value of a label for the day of publication.",
    "labelled.updated": "The value of a label for the day of an update.",
    "labelled.clip": "The value of a label for the day the text was saved.",
    "labelled.publication": "The value of a label for sources, where it is no address.",
    "labelled.url": "The address behind a label for addresses or sources.",
    "labelled.section": "The value of a label for sections.",
    "labelled.standfirst": "The value of a label for summaries.",
    "labelled.field": "Any other labelled line of the head, and labels without a value.",
    "labelled.body": "A paragraph of a text that is an outline as a whole: its bullet is no part of it.",
    "labelled.mark": "The label of the text, counters and rules above the head.",
}

FORMAT = Format(NAME, cues, label, split=split, rules=RULES)
