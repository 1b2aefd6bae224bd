"""Nexis classic: counters, fields, where documents begin, what the head says."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from newsparse import parse_many
from newsparse.formats import claims, nexis
from newsparse.formats.nexis.days import is_day
from newsparse.formats.nexis.marks import counter, is_copyright
from newsparse.formats.nexis.names import field_of
from newsparse.formats.nexis.splitting import announced
from newsparse.source import Line, Source
from newsparse.testing import check_article

COUNTERS = [
    ("english", "                    3 of 12 DOCUMENTS", (3, 12)),
    ("singular", "  1 of 1 DOCUMENT\r\n", (1, 1)),
    ("form feed", "\f   2 of 9 DOCUMENTS", (2, 9)),
    ("byte order mark", "\ufeff 1 of 9 DOCUMENTS", (1, 9)),
    ("focus", "FOCUS - 1 of 5 DOCUMENTS", (1, 5)),
    ("german", "     Dokument 234 von 456", (234, 456)),
    ("french", "2 sur 3 DOCUMENTS", (2, 3)),
    ("french, noun first", "Document 2 de 3", (2, 3)),
    ("emphasis kept by a converter", "**1 of 2 DOCUMENTS**", (1, 2)),
    ("inside a sentence", "They read 3 of 12 DOCUMENTS", None),
    ("more behind it", "3 of 12 DOCUMENTS were lost", None),
    ("no numbers", "one of 12 DOCUMENTS", None),
    ("small letters", "3 of 12 documents", None),
    ("a page", "3 of 12", None),
    ("another service's", "Document 3 of 12", None),
]


@pytest.mark.parametrize(
    ("label", "line", "expected"), COUNTERS, ids=[case[0] for case in COUNTERS]
)
def test_a_counter_stands_alone_on_its_line(
    label: str, line: str, expected: tuple[int, int] | None
) -> None:
    """Numbers are evidence; the words around them are the marker."""
    found = counter(line)

    assert expected == (found and found[:2]), label


FIELDS = [
    ("plain", "BYLINE: Ann Low", "byline", "Ann Low"),
    ("empty", "HIGHLIGHT:", "standfirst", ""),
    ("umlaut", "LÄNGE: 306 Wörter", "field", "306 Wörter"),
    ("hyphen", "LOAD-DATE: May 3, 2011", "load", "May 3, 2011"),
    ("hard blank", "SECTION:\xa0NEWS", "section", "NEWS"),
    ("emphasis kept by a converter", "**SECTION:** NEWS", "section", "NEWS"),
    ("unknown name", "CONTACT: the town hall", None, ""),
    ("a speaker", "MUSTER: Good evening.", None, ""),
    ("a place", "LONDON: It rained.", None, ""),
    ("no blank behind it", "TEXT:2", None, ""),
    ("small letters", "Section: NEWS", None, ""),
]


@pytest.mark.parametrize(
    ("label", "line", "meaning", "value"), FIELDS, ids=[case[0] for case in FIELDS]
)
def test_a_field_has_a_known_name_in_capitals(
    label: str, line: str, meaning: str | None, value: str
) -> None:
    """Other names with a colon belong to the story."""
    found = field_of(Line(0, len(line), line))

    assert meaning == (found.meaning if found else None), label
    assert value == (found.text if found else "")


DAYS = [
    ("weekday behind", "January 20, 2009 Tuesday 8:27 PM AEST", True),
    ("weekday before", "Mittwoch 31. August 2011", True),
    ("edition behind", "June 17, 1995, CITY EDITION", True),
    ("month", "January 2009", True),
    ("season", "Summer, 2008", True),
    ("season behind", "2009 Fall", True),
    ("year", "2009", True),
    ("two years", "Winter 2008/2009", True),
    ("a headline that opens with a number", "17 killed in June", False),
    ("a year in a headline", "Rain 2009 was worse", False),
    ("a sentence", "On May 3, 2011 it rained.", False),
    ("no digits", "May the rain fall", False),
]


@pytest.mark.parametrize(("label", "text", "expected"), DAYS, ids=[case[0] for case in DAYS])
def test_a_day_line_opens_with_its_day(label: str, text: str, expected: bool) -> None:
    """Seasons and months are days of their kind; headlines with numbers are not."""
    assert expected == is_day(text), label


COPYRIGHTS = [
    ("year", "Copyright 2003 Example Press", True),
    ("sign", "© 2003 Example Press", True),
    ("both", "Copyright © 2008 Example Association", True),
    ("phrase", "Alle Rechte Vorbehalten", True),
    ("a headline", "Copyright battle looms", False),
    ("a word", "Copyrights matter", False),
]


@pytest.mark.parametrize(
    ("label", "text", "expected"), COPYRIGHTS, ids=[case[0] for case in COPYRIGHTS]
)
def test_a_copyright_line_has_a_year_or_a_sign(label: str, text: str, expected: bool) -> None:
    """A headline may be about copyright."""
    assert expected == is_copyright(text), label


ARTICLES = [
    (
        "fields in prose",
        "Rain\n\nLENGTH: 300 words, the editor wrote.\n\nSECTION: a word on a door.\n",
    ),
    (
        "another service's counter",
        "Document 2 de 300\n\nRain\n\nAuteur : Ada Exemple\n\nIt rained.\n",
    ),
    ("a byline in capitals", "Rain\n\nBYLINE: Ada Example\n\nIt rained.\n"),
    (
        "other downloads",
        "Length: 300 words\n\nBody\n\nIt rained.\n\nLoad-Date: May 3, 2011\n\nEnd of Document\n",
    ),
]


@pytest.mark.parametrize(("label", "text"), ARTICLES, ids=[case[0] for case in ARTICLES])
def test_other_texts_are_not_claimed(label: str, text: str) -> None:
    """Law 11: a format without evidence changes nothing."""
    assert claims(Source(text), (nexis.FORMAT,)) == (), label


RECORD = "   {n} of {n} DOCUMENTS\n\n   The Example Times\n\n   May 3, 2011 Tuesday\n\nRain {n}\n\nLENGTH: 3 words\n\n\nIt rained.\n\nLOAD-DATE: May 4, 2011\n"
_LINES = st.sampled_from(
    [
        "", "", "1 of 2 DOCUMENTS", "Download Request: 1-2", "Time Of Request: Friday", "Rain", "LENGTH: 3 words",
        "BODY:", "HIGHLIGHT:", "GRAPHIC: a bridge", "LOAD-DATE: May 4, 2011", "          The Example Times",
        "          May 3, 2011", "Copyright 2011 Example", "SECTION: NEWS\nLENGTH: 4 words", "\f", "CORRECTION:",
        "It rained for three days in the valley, and on the fourth it stopped.",
    ]
)  # fmt: skip


@given(st.lists(_LINES, max_size=30))
@example(["1 of 2 DOCUMENTS", "HIGHLIGHT:"])
@example(["Download Request: 1-2", "1 of 2 DOCUMENTS", "Time Of Request: Friday"])
def test_any_order_of_lines_keeps_the_laws(lines: list[str]) -> None:
    """Laws 1 to 4: total, covered, nothing invented, documents tile the export; streamed equals whole."""
    text = "\n".join(lines) + "\n"
    articles = list(parse_many(text, formats=(nexis.FORMAT,)))

    for article in articles:
        check_article(article)
    assert "".join(article.source for article in articles) == (text if articles else "")
    streamed = text.replace("\n", "\n\0").split("\0")
    assert articles == list(
        parse_many([line for line in streamed if line], formats=(nexis.FORMAT,))
    )


@given(st.integers(1, 5))
def test_records_do_not_leak(count: int) -> None:
    """Law 4: each record gives what it gives alone."""
    text = "\n".join(RECORD.format(n=number) for number in range(count))

    assert [f"Rain {n}" for n in range(count)] == [
        a.title for a in parse_many(text, formats=(nexis.FORMAT,))
    ]


def test_the_first_counter_announces_the_total() -> None:
    """A counter further on says nothing: downloads are cut and pasted."""
    assert announced("\n   1 of 7 DOCUMENTS\n") == 7
    assert announced("\n   2 of 7 DOCUMENTS\n") is None
    assert announced("Rain\n") is None


def test_a_cover_page_belongs_to_the_document_after_it() -> None:
    """The second cover of a pasted file opens the next slice."""
    cover = "Download Request: 1-1\nTime Of Request: Friday\n\nTerms: HEADLINE(rain)\n\n"
    text = RECORD.format(n=1) + cover + RECORD.format(n=2)
    articles = list(parse_many(text, formats=(nexis.FORMAT,)))

    assert ["Rain 1", "Rain 2"] == [article.title for article in articles]
    assert articles[1].source.startswith("Download Request")
