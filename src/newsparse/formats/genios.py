"""GENIOS (wiso-net): a head line, the text, and the database's labels behind the text.

The head line names publication, day, issue and page; ``Quelle:`` repeats it under the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, Literal

from attrs import evolve

from ..bylines import parse_byline
from ..model import Block, Cue
from ..source import Row, Source
from ..text.shapes import ends_sentence
from .anchors import Place, starts_above
from .laying import Part, What, each_part, laid, lines_part, story_parts
from .model import Format
from .shapes import Read, Reader, Shape, labels, rows, stretches

NAME = "genios"
_HEAD = (
    r"[\"„“”»«]?(?P<paper>[^\"„“”»«]{2,80}?)[\"„“”»«]?(?:\s+(?:online|print))?\s+vom\s+(?P<day>\d{1,2}\.\d{1,2}\.(?:\d{4}|\d\d))"
    r"(?:,?\s+(?:Nr\.|Heft)\s?(?P<issue>[\w./-]{1,12}))?(?:,?\s*(?:S\.|Seiten?:?)\s*(?P<page>[\w./-]{1,12}(?:[,\s-]{1,2}\d{1,4}){0,4}))?"
)
_READER = Reader(
    [
        Shape("source", rf"{labels('Quelle')}(?P<value>.*)", {"value": ("field", "Quelle")}),
        Shape("desk", rf"{labels('Ressort', 'Rubrik')}(?P<value>.*?)\|?", {"value": ("section", "")}),
        Shape("edition", rf"{labels('Ausgabe', 'Mutation')}(?P<value>.*?)\|?", {"value": ("field", "Ausgabe")}),
        Shape("number", rf"{labels('Dokumentnummer')}(?P<value>.*?)\|?", {"value": ("field", "Dokumentnummer")}),
        Shape("address", rf"{labels('Dauerhafte Adresse des Dokuments')}(?P<value>.*)", {"value": ("url", "")}),
        Shape("rights", rf"{labels('Alle Rechte vorbehalten')}.*|Alle Rechte vorbehalten\b.{{0,200}}"),
        Shape("vendor", r"(?:©|\(c\))\s?GBI-Genios\b.{0,120}"),
        Shape("page foot", r"(?:Seite|Page) \d{1,5} (?:von|of) \d{1,5}"),
        Shape("page head", r"Dokumente?|Inhaltsverzeichnis"),
        Shape("head", _HEAD, {
            "paper": ("publication", ""), "day": ("published", ""), "issue": ("field", "Nr."), "page": ("field", "Seite"),
        }),
        Shape("caption", r"(?:Bild|Foto|Grafik|Abbildung|Illustration)(?:er|s|en)?:\s?.{2,600}"),
    ]
)  # fmt: skip
_TAIL = frozenset({"source", "edition", "number", "address", "rights", "vendor"})
_PAGE = frozenset({"page foot", "page head"})
_ADDRESS = re.compile(r"\s*https?://\S+\s*")


def cues(head: Source) -> Iterator[Cue]:
    """The vendor's line, number or address, and two other lines of head and tail."""
    strong = {"number", "address", "vendor"}
    yield from _READER.cues(head, strong, {"head", "source", "edition", "desk", "rights"}, least=3)


def _ends(line: str) -> bool:
    """A line of the tail; the last one counts."""
    name = _READER.name(line)
    return name in _TAIL or name == "page foot" or _ADDRESS.fullmatch(line) is not None


_starts = starts_above(lambda line: " vom " in line and _READER.name(line) == "head", _ends)
_BARE = re.compile(r"\s*Quelle:[\s|]*")
"""The label alone: the line it repeats stands below it."""


def split(line: str, state: tuple[Place, Literal["", "Quelle"]] | None) -> tuple[Any, int | None]:
    """A document starts above a head line that follows a tail, not where Quelle repeats it."""
    place, label = state or (None, "")
    if label and line.strip():
        return (place, ""), None
    place, back = _starts(line, place)
    return (place, "Quelle" if _BARE.fullmatch(line) else label), back


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """Head line, section, headline, text, tail."""
    return laid(source, blocks, _parts(_READER.read(source.rows), source), NAME)


def _parts(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    head = next((n for n, read in enumerate(reads) if read.shape == "head"), None)
    if head is None:
        return
    yield from each_part("cover", rows(reads[:head]))
    yield from reads[head].parts
    body = head + 1
    if body < len(reads) and reads[body].shape == "desk":
        yield from reads[body].parts
        body += 1
    end = next((n for n in range(body, len(reads)) if reads[n].shape in _TAIL), len(reads))
    yield from _text(reads[body:end], source)
    yield from _tail(reads[end:], "field" if body > head + 1 else "section")


def _text(reads: Sequence[Read], source: Source) -> Iterator[Part]:
    """Headline, deck, byline, story; pages end in the midst of it."""
    yield from each_part("mark", [read.row for read in reads if read.shape in _PAGE])
    story: list[Row] = []
    for shape, group in stretches([r for r in reads if r.shape not in _PAGE], {"caption"}):
        if shape == "caption":
            yield from lines_part("caption", rows(group))
        else:
            story.extend(rows(group))
    title = _title(story)
    yield from lines_part("title", story[:title])
    yield from _below(story[title:], source)


def _title(lines: Sequence[Row]) -> int:
    """How many lines the headline has: its paragraph, or one where the text follows at once."""
    if not lines:
        return 0
    stop = next((n for n in range(1, len(lines)) if lines[n].parted), len(lines))
    return stop if stop <= 4 and not ends_sentence(lines[stop - 1].text) else min(1, len(lines))


def _below(lines: Sequence[Row], source: Source) -> Iterator[Part]:
    """Deck and byline above the story, the writer below it."""
    width = max((len(row.text) for row in lines), default=0)
    for row, below in pairwise(lines[:3]):
        if _is_byline(row.text):
            yield from lines_part("byline", [row])
        elif (
            len(row.text) < 0.7 * width
            and not ends_sentence(row.text)
            and not below.text[:1].islower()
        ):
            yield from lines_part("standfirst", [row])
        else:
            break
        lines = lines[1:]
    signed = len(lines) > 1 and _is_byline(lines[-1].text)
    yield from story_parts(lines[:-1] if signed else lines, source)
    yield from lines_part("byline", lines[-1:] if signed else [])


def _is_byline(text: str) -> bool:
    short = len(text) < 100 and not ends_sentence(text)
    return short and parse_byline(text, languages=("de",)) is not None


def _tail(reads: Sequence[Read], desk: What) -> Iterator[Part]:
    """The labels, the address in full, the rights."""
    for read in reads:
        if read.shape in ("rights", "vendor"):
            yield from lines_part("copyright", [read.row])
        elif read.shape == "desk":
            yield from (evolve(part, what=desk, name="Ressort") for part in read.parts)
        elif read.shape == "head":
            yield from lines_part("field", [read.row], "Quelle")
        elif not read.shape:
            yield from lines_part("url" if _ADDRESS.fullmatch(read.text) else "mark", [read.row])
        else:
            yield from read.parts


RULES: Mapping[str, str] = {
    "genios.cover": "What stands above the first head line.",
    "genios.publication": "The publication on the head line.",
    "genios.published": "The day behind vom on the head line.",
    "genios.section": "The value of Ressort or Rubrik, under the head line or in the tail.",
    "genios.field": "Issue and page; Quelle, Ausgabe or Mutation, Dokumentnummer, and Ressort said twice.",
    "genios.title": "The first paragraph below the head, or its first line where the text follows at once.",
    "genios.standfirst": "A short line below the headline that ends no sentence and is no byline.",
    "genios.byline": "A line of names below the headline or at the end of the text.",
    "genios.body": "A paragraph of the text.",
    "genios.caption": "A paragraph that begins with Bild, Foto, Grafik or the like.",
    "genios.url": "The lasting address of the document.",
    "genios.copyright": "Alle Rechte vorbehalten, and the line of the database's company.",
    "genios.mark": "Head and foot of printed pages, labels without a value.",
}

FORMAT = Format(
    NAME,
    cues,
    label,
    split=split,
    rules=RULES,
    needles=("GBI-Genios", "Dokumentnummer", "Dauerhafte Adresse"),
)
