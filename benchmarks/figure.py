"""A measured figure beside its target, and the lines that say so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

__all__ = ["Figure", "ratios", "table"]


@dataclass(frozen=True, slots=True)
class Figure:
    """What came out, what was aimed at, and the sides that it was made of.

    `value` is in `unit`; with `at_least` more is better. `sides` name what was measured, in words.
    """

    name: str
    value: float
    unit: str
    target: float
    sides: tuple[str, ...] = ()
    at_least: bool = False

    @property
    def is_reached(self) -> bool:
        """Whether the target is met."""
        return self.value >= self.target if self.at_least else self.value <= self.target

    @property
    def verdict(self) -> str:
        return "reached" if self.is_reached else "FALLS SHORT"

    @property
    def aim(self) -> str:
        return f"{'at least' if self.at_least else 'at most'} {_shown(self.target)} {self.unit}"

    def __str__(self) -> str:
        lines = [f"  {self.name}", *(f"      {side}" for side in self.sides)]
        return "\n".join([*lines, f"    = {_shown(self.value)} {self.unit}; aim: {self.aim}: {self.verdict}"])


def ratios(ours: Sequence[float], theirs: Sequence[float]) -> float:
    """Return the median of the ratios pair by pair: they were measured in turn, so that a slow spell hits both."""
    return median(a / b for a, b in zip(ours, theirs, strict=True))


def table(figures: Sequence[Figure]) -> str:
    """Return all figures as lines of one table."""
    rows = [("figure", "measured", "aim", "")]
    rows += [(f.name, f"{_shown(f.value)} {f.unit}", f.aim, f.verdict) for f in figures]
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def _shown(value: float) -> str:
    return f"{value:.3g}" if value < 1000 else f"{value:,.0f}"
