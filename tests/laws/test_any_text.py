"""Laws over arbitrary text and over seed files cut, spliced, rewrapped and given noise."""

from __future__ import annotations

import random
import textwrap
from functools import cache

from hypothesis import example, given, settings
from hypothesis import strategies as st

from newsparse import from_dict, parse, parse_many, to_dict
from newsparse.formats import BUILTIN, Format
from newsparse.model import Article
from newsparse.testing import check_article, noise
from tests.conftest import seed_files

ANY = st.one_of(noise(), st.text(max_size=200))


@cache
def _seeds() -> tuple[str, ...]:
    return tuple(path.read_bytes().decode("utf-8", "replace") for path in seed_files())


def _rewrap(text: str, width: int) -> str:
    return "\n\n".join(textwrap.fill(part, width) for part in text.split("\n\n"))


def _repage(text: str, height: int) -> str:
    lines = text.split("\n")
    pages = [lines[n : n + height] for n in range(0, len(lines), height)]
    return "\f".join(
        "\n".join([*page, "", str(number)]) + "\n" for number, page in enumerate(pages, 1)
    )


@st.composite
def mangled_seeds(draw: st.DrawFn) -> str:
    """A seed file after one to three accidents."""
    seeds = _seeds()
    text = draw(st.sampled_from(seeds))
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(text)))
        accident = draw(
            st.sampled_from(
                ("cut", "splice", "wrap", "page", "cr", "crlf", "noise", "double", "indent")
            )
        )
        match accident:
            case "cut":
                text = text[at : at + draw(st.integers(0, 4000))]
            case "splice":
                text = text[:at] + draw(st.sampled_from(seeds))[-1500:]
            case "wrap":
                text = _rewrap(text, draw(st.sampled_from((40, 72, 98))))
            case "page":
                text = _repage(text, draw(st.sampled_from((7, 30, 55))))
            case "cr":
                text = text.replace("\r\n", "\n").replace("\n", "\r")
            case "crlf":
                text = text.replace("\r\n", "\n").replace("\n", "\r\n")
            case "noise":
                text = text[:at] + draw(noise()) + text[at:]
            case "double":
                text = text + "\n" + text
            case _:
                text = textwrap.indent(text, "   ")
    return text[:20_000]


def _everything(text: str) -> list[Article]:
    return list(parse_many(text))


@given(st.one_of(ANY, mangled_seeds()))
@settings(max_examples=300)
@example("")
@example("\ufeff")
@example("\ud800\x00")
@example("---\n---\n")
@example("---\ntitle: [\n---\n")
@example("> # A\n> ")
def test_any_text_is_parsed_without_loss(text: str) -> None:
    """Laws 1 to 4: total; the blocks cover everything once; nothing is added; slices tile."""
    articles = _everything(text)

    for article in articles:
        check_article(article)
    if articles:
        assert "".join(article.source for article in articles) == text
        assert [article.offset for article in articles] == _offsets(articles)


def _offsets(articles: list[Article]) -> list[int]:
    out, at = [], 0
    for article in articles:
        out.append(at)
        at += len(article.source)
    return out


@given(st.one_of(ANY, mangled_seeds()))
@settings(max_examples=100)
def test_parsing_twice_gives_the_same(text: str) -> None:
    """Law 5: deterministic."""
    assert _everything(text) == _everything(text)


@given(mangled_seeds())
@settings(max_examples=60)
def test_line_ends_change_only_spans(text: str) -> None:
    r"""Law 6: ``\n`` to ``\r\n`` in a text that has only ``\n`` changes nothing but spans."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")

    assert _values(_everything(text.replace("\n", "\r\n"))) == _values(_everything(text))


def _values(articles: list[Article]) -> list[tuple[object, ...]]:
    return [
        (
            article.title,
            [author.name for author in article.authors],
            article.published,
            article.format,
            [
                (block.kind, block.label, block.rule, block.text.replace("\r\n", "\n"))
                for block in article.blocks
            ],
        )
        for article in articles
    ]


@given(mangled_seeds(), st.integers(1, 5))
@settings(max_examples=60)
def test_leading_blank_lines_shift_spans(text: str, blanks: int) -> None:
    """Law 6: leading blank lines shift every span and change nothing else."""
    text = text.lstrip("\ufeff \t\r\n\f\v")
    plain, shifted = parse_many(text), parse_many("\n" * blanks + text)

    for before, after in zip(plain, shifted, strict=True):
        moved = blanks if not before.offset else 0
        assert [tuple(span.shift(moved) for span in b.spans) for b in before.blocks] == [
            b.spans for b in after.blocks
        ]
        assert _values([before]) == _values([after])


@given(mangled_seeds())
@settings(max_examples=60)
def test_a_format_without_evidence_changes_nothing(text: str) -> None:
    """Law 11: a format without cues, or a language that is not tried, changes nothing."""
    mute = Format("mute", lambda _head: (), lambda _source, blocks: blocks)

    assert list(parse_many(text, formats=(mute, *BUILTIN))) == list(
        parse_many(text, formats=BUILTIN)
    )


@given(st.one_of(ANY, mangled_seeds()))
@settings(max_examples=100)
def test_articles_survive_as_plain_data(text: str) -> None:
    """Law 12: ``from_dict(to_dict(a)) == a``."""
    for article in _everything(text):
        assert from_dict(to_dict(article)) == article


@given(mangled_seeds())
@settings(max_examples=60)
def test_a_stream_of_lines_gives_what_the_whole_gives(text: str) -> None:
    """Law 17: streamed equals whole."""
    assert list(parse_many(_lines(text))) == _everything(text)


def _lines(text: str) -> list[str]:
    from newsparse.source import split_lines

    lines = split_lines(text)
    stops = [line.start for line in lines[1:]] + [len(text)]
    return [text[line.start : stop] for line, stop in zip(lines, stops, strict=bool(lines))]


def test_ten_megabytes_on_one_line_are_parsed() -> None:
    """Any str parses."""
    text = "word " * 200_000 + "\f" * 1000

    assert parse(text).source == text


def test_a_span_is_of_its_own_document() -> None:
    """Spans are relative to ``source``."""
    rng = random.Random(7)
    text = _seeds()[rng.randrange(len(_seeds()))]
    article = next(iter(parse_many(text)))

    assert all(span.stop <= len(article.source) for b in article.blocks for span in b.spans)
