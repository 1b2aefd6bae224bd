"""The shapes of text that every stage asks about, each defined here and nowhere else.

>>> first_word("  \u3000rain at last"), ends_sentence("“It rained.”"), ends_line("He said:")
('rain', True, True)
"""

from __future__ import annotations

import re
from typing import Final

WHITE: Final = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006"
    "\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff"
)
"""All white space: what ``str.isspace`` says is some, and the byte order mark.

A line of nothing else is blank, and may lie outside every block; only ``\\n``, ``\\r\\n`` and
``\\r`` end a line.
"""

OPENERS: Final = "\"'“„‘‚«»‹›([*_¿¡ \t\f\xa0"
"""What may stand before the first letter of a sentence: quotation marks, brackets, emphasis."""

_QUOTES = "\"'”’‘»›«‹“„‟)]}）」』】》*_"
CLOSERS: Final = f"{_QUOTES} \t\xa0\u202f\u200b"
"""What may stand behind its last mark: the same closed, and the blank before a French one."""

_SENTENCE_MARKS = ".!?…。．！？｡।॥۔؟։።"
_UNSPACED_MARKS = "。．！？｡"
_ENDING = tuple(_SENTENCE_MARKS)
_LINE_MARKS = f"{_SENTENCE_MARKS}:："
_REACH = 6
"""A mark and five closers."""

SENTENCE_BREAK: Final = re.compile(
    rf"[{_SENTENCE_MARKS}][{re.escape(_QUOTES)}]{{0,3}}\s+(?=\S)"
    rf"|[{_UNSPACED_MARKS}][{re.escape(_QUOTES)}]{{0,3}}(?=\S)"
)
"""Where a sentence ends and another follows, the blanks between them included."""


def is_blank(text: str) -> bool:
    r"""Whether *text* has nothing to see.

    >>> is_blank(" \u2028\ufeff"), is_blank("\u200b")
    (True, False)
    """
    return not text.strip(WHITE)


def first_word(text: str) -> str:
    """What stands before the first white space behind the first word; empty in blank text."""
    pieces = text.lstrip(WHITE).split(None, 1)
    return pieces[0] if pieces else ""


def last_word(text: str) -> str:
    """What stands behind the last white space; empty in blank text."""
    pieces = text.rstrip(WHITE).rsplit(None, 1)
    return pieces[-1] if pieces else ""


def end_mark(text: str) -> str:
    """The mark that *text* closes with, quotation marks and brackets aside; empty without one.

    >>> end_mark("“It rained.”"), end_mark("« Il pleut ! »"), end_mark("rain")
    ('.', '!', '')
    """
    mark = text[-_REACH:].rstrip(CLOSERS)[-1:]
    return mark if mark in _LINE_MARKS else ""


def ends_sentence(text: str) -> bool:
    """Whether *text* closes with a sentence's mark, quotation marks and brackets aside."""
    return text[-_REACH:].rstrip(CLOSERS).endswith(_ENDING)


def ends_line(text: str) -> bool:
    """Whether *text* closes with any mark that a line may end with on purpose, a colon included."""
    return end_mark(text) != ""


_ADDRESS: Final = re.compile(
    r"(?:https?://|www\.)\S{3,2000}|[\w-]{1,63}(?:\.[\w-]{1,63}){0,4}\.[A-Za-z]{2,12}/?"
)


def is_address(text: str) -> bool:
    """Whether *text* is the address of a page or the name of a host.

    >>> is_address("www.example.org/rain"), is_address("Example.org"), is_address("It rained.")
    (True, True, False)
    """
    return _ADDRESS.fullmatch(text) is not None


def letters(text: str) -> str:
    """Only letters and digits, casefolded: how titles and names are compared.

    >>> letters("“Rain”, at last!")
    'rainatlast'
    """
    return "".join(char for char in text.casefold() if char.isalnum())
