"""Measures of signed links, held against published figures, closed forms and plain algebra."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from dezgraph.engines.links import Links
from dezgraph.engines.signed import SIGNED, UndefinedError, pn_index, signed_eigenvector

# The example of the vignette "Centrality in signed networks" of the R package signnet, with its printed results.
VIGNETTE = np.array([
    [0, 1, 0, 1, 0, 0, 0, -1, -1, 0],
    [1, 0, 1, -1, 1, -1, -1, 0, 0, 0],
    [0, 1, 0, 1, -1, 0, 0, 0, -1, 0],
    [1, -1, 1, 0, 1, -1, -1, 0, 0, 0],
    [0, 1, -1, 1, 0, 1, 0, -1, 0, -1],
    [0, -1, 0, -1, 1, 0, 1, 0, 1, -1],
    [0, -1, 0, -1, 0, 1, 0, 1, -1, 1],
    [-1, 0, 0, 0, -1, 0, 1, 0, 1, 0],
    [-1, 0, -1, 0, 0, 1, -1, 1, 0, 1],
    [0, 0, 0, 0, -1, -1, 1, 0, 1, 0],
])  # fmt: skip
PN = [0.9009747, 0.8613482, 0.9076997, 0.8613482, 0.8410658, 0.8496558, 0.8617321, 0.9015909, 0.8509848, 0.9072930]
EIGEN = [0.62214960, 1, 0.74518850, 1, 0.89990041, 0.64289592, 0.35828159, 0.37471921, 0.28087411, 0.07834568]
# Its example of a network in which no eigenvalue is the largest.
NOT_DOMINANT = np.kron(np.eye(3), np.ones((3, 3)) - np.eye(3)) - np.kron(np.ones((3, 3)) - np.eye(3), np.eye(3))


def links_of(matrix, *, directed=False):
    """Return the positive and the negative links of a signed matrix."""

    def of(places):
        rows, columns = np.nonzero(places if directed else np.triu(places))
        ends = rows.astype(np.int32), columns.astype(np.int32)
        return Links(len(matrix), *ends, directed=directed)

    return of(matrix > 0), of(matrix < 0)


@st.composite
def signed_matrices(draw, *, symmetric=False):
    size = draw(st.integers(1, 7))
    values = draw(st.lists(st.sampled_from((-1, 0, 0, 1)), min_size=size * size, max_size=size * size))
    matrix = np.array(values).reshape(size, size)
    np.fill_diagonal(matrix, 0)
    return np.triu(matrix) + np.triu(matrix).T if symmetric else matrix


def test_the_pn_index_is_the_published_one():
    np.testing.assert_allclose(pn_index(*links_of(VIGNETTE)), PN, atol=5e-8)


def test_the_signed_eigenvector_is_the_published_one():
    np.testing.assert_allclose(signed_eigenvector(*links_of(VIGNETTE)), EIGEN, atol=5e-8)


def test_signed_degrees_do_not_tell_the_nodes_of_the_published_example_apart():
    assert set(SIGNED["ratio"].scores(*links_of(VIGNETTE))) == {0.5}
    assert set(SIGNED["net"].scores(*links_of(VIGNETTE))) == {0}


def test_no_leading_eigenvalue_is_no_score():
    with pytest.raises(UndefinedError):
        signed_eigenvector(*links_of(NOT_DOMINANT))
    with pytest.raises(UndefinedError):
        signed_eigenvector(*links_of(np.zeros((3, 3))))
    with pytest.raises(UndefinedError):
        signed_eigenvector(*links_of(np.zeros((0, 0))))


def test_a_star_of_friends_and_enemies_has_a_leading_node():
    star = np.zeros((4, 4))
    star[0, 1:] = star[1:, 0] = [1, -1, 1]
    np.testing.assert_allclose(signed_eigenvector(*links_of(star)), [1, *[3**-0.5] * 3])


@pytest.mark.parametrize("size", [499, 502])  # all eigenvalues are found of the first, the largest of the second
def test_large_and_small_signed_matrices_give_alike(size):
    ring = np.zeros((size, size))
    for place in range(size):
        ring[place, (place + 1) % size] = ring[(place + 1) % size, place] = 1
    ring[0, 1:40] = ring[1:40, 0] = -1
    scores = signed_eigenvector(*links_of(ring))
    matrix_scores = np.abs(np.linalg.eigh(ring)[1][:, np.abs(np.linalg.eigh(ring)[0]).argmax()])
    np.testing.assert_allclose(scores, matrix_scores / matrix_scores.max(), atol=1e-6)


def test_enemies_of_everyone_have_half_a_point():
    everyone = np.eye(5) - 1
    np.testing.assert_allclose(pn_index(*links_of(everyone)), 0.5)
    np.testing.assert_allclose(pn_index(*links_of(everyone, directed=True)), 0.5)


def test_friends_of_everyone_have_two_points_and_a_hermit_one():
    np.testing.assert_allclose(pn_index(*links_of(1 - np.eye(5))), 2)
    np.testing.assert_allclose(pn_index(*links_of(np.zeros((3, 3)))), 1)
    np.testing.assert_allclose(pn_index(*links_of(np.zeros((1, 1)))), 1)
    assert len(pn_index(*links_of(np.zeros((0, 0))))) == 0


@given(matrix=signed_matrices(symmetric=True))
def test_the_pn_index_is_its_formula(matrix):
    size = len(matrix)
    weighted = (matrix > 0) - 2.0 * (matrix < 0)
    system = np.eye(size) - weighted / max(2 * size - 2, 1)
    assume(np.linalg.cond(system) < 1e8)  # of two enemies alone it is singular
    expected = np.linalg.solve(system, np.ones(size))
    np.testing.assert_allclose(pn_index(*links_of(matrix)), expected, atol=1e-8)


@given(matrix=signed_matrices())
def test_the_pn_index_along_directions_is_its_formula(matrix):
    size, beta = len(matrix), 1 / max(2 * len(matrix) - 2, 1)
    weighted = (matrix > 0) - 2.0 * (matrix < 0)
    system = np.eye(size) - beta**2 * weighted.T @ weighted
    assume(np.linalg.cond(system) < 1e8)
    expected = np.linalg.solve(system, np.ones(size) + beta * weighted.T @ np.ones(size))
    np.testing.assert_allclose(pn_index(*links_of(matrix, directed=True)), expected, atol=1e-8)


@given(matrix=signed_matrices())
def test_signed_degrees_count_what_arrives(matrix):
    friends, enemies = (matrix > 0).sum(axis=0), (matrix < 0).sum(axis=0)
    positive, negative = links_of(matrix, directed=True)
    found = {name: SIGNED[name].scores(positive, negative) for name in ("positive", "negative", "net", "ratio")}
    np.testing.assert_array_equal(found["positive"], friends)
    np.testing.assert_array_equal(found["negative"], enemies)
    np.testing.assert_array_equal(found["net"], friends - enemies)
    np.testing.assert_allclose(found["ratio"], friends / np.maximum(friends + enemies, 1))


@given(matrix=signed_matrices(symmetric=True), data=st.data())
def test_turning_one_side_around_changes_no_signed_eigenvector(matrix, data):
    sides = np.array([data.draw(st.sampled_from((-1, 1))) for _ in matrix])
    turned = matrix * np.outer(sides, sides)
    try:
        expected = signed_eigenvector(*links_of(matrix))
    except UndefinedError:
        with pytest.raises(UndefinedError):
            signed_eigenvector(*links_of(turned))
        return
    np.testing.assert_allclose(signed_eigenvector(*links_of(turned)), expected, atol=1e-5)
