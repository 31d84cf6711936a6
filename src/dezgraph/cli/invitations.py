"""Three addresses to try: questions that the graph being served has an answer to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import quote

import numpy as np

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["invitations"]

_SHIPPED: Final = (("syrian-regime", "2017-11-03"), ("al-omar-oil-field", "2019-01-01"), ("uqaydat", "العكيدات"))


def invitations(network: View) -> list[str]:
    """Return the paths of up to three questions: backers, claimants, a search.

    Of the shipped graph those that its documentation speaks of; of others the most backed actor, the
    most claimed resource, and the entity with most relationships. O(relationships).
    """
    ids = set(network.content.entity_ids)
    if all(id in ids for id, _ in _SHIPPED):
        (actor, then), (resource, later), (_, name) = _SHIPPED
        return [f"{_backers(actor)}?at={then}", f"{_claimants(resource)}?at={later}", _search(name)]
    return list(_found(network))


def _found(network: View) -> Iterator[str]:
    content, columns, types = network.content, network.content.columns, network.content.vocabulary.types
    backing = content.vocabulary.narrower_types("backs")
    backed = _most(columns.target[_of_types([token in backing for token in types], columns.type)])
    claimed = columns.target[_of_types([term.family == "control" for term in types.values()], columns.type)]
    claimed = _most(claimed[content.of_kinds(["Resource", "Place"])[claimed]])
    known = _most(np.concatenate((columns.source, columns.target)))
    if backed is not None:
        yield _backers(content.entity_ids[backed])
    if claimed is not None:
        yield _claimants(content.entity_ids[claimed])
    if known is not None:
        labels = content.labels(known)
        yield _search(labels.get("ar") or next(iter(labels.values())))


def _of_types(wanted: list[bool], types: np.ndarray[Any, np.dtype[np.int16]]) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Return which relationships are of the types wanted, given one answer a type."""
    mask: np.ndarray[Any, np.dtype[np.bool_]] = np.array(wanted, dtype=bool)[types]
    return mask


def _most(numbers: np.ndarray[Any, np.dtype[np.int32]]) -> int | None:
    return int(np.bincount(numbers).argmax()) if len(numbers) else None


def _backers(id: str) -> str:
    return f"/v1/actors/{quote(id, safe='')}/backers"


def _claimants(id: str) -> str:
    return f"/v1/resources/{quote(id, safe='')}/claimants"


def _search(text: str) -> str:
    return f"/v1/search?q={quote(text)}"
