"""How deep JSON nests is measured by its brackets, not by those in its strings."""

from __future__ import annotations

from pathlib import Path

import pytest

from dezgraph.errors import SyntaxDataError
from dezgraph.rdf.nesting import DEEPEST, refuse_deep

PATH = Path("graph.jsonld")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[" * DEEPEST + "]" * DEEPEST,
        "[{}]" * 1000,
        '["' + "[{" * 1000 + '"]',
        r'["a\"' + "[" * 1000 + '"]',
        r'["a\\\"' + "[" * 1000 + '"]',
    ],
)
def test_what_is_shallow_passes(text: str) -> None:
    refuse_deep(text.encode(), PATH)


@pytest.mark.parametrize("before", ["", '"نفط["\n', '"\n"\n', r'"a\\" ' + "\n"])
def test_the_first_bracket_too_deep_is_told_with_line_and_column(before: str) -> None:
    text = before + '"نفط" ' + "[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)
    with pytest.raises(SyntaxDataError, match="deeper than 100 brackets") as caught:
        refuse_deep(text.encode(), PATH)
    assert (caught.value.path, caught.value.line) == (PATH, 1 + before.count("\n"))
    assert caught.value.column == 6 + DEEPEST + 1
