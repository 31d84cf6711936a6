"""Claims in a cell of a table: `gazette disputes B2 of 2019-03 at P4 | P7`, one text a claim.

A document, a stance and a grade; then, where they are known, when it was published, by itself or with its document,
and where in the document it stands. `CLAIM` reads it back.
"""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from dezgraph.formats.cells import SEPARATOR
from dezgraph.grades import TEXTS
from dezgraph.rdf.ntriples import as_arrow
from dezgraph.rdf.values import Values, listed
from dezgraph.terms import DCT, DZ

if TYPE_CHECKING:
    from dezgraph.columns import Numbers
    from dezgraph.graph import Graph

__all__ = ["CLAIM", "GRADES", "PLACES", "Claims"]

PLACES: Final = " | "
"""What stands between the places of a claim."""
CLAIM: Final = re.compile(
    r"(?P<document>\S+) (?P<stance>\S+) (?P<grade>\S+)(?: of (?P<published>\S+))?(?: at (?P<places>.+))?", re.DOTALL
)
"""A claim as it is written. A `SEPARATOR` in a place is written as a comma."""
GRADES: Final = pa.array([TEXTS.get(code) for code in range(max(TEXTS) + 1)], pa.string())
"""Grades as they are written, by their codes."""
_STANCES: Final = pa.array(["asserts", "disputes", "denies"])  # by `ASSERTS`, `DISPUTES`, `DENIES`


class Claims:
    """The claims of a graph's relationships as texts. Memory: ids and dates of its documents."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph
        self._values = Values(graph.triples, graph.numbering.claims)

    @cached_property
    def ids(self) -> pa.Array:
        """The ids of all documents, by their numbers."""
        return pa.array(self._graph.document_ids, pa.string())

    @cached_property
    def _dates(self) -> pa.Array:
        documents = Values(self._graph.triples, self._graph.numbering.documents)
        return documents.text(DCT.date, np.arange(len(self.ids), dtype=np.int32))

    def listed(self, whose: Numbers, claims: Numbers, count: int) -> pa.ListArray:
        """Return a list of texts, in their order, for each of `count` relationships; `whose` each is, ascending."""
        texts = self._texts(claims.astype(np.int32))
        several = np.flatnonzero(np.bincount(whose, minlength=count)[whose] > 1)  # others are in order: most, at scale
        if len(several):
            keys = pa.table({"whose": pa.array(whose[several]), "text": texts.take(pa.array(several))})
            order = pc.sort_indices(keys, sort_keys=[("whose", "ascending"), ("text", "ascending")])
            places = np.arange(len(whose))
            places[several] = several[order.to_numpy()]
            texts = texts.take(pa.array(places))
        return listed(whose, texts, count)

    def _texts(self, claims: Numbers) -> pa.Array:
        columns = self._graph.columns
        documents = as_arrow(columns.claim_document[claims])
        published = pc.coalesce(self._values.text(DZ.published, claims), self._dates.take(documents))
        places = pc.binary_join(listed(*self._values.texts(DZ.place, claims), len(claims)), PLACES)
        places = pc.if_else(pc.equal(places, ""), pa.scalar(None, pa.string()), places)
        return pc.binary_join_element_wise(
            self.ids.take(documents),
            _STANCES.take(pa.array(columns.claim_stance[claims])),
            GRADES.take(pa.array(columns.claim_grade[claims])),
            pc.binary_join_element_wise("of", published, " "),
            pc.binary_join_element_wise("at", pc.replace_substring(places, SEPARATOR, ","), " "),
            " ",
            null_handling="skip",
        )
