"""What a browser prints on top of the first page: the time of printing and the page's title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import evolve

from ..blocks import gap
from ..model import Block
from .features import is_prose, weight
from .signs import Signs

_STAMP = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? +\d{1,2}[:.]\d{2}(?: ?[AaPp]\.?[Mm]\.?)?")


def mark_print(lines: Sequence[Block], text: str, signs: Signs) -> list[Block]:
    """*lines* with a print stamp, and the page title it stands over, marked as artefacts.

    The stamp is a numeric day with a time on the very first line.  The line below it is the
    page's own title where a second headline follows before any byline or date.
    """
    out = list(lines)
    stamped = out and out[0].rule in ("", "pages.print-line") and _STAMP.fullmatch(out[0].text)
    if not stamped or (len(out) > 1 and out[1].rule):
        return out
    groups = _groups(out[1:], text, signs)
    if len(groups) < 2:
        return out
    if not out[0].rule:
        out[0] = evolve(out[0], label="artefact", rule="label.print_stamp")
    for number in range(1, 1 + groups[0]):
        out[number] = evolve(out[number], label="artefact", rule="label.print-title")
    return out


def _whole(line: Block) -> bool:
    """A block that the layout made of several lines, or a long one, is a group by itself."""
    return len(line.text) > 70


def _groups(lines: Sequence[Block], text: str, signs: Signs) -> list[int]:
    """Sizes of the groups of headline-like lines (parted by blank lines) before the first sign."""
    groups: list[int] = []
    for number, line in enumerate(lines):
        if line.rule or is_prose(line) or weight(line.text) > 200:
            break
        if signs.date(line.text) or signs.byline(line.text):
            break
        if (
            number
            and line.text
            and gap(lines[number - 1], line, text) <= 1
            and groups[-1]
            and not _whole(lines[number - 1])
        ):
            groups[-1] += 1
        else:
            groups.append(1)
    return groups
