"""Which format a text is in, by evidence; built-ins and plug-ins."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from ..model import Cue
from ..source import Source
from .model import Format

HEAD = 64 * 1024
"""Detection reads this many characters at most, whole or streamed alike."""


@frozen
class Claim:
    """One format's evidence; ``strength`` counts distinct cue names."""

    format: Format
    cues: tuple[Cue, ...]

    @property
    def strength(self) -> int:
        """How many different pieces of evidence."""
        return len({cue.name for cue in self.cues})


def claims(head: Source, formats: Sequence[Format]) -> tuple[Claim, ...]:
    """Every format with evidence, strongest first; ties keep the order of *formats*."""
    return strongest(Claim(form, form.evidence(head)) for form in formats)


def strongest(made: Iterable[Claim]) -> tuple[Claim, ...]:
    """The claims that rest on anything, by strength."""
    return tuple(sorted((c for c in made if c.cues), key=lambda claim: -claim.strength))
