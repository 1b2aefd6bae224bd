"""Lines told by their shapes, records laid out part by part."""

from __future__ import annotations

import unicodedata

import pytest

from newsparse.formats.laying import laid, lines_part, paragraphs
from newsparse.formats.shapes import Reader, Shape, announcing, labels
from newsparse.source import Source

READER = Reader(
    [Shape("page", rf"{labels('Página')}(?P<page>\d+)(?: \|.*)?", {"page": ("field", "page")})]
)
LINES = [
    pytest.param("Página: 12", "12", id="as printed"),
    pytest.param("PÁGINA: 12 | x", "12", id="capitals"),
    pytest.param("**Página:** 12", "12", id="bold"),
    pytest.param(unicodedata.normalize("NFD", "Página: 12"), "12", id="decomposed"),
    pytest.param("Página 12", None, id="no colon"),
    pytest.param(f"Página: 12 |{'x' * 2000}", None, id="running text"),
]


@pytest.mark.parametrize(("line", "page"), LINES)
def test_a_part_stands_where_the_source_has_it(line: str, page: str | None) -> None:
    source = Source(f"  {line}\n")
    parts = READER.read(source.rows)[0].parts

    assert [span.of(source.text) for part in parts for span in part.spans] == (
        [page] if page else []
    )


PARAGRAPHS = [
    pytest.param("   One\ntwo.\n   Three\nfour.", 2, id="indents"),
    pytest.param("One\ntwo.\n\nThree\nfour.", 2, id="blank lines"),
    pytest.param(f"{'One two three ' * 12}.\nFour.\nFive.", 3, id="never wrapped"),
    pytest.param("\n".join(["word " * 14 + "and"] * 4 + ["word " * 30 + "and"]), 1, id="one long line among wrapped ones"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "number"), PARAGRAPHS)
def test_paragraphs_are_told(text: str, number: int) -> None:
    source = Source(text)

    assert len(list(paragraphs(source.rows, source))) == number


def test_what_no_part_says_goes_with_its_neighbours() -> None:
    source = Source("-----\nRain | at last\n=====\nIt rained.\n-----\n")
    rows = source.rows
    blocks = laid(
        source, [], [*lines_part("title", rows[1:2]), *lines_part("body", rows[3:4])], "x"
    )

    assert [block.text for block in blocks] == ["Rain | at last", "It rained."]
    assert "".join(span.of(source.text) for b in blocks for span in b.spans).count("-----") == 2


def test_a_wrapped_address_keeps_its_hyphen() -> None:
    source = Source("https://a.example/rain-\nat-last\n")
    blocks = laid(source, [], lines_part("url", source.rows), "x")

    assert [block.text for block in blocks] == ["https://a.example/rain-at-last"]


@pytest.mark.parametrize(
    ("text", "count"), [("Total: 1 204 hits", 1204), ("Total: many", None), ("", None)]
)
def test_a_stated_number_is_read(text: str, count: int | None) -> None:
    assert announcing(r"Total: (?P<count>\d[\d ]*)")(text) == count
