"""Every diagnostic code is given for some text, and says where."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from newsparse import Article, parse, parse_byline, read
from newsparse.kinds import AuthorRole, DiagnosticCode
from tests.sample_files import parsed, samples

STORY = "It rained all day in the valley, and the ferry stayed in harbour until the wind fell.\n"


def codes_of(article: Article) -> list[str]:
    return [found.code for found in article.diagnostics]


CASES = [
    ("lost characters", f"# Rain\n\nIt rained in the va\ufffdley. {STORY}", ["damaged-text"]),
    ("nothing lost", f"# Rain\n\nIt rained in the valley. {STORY}", []),
    ("an open head", f"---\ntitle: Rain\nauthor: Ada Example\n\n{STORY}", ["front-matter"]),
    ("a head that is closed", f"---\ntitle: Rain\n---\n\n{STORY}", []),
    ("a rule and text", f"---\n\n{STORY}", []),
    ("a rule and prose with a colon", f"---\nHe said: no\n\n{STORY}", []),
    ("nothing", " \n", []),
]


@pytest.mark.parametrize(("case", "text", "wanted"), CASES, ids=[c[0] for c in CASES])
def test_damage_is_noticed(case: str, text: str, wanted: list[str]) -> None:
    assert codes_of(parse(text)) == wanted


def test_damage_is_shown_at_its_first_place() -> None:
    article = parse(f"{STORY}\n\ufffd\ufffd\n")

    assert article.diagnostics[0].span.of(article.source) == "\ufffd"
    assert "2 times" in article.diagnostics[0].message


HAVE_TESTS = {"plugin-error", "format-changed"}
"""Plug-ins and pasted exports have tests of their own (``tests/formats``)."""


def test_every_code_is_given_somewhere(tmp_path: Path) -> None:
    """A closed list holds nothing that never comes."""
    (tmp_path / "rain.txt").write_bytes("# Été\n\nIl pleut à Orléans.\n".encode("cp1252"))
    given = {*codes_of(read(tmp_path / "rain.txt")), *codes_of(parse("rain.txt"))}
    given.update(code for _, text, _ in CASES for code in codes_of(parse(text)))
    given.update(
        code for s in samples() for article in parsed(s.path) for code in codes_of(article)
    )

    assert set(get_args(DiagnosticCode)) - given <= HAVE_TESTS


ROLES = {
    "author": "By Ada Example", "contributor": "Ada Example contributed to this report.",
    "photographer": "Photos by Ada Example", "illustrator": "Illustration by Ada Example",
    "editor": "Editing by Ada Example", "translator": "Translated by Ada Example",
    "interviewer": "Interviewed by Ada Example", "presenter": "Presented by Ada Example",
    "source": "Source: Ada Example",
}  # fmt: skip


@pytest.mark.parametrize("role", get_args(AuthorRole))
def test_every_role_is_given_somewhere(role: str) -> None:
    found = parse_byline(ROLES[role])

    assert found is not None
    assert [credit.role for credit in found.credits] == [role]
