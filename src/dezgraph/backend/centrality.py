"""The centralities of networkx, on the engines. Names, parameters and errors are networkx's; see its documentation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from random import Random
from typing import Any

import networkx as nx
import numpy as np

from dezgraph.backend.converted import Converted, Node
from dezgraph.engines import betweenness, distances, measures, spectral
from dezgraph.engines.links import Scores
from dezgraph.engines.paths import lengths_from

__all__ = [
    "betweenness_centrality",
    "closeness_centrality",
    "degree_centrality",
    "eigenvector_centrality",
    "harmonic_centrality",
    "hits",
    "in_degree_centrality",
    "katz_centrality",
    "out_degree_centrality",
    "pagerank",
]

Scored = dict[Node, Any]


def degree_centrality(G: Converted) -> Scored:
    return G.by_node(measures.degree(G.links))


def in_degree_centrality(G: Converted) -> Scored:
    return G.by_node(measures.degree(G.links, outgoing=False))


def out_degree_centrality(G: Converted) -> Scored:
    return G.by_node(measures.degree(G.links, incoming=False))


def pagerank(
    G: Converted,
    alpha: float = 0.85,
    personalization: Mapping[Node, float] | None = None,
    max_iter: int = 100,
    tol: float = 1e-6,
    nstart: Mapping[Node, float] | None = None,
    weight: str | None = "weight",
    dangling: Mapping[Node, float] | None = None,
) -> Scored:
    try:
        scores = spectral.pagerank(
            G.links,
            damping=alpha,
            restart=_shares(G, personalization),
            start=_shares(G, nstart),
            dangling=_shares(G, dangling),
            tolerance=tol,
            iterations=max_iter,
        )
    except spectral.ConvergenceError as error:
        raise nx.PowerIterationFailedConvergence(max_iter) from error
    return G.by_node(scores)


def betweenness_centrality(
    G: Converted,
    k: int | None = None,
    normalized: bool = True,
    weight: None = None,
    endpoints: bool = False,
    seed: Random | None = None,
) -> Scored:
    if k is None or k == len(G):
        scores = betweenness.exact_betweenness(G.links, normalized=normalized, endpoints=endpoints)
    else:
        if not k:
            raise ZeroDivisionError("betweenness from no sources")
        assert seed is not None  # networkx turns whatever is given into a generator
        sources = np.array(seed.sample(range(len(G)), k), dtype=np.int32)
        scores = betweenness.sampled_betweenness(G.links, sources, normalized=normalized, endpoints=endpoints)
    return G.by_node(scores)


def closeness_centrality(
    G: Converted, u: Node | None = None, distance: str | None = None, wf_improved: bool = True
) -> Scored | float:
    G.refuse_negative()
    if u is None:
        return G.by_node(distances.closeness(G.links, improved=wf_improved))
    number = G.number(u, "Source")
    lengths = lengths_from(G.links.reversed, np.array([number], dtype=np.int32))
    total = float(lengths[np.isfinite(lengths)].sum())
    reached = int(np.isfinite(lengths).sum()) - 1
    if not total:
        return 0.0
    return reached / total * (reached / (len(G) - 1) if wf_improved else 1)


def harmonic_centrality(
    G: Converted,
    nbunch: Node | Iterable[Node] | None = None,
    distance: str | None = None,
    sources: Node | Iterable[Node] | None = None,
) -> Scored:
    G.refuse_negative()
    wanted, starts = G.bunch(nbunch), G.bunch(sources)
    if len(wanted) < len(starts):
        backwards = G.links.reversed
        scores = np.array([_inverse(lengths_from(backwards, one)[0, starts]) for one in wanted.reshape(-1, 1)])
    else:
        scores = distances.harmonic(G.links, starts)[wanted]
    return {G.nodes[number]: score for number, score in zip(wanted.tolist(), scores.tolist(), strict=True)}


def eigenvector_centrality(
    G: Converted,
    max_iter: int = 100,
    tol: float = 1e-6,
    nstart: Mapping[Node, float] | None = None,
    weight: str | None = None,
) -> Scored:
    if not len(G):
        raise nx.NetworkXPointlessConcept("cannot compute centrality for the null graph")
    start = None if nstart is None else np.array([nstart[node] for node in G], dtype=np.float64)
    if start is not None and not start.any():
        raise nx.NetworkXError("initial vector cannot have all zero values")
    try:
        start = None if start is None else start / start.sum()
        scores = spectral.eigenvector(G.links, start=start, tolerance=tol, iterations=max_iter)
    except spectral.ConvergenceError as error:
        raise nx.PowerIterationFailedConvergence(max_iter) from error
    return G.by_node(scores)


def katz_centrality(
    G: Converted,
    alpha: float = 0.1,
    beta: float | Mapping[Node, float] = 1.0,
    max_iter: int = 1000,
    tol: float = 1e-6,
    nstart: Mapping[Node, float] | None = None,
    normalized: bool = True,
    weight: str | None = None,
) -> Scored:
    base = _base(G, beta)
    try:
        scores = spectral.katz(
            G.links,
            alpha=alpha,
            base=base,
            start=None if nstart is None else np.array([nstart[node] for node in G], dtype=np.float64),
            normalized=normalized,
            tolerance=tol,
            iterations=max_iter,
        )
    except spectral.ConvergenceError as error:
        raise nx.PowerIterationFailedConvergence(max_iter) from error
    return G.by_node(scores)


def hits(
    G: Converted,
    max_iter: int = 100,
    tol: float = 1e-8,
    nstart: Mapping[Node, float] | None = None,
    normalized: bool = True,
) -> tuple[Scored, Scored]:
    if not len(G):
        return {}, {}
    if max_iter <= 0:
        raise nx.PowerIterationFailedConvergence(max_iter)
    G.refuse_negative()
    if not G.links.matrix.nnz:
        raise NotImplementedError("hubs and authorities of a graph without links are networkx's business")
    start = None if nstart is None else np.array(list(nstart.values()), dtype=np.float64)
    try:  # steps are many and cheap here, where networkx's few are factorisations
        hubs, authorities = spectral.hits(G.links, start=start, tolerance=tol * 1e-4, iterations=10 * max_iter)
    except spectral.ConvergenceError as error:
        raise nx.PowerIterationFailedConvergence(max_iter) from error
    if not normalized:
        authorities = authorities / np.linalg.norm(authorities)
        hubs = G.links.matrix @ authorities
    return G.by_node(hubs), G.by_node(authorities)


def _shares(graph: Converted, values: Mapping[Node, float] | None) -> Scores | None:
    if values is None or not len(graph):
        return None
    vector = graph.vector(values)
    if not vector.sum():
        raise ZeroDivisionError
    return np.asarray(vector / vector.sum())


def _base(graph: Converted, beta: float | Mapping[Node, float]) -> Scores | float:
    if not isinstance(beta, Mapping):
        try:
            return float(beta)
        except (TypeError, ValueError) as error:
            raise nx.NetworkXError("beta must be a number or a dictionary") from error
    if set(beta) != set(graph):
        raise nx.NetworkXError("beta dictionary must have a value for every node")
    return graph.vector(beta)


def _inverse(lengths: Scores) -> float:
    near = lengths[np.isfinite(lengths) & (lengths > 0)]
    return float((1 / near).sum())
