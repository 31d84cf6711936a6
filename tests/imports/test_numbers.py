"""Ids that mean something in one file only never make two entities one, nor two relationships."""

from datetime import date

import pytest
from tests.imports.graph_files import GEXF, GRAPHML, ends, entities, ties

from dezgraph.errors import DataError
from dezgraph.imports import Known, Report, Settings, importer, lines, records
from dezgraph.imports.records import Addition
from dezgraph.store import FileStore

DAY = date(2026, 11, 22)
LABELLED = "source,source_label_en,type,target,target_label_en\n"
TYPED = '<key id="t" for="edge" attr.name="type"/><key id="l" for="node" attr.name="label"/>'


@pytest.fixture
def imported(tmp_path, file):
    """Return the function that imports texts one after the other into a store; what the last one made, and its report.

    Each is a file of its own; a list of them is imported at once.
    """

    def one_after_another(name, *given, decisions=None):
        known, made, report = Known(FileStore([]).graph()), [], Report()
        for number, texts in enumerate(given):
            listed = [texts] if isinstance(texts, str) else texts
            first = given.index(texts)
            paths = [file(text, f"n{first}{at}.{name}") for at, text in enumerate(listed)]
            report = Report()
            made = list(records(importer(name), paths, known, report, Settings(recorded=DAY)))
            (tmp_path / f"{number}.nt").write_bytes(b"".join(lines(made, DAY)))
            stored = [path for path in (tmp_path / f"{each}.nt" for each in range(number + 1)) if path.stat().st_size]
            known = Known(FileStore(stored).graph())
            if decisions:
                known = known.deciding(decisions)
        return made, report

    return one_after_another


def graphml(*nodes):
    listed = "".join(f'<node id="{id}"><data key="l">{label}</data></node>' for id, label in nodes)
    (source, _), (target, _) = nodes
    edge = f'<edge source="{source}" target="{target}"><data key="t">backs</data></edge>'
    return GRAPHML.format(f'{TYPED}<graph edgedefault="directed">{listed}{edge}</graph>')


def test_numbers_of_two_tables_are_known_by_their_labels(imported):
    first, second = LABELLED + "1,Iran,backs,2,Russia\n", LABELLED + "1,Turkey,backs,2,Qatar\n"
    for given in ([first, second], [[first, second]]):
        made, _ = imported("csv", *given)
        assert ends(made)[-1] == ("turkey", "backs", "qatar")
        assert entities(made)["turkey"].labels == {"en": "Turkey"}
        assert ties(made)[-1].places == ("line 2, from 1 to 2",)


def test_numbers_without_a_label_are_known_by_their_file(imported):
    made, _ = imported("csv", "source,type,target\n1,backs,2\n", "source,type,target\n1,backs,2\n-1,backs,1.0\n")
    assert ends(made)[0] == ("n10-1", "backs", "n10-2")
    assert len(entities(made)) == 4


def test_the_same_table_again_adds_nothing(imported):
    text = LABELLED + "1,Iran,backs,2,\na,Group,backs,1,Iran\n"
    made, report = imported("csv", text, text)
    assert (ties(made), entities(made), report.to_decide) == ([], {}, [])


def test_two_numbers_with_one_label_are_kept_apart(read, file):
    rows = "1,Group,backs,2,Iran\n2,Iran,backs,3,Group\n3,Group,fights,1,\nIran,,backs,Group,\n"
    found = ends(read("csv", file(LABELLED + rows)))
    assert found == [
        ("group", "backs", "iran"),
        ("iran", "backs", "group-some-3"),
        ("group-some-3", "fights", "group"),
        ("iran", "backs", "group"),
    ]


def test_a_number_and_its_own_label_are_not_two_ends(read, file):
    with pytest.raises(DataError, match="target: 'Iran' is not accepted; use two different ends"):
        read("csv", file(LABELLED + "1,Iran,backs,Iran,\n"))


def test_numbers_with_a_point_are_numbers_and_a_number_is_no_label(imported):
    nodes = '<nodes><node id="0.0" label="0.0"/><node id="1.0" label="{}"/></nodes>'
    edges = '<edges><edge source="0.0" target="1.0" kind="backs"/></edges>'
    texts = [GEXF.format(f"<graph defaultedgetype='directed'>{nodes.format(each)}{edges}</graph>") for each in "AB"]
    made, _ = imported("gexf", *texts)
    assert ends(made) == [("n10-0-0", "backs", "b")]


@pytest.mark.parametrize("id", ["1", "-1", "n0::n1", "0.0"])
def test_numbers_that_make_one_slug_are_kept_apart(read, file, id):
    other = {"1": "-1", "-1": "1", "n0::n1": "n0-n1", "0.0": "0-0"}[id]
    ids = [source for source, _, _ in ends(read("csv", file(f"source,type,target\n{id},backs,x\n{other},backs,x\n")))]
    assert len(set(ids)) == 2


def test_an_id_with_another_label_than_in_the_store_is_kept_apart_and_asked_about(imported, tmp_path):
    first, second = graphml(("a", "Iran"), ("b", "Russia")), graphml(("a", "Turkey"), ("b", "Qatar"))
    made, report = imported("graphml", first, second)
    (tie,) = ties(made)
    assert (tie.source[:2], tie.target[:2]) == ("a-", "b-")
    assert entities(made)[tie.source].labels == {"en": "Turkey"}
    assert "'a' is Turkey here, and Iran in the store: kept apart" in report.remarks
    assert [(each.original, each.name, each.candidate) for each in report.to_decide] == [
        ("a", "Turkey", "a"),
        ("b", "Qatar", "b"),
    ]
    again, _ = imported("graphml", first, second, second)
    assert (ties(again), entities(again)) == ([], {})
    for word, count in (("accept", 0), ("reject", 2)):
        decisions = tmp_path / "decisions.csv"
        rows = "".join(f"graphml,{id},{id},{word}\n" for id in "ab")
        decisions.write_text("format,original,candidate,decision\n" + rows)
        decided, report = imported("graphml", first, second, decisions=decisions)
        assert len(entities(decided)) == count
        assert report.to_decide == []


def test_an_id_with_other_labels_in_two_files_at_once_is_kept_apart(imported):
    first, second = graphml(("a", "Iran"), ("b", "Russia")), graphml(("a", "Turkey"), ("b", "RUSSIA"))
    made, report = imported("graphml", [first, second])
    one, other = ties(made)
    assert (one.source, one.target) == ("a", "b")
    assert (other.source[:2], other.target) == ("a-", "b")
    assert any("other labels than before: it is kept apart" in remark for remark in report.remarks)
    apart, _ = imported("graphml", first, second)
    assert ties(apart)[0].source == other.source


def test_an_id_whose_label_agrees_is_that_of_the_store_and_gains_the_label(imported):
    first = LABELLED + "iran,Iran,backs,x,\n"
    made, report = imported("csv", first, LABELLED + "iran,IRAN,backs,x,Some Group\n")
    assert entities(made) == {}
    added = {each.id: each.aliases for each in made if isinstance(each, Addition)}
    assert added == {"iran": (("en", "IRAN"),), "x": (("en", "Some Group"),)}
    assert report.to_decide == []


def test_a_label_that_differs_further_down_is_told(read, file):
    report = Report()
    rows = "x,Iran,backs,y,\nx,Turkey,backs,z,\nx,Iran,backs,y,\nx,,backs,y,Why\n"
    made = read("csv", file(LABELLED + rows), report)
    assert entities(made)["x"].labels == {"en": "Iran"}
    assert report.remarks == [
        "'x' is Iran first, later Turkey: what is later is not kept",
        "'y' is without a label first, later Why: what is later is not kept",
    ]


def test_numbers_and_words_are_no_ids_of_relationships(imported):
    head = "id,source,type,target\n"
    made, report = imported("csv", head + "1,a,backs,b\n2,b,backs,c\nbacks,c,backs,d\n", head + "1,c,backs,a\n")
    assert ends(made) == [("c", "backs", "a")]
    assert ties(made)[0].id.startswith("c-backs-a-")
    assert ties(made)[0].places == ("line 2, id 1",)
    assert not report.left_out


def test_an_id_of_the_store_for_another_relationship_is_kept_apart(imported):
    head = "id,source,type,target\n"
    first = head + "tie-of-a,a,backs,b\nto-be-kept,a,backs,c\n"
    second = head + "tie-of-a,c,backs,b\nto-be-kept,a,backs,c\nimport-n00-csv,a,fights,b\n"
    made, report = imported("csv", first, second)
    assert ends(made) == [("c", "backs", "b"), ("a", "fights", "b")]
    assert [each.id.rpartition("-")[0] for each in ties(made)] == ["tie-of-a", "import-n00-csv"]
    assert report.left_out == {"relationships that the store has already": 1}
    assert report.remarks[0].startswith("tie-of-a is something else in the store: the relationship is kept apart, as")
    again, _ = imported("csv", first, second, second)
    assert ties(again) == []
