"""CSV that a spreadsheet may open: no cell is a formula, lists are joined by ``; ``.

A cell that begins like a formula (``=``, ``+``, ``-``, ``@``, a tab or a line end) gets an
apostrophe before it, so that a headline cannot run a command on a reader's machine.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from ..values import Table
from .model import Writer, decoded

_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\t",
    "\r",
    "\n",
    "＝",
    "＋",
    "－",
    "＠",
)  # full-width ones count, too


def cell(value: Any) -> str:
    """A value as the text of a cell.

    >>> cell("=1+1"), cell(["Ada Example", "Jan Muster"]), cell(None), cell(-1)
    ("'=1+1", 'Ada Example; Jan Muster', '', '-1')
    """
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def value_of(text: str) -> str:
    """The text that :func:`cell` made a cell of.

    >>> value_of("'=1+1"), value_of("'t is")
    ('=1+1', "'t is")
    """
    return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text


def _write(lines: Iterable[bytes], path: Path, table: Table) -> None:
    encoding = "utf-8-sig" if table.mark == "bom" else "utf-8"
    with path.open("w", encoding=encoding, newline="", errors="backslashreplace") as file:
        writer = csv.writer(file)
        writer.writerow(table.fields)
        writer.writerows([cell(row[name]) for name in table.fields] for row in decoded(lines))


WRITER = Writer("csv", ".csv", _write)
