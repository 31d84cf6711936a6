"""Paths between two entities."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas.base import Head, Labels, Shape, Text
from dezgraph_api.schemas.nouns import Tie
from dezgraph_api.schemas.parts import Grade, Reference

__all__ = ["Paths"]


class Span(Shape):
    """Days, both included."""

    first: str | None = Field(description="null for unbounded.", examples=["2015-09-30"])
    last: str | None = Field(description="null for unbounded.", examples=["2024-12-08"])


class Hop(Tie):
    """One hop: from `start` to `entity`, with all relationships that have a part in the path."""

    start: Reference
    direction: Literal["forward", "backward", "both"] = Field(
        description="With the arrows of its relationships, against them, or readable either way."
    )


class Path(Shape):
    """A path that passes no entity twice."""

    entities: list[Reference] = Field(description="From start to end.")
    length: int = Field(description="How many hops.", examples=[1])
    grade: Grade = Field(description="That of its weakest hop; each hop counts its best relationship.", examples=["B1"])
    weight: int = Field(description="Sum of the costs of its hops: A1 costs 1, each step down 1 more.", examples=[2])
    net_sign: Literal["+", "-", "both", "none"] = Field(
        description="The product of the signs of its hops; `both` where a hop is friendly and hostile at once, `none`"
        " where one is neither.",
    )
    possible: list[Span] = Field(
        description="When all of it may have held on one day; several where it paused, none where it never did."
    )
    certain: list[Span] = Field(description="When all of it certainly held on one day.")
    sentence: Text = Field(examples=["Iran backs Syrian regime. This chain can have held from 2011-03-15 on."])
    sentences: Labels
    hops: list[Hop]


class Paths(Head):
    """The best paths between two entities, best first."""

    source: Reference
    target: Reference
    complete: bool = Field(description="Whether no limit ended the search.", examples=[True])
    limit_reached: Literal["limit", "time_limit"] | None = Field(
        description="The limit that ended the search.", examples=[None]
    )
    seen_hops: int = Field(description="All paths of up to so many hops were looked at.", examples=[2])
    note: Text = Field(description="What happened, where it is not all as asked.", examples=[None])
    total: int = Field(description="How many paths were found.", examples=[1])
    items: list[Path]
