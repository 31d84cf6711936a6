"""Connected components: which nodes reach one another. scipy is the engine."""

from __future__ import annotations

from dezgraph.engines.links import Links, Numbers

__all__ = ["components"]


def components(links: Links, *, strong: bool = False) -> Numbers:
    """Return the component of each node, numbered from 0.

    Nodes are together when links join them in whatever direction; when `strong`, only where each reaches the other
    along the links. O(nodes + links).
    """
    import numpy as np
    from scipy.sparse import csgraph

    if not links.count:
        return np.zeros(0, dtype=np.int32)
    connection = "strong" if strong and links.directed else "weak"
    _, labels = csgraph.connected_components(links.pattern, directed=links.directed, connection=connection)
    return np.asarray(labels, dtype=np.int32)
