"""Two services: a small graph that is all in view here, and the one that is shipped."""

import pytest
from starlette.testclient import TestClient

from dezgraph_api import Settings, create_app

GRAPH = """
@prefix dz:   <https://w3id.org/dezgraph/vocabulary/> .
@prefix id:   <https://w3id.org/dezgraph/id/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct:  <http://purl.org/dc/terms/> .
@prefix geo:  <http://www.opengis.net/ont/geosparql#> .
@prefix xsd:  <http://www.w3.org/2001/XMLSchema#> .

id:paper a dz:SourceDocument ; dct:title "The Paper"@en ; dct:publisher "Press" ; dct:date "2016-05-01" ;
    dz:address "https://example.org/paper"^^xsd:anyURI ; dct:language "en" ; dz:reliability "B" .
id:blog a dz:SourceDocument ; dct:title "The Blog"@en ; dct:date "2019-01-01" ; dz:reliability "D" .

id:patron a dz:State ;
    skos:prefLabel "Patron"@en , "الراعي"@ar ; skos:definition "A state."@en , "دولة."@ar ;
    dz:wikidata "Q1" ; dz:formerId "old-patron" .
id:proxy a dz:ArmedGroup ; skos:prefLabel "Proxy"@en , "الوكيل"@ar ; skos:definition "A group."@en , "جماعة."@ar .
id:cell a dz:ArmedGroup ; skos:prefLabel "Cell"@en , "الخلية"@ar ; skos:definition "A cell."@en , "خلية."@ar .
id:field a dz:OilField ;
    skos:prefLabel "Koniko field"@en , "حقل كونيكو"@ar ; skos:definition "A field."@en , "حقل."@ar ;
    geo:hasGeometry [ geo:asWKT "POINT(40.3 35.3)"^^geo:wktLiteral ] .
id:hunger a dz:Condition ; skos:prefLabel "Hunger"@en , "الجوع"@ar .
id:peace a dz:Objective ; skos:prefLabel "Peace"@en , "السلام"@ar .
id:money a dz:Instrument ; skos:prefLabel "Money"@en , "المال"@ar .
id:ev-fall a dz:PoliticalChange ; skos:prefLabel "Fall"@en , "السقوط"@ar ; dz:date "2018-03" ;
    dz:participant id:patron ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 1 ; dz:stance dz:asserts ] .
id:scenario-war a dz:Scenario ; skos:prefLabel "War"@en , "الحرب"@ar ; dz:likelihood dz:possible ; dz:driver id:patron ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 2 ; dz:stance dz:asserts ] ;
    dz:change [ a dz:Addition ; dz:source id:patron ; dz:type dz:backs ; dz:target id:cell ] ,
              [ a dz:Ending ; dz:relationship id:patron-backs-proxy ] .

id:patron-backs-proxy a dz:Relationship ; dz:source id:patron ; dz:type dz:backs ; dz:target id:proxy ;
    dz:validFrom "2015-01-01" ; dz:validUntil "2018-03-01" ; dz:endedBy id:ev-fall ;
    dz:support dz:weapons , dz:training ;
    dct:description "Patron armed Proxy."@en , "سلّح الراعي الوكيل."@ar ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 1 ; dz:stance dz:asserts ; dz:place "P3" ] ,
             [ dz:sourceDocument id:blog ; dz:credibility 4 ; dz:stance dz:denies ] .
id:proxy-commands-cell a dz:Relationship ; dz:source id:proxy ; dz:type dz:commands ; dz:target id:cell ;
    dz:validFrom "2016" ; dz:claim [ dz:sourceDocument id:blog ; dz:credibility 3 ; dz:stance dz:asserts ] .
id:cell-rival-of-proxy a dz:Relationship ; dz:source id:cell ; dz:type dz:rival-of ; dz:target id:proxy ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 2 ; dz:stance dz:asserts ] .
id:proxy-controls-field a dz:Relationship ; dz:source id:proxy ; dz:type dz:controls ; dz:target id:field ;
    dz:validFrom "2017-09-23" ; dz:hedge dz:partial ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 1 ; dz:stance dz:asserts ] .
id:cell-contests-field a dz:Relationship ; dz:source id:cell ; dz:type dz:contests ; dz:target id:field ;
    dz:claim [ dz:sourceDocument id:blog ; dz:credibility 2 ; dz:stance dz:asserts ] .
id:proxy-causes-hunger a dz:Relationship ; dz:source id:proxy ; dz:type dz:causes ; dz:target id:hunger ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 2 ; dz:stance dz:asserts ] .
id:patron-pursues-peace a dz:Relationship ; dz:source id:patron ; dz:type dz:pursues ; dz:target id:peace ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 2 ; dz:stance dz:asserts ] .
id:money-serves-peace a dz:Relationship ; dz:source id:money ; dz:type dz:serves ; dz:target id:peace ;
    dz:claim [ dz:sourceDocument id:paper ; dz:credibility 2 ; dz:stance dz:asserts ] .
"""


@pytest.fixture(scope="session")
def graph_file(tmp_path_factory, complete):
    path = tmp_path_factory.mktemp("graph") / "small.ttl"
    path.write_text(complete(GRAPH))
    return path


@pytest.fixture
def fresh(graph_file):
    """A service that nobody has asked yet."""
    return TestClient(create_app(Settings(files=(graph_file,))))


@pytest.fixture(scope="session")
def client(graph_file):
    return TestClient(create_app(Settings(files=(graph_file,))))


@pytest.fixture(scope="session")
def shipped():
    return TestClient(create_app(Settings()))


@pytest.fixture
def get(client):
    """Ask the small graph, and get what it answers."""

    def get(path, **options):
        answer = client.get(path, **options)
        assert answer.status_code == 200, answer.text
        return answer.json()

    return get


@pytest.fixture
def refused(client):
    """Ask the small graph what it must refuse, and get the problem."""

    def refused(path, status):
        answer = client.get(path)
        assert answer.status_code == status, answer.text
        assert answer.headers["content-type"] == "application/problem+json"
        return answer.json()

    return refused
