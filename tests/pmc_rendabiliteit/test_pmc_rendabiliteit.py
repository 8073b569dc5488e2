"""Whether a PMC pays for itself when saved benefits count too, and what the kaders say then."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.kaders.gegevens import Gegevens
from calculators.pmc_rendabiliteit.berekening import Post, Rekening
from tests.small_data import PMC, ask, faults, kader, make_data, norm, readings, version

DATA = make_data()


def answer(data: Gegevens = DATA, **more: Any) -> dict[str, Any]:
    found = ask(data, "pmc-rendabiliteit", PMC | more)
    assert found["goed"], found
    return found


def result(**more: Any) -> dict[str, Any]:
    """The answer without its sensitivity, which has tests of its own."""
    found: dict[str, Any] = answer(**more)["antwoord"]
    del found["gevoeligheid"]
    return found


def wrong(data: Gegevens = DATA, **more: Any) -> dict[str, str]:
    return faults(ask(data, "pmc-rendabiliteit", PMC | more))


# the sum


def test_the_sum_is_exact() -> None:
    assert result() == {
        "exploitatie": "-24000.00",
        "bespaarde_bijstand": "24000.00",
        "maatschappelijk_resultaat": "0.00",
        "per_kandidaat": "0.00",
        "bijstand_per_maand": "1000.00",
        "bijstand_herkomst": "zelf ingevuld",
        "omslagpunt": 2,
        "omslagpunt_haalbaar": True,
        "rendabel": True,
        "oordeel_leerwerktrajecten": "inzetten",
        "oordeel_beschut": None,
    }


@pytest.mark.parametrize(
    ("costs", "pays", "turning_point"),
    [
        ("33.999,99", True, 2),
        ("34.000,00", True, 2),
        ("34.000,01", False, 3),
        ("10.000", True, 0),
        ("10.000,01", True, 1),
    ],
)
def test_the_turning_point_is_right_to_the_cent(costs: str, pays: bool, turning_point: int) -> None:
    found = result(kosten=[{"bedrag": costs}])
    assert (found["rendabel"], found["omslagpunt"]) == (pays, turning_point)


def test_a_result_per_candidate_that_does_not_end_is_a_fraction() -> None:
    assert result(kandidaten=7, uitstroom=7, kosten=[{"bedrag": 1}], maanden=0)["per_kandidaat"] == "9999/7"


def test_without_candidates_there_is_no_result_per_candidate() -> None:
    found = result(kandidaten=0, uitstroom=0)
    assert (found["per_kandidaat"], found["omslagpunt"], found["omslagpunt_haalbaar"]) == (None, 2, False)


@pytest.mark.parametrize("change", [{"maanden": 0}, {"bijstand_per_maand": 0}])
def test_without_savings_a_loss_has_no_turning_point(change: dict[str, Any]) -> None:
    found = answer(**change)
    assert (found["antwoord"]["omslagpunt"], found["antwoord"]["omslagpunt_haalbaar"]) == (None, None)
    assert any("Er is geen omslagpunt" in one for one in found["samenvatting"])


def test_a_turning_point_beyond_the_candidates_is_told_so() -> None:
    found = answer(kandidaten=2, kosten=[{"bedrag": 100000}])
    assert (found["antwoord"]["omslagpunt"], found["antwoord"]["omslagpunt_haalbaar"]) == (8, False)
    assert any("Zoveel kandidaten zijn er niet" in one for one in found["samenvatting"])


def test_amounts_may_be_numbers_or_dutch_text() -> None:
    posts = [{"bedrag": "1.234,56"}, {"bedrag": 0.44}, {"bedrag": "€ 5"}]
    assert result(opbrengsten=posts, kosten=[])["exploitatie"] == "1240.00"


def test_empty_lists_count_as_nothing() -> None:
    assert result(opbrengsten=None, kosten=[])["exploitatie"] == "0.00"


# the norm


@pytest.mark.parametrize(
    ("on", "household", "amount"),
    [
        ("2017-06-30", "alleenstaande", "982.79"),
        ("2017-07-01", "alleenstaande", "986.52"),
        ("2018-06-30", "gehuwden", "1409.31"),
    ],
)
def test_the_norm_is_that_of_the_day(on: str, household: str, amount: str) -> None:
    found = answer(peildatum=on, huishouden=household, bijstand_per_maand=None)
    assert (found["antwoord"]["bijstand_per_maand"], found["antwoord"]["bijstand_herkomst"]) == (
        amount,
        "norm",
    )
    assert any("BUIG" in one and "netto" in one for one in found["samenvatting"])
    assert "landelijk/bijstandsnorm" in [one["kader"] for one in found["stappen"]]


def test_an_amount_of_ones_own_goes_before_the_norm() -> None:
    found = answer(huishouden="gehuwden", peildatum="2019-01-01")
    assert found["antwoord"]["bijstand_per_maand"] == "1000.00"
    assert "landelijk/bijstandsnorm" not in [one["kader"] for one in found["stappen"]]
    assert not any("BUIG" in one for one in found["samenvatting"])


def test_a_norm_that_is_not_known_asks_for_an_amount() -> None:
    found = wrong(peildatum="2018-07-01", huishouden="gehuwden", bijstand_per_maand=None)
    assert list(found) == ["bijstand_per_maand"]
    assert "niet bekend" in found["bijstand_per_maand"]
    assert found["bijstand_per_maand"].endswith("Vul hier zelf het bedrag per maand in.")


def test_without_household_or_amount_there_is_nothing_to_count_with() -> None:
    assert "Kies een huishouden (alleenstaande of gehuwden)" in wrong(bijstand_per_maand="")["huishouden"]


def test_a_broken_amount_is_one_fault_and_not_two() -> None:
    assert list(wrong(bijstand_per_maand="0.500")) == ["bijstand_per_maand"]


# the verdict


@pytest.mark.parametrize(
    ("leaving", "development", "market", "verdict"),
    [
        (2, "ja", "ja", "inzetten"),
        (2, "ja", "nee", "niet inzetten"),
        (2, "ja", "onbekend", "nog niet te zeggen"),
        (2, "onbekend", "ja", "nog niet te zeggen"),
        (2, "onbekend", "nee", "nog niet te zeggen"),
        (2, "nee", "ja", "stoppen"),
        (2, "nee", "onbekend", "stoppen"),
        (1, "ja", "ja", "stoppen"),
        (1, "onbekend", "onbekend", "stoppen"),
        (1, "nee", "nee", "stoppen"),
    ],
)
def test_the_verdict_on_leerwerktrajecten(leaving: int, development: str, market: str, verdict: str) -> None:
    found = answer(uitstroom=leaving, past_ontwikkeling=development, past_arbeidsmarkt=market)
    assert found["antwoord"]["oordeel_leerwerktrajecten"] == verdict
    named = [one["kader"] for one in found["stappen"]]
    assert ("wvs/pmc-stoppen" in named) is (verdict == "stoppen")
    assert ("wvs/pmc-markt-onderzoek" in named) is (verdict == "stoppen")
    assert ("wvs/pmc-andere" in named) is (verdict == "niet inzetten")
    assert "wvs/pmc-niet-voor-participatiewet" in named


def test_two_reasons_to_stop_are_told_in_one_sentence() -> None:
    assert "een PMC die niet meer rendabel is en die niet past bij de ontwikkeling van kandidaten, en" in str(
        answer(uitstroom=1, past_ontwikkeling="nee")
    )


def test_not_fitting_the_market_is_no_reason_to_stop() -> None:
    text = " ".join(answer(past_arbeidsmarkt="nee")["samenvatting"])
    assert "De kaders zeggen niet dat de PMC daarom moet stoppen." in text


@pytest.mark.parametrize(("leaving", "verdict"), [(2, "aanhouden kan"), (1, "minder rendabel mag")])
def test_the_verdict_on_beschut_werk(leaving: int, verdict: str) -> None:
    found = answer(gebruik="beschut", uitstroom=leaving, past_arbeidsmarkt=None, past_ontwikkeling=None)
    assert found["antwoord"]["oordeel_beschut"] == verdict
    assert found["antwoord"]["oordeel_leerwerktrajecten"] is None
    named = [one["id"] for one in found["open_punten"]]
    assert named == (["grens"] if leaving == 2 else ["grens", "hoeveel-minder"])
    assert "wvs/pmc-niet-voor-participatiewet" not in [one["kader"] for one in found["stappen"]]


def test_a_pmc_for_both_gets_both_verdicts_and_no_order() -> None:
    found = answer(gebruik="beide", uitstroom=1)
    assert found["antwoord"]["oordeel_leerwerktrajecten"] == "stoppen"
    assert found["antwoord"]["oordeel_beschut"] == "minder rendabel mag"
    assert any("niet welk van de twee oordelen dan voorgaat" in one for one in found["samenvatting"])


def test_the_limit_of_rendabel_is_always_told_to_be_open() -> None:
    found = answer()
    assert [one["id"] for one in found["open_punten"]] == ["grens"]
    assert any("niet vanaf welke uitkomst" in one for one in found["samenvatting"])


def test_an_open_question_of_the_kader_that_carries_the_verdict_comes_along() -> None:
    data = make_data(kader("wvs/pmc-stoppen", version(open_punten={"wanneer": readings({})})))
    assert [one["id"] for one in answer(data)["open_punten"]] == ["grens"]
    assert [one["id"] for one in answer(data, uitstroom=1)["open_punten"]] == ["grens", "wanneer"]


# what does not fit together


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"uitstroom": 11}, ["uitstroom"]),
        ({"past_arbeidsmarkt": None}, ["past_arbeidsmarkt"]),
        ({"past_arbeidsmarkt": "", "past_ontwikkeling": ""}, ["past_arbeidsmarkt", "past_ontwikkeling"]),
        ({"gebruik": None, "past_arbeidsmarkt": None}, ["gebruik"]),
        ({"kandidaten": True}, ["kandidaten"]),
        ({"kandidaten": 100_001}, ["kandidaten"]),
        ({"maanden": 121}, ["maanden"]),
        ({"maanden": -1}, ["maanden"]),
        ({"peildatum": "2017-04-03"}, ["peildatum"]),
        ({"kosten": [{"naam": "x"}]}, ["kosten.0.bedrag"]),
        ({"kosten": [{"bedrag": 1}] * 51}, ["kosten"]),
        ({"opbrengsten": [{"bedrag": -1}]}, ["opbrengsten.0.bedrag"]),
        ({"opbrengsten": 5, "kosten": "x"}, ["opbrengsten", "kosten"]),
        ({"past_ontwikkeling": True}, ["past_ontwikkeling"]),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(change: dict[str, Any], fields: list[str]) -> None:
    assert list(wrong(**change)) == fields


@pytest.mark.parametrize("change", [{"kandidaten": 2}, {"kosten": [{"bedrag": 1}] * 50}, {"maanden": 120}])
def test_the_borders_themselves_are_allowed(change: dict[str, Any]) -> None:
    assert answer(**change)


def test_a_day_without_kaders_and_without_norm_gives_both_faults() -> None:
    data = make_data(kader("landelijk/bijstandsnorm", norm("2018-01-01", "1", "2"), gebied="nederland"))
    found = wrong(data, peildatum="2017-01-01", huishouden="gehuwden", bijstand_per_maand=None)
    assert list(found) == ["peildatum", "bijstand_per_maand"]


# what the reader sees


def test_the_steps_show_the_numbers_filled_in() -> None:
    steps = {one["titel"]: one["invulling"] for one in answer()["stappen"]}
    assert steps["Het resultaat van de exploitatie"] == (
        "Opbrengsten: hout €\u00a010.000,00; samen €\u00a010.000,00. Kosten: loon €\u00a034.000,00; "
        "samen €\u00a034.000,00. Resultaat: -€\u00a024.000,00."
    )
    assert steps["De bespaarde bijstand"].startswith("2 kandidaten maal €\u00a01.000,00 maal 12 maanden is")


def test_the_picture_has_its_points_in_order_and_once() -> None:
    picture = answer()["beelden"][0]
    assert picture["soort"] == "uitstroom"
    (line,) = picture["lijnen"]
    assert line["punten"] == [
        {"uitstroom": 0, "resultaat": "-24000.00"},
        {"uitstroom": 2, "resultaat": "0.00"},
        {"uitstroom": 10, "resultaat": "96000.00"},
    ]
    assert (line["omslagpunt"], line["uitstroom"], line["kandidaten"]) == (2, 2, 10)
    assert line["woorden"] == (
        "€\u00a00,00 bij de ingevulde uitstroom van 2 kandidaten; omslagpunt: 2 kandidaten"
    )
    assert picture["tabel"]["rijen"][1] == ["2", "€\u00a00,00"]


def test_the_normalised_question_has_exact_amounts() -> None:
    asked = answer(bijstand_per_maand="1.000,5")["vraag"]
    assert asked["bijstand_per_maand"] == "1000.50"
    assert asked["kosten"] == [{"naam": "loon", "bedrag": "34000.00"}]


# properties

AMOUNTS = st.decimals(0, 10**9, places=2)
NUMBERS = st.integers(0, 100_000)
ACCOUNTS = st.builds(
    lambda income, costs, candidates, amount, number: Rekening(
        (Post("in", income),), (Post("uit", costs),), candidates, 0, amount, number
    ),
    AMOUNTS,
    AMOUNTS,
    NUMBERS,
    AMOUNTS,
    st.integers(0, 120),
)


@given(ACCOUNTS, NUMBERS, NUMBERS)
def test_more_people_leaving_never_lowers_the_result(account: Rekening, one: int, other: int) -> None:
    assert account.resultaat_bij(min(one, other)) <= account.resultaat_bij(max(one, other))


@given(ACCOUNTS)
def test_the_turning_point_is_the_smallest_number_that_is_not_negative(account: Rekening) -> None:
    point = account.omslagpunt
    if point is None:
        assert account.resultaat_bij(10**9) < 0
    else:
        assert account.resultaat_bij(point) >= 0
        assert point == 0 or account.resultaat_bij(point - 1) < 0


@given(st.integers(0, 50), st.integers(0, 50), st.integers(0, 20), st.integers(0, 10))
def test_a_small_turning_point_agrees_with_trying_one_after_another(
    income: int, costs: int, amount: int, number: int
) -> None:
    account = Rekening(
        (Post("in", Decimal(income)),), (Post("uit", Decimal(costs)),), 0, 0, Decimal(amount), number
    )
    tried = next((n for n in range(60) if income - costs + n * amount * number >= 0), None)
    assert account.omslagpunt == tried


@given(st.lists(AMOUNTS, max_size=5), st.lists(AMOUNTS, max_size=5), st.integers(0, 20), AMOUNTS)
def test_the_door_gives_the_exact_sum(
    income: list[Decimal], costs: list[Decimal], leaving: int, amount: Decimal
) -> None:
    found = result(
        opbrengsten=[{"bedrag": str(one).replace(".", ",")} for one in income],
        kosten=[{"bedrag": str(one).replace(".", ",")} for one in costs],
        kandidaten=20,
        uitstroom=leaving,
        bijstand_per_maand=str(amount).replace(".", ","),
    )
    expected = sum(map(Fraction, income)) - sum(map(Fraction, costs)) + Fraction(amount) * leaving * 12
    assert Fraction(found["maatschappelijk_resultaat"]) == expected
    assert found["rendabel"] is (expected >= 0)
    assert Fraction(found["per_kandidaat"]) == expected / 20
