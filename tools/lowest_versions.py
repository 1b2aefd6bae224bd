"""Print the lowest versions that pyproject.toml allows, for pip: one requirement a line.

pip install -e '.[testing]' $(python tools/lowest_versions.py testing)
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

PROJECT = Path(__file__).parent.parent / "pyproject.toml"
_REQUIREMENT = re.compile(r"(?P<name>[\w.-]+)>=(?P<version>[\d.]+)[^;]*(?P<marker>;.*)?")


def lowest(requirements: Sequence[str]) -> Iterator[str]:
    """Each requirement at its lower bound.

    >>> list(lowest(["attrs>=23.2", "sphinx>=7.4,<10", "tomli>=2; python_version < '3.11'"]))
    ['attrs==23.2', 'sphinx==7.4', "tomli==2; python_version < '3.11'"]
    """
    for requirement in requirements:
        found = _REQUIREMENT.fullmatch(requirement)
        if found is None:
            raise SystemExit(f"{PROJECT.name}: {requirement!r} has no lower bound: write name>=1.2")
        yield f"{found['name']}=={found['version']}{found['marker'] or ''}"


def main(extras: Sequence[str]) -> None:
    """Print those of the core and of *extras*."""
    project = tomllib.loads(PROJECT.read_text("utf-8"))["project"]
    optional = project["optional-dependencies"]
    for extra in ("", *extras):
        wanted = optional[extra] if extra else project["dependencies"]
        print(*(line.replace(" ", "") for line in lowest(wanted)), sep="\n")


if __name__ == "__main__":
    main(sys.argv[1:])
