"""Heads of labelled lines: every language with data, and lines that look like labels and are none."""

from __future__ import annotations

import pytest

from newsparse import parse
from newsparse.formats.labelled.head import is_divider, label_of
from newsparse.words import codes, terms

TEXT = "0123 " * 12
"""A text of no language."""


def label(code: str, key: str) -> str:
    """The first label of a language, as a scraper would print it."""
    return min(terms(f"fields.{key}", code)).capitalize()


@pytest.mark.parametrize("code", codes())
@pytest.mark.parametrize(
    "shape", ["{}: {}", "**{}:** {}", "{} : {}", "{}：{}", "{}:: {}", "【{}】{}"]
)
def test_every_language_has_labels(code: str, shape: str) -> None:
    said = {
        "title": "Rain at last",
        "byline": "Ada Example",
        "published": "2019-12-18",
        "publication": "The Daily Placeholder",
        "url": "https://www.placeholder.example/rain",
    }
    lines = [shape.format(label(code, key), value) for key, value in said.items()]

    article = parse("\n".join(lines) + f"\n\n{TEXT}\n")

    assert article.format == "labelled"
    assert article.title == said["title"]
    assert [author.name for author in article.authors] == [said["byline"]]
    assert str(article.published) == said["published"]
    assert article.publication == said["publication"]
    assert article.url == said["url"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Title: Rain at last\n\nIt rained all day.", id="one label"),
        pytest.param("Date: 18 December 2019\nAuthor: Ada Example\n\nIt rained.", id="two, none of them a title"),
        pytest.param("Rain at last\n\nIt rained.\n\nTitle: Rain\nDate: 18.12.2019\nURL: www.example.org", id="below the text"),
        pytest.param("Valley: it rained.\nHarbour: it blew.\nTown: it froze.\n\nSo it went.", id="unknown labels"),
    ],
)  # fmt: skip
def test_fewer_labels_are_no_head(text: str) -> None:
    assert parse(text).format == "article"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("Title: Rain", ("title",)),
        ("source_url: https://a.example", ("url",)),
        ("Rubrik: Regn", ("title", "section")),
        ("- Author: Ada Example", ("byline",)),
        ("Author\tAda Example", ("byline",)),
        ("Valley: it rained", ()),
        ("Title:Rain", None),
        ("https://a.example/title", None),
        ("It rained: nobody wondered, said the note: nothing", ()),
    ],
)
def test_a_label_is_what_stands_before_a_colon(line: str, says: tuple[str, ...] | None) -> None:
    found = label_of(line)

    assert (None if found is None else found.says) == says


@pytest.mark.parametrize(
    ("line", "divides"),
    [
        ("-----", True),
        ("Article 3 of 20", True),
        ("=== 12 ===", True),
        ("#4", True),
        ("3/20", True),
        ("Chapter three", False),
        ("12 boats sank", False),
    ],
)
def test_rules_and_counters_part_records(line: str, divides: bool) -> None:
    assert is_divider(line) is divides
