"""Bundles of STIX in the manner of those who publish them, written by hand."""

from __future__ import annotations

import json
from uuid import NAMESPACE_DNS, uuid5

__all__ = ["attack", "bundle", "id_of", "misp", "thing", "tie"]

MADE = "2019-03-25T12:15:08.123Z"
CHANGED = "2021-10-12T07:00:00.000Z"


def id_of(type, name):
    return f"{type}--{uuid5(NAMESPACE_DNS, name)}"


def thing(type, name, **properties):
    """Return an object, whose id follows from its type and name."""
    made = {"type": type, "spec_version": "2.1", "id": id_of(type, name), "created": MADE, "modified": CHANGED}
    return {**made, "name": name, **properties}


def tie(source, word, target, **properties):
    """Return a relationship of two objects."""
    made = thing("relationship", f"{source['name']} {word} {target['name']} {properties.get('start_time')}")
    del made["name"]
    return {
        **made,
        "relationship_type": word,
        "source_ref": source["id"],
        "target_ref": target["id"],
        **properties,
    }


def bundle(*objects):
    """Return objects as text, a property a line."""
    return json.dumps({"type": "bundle", "id": id_of("bundle", "b"), "objects": objects}, indent=1)


def attack():
    """Return a bundle in the manner of MITRE ATT&CK: groups, campaigns, software; relationships before their ends."""
    mitre = thing("identity", "The MITRE Corporation", identity_class="organization")
    by = {"created_by_ref": mitre["id"], "x_mitre_version": "1.0"}
    source = "https://attack.mitre.org/groups/G9001"
    group = thing(
        "intrusion-set",
        "River Group",
        **by,
        aliases=["River Group", "APT-R", "مجموعة النهر"],
        description="A group that is said to act for a state.",
        external_references=[
            {"source_name": "mitre-attack", "external_id": "G9001", "url": source},
            {"source_name": "Some Vendor", "description": "A report.", "url": "https://vendor.example/river"},
        ],
    )
    other = thing("intrusion-set", "Delta Group", **by, x_mitre_deprecated=False)
    gone = thing("intrusion-set", "Old Group", **by, revoked=True)
    campaign = thing(
        "campaign",
        "Operation Ferry",
        **by,
        first_seen="2016-05-01T04:00:00.000Z",
        last_seen="2016-11-01T04:00:00.000Z",
        x_mitre_first_seen_citation="(Citation: Some Vendor)",
    )
    malware = thing("malware", "Oar", **by, is_family=True)
    technique = thing("attack-pattern", "Phishing", **by)
    return bundle(
        tie(group, "uses", malware, **by),
        tie(malware, "uses", technique, **by),
        tie(group, "uses", technique, **by),
        tie(campaign, "attributed-to", group, **by),
        tie(group, "supports", other, **by, description="They share a builder.", confidence=75),
        tie(gone, "revoked-by", group, **by),
        {"type": "marking-definition", "id": id_of("marking-definition", "m"), "spec_version": "2.1", "created": MADE},
        mitre, group, other, gone, campaign, malware, technique,
    )  # fmt: skip


def misp():
    """Return a bundle in the manner of an export of MISP: an event as a report, organisations, MISP's own words."""
    org = thing("identity", "CIRCL", identity_class="organization")
    by = {"created_by_ref": org["id"], "labels": ['misp:category="Targeting data"']}
    sponsor = thing("threat-actor", "North Bureau", **by, threat_actor_types=["terrorist"])
    group = thing("threat-actor", "فوج الوادي", **by, aliases=["Valley Regiment"])
    person = thing("identity", "A. Person", **by, identity_class="individual")
    town = thing("location", "Mayadin", **by, latitude=35.0189, longitude=40.4511, country="SY")
    named = thing("location", "", **by, region="western-asia")
    del named["name"]
    ties = [
        tie(sponsor, "sponsors", group, **by, start_time="2016-02-03T00:00:00Z", confidence=50),
        tie(group, "operates-from", town, **by, start_time="2016-02-03T10:30:00Z", stop_time="2017-10-14T23:59:59Z"),
        tie(group, "supported-by", person, **by),
        tie(group, "targets", person, **by),
        tie(group, "is-friends-with", sponsor, **by),
    ]
    sighting = thing(
        "sighting", "s", **by, sighting_of_ref=group["id"], where_sighted_refs=[town["id"]],
        first_seen="2018-01-01T00:00:00Z", last_seen="2018-01-02T00:00:00Z", count=3,
    )  # fmt: skip
    report = thing(
        "report",
        "Event 17: the Valley Regiment",
        **by,
        published="2018-02-20T08:00:00Z",
        object_refs=[each["id"] for each in (sponsor, group, *ties[:2])],
        external_references=[{"source_name": "misp", "url": "https://misp.example/events/17"}],
    )
    return bundle(org, report, sponsor, group, person, town, named, *ties, sighting)
