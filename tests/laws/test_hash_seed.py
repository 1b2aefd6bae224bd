"""Law 5: what comes out depends on the text alone, not on how a process hashes its words."""

from __future__ import annotations

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
SEEDS = ("0", "1", "4242")
PROGRAM = """
import hashlib
from tests.sample_files import parsed, samples
for sample in samples():
    print(sample.name, hashlib.sha256(repr(parsed(sample.path)).encode("utf-8", "replace")).hexdigest())
"""


def _told(seed: str) -> list[str]:
    """A line a sample: its name, and a digest of all that came out of it."""
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env=os.environ | {"PYTHONHASHSEED": seed},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return run.stdout.splitlines()


@pytest.mark.slow
def test_the_seed_of_hashes_changes_nothing() -> None:
    with ThreadPoolExecutor(len(SEEDS)) as threads:
        first, *others = threads.map(_told, SEEDS)

    assert len(first) > 100
    for other in others:
        assert first == other
