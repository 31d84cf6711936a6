"""What all models share, and the example that each of them is."""

from __future__ import annotations

from types import NoneType
from typing import Annotated, Any, Literal, TypeAlias, get_args, get_origin

from pydantic import BaseModel, Field

__all__ = ["Head", "Labels", "Lang", "Page", "Shape", "Text", "example_of", "reference"]

Labels: TypeAlias = Annotated[
    dict[str, str], Field(description="Texts by language.", examples=[{"en": "Iran", "ar": "إيران"}])
]
Text: TypeAlias = Annotated[str | None, Field(description="In the language asked for; null where there is none.")]
Lang: TypeAlias = Literal["en", "ar"]


class Shape(BaseModel):
    """A JSON object. Fields may be added within version 1; none is taken away or changes its meaning."""


class Head(Shape):
    """What every answer says of itself."""

    version: str = Field(description="The version of the graph.", examples=["74bd6e39c8ba43e3"])
    lens: dict[str, str | list[str]] = Field(
        description="The lens as it was understood: only the options that were given.",
        examples=[{"at": "2017-11-03", "min_grade": "C3"}],
    )
    lang: Lang = Field(description="The language of labels and texts.")


class Page(Head):
    """What every list says of itself; `items` are in the order that the path promises."""

    total: int = Field(description="How many items there are in all.", examples=[1])
    limit: int = Field(description="How many an answer holds at most.", examples=[100])
    next_cursor: str | None = Field(description="Where the list goes on; null at its end.", examples=[None])


def example_of(model: type[Shape]) -> dict[str, Any]:
    """Return an example of a model: those of its fields, put together."""
    return {name: _example(field.annotation, field.examples) for name, field in model.model_fields.items()}


def reference(id: str, label: str, *kinds: str) -> dict[str, Any]:
    """Return an example of a reference to an entity."""
    return {"id": id, "iri": f"https://w3id.org/dezgraph/id/{id}", "label": label, "kinds": list(kinds)}


def _example(annotation: Any, examples: list[Any] | None) -> Any:
    if examples:
        return examples[0]
    if isinstance(annotation, type) and issubclass(annotation, Shape):
        return example_of(annotation)
    origin = get_origin(annotation)
    parts = [part for part in get_args(annotation) if part is not NoneType]
    if origin is list:
        return [_example(parts[0], None)]
    if origin is Literal:
        return parts[0]
    return _example(parts[0], None) if parts else None
