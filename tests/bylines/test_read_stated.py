"""What a field that states the author says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.bylines import read_stated

STATED = [
    ("a name and a place", "Ada Example in Tokyo", [("Ada Example", "person")]),
    ("two with places", "Ada Example in Tokyo and Jan Muster in Bern", [("Ada Example", "person"), ("Jan Muster", "person")]),
    ("a house and a place", "The Example in Bern", [("The Example in Bern", "organization")]),
    ("a name", "Ada Example", [("Ada Example", "person")]),
    ("a house", "The Example Bulletin", [("The Example Bulletin", "organization")]),
    ("initials", "aex", [("aex", "person")]),
    ("surname first", "Example; Ada", [("Ada Example", "person")]),
    ("a list with words of other lists", "Ada March, Bo West, Jan Summer Best, Eva Test, Ida Probe",
     [("Ada March", "person"), ("Bo West", "person"), ("Jan Summer Best", "person"), ("Eva Test", "person"),
      ("Ida Probe", "person")]),
    ("an agency first", "Reuters, Ada Example", [("Reuters", "organization"), ("Ada Example", "person")]),
    ("a common word for a surname", "Ada Probe", [("Ada Probe", "person")]),
    ("a common word first", "Evening Foundling", [("Evening Foundling", "organization")]),
    ("a job alone", "Journalist", []),
    ("a label alone", "By", []),
    ("a section", "Nachrichten", []),
    ("a month for a given name", "April Example", [("April Example", "person")]),
    ("by and words the grammar does not take", "By Sunday Evening", []),
    ("by and an idiom", "By Design", []),
    ("no author", "null", []),
    ("no author, in words", "Undefined", []),
    ("a sentence", "It rained all day and nobody knew " * 4, []),
]  # fmt: skip


@pytest.mark.parametrize(("label", "text", "expected"), STATED, ids=[case[0] for case in STATED])
def test_a_stated_field_names_somebody(
    label: str, text: str, expected: list[tuple[str, str]]
) -> None:
    """The whole text is the name where the grammar finds none, words of no name give nothing."""
    found = read_stated(text, ("en", "de"))

    assert expected == [(a.name, a.kind) for byline in found for a in byline.authors], label


EASTERN = [
    ("surname and given name", "王小明", "person"),
    ("a department", "文化部", "organization"),
    ("a given name in Hiragana", "見本ひらがな", "person"),
    ("Hiragana alone", "ひらがな", "organization"),
]


@pytest.mark.parametrize(("label", "text", "kind"), EASTERN, ids=[case[0] for case in EASTERN])
def test_a_stated_name_in_han_is_a_person_by_its_surname(label: str, text: str, kind: str) -> None:
    found = read_stated(text, ("zh", "ja"))

    assert [kind] == [a.kind for byline in found for a in byline.authors], label


@given(st.text(alphabet="ABab ,;éÉ.-/张三\x00", max_size=60))
def test_law_1_stated_fields_are_read_whatever_they_hold(text: str) -> None:
    """DESIGN 8: total; every span lies in the text and gives its verbatim."""
    for byline in read_stated(text, ("en",)):
        assert byline.verbatim == byline.span.of(text)
        for credit in byline.credits:
            assert credit.verbatim == credit.span.of(text)
            for author in credit.authors:
                assert author.verbatim == author.span.of(text)
