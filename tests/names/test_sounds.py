"""Arabic and Latin spellings of a name come out alike."""

import pytest

from dezgraph.names.fold import bare, fold
from dezgraph.names.sounds import skeleton, sounds


def heard(text: str) -> str:
    return skeleton(sounds(bare(fold(text)))).replace(" ", "")


@pytest.mark.parametrize(
    "spellings",
    [
        ["العقيدات", "العكيدات", "Akidat", "Uqaydat", "Egaidat", "Ageidat", "Ougaidat"],
        ["كونيكو", "كونوكو", "Koniko", "Conoco", "Konoko"],
        ["دير الزور", "Deir ez-Zor", "Deyrizor", "Derezor", "Dayr az-Zawr"],
        ["الشعيطات", "Shaitat", "Sheitat", "Shueitat", "Alshaitat"],
        ["البكارة", "Baggara", "Baqqara", "Bakara"],
        ["خشام", "Khasham", "Husham"],
        ["ذيبان", "Dhiban", "Diban", "Thiban"],
        ["هجين", "Hajin", "Hadjine"],
        ["حزب الله", "Hizb Allah"],
        ["حزب البعث", "Hizb al-Ba'th"],
    ],
)
def test_both_scripts_reach_one_skeleton(spellings: list[str]) -> None:
    assert len({heard(spelling) for spelling in spellings}) == 1


def test_a_letter_of_another_script_stays_one_character() -> None:
    assert len(sounds("мир")) == len("мир")
    assert sounds("мир").encode("latin-1")
