"""What is measured in a process of its own: `python -m benchmarks.sides NAME ARGUMENT…` prints JSON.

`seconds` is the work without the start of Python and its imports, `peak` the most memory that was held, in
bytes, `imported` what was held before the work began.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Any

import networkx as nx
import pyoxigraph as ox
import rdflib

import dezgraph
from dezgraph.formats import FORMATS
from dezgraph.terms import DZ, local_name

__all__ = ["SIDES"]

_BACKING = {DZ["backs"], DZ["commands"]}


def opened(file: str, asked: str) -> dict[str, Any]:
    """Open a file, and ask who backs an actor."""
    return {"backers": len(dezgraph.open(file).backers(asked))}


def reopened(folder: str) -> dict[str, Any]:
    """Open a stored graph, and ask one question."""
    network = dezgraph.open(store=folder)
    answer = {"backers": len(network.backers("actor-1"))}
    content = network.content
    numbering = content.numbering
    return answer | {
        "columns": content.columns.nbytes,
        "numbering": sum(getattr(numbering, name).nbytes for name in numbering.__dataclass_fields__),
        "triples": 3 * content.triples.subjects.nbytes,
        "terms": content.triples.terms.nbytes,
    }


def loaded(file: str, folder: str) -> dict[str, Any]:
    """Do what `dezgraph load` does."""
    return {"version": dezgraph.open_store(store=folder).load([Path(file)])}


def bulk_loaded(file: str, folder: str) -> dict[str, Any]:
    """Load a file into Oxigraph, and no more."""
    ox.Store(folder).bulk_load(path=file, format=ox.RdfFormat.N_TRIPLES)
    return {}


def exported(folder: str, name: str, file: str) -> dict[str, Any]:
    """Open a stored graph, and write it in a format; a format of tables as edges."""
    form = FORMATS[name]
    view = dezgraph.open_view(store=folder)
    len(view.rows)
    pieces = form.write(view, part="edges" if form.of_tables else None)  # imports what it needs; none is made yet
    started, before = perf_counter(), _held("VmHWM")
    with Path(file).open("wb") as stream:
        stream.writelines(pieces)
    return {"writing": perf_counter() - started, "grown": _held("VmHWM") - before, "bytes": Path(file).stat().st_size}


def dumped(folder: str, file: str) -> dict[str, Any]:
    """Write a stored graph as N-Triples by Oxigraph itself."""
    store = dezgraph.open_store(store=folder).dataset()
    started = perf_counter()
    store.dump(file, format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    return {"writing": perf_counter() - started, "bytes": Path(file).stat().st_size}


def graphml_by_networkx(folder: str, file: str) -> dict[str, Any]:
    """Write what is in our GraphML, as networkx read it, by networkx."""
    ours = Path(file).with_suffix(".ours")
    exported(folder, "graphml", str(ours))
    graph = nx.read_graphml(ours, edge_key_type=str)
    started = perf_counter()
    nx.write_graphml(graph, file)
    return {"writing": perf_counter() - started, "bytes": Path(file).stat().st_size}


def by_rdflib(file: str, asked: str) -> dict[str, Any]:
    """Do by hand what `opened` does: parse with rdflib, build a networkx graph, ask the same question."""
    triples = rdflib.Graph().parse(file, format="nt")
    graph = nx.MultiDiGraph()
    for node in triples.subjects(rdflib.RDF.type, rdflib.URIRef(DZ.Relationship)):
        said = _by_predicate(triples, node)
        claims = [_by_predicate(triples, claim) for claim in said.pop(DZ.claim)]
        source, target = local_name(said[DZ.source][0]), local_name(said[DZ.target][0])
        graph.add_edge(source, target, key=local_name(str(node)), said=said, claims=claims)
    edges = graph.in_edges(asked, data="said")
    return {"backers": len({source for source, _, said in edges if str(said[DZ.type][0]) in _BACKING})}


def _by_predicate(triples: rdflib.Graph, node: Any) -> dict[str, list[Any]]:
    said: dict[str, list[Any]] = {}
    for predicate, value in triples.predicate_objects(node):
        said.setdefault(str(predicate), []).append(value)
    return said


def _held(name: str) -> int:
    """Return a figure of /proc; elsewhere the most that this process held, which then stands for both."""
    status = Path("/proc/self/status")
    if not status.exists():
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return next(int(line.split()[1]) * 1024 for line in status.read_text().splitlines() if line.startswith(name))


SIDES: dict[str, Callable[..., dict[str, Any]]] = {
    "opened": opened,
    "reopened": reopened,
    "loaded": loaded,
    "bulk_loaded": bulk_loaded,
    "exported": exported,
    "dumped": dumped,
    "graphml_by_networkx": graphml_by_networkx,
    "by_rdflib": by_rdflib,
}

if __name__ == "__main__":
    _imported = _held("VmRSS")
    _started = perf_counter()
    _answer = SIDES[sys.argv[1]](*sys.argv[2:])
    _seconds = perf_counter() - _started
    sys.stdout.write(json.dumps({"seconds": _seconds, "peak": _held("VmHWM"), "imported": _imported} | _answer))
