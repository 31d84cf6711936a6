"""What the service tells of itself: the manifests of both versions."""

from __future__ import annotations

from importlib.metadata import version
from typing import Any, Final
from urllib.parse import quote

from dezgraph.linked_data import ENTITIES, TERMS
from dezgraph_api.reconcile.documents import MOST_QUERIES
from dezgraph_api.reconcile.extension import SETTINGS
from dezgraph_api.reconcile.words import Words

__all__ = ["DRAFT", "manifest_of_draft", "manifest_of_second"]

DRAFT: Final = "/reconcile/v1"
_WIDTH, _HEIGHT = 420, 300


def manifest_of_second(words: Words, base: str) -> dict[str, Any]:
    """Return the manifest of version 0.2, of a service at an absolute address. What it names keeps the language."""
    lang = _lang(words)
    return {
        "versions": ["0.2"],
        "identifierSpace": ENTITIES,
        "schemaSpace": TERMS,
        **_common(words, base),
        "view": {"url": f"{base}/page/{{{{id}}}}{lang}"},
        "feature_view": {"url": f"{base}/reconcile/features{lang}#{{{{id}}}}"},
        "suggest": {what: _suggest(what, base, lang) for what in ("entity", "type", "property")},
        "preview": {"url": f"{base}/reconcile/preview?{lang[1:] + '&' if lang else ''}id={{{{id}}}}",
                    "width": _WIDTH, "height": _HEIGHT},
        "extend": {
            "propose_properties": {"service_url": base, "service_path": f"/reconcile/extend/propose{lang}"},
            "property_settings": [_setting(each) for each in SETTINGS],
        },
    }  # fmt: skip


def manifest_of_draft(words: Words, base: str) -> dict[str, Any]:
    """Return the manifest of version 1.0-draft."""
    return {
        "versions": ["1.0-draft"],
        **_common(words, base),
        **words.direction(words.lang),
        "view": {"url": f"{base}/page/{{id}}{_lang(words)}"},
        "featureView": {"url": f"{base}/reconcile/features{_lang(words)}#{{id}}"},
        "suggest": {"entity": True, "type": True, "property": True},
        "preview": {"width": _WIDTH, "height": _HEIGHT},
        "extend": {
            "proposeProperties": True,
            "propertySettings": [
                {"helpText" if key == "help" else key: value for key, value in each.items()} for each in SETTINGS
            ],
        },
        "standardizedScore": True,
    }


def _common(words: Words, base: str) -> dict[str, Any]:
    kinds = words.graph.vocabulary.kinds
    tops = [token for token, term in kinds.items() if "Entity" in term.broader]
    return {
        "name": "dezgraph",
        "documentation": f"{base}/docs",
        "logo": f"{base}/docs/assets/favicon.png",
        "serviceVersion": f"{version('dezgraph')} ({words.graph.version})",
        "defaultTypes": [words.kind(token, told=False) for token in tops if words.graph.of_kinds((token,)).any()],
        "batchSize": MOST_QUERIES,
    }


def _suggest(what: str, base: str, lang: str) -> dict[str, str]:
    return {
        "service_url": base,
        "service_path": f"/reconcile/suggest/{what}{lang}",
        "flyout_service_url": base,
        "flyout_service_path": f"/reconcile/flyout/{what}?{lang[1:] + '&' if lang else ''}id=${{id}}",
    }


def _setting(setting: dict[str, Any]) -> dict[str, Any]:
    """Return a setting in the words of version 0.2, whose `name` is what identifies it."""
    shown = {key: value for key, value in setting.items() if key not in {"id", "name", "help"}}
    return {"name": setting["id"], "label": setting["name"], "help_text": setting["help"]} | shown


def _lang(words: Words) -> str:
    return "" if words.lang == "en" else f"?lang={quote(words.lang)}"
