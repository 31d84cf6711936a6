"""How far apart two names sound: an edit distance in which every sound has its own price.

A vowel more or less costs little, since Arabic leaves short ones unwritten. So does q for g or k, which dialects
exchange. q for m costs more than a whole consonant.

Source: R. A. Wagner and M. J. Fischer, "The String-to-String Correction Problem", J. ACM 21 (1974), section 3.
"""

from __future__ import annotations

from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, Final, TypeAlias

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Codes", "Costs", "codes", "distances", "weights"]

Codes: TypeAlias = "NDArray[np.uint8]"
Costs: TypeAlias = "NDArray[np.float32]"

_CONSONANT: Final = 1.0
_DIGIT: Final = 1.6
_LIGHT: Final = {"a": 0.12, "i": 0.12, "u": 0.12, "A": 0.12, "E": 0.15, "w": 0.25, "y": 0.2, "h": 0.35}
"""What a sound costs to leave out, where that is not a consonant's price."""

_UNRELATED: Final = 0.65
"""Price of a swap, as a share of leaving out both: so that it is a little dearer than one consonant."""

_KIN: Final = """
0.05 Aa uw iy Zz ZD CS Ea Ei Eu
0.10 aiu Ai Au bp fv vw qg qk gk ck Gg Dd Tt
0.15 hx Gq Dz TD gj cj At
0.20 yu ya wi wa Zd Ts TZ cs Cx cg cq
0.25 Gk Gx Td sS sz Cj Ck bv
0.30 td kx zj jy fw Tz Dt jS
0.35 dz jq Gr Sx mn
"""
"""Sounds that stand for each other, each pair within a group, and the price of the swap."""


def codes(sounds: list[str], width: int) -> Codes:
    """Return sounds as rows of `width` bytes, cut or filled up with zeros."""
    rows = np.array([sound.encode("latin-1") for sound in sounds], dtype=f"S{width}")
    return rows.view(np.uint8).reshape(len(sounds), width)


def weights(rows: Codes) -> Costs:
    """Return what each row costs to leave out whole: nearly its number of consonants."""
    total: Costs = _prices()[0][rows].sum(axis=1, dtype=np.float32)
    return total


def distances(query: bytes, rows: Codes) -> tuple[Costs, Costs]:
    """Return the distance from the sounds of `query` to each row, and to the nearest beginning of each row.

    O(len(query) · rows · width), by whole columns of rows.
    """
    gap, swap = _prices()
    walk = np.zeros((len(rows), rows.shape[1] + 1), dtype=np.float32)
    np.cumsum(gap[rows], axis=1, out=walk[:, 1:])
    best = walk
    for code in query:
        step = best + gap[code]
        np.minimum(step[:, 1:], best[:, :-1] + swap[code][rows], out=step[:, 1:])
        # Leaving out sounds of the row, any number of them, is a running minimum over what is left of the walk.
        best = np.minimum.accumulate(step - walk, axis=1) + walk
    return best[:, -1], best.min(axis=1)


@cache
def _prices() -> tuple[Costs, Costs]:
    gap = np.full(256, _CONSONANT, dtype=np.float32)
    gap[0] = 0.0
    gap[ord("0") : ord("9") + 1] = _DIGIT
    for sound, price in _LIGHT.items():
        gap[ord(sound)] = price
    swap = np.maximum(np.maximum(gap[:, None], gap), _UNRELATED * (gap[:, None] + gap)).astype(np.float32)
    for line in _KIN.split("\n"):
        price_and_groups = line.split()
        for group in price_and_groups[1:]:
            for one, other in combinations(map(ord, group), 2):
                swap[one, other] = swap[other, one] = float(price_and_groups[0])
    np.fill_diagonal(swap, 0.0)
    return gap, swap
