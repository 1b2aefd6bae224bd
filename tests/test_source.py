"""Lines, and where an offset stands."""

from __future__ import annotations

import pytest

from newsparse.source import Source, split_lines

LINES = [
    ("nothing", "", []),
    ("one", "rain", [(0, 4, "rain")]),
    ("a line end", "rain\n", [(0, 4, "rain")]),
    ("two", "rain\nwind", [(0, 4, "rain"), (5, 9, "wind")]),
    ("a blank line", "rain\n\nwind", [(0, 4, "rain"), (5, 5, ""), (6, 10, "wind")]),
    ("a blank line at the end", "rain\n\n", [(0, 4, "rain"), (5, 5, "")]),
    ("line ends alone", "\n\n", [(0, 0, ""), (1, 1, "")]),
    ("Windows", "rain\r\nwind", [(0, 4, "rain"), (6, 10, "wind")]),
    ("an old Macintosh", "rain\rwind", [(0, 4, "rain"), (5, 9, "wind")]),
    ("Windows, a blank line", "rain\r\n\r\n", [(0, 4, "rain"), (6, 6, "")]),
    ("a form feed", "rain\fwind", [(0, 9, "rain\fwind")]),
    ("a line separator", "rain\u2028wind", [(0, 9, "rain\u2028wind")]),
]


@pytest.mark.parametrize(("case", "text", "lines"), LINES, ids=[c[0] for c in LINES])
def test_lines(case: str, text: str, lines: list[tuple[int, int, str]]) -> None:
    assert lines == [tuple(line) for line in split_lines(text)], case


TEXT = "rain\r\n\r\nwind"
POSITIONS = [
    (0, (1, 1)),
    (3, (1, 4)),
    (4, (1, 5)),
    (6, (2, 1)),
    (8, (3, 1)),
    (11, (3, 4)),
    (99, (3, 92)),
]


@pytest.mark.parametrize(("offset", "position"), POSITIONS)
def test_a_position_counts_from_one(offset: int, position: tuple[int, int]) -> None:
    assert position == Source(TEXT).position(offset)
    assert position[0] - 1 == Source(TEXT).line_number(offset)


def test_an_empty_text_has_a_position() -> None:
    assert (1, 1) == Source("").position(0) == Source("").position(5)
    assert 0 == Source("").line_number(3)


ROWS = [
    ("a blank line before", "rain\n\n wind ", [(0, "rain", True), (7, "wind", True)]),
    ("none", "rain\nwind", [(0, "rain", True), (5, "wind", False)]),
    ("the fence of a div", "rain\n:::\nwind", [(0, "rain", True), (9, "wind", True)]),
    ("blanks alone", "rain\n \u3000\nwind", [(0, "rain", True), (8, "wind", True)]),
    ("nothing", "\n\n", []),
]


@pytest.mark.parametrize(("case", "text", "rows"), ROWS, ids=[c[0] for c in ROWS])
def test_rows(case: str, text: str, rows: list[tuple[int, str, bool]]) -> None:
    source = Source(text)

    assert rows == [(row.start, row.text, row.parted) for row in source.rows], case
    assert all(row.text == text[row.start : row.stop] for row in source.rows)
