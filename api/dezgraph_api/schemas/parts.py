"""The parts that answers are made of: references, terms, sources, claims, relationships, ties."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from dezgraph_api.schemas.base import Labels, Shape, Text

__all__ = ["Certainty", "Claim", "Coordinates", "Disputed", "Entity", "Grade", "Hedges", "Hedging", "Reference",
           "Relationship", "RelationshipBrief", "Source", "Step", "Term", "TypeTerm"]  # fmt: skip

Certainty = Literal["certain", "possible"] | None
Grade = str | None
Disputed = Annotated[
    bool, Field(description="Whether a claim that the lens lets through disputes or denies it.", examples=[False])
]
_GRADE = Field(description="The best Admiralty grade of the claims that count; null without one.", examples=["B1"])
_CERTAINTY = Field(description="Whether it holds for certain at the time asked for; null where no date is asked for.")
_DATE = "EDTF, as the graph has it: `2017-11-03`, `2017-11`, `2017~`, `../2014` (on or before), `..` (open)."


class Reference(Shape):
    """An entity as it stands in other things."""

    id: str = Field(examples=["iran"])
    iri: str | None = Field(
        None,
        description="Its linked-data address; null for what is no entity of the graph.",
        examples=["https://w3id.org/dezgraph/id/iran"],
    )
    label: Text = Field(examples=["Iran"])
    kinds: list[str] = Field(description="Tokens of the vocabulary.", examples=[["State"]])


class Term(Shape):
    """A term of the vocabulary."""

    id: str = Field(description="Its token, as the lens takes it.", examples=["weapons"])
    label: str = Field(examples=["Weapons"])


class Hedge(Term):
    """A hedge, and what it qualifies."""

    id: str = Field(examples=["implied"])
    label: str = Field(examples=["Implied"])
    relationship: str = Field(description="The id of the relationship.", examples=["iran-backs-syrian-regime"])


Hedges = Annotated[list[Term], Field(description="How it is to be qualified.", examples=[[]])]
Hedging = Annotated[
    list[Hedge], Field(description="How these relationships are to be qualified, each hedge with its relationship.")
]


class TypeTerm(Term):
    """A relationship type."""

    id: str = Field(examples=["backs"])
    label: str = Field(description="Read from source to target.", examples=["backs"])
    inverse_label: str = Field(description="Read from target to source.", examples=["backed by"])
    family: str = Field(examples=["alliance"])
    sign: Literal[1, -1, 0] = Field(description="+1 friendly, -1 hostile, 0 neither.", examples=[1])
    symmetric: bool = Field(examples=[False])


class Source(Shape):
    """A source document beside a claim."""

    id: str = Field(examples=["reuters-2017-11-20"])
    title: Text = Field(examples=["Report on fighting at Albu Kamal"])
    publisher: str | None = Field(examples=["Reuters"])
    date: str | None = Field(description=_DATE, examples=["2017-11-20"])
    address: str | None = Field(examples=["https://example.org/report"])
    language: str | None = Field(examples=["en"])
    reliability: str = Field(description="Admiralty letter, A to F.", examples=["B"])


class Claim(Shape):
    """One source saying, disputing or denying something."""

    id: str = Field(examples=["iran-backs-syrian-regime/reuters-2017-11-20"])
    source: Source
    stance: Literal["asserts", "disputes", "denies"]
    grade: str = Field(description="Admiralty grade: letter of the source, digit of the claim.", examples=["B1"])
    places: list[str] = Field(description="Where in the document.", examples=[["P34"]])
    published: str | None = Field(description=_DATE, examples=["2017-11-20"])
    recorded: str | None = Field(description="The day on which it was written down here.", examples=["2026-11-22"])
    withdrawn: str | None = Field(
        description="The day on which it was withdrawn; null while it stands.", examples=[None]
    )
    note: Text = Field(examples=[None])
    in_view: bool = Field(description="Whether the lens lets it through.", examples=[True])


class RelationshipBrief(Shape):
    """Who is tied to whom by what."""

    id: str = Field(examples=["iran-backs-syrian-regime"])
    source: Reference
    type: TypeTerm
    target: Reference
    hedges: Hedges


class Relationship(RelationshipBrief):
    """A dated tie, as the lens shows it, with the claims that pass."""

    valid_from: str | None = Field(
        description=f"{_DATE} Null where the start is not known.", examples=["../2017-11-20"]
    )
    valid_until: str | None = Field(
        description=f"{_DATE} Null where the end is not known, or was not by the day `known`.", examples=["2024-12-08"]
    )
    certainty: Certainty = _CERTAINTY
    grade: Grade = _GRADE
    disputed: Disputed
    support: list[Term] = Field(description="What is given.")
    started_by: Reference | None = Field(description="The event that began it.", examples=[None])
    ended_by: Reference | None = Field(
        description="The event that ended it; null where the end was not known by the day `known`.", examples=[None]
    )
    description: Text = Field(
        description="Written with what is known today: null where it may tell of an end not known by the day `known`.",
        examples=["Iran backed the Assad government with fighters, advisers and bases."],
    )
    note: Text = Field(description="As `description`.", examples=[None])
    claims: list[Claim] = Field(description="By date of publication.")


class Step(Shape):
    """A neighbour, with the ids and hedges of the relationships that tie it."""

    entity: Reference
    grade: Grade = _GRADE
    certainty: Certainty = _CERTAINTY
    relationships: list[str] = Field(description="Ids, best first.", examples=[["iran-backs-syrian-regime"]])
    hedges: Hedging


class Coordinates(Shape):
    """A point, WGS84."""

    latitude: float = Field(examples=[35.3361])
    longitude: float = Field(examples=[40.3094])


class Entity(Shape):
    """An entity as an item of a list."""

    id: str = Field(examples=["conoco-gas-field"])
    iri: str = Field(examples=["https://w3id.org/dezgraph/id/conoco-gas-field"])
    label: str = Field(examples=["Conoco gas field and plant"])
    labels: Labels
    kinds: list[str] = Field(description="Tokens of the vocabulary.", examples=[["GasField", "GasPlant"]])
    definition: Text = Field(examples=["Gas field and processing plant east of Deir ez-Zor city."])
    coordinates: Coordinates | None
    date: str | None = Field(description=f"Of events. {_DATE}", examples=[None])
