"""The layout that the page on the pipeline shows covers its text."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from newsparse import Cue, Layout, Span
from newsparse.accounting import unaccounted
from newsparse.blocks import make_block
from newsparse.mapped import Mapped
from newsparse.source import Source

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "pipeline.md"


def test_the_layout_of_the_page_works() -> None:
    code = re.findall(r"^```python\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)[
        0
    ]
    names: dict[str, Any] = {
        "Cue": Cue,
        "Layout": Layout,
        "Span": Span,
        "Mapped": Mapped,
        "make_block": make_block,
    }
    exec(compile(code, str(PAGE), "exec"), names)
    text = "| Rain at last |\n\n|It rained.|\nplain\n"
    source = Source(text)

    made = list(names["LAYOUT"].blocks(source))

    assert [cue.name for cue in names["LAYOUT"].cues(Source("| a |\n| b |"))] == ["bars"]
    assert [block.text for block in made] == ["Rain at last", "It rained.", "plain"]
    assert [block.to_source(0) for block in made] == [text.index(block.text) for block in made]
    assert list(unaccounted(made, text)) == []
