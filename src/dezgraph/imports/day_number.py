"""Days as spreadsheets count them, which a cell shows that is not formatted as a date."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["accepted_instead"]

_DAY_NUMBER: Final = re.compile(r"[2-5][0-9]{4}(?:\.[0-9]+)?")
"""From October 1954 to April 2064, with times of day. Which day it is depends on the program: it is not read."""
_HINT: Final = "it looks like a spreadsheet's day number: format the cell as a date"


def accepted_instead(text: str, accepted: str) -> str:
    """Return what to do with a text that is no date: `accepted`, unless it looks like a spreadsheet's day number.

    >>> accepted_instead("43042", "use a day"), accepted_instead("3/11/2017", "use a day")
    ("it looks like a spreadsheet's day number: format the cell as a date", 'use a day')
    """
    return _HINT if _DAY_NUMBER.fullmatch(text) else accepted
