"""The table to look at: its columns stand under each other whatever the script and the length."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse.export import writer
from newsparse.model import Article, Author, Block, Span

TITLES = [
    ("short", "Rain", "Rain"),
    ("as long as the column", "R" * 46, "R" * 46),
    ("a letter longer", "R" * 47, "R" * 45 + "…"),
    ("cut behind a blank", "R" * 44 + " RRR", "R" * 44 + "…"),
    ("ideographs as wide as the column", "雨" * 23, "雨" * 23),
    ("an ideograph more", "雨" * 24, "雨" * 22 + "…"),
    ("marks that take no room", "e\u0301" * 46, "e\u0301" * 46),
    ("two lines", "Rain\nat last", "Rain at last"),
    ("an escape sequence", "\x1b[31mRain", "�[31mRain"),
]


def lines(*articles: Article) -> list[str]:
    return "".join(writer("table").write_many(articles)).split("\n")


@pytest.mark.parametrize(("title", "shown"), [c[1:] for c in TITLES], ids=[c[0] for c in TITLES])
def test_a_title_takes_its_column_and_no_more(title: str, shown: str) -> None:
    line = lines(Article(title=title))[1]

    assert line[12:].split("  ")[0].rstrip() == shown
    assert line.endswith("  -                                      0")


def test_a_line_says_when_what_who_and_how_much() -> None:
    article = Article(
        title="Rain",
        authors=(Author("Ada Example"), Author("Jan Muster")),
        published=dt.datetime(2019, 12, 18, 9, 30),
        blocks=(Block("paragraph", "It rained.", (Span(0, 10),)),),
    )

    head, line, end = lines(article)

    assert head.split() == ["published", "title", "authors", "characters"]
    assert line.split() == ["2019-12-18", "Rain", "Ada", "Example,", "Jan", "Muster", "10"]
    assert (len(head), len(line), end) == (100, 100, "")


def test_a_head_stands_above_no_article() -> None:
    assert lines() == [*lines(Article())[:1], ""]
