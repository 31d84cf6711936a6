"""What a file seems to be that is not what it was taken for. A guess by its beginning, only to explain an error."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from dezgraph.errors import DataError
from dezgraph.imports.encoding import marked
from dezgraph.rdf.files import opened

__all__ = ["mistaken", "seems"]

_HEAD: Final = 1 << 16
_ROOT: Final = re.compile(r"<(?:[\w.-]+:)?(\w[\w.-]*)")
_KEY: Final = re.compile(r'"((?:@|\w)[\w-]{0,40})"\s*:')
_ACLED: Final = "ACLED's JSON"
_ARCHIVE: Final = "an archive"
_XML: Final = {"graphml": "graphml", "gexf": "gexf", "RDF": "rdf"}
_JSON: Final = (
    (("event_id_cnty", "actor1"), _ACLED),
    (("@context",), "rdf"),
    (("@graph",), "rdf"),
    (("@id",), "rdf"),
    (("objects", "type"), "stix"),
    (("schema", "properties"), "ftm"),
    (("elements",), "cytoscape"),
    (("data", "group"), "cytoscape"),
    (("data", "id"), "cytoscape"),
    (("nodes", "links"), "node-link"),
    (("nodes", "edges"), "node-link"),
    (("links", "source"), "node-link"),
)
_TURTLE: Final = re.compile(r"\s*(?:@prefix|@base|PREFIX|BASE)\s", re.IGNORECASE)
_DELIMITER: Final = re.compile(r"[,;\t|]")
_TABLES: Final = (
    ({"event_id_cnty", "actor1"}, "acled"),
    ({"ext_id", "ext_sup"}, "ucdp-esd"),
    ({"actorid", "namedata"}, "ucdp-actor"),
    ({"source", "target"}, "csv"),
)
_INSTEAD: Final = {
    _ACLED: "ask its interface for CSV, for `dezgraph import acled`",
    _ARCHIVE: "unpack it, and import what is in it",
}
"""What to do with what no format is for."""


def mistaken(path: Path, what: str, wanted: str, format: str) -> DataError:
    """Return the error for a file that is not `wanted`, which was read as `format`: why, and what it seems to be."""
    return DataError(f"{what}: this is no {wanted}{seems(path, format)}", path=path)


def seems(path: Path, read_as: str = "", *, only: str = "") -> str:
    """Return for the end of a message which other format a file seems to be; nothing where that cannot be said.

    With `only`, no other than this one is said.

    Raises:
        DataError: it cannot be read.
    """
    with opened(path) as stream:
        head = stream.read(_HEAD)
    format = _format(head)
    if only not in ("", format):
        return ""
    if format in _INSTEAD:
        return f"; it seems to be {format}: {_INSTEAD[format]}"
    return f"; it seems to be for `dezgraph import {format}`" if format not in ("", read_as) else ""


def _format(head: bytes) -> str:
    if head.startswith(b"PK\x03\x04"):
        return "excel" if b"xl/" in head else _ARCHIVE
    text = head.decode(marked(head), "replace").lstrip()
    if text.startswith("<"):
        root = _ROOT.search(text)
        return _XML.get(root[1], "") if root else ""
    if text.startswith(("{", "[")):
        keys = {found[1] for found in _KEY.finditer(text)}
        return next((format for told, format in _JSON if keys.issuperset(told)), "")
    if _TURTLE.match(text):
        return "rdf"
    columns = {name.strip(' "').casefold() for name in _DELIMITER.split(text.partition("\n")[0].rstrip("\r"))}
    return next((format for told, format in _TABLES if columns.issuperset(told)), "")
