import numpy as np
import pytest
from hypothesis import given
from scipy.linalg import expm
from tests.engines.signed_links import links_of, of_signs, published, random_links, signed_links

from dezgraph.engines import walk_balance as engine
from dezgraph.engines.walk_balance import walk_balance


def by_exponential(positive, negative):
    friendly, hostile = positive.pattern.toarray(), negative.pattern.toarray()
    return np.trace(expm(friendly - hostile)) / np.trace(expm(friendly + hostile))


@given(signed_links())
def test_it_is_the_ratio_of_the_traces_of_exponentials(links):
    positive, negative = of_signs(links)
    found = walk_balance(positive, negative)
    if not len(links):
        assert found is None
        return
    assert found.lower == found.upper == found.value == pytest.approx(by_exponential(positive, negative))


def test_two_camps_are_balanced_whole():
    links = links_of([(0, 1, 1), (2, 3, 1), (0, 2, -1), (1, 3, -1), (0, 3, -1)], 4)
    assert walk_balance(*of_signs(links)).value == pytest.approx(1)


def test_highland_tribes_have_the_published_walk_balance():
    found = walk_balance(*of_signs(published("read_highland_tribes.csv", header=1)))
    assert found.value == pytest.approx(0.3575761, abs=1e-7)


def test_bounds_hold_where_only_the_largest_eigenvalues_are_found(monkeypatch):
    positive, negative = of_signs(random_links(80, 400, 0))
    whole = walk_balance(positive, negative).value
    monkeypatch.setattr(engine, "MOST_WHOLE", 10)
    monkeypatch.setattr(engine, "_LARGEST", 20)
    found = walk_balance(positive, negative)
    assert found.lower < whole < found.upper
    assert found.upper - found.lower < 0.1


def test_it_is_found_at_scale():
    found = walk_balance(*of_signs(published("bitcoin_otc.csv", header=0)))
    assert found.value == pytest.approx(0.000244, abs=1e-6)
    assert found.upper - found.lower < 1e-12


@pytest.mark.parametrize("count", [10, engine.MOST_WHOLE + 100])
def test_when_time_is_up_nothing_is_known(count):
    found = walk_balance(*of_signs(random_links(count, 3 * count, seed=1)), end=0)
    assert (found.lower, found.upper, found.is_known) == (0, 1, False)


def test_the_clock_is_looked_at_while_eigenvalues_are_searched(monkeypatch):
    ticks = iter(range(1_000_000))
    monkeypatch.setattr(engine.time, "monotonic", lambda: next(ticks))
    links = of_signs(random_links(engine.MOST_WHOLE + 100, 5_000, seed=1))
    assert not walk_balance(*links, end=20).is_known
