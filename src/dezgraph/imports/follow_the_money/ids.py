"""The ids that an import of FollowTheMoney gives: slugs of those in its files, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from dezgraph.imports.known import Known
from dezgraph.imports.records import digest, is_slug, slug
from dezgraph.imports.report import Report

__all__ = ["Ids"]


@dataclass(slots=True)
class Ids:
    """The ids that were given so far. `things` are those of things by the ids of the files."""

    known: Known
    report: Report
    things: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)

    def free(self, original: str, names: Sequence[str] | None) -> str:
        """Return an id for what has another in the files, and give it away.

        What is in the graph under the id is the same where it has one of the `names`; None asks nothing of names.
        """
        id = original if is_slug(original) else slug(original)
        is_other = names is not None and all(self.known.is_other(id, name) for name in names or [original])
        if id in self._taken or is_other:
            id = f"{id}-{digest(original)}"
            self.report.remark(f"{original!r} is kept apart from what has its id: its id is {id}")
        self._taken.add(id)
        return id
