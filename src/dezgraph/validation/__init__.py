"""What is wrong with a graph's files, and on which line: `validate` gives a list of `Violation`.

    report ─▶ coherence, chronology, characters, claims ─▶ finding    the shapes, what they cannot see, what is found
        └───▶ located                                         files with their lines

It brings in a SHACL engine, so nothing imports it before it is asked for.
"""

from dezgraph.validation.report import Violation, validate

__all__ = ["Violation", "validate"]
