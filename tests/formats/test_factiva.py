"""Factiva: single lines, the order of a head, where records begin, what may come in between."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse_many
from newsparse.formats import claims, factiva
from newsparse.formats.factiva.coded import code_of
from newsparse.formats.factiva.display import head_meanings
from newsparse.formats.factiva.shapes import (
    document_id,
    is_count,
    is_day,
    is_language,
    is_publisher,
)
from newsparse.source import Source
from newsparse.testing import check_article
from tests.sample_files import Sample, samples

COUNTS = [
    ("english", "581 words", True),
    ("thousands with a comma", "1,019 words", True),
    ("thousands with a dot", "1.019 Wörter", True),
    ("thousands with a blank", "1 019 mots", True),
    ("chinese", "8165 字", True),
    ("russian", "21 слово", True),
    ("people", "300 people", False),
    ("a sentence", "581 words were lost", False),
    ("no number", "words", False),
]


@pytest.mark.parametrize(("label", "text", "expected"), COUNTS, ids=[case[0] for case in COUNTS])
def test_a_word_count_is_a_number_and_the_interfaces_word(
    label: str, text: str, expected: bool
) -> None:
    """The count is the anchor of the display form."""
    assert expected == is_count(text), label


DAYS = [
    ("english", "18 October 1994", True),
    ("german", "9 Januar 1993", True),
    ("french", "29 décembre 2011", True),
    ("chinese with a time", "2018 年 10 月 7 日 17:04", True),
    ("japanese", "2014年6月1日", True),
    ("portuguese", "12 de outubro de 2017", True),
    ("no year", "18 October", False),
    ("a sentence", "On 18 October 1994 it rained", False),
]


@pytest.mark.parametrize(("label", "text", "expected"), DAYS, ids=[case[0] for case in DAYS])
def test_a_day_has_its_full_year(label: str, text: str, expected: bool) -> None:
    """No weekday, no comma, always a year."""
    assert expected == is_day(text), label


CLOSINGS = [
    ("english", "Document exmpl00020131120e9bj0001v", 9),
    ("capitals", "Dokument EXMPL00020131120E9BJ0001V", 9),
    ("chinese", "文件 EXMPL00020131120e9bj0001v", 3),
    ("with its code", "AN   Document exmpl00020131120e9bj0001v", 14),
    ("code alone", "AN exmpl00020131120e9bj0001v", 3),
    ("prose", "Document number twelve", -1),
    ("number alone", "exmpl00020131120e9bj0001v", -1),
]


@pytest.mark.parametrize(
    ("label", "text", "expected"), CLOSINGS, ids=[case[0] for case in CLOSINGS]
)
def test_a_closing_line_ends_with_an_accession_number(label: str, text: str, expected: int) -> None:
    """The word before it is the interface's."""
    assert expected == document_id(text), label


HEADS = [
    ("headline alone", ["Rain at last"], ["title"]),
    ("a name alone is the headline", ["Ada Example"], ["title"]),
    ("byline", ["Rain at last", "By Ada Example"], ["title", "byline"]),
    ("section", ["Region", "Rain at last in the valley"], ["section", "title"]),
    (
        "credit",
        ["Foreign Desk; 1", "Rain in the Valley", "By ADA EXAMPLE", "Special to The Example Times"],
        ["section", "title", "byline", "field"],
    ),
    ("initials", ["Feuilleton", "Regen am Ende", "ABC, XY"], ["section", "title", "byline"]),
    ("underscore", ["Rain at last in the valley", "_"], ["title", "byline"]),
    ("two names and a verb", ["Rain", "Mit Ada Example sprach Jan Muster"], ["title", "byline"]),
    ("nothing", [], []),
]


@pytest.mark.parametrize(("label", "texts", "expected"), HEADS, ids=[case[0] for case in HEADS])
def test_the_order_of_a_head_decides(label: str, texts: list[str], expected: list[str]) -> None:
    """(section) (kicker) headline (byline) (credit)."""
    assert expected == head_meanings(texts), label


def test_names_of_languages_are_known_in_languages_of_the_interface() -> None:
    """German in English, French in German, English in Chinese; a town is none."""
    assert [True, True, True, False] == [
        is_language(t) for t in ("German", "Französisch", "英文", "Leipzig")
    ]


def test_a_publisher_has_a_legal_form_and_no_sentence() -> None:
    """Only a company's name signs under the last paragraph."""
    found = [
        is_publisher(t)
        for t in ("Example Press AG", "Muster & Co. Ltd", "He sold it to Example Ltd")
    ]

    assert [True, True, False] == found


def test_a_field_code_stands_alone_or_before_blanks() -> None:
    """Two capitals at the head of a word are no code."""
    assert ["HD", "TD", ""] == [code_of(t) for t in ("HD  Rain", "TD", "HDTV is here")]


@pytest.mark.parametrize(
    "sample", [s for s in samples() if "/factiva/" in s.name], ids=lambda s: s.name
)
def test_streamed_equals_whole(sample: Sample) -> None:
    """Law 17: lines one at a time give the same articles."""
    assert list(parse_many(sample.text)) == list(parse_many(StringIO(sample.text, newline="")))


LINES = st.lists(
    st.sampled_from(
        ["", "Rain at last", "By Ada Example", "500 words", "2 May 2002", "09:43", "EXPOST", "English", "© 2002 Example",
         "Document expost0020131120e9bj0001v", "HD Rain", "LP", "TD It rained.", "WC 5 words", "PD 2 May 2002", "AN",
         "Search Summary", "\fPage 1 of 2 © 2018 Factiva, Inc.", "It rained all day long in the valley.", "Example Press AG"]
    ),
    max_size=40,
)  # fmt: skip


@given(LINES)
def test_any_order_of_lines_keeps_the_laws(lines: list[str]) -> None:
    """Laws 1 to 3 and 17: total, covering, nothing invented, streamed like whole."""
    text = "\n".join(lines) + "\n"
    found = list(parse_many(text, formats=(factiva.FORMAT,)))
    for article in found:
        check_article(article)

    assert text == "".join(article.source for article in found) or not text.strip()
    assert found == list(parse_many(StringIO(text, newline=""), formats=(factiva.FORMAT,)))


def test_one_weak_piece_of_evidence_claims_nothing() -> None:
    """A count over a day may stand in any article."""
    assert () == claims(Source("Rain\n\n500 words\n2 May 2002\n\nIt rained."), (factiva.FORMAT,))


PLACED = [
    (["Ferries stay in harbour all day", "Ada Example in Tokyo"], ["title", "byline"]),
    (["Ferries stay in harbour all day", "Ada Example in Tokyo, Jan Muster in New York"], ["title", "byline"]),
    (["Ferries stay in harbour", "Ada Example in Tokyo"], ["section", "title"]),
    (["Heard on the Street", "Shares Fall in London"], ["section", "title"]),
    (["What the markets did this week", "Shares fall in London"], ["section", "title"]),
    (["Ada Example in Tokyo"], ["title"]),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "meanings"), PLACED, ids=[" | ".join(p[0]) for p in PLACED])
def test_names_with_their_places_sign_a_headline(lines: list[str], meanings: list[str]) -> None:
    """Only under a line too long for a column's name, and only where they read as persons."""
    assert meanings == head_meanings(lines)


def test_the_covers_list_of_headlines_is_no_head() -> None:
    """The record's own headline stands below it; a bullet right above the word count is one."""
    record = "500 words\n18 December 2019\nExample Times\nEXPOST\nEnglish\n© 2019 Example\n\nIt rained.\n\nDocument expost0020131120e9bj0001v\n"
    cover = "• Rain at last\n• Ferries stay in harbour\n"
    found = [
        [article.title for article in parse_many(f"{head}{record}", formats=(factiva.FORMAT,))]
        for head in (f"{cover}Rain at last\n", "• Rain at last\n")
    ]

    assert found == [["Rain at last"], ["• Rain at last"]]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("(c) Example Press, 2019.", "factiva.footer"),
        ("(c) is the third clause of the treaty. " * 4, "factiva.body"),
    ],
)
def test_the_publishers_copyright_below_the_story(line: str, rule: str) -> None:
    text = f"Rain at last\n500 words\n18 December 2019\nExample Times\nEXPOST\nEnglish\n© 2019 Example\n\nIt rained.\n\n{line}\n\nDocument expost0020131120e9bj0001v\n"
    [article] = parse_many(text, formats=(factiva.FORMAT,))

    assert rule in [block.rule for block in article.blocks if block.text == line.strip()]
