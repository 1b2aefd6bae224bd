"""Europresse (France), experimental: publication, then section, day and page on one line.

Known from layouts with dummy texts only; the labels are those of the French interface, read with
and without the damage of a wrong encoding.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ..bylines import parse_byline
from ..model import Block, Cue, Span
from ..source import Source
from ..text.shapes import WHITE, ends_sentence
from .model import Format, Meaning, tag
from .records import Value, cut_values, furniture, is_running, isolate, narrow

_DAYS = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
_MONTHS = "janvier|f(?:é|Ã©|e)vrier|mars|avril|mai|juin|juillet|ao(?:û|Ã»|u)t|septembre|octobre|novembre|d(?:é|Ã©|e)cembre"
_ENGLISH = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, [A-Z][a-z]{2,8} \d{1,2}, (?:19|20)\d\d"
_DAY = re.compile(
    rf"(?:(?P<section>\S[^\n]{{0,100}}?),? )?(?P<day>(?:{_DAYS}),? \d{{1,2}}(?:er)? (?:{_MONTHS}) (?:19|20)\d\d|{_ENGLISH})"
    r"(?:[ ,-]+\d{1,2}[:h]\d\d(?: ?\w{1,4}(?: ?[+-]\d\d:\d\d)?)?)?(?:,? +(?P<words>\d{1,6}) (?:mots|words))?"
    r"(?:, ?(?P<page>pp?\. ?[\w ,./()-]{1,60}))?",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"(?P<paper>\S[^\n]{0,100}?)(?:, (?P<issue>(?:no|n°|vol)\.? ?[\w .,-]{1,30}))?", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?:Num(?:é|Ã©|e)ro de document ?: ?)?(?P<value>news(?:·|Â·|\xb7)\d{8}(?:·|Â·)\w{1,8}(?:·|Â·)[\w×-]{1,60}|[0-9a-f]{32})"
)
_SIGNS = ("news·", "newsÂ·", "Date d'", "Date d’")
_DIGEST = re.compile(r"^\s*[0-9a-fA-F]{32}", re.MULTILINE)
"""Without one of the signs or a digest at a line's start no line is a number or a day of printing."""
_NUMBER_LABEL = re.compile(r"Num(?:é|Ã©|e)ro de document ?:?")
_PRINTED = re.compile(r"Date d['’](?:é|Ã©|e)mission ?: ?(?P<value>\d{4}-\d\d-\d\d)")
_NOTES = re.compile(r"(?:Illustration|Note)\(?s?\)? ?:.{0,400}")
_NOTICE = re.compile(r"(?:Cet article est paru dans|This article appeared in) .{2,200}")
_RIGHTS = re.compile(r"(?:Â?©|\(c\)) ?\d{4}\b.{0,300}")


@frozen
class Place:
    """How many lines ago the last line with text stood, and whether it states an issue.

    ``ended`` says that the record before has.
    """

    back: int = 0
    ended: bool = True
    issue: bool = False


def _full(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """*text* as one line of this shape; long lines are running text."""
    return pattern.fullmatch(text.strip(WHITE)) if len(text) < 500 else None


def _closes(text: str) -> bool:
    """A line that stands only behind a record's text."""
    return _identifies(text) or _full(_PRINTED, text) is not None


def _identifies(text: str) -> bool:
    """The record's rights or number."""
    return any(_full(shape, text) for shape in (_RIGHTS, _NUMBER, _NUMBER_LABEL))


def cues(head: Source) -> Iterator[Cue]:
    """The document number and the day of printing; then the lines around them."""
    if not any(sign in head.text for sign in _SIGNS) and not _DIGEST.search(head.text):
        return
    lines = [line for line in head.lines if line.text.strip() and len(line.text) < 500]
    strong = [line for line in lines if _full(_NUMBER, line.text) or _full(_PRINTED, line.text)]
    if not strong:
        return
    yield Cue("document number or day of printing", Span(strong[0].start, strong[0].stop))
    for line in lines:
        for name, shape in (("day line", _DAY), ("notes label", _NOTES), ("rights line", _RIGHTS)):
            if _full(shape, line.text):
                yield Cue(name, Span(line.start, line.stop))


def split(line: str, state: Place | None) -> tuple[Place, int | None]:
    """A record starts at the line above its line of day, once the record before has ended.

    A record that was cut off ends where an issue or a page tells the next.
    """
    place = state or Place()
    if not line.strip(WHITE):
        return evolve(place, back=place.back + 1 if place.back else 0), None
    dated = 0 < place.back < 5 and ("19" in line or "20" in line)
    day = _full(_DAY, line) if dated else None
    if day and (place.ended or (place.back == 1 and (day["page"] or place.issue))):
        return Place(1, ended=False), place.back
    paper = _full(_PAPER, line) if "," in line and len(line) < 150 else None
    issue = paper is not None and bool(paper["issue"])
    return Place(1, place.ended or _closes(line), issue), None


def label(source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    """Label the record: publication, day line, headline, deck, author, text, tail."""
    pieces = list(isolate(blocks, source, _is_structure))
    day = next(
        (n for n, block in enumerate(pieces) if not block.rule and n and _full(_DAY, block.text)),
        None,
    )
    if day is None:
        yield from pieces
        return
    for block in pieces[: day - 1]:
        yield block if block.rule else furniture(block, "europresse", "cover")
    yield from _publication(pieces[day - 1])
    yield from _day_line(pieces[day])
    end = next((n for n in range(day + 1, len(pieces)) if _is_tail(pieces[n].text)), len(pieces))
    text = list(_text(pieces[day + 1 : end]))
    yield from text if any(_identifies(block.text) for block in pieces[end:]) else _cut_off(text)
    for block in pieces[end:]:
        yield block if block.rule else _tail(block)


def _cut_off(text: Sequence[Block]) -> Iterator[Block]:
    """A record without rights and number has lost its end; its last block says so."""
    yield from text[:-1]
    for block in text[-1:]:
        yield evolve(block, rule="europresse.damaged") if block.label == "body" else block


def _is_structure(text: str) -> bool:
    return _closes(text) or _full(_DAY, text) is not None or _full(_NOTES, text) is not None


def _is_tail(text: str) -> bool:
    return _closes(text) or any(_full(shape, text) for shape in (_NOTES, _NOTICE))


def _publication(block: Block) -> Iterator[Block]:
    match = _full(_PAPER, block.text)
    if match is None or block.rule:
        yield block
        return
    values = [Value(*match.span("paper"), "publication", "publication")]
    if match["issue"]:
        values.append(Value(*match.span("issue"), "field", "issue"))
    yield from cut_values(block, "europresse", values)


def _day_line(block: Block) -> Iterator[Block]:
    match = _full(_DAY, block.text)
    parts: tuple[tuple[str, Meaning], ...] = (
        ("section", "section"),
        ("day", "published"),
        ("words", "field"),
        ("page", "field"),
    )
    values = [
        Value(*match.span(name), meaning, name) for name, meaning in parts if match and match[name]
    ]
    yield from cut_values(block, "europresse", values)


def _text(blocks: Sequence[Block]) -> Iterator[Block]:
    """Kicker in capitals, headline, deck, author, body."""
    size = next((n for n, block in enumerate(blocks[:7]) if is_running(block)), min(1, len(blocks)))
    lines = [block.text for block in blocks[:size]]
    title = 1 if len(lines) > 1 and lines[0].isupper() and not lines[1].isupper() else 0
    for number, block in enumerate(blocks):
        meaning: Meaning = "body"
        if number < size:
            meaning = _head_meaning(block.text, number - title)
        yield (
            block
            if block.rule or block.kind in ("image", "rule")
            else tag(block, "europresse", meaning)
        )


def _head_meaning(text: str, place: int) -> Meaning:
    """What a line before the text says; *place* is how far below the headline it stands."""
    if place <= 0:
        return "title" if place == 0 else "kicker"
    short = len(text) < 120 and not ends_sentence(text)
    return "byline" if short and parse_byline(text, languages=("fr", "en")) else "standfirst"


def _tail(block: Block) -> Block:
    """Rights, numbers, the day of printing, notes, certificate."""
    if match := _full(_PRINTED, block.text):
        return tag(
            narrow(block, *match.span("value")), "europresse", "print_stamp", "Date d'émission"
        )
    if match := _full(_NUMBER, block.text):
        return tag(narrow(block, *match.span("value")), "europresse", "field", "Numéro de document")
    if _full(_RIGHTS, block.text):
        return tag(block, "europresse", "copyright")
    if _full(_NOTICE, block.text):
        return tag(block, "europresse", "copyright")
    if _full(_NOTES, block.text):
        return tag(block, "europresse", "field", block.text.partition(":")[0].strip())
    return tag(block, "europresse", "mark")


RULES: Mapping[str, str] = {
    "europresse.cover": "Text before the first record. (Experimental format.)",
    "europresse.publication": "The line above the line of day: the publication, without its issue.",
    "europresse.section": "What stands before the day on its line.",
    "europresse.published": "The day with its weekday below the publication.",
    "europresse.field": "Issue, page, document number, illustrations or notes.",
    "europresse.kicker": "A line of capitals above the headline.",
    "europresse.title": "The first line below the day that is no kicker.",
    "europresse.standfirst": "A line between headline and running text.",
    "europresse.byline": "A line of names between headline and running text.",
    "europresse.body": "The text of the record.",
    "europresse.damaged": "The last paragraph of a record that lacks both rights and number.",
    "europresse.copyright": "The line of rights under the text.",
    "europresse.print_stamp": "The day on which the record was printed (Date d'émission).",
    "europresse.mark": "The certificate and legal notices under a record.",
}

FORMAT = Format("europresse", cues, label, split=split, rules=RULES)
