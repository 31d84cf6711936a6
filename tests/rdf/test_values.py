"""What a graph says of many subjects at once is what its records say of each."""

from __future__ import annotations

import numpy as np
import pytest

from dezgraph.rdf.values import Values, listed
from dezgraph.terms import DCT, DZ, GEO, SKOS


@pytest.fixture(scope="module")
def entities(shipped):
    return Values(shipped.triples, shipped.numbering.entities)


@pytest.fixture(scope="module")
def everyone(shipped):
    return np.arange(len(shipped.entity_ids), dtype=np.int32)


def test_ids_and_iris_are_those_of_the_records(shipped, entities, everyone):
    assert entities.ids(everyone).to_pylist() == list(shipped.entity_ids)
    assert entities.iris(everyone).to_pylist() == list(shipped.entity_iris)


@pytest.mark.parametrize("language", ["en", "ar", "fr"])
def test_a_text_is_that_of_the_language_or_nothing(shipped, entities, everyone, language):
    expected = [shipped.entity(number).labels.get(language) for number in everyone.tolist()]
    assert entities.text(SKOS.prefLabel, everyone, language).to_pylist() == expected


def test_all_texts_come_with_whose_they_are(shipped, entities, everyone):
    whose, texts = entities.texts(SKOS.altLabel, everyone)
    found = listed(whose, texts, len(everyone)).to_pylist()
    for number in everyone.tolist():
        assert sorted(found[number]) == sorted(text for _, text in shipped.entity(number).aliases)


def test_points_are_latitude_and_longitude(shipped, entities, everyone):
    latitudes, longitudes = (axis.to_pylist() for axis in entities.points(everyone, GEO.hasGeometry, GEO.asWKT))
    expected = [shipped.entity(number).coordinates or (None, None) for number in everyone.tolist()]
    assert list(zip(latitudes, longitudes, strict=True)) == expected


def test_some_rows_in_any_order_give_the_same(shipped):
    said = Values(shipped.triples, shipped.numbering.relationships)
    rows = np.array([5, 3, 700, 3], dtype=np.int32)
    for predicate, field in ((DZ.validFrom, "valid_from"), (DZ.validUntil, "valid_until")):
        expected = [getattr(shipped.relationship(row), field) for row in rows.tolist()]
        assert said.text(predicate, rows).to_pylist() == expected


def test_escapes_are_read(graph_of):
    graph = graph_of(
        r'id:a a dz:State ; skos:prefLabel "a \"b\" \\ \n c"@en . id:b a dz:State ; skos:prefLabel "d"@en .'
    )
    said = Values(graph.triples, graph.numbering.entities)
    assert said.text(SKOS.prefLabel, np.array([1, 0], dtype=np.int32), "en").to_pylist() == ["d", 'a "b" \\ \n c']


def test_nobody_says_nothing(entities):
    nobody = np.empty(0, dtype=np.int32)
    assert entities.ids(nobody).to_pylist() == []
    assert entities.text(DCT.description, nobody).to_pylist() == []
    assert [axis.to_pylist() for axis in entities.points(nobody, GEO.hasGeometry, GEO.asWKT)] == [[], []]
