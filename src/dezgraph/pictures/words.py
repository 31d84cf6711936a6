"""The words of pictures in both languages. Labels of entities and terms come from the graph; only these stand here."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final
from unicodedata import category

__all__ = ["label", "listed", "word"]


def word(text: str, lang: str) -> str:
    """Return a fixed word in a language; itself where it has no translation."""
    return _ARABIC.get(text, text) if lang == "ar" else text


def label(texts: Mapping[str, str], lang: str) -> str:
    """Return the text in a language, or in any that there is: up to 100 characters, none of which XML forbids."""
    found = texts.get(lang) or next(iter(texts.values()), "")
    shown = "".join(" " if category(sign) in _FORBIDDEN else sign for sign in found)
    return shown if len(shown) <= _LONGEST else shown[:_LONGEST] + "…"


def listed(texts: list[str], lang: str) -> str:
    """Return texts as a list, with the comma of the language."""
    return ("، " if lang == "ar" else ", ").join(texts)


_LONGEST: Final = 100
_FORBIDDEN: Final = frozenset(("Cc", "Cn", "Cs"))
_FROM_THE_RIGHT: Final = "\u200f"
"""Makes a text that begins with Latin letters or digits read from the right."""
_ARABIC: Final = {
    "Network": "الشبكة",
    "Who held what": "من سيطر على ماذا",
    "Who contested what": "من نازع على ماذا",
    "Who sought what": "من سعى إلى السيطرة على ماذا",
    "Who protected what": "من حمى ماذا",
    "Who drew funds from what": "من تموّل من ماذا",
    "Who was a claimant of what": "من طالب بماذا",
    "Balance over time": "التوازن عبر الزمن",
    "Ranks": "المراتب",
    "entities": "الكيانات",
    "relationships": "العلاقات",
    "Sign": "الإشارة",
    "friendly": "ودّية",
    "hostile": "عدائية",
    "neither": "لا هذه ولا تلك",
    "Direction": "الاتجاه",
    "from source to target": "من المصدر إلى الهدف",
    "both ways": "في الاتجاهين",
    "Grade": "الدرجة",
    "{} or better": f"{_FROM_THE_RIGHT}{{}} أو أفضل",
    "weaker, or cannot be judged": "أضعف، أو لا يمكن الحكم عليها",
    "Certainty": "اليقين",
    "possible, not certain": "محتمل غير مؤكد",
    "?": "؟",
    "balanced triangles": "المثلثات المتوازنة",
    "walk balance": "توازن المسارات",
    "fit of two factions": "انطباق الانقسام إلى فريقين",
    "not proven everywhere": "غير مثبت في كل نقطة",
    "1 is balanced": "1 توازن تام",
    "certain": "مؤكد",
    "possible": "محتمل",
    "goes on beyond": "يمتد إلى ما بعد ذلك",
    "Kind": "النوع",
    "nothing in this view": "لا شيء في هذا العرض",
}
