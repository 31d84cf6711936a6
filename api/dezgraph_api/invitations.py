"""Three addresses to try: questions that the graph being served has an answer to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final
from urllib.parse import quote

import numpy as np

from dezgraph.analysis.claimants import makes_claimant
from dezgraph.columns import Numbers
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
    content, columns = network.content, network.content.columns
    is_control = np.array([makes_claimant(term) for term in content.vocabulary.types.values()], dtype=bool)
    backed = _most(columns.target[content.of_types("backs")[columns.type]])
    claimed = columns.target[is_control[columns.type]]
    claimed = _most(claimed[content.of_kinds(["Resource", "Place"])[claimed]])
    known = _most(np.concatenate((columns.source, columns.target)))
    if backed is not None:
        yield _backers(content.entity_ids[backed])
    if claimed is not None:
        yield _claimants(content.entity_ids[claimed])
    if known is not None:
        labels = content.labels(known)
        yield _search(labels.get("ar") or next(iter(labels.values())))


def _most(numbers: Numbers) -> int | None:
    return int(np.bincount(numbers).argmax()) if len(numbers) else None


def _backers(id: str) -> str:
    return f"/v1/actors/{quote(id, safe='')}/backers"


def _claimants(id: str) -> str:
    return f"/v1/resources/{quote(id, safe='')}/claimants"


def _search(text: str) -> str:
    return f"/v1/search?q={quote(text)}"
