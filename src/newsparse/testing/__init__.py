"""For tests of newsparse, of its plug-ins and of programs that use it (extra ``testing``)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from .check import check_article
from .scrambling import scramble

if TYPE_CHECKING:
    from .formats import check_format
    from .strategies import LAYOUTS, Truth, articles, exports, names, noise, render, sentences

_STRATEGIES = ("LAYOUTS", "Truth", "articles", "exports", "names", "noise", "render", "sentences")

__all__ = [
    "LAYOUTS", "Truth", "articles", "check_article", "check_format", "exports", "names", "noise",
    "render", "scramble", "sentences",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name == "check_format":
        return import_module(".formats", __name__).check_format
    if name not in _STRATEGIES:
        raise AttributeError(f"module 'newsparse.testing' has no attribute {name!r}")
    try:
        return getattr(import_module(".strategies", __name__), name)
    except ModuleNotFoundError as problem:
        raise ModuleNotFoundError(
            'this needs Hypothesis: pip install "newsparse[testing]"'
        ) from problem
