import networkx as nx
import numpy as np
import pytest
from tests.engines.links_strategy import graph_of, in_order

from dezgraph.engines import betweenness as engine
from dezgraph.engines.links import Links


def heavy_tailed(nodes, edges):
    draw = np.random.default_rng(5)
    targets = (nodes * draw.random(edges) ** 3).astype(np.int32)
    return Links(nodes, draw.integers(0, nodes, edges).astype(np.int32), targets)


def test_small_graphs_are_exact_and_say_so():
    links = heavy_tailed(300, 1500)
    assert engine.sampling(links) is None
    np.testing.assert_allclose(
        engine.betweenness(links), in_order(nx.betweenness_centrality(graph_of(links))), atol=1e-9
    )


def test_large_graphs_are_sampled_within_the_error_that_is_said(monkeypatch):
    monkeypatch.setattr(engine, "EXACT_WORK", 1_000_000)
    links = heavy_tailed(2000, 6000)
    sample = engine.sampling(links)
    assert sample.samples == 1000 and sample.confidence == 0.95
    assert sample.error == pytest.approx(np.sqrt(np.log(40 * 2000) / 1998))
    estimated, exact = engine.betweenness(links), engine.exact_betweenness(links)
    assert not np.array_equal(estimated, exact)
    assert np.abs(estimated - exact).max() < sample.error / 10
    assert np.array_equal(estimated, engine.betweenness(links))


def test_from_all_sources_the_sample_is_the_whole():
    links = heavy_tailed(300, 1500)
    everyone = np.arange(300, dtype=np.int32)
    np.testing.assert_allclose(engine.sampled_betweenness(links, everyone), engine.exact_betweenness(links), atol=1e-9)


def test_the_only_source_has_no_score_of_its_own():
    scores = engine.sampled_betweenness(heavy_tailed(5, 9), np.array([2], dtype=np.int32))
    assert np.isnan(scores).tolist() == [False, False, True, False, False]
