"""What stands in the columns of a file: a guess at a strange heading, and a title as wide as the headings."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.kolom_inhoud import Inhoud
from calculators.raamwerk.kolommen import ONBEKEND, Kolom
from tests.small_data import faults, make_data

DATA = make_data()
HEADS = ["kenmerk", "gemeente", "doelgroep", "start"]
DAYS = ["1-7-2017", "1 aug 2017"]


def recognised(heads: list[str], name: str = "trajectduur", **more: Any) -> dict[str, Any]:
    text = json.dumps({"koppen": heads, **more})
    answer: dict[str, Any] = json.loads(zijloket.herken(DATA, name, text))
    assert answer["goed"], answer
    return answer


def guesses(heads: list[str], *cells: list[str], name: str = "trajectduur") -> list[str]:
    by_place = {str(place): texts for place, texts in enumerate(cells)}
    return [one["gok"] for one in recognised(heads, name, cellen=by_place)["kolommen"]]


def test_the_only_column_with_days_is_a_guess_at_the_day_that_is_needed() -> None:
    heads = ["kenmerk", "gemeente", "doelgroep", "Dd"]
    assert guesses(heads, [], [], [], DAYS) == ["", "", "", "start"]
    asked = recognised(heads, cellen={"3": DAYS})
    assert asked["nakijken"] == ["Kijk na of dit klopt: «Dd» als «start»."]
    assert asked["meldingen"] == []


@pytest.mark.parametrize(
    "cells", [[], ["1-7-2017", "onbekend"], ["31-2-2017"], ["07/13/2017"], ["6"], ["1-7-17"]]
)
def test_a_column_with_anything_else_is_no_guess(cells: list[str]) -> None:
    assert guesses(["gemeente", "doelgroep", "Dd"], [], [], cells) == ["", "", ""]


def test_of_two_columns_with_days_neither_is_guessed_and_both_are_named() -> None:
    heads = ["gemeente", "doelgroep", "Van", "Gereed"]
    asked = recognised(heads, cellen={"2": DAYS, "3": DAYS})
    assert [one["gok"] for one in asked["kolommen"]] == [""] * 4
    assert asked["nakijken"] == [
        "Er staan dagen in de kolommen «Van» en «Gereed», en zij worden niet gebruikt; kijk na of dat klopt.",
        "De kolom «start» ontbreekt; zet haar in de kopregel.",
    ]


def test_a_column_with_days_that_is_not_used_is_something_to_look_at() -> None:
    asked = recognised([*HEADS, "Gepland klaar", "Geb. datum", "opmerking"], cellen={"4": DAYS, "5": DAYS})
    assert asked["nakijken"] == [
        "Er staan dagen in de kolom «Gepland klaar», en zij wordt niet gebruikt; kijk na of dat klopt."
    ]
    chosen = recognised([*HEADS, "Gepland klaar"], cellen={"4": DAYS}, velden=[*HEADS, "einde"])
    assert chosen["nakijken"] == []
    full = [*HEADS, "einde", "detachering_start", "detachering_einde", "Gezien"]
    assert recognised(full, cellen={"7": DAYS})["nakijken"] == []


def test_a_day_of_birth_is_no_guess_at_the_first_day() -> None:
    assert guesses(["gemeente", "doelgroep", "geboren"], [], [], DAYS) == ["", "", ""]


def test_a_column_of_choices_is_a_guess_by_what_the_screen_calls_them() -> None:
    heads = ["Wijk van", "Team", "start"]
    assert guesses(heads, ["Roosendaal", "zundert"], ["Doelgroep B", "a"], DAYS) == [
        "gemeente",
        "doelgroep",
        "",
    ]
    assert guesses(heads, ["Roosendaal", "Breda"], ["7"], DAYS) == ["", "", ""]


def test_a_head_like_that_of_a_day_is_a_guess_only_above_something_like_a_day() -> None:
    """`Wijk van` looks like `ziek van`, the first day of a break."""
    heads = [*HEADS, "Wijk van"]
    assert [one["gok"] for one in recognised(heads, cellen={"4": ["Noord", "Zuid"]})["kolommen"]][4] == ""
    assert [one["gok"] for one in recognised(heads, cellen={"4": DAYS})["kolommen"]][
        4
    ] == "onderbrekingen.0.van"
    assert [one["gok"] for one in recognised(heads)["kolommen"]][4] == "onderbrekingen.0.van"


@pytest.mark.parametrize(
    ("head", "cells", "guess"),
    [
        ("Begroot in totaal", ["WVS", "Rijk"], ""),
        ("Begroot in totaal", ["1.000", "50"], "bedrag"),
        # What it looks like most cannot be; what it looks like after that can.
        ("Boekjaar van", ["WVS"], "van"),
        ("Boekjaar van", ["2018"], "jaar"),
        ("Boekjaar van", [], "jaar"),
    ],
)
def test_a_head_like_that_of_a_number_is_a_guess_only_above_numbers(
    head: str, cells: list[str], guess: str
) -> None:
    assert guesses([head], cells, name="ketenbegroting") == [guess]


@pytest.mark.parametrize(("cells", "guess"), [(["beide", "elders"], ""), (["beide", "Beschut"], "gebruik")])
def test_only_what_has_to_be_in_the_file_is_guessed(cells: list[str], guess: str) -> None:
    """A gemeente may stand beside a file of PMCs, so no column has to be it; a number may be anything."""
    assert guesses(["A", "B", "C"], cells, ["zundert"], ["7"], name="pmc-rendabiliteit") == [guess, "", ""]


def test_a_column_that_fits_more_than_one_question_is_no_guess() -> None:
    one = loket.zoek_rekenhulp("trajectduur")
    assert one.bestand is not None
    columns = (Kolom("A", "", ONBEKEND),)
    both = replace(one, velden=tuple(replace(field, verplicht=True) for field in one.velden))
    content = Inhoud(DATA, {0: DAYS})
    assert content.gok(one, one.bestand, columns)[0].gok == "start"
    assert content.gok(both, one.bestand, columns)[0].gok == ""


def test_a_missing_column_is_named_with_the_column_that_has_its_days() -> None:
    question = {
        "koppen": ["gemeente", "doelgroep", "Dd"],
        "cellen": {"2": DAYS},
        "instellingen": {"peildatum": "1-10-2017"},
    }
    found = json.loads(zijloket.kolommen(DATA, "trajectduur", json.dumps(question)))
    assert faults(found)["bestand"] == "De kolom «start» ontbreekt; is dat «Dd»?"


@pytest.mark.parametrize("wrong", [{"9": DAYS}, {"-1": DAYS}, {"0": "x"}, {"x": DAYS}, [], {"0": [1]}])
@pytest.mark.parametrize("key", ["cellen", "kopregels"])
def test_cells_that_the_page_cannot_have_sent_are_refused(key: str, wrong: Any) -> None:
    found = json.loads(zijloket.herken(DATA, "trajectduur", json.dumps({"koppen": HEADS, key: wrong})))
    is_number_of_a_row = key == "kopregels" and wrong in ({"9": DAYS}, {"-1": DAYS})
    assert found["goed"] is is_number_of_a_row


# a title as wide as the headings


@pytest.mark.parametrize(
    ("heads", "rows", "number"),
    [
        (["Trajecten", "Werkplein", "Hart van", "Brabant"], {"2": HEADS}, 2),
        (
            ["Gemeente", "Zundert", "Uitdraai", "van Jan"],
            {"2": ["a", "b"], "4": ["Groep", "Startdatum", "x"]},
            4,
        ),
        (["Trajecten", "Werkplein"], {"2": ["Klant", "bij", "gemeente", "en meer"]}, 2),
        (["Trajecten", "Werkplein"], {"2": ["Jan", "Zundert"]}, None),
        (["gemeente", "start"], {"2": ["gemeente", "doelgroep", "start"]}, None),
        (HEADS, {"2": HEADS}, None),
        (HEADS, {}, None),
    ],
)
def test_a_title_as_wide_as_the_headings_is_known_by_the_headings_below_it(
    heads: list[str], rows: dict[str, list[str]], number: int | None
) -> None:
    assert recognised(heads, kopregels=rows)["kopregel"] == number
