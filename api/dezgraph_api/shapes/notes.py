"""What is said of an answer in which there is nothing, or not all, in both languages."""

from __future__ import annotations

from typing import Final

from dezgraph.model import Texts

__all__ = ["NOTES"]

NOTES: Final[dict[str, Texts]] = {
    "same": {"en": "Both views show the same.", "ar": "المشهدان متطابقان."},
    "nothing in view": {"en": "Nothing is in view under this lens.", "ar": "لا شيء يظهر بهذه العدسة."},
    "unclaimed": {"en": "Nobody lays hands on it in this view.", "ar": "لا أحد يضع يده عليه في هذا المشهد."},
    "uncontested": {
        "en": "Nobody contests it in this view: no two lay hands on it at the same time.",
        "ar": "لا أحد ينازع عليه في هذا المشهد: لا يضع طرفان أيديهما عليه في وقت واحد.",
    },
    "at least": {
        "en": "So many lay hands on it that only the strongest 200 stakes were compared: the index is at least this.",
        "ar": "يضع كثيرون أيديهم عليه، فلم تُقارن سوى أقوى 200 حصة: المؤشر لا يقل عن هذا.",
    },
    "unheld": {"en": "Nobody holds it in this view.", "ar": "لا أحد يسيطر عليه في هذا المشهد."},
    "no role": {"en": "Nobody does so in this view.", "ar": "لا أحد يفعل ذلك في هذا المشهد."},
    "no claim dates": {
        "en": "Nobody who lays hands on it does so at a known time, and no window was asked for.",
        "ar": "لا تاريخ معروف لأي طرف يضع يده عليه، ولم تُطلب فترة.",
    },
    "no ties": {
        "en": "No relationships of this kind are in view.",
        "ar": "لا علاقات من هذا النوع في هذا المشهد.",
    },
    "undefined": {
        "en": "The measure has no scores for these ties.",
        "ar": "لا قيمة لهذا المقياس على هذه الصلات.",
    },
    "unmoved": {"en": "Nobody's rank changes.", "ar": "لا تتغير رتبة أحد."},
    "no friendly ties": {
        "en": "No actors in view are tied by a friendly relationship.",
        "ar": "لا تربط علاقة ودّ بين فاعلين في هذا المشهد.",
    },
    "no signed ties": {
        "en": "No actors in view are tied by a friendly or hostile relationship.",
        "ar": "لا تربط علاقة ودّ أو عداء بين فاعلين في هذا المشهد.",
    },
    "no triangles": {
        "en": "No three actors are all tied to one another: there is no triangle to count.",
        "ar": "لا ثلاثة فاعلين تربط كلَّ اثنين منهم علاقة: لا مثلث يُعدّ.",
    },
    "too many triads": {
        "en": "More than four million pairs of ties have an actor in common: directed triads were not counted.",
        "ar": "تشترك في فاعل واحد أكثر من أربعة ملايين زوج من العلاقات: لم تُعدّ الثلاثيات الموجّهة.",
    },
    "time limit": {
        "en": "Time was up: what was not proven lies between the bounds that are told.",
        "ar": "انتهى الوقت: ما لم يثبت يقع بين الحدود المذكورة.",
    },
    "strict unproven": {
        "en": "The division in two camps is not proven to be best.",
        "ar": "لم يثبت أن التقسيم إلى معسكرين هو الأفضل.",
    },
    "weak unproven": {
        "en": "The division in as many camps as it takes is not proven to be best.",
        "ar": "لم يثبت أن التقسيم إلى أي عدد من المعسكرات هو الأفضل.",
    },
    "always unknown": {
        "en": "Of some ties it is not known whether they are against every best division.",
        "ar": "لا يُعرف عن بعض الصلات هل تخالف كل تقسيم هو الأفضل.",
    },
    "walk unknown": {
        "en": "The walk balance was not found.",
        "ar": "لم يُحسب توازن المسارات.",
    },
    "points left out": {
        "en": "Points at the end were left out.",
        "ar": "تُركت نقاط في آخر السلسلة.",
    },
    "most cycles": {
        "en": "There are more circles: only the first 1000, shortest first, are listed.",
        "ar": "هناك حلقات أخرى: لم تُدرج سوى أول 1000 حلقة، الأقصر أولًا.",
    },
    "most steps": {
        "en": "The search for circles took too many steps and ended: there may be more, none shorter than the last.",
        "ar": "طال البحث عن الحلقات فأُوقف: قد تكون هناك حلقات أخرى، لا أقصر من الأخيرة.",
    },
    "no dates": {
        "en": "No signed tie in view has a date, and no window was asked for.",
        "ar": "لا علاقة ذات إشارة مؤرخة في هذا المشهد، ولم تُطلب فترة.",
    },
    "followed": {
        "en": "Changed backing leads to so many that only direct backers were compared.",
        "ar": "يصل الدعم الذي تغيّر إلى كثيرين، فلم يُقارن إلا الداعمون المباشرون.",
    },
    "stable": {"en": "No answer changes.", "ar": "لا يتغير أي جواب."},
}
