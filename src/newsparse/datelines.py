"""Datelines: the place, agency and day that open a story.

>>> found = find_dateline("BERN, Jan. 8 (EXA) -- It rained in the capital.")
>>> found.place, found.agency, found.date.verbatim
('BERN', 'EXA', 'Jan. 8')
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs
import regex

from .bylines.lexicon import Lexicon, lexicon
from .dates import parse_date
from .model import Dateline, DateMention, Span
from .text.shapes import WHITE
from .words import word_set

_REACH = 140
_WHITE = WHITE + "\u200b\u200e\u200f"
_DASH = regex.compile(r"(?:--+|[—–]|(?<=[\s.)])-(?=\s|$)|(?<=\))\s?:|(?<=\))\s?-)[ \t]?[—–-]{0,2}")
_BRACKET = regex.compile(
    r"[ ]?\((?P<round>[^()\n]{2,40})\)|[ ]?/(?P<slash>[\p{Lu}][\p{L} -]{2,30})/"
)
_DASHES = frozenset("-–—:")
_TRIM = " \t\u00a0,.:;-—–"
_WORD = r"[\p{Lu}\p{Lt}][\p{L}\p{M}'’.-]{0,24}"
_LINK = r"(?:de|del|la|las|los|der|den|am|an|a\.|di|do|da|dos|und|of|and|on|sur|les|upon|im|in|e|es|and der)"
_PLACE = regex.compile(
    rf"{_WORD}(?:[ /](?:{_LINK}[ ])?{_WORD}){{0,3}}(?:, ?{_WORD}(?:[ ]{_WORD}){{0,2}}){{0,2}}"
)
_CASELESS = regex.compile(
    r"[\p{Lo}\p{M}\p{Lm}]{2,20}(?: [\p{Lo}\p{M}]{2,20}){0,2}(?:[،,] ?[\p{Lo}\p{M} ]{2,25})?"
)
_CODE = regex.compile(r"[\p{Lu}\d][\p{Lu}\d&. /-]{1,24}|\p{Ll}{2,6}(?:[/-][\p{L}]{2,8}){0,3}")
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
    stripped = text.strip(_WHITE)
    if not 2 <= len(stripped) <= _REACH or "\n" in stripped:
        return None
    return _read(stripped, text.index(stripped[0]), None if languages is None else tuple(languages))


def find_dateline(text: str, *, languages: Sequence[str] | None = None) -> Dateline | None:
    """The dateline at the head of a story's first paragraph, ``None`` where it has none.

    >>> find_dateline("Bern. – It rained.").place
    'Bern'
    >>> find_dateline("It rained - and rained.") is None
    True
    """
    window = text[: 4 * _REACH]
    body = window.lstrip(_WHITE)
    start = len(window) - len(body)
    head = body[:_REACH].partition("\n")[0]
    chosen = None if languages is None else tuple(languages)
    for stop in _ends(head):
        found = _read(head[:stop].rstrip(_WHITE), start, chosen)
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
    made = _eastern(text, at, known) or _western(text, at, known, languages)
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


def _western(
    text: str, at: int, known: Lexicon, languages: tuple[str, ...] | None
) -> Dateline | None:
    """A place, a day and an agency in their usual orders, with the dash that ends them."""
    body = text.rstrip(_TRIM)
    agency, before, after = _parted(body, known)
    place, day = _placed(before, at, languages)
    if after.strip(_TRIM):
        lead = len(body) - len(after.lstrip(_TRIM))
        late = _dated(after.strip(_TRIM), at + lead, languages)
        if late is None or day is not None:
            return None
        day = late
    if not place:
        dashed = not _DASHES.isdisjoint(text[len(body) :])
        return _made(None, agency, day) if agency and dashed else None
    sure = day is not None or (agency is not None and _is_vouched(agency, place, body, known))
    if agency is not None and not sure:
        return None
    return _made(place, agency, day) if _is_place(place, text, sure, known, languages) else None


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


def _is_place(
    place: str, text: str, sure: object, known: Lexicon, languages: tuple[str, ...] | None
) -> bool:
    """A known city; any capitalised words beside an agency or day; capitals before a dash."""
    fold = place.casefold()
    if fold.partition(",")[0] in word_set("dateline.places", languages):
        return "," not in place or _PLACE.fullmatch(place) is not None or bool(sure)
    words = regex.findall(r"\p{L}+", fold)
    if any(word in known.soft and not (sure and word in known.place_heads) for word in words):
        return False
    shaped = _PLACE.fullmatch(place) is not None
    if sure:
        return shaped or _CASELESS.fullmatch(place) is not None
    return (
        shaped
        and place.isupper()
        and len(place) > 2
        and regex.search(r"[—–-]\s*$", text) is not None
    )


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
