"""DOCX as text, from the XML itself: nothing that prints is left behind."""

from __future__ import annotations

from typing import BinaryIO

from .docx_body import Body
from .flow import Flow
from .package import Package


def read_docx(file: BinaryIO) -> str:
    """The text of an open DOCX file that can seek.

    Deleted and moved-away text, comments, headers, footers and the targets of links are left out;
    notes and text boxes follow the paragraph they hang on.

    Raises:
        NotTextError: an archive of another kind, a damaged or a dangerous one.
    """
    package = Package.open(file)
    document = package.document()
    notes: dict[tuple[str, str], Flow] = {}
    for kind, part in package.relations(document):
        if kind in ("footnotes", "endnotes") and part in package:
            Body(notes).read(package, part)
    body = Body(notes)
    body.read(package, document)
    return body.flow.text()
