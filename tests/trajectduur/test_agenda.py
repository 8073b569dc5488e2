"""The days of a traject in a calendar: the names that a kept calendar knows them by, and what each says."""

from __future__ import annotations

from typing import Any

import icalendar
import pytest

from tests.trajectduur.asked import BASE, PLAN, answer
from tests.trajectduur.test_in_woorden import MOVES_BOTH

LOT = "k7m2p9x4"
END = (
    "\nVoor doelgroep B is een leerwerktraject normaal gesproken de weg.\nBerekend op peildatum "
    "1 oktober 2017. Dit is een berekening, geen besluit. De bron gaat altijd voor."
)


def events(**question: Any) -> dict[str, Any]:
    """Each day by its name, without the lot."""
    text = answer(**question, lot=LOT)["meenemen"]["agenda"]
    every = icalendar.Calendar.from_ical(text).walk("VEVENT")
    return {str(one["UID"]).removeprefix(f"{LOT}.").removesuffix("@kaderwijzer"): one for one in every}


def test_each_day_of_a_plan_has_the_name_that_kept_calendars_know() -> None:
    plan = PLAN | {"detachering_einde": "2019-05-31", "peildatum": "2017-07-01"}
    assert list(events(**plan)) == [
        "begin-leerwerktraject",
        "einde-leerwerktraject",
        "uiterste-dag-leerwerktraject",
        "begin-detachering",
        "einde-detachering",
        "uiterste-dag-samen",
    ]


def test_the_day_of_another_reading_has_a_name_with_its_place() -> None:
    found = {
        name: (str(one["SUMMARY"]), str(one.decoded("DTSTART"))) for name, one in events(**MOVES_BOTH).items()
    }
    assert found == {
        "uiterste-dag-leerwerktraject": ("Leerwerktraject: uiterste dag bij elke lezing", "2018-02-25"),
        "uiterste-dag-leerwerktraject-anders-1": (
            "Leerwerktraject: uiterste dag (telt de onderbreking niet mee)",
            "2018-03-15",
        ),
        "uiterste-dag-samen": (
            "Leerwerktraject en detachering samen: uiterste dag bij elke lezing",
            "2019-07-25",
        ),
        "uiterste-dag-samen-anders-1": (
            "Leerwerktraject en detachering samen: uiterste dag (telt de onderbreking in het leerwerktraject "
            "niet mee)",
            "2019-07-28",
        ),
    }


def test_a_day_says_that_the_terms_may_not_hold_for_the_group() -> None:
    assert [str(one["SUMMARY"]) for one in events(doelgroep="taalachterstand").values()] == [
        "Leerwerktraject: uiterste dag, als de termijnen voor deze groep gelden",
        "Leerwerktraject en detachering samen: uiterste dag, als de termijnen voor deze groep gelden",
    ]


@pytest.mark.parametrize(
    ("own", "term"),
    [
        ({}, "hoogstens 6 maanden"),
        (
            {"eigen_termijn": 4, "eigen_vindplaats": "artikel 8"},
            "4 maanden, zelf ingevuld (artikel 8)",
        ),
    ],
)
def test_a_day_says_which_term_it_comes_from(own: dict[str, Any], term: str) -> None:
    said = [str(one["DESCRIPTION"]) for one in events(**own).values()]
    assert said == [
        f"Kader «Titel van wvs/leerwerktraject-maximaal»: {term} (wvs/leerwerktraject-maximaal, versie "
        f"2017-04-04, status: vastgesteld door de colleges).{END}",
        "Kader «Titel van wvs/detachering-maximaal»: hoogstens 23 maanden (wvs/detachering-maximaal, versie "
        f"2017-04-04, status: vastgesteld door de colleges).{END}",
    ]


@pytest.mark.parametrize(("begins", "is_there"), [("2017-12-31", False), ("2018-01-01", True)])
def test_the_last_day_of_the_leerwerktraject_is_left_out_when_the_detachering_has_begun_by_then(
    begins: str, is_there: bool
) -> None:
    found = events(**BASE | {"einde": "2017-12-30", "detachering_start": begins})
    assert ("uiterste-dag-leerwerktraject" in found) is is_there
