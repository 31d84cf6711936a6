import networkx as nx
from hypothesis import given
from tests.engines.links_strategy import graph_of, some_links

from dezgraph.engines.components import components


def parts(labels):
    together = {}
    for node, label in enumerate(labels.tolist()):
        together.setdefault(label, set()).add(node)
    return {frozenset(part) for part in together.values()}


def the_same(ours, theirs):
    return parts(ours) == {frozenset(part) for part in theirs}


@given(some_links(directed=True))
def test_directed_components_are_those_of_networkx(links):
    graph = graph_of(links)
    assert the_same(components(links), nx.weakly_connected_components(graph))
    assert the_same(components(links, strong=True), nx.strongly_connected_components(graph))


@given(some_links(directed=False))
def test_undirected_components_are_those_of_networkx(links):
    assert the_same(components(links), nx.connected_components(graph_of(links)))
    assert the_same(components(links, strong=True), nx.connected_components(graph_of(links)))
