"""Every page's examples give what they show, and name only rules that exist."""

from __future__ import annotations

import doctest
import re
import shutil
from pathlib import Path

import pytest

import newsparse
from newsparse.formats import BUILTIN
from newsparse.rules import all_rules

DOCS = Path(__file__).parents[2] / "docs"
PAGES = sorted(
    path for path in DOCS.rglob("*.md") if not path.relative_to(DOCS).parts[0].startswith("_")
)
NEEDS = (
    *("pandas", "polars", "pyarrow", "matplotlib", "spacy"),
    *("pyspark", "ray", "dask", "duckdb", "datasets"),
)
"""Modules that an example may import, and what to skip without."""
_FOREIGN = (
    "ignore:PySpark does not yet fully support pandas:FutureWarning",
    "ignore::DeprecationWarning:ray",
    "ignore::ResourceWarning",  # engines leave sockets to the end of the process
)
FAMILIES = ("label", "layout", "footers", "inserts", "pages")
_RULE = re.compile(rf"`((?:{'|'.join(FAMILIES)})\.[a-z_-]+)`")
ALSO = frozenset({"pages.columns", "pages.continues", "pages.form-feed", "pages.soft-hyphen"})
"""Rules of repairs, which no block carries."""


def _named(path: Path) -> str:
    return str(path.relative_to(DOCS))


@pytest.mark.filterwarnings(*_FOREIGN)
@pytest.mark.parametrize(
    "page", [page for page in PAGES if ">>> " in page.read_text("utf-8")], ids=_named
)
def test_the_examples_of_a_page_give_what_they_show(
    page: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    text = page.read_text("utf-8")
    for module in NEEDS:
        if re.search(
            rf"^>>> (?:import {module}|from {module}|from .* import .*to_{module})",
            text,
            re.MULTILINE,
        ):
            pytest.importorskip(module)
    if "import SparkSession" in text and not shutil.which("java"):
        pytest.skip("Spark needs Java")
    monkeypatch.chdir(DOCS.parent)
    flags = doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS

    failures, tried = doctest.testfile(
        str(page), module_relative=False, globs={"newsparse": newsparse, "plot": tmp_path / "years.png"}, optionflags=flags,
        encoding="utf-8",
    )  # fmt: skip

    assert (failures, tried > 0) == (0, True)


@pytest.mark.parametrize("page", PAGES, ids=_named)
def test_a_page_names_only_rules_that_exist(page: Path) -> None:
    named = set(_RULE.findall(page.read_text("utf-8")))

    assert sorted(named - all_rules(BUILTIN).keys() - ALSO) == []
