import numpy as np
from hypothesis import given
from tests.engines.signed_links import cost, least, links_of, signed_links, splits

from dezgraph.engines.contraction import contracted


@given(signed_links())
def test_a_split_of_the_kernel_costs_what_is_paid_less_than_the_split_that_it_stands_for(links):
    small = contracted(links)
    for sides in splits(small.kernel.count)[:20]:
        assert cost(links, small.expanded(sides)) == small.paid + cost(small.kernel, sides)


@given(signed_links())
def test_the_kernel_keeps_a_best_split(links):
    small = contracted(links)
    assert least(links) == small.paid + least(small.kernel)


@given(signed_links())
def test_every_node_of_the_kernel_has_three_links_or_more_and_none_is_parallel(links):
    kernel = contracted(links).kernel
    degrees = np.bincount(np.append(kernel.sources, kernel.targets), minlength=kernel.count)
    assert (degrees >= 3).all()
    pairs = list(zip(kernel.sources.tolist(), kernel.targets.tolist(), strict=True))
    assert len(set(pairs)) == len(pairs) and all(one < other for one, other in pairs)


def test_trees_and_cycles_leave_nothing():
    tree = contracted(links_of([(0, 1, -1), (1, 2, 1), (1, 3, -1)], 4))
    assert (len(tree.kernel), tree.paid) == (0, 0)
    assert tree.expanded(np.ones(0, dtype=np.int8)).tolist() in ([1, -1, -1, 1], [-1, 1, 1, -1])
    cycle = contracted(links_of([(0, 1, -1), (1, 2, 1), (2, 0, 1)], 3))
    assert (len(cycle.kernel), cycle.paid) == (0, 1)


def test_a_pair_of_both_signs_is_paid_by_every_split():
    both = contracted(links_of([(0, 1, 1), (0, 1, -1)], 2))
    assert (len(both.kernel), both.paid) == (0, 1)


def test_a_loop_is_paid_where_it_is_negative():
    assert contracted(links_of([(0, 0, 1), (1, 1, -2)], 2)).paid == 2
