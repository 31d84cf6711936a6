"""Answers about what a scenario does."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas.base import Head, Labels, Shape, Text, reference
from dezgraph_api.schemas.change import Difference, Handover
from dezgraph_api.schemas.parts import Certainty, Grade, Hedging, Reference, TypeTerm
from dezgraph_api.schemas.sensitivity import Comparison
from dezgraph_api.schemas.structure import Moved

__all__ = ["Effects"]

_SIDE = dict[str, str | list[str]]
_TWO = Field(
    description="The two, by id.",
    examples=[[reference("iran", "Iran", "State"),
               reference("russia", "Russia", "State")]],
)  # fmt: skip
_TOTAL = Field(description="How many there are in all.", examples=[1])
State = Literal["none", "friendly", "hostile", "both"]


class Told(Shape):
    """A sentence."""

    about: Literal[
        "holding",
        "backing",
        "alignment",
        "diplomacy",
        "contests",
        "communities",
        "balance",
        "ranks",
        "relationships",
        "unmoved",
    ] = Field(
        description="The part that it tells of; `unmoved` names those that did not move, and says why groups and "
        "balance did not where no pair turns.",
        examples=["alignment"],
    )
    text: Text = Field(examples=["Iran and Russia: friendly and hostile at once before, hostile after."])
    texts: Labels = Field(
        examples=[
            {
                "en": "Iran and Russia: friendly and hostile at once before, hostile after.",
                "ar": "إيران وروسيا: ودّ وعداء معًا قبل السيناريو، عداء بعده.",
            }
        ]
    )


class RelationshipsMoved(Shape):
    """The relationships that the scenario changes in view."""

    counts: dict[Literal["begun", "ended", "changed"], int] = Field(examples=[{"begun": 2, "ended": 1, "changed": 2}])
    total: int = _TOTAL
    items: list[Difference] = Field(description="By id.")


class Patrons(Shape):
    """Someone with other backers than before."""

    entity: Reference
    lost: list[Reference] = Field(description="Direct backers, by id.", examples=[[]])
    gained: list[Reference]
    ultimate_lost: list[Reference] = Field(description="Those at the far end of all backing, by id.", examples=[[]])
    ultimate_gained: list[Reference]


class BackingMoved(Shape):
    """Who has other backers."""

    is_complete: bool = Field(
        description="False where so many were in question that only direct backers were compared.", examples=[True]
    )
    total: int = _TOTAL
    items: list[Patrons] = Field(description="By id.")


class PairMoved(Shape):
    """Two actors that are tied by other types of signed relationships than before."""

    actors: list[Reference] = _TWO
    before: State = Field(examples=["both"])
    after: State = Field(examples=["hostile"])
    lost: list[TypeTerm]
    gained: list[TypeTerm] = Field(examples=[[]])


class PairsMoved(Shape):
    """Who stands otherwise to whom."""

    total: int = _TOTAL
    items: list[PairMoved] = Field(description="By the ids of both.")


class DealingMoved(Shape):
    """Two actors who negotiate, agree or mediate otherwise than before: types of diplomacy, which have no sign."""

    actors: list[Reference] = _TWO
    before: State = Field(description="How they stand by their signed relationships.", examples=["hostile"])
    after: State = Field(examples=["hostile"])
    lost: list[TypeTerm] = Field(examples=[[]])
    gained: list[TypeTerm]


class DiplomacyMoved(Shape):
    """Who deals otherwise with whom."""

    total: int = _TOTAL
    items: list[DealingMoved] = Field(description="By the ids of both.")


class ContestSide(Shape):
    """How hard something is contested."""

    index: float = Field(description="0 to 1.", examples=[0.613])
    effective_claimants: float = Field(examples=[3.6])
    is_complete: bool = Field(description="False where the index is a lower bound.", examples=[True])


class Restake(Shape):
    """A claimant with another stake."""

    entity: Reference
    before: float | None = Field(description="Null where it laid no hand on it.", examples=[0.5])
    after: float | None = Field(description="Null where it lays no hand on it any more.", examples=[1.0])


class ContestMoved(Shape):
    """Something that is contested otherwise than before."""

    resource: Reference = Field(description="A resource or a place.")
    before: ContestSide
    after: ContestSide
    claimants: list[Restake] = Field(description="By id.")


class ContestsMoved(Shape):
    """What is contested otherwise."""

    total: int = _TOTAL
    items: list[ContestMoved] = Field(description="By how far the index moves, farthest first, then by id.")


class HandoversMoved(Shape):
    """What changes hands."""

    total: int = _TOTAL
    items: list[Handover] = Field(description="By id.")


class Groups(Shape):
    """The groups by friendly ties of one side: `/v1/communities` has them."""

    total: int = Field(examples=[6])
    modularity: float | None = Field(description="Null without friendly ties.", examples=[0.542])
    isolated_total: int = Field(description="Actors without a friendly tie.", examples=[36])


class Regrouped(Shape):
    """An actor in another group."""

    entity: Reference
    what: Literal["moved", "joined", "left"]
    before: int | None = Field(description="Which group of `/v1/communities`; null for none.", examples=[2])
    after: int | None = Field(description="Which group under the scenario.", examples=[2])


class CommunitiesMoved(Shape):
    """Who stands in another group."""

    before: Groups
    after: Groups
    total: int = _TOTAL
    items: list[Regrouped] = Field(description="By id.")


class BalanceSide(Shape):
    """The balance of one side: `/v1/balance` tells more."""

    index: int | None = Field(description="Strict frustration index; null without signed ties.", examples=[7])
    bound: int | None = Field(description="It is not less than this.", examples=[7])
    optimal: bool = Field(description="Whether both are equal.", examples=[True])
    weak_index: int | None = Field(examples=[4])
    weak_bound: int | None = Field(examples=[4])
    triangle_total: int = Field(examples=[32])
    balanced_triangles: float | None = Field(description="Share; null without triangles.", examples=[0.6875])
    walk_balance: float | None = Field(examples=[0.43])
    ambivalent_total: int = Field(description="Pairs that are friendly and hostile at once.", examples=[2])


class TensionBrief(Shape):
    """A tie that is against the division into two camps."""

    actors: list[Reference] = _TWO
    sign: Literal[1, -1]
    always: bool | None = Field(
        description="Whether it is against every best division; null where that was not found out.", examples=[True]
    )
    grade: Grade = Field(examples=["C2"])
    certainty: Certainty
    relationships: list[str] = Field(description="Ids, best first.", examples=[["iran-rival-of-russia"]])
    hedges: Hedging


class BalanceMoved(Shape):
    """How balance moves."""

    before: BalanceSide
    after: BalanceSide
    entered: list[TensionBrief] = Field(description="Ties that are against the division only under the scenario.")
    left: list[TensionBrief] = Field(description="Ties that are against it no longer.")


class RanksMoved(Shape):
    """Whose rank by influence moves."""

    measure: str = Field(examples=["pagerank"])
    over: str = Field(examples=["backing"])
    direction: str = Field(examples=["reverse"])
    weight: str = Field(examples=["none"])
    total: int = _TOTAL
    items: list[Moved] = Field(description="Farthest moved first, then by score and id.")


class Effects(Head):
    """What a scenario does."""

    scenario: Reference = Field(
        examples=[reference("scenario-russia-iran-escalation", "Russia and Iran escalate", "Scenario")]
    )
    at: str | None = Field(description="The day that both sides are looked at; null for none.", examples=["2024-12-07"])
    at_by: Literal["asked", "changes", "claims", "whole"] = Field(
        description="Where that day comes from: the lens; the last beginning of a dated change; the newest claim of "
        "the scenario; or no day.",
        examples=["claims"],
    )
    before: _SIDE = Field(description="The lens of the graph.", examples=[{"at": "2024-12-07"}])
    after: _SIDE = Field(
        description="The lens of the scenario.",
        examples=[{"at": "2024-12-07", "scenario": "scenario-russia-iran-escalation"}],
    )
    summary: list[Told] = Field(description="At most ten sentences, the most important first.")
    note: Text = Field(description="Said where nothing differs, or a limit was reached.", examples=[None])
    relationships: RelationshipsMoved
    answers: list[Comparison] = Field(description="To the standard questions, as in `/v1/sensitivity`.")
    backing: BackingMoved
    pairs: PairsMoved
    diplomacy: DiplomacyMoved
    contests: ContestsMoved
    handovers: HandoversMoved
    communities: CommunitiesMoved
    balance: BalanceMoved
    centrality: RanksMoved
