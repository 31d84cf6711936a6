"""Characters that no text needs and nobody sees: they move a terminal's cursor, or turn the order of what is read."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["UNSEEN", "escaped"]

UNSEEN: Final = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""One control character (C0 and C1, save tab and newline), or one that embeds, overrides or isolates a direction."""


def escaped(text: str) -> str:
    r"""Return a text with each such character spelt out, as `\x1b` or `\u202e`."""
    return UNSEEN.sub(lambda found: ascii(found[0])[1:-1], text)
