"""What stands around conditions, objectives and instruments, and who pursues what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dezgraph.analysis.aims import ROLES, of_actors, roles_of
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
NAMED = """
id:a a dz:State . id:b a dz:State . id:peace a dz:Condition . id:war a dz:Condition .
id:aim a dz:Objective . id:other a dz:Objective . id:money a dz:Instrument .
"""


def around(view: View, id: str, kind: str) -> dict[str, list[str]]:
    roles = roles_of(view, view.content.entity_number(id), kind)
    return {role: [tie.entity for tie in ties] for role, ties in roles.items() if ties}


def test_what_stands_in_the_way_and_what_is_needed_is_told_from_both_sides(
    network_of: Callable[[str], Network], tie: Tie
) -> None:
    network = network_of(
        NAMED + tie("war hinders peace") + tie("aim depends-on peace") + tie("money enables peace")
        + tie("money aggravates war") + tie("a pursues aim")
    )  # fmt: skip
    assert around(network, "peace", "Condition") == {
        "hindered_by": ["war"], "enabled_by": ["money"], "needed_by": ["aim"]
    }  # fmt: skip
    assert around(network, "war", "Condition") == {"causes": ["money"], "hinders": ["peace"]}
    assert around(network, "aim", "Objective") == {"pursued_by": ["a"], "depends_on": ["peace"]}
    assert around(network, "money", "Instrument") == {"effects": ["war"], "enables": ["peace"]}


def test_the_aims_of_an_actor_are_those_that_it_pursues_itself(network_of: Callable[[str], Network], tie: Tie) -> None:
    network = network_of(NAMED + tie("a pursues aim") + tie("b pursues aim") + tie("b pursues other"))
    number = network.content.entity_number
    aims = [number("aim"), number("other")]
    assert of_actors(network, aims, "Objective", [number("a")]) == [number("aim")]
    assert of_actors(network, aims, "Objective", [number("a"), number("b")]) == [number("aim")]
    assert of_actors(network, aims, "Objective", []) == aims
    assert of_actors(network.view(min_grade="A1"), aims, "Objective", [number("b")]) == []


@pytest.mark.parametrize("kind", ROLES)
def test_no_effect_and_no_aim_of_the_shipped_graph_is_left_out(shipped: Graph, kind: str) -> None:
    view, types = View(shipped), shipped.vocabulary.types
    for number in shipped.of_kinds((kind,)).nonzero()[0].tolist():
        told = {row for ties in roles_of(view, number, kind).values() for tie in ties for row in tie.rows}
        assert told == {
            row for row in view.rows_at(number).tolist()
            if types[shipped.relationship(row).type].family in {"effect", "aim"}
        }  # fmt: skip
