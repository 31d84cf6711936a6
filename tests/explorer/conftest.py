"""The explorer in a real browser, against the real service. Skipped, with the reason, where there is no browser.

Every page is watched: an error on the console, a script that fails, or a request that leaves the service, fails its
test.
"""

import re
import shutil
import subprocess
import sys
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import httpx2
import pytest

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "api" / "dezgraph_api" / "explorer_built" / "index.html"
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SERVE = (sys.executable, "-c", "from dezgraph.cli import main; main()", "serve", "--port", "0")
SHOWN = ".canvas[data-shown]"
_CALM = 3
"""How many looks in a row find nothing asked for before a page is said to be settled."""


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    """Have each file of this folder done by one process: it has one browser and one service for all its files.

    First of all: pytest-xdist reads the marks in this hook, too.
    """
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group(item.path.stem))


@contextmanager
def serving(*words):
    """Serve on a free port; give the address."""
    with subprocess.Popen([*SERVE, *words], stdout=subprocess.PIPE, text=True) as process:
        try:
            for line in process.stdout:
                if found := re.search(r"http://[^/\s]+", line):
                    break
            else:
                pytest.fail("the service does not start")
            yield found[0]
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def served():
    """Return the context manager that serves files, or the shipped graph, and gives the address."""
    return serving


@pytest.fixture(scope="session")
def service():
    """The address of a service of the shipped graph."""
    with serving() as address:
        yield address


@pytest.fixture(scope="session")
def http(service):
    """A client of that service, for what a page is held against. One for all: a new one costs more than an answer."""
    with httpx2.Client(base_url=service, timeout=30) as client:
        yield client


@pytest.fixture(scope="session")
def browser():
    program = next(filter(None, map(shutil.which, BROWSERS)), None)
    if program is None:
        pytest.skip(f"there is no browser: none of {', '.join(BROWSERS)}")
    if not BUILT.is_file():
        pytest.skip("the explorer is not built: python hatch_build.py")
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """A page of the explorer, and what it complained of."""

    def __init__(self, page, service):
        self.page = page
        self.service = service
        self.complaints = []
        self._underway = set()
        self._listeners = {
            "console": lambda said: said.type in {"error", "warning"} and self.complaints.append(said.text),
            "pageerror": lambda error: self.complaints.append(str(error)),
            "dialog": lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()),
            "request": self._seen,
            "requestfinished": self._answered,
            "requestfailed": self._answered,
        }
        for event, listener in self._listeners.items():
            page.on(event, listener)

    def open(self, search="", *, shows=SHOWN):
        """Go to an address, and wait until there is what it shows."""
        self.page.goto(f"{self.service}/{search}")
        self.page.wait_for_selector(shows)
        return self.page

    def settle(self):
        """Wait until all that was asked for has come, and what follows from it."""
        calm = 0
        while calm < _CALM:
            self.page.wait_for_timeout(30)
            calm = 0 if self._underway else calm + 1

    def axe(self):
        """Return what axe-core finds wrong with the page as it is, each with the elements it means."""
        if not AXE.is_file():
            pytest.skip("axe-core is not installed: python hatch_build.py npm run check")
        if not self.page.evaluate("'axe' in window"):
            self.page.evaluate(AXE.read_text() + "; undefined")
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        return [(each["id"], [node["target"] for node in each["nodes"]][:3]) for each in found]

    def leave(self):
        """Leave the page as it was found, for the next test."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)
        self.page.unroute_all()
        self.page.mouse.move(0, 0)
        self.page.goto("about:blank")

    def _seen(self, request):
        if request.url.startswith(f"{self.service}/"):
            self._underway.add(request)
        elif not request.url.startswith(("blob:", "data:")):
            self.complaints.append(f"a request leaves the service: {request.url}")

    def _answered(self, request):
        self._underway.discard(request)


@pytest.fixture(scope="session")
def windows(browser):
    """Return the function that gives a window of a size and a colour scheme, made once: its files stay cached, and its
    scripts compiled. Each `goto` begins anew: nothing of the explorer outlives its page but what the address says.
    """

    @cache
    def window(width, height, scheme):
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        context.set_default_timeout(30_000)
        return context.new_page()

    return window


@pytest.fixture
def open_watched(windows):
    """Return the function that opens a page of any service; what it complains of fails the test."""
    opened = []

    def make(service, *, width=1280, height=800, scheme="light", motion="reduce", forced="none"):
        page = windows(width, height, scheme)
        page.emulate_media(media="screen", color_scheme=scheme, reduced_motion=motion, forced_colors=forced)
        page.set_viewport_size({"width": width, "height": height})
        opened.append(Watched(page, service))
        return opened[-1]

    yield make
    for watched in opened:
        watched.leave()
        assert watched.complaints == []


@pytest.fixture
def explorer(open_watched, service):
    """A page of the shipped graph."""
    return open_watched(service)
