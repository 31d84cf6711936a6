"""Paths in words, in English and Arabic: the sentence of each, and what is to be said of a search.

Sentences are made of the labels of the vocabulary, so that a new relationship type needs no words here. Labels
are in the third person, and in Arabic masculine: there an entity is a party, a site or a matter, each a masculine noun
that the labels agree with.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Final

from dezgraph.analysis.paths.english import is_plural, verb
from dezgraph.dates import isoformat

if TYPE_CHECKING:
    from dezgraph.analysis.paths.dating import Span
    from dezgraph.analysis.paths.model import Extent, Hop, Path
    from dezgraph.columns import Mask
    from dezgraph.view import View

__all__ = ["note", "said", "sentence"]

_MOST_TOLD: Final = 3
"""How many ways in which two entities are tied a sentence tells, best first, and how many spans of days."""


def sentence(view: View, path: Path, lang: str) -> str:
    """Return a path as a sentence in `en` or `ar`, and one about the days that its relationships share."""
    when = _arabic_days if lang == "ar" else _english_days
    return f"{said(view, path.hops, lang)} {when(path.possible, path.certain)}"


def said(view: View, hops: Sequence[Hop], lang: str) -> str:
    """Return hops that follow each other as a sentence in `en` or `ar`."""
    return (_arabic if lang == "ar" else _english)(view, hops)


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


def _english(view: View, hops: Sequence[Hop]) -> str:
    told = []
    for hop in hops:
        ways, has_more = _ways(view, hop, "en")
        plural, name = _is_plural(view, hop.start_number), _name(view, hop.tie.number, "en")
        if len(ways) == 1 and not has_more:
            [(label, hedges)] = ways
            told.append(f"{verb(label, plural=plural)} {name}{hedges}")
            continue
        verbs = [f"{verb(label, plural=plural)}{hedges}" for label, hedges in ways]
        verbs += [verb("tied in other ways to", plural=plural)] * has_more
        told.append(f"{_listed(verbs)} {name}")
    return f"{_name(view, hops[0].start_number, 'en')} {', which '.join(told)}."


def _is_plural(view: View, number: int) -> bool:
    if _of_kinds(view, ("Event",))[number]:  # told by a clause: `Wagner Group arrives in Syria`
        return False
    is_proper = bool(_of_kinds(view, ("Actor", "Place", "Resource"))[number])
    return is_plural(_name(view, number, "en"), is_proper=is_proper)


def _listed(texts: Sequence[str]) -> str:
    return " and ".join(part for part in (", ".join(texts[:-1]), texts[-1]) if part)


def _arabic(view: View, hops: Sequence[Hop]) -> str:
    told = [f"{_name(view, hops[0].start_number, 'ar')} {_noun(view, hops[0].start_number)}"]
    for place, hop in enumerate(hops):
        ways, has_more = _ways(view, hop, "ar")
        name = _name(view, hop.tie.number, "ar")
        phrases = [f"{_attached(label, name)}{hedges}" for label, hedges in ways]
        phrases += [_attached("له صلات أخرى بـ", name)] * has_more
        subject = f"وهذا {_definite(_noun(view, hop.start_number))}" if place else told.pop()
        told.append(f"{subject} {' وكذلك '.join(phrases)}")
    return f"{'، '.join(told)}."


def _noun(view: View, number: int) -> str:
    """Return a masculine noun for an entity: a party, a site or a matter."""
    for kinds, noun in _NOUNS:
        if _of_kinds(view, kinds)[number]:
            return noun
    return _MATTER


def _of_kinds(view: View, kinds: tuple[str, ...]) -> Mask:
    return view.content.remembered(("of kinds", *kinds), lambda: view.content.of_kinds(kinds))


def _definite(noun: str) -> str:
    return f"ال{noun}"


def _attached(label: str, name: str) -> str:
    """Return a label and the name after it; a preposition of one letter is joined to the name, as it is written."""
    if not label.endswith("ـ"):
        return f"{label} {name}"
    if not "\u0621" <= name[:1] <= "\u064a":
        return label + name
    if label.endswith("لـ") and name.startswith("ال"):
        # The article loses its alif; before a word that itself begins with lam it goes.
        return label[:-2] + name[1:] if name.startswith("الل") else label[:-1] + name[1:]
    return label[:-1] + name


def _ways(view: View, hop: Hop, lang: str) -> tuple[list[tuple[str, str]], bool]:
    """Return how a hop is tied, best first: label, read in the direction of the hop, and hedges. Are there more?"""
    content = view.content
    types, hedges = content.vocabulary.types, content.vocabulary.hedges
    ways = []
    for row in hop.tie.rows:
        record = content.relationship(row)
        term = types[record.type]
        runs_back = int(content.columns.source[row]) != hop.start_number
        label = _text((term.inverse_labels if runs_back else {}) or term.labels, lang) or term.token
        told = [_text(hedges[token].labels, lang) or token for token in record.hedges if token in hedges]
        comma = "، " if lang == "ar" else ", "
        ways.append((label, f" ({comma.join(told).lower()})" if told else ""))
    different = list(dict.fromkeys(ways))
    return different[:_MOST_TOLD], len(different) > _MOST_TOLD


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


_NOUNS: Final = ((("Actor",), "طرف"), (("Resource", "Place"), "موقع"))
_MATTER: Final = "أمر"
