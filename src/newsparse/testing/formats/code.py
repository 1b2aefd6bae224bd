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
    """The modules that hold the format's parts, and those of its package that these use."""
    wanted = [getattr(part, "__module__", "") for part in (form.cues, form.label, form.split)]
    found: dict[str, ModuleType] = {}
    while wanted:
        name = wanted.pop()
        if name in found or name not in sys.modules or name == "newsparse.formats.model":
            continue
        found[name] = sys.modules[name]
        used = (_module_of(value) for value in vars(found[name]).values())
        wanted += [other for other in used if _home(other) == _home(name)]
    return [module for _, module in sorted(found.items())]


def _module_of(value: object) -> str:
    name = value.__name__ if isinstance(value, ModuleType) else getattr(value, "__module__", "")
    return name if isinstance(name, str) else ""


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
