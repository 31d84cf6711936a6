"""The standard questions, asked of two views: their answers as sets, held against plain ones."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.test_lens import Tie as Drawn
from tests.test_lens import lines_of, looks, ties, windows

from dezgraph.analysis.comparison import SHIFTS, Answer, Held, compared
from dezgraph.analysis.standard import QUESTIONS
from dezgraph.errors import InputError, NotFoundError
from dezgraph.grades import GRADES
from dezgraph.graph import Graph
from dezgraph.lens import lens_of
from dezgraph.network import Network
from dezgraph.view import View

Tie = Callable[..., str]
Found = dict[tuple[str | None, str, str | None], tuple[bool, int]]


@pytest.fixture
def network(network_of: Callable[[str], Network], tie: Tie) -> Network:
    return network_of(
        " ".join(f"id:{name} a dz:ArmedGroup ." for name in "abcd") + " id:field a dz:OilField .\n"
        + tie("a backs b", claims="id:gazette 2,id:rumour 4")
        + tie("c backs b", validFrom='"2014"', validUntil='"2016/2018"')
        + tie("d backs b", claims="id:rumour 3")
        + tie("a allied-with b") + tie("b allied-with a again", claims="id:gazette 1")
        + tie("a rival-of c") + tie("c controls field") + tie("d seeks-control-of field")
    )  # fmt: skip


def test_what_is_lost_weakened_gained_and_strengthened_is_told(network: Network) -> None:
    [found] = compared(network, network.view(not_source="gazette"), question="backers")
    assert found.counts == {"lost": 1, "gained": 0, "weakened": 1, "strengthened": 0}
    assert found.shifted("lost") == [Answer("b", "c", "backs", Held(None, "B2"), None)]
    assert found.shifted("weakened") == [Answer("b", "a", "backs", Held(None, "B2"), Held(None, "E4"))]
    [back] = compared(network.view(not_source="gazette"), network, question="backers")
    assert [(one.about, one.entity) for one in back.shifted("gained")] == [("b", "c")]
    assert [(one.about, one.entity) for one in back.shifted("strengthened")] == [("b", "a")]


def test_possible_is_weaker_than_certain_whatever_the_grade(network: Network) -> None:
    [found] = compared(network.at("2015-06-01"), network.at("2017-06-01"), question="backers", entity="b")
    assert Answer("b", "c", "backs", Held("certain", "B2"), Held("possible", "B2")) in found.shifted("weakened")


def test_a_pair_is_one_answer_for_all_and_about_whoever_is_named(network: Network) -> None:
    [of_all] = compared(network, network.view(source="rumour"), question="allies")
    assert [(one.about, one.entity, one.type) for one in of_all.shifted("lost")] == [
        ("a", "b", "allied-with"),
        ("b", "c", "backs"),
    ]
    [of_b] = compared(network, network.view(source="rumour"), question="allies", entity="b")
    assert {(one.about, one.entity) for one in of_b.shifted("lost")} == {("b", "a"), ("b", "c")}


def test_every_standard_question_is_asked_unless_one_is_named(network: Network) -> None:
    found = compared(network, network.view(known="2000-01-01"))
    assert [one.question.name for one in found] == [name for name, one in QUESTIONS.items() if one.is_standard]
    assert all(one.counts["lost"] == len(one.before.keys) for one in found)
    assert all(not any(one.counts.values()) for one in compared(network, network))
    assert all({"en", "ar"} <= question.labels.keys() for question in QUESTIONS.values())


def test_a_place_among_the_top_has_neither_type_nor_grade(network: Network) -> None:
    [found] = compared(network, network.view(source="rumour"), question="top-backers")
    assert found.shifted("lost") == [Answer(None, "c", None, Held(None, None), None)]


@pytest.mark.parametrize(
    ("question", "entity", "message"),
    [
        ("backer", None, "question: 'backer' is not accepted; use one of backers, backs"),
        (None, "a", "entity: 'a' is not accepted; give the question about it as well"),
        ("top-degree", "a", "entity: 'a' is not accepted; leave it out: top-degree is about the whole view"),
    ],
)
def test_what_cannot_be_asked_is_refused(
    network: Network, question: str | None, entity: str | None, message: str
) -> None:
    with pytest.raises(InputError, match=message):
        compared(network, network, question=question, entity=entity)


def test_an_unknown_entity_is_not_found(network: Network) -> None:
    with pytest.raises(NotFoundError):
        compared(network, network, question="backers", entity="nobody")


# -- against the questions of a view

lenses = st.tuples(looks, windows).map(
    lambda pair: {name: value for name, value in (pair[0] | pair[1]).items() if name != "kind"}
)


def plainly(view: View, question: str) -> Found:
    """Return the answers by asking the view entity by entity."""
    found: Found = {}
    content = view.content
    for name in "abcd":
        for tie in {"backers": view.backers, "backs": view.backs}[question](name):
            for row, grade, certainty in zip(tie.tie.rows, tie.tie.grades, tie.tie.certainties, strict=True):
                standing = (certainty == "possible", [str(one) for one in GRADES].index(str(grade)))
                key = name, tie.entity, content.relationship(row).type
                found[key] = min(found.get(key, standing), standing)
    return found


@settings(max_examples=40)
@given(st.lists(ties, max_size=8), lenses, lenses, st.sampled_from(["backers", "backs"]))
def test_answers_differ_as_those_of_the_view_do(
    graph_of_lines: Callable[[str], Graph],
    drawn: list[Drawn],
    one: dict[str, Any],
    other: dict[str, Any],
    question: str,
) -> None:
    graph = graph_of_lines(lines_of(drawn))
    before, after = (View(graph, lens_of(graph, options)) for options in (one, other))
    here, there = plainly(before, question), plainly(after, question)
    expected = {
        "lost": here.keys() - there.keys(),
        "gained": there.keys() - here.keys(),
        "weakened": {key for key in here.keys() & there.keys() if there[key] > here[key]},
        "strengthened": {key for key in here.keys() & there.keys() if there[key] < here[key]},
    }
    [found] = compared(before, after, question=question)
    for shift in SHIFTS:
        assert {(answer.about, answer.entity, answer.type) for answer in found.shifted(shift)} == expected[shift]
        assert found.counts[shift] == len(expected[shift])
    for name in "abcd":
        [named] = compared(before, after, question=question, entity=name)
        assert named.counts == {shift: sum(key[0] == name for key in keys) for shift, keys in expected.items()}
