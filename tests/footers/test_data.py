"""The language data of footers and inserts obeys its schema."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

KINDS = {
    "author_bio", "comments", "contact", "copyright", "correction", "credit", "donation", "legal",
    "navigation", "newsletter", "note", "print_stamp", "related", "share", "source", "syndication",
    "tags",
}  # fmt: skip
MODES = {"label", "start", "any", "opening", "hint"}
INSERTS = {"ad", "caption", "player"}
FILES = sorted(
    file.name
    for file in resources.files("newsparse").joinpath("data").iterdir()
    if file.name.endswith(".toml")
)


@pytest.mark.parametrize("name", FILES)
def test_phrases_are_sorted_unique_and_folded(name: str) -> None:
    """Its phrases are of a known kind, casefolded, sorted, without doubles or blanks."""
    text = resources.files("newsparse").joinpath("data", name).read_text("utf-8")
    table = tomllib.loads(text)

    assert text.startswith("# ")
    for top, kinds in (("footer", KINDS), ("insert", INSERTS)):
        for group, keys in table.get(top, {}).items():
            for key, phrases in keys.items():
                assert group in kinds or key not in MODES
                assert phrases
                assert phrases == sorted({p.casefold().strip() for p in phrases})
