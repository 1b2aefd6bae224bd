"""Lines of Markdown to paragraphs: links that run on, and halves of links."""

import pytest

from newsparse.layouts.markdown import LAYOUT
from newsparse.source import Source

LONG = "The harbour master has written to the capital four times, and each answer came late. " * 4

CASES = [
    pytest.param(
        f"[{LONG.strip()}](https://example.org/the-\nharbour)\n[Boats](https://example.org/\nboats)",
        [LONG.strip(), "Boats"],
        id="a target over two lines",
    ),
    pytest.param(f"{LONG.strip()}\nIt rained.", [LONG.strip(), "It rained."], id="one a line"),
    pytest.param(
        "[\n\n![](boat.jpg)\n\n](https://example.org/a-\nboat) Boats leave.",
        ["Boats leave."],
        id="halves of a link around an image",
    ),
    pytest.param(
        "It rained](https://example.org", ["It rained](https://example.org"], id="no link"
    ),
    pytest.param(
        "## [Rain in the north and no end\nto it](https://example.org/rain)\n\nIt rained.",
        ["Rain in the north and no end to it", "It rained."],
        id="a heading's link over two lines",
    ),
]


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_a_link_keeps_its_lines_together(text: str, wanted: list[str]) -> None:
    found = [block.text for block in LAYOUT.blocks(Source(text)) if block.text]
    assert found == wanted
