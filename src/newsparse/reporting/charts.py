"""Charts as SVG that stands inside a page."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any, Final

from ..errors import missing

_INK: Final = "#5a6069"  # readable on white and on black
_BAR: Final = "#0b57b8"


def bars(values: Sequence[tuple[str, int]]) -> str:
    """A bar for each value, labelled below, as an ``<svg>`` element; the same for the same values.

    Raises:
        MissingExtraError: matplotlib is not installed.
    """
    figure, axes = _empty(9, 2.4)
    names = [name for name, _ in values]
    axes.bar(range(len(names)), [amount for _, amount in values], color=_BAR)
    step = max(1, len(names) // 12)
    axes.set_xticks(range(0, len(names), step), names[::step], rotation=45, ha="right")
    return _drawn(figure)


def shares(values: Sequence[tuple[str, float]]) -> str:
    """A lying bar for each share, from 0 to 1."""
    figure, axes = _empty(9, 0.5 + 0.25 * len(values))
    names = [name for name, _ in values]
    axes.barh(range(len(names)), [100 * share for _, share in values], color=_BAR)
    axes.set_yticks(range(len(names)), names)
    axes.set_xlim(0, 100)
    axes.set_xlabel("percent", color=_INK)
    axes.invert_yaxis()
    return _drawn(figure)


def _empty(width: float, height: float) -> tuple[Any, Any]:
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise missing("a page of charts", "report") from None
    figure = Figure((width, height), layout="constrained")
    axes = figure.add_subplot()
    axes.spines[["top", "right"]].set_visible(False)
    axes.tick_params(colors=_INK, labelsize=8)
    return figure, axes


def _drawn(figure: Any) -> str:
    import matplotlib as mpl

    target = io.StringIO()
    # letters stay text; no time and no chance in it
    with mpl.rc_context({"svg.fonttype": "none", "svg.hashsalt": "newsparse"}):
        figure.savefig(target, format="svg", transparent=True, metadata={"Date": None})
    drawn = target.getvalue()
    return drawn[drawn.index("<svg") :]
