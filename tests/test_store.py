"""The contract of a store, kept by each of them alike."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dezgraph.disk import DiskStore
from dezgraph.errors import DataError, QueryError, SubjectError, SyntaxDataError
from dezgraph.graph import Graph
from dezgraph.store import FileStore, Store

Save = Callable[..., Path]
Tie = Callable[..., str]

STATES = 'id:a a dz:State . id:b a dz:State .\nid:doc a dz:SourceDocument ; dz:reliability "B" .\n'
BACKED = "PREFIX dz: <https://w3id.org/dezgraph/vocabulary/> SELECT ?x ?y {{ {} }}"


@pytest.fixture(params=[FileStore, DiskStore])
def store_of(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[..., Store]]:
    """Return the function that makes a store of files."""
    made: list[Store] = []

    def make(*paths: Path) -> Store:
        if request.param is FileStore:
            made.append(FileStore(paths))
        else:
            made.append(DiskStore(tmp_path / f"store-{len(made)}"))
            made[-1].load(paths)
        return made[-1]

    yield make
    for store in made:
        store.close()


@pytest.fixture
def first(saved: Save, tie: Tie) -> Path:
    return saved(STATES + tie("a backs b", claims="id:doc 2"), "first.ttl")


@pytest.fixture
def second(saved: Save, tie: Tie) -> Path:
    return saved("id:c a dz:State .\n" + tie("b backs c", claims="id:doc 2"), "second.ttl")


def ids(graph: Graph) -> list[str]:
    return [graph.relationship_id(row) for row in range(len(graph.columns))]


def pairs(store: Store, pattern: str) -> list[tuple[str, str]]:
    found = json.loads(store.query(BACKED.format(pattern)))["results"]["bindings"]
    return sorted((row["x"]["value"].rpartition("/")[2], row["y"]["value"].rpartition("/")[2]) for row in found)


def everything(store: Store) -> set[str]:
    """Return the statements and the direct triples, one line each."""
    found = store.query("CONSTRUCT { ?s ?p ?o } { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }")
    return set(found.decode().splitlines())


@pytest.mark.parametrize("text", ["SELECT", "SELECT * { GRAPH }", "\x00", "DELETE WHERE { ?s ?p ?o }"])
def test_what_is_no_query_is_an_error(store_of: Callable[..., Store], first: Path, text: str) -> None:
    with pytest.raises(QueryError):
        store_of(first).query(text)


def test_a_question_of_yes_or_no_is_answered(store_of: Callable[..., Store], first: Path) -> None:
    assert json.loads(store_of(first).query("ASK { ?s ?p ?o }"))["boolean"] is True


def test_a_graph_has_what_the_files_say_and_the_vocabulary(store_of: Callable[..., Store], first: Path) -> None:
    graph = store_of(first).graph()
    assert ids(graph) == ["a-backs-b"]
    assert "backs" in graph.vocabulary.types


def test_the_graph_has_the_version_of_the_store(store_of: Callable[..., Store], first: Path) -> None:
    store = store_of(first)
    assert store.graph().version == store.version
    assert store.version


def test_equal_content_has_an_equal_version_in_every_store(
    store_of: Callable[..., Store], first: Path, second: Path, saved: Save
) -> None:
    store = store_of(first)
    assert store.version == FileStore([first]).version != FileStore([second]).version
    assert store.load([second]) == store.version == FileStore([first, second]).version
    assert store_of(first, second).version == store.version


def test_a_load_adds_and_the_graph_is_that_of_both(store_of: Callable[..., Store], first: Path, second: Path) -> None:
    store = store_of(first)
    before = store.version
    after = store.load([second])
    assert ids(store.graph()) == ["a-backs-b", "b-backs-c"]
    assert store.version == after != before
    assert pairs(store, "GRAPH ?g { ?x dz:backs ?y }") == [("a", "b"), ("b", "c")]


def test_files_may_take_the_place_of_all_there_is(store_of: Callable[..., Store], first: Path, second: Path) -> None:
    store = store_of(first)
    store.load([second])
    count = len(everything(store))
    first.write_text(first.read_text().replace("a-backs-b", "renamed"))
    assert store.load([first], replace=True) == store.version == FileStore([first]).version
    assert ids(store.graph()) == ["renamed"]
    assert pairs(store, "GRAPH ?g { ?x dz:backs ?y }") == [("a", "b")]
    assert len(everything(store)) < count
    store.load([second])
    assert ids(store.graph()) == ["b-backs-c", "renamed"]


def test_a_replacement_is_all_or_nothing(store_of: Callable[..., Store], first: Path, second: Path) -> None:
    store = store_of(first)
    before = store.version, ids(store.graph()), everything(store)
    with pytest.raises(DataError, match="which is no source document"):  # that of the first file
        store.load([second], replace=True)
    assert (store.version, ids(store.graph()), everything(store)) == before


def test_what_was_opened_before_a_load_stays_as_it_was(
    store_of: Callable[..., Store], first: Path, second: Path
) -> None:
    store = store_of(first)
    graph, count = store.graph(), len(everything(store))
    store.load([second])
    assert ids(graph) == ["a-backs-b"]
    assert count < len(everything(store))


@pytest.mark.parametrize(
    ("last", "error"),
    [
        ("id:d a dz:State .\nid:d a", SyntaxDataError),
        ("id:r a dz:Relationship .", SubjectError),
        ("id:s a dz:Scenario ; dz:change [ a dz:Ending ; dz:relationship id:none ] .", SubjectError),
        ("", DataError),
    ],
)
def test_a_load_is_all_or_nothing(
    store_of: Callable[..., Store], first: Path, second: Path, saved: Save, last: str, error: type[DataError]
) -> None:
    store = store_of(first)
    before = store.version, ids(store.graph()), everything(store)
    broken = saved(last, "broken.ttl")
    with pytest.raises(error) as caught:
        store.load([second, broken])
    assert caught.value.path == broken
    assert (store.version, ids(store.graph()), everything(store)) == before


def test_a_relationship_is_a_triple_of_its_own_in_the_dataset(store_of: Callable[..., Store], first: Path) -> None:
    store = store_of(first)
    assert pairs(store, "GRAPH <https://w3id.org/dezgraph/graph/direct> { ?x dz:backs ?y }") == [("a", "b")]
    assert pairs(store, "?r dz:source ?x ; dz:target ?y") == [("a", "b")]
    assert pairs(store, "?x dz:backs ?y") == []


def test_blank_nodes_of_different_files_stay_apart(store_of: Callable[..., Store], saved: Save, first: Path) -> None:
    more = [saved(f"_:x skos:note '{n}' .", f"{n}.ttl") for n in range(2)]
    store = store_of(first, *more)
    notes = [line for line in everything(store) if line.endswith(('#note> "0" .', '#note> "1" .'))]
    assert len({line.split()[0] for line in notes}) == 2


def test_progress_is_told_of_every_file(store_of: Callable[..., Store], first: Path, second: Path) -> None:
    told: dict[Path, int] = {}
    store_of(first).load([second], told.__setitem__)
    assert told[second] == second.stat().st_size


def test_direct_triples_follow_what_is_loaded_later(
    store_of: Callable[..., Store], first: Path, saved: Save, tie: Tie
) -> None:
    store = store_of(first)
    store.load([saved(tie("b opposes a", claims="id:doc 3"), "more.ttl")])
    assert pairs(store, "GRAPH ?g { ?x dz:opposes ?y }") == [("b", "a")]


def test_closing_twice_is_closing_once(store_of: Callable[..., Store], first: Path) -> None:
    store = store_of(first)
    everything(store)
    store.close()
    store.close()
    assert ids(store.graph()) == ["a-backs-b"]
