"""The files a user means: names, folders, globs, lists; what is left out is said, never dropped.

From a folder are taken the kinds of files that may hold text, archives of them included.  The
order is that of the names, so that two runs see the same files in the same order.
"""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from fnmatch import fnmatch
from pathlib import Path, PurePath
from types import MappingProxyType
from typing import Final, Literal

from .errors import sentence
from .values import Reading, Skip, Trouble, Unit

TEXTS: Final = frozenset({".txt", ".text", ".md", ".markdown", ".rtf", ".docx"})
"""The endings taken from a folder or archive; a file named itself is read whatever it is called."""

COMPRESSED: Final = frozenset({".gz", ".bz2", ".xz", ".zst"})
"""The endings of compressed files; what stands before them must be a text's, or nothing."""

ARCHIVES: Final = frozenset({".zip", ".tar", ".tgz", ".tbz2", ".txz", ".tzst"})

ADVICE: Final = MappingProxyType({
    ".pdf": "convert it first, for instance with 'pdftotext -layout'",
    ".html": "convert it first, for instance with 'html2text' or 'pandoc -t markdown'",
    ".htm": "convert it first, for instance with 'html2text' or 'pandoc -t markdown'",
    ".doc": "save it as DOCX or plain text, for instance with 'soffice --convert-to docx'",
    ".odt": "save it as DOCX or plain text, for instance with 'pandoc -t markdown'",
    ".epub": "convert it first, for instance with 'pandoc -t markdown'",
})  # fmt: skip
"""Kinds of files that hold articles but no text of them, and the tool that makes it."""

Found = Unit | Skip | Trouble


def shown(path: str | os.PathLike[str]) -> str:
    r"""A path as text: its bytes that are no UTF-8 as ``\xNN``.

    >>> shown(os.fsdecode(b"r\xffin.md"))
    'r\\xffin.md'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def find(paths: Iterable[str], reading: Reading) -> Iterator[Found]:
    """Every file that *paths* mean, with what is left out and what is wrong; units unnumbered."""
    for path in paths:
        if path == "-":
            yield Unit(0, "-", "-")
        elif Path(path).is_dir():
            yield from _folder(path, reading)
        elif glob.has_magic(path) and not os.path.lexists(path):
            yield from _glob(path, reading)
        else:
            yield _file(path)


def listed(data: bytes) -> Iterator[str]:
    r"""The paths of a list: one a line, or parted by NUL where names hold line ends.

    >>> list(listed(b"a.txt\nb c.txt\n")), list(listed(b"a\nb.txt\0"))
    (['a.txt', 'b c.txt'], ['a\nb.txt'])
    """
    cut = b"\0" if b"\0" in data else b"\n"
    for name in data.split(cut):
        path = name if cut == b"\0" else name.removesuffix(b"\r")
        if path:
            yield os.fsdecode(path)


def kind(name: str) -> str:
    """The kind of file that *name* says it is: ``text``, ``archive``, or its ending; ``no ending``.

    >>> kind("rain.txt.gz"), kind("all.tar.zst"), kind("page.PDF"), kind("README")
    ('text', 'archive', '.pdf', 'no ending')
    """
    endings = [ending.lower() for ending in PurePath(name).suffixes]
    last = endings[-1] if endings else ""
    inner = endings[-2] if len(endings) > 1 else ""
    if last in ARCHIVES or (last in COMPRESSED and inner == ".tar"):
        return "archive"
    if last in TEXTS or (last in COMPRESSED and (inner in TEXTS or not inner)):
        return "text"
    return last or "no ending"


def unwanted(name: str) -> str:
    """Why a file of that name is none of the user's texts; empty where it may be one.

    >>> unwanted("~$rain.docx"), unwanted(".DS_Store"), unwanted("rain.docx")
    ('lock file', 'hidden', '')
    """
    if name.startswith("~$"):
        return "lock file"
    return "hidden" if name.startswith(".") else ""


def _glob(pattern: str, reading: Reading) -> Iterator[Found]:
    empty = True
    # pathlib's takes no absolute pattern
    for path in sorted(glob.iglob(pattern, recursive=True)):  # noqa: PTH207
        empty = False
        if Path(path).is_dir():
            continue  # "**" gives every folder beside the files in it
        reason = unwanted(PurePath(path).name)
        yield Skip(shown(path), None, reason) if reason else _chosen(path, path, reading)
    if empty:
        yield Trouble(
            shown(pattern),
            None,
            0,
            "NoFileError",
            "no file fits this pattern; check it, or name the folder",
        )


def _folder(top: str, reading: Reading) -> Iterator[Found]:
    empty = True
    problems: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=problems.append):
        left = {name: _not_entered(Path(folder, name)) for name in sorted(folders)}
        folders[:] = [name for name, reason in left.items() if not reason]
        for name, reason in left.items():
            if reason:
                yield Skip(shown(Path(folder, name)), None, reason)
        for name in sorted(names):
            path = str(Path(folder, name))
            found = _member_of(path, os.path.relpath(path, top), reading)
            empty = empty and not isinstance(found, (Unit, Trouble))
            yield found
    for problem in problems:
        yield Trouble(shown(problem.filename), None, 0, type(problem).__name__, sentence(problem))
    if empty and not problems:
        wanted = " ".join(sorted(TEXTS))
        message = f"no text in this folder; name the files, or give them one of {wanted}"
        yield Trouble(shown(top), None, 0, "NoFileError", message)


def _not_entered(folder: Path) -> str:
    """Why a folder in a folder is not searched; links may lead in a circle."""
    if folder.name.startswith("."):
        return "hidden folder"
    return "linked folder" if folder.is_symlink() else ""


def _member_of(path: str, inside: str, reading: Reading) -> Found:
    """A file of a folder: taken where its name says it may hold text, or a pattern asks for it."""
    reason = unwanted(PurePath(path).name)
    said = kind(path)
    if not reason and not reading.include and said not in ("text", "archive"):
        reason = said
    return Skip(shown(path), None, reason) if reason else _chosen(path, inside, reading)


def _chosen(path: str, inside: str, reading: Reading) -> Found:
    if reading.include and not _fits(inside, reading.include):
        return Skip(shown(path), None, "not included")
    if _fits(inside, reading.exclude):
        return Skip(shown(path), None, "excluded")
    return _file(path, "found")


def _fits(path: str, patterns: Iterable[str]) -> bool:
    posix = PurePath(path).as_posix()
    name = PurePath(path).name
    return any(fnmatch(name, pattern) or fnmatch(posix, pattern) for pattern in patterns)


def _file(path: str, how: Literal["named", "found"] = "named") -> Found:
    """The file as a unit; a pipe or device only where it is named itself."""
    try:
        state = Path(path).stat()
    except (OSError, ValueError) as error:  # a NUL in a name is a ValueError
        return Trouble(shown(path), None, 0, type(error).__name__, sentence(error))
    if message := _not_a_file(state.st_mode, how):
        return Trouble(shown(path), None, 0, "NotAFileError", message)
    return Unit(0, shown(path), path, state.st_size, state.st_mtime_ns)


def _not_a_file(mode: int, how: Literal["named", "found"]) -> str:
    if stat.S_ISCHR(mode) or stat.S_ISBLK(mode):  # it may never end
        return "not a file but a device; leave it out"
    if how == "found" and not stat.S_ISREG(mode):
        return "not a file but a pipe; name it to read it"
    return ""
