"""Where the graph that dezgraph ships lies: package data in a wheel, `data/` in a checkout."""

from __future__ import annotations

from pathlib import Path

__all__ = [
    "context_file",
    "graph_files",
    "mappings_folder",
    "shapes_file",
    "shipped_folder",
    "valid_version_file",
    "vocabulary_file",
]

_HERE = Path(__file__).parent


def shipped_folder() -> Path:
    """Return the folder of shipped data."""
    packaged = _HERE / "data"
    return packaged if packaged.is_dir() else _HERE.parents[1] / "data"


def graph_files() -> list[Path]:
    """Return the files of the Deir ez-Zor graph, sources first."""
    return [shipped_folder() / name for name in ("sources.ttl", "actors.ttl", "scenarios.ttl")]


def vocabulary_file() -> Path:
    """Return the file that declares every term; it belongs to every graph."""
    return shipped_folder() / "vocabulary.ttl"


def context_file() -> Path:
    """Return the JSON-LD context: what the short names of our JSON-LD stand for."""
    return shipped_folder() / "context.jsonld"


def mappings_folder() -> Path:
    """Return the folder of mappings: SPARQL queries that construct our vocabulary of others, a folder for each."""
    return shipped_folder() / "mappings"


def shapes_file() -> Path:
    """Return the SHACL shapes that say what a valid graph is."""
    return shipped_folder() / "shapes.ttl"


def valid_version_file() -> Path:
    """Return the file of one line: the version at which the shipped graph was last found valid."""
    return shipped_folder() / "valid-version.txt"
