"""Archives and compressed files as streams; damaged, hostile and foreign ones are refused."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

from newsparse.batch import ExpansionError, compression
from newsparse.batch.compression import FREE, RATIO, check_growth
from newsparse.batch.unpacking import members
from newsparse.errors import MissingExtraError, NotTextError

TEXT = b"Rain at last\n\nIt rained all day in the valley.\n"


def zstd(data: bytes) -> bytes:
    try:
        packed: bytes = compression.zstd().compress(data)
    except MissingExtraError as error:
        pytest.skip(str(error))
    return packed


def zipped(entries: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return target.getvalue()


def tarred(entries: dict[str, bytes], mode: Any = "w") -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode=mode) as archive:
        for name, data in entries.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            archive.addfile(entry, io.BytesIO(data))
    return target.getvalue()


def read(data: bytes) -> dict[str | None, bytes | str]:
    """Each member with its text, or why it was left out."""
    return {
        m.name: m.file.read() if m.file else m.reason or m.refusal
        for m in members(io.BytesIO(data))
    }


COMPRESSORS: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress), ("zst", zstd),
]  # fmt: skip

ENTRIES = {
    "a/one.txt": TEXT, "a/two.md": b"Two", "page.pdf": b"%PDF", ".hidden.txt": b"x",
    "__MACOSX/._one.txt": b"x", "a/~$one.docx": b"x", "inner.zip": b"PK", "a/three.txt.gz": gzip.compress(b"Three"),
    "a/four.txt.gz": gzip.compress(TEXT)[:20],
    "README": b"x",
}  # fmt: skip
DAMAGED = (
    "a damaged archive or compressed file (Compressed file ended before the end-of-stream marker "
    "was reached); get it again"
)
EXPECTED = {
    "a/one.txt": TEXT, "a/two.md": b"Two", "page.pdf": ".pdf", ".hidden.txt": "hidden",
    "__MACOSX/._one.txt": "hidden", "a/~$one.docx": "lock file",
    "inner.zip": "archive in an archive", "a/three.txt.gz": b"Three", "a/four.txt.gz": DAMAGED,
    "README": "no ending",
}  # fmt: skip

ESCAPES = ["../evil.txt", "a/../../evil.txt", "/etc/evil.txt", "..\\evil.txt", "C:\\evil.txt", "c:evil.txt"]  # fmt: skip

FOREIGN = [
    ("an EPUB", {"mimetype": b"application/epub+zip", "a.txt": b"x"}, "an EPUB: convert it first"),
    ("ODT", {"mimetype": b"application/vnd.oasis.opendocument.text"}, "an OpenDocument file"),
    ("a sheet", {"[Content_Types].xml": b"<x/>", "xl/workbook.xml": b""}, "an Office file"),
]


def test_a_text_is_itself() -> None:
    assert {None: TEXT} == read(TEXT)
    assert {None: b""} == read(b"")


@pytest.mark.parametrize(("label", "compress"), COMPRESSORS, ids=[c[0] for c in COMPRESSORS])
def test_a_compressed_text_is_unpacked(label: str, compress: Callable[[bytes], bytes]) -> None:
    assert {None: TEXT} == read(compress(TEXT)), label
    assert {None: TEXT + b"more"} == read(compress(TEXT) + compress(b"more"))


@pytest.mark.parametrize(("label", "compress"), COMPRESSORS, ids=[c[0] for c in COMPRESSORS])
def test_a_compressed_archive_is_walked(label: str, compress: Callable[[bytes], bytes]) -> None:
    assert EXPECTED == read(compress(tarred(ENTRIES))), label


@pytest.mark.parametrize(("label", "compress"), COMPRESSORS, ids=[c[0] for c in COMPRESSORS])
@pytest.mark.parametrize("make", [lambda: TEXT * 2000, lambda: tarred({"a.txt": TEXT * 2000})])
def test_a_damaged_one_is_refused(
    label: str, compress: Callable[[bytes], bytes], make: Callable[[], bytes]
) -> None:
    data = compress(make())
    middle = len(data) // 2
    for damaged in (data[:middle], data[:middle] + b"\xff\0" * 20 + data[middle + 40 :]):
        with pytest.raises(NotTextError, match="damaged"):
            read(damaged)


def test_archives_are_walked_in_order() -> None:
    assert EXPECTED == read(zipped(ENTRIES)) == read(tarred(ENTRIES))


@pytest.mark.parametrize("make", [zipped, tarred], ids=["zip", "tar"])
@pytest.mark.parametrize("name", ESCAPES)
def test_a_name_that_leads_out_is_refused(
    make: Callable[[dict[str, bytes]], bytes], name: str
) -> None:
    found = read(make({name: b"x", "good.txt": TEXT}))

    assert TEXT == found.pop("good.txt")
    assert ["its name leads out of the archive; nothing was read"] == list(found.values())


def test_links_and_devices_in_an_archive_are_left_out() -> None:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w") as archive:
        for number, kind in enumerate((tarfile.SYMTYPE, tarfile.LNKTYPE, tarfile.CHRTYPE, tarfile.FIFOTYPE)):  # fmt: skip
            entry = tarfile.TarInfo(f"{number}.txt")
            entry.type, entry.linkname = kind, "/etc/passwd"
            archive.addfile(entry)

    assert {f"{number}.txt": "link or device" for number in range(4)} == read(target.getvalue())


@pytest.mark.parametrize(("entries", "said"), [c[1:] for c in FOREIGN], ids=[c[0] for c in FOREIGN])
def test_a_document_in_a_zip_is_named(entries: dict[str, bytes], said: str) -> None:
    with pytest.raises(NotTextError, match=said):
        read(zipped(entries))


def test_a_zip_with_a_member_called_mimetype_may_be_one_of_texts() -> None:
    assert {"mimetype": "no ending", "a.txt": TEXT} == read(
        zipped({"mimetype": b"x", "a.txt": TEXT})
    )


def test_a_docx_is_no_archive() -> None:
    data = zipped({"[Content_Types].xml": b"<x/>", "word/document.xml": b"<x/>"})

    assert {None: data} == read(data)


def test_the_limit_is_free_bytes_and_a_ratio() -> None:
    check_growth(10, FREE + 10 * RATIO)
    with pytest.raises(ExpansionError, match="100 times its size and 64 MiB"):
        check_growth(10, FREE + 10 * RATIO + 1)


@pytest.mark.parametrize(
    "make",
    [
        gzip.compress, bz2.compress, lzma.compress, zstd,
        lambda data: zipped({"a.txt": data}), lambda data: zipped(dict.fromkeys(map("{}.txt".format, range(9)), data[:20_000])),
        lambda data: gzip.compress(tarred({"a.txt": data})),
    ],
    ids=["gz", "bz2", "xz", "zst", "zip", "zip of many", "tar.gz"],
)  # fmt: skip
def test_a_bomb_is_refused(make: Callable[[bytes], bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    """With smaller limits, so that the test is quick; the shapes are those of real bombs."""
    monkeypatch.setattr(compression, "FREE", 100_000)
    monkeypatch.setattr(compression, "RATIO", 2)
    with pytest.raises(ExpansionError):
        read(make(bytes(160_000)))
    assert read(make(bytes(9_000)))


def test_a_password_is_a_refusal() -> None:
    data = bytearray(zipped({"a.txt": TEXT, "b.txt": TEXT}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(mark) + at] |= 1

    assert {"a.txt": "locked with a password; unpack it first", "b.txt": TEXT} == read(bytes(data))


def test_a_damaged_member_of_a_zip_costs_no_other() -> None:
    data = zipped({"a.txt": TEXT * 100, "b.txt": TEXT})
    at = data.index(b"a.txt") + len("a.txt") + 8

    found = read(data[:at] + b"\xff" * 8 + data[at + 8 :])

    assert TEXT == found["b.txt"]
    assert str(found["a.txt"]).startswith("a damaged archive")


def test_the_digest_is_of_the_members_bytes() -> None:
    one, two = members(io.BytesIO(zipped({"a.txt": TEXT, "b.txt": b"x"})))
    (plain,) = members(io.BytesIO(TEXT))
    (packed,) = members(io.BytesIO(gzip.compress(TEXT)))

    assert one.digest == plain.digest == packed.digest != two.digest
