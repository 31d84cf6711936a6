"""What a lens lets through, against the definition: trying every claim and every case, one relationship at a time."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dezgraph.dates import UNBOUNDED_FUTURE, UNBOUNDED_PAST, day
from dezgraph.errors import DateError, GradeError, LensError
from dezgraph.grades import Grade
from dezgraph.graph import Graph
from dezgraph.lens import OPTIONS, Lens, lens_of
from dezgraph.network import Network
from dezgraph.sieve import Sieve

ID, DZ = "https://w3id.org/dezgraph/id/", "https://w3id.org/dezgraph/vocabulary/"
RDF_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
DCT_DATE = "http://purl.org/dc/terms/date"

KINDS = {"a": "State", "b": "ArmedGroup", "c": "ArmedGroup", "d": "OilField"}
# Each relationship type with what the vocabulary says of it, copied by hand.
TYPES = {
    "backs": ({"backs"}, "alliance", 1),
    "commands": ({"commands", "backs"}, "alliance", 1),
    "opposes": ({"opposes"}, "rivalry", -1),
    "strikes": ({"strikes", "fights", "opposes"}, "rivalry", -1),
    "controls": ({"controls"}, "control", 0),
}
SUPPORTS = {"weapons": {"weapons"}, "air-support": {"air-support", "troop-support"}, "training": {"training"}}
DOCUMENTS = {"d1": ("A", "2012"), "d2": ("C", "2016-06"), "d3": ("F", None)}
YEARS = [str(year) for year in range(2011, 2020)]


@dataclass(frozen=True)
class Said:
    document: str
    credibility: int
    stance: str
    published: str | None
    withdrawn: str | None

    @property
    def out(self) -> int:
        text = self.published or DOCUMENTS[self.document][1]
        return UNBOUNDED_FUTURE if text is None else last_day(text)

    @property
    def written(self) -> int:
        text = self.published or DOCUMENTS[self.document][1]
        return UNBOUNDED_PAST if text is None else first_day(text)

    def stands(self, known: int | None) -> bool:
        if self.withdrawn is None:
            return known is None or self.out <= known
        return known is not None and self.out <= known < last_day(self.withdrawn)

    @property
    def grade(self) -> tuple[str, int]:
        return DOCUMENTS[self.document][0], self.credibility


@dataclass(frozen=True)
class Tie:
    source: str
    type: str
    target: str
    since: str | None
    until: str | None
    support: frozenset[str]
    said: tuple[Said, ...]


def first_day(text: str) -> int:
    return day(text + "-01-01"[: 10 - len(text)]) if len(text) != 7 else day(f"{text}-01")


def last_day(text: str) -> int:
    if len(text) == 10:
        return day(text)
    year, month = (int(text[:4]), 12) if len(text) == 4 else (int(text[:4]), int(text[5:]))
    following = dt.date(year + month // 12, month % 12 + 1, 1)
    return (following - dt.date(1970, 1, 1)).days - 1


# -- the definition


def passes(tie: Tie, options: dict[str, Any], focus: str | None = None) -> bool:
    known = day(options["known"]) if "known" in options else None
    heard = [said for said in tie.said if said.stance == "asserts" and said.stands(known) and counts(said, options)]
    broader, family, sign = TYPES[tie.type]
    ends = [end for end in (tie.source, tie.target) if end != focus]
    return bool(
        heard
        and (not options.get("type") or broader & set(options["type"]))
        and (not options.get("family") or family in options["family"])
        and (not options.get("sign") or sign in options["sign"])
        and (not options.get("support") or any(SUPPORTS[given] & set(options["support"]) for given in tie.support))
        and (not options.get("kind") or all(is_kind(KINDS[end], options["kind"]) for end in ends))
        and certainty(tie, options, known)
        in (["certain"] if options.get("certainty") == "certain" else ["certain", "possible"])
    )


def is_kind(kind: str, wanted: list[str]) -> bool:
    broader = {"State": "Actor", "ArmedGroup": "Actor", "OilField": "Resource"}[kind]
    return bool({kind, broader} & set(wanted))


def counts(said: Said, options: dict[str, Any]) -> bool:
    letter, digit = said.grade
    if minimum := options.get("min_grade"):
        if minimum[0] != "F" and (letter == "F" or letter > minimum[0]):
            return False
        if minimum[1] != "6" and (digit == 6 or digit > int(minimum[1])):
            return False
    wanted = not options.get("source") or said.document in options["source"]
    return wanted and said.document not in options.get("not_source", [])


def certainty(tie: Tie, options: dict[str, Any], known: int | None) -> str:
    """Try what is known by then as a graph of its own: later claims, and ends that they told of, are not there."""
    window = window_of(options)
    if window is None:
        return "certain"
    first, last = window
    since = (first_day(tie.since), last_day(tie.since)) if tie.since else (UNBOUNDED_PAST, first_seen(tie))
    if tie.until and (known is None or end_known(tie) <= known):
        until = first_day(tie.until), last_day(tie.until)
    else:
        seen = [said.written for said in tie.said if said.stance == "asserts" and said.stands(known)]
        until = max(seen, default=UNBOUNDED_PAST), UNBOUNDED_FUTURE
    began_by = min(since[1], last_day(tie.until) if tie.until else UNBOUNDED_FUTURE)
    if began_by <= last and first <= max(until[0], since[0]):
        return "certain"
    return "possible" if since[0] <= last and first <= until[1] else "absent"


def window_of(options: dict[str, Any]) -> tuple[int, int] | None:
    if "at" in options:
        return day(options["at"]), day(options["at"])
    if not {"from", "until"} & set(options):
        return None
    first = first_day(options["from"]) if "from" in options else UNBOUNDED_PAST
    return first, last_day(options["until"]) if "until" in options else UNBOUNDED_FUTURE


def first_seen(tie: Tie) -> int:
    return min(
        (said.out for said in tie.said if said.stance == "asserts" and said.stands(None)), default=UNBOUNDED_FUTURE
    )


def end_known(tie: Tie) -> int:
    assert tie.until
    end = max(first_day(tie.until), first_day(tie.since) if tie.since else UNBOUNDED_PAST)
    return min((said.out for said in tie.said if end <= said.out < UNBOUNDED_FUTURE), default=end)


# -- the graph of them


def lines_of(ties: list[Tie]) -> str:
    lines = [f"<{ID}{name}> <{RDF_TYPE}> <{DZ}{kind}> ." for name, kind in KINDS.items()]
    for name, (letter, date) in DOCUMENTS.items():
        lines.append(f"<{ID}{name}> <{RDF_TYPE}> <{DZ}SourceDocument> .")
        lines.append(f'<{ID}{name}> <{DZ}reliability> "{letter}" .')
        lines += [f'<{ID}{name}> <{DCT_DATE}> "{date}" .'] if date else []
    for number, tie in enumerate(ties):
        lines += tie_lines(number, tie)
    return "\n".join(lines)


def tie_lines(number: int, tie: Tie) -> list[str]:
    subject = f"<{ID}r{number:03}>"
    lines = [f"{subject} <{RDF_TYPE}> <{DZ}Relationship> .", f"{subject} <{DZ}type> <{DZ}{tie.type}> ."]
    lines += [f"{subject} <{DZ}source> <{ID}{tie.source}> .", f"{subject} <{DZ}target> <{ID}{tie.target}> ."]
    lines += [
        f'{subject} <{DZ}{name}> "{text}" .'
        for name, text in (("validFrom", tie.since), ("validUntil", tie.until))
        if text
    ]
    lines += [f"{subject} <{DZ}support> <{DZ}{given}> ." for given in tie.support]
    for place, said in enumerate(tie.said):
        claim = f"_:c{number}x{place}"
        lines += [f"{subject} <{DZ}claim> {claim} .", f"{claim} <{DZ}sourceDocument> <{ID}{said.document}> ."]
        lines += [f'{claim} <{DZ}credibility> "{said.credibility}" .', f"{claim} <{DZ}stance> <{DZ}{said.stance}> ."]
        lines += [f'{claim} <{DZ}published> "{said.published}" .'] if said.published else []
        lines += [f'{claim} <{DZ}withdrawn> "{said.withdrawn}" .'] if said.withdrawn else []
    return lines


dates = st.sampled_from([*YEARS, "2014-05", "2015-11", "2014-05-09", "2016-06-30"])
maybe = st.none() | dates
said = st.builds(
    Said,
    st.sampled_from(sorted(DOCUMENTS)),
    st.sampled_from([1, 2, 3, 6]),
    st.sampled_from(["asserts", "asserts", "asserts", "disputes", "denies"]),
    maybe,
    st.none() | st.none() | dates,
)
ties = st.builds(
    Tie,
    st.sampled_from(sorted(KINDS)),
    st.sampled_from(sorted(TYPES)),
    st.sampled_from(sorted(KINDS)),
    maybe,
    maybe,
    st.frozensets(st.sampled_from(sorted(SUPPORTS)), max_size=2),
    st.lists(said, min_size=1, max_size=4).map(tuple),
).filter(lambda tie: not (tie.since and tie.until) or first_day(tie.since) <= last_day(tie.until))
full_days = st.sampled_from(
    ["2010-01-01", "2012-12-31", "2014-05-09", "2014-05-10", "2016-06-30", "2018-02-01", "2030-01-01"]
)


def some(*values: Any) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(values), min_size=1, max_size=2, unique=True)


kinds = some("Actor", "ArmedGroup", "State", "Resource")
looks = st.fixed_dictionaries(
    {},
    optional={
        "certainty": st.sampled_from(["certain", "possible"]),
        "known": full_days,
        "type": some("backs", "opposes", "strikes", "controls"),
        "family": some("alliance", "rivalry", "control"),
        "sign": some(1, 0, -1),
        "support": some("weapons", "troop-support", "training"),
        "kind": kinds,
        "min_grade": st.sampled_from(["A1", "B2", "C3", "E3", "F2", "C6", "F6"]),
        "source": some("d1", "d2", "d3"),
        "not_source": some("d1", "d2", "d3"),
    },
)
windows = st.one_of(
    st.just({}),
    st.fixed_dictionaries({"at": full_days}),
    st.fixed_dictionaries({}, optional={"from": dates, "until": dates}),
).filter(lambda window: len(window) != 2 or first_day(window["from"]) <= last_day(window["until"]))


@settings(max_examples=200)
@given(st.lists(ties, max_size=12), st.lists(st.tuples(looks, windows).map(lambda pair: pair[0] | pair[1]), max_size=8))
def test_a_lens_lets_through_what_the_definition_does(
    graph_of_lines: Callable[[str], Graph], graph_ties: list[Tie], lenses: list[dict[str, Any]]
) -> None:
    graph = graph_of_lines(lines_of(graph_ties))
    for options in lenses:
        sieve = Sieve(graph, lens_of(graph, options))
        assert sieve.passing().tolist() == [passes(tie, options) for tie in graph_ties], options


@given(st.lists(ties, min_size=1, max_size=8), looks, windows, st.data())
def test_a_few_rows_pass_as_they_do_among_all(
    graph_of_lines: Callable[[str], Graph],
    graph_ties: list[Tie],
    look: dict[str, Any],
    window: dict[str, Any],
    data: st.DataObject,
) -> None:
    graph = graph_of_lines(lines_of(graph_ties))
    sieve = Sieve(graph, lens_of(graph, look | window))
    rows = np.array(data.draw(st.lists(st.integers(0, len(graph_ties) - 1), max_size=6)), dtype=np.int32)
    assert sieve.passing(rows).tolist() == sieve.passing()[rows].tolist()
    certain, some_certain = sieve.certain(), sieve.certain(rows)
    assert (certain is None) == (some_certain is None) == (not window)
    assert certain is None or some_certain is None or some_certain.tolist() == certain[rows].tolist()


@given(st.lists(ties, min_size=3, max_size=6), kinds.map(lambda kinds: {"kind": kinds}), windows)
def test_who_is_asked_about_may_be_of_any_kind(
    graph_of_lines: Callable[[str], Graph], graph_ties: list[Tie], look: dict[str, Any], window: dict[str, Any]
) -> None:
    graph = graph_of_lines(lines_of(graph_ties))
    network = Network(graph, lens_of(graph, look | window))
    for name in KINDS:
        number = graph.entity_number(name)
        outgoing = [n for n, tie in enumerate(graph_ties) if tie.source == name and passes(tie, look | window, name)]
        incoming = [n for n, tie in enumerate(graph_ties) if tie.target == name and passes(tie, look | window, name)]
        assert network.rows_from(number).tolist() == outgoing
        assert network.rows_to(number).tolist() == incoming


@given(st.lists(ties, min_size=1, max_size=6), looks)
def test_the_grade_is_that_of_the_best_claim_that_passes(
    graph_of_lines: Callable[[str], Graph], graph_ties: list[Tie], look: dict[str, Any]
) -> None:
    graph = graph_of_lines(lines_of(graph_ties))
    network = Network(graph, lens_of(graph, look))
    known = day(look["known"]) if "known" in look else None
    codes, _ = network.standing(network.rows)
    for row, code in zip(network.rows.tolist(), codes.tolist(), strict=True):
        heard = [s for s in graph_ties[row].said if s.stance == "asserts" and s.stands(known) and counts(s, look)]
        grades = [Grade(*claim.grade) for claim in heard]
        judged = [(g.reliability == "F") + (g.credibility == 6) for g in grades]
        best = min(zip(judged, [ord(g.reliability) + g.credibility for g in grades], map(str, grades), strict=True))
        assert str(Grade.from_code(code)) == best[2]


@given(st.lists(ties, max_size=6), full_days, windows)
def test_what_was_known_by_a_day_does_not_depend_on_what_was_said_later(
    graph_of_lines: Callable[[str], Graph], graph_ties: list[Tie], known: str, window: dict[str, Any]
) -> None:
    """Adding a claim that came out after the day changes no answer, unless it is the first to tell of an end."""
    later = Said("d1", 1, "asserts", "2040", None)
    options = {"known": known} | window
    more = [Tie(**{**vars(tie), "said": (*tie.said, later)}) for tie in graph_ties if tie.until is None]
    fewer = [tie for tie in graph_ties if tie.until is None]
    one, other = (Sieve(graph, lens_of(graph, options)) for graph in map(graph_of_lines, map(lines_of, (fewer, more))))
    passing = one.passing()
    assert passing.tolist() == other.passing().tolist()
    certain = one.certain(), other.certain()
    if certain[0] is not None and certain[1] is not None:
        assert certain[0][passing].tolist() == certain[1][passing].tolist()


# -- what is asked for, in words


@pytest.fixture
def graph(graph_of: Callable[[str], Graph], tie: Callable[..., str]) -> Graph:
    return graph_of(
        "id:a a dz:State . id:b a dz:ArmedGroup . id:c a dz:ArmedGroup . id:field a dz:OilField .\n"
        + tie("a backs b", validFrom='"2014"', validUntil='"2016"')
        + tie("b opposes c", claims="id:gazette 2 dz:disputes,id:rumour 4")
        + tie("b controls field", claims="id:gazette 2 dz:denies,id:rumour 4 dz:disputes")
        + "\nid:peace a dz:Scenario ; dz:claim [ dz:sourceDocument id:rumour ; dz:credibility 4 ] ."
    )


def through(graph: Graph, **options: Any) -> list[str]:
    named = {name.removesuffix("_"): value for name, value in options.items()}
    rows = np.flatnonzero(Sieve(graph, lens_of(graph, named)).passing())
    return [graph.relationship_id(row) for row in rows.tolist()]


def test_what_no_claim_asserts_is_never_in_view(graph: Graph) -> None:
    assert through(graph) == ["a-backs-b", "b-opposes-c"]
    assert through(graph, source="gazette") == ["a-backs-b"]


def test_a_claim_is_out_from_the_last_day_of_its_date_on(graph: Graph) -> None:
    assert "a-backs-b" in through(graph, known="2017-06-01")
    assert through(graph, known="2017-05-31") == []


def test_a_claim_is_gone_from_the_day_on_which_it_is_withdrawn(graph_of: Callable[[str], Graph]) -> None:
    graph = graph_of(
        "id:a a dz:State . id:r a dz:Relationship ; dz:source id:a ; dz:type dz:opposes ; dz:target id:a ;"
        ' dz:claim [ dz:sourceDocument id:gazette ; dz:credibility 2 ; dz:withdrawn "2018-03-04" ] .'
    )
    assert through(graph, known="2018-03-03") == ["r"]
    assert through(graph, known="2018-03-04") == through(graph) == []


def test_an_end_is_known_on_the_day_on_which_it_is_told(
    graph_of: Callable[[str], Graph], tie: Callable[..., str]
) -> None:
    told = tie("a backs a", validFrom='"2014"', validUntil='"2018"', claims="id:gazette 2,id:rumour 3")
    graph = graph_of("id:a a dz:State .\n" + told)
    assert through(graph, at="2019-01-01", known="2019-05-31") == ["a-backs-a"]
    assert through(graph, at="2019-01-01", known="2019-06-01") == []


def test_as_known_on_a_day_a_tie_is_certain_until_its_newest_claim_of_then(
    graph_of: Callable[[str], Graph], tie: Callable[..., str]
) -> None:
    ends = tie("a backs a", validFrom='"2014"', validUntil='"2020"', claims="id:gazette 2,id:rumour 3")
    graph = graph_of("id:a a dz:State .\n" + ends)
    assert through(graph, at="2017-06-01", known="2018-01-01", certainty="certain") == ["a-backs-a"]
    assert through(graph, at="2017-06-02", known="2018-01-01", certainty="certain") == []
    assert through(graph, at="2017-06-02", known="2018-01-01") == ["a-backs-a"]
    assert through(graph, at="2017-06-02", certainty="certain") == ["a-backs-a"]


def test_a_claim_of_some_day_of_a_year_shows_a_tie_in_place_on_its_first(graph_of: Callable[[str], Graph]) -> None:
    graph = graph_of(
        "id:a a dz:State . id:r a dz:Relationship ; dz:source id:a ; dz:type dz:opposes ; dz:target id:a ;"
        ' dz:validFrom "2014" ; dz:validUntil "2020" ;'
        ' dz:claim [ dz:sourceDocument id:gazette ; dz:credibility 2 ; dz:published "2016" ] .'
    )
    assert through(graph, at="2016-01-01", known="2016-12-31", certainty="certain") == ["r"]
    assert through(graph, at="2016-01-02", known="2016-12-31", certainty="certain") == []
    assert through(graph, at="2016-01-01", known="2016-12-30") == []


def test_what_goes_on_for_good_is_certain_whenever_it_was_known(
    graph_of: Callable[[str], Graph], tie: Callable[..., str]
) -> None:
    graph = graph_of(
        "id:a a dz:Town . id:b a dz:Country .\n" + tie("a located-in b", validFrom='".."', validUntil='".."')
    )
    assert through(graph, at="2030-01-01", known="2018-01-01", certainty="certain") == ["a-located-in-b"]


@pytest.mark.parametrize("text", ["+", "+1", "1", " ", " 1", "positive", 1])
def test_a_positive_sign_may_be_written_in_many_ways(graph: Graph, text: str | int) -> None:
    assert lens_of(graph, {"sign": text}).sign == (1,)


@pytest.mark.parametrize("text", ["-", "-1", "negative", -1])
def test_a_negative_sign_may_be_written_in_many_ways(graph: Graph, text: str | int) -> None:
    assert lens_of(graph, {"sign": text}).sign == (-1,)


@pytest.mark.parametrize("text", ["0", "neutral", 0])
def test_no_sign_may_be_written_in_many_ways(graph: Graph, text: str | int) -> None:
    assert lens_of(graph, {"sign": text}).sign == (0,)


@pytest.mark.parametrize(
    "value", ["backs,opposes", "opposes , backs", ["backs", "opposes"], ("backs,opposes", "backs"), {"opposes,backs,"}]
)
def test_several_values_come_as_a_list_or_with_commas_and_make_equal_lenses(graph: Graph, value: Any) -> None:
    assert lens_of(graph, {"type": value}) == Lens(type=("backs", "opposes"))
    assert hash(lens_of(graph, {"type": value})) == hash(Lens(type=("backs", "opposes")))


@pytest.mark.parametrize("value", ["", ",", [""]])
def test_a_value_of_nothing_is_refused(graph: Graph, value: Any) -> None:
    with pytest.raises(LensError, match="give at least one value"):
        lens_of(graph, {"type": value})


@pytest.mark.parametrize("value", [None, [], ()])
def test_no_value_asks_for_nothing(graph: Graph, value: Any) -> None:
    assert lens_of(graph, {"type": value}) == Lens()


def test_no_day_at_all_asks_for_nothing(graph: Graph) -> None:
    assert lens_of(graph, {"at": [], "known": None}) == Lens()


def test_values_may_be_what_python_has_for_them(graph: Graph) -> None:
    lens = lens_of(graph, {"at": dt.date(2017, 11, 3), "min_grade": Grade("C", 3), "sign": [1, -1]})
    assert (lens.at, lens.min_grade, lens.sign) == (day("2017-11-03"), Grade("C", 3), (-1, 1))


@pytest.mark.parametrize(
    ("first", "last", "window"),
    [
        ("2017", "2018", ("2017-01-01", "2018-12-31")),
        ("2017-11", "2017-11", ("2017-11-01", "2017-11-30")),
        ("2016-02", "2016-02", ("2016-02-01", "2016-02-29")),
        ("2017-11-03", "2017-11-03", ("2017-11-03", "2017-11-03")),
    ],
)
def test_a_window_of_months_or_years_is_taken_whole(
    graph: Graph, first: str, last: str, window: tuple[str, str]
) -> None:
    assert lens_of(graph, {"from": first, "until": last}).window == tuple(map(day, window))


def test_a_window_may_be_open(graph: Graph) -> None:
    assert lens_of(graph, {"from": "2017"}).window == (day("2017-01-01"), UNBOUNDED_FUTURE)
    assert lens_of(graph, {"until": "2017"}).window == (UNBOUNDED_PAST, day("2017-12-31"))
    assert through(graph, from_="2017") == ["b-opposes-c"]
    assert through(graph, until="2013") == ["b-opposes-c"]
    assert through(graph, from_="..", until="..") == ["a-backs-b", "b-opposes-c"]


def test_the_first_and_the_last_day_are_in(graph: Graph) -> None:
    assert "a-backs-b" in through(graph, at="2014-01-01") and "a-backs-b" in through(graph, at="2016-12-31")
    assert "a-backs-b" not in through(graph, at="2013-12-31") + through(graph, at="2017-01-01")
    assert "a-backs-b" in through(graph, at="2014-12-31", certainty="certain")
    assert "a-backs-b" in through(graph, at="2016-01-01", certainty="certain")
    assert "a-backs-b" not in through(graph, at="2014-12-30", certainty="certain")
    assert "a-backs-b" not in through(graph, at="2016-01-02", certainty="certain")


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"type": "bakcs"}, LensError, "type: 'bakcs' is not accepted; there is no such type here; did you mean backs"),
        ({"family": "alliances"}, LensError, "family: 'alliances' is not accepted.*did you mean alliance"),
        ({"kind": "armedgroup"}, LensError, "kind: 'armedgroup' is not accepted.*did you mean ArmedGroup"),
        ({"support": "weapon"}, LensError, "support: 'weapon' is not accepted.*did you mean weapons"),
        ({"source": "gazete"}, LensError, "source: 'gazete' is not accepted.*did you mean gazette"),
        ({"not_source": "gazete"}, LensError, "not_source: 'gazete' .*no such source here; did you mean gazette"),
        ({"scenario": "pease"}, LensError, "scenario: 'pease' is not accepted.*did you mean peace"),
        ({"scenario": "zzz"}, LensError, "scenario: 'zzz' is not accepted; there is no such scenario here; there are "),
        ({"type": "zzz"}, LensError, r"no such type here; there are affects, .* and \d+ more$"),
        ({"sign": "++"}, LensError, r"sign: '\+\+' is not accepted; use \+ or positive"),
        ({"certainty": "sure"}, LensError, "certainty: 'sure' is not accepted; use certain or possible"),
        ({"tpye": "backs"}, LensError, "tpye: .*the lens has no such option; did you mean type"),
        ({"at": "2017"}, DateError, "at: '2017' is not accepted; use a full day"),
        ({"at": ""}, DateError, "at: "),
        ({"known": "2017-02-30"}, DateError, "known: '2017-02-30' is not accepted"),
        ({"from": "soon"}, DateError, "from: 'soon' is not accepted"),
        ({"until": "2017-13"}, DateError, "until: '2017-13' is not accepted"),
        (
            {"from": "2017-11-03/2017-12"},
            DateError,
            "from: '2017-11-03/2017-12' is not accepted; use one date, such as",
        ),
        ({"until": "../2017"}, DateError, "a window is from= its first date and until= its last"),
        ({"min_grade": "G1"}, GradeError, "min_grade: 'G1' is not accepted"),
        ({"at": ["2017-01-01", "2018-01-01"]}, LensError, "at: '2017-01-01, 2018-01-01' is not accepted; give it once"),
        ({"at": "2017-01-01", "from": "2016"}, LensError, "at: '2017-01-01' is not accepted; use either at, or from"),
        ({"at": "2017-01-01", "until": "2018"}, LensError, "use either at, or from and until"),
        (
            {"from": "2018", "until": "2017"},
            LensError,
            "from: '2018-01-01' is not accepted; use a from that is not after",
        ),
        ({"type": "\x00\u202e"}, LensError, r"type: '\\x00\\u202e' is not accepted"),
    ],
)
def test_what_cannot_be_asked_is_refused_with_the_value_and_what_is_accepted(
    graph: Graph, options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message) as caught:
        lens_of(graph, options)
    assert type(caught.value) is error


@pytest.mark.parametrize(
    ("options", "nearest"),
    [({"type": "bakcs"}, ("backs",)), ({"tpye": "backs"}, ("type",)), ({"type": "zzz"}, ()), ({"sign": "++"}, ())],
)
def test_an_error_carries_the_nearest_words(graph: Graph, options: dict[str, str], nearest: tuple[str, ...]) -> None:
    with pytest.raises(LensError) as raised:
        lens_of(graph, options)
    assert raised.value.nearest[:1] == nearest


def test_further_options_are_added_to_those_of_a_lens(graph: Graph) -> None:
    base = lens_of(graph, {"at": "2017-01-01", "type": "backs"})
    assert lens_of(graph, {"type": "opposes"}, base=base) == Lens(at=day("2017-01-01"), type=("opposes",))
    with pytest.raises(LensError, match="use either at"):
        lens_of(graph, {"from": "2016"}, base=base)


def test_a_lens_tells_its_options_and_they_make_the_same_lens_again(graph: Graph) -> None:
    options = {option.name: option.example for option in OPTIONS if option.name not in ("from", "until")}
    options |= {"source": "gazette", "not_source": "rumour", "scenario": "peace", "sign": ["+", "-", "0"]}
    lens = lens_of(graph, options)
    told = lens.as_options()
    assert set(told) == set(options)
    assert (told["at"], told["sign"], told["min_grade"], told["type"]) == (
        "2017-11-03",
        ["-", "0", "+"],
        "C3",
        ["backs"],
    )
    assert lens_of(graph, told) == lens


@pytest.mark.parametrize("window", [{"from": "2017", "until": "2018-06"}, {"from": ".."}, {"until": "2014"}])
def test_a_window_is_told_so_that_it_is_the_same_window_again(graph: Graph, window: dict[str, str]) -> None:
    lens = lens_of(graph, window)
    assert lens_of(graph, lens.as_options()) == lens


def test_a_lens_that_asks_for_nothing_tells_of_nothing(graph: Graph) -> None:
    assert lens_of(graph, {"certainty": "possible"}).as_options() == Lens().as_options() == {}


def test_every_field_of_the_lens_has_an_option() -> None:
    assert [option.field for option in OPTIONS] == list(Lens.__slots__)
    assert all(option.explanation.endswith(".") for option in OPTIONS)
    assert len({option.name for option in OPTIONS}) == len(OPTIONS) == len(list(itertools.chain(Lens.__slots__)))
