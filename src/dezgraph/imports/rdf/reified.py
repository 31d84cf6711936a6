"""What RDF 1.2 says about triples (`<< ex:a dz:backs ex:b >> dz:validFrom "2012"`), as relationships written out."""

from __future__ import annotations

import re
from typing import Final

import numpy as np

from dezgraph.imports.report import Report
from dezgraph.rdf.ntriples import block_of
from dezgraph.rdf.triples import Triples
from dezgraph.terms import DZ, RDF
from dezgraph.vocabulary import Vocabulary

__all__ = ["written_out"]

_REIFIES: Final = f"{RDF.base}reifies"
_TRIPLE: Final = re.compile(r"<<\( (<\S+>|_:\S+) <(\S+)> (<[^<\s]\S*>|_:\S+) \)>>")
_LEFT_OUT: Final = "what is said about triples that are no relationships, or are not stated themselves"


def written_out(triples: Triples, vocabulary: Vocabulary, report: Report) -> Triples:
    """Return triples in which each node that stands for a stated one is a relationship: what hangs on it is told of it.

    A triple that is only talked about is not stated, and makes no relationship. O(n) where there is any such node.
    """
    nodes, values = triples.with_predicate(_REIFIES)
    if not len(nodes):
        return triples
    types = {term.iri for term in vocabulary.types.values()}
    lines: list[str] = []
    for node, value in zip(triples.terms_of(nodes), triples.terms_of(values), strict=True):
        found = _TRIPLE.fullmatch(value)
        if found and found[2] in types and _is_stated(triples, *found.groups()):
            said = (RDF.type, f"<{DZ.Relationship}>"), (DZ.source, found[1]), (DZ.type, f"<{found[2]}>")
            lines += (f"{node} <{name}> {term} .\n" for name, term in (*said, (DZ.target, found[3])))
        else:
            report.left_out[_LEFT_OUT] += 1
    is_kept = triples.predicates != np.int32(triples.code(f"<{_REIFIES}>"))
    return triples.edited(is_kept, block_of("".join(lines).encode()))


def _is_stated(triples: Triples, source: str, type_: str, target: str) -> bool:
    subject, predicate, value = (triples.code(term) for term in (source, f"<{type_}>", target))
    return subject >= 0 and (predicate, value) in triples.of(subject)
