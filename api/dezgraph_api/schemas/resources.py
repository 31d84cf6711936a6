"""Answers about resources: contests, holders, dependents."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas import nouns
from dezgraph_api.schemas.base import Head, Page, Shape, Text, reference
from dezgraph_api.schemas.parts import Certainty, Disputed, Grade, Hedges, Hedging, Reference, TypeTerm

__all__ = ["ContestSeries", "Contests", "Dependencies", "Dependents", "Holders", "OneContest"]

_FIELD = reference("al-omar-oil-field", "Al-Omar oil field", "OilField")
_TWO = [[reference("islamic-state", "Islamic State", "ArmedGroup"),
         reference("syrian-democratic-forces", "Syrian Democratic Forces", "Coalition")]]  # fmt: skip


class Clash(Shape):
    """Two claimants of it at the same time."""

    claimants: list[Reference] = Field(description="The two, by id.", examples=_TWO)
    weight: float = Field(
        description="Stake times stake times time of these two relationships, times enmity: above 0 and at most 1.",
        examples=[1],
    )
    enmity: Literal["hostile", "neutral", "friendly"] = Field(description="1, ½ or ¼.")
    certainty: Literal["certain", "possible"] = Field(description="Whether they certainly share a day: 1 or ½.")
    relationships: list[str] = Field(
        description="Of each the relationship by which they clash most.",
        examples=[["islamic-state-controls-al-omar-oil-field", "syrian-democratic-forces-contests-al-omar-oil-field"]],
    )
    hedges: Hedging


class Stake(Shape):
    """One claimant."""

    entity: Reference
    stake: float = Field(description="0 to 1, by its strongest relationship.", examples=[1])
    relationships: list[str] = Field(description="Strongest first.", examples=[["iran-controls-al-omar-oil-field"]])
    hedges: Hedging


class Measures(Shape):
    """How hard something is contested, in numbers."""

    index: float = Field(description="0 to 1: 1 − Π (1 − weight) over all clashes.", examples=[0.75])
    effective_claimants: float = Field(description="(Σ stake)² / Σ stake²; 0 for none.", examples=[2.0])
    claimant_total: int = Field(examples=[2])
    clash_total: int = Field(examples=[1])
    hostile_total: int = Field(description="Clashes between enemies.", examples=[1])
    is_complete: bool = Field(
        description="False where more than 200 relationships lead to it; the index is then a lower bound.",
        examples=[True],
    )


class Contest(Measures):
    """How hard one resource is contested."""

    resource: Reference = Field(examples=[_FIELD])


class RankedContest(Contest):
    """One row of the ranking."""

    strongest_clash: Clash | None = Field(description="The heaviest; null where no clash is known.")


class OneContest(Head, Contest):
    """The contest over one resource, with all that its index is made of."""

    claimants: list[Stake]
    clashes: list[Clash] = Field(description="The hundred heaviest.")
    part_of: list[Contest] = Field(
        description="The contest over each group that it belongs to, nearest first; the index does not count it.",
        examples=[[]],
    )
    note: Text = Field(
        description="What an index of 0, or a lower bound, means here, and which group is contested too.",
        examples=[None],
    )


class Contests(Page):
    """The ranking."""

    items: list[RankedContest]


class ContestPoint(Measures):
    """The contest on one day."""

    day: str = Field(examples=["2018-01-01"])


class ContestSeries(Head):
    """The contest over one resource on the first day of each month or year."""

    resource: Reference = Field(examples=[_FIELD])
    step: Literal["month", "year"]
    note: Text = Field(description="Said where there is no point.", examples=[None])
    total: int = Field(examples=[1])
    items: list[ContestPoint] = Field(description="In the order of time.")


class Days(Shape):
    """The days on which something may have happened; null for unbounded."""

    earliest: str | None = Field(examples=["2014-07-01"])
    latest: str | None = Field(examples=["2014-07-31"])


class Span(Shape):
    """One time of holding, or of another role."""

    relationship: str = Field(examples=["islamic-state-controls-al-omar-oil-field"])
    type: TypeTerm
    valid_from: str | None = Field(examples=["2014-07"])
    valid_until: str | None = Field(description="Null where not known by `known` either.", examples=["2017-10-22"])
    disputed: Disputed
    hedges: Hedges
    start: Days
    end: Days


class Lane(Shape):
    """One holder, or who had another role, and when."""

    holder: Reference
    grade: Grade = Field(examples=["B1"])
    certainty: Certainty
    spans: list[Span] = Field(description="In order of time.")


class Stretch(Shape):
    """A time through which the same held."""

    first: str | None = Field(description="First day; null for unbounded.", examples=["2014-08-01"])
    last: str | None = Field(description="Last day; null for unbounded.", examples=["2017-10-21"])
    state: Literal["open", "doubtful", "partly-held", "held", "shared"] = Field(
        description="Nobody known; somebody may have; one did, but not all of it; one did; several did."
    )
    certain: list[str] = Field(description="Ids of who certainly held, twenty at most.", examples=[["islamic-state"]])
    possible: list[str] = Field(description="Ids of who may have, with those.", examples=[["islamic-state"]])
    partial: list[str] = Field(
        description="Ids of those of them who held no more than parts of it: all that says so has the hedge `partial`.",
        examples=[[]],
    )


class Holders(Page):
    """Who held a resource or place."""

    resource: Reference = Field(examples=[_FIELD])
    role: Literal["controls", "contests", "seeks", "protects", "finances-from", "all"] = Field(
        description="What was asked for: who controlled it, or had another role.", examples=["controls"]
    )
    stretch_total: int = Field(examples=[1])
    stretches: list[Stretch] = Field(description="In order of time, without gaps between; a thousand at most.")
    note: Text = Field(description="Said where nobody is known: who was last, or is first later.", examples=[None])
    items: list[Lane]


class Dependents(Page):
    """Which actors depend on a resource or place."""

    resource: Reference = Field(examples=[_FIELD])
    items: list[nouns.Claimant]


class Dependencies(Page):
    """On which resources an actor depends."""

    actor: Reference
    items: list[nouns.Claimant]
