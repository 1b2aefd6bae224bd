"""to_markdown(): what a reader and newsparse itself take."""

from __future__ import annotations

import datetime as dt

import pytest

from newsparse import parse
from newsparse.export import to_markdown
from newsparse.model import Article, Author, Block, Mark, MarkKind, Span

HEAD = "---\nnewsparse: 1\n---\n\n"

BLOCKS = [
    ("a paragraph", Block("paragraph", "It rained.", ()), "It rained."),
    ("signs of Markdown", Block("paragraph", "a*b_c [d] \\e", ()), r"a\*b\_c \[d\] \\e"),
    ("a number that opens no list", Block("paragraph", "1. May was dry", ()), r"1\. May was dry"),
    ("a number inside", Block("paragraph", "On 1. May", ()), "On 1. May"),
    ("a hash that opens no heading", Block("paragraph", "# 5 of 9", ()), r"\# 5 of 9"),
    ("a heading", Block("heading", "More rain", (), level=3), "### More rain"),
    ("a heading of two lines", Block("heading", "More\nrain", (), level=3), "More\\\nrain\n---"),
    ("a heading is never a second title", Block("heading", "Rain", (), level=1), "## Rain"),
    ("a list item", Block("list_item", "one", ()), "- one"),
    ("a quote", Block("quote", "one\ntwo", ()), "> one\\\n> two"),
    ("code", Block("code", "a*b", ()), "```\na*b\n```"),
    ("a rule", Block("rule", "---", ()), "* * *"),
]


def mark(kind: MarkKind, start: int, stop: int, target: str = "") -> Mark:
    return Mark(kind, Span(start, stop), target)


MARKED = [
    ("emphasis", (mark("emphasis", 0, 3),), "*one* two three"),
    ("strong in a link", (mark("link", 0, 7, "u"), mark("strong", 4, 7)), "[one **two**](u) three"),
    ("the same range", (mark("strong", 0, 3), mark("emphasis", 0, 3)), "***one*** two three"),
    ("one after the other", (mark("strong", 0, 3), mark("emphasis", 4, 7)), "**one** *two* three"),
    ("across each other: the later is dropped", (mark("strong", 0, 5), mark("emphasis", 4, 9)), "**one t**wo three"),
    ("a target with a space", (mark("link", 0, 3, "a b"),), "[one](<a b>) two three"),
]  # fmt: skip


@pytest.mark.parametrize(("block", "text"), [c[1:] for c in BLOCKS], ids=[c[0] for c in BLOCKS])
def test_a_block_becomes_markdown_of_its_kind(block: Block, text: str) -> None:
    assert f"{HEAD}{text}\n" == to_markdown(Article(blocks=(block,)))


@pytest.mark.parametrize(("marks", "text"), [c[1:] for c in MARKED], ids=[c[0] for c in MARKED])
def test_marks_are_written_out(marks: tuple[Mark, ...], text: str) -> None:
    block = Block("paragraph", "one two three", (), marks=marks)

    assert f"{HEAD}{text}\n" == to_markdown(Article(blocks=(block,)))


def test_artefacts_and_furniture_are_left_out() -> None:
    blocks = (
        Block("paragraph", "3/7", (), label="artefact"),
        Block("paragraph", "It rained.", ()),
        Block("paragraph", "Menu", (), label="furniture"),
        Block("paragraph", "© Example", (), label="footer"),
    )

    assert to_markdown(Article(blocks=blocks)) == f"{HEAD}It rained.\n\n___\n\n© Example\n"


def test_the_values_come_back() -> None:
    """Law 12, in part: newsparse reads its own Markdown."""
    text = (
        "# Rain at last: 2 * 3 days of it\n\nBy Ada Example and Jan Muster\n18 December 2019\n\n"
        "It rained all day in the valley, and the reservoirs are full again.\n\n"
        "1. January was the last day with any rain, the mayor said on Monday.\n"
    )
    article = parse(text)

    back = parse(to_markdown(article))

    assert back.title == "Rain at last: 2 * 3 days of it"
    assert [author.name for author in back.authors] == ["Ada Example", "Jan Muster"]
    assert back.published == dt.date(2019, 12, 18)
    assert article.text == back.text


def test_absent_values_have_no_keys() -> None:
    assert to_markdown(Article()) == HEAD[:-1]
    assert (
        to_markdown(Article(authors=(Author("Ada"),)))
        == '---\nauthor: ["Ada"]\nnewsparse: 1\n---\n'
    )
