"""Lay a scenario over a graph: the triples as they would be if its changes came about.

The result is a graph like any other, so every question can be asked of it. The graph itself is not
touched. What a scenario adds has the scenario's own claims, and the hedge `potential`.
"""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator

import numpy as np

from dezgraph.dates import interval
from dezgraph.errors import DateError, SubjectError
from dezgraph.rdf.description import Description
from dezgraph.rdf.ntriples import blocks
from dezgraph.rdf.triples import Triples
from dezgraph.terms import DCT, DZ, ID, RDF, local_name

__all__ = ["check", "overlaid"]

_COPIED = (DZ.source, DZ.type, DZ.target, DZ.validFrom, DZ.validUntil, DZ.support, DCT.description)

_NEEDED = {
    DZ.Addition: {DZ.source: "entity", DZ.type: "type", DZ.target: "entity"},
    DZ.Ending: {DZ.relationship: "relationship"},
    DZ.Amendment: {DZ.relationship: "relationship", DZ.type: "type"},
}
"""The classes of change, and what each must name."""


def check(scenario: Description, knows: Callable[[str, str], bool]) -> None:
    """Refuse a scenario that could not be laid over its graph; `knows("entity", iri)` tells what the graph has.

    Raises:
        SubjectError: a change names something that is not there, or not all that it must, or has a bad date.
    """
    for change in scenario.nodes(DZ.change):
        kinds = [kind for kind in change.iris(RDF.type) if kind in _NEEDED]
        if len(kinds) != 1:
            raise SubjectError(scenario.iri, "has a change that is not one of Addition, Ending, Amendment")
        for predicate, what in _NEEDED[kinds[0]].items():
            named = change.iris(predicate)
            if len(named) != 1 or not knows(what, named[0]):
                found = ", ".join(map(local_name, named)) or "nothing"
                reason = f"has a change whose dz:{local_name(predicate)} is {found}, which is no {what} of the graph"
                raise SubjectError(scenario.iri, reason)
        try:
            interval(change.text(DZ.validFrom), change.text(DZ.validUntil))
        except DateError as error:
            raise SubjectError(scenario.iri, f"has a change with a bad date: {error}") from error
    if scenario.iris(DZ.change) and DZ.claim not in scenario:
        raise SubjectError(scenario.iri, "has no claim: say which source document states it")


def overlaid(triples: Triples, scenario: str) -> Triples:
    """Return the graph under a scenario, given by its IRI. O(n log n) for n triples.

    Raises:
        SubjectError: the scenario ends or amends a relationship that is not there.
    """
    node = Description(triples, triples.code(f"<{scenario}>"))
    lines: list[str] = []
    dropped = np.zeros(len(triples), dtype=bool)
    for change in node.nodes(DZ.change):
        kinds = change.iris(RDF.type)
        if DZ.Addition in kinds:
            lines += _addition(node, change)
            continue
        code = _relationship(triples, scenario, change)
        of_it = triples.subjects == code
        if DZ.Amendment in kinds:
            of_it &= triples.predicates == triples.code(f"<{DZ.type}>")
            lines += [f"{triples.term(code)} <{DZ.type}> {term} ." for term in change.terms(DZ.type)]
            lines.append(f"{triples.term(code)} <{DZ.hedge}> <{DZ.potential}> .")
        dropped |= of_it
    added = blocks(io.BytesIO("\n".join([*lines, ""]).encode()))
    return Triples.from_blocks([triples.as_block(~dropped), *added])


def _relationship(triples: Triples, scenario: str, change: Description) -> int:
    iri = change.iri_value(DZ.relationship)
    code = triples.code(f"<{iri}>")
    if iri is None or code < 0 or not any(True for _ in triples.of(code)):
        name = local_name(iri) if iri else "none"
        raise SubjectError(scenario, f"changes the relationship {name}, which is not in the graph")
    return code


def _addition(scenario: Description, change: Description) -> Iterator[str]:
    ends = [local_name(change.iri_value(predicate) or "") for predicate in (DZ.source, DZ.type, DZ.target)]
    subject = f"<{ID['-'.join([*ends, 'in', local_name(scenario.iri)])]}>"
    yield f"{subject} <{RDF.type}> <{DZ.Relationship}> ."
    yield f"{subject} <{DZ.hedge}> <{DZ.potential}> ."
    for predicate in _COPIED:
        yield from (f"{subject} <{predicate}> {term} ." for term in change.terms(predicate))
    yield from (f"{subject} <{DZ.claim}> {term} ." for term in scenario.terms(DZ.claim))
