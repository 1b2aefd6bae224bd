"""The main job on real input: a whole article that was exported PDF to Markdown.

Runs where ``NEWSPARSE_SEEDS`` points to such documents; its twin, which we wrote, is
``seeds/markdown-from-pdf.md``.
"""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from newsparse import Article, parse
from newsparse.testing import check_article
from tests.conftest import SEEDS, outside


def _articles() -> list[Article]:
    folder = outside("NEWSPARSE_SEEDS")
    return [parse(path.read_text("utf-8")) for path in sorted(folder.glob("*.txt"))]


def _check(article: Article) -> None:
    check_article(article)
    assert article.title
    assert not article.title.startswith("#")
    assert [author.kind for author in article.authors] == ["person"]
    assert type(article.published) is dt.date
    assert len(article.body) == 18
    assert sum(len(block.spans) == 2 for block in article.body) == 2, "two mended paragraphs"
    assert "\\" not in article.text
    assert "*" not in article.text
    assert "emphasis" in {mark.kind for block in article.body for mark in block.marks}
    assert article.footer is not None
    assert [part.kind for part in article.footer.parts] == ["contact"]
    assert len(article.footer.parts[0].links) == 1
    assert {block.label for block in article.blocks} == {
        "title",
        "byline",
        "date",
        "body",
        "footer",
    }
    assert all(origin.rule for origin in article.origins)


def test_the_real_document_comes_out_whole() -> None:
    """Title, author, day, 18 paragraphs of which two are mended, and a contact with its link."""
    articles = _articles()

    assert articles
    for article in articles:
        _check(article)


@pytest.mark.parametrize("name", ["markdown-from-pdf.md"])
def test_our_twin_of_it_does_too(name: str) -> None:
    """The same traits in our own words."""
    _check(parse(Path(SEEDS / name).read_text("utf-8")))
