"""What an actor, a resource or a place is part of, as the lens has it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.errors import NotFoundError
from dezgraph.network import Network

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    """Return field → group → all-fields → field, and field as a member of a union by a rumour."""
    return network_of(
        " ".join(f"id:{name} a dz:OilField ." for name in ("field", "group", "all-fields", "union"))
        + tie("field part-of group")
        + tie("field member-of union", claims="id:rumour 4", validUntil='"2012-12-31"')
        + tie("group part-of all-fields", validFrom='"2014-01-01"')
        + tie("all-fields part-of field")
    )


def test_what_it_is_part_of_comes_nearest_first_and_not_in_circles(network: Network) -> None:
    assert network.wholes("field") == ["group", "union", "all-fields"]
    assert network.at("2013-01-01").wholes("field") == ["group"]
    assert network.at("2010-01-01").wholes("field") == ["group", "union"]


def test_the_types_and_kinds_of_a_lens_hide_no_membership_but_its_grade_does(network: Network) -> None:
    assert network.view(type="seeks-control-of", kind="Actor").wholes("field") == ["group", "union", "all-fields"]
    assert network.view(min_grade="C3").wholes("field") == ["group", "all-fields"]


def test_what_belongs_to_nothing_is_part_of_nothing(network: Network) -> None:
    assert network.wholes("union") == []
    with pytest.raises(NotFoundError):
        network.wholes("nothing")
