"""What may be posted: a scenario of the asker's own."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from dezgraph.scenario import LONGEST_TEXT, MOST_CHANGES
from dezgraph_api.schemas.base import Shape

__all__ = ["Posted"]

Text = Annotated[str, Field(min_length=1, max_length=LONGEST_TEXT)]
_HEDGES: list[str] = Field([], description="How it is to be qualified, besides `potential`.", examples=[["implied"]])


class Closed(Shape):
    """A JSON object without other members."""

    model_config = ConfigDict(extra="forbid")


class Label(Closed):
    """A text in one language or both."""

    en: Text | None = Field(None, examples=["Iran turns to the SDF"])
    ar: Text | None = Field(None, examples=["إيران تتجه إلى قسد"])


class Addition(Closed):
    """A relationship that is not there. Without dates it is possible on every day, and certain on none."""

    change: Literal["addition"]
    source: Text = Field(description="Id of an entity.", examples=["iran"])
    type: Text = Field(description="A relationship type.", examples=["backs"])
    target: Text = Field(description="Id of an entity.", examples=["syrian-democratic-forces"])
    valid_from: Text | None = Field(None, description="When it starts, in EDTF.", examples=["2027"])
    valid_until: Text | None = Field(None, description="When it ends, in EDTF; `..` says that it goes on.")
    support: list[Text] = Field([], description="What is given.", examples=[["weapons"]])
    hedges: list[Text] = _HEDGES
    description: Label | None = Field(None, description="What is meant, in words.")


class Ending(Closed):
    """A relationship that is not there any more."""

    change: Literal["ending"]
    relationship: Text = Field(description="Id of a relationship.", examples=["iran-backs-syrian-regime"])
    hedges: list[Text] = _HEDGES
    description: Label | None = Field(None, description="What is meant, in words; for the reader of the scenario.")


class Amendment(Closed):
    """A relationship that is of another type: an ally who turns into a rival.

    Of what it was its dates stay, no claims.
    """

    change: Literal["amendment"]
    relationship: Text = Field(description="Id of a relationship.", examples=["russia-allied-with-syrian-regime"])
    type: Text = Field(description="Its type instead.", examples=["rival-of"])
    hedges: list[Text] = _HEDGES
    description: Label | None = Field(None, description="What it then is, in words.")


class Flip(Closed):
    """A relationship that turns into its opposite: `rival-of` for `allied-with`, `opposes` for `backs`.

    Of what it was its dates stay, no claims.
    """

    change: Literal["flip"]
    relationship: Text = Field(description="Id of a relationship.", examples=["russia-allied-with-syrian-regime"])
    hedges: list[Text] = _HEDGES
    description: Label | None = Field(None, description="What it then is, in words.")


class OwnScenario(Closed):
    """Changes that the asker assumes. Each relationship may be changed once."""

    label: Label | None = Field(None, description="What to call it: the title of the source of its claims.")
    changes: list[Annotated[Addition | Ending | Amendment | Flip, Field(discriminator="change")]] = Field(
        max_length=MOST_CHANGES,
        examples=[
            [
                {"change": "addition", "source": "iran", "type": "backs", "target": "syrian-democratic-forces",
                 "valid_from": "2027", "support": ["weapons"]},
                {"change": "ending", "relationship": "iran-backs-syrian-regime"},
                {"change": "amendment", "relationship": "russia-allied-with-syrian-regime", "type": "rival-of"},
            ]
        ],
    )  # fmt: skip


class Posted(Closed):
    """The body of a POST: a scenario for this one answer."""

    scenario: OwnScenario
