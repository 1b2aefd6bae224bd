"""Mails that pass an article on: header lines, frames, the sender's words, the list's tail.

The mail's own sender, subject and day are metadata, never the article's; the article's text is the
general rules'.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from ...model import Block, Cue, Span
from ...source import Row, Source
from ...text.shapes import ends_sentence
from ..headline import headline_regions, is_signed_head
from ..model import Format
from ..overlay import Region, overlay
from ..records import furniture, narrow
from .letters import (
    Printed,
    address_of,
    frames,
    head_end,
    header_lines,
    is_list_line,
    is_mailbox_line,
    is_offer,
    is_passed_on,
    is_rule,
    is_sender,
    signature,
    tail_start,
)

NAME = "mail"
_NEAR, _SHORT, _BELOW, _BIO, _SENTENCE = 40, 120, 30, 6, 50


def cues(head: Source) -> Iterator[Cue]:
    """What mails, frames and lists print; an address above a headline counts beside something else."""
    rows = head.rows
    found = dict(_evidence(head, rows))
    strong = found.keys() - {"address", "signature"}
    if strong or len(found) == 2:
        yield from (Cue(name, Span(row.start, row.stop)) for name, row in found.items())


def _evidence(source: Source, rows: Sequence[Row]) -> Iterator[tuple[str, Row]]:
    if rows and head_end(source):
        yield "header", rows[0]
    near, last = rows[:_NEAR], rows[-_NEAR:]
    if framed := next(frames(near, 0, _NEAR), None):
        yield "frame", rows[framed[0]]
    tests = (
        ("passed on", is_passed_on, near[:12]),
        ("offer", is_offer, near[:4]),
        ("list", is_list_line, last[1:]),
    )
    for name, test, where in tests:
        if row := next((row for row in where if test(row.text)), None):
            yield name, row
    above = _address(rows, 0)
    if above == 0:
        yield "address", rows[0]
    elif above and _are_words(rows[:above]) and is_signed_head(rows[above + 1 :]):
        yield "words above an address", rows[above]
    if (at := signature(rows)) < len(rows):
        yield "signature", rows[at]


@frozen
class SplitState:
    """Whether the line before begins a message in a mailbox."""

    begun: int = 0


def split(line: str, state: SplitState | None) -> tuple[SplitState, int | None]:
    """A document starts at a mailbox's line that a header line follows."""
    if state is not None and state.begun and ":" in line:
        return SplitState(), 1
    return SplitState(begun=int(is_mailbox_line(line))), None


def label(source: Source, blocks: Sequence[Block]) -> list[Block]:
    """The mail's own lines; headline, publication and address of the article; the rest is left."""
    rows = source.rows
    regions = sorted(_regions(source, rows), key=lambda region: region.start)
    return [_finished(block) for block in overlay(blocks, regions, NAME)]


def _finished(block: Block) -> Block:
    """Words of the sender and lines of lists are no metadata; a publication is without its colon."""
    if block.rule == f"{NAME}.publication":
        return narrow(block, 0, len(block.text.rstrip(" :")))
    of_mail = block.rule == f"{NAME}.mark" and block.name in ("words", "tail")
    return (
        evolve(furniture(block, NAME, block.name), kind="paragraph", name="") if of_mail else block
    )


def _regions(source: Source, rows: Sequence[Row]) -> Iterator[Region]:
    at = 0
    if stop := head_end(source):
        headers = list(header_lines(rows, stop))
        yield from _fields(rows, headers)
        at = headers[-1].stop if headers else 0
    for frame, headers in frames(rows, at, at + _NEAR):
        yield from _words(rows[at:frame])
        yield Region(rows[frame].start, "mark")
        yield from _fields(rows, headers)
        at = headers[-1].stop if headers else frame + 1
    yield from _article(rows, at, at + tail_start(rows[at:]))


def _fields(rows: Sequence[Row], headers: Sequence[Printed]) -> Iterator[Region]:
    for header in headers:
        yield Region(rows[header.first].start, "field", header.name, header.value)


def _words(rows: Sequence[Row], name: str = "words") -> Iterator[Region]:
    """The sender's words, each row in a region of its own: rules among them stay rules."""
    return (Region(row.start, "mark", name) for row in rows)


def _article(rows: Sequence[Row], at: int, stop: int) -> Iterator[Region]:
    """What stands between the mail's own lines: words, an address, headline, text."""
    begin = _past_words(rows, at, stop)
    yield from _words(rows[at:begin])
    while begin < stop and (match := address_of(rows[begin].text)):
        yield Region(rows[begin].start, "url", value=rows[begin].start + match.start("url"))
        begin += 1
    yield from headline_regions(rows[begin:stop])
    yield from _below(rows, begin, stop)
    yield from _words(rows[stop:], "tail")


def _below(rows: Sequence[Row], begin: int, stop: int) -> Iterator[Region]:
    """An address below the story, or a rule near the end, and what the site puts under it."""
    last = range(max(begin + 1, stop - _BELOW), stop)
    address = next((n for n in last if rows[n].parted and address_of(rows[n].text)), None)
    if address is not None:
        yield Region(rows[address].start, "url")
    rules = (n for n in last[-_BIO:] if is_rule(rows[n].text))
    edge = address if address is not None else next(rules, stop)
    yield from (
        Region(row.start, "footer")
        for row in rows[edge + 1 : stop]
        if row.parted or row is rows[edge + 1]
    )


def _past_words(rows: Sequence[Row], at: int, stop: int) -> int:
    """The row behind the sender's words: below the site's frame, above an address, below a rule."""
    begin = at
    near = range(at, min(at + _NEAR, stop))
    for number in near:
        if is_passed_on(rows[number].text) or is_offer(rows[number].text):
            begin = number + 1
            while begin < stop and not rows[begin].parted:
                begin += 1
    if begin > at:
        senders = [n + 1 for n in near if n >= begin and is_sender(rows[n].text)]
        begin = senders[-1] if senders else begin
    return _edge(rows, begin, stop)


def _edge(rows: Sequence[Row], begin: int, stop: int) -> int:
    """The row behind the words above an address or a rule; the address itself is the article's."""
    edge = begin
    for number in range(begin, min(begin + _NEAR, stop)):
        if edge > begin and number > edge + 3:
            break
        if (_is_edge(rows[number]) and _opens(rows, begin, number, stop)) or is_sender(
            rows[number].text
        ):
            edge = number if address_of(rows[number].text) else number + 1
    return edge


def _is_edge(row: Row) -> bool:
    return is_rule(row.text) or address_of(row.text) is not None


def _address(rows: Sequence[Row], at: int) -> int | None:
    """The row near the beginning that is an address, more text below it than above."""
    near = range(at, min(at + _NEAR, len(rows)))
    found = next((n for n in near if address_of(rows[n].text)), None)
    return found if found is not None and _opens(rows, at, found, len(rows)) else None


def _are_words(rows: Sequence[Row]) -> bool:
    """Whether *rows* are sentences, not what a browser prints over a page."""
    told = [row.text for row in rows if not is_rule(row.text)]
    return bool(told) and len(told[0]) > _SENTENCE and ends_sentence(told[-1])


def _opens(rows: Sequence[Row], at: int, edge: int, stop: int) -> bool:
    """Whether an article begins below row *edge*: a short line, and more text than above."""
    below = sum(len(row.text) for row in rows[edge + 1 : stop])
    above = sum(len(row.text) for row in rows[at:edge])
    return edge + 1 < stop and len(rows[edge + 1].text) < _SHORT and below > above


RULES: Mapping[str, str] = {
    "mail.field": "A header line of the mail, or of one that it forwards.",
    "mail.mark": "A line that opens a forwarded mail or a message of a mailbox.",
    "mail.words": "What the sender says of the article, and the site's frame around it.",
    "mail.tail": "What lists, newsletters and the sender put below the text.",
    "mail.url": "An address on a line of its own, above the headline or below the story.",
    "mail.title": "The first line that is no date, byline or name of a publication.",
    "mail.standfirst": "A line between headline and byline or day.",
    "mail.publication": "A short line above the day or below the byline.",
    "mail.footer": "What the site puts below the address under the story.",
}

FORMAT = Format(NAME, cues, label, split=split, rules=RULES)
