"""Laws 1 and 6 over every sample: line ends, blank lines around, and blanks of every kind."""

from __future__ import annotations

import pytest

from newsparse import Article, parse_many
from newsparse.text.shapes import WHITE
from tests.sample_files import Sample, samples

PLAIN = [sample for sample in samples() if "\r" not in sample.text and sample.path.suffix != ".rtf"]


def said(text: str) -> list[tuple[object, ...]]:
    return [_values(article) for article in parse_many(text)]


def _values(article: Article) -> tuple[object, ...]:
    """What an article says, without where it says it."""
    names = [author.name for author in article.authors]
    return (
        article.title, names, article.published, article.publication, article.language,
        article.format, article.layout, article.text.replace("\r\n", "\n"),
    )  # fmt: skip


@pytest.mark.parametrize("sample", PLAIN, ids=lambda sample: sample.name)
def test_how_lines_end_changes_nothing(sample: Sample) -> None:
    r"""Law 6: ``\n`` to ``\r\n``."""
    assert said(sample.text) == said(sample.text.replace("\n", "\r\n"))


@pytest.mark.parametrize("sample", PLAIN, ids=lambda sample: sample.name)
def test_blank_lines_around_change_nothing(sample: Sample) -> None:
    assert said(sample.text) == said(f"\n\n{sample.text}\n\n\n")


CONTEXTS = [
    ("plain", "Rain at last\n{}\nIt rained on the whole of the valley and the town-\n{}\nship.\n"),
    ("markdown", "# Rain\n\na-\n{}\nb\n\n> a-\n> {}\n\n- a-\n{}\n"),
    ("dump", "   * one\n   (BUTTON)\n   a line of text that goes on-\n{}\n   and on\n"),
    ("columns", "Rain fell on the town      and went on for days-\n{}\n" * 12),
    ("pages", "Rain fell on the whole of the\n\f{}\nvalley and went on\n{}\n"),
    ("a head", "---\ntitle: Rain\n{}\nauthor: Ada\n---\n{}\nIt rained.\n"),
]


@pytest.mark.parametrize(("label", "text"), CONTEXTS, ids=[case[0] for case in CONTEXTS])
@pytest.mark.parametrize("blank", [*WHITE, "\ufeff\u3000", "\u200b", "\ud800"], ids=ascii)
def test_lines_of_any_blank_parse(label: str, text: str, blank: str) -> None:
    """Law 1, where a line holds one character that some notions of white space leave out."""
    assert list(parse_many(text.replace("{}", blank))), label
