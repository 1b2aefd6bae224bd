"""DOCX files for tests, made of the XML of their bodies."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SPACES = " ".join(
    f'xmlns:{prefix}="{uri}"'
    for prefix, uri in {
        "w": W,
        "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
        "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
        "v": "urn:schemas-microsoft-com:vml",
        "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    }.items()
)
_OFFICE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_OFFICE}.document.main+xml"/>'
    f'<Override PartName="/word/footnotes.xml" ContentType="{_OFFICE}.footnotes+xml"/>'
    f'<Override PartName="/word/endnotes.xml" ContentType="{_OFFICE}.endnotes+xml"/></Types>'
)
_KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def relations(*pairs: tuple[str, str]) -> str:
    """A part of relations: kind and target of each."""
    each = "".join(
        f'<Relationship Id="rId{n}" Type="{_KINDS}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(pairs, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<?xml version="1.0"?><Relationships xmlns="{space}">{each}</Relationships>'


def document(body: str, *, w: str = W) -> str:
    """The part of a document around its body."""
    spaces = _SPACES.replace(W, w)
    return f'<?xml version="1.0"?><w:document {spaces}><w:body>{body}</w:body></w:document>'


def zipped(parts: dict[str, str | bytes]) -> bytes:
    """A zip archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


def docx(body: str, footnotes: str = "", endnotes: str = "") -> bytes:
    """A DOCX file of a body and its notes."""
    parts: dict[str, str | bytes] = {
        "[Content_Types].xml": _TYPES,
        "_rels/.rels": relations(("officeDocument", "word/document.xml")),
        "word/document.xml": document(body),
    }
    notes = {"footnotes": footnotes, "endnotes": endnotes}
    for kind, text in notes.items():
        if text:
            parts[f"word/{kind}.xml"] = f"<w:{kind} {_SPACES}>{text}</w:{kind}>"
    parts["word/_rels/document.xml.rels"] = relations(
        *((kind, f"{kind}.xml") for kind, text in notes.items() if text)
    )
    return zipped(parts)


def paragraph(text: str) -> str:
    """A paragraph of plain text."""
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"
