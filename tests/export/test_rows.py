"""to_row(): an article as one row; its JSON Schema, its hashes, its days and times."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import newsparse
from newsparse.export import FIELDS, row_schema, to_row
from newsparse.export.rows import (
    DEFAULT_NAMES,
    NAMES,
    Origin,
    digest_of,
    host,
    row_id,
    text_hash,
    value_places,
)
from newsparse.model import Article, Author, Block, Diagnostic, Span
from tests.conftest import seed_files

PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "row.schema.json"
EXPORT = (
    "# Rain at last\n\nBy Ada Example and Jan Muster\n18 December 2019\n\n"
    "SPRINGFIELD, Dec. 18 (AP) — It rained all day, and the reservoirs are full again.\n"
)
INDIA = dt.timezone(dt.timedelta(hours=5, minutes=30))
TEXT = Article(blocks=(Block("paragraph", "It  rained.\u3000All day.", ()),))

DAYS = [
    ("none", None, (None, None, None)),
    ("a day", dt.date(2019, 12, 18), ("2019-12-18", None, None)),
    ("an early day", dt.date(987, 1, 2), ("0987-01-02", None, None)),
    ("a time", dt.datetime(2019, 12, 18, 9, 5), ("2019-12-18", "2019-12-18T09:05:00", None)),
    (
        "a time with its zone is the printed one, not UTC's",
        dt.datetime(2019, 12, 18, 0, 30, tzinfo=INDIA),
        ("2019-12-18", "2019-12-18T00:30:00", "+05:30"),
    ),
    (
        "UTC",
        dt.datetime(2019, 12, 18, 0, 30, 59, 999, tzinfo=dt.UTC),
        ("2019-12-18", "2019-12-18T00:30:59", "+00:00"),
    ),
]

HOSTS = [
    ("none", None, None),
    ("empty", "", None),
    ("no address", "page 3", None),
    ("small letters", "https://WWW.News.Example/rain?x=1#top", "www.news.example"),
    ("a port and a user", "http://ada@news.example:8080/", "news.example"),
    ("without a scheme no host is stated", "news.example/rain", None),
    ("a bracket that is never closed", "http://[::1/rain", None),
    ("a path alone", "/rain.html", None),
]


def test_a_row_holds_what_the_article_says() -> None:
    row = to_row(newsparse.parse(EXPORT))

    assert {
        "title": "Rain at last",
        "authors": ["Ada Example", "Jan Muster"],
        "published": "2019-12-18",
        "dateline_place": "SPRINGFIELD",
        "format": "article",
        "newsparse_version": newsparse.__version__,
    }.items() <= row.items()
    assert row["text"].endswith("the reservoirs are full again.")
    assert row["words"] == len(row["text"].split())


def test_a_row_has_every_field_in_order() -> None:
    assert NAMES == tuple(to_row(Article()))
    assert set(NAMES) - {"spans"} == set(DEFAULT_NAMES)


def test_an_empty_article_fills_what_is_always_there() -> None:
    row = to_row(Article())

    assert {field.name for field in FIELDS if field.filled == "always"} == {
        name for name, value in row.items() if value is not None
    }


def test_the_origin_is_the_callers() -> None:
    origin: Origin = {"file": "all.zip", "member": "a.txt", "record": 7, "id": "00"}

    assert origin.items() <= to_row(Article(), origin).items()


@pytest.mark.parametrize(("day", "expected"), [c[1:] for c in DAYS], ids=[c[0] for c in DAYS])
def test_a_day_is_three_columns(
    day: dt.date | None, expected: tuple[str | None, str | None, str | None]
) -> None:
    row = to_row(Article(published=day, updated=day))

    for name in ("published", "updated"):
        assert expected == (row[name], row[f"{name}_time"], row[f"{name}_offset"])


@pytest.mark.parametrize(("url", "expected"), [c[1:] for c in HOSTS], ids=[c[0] for c in HOSTS])
def test_the_site_is_the_host_of_a_stated_address(url: str | None, expected: str | None) -> None:
    assert expected == host(url) == to_row(Article(url=url))["site"]


def test_a_text_of_white_space_has_no_hash() -> None:
    blank = to_row(Article(blocks=(Block("paragraph", " \n ", ()),)))

    assert (0, None) == (blank["words"], blank["text_hash"])
    assert to_row(TEXT)["text_hash"] is not None
    assert to_row(Article())["text"] is None


def test_the_hash_is_blind_to_case_and_white_space_only() -> None:
    assert text_hash("It rained. all day.") == to_row(TEXT)["text_hash"]
    assert text_hash("It rained") != text_hash("It rained.")
    assert text_hash("\ud800") != text_hash("\ud801")


def test_an_id_is_of_the_bytes_and_the_record() -> None:
    ids = {row_id(digest_of(data), number) for data in (b"a", b"b") for number in (1, 2)}

    assert 4 == len(ids)
    assert to_row(Article(source="a"))["id"] in ids


def test_each_diagnostic_is_named_once() -> None:
    note = Diagnostic("guessed-encoding", Span(0, 0), "the encoding was taken for cp1252")

    assert ["guessed-encoding"] == to_row(Article(diagnostics=(note, note)))["diagnostics"]


def test_spans_say_where_each_value_stood() -> None:
    article = newsparse.parse(EXPORT)
    places = json.loads(value_places(article))

    assert 0 == places["offset"]
    assert "Rain at last" in {
        EXPORT[start:stop] for field, start, stop in places["values"] if field == "title"
    }


def test_the_published_schema_is_the_one_made() -> None:
    assert json.loads(PUBLISHED.read_text("utf-8")) == row_schema(), (
        "write it again: python tools/write_schemas.py"
    )


def test_a_schema_of_some_fields_wants_no_others() -> None:
    schema = row_schema(["title", "words"])

    assert ["title", "words"] == schema["required"] == list(schema["properties"])


WRONG: list[tuple[str, dict[str, Any]]] = [
    ("a day that is none", {"published_time": "2019-12-18"}),
    ("an offset in a time", {"published_time": "2019-12-18T09:30:00+01:00"}),
    ("one author as text", {"authors": "Ada Example"}),
    ("nothing where there is always something", {"authors": None}),
    ("a negative number", {"words": -1}),
    ("an unknown field", {"colour": "red"}),
]


def check() -> Any:
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
    jsonschema.Draft202012Validator.check_schema(row_schema())
    return jsonschema.Draft202012Validator(row_schema())


@pytest.mark.parametrize("path", seed_files(), ids=lambda path: path.name)
def test_rows_of_seeds_fit_the_schema(path: Path) -> None:
    validator = check()
    for article in newsparse.read_many(path):
        validator.validate(to_row(article))


@pytest.mark.parametrize("change", [c[1] for c in WRONG], ids=[c[0] for c in WRONG])
def test_other_data_does_not_fit_the_schema(change: dict[str, Any]) -> None:
    assert check().is_valid(to_row(Article()))
    assert not check().is_valid(to_row(Article()) | change)


@pytest.mark.property
@given(st.text(), st.lists(st.text()), st.text())
def test_any_values_make_a_row(title: str, names: list[str], url: str) -> None:
    """T."""
    authors = tuple(Author(name) for name in names)
    row = to_row(evolve(TEXT, title=title, authors=authors, url=url))

    assert (title, names, url) == (row["title"], row["authors"], row["url"])
    assert json.loads(json.dumps(row)) == row
