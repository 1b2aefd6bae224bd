"""Flow: what parts paragraphs, and where rows, notes and boxes go."""

from __future__ import annotations

import pytest

from newsparse.files.flow import DEEPEST, Flow, Paragraph

LONG = "It rained all day, and the river rose until the meadows were under water as far as the mill by the old bridge, it is said"
"""More than a printed line holds, and no sentence's end."""
WRAPPED = "It rained all day, and the river rose until the"

RULE = [
    ("only lines", ["Rain", "By Ada Example", "2019"], "Rain\n\nBy Ada Example\n\n2019"),
    ("lines and an empty one", ["Rain", "By Ada Example", "", "2019"], "Rain\nBy Ada Example\n\n2019"),
    ("long ones, an empty one behind each", ["Rain", "2019", "", LONG, "", LONG], f"Rain\n2019\n\n{LONG}\n\n{LONG}"),
    ("long ones, one of four without", ["a", "b", LONG, "", LONG, "", LONG, LONG, "", "c"], f"a\nb\n{LONG}\n\n{LONG}\n\n{LONG}\n{LONG}\n\nc"),
    ("long ones, one of three with", ["a", "b", LONG, "", LONG, LONG, "c"], f"a\nb\n{LONG}\n\n{LONG}\n{LONG}\nc"),
    ("long ones, one of four with", ["a", "b", LONG, "", LONG, LONG, LONG, "c"], f"a\n\nb\n\n{LONG}\n\n{LONG}\n\n{LONG}\n\n{LONG}\n\nc"),
    ("120 letters are no long line", ["a", "", "x" * 120, "b"], "a\n\n" + "x" * 120 + "\nb"),
    ("121 letters are", ["a", "", "x" * 121, "b"], "a\n\n" + "x" * 121 + "\n\nb"),
    ("sentences, a stray empty line", ["Rain", "", "It rained.", "It fell.", "It stopped."], "Rain\n\nIt rained.\n\nIt fell.\n\nIt stopped."),
    ("wrapped lines", [WRAPPED, "mill shut.", "", WRAPPED, "bridge shut too.", "", "End"], f"{WRAPPED}\nmill shut.\n\n{WRAPPED}\nbridge shut too.\n\nEnd"),
    ("nothing", [], ""),
    ("nothing but empty ones", ["", " "], ""),
]  # fmt: skip


@pytest.mark.parametrize(("lines", "text"), [c[1:] for c in RULE], ids=[c[0] for c in RULE])
def test_what_parts_paragraphs(lines: list[str], text: str) -> None:
    flow = Flow([Paragraph(line) for line in lines])

    assert flow.text() == text


def test_a_table_stands_apart_from_typed_lines() -> None:
    rows = [Paragraph("a\tb", row=True), Paragraph("c\td", row=True)]
    flow = Flow([Paragraph("x"), *rows, Paragraph("y"), Paragraph(""), Paragraph("z")])

    assert flow.text() == "x\n\na\tb\nc\td\n\ny\n\nz"


def test_a_row_without_an_end_is_a_row() -> None:
    flow = Flow()
    for text in "ab":
        flow.write(text)
        flow.end_cell(1)
    flow.write("c")

    assert flow.text() == "a\tb\tc"


def test_text_behind_an_unended_inner_row_closes_it() -> None:
    flow = Flow()
    for text in "ab":
        flow.write(text)
        flow.end_cell(2)
    flow.write("after")
    flow.end_paragraph()

    assert flow.text() == "a\tb\n\nafter"


def test_an_empty_row_says_nothing() -> None:
    flow = Flow()
    flow.end_cell(1)
    flow.end_cell(1)
    flow.end_row(1)
    flow.end_row(1)

    assert flow.text() == ""


@pytest.mark.parametrize("depth", [DEEPEST, DEEPEST + 1, 10**9])
def test_tables_in_tables_have_a_floor(depth: int) -> None:
    """However deep it says it is, the memory is bounded and the text is whole."""
    flow = Flow()
    flow.write("Rain")
    flow.end_paragraph(depth)
    flow.end_cell(depth)
    flow.end_row(depth)

    assert flow.text() == "Rain"
