"""The answers themselves: one model for each shape of answer."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas import nouns
from dezgraph_api.schemas.base import Head, Page, Shape, Text, reference
from dezgraph_api.schemas.parts import Reference, Relationship

__all__ = ["ActorTies", "Alive", "Backers", "BackingTable", "Claimants", "Conditions", "Entities", "Index",
           "Instruments", "Matches", "Objectives", "OneEntity", "OneRelationship", "OneScenario", "OneSource", "Ready",
           "Relationships", "Scenarios", "Sources", "Stats", "Timeline", "Vocabulary"]  # fmt: skip


class _OfActor(Page):
    actor: Reference = Field(examples=[reference("syrian-regime", "Syrian regime", "Government")])
    part_of: list[Reference] = Field(
        description="The groups that the actor belongs to, nearest first. Their ties are not in the items.",
        examples=[[]],
    )
    note: Text = Field(
        description="Said where nobody is known: who was last, or is first later. Also names what it is part of.",
        examples=[None],
    )


class Backers(_OfActor):
    """Who backs an actor, or whom it backs."""

    items: list[nouns.Backing]


class ActorTies(_OfActor):
    """The allies or rivals of an actor."""

    items: list[nouns.Tie]


class Claimants(Page):
    """The claimants of a resource or place."""

    resource: Reference = Field(examples=[reference("al-omar-oil-field", "Al-Omar", "OilField")])
    part_of: list[nouns.Whole] = Field(description="The groups that it belongs to, nearest first.")
    note: Text = Field(description="Said where no claimant is known: who was last, or is first later.", examples=[None])
    items: list[nouns.Claimant]


class Relationships(Page):
    """Relationships in view."""

    items: list[Relationship]


class OneRelationship(Head):
    """One relationship."""

    relationship: nouns.RelationshipFull


_NEAREST = Field(
    description="Said where no name is like the one asked for, and these are the nearest.", examples=[None]
)


class Matches(Page):
    """Entities found by name."""

    note: Text = _NEAREST
    items: list[nouns.Match]


class Entities(Page):
    """Entities by kind."""

    note: Text = _NEAREST
    items: list[nouns.Listed]


class OneEntity(Head):
    """One entity."""

    entity: nouns.EntityFull


class BackingTable(Page):
    """Who backs whom."""

    items: list[nouns.Pair]


class Timeline(Page):
    """What happened."""

    entities: list[Reference] = Field(description="Those that were asked about.")
    certain_total: int | None = Field(
        description="How many certainly fell into the time asked for: the first ones. Null where none is asked for.",
        examples=[None],
    )
    items: list[nouns.Moment]


class Conditions(Page):
    """Conditions."""

    items: list[nouns.Condition]


class Objectives(Page):
    """Objectives."""

    actors: list[Reference] = Field(description="Those whose objectives were asked for.", examples=[[]])
    items: list[nouns.Objective]


class Instruments(Page):
    """Instruments."""

    actors: list[Reference] = Field(description="Those whose instruments were asked for.", examples=[[]])
    items: list[nouns.Instrument]


class Scenarios(Page):
    """Scenarios."""

    items: list[nouns.Scenario]


class OneScenario(Head):
    """One scenario."""

    scenario: nouns.ScenarioFull


class Sources(Page):
    """Source documents."""

    items: list[nouns.SourceFull]


class OneSource(Page):
    """One source document, and its claims."""

    source: nouns.SourceFull
    items: list[nouns.SourceClaim]


class Lists(Shape):
    """Every list of terms, in the order in which they are explained."""

    types: list[nouns.TypeTermFull]
    families: list[nouns.TermFull]
    kinds: list[nouns.TermFull]
    supports: list[nouns.TermFull]
    hedges: list[nouns.TermFull]
    likelihoods: list[nouns.TermFull]
    stances: list[nouns.TermFull]
    reliabilities: list[nouns.TermFull]
    credibilities: list[nouns.TermFull]
    identifiers: list[nouns.TermFull]


class Vocabulary(Head):
    """The vocabulary."""

    vocabulary: Lists


class EntityCounts(Shape):
    """How many entities, whatever the lens."""

    total: int = Field(examples=[367])
    by_kind: dict[str, int] = Field(description="By declared kind; an entity may have two.", examples=[{"State": 9}])


class RelationshipCounts(Shape):
    """How many relationships in view."""

    total: int = Field(examples=[817])
    by_type: dict[str, int] = Field(examples=[{"backs": 60}])
    by_family: dict[str, int] = Field(examples=[{"alliance": 120}])


class Count(Shape):
    """How many."""

    total: int = Field(examples=[1200])


class Stats(Head):
    """How much there is."""

    entities: EntityCounts
    relationships: RelationshipCounts
    claims: Count = Field(description="All claims of the relationships in view.")
    sources: Count
    scenarios: Count


class Alive(Shape):
    """The process answers."""

    status: Literal["ok"]


class Ready(Shape):
    """The graph is open."""

    status: Literal["ready"]
    version: str = Field(examples=["74bd6e39c8ba43e3"])


class Index(Shape):
    """Where to begin."""

    name: str = Field(examples=["dezgraph"])
    version: str = Field(examples=["74bd6e39c8ba43e3"])
    documentation: str = Field(examples=["/docs"])
    openapi: str = Field(examples=["/openapi.json"])
    try_: list[str] = Field(alias="try", examples=[["/v1/search?q=Koniko"]])
