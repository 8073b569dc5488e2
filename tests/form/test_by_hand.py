"""What was typed by hand in a file stays, and the form goes on beside it where both have a place."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import pytest

from hooks.form.by_hand import merged, typed_lines
from hooks.form.door import Door
from tests import frozen
from tests.examples.changed_policy import TERM

FILE = f"{TERM}.yml"
NINE = {"kader": [TERM], "vanaf": ["2018-01-01"], "waarde": ["maximum=9"], "op": ["2017-12-01"]}
BASE = "a\nb\nc\nd\ne\n"


@pytest.mark.parametrize(
    ("typed", "made", "found"),
    [
        (BASE, "a\nB\nc\nd\ne\n", "a\nB\nc\nd\ne\n"),
        ("a\nb\nc\nD\ne\n", "a\nB\nc\nd\ne\n", "a\nB\nc\nD\ne\n"),
        ("a\nb\nC\nd\ne\n", "a\nB\nc\nd\ne\n", "a\nB\nC\nd\ne\n"),  # side by side
        ("a\nb\nzelf\nc\nd\ne\n", "a\nb\nvorm\nc\nd\ne\n", "a\nb\nvorm\nzelf\nc\nd\ne\n"),
        ("a\nb\nzelf\nc\nd\ne\n", "a\nb\nzelf\nc\nd\ne\n", "a\nb\nzelf\nc\nd\ne\n"),  # both the same
        ("a\nzelf\nc\nd\ne\n", "a\nvorm\nc\nD\ne\n", "a\nzelf\nc\nD\ne\n"),  # what was typed wins
        ("a\nb\nc\nd\ne\nzelf\n", "vorm\na\nb\nc\nd\ne\n", "vorm\na\nb\nc\nd\ne\nzelf\n"),
        ("a\nb\nc\nd\ne\nzelf", "vorm\na\nb\nc\nd\ne\n", "vorm\na\nb\nc\nd\ne\nzelf"),
        ("a\nc\nd\ne\n", "a\nb\nc\nd\nE\n", "a\nc\nd\nE\n"),
        ("a\nb\nc\nzelf\nd\ne\n", "a\ne\n", None),  # where it stood is gone
        ("a\nb\nC\nd\ne\n", "a\ne\nb\nc\nd\n", "a\ne\nb\nC\nd\n"),
    ],
)
def test_both_changes_stand_in_one_file(typed: str, made: str, found: str | None) -> None:
    assert merged(BASE, typed, made) == found


def test_the_lines_that_were_typed() -> None:
    assert typed_lines(BASE, BASE) == []
    assert typed_lines(BASE, "a\nB\nc\nd\nzelf\nook\ne\n") == [2, 5, 6]
    assert typed_lines(BASE, "a\nc\nd\ne\n") == [2]


@pytest.fixture(scope="module")
def door(tmp_path_factory: pytest.TempPathFactory) -> Door:
    return Door(str(frozen.POLICY), str(tmp_path_factory.mktemp("deur") / frozen.POLICY.name))


def asked(door: Door, way: str, given: Mapping[str, list[str]], **more: Any) -> dict[str, Any]:
    question = {"opdracht": "wijzig", "antwoorden": given, "vandaag": "2026-11-30", **more}
    found: dict[str, Any] = json.loads(door.ask(way, json.dumps(question)))
    return found


def made(door: Door, given: Mapping[str, list[str]]) -> str:
    text: str = asked(door, "vul-in", given)["bestanden"][0]["tekst"]
    return text


def test_a_title_that_was_typed_stays_when_the_form_goes_on(door: Door) -> None:
    first = made(door, NINE)
    typed = first.replace("titel: Hoe lang", "titel: Hoe kort")
    assert asked(door, "lees-terug", NINE, naam=FILE, tekst=typed) == {"antwoorden": None}
    later = {**NINE, "waarde": ["maximum=8"]}
    found = asked(door, "vul-in", later, eigen={FILE: typed}, basis={FILE: first})
    (own,) = found["eigen"]
    assert own["tekst"] == made(door, later).replace("titel: Hoe lang", "titel: Hoe kort")
    assert own["basis"] == made(door, later)
    assert (own["regels"], own["velden"], found["botst"]) == ([1], [], False)


def test_a_line_of_the_form_that_was_typed_over_is_named_with_its_field(door: Door) -> None:
    first = made(door, NINE)
    typed = first.replace("waarde: 9,", "waarde: 9 maanden,")
    later = {**NINE, "waarde": ["maximum=8"], "door": ["de fractie"]}
    (own,) = asked(door, "vul-in", later, eigen={FILE: typed}, basis={FILE: first})["eigen"]
    line = own["tekst"][: own["tekst"].index("waarde: 9 maanden")].count("\n") + 1
    assert (own["regels"], own["velden"]) == ([line], ["waarde"])
    assert "voorgesteld_door: de fractie" in own["tekst"]


def test_a_version_that_moves_away_from_under_what_was_typed_does_not_come_twice(door: Door) -> None:
    first = made(door, NINE)
    typed = first.replace("    bron: voorstel\n", "    # zelf getypt\n    bron: voorstel\n")
    found = asked(
        door,
        "vul-in",
        {
            **NINE,
            "vanaf": ["2016-01-01"],
            "op": ["2015-12-01"],
            "tekst": ["Nu {maximum}."],
            "waarde": ["maximum=9 maanden"],
        },
        eigen={FILE: typed},
        basis={FILE: first},
    )
    (own,) = found["eigen"]
    assert found["botst"]
    assert (own["tekst"], own["basis"]) == (typed, first)


def test_what_the_form_can_say_of_what_was_typed_it_says(door: Door) -> None:
    first = made(door, NINE)
    typed = first.replace("titel: Hoe lang", "titel: Hoe kort").replace("waarde: 9,", "waarde: 7,")
    found = asked(door, "lees-terug", NINE, naam=FILE, tekst=typed)
    assert found == {"antwoorden": {**NINE, "waarde": ["maximum=7"]}, "deels": True}


def test_what_was_typed_where_the_form_makes_no_file_stays(door: Door) -> None:
    text = (frozen.POLICY / FILE).read_text(encoding="utf-8")
    found = asked(door, "vul-in", {"kader": [TERM]}, eigen={FILE: f"{text}#"}, basis={FILE: text})
    assert found["eigen"] == [{"naam": FILE, "tekst": f"{text}#", "basis": text, "regels": [], "velden": []}]


def test_what_was_typed_in_a_new_file_goes_along_when_that_gets_another_name(door: Door) -> None:
    given = {"oud": [TERM], "nieuw": ["wvs/leerwerktraject-termijn"]}
    question = {"opdracht": "hernoem", "antwoorden": given, "vandaag": "2026-11-30"}
    first = json.loads(door.ask("vul-in", json.dumps(question)))["bestanden"][0]
    typed = {"eigen": {first["naam"]: f"{first['tekst']}# zelf"}, "basis": {first["naam"]: first["tekst"]}}
    later = {**question, **typed, "antwoorden": {**given, "nieuw": ["wvs/termijn"]}}
    (own,) = json.loads(door.ask("vul-in", json.dumps(later)))["eigen"]
    assert own["naam"] == "wvs/termijn.yml"
    assert own["tekst"].endswith("# zelf")


def test_a_draft_from_before_counts_as_it_was_typed(door: Door) -> None:
    typed = made(door, NINE).replace("titel: Hoe lang", "titel: Hoe kort")
    (own,) = asked(door, "vul-in", NINE, eigen={FILE: typed})["eigen"]
    assert (own["tekst"], own["regels"]) == (typed, [1])


def test_new_outcomes_of_the_examples_come_with_what_was_typed(door: Door) -> None:
    given = {
        "kader": [TERM],
        "vanaf": ["2018-01-01"],
        "waarde": ["maximum=9"],
        "status": ["vastgesteld door de colleges"],
        "besluit": ["wvs-colleges-2017"],
        "terugwerkend": ["ja"],
        "bron": ["van-denken-naar-doen, Voor doelgroep B (leerwerktrajecten), onderdeel 3"],
        "voorbeelden": ["ja"],
    }
    first = made(door, given)
    typed = f"{first}# zelf getypt\n"
    asked(door, "vul-in", given, eigen={FILE: typed}, basis={FILE: first})
    json.loads(door.ask("keur", json.dumps({"eigen": {FILE: typed}})))
    told = json.loads(door.ask("keur-af", json.dumps({"eigen": {FILE: typed}})))
    texts = {one["naam"]: one["tekst"] for one in told["bestanden"]}
    assert texts[FILE] == typed
    assert "voorbeelden/trajectduur.yml" in texts, told


@pytest.mark.parametrize(
    ("old", "new", "answers"),
    [
        ("    eenheid: personen\n", "    eenheid: trajecten\n", {"maat-eenheid": ["trajecten"]}),
        ("  wachtlijst:\n", "  wachtenden:\n", {"maat": ["wachtenden"]}),
        (
            "      een: Wie komt.\n",
            "      een: Wie blijft.\n",
            {"maat-telling": ["een=Wie blijft.", "twee=Wie gaat."]},
        ),
        ("    beter: niet gezegd\n", "    beter: lager\n", {"maat-beter": ["lager"]}),
    ],
)
def test_a_measure_that_was_typed_stands_in_the_form(
    door: Door, old: str, new: str, answers: Mapping[str, list[str]]
) -> None:
    given = {
        **NINE,
        "maat": ["wachtlijst"],
        "maat-wat": ["Hoeveel mensen er wachten"],
        "maat-eenheid": ["personen"],
        "maat-telt": ["De bron zegt niet hoe."],
        "maat-telling": ["een=Wie komt.", "twee=Wie gaat."],
    }
    first = made(door, given)
    found = asked(door, "lees-terug", given, naam=FILE, tekst=first.replace(old, new))["antwoorden"]
    assert found is not None
    assert {name: found[name] for name in answers} == answers
    assert made(door, found) == first.replace(old, new)
