"""Nexis and LexisNexis downloads as plain text, as the classic service wrote them.

A document opens with a counter (``3 of 12 DOCUMENTS``); publication, day and edition are
centred, the headline and the fields (``BYLINE:``, ``LENGTH:``) stand at the margin; more fields
and the copyright follow the body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ...model import Cue, Span
from ...source import Source
from ..model import Format
from .marks import counter, opens_cover
from .names import LENGTHS, field_of, is_strong
from .reading import NAME, label
from .splitting import announced, starts


def cues(head: Source) -> Iterator[Cue]:
    """Counters, the cover page, and the fields no other record prints like this."""
    found = dict(_cues(head)) if _possible(head.text) else {}
    weighty = any(name in LENGTHS or name == "number" for name in found)
    if "counter" in found or (len(found) >= 2 and weighty):
        yield from (Cue(name, span) for name, span in found.items())


_NAMED = re.compile(r":(?<=[A-ZÀ-ÖØ-Þ*_]:)")
_REQUESTS = ("Request", "opdracht", "auftrag", "Demande")


def _possible(text: str) -> bool:
    """A quick look that no record fails: for a counter, or a colon behind capitals."""
    if "UMENT" in text or _NAMED.search(text) is not None:
        return True
    numbered = "ocument" in text or "okument" in text
    return numbered and any(word in text for word in _REQUESTS)


def _cues(head: Source) -> Iterator[tuple[str, Span]]:
    for line in head.lines:
        text = line.text
        if len(text) > 400:
            continue
        span = Span(line.start, line.stop)
        if (number := counter(text)) is not None:
            yield "counter" if number.sure else "number", span
        elif opens_cover(text):
            yield "cover", span
        else:
            printed = field_of(line)
            if printed is not None and is_strong(printed):
                yield printed.name, span


RULES: Mapping[str, str] = {
    "nexis.mark": "A line that structures the download: a counter, a logo's address.",
    "nexis.cover": "The page that repeats the request; its days and words are no article's.",
    "nexis.damaged": "The first line of a record that has nothing but copyright lines.",
    "nexis.publication": "The first centred line of the record that is no copyright.",
    "nexis.published": "The centred line that opens with a day, a month or a season.",
    "nexis.field": "Any other field, notice or edition of the record.",
    "nexis.title": "The lines at the margin above the fields, or the field HEADLINE, KOP, TITRE, TITLE.",
    "nexis.byline": "The field BYLINE, AUTOR, AUTEUR, SIGNATURE, NAME; an author alone under headline or day.",
    "nexis.section": "The field SECTION, RUBRIK, RUBRIQUE, with page and edition.",
    "nexis.standfirst": "The field HIGHLIGHT, ENCART, CHAPEAU; text between headline and fields.",
    "nexis.dateline": "The field DATELINE, ORTSZEILE.",
    "nexis.body": "What stands between the fields of the head and those of the tail.",
    "nexis.caption": "The field GRAPHIC, GRAFIK.",
    "nexis.load": "The day of loading: LOAD-DATE, UPDATE, DATE-CHARGEMENT.",
    "nexis.correction_date": "The field CORRECTION-DATE.",
    "nexis.language": "The field LANGUAGE, SPRACHE, LANGUE, TAAL.",
    "nexis.footer": "The fields CORRECTION and BIO.",
    "nexis.url": "The field URL, or a web address under the publication.",
    "nexis.copyright": "The copyright notice above the publication or at the end.",
}

FORMAT = Format(NAME, cues, label, starts, announced, RULES)
"""Counter, centred head, fields, body, fields, copyright."""
