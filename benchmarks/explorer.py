"""The explorer in a headless browser: a cold load of the shipped graph, and the scripts that it begins with."""

from __future__ import annotations

import gzip
import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from time import perf_counter

import dezgraph_api
from benchmarks.bench import Bench
from benchmarks.figure import Figure
from benchmarks.servers import first_answer, free_port, running

__all__ = ["measure"]

_LOADS = 10
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_BUILT = Path(dezgraph_api.__file__).parent / "explorer_built"
_SCRIPT = re.compile(r'(?:src|href)="\./([^"]+\.js)"')


def measure(_: Bench) -> Iterator[Figure]:
    """Measure the first scripts, and loads by a browser that has none of the files; where there is none, say so."""
    if not (_BUILT / "index.html").is_file():
        print("  skipped: the explorer is not built")
        return
    scripts = _SCRIPT.findall((_BUILT / "index.html").read_text())
    size = sum(len(gzip.compress((_BUILT / script).read_bytes())) for script in scripts) / 1000
    yield Figure("explorer: first scripts, gzipped", size, "kB", 250, (f"{len(scripts)} files",))
    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    try:
        loads = _loads(program) if program else []
    except ImportError:
        loads = []
    if loads:
        sides = (f"median of {len(loads)}; least {min(loads):.2f} s, most {max(loads):.2f} s",)
        yield Figure("explorer: cold load of the shipped graph", median(loads), "s", 1.5, sides)
    else:
        print("  skipped: there is no browser, or no Playwright")


def _loads(program: str) -> list[float]:
    """Return the seconds until the picture is there, each in a window of its own."""
    from playwright.sync_api import sync_playwright

    port, took = free_port(), []
    command = [str(Path(sys.executable).with_name("dezgraph")), "serve", "--port", str(port)]
    with running(command), sync_playwright() as playwright:
        first_answer(port, "/healthz")
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for _ in range(_LOADS):
            context = browser.new_context(viewport={"width": 1280, "height": 800})
            page = context.new_page()
            started = perf_counter()
            page.goto(f"http://127.0.0.1:{port}/")
            page.wait_for_selector(".canvas[data-shown]")
            took.append(perf_counter() - started)
            context.close()
        browser.close()
    return took
