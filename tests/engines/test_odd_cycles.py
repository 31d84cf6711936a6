import math
from itertools import chain, combinations

import networkx as nx
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.engines.signed_links import links_of, simple_signed_links, splits

from dezgraph.engines.odd_cycles import OddCycles
from dezgraph.engines.splits import frustrated


@st.composite
def links_and_values(draw):
    links = draw(simple_signed_links())
    return links, np.array([draw(st.integers(0, 8)) / 8 for _ in range(len(links))])


def inequalities(links):
    """Every inequality, by trying all cycles and all sets of their links: places, signs, and the least sum."""
    ends = zip(links.sources.tolist(), links.targets.tolist(), strict=True)
    place = {frozenset(pair): number for number, pair in enumerate(ends)}
    for cycle in nx.simple_cycles(nx.Graph([tuple(ends) for ends in place])):
        around = [place[frozenset(ends)] for ends in zip(cycle, [*cycle[1:], cycle[0]], strict=True)]
        negative = int((links.weights[around] < 0).sum())
        for turned in chain.from_iterable(combinations(around, size) for size in range(len(around) + 1)):
            if len(turned) % 2 != negative % 2:
                signs = [-1 if link in turned else 1 for link in around]
                yield np.array(around), np.array(signs), 1 - len(turned)


@given(links_and_values())
def test_a_violated_inequality_is_found_wherever_there_is_one(given_):
    links, values = given_
    most = max((least - signs @ values[places] for places, signs, least in inequalities(links)), default=0)
    assert (OddCycles(links).violated(values, math.inf) is None) == (most <= 1e-3)


@given(links_and_values())
def test_what_is_found_is_violated_and_holds_for_every_split(given_):
    links, values = given_
    rows = OddCycles(links).violated(values, math.inf)
    if rows is None:
        return
    everyone = [frustrated(links, sides) for sides in splits(links.count)]
    for row in range(len(rows)):
        part = slice(rows.starts[row], rows.starts[row + 1])
        places, signs = rows.places[part], rows.signs[part]
        assert len(set(places.tolist())) == len(places)
        assert signs @ values[places] < rows.least[row]
        assert all(signs @ each[places] >= rows.least[row] for each in everyone)


def test_a_hostile_triangle_is_the_first_cut():
    links = links_of([(0, 1, -1), (1, 2, -1), (0, 2, -1), (2, 3, 1), (0, 3, 1)], 4)
    rows = OddCycles(links).violated(np.zeros(5), math.inf)
    found = [rows.places[a:b].tolist() for a, b in zip(rows.starts[:-1], rows.starts[1:], strict=True)]
    assert sorted(found[0]) in ([0, 1, 2], [2, 3, 4])
    assert rows.least == pytest.approx(1)
