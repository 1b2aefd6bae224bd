"""What is given wrongly is said at once: what it is, what is wanted, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

import newsparse
from newsparse.errors import UnknownNameError
from newsparse.export import from_markdown

TEXT_FUNCTIONS: tuple[Callable[..., Any], ...] = (
    newsparse.parse_byline, newsparse.find_bylines, newsparse.parse_date, newsparse.find_dates,
    newsparse.parse_dateline, newsparse.find_dateline, newsparse.parse_footer,
    newsparse.find_footer, newsparse.repair_pages, from_markdown,
)  # fmt: skip
WITH_LANGUAGES = (newsparse.parse, newsparse.parse_many, *TEXT_FUNCTIONS[:-2])
OF_ARTICLES: tuple[Callable[..., Any], ...] = (newsparse.explain, newsparse.to_dict, newsparse.view)


def name_of(function: Any) -> str:
    return str(function.__name__)


@pytest.mark.parametrize("function", TEXT_FUNCTIONS, ids=name_of)
def test_bytes_are_to_be_decoded(function: Callable[..., Any]) -> None:
    wanted = (
        rf"{function.__name__}\(\) takes a str, not bytes: newsparse.decode\(data\).text is one"
    )
    with pytest.raises(TypeError, match=wanted):
        function(b"Rain")


@pytest.mark.parametrize("function", TEXT_FUNCTIONS, ids=name_of)
def test_nothing_is_no_text(function: Callable[..., Any]) -> None:
    with pytest.raises(TypeError, match=rf"{function.__name__}\(\) takes a str, not NoneType$"):
        function(None)


@pytest.mark.parametrize("function", WITH_LANGUAGES, ids=name_of)
def test_a_code_alone_is_no_list_of_codes(function: Callable[..., Any]) -> None:
    with pytest.raises(TypeError, match=r"takes a list of codes: languages=\['en'\]"):
        function("1 May 2019", languages="en")


@pytest.mark.parametrize("function", WITH_LANGUAGES, ids=name_of)
def test_a_language_without_data_is_named_with_those_there_are(
    function: Callable[..., Any],
) -> None:
    with pytest.raises(UnknownNameError, match="no language 'qq': known are ar, bg"):
        function("1 May 2019", languages=["en", "qq"])


@pytest.mark.parametrize("function", OF_ARTICLES, ids=name_of)
def test_a_text_is_no_article(function: Callable[..., Any]) -> None:
    wanted = (
        rf"{function.__name__}\(\) takes an Article, not str: newsparse.parse\(text\) makes one"
    )
    with pytest.raises(TypeError, match=wanted):
        function("Rain")


def test_the_name_of_a_format_is_no_format() -> None:
    wrong: Any = ["nexis"]
    with pytest.raises(TypeError, match=r"takes a list of newsparse.Format values, not 'nexis'"):
        newsparse.parse("Rain", formats=wrong)


def test_lines_of_bytes_are_a_file_to_be_read() -> None:
    lines: Any = [b"# Rain\n"]
    with pytest.raises(TypeError, match=r"not bytes: newsparse.read_many\(path\) reads a file"):
        list(newsparse.parse_many(lines))
