"""Times of GEXF as dates in EDTF, as precise as they are and no more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

__all__ = ["spell"]

_DATE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d)(?:T.*)?)?|\.0+)?")
_ENDLESS: Final = re.compile("[-+]?inf(inity)?", re.IGNORECASE)
_NO_DATE: Final = "{} that is no date"


def spell(told: Mapping[str, str]) -> dict[str, str]:
    """Return the start and the end of an element; of each that is no date, another cell that says so.

    A day stays a day, a time of day is left out. Numbers of four digits are years; others are no dates. What begins
    after a day (`startopen`) begins on the next one. Of a `timestamp` it is known that it had begun, and had not ended.
    """
    found = {}
    for name, opened, step in (("start", "startopen", 1), ("end", "endopen", -1)):
        text = told.get(name, "") or told.get(opened, "")
        if text and not _ENDLESS.fullmatch(text):
            dated = _dated(text, 0 if told.get(name) else step)
            found[name if dated else _NO_DATE.format(name)] = dated or text
    if moment := told.get("timestamp", ""):
        dated = _dated(moment, 0)
        found |= {"start": f"../{dated}", "end": f"{dated}/.."} if dated else {_NO_DATE.format("timestamp"): moment}
    return found


def _dated(text: str, step: int) -> str:
    """Return a date, some years, months or days on, whichever it counts; nothing for what is none.

    >>> _dated("2017-11-03T12:00:00", 0), _dated("2017.0", 0), _dated("2017-12", 1), _dated("3.5", 0)
    ('2017-11-03', '2017', '2018-01', '')
    """
    found = _DATE.fullmatch(text.strip())
    if found is None:
        return ""
    year, month, day = found["year"], found["month"], found["day"]
    if month is None:
        return f"{int(year) + step:04}"
    if day is None:
        months = int(year) * 12 + int(month) - 1 + step
        return f"{months // 12:04}-{months % 12 + 1:02}"
    try:
        return (date(int(year), int(month), int(day)) + timedelta(step)).isoformat()
    except (ValueError, OverflowError):
        return ""
