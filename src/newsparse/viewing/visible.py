r"""Text that may not do anything: what a browser would act on is shown by its number instead.

The template escapes markup; here are the characters that are no markup and still deceive:
controls and terminal escapes, turns of the direction of writing, line separators, characters
without width, halves of surrogate pairs.  Joiners and variation selectors stay: Persian, the
scripts of India, Japanese names and emoji need them.
"""

from __future__ import annotations

import html
import re
import unicodedata
from types import MappingProxyType
from typing import Final

_DECEIVING: Final = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff"
    "\ud800-\udfff\U000e0000-\U000e00ff]"
)

_CONTROLS: Final = MappingProxyType({
    "\0": "NULL", "\a": "BELL", "\b": "BACKSPACE", "\v": "LINE TABULATION", "\f": "FORM FEED",
    "\r": "CARRIAGE RETURN", "\x1b": "ESCAPE", "\x7f": "DELETE", "\x85": "NEXT LINE",
    "\x9b": "CONTROL SEQUENCE INTRODUCER",
})  # fmt: skip
"""The names of controls, which Unicode leaves without."""


def visible(text: str) -> str:
    r"""*text* as HTML for the inside of an element, what deceives shown by its number.

    >>> print(visible("<b>\u202e"))
    &lt;b&gt;<span class="odd" title="U+202E RIGHT-TO-LEFT OVERRIDE">U+202E</span>
    """
    return _DECEIVING.sub(_element, html.escape(text))


def plain(text: str) -> str:
    r"""*text* for places that hold no elements: a page's title, an attribute.

    >>> plain("Rain\u2028at last")
    'Rain⟨U+2028⟩at last'
    """
    return _DECEIVING.sub(lambda match: f"⟨{_number(match[0])}⟩", text)


def _element(match: re.Match[str]) -> str:
    number = _number(match[0])
    return f'<span class="odd" title="{number} {_name(match[0])}">{number}</span>'


def _number(char: str) -> str:
    return f"U+{ord(char):04X}"


def _name(char: str) -> str:
    if "\ud800" <= char <= "\udfff":
        return "HALF OF A SURROGATE PAIR"
    return _CONTROLS.get(char, "") or unicodedata.name(char, "WITHOUT A NAME")
