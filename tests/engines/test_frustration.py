import numpy as np
import pytest
from hypothesis import given
from tests.engines.signed_links import cost, least, links_of, published, random_links, signed_links

from dezgraph.engines import frustration as engine
from dezgraph.engines.frustration import frustration


@given(signed_links())
def test_the_split_is_the_best_of_all_and_is_proven(links):
    split = frustration(links)
    assert split.frustrated == split.bound == cost(links, split.sides) == least(links)
    assert split.sides.dtype == np.int8 and set(split.sides.tolist()) <= {1, -1}


@given(signed_links(most=6, heaviest=1))
def test_a_beginning_changes_nothing_about_the_index(links):
    sides = np.where(np.arange(links.count) % 2, 1, -1).astype(np.int8)
    assert frustration(links, start=sides).frustrated == least(links)


@given(signed_links(most=6))
def test_other_numbers_for_the_nodes_change_nothing_about_the_index(links):
    order = np.random.default_rng(1).permutation(links.count).astype(np.int32)
    renamed = links_of(list(zip(order[links.sources], order[links.targets], links.weights, strict=True)), links.count)
    assert frustration(renamed).frustrated == frustration(links).frustrated


def test_dense_links_need_cuts_and_are_solved():
    everyone = [(one, other) for other in range(9) for one in range(other)]
    signs = np.random.default_rng(3).choice([-1, 1], len(everyone))
    links = links_of([(*pair, sign) for pair, sign in zip(everyone, signs, strict=True)], 9)
    assert frustration(links).bound == least(links)


@pytest.mark.parametrize(("seed", "index"), [(0, 48), (2, 49), (3, 45)])
def test_random_links_have_the_index_that_a_plain_formulation_finds(seed, index):
    split = frustration(random_links(100, 250, seed), seconds=60)
    assert (split.frustrated, split.optimal) == (index, True)


def test_the_search_branches_where_cuts_do_not_suffice(monkeypatch):
    links = random_links(100, 250, 2)
    monkeypatch.setattr(engine, "MOST_BRANCHED", 0)
    split = frustration(links, seconds=60)
    assert split.bound < split.frustrated == 49


def test_time_that_is_up_leaves_bounds():
    links = random_links(200, 500, 0)
    split = frustration(links, seconds=0.05)
    assert 0 <= split.bound < split.frustrated == cost(links, split.sides)
    assert not split.optimal


def test_no_time_at_all_still_gives_a_split():
    links = random_links(60, 300, 0)
    split = frustration(links, seconds=0)
    assert split.frustrated == cost(links, split.sides) and split.bound <= split.frustrated


def test_highland_tribes_have_seven_frustrated_links():
    # Read 1954; Aref and Wilson 2018, doi 10.1093/comnet/cnx044: normalised 0.7586207
    links = published("read_highland_tribes.csv", header=1)
    split = frustration(links)
    assert (split.frustrated, split.optimal) == (7, True)
    assert 1 - 2 * split.frustrated / len(links) == pytest.approx(0.7586207)


def test_bitcoin_otc_has_a_split_and_a_bound_within_seconds():
    links = published("bitcoin_otc.csv", header=0)
    split = frustration(links, seconds=2)
    assert 380 <= split.bound <= 1431 <= split.frustrated < 1500
    assert split.frustrated == cost(links, split.sides)
