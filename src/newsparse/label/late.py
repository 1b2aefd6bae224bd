"""Bylines and dates that stand below the head, where the head has none."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from ..bylines import byline_evidence
from ..rules import BYLINE, BYLINE_LATE, BYLINE_LINK, DATE_LATE
from .draft import Draft
from .headline import is_page

_SAID = (BYLINE.name, BYLINE_LATE.name)
"""What says who wrote; names alone are less sure than a link to an author's page."""
_TOLD = 2
"""Behind so much running text below the headline, a page's links lead to other articles' authors."""
_LINE = 120
"""A longer line is a sentence that names somebody or some day."""


def label_late(drafts: Sequence[Draft]) -> None:
    """Label the first line that is a byline, and the first that is a date, if none is known yet."""
    if not any(draft.label == "byline" for draft in drafts):
        _label_byline(drafts)
    if not any(draft.rule in _SAID for draft in drafts):
        _label_linked(drafts)
    if not any(draft.label == "byline" for draft in drafts):
        _label_beside_date(drafts)
    if not any(draft.label == "byline" and _names_person(draft) for draft in drafts):
        _label_alone(drafts)
    if not any(draft.label == "date" and not _is_update(draft) for draft in drafts):
        _label_date(drafts)


def _may_sign(draft: Draft) -> bool:
    """Whether a byline may take the block."""
    return 0 < len(draft.text) <= _LINE and draft.hold == "loose"


def _label_byline(drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        found = draft.byline if _may_sign(draft) else None
        if found is not None and byline_evidence(found) == "by":
            draft.take(BYLINE_LATE)
            return


def _label_linked(drafts: Sequence[Draft]) -> None:
    """The line nearest to the headline, below it before above, that links to an author's page."""
    title = next((n for n, draft in enumerate(drafts) if draft.label == "title"), None)
    if title is None:
        return
    below = _before_told(drafts[title + 1 :])
    for draft in (*below, *reversed(drafts[:title])):
        loose = draft.hold == "loose" or draft.label == "byline"
        if loose and not draft.prose and draft.read.author_links(draft.block):
            draft.take(BYLINE_LINK)
            return


def _before_told(drafts: Sequence[Draft]) -> list[Draft]:
    """The first *drafts*, as far as they tell little."""
    told = accumulate(draft.prose for draft in drafts)
    return [draft for draft, count in zip(drafts, told, strict=True) if count < _TOLD]


def _label_alone(drafts: Sequence[Draft]) -> None:
    """The one line of names above the first running text; in a whole page, below the title."""
    start = next((n for n, d in enumerate(drafts) if d.label == "body" and d.prose), len(drafts))
    above = drafts[:start]
    if is_page(above):
        first = next((n for n, draft in enumerate(above) if draft.label == "title"), start)
        above = above[first:]
    names = [d for d in above if d.kind != "list_item" and _may_sign(d) and _names_person(d)]
    if len(names) == 1:
        names[0].take(BYLINE_LATE)


def _names_person(draft: Draft) -> bool:
    found = draft.byline if len(draft.text) <= _LINE else None
    return found is not None and any(author.kind == "person" for author in found.authors)


def _label_date(drafts: Sequence[Draft]) -> None:
    """The first date line; else the first line that holds a day beside few other words."""
    short = [draft for draft in drafts if 0 < len(draft.text) <= _LINE]
    found = next(filter(_is_date, short), None) or next(filter(_is_dated, short), None)
    if found is not None:
        found.take(DATE_LATE)


def _label_beside_date(drafts: Sequence[Draft]) -> None:
    """Names alone right before or after the head's date line."""
    worded = [draft for draft in drafts if draft.text]
    for place, draft in enumerate(worded):
        if draft.label != "date":
            continue
        for other in (*worded[max(0, place - 1) : place], *worded[place + 1 : place + 2]):
            if _may_sign(other) and other.byline:
                other.take(BYLINE_LATE)
                return


def _is_date(draft: Draft) -> bool:
    """A date line; behind the story only one that states the day of publication, or two days."""
    hold = draft.hold
    if hold == "loose":
        found = draft.date
        return found is not None and found.precision not in ("year", "month")
    if hold != "behind":
        return False
    mentions = draft.read.dates(draft.text)
    if any(mention.role == "published" for mention in mentions):
        return True
    return len(mentions) > 1 and draft.date is not None


def _is_update(draft: Draft) -> bool:
    """Whether a date line that the labellers found states the day of an update and no other."""
    found = draft.date if draft.rule.startswith("label.") else None
    return found is not None and found.role == "updated"


def _is_dated(draft: Draft) -> bool:
    return draft.hold == "loose" and draft.dated is not None
