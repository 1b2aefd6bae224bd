"""Mediargus (Flanders): a numbered index with teasers, then the texts in the same order.

Only the index names the newspaper; a text begins with day and page alone and ends with the
publisher's copyright line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from attrs import frozen

from ..bylines import parse_byline
from ..model import Block, Cue, Span
from ..source import Line, Source
from ..text.shapes import WHITE, ends_sentence, letters
from .model import Format, Meaning, Stated, tag
from .records import Value, cut_values, furniture, is_running, isolate, narrow

_PAGE = r"(?:, ?(?:p|blz)\. ?(?P<page>[\w./+-]{1,12}(?: ?- ?\w{1,6})?))"
_HEAD = re.compile(rf"(?P<day>\d{{1,2}}-\d{{1,2}}-(?:19|20)\d\d){_PAGE}?")
_ENTRY = re.compile(r"(?P<number>\d{1,5})\. (?P<title>\S.{0,600})")
_SOURCE = re.compile(
    rf"(?P<paper>\S[^\n]{{0,80}}?), [^\W\d]{{4,10}} \d{{1,2}} [^\W\d]{{3,10}} (?:19|20)\d\d{_PAGE}?, ?\d{{1,6}} ?w\."
)
_COUNTED = re.compile(r"\d ?w\.")
_RIGHTS = re.compile(r"(?:©|\(c\)|&copy;) ?\S.{0,120}", re.IGNORECASE)
_UNSIGNED = re.compile(r"(?:van|door) (?:onze|een) [\w ]{3,40}", re.IGNORECASE)
_SMALL = frozenset("de der den des het van en in op te voor & la le les du et".split())
_ASIDE = re.compile(r"[.!?:;…\"'‘’“”«»]")


@frozen
class Place:
    """Where the stream stands: behind a blank line, and behind a text's last line."""

    blank: bool = True
    ended: bool = True


@frozen
class Entry:
    """An index entry: number, headline, newspaper."""

    number: int
    title: str
    paper: str


def _head_of(text: str) -> re.Match[str] | None:
    return _HEAD.fullmatch(text.strip()) if len(text) < 60 else None


def _source_of(text: str) -> re.Match[str] | None:
    return _SOURCE.fullmatch(text.strip()) if len(text) < 200 else None


def _rights(text: str) -> bool:
    return len(text) < 140 and _RIGHTS.fullmatch(text.strip()) is not None


def cues(head: Source) -> Iterator[Cue]:
    """The index's lines of newspaper, day, page and words; the texts' lines of day and page."""
    lines = [line for line in head.lines if line.text.strip()]
    counted = _COUNTED.search(head.text) is not None
    sources = [line for line in lines if _source_of(line.text)] if counted else []
    if not sources and not (lines and _bare(lines)):
        return
    for line in sources[:1]:
        yield Cue("index line with words counted", Span(line.start, line.stop))
    for entry, line in pairwise(lines):
        if _source_of(line.text) and _ENTRY.fullmatch(entry.text.strip()):
            yield Cue("numbered entry", Span(entry.start, entry.stop))
        elif (match := _head_of(entry.text)) and match["page"]:
            yield Cue("line of day and page", Span(entry.start, entry.stop))


def _bare(lines: Sequence[Line]) -> bool:
    """Texts without their index: day and page first, a copyright line somewhere behind."""
    match = _head_of(lines[0].text.lstrip("\ufeff"))
    return match is not None and bool(match["page"]) and any(_rights(line.text) for line in lines)


def split(line: str, state: Place | None) -> tuple[Place, int | None]:
    """A text starts at its line of day and page; without a page, only behind a copyright line."""
    place = state or Place()
    text = line.strip(WHITE)
    if not text:
        return Place(blank=True, ended=place.ended), None
    match = _head_of(text) if place.blank else None
    starts = match is not None and (bool(match["page"]) or place.ended)
    return Place(blank=False, ended=_rights(text)), 0 if starts else None


def announced(document: str) -> int | None:
    """How many entries the index has."""
    return len(entries(Source(document))) or None


def index(document: str) -> tuple[Stated, ...]:
    """Headline and newspaper of each entry."""
    return tuple(Stated(entry.title, entry.paper) for entry in entries(Source(document)))


def entries(source: Source) -> list[Entry]:
    """The index, as far as it stands in this text."""
    out: list[Entry] = []
    before = ""
    for line in source.lines:
        text = line.text.strip(WHITE)
        if not text:
            continue
        if _head_of(text):
            break
        found, entry = _source_of(text), _ENTRY.fullmatch(before)
        if found and entry and int(entry["number"]) == len(out) + 1:
            out.append(Entry(len(out) + 1, entry["title"].strip(), found["paper"]))
        before = text
    return out


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label a text; an index before it says nothing of this text but the headline's wording."""
    index = entries(source)
    wanted = frozenset(letters(entry.title) for entry in index)
    text: list[Block] = []
    begun, waiting = False, _entry_of(index, source)
    for block in isolate(
        blocks, source, lambda line: _head_of(line) or _source_of(line) or _rights(line)
    ):
        match = None if begun or block.rule else _head_of(block.text)
        paper = None if begun or block.rule else _source_of(block.text)
        waiting -= paper is not None
        if match:
            begun = True
            values = [Value(*match.span("day"), "published", "day")]
            if match["page"]:
                values.append(Value(*match.span("page"), "field", "page"))
            yield from cut_values(block, "mediargus", values)
        elif begun:
            text.append(block)
        elif paper and waiting == 0:
            yield tag(narrow(block, *paper.span("paper")), "mediargus", "publication", "index")
        else:
            yield block if block.rule else furniture(block, "mediargus", "index")
    yield from _text(text, wanted)


def _entry_of(index: Sequence[Entry], source: Source) -> int:
    """The number of the entry with this text's headline; the first where none has it."""
    begun = next((n for n, line in enumerate(source.lines) if _head_of(line.text)), 0)
    lines = {letters(line.text) for line in source.lines[begun : begun + 30]}
    return next((entry.number for entry in index if letters(entry.title) in lines), 1)


def _text(blocks: Sequence[Block], wanted: AbstractSet[str]) -> Iterator[Block]:
    """Supplement or editions, headline, deck, body, copyright."""
    size = _head_size(blocks, wanted)
    meanings = list(_head_meanings([block.text for block in blocks[:size]], wanted))
    for block, meaning in zip(blocks, meanings, strict=False):
        yield (
            block
            if block.rule
            else tag(block, "mediargus", meaning, "edition" if meaning == "field" else "")
        )
    for block in blocks[size:]:
        if block.rule or block.kind in ("image", "rule"):
            yield block
        else:
            yield tag(block, "mediargus", _body_meaning(block.text))


def _head_size(blocks: Sequence[Block], wanted: AbstractSet[str]) -> int:
    """How many blocks stand before the running text; a long headline may look like it."""
    size = next((n for n, block in enumerate(blocks[:8]) if is_running(block)), min(1, len(blocks)))
    known = [n for n, block in enumerate(blocks[:8]) if letters(block.text) in wanted]
    if known:
        return max(size, known[0] + 1)
    aside = all(_is_editions(block.text) or _is_supplement(block.text) for block in blocks[:size])
    longer = (
        size + 1 < len(blocks)
        and is_running(blocks[size + 1])
        and len(blocks[size + 1].text) > len(blocks[size].text)
    )
    return size + 1 if aside and longer and len(blocks[size].text) < 160 else size


def _body_meaning(text: str) -> Meaning:
    if _rights(text):
        return "copyright"
    return "mark" if _UNSIGNED.fullmatch(text) else "body"


def _head_meanings(lines: Sequence[str], wanted: AbstractSet[str]) -> Iterator[Meaning]:
    """What the lines between the day and the running text say."""
    known = [n for n, line in enumerate(lines) if letters(line) in wanted]
    title = known[0] if known else _title_at(lines)
    for number, line in enumerate(lines):
        if number < title:
            yield "field" if _is_editions(line) else "section"
        elif number == title:
            yield "title"
        else:
            yield _deck_meaning(line)


def _title_at(lines: Sequence[str]) -> int:
    """The first line that names no editions and no supplement; none where all do."""
    for number, line in enumerate(lines):
        if not _is_editions(line) and not _is_supplement(line):
            return number
    short = bool(lines) and len(lines[-1].split()) < 3  # two capitals may be a person in a headline
    return len(lines) - short


def _is_editions(line: str) -> bool:
    """A list of places, each with a capital."""
    parts = [part.strip() for part in line.split(",")]
    return (
        len(parts) > 1
        and all(part[:1].isupper() and len(part.split()) < 4 for part in parts)
        and len(line) < 200
    )


def _is_supplement(line: str) -> bool:
    """A name in which every word but the small ones has a capital: two to five words."""
    words = line.split()
    if not 2 <= len(words) <= 5 or _ASIDE.search(line) or line.isupper():
        return False
    return all(word[:1].isupper() or word in _SMALL for word in words)


def _deck_meaning(line: str) -> Meaning:
    if _UNSIGNED.fullmatch(line):
        return "mark"
    if line.isupper():
        return "kicker"
    short = len(line) < 100 and not ends_sentence(line)
    return "byline" if short and parse_byline(line, languages=("nl", "fr")) else "standfirst"


RULES: Mapping[str, str] = {
    "mediargus.index": "The numbered index, with its teasers, before the first text.",
    "mediargus.publication": "The newspaper that the index names for the first text.",
    "mediargus.published": "The day on the first line of a text.",
    "mediargus.field": "The page of a text, or the editions it stood in.",
    "mediargus.section": "A supplement's or column's name between day and headline.",
    "mediargus.title": "The headline: as the index words it, else the first line that names no supplement (none where all do).",
    "mediargus.kicker": "A line of capitals below the headline.",
    "mediargus.standfirst": "A line between headline and running text.",
    "mediargus.byline": "A line of names between headline and running text.",
    "mediargus.mark": "A line that says a writer of the house wrote it, and no name.",
    "mediargus.body": "The text.",
    "mediargus.copyright": "The publisher's copyright line under a text.",
}

FORMAT = Format(
    "mediargus", cues, label, split=split, announced=announced, index=index, rules=RULES
)
