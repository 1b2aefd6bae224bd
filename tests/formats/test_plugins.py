"""Strangers' formats: wrong ones are named and left out, broken ones named and done without."""

from __future__ import annotations

import importlib.metadata
import json
import sys
from collections.abc import Iterator, Sequence
from typing import Any, cast

import pytest
from attrs import evolve, fields, frozen, has
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Block, Cue, Format, Mark, Span, from_dict, parse, parse_many, to_dict
from newsparse.formats import BUILTIN, tag
from newsparse.formats.discovery import installed_formats
from newsparse.formats.guarding import guarded
from newsparse.formats.model import Stated
from newsparse.source import Source
from newsparse.testing import check_article

TEXT = "@@ one\n\nIt rained all day in the valley.\n\n@@ two\n\nThe ferries stayed in harbour.\n"


def cues(head: Source) -> Iterator[Cue]:
    """Lines that begin with two at-signs."""
    for line in head.lines:
        if line.text.startswith("@@"):
            yield Cue("sign", Span(line.start, line.stop))


def label(_source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    for block in blocks:
        yield tag(block, "signs", "title") if block.text.startswith("@@") else block


def split(line: str, state: Any) -> tuple[Any, int | None]:
    return state, 0 if line.startswith("@@") else None


GOOD = Format("signs", cues, label, split)


def wrong(**parts: Any) -> Format:
    """The good format with parts that may be anything."""
    return evolve(GOOD, **parts)


@frozen
class Package:
    name: str


@frozen
class Point:
    """An entry point as far as discovery looks."""

    name: str
    value: Any
    dist: Package | None = Package("newsparse-stranger")

    def load(self) -> Any:
        if isinstance(self.value, BaseException):
            raise self.value
        return self.value


@pytest.fixture
def plugged(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """Make discovery find these values."""

    def plug(*points: Point) -> None:
        monkeypatch.setattr(
            importlib.metadata,
            "entry_points",
            lambda group: points if group == "newsparse.formats" else (),
        )
        installed_formats.cache_clear()

    yield plug
    monkeypatch.undo()
    installed_formats.cache_clear()


class Speechless(Exception):
    """An error that cannot be shown."""

    def __str__(self) -> str:
        raise ZeroDivisionError

    __repr__ = __str__


def speechless(*_arguments: object) -> Any:
    raise Speechless


def ends(*_arguments: object) -> Any:
    sys.exit("no licence")


def raises(*_arguments: object) -> Any:
    raise KeyError("beads")


def lazily(*_arguments: object) -> Iterator[Any]:
    yield from ()
    raise KeyError("beads")


WRONG = [
    ("a module that is not there", ModuleNotFoundError("No module named 'nowhere'"), "cannot be loaded (ModuleNotFoundError: No module named 'nowhere')"),
    ("a module that fails", ZeroDivisionError("division by zero"), "cannot be loaded (ZeroDivisionError"),
    ("a function", label, "is no newsparse.Format"),
    ("a class", Format, "is no newsparse.Format"),
    ("a name with a hyphen", wrong(name="two-words"), "its name 'two-words' is no identifier"),
    ("no name", wrong(name=""), "its name '' is no identifier"),
    ("a name that is no text", wrong(name=None), "its name None is no identifier"),
    ("a name that is taken", wrong(name="nexis"), "the name 'nexis' is taken"),
    ("the default's name", wrong(name="article"), "the name 'article' is taken"),
    ("cues that are no function", wrong(cues=()), "its cues is not callable"),
    ("a label of one argument", wrong(label=lambda blocks: blocks), "its label must take (source, blocks)"),
    ("a split of one argument", wrong(split=lambda line: line), "its split must take (line, state)"),
    ("a module that ends the program", SystemExit("no licence"), "cannot be loaded (SystemExit: no licence)"),
    ("a module whose error has no words", Speechless(), "cannot be loaded (Speechless)"),
    ("needles in a list", wrong(needles=["@@"]), "its needles ['@@'] are no tuple of words"),
    ("a needle that is everywhere", wrong(needles=("",)), "its needles ('',) are no tuple of words"),
    ("rules without sentences", wrong(rules={"signs.title": None}), "its rules {'signs.title': None} do not map"),
    ("rules in a list", wrong(rules=["signs.title"]), "its rules ['signs.title'] do not map"),
    ("cues of two arguments", wrong(cues=lambda source, blocks: (source, blocks)), "its cues must take (head)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "message"), [case[1:] for case in WRONG], ids=[case[0] for case in WRONG]
)
def test_a_wrong_plug_in_is_named_and_the_others_work(
    plugged: Any, value: object, message: str
) -> None:
    plugged(Point("bad", value), Point("good", GOOD, Package("zz-last")))

    formats, problems = installed_formats()
    articles = list(parse_many(TEXT))

    assert [form.name for form in formats if form not in BUILTIN] == ["signs"]
    assert len(problems) == 1
    assert problems[0].message.startswith("format plug-in 'bad' of newsparse-stranger: ")
    assert message in problems[0].message
    assert [article.title for article in articles] == ["@@ one", "@@ two"]
    assert [[d.code for d in article.diagnostics] for article in articles] == [["plugin-error"], []]


def test_two_plug_ins_of_one_name_are_told_apart_by_their_packages(plugged: Any) -> None:
    plugged(Point("b", GOOD, Package("b")), Point("a", GOOD, Package("a")), Point("c", GOOD, None))

    formats, problems = installed_formats()

    assert [form.name for form in formats].count("signs") == 1
    assert [d.message.partition(":")[0] for d in problems] == [
        "format plug-in 'a' of a",
        "format plug-in 'b' of b",
    ]


def test_article_stays_the_last_format(plugged: Any) -> None:
    plugged(Point("good", GOOD))

    assert [form.name for form in installed_formats()[0]][-2:] == ["signs", "article"]


def adds(_source: Source, blocks: Sequence[Block]) -> Iterator[Block]:
    yield evolve(blocks[0], text="words nobody wrote")
    yield from blocks[1:]


def drops(_source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
    return blocks[1:]


def doubles(_source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
    return [blocks[0], *blocks]


def leaves(source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
    return [evolve(blocks[0], spans=(Span(0, len(source.text) + 5),))]


def clears(_source: Source, blocks: list[Block]) -> Sequence[Block]:
    blocks.clear()
    return blocks


def rewrites(source: Source, blocks: Sequence[Block]) -> Sequence[Block]:
    source.text = "nothing"
    source.lines.clear()
    return blocks


def first(**fields: Any) -> Format:
    """A format whose first block has these fields."""
    return wrong(label=lambda _source, blocks: [evolve(blocks[0], **fields), *blocks[1:]])


BROKEN = [
    ("cues that end the program", wrong(cues=ends), "its cues raised FormatError: it tried to end the program (SystemExit: no licence)"),
    ("split that ends the program", wrong(split=ends), "it tried to end the program"),
    ("label that ends the program", wrong(label=ends), "it tried to end the program"),
    ("announced that ends the program", wrong(announced=ends), "its announced raised FormatError: it tried to end the program"),
    ("cues whose error has no words", wrong(cues=speechless), "its cues raised Speechless"),
    ("announced that raises", wrong(announced=raises), "its announced raised KeyError"),
    ("announced that is no number", wrong(announced=lambda _text: "many"), "announced gave 'many', which is no number"),
    ("index that raises", wrong(index=raises), "its index raised KeyError"),
    ("index without titles", wrong(index=lambda _text: (Stated(cast("str", None), "Sample"),)), "its title is None, not a str"),
    ("a cue's name in a list", wrong(cues=lambda _head: [Cue(cast("str", []), Span(0, 1))]), "its name is [], not a str"),
    ("a cue at no number", wrong(cues=lambda _head: [Cue("sign", Span(0, cast("int", "1")))]), "its span.stop is '1', not an int"),
    ("a rule that is a number", first(rule=3), "its rule is 3, not a str"),
    ("a text that is None", first(text=None), "its text is None, not a str"),
    ("spans in a list", first(spans=[Span(0, 6)]), "its spans is [Span(start=0, stop=6)], not a tuple"),
    ("no place", first(spans=()), "it has no place"),
    ("an unknown label", first(label="heading"), "its label is 'heading', not one of title, kicker"),
    ("a mark of no kind", first(marks=(Mark(cast("Any", "bold"), Span(0, 1)),)), "its marks[0].kind is 'bold', not one of emphasis"),
    ("a mark outside its text", first(marks=(Mark("strong", Span(0, 99)),)), "its mark strong stands outside its text"),
    ("deltas of one", first(deltas=((0,),)), "its deltas[0] is (0,), not a tuple of 2"),
    ("deltas that go down", first(deltas=((0, 0), (0, 3))), "its deltas do not begin with offset 0 and go up"),
    ("deltas that lead out", first(deltas=((0, 10**6),)), "its deltas lead out of the text"),
    ("a level of text", first(level="2"), "its level is '2', not an int"),
    ("label that clears", wrong(label=clears), "cover: in no block"),
    ("cues that raise", wrong(cues=raises), "its cues raised KeyError: 'beads'"),
    ("cues that raise late", wrong(cues=lazily), "its cues raised KeyError: 'beads'"),
    ("cues that are no cues", wrong(cues=lambda _head: ["sign"]), "its cues raised FormatError: cues gave 'sign': it is 'sign', not a Cue"),
    ("a cue outside the text", wrong(cues=lambda _head: [Cue("sign", Span(0, 10**6))]), "stands outside the text"),
    ("split that raises", wrong(split=raises), "its split raised KeyError: 'beads'"),
    ("split without a state", wrong(split=lambda _line, _state: None), "its split raised FormatError: split gave None"),
    ("split that looks ahead", wrong(split=lambda _line, state: (state, -1)), "a document starts -1 lines back"),
    ("label that raises", wrong(label=raises), "its label raised KeyError: 'beads'"),
    ("label that raises late", wrong(label=lazily), "its label raised KeyError: 'beads'"),
    ("label that gives None", wrong(label=lambda _source, _blocks: None), "its label raised TypeError"),
    ("label that gives texts", wrong(label=lambda _source, _blocks: ["one"]), "label gave 'one': it is 'one', not a Block"),
    ("label that invents", wrong(label=adds), "provenance: 'words nobody wrote'"),
    ("label that drops", wrong(label=drops), "cover: in no block: '@@ "),
    ("label that doubles", wrong(label=doubles), "overlaps one before it"),
    ("label that leaves the text", wrong(label=leaves), "leaves the source"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("form", "message"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
)
def test_a_plug_in_that_breaks_is_named_and_the_text_is_still_read(
    plugged: Any, form: Format, message: str
) -> None:
    """Laws 1 to 4 hold whatever a plug-in does."""
    plugged(Point("broken", form))

    articles = list(parse_many(TEXT))

    assert "".join(article.source for article in articles) == TEXT
    for article in articles:
        check_article(article)
    found = [
        d.message for article in articles for d in article.diagnostics if d.code == "plugin-error"
    ]
    assert found
    assert all(problem.startswith("format 'signs': ") and message in problem for problem in found)


def test_a_format_given_by_hand_is_watched_too() -> None:
    article = parse("@@ one\n\nIt rained all day.\n", formats=(wrong(label=adds),))

    assert [d.code for d in article.diagnostics] == ["plugin-error"]
    check_article(article)


def test_what_a_plug_in_gets_is_its_own(plugged: Any) -> None:
    plugged(Point("rough", wrong(label=rewrites)))

    articles = list(parse_many(TEXT))

    assert [article.diagnostics for article in articles] == [(), ()]
    for article in articles:
        check_article(article)


JUNK: st.SearchStrategy[Any] = st.sampled_from(
    (None, 0, -1, 10**6, True, 1.5, "", "x", "title", b"x", [], {}, set(), object, (), (None,), Span(0, 1), [Span(0, 1)])
)  # fmt: skip


@st.composite
def spoilt(draw: st.DrawFn, value: Any) -> Any:
    """*value* with one field, at any depth, replaced."""
    names = [part.name for part in fields(type(value))]
    name = draw(st.sampled_from(names))
    inner = getattr(value, name)
    if isinstance(inner, tuple) and inner and has(type(inner[0])):
        made: Any = draw(st.one_of(JUNK, spoilt(inner[0]).map(lambda one: (one, *inner[1:]))))
    else:
        made = draw(st.one_of(JUNK, spoilt(inner)) if has(type(inner)) else JUNK)
    return evolve(value, **{name.lstrip("_"): made})


MARKED = Block(
    "paragraph", "@@ one", (Span(0, 6),), marks=(Mark("strong", Span(0, 2)),), deltas=((0, 0),)
)


@given(st.one_of(spoilt(MARKED), spoilt(Cue("sign", Span(0, 1))), spoilt(Stated("one", "Sample"))))
def test_no_value_of_a_plug_in_breaks_a_parse(value: Any) -> None:
    """Whatever stands in a field: the laws hold, and what is wrong is said under the plug-in's name."""
    form = wrong(
        cues=lambda head: [value] if isinstance(value, Cue) else cues(head),
        index=lambda _text: (value,) if isinstance(value, Stated) else (),
        label=lambda _source, blocks: [
            value if isinstance(value, Block) else blocks[0],
            *blocks[1:],
        ],
    )

    articles = list(parse_many(TEXT, formats=(form,)))

    assert "".join(article.source for article in articles) == TEXT
    for article in articles:
        check_article(article)
        assert from_dict(json.loads(json.dumps(to_dict(article)))) == article


def test_built_in_formats_are_not_slowed_down() -> None:
    assert [guarded(form) is form for form in BUILTIN] == [True] * len(BUILTIN)
    assert guarded(watched := guarded(GOOD)) is watched
