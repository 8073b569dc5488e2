"""Which group fits, as a table in which each row is what the sources say about one kind of answers."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import product
from random import Random
from typing import Any

from tests.second.policy import Refused, beginnings, members, value, verdicts

FIELDS = ("sw_baan", "indicatie", "begin", "kans")
CHOICES = {
    "sw_baan": ("ja", "nee"),
    "sw_stap": (None, "naar-gewoon-werk", "naar-detachering", "naar-locatie", "nee", "onbekend"),
    "indicatie": (None, "ja", "nee", "onbekend"),
    "begin": (None, "op-tijd", "later", "nee", "onbekend"),
    "kans": (None, "met-hulp", "geen", "anders", "onbekend"),
    "taal": (None, "ja", "nee", "onbekend"),
    "register": (None, "ja", "nee", "onbekend"),
}
EVERYTHING = [dict(zip(CHOICES, answers, strict=True)) for answers in product(*CHOICES.values())]
ANY = "*"
# SW-baan, indicatie, begin, kans: the group or the open point; the first row that fits counts.
TABLE = [
    (("ja", ANY, ANY, ANY), "sw", None),
    ((ANY, "ja", ANY, ANY), "nieuw-beschut", None),
    ((ANY, ANY, "op-tijd", ANY), "a", None),
    ((ANY, ANY, "later", "met-hulp"), "b", "meteen-maar-later"),
    ((ANY, ANY, ANY, "met-hulp"), "b", None),
    ((ANY, ANY, ANY, "geen"), "c", None),
    ((ANY, ANY, "later", "anders"), None, "meteen-maar-later"),
    ((ANY, ANY, "nee", "anders"), None, "tussen-b-en-c"),
    ((ANY, ANY, ANY, ANY), None, None),
]
# What cannot be said together, and at which field that is told.
CONTRADICTIONS: list[tuple[dict[str, str | None], str]] = [
    ({"indicatie": "ja", "begin": "op-tijd"}, "begin"),
    ({"indicatie": "ja", "begin": "later"}, "begin"),
    ({"begin": "op-tijd", "kans": "geen"}, "kans"),
    ({"begin": "later", "kans": "geen"}, "kans"),
    ({"begin": "op-tijd", "kans": "met-hulp"}, "kans"),
    ({"taal": "ja", "indicatie": "ja"}, "taal"),
]
# What has to be answered because something behind it is.
NEEDED: list[tuple[dict[str, str | None], str]] = [
    *(
        ({"sw_baan": "nee", "indicatie": None, field: one}, "indicatie")
        for field in ("begin", "kans")
        for one in CHOICES[field][1:]
    ),
    *(
        ({"sw_baan": "nee", "indicatie": one, "begin": None, "kans": chance}, "begin")
        for one, chance in product(("nee", "onbekend"), CHOICES["kans"][1:])
    ),
]
# Only the first step of a road that has an order has its words here.
ROADS = {
    "a": (("Bemiddeling naar betaald werk", "doelgroep-a"),),
    "b": (
        ("Bepalen wat iemand moet ontwikkelen", "ontwikkelpunten-bepalen"),
        ("", "wvs-maakt-leerwerktraject"),
        ("", "afspraken-toekomstige-werkgever"),
        ("", "leerwerktraject-maximaal"),
        ("", "na-leerwerktraject-bemiddeling"),
        ("", "na-leerwerktraject-instrumenten"),
        ("", "detachering-maximaal"),
        ("", "na-detachering-maatwerk"),
    ),
    "c": (
        ("", "doelgroep-c"),
        ("", "doelgroep-c-andere-trajecten"),
        ("", "doelgroep-c-geen-rol-wvs"),
    ),
    "nieuw-beschut": (
        ("", "beschut-plek-bij-werkgevers"),
        ("", "nieuw-beschut-plaatsing"),
        ("", "beschut-genoeg-werk"),
        ("", "beschut-instrumenten-onderzoek"),
    ),
    "sw": (
        ("", "huidig-sw-bestand"),
        ("", "sw-stappen"),
        ("", "sw-genoeg-werk"),
        ("", "sw-rechten-gewaarborgd"),
        ("", "beschut-werk-blijft-taak"),
    ),
}
FIRST_WITHOUT_A_GROUP = "In kaart brengen wat iemand kan en nodig heeft"


def answer(question: dict[str, Any]) -> dict[str, Any]:
    said = {field: question.get(field) for field in CHOICES}
    wrong = {
        field
        for known, field in (*CONTRADICTIONS, *NEEDED)
        if all(said[name] == one for name, one in known.items())
    }
    if said["sw_baan"] == "nee" and said["sw_stap"] is not None:
        wrong.add("sw_stap")
    if question["peildatum"] < beginnings("wvs/drie-doelgroepen")[0]:
        wrong.add("peildatum")
    if wrong:
        raise Refused(*wrong)
    group, open_point = next(
        (group, point)
        for row, group, point in TABLE
        if all(asked in (ANY, said[field]) for field, asked in zip(FIELDS, row, strict=True))
    )
    beside = [
        name
        for field, name in (("taal", "taalachterstand"), ("register", "banenafspraak"))
        if said[field] == "ja"
    ]
    road = ROADS.get(group or "", ())
    return {
        "groep": group,
        "open_punt": open_point,
        "ook": beside,
        "leerwerktraject": {
            name: value(verdicts()[name], "leerwerktraject", question["peildatum"], question["gemeente"])
            for name in ([group] if group else []) + beside
        },
        "weg": [f"wvs/{kader}" for _, kader in road],
        "eerst": (road[0][0] or None) if road else FIRST_WITHOUT_A_GROUP,
    }


def question(random: Random) -> dict[str, Any]:
    """Any answers to all questions; half of the time so that they do not contradict each other."""
    border = date.fromisoformat(beginnings("wvs/drie-doelgroepen")[0])
    asked = {
        "gemeente": random.choice(members("wvs")),
        "peildatum": str(border + timedelta(random.choice([0, 1, 400, random.randint(-1, 3000)]))),
    }
    said = dict(random.choice(EVERYTHING))
    if random.random() < 0.7:
        if said["sw_baan"] == "nee":
            said["sw_stap"] = None
        if said["indicatie"] == "ja":
            said["begin"] = said["taal"] = None
        if said["begin"] == "op-tijd":
            said["kans"] = None
    return asked | {field: one for field, one in said.items() if one is not None}
