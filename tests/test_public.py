"""The public names, so that none comes or goes unnoticed."""

import dezgraph


def test_the_public_names_are_these() -> None:
    assert " ".join(dezgraph.__all__) == (
        "Change CursorError DataError DateError DezgraphError FormatError GradeError InputError Lens LensError"
        " MissingExtraError NameQueryError Network NotFoundError QueryError ScenarioError StoreError SubjectError"
        " SyntaxDataError View open open_store open_view write"
    )
    assert all(hasattr(dezgraph, name) for name in dezgraph.__all__)
    assert "open" in dir(dezgraph)
