"""Formats by strangers: the entry-point group ``newsparse.formats``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from inspect import signature
from typing import Any

from ..model import Diagnostic, Span
from . import BUILTIN
from .guarding import guarded
from .model import Format

GROUP = "newsparse.formats"

_ARGUMENTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cues", ("head",)),
    ("label", ("source", "blocks")),
    ("split", ("line", "state")),
    ("announced", ("document",)),
    ("index", ("document",)),
)


@cache
def installed_formats() -> tuple[tuple[Format, ...], tuple[Diagnostic, ...]]:
    """All formats (plug-ins by distribution and name, ``article`` last) and what failed to load."""
    found: list[Format] = []
    problems: list[Diagnostic] = []
    taken = {form.name for form in BUILTIN}
    for origin, loaded in _plugins():
        problem = check_plugin(loaded, taken) if isinstance(loaded, Format) else str(loaded)
        if problem or not isinstance(loaded, Format):
            problems.append(
                Diagnostic("plugin-error", Span(0, 0), f"format plug-in {origin}: {problem}")
            )
        else:
            taken.add(loaded.name)
            found.append(guarded(loaded))
    return (*BUILTIN[:-1], *found, BUILTIN[-1]), tuple(problems)


def check_plugin(form: Format, taken: set[str]) -> str:
    """What is wrong with a plug-in's format; empty when nothing is.

    >>> check_plugin(Format("clip", lambda head: (), lambda source, blocks: blocks), {"clip"})
    "the name 'clip' is taken: rename it"
    """
    name: Any = form.name
    if not (isinstance(name, str) and name.isidentifier()):
        return f"its name {name!r:.60} is no identifier: rename it"
    if form.name in taken:
        return f"the name {form.name!r} is taken: rename it"
    for part, arguments in _ARGUMENTS:
        function = getattr(form, part)
        if not callable(function):
            return f"its {part} is not callable: see newsparse.Format"
        if not _takes(function, len(arguments)):
            return f"its {part} must take ({', '.join(arguments)}): see newsparse.Format"
    return ""


def _takes(function: Any, count: int) -> bool:
    """Whether *function* can be called with *count* arguments (it may not say)."""
    try:
        signature(function).bind(*range(count))
    except TypeError:
        return False
    except ValueError:  # written in C
        return True
    return True


def _plugins() -> Iterator[tuple[str, object]]:
    """Each entry point's origin, and what it loads or why it does not."""
    from importlib.metadata import entry_points  # 50 ms: only where a parse asks for plug-ins

    points = entry_points(group=GROUP)
    for point in sorted(points, key=lambda p: (p.dist.name if p.dist else "", p.name)):
        origin = f"{point.name!r} of {point.dist.name if point.dist else 'an unknown package'}"
        try:
            loaded = point.load()
        except Exception as problem:  # noqa: BLE001 - a stranger's module may raise anything
            yield origin, f"cannot be loaded ({type(problem).__name__}: {problem})"
            continue
        yield (
            origin,
            loaded if isinstance(loaded, Format) else f"{loaded!r:.80} is no newsparse.Format",
        )
