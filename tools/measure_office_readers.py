"""How many letters each reader of RTF and DOCX loses or invents, over the cases of the tests.

Readers that are not installed are left out; none of them is needed by the package::

    pip install striprtf rtfparse pyth3 python-docx docx2txt docx2python mammoth
    python tools/measure_office_readers.py [FILE.rtf ...]

Files named are read by each reader of RTF, and the letters compared with what newsparse reads.
"""

from __future__ import annotations

import contextlib
import io
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

Reader = Callable[[bytes], str]


def ours_rtf(data: bytes) -> str:
    """This package."""
    from newsparse.files.rtf import read_rtf

    return read_rtf(data)


def striprtf(data: bytes) -> str:
    """BSD-3-Clause."""
    from striprtf.striprtf import rtf_to_text

    return str(rtf_to_text(data.decode("latin-1"), encoding="cp1252", errors="replace"))


def pyth(data: bytes) -> str:
    """MIT; not kept since 2019."""
    from pyth.plugins.plaintext.writer import PlaintextWriter
    from pyth.plugins.rtf15.reader import Rtf15Reader

    return str(PlaintextWriter.write(Rtf15Reader.read(io.BytesIO(data))).getvalue())


def rtfparse(data: bytes) -> str:
    """MIT; a tree of groups and words, whose plain texts are joined here."""
    from rtfparse.parser import Rtf_Parser

    with contextlib.redirect_stdout(io.StringIO()):
        tree = Rtf_Parser(rtf_file=io.BytesIO(data)).parse_file()
    return "".join(_leaves(tree))


def _leaves(group: object) -> Iterator[str]:
    for item in getattr(group, "structure", ()):
        if hasattr(item, "structure"):
            yield from _leaves(item)
        elif hasattr(item, "text"):
            yield str(item.text)


def ours_docx(data: bytes) -> str:
    """This package."""
    from newsparse.files.docx import read_docx

    return read_docx(io.BytesIO(data))


def python_docx(data: bytes) -> str:
    """MIT; needs lxml."""
    import docx

    pieces = []
    for piece in docx.Document(io.BytesIO(data)).iter_inner_content():
        if hasattr(piece, "text"):
            pieces.append(piece.text)
        else:
            pieces += ["\t".join(cell.text for cell in row.cells) for row in piece.rows]
    return "\n".join(pieces)


def docx2txt(data: bytes) -> str:
    """MIT."""
    import docx2txt

    return str(docx2txt.process(io.BytesIO(data)))


def docx2python(data: bytes) -> str:
    """MIT; needs lxml."""
    from docx2python import docx2python

    with docx2python(io.BytesIO(data)) as found:
        return str(found.text)


def mammoth(data: bytes) -> str:
    """BSD-2-Clause."""
    import mammoth

    return str(mammoth.extract_raw_text(io.BytesIO(data)).value)


RTF = (ours_rtf, striprtf, pyth, rtfparse)
DOCX = (ours_docx, python_docx, docx2txt, docx2python, mammoth)


def letters(text: str) -> Counter[str]:
    """What is to be seen, counted."""
    return Counter(re.sub(r"\s", "", text))


def measure(reader: Reader, cases: list[tuple[bytes, str]]) -> str:
    """A row of the table."""
    whole = lost = made = failed = 0
    for data, text in cases:
        try:
            got = reader(data)
        except Exception:  # noqa: BLE001 - whatever it raises is a file not read
            failed += 1
            got = ""
        missing = (letters(text) - letters(got)).total()
        extra = (letters(got) - letters(text)).total()
        lost, made, whole = lost + missing, made + extra, whole + (not missing and not extra)
    name = reader.__name__.replace("ours_", "newsparse ")
    return f"{name:16} {whole:4} of {len(cases):3} {lost:8} {made:8} {failed:6}"


def installed(reader: Reader, data: bytes) -> bool:
    """Whether the reader's library is there."""
    try:
        reader(data)
    except ImportError:
        return False
    except Exception:  # noqa: BLE001, S110 - it is there, and fails
        pass
    return True


def main() -> None:
    """Print both tables, and one for the files named."""
    from tests.files.making import docx

    folder = ROOT / "tests" / "files"
    rtf = tomllib.loads((folder / "rtf.toml").read_text("utf-8"))["case"]
    bodies = tomllib.loads((folder / "docx.toml").read_text("utf-8"))["case"]
    sets: list[tuple[tuple[Reader, ...], list[tuple[bytes, str]]]] = [
        (RTF, [(case["rtf"].encode(), case["text"]) for case in rtf]),
        (DOCX, [
            (docx(c["body"], c.get("footnotes", ""), c.get("endnotes", "")), c["text"])
            for c in bodies
        ]),
    ]  # fmt: skip
    for name in sys.argv[1:]:
        data = Path(name).read_bytes()
        sets.append((RTF, [(data, ours_rtf(data))]))
    for readers, cases in sets:
        print(f"{'':16} {'whole':>11} {'lost':>8} {'made up':>8} {'failed':>6}")
        for reader in readers:
            if installed(reader, cases[0][0]):
                print(measure(reader, cases))
        print()


if __name__ == "__main__":
    main()
