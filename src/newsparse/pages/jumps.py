"""Jump lines: "Continued on page 4", alone on their line."""

from __future__ import annotations

import re
from functools import cache

from ..words import codes, language

_LIMIT = 70
_PLACE = re.compile(r"\s?(?:(?:page|p\.)\s)?[a-z]{0,2}-?\d{1,3}[.)\]>»…\s]*")


def is_jump(text: str) -> bool:
    """Is the line nothing but a pointer to another page?

    >>> is_jump("Continued on Page A4"), is_jump("Continued on page 4 of the report were sums")
    (True, False)
    """
    if len(text) > _LIMIT or not text.rstrip(" .)]>»…")[-1:].isdigit():
        return False
    folded = text.strip(" \t\f(*_[<>«»").casefold()
    lead = _jumps().match(folded)
    return lead is not None and bool(_PLACE.fullmatch(folded, lead.end()))


@cache
def _jumps() -> re.Pattern[str]:
    words = {word for code in codes() for word in language(code).terms("pages.jump")}
    return re.compile(
        "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w))) or "(?!)"
    )
