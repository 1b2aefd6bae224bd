"""The how-to's format is followed step by step: its code and samples keep the contract."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from types import ModuleType

import pytest

from newsparse import Format, parse_many
from newsparse.testing import check_article, check_format

PAGE = Path(__file__).parents[2] / "docs" / "how-to" / "add-a-source-format.md"


def blocks(language: str) -> list[str]:
    """The page's blocks of code in one language."""
    return re.findall(
        rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE
    )


@pytest.fixture
def form(monkeypatch: pytest.MonkeyPatch) -> Format:
    """The format that the page's Python blocks make, in order."""
    module = ModuleType("cutting_room_of_the_page")
    monkeypatch.setitem(sys.modules, module.__name__, module)
    exec(compile("\n\n".join(blocks("python")), str(PAGE), "exec"), module.__dict__)
    found = module.FORMAT
    assert isinstance(found, Format)
    return found


def test_the_format_of_the_page_keeps_the_contract(form: Format) -> None:
    check_format(form, [blocks("text")[0]])


def test_the_sample_of_the_page_gives_what_it_says(form: Format) -> None:
    articles = list(parse_many(blocks("text")[0], formats=(form,)))

    assert [
        {
            "title": article.title,
            "authors": [author.name for author in article.authors],
            "published": article.published,
            "publication": article.publication,
        }
        for article in articles
    ] == [
        {key: value for key, value in table.items() if key not in ("first", "last")}
        for table in tomllib.loads(blocks("toml")[0])["article"]
    ]
    for article, table in zip(articles, tomllib.loads(blocks("toml")[0])["article"], strict=True):
        check_article(article)
        assert article.text.startswith(table["first"])
        assert article.text.endswith(table["last"])
    assert [
        (field.name, field.value) for field in articles[0].metadata if field.name == "Loaded"
    ] == [("Loaded", "20 December 2019")]
