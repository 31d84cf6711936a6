"""Networks made of a list of ties, without any file: for thousands of random graphs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import pytest

from dezgraph.graph import Graph
from dezgraph.network import Network

_ID = "https://w3id.org/dezgraph/id/"
_DZ = "https://w3id.org/dezgraph/vocabulary/"
_A = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"


@pytest.fixture(scope="session")
def network_of_ties(graph_of_lines: Callable[[str], Graph]) -> Callable[..., Network]:
    """Return the function that makes a network of ties: source, target, then type, start and end if given.

    The actors are a to f; every tie has one claim of grade A1.
    """
    return lambda ties: Network(graph_of_lines("\n".join(_lines(ties))))


def _lines(ties: Iterable[tuple[str, ...]]) -> Iterator[str]:
    yield from (f"<{_ID}{name}> <{_A}> <{_DZ}State> ." for name in "abcdef")
    yield f"<{_ID}doc> <{_A}> <{_DZ}SourceDocument> ."
    yield f'<{_ID}doc> <{_DZ}reliability> "A" .'
    for place, tie in enumerate(ties):
        source, target, type_, start, end = (*tie, *("backs", "", "")[len(tie) - 2 :])
        relationship = f"<{_ID}{source}-{type_}-{target}-{place}>"
        yield f"{relationship} <{_A}> <{_DZ}Relationship> ."
        yield f"{relationship} <{_DZ}source> <{_ID}{source}> ."
        yield f"{relationship} <{_DZ}target> <{_ID}{target}> ."
        yield f"{relationship} <{_DZ}type> <{_DZ}{type_}> ."
        yield f"{relationship} <{_DZ}claim> _:c{place} ."
        yield from (f'{relationship} <{_DZ}validFrom> "{start}" .' for _ in [start] if start)
        yield from (f'{relationship} <{_DZ}validUntil> "{end}" .' for _ in [end] if end)
        yield f"_:c{place} <{_DZ}sourceDocument> <{_ID}doc> ."
        yield f'_:c{place} <{_DZ}credibility> "1" .'
