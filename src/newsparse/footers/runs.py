"""The footer of a text: typed runs of footer matter, judged from the end backwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from attrs import evolve, frozen

from ..arguments import chosen, expect_text
from ..model import Footer, FooterKind, FooterPart, Span
from ..source import Line, split_lines
from ..words import codes
from .judging import Verdict, judge
from .marks import is_continuation
from .passage import make_passage
from .readable import find_emails, find_links


@frozen
class _Unit:
    """A paragraph, or a line of one, with what it was judged to be; a continuation has no kind."""

    start: int
    stop: int
    verdict: Verdict | None
    continues: bool = False

    @property
    def known(self) -> bool:
        return self.verdict is not None or self.continues

    @property
    def strength(self) -> str:
        return self.verdict.strength if self.verdict else "weak"


def parse_footer(text: str, *, languages: Sequence[str] | None = None) -> Footer | None:
    """The footer that the whole of *text* is; None where any of it is something else.

    Args:
        languages: codes of the languages to read it in; all by default.

    >>> parse_footer("Reporting by Ada Example; editing by Jan Muster").parts[0].kind
    'credit'
    >>> parse_footer("The minister said on Monday that the talks would go on.") is None
    True
    """
    expect_text(text, "parse_footer")
    given = chosen(languages)
    tried = codes() if given is None else given
    units: list[_Unit] = []
    for group in _paragraphs(text):
        made = _judge_paragraph(group, text, tried)
        if not all(unit.known for unit in made):
            return None
        units.extend(made)
    if not units or units[0].verdict is None:
        return None
    return _build(units, text)


def find_footer(text: str, *, languages: Sequence[str] | None = None) -> Footer | None:
    r"""The run of footer matter at the end of *text*; None where it ends with its story.

    Args:
        languages: codes of the languages to read it in; all by default.

    >>> found = find_footer("It rained all day.\n\n© 2031 Example Press\n")
    >>> found.text, found.span
    ('© 2031 Example Press', Span(start=20, stop=40))
    """
    expect_text(text, "find_footer")
    given = chosen(languages)
    tried = codes() if given is None else given
    run, whole = _last_run(text, tried)
    if not run or not (whole or any(unit.strength == "strong" for unit in run)):
        return None
    start = run[0].start
    found = parse_footer(text[start:], languages=languages)
    if found is None:
        return None
    parts = tuple(evolve(part, span=part.span.shift(start)) for part in found.parts)
    return Footer(found.text, parts, found.span.shift(start))


def _last_run(text: str, languages: tuple[str, ...]) -> tuple[list[_Unit], bool]:
    """The units of the run at the end, and whether it is all there is."""
    units: list[_Unit] = []
    whole = True
    for group in reversed(list(_paragraphs(text))):
        for unit in reversed(_judge_paragraph(group, text, languages)):
            if not unit.known:
                whole = False
                break
            units.append(unit)
        if not whole:
            break
    units.reverse()
    # a continuation belongs to what stands above it
    while units and units[0].verdict is None:
        units.pop(0)
        whole = False
    return units, whole


def _paragraphs(text: str) -> Iterator[list[Line]]:
    for blank, lines in groupby(split_lines(text), key=lambda line: not line.text.strip()):
        if not blank:
            yield list(lines)


def _judge_paragraph(lines: list[Line], text: str, languages: tuple[str, ...]) -> list[_Unit]:
    """The paragraph as one unit where it is footer matter as a whole, else its lines."""
    whole = _judge_range(lines[0].start, lines[-1].stop, text, languages)
    if whole.known or len(lines) == 1:
        return [whole]
    return [_judge_range(line.start, line.stop, text, languages) for line in lines]


def _judge_range(start: int, stop: int, text: str, languages: tuple[str, ...]) -> _Unit:
    piece = text[start:stop]
    start += len(piece) - len(piece.lstrip())
    piece = piece.strip()
    verdict = judge(piece, languages)
    if verdict is not None:
        return _Unit(start, start + len(piece), verdict)
    passage = make_passage(piece, languages)
    continues = passage is not None and is_continuation(passage, piece)
    return _Unit(start, start + len(piece), None, continues)


def _build(units: Sequence[_Unit], text: str) -> Footer:
    parts = []
    for kind, group in groupby(_with_kinds(units), key=itemgetter(0)):
        run = [unit for _, unit in group]
        parts.append(_part(kind, Span(run[0].start, run[-1].stop), text))
    span = Span(parts[0].span.start, parts[-1].span.stop)
    return Footer(span.of(text), tuple(parts), span)


def _with_kinds(units: Sequence[_Unit]) -> Iterator[tuple[FooterKind, _Unit]]:
    """Each unit with its kind; a continuation has that of the unit before."""
    kind: FooterKind = "note"
    for unit in units:
        kind = unit.verdict.kind if unit.verdict else kind
        yield kind, unit


def _part(kind: FooterKind, span: Span, text: str) -> FooterPart:
    piece = span.of(text)
    return FooterPart(kind, piece, span, f"footers.{kind}", find_links(piece), find_emails(piece))
