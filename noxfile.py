"""All checks: ``nox`` runs every session, ``nox -s tests`` one of them."""

from __future__ import annotations

import secrets
from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = [
    "tests",
    "lowest",
    "properties",
    "types",
    "lint",
    "docs",
    "floors",
    "package",
]

PYTHONS = ["3.11", "3.12", "3.13"]
READERS = ("jsonschema", "rispy", "bibtexparser>=2", "citeproc-py")
"""What reads in the tests what newsparse writes."""

TESTS = (".[testing,markdown,view,batch,pandas,polars,report]", "pytest", "pytest-xdist", *READERS)


def install(session: nox.Session, *what: str) -> None:
    """Install *what* in the versions of ``constraints.txt``."""
    session.install("-c", "constraints.txt", *what)


@nox.session(python=PYTHONS)
@nox.parametrize("dateutil", ["2.9.*", "4.*"])
def tests(session: nox.Session, dateutil: str) -> None:
    """Run the tests, with either major version of python-dateutil beside tzdata."""
    install(session, "-e", *TESTS)
    session.install(f"python-dateutil=={dateutil}", "tzdata")
    session.run("python", "-m", "pytest", *session.posargs)


@nox.session(python=PYTHONS[0])
def lowest(session: nox.Session) -> None:
    """Run the tests in the lowest versions that ``pyproject.toml`` allows."""
    extras = ("testing", "markdown", "view", "batch", "pandas", "polars", "report")
    told = session.run("python", "tools/lowest_versions.py", *extras, silent=True)
    session.install("-e", *TESTS, "tzdata", *str(told).split())
    # what old versions of others say of themselves is no fault of ours
    session.run("python", "-m", "pytest", "-W", "ignore::DeprecationWarning", *session.posargs)


@nox.session
def properties(session: nox.Session) -> None:
    """Run the laws with fresh random examples; the seed is printed, and may be given."""
    _laws(session, "random")


@nox.session
def nightly(session: nox.Session) -> None:
    """Run the laws with fifty times as many."""
    _laws(session, "nightly")


def _laws(session: nox.Session, examples: str) -> None:
    install(session, "-e", *TESTS)
    seed = f"--hypothesis-seed={secrets.randbelow(2**32)}"
    session.run(
        "python", "-m", "pytest", "-m", "property", seed, *session.posargs,
        env={"NEWSPARSE_EXAMPLES": examples},
    )  # fmt: skip


@nox.session
def types(session: nox.Session) -> None:
    """Run mypy, strict, on the package and its tests."""
    install(session, "-e", *TESTS, "mypy", "types-python-dateutil", "types-PyYAML", "types-regex")
    session.run("mypy")


@nox.session
def lint(session: nox.Session) -> None:
    """Run ruff."""
    install(session, "ruff")
    session.run("ruff", "check", ".")
    session.run("ruff", "format", "--check", ".")


@nox.session
def docs(session: nox.Session) -> None:
    """Build the documentation and run its examples."""
    install(session, "-e", ".[testing,arrow]", "sphinx<10", "furo", "myst-parser")
    for builder in ("html", "doctest"):
        session.run(
            "sphinx-build", "-q", "-n", "-W", "-b", builder, "docs", f"docs/_build/{builder}"
        )


@nox.session
def floors(session: nox.Session) -> None:
    """Measure how much of the seeds and samples comes out right."""
    install(session, "-e", *TESTS)
    session.run("python", "-m", "pytest", "-m", "floors", *session.posargs)


@nox.session
def package(session: nox.Session) -> None:
    """Build the wheel and use it, without the source beside it."""
    install(session, "build")
    wheels = session.create_tmp()
    session.run("python", "-m", "build", "--wheel", "--outdir", wheels)
    install(session, *map(str, Path(wheels).glob("*.whl")))
    readme = Path("README.md").resolve()
    session.chdir(wheels)  # away from the source, which would be imported instead
    session.run("python", "-m", "doctest", str(readme))
    session.run("newsparse", "--version")
