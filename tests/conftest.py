"""Tiny graphs, written in view: Turtle without its prefixes, and what is opened from it."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest
from hypothesis import settings

from dezgraph.graph import Graph
from dezgraph.network import Network
from dezgraph.rdf.files import read_triples
from dezgraph.rdf.ntriples import blocks
from dezgraph.rdf.triples import Triples
from dezgraph.shipped import graph_files, vocabulary_file
from dezgraph.store import FileStore

# The same examples each time, so that what is green stays green; `make fuzz` looks for others. No deadline: a busy
# machine is no failure.
settings.register_profile("steady", deadline=None, derandomize=True)
settings.register_profile("fuzz", deadline=None, print_blob=True)
settings.load_profile(os.environ.get("DEZGRAPH_EXAMPLES", "steady"))


def pytest_xdist_auto_num_workers() -> int:
    """Run one process more than there are cores: who tests in a browser, or a service, mostly waits for it."""
    return (os.cpu_count() or 1) + 1


# On one line, so that line 2 of a file is the first line of its text.
PREFIXES = " ".join(
    f"@prefix {name}: <{iri}> ."
    for name, iri in {
        "dz": "https://w3id.org/dezgraph/vocabulary/",
        "id": "https://w3id.org/dezgraph/id/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "dct": "http://purl.org/dc/terms/",
        "geo": "http://www.opengis.net/ont/geosparql#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "owl": "http://www.w3.org/2002/07/owl#",
    }.items()
)
DOCUMENTS = """
id:gazette a dz:SourceDocument ; dz:reliability "B" ; dct:date "2017-06-01" .
id:rumour a dz:SourceDocument ; dz:reliability "E" ; dct:date "2019-06-01" .
"""


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep opened graphs in a folder of this run, not in the user's."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DEZGRAPH_CACHE", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def saved(tmp_path: Path) -> Callable[..., Path]:
    """Return the function that writes a file, Turtle with the usual prefixes unless named otherwise."""

    def save(text: str, name: str = "graph.ttl") -> Path:
        path = tmp_path / name
        path.write_text(f"{PREFIXES}\n{text.strip()}\n" if name.endswith(".ttl") else text)
        return path

    return save


@pytest.fixture
def graph_of(saved: Callable[..., Path]) -> Callable[..., Graph]:
    """Return the function that opens a graph of Turtle, with two source documents at hand."""
    return lambda text: FileStore([saved(text), saved(DOCUMENTS, "documents.ttl")]).graph()


@pytest.fixture
def network_of(graph_of: Callable[..., Graph]) -> Callable[..., Network]:
    """Return the function that opens a network of Turtle, with two source documents at hand."""
    return lambda text: Network(graph_of(text))


@cache
def _vocabulary() -> Triples:
    return read_triples([vocabulary_file()])


@pytest.fixture(scope="session")
def graph_of_lines() -> Callable[[str], Graph]:
    """Return the function that makes a graph of N-Triples without any file: for thousands of graphs."""

    def make(lines: str) -> Graph:
        parts = [_vocabulary().as_block(), *blocks(io.BytesIO(lines.encode()))]
        return Graph(Triples.from_blocks(parts), "test")

    return make


def tie(id: str, *, claims: str = "id:gazette 2", **properties: str) -> str:
    """Return the Turtle of a relationship such as `a backs b`; claims are `document credibility [stance]`."""
    source, type_, target = id.split()[:3]
    more = " ; ".join(f"dz:{name} {value}" for name, value in properties.items())
    said = " , ".join(_claim(*claim.split()) for claim in claims.split(","))
    head = f"id:{'-'.join(id.split())} a dz:Relationship ; dz:source id:{source} ; dz:type dz:{type_} ; "
    return f"{head}dz:target id:{target} ; {more + ' ; ' if more else ''}dz:claim {said} ."


def _claim(document: str, credibility: str, stance: str = "dz:asserts") -> str:
    return f"[ dz:sourceDocument {document} ; dz:credibility {credibility} ; dz:stance {stance} ]"


@pytest.fixture(scope="session", name="tie")
def tie_fixture() -> Callable[..., str]:
    """Return the function that writes a relationship in one line."""
    return tie


def complete(text: str) -> str:
    """Return Turtle with what the shapes ask for and no question needs: what is served must be valid."""
    text = re.sub(r"(dz:stance dz:\w+)", r'\1 ; dz:recorded "2026-11-22"^^xsd:date', text)
    return "\n".join(_complete(statement) for statement in re.split(r"(?<= \.)\n", text))


def _complete(statement: str) -> str:
    if "skos:definition" not in statement:
        statement = re.sub(r'(skos:prefLabel "[^"]*"@en , "[^"]*"@ar)', rf"\1 ; skos:definition {_IT_IS}", statement)
    if "dct:description" not in statement:
        kinds = "Relationship|Addition|Ending"
        statement = re.sub(rf"(a dz:(?:{kinds}) ;)", rf"\1 dct:description {_IT_IS} ;", statement)
    return statement


_IT_IS = '"It is."@en , "هو كذلك."@ar'


@pytest.fixture(scope="session", name="complete")
def complete_fixture() -> Callable[[str], str]:
    """Return the function that makes Turtle valid by the shapes."""
    return complete


@pytest.fixture(scope="session")
def shipped() -> Graph:
    """Return the graph that is shipped."""
    return FileStore(graph_files()).graph()
