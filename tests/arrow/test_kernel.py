"""parse_batch(): one row in, none to many out; a bad row is a row with an error."""

from __future__ import annotations

import gzip
import io
import zipfile
from typing import Any

import pytest

import newsparse
from newsparse.export import to_row
from newsparse.export.rows import DEFAULT_NAMES

pa = pytest.importorskip("pyarrow", reason="the extra 'arrow' is not installed")

from newsparse.arrow import BATCH_SCHEMA, SCHEMA, flat_schema, parse_batch, parse_batches  # noqa: E402

STORY = "# Rain at last\n\nBy Ada Example\n18 December 2019\n\nIt rained all day.\n"
RECORD = """\
Document {0} of 2

Rain over {0}

Author: Example, Ada

Publication info: Example Herald; Springfield [Springfield] {0} Dec 2019: A1.

Full text: It rained all day in {0}, and the reservoirs are full.

Title: Rain over {0}

Publication title: Example Herald

"""

GIVEN = [
    ("a text", STORY, ["Rain at last"], None),
    (
        "bytes in another encoding",
        "Straße gesperrt\n\nEs regnete in Köln.".encode("cp1252"),
        ["Straße gesperrt"],
        None,
    ),
    ("UTF-16", STORY.encode("utf-16"), ["Rain at last"], None),
    ("none", None, [None], "no text"),
    ("empty", "", [None], "no text"),
    ("white space", " \n\n", [None], "no text"),
    ("a PDF", b"%PDF-1.7 x", [None], "NotTextError: this is not a text export but a PDF"),
    ("no text", b"\x7fELF\0\0\0\0\0\0\0\1", [None], "DecodeError: cannot decode byte 4"),
    ("a number", 7, [None], "TypeError: a text or bytes are wanted, got int"),
]


def batch(*values: Any, **more: Any) -> Any:
    return pa.record_batch({"text": pa.array(values), **more})


@pytest.mark.parametrize(
    ("given", "titles", "error"), [c[1:] for c in GIVEN], ids=[c[0] for c in GIVEN]
)
def test_a_row_becomes_rows_or_an_error(given: Any, titles: list[Any], error: str | None) -> None:
    found = parse_batch(batch(given))

    found.validate(full=True)
    assert BATCH_SCHEMA == found.schema
    assert titles == found.column("title").to_pylist()
    (said,) = found.column("error").to_pylist()
    assert (said or "").startswith(error or "")
    assert (said is None) == (error is None)


def test_each_row_says_which_one_it_comes_from() -> None:
    two = RECORD.format(1) + RECORD.format(2)
    found = parse_batch(batch(STORY, None, two, STORY))

    expected = [0, 1] + [2] * len(list(newsparse.parse_many(two))) + [3]
    assert expected == found.column("row").to_pylist()
    assert 5 == len(expected)
    assert [1, 0, 1, 2, 1] == found.column("record").to_pylist()


def test_the_columns_may_have_other_names() -> None:
    given = pa.record_batch({"body": [STORY, STORY], "path": ["a.txt", None]})
    found = parse_batch(given, column="body", file="path")

    assert ["a.txt", ""] == found.column("file").to_pylist()
    with pytest.raises(KeyError, match="nope"):
        parse_batch(given, column="nope")


def test_a_row_is_that_of_to_row() -> None:
    (row,) = parse_batch(batch(STORY)).to_pylist()
    plain = to_row(newsparse.parse(STORY))

    assert {name: plain[name] for name in DEFAULT_NAMES if not name.startswith("published")} == {
        name: row[name] for name in DEFAULT_NAMES if not name.startswith("published")
    }
    assert plain["published"] == row["published"].isoformat()


def test_an_id_is_that_of_the_file() -> None:
    """Text and the same text as bytes are one file, whoever parses it."""
    one, two = parse_batch(batch(STORY)), parse_batch(batch(STORY.encode()))

    assert one.column("id") == two.column("id")


def test_bytes_may_be_compressed_or_an_archive() -> None:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("a.txt", STORY)
        archive.writestr("page.pdf", b"%PDF")
    found = parse_batch(batch(gzip.compress(STORY.encode()), target.getvalue(), b"PK\3\4broken"))

    assert ["Rain at last", "Rain at last", None] == found.column("title").to_pylist()
    assert [None, "a.txt", None] == found.column("member").to_pylist()
    assert "damaged" in found.column("error").to_pylist()[2]


def test_half_a_surrogate_pair_stays_readable() -> None:
    """Arrow's texts hold none, so it comes from a text inside Python only."""
    from newsparse.export.arrow_rows import to_batch

    found = to_batch([{"title": "Rain \ud800"}], flat_schema(["title"]))

    assert ["Rain \\ud800"] == found.column("title").to_pylist()


def test_nothing_in_is_nothing_out() -> None:
    empty = parse_batch(pa.record_batch({"text": pa.array([], pa.string())}))

    assert 0 == empty.num_rows
    assert BATCH_SCHEMA == empty.schema


def test_a_stream_of_batches_is_counted_through() -> None:
    found = list(parse_batches(iter([batch(STORY, None), batch(STORY)])))

    assert [[0, 1, 2]] == [one.column("row").to_pylist() for one in found]
    assert [] == list(parse_batches(iter([])))


@pytest.mark.parametrize(("texts", "sizes"), [(1000, [1000]), (1001, [1000, 1])])
def test_a_stream_gives_a_thousand_rows_at_once(texts: int, sizes: list[int]) -> None:
    given = batch(*["Rain"] * texts)

    assert sizes == [len(found) for found in parse_batches([given])]


def test_a_stream_takes_a_batch_only_when_it_is_asked() -> None:
    taken = []

    def batches() -> Any:
        for number in range(3):
            taken.append(number)
            yield batch(*["Rain"] * 1000)

    next(parse_batches(batches()))

    assert [0] == taken


@pytest.mark.parametrize("kind", ["large_string", "string_view", "large_binary", "binary"])
def test_texts_of_every_kind_of_column_are_read(kind: str) -> None:
    value = STORY if "string" in kind else STORY.encode()
    given = pa.record_batch({"text": pa.array([value], getattr(pa, kind)())})

    assert ["Rain at last"] == parse_batch(given).column("title").to_pylist()


def test_a_dictionary_of_texts_is_read() -> None:
    given = pa.record_batch({"text": pa.array([STORY, STORY]).dictionary_encode()})

    assert ["Rain at last"] * 2 == parse_batch(given).column("title").to_pylist()


def test_the_schema_is_that_of_the_record() -> None:
    assert list(DEFAULT_NAMES) == SCHEMA.names
    assert {b"newsparse.row": b"1"} == SCHEMA.metadata
    assert pa.date32() == SCHEMA.field("published").type
    assert not SCHEMA.field("id").nullable
    assert ["title", "spans"] == flat_schema(["title", "spans"]).names
