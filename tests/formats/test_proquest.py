"""ProQuest: names of fields, citations, where documents begin, what ends a text."""

from __future__ import annotations

from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import parse_many
from newsparse.formats import claims, proquest
from newsparse.formats.proquest.citation import citation_of
from newsparse.formats.proquest.names import bare, field_of, is_counter, is_link, is_separator
from newsparse.source import Source
from newsparse.testing import check_article
from tests.sample_files import Sample, samples

FIELDS = [
    ("plain", "Publication title: Example Post", "publication"),
    ("small and capital", "Full Text: It rained", "body"),
    ("blank lost", "Publicationdate: May 3, 2011", "published"),
    ("blank too many", "Document U RL: https://example.org", "url"),
    ("bold kept by a converter", "**Author:** Example, Ada", "author"),
    ("german", "Volltext: Es regnet", "body"),
    ("unknown", "Note: it rained", ""),
    ("inside a sentence", "He wrote the Subject: rain", ""),
    ("no colon", "Full text of the law", ""),
]


@pytest.mark.parametrize(("label", "text", "expected"), FIELDS, ids=[case[0] for case in FIELDS])
def test_a_field_begins_with_a_known_name(label: str, text: str, expected: str) -> None:
    """Blanks inside the name do not count."""
    assert expected == field_of(text)[0], label


CITATIONS = [
    (
        "authors", "Example, Ada; Muster, Jan.  Example Times, Late Edition; Exampleton, N.Y. [Exampleton, N.Y]. 10 Mar 2022.",
        ("Example, Ada; Muster, Jan.", "Example Times, Late Edition", "10 Mar 2022"),
    ),
    (
        "an initial is no end", "Muster, E Jan K. Example. Example Times; Exampleton. 10 Mar 2022: A.1.",
        ("Muster, E Jan K. Example.", "Example Times", "10 Mar 2022"),
    ),
    (
        "publication alone", "Example Times ; Exampleton, Calif. [Exampleton, Calif]08 May 2010: AA.2.",
        ("", "Example Times", "08 May 2010"),
    ),
    ("a month", "Example Magazine; Exampleton (May 2010): 12.", None),
    ("a sentence", "It rained; nobody came in 2010 or later.", None),
    ("no day", "Example Times; Exampleton", None),
]  # fmt: skip


@pytest.mark.parametrize(
    ("label", "text", "expected"), CITATIONS, ids=[case[0] for case in CITATIONS]
)
def test_a_citation_has_its_parts_in_order(
    label: str, text: str, expected: tuple[str, str, str] | None
) -> None:
    """Authors, publication, place, day, page."""
    found = citation_of(text)
    parts = found and (
        text[: found.publication].strip(),
        text[found.publication : found.place].strip(),
        text[found.day : found.rest],
    )

    assert expected == parts, label


def test_lines_that_only_structure() -> None:
    """Counters, separators, the label of a link, the sides of boxes."""
    assert [True, True, False] == [
        is_counter(t) for t in ("Document 5 of 500", "Dokument 1 von 2", "Part 1 of 2")
    ]
    assert [True, False] == [is_separator("_" * 60), is_separator("_" * 10)]
    assert [True, True, False] == [
        is_link(t) for t in ("ProQuest document link", "[3]ProQuest document link", "ProQuest")
    ]
    assert ["Rain", "", "a | b"] == [
        bare(t) for t in ("| | | Rain   | | |\n", "+-----+---+", "a | b")
    ]


@pytest.mark.parametrize(
    "sample", [s for s in samples() if "/proquest/" in s.name], ids=lambda s: s.name
)
def test_streamed_equals_whole(sample: Sample) -> None:
    """Law 17: lines one at a time give the same articles."""
    assert list(parse_many(sample.text)) == list(parse_many(StringIO(sample.text, newline="")))


LINES = st.lists(
    st.sampled_from(
        ["", "", "_" * 60, "Document 1 of 2", "Rain at last", "Author: Example, Ada", "Publication info: Example; Town 3 May 2011: 1.",
         "Full text: It rained.", "Full text:", "It rained all day.", "Subject: rain", "Title: Rain at last", "CREDIT: ;", "CAPTION: A gauge",
         "Publication title: Example; Town", "Publication date: May 3, 2 011", "Database: Example", "ProQuest document link",
         "| | | Rain | | |", "+----+", "FULL TEXT", "https://www.example.org/docview/1", "View Image - Enlarge this image."]
    ),
    max_size=40,
)  # fmt: skip


@given(LINES)
def test_any_order_of_lines_keeps_the_laws(lines: list[str]) -> None:
    """Laws 1 to 3 and 17: total, covering, nothing invented, streamed like whole."""
    text = "\n".join(lines) + "\n"
    found = list(parse_many(text, formats=(proquest.FORMAT,)))
    for article in found:
        check_article(article)

    assert text == "".join(article.source for article in found) or not text.strip()
    assert found == list(parse_many(StringIO(text, newline=""), formats=(proquest.FORMAT,)))


def test_a_mail_quoted_in_an_article_is_no_export() -> None:
    """Two names of fields are not enough."""
    assert () == claims(
        Source("Subject: rain\n\nFull text: it rained\n\nDatabase: none"), (proquest.FORMAT,)
    )
