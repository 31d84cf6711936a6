"""Measures of nodes among positive and negative links: the ones that no graph library has.

Each takes the positive and the negative links of the same nodes; a pair may have both. As in `measures`, rank arrives
where links arrive.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from dezgraph.engines.links import Links, Scores

if TYPE_CHECKING:
    import scipy.sparse

__all__ = ["SIGNED", "SignedMeasure", "UndefinedError", "pn_index", "signed_eigenvector"]

_DENSE: Final = 500
"""Up to this many nodes all eigenvalues are found, which takes some 50 ms; above, the four largest."""
_SAME: Final = 1e-8


class UndefinedError(ArithmeticError):
    """These links have no such scores: several eigenvalues are as large as the largest, or all are 0."""


@dataclass(frozen=True, slots=True)
class SignedMeasure:
    """A measure: `scores` gives one float64 for each node of positive and negative links.

    `directed` says that direction matters, `weighted` that weights do, as strengths.
    """

    name: str
    definition: str
    scores: Callable[[Links, Links], Scores]
    directed: bool = True
    weighted: bool = True


def pn_index(positive: Links, negative: Links) -> Scores:
    """Return the PN index: 1 for a node without links, more with friends, less with enemies, who count twice.

    With P and N the matrices of positive and negative pairs, n nodes, A = P - 2N and b = 1 / (2n - 2), it is
    (I - bA)^-1 1; along directions its "in" form, (I - b²A'A)^-1 (I + bA') 1. 1 for a lone node.
    O(links) a step of conjugate gradients; few steps.

    Source: Everett and Borgatti 2014, "Networks containing negative ties", Social Networks 38.
    """
    from scipy import sparse
    from scipy.sparse.linalg import cg

    count = positive.count
    if count <= 1:
        return np.ones(count)
    matrix = (positive.pattern - 2 * negative.pattern) / (2 * count - 2)
    if positive.directed:
        # The "out" and "in" forms together are the undirected one of the graph of senders and receivers.
        matrix = sparse.block_array([[None, matrix], [matrix.T, None]], format="csr")
    size = matrix.shape[0]
    found, _ = cg(sparse.eye_array(size, format="csr") - matrix, np.ones(size), rtol=1e-12)
    return np.asarray(found[-count:])


def signed_eigenvector(positive: Links, negative: Links) -> Scores:
    """Return the size of each node's entry in the leading eigenvector of the signed matrix; the largest is 1.

    Leading is the eigenvalue of the largest absolute value. Entries of opposite sign stand on opposite sides, and
    which side has the positive sign means nothing: signs are left out. Not defined where several eigenvalues are that
    large, unless they are two and give the same sizes, as in a star. Direction is not regarded.
    O(nodes^3) up to 500 nodes; above, O(links) a step of Lanczos, which may overlook that an eigenvalue is repeated.

    Raises:
        UndefinedError: it is not defined.

    Source: Bonacich and Lloyd 2004, "Calculating Status with Negative Relations", Social Networks 26.
    """
    values, vectors = _leading(positive.matrix - negative.matrix)
    largest = np.abs(values).max(initial=0)
    leading = np.flatnonzero(np.abs(values) >= largest * (1 - _SAME))
    opposed = abs(values[leading].sum()) < largest * _SAME * 2
    if largest < _SAME or len(leading) > 2 or (len(leading) == 2 and not opposed):  # noqa: PLR2004 - a pair
        raise UndefinedError
    sizes = np.abs(vectors[:, leading])
    sizes /= sizes.max(axis=0)
    if not np.allclose(sizes[:, 0], sizes[:, -1], atol=1e-6):
        raise UndefinedError
    return np.asarray(sizes[:, 0])


def _leading(matrix: scipy.sparse.csr_array[Any, Any]) -> tuple[Scores, Scores]:
    """Return eigenvalues of a symmetric matrix, the largest by absolute value among them, and their vectors."""
    from scipy.sparse.linalg import eigsh

    count = matrix.shape[0]
    if count <= _DENSE:
        values, vectors = np.linalg.eigh(matrix.toarray())
        return values, vectors
    start = np.random.default_rng(0).random(count)  # even scores can be orthogonal to what is sought
    values, vectors = eigsh(matrix, k=4, which="LM", v0=start)
    return values, vectors


def _positive(positive: Links, _: Links) -> Scores:
    return np.asarray(positive.matrix.sum(axis=0))


def _negative(_: Links, negative: Links) -> Scores:
    return np.asarray(negative.matrix.sum(axis=0))


def _net(positive: Links, negative: Links) -> Scores:
    return _positive(positive, negative) - _negative(positive, negative)


def _ratio(positive: Links, negative: Links) -> Scores:
    friends, enemies = _positive(positive, negative), _negative(positive, negative)
    both = friends + enemies
    return np.divide(friends, both, out=np.zeros(len(both)), where=both > 0)


_ROWS: Final = (
    SignedMeasure("positive", "positive links to the node", _positive),
    SignedMeasure("negative", "negative links to the node", _negative),
    SignedMeasure("net", "positive links to the node less negative ones", _net),
    SignedMeasure("ratio", "positive links to the node over all signed ones; 0 without any", _ratio),
    SignedMeasure(
        "pn_index",
        "1 without links, more with friends, less with enemies, who count twice; those of friends and enemies count "
        "on, ever less",
        pn_index,
        weighted=False,
    ),
    SignedMeasure(
        "signed_eigenvector",
        "size of the node's entry in the leading eigenvector of the signed matrix, the largest being 1",
        signed_eigenvector,
        directed=False,
    ),
)

SIGNED: Final = {measure.name: measure for measure in _ROWS}
"""Every signed measure by its name, in the order in which they are listed to users."""
