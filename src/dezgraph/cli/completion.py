"""What the shell offers at the tab key: ids and terms of the graph that the command line names.

A list of options is offered piece by piece: `--type backs,f⇥`. Without a graph that can be read,
nothing is offered, and nothing is said: a message would land in the middle of the command line.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, TypeAlias

import typer

from dezgraph.errors import DezgraphError
from dezgraph.lens import Option

if TYPE_CHECKING:
    from dezgraph.graph import Graph

__all__ = ["entity_ids", "of_option", "record_ids"]

Offer: TypeAlias = tuple[str, str]
Offers: TypeAlias = list[Offer]
Completion: TypeAlias = Callable[[typer.Context, str], Offers]


def entity_ids(context: typer.Context, incomplete: str) -> Offers:
    """Offer the ids of entities, with their labels."""
    return [offer for graph in _graphs(context) for offer in _entities(graph) if offer[0].startswith(incomplete)]


def record_ids(context: typer.Context, incomplete: str) -> Offers:
    """Offer the ids of entities, sources and relationships."""
    return [
        offer
        for graph in _graphs(context)
        for offers in (_entities(graph), _documents(graph), _relationships(graph))
        for offer in offers
        if offer[0].startswith(incomplete)
    ]


def of_option(option: Option) -> Completion | None:
    """Return what completes an option of the lens; None where anything may be typed."""
    if option.choices:
        return _listed(lambda _: ((word, "") for word in option.choices))
    if option.terms:
        return _listed(lambda graph: _terms(graph, option.terms), several=option.several)
    if option.name in {"source", "not_source"}:
        return _listed(_documents, several=option.several)
    return _listed(_scenarios) if option.name == "scenario" else None


def _listed(offers: Callable[[Graph], Iterable[Offer]], *, several: bool = False) -> Completion:
    def complete(context: typer.Context, incomplete: str) -> Offers:
        before, comma, begun = incomplete.rpartition(",") if several else ("", "", incomplete)
        return [
            (f"{before}{comma}{word}", label)
            for graph in _graphs(context)
            for word, label in offers(graph)
            if word.startswith(begun)
        ]

    return complete


def _graphs(context: typer.Context) -> Iterator[Graph]:
    """Yield the graph that the command line names so far, if it can be read."""
    from dezgraph.opening import open_view as opened

    try:
        yield opened(*(context.params.get("file") or ()), store=context.params.get("store")).content
    except (DezgraphError, OSError, ValueError):
        return


def _entities(graph: Graph) -> Iterator[Offer]:
    return ((id, graph.labels(number).get("en", "")) for number, id in enumerate(graph.entity_ids))


def _relationships(graph: Graph) -> Iterator[Offer]:
    return ((graph.relationship_id(row), "") for row in range(len(graph.columns)))


def _documents(graph: Graph) -> Iterator[Offer]:
    return ((id, next(iter(document.title.values()), "")) for id, document in graph.documents.items())


def _scenarios(graph: Graph) -> Iterator[Offer]:
    return ((id, graph.labels(graph.entity_number(id)).get("en", "")) for id in graph.scenario_ids)


def _terms(graph: Graph, list_name: str) -> Iterator[Offer]:
    return ((token, term.labels.get("en", "")) for token, term in graph.vocabulary.lists[list_name].items())
