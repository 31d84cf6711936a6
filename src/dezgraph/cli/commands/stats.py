"""How much there is: `stats`."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final

import numpy as np

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.tables import Column, print_table

if TYPE_CHECKING:
    from dezgraph.view import View

__all__ = ["stats"]

_TABLES: Final = (("entities", "kinds"), ("relationships", "types"), ("relationships", "families"))
_COUNTS: Final = {"kinds": "by_kind", "types": "by_type", "families": "by_family"}


def stats(asked: Asked) -> None:
    """How many entities, relationships, claims and sources there are, by kind, type and family."""
    counts = _counts(asked.network)
    if asked.as_json:
        print_json(asked.document(**counts))
    else:
        _print_tables(asked, counts)


def _counts(network: View) -> dict[str, Any]:
    """Return the counts, in the words of `/v1/stats`."""
    content, rows = network.content, network.rows
    vocabulary, columns = content.vocabulary, content.columns
    by_type = _tally(columns.type[rows], list(vocabulary.types))
    families = [term.family for term in vocabulary.types.values()]
    of_family = np.array([list(vocabulary.families).index(family or "") for family in families])
    return {
        "entities": {
            "total": columns.entity_count,
            "by_kind": _tally(columns.kind_kind, list(vocabulary.kinds)),
        },
        "relationships": {
            "total": len(rows),
            "by_type": by_type,
            "by_family": _tally(of_family[columns.type[rows]], list(vocabulary.families)),
        },
        "claims": {"total": int(np.diff(columns.claim_starts)[rows].sum())},
        "sources": {"total": len(content.document_ids)},
        "scenarios": {"total": len(content.scenario_ids)},
    }


def _tally(numbers: np.ndarray[Any, Any], tokens: Sequence[str]) -> dict[str, int]:
    """Return how often each token occurs, without those that do not."""
    counts = np.bincount(numbers, minlength=len(tokens)).tolist()
    return {token: count for token, count in zip(tokens, counts, strict=True) if count}


def _print_tables(asked: Asked, counts: Mapping[str, Any]) -> None:
    teller = asked.teller()
    lens = ", ".join(f"{name}={value}" for name, value in asked.network.lens.as_options().items())
    totals = [(asked.word(name), str(count["total"])) for name, count in counts.items()]
    head = [(asked.word("version"), asked.network.version), *([(asked.word("lens"), lens)] if lens else []), *totals]
    print_table((Column("", style="bold"), Column("")), head)
    for name, terms in _TABLES:
        sys.stdout.write("\n")
        known = asked.network.content.vocabulary.lists[terms]
        found = sorted(counts[name][_COUNTS[terms]].items(), key=lambda counted: -counted[1])
        columns = (Column(terms, style="bold"), Column("id", style="dim"), Column("count"))
        print_table(
            asked.columns(*columns), [(teller.terms([token], known), token, str(count)) for token, count in found]
        )
