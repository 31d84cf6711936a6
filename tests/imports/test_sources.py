"""Who says what a row says: documents of the store, documents that are only named there, or the file itself."""

import functools

import pytest
from tests.imports.graph_files import ties

import dezgraph
from dezgraph.errors import DataError
from dezgraph.formats import FORMATS
from dezgraph.imports import Known, Report
from dezgraph.imports.records import Claim, Source
from dezgraph.shipped import graph_files
from dezgraph.store import FileStore
from dezgraph.validation import validate
from dezgraph.view import View

FORMS = ["graphml", "gexf", "cytoscape", "excel", "csv", "node-link"]
HEADER = "source,type,target,grade,sources,contradicted_by,claims\n"
STORE = """
id:a a dz:State ; skos:prefLabel "A"@en . id:b a dz:State ; skos:prefLabel "B"@en .
"""


@pytest.fixture
def row(read, file, graph_of):
    """Return the function that reads one row into a store, and gives the claims, the new documents and the report."""

    def made(cells, graph=STORE):
        report = Report()
        found = read("csv", file(f"{HEADER}{cells}\n"), report, known=Known(graph_of(graph)))
        (tie,) = ties(found)
        return tie, {each.id: each for each in found if isinstance(each, Source)}, report

    return made


def test_a_document_of_the_store_says_so_itself(row):
    tie, documents, report = row("a,backs,b,B2,gazette,,")
    assert tie.claims == (Claim("gazette", 2),)
    assert tie.document == "import-some-csv"
    assert set(documents) == {"import-some-csv"}
    assert not report.counted


def test_who_contradicts_disputes_it_and_the_file_asserts_it(row):
    tie, _, _ = row("a,backs,b,C3,,gazette,")
    own, other = tie.claims
    assert (own.document, own.credibility, own.stance, own.places) == ("import-some-csv", 3, "asserts", ("line 2",))
    assert (other.document, other.credibility, other.stance) == ("gazette", 6, "disputes")


def test_a_document_that_is_not_there_is_made_of_its_title(row):
    tie, documents, report = row("a,backs,b,C3,Deir Ezzor 24;reuters-2017,Some Rumour,")
    assert [each.document for each in tie.claims] == ["deir-ezzor-24", "reuters-2017", "some-rumour"]
    assert [documents[each.document].title for each in tie.claims] == ["Deir Ezzor 24", "reuters-2017", "Some Rumour"]
    assert [documents[each.document].reliability for each in tie.claims] == ["C", "C", "F"]
    assert report.counted["source documents named there"] == 3


def test_a_sentence_stays_a_note(row):
    tie, documents, _ = row("a,backs,b,C3,Two people told us so.,,")
    assert (tie.claims, tie.note, set(documents)) == (
        (),
        "Sources named there: Two people told us so.",
        {"import-some-csv"},
    )
    tie, _, _ = row("a,backs,b,C3,gazette;Two people told us so,12,")
    assert [each.document for each in tie.claims] == ["gazette", "two-people-told-us-so"]
    assert tie.claims[0].notes == {"en": "Contradicted there by: 12."}


def test_a_claim_is_read_with_stance_grade_day_and_places(row):
    cell = "gazette denies B4 of 2019-03 at P4 | P7, left;new asserts D2"
    tie, documents, _ = row(f'a,backs,b,D2,new,gazette,"{cell}"')
    assert tie.claims == (
        Claim("gazette", 4, "denies", ("P4", "P7, left"), "2019-03"),
        Claim("new", 2),
    )
    assert documents["new"].reliability == "D"


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("12", "claims: '12' is not accepted; write it as in 'gazette disputes B2"),
        ("gazette says B2", "claims: 'gazette says B2' is not accepted; use a stance: asserts, disputes, denies"),
        ("gazette asserts B9", "grade: 'B9'"),
        ("gazette asserts B2 of 2019-13", "claims: '2019-13'"),
    ],
)
def test_a_claim_that_is_none_is_refused(row, claim, told):
    with pytest.raises(DataError, match=f"some.csv:2: {told}"):
        row(f"a,backs,b,,,,{claim}")


def test_a_document_is_kept_apart_from_an_entity_of_its_name(row):
    tie, documents, _ = row("a,backs,b,C3,A,,")
    assert tie.claims[0].document.startswith("a-")
    assert documents[tie.claims[0].document].title == "A"


def test_an_entity_is_kept_apart_from_a_document_of_its_name(read, file):
    first, second = ties(read("csv", file(f"{HEADER}a,backs,b,C3,North Press,,\na,backs,North Press,C3,,,\n")))
    assert first.claims[0].document == "north-press" != second.target


def test_a_document_that_was_made_of_a_title_is_found_again(opened, row, file):
    cells = "a,backs,b,C3,Deir Ezzor 24,,"
    graph, path = opened("csv", file(HEADER + cells))
    assert validate([path]) == []
    assert Known(graph).is_document("deir-ezzor-24", "Deir Ezzor 24")
    other = 'id:deir-ezzor-24 a dz:SourceDocument ; dct:title "Another"@en ; dz:reliability "B" .'
    (claim,) = row(cells, other)[0].claims
    assert claim.document not in {"deir-ezzor-24", "import-some-csv"}
    same = other.replace("Another", "Deir Ezzor 24")
    tie, documents, _ = row(cells, same)
    assert (tie.claims[0].document, set(documents)) == ("deir-ezzor-24", {"import-some-csv"})


# The shipped graph, written and read again


def ids(graph, **lens):
    view = View(graph).view(**lens)
    return {graph.relationship_id(row) for row in view.rows.tolist()}


@functools.cache
def whole(name):
    part = {"part": "edges"} if FORMATS[name].of_tables else {}
    return b"".join(FORMATS[name].write(dezgraph.open().view(), **part))


@functools.cache
def said(graph):
    """What each source document says of each relationship."""
    return {
        each.id: sorted((claim.document, claim.stance, claim.grade, claim.places) for claim in each.claims)
        for each in (graph.relationship(row) for row in range(len(graph.columns)))
    }


@pytest.mark.parametrize("name", [*FORMS, "csv"])
def test_every_relationship_keeps_its_sources_and_its_disputes(opened, file, name):
    graph, _ = opened(name, file(whole(name), FORMATS[name].file_name(None)))
    shipped = dezgraph.open().source_graph
    if name == "node-link":  # which has no more than ids
        now, before = (
            {id: {each[:1] for each in claims} for id, claims in said(of).items()} for of in (graph, shipped)
        )
    else:
        now, before = said(graph), said(shipped)
    assert now == before
    for lens in ({"source": ["article-deir-ez-zor"]}, {"not_source": ["article-deir-ez-zor"]}, {"min_grade": "C3"}):
        if name == "node-link" and "min_grade" in lens:
            continue
        assert ids(graph, **lens) == ids(shipped, **lens)


@pytest.mark.parametrize("name", [*FORMS, "csv"])
def test_documents_of_the_store_stay_those_that_they_are(read, file, name):
    report = Report()
    found = read(
        name,
        file(whole(name), FORMATS[name].file_name(None)),
        report,
        known=Known(FileStore([path for path in graph_files() if path.stem == "sources"]).graph()),
    )
    assert {each.id for each in found if isinstance(each, Source)} == {each.document for each in ties(found)}
    assert "source documents named there" not in report.counted


@pytest.mark.parametrize("name", [each for each in FORMS if each != "node-link"])
def test_what_was_known_by_a_day_is_known_by_it_again(opened, file, name):
    graph, _ = opened(name, file(whole(name), FORMATS[name].file_name(None)))
    assert ids(graph, known="2018-01-01") == ids(dezgraph.open().source_graph, known="2018-01-01")
