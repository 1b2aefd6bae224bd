"""Formats by strangers: the entry-point group ``newsparse.formats``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from inspect import signature
from reprlib import repr as shown
from typing import Any

from ..errors import FormatError
from ..model import Diagnostic, Span
from . import BUILTIN
from .guarding import guarded, said
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


def given_formats(formats: Sequence[Format]) -> tuple[Format, ...]:
    """The formats that a caller gives, watched.

    Raises:
        FormatError: one of them breaks the contract of ``Format``.
        TypeError: *formats* is no sequence of ``Format``; the message says what was meant.
    """
    alone: object = formats
    if isinstance(alone, (str, Format)) or not isinstance(alone, Iterable):
        raise TypeError(_WANTED + _meant(alone))
    taken: set[str] = set()
    given = tuple(alone)
    for form in given:
        if not isinstance(form, Format):
            raise TypeError(_WANTED + _meant(form))
        if problem := check_plugin(form, taken):
            raise FormatError(f"format {shown(form.name)}: {problem}")
        taken.add(form.name)
    return tuple(map(guarded, given))


_WANTED = "formats= takes a list of newsparse.Format values, not "


def _meant(value: object) -> str:
    """What was given instead of a list or a format, and where those are."""
    if isinstance(value, Format):
        return f"one alone: formats=[{value.name}]"
    known = f"{shown(value)}: those built in are in newsparse.formats.BUILTIN"
    if value not in [form.name for form in BUILTIN]:
        return known
    return f"{known}, this one is [form for form in BUILTIN if form.name == {value!r}]"


def check_plugin(form: Format, taken: set[str]) -> str:
    """What is wrong with a plug-in's format; empty when nothing is.

    >>> check_plugin(Format("clip", lambda head: (), lambda source, blocks: blocks), {"clip"})
    "the name 'clip' is taken: rename it"
    """
    name: Any = form.name
    if not (isinstance(name, str) and name.isidentifier()):
        return f"its name {shown(name)} is no identifier: rename it"
    if form.name in taken:
        return f"the name {form.name!r} is taken: rename it"
    for part, arguments in _ARGUMENTS:
        function = getattr(form, part)
        if not callable(function):
            return f"its {part} is not callable: see newsparse.Format"
        if not _takes(function, len(arguments)):
            return f"its {part} must take ({', '.join(arguments)}): see newsparse.Format"
    return _texts_problem(form)


def _texts_problem(form: Format) -> str:
    """What is wrong with the needles and the documented rules."""
    needles: Any = form.needles
    if not isinstance(needles, tuple) or not all(n and isinstance(n, str) for n in needles):
        return f"its needles {shown(needles)} are no tuple of words"
    rules: Any = form.rules
    if not isinstance(rules, Mapping) or not all(
        isinstance(text, str) for pair in rules.items() for text in pair
    ):
        return f"its rules {shown(rules)} do not map the names of rules to sentences"
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
        except (Exception, SystemExit) as problem:  # noqa: BLE001 - a stranger's module may raise anything
            yield origin, f"cannot be loaded ({said(problem)})"
            continue
        yield (
            origin,
            loaded if isinstance(loaded, Format) else f"{shown(loaded)} is no newsparse.Format",
        )
