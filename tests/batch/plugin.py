"""A format that misbehaves on demand, installed as far as the workers of a test can see."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

CODE = """
import os, signal, time
from newsparse import Format

def cues(head):
    if "BOOBY" not in head.text:
        return ()
    word = head.text.split("BOOBY-")[1].split()[0]
    if word == "raise":
        raise ZeroDivisionError("a fault of the plug-in")
    if word == "hang":
        time.sleep(3600)
    if word == "exit":
        os._exit(3)
    if word == "kill":
        os.kill(os.getpid(), signal.SIGKILL)
    if word == "once":
        mark = head.text.split("BOOBY-once ")[1].split()[0]
        if not os.path.exists(mark):
            open(mark, "w").close()
            os._exit(3)
    if word == "print":
        print("noise on standard output", flush=True)
    return ()

FORMAT = Format("booby", cues, lambda source, blocks: blocks)
"""


def install(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put the plug-in where processes that are started from now on find it."""
    site = folder / "site"
    info = site / "booby-1.0.dist-info"
    info.mkdir(parents=True)
    (site / "booby.py").write_text(CODE, "utf-8")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: booby\nVersion: 1.0\n", "utf-8")
    (info / "entry_points.txt").write_text("[newsparse.formats]\nbooby = booby:FORMAT\n", "utf-8")
    before = os.environ.get("PYTHONPATH")
    monkeypatch.setenv("PYTHONPATH", f"{site}{os.pathsep}{before}" if before else str(site))
