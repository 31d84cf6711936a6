"""Answers about signed balance, on a day and through time."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from dezgraph_api.schemas.base import Head, Shape, Text, reference
from dezgraph_api.schemas.parts import Certainty, Grade, Reference, Relationship

__all__ = ["Balance", "BalanceSeries"]

Rule = Literal["both", "positive", "negative", "drop"]
_RULE = Field(description="What a pair counts as that is friendly and hostile at once.", examples=["both"])
_PAIR = Field(
    description="The two, by id.",
    examples=[[reference("iran", "Iran", "State"),
               reference("russia", "Russia", "State")]],
)  # fmt: skip


class Triangles(Shape):
    """Triangles by the signs of their ties."""

    total: int = Field(examples=[26])
    friends: int = Field(description="+++: balanced.", examples=[5])
    one_negative: int = Field(description="++-: not balanced.", examples=[4])
    two_negative: int = Field(description="+--: balanced.", examples=[13])
    enemies: int = Field(description="---: weakly balanced only.", examples=[6])
    strict: float | None = Field(description="The share that is balanced; null without triangles.", examples=[0.655])
    weak: float | None = Field(description="The share that is weakly balanced.", examples=[0.862])


class Triad(Shape):
    """One class of threes of actors."""

    type: Literal["003", "012", "102", "021D", "021U", "021C", "111D", "111U", "030T", "030C", "201", "120D", "120U",
                  "120C", "210", "300"] = Field(
        description="Of Holland and Leinhardt: how many pairs are mutual, asymmetric and not tied.", examples=["021D"]
    )  # fmt: skip
    ties: str = Field(description="`A+B`: A's tie to B is positive; `±`: both at once.", examples=["A-B A+C"])
    count: int = Field(examples=[61])


class Census(Shape):
    """All threes of actors, by the direction and sign of their ties."""

    total: int = Field(description="How many threes there are.", examples=[13244])
    is_counted: bool = Field(
        description="False where more than four million pairs of ties have an actor in common.", examples=[True]
    )
    items: list[Triad] = Field(description="Classes that occur, by type, then by ties; their counts make the total.")
    note: Text = Field(description="Said where they were not counted.", examples=[None])


class WalkBalance(Shape):
    """Walk balance, 0 to 1, within bounds; they are equal but on very large views."""

    value: float = Field(examples=[0.39])
    lower: float = Field(examples=[0.39])
    upper: float = Field(examples=[0.39])


class Tied(Shape):
    """The relationships of one sign between two."""

    grade: Grade = Field(examples=["B1"])
    certainty: Certainty
    relationships: list[Relationship]


class Tension(Tied):
    """A tie that is against the division."""

    actors: list[Reference] = _PAIR
    sign: Literal[1, -1] = Field(description="+1: friendly, between factions. -1: hostile, within one.")
    always: bool | None = Field(
        description="Whether it is against every best division; null where that was not found out.", examples=[True]
    )


class Member(Reference):
    """One who stands in a faction."""

    is_settled: bool | None = Field(
        description="Whether every best division has it as here towards the largest set of actors of its part that all "
        "of them have alike. False: in one as good it is on the other side. Null: not found out, or in `weak`.",
        examples=[True],
    )


class Faction(Shape):
    """Who stands together."""

    part: int = Field(description="Only factions of one part are divided: parts are not tied.", examples=[1])
    size: int = Field(examples=[1])
    members: list[Member] = Field(description="By id, at most `limit`.")


class Division(Shape):
    """A division with as few ties against it as were found; others may be as good."""

    index: int = Field(description="How many ties are against it.", examples=[7])
    bound: int = Field(description="No division has fewer against it.", examples=[7])
    optimal: bool = Field(description="Whether both are equal.", examples=[True])
    normalised: float = Field(description="1 − 2 index / ties: 1 where balanced, 0 at least.", examples=[0.813])
    faction_total: int = Field(examples=[1])
    factions: list[Faction] = Field(description="The largest part first, in it the larger faction; at most `limit`.")
    tension_total: int = Field(examples=[7])
    tension: list[Tension] = Field(description="The ties against it, by id of both ends; at most `limit`.")


class AmbivalentPair(Shape):
    """Two that are friendly and hostile at once."""

    actors: list[Reference] = _PAIR
    positive: Tied
    negative: Tied


class Parted(Shape):
    """One who stands in another camp than what it is part of."""

    actor: Reference
    part_of: Reference


class Balance(Head):
    """How balanced a view is."""

    ambivalent: Rule = _RULE
    actors: int = Field(description="How many have a signed tie.", examples=[44])
    positive: int = Field(description="Pairs with a positive tie that counts.", examples=[38])
    negative: int = Field(description="Pairs with a negative tie that counts.", examples=[37])
    triangles: Triangles
    directed_census: Census
    walk_balance: WalkBalance | None = Field(description="Null without signed ties.")
    strict: Division | None = Field(description="Two factions a part at most; null without signed ties.")
    weak: Division | None = Field(description="As many factions as it takes; null without signed ties.")
    ambivalent_total: int = Field(examples=[1])
    ambivalent_pairs: list[AmbivalentPair] = Field(description="By id, whatever the rule; at most `limit`.")
    left_out_total: int = Field(examples=[2])
    left_out: list[Reference] = Field(
        description="Groups that do not count, for parts of them are hostile to one another; by id, at most `limit`."
    )
    parted_total: int = Field(examples=[1])
    parted: list[Parted] = Field(
        description="Who is in another camp of `strict` than what it is part of, for membership has no sign; by id, at "
        "most `limit`."
    )
    note: Text = Field(
        description="Said where there is nothing to measure, or time was up. Also names who was left out, and who is "
        "parted.",
        examples=[None],
    )


class Point(Shape):
    """The balance of a day."""

    day: str = Field(examples=["2018-01-01"])
    actors: int = Field(examples=[44])
    positive: int = Field(examples=[38])
    negative: int = Field(examples=[37])
    ambivalent_total: int = Field(description="How many pairs are both.", examples=[2])
    triangles: Triangles
    walk_balance: WalkBalance | None
    index: int | None = Field(description="Frustration index; null without signed ties.", examples=[7])
    bound: int | None = Field(examples=[7])
    optimal: bool = Field(examples=[True])
    normalised: float | None = Field(description="1 − 2 index / ties.", examples=[0.813])


class BalanceSeries(Head):
    """The balance of each month or year."""

    ambivalent: Rule = _RULE
    step: Literal["month", "year"]
    optimal: bool = Field(description="Whether every point is there, and its index proven.", examples=[True])
    note: Text = Field(description="Said where there is no point, or time was up.", examples=[None])
    total: int = Field(examples=[1])
    unmeasured: int = Field(description="Points at the end for which there was no time.", examples=[0])
    items: list[Point] = Field(description="In the order of time.")
