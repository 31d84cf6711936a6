"""Small random signed links, the best of all their splits, and the signed graphs that others have published."""

import csv
from itertools import product
from pathlib import Path

import networkx as nx
import numpy as np
import pytest
from hypothesis import strategies as st

from dezgraph.engines.links import Links

EXTERNAL = Path(__file__).parents[3] / "shared" / "external" / "signed"


@st.composite
def signed_links(draw, *, most=8, heaviest=2):
    """Undirected links among up to `most` nodes, parallel ones and loops included; weights of either sign."""
    count = draw(st.integers(0, most))
    nodes = st.integers(0, max(count - 1, 0))
    weights = st.integers(1, heaviest).flatmap(lambda weight: st.sampled_from([weight, -weight]))
    found = draw(st.lists(st.tuples(nodes, nodes, weights), max_size=4 * most if count else 0))
    return links_of(found, count)


@st.composite
def simple_signed_links(draw, *, most=7):
    """Connected links without parallel ones or loops, with weights of either sign."""
    count = draw(st.integers(2, most))
    pairs = [(one, other) for other in range(count) for one in range(other)]
    tree = [(draw(st.integers(0, node - 1)), node) for node in range(1, count)]
    kept = sorted({*tree, *draw(st.lists(st.sampled_from(pairs)))})
    return links_of([(*pair, draw(st.sampled_from([1, -1]))) for pair in kept], count)


def links_of(found, count):
    sources, targets, weights = np.array(found, dtype=np.int32).reshape(-1, 3).T
    return Links(count, sources, targets, weights.astype(np.float64), directed=False)


def random_links(count, links, seed):
    """A random graph of so many links, each sign by coin."""
    graph = nx.gnm_random_graph(count, links, seed=seed)
    signs = np.random.default_rng(seed).choice([-1, 1], links)
    return links_of([(*ends, sign) for ends, sign in zip(graph.edges, signs, strict=True)], count)


def splits(count):
    """Every way to put nodes on two sides, mirror images once."""
    return [np.array((1, *rest), dtype=np.int8)[:count] for rest in product((1, -1), repeat=max(count - 1, 0))]


def cost(links, sides):
    """What a split frustrates, told link by link."""
    ends = zip(links.sources.tolist(), links.targets.tolist(), links.weights.tolist(), strict=True)
    return sum(abs(weight) for one, other, weight in ends if sides[one] * sides[other] * weight < 0)


def least(links):
    """What the best split frustrates, by trying all."""
    return min(cost(links, sides) for sides in splits(links.count))


def of_signs(links):
    """The positive and the negative links, without weights."""
    return [Links(links.count, links.sources[kept], links.targets[kept], directed=False)
            for kept in (links.weights > 0, links.weights < 0)]  # fmt: skip


def published(name, *, header):
    """Links that were published; the test is skipped where they are not at hand."""
    file = EXTERNAL / name
    if not file.exists():
        pytest.skip(f"{file} is not at hand")
    with file.open() as opened:
        rows = list(csv.reader(opened))[header:]
    places = {}
    found = [(places.setdefault(one, len(places)), places.setdefault(other, len(places)), 1 if int(sign) > 0 else -1)
             for one, other, sign in rows]  # fmt: skip
    found = sorted({(min(one, other), max(one, other), sign) for one, other, sign in found})
    return links_of(found, len(places))
