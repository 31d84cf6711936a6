"""Paths in words, in English and Arabic: the sentence of each, and what is to be said of a search.

What ties entities is told by the labels of the vocabulary, so that a new relationship type needs no words here. A
label is in the third person singular, in Arabic masculine; a name may be of any number and gender: `Warring parties`,
`عشائر`. So a label stands between arrows, as the name of a tie, and is nobody's verb.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dezgraph.dates import isoformat

if TYPE_CHECKING:
    from dezgraph.analysis.paths.dating import Span
    from dezgraph.analysis.paths.model import Extent, Hop, Path
    from dezgraph.view import View

__all__ = ["note", "said", "sentence"]

_MOST_TOLD: Final = 3
"""How many ways in which two entities are tied a sentence tells, best first, and how many spans of days."""
_ARROWS: Final = {"en": " → ", "ar": " ← "}
_OTHERWISE: Final = {"en": "and in other ways", "ar": "وبطرق أخرى"}


def sentence(view: View, path: Path, lang: str) -> str:
    """Return a path as a sentence in `en` or `ar`, and one about the days that its relationships share."""
    when = _arabic_days if lang == "ar" else _english_days
    return f"{said(view, path.hops, lang)} {when(path.possible, path.certain)}"


def said(view: View, hops: Sequence[Hop], lang: str) -> str:
    """Return hops that follow each other as a chain in `en` or `ar`: name, arrow, how it is tied, arrow, name."""
    told = [_name(view, hops[0].start_number, lang)]
    for hop in hops:
        told += [_ways(view, hop, lang), _name(view, hop.tie.number, lang)]
    return f"{_ARROWS[lang].join(told)}."


def note(
    extent: Extent, max_hops: int, *, found: int, wanted: int | None = None, anachronistic: bool = False
) -> Mapping[str, str]:
    """Return what is to be said of a search, by language; nothing where as many were found as were wanted."""
    if extent.limit == "limit":
        return {
            "en": "The limit was reached: there are more paths than these.",
            "ar": "بلغ العدد حدّه: توجد مسارات أكثر من هذه.",
        }
    if not extent.complete:
        seen = extent.seen_hops
        return {
            "en": f"The time limit was reached: all paths of up to {_hops(seen)} were seen, and there may be others.",
            "ar": f"انتهت المهلة: فُحصت كل المسارات التي لا يتجاوز عدد خطواتها {seen}، وقد توجد مسارات أخرى.",
        }
    if found == wanted:
        return {}
    if found:
        return {
            "en": f"There are no more paths of up to {_hops(max_hops)}.",
            "ar": f"لا توجد مسارات أخرى لا يتجاوز عدد خطواتها {max_hops}.",
        }
    texts = {
        "en": f"There is no such path of up to {_hops(max_hops)} in this view.",
        "ar": f"لا يوجد في هذا العرض مسار كهذا لا يتجاوز عدد خطواته {max_hops}.",
    }
    if anachronistic:
        texts["en"] += " There is one whose relationships shared no day: allow_anachronism shows it."
        texts["ar"] += " يوجد مسار لم تجتمع علاقاته في يوم واحد: يُظهره الخيار allow_anachronism."
    return texts


def _hops(count: int) -> str:
    return "1 hop" if count == 1 else f"{count} hops"


def _ways(view: View, hop: Hop, lang: str) -> str:
    """Return how a hop is tied, best first, each with its hedges, read in the direction of the hop."""
    content = view.content
    told = []
    for row in hop.tie.rows:
        record, runs_back = content.relationship(row), int(content.columns.source[row]) != hop.start_number
        told.append(content.vocabulary.how(record.type, record.hedges, lang, inverse=runs_back))
    different = list(dict.fromkeys(told))
    more = [_OTHERWISE[lang]] * (len(different) > _MOST_TOLD)
    return ("، " if lang == "ar" else ", ").join([*different[:_MOST_TOLD], *more])


def _name(view: View, number: int, lang: str) -> str:
    return _text(view.content.labels(number), lang)


def _text(texts: Mapping[str, str], lang: str) -> str:
    return texts.get(lang) or texts.get("en") or next(iter(texts.values()), "")


def _english_days(possible: Sequence[Span], certain: Sequence[Span]) -> str:
    if not possible:
        return "There is no day on which this chain can have held."
    if tuple(certain) == tuple(possible):
        return f"This chain certainly held {_told(certain, _english_span, ' and ', 'at other times')}."
    told = f"This chain can have held {_told(possible, _english_span, ' or ', 'at other times')}"
    surely = f"; it certainly held {_told(certain, _english_span, ' and ', 'at other times')}" if certain else ""
    return f"{told}{surely}."


def _arabic_days(possible: Sequence[Span], certain: Sequence[Span]) -> str:
    if not possible:
        return "لا يوجد يوم يمكن أن تكون هذه السلسلة قد قامت فيه."
    if tuple(certain) == tuple(possible):
        return f"من المؤكد أن هذه السلسلة قامت {_told(certain, _arabic_span, ' و', 'في أوقات أخرى')}."
    told = f"يمكن أن تكون هذه السلسلة قد قامت {_told(possible, _arabic_span, ' أو ', 'في أوقات أخرى')}"
    surely = f"، ومن المؤكد أنها قامت {_told(certain, _arabic_span, ' و', 'في أوقات أخرى')}" if certain else ""
    return f"{told}{surely}."


def _told(spans: Sequence[Span], word: Callable[[Span], str], joint: str, others: str) -> str:
    return joint.join([*map(word, spans[:_MOST_TOLD]), *[others] * (len(spans) > _MOST_TOLD)])


def _english_span(span: Span) -> str:
    first, last = _day(span.first), _day(span.last)
    if first is None:
        return "on any day" if last is None else f"until {last}"
    if last is None:
        return f"from {first} on"
    return f"on {first}" if first == last else f"from {first} to {last}"


def _arabic_span(span: Span) -> str:
    first, last = _day(span.first), _day(span.last)
    if first is None:
        return "في أي يوم" if last is None else f"حتى {last}"
    if last is None:
        return f"ابتداءً من {first}"
    return f"في {first}" if first == last else f"من {first} إلى {last}"


def _day(day: int | None) -> str | None:
    return None if day is None else isoformat(day)
