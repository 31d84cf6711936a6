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

import pytest

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "api" / "dezgraph_api" / "explorer_built" / "index.html"
AXE = ROOT / "web" / "node_modules" / "axe-core" / "axe.min.js"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
SERVE = (sys.executable, "-c", "from dezgraph.cli import main; main()", "serve", "--port", "0")
SHOWN = ".canvas[data-shown]"


def pytest_collection_modifyitems(items):
    """Have all of this folder done by one process: it has the one browser."""
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.xdist_group("explorer"))


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
        page.on("console", lambda said: said.type in {"error", "warning"} and self.complaints.append(said.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (self.complaints.append(dialog.message), dialog.dismiss()))
        page.on("request", self._seen)

    def open(self, search="", *, shows=SHOWN):
        """Go to an address, and wait until there is what it shows."""
        self.page.goto(f"{self.service}/{search}")
        self.page.wait_for_selector(shows)
        return self.page

    def axe(self):
        """Return what axe-core finds wrong with the page as it is, each with the elements it means."""
        if not AXE.is_file():
            pytest.skip("axe-core is not installed: python hatch_build.py npm run check")
        self.page.evaluate(AXE.read_text() + "; undefined")
        found = self.page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        return [(each["id"], [node["target"] for node in each["nodes"]][:3]) for each in found]

    def _seen(self, request):
        if not request.url.startswith((f"{self.service}/", "blob:", "data:")):
            self.complaints.append(f"a request leaves the service: {request.url}")


@pytest.fixture(scope="session")
def contexts(browser):
    """Return the function that gives a browser window of a size and a colour scheme, made once: files stay cached."""

    @cache
    def context(width, height, scheme):
        made = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, reduced_motion="reduce"
        )
        made.set_default_timeout(10_000)
        return made

    return context


@pytest.fixture
def open_watched(contexts):
    """Return the function that opens a page of any service; what it complains of fails the test."""
    opened = []

    def make(service, *, width=1280, height=800, scheme="light"):
        opened.append(Watched(contexts(width, height, scheme).new_page(), service))
        return opened[-1]

    yield make
    for watched in opened:
        watched.page.close()
        assert watched.complaints == []


@pytest.fixture
def explorer(open_watched, service):
    """A page of the shipped graph."""
    return open_watched(service)
