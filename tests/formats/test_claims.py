"""Claims in cells: who says what, how good, from when and where, in one order, and as it can be read back."""

import pyarrow as pa

from dezgraph.formats.claims import CLAIM
from dezgraph.formats.form import excerpt
from dezgraph.formats.tables import EDGES, Tables
from dezgraph.store import FileStore
from dezgraph.view import View

CLAIMED = """
id:a a dz:State . id:b a dz:State .
id:a-backs-b a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:b ; dz:claim
    [ dz:sourceDocument id:rumour ; dz:stance dz:denies ; dz:credibility 4 ; dz:recorded "2026-11-22"^^xsd:date ;
      dz:published "2019-03" ; dz:place "P4; left" , "P7" ] ,
    [ dz:sourceDocument id:gazette ; dz:stance dz:asserts ; dz:credibility 2 ; dz:recorded "2026-11-22"^^xsd:date ] .
"""


def cells(graph, **lens):
    batches = list(Tables(excerpt(View(graph).view(**lens))).edges())
    return pa.Table.from_batches(batches, schema=EDGES)["claims"].to_pylist()


def test_a_claim_has_document_stance_grade_day_and_places(graph_of):
    first, second = cells(graph_of(CLAIMED))[0]
    assert first.startswith("gazette asserts B2")
    assert second.split(" denies ")[1].endswith("4 of 2019-03 at P4, left | P7")
    told = CLAIM.fullmatch(second)
    assert (told["document"], told["stance"], told["published"], told["places"]) == (
        "rumour",
        "denies",
        "2019-03",
        "P4, left | P7",
    )


def test_a_claim_is_of_the_day_of_its_document_where_it_has_none(saved):
    documents = """
    id:gazette a dz:SourceDocument ; dct:title "G"@en ; dz:reliability "B" ; dct:date "2018-05" .
    id:rumour a dz:SourceDocument ; dct:title "R"@en ; dz:reliability "E" .
    """
    graph = FileStore([saved(documents + CLAIMED)]).graph()
    assert cells(graph)[0][0] == "gazette asserts B2 of 2018-05"


def test_claims_that_the_lens_leaves_out_are_not_told(graph_of):
    assert [len(each) for each in cells(graph_of(CLAIMED), source=["gazette"])] == [1]


def test_claims_are_those_of_their_relationships_in_one_order(graph_of, tie):
    text = "".join(f"id:{name} a dz:State . " for name in "abc")
    text += tie("a backs b", claims="id:rumour 3,id:gazette 2") + tie("b backs c", claims="id:gazette 1")
    text += tie("c backs a", claims="id:rumour 1,id:gazette 4 dz:disputes,id:gazette 3")
    found = [[claim.split(" of ")[0] for claim in each] for each in cells(graph_of(text))]
    assert [[claim.split()[0] for claim in each] for each in found] == [
        ["gazette", "rumour"],
        ["gazette"],
        ["gazette", "gazette", "rumour"],
    ]
    assert found == [sorted(each) for each in found]
    assert cells(graph_of("id:a a dz:State .")) == []
