"""``newsparse new-format``: a package for a source format, which works as it is written."""

from __future__ import annotations

import keyword
import re
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from string import Template
from types import MappingProxyType

import click

from ..formats.discovery import installed_formats
from .console import EXIT_DONE, EXIT_FAILED, examples, problem, put

EXIT_USAGE = 2
_NAME = re.compile(r"[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){0,3}")
_FILES: Mapping[str, str] = MappingProxyType({
    "pyproject.toml": "pyproject.toml",
    "README.md": "README.md",
    "format.py": "src/$module/__init__.py",
    "sample.txt": "tests/sample.txt",
    "sample.toml": "tests/sample.toml",
    "test_format.py": "tests/test_$format.py",
})  # fmt: skip
"""The templates and where they go."""


@click.command(
    "new-format",
    short_help="Write a package for a new source format.",
    epilog=examples("newsparse new-format my-archive  # the folder newsparse-my-archive, here"),
)
@click.argument("name")
@click.option(
    "--into", default=".", metavar="DIR", show_default=True, help="The folder to write it in."
)
@click.pass_context
def command(context: click.Context, name: str, into: str) -> None:
    """Write the package newsparse-NAME: a small format, a sample, a test.

    It passes its test as it is; change it from there. Nothing is ever overwritten.
    """
    folder = Path(into, f"newsparse-{name}")
    if trouble := _refusal(name, folder):
        problem(name, trouble)
        context.exit(EXIT_USAGE)
    try:
        _write(folder, name)
    except OSError as error:
        problem(folder.as_posix(), error.strerror or error)
        context.exit(EXIT_FAILED)
    put(f"{folder.as_posix()}: read its README.md")
    context.exit(EXIT_DONE)


def _refusal(name: str, folder: Path) -> str:
    """Why there is no such package to be made; empty where nothing stands against it."""
    if not _NAME.fullmatch(name):
        return "a format's name is small letters and digits, words joined by hyphens: my-archive"
    if keyword.iskeyword(name) or keyword.issoftkeyword(name):
        return "that is a word of Python; choose another name"
    if name.replace("-", "_") in {form.name for form in installed_formats()[0]}:
        return "a format of that name is there already; see newsparse formats"
    if not folder.parent.is_dir():
        return f"there is no folder {folder.parent.as_posix()}; make it first"
    if folder.exists() or folder.is_symlink():
        return f"{folder.as_posix()} is there already; nothing was written"
    return ""


def _write(folder: Path, name: str) -> None:
    """All files of the package; a file that is there already is an error."""
    format_name = name.replace("-", "_")
    names = {"name": name, "format": format_name, "module": f"newsparse_{format_name}"}
    templates = files(__package__) / "skeleton"
    folder.mkdir()
    for template, place in _FILES.items():
        text = (templates / f"{template}.tmpl").read_text("utf-8")
        target = folder / Template(place).substitute(names)
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("x", encoding="utf-8", newline="\n") as file:
            file.write(Template(text).substitute(names))
