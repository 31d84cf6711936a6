"""Patrons and clients that two actors share, and circles of backing."""

from __future__ import annotations

from pydantic import Field

from dezgraph_api.schemas.base import Page, Shape, Text
from dezgraph_api.schemas.nouns import Backing
from dezgraph_api.schemas.parts import Reference, Step

__all__ = ["BackingCycles", "SharedBacking"]


class SharedOne(Shape):
    """One who backs two actors, or is backed by both."""

    entity: Reference
    first: Backing = Field(description="How it stands to the first of the two.")
    second: Backing = Field(description="How it stands to the second.")


class SharedBacking(Page):
    """Whom two actors share."""

    entities: list[Reference] = Field(description="The two that were asked about, in that order.")
    items: list[SharedOne]


class Circle(Shape):
    """Actors each of which backs the next, and the last the first."""

    length: int = Field(description="How many actors.", examples=[2])
    steps: list[Step] = Field(description="Each actor, and how it backs the next.")


class BackingCycles(Page):
    """Circles of backing."""

    complete: bool = Field(description="Whether all circles of at most ten actors are there.", examples=[True])
    note: Text = Field(description="Said where the search was ended, and by what.", examples=[None])
    items: list[Circle]
