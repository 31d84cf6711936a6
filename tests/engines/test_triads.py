from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given
from tests.engines.signed_links import links_of, of_signs, published, signed_links

from dezgraph.engines.triads import Triads, triads


def counted(links):
    """Triangles by how many of their links are negative, by trying all threes; parallel links of a sign are one."""
    signs = {}
    for one, other, weight in zip(links.sources.tolist(), links.targets.tolist(), links.weights.tolist(), strict=True):
        if one != other:
            signs.setdefault(frozenset((one, other)), set()).add(weight < 0)
    found = [0, 0, 0, 0]
    for three in combinations(range(links.count), 3):
        for negative in product(*(signs.get(frozenset(pair), ()) for pair in combinations(three, 2))):
            found[sum(negative)] += 1
    return Triads(*found)


@given(signed_links())
def test_triangles_are_counted_by_their_signs(links):
    assert triads(*of_signs(links)) == counted(links)


def test_three_enemies_are_balanced_in_the_weak_sense_only():
    enemies = triads(*of_signs(links_of([(0, 1, -1), (1, 2, -1), (0, 2, -1)], 3)))
    assert (enemies.strict, enemies.weak) == (0, 1)
    torn = triads(*of_signs(links_of([(0, 1, 1), (1, 2, 1), (0, 2, -1)], 3)))
    assert (torn.strict, torn.weak) == (0, 0)


def test_without_triangles_there_is_no_share():
    none = triads(*of_signs(links_of([(0, 1, 1), (1, 2, -1)], 3)))
    assert (none.total, none.strict, none.weak) == (0, None, None)


def test_highland_tribes_have_59_balanced_triangles_of_68():
    found = triads(*of_signs(published("read_highland_tribes.csv", header=1)))
    assert (found.total, found.friends + found.two_negative) == (68, 59)
    assert found.strict == pytest.approx(0.8676, abs=1e-4)


def test_triangles_are_counted_at_scale():
    positive, negative = of_signs(published("bitcoin_otc.csv", header=0))
    found = triads(positive, negative)
    both = positive.pattern + negative.pattern
    assert found.total == round(np.asarray((both @ both).multiply(both).sum()) / 6)
    assert found == Triads(25057, 5753, 5994, 415)
