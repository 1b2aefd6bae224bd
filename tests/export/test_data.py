"""to_dict() and from_dict(): an article as data and back."""

from __future__ import annotations

import datetime as dt
import json
from typing import Any, Literal, get_args, get_origin

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse.errors import SchemaError
from newsparse.export import SCHEMA_VERSION, from_dict, to_dict
from newsparse.export.data import field_types
from newsparse.model import (
    Article,
    Author,
    Block,
    Byline,
    Credit,
    DateMention,
    Diagnostic,
    Field,
    Footer,
    FooterPart,
    Mark,
    Origin,
    Span,
)

SEOUL = dt.timezone(dt.timedelta(hours=9))
ADA = Author("Ada Example", verbatim="ADA EXAMPLE", span=Span(9, 20))
NOON = dt.datetime(2019, 12, 18, 12, 0, tzinfo=SEOUL)

FULL = Article(
    title="Rain at last",
    byline=Byline((Credit("author", (ADA,)),), (ADA,), "By ADA EXAMPLE", Span(6, 20)),
    authors=(ADA,),
    published=NOON,
    updated=dt.date(2019, 12, 19),
    dates=(
        DateMention(NOON, "minute", "published", "18.12.2019 12:00 KST", Span(21, 41), zone="KST"),
        DateMention(None, "month", "event", "May", Span(50, 53), (dt.date(2019, 5, 1), NOON)),
    ),
    footer=Footer("© Example", (FooterPart("copyright", "© Example", Span(90, 99)),), Span(90, 99)),
    blocks=(
        Block("paragraph", "It rained", (Span(60, 63), Span(70, 76)), deltas=((0, 60), (3, 70))),
        Block("heading", "x", (Span(80, 81),), marks=(Mark("link", Span(0, 1), "a"),), level=2),
    ),
    origins=(Origin("title", Span(0, 5), "label.title"),),
    metadata=(Field("LENGTH", "20 words", Span(0, 8)), Field("LENGTH", "20", Span(0, 2))),
    diagnostics=(Diagnostic("ambiguous-date", Span(50, 53), "month or verb"),),
    source="text",
    offset=7,
)

ODD = [
    ("empty", Article()),
    ("full", FULL),
    (
        "an odd offset",
        Article(published=NOON.replace(tzinfo=dt.timezone(dt.timedelta(seconds=-3601)))),
    ),
    ("the first day", Article(published=dt.date(1, 1, 1))),
    ("a lone surrogate", Article(title="a\ud83d")),
    (
        "surrogates that JSON would pair",
        Article(source="\0\ud83d\ude00\ud83d\ude00", title="\U0001f600"),
    ),
]

REFUSED: list[tuple[str, Any, str]] = [
    ("no mapping", [], "takes a mapping"),
    ("no version", {}, "expected schema 1, got None"),
    ("a later version", {"schema": SCHEMA_VERSION + 1}, "expected schema 1, got 2"),
    ("an unknown key", {"schema": 1, "titel": "x"}, r"unknown key 'titel' at \$"),
    ("a wrong type", {"schema": 1, "title": 3}, r"expected str, got 3 at \$\.title"),
    ("a bool for a number", {"schema": 1, "offset": True}, r"expected int, got True at \$\.offset"),
    (
        "a word not in the list",
        {"schema": 1, "footer": {"parts": [{"kind": "x"}]}},
        r"parts\[0\]\.kind",
    ),
    (
        "a missing key",
        {"schema": 1, "origins": [{"field": "x"}]},
        r"no key 'span' at \$\.origins\[0\]",
    ),
    (
        "a later item",
        {"schema": 1, "blocks": [{"kind": "rule", "text": "", "spans": [[0, 1], [1, "2"]]}]},
        r"expected int, got '2' at \$\.blocks\[0\]\.spans\[1\]\[1\]$",
    ),
    ("a text in odd parts", {"schema": 1, "title": {"parts": [1]}}, r"at \$\.title\.parts\[0\]$"),
    ("no day", {"schema": 1, "published": "today"}, r"at \$\.published"),
    ("half a span", {"schema": 1, "origins": [{"span": [1]}]}, r"expected 2 items, got \[1\]"),
]


@pytest.mark.parametrize("article", [c[1] for c in ODD], ids=[c[0] for c in ODD])
def test_an_article_comes_back_through_json(article: Article) -> None:
    """Law 12: ``from_dict(to_dict(a)) == a``, through JSON text as well."""
    data = to_dict(article)

    assert article == from_dict(data)
    assert article == from_dict(json.loads(json.dumps(data)))


def test_the_offset_of_a_time_comes_back() -> None:
    """Equal times may be in other zones; the zone printed must be the same."""
    back = from_dict(json.loads(json.dumps(to_dict(FULL))))

    assert isinstance(back.published, dt.datetime)
    assert back.published.utcoffset() == dt.timedelta(hours=9)


def test_spans_are_pairs_and_days_are_iso() -> None:
    data = to_dict(FULL)

    assert data["published"] == "2019-12-18T12:00:00+09:00"
    assert data["updated"] == "2019-12-19"
    assert data["blocks"][0]["spans"] == [[60, 63], [70, 76]]
    assert data["text"] == FULL.text


def test_every_field_has_its_key() -> None:
    names = [field.name for field in attrs.fields(Article)]

    assert ["schema", *names, "published_on", "updated_on", "text"] == list(to_dict(Article()))


@pytest.mark.parametrize("day", [dt.date(2019, 12, 18), NOON, NOON.replace(tzinfo=None)])
def test_the_bare_day_is_in_every_record(day: dt.date) -> None:
    """Whatever is known of the time, the printed day is there to sort and to group by."""
    data = to_dict(Article(published=day, updated=day))

    assert data["published_on"] == data["updated_on"] == "2019-12-18"
    assert from_dict(data).published_on == from_dict(data).updated_on == dt.date(2019, 12, 18)


def test_a_data_frame_reads_every_day() -> None:
    """Days, naive and aware times in one column are no dates to pandas; bare days are."""
    pandas = pytest.importorskip("pandas", reason="the extra 'pandas' is not installed")
    days = (NOON.date(), NOON.replace(tzinfo=None), NOON, None)
    frame = pandas.DataFrame([to_dict(Article(published=day)) for day in days])

    read = pandas.to_datetime(frame["published_on"])

    assert list(read.dt.date[:3]) == [dt.date(2019, 12, 18)] * 3
    assert list(read.isna()) == [False, False, False, True]


def test_no_day_is_no_bare_day() -> None:
    assert to_dict(Article())["published_on"] is None
    assert to_dict(Article())["updated_on"] is None


@pytest.mark.parametrize(("data", "message"), [c[1:] for c in REFUSED], ids=[c[0] for c in REFUSED])
def test_other_data_is_refused_with_its_place(data: Any, message: str) -> None:
    with pytest.raises(SchemaError, match=message):
        from_dict(data)


ANY_TEXT = st.text(st.characters(), max_size=8)
SPANS = st.builds(Span, st.integers(), st.integers())
OFFSETS = st.integers(-86_399, 86_399).map(lambda s: dt.timezone(dt.timedelta(seconds=s)))
DAYS = st.dates() | st.datetimes(timezones=st.none() | OFFSETS)


def any_of(hint: Any) -> st.SearchStrategy[Any]:
    """Any value of a type of the model: every field of every class is drawn."""
    if hint in (str, int, Span):
        return {str: ANY_TEXT, int: st.integers(), Span: SPANS}[hint]
    if attrs.has(hint):
        return st.builds(hint, **{k: any_of(v) for k, v in field_types(hint.__name__).items()})
    origin, parts = get_origin(hint), get_args(hint)
    if origin is Literal:
        return st.sampled_from(parts)
    if origin is tuple and parts[-1] is not Ellipsis:
        return st.tuples(*map(any_of, parts))
    if origin is tuple:
        return st.lists(any_of(parts[0]), max_size=2).map(tuple)
    bare = [part for part in parts if part is not type(None)]
    some = DAYS if dt.date in bare else any_of(bare[0])
    return some | st.none() if type(None) in parts else some


ARTICLES = any_of(Article)


@pytest.mark.property
@given(ARTICLES)
def test_any_article_comes_back_through_json(article: Article) -> None:
    """Law 12: ``from_dict(to_dict(a)) == a`` (T)."""
    assert article == from_dict(json.loads(json.dumps(to_dict(article))))
