"""Two exports in one file: the text is read as one of them, and a diagnostic says that it changes."""

from __future__ import annotations

from itertools import permutations

import pytest

from newsparse import parse_many
from tests.sample_files import samples

SLUGS = {
    "nexis": "body_byline",
    "nexis_uni": "cover",
    "factiva": "coded_alone",
    "proquest": "download",
    "mediargus": "count_mismatch",
    "defacto": "dump",
    "europresse": "two_records",
    "kikuzo": "result_page",
    "retriever": "norwegian",
    "newsbank": "page_text",
    "sz_archive": "pages",
    "wisenews": "text_english",
    "genios": "austrian",
    "yomidasu": "lynx",
    "integrum": "report",
    "dash_head": "two_crawls",
}


def text_of(name: str, slug: str) -> str:
    """The export of one sample."""
    return next(s.text for s in samples() if (s.path.parent.name, s.path.stem) == (name, slug))


def pasted(first: str, second: str) -> str:
    """Both exports in one text."""
    above, below = (text_of(name, SLUGS[name]) for name in (first, second))
    return f"{above.rstrip()}\n\n\n{below}"


PAIRS = list(permutations(SLUGS, 2))


@pytest.mark.parametrize(("first", "second"), PAIRS)
def test_a_change_of_format_is_said(first: str, second: str) -> None:
    """Nothing of either export is lost, and whoever reads it is told."""
    text = pasted(first, second)
    articles = list(parse_many(text))
    said = {noted.code for article in articles for noted in article.diagnostics}

    assert "format-changed" in said
    assert "".join(article.source for article in articles) == text


@pytest.mark.parametrize("name", SLUGS)
def test_a_format_alone_does_not_change(name: str) -> None:
    """An export, and the same pasted twice, hold no other's evidence."""
    text = text_of(name, SLUGS[name])
    for given in (text, f"{text.rstrip()}\n\n\n{text}"):
        said = {noted.code for article in parse_many(given) for noted in article.diagnostics}

        assert "format-changed" not in said
