"""A byline without its Markdown: link targets, emphasis and note marks fall away, places stay."""

from __future__ import annotations

import re

import regex

from ..mapped import Mapped, Weaver, plain

_MARKUP = regex.compile(
    r"""
    !\[[^\]\n]{0,200}\]\([^)\s]{0,400}\)      # an image
  | \]\([^)\s]{0,400}(?:\s"[^"\n]{0,200}")?\) # the end of a link
  | \[\d{1,3}\](?!\()                         # a number that lynx gives a link
  | <(?:mailto:)?(?=[^<>\s@]{1,64}@[^<>\s]{1,80}>)|(?<=@[^<>\s]{1,80})>  # round an address
  | ^\([\p{Hangul}]{1,10}=[\p{Hangul}\d]{1,12}\)\s? # where a Korean story was filed
  | \[\[|\]\]|\[|\]
  | (?:\^|\^\{)\d{1,2}\}?                     # a note mark
  | (?<=\p{Ll})\d{1,2}(?=\s?(?:[,;&]|$))       # a note mark that lost its place
  | \*{1,3} | (?<![^\W_])_{1,3} | _{1,3}(?![^\W_]) | (?<=\p{Ll})_(?=\p{Lu})
  | \\(?=[-\\.*_@&()\[\]])
  | [*†‡¹²³‹›]
    """,
    regex.VERBOSE,
)
_HINTS = re.compile(r"[<=\[\]*_\\^†‡¹²³‹›]|[^\W\d_]\d")


def bare(text: str, start: int) -> Mapped:
    """*text*, which stands at *start*, without its marks.

    >>> bare("By **[Ada Example](/ada)**", 0).text
    'By Ada Example'
    """
    if _HINTS.search(text) is None:
        return plain(text, start)
    made = Weaver()
    at = 0
    for match in _MARKUP.finditer(text):
        made.add(text[at : match.start()], start + at)
        at = match.end()
    made.add(text[at:], start + at)
    return made.finish(start)
