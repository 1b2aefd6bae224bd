"""Bylines: who is credited with what, in one string or scattered in a longer text.

>>> byline = parse_byline("By Ada Example and Jan Muster, Example Times")
>>> [author.name for author in byline.authors]
['Ada Example', 'Jan Muster']
"""

from __future__ import annotations

from .reading import Evidence, byline_evidence, names_alone, parse_byline
from .search import find_bylines
from .stated import NameOrder, moved, names_nobody, read_persons, read_stated

__all__ = [
    "Evidence",
    "NameOrder",
    "byline_evidence",
    "find_bylines",
    "moved",
    "names_alone",
    "names_nobody",
    "parse_byline",
    "read_persons",
    "read_stated",
]
