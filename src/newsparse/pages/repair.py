"""Mend a whole text: columns, artefacts, line ends, hyphens, cut paragraphs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from ..arguments import expect_text
from ..mapped import Mapped, Weaver
from ..model import RepairKind, Span
from ..source import Line, split_lines
from ..text.shapes import WHITE
from .artefacts import find_artefacts
from .flow import Paragraph, flow
from .hyphens import HYPHENS, vocabulary
from .joining import join_lines, seam
from .model import Repair, Repaired

_ROUNDS = 3
_KINDS: dict[str, RepairKind] = {
    "pages.folio": "folio",
    "pages.print-line": "print_line",
    "pages.running-head": "running_head",
    "pages.running-foot": "running_head",
    "pages.jump-line": "running_head",
}


def repair_pages(text: str) -> Repaired:
    r"""*text* as it read before it was cut into pages.

    Artefacts, form feeds and typesetter's hyphens go, lines and cut paragraphs are joined,
    columns put one after the other; paragraphs are parted by a blank line.  Every change is in
    ``repairs``; ``to_source`` and ``from_source`` map every character.  Twice is once.

    >>> repaired = repair_pages("Rain fell on the\n\n- 1 -\n\fval-\nley.\n\n- 2 -\n")
    >>> repaired.text
    'Rain fell on the valley.'
    >>> [repair.kind for repair in repaired.repairs]
    ['cut', 'folio', 'form_feed', 'hyphen', 'folio']
    """
    expect_text(text, "repair_pages")
    result = _once(text)
    for _ in range(_ROUNDS):
        again = _once(result.text)
        if again.text == result.text:
            break
        result = _after(result, again)
    return result


def _once(text: str) -> Repaired:
    lines = split_lines(text)
    artefacts = find_artefacts(lines)
    paragraphs, columns = flow(lines, artefacts)
    words = vocabulary(text) if _divided(lines) else frozenset()
    repairs = [
        Repair(_KINDS[rule], Span(lines[index].start, lines[index].stop), "", rule)
        for index, rule in artefacts.items()
    ]
    repairs.extend(_feeds(text))
    if columns:
        repairs.append(Repair("column", Span(0, len(text)), "", "pages.columns"))
    weaver = Weaver()
    end = 0
    for paragraph in paragraphs:
        piece, made = join_lines(paragraph.lines, words)
        end = _lay(weaver, piece, end)
        repairs.extend(made)
        repairs.extend(_seams(paragraph, {repair.span.stop for repair in made}))
    mapped = weaver.finish()
    repairs.sort(key=_place)
    return Repaired(mapped.text, tuple(repairs), mapped.deltas)


def _divided(lines: Sequence[Line]) -> bool:
    """Does a hyphen at a line end ask for a dictionary?"""
    return any(line.text.rstrip(WHITE).endswith(tuple(HYPHENS)) for line in lines)


def _feeds(text: str) -> Iterator[Repair]:
    at = text.find("\f")
    while at >= 0:
        yield Repair("form_feed", Span(at, at + 1), "", "pages.form-feed")
        at = text.find("\f", at + 1)


def _lay(weaver: Weaver, piece: Mapped, end: int) -> int:
    """Append one paragraph after the one that ended at *end* of the source; where it ends."""
    if not piece.text:
        return end
    if len(weaver):
        for _ in range(2):  # both stand for the end of the line before
            weaver.add("\n", seam(end, piece.to_source(0)))
    weaver.weave(piece)
    return piece.to_source(len(piece.text) - 1) + 1


def _seams(paragraph: Paragraph, judged: Collection[int]) -> Iterator[Repair]:
    """The line ends that became blanks, the cuts that were mended or left in doubt."""
    if paragraph.unsure:
        start = paragraph.lines[0].start
        yield Repair("cut", Span(start, start), "\n\n", "pages.continues", "unsure")
    cuts = frozenset(paragraph.cuts)
    for index in range(1, len(paragraph.lines)):
        above, below = paragraph.lines[index - 1], paragraph.lines[index]
        start, stop = sorted((above.stop, below.start))
        if index in cuts:
            yield Repair("cut", Span(start, stop), " ", "pages.continues", "join")
        elif below.start not in judged:
            yield Repair("unwrap", Span(start, stop), " ", "pages.unwrap")


def _after(first: Repaired, second: Repaired) -> Repaired:
    """Two rounds of mending as one."""
    before = Mapped(first.text, first.deltas)
    weaver = Weaver()
    stops = [*(at for at, _ in second.deltas[1:]), len(second.text)]
    for (at, source), stop in zip(second.deltas, stops, strict=True):
        weaver.weave(before.cut(source, source + stop - at))
    repairs = [*first.repairs, *(_moved(repair, before) for repair in second.repairs)]
    repairs.sort(key=_place)
    return Repaired(second.text, tuple(repairs), weaver.finish().deltas)


def _place(repair: Repair) -> tuple[int, int, str]:
    return repair.span.start, repair.span.stop, repair.kind


def _moved(repair: Repair, before: Mapped) -> Repair:
    span = before.source_span(repair.span.start, repair.span.stop)
    return Repair(repair.kind, span, repair.replacement, repair.rule, repair.verdict)
