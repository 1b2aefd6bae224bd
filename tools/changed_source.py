"""Run tests against the package with one module's source changed, in a forked process.

Nothing is written: an importer gives the changed source.  Other processes that a test starts see
the package as it stands.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import signal
import sys
import time
from collections.abc import Sequence
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import CodeType, ModuleType

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "src" / "newsparse"


def tests_of(path: Path) -> list[str]:
    """The tests that mirror a module; the samples and the specification are asked of all.

    A source format answers to its own tests, not to those of its siblings.
    """
    first, *rest = path.relative_to(SOURCE).with_suffix("").parts
    own = [ROOT / "tests" / first, ROOT / "tests" / f"test_{first}.py"]
    if first == "formats":
        own = [ROOT / "tests" / first / f"test_{rest[0]}.py"]
    return [str(test.relative_to(ROOT)) for test in own if test.exists()]


def notices(path: Path, code: str, seconds: int = 120) -> bool:
    """Whether a test fails, or does not end, where the module at *path* holds *code*."""
    child = os.fork()
    if child == 0:
        os._exit(_run(path, code))
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        done, status = os.waitpid(child, os.WNOHANG)
        if done:
            return status != 0
        time.sleep(0.05)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    return True


def preload() -> None:
    """Import what the tests need and no change touches, once for all forked processes."""
    sys.dont_write_bytecode = True
    sys.path[:0] = [str(ROOT), str(ROOT / "src")]
    for name in ("attrs", "regex", "pytest", "dateutil.tz", "click"):
        importlib.import_module(name)
    path = SOURCE / "source.py"
    assert not notices(path, path.read_text("utf-8")), "the tests fail as they stand"
    loaded = [name for name in sys.modules if name.partition(".")[0] == "newsparse"]
    assert not loaded, loaded


def _run(path: Path, code: str) -> int:
    """What the process exits with: 0 where all that is asked comes out as before."""
    os.chdir(ROOT)
    sys.meta_path.insert(0, _Changed(path, code))
    with (
        Path(os.devnull).open("w") as nowhere,
        contextlib.redirect_stdout(nowhere),
        contextlib.redirect_stderr(nowhere),
    ):
        try:
            same = _samples_hold() and _examples_hold()
        except Exception:  # noqa: BLE001 - what is raised shows the change as well
            same = False
        return _pytest(tests_of(path)) if same else 1


def _samples_hold() -> bool:
    """Asked without pytest, which takes as long again."""
    from tests.sample_files import problems, samples

    return all(
        bool(list(problems(sample))) == (sample.wanted.get("expect") == "fail")
        for sample in samples()
    )


def _examples_hold() -> bool:
    from tests.spec.reading import examples
    from tests.spec.test_examples import test_an_example_gives_what_its_page_says as ask

    for example in examples():
        try:
            ask(example)
            holds = True
        except AssertionError:
            holds = False
        if holds == ("fails" in example.table):
            return False
    return True


def _pytest(tests: Sequence[str]) -> int:
    import pytest

    options = ["-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "--no-header", "--tb=no"]
    return int(pytest.main([*options, *tests])) if tests else 0


class _Changed(MetaPathFinder, Loader):
    """Finds one module, and runs another source in it."""

    def __init__(self, path: Path, code: str) -> None:
        parts = ("newsparse", *path.relative_to(SOURCE).with_suffix("").parts)
        self.name = ".".join(parts).removesuffix(".__init__")
        self.path = path
        self.code: CodeType = compile(code, str(path), "exec")

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        """The module's own place, with this loader."""
        if name != self.name:
            return None
        folder = [str(self.path.parent)] if self.path.name == "__init__.py" else None
        return importlib.util.spec_from_file_location(
            name, self.path, loader=self, submodule_search_locations=folder
        )

    def exec_module(self, module: ModuleType) -> None:
        """Run the changed code."""
        exec(self.code, module.__dict__)  # noqa: S102 - the package's own code, one place changed
