"""The package that ``new-format`` writes works as it is; wrong names and taken places are refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from newsparse.cli import newsparse

REFUSED = [
    ("capitals", "MyArchive", "small letters and digits"),
    ("a path", "../archive", "small letters and digits"),
    ("an underscore", "my_archive", "small letters and digits"),
    ("a digit first", "1archive", "small letters and digits"),
    ("nothing", "", "small letters and digits"),
    ("very long", "a" * 300, "small letters and digits"),
    ("a word of Python", "class", "a word of Python"),
    ("a built-in format", "nexis-uni", "is there already"),
    ("a folder that is there", "taken", "nothing was written"),
]


def run(*arguments: str) -> Result:
    return CliRunner().invoke(newsparse, ["new-format", *arguments])


def installed(tmp_path: Path, name: str) -> tuple[Path, dict[str, str]]:
    """The package, and an environment in which it is as good as installed."""
    assert run(name, "--into", str(tmp_path)).exit_code == 0
    package = tmp_path / f"newsparse-{name}"
    module = f"newsparse_{name.replace('-', '_')}"
    info = package / "src" / f"{module}-0.1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: newsparse-{name}\nVersion: 0.1.0\n"
    )
    section = (
        (package / "pyproject.toml")
        .read_text("utf-8")
        .split('[project.entry-points."newsparse.formats"]\n')[1]
    )
    point = section.partition("\n")[0].replace('"', "")
    (info / "entry_points.txt").write_text(f"[newsparse.formats]\n{point}\n")
    return package, {
        **os.environ,
        "PYTHONPATH": str(package / "src"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


@pytest.mark.slow
def test_the_package_is_found_listed_and_green(tmp_path: Path) -> None:
    package, environment = installed(tmp_path, "my-archive")
    tests = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider"]
    listed = [sys.executable, "-m", "newsparse", "formats"]

    ran = subprocess.run(
        tests, cwd=package, env=environment, capture_output=True, text=True, check=False
    )
    formats = subprocess.run(listed, env=environment, capture_output=True, text=True, check=True)
    claimed = subprocess.run(
        [*listed, package / "tests" / "sample.txt"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )

    assert (ran.returncode, ran.stdout) == (0, ran.stdout), ran.stdout
    assert "my_archive       installed  8 rules" in formats.stdout.splitlines()
    assert "  format my_archive" in claimed.stdout.splitlines()


def test_every_file_is_written_once(tmp_path: Path) -> None:
    run("my-archive", "--into", str(tmp_path))
    before = {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")}

    again = run("my-archive", "--into", str(tmp_path))

    assert again.exit_code == 2
    assert {path: path.stat().st_mtime_ns for path in tmp_path.rglob("*")} == before
    assert sorted(path.relative_to(tmp_path / "newsparse-my-archive").as_posix() for path in before if path.is_file()) == [
        "README.md", "pyproject.toml", "src/newsparse_my_archive/__init__.py",
        "tests/sample.toml", "tests/sample.txt", "tests/test_my_archive.py",
    ]  # fmt: skip
    assert not [path for path in before if path.is_file() and "$" in path.read_text("utf-8")]


@pytest.mark.parametrize(
    ("name", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED]
)
def test_a_name_that_will_not_do_is_refused_in_one_line(
    tmp_path: Path, name: str, message: str
) -> None:
    (tmp_path / "newsparse-taken").mkdir()

    result = run(name, "--into", str(tmp_path))

    assert result.exit_code == 2
    assert message in result.stderr
    assert result.stderr.count("\n") == 1
    assert [path.name for path in tmp_path.iterdir()] == ["newsparse-taken"]


def test_a_folder_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    result = run("my-archive", "--into", str(tmp_path / "nowhere"))

    assert result.exit_code == 2
    assert "make it first" in result.stderr
    assert list(tmp_path.iterdir()) == []
