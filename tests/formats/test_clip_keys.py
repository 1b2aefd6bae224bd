"""What a metadata head's keys and values become."""

from __future__ import annotations

import pytest

from newsparse.blocks import make_block
from newsparse.formats.clip.keys import stated_blocks
from newsparse.mapped import plain
from newsparse.model import Block, Span


def field(name: str, text: str) -> Block:
    made = make_block("field", plain(text, 0), Span(0, len(text)))
    return Block(made.kind, made.text, made.spans, name=name)


VALUES = [
    pytest.param("author", "[[Ada Example]]", [("byline", "Ada Example")], id="wiki link"),
    pytest.param("author", "[[people/Ada Example|Ada]]", [("byline", "Ada")], id="wiki link with a name"),
    pytest.param("author", "[[people/Ada Example]]", [("byline", "Ada Example")], id="wiki link in a folder"),
    pytest.param("author", "Ada Example; Jan Muster", [("byline", "Ada Example"), ("byline", "Jan Muster")], id="semicolon"),
    pytest.param("author", "Example; Ada", [("byline", "Example; Ada")], id="family and given name"),
    pytest.param("author", "ada@post.example", [("field", "ada@post.example")], id="an address is no name"),
    pytest.param("author", "105092", [("field", "105092")], id="a number is no name"),
    pytest.param("Date Published", "2025-05-04", [("published", "2025-05-04")], id="a key with a blank"),
    pytest.param("created", "2025-05-04", [("clip", "2025-05-04")], id="the day of clipping"),
    pytest.param("published", "null", [("field", "null")], id="nothing in words"),
    pytest.param("source", "https://a.example/x_(y)", [("url", "https://a.example/x_(y)")], id="an address with brackets"),
    pytest.param("source", "[post](https://a.example/x)", [("url", "https://a.example/x")], id="an address in a link"),
    pytest.param("source", "The Example Post", [("publication", "The Example Post")], id="a source with a name"),
    pytest.param("site", "https://a.example", [("field", "https://a.example")], id="a site that is an address"),
    pytest.param("description", "It rained all...", [("field", "It rained all...")], id="a cut description"),
    pytest.param("description", "It rained.", [("standfirst", "It rained.")], id="a description"),
    pytest.param("title", "Ada&amp;#x27;s &lt;rain&gt;", [("title", "Ada's <rain>")], id="references escaped twice"),
    pytest.param("title", "A *very* wet _day_", [("title", "A *very* wet _day_")], id="a title is no Markdown"),
    pytest.param("mood", "grey", [("field", "grey")], id="an unknown key"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "expected"), VALUES)
def test_a_value_means_what_its_key_says(
    name: str, text: str, expected: list[tuple[str, str]]
) -> None:
    made = list(stated_blocks(field(name, text)))

    assert [(block.rule.removeprefix("clip."), block.text) for block in made] == expected
    assert all(block.kind == "field" and block.name == name for block in made)
