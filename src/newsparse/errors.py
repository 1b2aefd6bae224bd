"""Every exception newsparse raises.

::

    NewsparseError
    ├── SeveralArticlesError (ValueError)   parse() was given more than one article
    ├── DecodeError (ValueError)            bytes that are not text in the encoding
    ├── NotTextError (ValueError)           a file of another kind: PDF, HTML, zip, image
    ├── MissingExtraError (ImportError)     an optional dependency is not installed
    ├── SchemaError (ValueError)            data that from_dict() cannot make an article of
    ├── FormatError (ValueError)            a format that breaks the plug-in contract
    └── UnknownNameError (LookupError)      no format or language of that name
"""

from __future__ import annotations

from .source import Source


class NewsparseError(Exception):
    """Base of all errors; each is also a subclass of the builtin that a caller would expect."""


class SeveralArticlesError(NewsparseError, ValueError):
    """``parse`` found *count* articles; ``parse_many`` returns them all."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"the text holds {count} articles, parse() gives one: "
            "use newsparse.parse_many() to get them all"
        )
        self.count = count

    def __reduce__(self) -> tuple[type[SeveralArticlesError], tuple[int]]:
        return type(self), (self.count,)


class DecodeError(NewsparseError, ValueError):
    """The byte at *offset* cannot be decoded as *encoding*."""

    def __init__(self, encoding: str, offset: int, reason: str) -> None:
        super().__init__(
            f"cannot decode byte {offset} as {encoding} ({reason}): "
            "name the right encoding with encoding=, or check that the file is text"
        )
        self.encoding, self.offset, self.reason = encoding, offset, reason

    def __reduce__(self) -> tuple[type[DecodeError], tuple[str, int, str]]:
        return type(self), (self.encoding, self.offset, self.reason)


class NotTextError(NewsparseError, ValueError):
    """The file is not a text export; the message says how to convert it."""


class MissingExtraError(NewsparseError, ImportError):
    """This needs an optional dependency; the message names the extra."""


def missing(what: str, extra: str) -> MissingExtraError:
    """The error for an optional dependency that is not installed.

    >>> str(missing("Parquet", "arrow"))
    'Parquet needs an optional dependency: pip install "newsparse[arrow]"'
    """
    return MissingExtraError(
        f'{what} needs an optional dependency: pip install "newsparse[{extra}]"'
    )


class SchemaError(NewsparseError, ValueError):
    """The data does not have the shape that ``newsparse.to_dict`` produces."""


class FormatError(NewsparseError, ValueError):
    """A format value or plug-in violates the contract of ``Format``."""


class UnknownNameError(NewsparseError, LookupError):
    """There is no format or language of that name."""


def point_at(source: Source, offset: int) -> str:
    """``line:column``, the line, and a caret under the place."""
    line, column = source.position(offset)
    text = source.lines[line - 1].text if source.lines else ""
    window = max(0, column - 40)
    return f"{line}:{column}\n{text[window : window + 79]}\n{' ' * (column - 1 - window)}^"
