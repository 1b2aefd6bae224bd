"""parse() of what to_markdown() wrote: the same values, story and footer, and nothing judged anew."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given

from newsparse import Article, parse, parse_many
from newsparse.export import to_markdown
from newsparse.testing.strategies import Layout, Truth, exports
from tests.sample_files import Sample, samples

VALUES = ("title", "kicker", "standfirst", "published", "updated", "publication", "section", "url", "language")  # fmt: skip


def said(article: Article) -> dict[str, Any]:
    return {
        **{name: getattr(article, name) for name in VALUES},
        "authors": [(author.name, author.kind) for author in article.authors],
        "dateline": article.dateline and article.dateline.verbatim,
        "footer": article.footer and article.footer.text,
        # two paragraphs that look like one cut in two are joined before any format is asked
        "text": article.text.split(),
    }


@pytest.mark.parametrize("sample", samples(), ids=lambda sample: sample.name)
def test_every_sample_comes_back(sample: Sample) -> None:
    for article in parse_many(sample.text):
        assert said(parse(to_markdown(article))) == said(article)


@pytest.mark.property
@given(exports())
def test_every_export_comes_back(export: tuple[Truth, Layout, str]) -> None:
    """Law 12 (W): what was read, written and read again is the same."""
    article = parse(export[2])

    back = parse(to_markdown(article))
    assert said(back) == said(article)
    assert back.text == article.text


NOTE = (
    '---\ntitle: "By the sea"\nauthor: ["By Design GmbH"]\npublished: 2019-12-18\n{mark}---\n\n# By the sea\n\n'
    "By Ada Example\n\nIt rained all day in the valley, and the reservoirs are full.\n\n"
    "© Example, said the sign on the door.\n\n___\n\nThe sun came back on Monday.\n"
)


def test_only_the_mark_says_that_nothing_needs_judging() -> None:
    own, other = parse(NOTE.format(mark="newsparse: 1\n")), parse(NOTE.format(mark=""))

    assert [block.label for block in own.body] == ["body"] * 3
    assert own.body[0].text == "By Ada Example"
    assert own.footer is not None
    assert own.footer.text == "The sun came back on Monday."
    assert "By Ada Example" not in other.text
