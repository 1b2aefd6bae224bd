"""The shapes that every stage asks about: white space, words, the end of a sentence."""

from __future__ import annotations

import sys

import pytest

from newsparse.text.shapes import (
    SENTENCE_BREAK,
    WHITE,
    end_mark,
    ends_line,
    ends_sentence,
    first_word,
    is_blank,
    last_word,
)  # fmt: skip


def test_white_space_is_what_python_says_and_the_byte_order_mark() -> None:
    """Law 2 leaves nothing else outside the blocks."""
    spaces = {char for char in map(chr, range(sys.maxunicode + 1)) if char.isspace()}

    assert set(WHITE) == spaces | {"\ufeff"}


@pytest.mark.parametrize("blank", WHITE, ids=lambda char: f"U+{ord(char):04X}")
def test_a_blank_has_no_words(blank: str) -> None:
    assert is_blank(blank * 2)
    assert "" == first_word(blank) == last_word(blank)
    assert "rain" == first_word(f"{blank}rain") == last_word(f"rain{blank}")


ENDS = [
    ("a full stop", "It rained.", True, True),
    ("a quotation", "“It rained.”", True, True),
    ("two quotation marks and a bracket", "(“It ‘rained.’”)", True, True),
    ("six closers are too many", "It rained.))))))", False, False),
    ("an ellipsis", "It rained…", True, True),
    ("a danda", "बारिश हुई।", True, True),
    ("an ideographic stop", "雨が降った。」", True, True),
    ("an Arabic question", "هل نزل المطر؟", True, True),
    ("an Armenian stop", "Անձրև էր։", True, True),
    ("a French quotation", "« Il pleut. »", True, True),
    ("a German one inside another", "„Er sagt: ‚Es regnet.‘“", True, True),
    ("emphasis", "**It rained.**", True, True),
    ("blanks behind it", "It rained. ", True, True),
    ("a soft hyphen", "It rained.\xad", False, False),
    ("a wide full stop", "雨．", True, True),
    ("brackets alone", "(AP)", False, False),
    ("a quotation without a mark", "the “rain”", False, False),
    ("a semicolon", "It rained;", False, False),
    ("a colon", "He said:", False, True),
    ("a wide colon", "他说：", False, True),
    ("a comma", "It rained,", False, False),
    ("a word", "It rained", False, False),
    ("nothing", "", False, False),
]


@pytest.mark.parametrize(("label", "text", "sentence", "line"), ENDS, ids=[c[0] for c in ENDS])
def test_ends(label: str, text: str, sentence: bool, line: bool) -> None:
    assert (sentence, line) == (ends_sentence(text), ends_line(text)), label
    assert line == bool(end_mark(text))


BREAKS = [
    ("two sentences", "It rained. It poured.", ["It rained", "It poured."]),
    ("a quotation", "“It rained.” He left.", ["“It rained", "He left."]),
    ("no blanks", "雨が降った。晴れた。", ["雨が降った", "晴れた。"]),
    ("a quotation without blanks", "「雨だ。」晴れた。", ["「雨だ", "晴れた。"]),
    ("a number", "It rose 3.5 percent.", ["It rose 3.5 percent."]),
    ("an address", "See www.example.org now.", ["See www.example.org now."]),
    ("the last mark", "It rained. ", ["It rained. "]),
]


@pytest.mark.parametrize(("label", "text", "parts"), BREAKS, ids=[c[0] for c in BREAKS])
def test_breaks(label: str, text: str, parts: list[str]) -> None:
    assert parts == SENTENCE_BREAK.split(text), label
