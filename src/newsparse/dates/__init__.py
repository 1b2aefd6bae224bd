"""Dates as the text states them: nothing filled in, ambiguous ones left open.

A line becomes tokens (:mod:`.tokens`) with one letter for each set of meanings of a word
(:mod:`.lexicon`); one pattern over the letters (:mod:`.grammar`) finds dates; what they say is
read off the tokens (:mod:`.mentions`).
"""

from __future__ import annotations

from .line import parse_date
from .order import settle_order
from .search import find_dates

__all__ = ["find_dates", "parse_date", "settle_order"]
