"""Page breaks and what they leave behind: folios, running heads, hyphens, cut paragraphs, columns.

:func:`repair_pages` stands alone; layouts call the functions on lines.
"""

from __future__ import annotations

from .artefacts import find_artefacts, page_breaks
from .columns import split_columns
from .continuing import continues
from .flow import Paragraph, flow
from .grouping import group_lines
from .hyphens import vocabulary, vocabulary_for
from .joining import join_lines
from .model import Repair, Repaired, Verdict
from .repair import repair_pages

__all__ = [
    "Paragraph",
    "Repair",
    "Repaired",
    "Verdict",
    "continues",
    "find_artefacts",
    "flow",
    "group_lines",
    "join_lines",
    "page_breaks",
    "repair_pages",
    "split_columns",
    "vocabulary",
    "vocabulary_for",
]
