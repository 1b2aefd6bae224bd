"""What a notebook shows of an article."""

from __future__ import annotations

import html
import sys

import pytest

from newsparse import Article, parse
from newsparse.viewing import page
from tests.viewing.reader import page_of

STORY = '# Rain "at last"\n\nBy Ada Example\n\nIt rained all day in the valley.\n'


def test_an_article_is_a_frame_that_may_do_nothing() -> None:
    shown = parse(STORY)._repr_html_()

    assert shown
    (frame,) = page_of(shown).all("iframe")
    assert frame.attributes["sandbox"] == "", "no permission is given"
    inside = page_of(frame.attributes["srcdoc"])
    assert inside.all("h1")[0].text == 'Rain "at last"'
    assert inside.all("base")[0].attributes == {"href": "about:srcdoc"}


def test_nothing_of_the_page_gets_out_of_its_frame() -> None:
    shown = Article(title="'\"></iframe><script>alert(1)</script>")._repr_html_()

    assert shown
    assert [found.tag for found in page_of(shown).elements] == ["iframe"]
    assert html.unescape(shown).count("<script") == 0


def test_without_jinja_the_notebook_shows_the_repr(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jinja2", None)
    page.environment.cache_clear()

    assert parse(STORY)._repr_html_() is None
