"""How likely each block is the story's: the weights of its features, added up."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources
from types import MappingProxyType

from .draft import Draft
from .evidence import Neighbourhood

KINDS = ("paragraph", "list_item")
"""Quotations and headings stay."""
LONGEST = 220
"""So does longer text."""
_MOST_REASONS = 4


@cache
def _weights() -> Mapping[str, float]:
    text = resources.files("newsparse").joinpath("data/label/story.toml").read_text("utf-8")
    return MappingProxyType({name: float(value) for name, value in tomllib.loads(text).items()})


class Scale:
    """Weighs the blocks of one document, each when it is asked for."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._around: Neighbourhood | None = None

    def odds(self, number: int) -> float:
        """The log-odds of the draft with this number being the story's."""
        weights = _weights()
        return sum([weights.get(name, 0.0) for name in self._features(number)])

    def reasons(self, number: int) -> tuple[str, ...]:
        """The features that spoke loudest against the draft with this number, with their weights."""
        weights = _weights()
        found = sorted({(weights.get(name, 0.0), name) for name in self._features(number)})
        return tuple(
            f"{name} {weight:+.1f}" for weight, name in found[:_MOST_REASONS] if weight < 0
        )

    def _features(self, number: int) -> list[str]:
        if self._around is None:
            self._around = Neighbourhood(self._drafts)
        return self._around.features(number)
