"""Retriever (Norway: Atekst; Sweden: Mediearkivet), text export.

Headline, publication with its day, page and medium on lines of their own; a rule of equals signs
behind each record.  The day at the top of the file is that of the download.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from ..model import Block, Cue, Span
from ..source import Row, Source
from .anchors import starts_above
from .laying import Part, each_part, laid, lines_part, story_parts
from .model import Format
from .shapes import Read, Reader, Shape, announcing, labels, rows, stretches

NAME = "retriever"
_DAY = r"(?P<day>\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d)(?: (?:kl\.? ?)?\d{1,2}[:.]\d\d)?"
_READER = Reader(
    [
        Shape("rule", r"={40,}|-{40,}"),
        Shape(
            "page",
            r"(?:Side|Sida|Sidor|Sider)\s(?P<page>\w{1,6}(?:[-–, ]{1,2}\w{1,6}){0,5})",
            {"page": ("field", "page")},
        ),
        Shape(
            "medium",
            r"(?P<medium>(?:Publi[sc]er(?:t|at|et))\s(?:på|i|via)\s.{1,30})",
            {"medium": ("field", "medium")},
        ),
        Shape(
            "link",
            r".{0,60}?\s(?P<url>https?://(?:ret\.nu|\S{0,40}retriever\S{0,20})/\S{1,200})",
            {"url": ("url", "")},
        ),
        Shape("index", r">.{3,400}"),
        Shape(
            "source",
            rf"(?P<paper>\S.{{0,90}}?), {_DAY}",
            {"paper": ("publication", ""), "day": ("published", "")},
        ),
        Shape(
            "extraction",
            r"(?:Uttak|Datum|Uttag|Udtræk)\s(?P<day>[\d.-]{8,10})",
            {"day": ("print_stamp", "")},
        ),
        Shape(
            "caption",
            rf"(?P<text>{labels('Bild(?:e)?tekst', 'Bildtext', 'Billedtekst', 'Faktaboks')}.+)",
        ),
        Shape("rights", r"©\s?.{1,400}"),
    ]
)
_SIGNED = re.compile(
    r"(?P<name>[^\W\d_a-zåäöæø][^\d_a-zåäöæø@]{4,60})(?P<contact>[\w.+-]{1,40}@\S{3,60}.{0,60})"
)


def cues(head: Source) -> Iterator[Cue]:
    """The line of the medium or the archive's link; and the lines around them."""
    yield from _READER.cues(
        head, {"medium", "link"}, {"source", "page", "index", "extraction", "rights"}, least=3
    )


def _is_medium(line: str) -> bool:
    return _READER.name(line) == "medium"


split = starts_above(_is_medium, lambda line: line.startswith("=" * 40), sure=_is_medium)
announced = announcing(
    r"^(?P<count>\d[\d .]{0,9})\s(?:papir|nett|web+|print)?-?artik(?:kel|ler|lar)"
)


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The record's lines as blocks of their own; what stands above it is the cover."""
    return laid(source, blocks, _parts(_READER.read(source.rows), source), NAME)


def _parts(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    anchor = next((n for n, read in enumerate(reads) if read.shape == "medium"), None)
    if anchor is None:
        return
    day = next((n for n in range(anchor, -1, -1) if reads[n].shape == "source"), None)
    if day is None:
        return
    first, stop = _headline(reads, day)
    for read in reads[:first]:
        yield from read.parts if read.shape == "extraction" else each_part("cover", [read.row])
    yield from lines_part("title", [read.row for read in reads[first:stop]])
    for read in reads[stop : anchor + 1]:
        yield from read.parts or each_part("persons_family_first", [read.row])
    yield from _text(reads[anchor + 1 :], source)


def _headline(reads: Sequence[Read], day: int) -> tuple[int, int]:
    """The lines of the headline: those above the source, or above the rule over it."""
    stop = day - 1 if day and reads[day - 1].shape == "rule" else day
    first = stop
    while first and not reads[first - 1].shape and not (first < stop and reads[first].row.parted):
        first -= 1
    return first, stop


def _text(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    """The story; captions, rights and links stand among its paragraphs."""
    end = next((n for n, read in enumerate(reads) if read.shape == "rule"), len(reads))
    story: list[Row] = []
    for shape, group in stretches(reads[:end], {"caption", "rights"}):
        if shape == "caption":
            yield from _caption(rows(group))
        elif shape == "rights":
            yield from lines_part("copyright", rows(group))
        elif shape:
            yield from (part for read in group for part in read.parts)
        else:
            story.extend(rows(group))
    yield from _story(story, source)
    yield from each_part("mark", rows(reads[end:]))


def _caption(lines: Sequence[Row]) -> Iterator[Part]:
    """A caption; the line of rights may be glued to it."""
    at = lines[-1].text.rfind("©")
    cut = lines[-1].start + at if at > 0 else lines[-1].stop
    spans = (*(Span(row.start, row.stop) for row in lines[:-1]), Span(lines[-1].start, cut))
    yield Part("caption", spans)
    if at > 0:
        yield Part("copyright", (Span(cut, lines[-1].stop),))


def _story(lines: Sequence[Row], source: Source) -> Iterator[Part]:
    """The paragraphs; the last may be the writer, the address glued to the name."""
    signed = _SIGNED.fullmatch(lines[-1].text) if lines else None
    if signed is None:
        yield from story_parts(lines, source)
        return
    row = lines[-1]
    cut = row.start + signed.end("name")
    yield from story_parts(lines[:-1], source)
    yield Part("persons", (Span(row.start, cut),))
    yield Part("field", (Span(cut, row.stop),), "contact")


RULES: Mapping[str, str] = {
    "retriever.cover": "What stands above the first headline: the institution, the index.",
    "retriever.print_stamp": "The day of the download (Uttak, Datum).",
    "retriever.title": "The lines above the publication, or above the rule over it.",
    "retriever.publication": "The publication, before the day on its line.",
    "retriever.published": "The day behind the publication.",
    "retriever.persons_family_first": "A line between the publication and the medium that is no page.",
    "retriever.persons": "Capitals glued to a mail address in the last line of the text.",
    "retriever.field": "Page, medium, and the address behind a writer.",
    "retriever.body": "A paragraph of the text.",
    "retriever.caption": "A paragraph that begins with Bildetekst or Bildtext.",
    "retriever.copyright": "The line of rights, also at the end of a caption.",
    "retriever.url": "The archive's link to the record.",
    "retriever.mark": "The rules around the headline and behind the record.",
}

FORMAT = Format(
    NAME,
    cues,
    label,
    split=split,
    announced=announced,
    rules=RULES,
    needles=("Publisert p", "Publicerat i", "Publicerat p", "ret.nu/"),
)
