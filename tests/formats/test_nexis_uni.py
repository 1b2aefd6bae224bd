"""Nexis Uni: fields, sections, where documents begin, what the head says."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse import parse_many
from newsparse.formats import claims, nexis_uni
from newsparse.formats.nexis_uni.names import head_field, is_length, tail_field
from newsparse.formats.nexis_uni.splitting import announced
from newsparse.source import Line, Source
from newsparse.testing import check_article

FIELDS = [
    ("plain", "Byline: Ada Example", "byline", "Ada Example"),
    ("hard blank", "Section:\xa0NEWS; Pg. 3", "section", "NEWS; Pg. 3"),
    ("emphasis kept by a converter", "**Byline:** Ada Example", "byline", "Ada Example"),
    ("empty", "Highlight:", "standfirst", ""),
    ("tail", "Load-Date: May 3, 2011", "load", "May 3, 2011"),
    ("two words", "Journal Code: EXT", "field", "EXT"),
    ("capitals", "BYLINE: Ada Example", None, ""),
    ("unknown name", "Contact: the town hall", None, ""),
    ("inside a sentence", "The Length: 3 words", None, ""),
]


@pytest.mark.parametrize(
    ("label", "line", "meaning", "value"), FIELDS, ids=[case[0] for case in FIELDS]
)
def test_a_field_has_a_known_name(label: str, line: str, meaning: str | None, value: str) -> None:
    """Other words with a colon belong to the story."""
    given_line = Line(0, len(line), line)
    found = head_field(given_line) or tail_field(given_line)

    assert meaning == (found.meaning if found else None), label
    assert value == (found.text if found else "")


LENGTHS = [
    ("words", "Length: 169 words", True),
    ("thousands", "Length:\xa01,169 words", True),
    ("french", "Longueur: 169 mots", True),
    ("metres", "Length: 169 metres", False),
    ("a sentence", "Length: 169 words is enough", False),
    ("another field", "Section: 169 words", False),
]


@pytest.mark.parametrize(("label", "line", "expected"), LENGTHS, ids=[case[0] for case in LENGTHS])
def test_the_length_counts_words(label: str, line: str, expected: bool) -> None:
    """It is the field that no document lacks."""
    assert expected == is_length(Line(0, len(line), line)), label


ARTICLES = [
    (
        "words in prose",
        "Rain\n\nBody\n\nLength: 300 words were asked for.\n\nEnd of Document was the title.\n",
    ),
    ("one sign", "Rain\n\nIt rained.\n\nEnd of Document\n"),
    ("a word and a body", "Rain\n\nLength: 300 words\n\nBody\n\nIt rained.\n"),
    (
        "classic downloads",
        "  1 of 2 DOCUMENTS\n\nLENGTH: 300 words\n\nIt rained.\n\nLOAD-DATE: May 3, 2011\n",
    ),
]


@pytest.mark.parametrize(("label", "text"), ARTICLES, ids=[case[0] for case in ARTICLES])
def test_other_texts_are_not_claimed(label: str, text: str) -> None:
    """Law 11: a format without evidence changes nothing."""
    assert claims(Source(text), (nexis_uni.FORMAT,)) == (), label


DOCUMENT = "Rain {n}\n\nThe Example Times\n\nMay 3, 2011 Tuesday\n\nCopyright 2011 Example\n\nLength: 3 words\n\nBody\n\nIt rained.\n\nLoad-Date: May 4, 2011\n\n  End of Document\n\n"
_LINES = st.sampled_from(
    [
        "", "", "[]", "Rain", "The Example Times", "May 3, 2011 Tuesday", "Copyright 2011 Example", "Length: 3 words",
        "Byline: Ada Example\nada@example.org", "Highlight:", "Body", "Graphic", "Correction", "Classification",
        "Language: ENGLISH", "Load-Date: May 4, 2011", "  End of Document", "Page 1 of 2", "Documents (2)", "\f",
        "It rained for three days in the valley, and on the fourth it stopped.",
    ]
)  # fmt: skip


@given(st.lists(_LINES, max_size=30))
@example(["Length: 3 words", "  End of Document", "Page 1 of 2"])
@example(["  End of Document", "Body", "Graphic"])
def test_any_order_of_lines_keeps_the_laws(lines: list[str]) -> None:
    """Laws 1 to 4: total, covered, nothing invented, documents tile the export; streamed equals whole."""
    text = "\n".join(lines) + "\n"
    articles = list(parse_many(text, formats=(nexis_uni.FORMAT,)))

    for article in articles:
        check_article(article)
    assert "".join(article.source for article in articles) == (text if articles else "")
    streamed = text.replace("\n", "\n\0").split("\0")
    assert articles == list(
        parse_many([line for line in streamed if line], formats=(nexis_uni.FORMAT,))
    )


@given(st.integers(1, 5))
def test_documents_do_not_leak(count: int) -> None:
    """Law 4: each document gives what it gives alone."""
    text = "".join(DOCUMENT.format(n=number) for number in range(count))
    articles = list(parse_many(text, formats=(nexis_uni.FORMAT,)))

    assert [f"Rain {n}" for n in range(count)] == [article.title for article in articles]
    assert {"It rained."} == {article.text for article in articles}


def test_what_follows_the_last_document_opens_none() -> None:
    """A page number behind the closing line belongs to the document before it."""
    articles = list(parse_many(DOCUMENT.format(n=1) + "Page 2 of 2\n", formats=(nexis_uni.FORMAT,)))

    assert ["Rain 1"] == [article.title for article in articles]


def test_the_cover_page_announces_the_total() -> None:
    """Its headlines are not those of documents."""
    assert announced("Documents (100)\n\n1. Rain\n") == 100
    assert announced("Rain\n") is None
