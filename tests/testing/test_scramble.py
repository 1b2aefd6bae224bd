"""Scrambled exports keep their shape, and lose their words."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings

from newsparse import parse_many
from newsparse.testing import noise, scramble
from tests.sample_files import Sample, parsed, samples

SOUND = [sample for sample in samples() if sample.wanted.get("expect") != "fail"]

CASES = [
    ("a byline", "By Ada Example", r"By \w{3} \w{7}"),
    ("a day", "Wednesday, 18 December 2019", r"Wednesday, 18 December 2019"),
    ("a field name", "BYLINE: Bruno", r"BYLINE: (?!Bruno)[B-W][a-u]{4}"),
    ("a number", "1234567", r"(?!1234567)\d{7}"),
    ("capitals", "EXAMPLETON", r"(?!EXAMPLETON)[A-Z]{10}"),
    ("letters without case stay", "東京 12", "東京 12"),
    ("marks stay", "«—…»\t\f\x00", "«—…»\t\f\x00"),
    ("nothing", "", ""),
]


@pytest.mark.parametrize(
    ("text", "pattern"), [case[1:] for case in CASES], ids=[case[0] for case in CASES]
)
def test_each_class_of_character_is_scrambled_in_its_own_way(text: str, pattern: str) -> None:
    assert re.fullmatch(pattern, scramble(text), re.DOTALL)


@pytest.mark.parametrize("sample", SOUND, ids=lambda sample: sample.name)
def test_a_scrambled_sample_is_the_same_format_with_as_many_articles(sample: Sample) -> None:
    """So a report of its shape is worth something."""
    before = parsed(sample.path)

    after = list(parse_many(scramble(sample.text)))

    assert [article.format for article in before] == [article.format for article in after]


def test_the_words_of_an_article_are_gone() -> None:
    text = "# Harbour ferries cancelled\n\nBy Bruno Example\n\nThe ferries stayed beside the lighthouse.\n"

    made = scramble(text)

    for word in ("Harbour", "ferries", "cancelled", "Bruno", "Example", "stayed", "lighthouse"):
        assert word not in made


@given(noise())
@settings(max_examples=50)
def test_any_text_keeps_its_length_and_lines(text: str) -> None:
    made = scramble(text)

    assert len(made) == len(text)
    assert [made.count(mark) for mark in "\n\r\f :"] == [text.count(mark) for mark in "\n\r\f :"]
