"""What a browser prints on top of the first page: the time of printing and the page's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..blocks import gap
from ..rules import PRINT_STAMP, PRINT_TITLE
from .draft import Draft

_STAMP = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? +\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?")
_WHOLE = 70
"""A longer block is several lines of the layout's, and a group by itself."""
_LONGEST = 200
"""A longer line is no headline."""


def mark_print(lines: Sequence[Draft], text: str) -> None:
    """Mark a print stamp, and the page title it stands over, as artefacts.

    The stamp is a numeric day with a time on the very first line.  The line below it is the
    page's own title where a second headline follows before any byline or date.
    """
    stamped = lines and lines[0].rule in ("", "pages.print-line")
    if not stamped or not _STAMP.fullmatch(lines[0].text) or (len(lines) > 1 and lines[1].rule):
        return
    groups = _groups(lines[1:], text)
    if len(groups) < 2:
        return
    if not lines[0].rule:
        lines[0].take(PRINT_STAMP)
    for line in lines[1 : 1 + groups[0]]:
        line.take(PRINT_TITLE)


def _groups(lines: Sequence[Draft], text: str) -> list[int]:
    """Sizes of the groups of headline-like lines (parted by blank lines) before the first sign."""
    groups: list[int] = []
    for number, line in enumerate(lines):
        if line.rule or line.prose or line.size > _LONGEST or line.date or line.byline:
            break
        before = lines[number - 1] if number else None
        near = before and line.text and gap(before.block, line.block, text) <= 1
        if before and near and len(before.text) <= _WHOLE:
            groups[-1] += 1
        else:
            groups.append(1)
    return groups
