"""A selection: the part of a graph that a lens lets through, and how its relationships stand.

Nothing is built: the lens is a mask over columns, and a question about one actor reads that actor's rows
only. Every selection is immutable, and knows the graph, the lens and the version that it came from.
`dezgraph.view` adds the questions.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, Self, TypeAlias

import numpy as np

from dezgraph.columns import Mask, Numbers
from dezgraph.errors import NotFoundError, WithdrawnError
from dezgraph.grades import TEXTS, Codes, Grade
from dezgraph.graph import Graph
from dezgraph.lens import Lens, lens_of
from dezgraph.model import Change, Entity, Found, Relationship, Texts
from dezgraph.scenario import Scenario
from dezgraph.sieve import Sieve

__all__ = ["Selection", "Sight"]

Sight: TypeAlias = tuple[tuple[bool, ...], bool]
"""What a lens lets through of a relationship: which claims of its record, and whether the end."""
_SMALL = 10_000
_NAMESAKE = 0.98
"""Score from which an entity is named to someone who asked about its namesake of another kind: that of a whole name."""


class Selection:
    """A graph seen through a lens. `content` is the graph under the lens's scenario."""

    def __init__(self, graph: Graph, lens: Lens | None = None) -> None:
        self.source_graph = graph
        self.lens = lens or Lens()
        self.content = graph.under(self.lens.scenario)
        self.sieve = Sieve(self.content, self.lens)

    def view(self, **options: Any) -> Self:
        """Return the view under further options of the lens, such as `min_grade="C3"`.

        `from_` stands for `from`, which Python keeps for itself.

        Raises:
            InputError: an option that does not exist, or a value that it does not take.
        """
        named = {name.removesuffix("_"): value for name, value in options.items()}
        return type(self)(self.source_graph, lens_of(self.source_graph, named, base=self.lens))

    def imagine(self, *changes: Change, label: Texts | None = None) -> Self:
        """Return the view under a scenario of one's own, in place of any other: as if these changes came about.

        What is added or amended has the hedge `potential`, besides those of its change, and a claim of grade F6 by the
        source `own-scenario`, whose title is the `label` by language. Nothing is stored. O(triples of the graph);
        some milliseconds for a small one.

        Raises:
            ScenarioError: a change names something that is not there, or not all that it must, or has a bad date.
        """
        scenario = Scenario(changes, label or {})
        return type(self)(self.source_graph, replace(self.lens, scenario=scenario))

    def at(self, day: str) -> Self:
        """Return the view on a day, `2017-11-03`."""
        return self.view(at=day)

    @property
    def version(self) -> str:
        """The version of the graph; under a scenario of one's own, also that of the scenario: `version+digest`."""
        graph = self.content if isinstance(self.lens.scenario, Scenario) else self.source_graph
        return graph.version

    @cached_property
    def rows(self) -> Numbers:
        """The rows of the relationships in view, ascending."""
        return np.flatnonzero(self.sieve.passing()).astype(np.int32)

    @cached_property
    def alike(self) -> object:
        """What is the same for the views under which all stands alike: a key for what follows from that alone."""
        at, content = self.lens.at, self.content
        since = None if at is None else content.columns.since(at)
        return content.remembered(("alike", since, self.lens.but_day), object)

    def rows_to(self, number: int) -> Numbers:
        """Return the rows in view with this entity as target. O(its relationships)."""
        return self._in_view(self.content.columns.incoming[number], number)

    def rows_from(self, number: int) -> Numbers:
        """Return the rows in view with this entity as source. O(its relationships)."""
        return self._in_view(self.content.columns.outgoing[number], number)

    def rows_at(self, number: int) -> Numbers:
        """Return the rows in view with this entity at either end, ascending. O(its relationships)."""
        return np.union1d(self.rows_from(number), self.rows_to(number))

    def rows_started_by(self, number: int) -> Numbers:
        """Return the rows in view that an event began, ascending. O(those that it began)."""
        return self._in_view(self.content.by_event.started[number], number)

    def rows_ended_by(self, number: int) -> Numbers:
        """Return the rows in view that an event ended, as far as the day `known` could tell. O(those that it ended)."""
        rows = self._in_view(self.content.by_event.ended[number], number)
        return rows if self.lens.known is None else rows[~self.sieve.unseen(rows)]

    def number_of(self, id: str, *kinds: str) -> int:
        """Return the number of the entity that an id names, which must be of one of these kinds or narrower ones.

        The one check that a question is about what it can be asked of: the service and the command line make it.
        The questions below do not: in Python an entity of another kind has no backers, which is no error.

        Raises:
            NotFoundError: there is none, or what has the id is of another kind; the nearest of these kinds are named,
                else who has it as an identifier.
        """
        content = self.content
        try:
            number = content.entity_number(id)
        except WithdrawnError:
            raise
        except NotFoundError as error:
            near = [near for near in error.nearest if self._is_of(content.entity_number(near), kinds)]
            near = near or [content.entity_ids[number] for number in content.directory.identifiers.named(id)]
            raise NotFoundError(self._spoken(kinds) or "entity", id, near) from None
        if not self._is_of(number, kinds):
            tops = [kind for kind, term in content.vocabulary.kinds.items() if "Entity" in term.broader]
            found = [kind for kind in tops if self._is_of(number, (kind,))] or ["Entity"]
            namesakes = self.search(id.replace("-", " "), limit=3, kinds=kinds)
            near = [match.entity for match in namesakes if match.score >= _NAMESAKE]
            raise NotFoundError(self._spoken(kinds), id, near, found=self._spoken(found))
        return number

    def standing(self, rows: Numbers) -> tuple[Codes, Mask | None]:
        """Return the grade codes of rows in view, and whether each holds certainly; None where no date is asked for."""
        if self._whole is None:
            return self.sieve.grades(rows), self.sieve.certain(rows)
        _, grades, certain = self._whole
        return grades[rows], None if certain is None else certain[rows]

    def claims_in_view(self, row: int) -> tuple[bool, ...]:
        """Tell of each claim of a relationship's record whether the lens lets it through, whatever its stance.

        A claim that asserts counts only where its grade meets `min_grade`.
        """
        return self.sight(row)[0]

    def sight(self, row: int) -> Sight:
        """Tell what the lens lets through of a relationship: `claims_in_view`, and whether its end is known."""
        if not self._asks_of_claims:
            return (True,) * len(self.content.relationship(row).claims), True
        sight = self._sights.get(row)
        if sight is None:
            sight = self._sights[row] = self._claims_in_view(row), self.sieve.is_end_known(row)
        return sight

    def shown(self, row: int) -> Relationship:
        """Return the record of a relationship as the lens shows it: with all claims, without an end not known yet."""
        record = self.content.relationship(row)
        return record if self.sieve.is_end_known(row) else record.without_end()

    def dates_of(self, row: int) -> tuple[str | None, str | None]:
        """Return the dates of `shown` without making a record."""
        valid_from, valid_until = self.content.dates_of(row)
        return valid_from, valid_until if self.sieve.is_end_known(row) else None

    def is_disputed(self, row: int) -> bool:
        """Tell whether any claim that the lens lets through disputes or denies a relationship."""
        return self.content.relationship(row).is_disputed(self.claims_in_view(row))

    def told(self, rows: Numbers) -> list[tuple[str | None, str | None]]:
        """Return grade and certainty of rows in view, in words; None without a grade, or where no date is asked for."""
        codes, certain = self.standing(rows)
        grades = [TEXTS[code] for code in codes.tolist()]
        if certain is None:
            return [(grade, None) for grade in grades]
        words = ("certain" if each else "possible" for each in certain.tolist())
        return list(zip(grades, words, strict=True))

    def entity(self, id: str) -> Entity:
        """Return the full record of an entity. Raises NotFoundError."""
        return self.content.entity(self.content.entity_number(id))

    def relationship(self, id: str) -> Relationship:
        """Return the full record of a relationship. Raises NotFoundError."""
        return self.content.relationship(self.content.relationship_number(id))

    def search(self, text: str, *, limit: int = 10, kinds: Sequence[str] = ()) -> list[Found]:
        """Return the entities that a text names, best first. Raises NameQueryError."""
        matches = self.content.search(text, limit=limit, kinds=kinds)
        return [Found(self.content.entity_ids[match.entity], match.score, match.name) for match in matches]

    def _is_of(self, number: int, kinds: Sequence[str]) -> bool:
        content = self.content
        return not kinds or bool(content.remembered(("of kinds", *kinds), lambda: content.of_kinds(kinds))[number])

    def _spoken(self, kinds: Sequence[str]) -> str:
        terms = self.content.vocabulary.kinds
        return " or ".join(terms[kind].labels.get("en", kind).lower() for kind in kinds)

    def certainty(self, row: int) -> str | None:
        """Return how a relationship, in view or not, stands on the day or in the window that the lens asks for.

        `certain`, `possible` or, where it did not hold then, `absent`; None where no date is asked for.
        """
        rows = np.array([row], dtype=np.int32)
        certain, possible = self.sieve.certain(rows), self.sieve.possible(rows)
        if certain is None or possible is None:
            return None
        return "certain" if certain[0] else "possible" if possible[0] else "absent"

    @cached_property
    def _sights(self) -> dict[int, Sight]:
        return {}

    @cached_property
    def _asks_of_claims(self) -> bool:
        lens = self.lens
        asks = lens.known is not None or lens.min_grade is not None or bool(lens.source or lens.not_source)
        return asks or self.content.columns.has_withdrawn_claims

    @cached_property
    def _whole(self) -> tuple[Mask, Codes, Mask | None] | None:
        """What the lens says of every row; None for graphs so large that asking for the few rows needed is quicker."""
        if len(self.content.columns) > _SMALL:
            return None
        rows = np.arange(len(self.content.columns), dtype=np.int32)
        return self.sieve.passing(), self.sieve.grades(rows), self.sieve.certain(rows)

    def _in_view(self, rows: Numbers, focus: int) -> Numbers:
        if self._whole is None or self.lens.kind:
            return rows[self.sieve.passing(rows, focus=focus)]
        return rows[self._whole[0][rows]]

    def _claims_in_view(self, row: int) -> tuple[bool, ...]:
        minimum, mask = self.lens.min_grade, self.sieve.claims(row).tolist()
        seen = tuple(mask[place] for place in self.content.claim_places(row))
        if minimum is None:
            return seen
        return tuple(
            is_seen and (claim.stance != "asserts" or Grade.parse(claim.grade).meets(minimum))
            for is_seen, claim in zip(seen, self.content.relationship(row).claims, strict=True)
        )

    def __repr__(self) -> str:
        """Say what is in view, by what lens."""
        shown = ", ".join(f"{name}={value}" for name, value in self.lens.as_options().items())
        name = type(self).__name__
        return f"<{name} of {len(self.rows)} relationships, {shown or 'no lens'}, version {self.version}>"
