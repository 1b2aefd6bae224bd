"""Every sign, just seen and just not seen."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from newsparse import Article, Author, Block, Diagnostic, Span
from newsparse.viewing.suspicion import missing, signs, suspicion

PARAGRAPH = "It rained all day in the valley, and the reservoirs are full again. " * 10


def story(*texts: str) -> tuple[Block, ...]:
    """Paragraphs, each another one."""
    return tuple(Block("paragraph", text, (), rule="label.body") for text in texts)


def long(number: int) -> str:
    return f"{number}. {PARAGRAPH}".strip()


SOUND = Article(
    title="Rain at last in the valley",
    authors=(Author("Ada Example"),),
    published=dt.date(2019, 12, 18),
    blocks=story(long(1), long(2)),
)


def with_runs(count: int) -> tuple[Block, ...]:
    insert = Block("paragraph", "Read more", (), "promo", "inserts.related")
    return tuple(block for n in range(count) for block in (*story(long(n)), insert))


SEEN: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("no title", {"title": None}, {"title": "Rain at last again"}),
    ("no authors", {"authors": ()}, {"authors": (Author("Ada"),)}),
    ("no date", {"published": None}, {}),
    ("no text", {"blocks": ()}, {}),
    (
        "paragraphs run together",
        {"blocks": story("a" * 3000 + ".")},
        {"blocks": story("a" * 2999 + ".")},
    ),
    (
        "short lines in the text",
        {"blocks": story(*map(long, range(3)), "a" * 38 + ".")},
        {"blocks": story(*map(long, range(3)), "a" * 39 + ".")},
    ),
    (
        "short lines in the text",
        {"blocks": story(*map(long, range(3)), "Short.")},
        {"blocks": story(*map(long, range(4)), "Short.")},
    ),
    ("title of a word or two", {"title": "Rain now"}, {"title": "Rain at last"}),
    ("title of a word or two", {"title": "Rain"}, {"title": "谷にようやく雨"}),
    (
        "many authors",
        {"authors": tuple(Author(name) for name in "abcde")},
        {"authors": tuple(Author(name) for name in "abcd")},
    ),
    (
        "title begins in mid-sentence",
        {"title": "and rained at last"},
        {"title": "And rained at last"},
    ),
    (
        "title may hold the site's name",
        {"title": "Rain at last | Example Herald"},
        {"title": "Rain at long-awaited last"},
    ),
    (
        "paragraphs repeated",
        {"blocks": story(long(1), long(2), long(1))},
        {"blocks": story(long(1), long(2), long(3))},
    ),
    (
        "paragraphs without an end",
        {"blocks": story(*map(long, range(8)), long(9)[:-1])},
        {"blocks": story(*map(long, range(9)), long(9)[:-1])},
    ),
    ("text interrupted often", {"blocks": with_runs(7)}, {"blocks": with_runs(6)}),
    (
        "ambiguous-date",
        {"diagnostics": (Diagnostic("ambiguous-date", Span(0, 1), "1/2"),)},
        {"diagnostics": ()},
    ),
]


def test_a_sound_article_has_no_sign() -> None:
    assert signs(SOUND) == ()


@pytest.mark.parametrize(("name", "seen", "unseen"), SEEN)
def test_a_sign_is_seen_on_one_side_of_its_edge(
    name: str, seen: dict[str, Any], unseen: dict[str, Any]
) -> None:
    assert name in [sign.name for sign in signs(evolve(SOUND, **seen))]
    assert name not in [sign.name for sign in signs(evolve(SOUND, **unseen))]


def test_a_diagnostic_given_twice_weighs_once() -> None:
    twice = (Diagnostic("ambiguous-date", Span(0, 1), "1/2"),) * 2

    assert suspicion(signs(evolve(SOUND, diagnostics=twice))) == 1


def test_the_heaviest_sign_comes_first() -> None:
    found = signs(Article())

    assert [sign.name for sign in found] == ["no text", "no title", "no authors", "no date"]
    assert suspicion(found) == 8
    assert missing(Article()) == ("title", "authors", "published", "body")
