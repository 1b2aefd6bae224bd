"""json_schema(): every article's data fits it, and data that from_dict() refuses does not."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from newsparse import read_many
from newsparse.export import json_schema, to_dict
from newsparse.model import Article
from tests.conftest import seed_files
from tests.export.test_data import ARTICLES, FULL, ODD

jsonschema = pytest.importorskip("jsonschema", reason="jsonschema is not installed")
CHECK = jsonschema.Draft202012Validator(json_schema())
PUBLISHED = Path(__file__).parents[2] / "docs" / "reference" / "article.schema.json"

REFUSED: list[tuple[str, dict[str, Any]]] = [
    ("another version", {"schema": 2}),
    ("an unknown key", {"titel": "x"}),
    ("a number for a text", {"title": 3}),
    ("a word not in the list", {"diagnostics": [{"code": "x", "span": [0, 1], "message": ""}]}),
    ("half a span", {"origins": [{"field": "x", "span": [1], "rule": ""}]}),
    ("a span of three", {"origins": [{"field": "x", "span": [1, 2, 3], "rule": ""}]}),
    ("no day", {"published": "today"}),
    ("a time where a day is due", {"published_on": "2019-12-18T12:00:00"}),
    ("no bare day", {"updated_on": 3}),
    ("a missing key", {"origins": [{"field": "x"}]}),
]


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(json_schema())


def test_the_published_schema_is_the_one_made() -> None:
    assert json.loads(PUBLISHED.read_text("utf-8")) == json_schema(), (
        "write it again: python tools/write_schemas.py"
    )


@pytest.mark.parametrize("article", [c[1] for c in ODD], ids=[c[0] for c in ODD])
def test_odd_articles_fit(article: Article) -> None:
    CHECK.validate(to_dict(article))


@pytest.mark.parametrize("path", seed_files(), ids=lambda path: path.name)
def test_seeds_fit(path: Path) -> None:
    for article in read_many(path):
        CHECK.validate(to_dict(article))


@pytest.mark.parametrize("change", [c[1] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_other_data_does_not_fit(change: dict[str, Any]) -> None:
    assert not CHECK.is_valid(to_dict(FULL) | change)


@pytest.mark.property
@given(ARTICLES)
def test_any_article_fits(article: Article) -> None:
    """T."""
    CHECK.validate(to_dict(article))
