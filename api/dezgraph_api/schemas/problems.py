"""Problems: what is said when a request cannot be answered."""

from __future__ import annotations

from pydantic import Field

from dezgraph_api.schemas.base import Shape

__all__ = ["Problem"]


class Problem(Shape):
    """A failure, by RFC 9457. `type` is stable; `detail` is for people and may change."""

    type: str = Field(description="What sort of problem.", examples=["https://w3id.org/dezgraph/problem/not-found"])
    title: str = Field(description="The sort of problem in words.", examples=["Nothing of this kind has this id"])
    status: int = Field(description="The HTTP status.", examples=[404])
    detail: str = Field(
        description="What went wrong this time.", examples=["no actor has the id 'iram'; did you mean iran"]
    )
    instance: str = Field(description="The path that was asked for.", examples=["/v1/actors/iram/backers"])
    parameter: str | None = Field(None, description="The parameter at fault.")
    value: str | None = Field(None, description="Its value, cut short.")
    accepted: str | None = Field(None, description="What would have been accepted.")
    nearest: list[str] | None = Field(
        None, description="Valid values that look like it, best first.", examples=[["iran"]]
    )
    line: int | None = Field(None, description="The line of a SPARQL query in which it is at fault, from 1.")
    column: int | None = Field(None, description="The column, from 1.")
    see: str | None = Field(None, description="Where to read of an entity that is not of the kind asked for.")
