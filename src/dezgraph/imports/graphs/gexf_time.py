"""Times of GEXF as dates in EDTF, as precise as they are and no more."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final

__all__ = ["spell", "spells"]

_DATE: Final = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-3]\d)(?:T.*)?)?|\.0+)?")
_ENDLESS: Final = re.compile("[-+]?inf(inity)?", re.IGNORECASE)
_INTERVAL: Final = re.compile(r"([\[(])([^\[\](),;]*),([^\[\](),;]*)([\])])")
_BETWEEN: Final = re.compile("[,;]")
_TIME: Final = re.compile(r"T[0-9:.]*[1-9]")
_SIGNS: Final = "<>[](),; \"'"
_NO_DATE: Final = "{} that is no date"
_TIME_OF: Final = "time of day of {}"
_DATED: Final = {"start", "end"}


def spell(told: Mapping[str, str]) -> dict[str, str]:
    """Return the start and the end of an element; of what is no date, or has a time, another cell that says so.

    A day stays a day, a time of day is left out. Numbers of four digits are years; others are no dates. What begins
    after a day (`startopen`) begins on the next one. Of a `timestamp` it is known that it had begun, and had not ended.
    """
    found = {}
    for name, opened, step in (("start", "startopen", 1), ("end", "endopen", -1)):
        text = told.get(name, "") or told.get(opened, "")
        if text and not _ENDLESS.fullmatch(text):
            dated = _dated(text, 0 if told.get(name) else step)
            found[name if dated else _NO_DATE.format(name)] = dated or text
            if dated and _TIME.search(text):
                found[_TIME_OF.format(name)] = text
    if moment := told.get("timestamp", ""):
        dated = _dated(moment, 0)
        found |= {"start": f"../{dated}", "end": f"{dated}/.."} if dated else {_NO_DATE.format("timestamp"): moment}
        if dated and _TIME.search(moment):
            found[_TIME_OF.format("timestamp")] = moment
    return found


def spells(told: Mapping[str, str]) -> list[dict[str, str]]:
    """Return the spells in the lists `intervals` and `timestamps` of GEXF 1.3, each as `spell` has it.

    A round bracket is open. What is no date makes no spell of its own.

    >>> spells({"intervals": "<[2013-01-01, 2014-01-01]; [2016.0, 2017.0)>"})
    [{'start': '2013-01-01', 'end': '2014-01-01'}, {'start': '2016', 'end': '2016'}]
    """
    intervals, found = told.get("intervals", ""), []
    for first, start, end, last in _INTERVAL.findall(intervals):
        names = "start" if first == "[" else "startopen", "end" if last == "]" else "endopen"
        found.append(spell(dict(zip(names, (start.strip(_SIGNS), end.strip(_SIGNS)), strict=True))))
    if rest := _INTERVAL.sub("", intervals).strip(_SIGNS):
        found.append({_NO_DATE.format("intervals"): rest})
    moments = (moment.strip(_SIGNS) for moment in _BETWEEN.split(told.get("timestamps", "")))
    found += [spell({"timestamp": moment}) for moment in moments if moment]
    if not found:
        return []
    untold = {name: text for each in found if not _DATED & each.keys() for name, text in each.items()}
    first_of, *others = [each for each in found if _DATED & each.keys()] or [{}]
    return [untold | first_of, *others]


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
