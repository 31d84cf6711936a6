"""Dates as programs write them into cells: years with a point, days with a time; and what is no date."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["TIMES_LEFT_OUT", "accepted_instead", "plain"]

TIMES_LEFT_OUT: Final = "times of day are left out: dates are days at most"
_YEAR: Final = re.compile(r"([0-9]{4})\.0+")
_DAY: Final = r"(?<![0-9])([0-9]{4}-[0-9]{2}-[0-9]{2})"
_TIME: Final = r"((?:[01][0-9]|2[0-4]):[0-5][0-9](?::[0-6][0-9](?:[.,][0-9]{1,9})?)?)"
_ZONE: Final = r"(?: ?(?:Z|UTC|[+-][0-9]{2}(?::?[0-9]{2})?))?"
_MOMENT: Final = re.compile(rf"{_DAY}[T ]{_TIME}{_ZONE}(?=/|$)")
_DAY_NUMBER: Final = re.compile(r"[2-5][0-9]{4}(?:\.[0-9]+)?")
"""From October 1954 to April 2064, with times of day. Which day it is depends on the program: it is not read."""
_HINT: Final = "it looks like a spreadsheet's day number: format the cell as a date"


def plain(text: str) -> tuple[str, bool]:
    """Return a date as people write it, other text as it is; and whether a time of day other than midnight was lost.

    >>> plain("2012.0"), plain("2012-05-03T00:00:00Z"), plain("2012-05-03 14:00:00/.."), plain("2012~")
    (('2012', False), ('2012-05-03', False), ('2012-05-03/..', True), ('2012~', False))
    """
    if (year := _YEAR.fullmatch(text)) is not None:
        return year[1], False
    if ":" not in text:
        return text, False
    is_lost = any(found[2].strip("0:.,") for found in _MOMENT.finditer(text))
    return _MOMENT.sub(r"\1", text), is_lost


def accepted_instead(text: str, accepted: str) -> str:
    """Return what to do with a text that is no date: `accepted`, unless it looks like a spreadsheet's day number.

    >>> accepted_instead("43042", "use a day"), accepted_instead("3/11/2017", "use a day")
    ("it looks like a spreadsheet's day number: format the cell as a date", 'use a day')
    """
    return _HINT if _DAY_NUMBER.fullmatch(text) else accepted
