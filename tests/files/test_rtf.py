"""read_rtf(): what the producers of RTF write comes out whole, and nothing else."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from newsparse.files.rtf import read_rtf

CASES = tomllib.loads(Path(__file__).with_name("rtf.toml").read_text("utf-8"))["case"]


@pytest.mark.parametrize(
    ("rtf", "text"), [(c["rtf"], c["text"]) for c in CASES], ids=[c["name"] for c in CASES]
)
def test_the_text_of_a_dialect(rtf: str, text: str) -> None:
    assert read_rtf(rtf.encode()).strip("\n") == text
