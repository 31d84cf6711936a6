"""Dates in a graph that cannot be: days that no calendar has, ends before starts.

How a date is written is the shapes' concern; what it says is this one's.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from dezgraph.dates import bounds, interval
from dezgraph.errors import DateError
from dezgraph.terms import DCT, DZ, RDF
from dezgraph.validation.finding import Finding, short

__all__ = ["impossible_dates"]

_DATES = tuple(URIRef(iri) for iri in (DZ.validFrom, DZ.validUntil, DZ.date, DZ.published, DCT.date))


def impossible_dates(graph: Graph) -> Iterator[Finding]:
    """Yield the dates of `graph` that are none, and the pairs that run backwards. O(n)."""
    yield from _no_dates(graph)
    yield from _backward_relationships(graph)
    yield from _withdrawn_too_early(graph)


def _no_dates(graph: Graph) -> Iterator[Finding]:
    for path in _DATES:
        for subject, value in graph.subject_objects(path):
            if problem := _problem(str(value)):
                yield Finding(subject, short(path), value, problem)


def _backward_relationships(graph: Graph) -> Iterator[Finding]:
    path = URIRef(DZ.validUntil)
    for subject in graph.subjects(URIRef(RDF.type), URIRef(DZ.Relationship)):
        start, end = graph.value(subject, URIRef(DZ.validFrom)), graph.value(subject, path)
        if start is not None and end is not None and _runs_backwards(str(start), str(end)):
            yield Finding(subject, short(path), end, f"It ends ({end}) before it starts ({start}).")


def _withdrawn_too_early(graph: Graph) -> Iterator[Finding]:
    # Not sh:lessThanOrEquals: rdflib cannot compare a date with an ill-written one.
    path = URIRef(DZ.withdrawn)
    for claim, withdrawn in graph.subject_objects(path):
        recorded = graph.value(claim, URIRef(DZ.recorded))
        if _is_day(withdrawn) and _is_day(recorded) and str(withdrawn) < str(recorded):
            message = f"A claim cannot be withdrawn ({withdrawn}) before it was recorded ({recorded})."
            yield Finding(claim, short(path), withdrawn, message)


def _problem(text: str) -> str | None:
    try:
        bounds(text)
    except DateError as error:
        return f"{error}."
    return None


def _runs_backwards(start: str, end: str) -> bool:
    if _problem(start) or _problem(end):
        return False
    try:
        interval(start, end)
    except DateError:
        return True
    return False


def _is_day(node: Node | None) -> bool:
    return isinstance(node, Literal) and isinstance(node.value, date)
