"""Pictures looked into: the texts of an SVG and its marks by id, the size of a PNG."""

from __future__ import annotations

import struct
from collections.abc import Callable
from xml.etree import ElementTree as ET

import pytest

_SVG = "{http://www.w3.org/2000/svg}"
_PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="session")
def texts() -> Callable[[bytes], list[str]]:
    """Return the function that lists the texts of an SVG, each line one."""
    return lambda svg: ["".join(text.itertext()) for text in ET.fromstring(svg).iter(f"{_SVG}text")]


@pytest.fixture(scope="session")
def mark() -> Callable[[bytes, str], str]:
    """Return the function that gives the styles of what has an id in an SVG, in one text."""

    def styles(svg: bytes, id: str) -> str:
        (found,) = (each for each in ET.fromstring(svg).iter(f"{_SVG}g") if each.get("id") == id)
        return " ".join(each.get("style", "") for each in found.iter())

    return styles


@pytest.fixture(scope="session")
def size() -> Callable[[bytes], tuple[int, int]]:
    """Return the function that tells the width and height of a PNG, in dots."""

    def measured(png: bytes) -> tuple[int, int]:
        assert png.startswith(_PNG)
        return struct.unpack(">II", png[16:24])

    return measured
