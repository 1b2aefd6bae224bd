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
_MODULES = frozenset(("time", "locale", "random", "secrets", "socket", "http", "requests", "httpx", "tzlocal"))
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
    """The modules that hold the format's parts, and their packages' other modules."""
    homes = {getattr(part, "__module__", "") for part in (form.cues, form.label, form.split)}
    homes.discard("newsparse.formats.model")
    found = [
        module
        for name, module in sorted(sys.modules.items())
        if any(home and (name == home or name.startswith(f"{home}.")) for home in homes)
    ]
    return [module for module in found if isinstance(module, ModuleType)]


def _machine(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Lines that read a clock or import what knows the machine."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and not node.level:
            names = [node.module or ""]
        else:
            names = []
            if isinstance(node, ast.Attribute) and node.attr in _CLOCKS:
                yield node.lineno, f"it reads the clock ({ast.unparse(node)})"
        for name in names:
            if name.split(".")[0] in _MODULES or name == "urllib.request":
                yield node.lineno, f"it imports {name}, which knows the machine"
