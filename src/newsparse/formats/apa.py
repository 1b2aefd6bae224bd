"""APA Online Manager (Austria): one quoted publication line a record, then its section and text.

Print records say the day of publication (``vom``), web records only when the text was found
(``gefunden am``).  Umlauts may be hurt on the way to text; nothing is repaired by guess.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Literal

from attrs import frozen

from ..model import Block, Cue, Span
from ..source import Line, Source
from ..text.shapes import WHITE, ends_sentence
from .model import Format, Meaning, tag
from .records import Value, cut_values, furniture, is_running, isolate, narrow

_HEAD = re.compile(
    r"""["„“”«»](?P<paper>[^"„“”«»\n]{1,80})["„“”«»]
    (?:[ \t]+Nr\.?[ \t]?(?P<issue>[\w./-]{1,20}))?
    (?:[ \t]+gefunden[ ]am[ ](?P<found>\d{1,2}\.\d{1,2}\.\d{4}(?:[ ]\d{1,2}[:.]\d{2}(?:[ ]Uhr)?)?)
    |[ \t]+vom[ ](?P<day>\d{1,2}\.\d{1,2}\.\d{4}))
    (?P<blanks>[ \t]*)(?:(?:Seite|.?eite):?[ \t]*(?P<page>[\w./,\x20-]{1,20}))?""",
    re.VERBOSE,
)
_SECTION = re.compile(r"Ressorts?:[ \t]*(?P<value>.{0,120})")
_PARTS: tuple[tuple[str, Meaning, str], ...] = (
    ("paper", "publication", "publication"), ("issue", "field", "Nr."), ("found", "load", "gefunden am"),
    ("day", "published", "vom"), ("page", "field", "Seite"),
)  # fmt: skip
_EDITION = re.compile(
    r"(?:(?:Früh|Morgen|Mittag|Abend|Nacht)(?:ausgabe)?|Bgl?d|Ktn|Knt|Sbg|Stmk|Vbg|Tirol|Ti|Wien|Wi|W|[NO]\.?[ÖO]E?\.?|gesamt|alle)"
)
_EDITION_BREAK = re.compile(r"[\s,;/+&]+")
_DESK = re.compile(r"[a-zäöüß]{1,4}")
_CAPTION = re.compile(r"(?:Foto|Bild|Grafik|Illustration)s?: ?\S")
_MAIL = re.compile(r"(?P<name>[a-z]{2,30}(?:[._-][a-z]{2,30}){1,3})@[\w-]{1,60}\.\w")
_FOLDED = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "é": "e", "è": "e"}


Place = Literal["parted", "inside"]
"""The line before: blank or a rule, or text."""


@frozen
class Head:
    """A record's first line: the match, and which of the two Austrian services prints it so."""

    match: re.Match[str]
    column: bool


def read_head(text: str) -> Head | None:
    """*text* (a whole line) as a record's first line."""
    match = _HEAD.fullmatch(text.strip()) if len(text) < 300 else None
    return Head(match, bool(match["issue"]) or len(match["blanks"]) > 1) if match else None


def section_of(text: str) -> re.Match[str] | None:
    """*text* as the line of the section."""
    return _SECTION.fullmatch(text.strip()) if len(text) < 300 else None


def record_heads(lines: Sequence[Line]) -> Iterator[tuple[Line, Head, bool]]:
    """Each head line, and whether the section follows on the very next line."""
    for number, line in enumerate(lines):
        head = read_head(line.text)
        if head:
            after = lines[number + 1].text if number + 1 < len(lines) else ""
            yield line, head, section_of(after) is not None


def cues(head: Source) -> Iterator[Cue]:
    """A quoted publication with its day, the section below it, the rule between records."""
    found = next(record_heads(head.lines), None)
    if found is None or found[1].column or found[2]:
        return
    line = found[0]
    yield Cue("quoted publication with its day", Span(line.start, line.stop))
    for other in head.lines:
        if section_of(other.text):
            yield Cue("section line", Span(other.start, other.stop))
        elif "_" * 40 in other.text and not other.text.strip(" _"):
            yield Cue("rule of underscores", Span(other.start, other.stop))


def split(line: str, state: Place | None) -> tuple[Place, int | None]:
    """A document starts at each head line that opens the export or follows a blank line or rule."""
    text = line.strip(WHITE)
    parted = state in (None, "parted")
    return "inside" if text.strip("_") else "parted", 0 if parted and read_head(text) else None


def head_blocks(block: Block, format_name: str, head: Head) -> Iterator[Block]:
    """The values of a head line."""
    values = [
        Value(*head.match.span(group), meaning, name)
        for group, meaning, name in _PARTS
        if head.match[group]
    ]
    yield from cut_values(block, format_name, values)


def section_block(block: Block, format_name: str, match: re.Match[str]) -> Block:
    """The section without its label."""
    return tag(narrow(block, *match.span("value")), format_name, "section", "Ressort")


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label the record: head line, section, edition, desk, headline, deck, text."""
    record: list[Block] = []
    begun = False
    for block in isolate(blocks, source, lambda text: read_head(text) or section_of(text)):
        head = None if block.rule or begun else read_head(block.text)
        section = None if block.rule or record else section_of(block.text)
        if head:
            begun = True
            yield from head_blocks(block, "apa", head)
        elif not begun:
            yield block if block.rule else furniture(block, "apa", "cover")
        elif section:
            yield section_block(block, "apa", section)
        elif block.rule and not record:
            yield block
        else:
            record.append(block)
    yield from _text(record)


def _text(record: Sequence[Block]) -> Iterator[Block]:
    """What follows the head: edition and desk, headline, deck, body."""
    at = 0
    while at < len(record) and (record[at].rule or _is_edition(record[at].text)):
        yield record[at] if record[at].rule else tag(record[at], "apa", "field", "edition")
        at += 1
    title = next((n for n in range(at, len(record)) if not record[n].rule), None)
    if title is None:
        yield from record[at:]
        return
    yield from record[at:title]
    if is_running(record[title]):
        yield from _body(record[title:], record)
        return
    yield tag(record[title], "apa", "title")
    body = title + 1
    if body < len(record) and (_repeats(record[title], record[body]) or _is_deck(record[body:])):
        yield tag(
            record[body], "apa", "title" if _repeats(record[title], record[body]) else "standfirst"
        )
        body += 1
    yield from _body(record[body:], record)


def _is_edition(text: str) -> bool:
    """A line of editions (times of day, provinces), or a desk's code."""
    if len(text) > 80:
        return False
    words = [word for word in _EDITION_BREAK.split(text) if word and word not in ("OOE", "NOE")]
    return all(_EDITION.fullmatch(word) for word in words) or _DESK.fullmatch(text) is not None


def _repeats(title: Block, block: Block) -> bool:
    """A headline that was cut, printed once more without the dots."""
    cut = title.text.rstrip(".… ")
    return cut != title.text and block.text.strip() == cut


def _is_deck(rest: Sequence[Block]) -> bool:
    """A short line between headline and running text."""
    if rest[0].rule or len(rest) < 2 or len(rest[0].text) > 250 or _CAPTION.match(rest[0].text):
        return False
    return not ends_sentence(rest[0].text) and is_running(rest[1])


def _body(body: Sequence[Block], record: Sequence[Block]) -> Iterator[Block]:
    """The text: captions, a writer's name glued before it, the rest paragraphs."""
    writer = _mailed(next((block.text for block in reversed(record) if not block.rule), ""))
    last = max((n for n, block in enumerate(body) if not block.rule), default=0)
    for number, block in enumerate(body):
        if block.rule or block.kind in ("image", "rule"):
            yield block
        elif _CAPTION.match(block.text):
            yield tag(block, "apa", "caption")
        elif number == last and number and len(block.text) < 60 and not ends_sentence(block.text):
            yield block  # a writer's name or a letter writer's town: the general rules know names
        elif number == 0 and (size := _glued(block.text, writer)):
            yield from _split_writer(block, size)
        else:
            yield tag(block, "apa", "body")


def _mailed(text: str) -> tuple[str, ...]:
    """The names in a mail address that ends a record."""
    match = _MAIL.match(text) if len(text) < 200 else None
    return tuple(re.split("[._-]", match["name"])) if match else ()


def _glued(text: str, writer: Sequence[str]) -> int:
    """How long the writer's name before the first sentence is, 0 where there is none."""
    words = text[:120].split(" ")[: len(writer)]
    same = [_fold(word) for word in words] == list(writer)
    return len(" ".join(words)) if writer and same and len(text) > 120 else 0


def _fold(word: str) -> str:
    return "".join(_FOLDED.get(char, char) for char in word.casefold())


def _split_writer(block: Block, size: int) -> Iterator[Block]:
    values = [Value(0, size, "byline", "writer"), Value(size + 1, len(block.text), "body", "")]
    yield from cut_values(block, "apa", values)


RULES: Mapping[str, str] = {
    "apa.cover": "Text before the first record.",
    "apa.publication": "The quoted publication on the first line of a record.",
    "apa.published": "The day after vom on the first line of a print record.",
    "apa.load": "When the service found a web text (gefunden am): not the day of publication.",
    "apa.field": "Page, issue, edition or desk code of a record.",
    "apa.section": "The value of Ressort.",
    "apa.title": "The first line below head and section, and the same line printed in full.",
    "apa.standfirst": "A line without an end mark between headline and running text.",
    "apa.byline": "A name glued before the first sentence that the mail address at the end repeats.",
    "apa.caption": "A line that begins with Foto, Bild or Grafik.",
    "apa.body": "The text of the record.",
}

NEEDLES = (" vom ", "\tvom ", "gefunden am ")
"""What no head line lacks."""

FORMAT = Format("apa", cues, label, split=split, rules=RULES, needles=NEEDLES)
