"""Columns of a table as text, for formats that know nothing else, and safe in the cells of a spreadsheet.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, and may run it. Such a text gets a `'`
before it, and so does one that begins with some `'` and then such a sign: `unescaped` takes one away again, and gives
back every text as it was.
"""

from __future__ import annotations

import re
from typing import Final

import pyarrow as pa
import pyarrow.compute as pc

__all__ = ["ESCAPE", "SEPARATOR", "escaped", "flat", "holds_any", "readable", "unescaped"]

SEPARATOR: Final = ";"
"""What stands between the values of a list."""
ESCAPE: Final = "'"
"""What stands before a text that would be taken for a formula."""
_RISKY: Final = r"^'*[=+\-@\t\r\n\x{FF1D}\x{FF0B}\x{FF0D}\x{FF20}]"  # the full-width ones too: Excel takes them as well
_ESCAPED: Final = re.compile("'('*[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20])")
_UNREADABLE: Final = r"[\x00-\x08\x0b\x0c\x0e-\x1f\x{FFFE}\x{FFFF}]"
_NO_CHARACTERS: Final = b"\xef"  # how U+FFFE and U+FFFF begin, and a few that are fine
_CONTROLS: Final = bytes(code for code in range(32) if chr(code) not in "\t\n\r")


def flat(column: pa.Array) -> pa.Array:
    """Return a column as text: lists joined by `SEPARATOR`, days as ISO 8601, `true` and `false`; null for nothing."""
    if pa.types.is_list(column.type):
        joined = pc.binary_join(column, SEPARATOR)
        return pc.if_else(pc.equal(joined, ""), pa.scalar(None, pa.string()), joined)
    return column.cast(pa.string())


def holds_any(texts: pa.Array, signs: bytes) -> bool:
    """Tell whether any text may hold one of some ASCII signs: a look at the bytes, far quicker than replacing."""
    _, _, data = texts.buffers()
    return data is not None and len(bytes(data).translate(None, signs)) < data.size


def readable(texts: pa.Array) -> pa.Array:
    """Return texts with a replacement character for each character that neither XML nor a workbook may hold."""
    if not holds_any(texts, _CONTROLS + _NO_CHARACTERS):
        return texts
    return pc.replace_substring_regex(texts, _UNREADABLE, "\ufffd")


def escaped(texts: pa.Array) -> pa.Array:
    """Return texts such that no spreadsheet takes one for a formula."""
    return pc.if_else(pc.match_substring_regex(texts, _RISKY), pc.binary_join_element_wise("'", texts, ""), texts)


def unescaped(text: str) -> str:
    """Return the text that `escaped` was given.

    >>> [unescaped(cell) for cell in ("'=1+1", "''=1+1", "'tis", "plain")]
    ['=1+1', "'=1+1", "'tis", 'plain']
    """
    return _ESCAPED.sub(r"\1", text, count=1) if _ESCAPED.match(text) else text
