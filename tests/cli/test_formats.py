"""``newsparse formats``: the list, and who claims a file and why."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsparse.cli import newsparse
from newsparse.formats import BUILTIN
from newsparse.formats.discovery import installed_formats

CLIP = '---\ntitle: "Rain at last"\nauthor: Ada Example\nsource: https://example.org/rain\n---\n\nIt rained.\n'


def run(*arguments: str, stdin: str | None = None) -> Result:
    return CliRunner().invoke(newsparse, ["formats", *arguments], input=stdin)


def test_without_files_all_formats_are_listed() -> None:
    result = run()

    assert [line.split()[0] for line in result.stdout.splitlines()] == [
        form.name for form in installed_formats()[0]
    ]
    assert result.exit_code == 0
    assert {form.name for form in BUILTIN} <= {
        line.split()[0] for line in result.stdout.splitlines()
    }


def test_a_file_is_shown_with_its_evidence(tmp_path: Path) -> None:
    (tmp_path / "clip.md").write_text(CLIP, "utf-8")

    lines = run(str(tmp_path / "clip.md")).stdout.splitlines()

    assert lines[1] == "  format clip"
    assert '    2:1    key title: title: "Rain at last"' in lines
    assert any(line.startswith("  layout ") for line in lines)


def test_a_file_without_evidence_is_an_article() -> None:
    lines = run("-", stdin="Rain at last\n\nIt rained all day in the valley.\n").stdout.splitlines()

    assert lines[:2] == ["-", "  format article (no format has evidence)"]


def test_escape_sequences_do_not_reach_the_terminal() -> None:
    shown = run("-", stdin=CLIP.replace("Rain", "R\x1b[31main\x9b")).stdout

    assert "\x1b" not in shown
    assert "\x9b" not in shown


@pytest.mark.parametrize(
    ("name", "message"), [("missing.txt", "no such file"), (".", "a folder; name files in it")]
)
def test_what_cannot_be_read_stops_no_other_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, message: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clip.md").write_text(CLIP, "utf-8")

    result = run(name, "clip.md")

    assert result.exit_code == 1
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert "  format clip" in result.stdout


def test_only_the_head_of_a_file_is_looked_at() -> None:
    late = "It rained all day in the valley.\n\n" * 3000 + CLIP

    assert "format article" in run("-", stdin=late).stdout
