"""The README shows what the command prints, and links to what exists."""

from __future__ import annotations

import re
from pathlib import Path

from click.testing import CliRunner

from newsparse.cli import newsparse

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "README.md").read_text("utf-8")


def test_the_readme_shows_lines_that_the_command_prints() -> None:
    printed = CliRunner().invoke(newsparse, ["parse", str(ROOT / "seeds"), "--to", "table"]).output
    shown = re.findall(r"^```text\n(.*?)^```$", TEXT, re.DOTALL | re.MULTILINE)[0].splitlines()

    assert len(shown) == 4
    assert [line for line in shown if line not in printed.splitlines()] == []


def test_the_readme_links_to_files_that_exist() -> None:
    links = re.findall(r"\]\((docs/[^)#]+)", TEXT)

    assert len(links) > 5
    assert [link for link in links if not (ROOT / link).is_file()] == []
