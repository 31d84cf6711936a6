"""Answers about structure: who is central, whose rank changed, who stands together."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas.base import Page, Shape, Text
from dezgraph_api.schemas.parts import Reference

__all__ = ["Centrality", "CentralityChanges", "Communities"]

_SIDE = dict[str, str | list[str]]
_UNWEIGHED = Field(
    description="How many relationships were left out, for their grade cannot be judged (`weight=grade`).", examples=[0]
)


class Sampling(Shape):
    """How an estimate stands for the whole."""

    samples: int = Field(examples=[1000])
    error: float = Field(description="No score is off by more …", examples=[0.087])
    confidence: float = Field(description="… with this probability.", examples=[0.95])


class Counted(Shape):
    """What went into a ranking."""

    ties: int = Field(description="How many pairs are tied; parallel relationships are one tie.", examples=[25])
    unweighed: int = _UNWEIGHED
    sampling: Sampling | None = Field(description="Null where scores are exact.", examples=[None])


class Ranking(Page):
    """What was asked of a ranking, defaults filled in."""

    measure: str = Field(examples=["pagerank"])
    over: Literal["backing", "friendly", "hostile", "signed", "all"]
    direction: Literal["reverse", "forward", "both"]
    weight: Literal["none", "grade", "count"]
    note: Text = Field(description="Said where nothing is ranked, and why.", examples=[None])


class Ranked(Shape):
    """An entity in a ranking."""

    rank: int = Field(description="Equal scores have equal ranks, and those after them count all.", examples=[1])
    score: float = Field(examples=[0.1759])
    entity: Reference


class Centrality(Counted, Ranking):
    """Who is central."""

    items: list[Ranked]


class Place(Shape):
    """Where an entity stands in a ranking."""

    rank: int = Field(examples=[3])
    score: float = Field(examples=[0.0913])


class Moved(Shape):
    """An entity in two rankings."""

    entity: Reference
    what: Literal["rose", "fell", "stayed", "entered", "left"]
    ranks: int = Field(description="By how many it rose; negative where it fell.", examples=[2])
    before: Place | None = Field(description="Null where it is not ranked.")
    after: Place | None = Field(description="Null where it is not ranked.")


class CountedSides(Shape):
    """What went into two rankings."""

    before: Counted
    after: Counted


class CentralityChanges(Ranking):
    """Whose rank changed."""

    before: _SIDE = Field(description="The lens of the first view.", examples=[{"at": "2017-01-01"}])
    after: _SIDE = Field(description="The lens of the second view.", examples=[{"at": "2018-01-01"}])
    moved: int = Field(description="How many entities have another rank.", examples=[1])
    counted: CountedSides
    items: list[Moved]


class Pairs(Shape):
    """How many pairs of actors in view are tied."""

    friendly: int = Field(examples=[38])
    hostile: int = Field(examples=[37])
    ambivalent: int = Field(description="Those that are both.", examples=[2])


class Frustration(Shape):
    """Ties against a division: friendly between groups, hostile within one."""

    ties: int = Field(examples=[4])
    bound: int = Field(description="No division has fewer.", examples=[4])
    optimal: bool = Field(description="Whether no division has fewer than this one.", examples=[True])


class Community(Shape):
    """A group of actors."""

    community: int = Field(description="Counted from 1, the largest first.", examples=[1])
    size: int = Field(examples=[1])
    friendly: int = Field(description="Friendly pairs within it.", examples=[8])
    hostile: int = Field(description="Hostile pairs within it.", examples=[3])
    members: list[Reference] = Field(description="By id, a thousand at most.")


class Communities(Page):
    """Who stands together."""

    method: Literal["leiden", "louvain", "balance"]
    ambivalent: Literal["both", "positive", "negative", "drop"]
    modularity: float | None = Field(description="Of `leiden` and `louvain`.", examples=[0.547])
    frustration: Frustration | None = Field(description="Of `balance`.", examples=[None])
    pairs: Pairs
    unweighed: int = _UNWEIGHED
    isolated_total: int = Field(description="How many actors in view have no tie that counts.", examples=[35])
    isolated: list[Reference] = Field(description="By id, a thousand at most.")
    note: Text = Field(
        description="Said where there are no groups, and why, or that time was up before the best was proven.",
        examples=[None],
    )
    items: list[Community]
