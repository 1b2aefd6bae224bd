"""From a text to its articles: the stages in order, nothing else.

detect the format → split into documents → lay out → mend page cuts → the format's own labels →
the general labels → read off.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from .announcing import Announced
from .arguments import chosen, expect_lines, expect_text
from .build import Labelled, build
from .damage import damage
from .errors import SeveralArticlesError
from .formats import BUILTIN, HEAD, Claim, Format, strongest, whole
from .formats.discovery import given_formats, installed_formats
from .formats.guarding import failure, guarded
from .label import Draft, label_blocks
from .layouts import choose_layout
from .mend import mend
from .model import Article, Block, Cue, Diagnostic, Origin, Span
from .readings import Readings
from .source import Source
from .splitting import Document, opened, split_documents, with_last
from .text.shapes import WHITE
from .words.rank import clear_language, rank_languages

Formats = Sequence[Format]
Languages = Sequence[str]


def parse(
    text: str, *, formats: Formats | None = None, languages: Languages | None = None
) -> Article:
    r"""The one article in *text*; an empty one where there is none.

    Args:
        text: a text export.  Bytes are for :func:`newsparse.decode`, files for :func:`newsparse.read`.
        formats: the source formats to consider, instead of all installed ones.
        languages: codes of the languages to try, instead of those the text speaks for.

    Raises:
        SeveralArticlesError: the text holds more than one article; use :func:`parse_many`.
        FormatError: one of *formats* breaks the contract of ``Format``.
        TypeError: *text* is not a ``str``, or another argument not of its type.
        UnknownNameError: no data for one of *languages*.

    >>> article = parse("# Rain at last\n\nBy Ada Example\n18 December 2019\n\nIt rained all day.")
    >>> article.title, article.authors[0].name, article.published
    ('Rain at last', 'Ada Example', datetime.date(2019, 12, 18))
    """
    expect_text(text, "parse")
    found = list(parse_many(text, formats=formats, languages=languages))
    if len(found) > 1:
        raise SeveralArticlesError(len(found))
    return found[0] if found else Article(source=text)


def parse_many(
    text_or_lines: str | Iterable[str],
    *,
    formats: Formats | None = None,
    languages: Languages | None = None,
) -> Iterator[Article]:
    r"""Every article of an export, in order, one at a time.

    An iterable of lines (ends kept, as an open file gives them) is read in constant memory.
    Slices tile the export: a cover page belongs to the article after it.

    Raises:
        ValueError: the iterable gives what is no line, as several texts would be; raised while reading.
        FormatError, TypeError, UnknownNameError: as for :func:`parse`.

    >>> [article.title for article in parse_many(["# Rain\n", "\n", "It rained.\n"])]
    ['Rain']
    """
    lines = not isinstance(text_or_lines, str) and isinstance(text_or_lines, Iterable)
    if not lines or isinstance(text_or_lines, (bytes, bytearray, memoryview)):
        expect_text(text_or_lines, "parse_many")
    given = expect_lines(text_or_lines, "parse_many") if lines else text_or_lines
    known, problems = installed_formats() if formats is None else (given_formats(formats), ())
    return _articles(given, known, problems, chosen(languages) or ())


def _articles(
    given: str | Iterable[str],
    formats: Formats,
    problems: Sequence[Diagnostic],
    languages: tuple[str, ...],
) -> Iterator[Article]:
    head, lines = opened(given)
    start = Source(head)
    claim, noted = _detect(start, formats)
    form, noted = claim.format, (*problems, *noted)
    if isinstance(given, str) and form.split is whole:
        source = start if len(given) <= HEAD else Source(given)
        documents = iter([Document(source, 0, noted)] if given.strip(WHITE) else [])
    else:
        documents = split_documents(lines, form, noted)
    announced = Announced(form)
    for count, (document, last) in enumerate(with_last(documents), 1):
        heard = announced.hear(document.text)
        told = evolve(document, diagnostics=(*document.diagnostics, *heard))
        cues = claim.cues if last and not document.offset else _cues(form, document.head)
        article = announced.indexed(_article(told, form, cues, languages), count)
        if (last or not document.offset) and form.split is not whole:
            foreign = _foreign(document, form, formats)
            article = evolve(article, diagnostics=(*article.diagnostics, *foreign))
        yield announced.checked(article, count) if last else article


def _detect(source: Source, formats: Formats) -> tuple[Claim, tuple[Diagnostic, ...]]:
    """The format with most evidence; ``article`` where none has any."""
    made, problems = [], []
    for form in formats:
        try:
            made.append(Claim(form, form.evidence(source)))
        except Exception as problem:  # noqa: BLE001 - a plug-in's own code may raise anything
            problems.append(failure(form, "cues", problem))
    found = strongest(made)
    return (found[0] if found else Claim(BUILTIN[-1], ())), tuple(problems)


def _foreign(document: Document, form: Format, formats: Formats) -> tuple[Diagnostic, ...]:
    """A diagnostic where another format's evidence stands inside this document, on lines of its own."""
    tail = Source(document.text[-HEAD:])
    own = {cue.span.start for cue in _cues(form, tail)}
    others = [other for other in formats if other.name not in (form.name, "article", "clip")]
    for claim in strongest(Claim(other, _cues(other, tail)) for other in others):
        if claim.strength < 3:
            break
        if own.issuperset(cue.span.start for cue in claim.cues):
            continue  # databases that print the same line: it is this format's already
        at = min(cue.span.start for cue in claim.cues) + max(0, len(document.text) - HEAD)
        message = (
            f"evidence of {claim.format.name} inside a {form.name} document: "
            "two exports in one file? parse them apart"
        )
        return (Diagnostic("format-changed", Span(at, at), message),)
    return ()


def _article(
    document: Document, form: Format, cues: tuple[Cue, ...], languages: tuple[str, ...]
) -> Article:
    """One document through the stages."""
    source = document.source
    layout, layout_cues = choose_layout(source)
    blocks, cuts = mend(layout.blocks(source), source.text)
    blocks, problems = _format_labels(source, blocks, form)
    ranked = rank_languages(source.text)
    # English is always tried: exports in other languages print English dates and credits.
    tried = languages or tuple(dict.fromkeys((*ranked, "en")))
    read = Readings(source, blocks, tried)
    drafts = label_blocks(blocks, read)
    labelled = Labelled(
        blocks=tuple(draft.finished() for draft in drafts),
        read=read,
        format=form.name,
        layout=layout.name,
        language=clear_language(source.text, tried),
        reasons=tuple(_reasons(drafts)),
        cues=(*_named(form.name, cues), *_named(f"layout.{layout.name}", layout_cues)),
        diagnostics=(*document.diagnostics, *damage(source), *cuts, *problems),
        offset=document.offset,
    )
    return build(labelled)


def _reasons(drafts: Iterable[Draft]) -> Iterator[Origin]:
    """What spoke for the rules that weigh a whole document."""
    for draft in drafts:
        if draft.reasons:
            said = f"{draft.rule}: {', '.join(draft.reasons)}"
            yield Origin("blocks", draft.block.spans[0], said)


def _cues(form: Format, head: Source) -> tuple[Cue, ...]:
    """The document's own evidence for its format (a plug-in that raised is reported already)."""
    try:
        return form.evidence(head)
    except Exception:  # noqa: BLE001 - a plug-in's own code; _detect reports it
        return ()


def _named(name: str, cues: Iterable[Cue]) -> Iterator[Cue]:
    return (Cue(f"{name}: {cue.name}", cue.span) for cue in cues)


def _format_labels(
    source: Source, blocks: Sequence[Block], form: Format
) -> tuple[list[Block], tuple[Diagnostic, ...]]:
    """The blocks with the format's labels; without them where a plug-in raised or broke the contract."""
    try:
        return list(guarded(form).label(source, blocks)), ()
    except Exception as problem:  # noqa: BLE001 - a plug-in's own code may raise anything
        return list(blocks), (failure(form, "label", problem),)
