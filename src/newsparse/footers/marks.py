"""Footer matter known by signs rather than words: ©, (END), document numbers, links, menus."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from ..text.shapes import ends_line
from ..words import WordSet, terms
from .passage import Passage, longest_word_of
from .readable import find_emails

_SIGN = re.compile(r"[©ⓒⒸ℗]|\(c\)(?=\s*\w)|（ｃ）|&copy;")
_SIGNS = frozenset("©ⓒ℗（&(")
_COPYRIGHT_WORD = re.compile(
    r"copyright\b(?=\W{0,3}(?:©|\(c\)|by\b|:|\d{4}|the\b|of\b|\w+\W{1,3}\d{4}))"
)
_END = re.compile(
    r"\(end\)|[-–—]{1,3}\s?(?:ends?|30|0)\s?[-–—]{1,3}|(?:#\s?){2,5}|\*(?:\s?\*){2,5}|[-–—]{0,3}ends?[-–—]{1,3}"
    r"|end of (?:document|article|story|text)\W{0,3}|\[end\]|■|□|●|◆|\(完\)|（完）|（了）|-30-|\(끝\)|끝[.]?|&lt;끝&gt;"
)
_WIRE_END = re.compile(r"\(end\)\s[a-z]|\(end\)$")
_NUMBER = re.compile(r"\w{2,12}0000020\d{6}\w{6,12}|[A-Z]{2,8}\d{10,25}\w{0,12}|\d{8,20}")
_HASHTAGS = re.compile(r"(?:#[^\s#]{2,50}[\s,;|·]{0,3}){1,40}")
_ITEM = re.compile(r"\s*(?:[|·•∣│¦‧*/]|\s[-–—]\s|\n|, |\s{2,})\s*")
_PAGES = re.compile(r"\b\d{1,3}\s?/\s?\d{1,3}$|^\d{1,3}\s?/\s?\d{1,3}\b")
_STAMP = re.compile(r"^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,3}\d{1,2}[:.]\d{2}")
_DOCUMENT_WORDS = 4
_SCHEMES = ("http://", "https://", "www.")
_URL = re.compile(r"(?:https?://|www\.)\S{3,2000}")
_DOI = re.compile(r"doi:?\s{0,2}(?:https?://\S{4,200}|10\.\S{4,200})")


def is_copyright(passage: Passage) -> bool:
    """A copyright line: its sign, or the word before an owner or a year, near the beginning."""
    folded = passage.folded
    if folded.startswith(("copyright", "(copyright", "<copyright", "[copyright")):
        return _COPYRIGHT_WORD.search(folded) is not None
    sign = None if _SIGNS.isdisjoint(passage.signs) else _SIGN.search(folded)
    if sign is None or (sign.start() > 0 and folded[sign.start() - 1] == "("):
        return False
    before = folded[: sign.start()].split()
    return len(before) <= 5 and not any(map(ends_line, before[:-1]))


def is_end(passage: Passage) -> bool:
    """An end mark alone."""
    return _END.fullmatch(passage.folded) is not None


def is_wire_end(passage: Passage) -> bool:
    """A wire's end line, the agency behind its end mark."""
    return "(end)" in passage.folded and _WIRE_END.search(passage.folded) is not None


def is_document_number(passage: Passage) -> bool:
    """The word for a document and a database's number: ``Document ABCD000020200101ea1100001``."""
    if passage.plain.count(" ") > _DOCUMENT_WORDS - 1:
        return False
    words = passage.plain.split()
    if len(words) < 2 or not any(c.isdigit() for c in words[-1]):
        return False
    if _NUMBER.fullmatch(words[-1].rstrip(".")) is None:
        return False
    label = passage.folded.rsplit(" ", 1)[0].rstrip(" :")
    return label in passage.terms("footer.source.document")


def is_link(passage: Passage) -> bool:
    """An address and nothing else."""
    plain = passage.plain.strip("<>()[] ")
    if plain.startswith(_SCHEMES):
        return _URL.fullmatch(plain) is not None
    return plain[:3].casefold() == "doi" and _DOI.fullmatch(plain.casefold()) is not None


def is_print_stamp(passage: Passage) -> bool:
    """What a browser prints on a sheet: an address and a page count, or day, time and title."""
    plain = passage.plain
    stamped = plain[:1].isdigit() and _STAMP.match(plain) is not None
    if "/" not in plain and not stamped:
        return False
    if ("/" in plain or "www." in plain) and _URL.search(plain) is not None:
        return stamped or _PAGES.search(plain) is not None
    return stamped and _PAGES.search(plain) is not None


def is_tags(passage: Passage) -> bool:
    """A row of hash tags."""
    plain = passage.plain
    return plain.startswith("#") and _HASHTAGS.fullmatch(plain) is not None


def is_contact(passage: Passage) -> bool:
    """An e-mail address alone, after a label, or several of them among labels."""
    emails = find_emails(passage.plain)
    if not emails:
        return False
    if any(term in passage.folded for term in passage.terms("footer.contact.reach")):
        return True
    rest = len(passage.plain) - sum(map(len, emails))
    return rest <= 12 or (rest <= 60 * len(emails) and (len(emails) > 1 or not passage.ended))


def is_menu(passage: Passage) -> bool:
    """A row of links every site has at its foot."""
    if not _words_of("footer.navigation.items", passage.languages).meets(passage.words):
        return False
    if passage.quoted or (passage.ended and len(passage.folded) > 80):
        return False
    known = passage.terms("footer.navigation.items")
    items = [item for item in _ITEM.split(passage.folded) if item]
    if len(items) < 2:
        return False
    hits = sum(item.strip(" .:") in known for item in items)
    return hits >= 2 and 2 * hits >= len(items)


@lru_cache(maxsize=256)
def _words_of(key: str, languages: tuple[str, ...]) -> WordSet:
    """The longest word of each term under *key*: a text without any of them holds no term."""
    return WordSet(_words_of_terms(key, code) for code in languages)


@cache
def _words_of_terms(key: str, code: str) -> frozenset[str]:
    return frozenset(map(longest_word_of, terms(key, code)))


_DATE_LINE = re.compile(
    r"[^\W\d_]{3,12}\.?\s\d{1,2},?\s\d{4}\b.{0,60}|\d{1,2}\.?\s[^\W\d_]{3,12}\.?,?\s\d{4}\b.{0,60}"
)
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{2,63}){1,5}(?:/\S{0,2000})?")
_COLUMNS = re.compile(r"[^\W\d_][^\n]{0,40}?\s{3,}\S")


def is_continuation(passage: Passage, printed: str) -> bool:
    """A line that says nothing alone: a day, a row of a table, a page number, a name."""
    plain = passage.plain
    if len(plain) <= 3 or not any(c.isalpha() for c in plain):
        return len(plain) <= 40
    if len(plain) <= 100 and (_DATE_LINE.fullmatch(plain) or _HOST.fullmatch(plain)):
        return True
    rows = printed.split("\n")
    return sum(_COLUMNS.match(row) is not None for row in rows) * 2 > len(rows)
