"""What the words of RTF mean: characters, code pages, and the groups that hold no text.

After the Rich Text Format Specification 1.9.1, and what Word, WordPad, LibreOffice, TextEdit and
the databases make of it.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import Final

CHARACTERS: Final = MappingProxyType({
    "tab": "\t", "line": "\n", "lbr": "\n", "softline": "\n",
    "emdash": "—", "endash": "–", "bullet": "•",
    "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "\u200b", "zwnbo": "\u2060",
    "ltrmark": "\u200e", "rtlmark": "\u200f",
})  # fmt: skip
"""Words that stand for a character."""

SYMBOLS: Final = MappingProxyType(
    {"~": "\xa0", "_": "\u2011", "-": "\xad", "\t": "\t", "\\": "\\", "{": "{", "}": "}"}
)
"""Signs behind a backslash that stand for a character; the others do not show."""

PARAGRAPH_ENDS: Final = frozenset({"par", "sect", "page", "column", "pagebb"})
"""Words that end the paragraph; a break of page or column does so in print."""

PAPERS: Final = MappingProxyType(
    {"ansi": "cp1252", "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
)
"""The code page of a document that names none by number."""

CHARSETS: Final = MappingProxyType({
    2: "symbol", 77: "mac_roman", 78: "shift_jis", 79: "cp949", 80: "gb18030", 81: "big5",
    83: "mac_greek", 86: "mac_turkish", 88: "mac_latin2", 89: "mac_cyrillic",
    128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253",
    162: "cp1254", 163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251",
    222: "cp874", 238: "cp1250", 254: "cp437", 255: "cp850",
})  # fmt: skip
"""The code page of a font by its ``\\fcharset``; 0 and 1 leave it to the document."""

PAGES: Final = MappingProxyType({
    0: "cp1252", 42: "symbol", 708: "iso8859_6", 932: "cp932", 936: "gb18030", 1361: "johab",
    10000: "mac_roman", 10001: "shift_jis", 10002: "big5", 10003: "cp949", 10006: "mac_greek",
    10007: "mac_cyrillic", 10008: "gb18030", 10029: "mac_latin2", 10081: "mac_turkish",
    65001: "utf-8",
})  # fmt: skip
"""Code pages by number whose codec is not called cp and the number."""

SYMBOL_SIGNS: Final = MappingProxyType({0xA7: "▪", 0xA8: "▫", 0xB7: "•", 0xD8: "➢", 0xFC: "✓"})
"""The list marks of the fonts Symbol and Wingdings, by their byte."""

QUIET: Final = frozenset({"upr", "shp", "shpgrp", "shpinst", "do", "object"})
"""Groups that hold no text but in the :data:`SPEAKING` groups inside them."""

SPEAKING: Final = frozenset({"ud", "shptxt", "dptxbxtext", "result"})
"""Groups inside quiet ones that hold text: the Unicode form, a text box, an object's picture."""

HUNG: Final = frozenset({"footnote", "shptxt", "dptxbxtext"})
"""Groups whose text stands elsewhere on the page, and follows the paragraph it hangs on."""

STARRED: Final = frozenset({"shpinst", "do", "ud", "momath", "nesttableprops"})
"""Groups to look into although a reader may skip them."""

DEAD: Final = frozenset(
    """
    annotation atnauthor atndate atnicn atnid atnparent atnref atntime atrfend atrfstart author
    background bkmkend bkmkstart blipuid buptim category colorschememapping colortbl comment company
    creatim datafield datastore defchp defpap doccomm docvar ebcend ebcstart falt fchars ffdeftext
    ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext file filetbl fldinst fldtype fname
    fontemb fontfile fonttbl footer footerf footerl footerr footnotesep formfield ftncn ftnsep ftnsepc
    aftncn aftnsep aftnsepc g generator gridtbl header headerf headerl headerr hl hlfr hlinkbase hlloc
    hlsrc hsv info keycode keywords latentstyles lchars levelnumbers leveltext lfolevel linkval list
    listlevel listname listoverride listoverridetable listpicture liststylename listtable
    lsdlockedexcept macrosig mailmerge manager mhtmltag mmathpict mmathpr nextfile nonesttables
    nonshppict objalias objclass objdata objname objsect objtime oldcprops oldpprops oldsprops
    oldtprops operator panose password passwordhash pgp pgptbl pict picprop pntxta pntxtb printim
    private propname protend protstart protusertbl pxe revtbl revtim rsidtbl rxe shppict shprslt sn
    staticval stylesheet subject sv svb tc tcn template themedata title txe ud1 upr1 userprops
    wgrffmtfilter windowcaption writereservation writereservhash xe xform xmlattrname xmlattrvalue
    xmlclose xmlname xmlnstbl xmlopen
    """.split()
)
"""Groups that hold no text of the document's body, whatever is in them."""


def page_codec(number: int) -> str:
    """The codec of a code page by its number."""
    return PAGES.get(number, f"cp{number}")
