"""What all graph formats share: our own exports come back, columns are mapped, numbers are no ids, nothing breaks."""

import functools
import json
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.imports.graph_files import GEXF, GRAPHML, ends, entities, ties

import dezgraph
from dezgraph.errors import DataError, DezgraphError, InputError
from dezgraph.formats import FORMATS
from dezgraph.formats.tables import Tables
from dezgraph.imports import Known, Report
from dezgraph.validation import validate

FORMS = ["graphml", "gexf", "node-link", "cytoscape", "excel"]
TYPED = '<key id="t" for="edge" attr.name="type"/><key id="l" for="node" attr.name="label"/>'


@functools.cache
def shown():
    """The shipped graph under a lens, without its scenarios, which a relationship cannot describe."""
    kinds = ("State", "ArmedGroup", "OilField", "GasField", "Tribe")
    return dezgraph.open().view(at="2018-06-01", min_grade="D5", kind=kinds)


@functools.cache
def exported(name):
    return b"".join(FORMATS[name].write(shown()))


@functools.cache
def told():
    """The relationships and entities of the view as their tables have them, by their ids."""
    written = Tables(FORMATS["graphml"]._excerpt(shown(), center=None, radius=1, ids=(), lang="en", part=None))
    return [
        {row["id"]: row for batch in batches for row in batch.to_pylist()}
        for batches in (written.edges(), written.nodes())
    ]


@pytest.mark.parametrize("name", FORMS)
def test_our_own_export_comes_back(read, file, name):
    report = Report()
    found = read(name, file(exported(name), FORMATS[name].file_name(None)), report)
    edges, nodes = told()
    assert {each.id for each in ties(found)} == set(edges)
    for tie in ties(found):
        row = edges[tie.id]
        assert (tie.source, tie.type, tie.target) == (row["source"], row["type"], row["target"])
        assert (tie.valid_from, tie.valid_until) == (row["valid_from"], row["valid_until"])
        assert (list(tie.support), list(tie.hedges)) == (row["support"], row["hedges"])
        assert {each.document for each in tie.claims if each.stance == "asserts"} == set(row["sources"])
        assert tie.descriptions == {language: row[f"description_{language}"] for language in ("en", "ar")}
    for id, each in entities(found).items():
        assert (each.kind, *each.other_kinds) == tuple(nodes[id]["kinds"])
        assert each.labels == {language: nodes[id][f"label_{language}"] for language in ("en", "ar")}
        if name != "node-link":
            assert {alias for _, alias in each.aliases} == set(nodes[id]["aliases"]) - set(each.labels.values())
            assert [":".join(pair) for pair in each.identifiers] == nodes[id]["identifiers"]
    assert report.skipped == 0


@pytest.mark.parametrize("name", FORMS)
def test_what_comes_back_is_valid(opened, file, name):
    _, path = opened(name, file(exported(name), FORMATS[name].file_name(None)))
    assert validate([path]) == []


@pytest.mark.parametrize("name", FORMS)
def test_every_entity_comes_back(read, file, name):
    written = b"".join(FORMATS[name].write(dezgraph.open().view()))
    found = read(name, file(written, FORMATS[name].file_name(None)))
    graph = dezgraph.open().source_graph
    assert set(entities(found)) == set(graph.entity_ids)
    for id, each in entities(found).items():
        assert name == "node-link" or each.date == graph.entity(graph.entity_number(id)).date


@pytest.fixture
def graphml(file):
    def write(*edges, nodes="ab"):
        listed = "".join(f'<node id="{node}"/>' if len(node) == 1 else node for node in nodes)
        return file(
            GRAPHML.format(f'{TYPED}<graph edgedefault="directed">{listed}{"".join(edges)}</graph>'), "some.graphml"
        )

    return write


def edge(source, target, type_="backs", **told):
    attributes = "".join(f' {name}="{value}"' for name, value in told.items())
    return f'<edge source="{source}" target="{target}"{attributes}><data key="t">{type_}</data></edge>'


def node(id, label):
    return f'<node id="{id}"><data key="l">{label}</data></node>'


def test_attributes_of_nodes_are_mapped_by_their_end(read, graphml):
    path = graphml(edge("a", "b"), nodes=[node("a", "State"), "b"])
    found = entities(read("graphml", path, columns={"source_label": "source_kind"}))
    assert (found["a"].kind, found["b"].kind) == ("State", "Actor")


def test_a_numbered_node_is_known_by_its_label(read, graphml):
    nodes = [node("n0", "Iran"), node("n1", "Group"), node("n2", "Group"), '<node id="n3"/>', node("n4", "unit-1")]
    path = graphml(edge("n0", "n1"), edge("n0", "n2"), edge("n0", "n3"), edge("n4", "n0"), nodes=nodes)
    found = read("graphml", path)
    assert [target for _, _, target in ends(found)] == ["group-some-n1", "group-some-n2", "some-n3", "iran"]
    assert entities(found)["group-some-n1"].labels == {"en": "Group"}
    assert ties(found)[0].places == ("edge 1, from n0 to n1",)


def test_a_numbered_node_is_not_taken_for_one_of_the_graph(read, graphml, graph_of):
    known = Known(graph_of('id:n0 a dz:State ; skos:prefLabel "Iran"@en . id:n1 a dz:State .'))
    path = graphml(edge("n0", "n1"), nodes=[node("n0", "Russia"), '<node id="n1"/>'])
    assert ends(read("graphml", path, known=known)) == [("russia", "backs", "some-n1")]


def test_numbers_and_words_are_no_ids_of_relationships(read, graphml):
    given = ["7", "e7", "edge-7", "backs", "Iran (backs) b", "a-backs-b", "a-backs-b"]
    found = ties(read("graphml", graphml(*(edge("a", "b", id=id) for id in given))))
    assert [each.id for each in found].count("a-backs-b") == 1
    assert len({each.id for each in found}) == len(given)
    assert all(each.id.startswith("a-backs-b") for each in found)
    assert found[4].places == ("edge Iran (backs) b",)


def test_nodes_without_an_edge_are_entities_of_the_import(read, graphml):
    report = Report()
    found = entities(read("graphml", graphml(edge("a", "b"), nodes=["a", "b", node("n7", "Alone"), "word"[0]]), report))
    assert found["alone"].labels == {"en": "Alone"}
    assert {each.source for each in found.values()} == {"import-some-graphml"}
    assert (len(found), report.counted["nodes without an edge"]) == (4, 2)


def test_a_file_of_nodes_alone_is_read(read, graphml):
    assert set(entities(read("graphml", graphml(nodes="ab")))) == {"a", "b"}


def test_numbers_without_an_edge_that_say_nothing_are_counted(read, graphml):
    report = Report()
    nodes = ["a", "b", '<node id="n7"/>', node("8", "9")]
    assert set(entities(read("graphml", graphml(edge("a", "b"), nodes=nodes), report))) == {"a", "b"}
    assert report.left_out == {"nodes without an edge that are mere numbers": 2}


def test_events_have_a_date_and_a_claim_and_others_neither(opened, file):
    nodes = """[{"id": "fall", "kinds": ["Event"], "date": "2017-11"}, {"id": "north", "date": "12/2011"}]"""
    graph, path = opened("node-link", file(f'{{"nodes": {nodes}}}', "some.json"))
    assert validate([path]) == []
    event = graph.entity(graph.entity_number("fall"))
    assert (event.date, [claim.grade for claim in event.claims]) == ("2017-11", ["F6"])
    assert graph.entity(graph.entity_number("north")).date is None


def test_an_event_on_a_date_that_is_none_is_refused(read, file):
    path = file('{"nodes": [{"id": "rally", "kinds": ["Event"], "date": "12/2011"}]}', "some.json")
    with pytest.raises(DataError, match="node rally: source_date: '12/2011'"):
        read("node-link", path)


def test_a_node_without_an_edge_that_cannot_be_is_named(read, graphml):
    path = graphml(edge("a", "b"), nodes=["a", "b", node("c", "Stat")])
    with pytest.raises(DataError, match="node c: source_kind: 'Stat' is not accepted"):
        read("graphml", path, columns={"source_label": "source_kind"})


def test_edges_may_come_before_their_nodes(read, file):
    text = f'{TYPED}<graph edgedefault="directed">{edge("n0", "n1")}{node("n1", "South")}{node("n0", "North")}</graph>'
    assert ends(read("graphml", file(GRAPHML.format(text)))) == [("north", "backs", "south")]


def test_an_edge_may_lack_the_type_that_others_have(read, graphml):
    path = graphml(edge("a", "b"), '<edge source="a" target="b" id="e2"/>')
    with pytest.raises(DataError, match=r"edge e2: type: name the column that has it \(map\), or one type for all"):
        read("graphml", path)


def test_the_attributes_are_told_where_none_is_the_type(read, file):
    path = file('{"links": [{"source": "a", "target": "b", "sort": "backs", "weight": 1}]}')
    with pytest.raises(DataError, match=r"for type \(they have sort, weight\): map one to it, or set one type"):
        read("node-link", path)


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("graphml", GRAPHML.format('<key id="%d"/>' * 10_001 % tuple(range(10_001))), "more than 10,000 keys"),
        (
            "gexf",
            GEXF.format("<graph><nodes><node id='a'>" + "<attvalue/>" * 10_001 + "</node></nodes></graph>"),
            "more than 10,000 attributes",
        ),
        (
            "node-link",
            json.dumps({"nodes": [{"id": f"a{number}", f"b{number}": 1} for number in range(10_001)]}),
            "attributes",
        ),
    ],
)
def test_attributes_without_end_are_refused(read, file, name, content, told):
    with pytest.raises(DataError, match=told):
        read(name, file(content, f"some.{name}"))


@pytest.mark.parametrize(
    ("given", "error", "told"),
    [
        (
            {"constants": {"type": "fights"}},
            DataError,
            "has type for the field type, which is set to 'fights'",
        ),
        ({"columns": {"label": "sort"}}, InputError, "map: 'label=sort' is not accepted; use a field"),
        (
            {"columns": {"source_label": "source_kind"}, "constants": {"source_kind": "State"}},
            DataError,
            "has label of nodes",
        ),
    ],
)
def test_two_things_for_one_field_are_refused(read, graphml, given, error, told):
    with pytest.raises(error, match=told):
        read("graphml", graphml(edge("a", "b"), nodes=[node("a", "State"), "b"]), **given)


NODES = '<nodes><node id="a" label="A"/><node id="b"/></nodes><edges><edge id="e" source="a" target="b" start="2015"/>'
SAMPLES = {
    "graphml": GRAPHML.format(
        f'{TYPED}<graph edgedefault="directed"><node id="a"/><node id="b"/>{edge("a", "b")}</graph>'
    ),
    "gexf": GEXF.format(f'<graph defaultedgetype="mutual">{NODES}</edges></graph>'),
    "node-link": '{"nodes": [{"id": "a"}, {"name": "b"}], "links": [{"source": "a", "target": 1, "type": "backs"}]}',
    "cytoscape": '[{"data": {"id": "a"}}, {"data": {"source": "a", "target": "b", "interaction": "backs", "id": "e"}}]',
}


@pytest.mark.parametrize("name", FORMS)
@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_bytes_are_read_or_refused(read, file, name, data):
    sample = SAMPLES[name].encode() if name in SAMPLES else small_workbook()
    at = data.draw(st.integers(0, len(sample)))
    length, added = data.draw(st.integers(0, 20)), data.draw(st.binary(max_size=12) | st.sampled_from(HOSTILE))
    content = data.draw(st.sampled_from([sample[:at] + added + sample[at + length :], added]))
    with suppress(DezgraphError):  # nothing else is raised
        read(name, file(content, f"some.{name}"), Report(keep_going=True))


HOSTILE = [
    b'"',
    b"<",
    b"&#0;",
    b"&a;",
    b"\\u0000",
    b"\\ud800",
    b"1e999",
    b"null",
    b"[]",
    b"{}",
    b"true",
    b"-1",
    b"9" * 20,
]


@functools.cache
def small_workbook():
    return b"".join(FORMATS["excel"].write(dezgraph.open().view(), ids=["iran", "russia"]))


@pytest.mark.parametrize("name", [form for form in FORMS if form != "excel"])
@given(st.data())
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=150)
def test_any_text_in_any_place_is_read_or_refused(read, file, name, data):
    text = data.draw(st.text(max_size=8))
    place = data.draw(st.sampled_from(["a", "b", "backs", "2015", "type", "mutual", "A"]))
    content = SAMPLES[name].replace(f'"{place}"', f'"{text}"').replace(f">{place}<", f">{text}<")
    with suppress(DezgraphError):
        read(name, file(content.encode("utf-8", "surrogatepass"), f"some.{name}"), Report(keep_going=True))
