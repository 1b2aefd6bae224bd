"""The lines that structure a download: document counters, cover pages, copyright lines."""

from __future__ import annotations

import re
from typing import NamedTuple

from ...text.shapes import WHITE

_COUNTER = re.compile(
    r"(?:FOCUS\s?-\s{0,3})?(?:"
    r"(\d{1,6})\s(?:of|OF|sur|SUR|von|VON|van|VAN|de|DE|di|DI)\s(\d{1,6})\s(?:DOCUMENT[OSIE]{0,2}|DOKUMENTEN?|DOCUMENTEN)"
    r"|(?:Dokument|Document|Documento|DOKUMENT|DOCUMENT|DOCUMENTO)\s(\d{1,6})\s(?:von|de|sur|van|di|VON|DE|SUR|VAN|DI)\s(\d{1,6})"
    r")"
)
_COVER = re.compile(
    r"(Download Request|Print Request|Printopdracht|Downloadopdracht|Ausgabeauftrag|Druckauftrag|Demande d'impression)\s{0,2}:"
)
_TIME = re.compile(
    r"(Time [Oo]f Request|Tijdstip(?: \w{3,20})?|Zeitpunkt(?: \w{3,20}){0,2}|Heure de la demande|Date de la demande)\s{0,2}:"
)
_COPYRIGHT = re.compile(
    r"(?:Copyright|COPYRIGHT)[\s:,]{0,3}(?:©|\([cC]\)|\d{4}\b)|©|\([cC]\)\s?(?:\d{4}|Copyright)"
)
_RIGHTS = re.compile(
    r"all rights reserved|alle rechte vorbehalten|alle rechten voorbehouden|tous droits r[ée]serv[ée]s"
    r"|todos los derechos reservados|todos os direitos reservados|tutti i diritti riservati"
    r"|alle rettigheder forbeholdes|alla r[äa]ttigheter f[öo]rbeh[åa]llna|alle rettigheter reservert"
    r"|kaikki oikeudet pid[äa]tet[äa]{1,2}n|wszelkie prawa zastrze[żz]one",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S{3,}|\[\S{0,80}\]|!\[[^\]]{0,80}\]\([^)]{0,400}\)")
_TRAIL = WHITE + "\r\n*_#>"


class Counter(NamedTuple):
    """``3 of 12 DOCUMENTS``; ``sure`` unless other services print it as well."""

    number: int
    total: int
    sure: bool = True


def counter(line: str) -> Counter | None:
    """What a document counter alone on its line says.

    >>> counter("                  3 of 12 DOCUMENTS")
    Counter(number=3, total=12, sure=True)
    >>> counter("They read 3 of 12 DOCUMENTS")
    """
    if len(line) > 200:
        return None
    match = _COUNTER.fullmatch(line.strip(_TRAIL))
    if match is None:
        return None
    return Counter(int(match[1] or match[3]), int(match[2] or match[4]), match[1] is not None)


def opens_cover(line: str) -> bool:
    """The first line of the page that repeats the request."""
    return len(line) < 400 and _COVER.match(line.strip(_TRAIL)) is not None


def tells_time(line: str) -> bool:
    """The second line of that page: when the request was made."""
    return len(line) < 400 and _TIME.match(line.strip(_TRAIL)) is not None


def is_copyright(text: str) -> bool:
    """Whether a line or paragraph opens as a copyright notice.

    >>> is_copyright("Copyright 2003 Example Press"), is_copyright("Copyrights matter")
    (True, False)
    """
    return _COPYRIGHT.match(text) is not None or states_rights(text[:60])


def states_rights(text: str) -> bool:
    """Whether *text* opens with the phrase that reserves the rights."""
    return _RIGHTS.match(text) is not None


def keeps_rights(text: str) -> bool:
    """Whether *text* holds the phrase that reserves the rights."""
    return _RIGHTS.search(text[:2000]) is not None


def is_address(text: str) -> bool:
    """A web address or the place of an image, alone."""
    return len(text) < 500 and _ADDRESS.fullmatch(text) is not None
