"""All checks: ``nox`` runs every session, ``nox -s tests`` one of them."""

from __future__ import annotations

from pathlib import Path

import nox

nox.options.default_venv_backend = "venv"
nox.options.sessions = ["tests", "properties", "types", "lint", "docs", "floors", "package"]

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


@nox.session
def properties(session: nox.Session) -> None:
    """Run the laws with fresh random examples; the seed is printed."""
    install(session, "-e", *TESTS)
    session.run(
        "python", "-m", "pytest", "-m", "property", "--hypothesis-seed=random", *session.posargs
    )


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
