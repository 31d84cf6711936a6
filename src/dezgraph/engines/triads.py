"""Signed triads: how many triangles there are of each kind of sign, which is where balance begins.

A triangle of three friends, or of two friends and their common enemy, is balanced. Of two friends of one who are
enemies, it is not. Three enemies are balanced in the weak sense only: they may be three camps.
"""

from __future__ import annotations

from dataclasses import dataclass

from dezgraph.engines.links import Links

__all__ = ["Triads", "triads"]


@dataclass(frozen=True, slots=True)
class Triads:
    """How many triangles have no negative link, one, two or three."""

    friends: int
    one_negative: int
    two_negative: int
    enemies: int

    @property
    def total(self) -> int:
        """All triangles."""
        return self.friends + self.one_negative + self.two_negative + self.enemies

    @property
    def strict(self) -> float | None:
        """The share that is balanced, an even number of negative links (Cartwright & Harary); None without any."""
        return (self.friends + self.two_negative) / self.total if self.total else None

    @property
    def weak(self) -> float | None:
        """The share that is weakly balanced, other than one negative link (Davis); None without any."""
        return (self.total - self.one_negative) / self.total if self.total else None


def triads(positive: Links, negative: Links) -> Triads:
    """Count the triangles of undirected links; a pair may have one of each sign, each making triangles of its own.

    O(sum of squares of the links of each node).
    """
    friendly, hostile = positive.pattern, negative.pattern
    ff, hh = friendly @ friendly, hostile @ hostile
    return Triads(
        friends=round((ff * friendly).sum() / 6),
        one_negative=round((ff * hostile).sum() / 2),
        two_negative=round((hh * friendly).sum() / 2),
        enemies=round((hh * hostile).sum() / 6),
    )
