"""A scenario of one's own: read from JSON, held against the graph, laid over it for a question, never stored."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from dezgraph.errors import LensError, ScenarioError
from dezgraph.graph import Graph
from dezgraph.lens import Lens
from dezgraph.model import Change
from dezgraph.network import Network
from dezgraph.scenario import MOST_CHANGES, Scenario, read
from dezgraph.view import View

Tie = Callable[..., str]

BACKED = Change("addition", source="b", type="backs", target="c", support=("weapons",), description={"en": 'a "b"\n'})
ENDED = Change("ending", relationship="a-backs-b")
TURNED = Change("amendment", relationship="a-opposes-c", type="allied-with")
DATES = {"validFrom": '"2014"', "validUntil": '"2016-06-30"'}
ADDED = {"change": "addition", "source": "b", "type": "backs", "target": "c"}


@pytest.fixture
def graph(graph_of: Callable[[str], Graph], tie: Tie) -> Graph:
    actors = 'id:a a dz:State ; dz:formerId "old-a" . id:b a dz:ArmedGroup . id:c a dz:ArmedGroup .\n'
    return graph_of(actors + tie("a backs b") + tie("a opposes c", hedge="dz:covert"))


def ids(view: View) -> list[str]:
    return [view.content.relationship_id(row) for row in view.rows.tolist()]


def test_changes_are_laid_over_the_view_and_leave_the_graph_as_it_is(graph: Graph) -> None:
    view = View(graph)
    before = ids(view), graph.columns.type.tolist(), len(graph.triples), list(graph.documents)
    imagined = view.imagine(BACKED, ENDED, TURNED)
    assert ids(imagined) == ["a-opposes-c", "b-backs-c-in-own-scenario"]
    assert imagined.relationship("a-opposes-c").type == "allied-with"
    assert {tie.entity for tie in imagined.allies("c")} == {"a", "b"}
    assert (ids(view), graph.columns.type.tolist(), len(graph.triples), list(graph.documents)) == before


def test_what_is_added_says_that_the_asker_assumes_it(graph: Graph) -> None:
    imagined = View(graph).imagine(BACKED, label={"en": "What if"})
    added = imagined.relationship("b-backs-c-in-own-scenario")
    assert (added.source, added.type, added.target, added.support) == ("b", "backs", "c", ("weapons",))
    assert (added.hedges, added.description) == (("potential",), {"en": 'a "b"\n'})
    assert [(claim.document, claim.stance, claim.grade) for claim in added.claims] == [
        ("own-scenario", "asserts", "F6")
    ]
    document = imagined.content.documents["own-scenario"]
    assert document.title == {"en": "What if", "ar": "افتراض من السائل"}
    assert document.reliability == "F"


@pytest.mark.parametrize("turned", [TURNED, Change("flip", relationship="a-opposes-c")], ids=["amendment", "flip"])
def test_what_turns_has_the_claim_of_the_asker_and_nothing_that_was_said_of_its_former_type(
    graph_of: Callable[[str], Graph], tie: Tie, turned: Change
) -> None:
    told = {"description": '"They clash."@en', "note": '"So it is told."@en'}
    text = tie("a opposes c", hedge="dz:covert", support="dz:weapons", startedBy="id:e", endedBy="id:e", **DATES)
    said = f" ; dct:description {told['description']} ; skos:scopeNote {told['note']} ; dz:claim"
    graph = graph_of("id:a a dz:State . id:c a dz:State . id:e a dz:Event .\n" + text.replace(" ; dz:claim", said))
    before = View(graph).relationship("a-opposes-c")
    after = View(graph).imagine(replace(turned, description={"en": "They make up."})).relationship("a-opposes-c")
    assert (before.description, before.note) == ({"en": "They clash."}, {"en": "So it is told."})
    assert (after.source, after.type, after.target) == ("a", "allied-with", "c")
    assert (after.valid_from, after.valid_until) == (before.valid_from, before.valid_until) == ("2014", "2016-06-30")
    assert (after.support, after.hedges, after.started_by, after.ended_by) == ((), ("potential",), None, None)
    assert (after.description, after.note) == ({"en": "They make up."}, {})
    assert [(claim.document, claim.grade) for claim in after.claims] == [("own-scenario", "F6")]


@pytest.mark.parametrize("options", [{"min_grade": "C3"}, {"known": "2018-06-01"}, {"not_source": "own-scenario"}])
def test_what_turns_is_no_evidence(graph: Graph, options: dict[str, str]) -> None:
    imagined = View(graph).imagine(TURNED)
    assert [tie.entity for tie in imagined.allies("c")] == ["a"]
    assert imagined.view(**options).allies("c") == imagined.view(**options).rivals("c") == []
    assert [tie.entity for tie in View(graph).view(**{**options, "not_source": "rumour"}).rivals("c")] == ["a"]


def test_what_is_amended_without_another_type_is_only_qualified(graph_of: Callable[[str], Graph], tie: Tie) -> None:
    """Whoever reported it reported just that, so all of it stays, and the assumption stands beside it."""
    text = tie("a opposes c", hedge="dz:covert", support="dz:weapons", **DATES)
    graph = graph_of("id:a a dz:State . id:c a dz:State .\n" + text)
    before = View(graph).relationship("a-opposes-c")
    imagined = View(graph).imagine(replace(TURNED, type="opposes", hedges=("implied",), description={"en": "Less."}))
    after = imagined.relationship("a-opposes-c")
    assert after.hedges == ("covert", "implied", "potential")
    assert [claim.document for claim in after.claims] == ["gazette", "own-scenario"]
    assert after == replace(before, hedges=after.hedges, claims=after.claims, description={"en": "Less."})
    assert [tie.grade for tie in imagined.view(min_grade="C3", known="2018-06-01").rivals("c")] == ["B2"]


def test_a_change_can_have_hedges_of_its_own(graph: Graph) -> None:
    added, turned, ended = (replace(change, hedges=("implied",)) for change in (BACKED, TURNED, ENDED))
    imagined = View(graph).imagine(added, turned, ended)
    assert imagined.relationship("b-backs-c-in-own-scenario").hedges == ("implied", "potential")
    assert imagined.relationship("a-opposes-c").hedges == ("implied", "potential")
    hedges = {one.id: one.hedges for one in View(graph).diff(imagined) if one.what == "ended"}
    assert hedges == {"a-backs-b": ("implied", "potential")}


@pytest.mark.parametrize(
    ("valid_from", "valid_until", "day", "certainty"),
    [
        (None, None, "2017-01-01", ["possible"]),
        ("2027", None, "2026-12-31", []),
        ("2027", None, "2028-01-01", ["possible"]),
        ("2027", "..", "2027-06-01", ["possible"]),
        ("2027", "..", "2028-01-01", ["certain"]),
        ("2027", "2029", "2028-01-01", ["certain"]),
        ("2027", "2029", "2030-01-01", []),
    ],
)
def test_what_is_added_holds_when_it_is_dated_to(
    graph: Graph, valid_from: str | None, valid_until: str | None, day: str, certainty: list[str]
) -> None:
    dated = Change("addition", source="b", type="backs", target="c", valid_from=valid_from, valid_until=valid_until)
    found = View(graph).imagine(dated).at(day).backers("c")
    assert [backing.tie.certainty for backing in found] == certainty


def test_the_same_tie_may_be_added_twice(graph: Graph) -> None:
    early = Change("addition", source="b", type="backs", target="c", valid_until="2016")
    late = Change("addition", source="b", type="backs", target="c", valid_from="2020")
    names = {"b-backs-c-in-own-scenario", "b-backs-c-in-own-scenario-2"}
    assert set(ids(View(graph).imagine(early, late))) > names


def test_a_claim_of_nobody_meets_no_grade_and_was_never_published(graph: Graph) -> None:
    imagined = View(graph).imagine(BACKED)
    assert imagined.view(min_grade="E5").backers("c") == []
    assert imagined.view(known="2026-01-01").backers("c") == []
    assert imagined.view(not_source="rumour").backers("c") != []


def test_equal_changes_are_one_graph_with_a_version_of_its_own(graph: Graph) -> None:
    one, same, other = (View(graph).imagine(*changes) for changes in ((BACKED, ENDED), (BACKED, ENDED), (BACKED,)))
    assert one.content is same.content
    assert one.version == same.version != other.version
    assert one.version.startswith(f"{graph.version}+")
    assert one.lens == same.lens != other.lens
    assert one.lens.as_options() == {"scenario": "own-scenario"}


def test_no_changes_are_the_graph_as_it_is(graph: Graph) -> None:
    assert ids(View(graph).imagine()) == ids(View(graph))


def test_a_network_under_a_scenario_of_ones_own_is_a_networkx_graph(graph: Graph) -> None:
    assert set(Network(graph).imagine(BACKED, ENDED).edges()) == {("a", "c"), ("b", "c")}


def test_former_ids_are_understood(graph: Graph) -> None:
    change = Change("addition", source="old-a", type="backs", target="c")
    assert ids(View(graph).imagine(change))[0] == "a-backs-b"
    assert "a-backs-c-in-own-scenario" in ids(View(graph).imagine(change))


def test_entities_are_called_what_they_were(shipped: Graph) -> None:
    imagined = View(shipped).imagine(Change("addition", source="iran", type="backs", target="russia"))
    assert imagined.content.entity_ids is shipped.entity_ids
    assert imagined.search("العكيدات") == View(shipped).search("العكيدات")


def test_a_shipped_scenario_is_the_same_when_it_is_ones_own(shipped: Graph) -> None:
    for id in shipped.scenario_ids:
        theirs = shipped.under(id)
        ours = View(shipped).imagine(*shipped.entity(shipped.entity_number(id)).changes).content
        for name in ("source", "target", "type", "support", "hedges", "start_earliest", "end_latest"):
            assert sorted(getattr(ours.columns, name).tolist()) == sorted(getattr(theirs.columns, name).tolist())


@pytest.mark.parametrize(
    ("change", "place", "value", "accepted", "nearest"),
    [
        (Change("adition"), ".change", "adition", "did you mean addition", ("addition",)),
        (Change("addition", source="b", type="backs"), ".target", "", "an addition must have it", ()),
        (Change("addition", source="b", type="baks", target="c"), ".type", "baks", "did you mean backs", ("backs",)),
        (Change("addition", source="nobody", type="backs", target="c"), ".source", "nobody", "no such entity", None),
        (Change("addition", source="b", type="backs", target="c", support=("wepons",)),
         ".support", "wepons", "did you mean weapons", None),
        (Change("ending", relationship="a-backs-b", hedges=("implyed",)),
         ".hedges", "implyed", "did you mean implied", None),
        (Change("addition", source="b", type="backs", target="c", valid_from="soon"),
         ".valid_from", "soon", "EDTF", ()),
        (Change("addition", source="b", type="backs", target="c", valid_from="2020", valid_until="2019"),
         ".valid_until", "2020 until 2019", "use an end that is not before the start", ()),
        (Change("ending"), ".relationship", "", "an ending must have it", ()),
        (Change("ending", relationship="a-backs-c"), ".relationship", "a-backs-c", "did you mean a-backs-b", None),
        (Change("ending", relationship="a-backs-b", type="backs"),
         ".type", "backs", "an ending takes relationship", ()),
        (Change("amendment", relationship="a-backs-b"), ".type", "", "an amendment must have it", ()),
        (Change("addition", source="b", type="backs", target="b"), ".target", "b", "another entity", ()),
        (Change("flip", relationship="a-backs-b", type="opposes"), ".type", "opposes", "a flip takes relationship", ()),
    ],
)  # fmt: skip
def test_what_cannot_be_laid_over_the_graph_is_named_by_its_place(
    graph: Graph, change: Change, place: str, value: str, accepted: str, nearest: tuple[str, ...] | None
) -> None:
    with pytest.raises(ScenarioError) as caught:
        View(graph).imagine(BACKED, change)
    error = caught.value
    assert (error.parameter, error.value) == (f"scenario.changes[1]{place}", value)
    assert accepted in error.accepted
    assert nearest is None or error.nearest == nearest


@pytest.mark.parametrize(("type_", "opposite"), [("commands", "opposes"), ("partners-with", "rival-of"),
                                               ("fights", "allied-with"), ("pressures", "allied-with")])  # fmt: skip
def test_a_flip_gives_a_tie_the_opposite_of_the_nearest_broader_type(
    network_of: Callable[[str], Network], tie: Callable[..., str], type_: str, opposite: str
) -> None:
    network = network_of("id:a a dz:ArmedGroup . id:b a dz:ArmedGroup .\n" + tie(f"a {type_} b"))
    id = network.content.relationship(0).id
    flipped = network.imagine(Change("flip", relationship=id)).content.relationship(0)
    assert (flipped.type, flipped.hedges) == (opposite, ("potential",))


def test_what_has_no_sign_cannot_be_flipped(network_of: Callable[[str], Network], tie: Callable[..., str]) -> None:
    network = network_of("id:a a dz:ArmedGroup . id:b a dz:ArmedGroup .\n" + tie("a negotiates-with b"))
    with pytest.raises(ScenarioError, match="use an amendment, with the new type: negotiates-with has no opposite"):
        network.imagine(Change("flip", relationship=network.content.relationship(0).id))


def test_an_opposite_has_the_other_sign(shipped: Graph) -> None:
    types = shipped.vocabulary.types
    for token, term in types.items():
        opposite = shipped.vocabulary.opposite_type(token)
        assert (opposite is None) == (term.sign == 0)
        assert opposite is None or types[opposite].sign == -term.sign


def test_a_relationship_is_changed_once(graph: Graph) -> None:
    with pytest.raises(ScenarioError, match=r"changes\[1\]\.relationship: .* scenario.changes\[0\] changes it already"):
        View(graph).imagine(ENDED, Change("amendment", relationship="a-backs-b", type="opposes"))


def test_json_makes_the_changes_that_python_makes() -> None:
    document = {"scenario": {"label": {"en": "x", "ar": None}, "changes": [
        {**ADDED, "support": ["weapons"], "description": {"en": 'a "b"'}, "valid_from": None},
        {"change": "ending", "relationship": "a-backs-b"},
    ]}}  # fmt: skip
    made = Change("addition", source="b", type="backs", target="c", support=("weapons",), description={"en": 'a "b"'})
    assert read(document).changes == (made, ENDED)
    assert read(document) == Scenario((made, ENDED), {"en": "x"})


@pytest.mark.parametrize(
    ("document", "place"),
    [
        (None, "body"),
        ([], "body"),
        ({}, "scenario"),
        ({"scenrio": {}}, "scenrio"),
        ({"scenario": []}, "scenario"),
        ({"scenario": {}}, "scenario.changes"),
        ({"scenario": {"changes": {}}}, "scenario.changes"),
        ({"scenario": {"changes": [ADDED] * (MOST_CHANGES + 1)}}, "scenario.changes"),
        ({"scenario": {"changes": [7]}}, "scenario.changes[0]"),
        ({"scenario": {"changes": [{}]}}, "scenario.changes[0].change"),
        ({"scenario": {"changes": [ADDED, {**ADDED, "tpye": "x"}]}}, "scenario.changes[1].tpye"),
        ({"scenario": {"changes": [{**ADDED, "source": 7}]}}, "scenario.changes[0].source"),
        ({"scenario": {"changes": [{**ADDED, "source": ""}]}}, "scenario.changes[0].source"),
        ({"scenario": {"changes": [{**ADDED, "source": "a" * 501}]}}, "scenario.changes[0].source"),
        ({"scenario": {"changes": [{**ADDED, "source": "a\x00"}]}}, "scenario.changes[0].source"),
        ({"scenario": {"changes": [{**ADDED, "support": "weapons"}]}}, "scenario.changes[0].support"),
        ({"scenario": {"changes": [{**ADDED, "support": [[]]}]}}, "scenario.changes[0].support"),
        ({"scenario": {"changes": [{**ADDED, "hedges": "implied"}]}}, "scenario.changes[0].hedges"),
        ({"scenario": {"changes": [{**ADDED, "description": "x"}]}}, "scenario.changes[0].description"),
        ({"scenario": {"changes": [], "label": {"fr": "x"}}}, "scenario.label.fr"),
        ({"scenario": {"changes": [], "label": {"en": "\u202ex"}}}, "scenario.label.en"),
    ],
)
def test_a_document_of_another_form_is_refused_at_its_place(document: Any, place: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        read(document)
    assert caught.value.parameter == place
    assert caught.value.accepted


def test_a_lens_with_a_scenario_of_ones_own_can_be_a_key() -> None:
    assert len({Lens(scenario=Scenario((BACKED,))), Lens(scenario=Scenario((BACKED,))), Lens()}) == 2


def test_the_lens_takes_the_source_of_what_is_added_under_the_scenario_only(graph: Graph) -> None:
    imagined = View(graph).imagine(BACKED, ENDED)
    assert ids(imagined.view(source="own-scenario")) == ["b-backs-c-in-own-scenario"]
    assert "b-backs-c-in-own-scenario" not in ids(imagined.view(not_source="own-scenario"))
    with pytest.raises(LensError, match="own-scenario"):
        View(graph).view(source="own-scenario")
