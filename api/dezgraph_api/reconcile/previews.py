"""Small HTML: previews of an entity, flyouts beside a suggestion, and the page that explains scores. No scripts."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from typing import Final
from urllib.parse import quote

from starlette.responses import HTMLResponse, Response

from dezgraph.reconciliation import properties_of
from dezgraph_api.reconcile.words import Words

__all__ = ["features_page", "flyout", "preview"]

_HEADERS: Final = {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'"}
_PAGE: Final = """<!doctype html>
<html lang="{lang}" dir="{direction}"><head><meta charset="utf-8"><title>{title}</title>
<style>body{{font:14px/1.4 sans-serif;margin:.6em}}h1{{font-size:1.2em;margin:0}}p,dl{{margin:.4em 0}}
dt{{font-weight:bold}}dd{{margin:0 0 .4em}}</style></head><body>{body}</body></html>
"""
_RULES: Final = {
    "name": "How well the name fits, 0 to 100: 100 is equal but for spelling, from 90 it sounds alike, in either"
    " script. Below 70 it only resembles. It counts for two thirds of the score; for all, where nothing else is"
    " asked for.",
    "type": "Whether the entity is of a type asked for, or of a narrower one. With type_strict=should others stay in"
    " the list, with 70 % of their score.",
    "id": "Whether the id is the one asked for: then the score is 100. Another id halves the score.",
}
_BY_FAMILY: Final = {
    "name": "How well any of its names fits, 0 to 100.",
    "alias": "How well any of its names fits, 0 to 100.",
    "identifier": "100 where the identifier is the one asked for: then the score is 100. 0 where the entity has another"
    " one: that halves the score.",
    "kind": "100 where it is of this kind or of a narrower one.",
    "place": "100 within a kilometre, 0 from 51 kilometres on.",
    "date": "100 where the dates, as far as they are known, may be the same.",
    "text": "Not matched.",
    "out": "How well the name of an entity at the other end fits, 0 to 100. Not there where no such relationship is"
    " known, which says nothing.",
    "in": "How well the name of an entity at the other end fits, 0 to 100. Not there where no such relationship is"
    " known, which says nothing.",
}
_SUM: Final = (
    "All conditions together count for one third of the score, each as much as the others; one of which nothing is"
    " known counts 80. A match is the best candidate with at least 95 points (90 with conditions), 5 ahead of the next,"
    " and nothing against it; or the only one that has the identifier asked for."
)


def preview(words: Words, number: int, root: str) -> Response:
    """Return an entity as a small page, with a link to all that is known of it."""
    graph, entity = words.graph, words.graph.entity(number)
    names = " · ".join(f'<bdi lang="{escape(lang)}">{escape(text)}</bdi>' for lang, text in entity.labels.items())
    kinds = ", ".join(escape(kind["name"]) for kind in words.kinds(number, told=False))
    others = dict.fromkeys(text for _, text in entity.aliases[:8])
    facts = [
        (words.text(graph.vocabulary.identifiers[each].labels), value) for each, value in entity.identifiers.items()
    ]
    if entity.coordinates is not None:
        facts.append(("", "{}, {}".format(*entity.coordinates)))
    told = "".join(f"<p>{escape(label)} {escape(value)}</p>" for label, value in facts)
    link = f'<a href="{escape(root)}/page/{quote(entity.id)}?lang={words.lang}" target="_blank">{escape(entity.id)}</a>'
    body = (
        f"<h1>{names or escape(entity.id)}</h1><p>{kinds} · {link}</p><p>{escape(words.text(entity.definition))}</p>"
        f"<p>{_joined(others)}</p>{told}"
    )
    return _page(words, words.text(graph.labels(number)), body)


def flyout(id: str, name: str, description: str) -> dict[str, str]:
    """Return what is shown beside a suggestion, as version 0.2 has it."""
    return {"id": id, "html": f"<h3>{escape(name)}</h3><p>{escape(description)}</p>"}


def features_page(words: Words) -> Response:
    """Return the page that says how scores come about, with an anchor for each feature."""
    entries = [(id, id, text) for id, text in _RULES.items()] + [
        (id, words.text(each.labels) or id, _BY_FAMILY[each.family])
        for id, each in properties_of(words.graph).items()
        if id not in _RULES
    ]
    listed = "".join(
        f'<dt id="{escape(id)}">{escape(name)} ({escape(id)})</dt><dd>{escape(text)}</dd>' for id, name, text in entries
    )
    return _page(words, "Scores", f"<h1>Scores</h1><p>{escape(_SUM)}</p><dl>{listed}</dl>")


def _joined(texts: Iterable[str]) -> str:
    return " · ".join(f"<bdi>{escape(text)}</bdi>" for text in texts)


def _page(words: Words, title: str, body: str) -> Response:
    direction = words.direction(words.lang)["dir"]
    return HTMLResponse(
        _PAGE.format(lang=words.lang, direction=direction, title=escape(title), body=body), headers=_HEADERS
    )
