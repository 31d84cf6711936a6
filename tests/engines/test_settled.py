"""What all best splits have in common."""

import numpy as np
import pytest
from hypothesis import given
from tests.engines.signed_links import cost, links_of, random_links, signed_links, simple_signed_links, splits

from dezgraph.engines import settled as module
from dezgraph.engines.contraction import contracted
from dezgraph.engines.frustration import frustration
from dezgraph.engines.settled import settled


def best_of(links):
    """Every best split, by trying all."""
    costs = [cost(links, sides) for sides in splits(links.count)]
    return [sides for sides, each in zip(splits(links.count), costs, strict=True) if each == min(costs)]


def check(links, found):
    best = np.array(best_of(links))
    for one in range(links.count):
        for other in range(links.count):
            is_settled = len(set((best[:, one] * best[:, other]).tolist())) == 1
            assert found.are(one, other) == is_settled


@given(signed_links(most=6))
def test_nodes_are_settled_that_stand_alike_in_every_best_split(links):
    check(links, settled(links, frustration(links).sides, seconds=60))


@given(simple_signed_links())
def test_it_is_the_same_whatever_best_split_one_begins_with(links):
    for sides in best_of(links)[:3]:
        check(links, settled(links, sides, seconds=60))


@given(signed_links(most=6))
def test_contraction_can_keep_every_best_split(links):
    small = contracted(links, keeps_all=True)
    for sides in best_of(links):
        turned = sides * small.expanded(small.restricted(sides))
        assert (turned == turned[small.roots]).all()
        assert cost(links, sides) == small.paid + cost(small.kernel, small.restricted(sides))


def test_two_that_no_settled_links_join_are_tried_by_themselves():
    """Four are enemies, and three of them have a friend: he is with two of these, whoever they are, never with the one.

    So he is settled to the fourth, though every link of his is open, and every one of the fourth too.
    """
    enemies = [(one, other, -1) for other in range(4) for one in range(other)]
    links = links_of([*enemies, (0, 4, 1), (2, 4, 1), (3, 4, 1)], 5)
    found = settled(links, frustration(links).sides, seconds=60)
    assert found.are(1, 4)
    assert not any(found.are(*ends) for ends in zip(links.sources, links.targets, strict=True))


def test_without_time_nothing_is_proven_that_a_search_is_needed_for():
    links = random_links(60, 150, 0)
    sides = frustration(links).sides
    found = settled(links, sides, seconds=0)
    assert None in {found.are(0, other) for other in range(1, 60)} <= {None, False}


def test_a_block_whose_search_ends_early_leaves_the_rest_open(monkeypatch):
    links = random_links(60, 150, 0)
    sides = frustration(links).sides
    searches = []

    def hurried(*given, seconds, **options):
        searches.append(1)
        return frustration(*given, seconds=seconds if len(searches) < 3 else 0, **options)

    monkeypatch.setattr(module, "frustration", hurried)
    found = settled(links, sides, seconds=60)
    assert {False, None} <= {found.are(0, other) for other in range(1, 60)} <= {False, None, True}


@pytest.mark.parametrize(("seed", "sizes"), [(0, [21, 21, 3]), (2, [55, 1, 1])])
def test_random_links_fall_into_the_sets_that_are_found_pair_by_pair(seed, sizes):
    generator = np.random.default_rng(seed)
    ends = np.array(np.triu_indices(60, 1))[:, generator.permutation(60 * 59 // 2)[:150]]
    links = links_of(np.vstack([ends, generator.choice([-1.0, 1.0], 150)]).T, 60)
    found = settled(links, frustration(links).sides, seconds=60)
    assert (found.proven == found.proven[:, None]).sum() == (found.alike == found.alike[:, None]).sum()
    assert sorted(np.bincount(found.proven).tolist())[:-4:-1] == sizes
