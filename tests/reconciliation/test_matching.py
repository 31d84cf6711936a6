import pytest

from dezgraph.errors import InputError
from dezgraph.reconciliation import Condition, Query, Sought, candidates

GRAPH = """
id:patron a dz:State ; skos:prefLabel "Ruritania"@en , "روريتانيا"@ar ; dz:wikidata "Q1" ;
    skos:altLabel "Zenda"@en .
id:patron-land a dz:Country ; skos:prefLabel "Ruritania"@en ; dz:wikidata "Q1" .
id:brigade a dz:ArmedGroup ; skos:prefLabel "Lions Brigade"@en , "لواء الأسود"@ar ; dz:wikidata "Q2" .
id:brigade-two a dz:ArmedGroup ; skos:prefLabel "Lions Brigade"@en ; dz:wikidata "Q3" .
id:field a dz:OilField ; skos:prefLabel "Koniko field"@en , "حقل كونيكو"@ar ; dz:formerId "old-field" ;
    geo:hasGeometry [ geo:asWKT "POINT(40.3 35.3)"^^geo:wktLiteral ] .
id:ev-fall a dz:Battle ; skos:prefLabel "Fall of the field"@en ; dz:date "2017-11" .
"""


@pytest.fixture
def graph(graph_of, tie):
    return graph_of(GRAPH + tie("patron backs brigade"))


@pytest.fixture
def found(graph):
    def ask(*names, kinds=(), strictness="any", limit=10, **conditions):
        asked = tuple(Condition(property.replace("_", "-"), (Sought(value),)) for property, value in conditions.items())
        return [
            (graph.entity_ids[each.entity], each.score, each.is_match)
            for each in candidates(graph, Query(names, asked, kinds, strictness, limit))
        ]

    return ask


def held(graph, *conditions, names=()):
    return {
        graph.entity_ids[each.entity]: each for each in candidates(graph, Query(names=names, conditions=conditions))
    }


@pytest.mark.parametrize("name", ["Koniko field", "حقل كونيكو", "حقل كونيكـو", "koniko  FIELD"])
def test_a_name_in_either_script_is_a_match(found, name):
    assert found(name)[0] == ("field", 100.0, True)


def test_namesakes_are_no_match_until_a_kind_tells_them_apart(found):
    assert [each[1:] for each in found("Ruritania")[:2]] == [(100.0, False), (100.0, False)]
    assert found("Ruritania", kinds=("State",)) == [("patron", 100.0, True)]
    assert found("Ruritania", kinds=("Actor",)) == [("patron", 100.0, True)]


def test_a_kind_that_should_be_right_puts_others_after(found):
    assert found("Ruritania", kinds=("Country",), strictness="should")[:2] == [
        ("patron-land", 100.0, True),
        ("patron", 70.0, False),
    ]


def test_all_kinds_leave_out_who_is_of_one(found):
    assert found("Ruritania", kinds=("State", "Country"), strictness="all") == []


@pytest.mark.parametrize(
    "value", ["Q3", " q3 ", "https://www.wikidata.org/wiki/Q3", "http://www.wikidata.org/entity/Q3"]
)
def test_an_identifier_decides_whatever_the_name(found, value):
    assert found("Lions Brigade", wikidata=value)[0] == ("brigade-two", 100.0, True)
    assert found("someone else", wikidata=value)[0] == ("brigade-two", 100.0, True)
    assert found(wikidata=value) == [("brigade-two", 100.0, True)]


def test_another_identifier_halves_the_score(found):
    assert ("brigade", pytest.approx(33.33), False) in found("Lions Brigade", wikidata="Q3")


def test_of_two_with_one_identifier_the_name_decides(found):
    assert [each[2] for each in found(wikidata="Q1")] == [False, False]
    assert found("Zenda", wikidata="Q1")[0] == ("patron", 100.0, True)


@pytest.mark.parametrize("patron", ["Ruritania", "روريتانيا"])
def test_a_relationship_tells_namesakes_apart(found, patron):
    assert found("Lions Brigade", **{"^backs": patron})[:2] == [
        ("brigade", 100.0, True),
        ("brigade-two", pytest.approx(93.33), False),
    ]


def test_without_a_name_relationships_lead_to_candidates_but_decide_nothing(found):
    assert found(**{"^backs": "Ruritania"}) == [("brigade", 100.0, False)]
    assert ("patron", 100.0, False) in found(backs="Lions Brigade")


@pytest.mark.parametrize(
    ("conditions", "score"),
    [
        ({"coordinates": "35.3, 40.3"}, 100.0),
        ({"coordinates": "POINT(40.3 35.3)"}, 100.0),
        ({"coordinates": "35.3"}, 93.33),
        ({"coordinates": "somewhere"}, 93.33),
        ({"coordinates": "nan, nan"}, 93.33),
        ({"coordinates": "-35.3, 40.3"}, 66.67),
        ({"latitude": "35.3"}, 100.0),
        ({"latitude": "36.5"}, 66.67),
        ({"longitude": "40.3"}, 100.0),
        ({"kind": "NaturalResource"}, 66.67),
        ({"kind": "Oil field"}, 100.0),
        ({"definition": "anything"}, 93.33),
        ({"wikidata": "Q99"}, 93.33),
    ],
)
def test_what_is_known_speaks_for_or_against_and_what_is_not_says_nothing(found, conditions, score):
    best = {id: score for id, score, _ in found("Koniko field", **conditions)}
    assert best["field"] == pytest.approx(score, abs=0.01)


@pytest.mark.parametrize(("date", "score"), [("2017-11-03", 100), ("2017", 100), ("2018", 66.67), ("soon", 93.33)])
def test_dates_agree_where_they_may_be_the_same(found, date, score):
    assert found("Fall of the field", date=date)[0][:2] == ("ev-fall", pytest.approx(score, abs=0.01))


@pytest.mark.parametrize("name", ["field", "old-field", "https://w3id.org/dezgraph/id/field"])
def test_an_id_a_former_id_and_an_iri_are_names(found, name):
    assert found(name)[0] == ("field", 100.0, True)


def test_an_address_of_another_database_decides(found):
    assert found("https://www.wikidata.org/wiki/Q2")[0] == ("brigade", 100.0, True)


def test_required_conditions_leave_out_who_is_not_known_to_meet_them(graph):
    backed = Condition("^backs", (Sought("", "patron"),), required=True)
    assert list(held(graph, backed, names=("Lions Brigade",))) == ["brigade"]


def test_none_of_the_values_turns_a_condition_around(graph):
    other = Condition("wikidata", (Sought("Q2"), Sought("Q9")), quantifier="none")
    answers = held(graph, other, names=("Lions Brigade",))
    assert (answers["brigade-two"].score, answers["brigade-two"].is_match) == (100.0, True)
    assert answers["brigade"].score == pytest.approx(66.67)


def test_all_values_must_be_met_where_all_are_asked_for(graph):
    names = (Sought("Lions Brigade"), Sought("لواء الأسود"))
    answers = held(graph, Condition("label-en", names, quantifier="all"))
    assert answers["brigade"].score == 100.0
    assert answers["brigade-two"].score < 70


def test_exact_takes_no_near_match(graph):
    near = Condition("label-en", (Sought("Koniko fild"),))
    strict = Condition("label-en", (Sought("Koniko fild"),), exact=True)
    assert held(graph, near, names=("Koniko field",))["field"].score > 90
    assert held(graph, strict, names=("Koniko field",))["field"].score == pytest.approx(66.67)


def test_features_explain_the_score(graph):
    query = Query(("Lions Brigade",), (Condition("^backs", (Sought("Ruritania"),)),), kinds=("Actor",))
    first, second = candidates(graph, query)[:2]
    assert dict(first.features) == {"name": 100.0, "type": True, "^backs": 100.0}
    assert dict(second.features) == {"name": 100.0, "type": True}
    assert first.name == "Lions Brigade"


@pytest.mark.parametrize(
    ("query", "nearest"),
    [
        (Query(("x",), kinds=("Stat",)), "State"),
        (Query(("x",), (Condition("back", (Sought("y"),)),)), "backs"),
    ],
)
def test_what_there_is_not_is_refused_with_the_nearest(graph, query, nearest):
    with pytest.raises(InputError) as error:
        candidates(graph, query)
    assert nearest in error.value.nearest


@pytest.mark.parametrize("name", ["", " ", "…", "x" * 10_000, "\u202e", "'; DROP"])
def test_names_that_name_nobody_find_nobody(found, name):
    assert found(name) == []


def test_no_more_than_the_limit_are_told_and_the_lead_is_known_all_the_same(found):
    assert [each[1:] for each in found("Ruritania", limit=1)] == [(100.0, False)]


def test_a_graph_of_nothing_has_no_candidates(graph_of):
    assert (
        candidates(
            graph_of('id:other a dz:SourceDocument ; dz:reliability "B" .'),
            Query(("x",), (Condition("wikidata", (Sought("Q1"),)),)),
        )
        == []
    )


def test_the_shipped_graph_finds_the_field_by_any_of_its_names(shipped):
    for name in ("Koniko", "كونيكو", "كونوكو", "Conoco gas plant", "معمل غاز كونيكو", "Tabiyeh gas field"):
        first = candidates(shipped, Query((name,), kinds=("Resource",)))[0]
        assert (shipped.entity_ids[first.entity], first.is_match) == ("conoco-gas-field", True), name
