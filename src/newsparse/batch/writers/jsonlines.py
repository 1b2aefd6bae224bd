"""JSON lines, plain or compressed: a flat record a line."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Protocol

from ..compression import zstd
from ..values import Table
from .model import Writer


class _Sink(Protocol):
    def write(self, data: bytes, /) -> object: ...


Opened = AbstractContextManager[_Sink]


def _writing(opened: Callable[[Path], Opened]) -> Callable[[Iterable[bytes], Path, Table], None]:
    def write(lines: Iterable[bytes], path: Path, table: Table) -> None:  # noqa: ARG001 - a writer's signature
        with opened(path) as file:
            for line in lines:
                file.write(line + b"\n")

    return write


def _plain(path: Path) -> Opened:
    return path.open("wb")


@contextmanager
def _gzip(path: Path) -> Iterator[_Sink]:
    # no name and no time in it: the same rows give the same bytes
    with path.open("wb") as below, gzip.GzipFile("", "wb", 6, below, 0) as file:
        yield file


def _zstd(path: Path) -> Opened:
    opened: Opened = zstd().open(path, "wb", level=6)
    return opened


PLAIN = Writer("jsonl", ".jsonl", _writing(_plain))
GZIP = Writer("jsonl.gz", ".jsonl.gz", _writing(_gzip))
ZSTD = Writer("jsonl.zst", ".jsonl.zst", _writing(_zstd), needs=zstd)
