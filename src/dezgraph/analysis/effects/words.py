"""The words in which effects are told: patterns by language. `telling` puts the facts in."""

from __future__ import annotations

from typing import Final

from dezgraph.model import Texts

__all__ = ["WORDS"]

WORDS: Final[dict[str, Texts]] = {
    "more": {"en": "{names} and {count} more", "ar": "{names} و{count} غير ذلك"},
    "passes": {
        "en": "Control of {what} passes from {lost} to {gained}.",
        "ar": "{what} – انتقال السيطرة من {lost} إلى {gained}.",
    },
    "gained": {"en": "New control of {what}: {gained}.", "ar": "{what} – سيطرة جديدة: {gained}."},
    "lost": {"en": "Control of {what} ends: {lost}.", "ar": "{what} – انتهاء السيطرة: {lost}."},
    "backers gained": {"en": "New backers of {who}: {names}.", "ar": "{who} – داعمون جدد: {names}."},
    "backers lost": {"en": "No longer backing {who}: {names}.", "ar": "{who} – داعمون لم يعودوا كذلك: {names}."},
    "ultimate gained": {
        "en": "Now at the far end of the backing of {who}: {names}.",
        "ar": "{who} – في آخر سلسلة الدعم الآن: {names}.",
    },
    "ultimate lost": {
        "en": "No longer at the far end of the backing of {who}: {names}.",
        "ar": "{who} – لم يعد في آخر سلسلة الدعم: {names}.",
    },
    "turned": {
        "en": "{first} and {second}: {before} before, {after} after.",
        "ar": "{first} و{second}: {before} قبل السيناريو، {after} بعده.",
    },
    "other ties": {
        "en": "{first} and {second} stay {state}, but in another way.",
        "ar": "{first} و{second}: {state} كما كان، لكن على نحو آخر.",
    },
    "fewer ties": {
        "en": "{first} and {second} stay {state}, but in fewer ways.",
        "ar": "{first} و{second}: {state} كما كان، لكن من وجوه أقل.",
    },
    "more ties": {
        "en": "{first} and {second} stay {state}, and in more ways.",
        "ar": "{first} و{second}: {state} كما كان، ومن وجوه أكثر.",
    },
    "none": {"en": "neither friendly nor hostile", "ar": "لا ودّ ولا عداء"},
    "friendly": {"en": "friendly", "ar": "ودّ"},
    "hostile": {"en": "hostile", "ar": "عداء"},
    "both": {"en": "friendly and hostile at once", "ar": "ودّ وعداء معًا"},
    "contest grows": {
        "en": "The contest over {what} grows: index {before} before, {after} after.",
        "ar": "{what} – اشتداد التنازع: المؤشر {before} قبل السيناريو، {after} بعده.",
    },
    "contest eases": {
        "en": "The contest over {what} eases: index {before} before, {after} after.",
        "ar": "{what} – انحسار التنازع: المؤشر {before} قبل السيناريو، {after} بعده.",
    },
    "contest otherwise": {
        "en": "Other stakes in {what}; the contest index stays {after}.",
        "ar": "{what} – حصص أخرى، والمؤشر باقٍ على {after}.",
    },
    "moved": {
        "en": "From the group of {before} to that of {after}: {names}.",
        "ar": "من مجموعة {before} إلى مجموعة {after}: {names}.",
    },
    "joined": {"en": "New in the group of {after}: {names}.", "ar": "جديد في مجموعة {after}: {names}."},
    "left": {
        "en": "No longer in the group of {before}, nor in any other: {names}.",
        "ar": "لم يعد في مجموعة {before} ولا في غيرها: {names}.",
    },
    "frustration": {
        "en": "Fewest ties against a division into two camps: {before} before, {after} after.",
        "ar": "أقل عدد من الصلات التي تخالف الانقسام إلى معسكرين: {before} قبل السيناريو، {after} بعده.",
    },
    "range": {"en": "{bound} to {index}", "ar": "من {bound} إلى {index}"},
    "triangles": {
        "en": "Balanced triangles: {before} of {before_total} before, {after} of {after_total} after.",
        "ar": "المثلثات المتوازنة: {before} من {before_total} قبل السيناريو، {after} من {after_total} بعده.",
    },
    "walks": {
        "en": "Walk balance: {before} before, {after} after.",
        "ar": "توازن المسارات: {before} قبل السيناريو، {after} بعده.",
    },
    "tension left": {
        "en": "No longer in the way of balance: {ties}.",
        "ar": "لم يعد عائقًا أمام التوازن: {ties}.",
    },
    "tension entered": {"en": "Now in the way of balance: {ties}.", "ar": "صار عائقًا أمام التوازن: {ties}."},
    "tie": {"en": "{first} – {second} ({sign})", "ar": "{first} – {second} ({sign})"},
    "ranks": {"en": "Rank by influence: {moves}.", "ar": "الرتبة حسب النفوذ: {moves}."},
    "rank moved": {"en": "{who} from {before} to {after}", "ar": "{who} من {before} إلى {after}"},
    "rank entered": {"en": "{who} new at {after}", "ar": "{who} في {after} (قبل السيناريو: بلا رتبة)"},
    "rank left": {"en": "{who} no longer ranked (before: {before})", "ar": "{who} بلا رتبة (قبل السيناريو: {before})"},
    "begun": {"en": "Begins: {after}", "ar": "يبدأ: {after}"},
    "ended": {"en": "Ends{hedges}: {before}", "ar": "ينتهي{hedges}: {before}"},
    "changed": {"en": "Changes: {after} Before: {before}", "ar": "يتغير: {after} قبل السيناريو: {before}"},
    "stay": {"en": "The two stay {state}.", "ar": "وما بين الطرفين باقٍ: {state}."},
    "unmoved": {"en": "Not moved: {parts}.", "ar": "ما لا يتغير: {parts}."},
    "signs stay": {
        "en": "Who gains or loses a friendly or hostile tie has another of the same sign, so groups and balance stay.",
        "ar": "من كسب صلة ودية أو عدائية أو فقدها تبقى له صلات من النوع نفسه، فلا تتغير المجموعات ولا التوازن.",
    },
    "no signs": {
        "en": "Nothing that changes between actors is friendly or hostile, so groups and balance stay.",
        "ar": "لا شيء مما يتغير بين الفاعلين ودّي أو عدائي، فلا تتغير المجموعات ولا التوازن.",
    },
    "no sign of diplomacy": {
        "en": "Negotiation, agreement and mediation count as neither.",
        "ar": "ولا يُعد التفاوض والاتفاق والوساطة من هذا ولا ذاك.",
    },
    "part holding": {"en": "who controls what", "ar": "من يسيطر على ماذا"},
    "part backing": {"en": "who backs whom", "ar": "من يدعم من"},
    "part alignment": {"en": "who is friendly or hostile to whom", "ar": "من يصادق من ومن يعادي من"},
    "part diplomacy": {
        "en": "who negotiates, agrees or mediates with whom",
        "ar": "من يفاوض من أو يتفق معه أو يتوسط لديه",
    },
    "part contests": {"en": "how hard resources are contested", "ar": "شدة التنازع على الموارد"},
    "part communities": {"en": "groups", "ar": "المجموعات"},
    "part balance": {"en": "balance", "ar": "التوازن"},
    "part ranks": {"en": "ranks by influence", "ar": "الرتب حسب النفوذ"},
}
"""Patterns; those of `part` name what a sentence can be about."""
