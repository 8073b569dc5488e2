"""How the group of SW workers shrinks under the user's own assumptions, and when a limit is passed."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Versie, Waarde
from calculators.ombouw.berekening import IEDEREEN, SW, Grens, Scenario, zonder_sw
from tests.small_data import ask, faults, kader, make_data, version


def number(people: int, since: str = "2017-04-04", limit: str | None = "ongeveer") -> Versie:
    return version(
        since, tekst="Er zijn {aantal}.", waarden={"aantal": Waarde(Decimal(people), "personen", limit)}
    )


def with_number(*versions: Versie) -> Gegevens:
    return make_data(kader("wvs/sw-bestand-omvang", *versions))


DATA = with_number(number(2500))
BASE: dict[str, Any] = {
    "gemeente": "roosendaal",
    "peildatum": "2018-01-01",
    "jaren": 3,
    "meetellen": "sw",
    "scenarios": [{"naam": "rustig", "uitstroom": 100}],
}


def answer(data: Gegevens = DATA, /, **more: Any) -> dict[str, Any]:
    found = ask(data, "ombouw", BASE | more)
    assert found["goed"], found
    return found


def scenario(data: Gegevens = DATA, /, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = answer(data, **more)["antwoord"]["scenarios"][0]
    return found


def wrong(data: Gegevens = DATA, /, **more: Any) -> dict[str, str]:
    return faults(ask(data, "ombouw", BASE | more))


# the number of people, and a second way to come to it


def year_by_year(
    begin: int, outflow: int | None, percent: Decimal, years: int, entering: int, there: int
) -> list[tuple[int, int]]:
    """SW and nieuw beschut by walking through the years with long decimals."""
    with localcontext() as context:
        context.prec = 500
        sw, found = Decimal(begin), []
        for _ in range(years + 1):
            found.append((int(sw.quantize(Decimal(1), ROUND_HALF_UP)), there))
            sw = max(Decimal(0), sw - outflow) if outflow is not None else sw * (100 - percent) / 100
            there += entering
    return found


@given(
    begin=st.integers(1, 100_000),
    outflow=st.none() | st.integers(0, 5_000),
    percent=st.decimals("0", "100", places=2),
    years=st.integers(1, 60),
    entering=st.integers(0, 500),
    there=st.integers(0, 1_000),
)
def test_the_years_agree_with_walking_through_them(
    begin: int, outflow: int | None, percent: Decimal, years: int, entering: int, there: int
) -> None:
    one = Scenario("x", outflow, None if outflow is not None else percent, entering, 0, 0)
    found = [(stand.sw, stand.beschut) for stand in one.loop(begin, there, 2018, years)]
    assert found == year_by_year(begin, outflow, percent, years, entering, there)


@given(st.integers(1, 1_000), st.decimals("0", "100", places=2), st.integers(0, 100), st.integers(1, 1_100))
def test_a_limit_is_passed_once_and_regained_at_most_once(
    begin: int, percent: Decimal, entering: int, amount: int
) -> None:
    standen = Scenario("x", None, percent, entering, 0, 0).loop(begin, 0, 2018, 60)
    limit, numbers = Grens("g", amount), [stand.telt_mee(IEDEREEN) for stand in standen]
    short = [2018 + place for place, people in enumerate(numbers) if people < amount]
    assert limit.onder(standen, IEDEREEN) == (short[0] if short else None)
    if short:
        assert short == list(range(short[0], short[-1] + 1)), "too few, enough and too few again"
        regained = short[-1] + 1
        assert limit.weer_genoeg(standen, IEDEREEN) == (regained if regained <= 2018 + 60 else None)


@pytest.mark.parametrize(
    ("trajects", "duration", "together"),
    [(0, 0, 0), (1, 5, 0), (1, 6, 1), (1, 7, 1), (2, 3, 1), (300, 6, 150), (5, 12, 5)],
)
def test_the_people_in_a_traject_are_an_average_in_whole_people(
    trajects: int, duration: int, together: int
) -> None:
    assert Scenario("x", 0, None, 0, trajects, duration).tegelijk == together


@pytest.mark.parametrize(("outflow", "empty"), [(833, None), (834, 2021), (1250, 2020), (2500, 2019)])
def test_the_first_year_without_anyone(outflow: int, empty: int | None) -> None:
    assert scenario(scenarios=[{"uitstroom": outflow}])["zonder_sw"] == empty
    assert zonder_sw(Scenario("x", outflow, None, 0, 0, 0).loop(2500, 0, 2018, 3)) == empty


@pytest.mark.parametrize(
    ("who", "counted"),
    [("sw", [100, 90]), ("sw-en-beschut", [105, 97]), ("iedereen", [106, 98])],
)
def test_who_counts_is_the_users_choice(who: str, counted: list[int]) -> None:
    found = scenario(
        begin=100,
        beschut=5,
        jaren=1,
        meetellen=who,
        scenarios=[{"uitstroom": 10, "beschut_erbij": 2, "trajecten": 2, "maanden": 6}],
    )
    assert found["telt_mee"] == counted


# limits


@pytest.mark.parametrize(
    ("amount", "below"), [(2199, None), (2200, None), (2201, 2021), (2300, 2021), (2301, 2020), (2501, 2018)]
)
def test_exactly_the_limit_is_enough(amount: int, below: int | None) -> None:
    found = scenario(grenzen=[{"naam": "PMC", "aantal": amount}])
    assert found["grenzen"] == [{"naam": "PMC", "onder": below, "weer_genoeg": None}]


@pytest.mark.parametrize(
    ("amount", "says"),
    [(2200, "niet tot en met 1 januari 2021"), (2201, "vanaf 1 januari 2021"), (2501, "al vanaf het begin")],
)
def test_a_limit_is_told_in_words_and_in_the_table(amount: int, says: str) -> None:
    found = answer(grenzen=[{"naam": "PMC", "aantal": amount}])
    assert any("«PMC»" in one and says in one for one in found["samenvatting"])
    assert found["tabellen"][0]["rijen"][0][-1] == says


def test_a_limit_is_about_those_who_count_only() -> None:
    question = {
        "begin": 100,
        "meetellen": "sw",
        "scenarios": [{"uitstroom": 10, "beschut_erbij": 500}],
        "grenzen": [{"naam": "PMC", "aantal": 95}],
    }
    found = answer(**question)
    year = found["antwoord"]["eerste_jaar"]
    assert found["antwoord"]["scenarios"][0]["grenzen"] == [
        {"naam": "PMC", "onder": year + 1, "weer_genoeg": None}
    ]
    assert found["tabellen"][0]["rijen"][0][-1] == f"vanaf 1 januari {year + 1}"
    both = scenario(**question | {"meetellen": "sw-en-beschut"})
    assert both["grenzen"] == [{"naam": "PMC", "onder": None, "weer_genoeg": None}]


def test_without_limits_there_is_only_the_table_per_year() -> None:
    tables = answer()["tabellen"]
    assert [one["titel"] for one in tables] == ["Per jaar: rustig"]
    assert [row[:2] for row in tables[0]["rijen"]] == [
        ["2018", "2.500"],
        ["2019", "2.400"],
        ["2020", "2.300"],
        ["2021", "2.200"],
    ]


# where it begins


def test_an_empty_beginning_is_the_kaders_and_stays_about() -> None:
    found = answer()
    assert (found["antwoord"]["begin"], found["antwoord"]["begin_herkomst"]) == (2500, "kader")
    assert "ongeveer 2.500" in found["samenvatting"][0]
    assert "ongeveer 2.200" in found["samenvatting"][0]
    assert any("kader van 4 april 2017" in one for one in found["let_op"])


def test_a_beginning_of_ones_own_goes_before_the_kader() -> None:
    found = answer(begin=40)
    assert (found["antwoord"]["begin"], found["antwoord"]["begin_herkomst"]) == (40, "zelf ingevuld")
    assert "ongeveer" not in " ".join((*found["samenvatting"], *found["let_op"]))
    assert "uw eigen aantal, 40" in found["stappen"][0]["invulling"]


def test_a_number_that_the_kader_gives_exactly_is_not_about() -> None:
    assert "ongeveer" not in answer(with_number(number(2500, limit=None)))["samenvatting"][0]


@pytest.mark.parametrize(("day", "begin"), [("2018-12-31", 2500), ("2019-01-01", 2300)])
def test_the_beginning_is_that_of_the_day(day: str, begin: int) -> None:
    data = with_number(number(2500), number(2300, "2019-01-01"))
    assert answer(data, peildatum=day)["antwoord"]["begin"] == begin


def test_before_the_first_version_the_refusal_names_kader_day_and_first_day() -> None:
    found = wrong(peildatum="2017-04-03")
    assert list(found) == ["peildatum"]
    for part in ("wvs/sw-bestand-omvang", "3 april 2017", "4 april 2017"):
        assert part in found["peildatum"]
    assert answer(peildatum="2017-04-04")


def test_a_number_that_is_no_longer_known_is_refused_at_the_day() -> None:
    data = with_number(number(2500), version("2019-01-01", "niet bekend"))
    assert "geen waarde" in wrong(data, peildatum="2019-01-01")["peildatum"]


@pytest.mark.parametrize(("duration", "warns"), [(6, False), (7, True)])
def test_a_traject_longer_than_the_kader_allows_is_told(duration: int, warns: bool) -> None:
    found = answer(scenarios=[{"uitstroom": 1, "trajecten": 2, "maanden": duration}])
    assert ("het kader zegt hoogstens 6 maanden" in " ".join(found["let_op"])) is warns


# what does not fit


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"scenarios": []}, ["scenarios"]),
        ({"scenarios": [{}]}, ["scenarios.0.uitstroom"]),
        ({"scenarios": [{"uitstroom": 1, "uitstroom_procent": 1}]}, ["scenarios.0.uitstroom_procent"]),
        ({"scenarios": [{"uitstroom": 1, "trajecten": 1}]}, ["scenarios.0.maanden"]),
        ({"scenarios": [{"uitstroom": 1, "maanden": 1}]}, ["scenarios.0.trajecten"]),
        ({"scenarios": [{"uitstroom": "x"}]}, ["scenarios.0.uitstroom"]),
        ({"scenarios": [{"uitstroom": 1}] * 7}, ["scenarios"]),
        ({"scenarios": [{"uitstroom": 1, "naam": "a"}] * 2}, ["scenarios.1.naam"]),
        ({"scenarios": [{"uitstroom": 1, "naam": "scenario 2"}, {"uitstroom": 1}]}, ["scenarios.1.naam"]),
        ({"grenzen": [{"naam": "a", "aantal": 1}] * 2}, ["grenzen.1.naam"]),
        ({"grenzen": [{"aantal": 1}]}, ["grenzen.0.naam"]),
        ({"grenzen": [{"aantal": 1}] * 2}, ["grenzen.0.naam", "grenzen.1.naam"]),
        ({"grenzen": [{"naam": "a"}]}, ["grenzen.0.aantal"]),
        ({"grenzen": [{"naam": str(n), "aantal": 1} for n in range(11)]}, ["grenzen"]),
        ({"jaren": 0}, ["jaren"]),
        ({"jaren": 61}, ["jaren"]),
        ({"jaren": None, "meetellen": None}, ["jaren"]),
        ({"begin": 0}, ["begin"]),
        ({"begin": 100_001}, ["begin"]),
        ({"beschut": -1}, ["beschut"]),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(change: dict[str, Any], fields: list[str]) -> None:
    assert list(wrong(**change)) == fields


def test_two_limits_without_a_name_are_not_said_to_have_the_same() -> None:
    found = wrong(grenzen=[{"aantal": 1}] * 2)
    assert not any("heet al" in said for said in found.values())


@pytest.mark.parametrize(
    "change",
    [
        {"jaren": 1},
        {"jaren": 60},
        {"begin": 1},
        {"begin": 100_000},
        {"scenarios": [{"uitstroom": 1}] * 6},
        {"grenzen": [{"naam": str(n), "aantal": 1} for n in range(10)]},
        {"scenarios": [{"uitstroom": 0, "trajecten": 0}]},
    ],
)
def test_the_borders_themselves_are_allowed(change: dict[str, Any]) -> None:
    assert answer(**change)


# what the reader sees


def test_nothing_is_preset_but_what_the_kader_says() -> None:
    text = " ".join(answer()["samenvatting"])
    assert "geen voorspelling" in text
    assert "uw eigen aannames" in text


def test_the_picture_has_a_line_per_scenario_and_the_limits() -> None:
    picture = answer(
        scenarios=[{"naam": "a", "uitstroom": 100}, {"naam": "b", "uitstroom_procent": 4}],
        grenzen=[{"naam": "PMC", "aantal": 50}],
    )["beelden"][0]
    assert picture["soort"] == "lijnen"
    assert [one["naam"] for one in picture["lijnen"]] == ["a", "b"]
    assert picture["lijnen"][1]["punten"][:2] == [{"x": 2018, "y": 2500}, {"x": 2019, "y": 2400}]
    assert picture["grenzen"] == [{"naam": "PMC", "y": 50}]
    assert (
        "van ongeveer 2.500 op 1 januari 2018 naar 2.200 («a») en 2.212 («b») op 1 januari 2021."
        in picture["tekst"]
    )


@pytest.mark.parametrize(("who", "named"), [(SW, False), (IEDEREEN, True)])
def test_counting_others_brings_in_what_a_pmc_is_not_for(who: str, named: bool) -> None:
    steps = [one["kader"] for one in answer(meetellen=who)["stappen"]]
    assert ("wvs/pmc-niet-voor-participatiewet" in steps) is named


@pytest.mark.parametrize(
    ("day", "first", "last", "head"),
    [
        ("2017-12-31", "31 december 2017", "31 december 2018", "Op 31 december van"),
        ("2018-01-01", "1 januari 2018", "1 januari 2019", "Op 1 januari van"),
        ("2020-02-29", "29 februari 2020", "28 februari 2021", "Op 29 februari van"),
    ],
)
def test_a_year_is_that_day_of_the_year_and_not_the_calendar_year(
    day: str, first: str, last: str, head: str
) -> None:
    found = answer(peildatum=day, jaren=1)
    assert f" op {last}, van " in found["samenvatting"][0]
    assert found["samenvatting"][0].endswith(f" op {first}.")
    assert found["tabellen"][-1]["kop"][0] == head
    assert found["beelden"][0]["as_x"] == head
    assert found["antwoord"]["eerste_jaar"] == int(day[:4])


def test_who_does_not_say_who_counts_counts_sw_workers() -> None:
    assert answer(meetellen=None)["antwoord"] == answer(meetellen="sw")["antwoord"]


def test_one_is_singular() -> None:
    scenario = {"naam": "a", "uitstroom": 0}
    found = answer(begin=1, jaren=1, scenarios=[scenario])["samenvatting"][0]
    assert found == "Nog 1 in «a» op 1 januari 2019, van 1 SW-medewerker op 1 januari 2018."


@pytest.mark.parametrize(
    ("leaving", "left"),
    [
        ((3, 4), "Nog 7 in «een» en 6 in «twee» op 1 januari 2019, van 10 "),
        ((3, 10), "Nog 7 in «een» en geen meer in «twee» op 1 januari 2019, van 10 "),
        ((10, 3), "Geen meer in «een» en nog 7 in «twee» op 1 januari 2019, van 10 "),
        ((10, 10), "Geen meer in «een» en geen meer in «twee» op 1 januari 2019, van 10 "),
    ],
)
def test_none_that_are_left_are_not_called_none_yet(leaving: tuple[int, int], left: str) -> None:
    scenarios = [{"naam": name, "uitstroom": one} for name, one in zip(("een", "twee"), leaving, strict=True)]
    assert answer(begin=10, jaren=1, scenarios=scenarios)["samenvatting"][0].startswith(left)


def test_how_far_the_kaders_go_comes_second_when_the_day_is_later() -> None:
    assert "bijgewerkt tot en met 30 april 2017" in answer(peildatum="2017-05-01")["samenvatting"][1]
    assert not any("bijgewerkt" in one for one in answer(peildatum="2017-04-30")["samenvatting"])


def test_there_are_three_numbers_at_most_and_they_say_how_many_fewer() -> None:
    four = [{"naam": name, "uitstroom": 100} for name in "abcd"]
    figures = answer(scenarios=four, jaren=2)["kerncijfers"]
    assert [tuple(one.values()) for one in figures] == [
        (f"Minder in 2 jaar, {name}", "ongeveer 200") for name in "abc"
    ]


@pytest.mark.parametrize(("counted", "told"), [("sw", False), ("sw-en-beschut", True), ("iedereen", True)])
def test_that_nobody_leaves_beschut_werk_is_told_to_be_an_assumption(counted: str, told: bool) -> None:
    growing = [{"uitstroom": 1, "beschut_erbij": 1}]
    found = answer(meetellen=counted, scenarios=growing)
    assert any("niemand uit nieuw beschut werk weggaat" in one for one in found["let_op"]) is told


def test_a_limit_that_is_met_again_later_says_both_days() -> None:
    scenario = {"naam": "a", "uitstroom": 5, "beschut_erbij": 9}
    limit = [{"naam": "hal", "aantal": 10}]
    found = answer(begin=9, jaren=2, meetellen="sw-en-beschut", scenarios=[scenario], grenzen=limit)
    assert "in «a» al vanaf het begin, en op 1 januari 2019 weer genoeg." in " ".join(found["samenvatting"])


def test_what_is_still_needed_in_a_scenario_is_no_mistake() -> None:
    found = ask(DATA, "ombouw", BASE | {"scenarios": [{}, {"uitstroom": 1, "uitstroom_procent": 1}]})
    assert [(one["veld"], one["nodig"]) for one in found["fouten"]] == [
        ("scenarios.0.uitstroom", True),
        ("scenarios.1.uitstroom_procent", False),
    ]
