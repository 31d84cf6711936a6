"""Texts in RDF with characters that nobody sees, which no other format could write."""

from __future__ import annotations

from typing import Final

import numpy as np
import pyarrow.compute as pc

from dezgraph.errors import SubjectError
from dezgraph.rdf.description import iri_of, text_of
from dezgraph.rdf.triples import Triples
from dezgraph.unseen import UNSEEN

__all__ = ["without_unseen"]

_PERHAPS: Final = r"[\x00-\x08\x0b-\x1f\x7f-\x{9f}\x{202a}-\x{202e}\x{2066}-\x{2069}]|\\[bfruU]"
"""In the spelling of N-Triples, where a few of them are escaped."""


def without_unseen(triples: Triples) -> tuple[Triples, list[SubjectError]]:
    """Return the triples without those whose text has such a character, and the errors to tell of these. O(n).

    A carriage return before a newline is that of a file from Windows, and is let pass.
    """
    literals = triples.terms.slice(0, triples.first_iri)
    perhaps = np.flatnonzero(np.asarray(pc.match_substring_regex(literals, _PERHAPS)))
    found = {code: sign for code in perhaps.tolist() if (sign := _unseen(triples.term(code)))}
    if not found:
        return triples, []
    is_bad = np.isin(triples.objects, list(found))
    errors = [
        SubjectError(
            iri_of(triples.term(subject)),
            f"has in {triples.predicate_iri(predicate)} the character U+{ord(found[value]):04X}, which nobody sees",
        )
        for subject, predicate, value in zip(
            *(column[is_bad].tolist() for column in (triples.subjects, triples.predicates, triples.objects)),
            strict=True,
        )
    ]
    columns = (column[~is_bad] for column in (triples.subjects, triples.predicates, triples.objects))
    return Triples(triples.terms, *columns), errors


def _unseen(term: str) -> str:
    found = UNSEEN.search(text_of(term)[0].replace("\r\n", "\n"))
    return found[0] if found else ""
