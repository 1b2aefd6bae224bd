"""The footer of a text: typed runs of footer matter, judged from the end backwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from attrs import evolve, frozen

from ..languages import codes
from ..model import Footer, FooterKind, FooterPart, Span
from ..source import Line, split_lines
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


def parse_footer(text: str, *, languages: Sequence[str] | None = None) -> Footer | None:
    """The footer that the whole of *text* is; None where any of it is something else.

    Args:
        languages: codes of the languages to read it in; all by default.

    >>> parse_footer("Reporting by Ada Example; editing by Jan Muster").parts[0].kind
    'credit'
    >>> parse_footer("The minister said on Monday that the talks would go on.") is None
    True
    """
    chosen = codes() if languages is None else tuple(languages)
    units: list[_Unit] = []
    for group in _paragraphs(text):
        made = _judge_paragraph(group, text, chosen)
        if not all(unit.known for unit in made):
            return None
        units.extend(made)
    if not units or units[0].verdict is None:
        return None
    return _build(units, text)


def find_footer(text: str, *, languages: Sequence[str] | None = None) -> Footer | None:
    """The run of footer matter at the end of *text*; None where it ends with its story.

    Args:
        languages: codes of the languages to read it in; all by default.

    >>> found = find_footer("It rained all day.\\n\\n© 2031 Example Press\\n")
    >>> found.text, found.span
    ('© 2031 Example Press', Span(start=20, stop=40))
    """
    chosen = codes() if languages is None else tuple(languages)
    start, whole = _run_start(text, chosen)
    if start is None:
        return None
    found = parse_footer(text[start:], languages=languages)
    if found is None or (not whole and not _certain(found, chosen)):
        return None
    parts = tuple(evolve(part, span=part.span.shift(start)) for part in found.parts)
    return Footer(found.text, parts, found.span.shift(start))


def _certain(footer: Footer, languages: tuple[str, ...]) -> bool:
    """Whether one part at least is footer matter wherever it stands."""
    verdicts = (judge(part.text, languages) for part in footer.parts)
    return any(verdict is None or verdict.strength == "strong" for verdict in verdicts)


def _run_start(text: str, languages: tuple[str, ...]) -> tuple[int | None, bool]:
    """Where the run at the end begins, and whether it begins with the text."""
    start: int | None = None
    for group in reversed(list(_paragraphs(text))):
        for unit in reversed(_judge_paragraph(group, text, languages)):
            if not unit.known:
                return start, False
            # a continuation belongs to what stands above it
            start = unit.start if unit.verdict else start
    return start, True


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
    parts: list[FooterPart] = []
    for unit in units:
        kind = unit.verdict.kind if unit.verdict else parts[-1].kind
        if parts and (parts[-1].kind == kind):
            first = parts.pop()
            parts.append(_part(kind, first.span.start, unit.stop, first.rule, text))
        else:
            parts.append(_part(kind, unit.start, unit.stop, f"footers.{kind}", text))
    span = Span(parts[0].span.start, parts[-1].span.stop)
    return Footer(span.of(text), tuple(parts), span)


def _part(kind: FooterKind, start: int, stop: int, rule: str, text: str) -> FooterPart:
    piece = text[start:stop]
    return FooterPart(kind, piece, Span(start, stop), rule, find_links(piece), find_emails(piece))
