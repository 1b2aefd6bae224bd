"""Records cut off, doubled, missing or on one endless line: no mess, and the next one is right."""

from __future__ import annotations

import pytest

from newsparse import Article, parse_many
from newsparse.testing.counting import calls
from tests.sample_files import samples

SAMPLES = {
    "nexis": "usual",
    "nexis_uni": "sections",
    "factiva": "display",
    "proquest": "download",
    "mediargus": "signed",
    "apa": "print",
    "defacto": "dump",
    "europresse": "cut_off",
    "kikuzo": "result_page",
    "reader": "envelope",
}


def text_of(name: str) -> str:
    """The sample's export."""
    wanted = (name, SAMPLES[name])
    return next(s.text for s in samples() if (s.path.parent.name, s.path.stem) == wanted)


def said(article: Article) -> tuple[object, ...]:
    """What an article says, without where it stands."""
    names = [author.name for author in article.authors]
    return article.title, article.published, names, [block.text for block in article.body]


@pytest.mark.parametrize("name", SAMPLES)
def test_the_record_after_one_that_was_cut_off_is_right(name: str) -> None:
    """Cut at ten places of the first record, heads included: the last one never changes."""
    text = text_of(name)
    given = f"{text.rstrip()}\n\n\n{text}"
    first, *_, last = parse_many(given)
    stop = len(first.source)
    for tenth in range(1, 11):
        cut = given[: stop * tenth // 11].rstrip() + "\n\n" + given[stop:]
        articles = list(parse_many(cut))

        assert "".join(article.source for article in articles) == cut
        assert said(articles[-1]) == said(last), f"cut at {tenth} of 11"


@pytest.mark.parametrize("name", SAMPLES)
def test_the_same_record_twice_is_two_articles(name: str) -> None:
    """Nothing is taken for a repetition."""
    text = text_of(name)
    once, twice = list(parse_many(text)), list(parse_many(f"{text.rstrip()}\n\n\n{text}"))

    assert len(twice) == 2 * len(once)
    assert [said(article)[0] for article in twice] == [said(article)[0] for article in once] * 2


@pytest.mark.parametrize("name", SAMPLES)
def test_an_endless_line_takes_linear_time(name: str) -> None:
    """Law 16: four times the line below a record costs four times the calls at most."""
    record = text_of(name)

    def cost(sentences: int) -> int:
        return calls(lambda: list(parse_many(record + "It rained, said nobody. " * sentences)))

    cost(1)  # loads what is loaded once
    assert cost(16_000) <= 4.4 * cost(4_000)


COUNTED = [
    ("nexis", "  {n} of 5 DOCUMENTS\n\n  The Example Times\n\n  May {n}, 2011 Sunday\n\nRain {n}\n\nLENGTH: 3 words\n\nIt rained.\n\nLOAD-DATE: May 9, 2011\n\n\n"),
    ("kikuzo", "総件数： 5件\nNo. 発行日 朝夕刊 面名 ページ 文字数\n0000{n} 2025年05月0{n}日 朝刊 １総 001 00733文字\n例の谷に雨\n　水は引いた。\n"),
    ("nexis_uni", "Documents (5)\n\nRain {n}\n\nThe Example Times\n\nMay {n}, 2011 Sunday\n\nLength: 3 words\n\nBody\n\nIt rained.\n\nLoad-Date: May 9, 2011\n\nEnd of Document\n\n"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "record"), COUNTED, ids=[case[0] for case in COUNTED])
def test_fewer_documents_than_announced_is_said(name: str, record: str) -> None:
    """Five announced, three there."""
    articles = list(parse_many("".join(record.format(n=n) for n in (1, 2, 3))))
    codes = [noted.code for article in articles for noted in article.diagnostics]

    assert [name] * 3 == [article.format for article in articles]
    assert codes.count("count-mismatch") == 1
