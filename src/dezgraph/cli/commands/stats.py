"""How much there is: `stats`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, Final

from dezgraph.cli.asked import Asked, print_json
from dezgraph.cli.tables import Column, print_table

__all__ = ["stats"]

_TABLES: Final = (
    ("entities", "by_kind", "kinds"),
    ("relationships", "by_type", "types"),
    ("relationships", "by_family", "families"),
)
"""What is counted, by what, and the list of the vocabulary with the names of that."""


def stats(asked: Asked) -> None:
    """How many entities, relationships, claims and sources there are, by kind, type and family."""
    from dezgraph_api.shapes.stats import counts

    counted = counts(asked.network)
    if asked.as_json:
        print_json(asked.document(**counted))
    else:
        _print_tables(asked, counted)


def _print_tables(asked: Asked, counts: Mapping[str, Any]) -> None:
    teller = asked.teller()
    lens = ", ".join(f"{name}={value}" for name, value in asked.network.lens.as_options().items())
    totals = [(asked.word(name), str(count["total"])) for name, count in counts.items()]
    head = [(asked.word("version"), asked.network.version), *([(asked.word("lens"), lens)] if lens else []), *totals]
    print_table((Column("", style="bold"), Column("")), head)
    for name, by, terms in _TABLES:
        sys.stdout.write("\n")
        known = asked.network.content.vocabulary.lists[terms]
        found = sorted(counts[name][by].items(), key=lambda counted: -counted[1])
        columns = (Column(terms, style="bold"), Column("id", style="dim"), Column("count"))
        print_table(
            asked.columns(*columns), [(teller.terms([token], known), token, str(count)) for token, count in found]
        )
