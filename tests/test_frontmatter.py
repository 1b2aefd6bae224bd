"""Metadata heads: what our reader makes of them, and that it agrees with YAML where they are YAML."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from newsparse.frontmatter import head_blocks, head_stop
from newsparse.source import Source


def read(head: str) -> list[tuple[str, str]]:
    """Key and value of every field."""
    blocks, _ = head_blocks(Source(head))
    return [(block.name, block.text) for block in blocks if block.kind == "field"]


def fenced(*lines: str) -> str:
    return "\n".join(["---", *lines, "---", "", "Body."])


YAML_HEADS = [
    pytest.param(["title: Rain at last"], id="plain"),
    pytest.param(['title: "Rain: \\"at last\\""'], id="double quotes with escapes"),
    pytest.param(["title: 'It''s raining'"], id="single quotes doubled"),
    pytest.param(['title: "Caf\\u00e9 \\x41 \\u263a"'], id="numbered escapes"),
    pytest.param(["author:", '  - "[[Ada Example]]"', "  - Jan Muster"], id="block list"),
    pytest.param(["author:", "- Ada Example", "- Jan Muster"], id="block list at the margin"),
    pytest.param(["tags: [rain, \"sun, late\", 'it''s']"], id="flow list"),
    pytest.param(["tags: [rain,", "  sun]", "title: A"], id="flow list over two lines"),
    pytest.param(["description: It rained", "  all day."], id="plain over two lines"),
    pytest.param(['description: "It rained', "", '  all day."'], id="quoted over a blank line"),
    pytest.param(
        ['description: "It rained\\', '  all day."'], id="quoted with an escaped line end"
    ),
    pytest.param(
        ["description: >-", "  It rained", "  all day.", "", "  And night.", "title: A"],
        id="folded block",
    ),
    pytest.param(["description: |", "  It rained", "    all day.", "title: A"], id="literal block"),
    pytest.param(["title: Rain # a comment", "# another", "date: 2025-05-04"], id="comments"),
    pytest.param(['title: "Rain" # a comment'], id="comment behind quotes"),
    pytest.param(["published:", "created: 2025-05-04"], id="empty value"),
    pytest.param(["draft: no", "views: 012", "rate: 1e3"], id="values stay text"),
    pytest.param(["og:title: Rain", "dc.date: 2025-05-04"], id="keys with marks"),
    pytest.param(['"quoted key": Rain', "'other': Sun"], id="quoted keys"),
    pytest.param(["url: https://paper.example/a?b=c#d"], id="address with a colon and a hash"),
]


@pytest.mark.parametrize("lines", YAML_HEADS)
def test_a_head_that_is_yaml_reads_as_yaml_reads_it(lines: list[str]) -> None:
    assert read(fenced(*lines)) == as_yaml("\n".join(lines))


def as_yaml(text: str) -> list[tuple[str, str]]:
    """Key and value of every field, as PyYAML reads them, all scalars as text."""
    made = yaml.load(text, Loader=yaml.BaseLoader)
    fields = [
        (key, item)
        for key, value in made.items()
        for item in (value if isinstance(value, list) else [value])
    ]
    return [(key, value.strip("\n")) for key, value in fields]


WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Co", "Cn", "Zl", "Zp")),
    max_size=60,
)
VALUES = st.one_of(WORDS, st.lists(WORDS, min_size=1, max_size=4))
MAPPINGS = st.dictionaries(
    st.from_regex(r"[a-z][a-z_]{0,12}", fullmatch=True), VALUES, min_size=1, max_size=5
)
STYLES = st.fixed_dictionaries(
    {
        "default_style": st.sampled_from([None, '"', "'"]),
        "width": st.sampled_from([40, 1000]),
        "allow_unicode": st.booleans(),
        "default_flow_style": st.sampled_from([False, None]),
    }
)


@given(MAPPINGS, STYLES)
@settings(max_examples=80)
def test_what_a_yaml_writer_wrote_is_read_back(
    mapping: dict[str, str | list[str]], style: dict[str, Any]
) -> None:
    """Where the head is YAML the values are those YAML gives, in every style of writing."""
    head = yaml.dump(
        {**mapping, "last": ["so that the outer mapping is in block style"]},
        sort_keys=False,
        **style,
    )

    assert read(f"---\n{head}---\n\nBody.") == as_yaml(head)


@given(
    st.dictionaries(
        st.from_regex(r"[a-z]{1,12}", fullmatch=True), st.text(max_size=40), min_size=1, max_size=5
    )
)
@settings(max_examples=100)
def test_a_json_head_reads_as_json_reads_it(mapping: dict[str, str]) -> None:
    head = json.dumps(mapping, indent=2)

    assert read(f"```json\n{head}\n```\n\nBody.") == list(mapping.items())


LOOSE_HEADS = [
    pytest.param(
        ["title: Rain: the sequel"], [("title", "Rain: the sequel")], id="an unquoted colon"
    ),
    pytest.param(['title: "Rain" falls'], [("title", '"Rain" falls')], id="quotes around a part"),
    pytest.param(['title: "Rain falls'], [("title", '"Rain falls')], id="a quote never closed"),
    pytest.param(
        ["title: Rain stops play #2"], [("title", "Rain stops play #2")], id="a hash before a word"
    ),
    pytest.param(
        ["author: [[Ada Example]]"], [("author", "[[Ada Example]]")], id="an unquoted wiki link"
    ),
    pytest.param(["author: @ada"], [("author", "@ada")], id="a reserved character"),
    pytest.param(["date:2025-05-04"], [("date", "2025-05-04")], id="no blank behind the colon"),
    pytest.param(
        ["title: A", "  sub: B"], [("title", "A sub: B")], id="an indented key below a value"
    ),
    pytest.param(["a: 1", "a: 2"], [("a", "1"), ("a", "2")], id="a key twice"),
    pytest.param(
        ["author:", "  name: Ada Example", "  url: https://paper.example"],
        [("author.name", "Ada Example"), ("author.url", "https://paper.example")],
        id="a mapping inside",
    ),
    pytest.param(
        ["author:", "  - name: Ada Example", "    url: x", "  - name: Jan Muster"],
        [("author.name", "Ada Example"), ("author.url", "x"), ("author.name", "Jan Muster")],
        id="a list of mappings",
    ),
]


@pytest.mark.parametrize(("lines", "expected"), LOOSE_HEADS)
def test_a_head_that_is_no_yaml_is_read_line_by_line(
    lines: list[str], expected: list[tuple[str, str]]
) -> None:
    assert read(fenced(*lines)) == expected


NO_HEADS = [
    pytest.param("", id="nothing"),
    pytest.param("---\nIt rained all day.\n---\n", id="rules around prose"),
    pytest.param("---\ntitle: Rain\n", id="never closed"),
    pytest.param("Rain\n---\ntitle: A\n---\n", id="text before"),
    pytest.param("```json\n[1, 2]\n```\n", id="JSON that is no object"),
    pytest.param('```json\n{"title": \n```\n', id="broken JSON"),
    pytest.param('```python\n{"title": "A"}\n```\n', id="code of another language"),
    pytest.param("---\n" + "a: 1\n" * 500 + "---\n", id="too long"),
]


@pytest.mark.parametrize("text", NO_HEADS)
def test_other_text_is_no_head(text: str) -> None:
    assert head_stop(Source(text)) == 0


@given(st.text(alphabet="-:'\"[]{}|>#,\\ \nab\r\f`json", max_size=120))
def test_the_blocks_of_any_head_cover_it_once(inner: str) -> None:
    """Law 2: spans are sorted, disjoint and in range; what no block covers is white space."""
    for text in (f"---\n{inner}\n---\n", f"```json\n{{{inner}}}\n```\n"):
        source = Source(text)
        blocks, stop = head_blocks(source)
        at = 0
        for span in [span for block in blocks for span in block.spans]:
            assert at <= span.start <= span.stop <= len(text)
            assert not text[at : span.start].strip()
            at = span.stop
        if stop:
            assert not text[at : source.lines[stop - 1].stop].strip()
