"""from_markdown(): what to_markdown() wrote comes back, whatever the text looks like."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import SchemaError
from newsparse.export import to_markdown
from newsparse.model import Article, Author, Block, Kind, Label, Mark, MarkKind, Span

pytest.importorskip("markdown_it", reason="the extra 'markdown' is not installed")
pytest.importorskip("yaml", reason="the extra 'markdown' is not installed")
from newsparse.export import from_markdown

VALUES = ("title", "kicker", "standfirst", "published", "updated", "publication", "section", "url", "language")  # fmt: skip
SHAPES: tuple[Kind, ...] = ("paragraph", "heading", "list_item", "quote", "code")


def block(text: str, kind: Kind = "paragraph", label: Label = "body", level: int = 0) -> Block:
    return Block(kind, text, (Span(0, 0),), label, level=3 if kind == "heading" else level)


def said(article: Article) -> list[tuple[Kind, Label, str]]:
    """What Markdown promises of the blocks."""
    return [(b.kind, b.label, b.text) for b in article.blocks if b.text.strip()]


HOSTILE = [
    ("a fence in code", block("```\n# no title\n````", "code")),
    ("a longer fence than any", block("`````` x", "code")),
    ("a script in a table", block("| <script>alert(1)</script> | b |\n|---|---|", "table")),
    ("attributes", block("Rain {#id} {.class} {=html}")),
    ("a heading", block("# Rain")),
    ("an underline", block("Rain\n====\nSun\n---")),
    ("a quotation", block("> Rain\n> sun", "quote")),
    ("a list in a list", block("- Rain\n- sun\n1. snow", "list_item")),
    ("a rule", block("* * *")),
    ("the footer's divider", block("___")),
    ("a head", block("---\ntitle: x\n---")),
    ("references", block("&lt;b&gt; &#35; &amp;amp; &copy &")),
    ("escapes", block("\\* \\\\ \\n\\")),
    ("tags", block("<b onclick=x>Rain</b> <!-- c --> <http://a.example>")),
    ("links", block("[a](javascript:x) ![b](c) [[d|e]] [^1] [f]: g")),
    ("a footnote", block("[^1]: note")),
    ("a link definition", block("[a]: http://a.example 'b'")),
    ("Obsidian's signs", block("#tag %%hidden%% ==high== $x$ $$y$$ text ^block")),
    ("strike", block("~~no~~ ~a~ ~~~x")),
    ("blanks at ends of lines", block("a  \n   b\t\n\tc")),
    ("an ideographic blank first", block("\u3000雨が降った。")),
    ("separators inside", block("a\u2028b\u2029c\x85d\x0be")),
    ("an indented line", block("    code?")),
    ("a fenced div", block("::: note\nRain\n:::")),
    ("a bullet sign", block("• Rain\n‣ sun")),
    ("numbers", block("1) a\n2. b\n1234567890. c")),
    ("a trailing hash", block("Rain ##", "heading")),
    ("a bar", block("| a | b")),
    ("carriage returns", block("a\rb")),
    ("an empty line", block("a\n\nb")),
    ("right to left", block("\u202eabc\u202c שלום")),
]  # fmt: skip


@pytest.mark.parametrize("hostile", [c[1] for c in HOSTILE], ids=[c[0] for c in HOSTILE])
@pytest.mark.parametrize("label", ["body", "footer"])
def test_text_that_looks_like_markup_is_text(hostile: Block, label: Label) -> None:
    article = Article(blocks=(block("Before."), Block(hostile.kind, hostile.text, hostile.spans, label, level=hostile.level)))  # fmt: skip

    back = from_markdown(to_markdown(article))

    assert said(back) == said(article)


MARKED: list[tuple[str, MarkKind, str, str, str]] = [
    ("a strong word", "strong", "It *rained*", "*rained*", ""),
    ("inside a word", "emphasis", "rainfall", "in", ""),
    ("a line end in the target", "link", "Rain", "Rain", "https://a.example/x\ny"),
    ("a target with brackets", "link", "Rain", "Rain", "https://a.example/(x)<y>\\z"),
    ("a target with a reference", "link", "Rain", "Rain", "https://a.example/?a&copy;=1"),
    ("a text with a bracket", "link", "a ](b) c", "](b)", "#x"),
    ("behind an exclamation mark", "link", "Rain!here", "here", "#x"),
    ("code with ticks", "code", "a `b`` c", "`b``", ""),
    ("struck out", "strike", "no ~ yes", "no", ""),
    ("highlighted", "highlight", "a = b", "a", ""),
]


@pytest.mark.parametrize(("kind", "text", "range_", "target"), [c[1:] for c in MARKED], ids=[c[0] for c in MARKED])  # fmt: skip
def test_marks_come_back(kind: MarkKind, text: str, range_: str, target: str) -> None:
    start = text.index(range_)
    mark = Mark(kind, Span(start, start + len(range_)), target)
    article = Article(blocks=(Block("paragraph", text, (), marks=(mark,)),))

    (back,) = from_markdown(to_markdown(article)).blocks

    assert back.text == text
    assert [m.kind for m in back.marks] == [kind]
    assert back.marks[0].span == mark.span
    assert back.marks[0].target == target.replace("\n", "%0A")


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "JavaScript:x", " javascript:x", "java\tscript:x", "\x01javascript:x", "vbscript:x", "file:///etc"])  # fmt: skip
def test_a_link_that_runs_something_is_text(target: str) -> None:
    mark = Mark("link", Span(0, 4), target)

    text = to_markdown(Article(blocks=(Block("paragraph", "Rain", (), marks=(mark,)),)))

    assert text.endswith("---\n\nRain\n")


def test_the_values_come_back_as_they_stand() -> None:
    article = Article(
        title='null: "x" \\ # \ud83d\n---\n',
        authors=(Author("Ada, & Co\u2028"), Author("[x]", "organization")),
        published=dt.datetime(2019, 12, 18, 12, 0, tzinfo=dt.timezone(dt.timedelta(hours=9))),
        url="javascript:x",
        kicker="\ufeff\x7f\x85",
    )

    back = from_markdown(to_markdown(article))

    assert [getattr(back, name) for name in VALUES] == [getattr(article, name) for name in VALUES]
    assert back.authors == article.authors


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: [\n---\n", "the head is not YAML"),
        ("---\n- a\n---\n", "not a list of keys and values"),
        ("---\npublished: today\n---\n", "at published"),
        ("---\nauthor: Ada\n---\n", "expected a list, got 'Ada' at author"),
        ("---\ntitle: [a]\n---\n", "expected a str, got .* at title"),
    ],
)
def test_another_head_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(SchemaError, match=message):
        from_markdown(text)


def test_what_no_file_can_hold_is_replaced() -> None:
    (back,) = from_markdown(to_markdown(Article(blocks=(block("a\0b\ud83dc"),)))).blocks

    assert back.text == "a�b�c"


def test_a_dateline_of_its_own_comes_back() -> None:
    blocks = (block("EXAMPLETOWN —", label="dateline"), block("It rained."), block("EXAMPLETOWN —"))

    back = from_markdown(to_markdown(Article(blocks=blocks)))

    assert [made.label for made in back.blocks] == ["dateline", "body", "body"]


def test_a_title_that_no_head_states_is_the_headings() -> None:
    assert from_markdown("# Rain\n\nIt rained.\n").title == "Rain"


# NUL is no character of CommonMark, lone surrogates are none of UTF-8, and white space at a block's
# ends is no part of one
TEXTS = st.text(
    st.one_of(st.sampled_from("\\`*_[]<>{}$&~=%#^!|:-+1.) \n\ta•\u3000\u2028\r/"), st.characters(codec="utf-8", exclude_characters="\0")),
    max_size=30,
)  # fmt: skip
KINDS = st.sampled_from(SHAPES)


def _clean(text: str, kind: Kind) -> str:
    if kind == "code":
        return text.replace("\r\n", "\n").replace("\r", "\n")
    return text.strip().replace("\r\n", "\n")


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    kind = draw(KINDS)
    text = _clean(draw(TEXTS), kind)
    made = [draw(marks_of(text)) for _ in range(draw(st.integers(0, 3)))] if text else []
    return Block(kind, text, (Span(0, 0),), draw(st.sampled_from(("body", "footer"))), marks=tuple(made) if kind != "code" else (), level=draw(st.integers(0, 7)))  # fmt: skip


def marks_of(text: str) -> st.SearchStrategy[Mark]:
    places = st.integers(0, len(text))
    kinds: st.SearchStrategy[MarkKind] = st.sampled_from(("emphasis", "strong", "strike", "highlight", "link", "code"))  # fmt: skip
    spans = st.tuples(places, places).map(lambda pair: Span(min(pair), max(pair)))
    return st.builds(Mark, kinds, spans, TEXTS)


OFFSETS = st.integers(-86_399, 86_399).map(lambda s: dt.timezone(dt.timedelta(seconds=s)))
DAYS = st.none() | st.dates() | st.datetimes(timezones=st.none() | OFFSETS)
ANY = st.none() | st.text(st.characters(), max_size=20)


def laid_out(made: list[Block], dateline: str) -> tuple[Block, ...]:
    """A dateline of its own, where it is one, the story, and the footer."""
    head = (block(dateline.strip(), label="dateline"),) if dateline.strip() else ()
    return (*head, *sorted(made, key=lambda b: b.label))


ARTICLES = st.builds(
    Article,
    title=ANY, kicker=ANY, standfirst=ANY, publication=ANY, section=ANY, url=ANY, language=ANY,
    authors=st.lists(st.builds(Author, st.text(st.characters(), max_size=9), st.sampled_from(("person", "organization"))), max_size=2, unique_by=lambda author: author.name).map(tuple),
    published=DAYS, updated=DAYS,
    blocks=st.builds(laid_out, st.lists(blocks(), max_size=4), st.just("") | TEXTS.map(lambda text: text.replace("\r\n", "\n"))),
)  # fmt: skip


@pytest.mark.property
@given(ARTICLES)
def test_values_story_and_footer_come_back(article: Article) -> None:
    """Law: ``from_markdown(to_markdown(a))`` has the values and the texts of *a* (T)."""
    back = from_markdown(to_markdown(article))

    assert [getattr(back, name) for name in VALUES] == [getattr(article, name) for name in VALUES]
    assert back.authors == article.authors
    assert said(back) == said(article)


@pytest.mark.property
@given(ARTICLES)
def test_what_came_back_is_written_the_same(article: Article) -> None:
    """Law: reading and writing again changes nothing, marks and levels too (T)."""
    once = to_markdown(article)

    assert to_markdown(from_markdown(once)) == once
