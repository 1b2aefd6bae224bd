"""A finding (where, what, what to do) and a sample with a name that people can find."""

from __future__ import annotations

from attrs import frozen

from ...source import Source


@frozen
class Finding:
    """Something a format does not keep."""

    where: str
    what: str
    advice: str

    def __str__(self) -> str:
        """The finding as two lines for a test's output."""
        return f"{self.where}: {self.what}\n    do: {self.advice}"


@frozen
class Sample:
    """An export of the format; ``variant`` says what was done to it."""

    number: int
    text: str
    variant: str = ""

    @property
    def name(self) -> str:
        """Its place in the list (from 1), and the line it begins with."""
        if not self.number:
            return f"an odd text{self.variant}"
        first = next((line.strip() for line in self.text.split("\n") if line.strip()), "")
        return f"sample {self.number} ({first[:40]!r}){self.variant}"

    def at(self, offset: int) -> str:
        """The name, with the line and column of *offset*."""
        line, column = Source(self.text).position(offset)
        return f"{self.name}, line {line}:{column}"
