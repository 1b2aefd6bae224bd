"""Formats by strangers: the entry-point group ``newsparse.formats``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..model import Diagnostic, Span
from . import BUILTIN
from .model import Format

GROUP = "newsparse.formats"


@cache
def installed_formats() -> tuple[tuple[Format, ...], tuple[Diagnostic, ...]]:
    """All formats (plug-ins by distribution and name, ``article`` last) and what failed to load."""
    found: list[Format] = []
    problems: list[Diagnostic] = []
    taken = {form.name for form in BUILTIN}
    for origin, loaded in _plugins():
        problem = check_plugin(loaded, taken) if isinstance(loaded, Format) else str(loaded)
        if problem or not isinstance(loaded, Format):
            problems.append(Diagnostic("plugin-error", Span(0, 0), f"format plug-in {origin}: {problem}"))
        else:
            taken.add(loaded.name)
            found.append(loaded)
    return (*BUILTIN[:-1], *found, BUILTIN[-1]), tuple(problems)


def check_plugin(form: Format, taken: set[str]) -> str:
    """What is wrong with a plug-in's format; empty when nothing is."""
    if not form.name.isidentifier():
        return f"its name {form.name!r} is no identifier: rename it"
    if form.name in taken:
        return f"the name {form.name!r} is taken: rename it"
    for part in ("cues", "label", "split"):
        if not callable(getattr(form, part)):
            return f"its {part} is not callable: see newsparse.formats.Format"
    return ""


def _plugins() -> Iterator[tuple[str, object]]:
    """Each entry point's origin, and what it loads or why it does not."""
    from importlib.metadata import entry_points  # 50 ms: only where a parse asks for plug-ins

    points = entry_points(group=GROUP)
    for point in sorted(points, key=lambda p: (p.dist.name if p.dist else "", p.name)):
        origin = f"{point.name!r} of {point.dist.name if point.dist else 'an unknown package'}"
        try:
            loaded = point.load()
        except Exception as problem:  # a stranger's module may raise anything
            yield origin, f"cannot be loaded ({type(problem).__name__}: {problem})"
            continue
        yield origin, loaded if isinstance(loaded, Format) else f"{loaded!r:.80} is no newsparse.formats.Format"
