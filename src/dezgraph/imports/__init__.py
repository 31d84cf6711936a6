"""Data sets of the field, and tables, as graphs in our vocabulary: one module a format, one table of them.

    files ─▶ a format's module ─▶ records ─▶ known ─▶ writing
             graphs, excel: by way of edges  what is new    N-Triples, loaded as any other file
             rdf: by way of a CONSTRUCT mapping
                                   matching, decisions: who is meant by a name, and what a person decided of it

Files are read strictly, and a piece at a time: `table` (CSV), `json_items`, `xml_events`, `archive` (workbooks).
`report` keeps the account. Every relationship has a claim by the source document of the import, dates are as precise as
the data and no more, and identifiers stay. `docs/import.md` says what each importer makes of its file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from dezgraph.errors import DataError, InputError
from dezgraph.imports import acled, edges, excel, follow_the_money, rdf, stix
from dezgraph.imports.graphs import cytoscape, gexf, graphml, node_link
from dezgraph.imports.known import Known
from dezgraph.imports.records import Record
from dezgraph.imports.report import Report
from dezgraph.imports.seeming import seems
from dezgraph.imports.settings import Settings, pairs
from dezgraph.imports.ucdp import actor, support
from dezgraph.imports.writing import lines
from dezgraph.names import nearest

__all__ = ["IMPORTERS", "Importer", "Known", "Report", "Settings", "importer", "lines", "pairs", "records"]

Reader: TypeAlias = Callable[[Sequence[Path], Settings, Report, Known], Iterator[Record]]


@dataclass(frozen=True, slots=True)
class Importer:
    """A format that can be read. `is_mapped` where columns may be mapped to the fields of a table of relationships.

    `has_words` where types may be said of the file's own words for them; `is_rdf` where a mapping may construct our
    vocabulary of another.
    """

    name: str
    explanation: str
    read: Reader
    is_mapped: bool = False
    has_words: bool = False
    is_rdf: bool = False


def importer(name: str) -> Importer:
    """Return the importer of a format. Raises InputError, with the nearest name, where there is none."""
    if name not in IMPORTERS:
        near = nearest(name, IMPORTERS, limit=1)
        raise InputError("format", name, f"use {', '.join(IMPORTERS)}", near)
    return IMPORTERS[name]


def records(
    importer: Importer, files: Sequence[Path], known: Known, report: Report, settings: Settings
) -> Iterator[Record]:
    """Yield what files hold and the graph does not know yet: source document, entities, relationships.

    Raises:
        DataError: a file cannot be read, or a row is bad and `report` does not keep going; with file and line.
        InputError: a setting that this format does not take, or a value that is none.
    """
    if not importer.is_mapped:
        for name in ("columns", "constants", "types"):
            given = getattr(settings, name)
            if given and not (name == "types" and importer.has_words):
                value = ", ".join(f"{left}={right}" for left, right in given.items())
                raise InputError(_OPTIONS[name], value, f"leave it out: the columns of {importer.name} are fixed")
    if settings.mapping is not None and not importer.is_rdf:
        raise InputError("mapping", str(settings.mapping), f"leave it out: {importer.name} is no RDF")
    found = importer.read(files, settings, report, known)
    return known.settled(_explained(found, files) if importer.is_rdf else found, report, importer.name)


def _explained(records: Iterator[Record], files: Sequence[Path]) -> Iterator[Record]:
    """Yield records. Raises DataError for a file that is no RDF, with what it seems to be."""
    try:
        yield from records
    except DataError as error:
        hint = seems(error.path, "rdf") if error.path is not None and error.path in files else ""
        if not hint:
            raise
        raise DataError(f"{error.reason}{hint}", path=error.path, line=error.line, column=error.column) from error


_OPTIONS: Final = {"columns": "map", "constants": "set", "types": "type"}
_ALL: Final = (
    Importer("ucdp-esd", "UCDP External Support Dataset, actor-year: who supported whom, with what", support.read),
    Importer("ucdp-actor", "UCDP Actor Dataset: actors, their names, splits, alliances and joinings", actor.read),
    Importer("acled", "ACLED events: who fought, harmed or acted beside whom, in which months", acled.read),
    Importer("csv", "a table of relationships: source, type, target and more", edges.read, is_mapped=True),
    Importer("excel", "a workbook with such a table", excel.read, is_mapped=True),
    Importer("graphml", "nodes and edges, of networkx, yEd, Gephi and others", graphml.read, is_mapped=True),
    Importer("gexf", "nodes and edges with their times, of Gephi and networkx", gexf.read, is_mapped=True),
    Importer("node-link", "nodes and edges in JSON, of networkx and d3", node_link.read, is_mapped=True),
    Importer("cytoscape", "nodes and edges in JSON, of Cytoscape and cytoscape.js", cytoscape.read, is_mapped=True),
    Importer("stix", "bundles of STIX 2.1: actors, places, events, and how they relate", stix.read, has_words=True),
    Importer("ftm", "entities of FollowTheMoney, of OpenSanctions and Aleph", follow_the_money.read, has_words=True),
    Importer("rdf", "RDF in our vocabulary, or in another with --mapping", rdf.read, is_rdf=True),
)
IMPORTERS: Final = {each.name: each for each in _ALL}
"""Every importer by its name, as the command line takes it."""
