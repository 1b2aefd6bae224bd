"""Datelines: the place, agency and day that open a story.

>>> found = find_dateline("BERN, Jan. 8 (EXA) -- It rained in the capital.")
>>> found.place, found.agency, found.date.verbatim
('BERN', 'EXA', 'Jan. 8')
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import regex

from .arguments import chosen, expect_text
from .bylines.lexicon import Lexicon, lexicon
from .dateline_places import is_in_capitals, is_place
from .dates import parse_date
from .model import Dateline, DateMention, Span
from .text.shapes import WHITE

_REACH = 140
_WHITE = WHITE + "\u200b\u200e\u200f"
_DASH = regex.compile(r"(?:--+|[—–]|(?<=[\s.)])-(?=\s|$)|(?<=\))\s?:|(?<=\))\s?-)[ \t]?[—–-]{0,2}")
_BRACKET = regex.compile(
    r"[ ]?\((?P<round>[^()\n]{2,40})\)|[ ]?/(?P<slash>[\p{Lu}][\p{L} -]{2,30})/"
)
_DASHES = frozenset("-–—:")
_TRIM = " \t\u00a0,.:;-—–"
_CODE = regex.compile(r"[\p{Lu}\d][\p{Lu}\d&. /-]{1,24}|\p{Ll}{2,6}(?:[/-][\p{L}]{2,8}){0,3}")
_FIRST = regex.compile(r"\((?P<who>[^()\n]{2,30})\)\s(?P<place>[^()\n]{3,60}?)\s?(?:--+|[—–-])\s*")
_WIRE = regex.compile(r"[^/\n]{3,60}/[\p{Lu}][\p{L} -]{2,30}/[^/\n]{5,24}/(?=\s)")
_SHORT_STATE = 5
_EQUALS = regex.compile(
    r"[【(\[［（](?P<place>[\p{Lo}\p{Lm}・ー]{1,15})[=＝](?P<who>[^】)\]］）\n]{1,40})[】)\]］）]"
)
_WIRED = regex.compile(r"(?P<place>\p{Han}{2,8}?)(?P<date>\d{1,2}\s?月\s?\d{1,2}\s?日)\s?[电電]")


def parse_dateline(text: str, *, languages: Sequence[str] | None = None) -> Dateline | None:
    """The dateline that the whole of *text* is, with or without its dash; else ``None``.

    >>> parse_dateline("New Delhi, May 22").place
    'New Delhi'
    >>> parse_dateline("It rained in the capital.") is None
    True
    """
    expect_text(text, "parse_dateline")
    codes = chosen(languages)
    stripped = text.strip(_WHITE)
    if not 2 <= len(stripped) <= _REACH or "\n" in stripped:
        return None
    return _read(stripped, text.index(stripped[0]), codes)


def find_dateline(text: str, *, languages: Sequence[str] | None = None) -> Dateline | None:
    """The dateline at the head of a story's first paragraph, ``None`` where it has none.

    >>> find_dateline("Bern. – It rained.").place
    'Bern'
    >>> find_dateline("It rained - and rained.") is None
    True
    """
    expect_text(text, "find_dateline")
    codes = chosen(languages)
    window = text[: 4 * _REACH]
    body = window.lstrip(_WHITE)
    start = len(window) - len(body)
    head = body[:_REACH].partition("\n")[0]
    for stop in _ends(head):
        if head[:stop].rstrip(_WHITE)[-1:] in _DASHES and head[stop:].lstrip(_WHITE)[:1].islower():
            continue  # a dash inside a sentence
        found = _read(head[:stop].rstrip(_WHITE), start, codes)
        if found is not None:
            return found
    return None


def _ends(head: str) -> Iterator[int]:
    """Where a dateline may end, the furthest dash first."""
    east = _EQUALS.match(head)
    if east is not None:
        yield east.end()
    wired = head.find("电") if "电" in head else head.find("電")
    if wired > 0:
        yield wired + 1
    wire = _WIRE.match(head)
    if wire is not None:
        yield wire.end()
    ends = [match.end() for match in _DASH.finditer(head)][:4]
    yield from reversed(ends)
    bracket = head.find(") ")
    if bracket > 0:
        yield bracket + 1
    full = head.find(". ")
    if full > 0:
        yield full + 1


def _read(text: str, at: int, languages: tuple[str, ...] | None) -> Dateline | None:
    """The dateline *text* is; *at* is where it stands."""
    known = lexicon(languages)
    made = (
        _eastern(text, at, known)
        or _agency_first(text, known, languages)
        or _western(text, at, known, languages)
    )
    return (
        None if made is None else attrs.evolve(made, verbatim=text, span=Span(at, at + len(text)))
    )


def _eastern(text: str, at: int, known: Lexicon) -> Dateline | None:
    """``【東京=…】``, ``(서울=…)`` and an agency, a place and a day run together."""
    match = _EQUALS.fullmatch(text)
    if match is not None:
        who = match["who"].strip()
        return _made(match["place"], who if _is_agency(who, known) else None, None)
    for agency in known.glued:
        if text.startswith(agency) and _is_agency(agency, known):
            wired = _WIRED.fullmatch(text, len(agency))
            if wired is not None:
                day = _dated(wired["date"], at + wired.start("date"), None)
                return _made(wired["place"], agency, day)
    return None


def _agency_first(text: str, known: Lexicon, languages: tuple[str, ...] | None) -> Dateline | None:
    """``(AP) PLACE -``: the house in brackets, then a place in capitals before a dash."""
    match = _FIRST.fullmatch(text)
    if match is None or not (_is_agency(match["who"], known) or _is_house(match["who"], known)):
        return None
    place = match["place"].strip()
    stands = is_place(place, text, match["who"], known, languages) and is_in_capitals(
        place, languages
    )
    return _made(place, match["who"], None) if stands else None


def _is_house(text: str, known: Lexicon) -> bool:
    """Capitals and a word for a house (``CBS News``)."""
    capitals, _, noun = text.partition(" ")
    return 2 <= len(capitals) <= 5 and capitals.isupper() and noun.casefold() in known.media


def _western(
    text: str, at: int, known: Lexicon, languages: tuple[str, ...] | None
) -> Dateline | None:
    """A place, a day and an agency in their usual orders, with the dash that ends them."""
    body = text.rstrip(_TRIM)
    agency, before, after = _parted(body, known)
    place, day = _placed(before, at, languages)
    if after.strip(_TRIM + "/"):
        lead = len(body) - len(after.lstrip(_TRIM + "/"))
        late = _dated(after.strip(_TRIM + "/"), at + lead, languages)
        if late is None or day is not None:
            return None
        day = late
    if _loses_point(place, text[len(body) :]):
        place += "."
    if not place:
        dashed = not _DASHES.isdisjoint(text[len(body) :])
        return _made(None, agency, day) if agency and dashed else None
    sure = day is not None or (agency is not None and _is_vouched(agency, place, body, known))
    if agency is not None and not sure:
        return None
    return _made(place, agency, day) if is_place(place, text, sure, known, languages) else None


def _loses_point(place: str, tail: str) -> bool:
    """Is the full stop after the place one of a shortened state (``FLINT, Mich. —``)?"""
    _, comma, region = place.rpartition(",")
    return tail.startswith(".") and bool(comma) and len(region.strip()) <= _SHORT_STATE


def _parted(body: str, known: Lexicon) -> tuple[str | None, str, str]:
    """The agency in its brackets, what stands before and what after."""
    match = _BRACKET.search(body)
    if match is None:
        return (body, "", "") if _is_agency(body, known) else (None, body, "")
    inside = match["round"] or match["slash"]
    if not (_is_agency(inside, known) or _CODE.fullmatch(inside) or match["slash"]):
        return None, body, ""
    return inside, body[: match.start()], body[match.end() :]


def _is_vouched(agency: str, place: str, body: str, known: Lexicon) -> bool:
    """A known agency, one between slashes, or any code after a place in capitals: a party or
    company in brackets after a person is none of these.
    """
    lead = agency.partition("/")[0]
    return _is_agency(lead, known) or body.endswith("/") or place.isupper()


def _placed(
    before: str, at: int, languages: tuple[str, ...] | None
) -> tuple[str, DateMention | None]:
    """The place, and the day after its comma."""
    head = before.rstrip(_TRIM + "(")
    comma = head.find(",")
    while comma >= 0:
        rest = head[comma + 1 :]
        lead = comma + 1 + len(rest) - len(rest.lstrip())
        if any(letter.isdigit() for letter in rest):
            day = _dated(rest.strip(), at + lead, languages)
            if day is not None:
                return head[:comma].strip(" ,;:"), day
        comma = head.find(",", comma + 1)
    keeps_point = before[len(head) :].startswith(".") and "," in head
    return head + "." if keeps_point else head, None


def _dated(text: str, at: int, languages: tuple[str, ...] | None) -> DateMention | None:
    """The day *text* states, as a dateline's."""
    day = parse_date(text, languages=languages) if any(c.isdigit() for c in text) else None
    if day is None:
        return None
    return attrs.evolve(day, role="dateline", span=day.span.shift(at))


def _is_agency(text: str, known: Lexicon) -> bool:
    """Is *text* the name of a news agency, or several with slashes between?"""
    parts = [part.strip().casefold() for part in text.split("/")]
    return all(_agency(part, known) for part in parts)


def _agency(fold: str, known: Lexicon) -> bool:
    words = tuple(fold.split())
    phrases = known.phrases.get(words[0], ()) if words else ()
    return any("O" in phrase.tags and phrase.rest == words[1:] for phrase in phrases)


def _made(place: str | None, agency: str | None, day: DateMention | None) -> Dateline:
    return Dateline(place, agency, day, "", Span(0, 0))
