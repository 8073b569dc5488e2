"""The door of the form: what each command makes is checked, and its effects are worked out."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from hooks.form.about import as_it_holds
from hooks.form.door import Door
from hooks.form.filled import Given
from tests import frozen
from tests.examples.changed_policy import TERM
from tests.form.given import OTHERS
from tests.small_data import kader, version

FILE = f"{TERM}.yml"
CORRECTION: Given = {
    "kader": [TERM],
    "van": ["Momenteel is de termijn"],
    "naar": ["Nu is de termijn"],
    "reden": ["Zo staat het er."],
    "op": ["2026-11-30"],
}


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Door:
    return Door(str(frozen.POLICY), str(tmp_path_factory.mktemp("deur") / frozen.POLICY.name))


def asked(door: Door, way: str, question: Mapping[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(door.ask(way, json.dumps(question)))
    return found


def filled_in(door: Door, command: str, given: Given) -> dict[str, Any]:
    return asked(door, "vul-in", {"opdracht": command, "antwoorden": given, "vandaag": "2026-11-30"})


def test_what_the_check_says_is_told_though_another_field_is_wrong(door: Door) -> None:
    given = {"kader": [TERM], "vanaf": ["31-2-2018"], "tekst": ["De termijn is {onbekend}."]}
    made = filled_in(door, "wijzig", given)
    assert made["fouten"].keys() == {"vanaf", "tekst"}
    assert "onbekend" in made["fouten"]["tekst"][0]
    assert made["bestanden"] == []
    right = filled_in(door, "wijzig", {**given, "vanaf": ["2018-01-01"]})
    assert right["fouten"] == {}
    told = asked(door, "keur", {"eigen": {}})
    assert [one["melding"] for one in told["meldingen"] if one["veld"] == "tekst"] == made["fouten"]["tekst"]


def test_what_a_kader_says_now_is_no_proposal_and_not_of_one_gemeente() -> None:
    held, proposed = version("2017-04-04"), version("2018-01-01", "voorgesteld")
    of_one = version("2018-03-01", alleen=("zundert",))
    assert as_it_holds(kader("wvs/x", held, proposed, of_one)) is held
    assert as_it_holds(kader("wvs/x", proposed, of_one)) is proposed
    assert as_it_holds(kader("wvs/x", of_one)) is of_one
    assert as_it_holds(kader("wvs/x", version("2017-04-04", "vervallen"))) is None


def test_what_was_corrected_under_another_name_is_not_new_under_this_one(door: Door) -> None:
    """Also for who has set his clock back: what is published was done."""
    given = {"oud": [TERM], "nieuw": ["wvs/leerwerktraject-termijn"]}
    asked(door, "vul-in", {"opdracht": "hernoem", "antwoorden": given, "vandaag": "2018-01-01"})
    asked(door, "keur", {"eigen": {}})
    assert asked(door, "keur-af", {"eigen": {}})["meldingen"] == []


def test_a_correction_of_a_day_to_come_that_was_typed_is_a_fault(door: Door) -> None:
    made = filled_in(door, "corrigeer", CORRECTION)
    typed = made["bestanden"][0]["tekst"].replace("op: 2026-11-30", "op: 2099-01-01")
    asked(door, "keur", {"eigen": {FILE: typed}})
    told = asked(door, "keur-af", {"eigen": {FILE: typed}})
    assert not told["klopt"]
    assert any("en die dag moet nog komen" in one["melding"] for one in told["meldingen"])


def worked_out(door: Door) -> dict[str, Any]:
    while True:
        found = asked(door, "gevolgen", {})
        if found["klaar"]:
            effects: dict[str, Any] = found["gevolgen"]
            return effects


@pytest.mark.opdracht
@pytest.mark.parametrize(("command", "given"), OTHERS)
def test_what_a_command_makes_is_checked_and_shown(door: Door, command: str, given: Given) -> None:
    """Twice, as who goes on filling in does."""
    for _ in range(2):
        made = filled_in(door, command, given)
        assert made["fouten"] == {}
        assert made["bestanden"]
        for way in ("keur", "keur-af"):
            told = asked(door, way, {"eigen": {}})
            assert told["klopt"], told["controleer"]
        assert told["fouten"] == {}
        assert worked_out(door)["teksten"] is not None
    gone = [one["naam"] for one in told["bestanden"] if one["weg"]]
    assert bool(gone) == (command == "hernoem" or "reden" in given)


def test_a_new_name_is_one_thing_that_happens_and_changes_no_outcome(door: Door) -> None:
    command, given = OTHERS[0]
    made = filled_in(door, command, given)
    assert made["bestanden"][0]["naam"] == f"{given['nieuw'][0]}.yml"
    asked(door, "keur", {"eigen": {}})
    asked(door, "keur-af", {"eigen": {}})
    found = worked_out(door)
    assert [one["wat"] for one in found["teksten"]] == ["hernoemd"]
    assert not found["verandert"]


def test_without_a_reason_to_go_nothing_goes(door: Door) -> None:
    made = filled_in(door, "trek-in", {"kader": [TERM]})
    assert made["fouten"] == {"manier": ["hier is een antwoord nodig"]}
    assert "reden" not in made["tellen"]
    made = filled_in(door, "trek-in", {"kader": [TERM], "manier": ["het hoort hier niet"]})
    assert list(made["fouten"]) == ["reden"]
    assert "vervalt-vanaf" not in made["tellen"]
    made = filled_in(door, "trek-in", {"kader": [TERM], "manier": ["het geldt niet meer"]})
    assert list(made["fouten"]) == ["vervalt-vanaf", "bron"]


def test_a_measure_that_comes_is_shown_and_is_no_correction(door: Door) -> None:
    (given,) = (given for command, given in OTHERS if "maat" in given)
    filled_in(door, "wijzig", given)
    for way in ("keur", "keur-af"):
        asked(door, way, {"eigen": {}})
    (text,) = worked_out(door)["teksten"]
    assert text["wat"] == "anders"
    (line,) = text["velden"]
    assert line.startswith("meet wachttijd: ")
    assert "Hoe lang iemand wacht" in line


@pytest.mark.parametrize(
    ("old", "new", "answers"),
    [
        ("Nu is de termijn", "Vandaag is de termijn", {"naar": ["Vandaag is de termijn"]}),
        (
            "reden: Zo staat het er.",
            "reden: Zo staat het in de bron.",
            {"reden": ["Zo staat het in de bron."]},
        ),
        ("op: 2026-11-30\n        reden: Zo", "op: 2026-11-29\n        reden: Zo", {"op": ["2026-11-29"]}),
    ],
)
def test_a_correction_that_was_changed_by_hand_stands_in_the_form(
    door: Door, old: str, new: str, answers: Given
) -> None:
    made = filled_in(door, "corrigeer", CORRECTION)["bestanden"][0]["tekst"]
    assert made.count(old) == 1
    question = {"opdracht": "corrigeer", "antwoorden": CORRECTION, "vandaag": "2026-11-30"}
    found = asked(door, "lees-terug", {**question, "naam": FILE, "tekst": made.replace(old, new)})
    assert found == {"antwoorden": {**CORRECTION, **answers}}


@pytest.mark.parametrize(
    "old", ["Een leerwerktraject met behoud", "was: Momenteel", "- op: 2026-11-30\n        reden: De"]
)
def test_what_a_correction_cannot_say_stays_in_the_file(door: Door, old: str) -> None:
    made = filled_in(door, "corrigeer", CORRECTION)["bestanden"][0]["tekst"]
    assert made.count(old) == 1
    question = {"opdracht": "corrigeer", "antwoorden": CORRECTION, "vandaag": "2026-11-30"}
    typed = made.replace(old, old.replace("2026-11-30", "2026-11-28").replace("e", "a", 1))
    assert asked(door, "lees-terug", {**question, "naam": FILE, "tekst": typed}) == {"antwoorden": None}


def test_what_is_published_does_not_change_unseen(door: Door) -> None:
    filled_in(door, "corrigeer", {"kader": [TERM]})
    text = (frozen.POLICY / FILE).read_text(encoding="utf-8")
    typed = text.replace("Momenteel is de termijn", "Nu is de termijn")
    for way in ("keur", "keur-af"):
        told = asked(door, way, {"eigen": {FILE: typed}})
    assert all(": let op: " in line for line in told["controleer"])  # by itself it is right
    assert not told["klopt"]
    (message,) = told["meldingen"]
    assert "was gepubliceerd en is gewijzigd (tekst)" in message["melding"]
    assert worked_out(door) is None


def test_what_was_typed_over_an_older_file_takes_no_later_answer_back(door: Door) -> None:
    """Who fills in 8 and goes on typing in the file that still says 9, keeps both."""
    given = {
        "kader": [TERM],
        "vanaf": ["2018-01-01"],
        "waarde": ["maximum=9"],
        "door": ["de fractie"],
        "op": ["2017-12-01"],
    }
    older = filled_in(door, "wijzig", given)["bestanden"][0]["tekst"]
    later = {**given, "waarde": ["maximum=8"]}
    typed = older.replace("geldt_vanaf: 2018-01-01", "geldt_vanaf: 2018-02-01")
    assert typed != older
    question = {"opdracht": "wijzig", "antwoorden": later, "vandaag": "2026-11-30", "naam": FILE}
    found = asked(door, "lees-terug", {**question, "tekst": typed, "basis": older})
    assert found == {"antwoorden": {**later, "vanaf": ["2018-02-01"]}}
    found = asked(door, "lees-terug", {**question, "tekst": f"{older}# opmerking\n", "basis": older})
    assert found == {"antwoorden": None}
