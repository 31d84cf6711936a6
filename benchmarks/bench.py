"""What the measurements share: a folder, the generated graphs in it, and fresh processes to measure in."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import dezgraph
from benchmarks.generator import write_graph

__all__ = ["Bench"]


@dataclass(frozen=True)
class Bench:
    """One run: how large the graph is, how often each side is measured, and where the files lie."""

    folder: Path
    relationships: int
    rounds: int
    peer_relationships: int

    @cached_property
    def graph_file(self) -> Path:
        """The generated graph, as N-Triples."""
        return write_graph(self.folder / "graph.nt", self.relationships)

    @cached_property
    def small_relationships(self) -> int:
        """How large a graph is that rdflib can finish in seconds."""
        return min(self.relationships, 20_000)

    @cached_property
    def small_file(self) -> Path:
        """A graph that rdflib can finish."""
        return write_graph(self.folder / "small.nt", self.small_relationships)

    @cached_property
    def peer_file(self) -> Path:
        """A graph that other engines load in seconds."""
        return write_graph(self.folder / "peers.nt", self.peer_relationships)

    @cached_property
    def store(self) -> Path:
        """The generated graph, stored."""
        folder = self.folder / "store"
        dezgraph.open_store(store=folder).load([self.graph_file])
        return folder

    @cached_property
    def network(self) -> dezgraph.Network:
        """The generated graph, opened here."""
        return dezgraph.open(store=self.store)

    def measured(self, side: str, *arguments: object) -> dict[str, Any]:
        """Run a side of `benchmarks.sides` in a fresh process and return what it says."""
        command = [sys.executable, "-m", "benchmarks.sides", side, *map(str, arguments)]
        done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
        return json.loads(done.stdout)
