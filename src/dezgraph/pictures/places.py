"""Where the nodes of a network picture go: each component laid out, boxes pushed apart, components packed in rows.

Lengths are points, 1/72 inch; y grows upwards. The layout engine is networkx's ForceAtlas2 (Source: Jacomy et al.,
ForceAtlas2, 2014), which left fewer crossings than its other engines, in less time. Equal input gives equal places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Iterable

    import networkx as nx

__all__ = ["Points", "apart", "places"]

Points: TypeAlias = npt.NDArray[np.float64]

_SEED: Final = 1
_STEPS: Final = 300
_FILLED: Final = 0.35
"""How much of the area of a layout its boxes take before they are pushed apart."""
_GROWTH: Final = 1.002
"""How much a layout grows each time boxes are pushed apart: so that there is an end to it."""
_WIDTH_TO_HEIGHT: Final = 1.5
_TOUCHING: Final = 1e-6


def places(edges: Iterable[tuple[int, int]], boxes: Points, *, gap: float) -> Points:
    """Return the middle of each box, one row a node: no two boxes are nearer than `gap`.

    `edges` are pairs of nodes, `boxes` the width and height of each node with its label. The picture is wider than
    high, and begins at 0, 0. O(n²) for each of some hundred steps.
    """
    import networkx as nx

    graph: nx.Graph[int] = nx.Graph()
    graph.add_nodes_from(range(len(boxes)))
    graph.add_edges_from((first, second) for first, second in edges if first != second)
    found = np.zeros_like(boxes)
    parts = sorted((sorted(part) for part in nx.connected_components(graph)), key=lambda part: (-len(part), part))
    for part in parts:
        found[part] = _laid(graph.subgraph(part), part, boxes[part] + gap)
    return _packed(parts, found, boxes + gap)


def apart(middles: Points, boxes: Points) -> Points:
    """Return the middles of boxes moved no further than it takes for none to overlap. O(n²) a step."""
    middles = middles.copy()
    reach = (boxes[:, None] + boxes[None]) / 2
    order = np.sign(np.arange(len(boxes))[:, None] - np.arange(len(boxes))[None])
    others = ~np.eye(len(boxes), dtype=bool)
    while True:
        between = middles[:, None] - middles[None]
        lacking = reach - np.abs(between)
        overlaps = (lacking > _TOUCHING).all(axis=2) & others
        if not overlaps.any():
            return middles
        sideways = lacking[..., 0] < lacking[..., 1]
        away = np.where(between == 0, order[..., None], np.sign(between))
        step = lacking * away * np.stack([sideways & overlaps, ~sideways & overlaps], axis=2)
        middles = (middles + step.sum(axis=1) / 2 / np.maximum(overlaps.sum(axis=1), 1)[:, None]) * _GROWTH


def _laid(graph: nx.Graph[int], nodes: list[int], boxes: Points) -> Points:
    """Return the places of one component, around 0, 0."""
    if len(nodes) == 1:
        return np.zeros((1, 2))
    import networkx as nx

    found = nx.forceatlas2_layout(graph, seed=_SEED, max_iter=_STEPS)
    laid = _level(np.array([found[node] for node in nodes], dtype=np.float64))
    laid /= np.maximum(np.ptp(laid, axis=0), 1e-9).max()
    size = np.sqrt(boxes.prod(axis=1).sum() / _FILLED / _WIDTH_TO_HEIGHT)
    return apart(laid * size * np.array([_WIDTH_TO_HEIGHT, 1]), boxes)


def _level(laid: Points) -> Points:
    """Return a layout turned so that its longest extent lies across."""
    laid = laid - laid.mean(axis=0)
    axes = np.linalg.svd(laid, full_matrices=False)[2]
    return np.asarray(laid @ (axes * np.sign(axes[:, :1] + 1e-12)).T)


def _packed(parts: list[list[int]], middles: Points, boxes: Points) -> Points:
    """Return the components in rows, largest first, the first of them at the top."""
    middles = middles.copy()
    sizes = []
    for part in parts:
        low = (middles[part] - boxes[part] / 2).min(axis=0)
        middles[part] -= low
        sizes.append((middles[part] + boxes[part] / 2).max(axis=0))
    area = sum(width * height for width, height in sizes)
    widest = max([np.sqrt(area * _WIDTH_TO_HEIGHT), *(width for width, _ in sizes)])
    x = top = row = 0.0
    for part, (width, height) in zip(parts, sizes, strict=True):
        if x + width > widest + 1e-6:
            x, top, row = 0.0, top + row, 0.0
        middles[part] += np.array([x, -top - height])
        x, row = x + width, max(row, height)
    middles[:, 1] += top + row
    return middles
