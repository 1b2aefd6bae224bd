"""Does a paragraph go on over the end of its page?

Read off the two halves alone: an end mark, the next first letter, a word that cannot end a
sentence.  Where nothing speaks, the answer is ``None``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from ..text.shapes import CLOSERS, OPENERS, SENTENCE_BREAK, ends_line, last_word
from ..words import codes, language

_JOINERS = ",-\u2010\u2011\u00ad、，،"
_ITEM = re.compile(r"[\s]*(?:[-*+•·▪◦‣●■–—]\s|\d{1,3}[.)]\s|#{1,6}\s|https?://|www\.|[—–]\s?\w)")
_INITIAL = re.compile(r"(?:^|\b[^\W\d_]\w{0,20}\s)(?P<letter>[^\W\d_])\.$")
_DOTTED = re.compile(r"\b(?:[^\W\d_]\.\s?){2,4}$")
_LISTED = re.compile(r";(?:\s\w{1,5})?$")
_ORDINAL = re.compile(r"\b\d{1,2}\.$")
_LONG = 60
_LOOK = 200


def continues(left: str, right: str, languages: Sequence[str] = ()) -> bool | None:
    """Is *right* the rest of the paragraph *left*, cut by a page end?

    ``None`` where the text alone cannot tell.  *languages* are tried for function words and
    abbreviations; without them all are.

    >>> continues("The harbour board had asked for", "new lamps on the bridge.")
    True
    >>> continues("The lamps were lit.", "Ada Example sent a letter.")
    False
    """
    tail, head = left[-_LOOK:].rstrip(), right[:_LOOK].lstrip()
    first = head.lstrip(OPENERS)[:1]
    if not tail or not first or _ITEM.match(head):
        return False
    last = tail.rstrip(CLOSERS)[-1:] or tail[-1]
    if last == ";" or ends_line(tail):
        return _after_end(tail, last, first, languages)
    if _LISTED.search(tail) and not first.islower():
        return None
    if first.islower() or last in _JOINERS:
        return True
    if _last_word(tail) in _terms("pages.open", tuple(languages)):
        return True
    if first.isupper() or first.isdigit() or _uncased(first):
        return _after_words(left, first)
    return None


def _after_end(tail: str, last: str, first: str, languages: Sequence[str]) -> bool | None:
    """*tail* ends with a mark: only an abbreviation, or a quotation, goes on after one."""
    bare = tail.rstrip(CLOSERS)
    closed = len(bare) < len(tail)
    if last == "." and not closed:
        if _is_initial(bare) or _last_word(bare[:-1]) in _terms(
            "pages.abbreviations", tuple(languages)
        ):
            return True
        if _DOTTED.search(bare) or _ORDINAL.search(bare):
            return None
    if first.islower():
        return True if (closed and last in "!?….") or last in ":;" else None
    return False


def _is_initial(bare: str) -> bool:
    """Is the last "word" the capital of a name, after a name or at the very start?"""
    match = _INITIAL.search(bare[-40:])
    return bool(match and match["letter"].isupper() and match[0].lstrip()[:1].isupper())


def _after_words(left: str, first: str) -> bool | None:
    """No end mark and no small letter: long text with whole sentences in it does not stop so."""
    if len(left) >= _LONG and SENTENCE_BREAK.search(left[-2000:]):
        return True
    return True if _uncased(first) and len(left) >= _LONG // 2 else None


def _uncased(char: str) -> bool:
    return char.isalpha() and char.lower() == char.upper()


def _last_word(text: str) -> str:
    return last_word(text).strip("\"'“”„‘’«»(*_[").casefold()


@cache
def _terms(key: str, languages: tuple[str, ...]) -> frozenset[str]:
    asked = [code for code in languages if code in codes()] or codes()
    return frozenset(word for code in asked for word in language(code).terms(key))
