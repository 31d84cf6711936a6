"""Pictures of the main views of the explorer, 1280 x 800, in a folder: `make screenshots`, or this with its name.

They are for looking at after a change; two of them are shown in the README. Needs Chromium.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from playwright.sync_api import Browser

__all__ = ["VIEWS", "main"]

FOLDER: Final = Path(__file__).parents[1] / "docs" / "screenshots"
VIEWS: Final = {
    "network": "?at=2018-06-01&family=alliance&family=rivalry&kind=Actor",
    "entity": "?grow=iran&open=iran&lang=ar",
    "table": "?view=table&at=2018-06-01",
    "backing": "?view=backing&at=2018-06-01",
    "paths": "?view=paths&start=russia&goal=kataib-hezbollah&at=2018-06-01",
    "holders": "?view=holders",
    "compare": "?view=compare&before=2017-09-01&at=2017-12-01",
    "map": "?view=map&at=2018-06-01",
    "balance": "?view=balance&at=2018-06-01&lang=ar",
    "ranks": "?view=ranks",
    "whatif": "?view=whatif",
    "story": "?story=deir-ez-zor&step=5",
}
"""The address of each view. Two are in Arabic, and with `-dark` the network is made a second time."""
_BROWSERS: Final = ("chromium", "chromium-browser", "google-chrome")
_SETTLED_MS: Final = 4_000


def main(folder: Path = FOLDER) -> None:
    """Make them all."""
    from playwright.sync_api import sync_playwright

    program = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if program is None:
        sys.exit(f"there is no browser: none of {', '.join(_BROWSERS)}")
    folder.mkdir(parents=True, exist_ok=True)
    with _service() as address, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for name, search in VIEWS.items():
            _picture(browser, f"{address}/{search}", folder / f"{name}.png")
        _picture(browser, f"{address}/{VIEWS['network']}", folder / "network-dark.png", "dark")


def _picture(browser: Browser, address: str, file: Path, scheme: str = "light") -> None:
    context = browser.new_context(
        viewport={"width": 1280, "height": 800}, color_scheme="dark" if scheme == "dark" else "light"
    )
    page = context.new_page()
    page.goto(address)
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(_SETTLED_MS)
    page.screenshot(path=file)
    context.close()


@contextmanager
def _service() -> Iterator[str]:
    """Serve the shipped graph on a free port; give the address."""
    command = (sys.executable, "-c", "from dezgraph.cli import main; main()", "serve", "--port", "0")
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603 - our own command
        assert process.stdout is not None
        try:
            yield next(found[0] for line in process.stdout if (found := re.search(r"http://[^/\s]+", line)))
        finally:
            process.terminate()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
