"""Rows of the forms that importers read, written by hand; and where the data itself lies, if it does."""

from __future__ import annotations

import csv
import io
from pathlib import Path

from dezgraph.imports.ucdp.support import CATEGORIES

__all__ = ["EXTERNAL", "actor", "support", "table"]

EXTERNAL = Path(__file__).parents[3] / "shared/external/ucdp"


def table(columns, rows):
    """Return CSV of some columns; what a row does not say is empty."""
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def support(year, supporters, letters="", **cells):
    """Return a row of the support data: an actor 20, `Rebels`, with supporters such as `3 North, 4 South`."""
    parts = [each.strip().partition(" ") for each in supporters.split(",") if each.strip()]
    return {
        **dict.fromkeys((f"ext_{letter}" for letter in CATEGORIES), "0"),
        **dict.fromkeys((f"ext_{letter}" for letter in letters), "1"),
        "id": str(year)[-2:],
        "year": str(year),
        "actor_id": "20",
        "actor_name": "Rebels",
        "actor_nonstate": "1",
        "oppo_id": "9",
        "oppo_name": "Government of Nowhere",
        "ext_id": ",".join(id for id, _, _ in parts),
        "ext_name": ",".join(name for _, _, name in parts),
        "ext_sup": "1" if parts else "0",
        "ext_count": str(len(parts)),
        **cells,
    }


def actor(id, name, org="1", **cells):
    """Return a row of the actor data."""
    flags = dict.fromkeys(("NameChange", "Splinter", "SplitTemp", "Alliance", "JoinGroup"), "0")
    return {"ActorId": id, "NameData": name, "NameOrig": name, "Org": org, "Version": "22.1", **flags, **cells}
