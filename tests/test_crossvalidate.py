"""The tool that leaves publishers out, on a small corpus of our own."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path

import pytest

TOOL = Path(__file__).parent.parent / "tools" / "crossvalidate.py"
SPEC = importlib.util.spec_from_file_location("crossvalidate", TOOL)
assert SPEC is not None
assert SPEC.loader is not None
tool = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(tool)


@pytest.mark.parametrize(
    ("name", "publisher"),
    [
        ("at-ValleyPost-20310605", "valleypost"),
        ("tf-0302-valleypost", "valleypost"),
        ("wd-el-0b43a7-valleypost", "valleypost"),
        ("24", "24"),
    ],
)
def test_publisher(name: str, publisher: str) -> None:
    assert tool.publisher(Path(name)) == publisher


def test_an_article_is_judged_by_title_and_authors(tmp_path: Path) -> None:
    folder = tmp_path / "at-ValleyPost-20310605"
    folder.mkdir()
    gold = {
        "title": "Rain at last",
        "authors": ["Ada Example"],
        "present": {"clip": {"title": True, "authors": ["Ada Example"]}, "gone": {"title": True}},
    }
    (folder / "gold.json").write_text(json.dumps(gold), "utf-8")
    (folder / "clip.md").write_text(
        "# Rain at last\n\nBy Bruno Placeholder\n\nIt rained.\n", "utf-8"
    )

    assert tool.judged(folder) == ("valleypost", 1, 2)


def test_the_drop_is_the_difference_on_publishers_left_out() -> None:
    publishers = [f"paper{number}" for number in range(20)]
    fitted = dict.fromkeys(publishers, (1, 1))
    other = dict.fromkeys(publishers, (0, 1))

    assert tool.left_out({"1": fitted, "2": other}, folds=4) == (1.0, 1.0)
