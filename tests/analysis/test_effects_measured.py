"""What balance and contests are with and without a scenario."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.effects.measured import Restake, contested, rebalanced
from dezgraph.model import Change
from dezgraph.network import Network

Tie = Callable[..., str]


def test_a_tie_that_is_always_in_the_way_is_known_from_one_that_need_not_be(
    network_of_ties: Callable[..., Network],
) -> None:
    network = network_of_ties([("a", "b", "allied-with"), ("b", "c", "allied-with"), ("c", "d", "fights")])
    after = network.imagine(
        Change("addition", source="a", type="fights", target="c"),
        Change("addition", source="d", type="allied-with", target="c"),
    )
    found = rebalanced(network, after)
    told = {(one.entity, one.tie.entity, one.sign): one.always for one in found.entered}
    # c and d are both at once: one of the two is against every division. Of a, b, c any tie may be the one.
    assert len(told) == 2
    assert set(told.values()) == {False}
    assert found.left == ()
    back = rebalanced(after, network)
    assert (back.entered, {(one.entity, one.tie.entity, one.sign) for one in back.left}) == ((), set(told))


def test_the_one_tie_on_which_two_triangles_stand_is_always_in_the_way(network_of_ties: Callable[..., Network]) -> None:
    friends = [("a", "c"), ("b", "c"), ("a", "d"), ("b", "d")]
    network = network_of_ties([(*pair, "allied-with") for pair in friends])
    after = network.imagine(Change("addition", source="a", type="fights", target="b"))
    [tension] = rebalanced(network, after).entered
    assert (tension.entity, tension.tie.entity, tension.sign, tension.always) == ("a", "b", -1, True)


def test_without_signed_ties_nothing_stands_in_the_way(network_of_ties: Callable[..., Network]) -> None:
    found = rebalanced(network_of_ties([]), network_of_ties([]))
    assert (found.before.strict, found.entered, found.left) == (None, (), ())


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    things = (
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abc") + " id:field a dz:OilField . id:town a dz:Town .\n"
    )
    ids = ("a seeks-control-of field", "b controls field", "c controls town")
    # What is turned keeps its dates, not what its claims said of them.
    return network_of(things + "".join(tie(id, validFrom='"2014"', validUntil='".."') for id in ids))


def test_a_contest_moves_by_the_stakes_in_it(network: Network) -> None:
    after = network.imagine(
        Change("amendment", relationship="a-seeks-control-of-field", type="contests"),
        Change("addition", source="a", type="contests", target="town"),
        Change("ending", relationship="c-controls-town"),
    )
    [field] = contested(network, after)
    assert field.number == network.content.entity_number("field")
    assert field.after.index == 2 * field.before.index
    assert field.restaked == (Restake(0, 0.5, 1.0),)


def test_what_nobody_laid_hands_on_before_had_no_contest(network: Network) -> None:
    before = network.imagine(
        Change("ending", relationship="b-controls-field"), Change("ending", relationship="a-seeks-control-of-field")
    )
    [field] = contested(before, network)
    assert (field.before.index, field.before.claimants) == (0, ())
    assert field.restaked == (Restake(0, None, 0.5), Restake(1, None, 1.0))
