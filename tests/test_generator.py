"""The graphs that benchmarks and tests are run on."""

from pathlib import Path

import numpy as np
import pytest
from benchmarks.generator import entity_count, write_graph

import dezgraph
from dezgraph.validation import validate


@pytest.fixture(scope="module")
def network(tmp_path_factory):
    return dezgraph.open(write_graph(tmp_path_factory.mktemp("generated") / "graph.nt", 20_000))


@pytest.mark.parametrize("relationships", [1, 17, 1000])
def test_it_has_as_many_relationships_as_were_asked_for(tmp_path: Path, relationships):
    network = dezgraph.open(write_graph(tmp_path / "graph.nt", relationships))

    assert len(network.rows) <= len(network.content.columns) == relationships
    assert len(network.content.entity_ids) == entity_count(relationships)


def test_equal_seeds_give_equal_bytes_and_others_do_not(tmp_path: Path):
    first, second, other = (
        write_graph(tmp_path / f"{place}.nt", 500, seed=seed).read_bytes() for place, seed in enumerate((3, 3, 4))
    )

    assert first == second != other


def test_a_complete_graph_passes_the_shapes(tmp_path: Path):
    assert validate([write_graph(tmp_path / "complete.nt", 150, complete=True)]) == []


@pytest.mark.parametrize("end", ["source", "target"])
def test_a_few_entities_have_most_of_the_relationships(network, end):
    columns = network.content.columns
    degrees = np.sort(np.bincount(getattr(columns, end), minlength=columns.entity_count))[::-1]

    tenth = len(degrees) // 10
    assert degrees[:tenth].sum() > degrees[tenth:].sum()
    assert degrees[0] > 50 * np.median(degrees)


def test_dates_grades_types_and_claims_are_mixed(network):
    columns = network.content.columns
    lengths = columns.start_latest.astype(np.int64) - columns.start_earliest

    assert {0, 29, 30, 364, 365} <= set(np.unique(lengths).tolist())
    assert len(np.unique(columns.type)) > 20
    assert len(np.unique(columns.claim_grade)) == 36
    assert set(np.diff(columns.claim_starts).tolist()) == {1, 2}
    assert columns.has_withdrawn_claims
    assert not columns.all_assert


def test_only_backing_says_what_support_is_given(network):
    columns = network.content.columns
    vocabulary = network.content.vocabulary
    backing = np.array([token in vocabulary.narrower_types("backs") for token in vocabulary.types])[columns.type]

    assert ((columns.support != 0) == backing).all()


def test_it_is_about_nine_triples_a_relationship(tmp_path: Path):
    lines = write_graph(tmp_path / "graph.nt", 5000).read_text(encoding="utf-8").splitlines()

    assert 8 <= len(lines) / 5000 <= 9.5
    assert len(set(lines)) == len(lines)
