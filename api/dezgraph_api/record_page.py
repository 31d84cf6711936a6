"""Records as pages to read: what the JSON of a record says, as lists with links. No scripts, nothing from elsewhere."""

from __future__ import annotations

from html import escape
from typing import Any, Final
from urllib.parse import quote

import orjson
from starlette.responses import HTMLResponse, Response

from dezgraph.columns import Numbers
from dezgraph.errors import NotFoundError
from dezgraph_api.question import Ask

__all__ = ["record_page", "vocabulary_page"]

_HEADERS: Final = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"
    ),
    "Vary": "Accept",
}
_PAGE: Final = """<!doctype html>
<html lang="{lang}" dir="{direction}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title><link rel="stylesheet" href="{root}/docs/assets/sparql.css">{links}</head>
<body><h1>{title}</h1>{body}</body>
</html>
"""
_REFERENCE: Final = frozenset(("id", "iri", "label", "kinds"))


def record_page(ask: Ask, id: str, address: str) -> Response:
    """Return the page of an entity, a relationship or a source, whose record is at an address."""
    record, lists = _record(ask, id)
    root = ask.request.scope.get("root_path", "")
    title = record.get("label") or record.get("title") or id
    links = f'<link rel="alternate" type="application/json" href="{root}{escape(address)}">'
    links += f'<link rel="alternate" type="text/turtle" href="{root}/v1/graph?format=turtle&amp;center={quote(id)}">'
    parts = (f"<h2>{name}: {len(ties)}</h2>{_shown(ties, root)}" for name, ties in lists.items() if ties)
    body = _shown(record, root) + "".join(parts)
    return _page(ask, str(title), body, links)


def vocabulary_page(ask: Ask) -> Response:
    """Return the page of the vocabulary: each list, each term with an anchor of its name."""
    full = ask.shapes.terms.full
    root = ask.request.scope.get("root_path", "")
    parts = []
    for name, terms in ask.network.content.vocabulary.lists.items():
        parts.append(f"<h2>{escape(name)}</h2>")
        for token, term in terms.items():
            parts.append(f'<h3 id="{escape(token)}">{escape(token)}</h3>{_shown(_plain(full(name, term)), root)}')
    return _page(ask, "dezgraph vocabulary", "".join(parts))


def _page(ask: Ask, title: str, body: str, links: str = "") -> Response:
    lang = ask.values.get("lang", "en")
    content = _PAGE.format(
        lang=lang,
        direction="rtl" if lang == "ar" else "ltr",
        title=escape(title),
        root=escape(ask.request.scope.get("root_path", "")),
        links=links,
        body=body,
    )
    return HTMLResponse(content, headers=_HEADERS)


def _record(ask: Ask, id: str) -> tuple[dict[str, Any], dict[str, list[Any]]]:
    """Return the record of an id; of an entity also the relationships at it, and those that it brought about."""
    network, content, shapes = ask.network, ask.network.content, ask.shapes
    try:
        number = content.entity_number(id)
    except NotFoundError:
        pass
    else:
        lists = {
            "relationships": _ties(ask, network.rows_at(number)),
            "started": _ties(ask, network.rows_started_by(number)),
            "ended": _ties(ask, network.rows_ended_by(number)),
        }
        return _plain(shapes.entities.full(content.entity(number))), lists
    try:
        return _plain(shapes.relationships.full(network, content.relationship_number(id))), {}
    except NotFoundError:
        return _plain(shapes.sources.full(id, 0)), {}


def _ties(ask: Ask, rows: Numbers) -> list[Any]:
    """Return relationships as references."""
    content = ask.network.content
    return [{"id": content.relationship_id(row), "label": _sentence(ask, row), "kinds": []} for row in rows.tolist()]


def _sentence(ask: Ask, row: int) -> str:
    content, columns, terms = ask.network.content, ask.network.content.columns, ask.shapes.terms
    record = content.relationship(row)
    source, target = (terms.text(content.labels(int(end[row]))) for end in (columns.source, columns.target))
    return f"{source} – {content.vocabulary.how(record.type, record.hedges, terms.lang)} – {target}"


def _plain(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record with what was serialised before read again."""
    return dict(orjson.loads(orjson.dumps(record)))


def _shown(value: Any, root: str) -> str:
    """Return a value of a record as HTML; an entity in it is a link, and so is an address."""
    if isinstance(value, dict):
        if "kinds" in value and value.keys() <= _REFERENCE:
            return f'<a href="{escape(root)}/page/{quote(value["id"])}">{escape(value["label"] or value["id"])}</a>'
        parts = (f"<dt>{escape(name)}</dt><dd>{_shown(each, root)}</dd>" for name, each in value.items() if _says(each))
        return f"<dl>{''.join(parts)}</dl>"
    if isinstance(value, list):
        return f"<ul>{''.join(f'<li>{_shown(each, root)}</li>' for each in value)}</ul>"
    text = escape(str(value))
    if text.startswith(("https://", "http://")):
        return f'<a href="{text}" rel="nofollow">{text}</a>'
    return f'<span dir="auto">{text}</span>'


def _says(value: Any) -> bool:
    """Tell whether there is anything to show of a value: a zero and a no are something."""
    return bool(value) or value in (0, False)
