"""The explorer in a headless browser: cold loads of the shipped graph, its first scripts, and a large picture moved."""

from __future__ import annotations

import gzip
import re
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from math import cos
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import TYPE_CHECKING

import numpy as np

import dezgraph_api
from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.generator import write_graph
from benchmarks.servers import first_answer, free_port, running

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

__all__ = ["measure"]

_LOADS = 10
_WINDOW = {"width": 1280, "height": 800}
_SHOWN = ".canvas[data-shown]"
_WHOLE = "?sign=%2B,-,0&kind=Actor,Place,Resource"
_ENTITIES, _LINES = 2_000, 6_000  # of which some are not drawn: who has no relationship, what was withdrawn
_STEPS = 160
_REST = 3_000  # milliseconds until a picture that was laid out is left alone
_WATCH = """() => {
    globalThis.frames = [];
    globalThis.watching = true;
    const look = (now) => { frames.push(now); if (watching) requestAnimationFrame(look); };
    requestAnimationFrame(look);
}"""
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_BUILT = Path(dezgraph_api.__file__).parent / "explorer_built"
_SCRIPT = re.compile(r'(?:src|href)="\./([^"]+\.js)"')


def measure(_: Bench) -> Iterator[Figure]:
    """Measure the first scripts and, where there is a browser, loads without any of the files, and frames."""
    if not (_BUILT / "index.html").is_file():
        print("  skipped: the explorer is not built")
        return
    scripts = _SCRIPT.findall((_BUILT / "index.html").read_text())
    size = sum(len(gzip.compress((_BUILT / script).read_bytes())) for script in scripts) / 1000
    yield Figure("explorer: first scripts, gzipped", size, "kB", 250, (f"{len(scripts)} files",))
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if program is None or find_spec("playwright") is None:
        print("  skipped: there is no browser, or no Playwright")
        return
    loads = _loads(program)
    sides = (f"median of {len(loads)}; least {min(loads):.2f} s, most {max(loads):.2f} s",)
    yield Figure("explorer: cold load of the shipped graph", median(loads), "s", 1.5, sides)
    for name, took in _moved(program).items():
        slow = np.quantile(took, 0.95)
        sides = (f"{_ENTITIES:,} nodes, {_LINES:,} lines; median frame {median(took):.1f} ms, 95 % {slow:.1f} ms",)
        yield Figure(f"explorer: {name}", 1000 * len(took) / sum(took), "frames a second", 30, sides, at_least=True)


def _loads(program: str) -> list[float]:
    """Return the seconds until the picture is there, each in a window of its own."""
    took = []
    with _browsing(program) as (browser, address):
        for _ in range(_LOADS):
            context = browser.new_context(viewport=_WINDOW)
            page = context.new_page()
            started = perf_counter()
            page.goto(address)
            page.wait_for_selector(_SHOWN)
            took.append(perf_counter() - started)
            context.close()
    return took


def _moved(program: str) -> dict[str, list[float]]:
    """Return the milliseconds of each frame while a large picture is dragged, and while it is zoomed."""
    with TemporaryDirectory() as folder:
        path = write_graph(Path(folder) / "graph.nt", _LINES, complete=True, each=_LINES // _ENTITIES)
        with _browsing(program, str(path)) as (browser, address):
            page = browser.new_page(viewport=_WINDOW)
            page.goto(f"{address}{_WHOLE}")
            page.wait_for_selector(_SHOWN)
            page.wait_for_timeout(_REST)
            panned = _frames(page, _drag)
            page.mouse.move(_WINDOW["width"] // 2, _WINDOW["height"] // 2)
            return {"panning a large picture": panned, "zooming a large picture": _frames(page, _zoom)}


def _frames(page: Page, move: Callable[[Page], None]) -> list[float]:
    """Return the milliseconds between frames while something moves."""
    page.evaluate(_WATCH)
    move(page)
    return page.evaluate("() => { watching = false; return frames.slice(1).map((each, at) => each - frames[at]); }")


def _drag(page: Page) -> None:
    box = page.locator(_SHOWN).bounding_box()
    assert box is not None
    left, bottom = box["x"] + 20, box["y"] + box["height"] - 20  # the picture is round: no node is there to be dragged
    page.mouse.move(left, bottom)
    page.mouse.down()
    for step in range(_STEPS):
        page.mouse.move(left + 150 * (1 - cos(step / 8)), bottom - 100 * (1 - cos(step / 9)))
    page.mouse.up()


def _zoom(page: Page) -> None:
    for step in range(_STEPS):
        page.mouse.wheel(0, 40 if step % 40 < 20 else -40)


@contextmanager
def _browsing(program: str, *files: str) -> Iterator[tuple[Browser, str]]:
    """Serve files, or the shipped graph, and yield a browser and the address."""
    from playwright.sync_api import sync_playwright

    port = free_port()
    command = [str(Path(sys.executable).with_name("dezgraph")), "serve", *files, "--port", str(port)]
    with running(command), sync_playwright() as playwright:
        first_answer(port, "/healthz")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser, f"http://127.0.0.1:{port}/"
        browser.close()
