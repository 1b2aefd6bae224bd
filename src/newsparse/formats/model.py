"""What a source format is: which blocks say what, and where a document starts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, Literal

from attrs import evolve, field, frozen

from ..model import Block, Cue, Label
from ..source import Source

Meaning = Literal[
    "title", "kicker", "standfirst", "byline", "persons", "persons_family_first", "published", "updated", "load", "clip",
    "print_stamp", "correction_date", "event", "first_published", "publication", "section", "url",
    "language", "caption", "copyright", "footer", "body", "dateline", "field", "mark",
]  # fmt: skip
"""What a labelled block says; it is the last part of its rule (``"nexis.byline"``).  ``field``
is any other stated field, ``mark`` a line that only structures the record.  ``persons`` is a
byline that lists persons and nothing else, ``persons_family_first`` one with *Muster Jan*."""

_LABELS: Mapping[str, Label] = {
    "title": "title", "kicker": "kicker", "standfirst": "standfirst", "byline": "byline",
    "persons": "byline", "persons_family_first": "byline",
    "published": "date", "updated": "date", "first_published": "date", "dateline": "dateline",
    "caption": "caption", "footer": "footer", "copyright": "footer", "body": "body",
}  # fmt: skip

Splitter = Callable[[str, Any], tuple[Any, int | None]]
"""``(line, state) -> (state, back)``: fed every line with its end, ``None`` as first state.
``back`` is None, or says that a document starts *back* lines before this one (0: here)."""


def whole(_line: str, state: Any) -> tuple[Any, int | None]:
    """The splitter of formats with one document a file."""
    return state, None


def silent(_document: str) -> int | None:
    """For formats that do not say how many documents an export holds."""
    return None


@frozen
class Stated:
    """What an index at an export's start says of one document: its headline and publication."""

    title: str
    publication: str


def no_index(_document: str) -> tuple[Stated, ...]:
    """For formats whose documents say everything themselves."""
    return ()


@frozen
class Format:
    """A name, the evidence for it, what its blocks mean, and where its documents start.

    ``cues(head)`` yields evidence found in the first 64 KiB: distinct names count, not hits.
    ``label(source, blocks)`` yields the same blocks, some labelled, joined or split; what it
    leaves without a rule is judged by the general rules.  ``announced(document)`` is how many
    documents the export says it holds, where one of them says so.  ``rules`` documents every rule
    it gives, name to sentence.  ``index(document)`` is what the export's first document says of all
    of them; such a value stands outside its own document, so its origin is an empty span.
    ``needles``: where none of these strings occurs in what detection reads, ``cues`` is not asked.
    """

    name: str
    cues: Callable[[Source], Iterable[Cue]]
    label: Callable[[Source, Sequence[Block]], Iterable[Block]]
    split: Splitter = whole
    announced: Callable[[str], int | None] = silent
    rules: Mapping[str, str] = field(factory=dict, repr=False)
    index: Callable[[str], tuple[Stated, ...]] = no_index
    needles: tuple[str, ...] = ()

    def evidence(self, head: Source) -> tuple[Cue, ...]:
        """The cues of *head*; none, at the cost of a substring search, where no needle occurs."""
        if self.needles and not any(needle in head.text for needle in self.needles):
            return ()
        return tuple(self.cues(head))


def tag(block: Block, format_name: str, meaning: Meaning, name: str = "") -> Block:
    """*block* labelled with what the format says it means.

    >>> from newsparse.model import Span
    >>> tag(Block("paragraph", "Ann Example", (Span(0, 11),)), "nexis", "byline", "BYLINE").rule
    'nexis.byline'
    """
    label = _LABELS.get(meaning, "metadata")
    kind = "field" if label == "metadata" else block.kind
    return evolve(
        block, label=label, kind=kind, rule=f"{format_name}.{meaning}", name=name or block.name
    )
