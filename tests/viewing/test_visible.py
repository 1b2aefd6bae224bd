"""What a browser would act on is shown by its number; all other text stays as it is."""

from __future__ import annotations

import pytest

from newsparse.viewing.visible import plain, visible
from tests.viewing.reader import page_of

DECEIVING = [
    ("a terminal's escape", "\x1b", "U+001B", "ESCAPE"),
    ("a control of eight bits", "\x9b", "U+009B", "CONTROL SEQUENCE INTRODUCER"),
    ("nothing", "\0", "U+0000", "NULL"),
    ("a page break", "\f", "U+000C", "FORM FEED"),
    ("a control of no name", "\x01", "U+0001", "WITHOUT A NAME"),
    ("an override of direction", "\u202e", "U+202E", "RIGHT-TO-LEFT OVERRIDE"),
    ("an isolate", "\u2066", "U+2066", "LEFT-TO-RIGHT ISOLATE"),
    ("a line separator", "\u2028", "U+2028", "LINE SEPARATOR"),
    ("half of a pair", "\ud800", "U+D800", "HALF OF A SURROGATE PAIR"),
    ("a blank without width", "\u200b", "U+200B", "ZERO WIDTH SPACE"),
    ("a byte order mark", "\ufeff", "U+FEFF", "ZERO WIDTH NO-BREAK SPACE"),
    ("a soft hyphen", "\xad", "U+00AD", "SOFT HYPHEN"),
    ("a letter that shows nothing", "\u3164", "U+3164", "HANGUL FILLER"),
    ("a tag", "\U000e0041", "U+E0041", "TAG LATIN CAPITAL LETTER A"),
    ("no character", "\ufffe", "U+FFFE", "WITHOUT A NAME"),
]

HARMLESS = [
    ("line ends and tabs", "a\n\tb"),
    ("a joiner between letters", "می\u200cخواهم"),
    ("an emoji joined and varied", "👩\u200d🚒 ❤\ufe0f"),
    ("a name with its form of a letter", "葛\U000e0100城"),
    ("a blank that keeps words together", "12\xa0km"),
    ("the mark of what was lost", "�"),
    ("letters beyond the first plane", "𝒜𐍈"),
]


@pytest.mark.parametrize(("label", "char", "number", "name"), DECEIVING)
def test_what_deceives_is_shown_by_its_number(
    label: str, char: str, number: str, name: str
) -> None:
    shown = visible(f"a{char}b")

    element = page_of(f"<p>{shown}</p>").all(".odd")[0]
    assert (element.text, element.attributes["title"]) == (number, f"{number} {name}")
    assert char not in shown
    assert plain(f"a{char}b") == f"a⟨{number}⟩b"


@pytest.mark.parametrize(("label", "text"), HARMLESS)
def test_what_is_text_stays(label: str, text: str) -> None:
    assert (visible(text), plain(text)) == (text, text)


def test_markup_is_escaped() -> None:
    assert visible("<b>&\"'") == "&lt;b&gt;&amp;&quot;&#x27;"
