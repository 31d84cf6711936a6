"""What a graph says of itself as a whole: its licence, who publishes it, since when, in which languages.

A graph says so of a node of the class `dcat:Dataset` or `void:Dataset`, by Dublin Core's terms; it may say nothing.
Where no such node has a licence, the licences are those of its source documents. This is the one place that reads them:
the description of the service and every file format ask here.

Source: DCAT 3 (W3C Recommendation, 2024), section 6.4.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from dezgraph.rdf.description import Description, text_of
from dezgraph.rdf.ntriples import as_arrow
from dezgraph.terms import DCAT, DCT, DZ, FOAF, RDF, SKOS, VOID

if TYPE_CHECKING:
    import pyarrow as pa

    from dezgraph.columns import Numbers
    from dezgraph.graph import Graph
    from dezgraph.rdf.triples import Triples

__all__ = ["Imprint", "dataset_nodes", "imprint_of", "languages_of", "recorded_days"]


@dataclass(frozen=True, slots=True)
class Imprint:
    """What is known of a graph as a whole: IRIs of licences, names or IRIs of publishers, and days (ISO 8601) or None.

    A graph that does not say when it was `modified` was so on the day on which its last claim was recorded.
    """

    licenses: tuple[str, ...]
    publishers: tuple[str, ...]
    issued: str | None
    modified: str | None


def imprint_of(graph: Graph) -> Imprint:
    """Return what a graph says of itself. O(n) for n triples, once."""
    return graph.remembered("imprint", lambda: _read(graph))


def dataset_nodes(graph: Graph) -> Numbers:
    """Return the term codes of the nodes that stand for a graph as a whole, ascending. O(n) for n triples, once."""
    return graph.remembered("dataset nodes", lambda: _dataset_nodes(graph.triples))


def languages_of(graph: Graph) -> list[str]:
    """Return the languages of the preferred labels of a graph, `ar`, `en`, sorted. O(n) for n triples, once."""
    return graph.remembered("languages", lambda: _languages(graph.triples))


def recorded_days(triples: Triples) -> list[str]:
    """Return the days (ISO 8601) on which claims were recorded, ascending. O(n) for n triples."""
    terms = _terms(triples, DZ.recorded).to_pylist()
    return sorted({text_of(term)[0][:10] for term in terms if term.startswith('"')})


def _read(graph: Graph) -> Imprint:
    triples = graph.triples
    nodes = [Description(triples, code) for code in dataset_nodes(graph).tolist()]
    issued, modified = (
        sorted(text for node in nodes for text, _ in node.literals(each)) for each in (DCT.issued, DCT.modified)
    )
    days = modified or recorded_days(triples)
    return Imprint(
        licenses=tuple(sorted({iri for node in nodes for iri in node.iris(DCT.license)}) or _of_documents(graph)),
        publishers=tuple(sorted({name for node in nodes for name in _agents(node)})),
        issued=issued[0] if issued else None,
        modified=days[-1] if days else None,
    )


def _dataset_nodes(triples: Triples) -> Numbers:
    subjects, classes = triples.with_predicate(RDF.type)
    wanted = [triples.code(f"<{each}>") for each in (DCAT.Dataset, VOID.Dataset)]
    return np.unique(subjects[np.isin(classes, wanted)]).astype(np.int32)


def _of_documents(graph: Graph) -> list[str]:
    subjects, licenses = graph.triples.with_predicate(DCT.license)
    own = np.unique(licenses[np.isin(subjects, graph.numbering.documents)])
    terms = (graph.triples.term(code) for code in own.tolist())
    return sorted(term[1:-1] for term in terms if term.startswith("<"))


def _agents(node: Description) -> list[str]:
    """Return who publishes something: names, or IRIs of those without one."""
    named = [(agent.text(FOAF.name) or agent.iri) for agent in node.nodes(DCT.publisher) if agent.iri[0] != '"']
    return [name for name in named if not name.startswith("_:")] + [text for text, _ in node.literals(DCT.publisher)]


def _languages(triples: Triples) -> list[str]:
    import pyarrow.compute as pc

    tags = pc.extract_regex(_terms(triples, SKOS.prefLabel), r'"@(?P<tag>[A-Za-z0-9-]+)$')
    return sorted({tag.lower() for tag in pc.unique(pc.struct_field(tags, "tag")).to_pylist() if tag is not None})


def _terms(triples: Triples, predicate: str) -> pa.Array:
    """Return the objects of a predicate, each once, as they stand in N-Triples."""
    _, codes = triples.with_predicate(predicate)
    return triples.terms.take(as_arrow(np.unique(codes)))
