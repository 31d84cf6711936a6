"""Claims that one source makes twice: a paragraph that was pasted again, or an edited copy beside the original."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from rdflib import Graph, URIRef

from dezgraph.terms import DZ, local_name
from dezgraph.validation.finding import Finding, short

__all__ = ["repeated_claims"]

_CLAIM, _DOCUMENT, _STANCE, _WITHDRAWN = map(URIRef, (DZ.claim, DZ.sourceDocument, DZ.stance, DZ.withdrawn))


def repeated_claims(graph: Graph) -> Iterator[Finding]:
    """Yield each source that says the same of the same thing in two claims, and has withdrawn neither. O(n)."""
    for subject in set(graph.subjects(_CLAIM)):
        standing = [claim for claim in graph.objects(subject, _CLAIM) if graph.value(claim, _WITHDRAWN) is None]
        said = Counter((graph.value(claim, _DOCUMENT), graph.value(claim, _STANCE)) for claim in standing)
        for (document, stance), number in said.items():
            if number > 1 and document is not None and stance is not None:
                message = (
                    f"{number} claims of {short(document)} say the same ({local_name(str(stance))}):"
                    " a source has one, and several places in it are several dz:place."
                )
                yield Finding(subject, short(_CLAIM), document, message)
