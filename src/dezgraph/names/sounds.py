"""How a name sounds, written alike for Arabic and Latin script, and its skeleton of consonants.

`sounds` spells a folded text in one small alphabet that both scripts reach: the letters of العقيدات and of
Ageidat become `Eqydat` and `agidat`, which `distance` then finds close. One sound is one character:
x kh, G gh, S sh, C ch, T th, D dh, Z ظ, E ع, A a final ة; e and o are i and u; w and y stay, as vowel or consonant.
A letter of another script becomes one character above 127, so that it equals itself and little else.

`skeleton` is coarser: vowels gone, sounds that dialects and spellings exchange (q k g; t d th dh; kh h) made one.
It only serves to fetch candidates; equal skeletons are not yet equal names.
"""

import re

__all__ = ["skeleton", "sounds"]

_DIGRAPHS = (
    ("tsch", "C"), ("tch", "C"), ("sch", "S"), ("sh", "S"), ("ch", "C"), ("kh", "x"), ("gh", "G"), ("dj", "j"),
    ("dh", "D"), ("th", "T"), ("ph", "f"), ("zh", "j"), ("ck", "k"),
)  # fmt: skip
_UNCHANGED = "\n 0123456789abcdfghijklmnpqrstuvwxyzACDEGSTZ"
_LETTERS = str.maketrans(
    _UNCHANGED + "eoابتثجحخدذرزسشصضطظعغفقكلمنهويپچژڤ",
    _UNCHANGED + "iuabtTjhxdDrzsSsdtZEGfqklmnhwypCjv",
)
# An article written together with its word: Alshaitat. Before a vowel it is rather a part of the word: Aleppo.
_ATTACHED_ARTICLE = re.compile(r"\b[ae]l(?=[^\W\daeiou]\w)")
_SILENT_H = re.compile(r"(?<=[aeiou])h\b")
_FINAL_HEH = re.compile(r"ه\b")
_DOUBLED = re.compile(r"([^\W\d])\1+")
_FOREIGN = re.compile(r"[^\x00-\x7f]")

_INNER_GLIDE = re.compile(r"(?<=\w)[wy]")
_CLASSES = str.maketrans(
    "\n 0123456789bfhjklmnrstwyzSpvqgGcxdDTZC", "\n 0123456789bfhjklmnrstwyzSbfkkkkhttttS", "aiuEA"
)


def sounds(bare: str) -> str:
    """Return how a bare folded text sounds, word by word and line by line. Encodable as Latin-1. O(n).

    >>> sounds("koniko"), sounds("كونيكو")
    ('kuniku', 'kwnykw')
    """
    text = _SILENT_H.sub("", _ATTACHED_ARTICLE.sub("", bare))
    for letters, sound in _DIGRAPHS:
        text = text.replace(letters, sound)
    text = _FINAL_HEH.sub("A", text).translate(_LETTERS)
    return _FOREIGN.sub(_foreign_letter, _DOUBLED.sub(r"\1", text))


def skeleton(sounds: str) -> str:
    """Return the consonants of what `sounds` returned, by class; empty for a word of vowels.

    >>> skeleton("kuniku"), skeleton("kwnykw")
    ('knk', 'knk')
    """
    return _INNER_GLIDE.sub("", sounds).translate(_CLASSES)


def _foreign_letter(letter: re.Match[str]) -> str:
    return chr(128 + ord(letter[0]) % 128)
