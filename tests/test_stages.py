"""Stages in one direction: a part of the package imports parts named before it, and no other."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent / "src" / "newsparse"

PARTS = """
    text kinds meanings source errors words model mapped markup accounting rules arguments export
    bylines dates dateline_places datelines footers pages
    blocks flowing frontmatter mend layouts damage
    inserts readings label build
    formats announcing splitting pipeline
    plausible guessing decoding documents files reading explaining
    batch viewing reporting arrow testing __init__ cli __main__
""".split()
"""What knows nothing of the rest comes first."""

APART: Sequence[tuple[str, str]] = [
    ("formats", "layouts"),
    *(("explaining", stage) for stage in ("label", "readings", "formats", "build")),
    *(
        (stage, parser)
        for stage in ("label", "build")
        for parser in ("datelines", "inserts", "pages")
    ),
]
"""Parts that do not know each other: formats know lines and no layout; labels and values come of
what was read once, so that no parser runs there; an explanation is told by the article alone."""

LAZY = {("model", "viewing")}
"""A notebook shows an article as its page, where the extra is installed."""


def imports(path: Path) -> Iterator[str]:
    """The parts that a module imports as it runs; what only types need is left out."""
    tree = ast.parse(path.read_text("utf-8"))
    typing = {
        id(node)
        for branch in ast.walk(tree)
        if isinstance(branch, ast.If) and "TYPE_CHECKING" in ast.unparse(branch.test)
        for node in ast.walk(branch)
    }
    package = ["newsparse", *path.relative_to(ROOT).parent.parts]
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and id(node) not in typing:
            above = package[: len(package) - node.level + 1] if node.level else []
            module = [*above, *(node.module or "").split(".")]
            names = [alias.name for alias in node.names]
            if module[0] == "newsparse":
                inner = [part for part in module[1:] if part]
                yield from inner[:1] or (name if name in PARTS else "__init__" for name in names)


def edges() -> dict[tuple[str, str], Path]:
    """Who imports whom, with one module that does."""
    found = {}
    for path in sorted(ROOT.rglob("*.py")):
        part = path.relative_to(ROOT).parts[0].removesuffix(".py")
        for other in imports(path):
            if part not in (other, "data"):
                found[part, other] = path
    return found


def test_every_part_has_its_place() -> None:
    there = {path.stem for path in ROOT.glob("*.py")}
    there |= {path.parent.name for path in ROOT.glob("*/__init__.py")}

    assert sorted(there) == sorted(PARTS)


def test_parts_import_what_comes_before_them() -> None:
    wrong = [
        f"{part} imports {other}: {path.relative_to(ROOT)}"
        for (part, other), path in edges().items()
        if PARTS.index(other) > PARTS.index(part) and (part, other) not in LAZY
    ]

    assert wrong == []


@pytest.mark.parametrize(("part", "other"), APART)
def test_parts_that_do_not_know_each_other(part: str, other: str) -> None:
    assert (part, other) not in edges()
