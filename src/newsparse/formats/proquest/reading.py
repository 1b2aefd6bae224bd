"""The fields of one document, read off its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from attrs import frozen

from ...source import Row
from ..model import Meaning
from ..overlay import Region
from .citation import Citation, citation_of
from .names import field_of, heading_of, is_address, is_image, is_link, is_separator, terms
from .zones import Zones, zones_of

_MEANINGS: Mapping[str, Meaning] = {
    "author": "byline", "language": "language", "published": "published", "section": "section",
    "updated": "load", "url": "url",
}  # fmt: skip
_STATED_AS: Mapping[Meaning, str] = {
    "byline": "author",
    "publication": "publication",
    "published": "published",
}
_SIGNED = re.compile(r"\[?([^\W\d_][^:\[\]]{2,24})\]?:\s*")
_MOST_TAIL = 12


@frozen
class _Stated:
    """Which fields a document has, and whether it has a text and a whole headline."""

    fields: frozenset[str]
    text: bool
    headline: bool


def regions_of(rows: Sequence[Row]) -> list[Region]:
    """The fields of the document whose lines are *rows*; none where no known field is there."""
    zones = zones_of(rows)
    if zones is None:
        return []
    stated = _stated(rows, zones)
    regions = [Region(rows[0].start, "mark", parts="many")] if zones.title else []
    if zones.head > zones.title:
        regions.append(
            Region(rows[zones.title].start, "title" if stated.headline else "field", "headline")
        )
    regions.extend(_fields(rows[zones.head : zones.text], stated))
    regions.extend(_text(rows[zones.text : zones.tail]))
    regions.extend(_fields(rows[zones.tail : zones.end], stated))
    if zones.end < len(rows):
        regions.append(Region(rows[zones.end].start, "footer", parts="many"))
    return regions


def _stated(rows: Sequence[Row], zones: Zones) -> _Stated:
    outside = [*rows[zones.head : zones.text], *rows[zones.tail : zones.end]]
    fields = frozenset(field_of(row.text)[0] for row in outside)
    headline = " ".join(row.text for row in rows[zones.title : zones.head])
    return _Stated(
        fields,
        zones.text < zones.tail,
        bool(headline) and not _is_better(_title(outside), headline),
    )


def _title(rows: Sequence[Row]) -> str:
    """The value of ``Title:``, its lines joined."""
    number = next((n for n, row in enumerate(rows) if field_of(row.text)[0] == "title"), None)
    if number is None:
        return ""
    more = takewhile(lambda row: not row.parted and not field_of(row.text)[0], rows[number + 1 :])
    return " ".join(
        [rows[number].text[field_of(rows[number].text)[1] :], *(row.text for row in more)]
    )


def _is_better(title: str, headline: str) -> bool:
    """Whether ``Title:`` says more than the headline, or the same with fewer stray blanks."""
    stated, shown = "".join(title.split()), "".join(headline.split())
    if stated == shown:
        return len(title) < len(headline)
    return len(stated) > 3 and stated.startswith(shown.rstrip(".…"))


def _fields(rows: Sequence[Row], stated: _Stated) -> Iterator[Region]:
    """Labelled fields, addresses, citations and names outside the text."""
    for number, row in enumerate(rows):
        key, value = field_of(row.text)
        if key:
            after = rows[number + 1].start if number + 1 < len(rows) else row.stop
            at = row.start + value if value < len(row.text) else after
            if key == "info":
                yield Region(row.start, "field", row.text.partition(":")[0].strip("* "), at)
                yield from _cited(_group(rows, number), at, stated)
            else:
                yield from _field(row, key, at, stated)
        elif heading_of(row.text) or is_link(row.text) or is_separator(row.text):
            yield Region(row.start, "mark")
        elif is_address(row.text):
            yield Region(row.start, "field" if "url" in stated.fields else "url", "address")
        elif not number or (row.parted and not _opens(rows[number - 1])):
            yield from _unlabelled(_group(rows, number), stated)


def _opens(row: Row) -> bool:
    """Whether a value may follow below: a field's name alone, or a heading."""
    key, value = field_of(row.text)
    return bool(key) and value >= len(row.text)


def _field(row: Row, key: str, at: int, stated: _Stated) -> Iterator[Region]:
    name = row.text.partition(":")[0].strip("* ")
    if key == "publication":
        yield Region(row.start, "publication", name, at)
        cut = row.text.find(";", max(0, at - row.start))
        if cut > 0:
            yield Region(row.start + cut, "field", "place")
    elif key == "title":
        yield Region(row.start, "field" if stated.headline else "title", name, at)
    elif key == "abstract" and not stated.text:
        yield Region(row.start, "standfirst", name, at)
    elif key == "author" and row.text.casefold().endswith("anonymous"):
        yield Region(row.start, "field", name, at)
    else:
        yield Region(row.start, _MEANINGS.get(key, "field"), name, at)


def _group(rows: Sequence[Row], first: int) -> list[Row]:
    """The row and those it runs on into."""
    group = [rows[first]]
    for number in range(first + 1, len(rows)):
        row = rows[number]
        if row.parted or field_of(row.text)[0] or is_link(row.text):
            break
        group.append(row)
    return group


def _unlabelled(group: Sequence[Row], stated: _Stated) -> Iterator[Region]:
    """A citation, or a line of names, under the headline; anything else says nothing."""
    row = group[0]
    text = " ".join(other.text for other in group)
    if citation_of(text):
        yield from _cited(group, row.start, stated)
    elif "author" not in stated.fields and "," in text and len(text) < 300:
        yield Region(row.start, "byline")
    else:
        yield Region(row.start, "mark", parts="many")


def _cited(group: Sequence[Row], at: int, stated: _Stated) -> Iterator[Region]:
    """The parts of a citation from the source offset *at* on; what a field states is a field here."""
    places = [place for row in group for place in range(max(row.start, at), row.stop + 1)]
    text = " ".join(row.text[max(0, at - row.start) :] for row in group if row.stop > at)
    cited = citation_of(text) or Citation(-1, -1, 0, len(text))
    parts: list[tuple[int, Meaning, str]] = [
        (cited.day, "published", "date"),
        (cited.rest, "field", "page"),
    ]
    if cited.place >= 0:
        parts[:0] = [
            (0, "byline", "authors"),
            (cited.publication, "publication", "publication"),
            (cited.place, "field", "place"),
        ]
    for (start, meaning, name), stop in zip(
        parts, [*(part[0] for part in parts[1:]), len(text)], strict=True
    ):
        if start < stop and text[start:stop].strip(" .;:"):
            taken = _STATED_AS.get(meaning, "") in stated.fields
            yield Region(places[start], "field" if taken else meaning, name)


def _text(rows: Sequence[Row]) -> Iterator[Region]:
    """The paragraphs, without the buttons over images; captions and credits close the text."""
    if not rows:
        return
    stop = _signed_from(rows)
    value = rows[0].start + field_of(rows[0].text)[1] if field_of(rows[0].text)[0] else rows[0].stop
    if value >= rows[0].stop:
        value = rows[1].start if len(rows) > 1 else rows[0].stop
    yield Region(rows[0].start, "body", rows[0].text.partition(":")[0], value, "many")
    inside = True
    unwrapped = any(len(row.text) > 180 and row.text.count(" ") > 20 for row in rows)
    for row in rows[1:stop]:
        if is_image(row.text):
            yield Region(row.start, "mark", "image")
            inside = False
        elif unwrapped or not inside:
            yield Region(row.start, "body", parts="many")
            inside = True
    yield from _signed(rows[stop:])


def _signature(row: Row) -> tuple[str, int]:
    """Whether a line is a caption or a credit, and where its value begins."""
    match = _SIGNED.match(row.text)
    name = match[1].casefold() if match else ""
    if match and name in terms("credit"):
        return "credit", match.end()
    return ("caption", match.end()) if match and name in terms("caption") else ("", 0)


def _signed_from(rows: Sequence[Row]) -> int:
    """Where captions and credits begin, among the text's last lines."""
    first = max(1, len(rows) - _MOST_TAIL)
    return next((n for n in range(first, len(rows)) if _signature(rows[n])[0]), len(rows))


def _signed(rows: Sequence[Row]) -> Iterator[Region]:
    for row in rows:
        kind, value = _signature(row)
        names = any(char.isalnum() for char in row.text[value:])
        if kind == "credit":
            yield Region(row.start, "byline" if names else "field", "credit", row.start + value)
        elif kind:
            yield Region(row.start, "caption" if names else "field", "caption", row.start + value)
