"""Answers about change: what differs between two views, what changed hands."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas.base import Page, Shape, Text
from dezgraph_api.schemas.parts import Certainty, Disputed, Grade, Reference, RelationshipBrief, Step, Term, TypeTerm

__all__ = ["Diff", "Handovers"]

Cause = Literal["world", "learned", "certainty", "scenario", "lens"]
_SIDE = dict[str, str | list[str]]


class Sides(Page):
    """Which two views were compared."""

    before: _SIDE = Field(description="The lens of the first view.", examples=[{"at": "2017-01-01"}])
    after: _SIDE = Field(description="The lens of the second view.", examples=[{"at": "2018-01-01"}])


class Standing(Shape):
    """How one view shows a relationship."""

    type: TypeTerm
    valid_from: str | None = Field(examples=["2017-10-22"])
    valid_until: str | None = Field(examples=["2026-01-18"])
    certainty: Certainty
    grade: Grade = Field(examples=["B1"])
    disputed: Disputed
    claims: list[str] = Field(description="Ids of the claims in view.", examples=[["iran-backs-syrian-regime/reuters"]])


class Difference(Shape):
    """What became of one relationship."""

    what: Literal["begun", "ended", "changed"] = Field(description="Only after, only before, or in both but not alike.")
    aspects: list[Literal["type", "dates", "certainty", "grade", "claims"]] = Field(
        description="What changed; none for what has begun or ended.", examples=[[]]
    )
    causes: list[Cause] = Field(
        description="The world changed, we learned of it, nothing is known but that it is more or less certain on one "
        "day than on the other, the scenario has it so, the lens differs; one at least.",
        examples=[["world"]],
    )
    hedges: list[Term] = Field(
        description="How it is to be qualified that a scenario ends it; what begins or changes has hedges of its own.",
        examples=[[]],
    )
    relationship: RelationshipBrief
    before: Standing | None = Field(description="Null for what has begun.", examples=[None])
    after: Standing | None = Field(description="Null for what has ended.")


class Counts(Shape):
    """How many relationships differ."""

    what: dict[Literal["begun", "ended", "changed"], int] = Field(examples=[{"begun": 43, "ended": 21, "changed": 36}])
    causes: dict[Cause, int] = Field(
        description="What has two causes counts for both.",
        examples=[{"world": 88, "learned": 0, "certainty": 12, "scenario": 0, "lens": 0}],
    )


class Affected(Shape):
    """An entity whose relationships changed."""

    entity: Reference
    what: Literal["entered", "left", "touched"] = Field(
        description="It had no relationship before, has none after, or has some in both views."
    )
    count: int = Field(description="How many of its relationships differ.", examples=[17])


class Movement(Shape):
    """A measure of the whole view."""

    measure: str = Field(examples=["hostile_pairs"])
    before: float | None = Field(description="Null where it has no value, or none is proven in time.", examples=[34])
    after: float | None = Field(description="As before.", examples=[38])


class Mover(Shape):
    """An entity whose score moved."""

    entity: Reference
    before: float = Field(examples=[49])
    after: float = Field(examples=[62])


class Diff(Sides):
    """What differs."""

    counts: Counts
    affected_total: int = Field(examples=[1])
    affected: list[Affected] = Field(description="The hundred with most differences, then by id.")
    measures: list[Movement] = Field(description="Every measure, moved or not.")
    movers: dict[str, list[Mover]] = Field(
        description="By score, the ten entities that moved farthest, then by id.", examples=[{"degree": []}]
    )
    note: Text = Field(description="Said where both views show the same.", examples=[None])
    items: list[Difference]


class Handover(Shape):
    """Something that others hold than before."""

    resource: Reference
    lost: list[Step] = Field(description="Who holds it no longer.")
    gained: list[Step] = Field(description="Who did not hold it before.")
    before: list[Step] = Field(description="All who held it before.")
    after: list[Step] = Field(description="All who hold it after.")


class Handovers(Sides):
    """What changed hands."""

    items: list[Handover]
