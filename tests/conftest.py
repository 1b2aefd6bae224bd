"""Hypothesis runs the same examples everywhere; ``NEWSPARSE_EXAMPLES=random`` asks for new ones.

``nightly`` asks for fifty times as many.  Every test over generated texts is a *property*.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

settings.register_profile(
    "fixed", derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile(
    "random", parent=settings.get_profile("fixed"), derandomize=False, print_blob=True
)
settings.register_profile("nightly", parent=settings.get_profile("random"), max_examples=5_000)
settings.load_profile(os.environ.get("NEWSPARSE_EXAMPLES", "fixed"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """``-m property`` selects all laws, none forgotten."""
    for item in items:
        if isinstance(item, pytest.Function) and getattr(item.obj, "is_hypothesis_test", False):
            item.add_marker(pytest.mark.property)


SEEDS = Path(__file__).parent.parent / "seeds"


def outside(variable: str) -> Path:
    """The folder a variable of the environment names; the test skips visibly without it."""
    folder = os.environ.get(variable)
    if not folder:
        pytest.skip(f"{variable} is not set: it names a folder of real exports")
    return Path(folder)


def seed_files() -> list[Path]:
    """Our own seeds, and those of ``NEWSPARSE_SEEDS``."""
    files = sorted(SEEDS.glob("*.txt")) + sorted(SEEDS.glob("*.md"))
    if more := os.environ.get("NEWSPARSE_SEEDS"):
        files += sorted(path for path in Path(more).iterdir() if path.suffix in (".txt", ".md"))
    return files
