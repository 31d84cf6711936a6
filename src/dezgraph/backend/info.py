"""What the backend claims, for networkx, which reads it at each of its own starts. Imports nothing, for that reason."""

from __future__ import annotations

from typing import Any

__all__ = ["CLAIMED", "info"]

CLAIMED: dict[str, str] = {
    "all_pairs_shortest_path": "",
    "all_pairs_shortest_path_length": "",
    "betweenness_centrality": "In hops only; with a `weight`, networkx does it.",
    "bidirectional_shortest_path": "",
    "closeness_centrality": "",
    "clustering": "",
    "connected_components": "",
    "core_number": "",
    "degree_centrality": "",
    "eigenvector_centrality": "",
    "harmonic_centrality": "",
    "has_path": "",
    "hits": "By power iteration from even scores, so that the answer is always the same.",
    "in_degree_centrality": "",
    "is_connected": "",
    "is_strongly_connected": "",
    "is_weakly_connected": "",
    "katz_centrality": "",
    "label_propagation_communities": "",
    "leiden_communities": "All levels only.",
    "louvain_communities": "All levels only. Not the partition that networkx finds with the same seed.",
    "node_connected_component": "",
    "number_connected_components": "",
    "number_strongly_connected_components": "",
    "number_weakly_connected_components": "",
    "out_degree_centrality": "",
    "pagerank": "",
    "shortest_path": "By Dijkstra's algorithm or in hops.",
    "shortest_path_length": "By Dijkstra's algorithm or in hops.",
    "single_source_shortest_path": "",
    "single_source_shortest_path_length": "",
    "single_target_shortest_path": "",
    "single_target_shortest_path_length": "",
    "strongly_connected_components": "",
    "triangles": "",
    "weakly_connected_components": "",
}
"""The functions that run on an engine, by networkx's names, each with what a caller should know of it."""


def info() -> dict[str, Any]:
    """Return what networkx wants to know of a backend: it adds this to the documentation of its functions."""
    return {
        "backend_name": "dezgraph",
        "project": "dezgraph",
        "package": "dezgraph",
        "short_summary": "Compiled engines, straight from the columns of a dezgraph.Network.",
        "functions": {name: {"additional_docs": note} if note else {} for name, note in CLAIMED.items()},
    }
