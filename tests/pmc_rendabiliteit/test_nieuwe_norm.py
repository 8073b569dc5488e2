"""A norm that begins within the months without benefit is named: before, after, and what it does."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk import zijloket
from tests.small_data import PMC, ask, kader, make_data, norm, version

DATA = make_data()
WITH_NORM = {**PMC, "peildatum": "2017-04-20", "bijstand_per_maand": None, "huishouden": "alleenstaande"}
JULY = "is het vanaf 1 juli 2017 €\u00a0986,52 per maand, en niet meer €\u00a0982,79 per maand."


def norms(**overgang: str) -> Gegevens:
    """One norm that takes the place of another, with what the source says about running cases."""
    values = norm("2017-07-01", "1000", "1400").waarden
    new = version("2017-07-01", "landelijk vastgesteld", waarden=values, tekst="Een bedrag.", **overgang)
    first = norm("2017-01-01", "982.79", "1403.98")
    return make_data(kader("landelijk/bijstandsnorm", first, new, gebied="nederland"))


def answer(data: Gegevens = DATA, /, **more: Any) -> dict[str, Any]:
    found = ask(data, "pmc-rendabiliteit", WITH_NORM | more)
    assert found["goed"], found
    return found


def named(found: dict[str, Any]) -> list[str]:
    """The sentences about a norm that begins meanwhile."""
    return [one for one in found["samenvatting"] if "na de peildatum" in one]


def test_a_norm_that_begins_within_the_months_is_named_with_both_amounts() -> None:
    found = answer(maanden=12)
    (told,) = named(found)
    assert JULY in told
    assert "Dat is binnen 12 maanden na de peildatum" in told
    assert "Of dat ook telt voor wie dan al is uitgestroomd, staat niet in de bron." in told
    # 2 candidates, 12 months, 24,000 short.
    assert "dan is het maatschappelijk resultaat -€\u00a0323,52." in told
    assert found["antwoord"]["maatschappelijk_resultaat"] == "-413.04"
    assert found["antwoord"]["wijzigingen"] == [
        {
            "kader": "landelijk/bijstandsnorm",
            "vanaf": "2017-07-01",
            "status": "landelijk vastgesteld",
            "was": "982.79",
            "wordt": "986.52",
            "overgang": "niet genoemd",
            "maatschappelijk_resultaat": "-323.52",
        }
    ]
    assert told in found["meenemen"]["brief"], "also in a letter"


@pytest.mark.parametrize(("months", "begins"), [(2, False), (3, True)])
def test_only_what_begins_before_the_months_are_over_is_named(months: int, begins: bool) -> None:
    found = answer(maanden=months)
    assert bool(named(found)) is bool(found["antwoord"]["wijzigingen"]) is begins


@pytest.mark.parametrize(("since", "begins"), [("19", True), ("20", False), ("21", False)])
def test_a_norm_of_the_last_day_of_the_months_still_begins_within_them(since: str, begins: bool) -> None:
    """A month from 20 April on ends with 19 May."""
    first, new = norm("2017-01-01", "982.79", "1403.98"), norm(f"2017-05-{since}", "1000", "1400")
    data = make_data(kader("landelijk/bijstandsnorm", first, new, gebied="nederland"))
    assert bool(named(answer(data, maanden=1))) is begins


def test_with_an_amount_of_ones_own_no_norm_matters() -> None:
    found = answer(bijstand_per_maand="1000")
    assert (named(found), found["antwoord"]["wijzigingen"]) == ([], [])


def test_a_norm_that_is_not_known_any_more_is_named_and_nothing_is_reckoned_with_it() -> None:
    found = answer(peildatum="2018-01-20")
    (told,) = named(found)
    assert "heeft vanaf 1 juli 2018 de status «niet bekend»." in told
    assert "Wat er daarna per maand wordt bespaard, is niet te zeggen; gerekend is met het bedrag" in told
    (change,) = found["antwoord"]["wijzigingen"]
    assert (change["was"], change["wordt"], change["maatschappelijk_resultaat"]) == ("986.52", None, None)


def test_when_it_turns_the_result_over_the_border_that_is_said() -> None:
    (told,) = named(answer(norms(), kosten=[{"bedrag": 33600}]))
    assert told.endswith(
        "Telt het nieuwe bedrag voor al die maanden, dan is het maatschappelijk resultaat "
        "€\u00a0400,00, en met nul als grens wel rendabel."
    )
    first, lower = norm("2017-01-01", "982.79", "1403.98"), norm("2017-07-01", "900", "1300")
    data = make_data(kader("landelijk/bijstandsnorm", first, lower, gebied="nederland"))
    (told,) = named(answer(data, kosten=[{"bedrag": 33000}]))
    assert told.endswith("€\u00a01.400,00, en met nul als grens niet rendabel.".replace("€", "-€"))


@pytest.mark.parametrize(
    ("cases", "said", "is_reckoned"),
    [
        ("nieuwe gevallen", "Volgens de bron geldt dat alleen voor nieuwe gevallen.", False),
        ("alle gevallen", "Volgens de bron geldt dat ook voor wie dan al is uitgestroomd.", True),
    ],
)
def test_what_the_source_says_about_running_cases_is_followed(
    cases: str, said: str, is_reckoned: bool
) -> None:
    (told,) = named(answer(norms(overgang=cases)))
    after = " Telt het nieuwe bedrag voor al die maanden, dan " if is_reckoned else ""
    assert f" na de peildatum. {said}{after}" in told
    assert told.endswith(said) is not is_reckoned


THREE = make_data(
    kader(
        "landelijk/bijstandsnorm",
        *(
            norm(f"2017-0{month}-01", f"{amount}", "1400")
            for month, amount in zip("1579", (900, 910, 920, 930), strict=True)
        ),
        gebied="nederland",
    )
)


@pytest.mark.parametrize("more", [{}, {"kandidaten": None}])
def test_of_three_norms_the_first_is_told_and_every_one_in_the_steps(more: dict[str, Any]) -> None:
    found = answer(THREE, **more)
    (told,) = named(found)
    assert "vanaf 1 mei 2017" in told
    assert "juli" not in told
    assert told.endswith("Daarna verandert de norm in die tijd nog 2 keer; de stappen noemen elke keer.")
    assert len(found["antwoord"]["wijzigingen"]) == 3
    (step,) = [one for one in found["stappen"] if one["titel"] == "Normen die in deze maanden beginnen"]
    letter = found["meenemen"]["brief"] or step["invulling"]  # a letter has no steps, so it tells all
    for since in ("vanaf 1 mei 2017", "vanaf 1 juli 2017", "vanaf 1 september 2017"):
        assert since in step["invulling"]
        assert since in letter


def test_two_norms_are_told_in_full() -> None:
    found = answer(THREE, maanden=3)
    (told,) = named(found)
    assert "vanaf 1 mei 2017" in told
    assert "vanaf 1 juli 2017" in told
    assert "Normen die in deze maanden beginnen" not in [one["titel"] for one in found["stappen"]]


def test_before_all_is_filled_in_it_is_named_as_soon_as_the_months_are_known() -> None:
    found = answer(kandidaten=None)
    (told,) = named(found)
    assert JULY in told
    assert "maatschappelijk resultaat" not in told
    assert found["antwoord"]["wijzigingen"][0]["maatschappelijk_resultaat"] is None
    assert named(answer(kandidaten=None, maanden=None)) == []


def test_in_a_file_it_stands_behind_the_row_and_above_the_table() -> None:
    heads = ["kenmerk", "gebruik", "opbrengsten", "kosten", "kandidaten", "uitstroom", "maanden"]
    beside = {"peildatum": "2017-04-20", "gemeente": "roosendaal", "huishouden": "alleenstaande"}
    beside["rangorde"] = "in_totaal"
    asked: dict[str, Any] = {"koppen": heads, "instellingen": beside}
    columns = json.loads(zijloket.kolommen(DATA, "pmc-rendabiliteit", json.dumps(asked)))
    row = ["beschut", "10000", "34000", "10", "2"]
    asked |= {"velden": columns["velden"], "rijen": [["a", *row, "12"], ["b", *row, "1"]]}
    made = json.loads(zijloket.rijen(DATA, "pmc-rendabiliteit", json.dumps(asked)))["rijen"]
    place = columns["koppen"].index("Let op")
    assert JULY in made[0]["teksten"][place]
    assert made[1]["teksten"][place] == ""
    counts = {"tellingen": [one["telling"] for one in made], "instellingen": beside}
    overview = json.loads(zijloket.overzicht(DATA, "pmc-rendabiliteit", json.dumps(counts)))
    assert (
        "In de maanden zonder uitkering verandert de bijstandsnorm: 1 van de 2. "
        "Wat dat doet, staat in de kolom «Let op»."
    ) in [one["tekst"] for one in overview["zinnen"]]
