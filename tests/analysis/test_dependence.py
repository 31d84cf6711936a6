"""Which actors depend on which resources."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.errors import NotFoundError
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        "id:a a dz:State . id:b a dz:ArmedGroup . id:land a dz:Country . "
        "id:field a dz:OilField . id:well a dz:OilField .\n"
        + tie("a depends-on field", validFrom='"2014"', validUntil='"2017"')
        + tie("b finances-from field")
        + tie("field important-to a")
        + tie("field important-to land")
        + tie("a depends-on b")
        + tie("b operates well")
        + tie("b controls well")
    )


def test_dependents_are_by_type_whichever_way_the_type_runs(network: Network) -> None:
    found = network.dependents("field")
    assert {type_: [tie.entity for tie in ties] for type_, ties in found.items()} == {
        "finances-from": ["b"],
        "depends-on": ["a"],
        "important-to": ["a"],
    }
    order = list(network.content.vocabulary.types)
    assert list(found) == sorted(found, key=order.index)


def test_dependencies_are_the_same_from_the_other_side(network: Network) -> None:
    assert {type_: [tie.entity for tie in ties] for type_, ties in network.dependencies("a").items()} == {
        "depends-on": ["field"],
        "important-to": ["field"],
    }
    assert {type_: [tie.entity for tie in ties] for type_, ties in network.dependencies("b").items()} == {
        "finances-from": ["field"],
        "operates": ["well"],
    }


def test_the_lens_counts(network: Network) -> None:
    assert "depends-on" not in network.at("2019-01-01").dependents("field")
    assert network.view(kind="ArmedGroup").dependents("field").keys() == {"finances-from"}


def test_what_nobody_depends_on_has_no_dependents(network: Network) -> None:
    assert network.dependents("land") == network.dependencies("field") == {}
    for ask in (network.dependents, network.dependencies):
        with pytest.raises(NotFoundError):
            ask("nothing")


def test_the_shipped_government_depends_on_oil_and_gas(shipped: Graph) -> None:
    found = View(shipped).dependencies("syrian-regime")
    assert [tie.entity for tie in found["depends-on"]] == ["oil-and-gas-deir-ez-zor"]
