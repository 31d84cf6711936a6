"""The public names, so that none comes or goes unnoticed."""

import dezgraph


def test_the_public_names_are_these() -> None:
    assert " ".join(dezgraph.__all__) == (
        "CursorError DataError DateError DezgraphError FormatError GradeError InputError Lens LensError NameQueryError"
        " Network NotFoundError QueryError StoreError SubjectError SyntaxDataError View open open_store open_view"
    )
    assert all(hasattr(dezgraph, name) for name in dezgraph.__all__)
    assert "open" in dir(dezgraph)
