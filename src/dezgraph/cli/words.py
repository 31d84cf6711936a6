"""The words of tables in both languages, and dates as a table shows them.

Labels of entities and terms come from the graph; only headings and a few fixed words stand here.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["date_words", "word"]

_ALWAYS: Final = "…"
_UNKNOWN: Final = "?"
_BOUND: Final = re.compile(r"(?P<first>.+)/(?P<last>.+)")


def word(text: str, lang: str) -> str:
    """Return a fixed word of the tables in a language; itself where it has no translation."""
    return _ARABIC.get(text, text) if lang == "ar" else text


def date_words(date: str | None) -> str:
    """Return an EDTF date as a table shows it: `≤2014` by then, `≥2014` not before, `…` open, `?` unknown.

    >>> [date_words(date) for date in ("2017-11", "../2014", "2014/..", "2011/2014", "..", None)]
    ['2017-11', '≤2014', '≥2014', '2011–2014', '…', '?']
    """
    if date is None:
        return _UNKNOWN
    if date == "..":
        return _ALWAYS
    bound = _BOUND.fullmatch(date)
    if bound is None:
        return date
    first, last = bound["first"], bound["last"]
    if first == "..":
        return f"≤{last}"
    return f"≥{first}" if last == ".." else f"{first}–{last}"


_ARABIC: Final = {
    "who": "من",
    "id": "المعرّف",
    "with what": "بماذا",
    "how": "العلاقة",
    "whom": "لمن",
    "since": "منذ",
    "until": "حتى",
    "certainty": "اليقين",
    "grade": "الدرجة",
    "why": "المصادر",
    "chain": "السلسلة",
    "steps": "الخطوات",
    "name": "الاسم",
    "found as": "وُجد باسم",
    "kind": "النوع",
    "score": "التطابق",
    "date": "التاريخ",
    "what": "ماذا",
    "count": "العدد",
    "certain": "مؤكد",
    "possible": "محتمل",
    "event": "حدث",
    "begins": "تبدأ",
    "ends": "تنتهي",
    "asserts": "يؤكد",
    "disputes": "يشكك",
    "denies": "ينفي",
    "source": "المصدر",
    "target": "الهدف",
    "stance": "الموقف",
    "where": "الموضع",
    "published": "النشر",
    "withdrawn": "سُحب",
    "note": "ملاحظة",
    "aliases": "أسماء أخرى",
    "definition": "التعريف",
    "identifiers": "معرّفات خارجية",
    "former ids": "معرّفات سابقة",
    "coordinates": "الإحداثيات",
    "sources": "المصادر",
    "participants": "المشاركون",
    "locations": "الأماكن",
    "likelihood": "درجة الاحتمال",
    "drivers": "الدوافع",
    "changes": "التغييرات",
    "claims": "الأقوال",
    "relationships": "العلاقات",
    "entities": "الكيانات",
    "supports": "الدعم",
    "kinds": "الأنواع",
    "types": "أنواع العلاقات",
    "families": "عائلات العلاقات",
    "scenarios": "السيناريوهات",
    "hedges": "قيود التحفّظ",
    "description": "الوصف",
    "started by": "بدأت بـ",
    "ended by": "انتهت بـ",
    "title": "العنوان",
    "publisher": "الناشر",
    "address": "العنوان الإلكتروني",
    "language": "اللغة",
    "reliability": "الموثوقية",
    "version": "الإصدار",
    "lens": "العدسة",
    "does not let it through": "لا تُظهرها",
    "addition": "إضافة",
    "ending": "إنهاء",
    "amendment": "تعديل",
    "type": "النوع",
}
