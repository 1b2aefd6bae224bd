"""--help: its examples run as they stand; a shell completes commands and values."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

import click
import pytest
from click.shell_completion import BashComplete
from click.testing import CliRunner

from newsparse.cli import newsparse

ARTICLE = (
    "# Regen am Morgen\n\nVon Ada Beispiel\n18. Dezember 2019\n\n"
    "Es regnete den ganzen Tag im Tal, und die Speicher sind wieder voll.\n"
)


def every_command() -> Iterator[tuple[str, click.Command]]:
    context = click.Context(newsparse)
    yield "newsparse", newsparse
    for name in newsparse.list_commands(context):
        command = newsparse.get_command(context, name)
        assert command is not None
        yield name, command


def examples() -> list[str]:
    lines = [line for _, command in every_command() for line in (command.epilog or "").split("\n")]
    return [line.strip() for line in lines if line.startswith("  ")]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("export.txt", "downloads/one.md", "downloads/two.txt", "2019/one.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(ARTICLE, "utf-8")
    return tmp_path


@pytest.mark.parametrize("line", [line for line in examples() if line.startswith("newsparse")])
def test_an_example_runs(line: str, folder: Path) -> None:
    words = shlex.split(line, comments=True)
    needed = {"view": "jinja2", "report": "datasketch"}.get(words[1])
    if needed is not None and find_spec(needed) is None:
        pytest.skip(f"the extra {words[1]!r} is not installed")
    if "articles.csv" in words and "-o" not in words:  # a table that "parse" wrote before
        CliRunner().invoke(newsparse, ["parse", "downloads", "-o", "articles.csv", "--jobs", "0"])
    given = None
    if "<" in words:
        given = (folder / words[words.index("<") + 1]).read_text("utf-8")
    arguments = words[1 : next((n for n, word in enumerate(words) if word in "<>"), None)]

    result = CliRunner().invoke(newsparse, arguments, input=given)

    assert result.exit_code == 0, result.output
    for written in arguments[arguments.index("-o") + 1 :] if "-o" in arguments else ():
        assert (folder / written).exists()


@pytest.mark.parametrize("name", [name for name, _ in every_command()])
def test_help_has_examples_and_fits_a_terminal(name: str) -> None:
    result = CliRunner().invoke(newsparse, ["--help"] if name == "newsparse" else [name, "--help"])

    assert "Examples:\n" in result.output
    assert max(map(len, result.output.split("\n"))) <= 88


COMPLETED = [
    ("a command", ["ex"], ["explain"]),
    ("an option", ["parse", "--lan"], ["--language"]),
    (
        "what to write",
        ["parse", "--to", "json"],
        ["json", "jsonl", "jsonl.gz", "jsonl.zst", "jsonld"],
    ),
    ("a language", ["parse", "--language", "z"], ["zh", "zu"]),
    ("a source format", ["parse", "--format", "fac"], ["factiva"]),
    ("nothing that begins so", ["parse", "--to", "x"], []),
]


@pytest.mark.parametrize(("words", "offered"), [c[1:] for c in COMPLETED], ids=[c[0] for c in COMPLETED])  # fmt: skip
def test_a_shell_completes(words: list[str], offered: list[str]) -> None:
    shell = BashComplete(newsparse, {}, "newsparse", "_NEWSPARSE_COMPLETE")

    found = [item.value for item in shell.get_completions(words[:-1], words[-1])]

    assert sorted(found) == offered


def test_a_shell_completes_files() -> None:
    shell = BashComplete(newsparse, {}, "newsparse", "_NEWSPARSE_COMPLETE")

    assert [item.type for item in shell.get_completions(["explain"], "down")] == ["file"]
