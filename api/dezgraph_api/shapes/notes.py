"""What is said of an answer in which there is nothing, or not all, in both languages."""

from __future__ import annotations

from typing import Final

from dezgraph.model import Texts

__all__ = ["NOTES"]

NOTES: Final[dict[str, Texts]] = {
    "same": {"en": "Both views show the same.", "ar": "المشهدان متطابقان."},
    "nothing in view": {"en": "Nothing is in view under this lens.", "ar": "لا شيء يظهر بهذه العدسة."},
    "unclaimed": {
        "en": "The graph knows of no claimant in this view.",
        "ar": "لا يعرف الرسم البياني أي مطالب في هذا المشهد.",
    },
    "uncontested": {
        "en": "The graph knows of no contest in this view: no two claimants at the same time.",
        "ar": "لا يعرف الرسم البياني أي تنازع في هذا المشهد: لا مطالبان في وقت واحد.",
    },
    "at least": {
        "en": "Of the many claimants only the strongest 200 stakes were compared: the index is at least this.",
        "ar": "المطالبون كثيرون، فلم تُقارن سوى أقوى 200 حصة: المؤشر لا يقل عن هذا.",
    },
    "over whole": {
        "en": "What it is part of is contested too, which is not counted here: {}.",
        "ar": "الكل الأوسع متنازع عليه أيضًا، ولا يُحسب ذلك هنا: {}.",
    },
    "no claim dates": {
        "en": "The graph knows of no claimant at a known time, and no window was asked for.",
        "ar": "لا يعرف الرسم البياني تاريخًا لأي مطالب، ولم تُطلب فترة.",
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
    "settled unknown": {
        "en": "Of some ties and actors it is not known whether they stand in every best division as in this one.",
        "ar": "لا يُعرف عن بعض الصلات والفاعلين هل حالهم في كل تقسيم هو الأفضل كحالهم في هذا.",
    },
    "left out": {
        "en": "Left out, for parts of them are hostile to one another, and they stand on no one side: {}.",
        "ar": "استُبعدت مجموعات أجزاؤها متعادية فلا تقف في صف واحد: {}.",
    },
    "parted": {
        "en": "Membership has no sign and is not counted: in another camp than what they are part of stand {}.",
        "ar": "لا إشارة للعضوية فلا تُحسب. أجزاء في معسكر غير الذي فيه الكل: {}.",
    },
    "part of": {"en": "{}, part of {}", "ar": "{} (جزء من {})"},
    "others": {"en": "others", "ar": "وغيرهم"},
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
    "nearest": {
        "en": "No entity has a name like this; these are the nearest.",
        "ar": "لا كيان له اسم يشبه هذا؛ هذه أقرب الأسماء إليه.",
    },
    "stable": {"en": "No answer changes.", "ar": "لا يتغير أي جواب."},
}
