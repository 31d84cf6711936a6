"""Where the graph that dezgraph ships lies: package data in a wheel, `data/` in a checkout."""

from __future__ import annotations

from pathlib import Path

__all__ = ["graph_files", "shapes_file", "shipped_folder", "vocabulary_file"]

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


def shapes_file() -> Path:
    """Return the SHACL shapes that say what a valid graph is."""
    return shipped_folder() / "shapes.ttl"
