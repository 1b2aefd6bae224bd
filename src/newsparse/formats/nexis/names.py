"""The printed names of the fields, in the languages of the interface, and what they mean.

A name counts in its known spelling only, in capitals, at the head of a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

from attrs import frozen

from ...source import Line
from ...text.shapes import WHITE
from ..model import Meaning
from .paragraphs import Paragraph

_NAMES: Mapping[Meaning, str] = {
    "title": "HEADLINE KOP TITRE TITLE TITULAR TITOLO TITEL TÍTULO TITULO ÜBERSCHRIFT UEBERSCHRIFT",
    "byline": "BYLINE BYLINES AUTOR AUTOREN AUTHOR AUTHORS AUTEUR AUTEURS AUTORE SIGNATURE NAME",
    "section": "SECTION RUBRIK RUBRIQUE SECTIE SECCIÓN SECCION SEZIONE SEÇÃO",
    "standfirst": "HIGHLIGHT HIGHLIGHTS ENCART INSERT CHAPEAU",
    "dateline": "DATELINE ORTSZEILE",
    "body": "BODY TEXT TEKST TEXTE ARTICLE",
    "caption": "GRAPHIC GRAFIK GRAPHIQUE GRÁFICO GRAFICO GRAFICA GRAFIEK",
    "load": "LOAD-DATE UPDATE DATE-CHARGEMENT LAADDATUM FECHA-CARGA",
    "correction_date": "CORRECTION-DATE",
    "language": "LANGUAGE SPRACHE LANGUE TAAL IDIOMA LINGUA",
    "footer": "CORRECTION BIO",
    "url": "URL",
    "field": """
        LENGTH LÄNGE LAENGE LONGUEUR LENGTE LONGITUD LUNGHEZZA EXTENSIÓN
        PUBLICATION-TYPE TYPE-PUBLICATION PUB-TYPE PUB-SUBJECT PUB-COUNTRY
        JOURNAL-CODE CODE-REVUE ZEITUNGS-CODE ACC-NO ISSN DOCUMENT-TYPE DOC-TYPE TYPE-DOCUMENT
        TRANSCRIPT DISTRIBUTION SERIES TYPE NOTES SUBJECT SUJET COMPANY SOCIETE SOCIÉTÉ PERSON
        PERSONNE GEOGRAPHIC LOCALISATION-GEO GEO-LOCALIZATION ORGANIZATION ORGANISATION TICKER
        STOCK-SYMBOL SYMBOLE-BOURSIER INDUSTRY ACTIVITY-SECTOR SECTEUR-ACTIVITE COUNTRY STATE CITY
        SHOW GUESTS GUEST ANCHORS ANCHOR HOST HOSTS REPORTERS COLUMN EDITION
    """,
}
_MEANINGS: Mapping[str, Meaning] = {
    **{name: meaning for meaning, names in _NAMES.items() for name in names.split()},
    "VIEW ORIGINAL PAGE": "field",
}
LENGTHS = frozenset("LENGTH LÄNGE LAENGE LONGUEUR LENGTE LONGITUD LUNGHEZZA EXTENSIÓN".split())
_HEAD_ONLY = (
    frozenset(
        "SERIES SHOW GUESTS GUEST ANCHORS ANCHOR HOST HOSTS REPORTERS COLUMN BIO TYPE EDITION".split()
    )
    | LENGTHS
)
_HEAD_MEANINGS = frozenset({"title", "byline", "section", "standfirst", "dateline", "body"})
_NEVER_LAST = frozenset(
    "HEADLINE KOP TITRE TITLE TITULAR TITOLO TITEL BODY TEXT TEKST TEXTE ARTICLE NAME BIO SHOW GUESTS GUEST "
    "ANCHORS ANCHOR HOST HOSTS REPORTERS COLUMN SIGNATURE AUTHOR AUTHORS EDITION".split()
)
_FIELD = re.compile(r"([A-ZÀ-ÖØ-Þ]{2,}(?:[- ][A-ZÀ-ÖØ-Þ]{2,}){0,2})[*_]{0,3}:[*_]{0,3}(?=\s|$)")
_COUNT = re.compile(
    r"\d[\d.,]{0,8}\s{1,4}(?:words?|woorden|mots?|W(?:ö|oe)rter|palabras|parole|palavras|ord|sanaa)",
    re.IGNORECASE,
)

Use = Literal["head", "tail"]


@frozen
class Printed:
    """A field's name as printed, its meaning, and where its value begins in the source."""

    name: str
    meaning: Meaning
    value: int
    text: str


def field_of(line: Line) -> Printed | None:
    """The known field that *line* opens.

    >>> field_of(Line(0, 15, "BYLINE: Ann Low")).meaning
    'byline'
    >>> field_of(Line(0, 18, "LONDON: It rained."))
    """
    match = _match(line.text)
    if match is None or match[1] not in _MEANINGS:
        return None
    return _printed(line, match, _MEANINGS[match[1]])


def _printed(line: Line, match: re.Match[str], meaning: Meaning) -> Printed:
    rest = line.text[match.end() :]
    value = line.start + match.end() + len(rest) - len(rest.lstrip(WHITE))
    return Printed(match[1], meaning, value, rest.strip(WHITE))


def meaning_of(name: str) -> Meaning:
    """What the field printed *name* means; ``field`` where it says nothing of an article."""
    return _MEANINGS.get(name, "field")


def _match(text: str) -> re.Match[str] | None:
    start = len(text[:200]) - len(text[:200].lstrip(WHITE + "*_"))
    return _FIELD.match(text, start)


def may_stand(printed: Printed, use: Use) -> bool:
    """Whether a field of this name may stand in the head, or behind the body."""
    if use == "head":
        return printed.meaning in _HEAD_MEANINGS or printed.name in _HEAD_ONLY
    return printed.name not in _NEVER_LAST


def is_strong(printed: Printed) -> bool:
    """A name that says by itself that the body is over: no story uses it."""
    if printed.name in LENGTHS:
        return is_count(printed.text)
    return printed.meaning in ("load", "language", "correction_date") or "-" in printed.name


def is_count(text: str) -> bool:
    """A number of words and nothing else.

    >>> is_count("409  words"), is_count("19.43 meters")
    (True, False)
    """
    return len(text) < 40 and _COUNT.fullmatch(text.strip(WHITE)) is not None


def fields_in(paragraph: Paragraph, use: Use) -> list[tuple[Line, Printed]]:
    """The fields a paragraph opens with; lines between belong to the field above them.

    Between two known fields an unknown name is one as well.
    """
    first = field_of(paragraph.lines[0])
    if first is None or not may_stand(first, use):
        return []
    found = [(paragraph.lines[0], first)]
    waiting: list[tuple[Line, Printed]] = []
    for line in paragraph.lines[1:]:
        more = field_of(line)
        if more is not None and may_stand(more, use):
            found.extend([*waiting, (line, more)])
            waiting = []
        elif more is None and (match := _match(line.text)) is not None:
            waiting.append((line, _printed(line, match, "field")))
    return found


def unknown_field(paragraph: Paragraph) -> Printed | None:
    """What a paragraph opens like a field, under a name that is not known."""
    line = paragraph.lines[0]
    match = _match(line.text)
    return (
        _printed(line, match, "field") if match is not None and match[1] not in _MEANINGS else None
    )
