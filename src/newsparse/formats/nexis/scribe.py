"""What reading a record yields, written down in source order."""

from __future__ import annotations

from typing import Literal

from attrs import field, frozen

from ..model import Meaning
from ..overlay import Region
from .names import Printed, fields_in, unknown_field
from .paragraphs import Paragraph


@frozen
class Scribe:
    """Collects the regions of one record."""

    regions: list[Region] = field(factory=list)

    def note(
        self,
        paragraph: Paragraph,
        meaning: Meaning,
        name: str = "",
        parts: Literal["one", "many"] = "one",
    ) -> None:
        """The paragraph says *meaning*."""
        self.regions.append(Region(paragraph.start, meaning, name, parts=parts))

    def note_field(self, start: int, printed: Printed, meaning: Meaning | None = None) -> None:
        """From *start* on stands the printed field; *meaning* where the place decides it."""
        made = meaning or printed.meaning
        parts: Literal["one", "many"] = "many" if made in ("body", "caption", "footer") else "one"
        self.regions.append(Region(start, made, printed.name, printed.value, parts))

    def note_fields(self, paragraph: Paragraph, use: Literal["head", "tail"]) -> list[Printed]:
        """Every field the paragraph opens."""
        found = fields_in(paragraph, use)
        for line, printed in found:
            self.note_field(line.start, printed)
        return [printed for _, printed in found]

    def note_rest(self, paragraph: Paragraph) -> None:
        """The paragraph is a field of an unknown name, or a notice without any."""
        printed = unknown_field(paragraph)
        if printed is None:
            self.note(paragraph, "field")
        else:
            self.note_field(paragraph.start, printed)

    def has(self, meaning: Meaning) -> bool:
        """Whether anything says *meaning* so far."""
        return any(region.meaning == meaning for region in self.regions)
