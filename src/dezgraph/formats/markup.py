"""Text around columns: how formats of lines and of XML are written from tables, a batch at a time in compiled code."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeAlias

import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.formats.cells import flat, holds_any, readable
from dezgraph.formats.statements import text_of

if TYPE_CHECKING:
    Piece: TypeAlias = pa.Array | str

__all__ = ["between", "lines", "quoted", "xml", "xml_text", "xml_type"]

_ENTITIES = (
    ("&", "&amp;"),
    ("<", "&lt;"),
    (">", "&gt;"),
    ('"', "&quot;"),
    ("\t", "&#9;"),
    ("\n", "&#10;"),
    ("\r", "&#13;"),
)
_SIGNS = "".join(sign for sign, _ in _ENTITIES).encode()


def lines(*pieces: Piece) -> bytes:
    """Return the pieces side by side, row by row: a column brings what it has, null being nothing, a text itself."""
    empty = [piece if isinstance(piece, str) else pc.fill_null(piece, "") for piece in pieces]
    return text_of(pc.binary_join_element_wise(*empty, ""))


def between(before: str, column: pa.Array, after: str) -> pa.Array:
    """Return a column with texts around it, nothing where it has nothing."""
    return pc.binary_join_element_wise(before, column, after, "")


def xml(column: pa.Array) -> pa.Array:
    """Return a column as text of XML, for elements and for attributes in double quotes."""
    texts = readable(flat(column))
    for sign, entity in _ENTITIES if holds_any(texts, _SIGNS) else ():
        texts = pc.replace_substring(texts, sign, entity)
    return texts


def xml_text(text: str) -> str:
    """Return one text as `xml` does a column."""
    return str(xml(pa.array([text]))[0])


def quoted(column: pa.Array, escapes: Sequence[tuple[str, str]]) -> pa.Array:
    """Return a column as text in double quotes, without control characters, nothing where it has nothing."""
    texts = readable(flat(column))
    for sign, escape in escapes:
        texts = pc.replace_substring(texts, sign, escape)
    return between('"', texts, '"')


def xml_type(type: pa.DataType) -> str:
    """Return the name that GraphML and GEXF give to the type of a column: what is no number and no truth is a text."""
    if pa.types.is_integer(type):
        return "int"
    return "double" if pa.types.is_floating(type) else "boolean" if pa.types.is_boolean(type) else "string"
