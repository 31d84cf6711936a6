import networkx as nx
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.engines.links_strategy import graph_of, in_order, simple, some_links

from dezgraph.engines.betweenness import exact_betweenness, sampled_betweenness
from dezgraph.engines.cores import core_numbers
from dezgraph.engines.distances import closeness, harmonic
from dezgraph.engines.links import Links
from dezgraph.engines.measures import MEASURES, degree
from dezgraph.engines.spectral import ConvergenceError, eigenvector, hits, katz, pagerank
from dezgraph.engines.triangles import clustering, triangles


def same(ours, theirs):
    np.testing.assert_allclose(ours, theirs, rtol=1e-6, atol=1e-6)


@given(some_links())
def test_every_measure_gives_one_finite_number_for_each_node(links):
    for measure in MEASURES.values():
        scores = measure.scores(links)
        assert scores.dtype == np.float64 and scores.shape == (links.count,)
        assert np.isfinite(scores).all()


@given(some_links(), st.randoms(use_true_random=False))
def test_renumbering_the_nodes_changes_no_score(links, random):
    new = np.array(random.sample(range(links.count), links.count), dtype=np.int32)
    renumbered = Links(links.count, new[links.sources], new[links.targets], links.weights, directed=links.directed)
    for name in ("degree", "pagerank", "betweenness", "closeness", "harmonic", "core", "clustering", "triangles"):
        same(MEASURES[name].scores(renumbered)[new], MEASURES[name].scores(links))


@given(some_links())
def test_degree_is_that_of_networkx(links):
    graph = graph_of(links)
    same(degree(links), in_order(nx.degree_centrality(graph)))
    if links.directed:
        same(MEASURES["in_degree"].scores(links), in_order(nx.in_degree_centrality(graph)))
        same(MEASURES["out_degree"].scores(links), in_order(nx.out_degree_centrality(graph)))


@given(some_links())
def test_pagerank_is_that_of_networkx(links):
    same(pagerank(links), in_order(nx.pagerank(graph_of(links))))


@given(some_links(weighted=False), st.booleans(), st.booleans())
def test_betweenness_is_that_of_networkx(links, normalized, endpoints):
    options = {"normalized": normalized, "endpoints": endpoints}
    same(exact_betweenness(links, **options), in_order(nx.betweenness_centrality(graph_of(links), **options)))


@given(some_links(weighted=False), st.booleans(), st.booleans(), st.data())
def test_sampled_betweenness_is_that_of_networkx_from_the_same_sources(links, normalized, endpoints, data):
    assume(links.count > 1)
    samples = data.draw(st.integers(2, links.count))
    options = {"normalized": normalized, "endpoints": endpoints}

    class Drawn:
        @staticmethod
        def sample(nodes, size):
            return nodes[:size]

    theirs = nx.betweenness_centrality.__wrapped__(graph_of(links), k=samples, seed=Drawn, **options)
    same(sampled_betweenness(links, np.arange(samples, dtype=np.int32), **options), in_order(theirs))


@given(some_links(), st.booleans())
def test_closeness_and_harmonic_are_those_of_networkx(links, improved):
    graph, distance = graph_of(links), None if links.weights is None else "weight"
    same(
        closeness(links, improved=improved),
        in_order(nx.closeness_centrality(graph, distance=distance, wf_improved=improved)),
    )
    same(harmonic(links), in_order(nx.harmonic_centrality(graph, distance=distance)))


def test_distances_are_counted_beyond_the_first_64_nodes():
    chain = Links(200, np.arange(199, dtype=np.int32), np.arange(1, 200, dtype=np.int32))
    same(closeness(chain), in_order(nx.closeness_centrality(graph_of(chain))))


@given(some_links())
def test_eigenvector_is_that_of_networkx_or_neither_converges(links):
    links = simple(links)
    assume(links.count)
    weight = None if links.weights is None else "weight"
    try:
        theirs = nx.eigenvector_centrality(graph_of(links, multigraph=False), weight=weight)
    except nx.PowerIterationFailedConvergence:
        with pytest.raises(ConvergenceError):
            eigenvector(links)
    else:
        same(eigenvector(links), in_order(theirs))


@given(some_links(weighted=False))
def test_katz_is_that_of_networkx(links):
    links = simple(links)
    same(katz(links), in_order(nx.katz_centrality(graph_of(links, multigraph=False))))


def test_katz_beyond_its_radius_does_not_converge():
    ends = np.array([(a, b) for a in range(30) for b in range(30) if a != b], dtype=np.int32)
    with pytest.raises(ConvergenceError, match="1000 iterations"):
        katz(Links(30, ends[:, 0], ends[:, 1]))
    assert np.ptp(MEASURES["katz"].scores(Links(30, ends[:, 0], ends[:, 1]))) < 1e-6


@given(some_links())
def test_hubs_and_authorities_are_singular_vectors(links):
    hubs, authorities = hits(links)
    assume(links.count > 1 and len(links))
    dense = links.matrix.toarray()
    largest = np.linalg.norm(dense, 2)
    same(np.linalg.norm(dense @ authorities), largest * np.linalg.norm(authorities))
    same(hubs.sum(), 1)
    same(authorities.sum(), 1)


def test_hubs_link_and_authorities_are_linked_to():
    star = Links(4, np.array([0, 0, 1], dtype=np.int32), np.array([2, 3, 3], dtype=np.int32))
    ours, theirs = hits(star), nx.hits(graph_of(star))
    same(ours[0], in_order(theirs[0]))
    same(ours[1], in_order(theirs[1]))


def test_hubs_are_told_apart_where_two_parts_are_nearly_as_strong():
    links = Links(4, np.array([0, 2], dtype=np.int32), np.array([1, 3], dtype=np.int32), np.array([1.0, 0.99999]))
    hubs, authorities = hits(links)
    same(hubs, [1, 0, 0, 0])
    same(authorities, [0, 1, 0, 0])


@given(some_links())
def test_core_numbers_are_those_of_networkx(links):
    assert core_numbers(links).tolist() == in_order(nx.core_number(graph_of(simple(links), multigraph=False))).tolist()


@given(some_links(directed=False))
def test_triangles_are_those_of_networkx(links):
    assert triangles(links).tolist() == in_order(nx.triangles(graph_of(simple(links), multigraph=False))).tolist()


@given(some_links())
def test_clustering_is_that_of_networkx(links):
    links = simple(links)
    weight = None if links.weights is None else "weight"
    same(clustering(links), in_order(nx.clustering(graph_of(links, multigraph=False), weight=weight)))
