"""The printed names of the fields and sections, and the lines that close a document."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...source import Line
from ...text.shapes import WHITE
from ..model import Meaning
from ..nexis.names import Printed, is_count, meaning_of
from ..nexis.paragraphs import Place, bare

_HEAD = frozenset(
    "SECTION RUBRIQUE RUBRIK SECCIÓN LENGTH LONGUEUR LÄNGE LONGITUD LENGTE BYLINE AUTEUR AUTOR DATELINE "
    "HIGHLIGHT ENCART SERIES SHOW GUESTS ANCHORS URL".split()
)
_TAIL = frozenset(
    "LANGUAGE LANGUE SPRACHE PUBLICATION-TYPE TYPE-PUBLICATION JOURNAL-CODE SUBJECT SUJET COMPANY SOCIÉTÉ "
    "ORGANIZATION ORGANISATION TICKER INDUSTRY PERSON GEOGRAPHIC LOAD-DATE DATE-CHARGEMENT CORRECTION-DATE "
    "DOCUMENT-TYPE TRANSCRIPT DISTRIBUTION ACC-NO ISSN PUB-SUBJECT COUNTRY STATE CITY URL".split()
)
_SECTIONS: Mapping[str, Meaning] = {
    "Graphic": "caption",
    "Correction": "footer",
    "Notes": "footer",
    "Series": "footer",
    "Related Articles": "footer",
}
_FIELD = re.compile(
    r"(URL|ISSN|[A-ZÀ-ÖØ-Þ][a-zß-öø-ÿ]{2,}(?:[- ][A-Z][a-z]{1,})?)[*_]{0,3}(?::[*_]{0,3}\s|:[*_]{0,3}$)"
)
_PAGE = re.compile(r"Page \d{1,4} of \d{1,4}")
_END = "End of Document"


def head_field(line: Line) -> Printed | None:
    """The field of the head that *line* opens.

    >>> head_field(Line(0, 12, "Byline: Low ")).text
    'Low'
    >>> head_field(Line(0, 12, "BYLINE: Low "))
    """
    return _field(line, _HEAD)


def tail_field(line: Line) -> Printed | None:
    """The field below the body that *line* opens."""
    return _field(line, _TAIL)


def _field(line: Line, known: frozenset[str]) -> Printed | None:
    start = len(line.text[:200]) - len(line.text[:200].lstrip(WHITE + "*_"))
    match = _FIELD.match(line.text, start)
    name = match[1].upper().replace(" ", "-") if match else ""
    if match is None or name not in known:
        return None
    rest = line.text[match.end() :]
    value = line.start + match.end() + len(rest) - len(rest.lstrip(WHITE))
    return Printed(match[1], meaning_of(name), value, rest.strip(WHITE))


def is_length(line: Line) -> bool:
    """``Length: 169 words``: the one field that no document lacks."""
    printed = head_field(line) if len(line.text) < 80 else None
    return printed is not None and printed.name[0] == "L" and is_count(printed.text)


def section_of(text: str) -> Meaning | None:
    """What a one-word line over a section of the tail says."""
    return _SECTIONS.get(text)


def is_body(text: str) -> bool:
    """The word over the story."""
    return text == "Body"


def is_end(text: str) -> bool:
    """The line that closes a document."""
    return text == _END


def is_page(text: str) -> bool:
    """The line that counts the pages of a printed document."""
    return len(text) < 30 and _PAGE.fullmatch(text) is not None


def place_of(line: Line) -> Place:
    """Which lines stand alone and which open a paragraph, whatever stands around them."""
    if len(line.text) > 400:
        return ""
    text = bare(line.text)
    if (
        is_end(text)
        or is_body(text)
        or text == "Classification"
        or section_of(text)
        or is_page(text)
    ):
        return "alone"
    return "opens" if head_field(line) or tail_field(line) else ""
