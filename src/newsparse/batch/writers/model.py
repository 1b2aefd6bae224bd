"""What a writer is."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from ..values import Table


@frozen
class Writer:
    """A name, the ending that asks for it, and how it writes.

    ``write`` takes the rows as lines of JSON without their ends; ``needs`` raises where an
    optional dependency is missing, before any work is done; ``extras`` are asked of the workers.
    """

    name: str
    ending: str
    write: Callable[[Iterable[bytes], Path, Table], None]
    needs: Callable[[], object] = lambda: None
    extras: tuple[str, ...] = ()


def decoded(lines: Iterable[bytes]) -> Iterator[dict[str, Any]]:
    """The rows of lines of JSON."""
    return map(json.loads, lines)
