"""Who is known before a day and after it, where nobody is known on it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.outside import NOBODY, outside
from dezgraph.dates import isoformat
from dezgraph.network import Network

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return a field held by a until 2012, by b until some day of 2014, and by c from 2018 on; d at an unknown time."""
    return network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcd")
        + " id:field a dz:OilField .\n"
        + tie("a controls field", validFrom='"2010"', validUntil='"2012-01-01"')
        + tie("b controls field", validFrom='"2012"', validUntil='"2014"')
        + tie("c controls field", validFrom='"2018-05-01"')
        + tie("d contests field")
    )


def test_the_last_before_and_the_first_after_are_told_with_their_days(network: Network) -> None:
    number, types = network.number_of("field"), network.content.of_types("controls")
    found = outside(network.at("2016-01-01"), number, types)
    assert found.last is not None and found.first is not None
    assert [network.content.entity_ids[one] for one in (*found.last.numbers, *found.first.numbers)] == ["b", "c"]
    bounds = (found.last.bounds, found.first.bounds)
    assert [(isoformat(each.earliest), isoformat(each.latest)) for each in bounds] == [
        ("2014-01-01", "2014-12-31"),
        ("2018-05-01", "2018-05-01"),
    ]


def test_on_the_other_side_stands_what_is_held(network: Network) -> None:
    number, types = network.number_of("a"), network.content.of_types("controls")
    found = outside(network.at("2016-01-01"), number, types, "from")
    assert found.last is not None and found.last.numbers == (network.number_of("field"),)


def test_without_a_window_or_a_date_nobody_is_before_or_after(network: Network) -> None:
    number = network.number_of("field")
    assert outside(network, number, network.content.of_types("controls")) == NOBODY
    assert outside(network.at("2016-01-01"), number, network.content.of_types("contests")) == NOBODY
    assert outside(network.at("2016-01-01"), number, network.content.of_types("guards")) == NOBODY
