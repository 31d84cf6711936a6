import math
import time

import numpy as np
import pytest

from dezgraph.engines.relaxation import Relaxation, Rows, UndecidedError


def rows(*found):
    """Rows, each as places, signs and the least sum."""
    starts = np.cumsum([0, *(len(places) for places, _, _ in found)]).astype(np.int32)
    places = np.concatenate([np.array(places, dtype=np.int32) for places, _, _ in found])
    signs = np.concatenate([np.array(signs, dtype=np.float64) for _, signs, _ in found])
    return Rows(starts, places, signs, np.array([least for _, _, least in found], dtype=np.float64))


def test_rows_raise_the_cost_as_they_come():
    relaxation = Relaxation(np.array([1.0, 2.0, 3.0]))
    assert relaxation.solved(math.inf).cost == 0
    relaxation.add(rows(([0, 1], [1, 1], 1)))
    assert relaxation.solved(math.inf).cost == pytest.approx(1)
    relaxation.add(rows(([0, 2], [-1, 1], 0)))
    found = relaxation.solved(math.inf)
    assert found.cost == pytest.approx(2)
    assert found.values.tolist() == pytest.approx([0, 1, 0])


def test_values_can_be_fixed_and_let_go():
    relaxation = Relaxation(np.array([1.0, 2.0]))
    relaxation.add(rows(([0, 1], [1, 1], 1)))
    relaxation.fix(np.zeros(2), np.array([0.0, 1.0]))
    assert relaxation.solved(math.inf).cost == pytest.approx(2)
    relaxation.fix(np.zeros(2), np.zeros(2))
    assert relaxation.solved(math.inf) is None
    relaxation.fix(np.zeros(2), np.ones(2))
    assert relaxation.solved(math.inf).cost == pytest.approx(1)


def test_what_holds_nothing_up_can_go():
    relaxation = Relaxation(np.ones(30))
    relaxation.add(rows(([0, 1], [1, 1], 1), *(([0, place], [1, 1], 0) for place in range(2, 30))))
    before = relaxation.solved(math.inf).cost
    relaxation.drop_slack()
    assert relaxation.solved(math.inf).cost == pytest.approx(before) == pytest.approx(1)


def test_time_that_is_up_is_said():
    with pytest.raises(UndecidedError):
        Relaxation(np.ones(2)).solved(time.monotonic() - 1)
