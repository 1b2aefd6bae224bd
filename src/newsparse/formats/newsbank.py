"""NewsBank (Access World News): page text copied from a browser, and the bundle printed to PDF.

The line of the day and the publication is the anchor; the headline is what stands between the
record before and that line.  Page images have a head and a citation and no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from ..bylines import parse_byline
from ..footers import parse_footer
from ..model import Block, Cue
from ..source import Row, Source
from ..text.shapes import ends_sentence
from .anchors import starts_above
from .laying import Part, each_part, laid, lines_part, story_parts
from .model import Format
from .shapes import Read, Reader, Shape, labels, rows

NAME = "newsbank"
_AUTHOR = labels("Author(?:s|/Byline)?", "Byline")
_SECTION = labels("Section")
_READER = Reader(
    [
        Shape(
            "day",
            r"(?:[A-Z][a-z]{5,8}, )?(?P<day>[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4})"
            r"\s*\|\s*(?P<paper>[^|]{2,100}?)(?:\s*\|\s*(?!pages? )(?P<place>[^|]{2,80}?))?"
            r"(?:\s*\|\s*(?P<page>Pages? [^|]{1,40}?))?(?:\s*\|\s*(?P<more>.{1,100}))?",
            {
                "day": ("published", ""),
                "paper": ("publication", ""),
                "place": ("field", "place"),
                "page": ("field", "page"),
                "more": ("field", "edition"),
            },
        ),
        Shape(
            "credit",
            rf"(?=\D)(?:{_AUTHOR}(?:(?P<author>[^|]{{1,200}}?)(?:\s+(?P<mail>\S{{1,60}}@\S{{3,60}}))?)?)?"
            rf"(?:\s*\|?\s*{_SECTION}(?P<section>.{{1,80}}?)?)?(?:\s*\|?\s*(?P<words>[\d,]{{1,7}}) Words?)?",
            {
                "author": ("byline", ""),
                "mail": ("field", "contact"),
                "section": ("section", ""),
                "words": ("field", "words"),
            },
        ),
        Shape("count", r"(?P<words>[\d,]{1,7})(?: Words?)?", {"words": ("field", "words")}),
        Shape("words", r"Words?"),
        Shape("opens", r"\[?(?:Read News Document|OpenURL Link)\]?"),
        Shape("citation", r"Citation \(.{2,30} Style\)"),
        Shape(
            "rights", r"(?:©\s*)?(?:\(c\)\s*)?Copyright\b.{4,300}|.{3,200}\bAll Rights Reserved\.?"
        ),
    ]
)
_CITED = re.compile(r".*(?:[‹›<>]|https?://|\(online\)|', .{3,80}\d{4}\.?\s*$)|\S*[/=&?]\S*\s*$")
_CONTACT = re.compile(r"(?:Contact|Reach|E-?mail) .{3,80}@", re.IGNORECASE)
_HEAD = frozenset({"day", "credit", "count", "words", "opens"})


def cues(head: Source) -> Iterator[Cue]:
    """The line above the text or above the citation, and with it two other lines of a record."""
    yield from _READER.cues(head, {"opens", "citation"}, {"day", "credit", "rights"}, least=3)


def _is_day(line: str) -> bool:
    return "|" in line and _READER.name(line) == "day"


def _ends(line: str) -> bool:
    """The rights, or a line of the citation (only the last one matters)."""
    return len(line) < 500 and (
        _READER.name(line) in ("rights", "citation") or _CITED.match(line) is not None
    )


split = starts_above(_is_day, _ends, sure=_is_day)


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The record's lines as blocks of their own; what stands above it is the cover."""
    return laid(source, blocks, _parts(_READER.read(source.rows), source), NAME)


def _parts(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    day = next((n for n, read in enumerate(reads) if read.shape == "day"), None)
    if day is None:
        return
    first = day
    while first and not reads[first - 1].shape and not (first < day and reads[first].row.parted):
        first -= 1
    yield from each_part("cover", rows(reads[:first]))
    yield from lines_part("title", rows(reads[first:day]))
    body = day
    while body < len(reads) and reads[body].shape in _HEAD:
        yield from _credited(reads[body].parts, source.text)
        body += 1
    end = _end(reads, body)
    yield from _story(rows(reads[body:end]), source)
    yield from _tail(reads[end:])


def _credited(parts: Sequence[Part], text: str) -> Iterator[Part]:
    """A writer whose name stands in the mail address behind it is a person, whatever the name."""
    said = {part.name or part.what: part.spans[0].of(text).casefold() for part in parts}
    mailbox = said.get("contact", "").partition("@")[0]
    named = any(len(word) > 2 and word in mailbox for word in said.get("byline", "").split())
    for part in parts:
        yield evolve(part, what="persons") if named and part.what == "byline" else part


def _end(reads: Sequence[Read], body: int) -> int:
    """Where the text ends: at the rights, which stand last or above the citation."""
    cited = next((n for n in range(body, len(reads)) if reads[n].shape == "citation"), len(reads))
    rights = (n for n in range(cited - 1, body - 1, -1) if reads[n].shape == "rights")
    return next(rights, cited)


def _story(lines: Sequence[Row], source: Source) -> Iterator[Part]:
    """The paragraphs; a credit above them, and what is no story below them."""
    if len(lines) > 1 and _is_credit(lines[0].text):
        yield from lines_part("byline", lines[:1])
        lines = lines[1:]
    stop = len(lines)
    while stop > 1 and _is_footer(lines[stop - 1].text):
        stop -= 1
    yield from story_parts(lines[:stop], source)
    yield from each_part("footer", lines[stop:])


def _is_footer(text: str) -> bool:
    return bool(_CONTACT.match(text)) or parse_footer(text, languages=("en",)) is not None


def _is_credit(text: str) -> bool:
    return len(text) < 80 and not ends_sentence(text) and parse_byline(text) is not None


def _tail(reads: Sequence[Read]) -> Iterator[Part]:
    """Rights down to the citation, and the citation."""
    cited = next((n for n, read in enumerate(reads) if read.shape == "citation"), len(reads))
    yield from lines_part("copyright", rows(reads[:cited]))
    yield from each_part("mark", rows(reads[cited : cited + 1]))
    yield from lines_part("field", rows(reads[cited + 1 :]), "citation")


RULES: Mapping[str, str] = {
    "newsbank.cover": "What stands above the first headline.",
    "newsbank.title": "The lines above the day and the publication.",
    "newsbank.published": "The day, first on the line below the headline.",
    "newsbank.publication": "The publication behind the day and a bar.",
    "newsbank.byline": "The value of Author or Author/Byline, and a credit that opens the text.",
    "newsbank.persons": "The value of Author where the mail address behind it holds the name.",
    "newsbank.section": "The value of Section.",
    "newsbank.field": "Words, place, page, a writer's address, the citation.",
    "newsbank.mark": "The lines that end the head and open the citation.",
    "newsbank.body": "A paragraph of the text.",
    "newsbank.footer": "Lines under the text that are no story: whom to write to.",
    "newsbank.copyright": "The lines of rights under the text.",
}

FORMAT = Format(
    NAME,
    cues,
    label,
    split=split,
    rules=RULES,
    needles=("Read News Document", "OpenURL Link", "Citation ("),
)
