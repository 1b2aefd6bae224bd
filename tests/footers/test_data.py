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
MORE = {
    "footer.address.words", "footer.author_bio.copulas", "footer.author_bio.jobs",
    "footer.comments.units", "footer.contact.reach", "footer.correction.amended",
    "footer.navigation.items", "footer.source.document", "insert.caption.agencies",
    "insert.caption.by", "insert.caption.label",
}  # fmt: skip
KEYS = (
    {f"footer.{kind}.{mode}" for kind in KINDS for mode in MODES}
    | {f"insert.{kind}.{mode}" for kind in ("ad", "player") for mode in MODES}
    | MORE
)
FILES = sorted(
    file.name
    for file in resources.files("newsparse").joinpath("data").iterdir()
    if file.name.endswith(".toml")
)


@pytest.mark.parametrize("name", FILES)
def test_phrases_are_sorted_unique_and_folded(name: str) -> None:
    """Every key is known; its phrases are casefolded, sorted, without doubles or blanks."""
    text = resources.files("newsparse").joinpath("data", name).read_text("utf-8")
    table = tomllib.loads(text)

    assert text.startswith("# ")
    for top in ("footer", "insert"):
        for group, keys in table.get(top, {}).items():
            for key, phrases in keys.items():
                assert f"{top}.{group}.{key}" in KEYS
                assert phrases
                assert phrases == sorted({p.casefold().strip() for p in phrases})
