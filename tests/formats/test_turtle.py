"""What is written as Turtle can be read back, and gives the same view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from dezgraph import open
from dezgraph.formats import FORMATS
from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.validation import validate

ReadBack = Callable[..., Network]


@pytest.fixture
def read_back(tmp_path: Path) -> ReadBack:
    """Return the function that writes a view, and opens what was written."""

    def back(view: Network, **part: Any) -> Network:
        path = tmp_path / "written.ttl"
        path.write_bytes(b"".join(FORMATS["turtle"].write(view, **part)))
        return open(path)

    return back


def relationships(view: Network) -> set[str]:
    return {view.content.relationship_id(row) for row in view.rows.tolist()}


def test_without_a_lens_it_is_the_whole_graph(shipped: Graph, read_back: ReadBack) -> None:
    back = read_back(Network(shipped))
    assert relationships(back) == relationships(Network(shipped))
    assert list(back.content.entity_ids) == list(shipped.entity_ids)
    assert back.content.documents == shipped.documents
    assert back.relationship("iran-backs-syrian-regime") == Network(shipped).relationship("iran-backs-syrian-regime")


@pytest.mark.parametrize("options", [{"at": "2018-01-01", "type": "backs"}, {"type": "concerns"}, {"min_grade": "B2"}])
def test_through_a_lens_it_is_what_is_in_view(shipped: Graph, read_back: ReadBack, options: dict[str, str]) -> None:
    view = Network(shipped).view(**options)
    assert relationships(read_back(view)) == relationships(view)


@pytest.mark.parametrize("center", ["russia", "scenario-continued-conflict", "ev-battle-of-khasham"])
def test_around_an_entity_it_can_be_read_back_too(shipped: Graph, read_back: ReadBack, center: str) -> None:
    assert center in read_back(Network(shipped), center=center).content.entity_ids


def test_what_is_written_describes_all_that_it_speaks_of(shipped: Graph, read_back: ReadBack, tmp_path: Path) -> None:
    read_back(Network(shipped).view(type="backs", at="2018-01-01"))
    assert not validate([tmp_path / "written.ttl"])


def test_terms_of_ones_own_are_written_too(
    network_of: Callable[[str], Network], tie: Callable[..., str], read_back: ReadBack
) -> None:
    own = """dz:trains a dz:RelationshipType ; skos:broader dz:backs ; dz:family dz:alliance ; dz:sign 1 ;
        dz:symmetric false ; skos:prefLabel "trains"@en ."""
    back = read_back(network_of(f"{own} id:a a dz:State . id:b a dz:State . {tie('a trains b')}"))
    assert [backing.entity for backing in back.backers("b")] == ["a"]
