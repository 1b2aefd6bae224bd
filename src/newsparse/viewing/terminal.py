"""An explanation in the colours of the labels, for terminals that show them.

The words are those of :func:`newsparse.explain`, coloured or not, so that a pipe gets what the
eye sees.
"""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from rich.text import Text

_STYLES: Final[Mapping[str, str]] = MappingProxyType({
    "title": "bold blue", "kicker": "cyan", "standfirst": "blue", "byline": "magenta",
    "date": "green", "dateline": "bold green", "body": "bold", "caption": "yellow",
    "promo": "bold magenta", "footer": "bold yellow", "artefact": "red", "furniture": "bright_black",
    "metadata": "bold cyan",
})  # fmt: skip
"""The sixteen colours of every terminal, which its user has chosen to be readable."""

_PLACE = r"(?P<place>\d+:\d+(?:\+\d+:\d+)*)"
_LINES: Final = (
    re.compile(rf"{_PLACE} +(?P<label>[a-z]+) +(?P<rule>[a-z_]+\.[\w.-]+)?"),
    re.compile(rf"(?P<name>[a-z_]+) +{_PLACE} (?P<rule>[a-z_]+\.[\w.-]+)"),
    re.compile(rf" +(?P<name>evidence) {_PLACE} (?P<rule>[^\n]*)"),
    re.compile(rf"(?P<doubt>! [a-z-]+) {_PLACE}"),
    re.compile(r"(?P<name>article), format (?P<value>\S+), layout (?P<value_>\S+)"),
)
"""The kinds of lines of an explanation; one of another kind stays without colours."""

_PARTS: Final = MappingProxyType({
    "place": "bright_black", "rule": "italic", "name": "bold", "doubt": "bold red",
    "value": "bold", "value_": "bold",
})  # fmt: skip


def wants_colour(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Whether output that goes to a *terminal*, or not, should have colours.

    ``NO_COLOR`` forbids them and ``FORCE_COLOR`` asks for them, whatever their values are.

    >>> wants_colour({}, terminal=True), wants_colour({"NO_COLOR": "1"}, terminal=True)
    (True, False)
    """
    if environment.get("NO_COLOR"):
        return False
    return bool(environment.get("FORCE_COLOR")) or (
        terminal and environment.get("TERM") not in ("dumb", "unknown")
    )


def coloured(explanation: str) -> str:
    """*explanation* with the escape sequences of its colours; as it is where rich is missing."""
    try:
        from rich.console import Console
        from rich.text import Text
    except ImportError:  # colours are a nicety: the words are all there without
        return explanation
    console = Console(file=io.StringIO(), force_terminal=True, highlight=False, width=80)
    with console.capture() as captured:
        for line in explanation.split("\n"):
            text = Text(line)
            _colour(text)
            console.print(text, soft_wrap=True)
    return captured.get().removesuffix("\n")


def _colour(text: Text) -> None:
    match = next(filter(None, (kind.match(text.plain) for kind in _LINES)), None)
    if match is None:
        return
    for name, found in match.groupdict().items():
        style = _STYLES.get(found) if name == "label" else _PARTS[name]
        if found and style:
            text.stylize(style, *match.span(name))
