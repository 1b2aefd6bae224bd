"""Law 16, counted: four times the text takes about four times the calls, whatever the text.

Counted calls are the same on every machine, however busy.  The units repeat what was once read
in quadratic time, and its kin: long runs inside titles, headings, fields, bylines, captions.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from newsparse import (
    find_bylines,
    find_dateline,
    find_dates,
    find_footer,
    parse_many,
    repair_pages,
)
from newsparse.testing.counting import calls

SMALL, LARGE = 10_000, 40_000
MOST = 4.4
"""How much four times the text may cost: a tenth above proportion, for what is done once."""

Text = Callable[[int], str]


def repeated(unit: str, before: str = "", after: str = "") -> Text:
    return lambda size: before + (unit * (size // len(unit) + 1))[:size] + after


def numbered(line: str, before: str = "", after: str = "") -> Text:
    return lambda size: (
        before + "".join(line.format(letters(n)) for n in range(size // len(line))) + after
    )


def letters(number: int) -> str:
    word = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        word = chr(97 + rest) + word
    return word


TEXTS: dict[str, Text] = {
    "hyphens in Markdown": repeated("a wo-\nrd b\n\n", "# T\n\n"),
    "hyphens in a dump": repeated("   a wo-\n   rd b\n\n", "   * a\n   (BUTTON) b\n"),
    "colons under a by-word": repeated(":\n\n", "Rain at last it fell\n\nBy\n\n", "5 May 2020"),
    "keys of an open head": numbered("k{}: v\n", "---\n", "---\n\nRain.\n"),
    "keys of a head": numbered("k{}: v\n", "---\n", "---\n\nRain.\n"),
    "a field of a head": repeated("a ", "---\ntitle: ", "\n---\n\nRain.\n"),
    "bylines": numbered("By Ada Ex{}\n\n"),
    "names in one byline": numbered("Ada Ex{}, ", "Rain\n\nBy ", "Ada\n\n5 May 2020\n"),
    "short lines": repeated("Rain\n", "Rain at last\n"),
    "labels": repeated("x: y\n"),
    "blank quotations": repeated("> \n"),
    "blanks in a heading": repeated(" ", "# x", "x\n\nIt rained."),
    "tabs in a heading": repeated("\t", "# x", "x\n\nIt rained."),
    "bars in a heading": repeated(" | a", "# x", "\n\nIt rained."),
    "blanks in a bold line": repeated(" ", "**x", "x**\n\nIt rained."),
    "cells": repeated("| a ", after="|\n"),
    "a link's target": repeated("a", "[x](", ")\n"),
    "an open link": repeated("[a]("),
    "blanks in a byline": repeated(" ", "Rain\n\nBy Ada", "Example\n\nIt rained.\n"),
    "a caption": repeated("a ", "![", "](x.png)\n\nIt rained.\n"),
    "a footer": repeated("a ", "It rained.\n\n© 2020 "),
    "pages": repeated("Rain fell on the whole of the\n\fvalley and it went on and\n\f"),
    "page counts": repeated("Page 1 of 9\n", after="\n5 May 2020\n"),
    "dated headings": repeated("## Rain falls again on the valley\n\n5 May 2020\n\n", "- [a](b)\n" * 6),
    "columns": repeated("Rain fell on the town      and went on for days on end\n"),
    "prose": repeated("It rained all day in the valley, and the reservoirs are full again.\n\n"),
}  # fmt: skip


def grown(read: Callable[[str], object], text: Text) -> float:
    small, large = text(SMALL), text(LARGE)
    read(text(1_000))  # loads what is loaded once
    return calls(lambda: read(large)) / calls(lambda: read(small))


UNITS = (
    "\f", "\x00", "a\n\n", "# a\n\n", "[", "](", "**a ", "| a |\n", "> ", "- a\n", "By Ada Example\n",
    "18 December 2019 ", "---\n", "a-\n", "&amp;", "<a", "`", "1/3\n\f", "   * a\n", "\u3042", "A: b\n",
    "© ", "http://", "(BUTTON)\n", "x   y\n",
)  # fmt: skip
"""What a text may hold again and again, and nothing else."""


@pytest.mark.parametrize("unit", UNITS)
def test_one_thing_again_and_again_is_parsed_in_linear_time(unit: str) -> None:
    assert grown(lambda text: list(parse_many(text)), repeated(unit)) <= MOST


@pytest.mark.parametrize("name", TEXTS)
def test_articles_are_parsed_in_linear_time(name: str) -> None:
    assert grown(lambda text: list(parse_many(text)), TEXTS[name]) <= MOST


READERS: dict[str, Callable[[str], object]] = {
    "bylines": find_bylines,
    "dates": find_dates,
    "a dateline": find_dateline,
    "a footer": find_footer,
    "pages": repair_pages,
}


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("name", ["bylines", "names in one byline", "short lines", "labels", "a footer", "pages", "prose"])  # fmt: skip
def test_texts_are_searched_in_linear_time(reader: str, name: str) -> None:
    assert grown(READERS[reader], TEXTS[name]) <= MOST


PAGES = ("\f", "a\n1\n\f", "word ", "ab-\n", "1/2\n", "left words      right words\n", "\u00ad ", "\ud800\n", "https://a.b/c 1/1\n", " ")  # fmt: skip


@pytest.mark.parametrize("unit", PAGES)
def test_pages_are_repaired_in_linear_time(unit: str) -> None:
    assert grown(repair_pages, repeated(unit)) <= MOST
