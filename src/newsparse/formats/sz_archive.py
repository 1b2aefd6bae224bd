"""The archive of Süddeutsche Zeitung (DIZ, LibraryNet), PDF pages as text.

Each page opens with the publication, the section in capitals and the day with editions and page;
the rights and the record's number close it, or stand where the columns put them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from ..bylines import parse_byline
from ..model import Block, Cue
from ..source import Row, Source
from .laying import Part, What, each_part, laid, lines_part, story_parts
from .model import Format
from .shapes import Read, Reader, Shape, rows

NAME = "sz_archive"
_DAYS = "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag"
_READER = Reader(
    [
        Shape("rights", r".{0,80}Alle Rechte vorbehalten\s?[–-].{2,120}|Jegliche Ver[öo]ffentlichung.{0,120}(?:www\.)?sz-content\.de.{0,20}"),
        Shape("number", r"(?P<number>A\d{9})", {"number": ("field", "number")}),
        Shape("account", r"(?:A\d{9}\s+.{1,80}|(?:Bibliothek|UB|Universit[äa]tsbibliothek)\b.{0,80})"),
        Shape("day", rf"(?:{_DAYS}), (?P<day>\d{{1,2}}\. ?[A-Z][a-zä]{{2,8}} \d{{4}})", {"day": ("published", "")}),
        Shape("pages", r"(?P<editions>.{0,300}?)\s?(?P<page>Seite [A-Z]{0,3}\d{1,4})", {
            "editions": ("field", "editions"), "page": ("field", "page"),
        }),
        Shape("address", r"https?://\S+"),
    ]
)  # fmt: skip
_ABOVE: tuple[What, ...] = ("kicker", "title", "standfirst", "byline")
_VENDOR = frozenset({"rights", "number", "account"})
_ADDRESS_GOES_ON = re.compile(r"\S*[-/.?=&\d]\S*")


def cues(head: Source) -> Iterator[Cue]:
    """The rights of the archive, and the lines of a page's head."""
    yield from _READER.cues(head, {"rights"}, {"day", "pages", "number"}, least=3)


@frozen
class Place:
    """How many lines ago the page began, 0 between pages; the number of the record before.

    ``parted`` says that a blank line or a form feed stands behind that number.
    """

    page: int = 0
    number: str = ""
    parted: bool = False


def split(line: str, state: Place | None) -> tuple[Place, int | None]:
    """A document starts at its page's first line; a page with the number before goes on with it."""
    place = state or Place(parted=True)
    blank = not line.strip()
    parted = place.parted or blank or line.startswith("\f")
    page = place.page + 1 if place.page else int(parted and not blank)
    found = _READER.match(line) if len(line) < 60 and page else None
    if found and found[0].name == "number":
        number = found[1]["number"]
        return Place(0, number), None if number == place.number else page - 1
    return Place(page, place.number, parted), None


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """Page heads, headline, text, and the archive's lines wherever they stand."""
    return laid(source, blocks, _parts(_READER.read(source.rows), source), NAME)


def _parts(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    heads = list(_page_heads(reads, source.text))
    if not heads:
        return
    first, stop = heads[0]
    yield from each_part("cover", rows(reads[:first]))
    yield from lines_part("publication", [reads[first].row])
    for read in reads[first + 1 : stop]:
        yield from read.parts or each_part("section", [read.row])
    again = {n for begin, end in heads[1:] for n in range(begin, end)}
    url = stop
    while url < len(reads) and (
        reads[url].shape == "address"
        or (stop < url < stop + 4 and _ADDRESS_GOES_ON.fullmatch(reads[url].text))
    ):
        url += 1
    yield from lines_part("url", rows(reads[stop:url]))
    story: list[Row] = []
    for number, read in enumerate(reads[url:], url):
        if number in again:
            yield from each_part("mark", [read.row])
        elif read.shape in _VENDOR:
            yield from _vendor(read)
        else:
            story.append(read.row)
    yield from _text(story, source)


def _page_heads(reads: Sequence[Read], text: str) -> Iterator[tuple[int, int]]:
    """Where a page's head begins and ends: publication, section, day, editions and page."""
    for number, read in enumerate(reads):
        if read.shape != "day":
            continue
        first = number
        while first and number - first < 4 and not _begins_page(reads, first, text):
            first -= 1
        stop = number + 1
        while stop < len(reads) and stop < number + 5 and reads[stop].shape != "pages":
            stop += 1
        paged = stop < len(reads) and reads[stop].shape == "pages"
        if first < number:
            yield first, stop + 1 if paged else number + 1


def _begins_page(reads: Sequence[Read], number: int, text: str) -> bool:
    start = reads[number].row.start
    return text[start - 1 : start] == "\f" or reads[number - 1].shape in _VENDOR


def _vendor(read: Read) -> Iterator[Part]:
    if read.shape == "rights":
        yield from lines_part("copyright", [read.row])
    else:
        yield from read.parts


def _text(lines: Sequence[Row], source: Source) -> Iterator[Part]:
    """Kicker, headline, deck and byline, each parted by a blank line; the story."""
    groups: list[list[Row]] = []
    for row in lines:
        if row.parted or not groups:
            groups.append([])
        groups[-1].append(row)
    used = 0
    for what in _ABOVE:
        if used < len(groups) and _is(what, groups[used], len(groups) - used):
            yield from lines_part(what, groups[used])
            used += 1
    yield from story_parts([row for group in groups[used:] for row in group], source)


def _is(what: What, group: Sequence[Row], left: int) -> bool:
    """Whether a paragraph above the story is of this kind; *left* counts those to come."""
    text = " ".join(row.text for row in group)
    if what == "kicker":
        return left > 2 and text.isupper() and len(text) < 60
    if what == "title":
        return len(group) <= 4 and left > 1
    if what == "byline":
        return len(text) < 120 and parse_byline(text, languages=("de",)) is not None
    return left > 1 and len(group) <= 5 and len(text) < 300 and not text.startswith("Von ")


RULES: Mapping[str, str] = {
    "sz_archive.cover": "What stands above the first page head.",
    "sz_archive.publication": "The first line of a page.",
    "sz_archive.section": "Lines between the publication and the day: the section, the genre.",
    "sz_archive.published": "The day with its weekday.",
    "sz_archive.field": "Editions, page, the record's number.",
    "sz_archive.url": "The address of a web record, wrapped or not.",
    "sz_archive.kicker": "A first paragraph in capitals.",
    "sz_archive.title": "The first short paragraph that is no kicker.",
    "sz_archive.standfirst": "A short paragraph between headline and byline or story.",
    "sz_archive.byline": "A paragraph of names above the story.",
    "sz_archive.body": "A paragraph of the text.",
    "sz_archive.copyright": "The archive's lines of rights, wherever the columns put them.",
    "sz_archive.mark": "The head of a further page of the same record, and the library's account.",
}

FORMAT = Format(
    NAME, cues, label, split=split, rules=RULES, needles=("sz-content.de", "DIZdigital")
)
