"""The words of tables and messages in both languages, and dates as a table shows them.

Labels of entities and terms come from the graph; only headings and a few fixed words and sentences stand here.
"""

from __future__ import annotations

import re
from typing import Final

__all__ = ["date_words", "word"]

_ALWAYS: Final = "…"
_UNKNOWN: Final = "?"
_BOUND: Final = re.compile(r"(?P<first>.+)/(?P<last>.+)")


def word(text: str, lang: str) -> str:
    """Return a fixed word, or sentence with `{}` for its facts, in a language; itself where it has no translation."""
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
    "length": "الطول",
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
    "disputed": "محل خلاف",
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
    "started": "بدأت",
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
    "entity": "كيان",
    "actor": "فاعل",
    "resource": "مورد",
    "place": "مكان",
    "objective": "هدف",
    "instrument": "وسيلة",
    "condition": "حال",
    "scenario": "سيناريو",
    "absent": "غير قائم",
    "part of": "ضمن",
    "{} of {} shown; a higher --limit shows more": "عُرض {} من {}، ولعرض المزيد ارفع --limit",
    "the graph knows of no backing in this view": "لا يعرف الرسم البياني أي دعم في هذا العرض",
    "the graph knows of nobody whom the two share in this view": "لا يعرف الرسم البياني مشتركًا بينهما في هذا العرض",
    "the graph knows of no circle of backing in this view": "لا يعرف الرسم البياني أي حلقة دعم في هذا العرض",
    "the graph knows of nothing of this kind in this view": "لا يعرف الرسم البياني شيئًا من هذا النوع في هذا العرض",
    "{} in this time, {} that may be": "{} في هذه المدة، و{} ربما فيها",
    "nothing in this view has a date": "لا شيء في هذا العرض له تاريخ",
    "no entity has a name like {}": "لا كيان له اسم يشبه {}",
    "no entity has a name like {}; these are the nearest": "لا كيان له اسم يشبه {}؛ هذه أقرب الأسماء إليه",
    "nothing has the id {}": "لا شيء له المعرّف {}",
    "the id {} is withdrawn": "سُحب المعرّف {} ولم يعد يدل على شيء",
    "{} is of the kind {}, not {}": "{} من نوع «{}» لا «{}»",
    "did you mean {}": "هل تقصد {}",
    "{}: {} is not accepted; {}": "{}: القيمة {} غير مقبولة؛ {}",
    "cause": "السبب",
    "begun": "بدأت",
    "ended": "انتهت",
    "changed": "تغيّرت",
    "world": "تغيّر الواقع",
    "learned": "علمنا به",
    "before": "قبل",
    "after": "بعد",
    "lost by": "فقدها",
    "gained by": "كسبها",
    "both views show the same": "المشهدان متطابقان",
    "nothing changed hands": "لم ينتقل شيء من يد إلى يد",
    "index": "المؤشر",
    "claimants": "المطالبون",
    "effective": "العدد الفعلي",
    "effective claimants": "العدد الفعلي للمطالبين",
    "strongest clash": "أشد تنازع",
    "clashes": "التنازعات",
    "stake": "الحصة",
    "against": "ضد",
    "weight": "الوزن",
    "enmity": "العداوة",
    "hostile": "عداء",
    "neutral": "حياد",
    "friendly": "صداقة",
    "the graph knows of no claimant of anything in this view": "لا يعرف الرسم البياني مطالبًا بشيء في هذا العرض",
    "the graph knows of no actor that depends on {} in this view": "لا يعرف الرسم البياني من يعتمد على {} في هذا العرض",
    "the graph knows of no resource that {} needs in this view": "لا يعرف الرسم البياني موردًا يلزم {} في هذا العرض",
    "question": "السؤال",
    "lost": "مفقود",
    "gained": "مكتسب",
    "weakened": "أضعف",
    "strengthened": "أقوى",
    "no answer changes": "لا يتغير أي جواب",
    "no relationship in this view hangs on one source": "لا علاقة في هذا العرض تقوم على مصدر واحد",
    "rank": "الرتبة",
    "value": "القيمة",
    "rose": "صعد",
    "fell": "هبط",
    "stayed": "ثبت",
    "entered": "دخل",
    "left": "خرج",
    "community": "المجموعة",
    "members": "الأعضاء",
    "modularity": "النمطية",
    "ties against it": "صلات تخالفه",
    "isolated": "بلا صلات",
    "at least": "على الأقل",
    "no relationships of this kind are in view": "لا علاقات من هذا النوع في هذا العرض",
    "this measure has no values for these ties": "لا قيم لهذا المقياس على هذه الصلات",
    "no actors in view are tied by a friendly relationship": "لا تربط علاقة ودّ بين فاعلين في هذا العرض",
    "no actors in view are tied by a friendly or hostile relationship": "لا ودّ ولا عداء بين فاعلين في هذا العرض",
    "relationships left out, for their grade cannot be judged: {}": "علاقات استُبعدت لتعذّر الحكم على درجتها: {}",
    "estimated: with probability {} no value is off by more than {}": "تقدير: باحتمال {} لا يتجاوز الخطأ {}",
    "positive": "وديّة",
    "negative": "عدائية",
    "ambivalent": "ودّية وعدائية معًا",
    "triangles": "المثلثات",
    "balanced": "متوازنة",
    "weakly balanced": "متوازنة توازنًا ضعيفًا",
    "walk balance": "توازن المسارات",
    "frustration": "الإحباط",
    "weak frustration": "الإحباط الضعيف",
    "two factions": "معسكران",
    "many factions": "معسكرات",
    "part": "الجزء",
    "in tension": "في توتر",
    "always": "دائمًا",
    "either camp": "أحد المعسكرين",
    "yes": "نعم",
    "no": "لا",
    "actors": "الفاعلون",
    "measure": "المقياس",
    "friendly pairs": "أزواج متوادّة",
    "hostile pairs": "أزواج متعادية",
    "backing pairs": "أزواج داعم ومدعوم",
    "contested resources": "موارد متنازع عليها",
    "triangle balance": "توازن المثلثات",
}
