"""What the command line says of a mistake: what, where, and what to do."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from newsparse.cli import newsparse

MISTAKES = [
    ("a command misspelt", ["pars"], "no command 'pars'; did you mean 'parse'?"),
    ("a command made up", ["xyzzy"], "no command 'xyzzy'; known are parse explain view"),
    ("nothing to parse", ["parse"], "name the files to parse, or a list of them with --files-from"),
    ("a list of nothing", ["parse", "--files-from", "empty.txt"], "--files-from: the list names no file"),
    ("a list that is not there", ["parse", "--files-from", "no.txt"], "no.txt: no such file or directory; check the path"),
    ("a pattern without a file", ["parse", "*.nope"], "*.nope: no file fits this pattern; check it, or name the folder"),
    ("an unknown writer", ["parse", "--to", "xml", "a.md"], "no writer 'xml'; known are jsonl json table md"),
    ("a table to print", ["parse", "--to", "csv", "a.md"], "--to csv needs -o OUT, a file to write; what can be printed is jsonl"),
    ("a page of another kind", ["view", "a.md", "-o", "a.md"], "'a.md' does not end in .html; name the page to write"),
    ("a page in no folder", ["view", "a.md", "-o", "no/x.html"], "there is no folder no; make it first"),
    ("who claims no file", ["formats", "no.txt"], "no.txt: no such file or directory; check the path"),
    ("who claims a folder", ["formats", "."], ".: a folder; name files in it"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "said"), [c[1:] for c in MISTAKES], ids=[c[0] for c in MISTAKES])  # fmt: skip
def test_a_mistake_is_said_with_what_to_do(
    arguments: list[str], said: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.md").write_text("# Rain\n\nIt rained.\n", "utf-8")
    (tmp_path / "empty.txt").touch()

    result = CliRunner().invoke(newsparse, arguments)

    assert result.exit_code in (1, 2)
    assert said in result.stderr
    assert (tmp_path / "a.md").read_text("utf-8").startswith("# Rain")


@pytest.mark.parametrize(("files", "said"), [(5, 5), (6, 6), (8, 6)])
def test_guessed_encodings_are_said_and_counted(
    files: int, said: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five are named one by one, then how many there were; the exit code is not concerned."""
    monkeypatch.chdir(tmp_path)
    for number in range(files):
        (tmp_path / f"{number}.txt").write_bytes(
            "Die Straße ist leer\n\nEs regnet.\n".encode("cp1252")
        )

    result = CliRunner().invoke(newsparse, ["parse", "."])
    lines = result.stderr.splitlines()

    assert (0, said) == (result.exit_code, len(lines))
    assert lines[0].endswith(
        "0.txt: the encoding was taken for cp1252: where letters look wrong, "
        "name the right one with --encoding"
    )
    assert files <= 5 or lines[-1].endswith(f"the last of {files} encodings guessed")


def test_an_encoding_that_is_named_is_no_guess(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Die Straße ist leer\n\nEs regnet.\n".encode("cp1252"))

    result = CliRunner().invoke(newsparse, ["parse", "--encoding", "cp1252", str(tmp_path)])

    assert ("", 0) == (result.stderr, result.exit_code)
