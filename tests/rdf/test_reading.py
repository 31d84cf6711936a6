"""A graph that cannot be served is refused, with the subject, the file and the line; any other becomes columns."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from dezgraph.columns import ASSERTS, DENIES, DISPUTES
from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, day
from dezgraph.errors import DataError, SubjectError
from dezgraph.grades import Grade
from dezgraph.graph import Graph
from dezgraph.store import FileStore

Tie = Callable[..., str]

ACTORS = "id:a a dz:State .\nid:b a dz:ArmedGroup .\n"
GOOD = (
    'id:doc a dz:SourceDocument ; dz:reliability "B" ; dct:date "2017" .\n'
    "id:r a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:b ;"
    ' dz:validFrom "2014" ; dz:validUntil "2016" ; dz:support dz:weapons ; dz:hedge dz:covert ;'
    ' dz:claim [ dz:sourceDocument id:doc ; dz:credibility 2 ; dz:stance dz:asserts ; dz:published "2017" ] .\n'
    'id:ev a dz:Battle ; dz:date "2015" ;'
    " dz:claim [ dz:sourceDocument id:doc ; dz:credibility 3 ; dz:stance dz:denies ] ."
)
R, DOC, EV = 5, 4, 6


def test_the_graph_that_is_broken_below_is_good(saved: Callable[..., Path]) -> None:
    assert len(FileStore([saved(ACTORS + GOOD)]).graph().columns) == 1


@pytest.mark.parametrize(
    ("old", "new", "subject", "line", "reason"),
    [
        ("dz:source id:a ; ", "", "r", R, "has no dz:source"),
        ("dz:validFrom", "dz:validfrom", "r", R, "has the property dz:validfrom, which the vocabulary lacks; did you"),
        ("dz:type dz:backs ;", "", "r", R, "has no dz:type"),
        ("dz:target id:b", "dz:target id:a , id:b", "r", R, "has more than one dz:target"),
        ("dz:source id:a", "dz:source id:a , id:b", "r", R, "has more than one dz:source"),
        ("dz:type dz:backs", "dz:type dz:backs , dz:opposes", "r", R, "has more than one dz:type"),
        ("dz:target id:b", "dz:target id:nobody", "r", R, "has the dz:target nobody, which is no entity"),
        ("dz:target id:b", "dz:target id:doc", "r", R, "has the dz:target doc, which is no entity"),
        ("dz:source id:a", 'dz:source "a"', "r", R, 'has the dz:source "a", which is no entity'),
        ("dz:type dz:backs", "dz:type dz:hugs", "r", R, "has the dz:type hugs, which the vocabulary lacks"),
        ("dz:type dz:backs", 'dz:type "backs"', "r", R, 'has the dz:type "backs", which the vocabulary lacks'),
        ("dz:support dz:weapons", "dz:support dz:hugs", "r", R, "has the dz:support hugs, which the vocabulary lacks"),
        ("dz:hedge dz:covert", "dz:hedge dz:hugs", "r", R, "has the dz:hedge hugs, which the vocabulary lacks"),
        ('dz:validFrom "2014"', 'dz:validFrom "14 May"', "r", R, "has a bad dz:validFrom: date: '14 May' is not"),
        ('dz:validUntil "2016"', 'dz:validUntil "2016-02-30"', "r", R, "has a bad dz:validUntil: date: '2016-02-30'"),
        ('dz:validUntil "2016"', 'dz:validUntil "2016" , "2018"', "r", R, "has more than one dz:validUntil"),
        ('dz:validUntil "2016"', 'dz:validUntil "2013"', "r", R, "ends before it starts"),
        ("dz:sourceDocument id:doc ; dz:credibility 2", "dz:credibility 2", "r", R, "has no dz:sourceDocument"),
        ("id:doc ; dz:credibility 2", "id:a ; dz:credibility 2", "r", R, "a, which is no source document"),
        ("dz:credibility 2", "dz:credibility 7", "r", R, "has the dz:credibility 7, which is not one of 1 to 6"),
        ("dz:credibility 2", 'dz:credibility "high"', "r", R, "has the dz:credibility high, which is not one of"),
        ("dz:credibility 2 ; ", "", "r", R, "has no dz:credibility"),
        ("dz:stance dz:asserts", "dz:stance dz:shouts", "r", R, "has the dz:stance shouts, which is none of"),
        ('dz:published "2017"', 'dz:published "soon"', "r", R, "has a bad dz:published: date: 'soon'"),
        ('dz:published "2017"', 'dz:withdrawn "soon"', "r", R, "has a bad dz:withdrawn: date: 'soon'"),
        (
            'dz:reliability "B"',
            'dz:reliability "G"',
            "doc",
            DOC,
            "has the dz:reliability G, which is not one of A to F",
        ),
        ('dz:reliability "B" ;', "", "doc", DOC, "has no dz:reliability"),
        ('dct:date "2017"', 'dct:date "17"', "doc", DOC, "has a bad dct:date: date: '17'"),
        ('dct:date "2017"', 'dct:date "2017" , "2018"', "doc", DOC, "has more than one dct:date"),
        ('dz:date "2015"', 'dz:date "May"', "ev", EV, "has a bad dz:date: date: 'May'"),
        ("dz:credibility 3", "dz:credibility 9", "ev", EV, "has the dz:credibility 9"),
        ("dz:stance dz:denies", "dz:stance dz:shouts", "ev", EV, "has the dz:stance shouts"),
    ],
)
def test_what_cannot_be_served_is_refused_with_subject_file_and_line(
    saved: Callable[..., Path], old: str, new: str, subject: str, line: int, reason: str
) -> None:
    assert old in GOOD
    path = saved(ACTORS + GOOD.replace(old, new, 1))
    with pytest.raises(SubjectError) as caught:
        FileStore([path]).graph()
    assert f"{path}:{line}: {subject} " in str(caught.value)
    assert reason in str(caught.value)
    assert (caught.value.subject, caught.value.path, caught.value.line) == (subject, path, line)


def test_a_relationship_without_a_claim_is_refused(saved: Callable[..., Path]) -> None:
    path = saved(f"{ACTORS}id:r a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:b .")
    with pytest.raises(SubjectError, match=r"graph\.ttl:4: r has no claim"):
        FileStore([path]).graph()


@pytest.mark.parametrize("body", ["[] a dz:State .", "[] a dz:Relationship .", "[] a dz:SourceDocument ."])
def test_what_has_no_name_of_its_own_is_refused(saved: Callable[..., Path], body: str) -> None:
    with pytest.raises(DataError, match="is, or has, a blank node of the class"):
        FileStore([saved(body)]).graph()


def test_a_claim_in_a_ring_of_blank_nodes_is_refused_all_the_same(saved: Callable[..., Path]) -> None:
    with pytest.raises(DataError, match="has no dz:sourceDocument"):
        FileStore([saved("_:x dz:claim _:y . _:y dz:claim _:x .")]).graph()


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("dz:hugs a dz:RelationshipType ; dz:family dz:fondness .", "hugs has the dz:family fondness"),
        ("dz:hugs a dz:RelationshipType .", "hugs has the dz:family none"),
        ("dz:hugs a dz:RelationshipType ; dz:family dz:alliance ; dz:sign 2 .", "hugs has the dz:sign 2"),
        (
            "dz:hugs a dz:RelationshipType ; dz:family dz:alliance ; dz:order dz:first , 'x' .",
            "hugs has the dz:order x",
        ),
        (
            "dz:hugs a dz:RelationshipType ; dz:family dz:alliance ; skos:broader dz:fondles .",
            "hugs has the broader term fondles",
        ),
        (
            "dz:zz a dz:SupportCategory .\n" + "\n".join(f"dz:more-{n:02} a dz:SupportCategory ." for n in range(15)),
            "zz is one too many",
        ),
    ],
)
def test_a_term_that_cannot_be_used_is_refused_with_file_and_line(
    saved: Callable[..., Path], body: str, reason: str
) -> None:
    with pytest.raises(SubjectError, match=rf"graph\.ttl:2: {reason}"):
        FileStore([saved(body)]).graph()


def test_a_graph_without_relationships_is_a_graph(saved: Callable[..., Path]) -> None:
    columns = FileStore([saved("id:a a dz:State .")]).graph().columns
    assert (len(columns), columns.entity_count) == (0, 1)
    assert FileStore([]).graph().columns.entity_count == 0


def test_a_relationship_of_an_entity_to_itself_is_kept(graph_of: Callable[[str], Graph], tie: Tie) -> None:
    columns = graph_of(ACTORS + tie("a opposes a")).columns
    assert columns.source.tolist() == columns.target.tolist()


def row(graph: Graph, id: str) -> dict[str, int]:
    number = graph.relationship_number(id)
    names = ("start_earliest", "start_latest", "end_earliest", "end_latest", "end_seen")
    return {name: int(getattr(graph.columns, name)[number]) for name in names}


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (
            {"validFrom": '"2014"', "validUntil": '"2016-05-01"'},
            ("2014-01-01", "2014-12-31", "2016-05-01", "2016-05-01"),
        ),
        # Not stated: begun when a claim first said so, in place until one last did.
        ({}, (UNBOUNDED_PAST, "2017-06-01", "2017-06-01", UNBOUNDED_FUTURE)),
        (
            {"validFrom": '".."', "validUntil": '".."'},
            (UNBOUNDED_PAST, UNBOUNDED_PAST, UNBOUNDED_FUTURE, UNBOUNDED_FUTURE),
        ),
        ({"validFrom": '"../2014"'}, (UNBOUNDED_PAST, "2014-12-31", "2017-06-01", UNBOUNDED_FUTURE)),
        ({"validFrom": '"2016/.."'}, ("2016-01-01", "2017-06-01", "2017-06-01", UNBOUNDED_FUTURE)),
        ({"validFrom": '"2020"'}, ("2020-01-01", "2020-12-31", "2020-01-01", UNBOUNDED_FUTURE)),
        # Drawn in: the start is not after the latest end, the end not before the earliest start.
        (
            {"validFrom": '"2014/2020"', "validUntil": '"2012/2016"'},
            ("2014-01-01", "2016-12-31", "2014-01-01", "2016-12-31"),
        ),
    ],
)
def test_dates_become_four_bounds(
    graph_of: Callable[[str], Graph], tie: Tie, dates: dict[str, str], expected: tuple[str | int, ...]
) -> None:
    found = row(graph_of(ACTORS + tie("a backs b", **dates)), "a-backs-b")
    days = tuple(day(one) if isinstance(one, str) else one for one in expected)
    assert tuple(found.values())[:4] == days


@pytest.mark.parametrize(
    ("until", "seen"),
    [
        ('"2016-05-01"', "2017-06-01"),  # the first claim that could know
        ('"2017-06-01"', "2017-06-01"),  # on the very day
        ('"2018-01-01"', "2019-06-01"),
        ('"2024-12-08"', "2024-12-08"),  # none could: the day itself
        (None, UNBOUNDED_FUTURE),
        ('".."', UNBOUNDED_PAST),  # no end at all
    ],
)
def test_an_end_is_known_from_the_first_claim_that_could_know_it(
    graph_of: Callable[[str], Graph], tie: Tie, until: str | None, seen: str | int
) -> None:
    dates = {"validUntil": until} if until else {}
    graph = graph_of(ACTORS + tie("a backs b", claims="id:gazette 2,id:rumour 3", **dates))
    assert row(graph, "a-backs-b")["end_seen"] == (day(seen) if isinstance(seen, str) else seen)


def test_disputes_and_withdrawn_claims_do_not_show_a_tie_in_place(saved: Callable[..., Path]) -> None:
    claims = " , ".join(
        f'[ dz:sourceDocument id:doc ; dz:credibility 2 ; dz:stance dz:{stance} ; dz:published "{published}"{more} ]'
        for stance, published, more in (
            ("disputes", "2011-01-01", ""),
            ("asserts", "2012-01-01", ' ; dz:withdrawn "2013-01-01"'),
            ("asserts", "2014-01-01", ""),
            ("asserts", "2015-01-01", ""),
            ("asserts", "2016-01-01", ' ; dz:withdrawn "2016-02-01"'),
            ("denies", "2017-01-01", ""),
        )
    )
    text = 'id:doc a dz:SourceDocument ; dz:reliability "A" .\n' + ACTORS
    text += f"id:r a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:b ; dz:claim {claims} ."
    found = row(FileStore([saved(text)]).graph(), "r")
    assert (found["start_latest"], found["end_earliest"]) == (day("2014-01-01"), day("2015-01-01"))


def test_claims_become_grades_stances_and_days(saved: Callable[..., Path]) -> None:
    claims = (
        '[ dz:sourceDocument id:dated ; dz:credibility 1 ; dz:stance dz:asserts ; dz:published "2018-03" ] ,'
        ' [ dz:sourceDocument id:dated ; dz:credibility 6 ; dz:stance dz:denies ; dz:recorded "2026-01-01" ] ,'
        ' [ dz:sourceDocument id:undated ; dz:credibility 3 ; dz:stance dz:disputes ; dz:recorded "2026-01-01" ] ,'
        " [ dz:sourceDocument id:undated ; dz:credibility 4 ]"
    )
    text = (
        'id:dated a dz:SourceDocument ; dz:reliability "C" ; dct:date "../2024-12-08" .\n'
        'id:undated a dz:SourceDocument ; dz:reliability "F" .\n'
        f"{ACTORS}id:r a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:b ; dz:claim {claims} ."
    )
    columns = FileStore([saved(text)]).graph().columns
    grades = [str(Grade.from_code(code)) for code in columns.claim_grade.tolist()]
    days = columns.claim_written.tolist(), columns.claim_known.tolist()
    assert set(zip(grades, columns.claim_stance.tolist(), *days, strict=True)) == {
        ("C1", ASSERTS, day("2018-03-01"), day("2018-03-31")),
        ("C6", DENIES, UNBOUNDED_PAST, day("2024-12-08")),
        ("F3", DISPUTES, UNBOUNDED_PAST, day("2026-01-01")),
        ("F4", ASSERTS, UNBOUNDED_PAST, UNBOUNDED_FUTURE),
    }


def test_a_page_without_a_date_shows_nothing_in_place(saved: Callable[..., Path]) -> None:
    claim = (
        '[ dz:sourceDocument id:page ; dz:credibility 2 ; dz:stance dz:asserts ; dz:recorded "2026-11-22"^^xsd:date ]'
    )
    text = 'id:page a dz:SourceDocument ; dz:reliability "A" .\n' + ACTORS
    text += f"id:r a dz:Relationship ; dz:source id:a ; dz:type dz:backs ; dz:target id:b ; dz:claim {claim} ."
    found = row(FileStore([saved(text)]).graph(), "r")
    assert (found["start_latest"], found["end_earliest"]) == (day("2026-11-22"), UNBOUNDED_PAST)


def test_a_file_may_bring_terms_of_its_own(graph_of: Callable[[str], Graph], tie: Tie) -> None:
    graph = graph_of(
        "dz:hugs a dz:RelationshipType ; dz:family dz:alliance ; dz:sign 1 ; skos:broader dz:backs .\n"
        "dz:Choir a owl:Class ; rdfs:subClassOf dz:Actor .\n"
        "id:a a dz:Choir . id:b a dz:State .\n" + tie("a hugs b")
    )
    assert graph.relationship(0).type == "hugs"
    assert graph.kinds_of(graph.entity_number("a")) == ("Choir",)
    assert "hugs" in graph.vocabulary.narrower_types("backs")
