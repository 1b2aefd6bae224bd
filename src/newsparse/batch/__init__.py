"""Many files into one table: found, parsed by several processes, written whole, resumed."""

from .errors import BatchError, ExpansionError
from .running import AlreadyDoneError, parse_files
from .values import Progress, Reading, Running, Summary, Table, Trouble

__all__ = [
    "AlreadyDoneError",
    "BatchError",
    "ExpansionError",
    "Progress",
    "Reading",
    "Running",
    "Summary",
    "Table",
    "Trouble",
    "parse_files",
]
