"""Things in full, and the items of lists."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas.base import Labels, Shape, Text
from dezgraph_api.schemas.parts import (
    Certainty,
    Claim,
    Coordinates,
    Entity,
    Grade,
    Reference,
    Relationship,
    RelationshipBrief,
    Source,
    Step,
    Term,
    TypeTerm,
)

__all__ = ["Alias", "Backing", "Change", "Claimant", "Condition", "EntityFull", "Identifier", "Instrument", "Listed",
           "Match", "Moment", "Objective", "Pair", "RelationshipFull", "Scenario", "ScenarioFull", "SourceClaim",
           "SourceFull", "TermFull", "Tie"]  # fmt: skip


class Listed(Entity):
    """An entity in a list; `score` and `matched` only where `q` was given."""

    score: float | None = Field(None, description="How well a name answers `q`, 0 to 1.", examples=[None])
    matched: str | None = Field(None, description="The name that was found.", examples=[None])


class Match(Entity):
    """An entity that was found by name."""

    score: float = Field(description="How well the name answers, 0 to 1.", examples=[1.0])
    matched: str = Field(description="The name that was found.", examples=["Koniko"])


class Tie(Shape):
    """A neighbour, with all relationships in view that tie it."""

    entity: Reference
    grade: Grade = Field(description="The best of its relationships.", examples=["B1"])
    certainty: Certainty = Field(description="`certain` if one of its relationships is.")
    relationships: list[Relationship] = Field(description="Certain before possible, then better grade first.")


class Claimant(Tie):
    """A claimant of a resource or place, and how."""

    type: TypeTerm


class Whole(Shape):
    """What a resource or place is part of, and the claimants of that."""

    resource: Reference
    claimants: list[Claimant] = Field(description="Ordered as `items`.")


class Backing(Tie):
    """Who backs (or is backed), with what, how far off, and why we think so."""

    part_of: list[Reference] = Field(
        description="The groups that it belongs to, nearest first. They are no backers by that.", examples=[[]]
    )
    depth: int = Field(description="How many steps off.", examples=[1])
    support: list[Term] = Field(description="What is given, in all its relationships.")
    chain: list[Step] = Field(description="One shortest chain, from the actor outwards; its last step is this entity.")


class Pair(Shape):
    """One row of the table of backing."""

    backer: Reference
    backed: Reference
    types: list[TypeTerm] = Field(description="How, in the order of the relationships.")
    support: list[Term]
    sources: list[str] = Field(
        description="The sources that say so, by id.", examples=[["article-deir-ez-zor", "reuters-2017-11-20"]]
    )
    grade: Grade = Field(examples=["B1"])
    certainty: Certainty
    relationships: list[Relationship]


class RelationshipFull(Relationship):
    """A relationship with all its claims, whatever the lens."""

    iri: str = Field(examples=["https://w3id.org/dezgraph/id/iran-backs-syrian-regime"])
    descriptions: Labels
    notes: Labels
    certainty: Literal["certain", "possible", "absent"] | None = Field(  # type: ignore[assignment]
        description="As in lists; `absent` where it does not hold at the time asked for."
    )
    in_view: bool = Field(description="Whether the lens lets it through.", examples=[True])


class Alias(Shape):
    """Another name, with the language of its script."""

    language: str = Field(examples=["ar"])
    text: str = Field(examples=["طهران"])


class Identifier(Shape):
    """The id by which others know it."""

    scheme: str = Field(examples=["wikidata"])
    label: str = Field(examples=["Wikidata"])
    value: str = Field(examples=["Q794"])
    address: str | None = Field(examples=["https://www.wikidata.org/wiki/Q794"])


class _Full(Shape):
    id: str = Field(examples=["iran"])
    iri: str = Field(examples=["https://w3id.org/dezgraph/id/iran"])
    label: str = Field(examples=["Iran"])
    labels: Labels
    kinds: list[str] = Field(description="Tokens of the vocabulary.", examples=[["State"]])
    kind_terms: list[Term] = Field(description="The same with labels.", examples=[[{"id": "State", "label": "State"}]])
    aliases: list[Alias]
    definition: Text = Field(examples=["State in western Asia."])
    definitions: Labels
    note: Text = Field(examples=[None])
    notes: Labels
    former_ids: list[str] = Field(examples=[[]])
    identifiers: list[Identifier]
    coordinates: Coordinates | None = Field(examples=[None])
    sources: list[Source] = Field(description="Where identity and labels come from.")
    date: str | None = Field(description="Of events.", examples=[None])
    participants: list[Reference] = Field(description="Of events.", examples=[[]])
    locations: list[Reference] = Field(description="Of events.", examples=[[]])
    likelihood: Term | None = Field(description="Of scenarios.", examples=[None])
    drivers: list[Reference] = Field(description="Of scenarios.", examples=[[]])
    claims: list[Claim] = Field(description="Of events and scenarios.", examples=[[]])


class EntityFull(_Full):
    """All that is known of an entity."""

    relationship_count: int = Field(description="How many relationships the lens lets through.", examples=[41])
    started_count: int = Field(
        description="How many relationships in view it began, as an event: `/v1/relationships?started_by=`.",
        examples=[0],
    )
    ended_count: int = Field(
        description="How many it ended, as far as was known: `/v1/relationships?ended_by=`.", examples=[0]
    )


class _Effects(Listed):
    causes: list[Step] = Field(description="What causes it, or makes it worse.")
    effects: list[Step] = Field(description="What it causes, or makes worse.", examples=[[]])
    affects: list[Step] = Field(description="Whom, or what, it affects.", examples=[[]])
    eased_by: list[Step] = Field(examples=[[]])
    eases: list[Step] = Field(examples=[[]])
    hindered_by: list[Step] = Field(description="What stands in its way.", examples=[[]])
    hinders: list[Step] = Field(examples=[[]])
    enabled_by: list[Step] = Field(examples=[[]])
    enables: list[Step] = Field(examples=[[]])
    depends_on: list[Step] = Field(description="What it needs.", examples=[[]])
    needed_by: list[Step] = Field(description="What depends on it.", examples=[[]])


class Condition(_Effects):
    """A condition that people live under, or that is hoped for."""


class Objective(_Effects):
    """What actors want."""

    pursued_by: list[Step]
    concerns: list[Step] = Field(examples=[[]])
    served_by: list[Step] = Field(description="Instruments, and objectives on the way to it.", examples=[[]])
    serves: list[Step] = Field(description="Objectives that it leads to.", examples=[[]])


class Instrument(_Effects):
    """By what actors go about it."""

    used_by: list[Step]
    concerns: list[Step] = Field(examples=[[]])
    served_by: list[Step] = Field(description="Other instruments that it rests on.", examples=[[]])
    serves: list[Step] = Field(description="The objectives that it serves.", examples=[[]])


class Change(Shape):
    """What a scenario does to the graph."""

    change: Literal["addition", "ending", "amendment"]
    relationship: str | None = Field(description="The one that is ended or amended.", examples=[None])
    source: Reference | None
    type: TypeTerm | None = Field(description="The type that is added, or that it would change to.")
    target: Reference | None
    valid_from: str | None = Field(examples=[None])
    valid_until: str | None = Field(examples=[None])
    hedges: list[Term] = Field(
        description="How it is to be qualified, besides `potential`, which whatever a scenario does is.", examples=[[]]
    )
    description: Text = Field(examples=["Iran would give more."])
    descriptions: Labels


class Scenario(Shape):
    """A future."""

    id: str = Field(examples=["scenario-continued-conflict"])
    iri: str = Field(examples=["https://w3id.org/dezgraph/id/scenario-continued-conflict"])
    label: str = Field(examples=["The conflict goes on"])
    labels: Labels
    definition: Text = Field(examples=["The powers keep competing."])
    likelihood: Term | None = Field(examples=[{"id": "most-likely", "label": "Most likely"}])
    drivers: list[Reference]
    change_counts: dict[str, int] = Field(examples=[{"addition": 3, "ending": 0, "amendment": 2}])


class ScenarioFull(_Full):
    """All that is known of a future."""

    changes: list[Change]


class SourceFull(Shape):
    """A source document in full."""

    id: str = Field(examples=["reuters-2017-11-20"])
    iri: str = Field(examples=["https://w3id.org/dezgraph/id/reuters-2017-11-20"])
    title: Text = Field(examples=["Report on fighting at Albu Kamal"])
    titles: Labels
    publisher: str | None = Field(examples=["Reuters"])
    date: str | None = Field(examples=["2017-11-20"])
    address: str | None = Field(examples=["https://example.org/report"])
    language: str | None = Field(examples=["en"])
    kind: str | None = Field(examples=["news"])
    reliability: Term = Field(examples=[{"id": "reliability-B", "label": "Usually reliable"}])
    note: Text = Field(examples=[None])
    notes: Labels
    claim_count: int = Field(description="How many claims about relationships it makes.", examples=[5])


class SourceClaim(Claim):
    """A claim, with the relationship that it is about."""

    relationship: RelationshipBrief


class Moment(Shape):
    """Something that happened on some day from `earliest` to `latest`."""

    what: Literal["event", "begins", "ends"]
    date: str = Field(description="EDTF, as the graph has it.", examples=["2024-12-08"])
    earliest: str | None = Field(description="A day; null for unbounded.", examples=["2024-12-08"])
    latest: str | None = Field(description="A day; null for unbounded.", examples=["2024-12-08"])
    certainty: Certainty = Field(
        description="Whether it certainly fell into the time asked for; null where none is asked for.", examples=[None]
    )
    event: Reference | None
    relationship: RelationshipBrief | None = Field(description="What began or ended.", examples=[None])


class TermFull(Term):
    """All that the vocabulary says of a term."""

    iri: str = Field(examples=["https://w3id.org/dezgraph/vocabulary/weapons"])
    labels: Labels
    definition: Text = Field(examples=["Arms and ammunition."])
    definitions: Labels
    broader: list[str] = Field(examples=[[]])
    notations: list[str] = Field(description="Codes in other schemes.", examples=[["ext_w"]])
    mappings: dict[str, list[str]] = Field(examples=[{}])


class TypeTermFull(TermFull):
    """All that the vocabulary says of a relationship type."""

    inverse_label: str = Field(examples=["backed by"])
    inverse_labels: Labels
    family: str = Field(examples=["alliance"])
    sign: Literal[1, -1, 0]
    symmetric: bool = Field(examples=[False])
