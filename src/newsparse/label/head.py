"""The head: title, byline, date, kicker and standfirst before the story begins."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from attrs import frozen

from ..model import Block
from ..readings import Readings
from ..rules import BYLINE_NAMES, BYLINE_PLACE, EMPTY, HEAD_REST, IMAGE, KICKER, STANDFIRST, Rule
from ..text.shapes import letters
from .draft import Draft
from .headline import find_headline, is_page
from .lines import head_lines
from .prints import mark_print

_HEADLINE = 25
"""A heading shorter than this is a section's."""
_NOTICE = 700
"""So much running text above a headline may be the site's."""
_STANDFIRST, _SUBTITLE = 450, 25
"""A standfirst is no longer and no shorter; a byline or date after more text is the story's."""
_KICKER = 60
"""A kicker, or a byline by its place alone, is no longer than this."""
_REST = 30
"""A line of the head shorter than this says nothing; a longer one is the story's."""
_LINKED = 0.9
"""A line with more links is one of links."""
_NAMES = 5
"""More names, one a line, are a menu of columnists."""
_SIGNS = ("date", "byline", "standfirst", "title")
"""What names alone stand beside where they sign."""


@frozen
class Known:
    """What the format has stated already: the title's letters, and whether there is a byline."""

    title: str
    signed: bool


def known_of(blocks: Sequence[Block]) -> Known:
    """What the labelled blocks state."""
    stated = [block for block in blocks if block.rule and block.text]
    title = next((block.text for block in stated if block.label == "title"), "")
    return Known(letters(title), any(block.label == "byline" for block in stated))


def story_start(drafts: Sequence[Draft], first: int, stop: int) -> int:
    """Where the head ends: at the first running text, or behind a byline or date soon after it."""
    start = next((n for n in range(first, stop) if drafts[n].prose), first)
    if is_page(drafts[:start]):
        start = _behind_headline(drafts, start, stop)
    read = 0
    for number in range(start, stop):
        draft = drafts[number]
        if draft.prose:
            read += draft.size
            if read > _STANDFIRST:
                break
        elif _signs_below(draft):
            start = number + 1
    return start


def _behind_headline(drafts: Sequence[Draft], start: int, stop: int) -> int:
    """In a whole page some running text (a notice, a cookie box) may stand above the headline."""
    if any(_is_headline(draft) for draft in drafts[:start]):
        return start
    read = 0
    for number in range(start, stop):
        draft = drafts[number]
        if _is_headline(draft):
            return next((n for n in range(number, stop) if drafts[n].prose), number + 1)
        read += draft.size if draft.prose else 0
        if read > _NOTICE:
            break
    return start


def _is_headline(draft: Draft) -> bool:
    return draft.kind == "heading" and draft.size >= _HEADLINE


def _signs_below(draft: Draft) -> bool:
    """Whether a line of the block is a byline or a date that says it is one."""
    if draft.rule or draft.kind not in ("paragraph", "heading", "list_item"):
        return False
    return any(line.sign or line.dated for line in draft.lines)


def label_head(drafts: Sequence[Draft], read: Readings, known: Known) -> list[Draft]:
    """Label the blocks before the story (their order is kept, lines may be split or joined)."""
    lines = head_lines(drafts)
    mark_print(lines, read.source.text)
    title = find_headline(lines, read, known.title)
    if title is None:
        names = bool(known.title) and not known.signed
        for line in lines:
            _label_line(line, names=names)
        _unsign(lines)
        return lines
    _label_above(lines, title.first)
    whole = lines[title.first]
    for part in lines[title.first + 1 : title.stop]:
        whole = whole.joined(part, "" if whole.text.endswith("-") else " ")
    below = lines[title.stop :]
    _label_below(below, known)
    return [*lines[: title.first], whole.take(title.rule), *below]


def _label_above(lines: Sequence[Draft], first: int) -> None:
    """Label the lines above the headline, the *first* line of which has this number."""
    near = _run_above(lines, first) if is_page(lines) else 0
    for number, line in enumerate(lines[:first]):
        if not line.rule:
            line.take(_rule_above(line, near=number >= near, last=number == first - 1))


def _run_above(lines: Sequence[Draft], first: int) -> int:
    """Where the short lines right above a page's headline begin, behind the last of its menus."""
    start = first
    while start and lines[start - 1].kind not in ("list_item", "rule"):
        if lines[start - 1].linked >= _LINKED:
            break
        start -= 1
    return start


def _rule_above(line: Draft, *, near: bool, last: bool) -> Rule:
    """Above the headline: dates and bylines *near* it, else a kicker or the site's furniture."""
    if near and (sign := line.sign or line.dated):
        return sign
    if insert := line.insert:
        return insert
    if line.kind == "image":
        return IMAGE
    small = 0 < line.size <= _KICKER and not line.ended
    return KICKER if last and small and line.kind != "list_item" else HEAD_REST


def _label_below(lines: Sequence[Draft], known: Known) -> None:
    """Between headline and story: byline, date, standfirst, captions, furniture."""
    signs = [n for n, line in enumerate(lines) if _signs(line)]
    signed = signs[-1] if signs else -1
    for number, line in enumerate(lines):
        _label_line(line, names=not known.signed)
        between = number < signed and not line.rule and _SUBTITLE <= line.size <= _STANDFIRST
        if between and line.kind in ("paragraph", "heading"):
            line.take(STANDFIRST)
    if not known.signed:
        _place_byline(lines)
    _unsign(lines)


def _signs(line: Draft) -> bool:
    return not line.rule and bool(line.sign_or_names or line.dated)


def _place_byline(lines: Sequence[Draft]) -> None:
    """A short line between headline and date is the byline there, whatever its words."""
    worded = [line for line in lines if line.text]
    if len(worded) < 2 or worded[1].label != "date":
        return
    first = worded[0]
    loose = first.kind == "paragraph" and first.rule in ("", HEAD_REST.name)
    small = first.size <= _KICKER and not first.ended and first.linked < _LINKED
    if loose and small and "@" not in first.text:
        first.take(BYLINE_PLACE)


def _unsign(lines: Sequence[Draft]) -> None:
    """Names alone are a byline only beside a sign (headline, date, another byline), and few of them."""
    worded = [line for line in lines if line.text]
    for names, run in groupby(range(len(worded)), lambda n: worded[n].rule == BYLINE_NAMES.name):
        places = list(run)
        near = (*worded[places[0] - 1 : places[0]], *worded[places[-1] + 1 : places[-1] + 2])
        signed = places[0] == 0 or any(line.label in _SIGNS for line in near)
        if names and not (signed and len(places) <= _NAMES):
            for place in places:
                worded[place].take(HEAD_REST)


def _label_line(line: Draft, *, names: bool) -> None:
    """Label one line of the head by itself; without a rule it is left to the story."""
    rule = None if line.rule else _rule_of_line(line, names=names)
    if rule is not None:
        line.take(rule)


def _rule_of_line(line: Draft, *, names: bool) -> Rule | None:
    found = line.sign or line.dated or line.insert or (line.sign_or_names if names else None)
    if found:
        return found
    if line.kind == "image":
        return IMAGE
    if not line.text:
        return EMPTY
    rest = line.size < _REST and not line.ended and line.kind in ("paragraph", "list_item")
    return HEAD_REST if rest else None
