"""A format's code must not ask the machine: no clock, locale, network, chance."""

from __future__ import annotations

import ast
import inspect
import sys
from collections.abc import Iterator
from types import ModuleType

from ...formats.model import Format
from .finding import Finding

_CLOCKS = frozenset(("now", "today", "utcnow", "localtime", "gmtime"))
_MODULES = frozenset(
    ("time", "locale", "random", "secrets", "socket", "http", "requests", "httpx", "tzlocal")
)
_ADVICE = "read everything off the text: the same text must always give the same article"


def code_findings(form: Format) -> Iterator[Finding]:
    """What the modules of the format's parts import and call that they should not."""
    for module in _modules(form):
        try:
            tree = ast.parse(inspect.getsource(module))
        except (OSError, TypeError, SyntaxError):  # no source at hand
            continue
        for line, what in sorted(_machine(tree)):
            yield Finding(f"{module.__name__}, line {line}", what, _ADVICE)


def _modules(form: Format) -> list[ModuleType]:
    """The modules of the packages that hold the format's parts."""
    homes = {_home(getattr(part, "__module__", "")) for part in (form.cues, form.label, form.split)}
    homes -= {"", "newsparse.formats.model"}
    names = (
        name
        for name in sorted(sys.modules)
        if any(f"{name}.".startswith(f"{home}.") for home in homes)
    )
    return [sys.modules[name] for name in names]


def _home(module: str) -> str:
    """The package of a plug-in, or the part of newsparse that is one built-in format."""
    parts = module.split(".")
    return ".".join(parts[:3] if parts[0] == "newsparse" else parts[:1])


def _machine(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Lines that read a clock or import what knows the machine."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in _CLOCKS:
            yield node.lineno, f"it reads the clock ({ast.unparse(node)})"
        if isinstance(node, ast.Import | ast.ImportFrom):
            for name in _imported(node):
                if name.split(".")[0] in _MODULES or name == "urllib.request":
                    yield node.lineno, f"it imports {name}, which knows the machine"


def _imported(node: ast.Import | ast.ImportFrom) -> list[str]:
    if isinstance(node, ast.Import):
        return [alias.name for alias in node.names]
    return [] if node.level else [node.module or ""]
