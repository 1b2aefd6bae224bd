"""A block made ready for judging: its words without markup, folded once for all rules."""

from __future__ import annotations

import re
from functools import lru_cache

from attrs import frozen

from ..text.shapes import end_mark, ends_sentence
from ..words import WordSet, word_set

LONGEST = 3_000
"""Characters; a longer block is no footer matter, and is not looked at."""

_WORD = re.compile(r"[^\W_]+")
_IMAGE_OR_LINK = re.compile(r"!?\[([^\[\]]{0,500})\]\([^()\s]{0,2000}(?: \"[^\"]{0,500}\")?\)")
_LINE_MARKS = frozenset("#>-*+•·▪►")
_LINE_MARK = re.compile(r"(?m)^[ \t]{0,8}(?:#{1,6}[ \t]|>[ \t]?|[-*+•·▪►][ \t])")
_EMPHASIS = re.compile(r"[*_]{2,3}|(?<!\w)[*_]|[*_](?!\w)|\\(?=[\W_])")
_QUOTES = (("’‘‛`´", "'"), ("“”„«»", '"'))
_OPENING = tuple('"“”„«»‚‘「『‹')


@frozen
class Passage:
    """A block: ``plain`` without markup, ``folded`` for phrases, its ``words`` and characters."""

    plain: str
    folded: str
    first: str
    words: frozenset[str]
    signs: frozenset[str]
    languages: tuple[str, ...]

    def terms(self, key: str) -> WordSet:
        """The terms its languages have under *key*."""
        return word_set(key, self.languages)

    @property
    def quoted(self) -> bool:
        """Whether it begins with a quotation: people may be quoted saying anything."""
        return self.plain.startswith(_OPENING)

    @property
    def ended(self) -> bool:
        """Whether it ends as a sentence does that calls for nothing: *Subscribe now!* does not."""
        return ends_sentence(self.plain) and end_mark(self.plain) not in "!！"


def fold(text: str) -> str:
    """Case, quotes and white space folded, as the phrases of the language data are written."""
    if not text.isascii():
        # a chain of replacements: several times faster than str.translate on long text
        for quotes, plain in _QUOTES:
            for quote in quotes:
                text = text.replace(quote, plain)
        # the dotted capital İ folds to an i with a loose dot
        text = text.replace("İ", "i")
    return " ".join(text.casefold().split())


def first_word_of(folded: str) -> str:
    """The first word of a folded text; empty where it has none."""
    found = _WORD.search(folded)
    return found.group() if found else ""


def longest_word_of(folded: str) -> str:
    """The longest word of a folded text, the rarest as a rule; empty where it has none."""
    return max(_WORD.findall(folded), key=len, default="")


def strip_markup(text: str) -> str:
    """*text* as read: link targets, emphasis and line marks taken out.

    >>> strip_markup("### **Read** [more](https://example.org)")
    'Read more'
    """
    if "](" in text:
        text = _IMAGE_OR_LINK.sub(r"\1", text)
    if "\n" in text or text.lstrip(" \t")[:1] in _LINE_MARKS:
        text = _LINE_MARK.sub("", text)
    if "*" in text or "_" in text or "\\" in text:
        text = _EMPHASIS.sub("", text)
    return " ".join(text.split())


# the same block is asked about by several stages, one after the other
@lru_cache(maxsize=64)
def make_passage(text: str, languages: tuple[str, ...]) -> Passage | None:
    """The passage of *text*; None where it is blank or too long to be judged."""
    if not text or len(text) > LONGEST or text.isspace():
        return None
    plain = strip_markup(text)
    folded = fold(plain)
    words = _WORD.findall(folded)
    first = words[0] if words else ""
    return Passage(plain, folded, first, frozenset(words), frozenset(folded), languages)
