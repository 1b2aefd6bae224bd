"""Credits while they are read: who was named so far and what was said of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from attrs import define, field

from ..model import AuthorKind, AuthorRole
from .tagging import Item

Attribute = Literal["place", "affiliation", "contact", "time"]


@define
class Name:
    """A name while it is read: the ranges that make it, in natural order, and what is said."""

    parts: tuple[tuple[int, int], ...]
    start: int
    stop: int
    kind: AuthorKind = "person"
    place: str | None = None
    affiliation: str | None = None
    contact: str | None = None
    time: str | None = None


@define
class Draft:
    """A credit while it is read; ``labelled`` where a word like *by* opened it."""

    role: AuthorRole
    start: int
    stop: int
    names: list[Name] = field(factory=list)
    labelled: bool = False


class Ledger:
    """The drafts of one byline; ``open`` while a label still waits for its name.

    ``sure`` once something only bylines say was read, ``doubtful`` once something was that
    any heading may say (``… in Bern``, ``… for Example``), ``unsure`` while the only name is one word.
    """

    __slots__ = ("doubtful", "drafts", "open", "sure", "text", "unsure")

    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.open = False
        self.sure = False
        self.doubtful = False
        self.unsure = False

    @property
    def current(self) -> Draft:
        """The credit that is being read."""
        return self.drafts[-1]

    def begin(self, item: Item, role: AuthorRole) -> None:
        """A credit without a label begins."""
        self.drafts.append(Draft(role, item.start, item.stop))

    def label(self, item: Item) -> None:
        """A label begins a credit, or says more of one that has no names yet."""
        role: AuthorRole = "contributor" if item.tag == "F" else item.role
        if not self.drafts or self.current.names:
            self.begin(item, role)
        elif item.tag != "B":
            self.current.role = role
        self.current.labelled = True
        self.open = self.sure = True

    def add(self, kind: AuthorKind, *parts: Sequence[Item]) -> Name:
        """A name of the current credit, its parts in natural order."""
        ranges = tuple((part[0].start, part[-1].stop) for part in parts)
        start = min([begin for begin, _ in ranges])
        name = Name(ranges, start, max([end for _, end in ranges]), kind)
        self.current.names.append(name)
        self.open = False
        return name

    def tell(self, what: Attribute, run: Sequence[Item]) -> None:
        """Give the names since the last such attribute this one."""
        value = self.text[run[0].start : run[-1].stop]
        for name in reversed(self.current.names):
            if getattr(name, what) is not None:
                break
            setattr(name, what, value)

    def affiliate(self, run: Sequence[Item]) -> None:
        """An organisation after a person is the affiliation, else it signs itself."""
        names = self.current.names
        if names and names[-1].kind == "person":
            self.tell("affiliation", run)
        else:
            self.add("organization", run)

    def recast(self, role: AuthorRole) -> None:
        """A role in brackets after a name is that name's own."""
        draft = self.current
        if len(draft.names) < 2 or role == draft.role:
            draft.role = role
            return
        name = draft.names.pop()
        self.drafts.append(Draft(role, name.start, name.stop, [name]))
