"""Law: the place of a value shows the value, for each field of every format, however it is printed.

Breaks in the value, of its label or beside it are what once led astray: blanks that are made one,
lines that are joined, labels on the same line.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsparse import Article, parse, parse_many
from newsparse.accounting import shows
from newsparse.testing import check_article
from newsparse.testing.check import problems_of
from tests.sample_files import parsed, samples

STORY = "It rained all day in the valley, and nobody minded the weather at all.\n" * 2
PRINTS: list[Callable[[str], str]] = [
    lambda text: text,
    lambda text: text.replace("\n", "\r\n"),
    lambda text: text.replace(" ", "\xa0"),
    lambda text: f"\n\n{text}\n\n",
    lambda text: text.replace("\n", " \n"),
]
EXPORTS = [(sample.name, article.source) for sample in samples() for article in parsed(sample.path)]


@given(st.sampled_from(EXPORTS), st.lists(st.sampled_from(PRINTS), min_size=1, max_size=3))
@settings(max_examples=300)
def test_origins_show_their_values(
    export: tuple[str, str], prints: list[Callable[[str], str]]
) -> None:
    text = export[1]
    for printed in prints:
        text = printed(text)

    for article in parse_many(text):
        check_article(article)


GAPS = st.text(st.sampled_from(" \t\xa0\u3000"), min_size=1, max_size=4)
WORDS = st.lists(
    st.sampled_from(["Ferry", "Little", "Skarn", "late", "&", "“rain”", "3"]),
    min_size=3,
    max_size=7,
)


@given(
    WORDS,
    GAPS,
    st.sampled_from(["# {}\n\n", "---\ntitle: {}\n---\n\n", "Title: {}\n\n", "{}\n====\n\n"]),
)
@example(["Ferry", "to", "Skarn", "is", "late"], "  ", "# {}\n\n")
def test_the_place_of_a_title_is_as_long_as_the_title(
    words: list[str], gap: str, head: str
) -> None:
    """A collapsed blank once cost the place its last letters."""
    article = parse(f"{head.format(gap.join(words))}By Ada Example\n\n{STORY}")

    assert article.title is not None
    check_article(article)


FIELDS = [
    ("front matter", "---\npublication: The Example Post\nsection: Region\nurl: https://post.example/a\nlanguage: en-GB\n---\n\n# Rain\n\n"),
    ("labels", "Title: Rain\nSource: The Example Post\nSection: Region\nURL: https://post.example/a\n\n"),
]  # fmt: skip
STATED = {
    "publication": "The Example Post",
    "section": "Region",
    "url": "https://post.example/a",
    "language": "en-GB",
}


PLACES = [(case, head, field) for case, head in FIELDS for field in STATED if STATED[field] in head]


@pytest.mark.parametrize(("case", "head", "field"), PLACES, ids=[f"{c}-{f}" for c, _, f in PLACES])
def test_a_stated_value_stands_where_its_origin_says(case: str, head: str, field: str) -> None:
    """Without its label, and a language, too."""
    article = parse(head + STORY)
    places = [o.span.of(article.source) for o in article.origins if o.field == field]

    assert [getattr(article, field), *places] == [STATED[field]] * 2


BROKEN = [
    ("a place too short", "Rain again", "Rain agai", False),
    ("a label", "Region", "Section: Region", False),
    ("a label alone", "The Example Post", "SN", False),
    ("the same", "Rain again", "Rain  again", True),
    ("a link inside", "By Ada Example", "By [Ada](https://post.example/ada) Example", True),
    ("a reference", "Rain & wind", "Rain &amp; wind", True),
]


@pytest.mark.parametrize(("case", "value", "place", "wanted"), BROKEN, ids=[c[0] for c in BROKEN])
def test_the_law_can_fail(case: str, value: str, place: str, wanted: bool) -> None:
    assert shows(value, place) is wanted


def test_an_article_with_a_wrong_origin_is_told() -> None:
    article = parse("# Rain at last\n\nBy Ada Example\n\n" + STORY)
    wrong = Article(title="Rain", source=article.source, origins=article.origins)

    assert any("title 'Rain' is not what its origins show" in found for found in problems_of(wrong))


BYLINES = [
    ("one", "By Ada Example and Jan Muster\n\n", ["Ada Example", "Jan Muster"], 1),
    ("a list", "---\nauthor:\n  - Ada Example\n  - Jan Muster\n---\n\n", ["Ada Example", "Jan Muster"], 2),
    ("the same twice", "---\nauthor:\n  - Ada Example\n  - Ada Example\n---\n\n", ["Ada Example"], 1),
    ("nobody", "\n", [], 0),
]  # fmt: skip


@pytest.mark.parametrize(("case", "head", "names", "places"), BYLINES, ids=[c[0] for c in BYLINES])
def test_the_byline_names_the_authors(case: str, head: str, names: list[str], places: int) -> None:
    article = parse(
        (f"{head}# Rain at last\n\n" if "---" in head else f"# Rain at last\n\n{head}") + STORY
    )
    credited = article.byline.credits if article.byline else ()

    assert [author.name for author in article.authors] == names
    assert [author.name for credit in credited for author in credit.authors] == names
    assert len([o for o in article.origins if o.field == "byline"]) == places
