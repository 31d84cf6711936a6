"""Answers about sensitivity: what changes without a source or weak claims, what hangs on one source."""

from __future__ import annotations

from pydantic import Field

from dezgraph_api.schemas.base import Head, Page, Shape, Text
from dezgraph_api.schemas.parts import Certainty, Grade, Reference, RelationshipBrief, Source, TypeTerm

__all__ = ["Comparison", "Sensitivity", "SingleSource"]


class Held(Shape):
    """How sure an answer is."""

    certainty: Certainty
    grade: Grade = Field(description="Null for a place among the top ten.", examples=["C2"])


class Answer(Shape):
    """One answer that changes."""

    about: Reference | None = Field(description="Whom or what the question is about; null for the whole view.")
    entity: Reference
    type: TypeTerm | None = Field(description="By which type of relationship; null for a place among the top ten.")
    before: Held | None = Field(description="Null for what is gained.")
    after: Held | None = Field(description="Null for what is lost.", examples=[None])


class Comparison(Shape):
    """How the answers to one question differ."""

    question: str = Field(examples=["backers"])
    label: Text = Field(examples=["Who backs whom"])
    before: int = Field(description="How many answers there were.", examples=[30])
    after: int = Field(description="How many there are.", examples=[29])
    counts: dict[str, int] = Field(examples=[{"lost": 1, "gained": 0, "weakened": 0, "strengthened": 0}])
    lost: list[Answer]
    gained: list[Answer] = Field(examples=[[]])
    weakened: list[Answer] = Field(description="Possible instead of certain, or a worse grade.", examples=[[]])
    strengthened: list[Answer] = Field(examples=[[]])


class RelationshipCounts(Shape):
    """How many relationships are in view."""

    before: int = Field(examples=[817])
    after: int = Field(examples=[788])
    lost: int = Field(examples=[29])


class Sensitivity(Head):
    """Which answers change."""

    without: dict[str, str | list[str]] = Field(
        description="The lens that is left once the claims are out.", examples=[{"min_grade": "C3"}]
    )
    relationships: RelationshipCounts
    is_stable: bool = Field(description="Whether every answer is the same.", examples=[False])
    note: Text = Field(description="Said where no answer changes.", examples=[None])
    questions: list[Comparison]


class Hanging(Shape):
    """A relationship that only one source asserts."""

    relationship: RelationshipBrief
    source: Source
    grade: Grade = Field(description="That of its best claim.", examples=["C2"])


class Reliance(Shape):
    """How much hangs on a source."""

    source: Source
    alone: int = Field(description="Relationships that nobody else asserts.", examples=[532])
    total: int = Field(description="Relationships that it asserts.", examples=[552])


class SingleSource(Page):
    """What only one source says."""

    source_total: int = Field(description="How many sources assert anything in view.", examples=[1])
    sources: list[Reliance] = Field(description="Most alone first, then most in all, then by id; a hundred at most.")
    note: Text = Field(description="Said where nothing is in view.", examples=[None])
    items: list[Hanging]
