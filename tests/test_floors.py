"""Accuracy floors over the seeds and the samples of plain articles.

Samples that are expected to fail count here as failures, so that a floor says how good the
library is, not how good its tests are.  The floors are pinned to the very samples they were
measured on.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from newsparse import Article
from tests.sample_files import FOLDERS, ROOT, Sample, parsed, samples

pytestmark = pytest.mark.floors

PINNED = tomllib.loads((Path(__file__).parent / "floors.toml").read_text("utf-8"))
MEASURED = (FOLDERS[0], FOLDERS[1] / "article")


def _digest() -> str:
    """What all measured files hold, as one short word."""
    made = blake2b(digest_size=8)
    for folder in MEASURED:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            made.update(str(path.relative_to(ROOT)).encode() + b"\0" + path.read_bytes() + b"\0")
    return made.hexdigest()


def _measured() -> list[Sample]:
    return [
        sample
        for sample in samples()
        if any(sample.path.is_relative_to(folder) for folder in MEASURED)
    ]


def _values(article: Article) -> Mapping[str, object]:
    """What an article says, in the shape samples state it."""
    return {
        "title": article.title or "",
        "authors": [author.name for author in article.authors],
        "published": article.published_on.isoformat() if article.published_on else "",
    }


def _scores(table: Mapping[str, Any], article: Article | None) -> Iterator[tuple[str, float]]:
    """Each value the sample states, with 1 where it came out."""
    values = _values(article) if article else {}
    for name in ("title", "authors", "published"):
        if name in table:
            wanted = str(table[name]) if name == "published" else table[name]
            yield name, float(values.get(name) == wanted)
    texts = [b.text for b in article.body if b.kind not in ("rule", "image")] if article else []
    if "first" in table:
        yield "first", float(bool(texts) and texts[0].startswith(table["first"]))
    if "last" in table:
        yield "last", float(bool(texts) and texts[-1].endswith(table["last"]))
    if "body_blocks" in table:
        wanted, got = table["body_blocks"], len(texts)
        yield "body", 2 * min(wanted, got) / (wanted + got) if wanted + got else 1.0


@cache
def _accuracy() -> Mapping[str, float]:
    """The share of stated values that came out (of ``body``: the F1 of the number of paragraphs)."""
    found: defaultdict[str, list[float]] = defaultdict(list)
    for sample in _measured():
        articles = parsed(sample.path)
        for number, table in enumerate(sample.wanted.get("article", [])):
            article = articles[number] if number < len(articles) else None
            for name, score in _scores(table, article):
                found[name].append(score)
    return {name: sum(scores) / len(scores) for name, scores in found.items()}


@pytest.mark.parametrize("name", sorted(PINNED["floors"]))
def test_accuracy_stays_above_its_floor(name: str) -> None:
    """What came out right once comes out right again."""
    assert round(_accuracy()[name], 3) >= PINNED["floors"][name]


@pytest.mark.parametrize("name", sorted(PINNED["floors"]))
def test_a_floor_lies_close_below_what_is_reached(name: str) -> None:
    """A floor far below the ground holds nobody up: raise it when accuracy grows."""
    assert _accuracy()[name] - PINNED["floors"][name] < 0.02


def test_the_floors_belong_to_these_samples() -> None:
    """Whoever changes a sample looks at the floors, and writes the new digest beside them."""
    assert _digest() == PINNED["digest"]
