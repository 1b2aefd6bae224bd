"""The grammar of a byline: a sequence of credits, each *label? names what-is-said-of-them*.

The folded tags are cut at their separators into chunks; each chunk says one thing, and what it
says depends on the credit so far (a lone word after a full name is a place).
"""

from __future__ import annotations

from collections.abc import Sequence

import regex

from .captions import is_caption, is_picture
from .chunks import Chunk, cut, inverted, verbal
from .drafts import Draft, Ledger
from .east import are_two_names
from .folding import folded
from .judge import Judge
from .lexicon import Lexicon
from .tagging import Item, tagged

_PERSON = regex.compile(r"T*+P{0,3}(?:[WI]P{0,3}){1,5}[WI]S?|T+[WI]S?|c(?:P{0,2}W){1,2}S?|[WI]c")
_TAIL = r"(?:[OYy]|[MK][WMLKNPcAO]*?K|K[LN]?|N[WcPI]{1,4}|D|E|Z|k|[vV])"
_KNOWN_TAIL = regex.compile(
    rf"(?P<name>T*P{{0,3}}(?:[WI][IP]{{0,3}}){{1,2}}?WS?|T+W)(?P<tail>{_TAIL}++)"
)
_LOOSE_TAIL = regex.compile(
    r"(?P<name>T*P{0,3}[WI](?:[IP]{0,3}W)S?)(?P<tail>[WLMOowc][WLMOKcow]{0,5}K(?:N[WcPI]{1,4})?|[Wc]{1,3}[ow]|u?W{0,3}o|cW{0,2})"
)
_LEAD = regex.compile(r"(?:[cOoWM]{0,3}h|[cOMow]{0,4}K)(?=[WIPT])")
_TAILS = regex.compile(_TAIL)
_BARE_TAIL = regex.compile(rf"{_TAIL}++")
_EAST = regex.compile(r"(?:H?o|K)*(?P<name>H{1,2})(?P<tail>K*[EZDk]*K*)|(?P<many>H{2,9})K[EZDk]*")
_JOB = regex.compile(r"[WMLKPNcOowuI]{0,9}K[WMLNPcOowu]{0,8}|M{1,3}")
_ORG = regex.compile(r"[WcuOIMow]{0,4}[oO]|[Wc]{2,3}w|[cO]W{0,2}|Ww")
_MEDIUM = regex.compile(r"[WcIM]{0,2}[ow][Wo]{0,2}")
_CAPITALS = regex.compile(r"[WcIMoOwu]{1,4}")
_PARTS = frozenset(",|-/(")
_LONGEST_INITIALS = 5
_CASELESS = regex.compile(r"Q{2,5}")
_JOINS = frozenset("A&/")
_MONONYM = regex.compile(r"W[DEZ]*")


def read_drafts(text: str, known: Lexicon) -> list[Draft] | None:
    """The credits of *text*, ``None`` where something in it is no byline's."""
    items = tagged(text, known)
    return None if items is None else _Reader(text, known).read(items)


def _is_lone(draft: Draft) -> bool:
    """One name of one word of which nothing is said: ``By Design`` is more likely than a person."""
    name = draft.names[0]
    return len(draft.names) == 1 and not (name.affiliation or name.contact or name.time)


class _Reader:
    """Reads the chunks of one byline into drafts."""

    __slots__ = ("judge", "known", "ledger", "text")

    def __init__(self, text: str, known: Lexicon) -> None:
        self.text = text
        self.known = known
        self.judge = Judge(text, known)
        self.ledger = Ledger(text)

    def read(self, items: Sequence[Item]) -> list[Draft] | None:
        """The drafts, ``None`` at the first chunk that is none of the things a byline holds."""
        chunks = inverted(cut(folded(items, self.text)), self.judge.is_soft)
        own_verb = verbal(chunks)
        for index, chunk in enumerate(chunks):
            after = chunks[index + 1] if index + 1 < len(chunks) else None
            rest = self._without_lead(self._opened(chunk, index in own_verb))
            if rest.items and not (self._shared(rest, after) or self._said(rest)):
                return None
            self.ledger.current.stop = chunk.stop
        made = [draft for draft in self.ledger.drafts if draft.names]
        if self.ledger.open or not made or (self.ledger.doubtful and not self.ledger.sure):
            return None
        if self.ledger.unsure and len(made) == 1 and _is_lone(made[0]):
            return None
        if is_picture(chunks):
            made[0].role = "photographer"
        return None if is_caption(made, self.text) else made

    def _opened(self, chunk: Chunk, has_verb: bool) -> Chunk:  # noqa: FBT001
        """Open the credit that the chunk begins, if any; the chunk without the label."""
        first = chunk.items[0]
        if first.tag in "BR" or (first.tag == "F" and self.ledger.drafts):
            self.ledger.label(first)
            return chunk.after(1)
        drafts = self.ledger.drafts
        if not drafts or (drafts[-1].names and ("." in chunk.before or has_verb)):
            self.ledger.begin(first, "contributor" if "v" in chunk.tags else "author")
        return chunk

    def _without_lead(self, chunk: Chunk) -> Chunk:
        """The chunk without the house or the job that stands between *by* and the name."""
        lead = _LEAD.match(chunk.tags) if self.ledger.open else None
        return chunk.after(lead.end()) if lead else chunk

    def _said(self, chunk: Chunk) -> bool:
        """Read one chunk as the first thing it can be."""
        return (
            self._person(chunk)
            or self._east(chunk)
            or self._attributes(chunk)
            or self._listed(chunk)
            or self._tailed(chunk)
            or self._initials(chunk)
            or self._organisation(chunk)
            or self._place(chunk)
            or self._job(chunk)
        )

    def _person(self, chunk: Chunk) -> bool:
        """A name and nothing else; inverted ones hold their comma."""
        surname, comma, given = chunk.tags.partition(",")
        if comma:
            at = len(surname)
            self.ledger.add("person", chunk.items[at : at + len(given)], chunk.items[:at])
            return True
        labelled = self.ledger.current.labelled
        if _PERSON.fullmatch(chunk.tags) and self.judge.is_plausible(
            self.ledger.current, chunk.items
        ):
            if (
                self.judge.is_far_place(self.ledger.current, chunk)
                or self.judge.is_house(self.ledger.current, chunk)
                or self.judge.is_known(chunk)
            ):
                return False
            self.ledger.add("person", self.judge.once(chunk.items))
            return True
        if labelled and _CASELESS.fullmatch(chunk.tags):
            self.ledger.add("person", chunk.items)
            return True
        if (
            self.ledger.open
            and _MONONYM.fullmatch(chunk.tags)
            and not self.judge.is_soft(chunk.items[0])
        ):
            return self._mononym(chunk)
        return False

    def _mononym(self, chunk: Chunk) -> bool:
        """One word that a label vouches for, unless the label may lead a place (``From Bern``)."""
        label = self.text[self.ledger.current.start : chunk.start].strip().casefold()
        if self.judge.word(chunk.items[0]) in self.known.calendar or label in self.known.places_in:
            return False
        self.ledger.add("person", chunk.items[:1])
        self.ledger.unsure = ":" not in self.text[self.ledger.current.start : chunk.start]
        self._say(chunk.items[1:])
        return True

    def _east(self, chunk: Chunk) -> bool:
        """Names in Han, Kana or Hangul, with or without what they do."""
        match = _EAST.fullmatch(chunk.tags)
        if match is None or not self.judge.is_eastern(self.ledger.current, chunk, match):
            return False
        if match["many"]:
            for item in chunk.items[: len(match["many"])]:
                self.ledger.add("person", (item,))
        else:
            start, stop = match.span("name")
            run = chunk.items[start:stop]
            several = are_two_names([self.judge.word(item) for item in run], self.known.surnames)
            for part in [(item,) for item in run] if several else [run]:
                self.ledger.add("person", part)
        self._say(chunk.items[match.end("name") if match["name"] else len(match["many"]) :])
        return True

    def _tailed(self, chunk: Chunk) -> bool:
        """A name with something said of it in the same breath."""
        match = (
            self.judge.beat(chunk)
            or _KNOWN_TAIL.fullmatch(chunk.tags)
            or _LOOSE_TAIL.fullmatch(chunk.tags)
        )
        if match is None or not self.judge.is_plausible(
            self.ledger.current, chunk.items[: match.end("name")]
        ):
            return False
        at = match.end("name")
        self.ledger.add("person", chunk.items[:at])
        rest = chunk.items[at:]
        if _BARE_TAIL.fullmatch(match["tail"]):
            self._say(rest)
        elif "K" in match["tail"]:
            self._say(rest[match["tail"].rindex("K") :])
        else:
            self.ledger.affiliate(rest)
        return True

    def _attributes(self, chunk: Chunk) -> bool:
        """Only things said of the names before (or a time, noise, an agency alone)."""
        if not _BARE_TAIL.fullmatch(chunk.tags):
            return False
        draft = self.ledger.current
        if not draft.names and (
            chunk.tags[0] in "KMZ" or (chunk.tags[0] in "Yy" and not draft.labelled)
        ):
            return False
        self._say(chunk.items)
        return True

    def _say(self, items: Sequence[Item]) -> None:
        """Attach each attribute to the names it speaks of."""
        tags = "".join(item.tag for item in items)
        for match in _TAILS.finditer(tags):
            run = items[match.start() : match.end()]
            tag = run[0].tag
            self.ledger.sure = self.ledger.sure or tag in "OYMKDEvV"
            self.ledger.unsure = self.ledger.unsure and tag not in "MK"
            self.ledger.doubtful = self.ledger.doubtful or tag in "Ny"
            if tag in "OYy":
                self._sign(run)
            elif tag == "N":
                self.ledger.tell("place", run[1:])
            elif tag == "E":
                self.ledger.tell("contact", run)
            elif tag == "D":
                self.ledger.tell("time", run)
            elif tag == "k":
                self.ledger.recast(run[0].role)
            elif tag in "vV":
                self.ledger.current.role = "contributor" if tag == "v" else self.ledger.current.role

    def _sign(self, run: Sequence[Item]) -> None:
        """An agency somebody works *with* never signs itself."""
        if run[0].role == "contributor" and self.ledger.current.names:
            self.ledger.tell("affiliation", run)
        else:
            self.ledger.affiliate(run)

    def _listed(self, chunk: Chunk) -> bool:
        """``Ada Example, San Example Chronicle``: after a comma the organisation goes first."""
        return (
            chunk.before == "," and chunk.tags in {"WWo", "Wo", "MO"} and self._organisation(chunk)
        )

    def _organisation(self, chunk: Chunk) -> bool:
        """An organisation by its noun (``Example Times``), after names or a label."""
        draft = self.ledger.current
        if not (draft.names or draft.labelled):
            return False
        after = draft.names and set(chunk.before) <= _PARTS
        if not _ORG.fullmatch(chunk.tags) and not (
            after
            and (
                _MEDIUM.fullmatch(chunk.tags)
                or (draft.labelled and "|" in chunk.before and _CAPITALS.fullmatch(chunk.tags))
            )
        ):
            return False
        self.ledger.affiliate(chunk.items)
        return True

    def _initials(self, chunk: Chunk) -> bool:
        """The letters in brackets with which the one before signs elsewhere."""
        size = chunk.stop - chunk.start
        if "(" not in chunk.before or len(chunk.tags) > 1 or size > _LONGEST_INITIALS:
            return False
        return bool(self.ledger.current.names) and self.text[chunk.start].islower()

    def _place(self, chunk: Chunk) -> bool:
        """A lone capitalised word after a full name, or two led by a word like *New*."""
        names = self.ledger.current.names
        if not names or not _JOINS.isdisjoint(chunk.before) or names[-1].place is not None:
            return False
        if self.judge.word(chunk.items[0]) in self.known.calendar:
            return False
        if chunk.tags != "W" and not self.judge.is_far_place(self.ledger.current, chunk):
            return False
        self.ledger.tell("place", chunk.items)
        self.ledger.doubtful = self.ledger.doubtful or "," not in chunk.before
        return True

    def _job(self, chunk: Chunk) -> bool:
        """What somebody is, after the name; nothing is kept of it but the place."""
        if not self.ledger.current.names or not _JOB.fullmatch(chunk.tags):
            return False
        self.ledger.sure = True
        self.ledger.unsure = False
        return True

    def _shared(self, chunk: Chunk, after: Chunk | None) -> bool:
        """``Ada and Bo Example``: the first name borrows the surname of the second."""
        if chunk.tags not in {"W", "WI"} or after is None or self.judge.is_soft(chunk.items[0]):
            return False
        if "A" not in after.before and "&" not in after.before:
            return False
        if after.tags[:1] not in {"W", "I"} or not _PERSON.match(after.tags):
            return False
        surname = after.items[1:] if after.tags.startswith("WW") else ()
        if not surname or not (self.ledger.current.labelled or len(after.tags) == 2):
            return False
        name = self.ledger.add("person", chunk.items, surname[:1])
        name.start, name.stop = chunk.start, chunk.stop
        return True
