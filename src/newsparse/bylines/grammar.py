"""The grammar of a byline: a sequence of credits, each *label? names what-is-said-of-them*.

The folded tags are cut at their separators into chunks; each chunk says one thing, and what it
says depends on the credit so far (a lone word after a full name is a place).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import regex
from attrs import define, field, frozen

from ..model import AuthorRole
from .folding import folded
from .lexicon import Lexicon
from .tagging import Item, tagged

_SEPARATORS = frozenset(",;/|-\n.()&:A$")
_CUTS = _SEPARATORS | frozenset("RF")
_END = Item("$", 0, 0)
_PERSON = regex.compile(r"T*+P{0,3}(?:[WI]P{0,3}){1,5}[WI]S?|T+[WI]S?|c(?:P{0,2}W){1,2}S?|[WI]c")
_TAIL = r"(?:[OY]|[MK][WMLKNPcAO]*?K|K[LN]?|N[WcPI]{1,4}|D|E|Z|k|[vV])"
_KNOWN_TAIL = regex.compile(rf"(?P<name>T*P{{0,3}}(?:[WI][IP]{{0,3}}){{1,2}}?WS?|T+W)(?P<tail>{_TAIL}++)")
_LOOSE_TAIL = regex.compile(
    r"(?P<name>T*P{0,3}[WI](?:[IP]{0,3}W)S?)(?P<tail>[WLMOow][WLMOKcow]{0,5}K|[Wc]{1,3}[ow]|u?W{0,3}o|cW{0,2})"
)
_TAILS = regex.compile(_TAIL)
_BARE_TAIL = regex.compile(rf"{_TAIL}++")
_EAST = regex.compile(r"K*(?P<name>H{1,2})(?P<tail>K*[EZDk]*K*)|(?P<many>H{2,9})K[EZDk]*")
_JOB = regex.compile(r"[WMLKPNcOowuI]{0,9}K[WMLNPcOowu]{0,8}|M{1,3}")
_ORG = regex.compile(r"[WcuOIM]{0,4}[oO]+|[Wc]{2,3}w|[cO]W{0,2}|Ww")
_CASELESS = regex.compile(r"Q{2,5}")
_SURNAME = regex.compile(r"P{0,3}WW?")
_MONONYM = regex.compile(r"W[DEZ]*")
_GIVEN = regex.compile(r"[WIc]{1,3}P{0,3}")
_LONGEST_EAST = 6


@define
class Draft:
    """A credit while it is read; ``names`` are runs of items, ``since`` counts those that the
    next attribute of each kind speaks of."""

    role: AuthorRole
    start: int
    stop: int
    names: list[Name] = field(factory=list)
    labelled: bool = False
    organised: bool = False


@define
class Name:
    """A name while it is read: the ranges that make it, in natural order, and what is said."""

    parts: tuple[tuple[int, int], ...]
    start: int
    stop: int
    kind: str = "person"
    place: str | None = None
    affiliation: str | None = None
    contact: str | None = None
    time: str | None = None


@frozen
class Chunk:
    """What stands between two separators."""

    before: str
    items: tuple[Item, ...]
    tags: str

    @property
    def start(self) -> int:
        """Where the chunk begins."""
        return self.items[0].start

    @property
    def stop(self) -> int:
        """Where the chunk ends."""
        return self.items[-1].stop


def _chunks(items: Sequence[Item]) -> list[Chunk]:
    """The pieces between separators, each with the separators before it; a label is a piece."""
    made: list[Chunk] = []
    before = ""
    run: list[Item] = []
    for item in (*items, _END):
        if run and (item.tag in _CUTS or run[-1].tag in "BRF"):
            made.append(Chunk(before, tuple(run), "".join(i.tag for i in run)))
            run, before = [], ""
        if item.tag in _SEPARATORS:
            before += item.tag
        else:
            run.append(item)
    return made


def _verbal(chunks: Sequence[Chunk]) -> frozenset[int]:
    """The chunks after a semicolon whose names have a verb (``; Jan Muster contributed``)."""
    made: set[int] = set()
    verb = False
    for index in range(len(chunks) - 1, -1, -1):
        chunk = chunks[index]
        verb = verb or "v" in chunk.tags or "V" in chunk.tags
        if not set(chunk.before).isdisjoint(";."):
            if verb:
                made.add(index)
            verb = False
    return frozenset(made)


class Reader:
    """Reads the chunks of one byline into drafts."""

    def __init__(self, text: str, known: Lexicon) -> None:
        self.text = text
        self.known = known
        self.drafts: list[Draft] = []
        self.open = False
        self.index = 0
        self.verbal: frozenset[int] = frozenset()

    def read(self) -> list[Draft] | None:
        """The drafts of the whole text, ``None`` where something in it is no byline's."""
        items = tagged(self.text, self.known)
        if items is None:
            return None
        chunks = self._invert(_chunks(folded(items, self.text)))
        self.verbal = _verbal(chunks)
        for index, chunk in enumerate(chunks):
            self.index = index
            after = chunks[index + 1] if index + 1 < len(chunks) else None
            if not self._take(chunk, after):
                return None
        if self.open or not any(draft.names for draft in self.drafts):
            return None
        return [draft for draft in self.drafts if draft.names]

    def _invert(self, chunks: list[Chunk]) -> list[Chunk]:
        """Join ``Surname, Given`` where the whole list is written so."""
        pairs = [i for i in range(len(chunks) - 1) if self._is_pair(chunks, i)]
        sure = [i for i in pairs if chunks[i].tags.count("W") == 1]
        if not sure or (len(sure) == 1 and self._alone_but_no_pair(chunks, sure[0])):
            return chunks
        made: list[Chunk] = []
        skip = -1
        for i, chunk in enumerate(chunks):
            if i == skip:
                continue
            if i in pairs:
                given = chunks[i + 1]
                made.append(Chunk(chunk.before, (*chunk.items, *given.items), f"{chunk.tags},{given.tags}"))
                skip = i + 1
            else:
                made.append(chunk)
        return made

    def _is_pair(self, chunks: list[Chunk], i: int) -> bool:
        """Does ``Surname, Given`` stand at *i*, alone between semicolons?"""
        opens = i == 0 or chunks[i - 1].tags in {"B", "R"} or not set(chunks[i].before).isdisjoint(";/|\n:")
        after = chunks[i + 2].before if i + 2 < len(chunks) else ";"
        return (
            opens
            and chunks[i + 1].before == ","
            and "," not in after
            and _SURNAME.fullmatch(chunks[i].tags) is not None
            and _GIVEN.fullmatch(chunks[i + 1].tags) is not None
        )

    def _alone_but_no_pair(self, chunks: list[Chunk], i: int) -> bool:
        """A single pair with a word no name has (``Paris, France``) is none."""
        return any(self._soft(item) for chunk in chunks[i : i + 2] for item in chunk.items)

    def _word(self, item: Item) -> str:
        return self.text[item.start : item.stop].casefold()

    def _soft(self, item: Item) -> bool:
        return self._word(item) in self.known.soft

    def _take(self, chunk: Chunk, after: Chunk | None) -> bool:
        """Read one chunk; False where it is none of the things a byline holds."""
        chunk = self._label(chunk)
        if not chunk.items:
            return True
        steps: tuple[Callable[[Chunk], bool], ...] = (
            self._person, self._east, self._attributes, self._listed, self._tailed,
            self._organisation, self._place, self._job,
        )  # fmt: skip
        if self._shared(chunk, after) or any(step(chunk) for step in steps):
            self.drafts[-1].stop = chunk.stop
            return True
        return False

    def _label(self, chunk: Chunk) -> Chunk:
        """Open the credit a label names; the chunk without it."""
        first = chunk.items[0]
        if first.tag in "BRF":
            role: AuthorRole = "contributor" if first.tag == "F" else first.role
            draft = self.drafts[-1] if self.drafts else None
            if draft is None or draft.names:
                self.drafts.append(Draft(role, first.start, first.stop, labelled=True))
            elif first.tag != "B":
                draft.role = role
            self.drafts[-1].labelled = True
            self.open = True
            return Chunk(chunk.before, chunk.items[1:], chunk.tags[1:])
        if not self.drafts or (self._closes(chunk) and self.drafts[-1].names):
            self.drafts.append(Draft(self._running_role(chunk), first.start, first.stop))
        return chunk

    def _closes(self, chunk: Chunk) -> bool:
        """A full stop, or a semicolon before a credit with its own verb, ends a credit."""
        return "." in chunk.before or self.index in self.verbal

    def _running_role(self, chunk: Chunk) -> AuthorRole:
        return "contributor" if "v" in chunk.tags else "author"

    def _add(self, kind: str, *parts: Sequence[Item]) -> None:
        """A name of the current credit, its parts in natural order."""
        ranges = tuple((part[0].start, part[-1].stop) for part in parts)
        start = min(begin for begin, _ in ranges)
        stop = max(end for _, end in ranges)
        self.drafts[-1].names.append(Name(ranges, start, stop, kind))
        self.open = False

    def _person(self, chunk: Chunk) -> bool:
        """A name and nothing else; inverted ones hold their comma."""
        surname, comma, given = chunk.tags.partition(",")
        if comma:
            at = len(surname)
            self._add("person", chunk.items[at : at + len(given)], chunk.items[:at])
            return True
        labelled = self.drafts[-1].labelled
        if _PERSON.fullmatch(chunk.tags) and self._plausible(chunk.items):
            if self._is_far_place(chunk):
                return False
            self._add("person", chunk.items)
            return True
        if labelled and _CASELESS.fullmatch(chunk.tags):
            self._add("person", chunk.items)
            return True
        if self.open and _MONONYM.fullmatch(chunk.tags) and not self._soft(chunk.items[0]):
            return self._mononym(chunk)
        return False

    def _mononym(self, chunk: Chunk) -> bool:
        if self._word(chunk.items[0]) in self.known.calendar:
            return False
        self._add("person", chunk.items[:1])
        self._say(chunk.items[1:])
        return True

    def _plausible(self, items: Sequence[Item]) -> bool:
        """A bare name holds no word that names never hold; one with a label may hold one."""
        soft = sum(1 for item in items if item.tag == "W" and self._soft(item))
        words = sum(1 for item in items if item.tag == "W")
        return soft == 0 or (self.drafts[-1].labelled and soft < words)

    def _is_far_place(self, chunk: Chunk) -> bool:
        """Two words in brackets, or led by a word like *New*, after a name: a place."""
        return bool(
            self.drafts[-1].names
            and chunk.tags == "WW"
            and "A" not in chunk.before
            and ("(" in chunk.before or self._word(chunk.items[0]) in self.known.place_heads)
        )

    def _east(self, chunk: Chunk) -> bool:
        """Names in Han, Kana or Hangul, with or without what they do."""
        match = _EAST.fullmatch(chunk.tags)
        if match is None or not self._east_evident(chunk):
            return False
        if match["many"]:
            for item in chunk.items[: len(match["many"])]:
                self._add("person", (item,))
        else:
            start, stop = match.span("name")
            for run in self._east_names(chunk.items[start:stop]):
                self._add("person", run)
        self._say(chunk.items[match.end("name") if match["name"] else len(match["many"]) :])
        return True

    def _east_names(self, run: tuple[Item, ...]) -> list[tuple[Item, ...]]:
        """A surname and a given name, or two whole names, each with a known surname."""
        words = [self._word(item) for item in run]
        if len(run) == 2 and all(w[0] in self.known.surnames and 2 <= len(w) <= 3 for w in words):
            return [(item,) for item in run]
        return [run]

    def _east_evident(self, chunk: Chunk) -> bool:
        """Is the run a name: short, and labelled, with a job, in two parts or a known surname?"""
        runs = [item for item in chunk.items if item.tag == "H"]
        words = [self._word(item) for item in runs]
        if any("・" not in word and "·" not in word and len(word) > _LONGEST_EAST for word in words):
            return False
        if any(self._soft(item) for item in runs):
            return False
        if self.drafts[-1].labelled or "K" in chunk.tags or self.drafts[-1].names:
            return True
        if len(words) == 2:
            return all(1 <= len(word) <= 3 for word in words)
        return words[0][:1] in self.known.surnames and "\uac00" <= words[0][0] <= "\ud7a3" and len(words[0]) == 3

    def _tailed(self, chunk: Chunk) -> bool:
        """A name with something said of it in the same breath."""
        match = _KNOWN_TAIL.fullmatch(chunk.tags) or _LOOSE_TAIL.fullmatch(chunk.tags)
        if match is None or not self._plausible(chunk.items[: match.end("name")]):
            return False
        at = match.end("name")
        self._add("person", chunk.items[:at])
        rest = chunk.items[at:]
        if _BARE_TAIL.fullmatch(match["tail"]):
            self._say(rest)
        elif rest[-1].tag != "K":
            self._affiliate(rest)
        return True

    def _attributes(self, chunk: Chunk) -> bool:
        """Only things said of the names before (or a time, noise, an agency alone)."""
        if not _BARE_TAIL.fullmatch(chunk.tags):
            return False
        draft = self.drafts[-1]
        if not draft.names and (chunk.tags[0] == "K" or ("Y" in chunk.tags and not draft.labelled)):
            return False
        self._say(chunk.items)
        return True

    def _say(self, items: Sequence[Item]) -> None:
        """Attach each attribute to the names it speaks of."""
        tags = "".join(item.tag for item in items)
        for match in _TAILS.finditer(tags):
            run = items[match.start() : match.end()]
            tag = run[0].tag
            if tag in "OY":
                self._affiliate(run)
            elif tag == "N":
                self._tell("place", run[1:])
            elif tag == "E":
                self._tell("contact", run)
            elif tag == "D":
                self._tell("time", run)
            elif tag == "k":
                self._recast(run[0].role)
            elif tag in "vV":
                self._recast_all("contributor" if tag == "v" else self.drafts[-1].role)

    def _tell(self, what: str, run: Sequence[Item]) -> None:
        """Give the names since the last such attribute this one."""
        value = self.text[run[0].start : run[-1].stop]
        for name in reversed(self.drafts[-1].names):
            if getattr(name, what) is not None:
                break
            setattr(name, what, value)

    def _affiliate(self, run: Sequence[Item]) -> None:
        """An organisation after a person is the affiliation, else it signs itself."""
        names = self.drafts[-1].names
        if names and names[-1].kind == "person":
            self._tell("affiliation", run[1:] if self._introduced(run) else run)
        else:
            self._add("organization", run)

    def _introduced(self, run: Sequence[Item]) -> bool:
        return len(run) > 1 and run[0].tag in "XFN"

    def _recast(self, role: AuthorRole) -> None:
        """A role in brackets after a name: that name's own."""
        draft = self.drafts[-1]
        if not draft.names or role == draft.role:
            return
        if len(draft.names) == 1:
            draft.role = role
            return
        name = draft.names.pop()
        self.drafts.append(Draft(role, name.start, name.stop, [name]))

    def _recast_all(self, role: AuthorRole) -> None:
        self.drafts[-1].role = role

    def _listed(self, chunk: Chunk) -> bool:
        """``Ada Example, San Example Chronicle``: after a comma the organisation goes first."""
        return chunk.before == "," and chunk.tags in {"WWo", "Wo", "MO"} and self._organisation(chunk)

    def _organisation(self, chunk: Chunk) -> bool:
        """An organisation by its noun (``Example Times``), after names or a label."""
        draft = self.drafts[-1]
        if not (draft.names or draft.labelled) or not _ORG.fullmatch(chunk.tags):
            return False
        self._affiliate(chunk.items)
        return True

    def _place(self, chunk: Chunk) -> bool:
        """A lone capitalised word after a full name, or two led by a word like *New*."""
        names = self.drafts[-1].names
        if not names or "A" in chunk.before or names[-1].place is not None:
            return False
        if chunk.tags not in {"W", "WW", "P W", "PW", "WPW"} or self._word(chunk.items[0]) in self.known.calendar:
            return False
        if chunk.tags != "W" and not self._is_far_place(chunk):
            return False
        self._tell("place", chunk.items)
        return True

    def _job(self, chunk: Chunk) -> bool:
        """What somebody is, after the name; nothing is kept of it but the place."""
        return bool(self.drafts[-1].names) and _JOB.fullmatch(chunk.tags) is not None

    def _shared(self, chunk: Chunk, after: Chunk | None) -> bool:
        """``Ada and Bo Example``: the first name borrows the surname of the second."""
        if chunk.tags not in {"W", "WI"} or after is None or self._soft(chunk.items[0]):
            return False
        if "A" not in after.before and "&" not in after.before:
            return False
        if after.tags[:1] not in {"W", "I"} or not _PERSON.match(after.tags):
            return False
        surname = after.items[1:] if after.tags.startswith("WW") else ()
        if not surname or not (self.drafts[-1].labelled or len(after.tags) == 2):
            return False
        self._add("person", chunk.items, surname[:1])
        name = self.drafts[-1].names[-1]
        name.start, name.stop = chunk.start, chunk.stop
        return True
