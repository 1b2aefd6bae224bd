"""Explanations in a terminal, in a pipe, and as data."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from newsparse import Article, Block, Span, explain, parse, parse_many, read_many
from newsparse.kinds import Label
from newsparse.viewing.explanation import explanation
from newsparse.viewing.terminal import coloured, wants_colour
from tests.conftest import seed_files

STORY = (
    "# Rain at last [b]in[/b] the valley\n\nBy Ada Example\n18 December 2019\n\n"
    "It rained all day :rain: in the valley, and the reservoirs are full again.\n"
)
ESCAPES = re.compile(r"\x1b\[[\d;]*m")

WANTED = [
    ("a terminal", {"TERM": "xterm"}, True, True),
    ("a pipe", {"TERM": "xterm"}, False, False),
    ("colours forbidden", {"TERM": "xterm", "NO_COLOR": "1"}, True, False),
    ("nothing said about colours", {"NO_COLOR": ""}, True, True),
    ("a terminal without colours", {"TERM": "dumb"}, True, False),
    ("a pipe that asks", {"FORCE_COLOR": "1"}, False, True),
    ("both said", {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
]


@pytest.mark.parametrize(
    ("environment", "terminal", "wanted"), [case[1:] for case in WANTED], ids=[c[0] for c in WANTED]
)
def test_who_wants_colours(environment: dict[str, str], *, terminal: bool, wanted: bool) -> None:
    assert wants_colour(environment, terminal=terminal) is wanted


@pytest.mark.parametrize("path", seed_files(), ids=lambda path: path.name)
def test_colours_change_no_word(path: Path) -> None:
    for article in read_many(path):
        words = explain(article)

        assert ESCAPES.sub("", coloured(words)) == words


@pytest.mark.parametrize("label", get_args(Label))
def test_every_label_has_a_colour(label: Label, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    block = Block("paragraph", "Rain", (Span(0, 4),), label, "label.body")

    shown = coloured(explain(Article(blocks=(block,), source="Rain")))

    assert re.search(rf"\x1b\[[\d;]+m{label}\x1b\[0m", shown)
    assert re.search(r"\x1b\[[\d;]+mlabel\.body\x1b\[0m", shown)


def test_a_line_of_another_kind_stays_without() -> None:
    assert coloured("Rain at last, 18:30 title") == "Rain at last, 18:30 title"


def test_without_rich_the_words_are_all_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rich.console", None)
    words = explain(parse(STORY))

    assert coloured(words) == words


def run(path: Path, **environment: str) -> bytes:
    """What the command writes to a terminal."""
    pty = pytest.importorskip("pty", reason="this system has no pseudo-terminals")
    ours, theirs = pty.openpty()
    clean = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR")}
    command = [sys.executable, "-m", "newsparse", "explain", str(path)]
    subprocess.run(
        command, stdout=theirs, check=True, env={**clean, "TERM": "xterm", **environment}
    )
    os.close(theirs)
    written = os.read(ours, 1 << 16)
    os.close(ours)
    return written


@pytest.mark.parametrize(("environment", "colours"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_real_terminal_shows_colours(
    tmp_path: Path, environment: dict[str, str], *, colours: bool
) -> None:
    """And the escapes of the export are no escapes."""
    (tmp_path / "rain.md").write_text(STORY + "\nIt \x1b[31mrained\x1b[0m again.\n", "utf-8")

    written = run(tmp_path / "rain.md", **environment)

    assert (b"\x1b[1;34mtitle" in written) is colours
    assert b"\x1b[31m" not in written


@pytest.mark.parametrize("path", seed_files(), ids=lambda path: path.name)
def test_as_data_every_place_holds_its_words(path: Path) -> None:
    for article in read_many(path):
        data = json.loads(json.dumps(explanation(article)))

        lines = article.source.replace("\r\n", "\n").replace("\r", "\n").split("\n")
        for value in data["values"]:
            assert article.source[value["start"] : value["stop"]] == value["text"]
            start = lines[value["line"] - 1][value["column"] - 1 :]
            assert start.startswith(value["text"].split("\n")[0].split("\r")[0])
        assert [block["label"] for block in data["blocks"]] == [b.label for b in article.blocks]
        assert all(block["why"] for block in data["blocks"])


def test_as_data_a_date_has_its_readings() -> None:
    (article,) = parse_many("# Rain at last\n\nBy Ada Example\n\n3/2/2031\n\nIt rained all day.\n")

    (date,) = explanation(article)["dates"]
    assert date["value"] is None
    assert date["readings"] == ["2031-02-03", "2031-03-02"]
    assert (date["line"], date["column"], date["text"]) == (5, 1, "3/2/2031")
    (diagnostic,) = explanation(article)["diagnostics"]
    assert (diagnostic["code"], diagnostic["line"]) == ("ambiguous-date", 5)
