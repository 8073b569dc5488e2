"""Which share of the leerwerktrajecten runs via WVS, and how much room there is to the minimum."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from itertools import count
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.inkoopaandeel.berekening import Trajecten, tel_op
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Versie, Waarde
from tests.small_data import ask, faults, kader, make_data, readings, version

HART, WAL = "werkplein-hart-van-west-brabant", "isd-brabantse-wal"
READINGS = {"apart": "Elk Werkplein apart.", "samen": "De Werkpleinen samen."}


def minimum(percent: str, since: str = "2017-04-04", **more: Any) -> Versie:
    return version(
        since,
        waarden={"minimum": Waarde(Decimal(percent), "procent", "minstens")},
        open_punten={"aandeel-waarover": readings(READINGS), "aandeel-periode": readings({})},
        **more,
    )


def with_minimum(*versions: Versie) -> Gegevens:
    return make_data(kader("wvs/aandeel-wvs", *versions))


DATA = with_minimum(minimum("70"))


def question(*rows: tuple[str, Any, Any], day: str = "2018-01-01", **more: Any) -> dict[str, Any]:
    return {
        "peildatum": day,
        "trajecten": [{"waar": place, "wvs": wvs, "markt": market} for place, wvs, market in rows],
        **more,
    }


def answer(*rows: tuple[str, Any, Any], data: Gegevens = DATA, **more: Any) -> dict[str, Any]:
    found = ask(data, "inkoopaandeel", question(*rows, **more))
    assert found["goed"], found
    return found


def together(*rows: tuple[str, Any, Any], **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = answer(*rows, **more)["antwoord"]["samen"]
    return found


def wrong(*rows: tuple[str, Any, Any], data: Gegevens = DATA, **more: Any) -> dict[str, str]:
    return faults(ask(data, "inkoopaandeel", question(*rows, **more)))


# the sum, and a second way to come to it


@pytest.mark.parametrize(
    ("wvs", "market", "enough", "market_more", "wvs_more", "moved"),
    [
        (69, 31, False, 0, 4, 1),
        (70, 30, True, 0, 0, 0),
        (71, 29, True, 1, 0, 0),
        (0, 1, False, 0, 3, 1),
        (1, 0, True, 0, 0, 0),
        (7, 0, True, 3, 0, 0),
        (6, 0, True, 2, 0, 0),
        (3, 1, True, 0, 0, 0),
        (2, 1, False, 0, 1, 1),
    ],
)
def test_the_room_around_the_minimum(
    wvs: int, market: int, enough: bool, market_more: int, wvs_more: int, moved: int
) -> None:
    found = together((HART, wvs, market))
    assert (found["gehaald"], found["markt_erbij"], found["wvs_erbij"], found["naar_wvs"]) == (
        enough,
        market_more,
        wvs_more,
        moved,
    )


def enough(wvs: int, market: int, percent: int) -> bool:
    """The rule in whole numbers: no fraction, no division."""
    return 100 * wvs >= percent * (wvs + market)


def by_trying(wvs: int, market: int, percent: int) -> tuple[int, int, int]:
    """How many can come on the market, must come via WVS, or must move: one after another."""
    more = 0
    if enough(wvs, market, percent):
        more = next(n for n in count() if not enough(wvs, market + n + 1, percent))
    need = next(n for n in count() if enough(wvs + n, market, percent))
    moved = next(n for n in count() if enough(wvs + n, market - n, percent))
    return more, need, moved


@given(st.integers(0, 40), st.integers(0, 40), st.integers(1, 99))
def test_the_room_agrees_with_trying_one_after_another(wvs: int, market: int, percent: int) -> None:
    found, least = Trajecten("hier", wvs, market), Fraction(percent, 100)
    assert (found.markt_erbij(least), found.wvs_erbij(least), found.naar_wvs(least)) == by_trying(
        wvs, market, percent
    )
    if found.totaal:
        assert found.haalt(least) is enough(wvs, market, percent)


@given(st.integers(0, 100_000), st.integers(0, 100_000), st.decimals("0.01", "99.99", places=2))
def test_the_room_is_exactly_at_the_border(wvs: int, market: int, percent: Decimal) -> None:
    found, least = Trajecten("hier", wvs, market), Fraction(percent) / 100
    more, need = found.markt_erbij(least), found.wvs_erbij(least)
    assert more is not None
    assert need is not None
    assert not Trajecten("hier", wvs, market + more + 1).haalt(least)
    if need:
        assert Trajecten("hier", wvs + need, market).haalt(least)
        assert not Trajecten("hier", wvs + need - 1, market).haalt(least)


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=9))
def test_if_every_part_has_enough_the_whole_has_enough(parts: list[tuple[int, int]]) -> None:
    least = Fraction(7, 10)
    found = [Trajecten("hier", *part) for part in parts]
    whole = tel_op("samen", found)
    if all(part.haalt(least) is not False for part in found) and whole.totaal:
        assert whole.haalt(least)


def test_a_minimum_of_nothing_has_no_limit_and_a_minimum_of_everything_no_room() -> None:
    nothing, everything = with_minimum(minimum("0")), with_minimum(minimum("100"))
    assert together((HART, 0, 5), data=nothing)["markt_erbij"] is None
    assert together((HART, 0, 5), data=nothing)["gehaald"] is True
    assert together((HART, 5, 0), data=everything)["markt_erbij"] == 0
    assert together((HART, 5, 0), data=everything)["wvs_erbij"] == 0
    found = answer((HART, 5, 1), data=everything)
    assert (found["antwoord"]["samen"]["wvs_erbij"], found["antwoord"]["samen"]["naar_wvs"]) == (None, 1)
    assert any("gaat alles via WVS" in one for one in found["let_op"])


# places


def test_gemeenten_add_up_to_their_werkplein() -> None:
    found = answer(("roosendaal", 30, 20), ("zundert", 40, 10), ("steenbergen", 9, 1))["antwoord"]
    assert [(one["plaats"], one["wvs"], one["markt"]) for one in found["werkpleinen"]] == [
        (HART, 70, 30),
        (WAL, 9, 1),
    ]
    assert [one["alle_gemeenten"] for one in found["werkpleinen"]] == [False, True]
    assert (found["samen"]["wvs"], found["samen"]["markt"]) == (79, 31)


@pytest.mark.parametrize(("wvs", "holds", "apart"), [(7, "wel", "niet te zeggen"), (6, "niet", "nee")])
def test_with_a_gemeente_missing_nothing_is_said_of_the_two_werkpleinen_together(
    wvs: int, holds: str, apart: str
) -> None:
    found = answer(("roosendaal", 70, 30), (WAL, wvs, 3))
    text = " ".join(found["samenvatting"])
    assert text.startswith("Hangt ervan af: van wat is ingevuld, loopt ")
    assert "Niet alle gemeenten van Werkplein Hart zijn ingevuld." in text
    assert (
        f"Geldt het apart, dan haalt ISD Wal het {holds}. Geldt het voor beide samen, dan is het nog" in text
    )
    assert found["antwoord"]["per_lezing"] == {"apart": apart, "samen": "niet te zeggen"}


@pytest.mark.parametrize(
    ("rows", "verdict", "apart", "begins", "says"),
    [
        (
            ((HART, 70, 30), (WAL, 70, 30)),
            "ja",
            "ja",
            "Ja, er loopt genoeg via WVS: 70% van 200",
            "niet uit.",
        ),
        (((HART, 70, 30), (WAL, 0, 0)), "ja", "ja", "Ja, er loopt genoeg via WVS: 70% van 100", "niet uit."),
        (
            ((HART, 69, 31), (WAL, 70, 30)),
            "nee",
            "nee",
            "Nee, er loopt niet genoeg via WVS: 69,5%",
            "niet uit.",
        ),
        (
            ((HART, 69, 31), (WAL, 71, 29)),
            "hangt ervan af",
            "nee",
            "Hangt ervan af: samen loopt 70% van 200 leerwerktrajecten via WVS",
            "Geldt het voor beide samen, dan is het antwoord ja; geldt het apart, dan is het nee.",
        ),
    ],
)
def test_both_readings_are_worked_out_and_the_verdict_goes_first(
    rows: tuple[tuple[str, int, int], ...], verdict: str, apart: str, begins: str, says: str
) -> None:
    found = answer(*rows)
    assert found["antwoord"]["oordeel"] == verdict
    assert found["antwoord"]["per_lezing"]["apart"] == apart
    assert found["samenvatting"][0].startswith(begins)
    assert says in " ".join(found["samenvatting"])


def test_that_these_are_the_two_werkpleinen_is_told_to_be_an_assumption() -> None:
    told = answer((HART, 7, 3))["let_op"]
    assert any(
        "Dat dit Werkplein Hart en ISD Wal zijn" in one and "aanname van de kennisbank" in one for one in told
    )


def test_how_far_the_kaders_go_comes_second_when_the_day_is_later() -> None:
    assert "bijgewerkt tot en met 30 april 2017" in answer((HART, 7, 3), day="2017-05-01")["samenvatting"][1]
    assert "bijgewerkt" not in " ".join(answer((HART, 7, 3), day="2017-04-30")["samenvatting"])


def with_own(place: str, wvs: int, market: int, own: int) -> dict[str, Any]:
    rows = [{"waar": place, "wvs": wvs, "markt": market, "anders": own}]
    found = ask(DATA, "inkoopaandeel", {"peildatum": "2018-01-01", "trajecten": rows})
    assert found["goed"], found
    return found


def test_a_traject_of_the_gemeente_itself_counts_in_the_whole_and_is_no_market() -> None:
    found = with_own(HART, 7, 2, 1)
    assert found["antwoord"]["samen"] | {"plaats": ""} == {
        "plaats": "",
        "wvs": 7,
        "markt": 2,
        "anders": 1,
        "aandeel_procent": "70.00",
        "gehaald": True,
        "markt_erbij": 0,
        "wvs_erbij": 0,
        "naar_wvs": 0,
    }
    assert any("1 traject is ingevuld dat" in one for one in found["let_op"]), found["let_op"]
    table = found["tabellen"][0]
    assert table["kop"][:4] == ["Waar", "Via WVS", "Op de markt", "Anders"]
    assert table["rijen"][0][:5] == ["Werkplein Hart", "7", "2", "1", "70%"]


@pytest.mark.parametrize(
    ("market", "own", "whence"), [(3, 1, "van elders naar WVS"), (4, 0, "van de markt naar WVS")]
)
def test_what_has_to_move_comes_from_where_it_is(market: int, own: int, whence: str) -> None:
    found = with_own(HART, 6, market, own)
    assert found["antwoord"]["samen"]["naar_wvs"] == 1
    assert whence in " ".join(found["let_op"])
    assert ("Anders" in found["tabellen"][0]["kop"]) is bool(own)


def test_what_the_kader_leaves_open_stays_open() -> None:
    points = {one["id"]: one for one in answer((HART, 70, 30))["open_punten"]}
    assert list(points) == ["aandeel-waarover", "aandeel-periode"]
    assert points["aandeel-waarover"]["gekozen"] is None
    assert [one["id"] for one in points["aandeel-waarover"]["lezingen"]] == ["apart", "samen"]


def test_the_period_stays_in_the_users_own_words() -> None:
    assert "(heel 2017)" in answer((HART, 70, 30), periode="heel 2017")["samenvatting"][0]


def test_the_reading_that_the_kader_chose_is_told() -> None:
    chosen = replace(minimum("70"), open_punten={"aandeel-waarover": readings(READINGS, "apart")})
    found = answer((HART, 70, 30), data=with_minimum(chosen))
    assert [one["gekozen"] for one in found["open_punten"]][:1] == ["apart"]
    assert found["antwoord"]["per_lezing"] == {"apart": "niet te zeggen"}
    assert "Er is gerekend met één lezing van het kader: Elk Werkplein apart." in found["samenvatting"]
    both = answer((HART, 69, 31), (WAL, 71, 29), data=with_minimum(chosen))
    assert both["antwoord"]["oordeel"] == "nee"


def test_what_was_solved_is_no_open_point_any_more_and_both_readings_are_still_worked_out() -> None:
    solved = replace(minimum("70", since="2017-06-01"), open_punten={})
    found = answer((HART, 70, 30), data=with_minimum(minimum("70"), solved))
    assert found["open_punten"] == []
    assert set(found["antwoord"]["per_lezing"]) == {"apart", "samen"}


def test_without_a_limit_or_without_room_the_reader_is_told_so_everywhere() -> None:
    free = answer((HART, 0, 30), data=with_minimum(minimum("0")))
    figures = {one["naam"]: one["waarde"] for one in free["kerncijfers"]}
    assert figures["Kan nog bij op de markt"] == "geen grens"
    assert free["tabellen"][0]["rijen"][0][5:] == ["geen grens", "0"]
    assert free["let_op"][0] == "Bij dit minimum is er geen grens aan wat er op de markt bij kan."
    full = answer((HART, 70, 30), data=with_minimum(minimum("100")))
    figures = {one["naam"]: one["waarde"] for one in full["kerncijfers"]}
    assert figures["Nog nodig via WVS"] == "kan zo niet"
    assert full["tabellen"][0]["rijen"][0][5:] == ["0", "kan zo niet"]
    assert full["let_op"][0].startswith(
        "Er lopen trajecten buiten WVS om, en volgens dit minimum gaat alles via WVS. Blijft het totaal"
    )


# versions


@pytest.mark.parametrize(
    ("day", "percent", "enough"),
    [("2018-12-31", "70.00", False), ("2019-01-01", "65.00", True), ("2019-01-02", "65.00", True)],
)
def test_the_minimum_is_that_of_the_day(day: str, percent: str, enough: bool) -> None:
    data = with_minimum(minimum("70"), minimum("65", "2019-01-01"))
    found = answer((HART, 65, 35), data=data, day=day)["antwoord"]
    assert (found["minimum_procent"], found["samen"]["gehaald"]) == (percent, enough)


def test_before_the_first_version_the_refusal_names_kader_day_and_first_day() -> None:
    found = wrong((HART, 70, 30), day="2017-04-03")
    assert list(found) == ["peildatum"]
    for part in ("wvs/aandeel-wvs", "3 april 2017", "4 april 2017"):
        assert part in found["peildatum"]
    assert answer((HART, 70, 30), day="2017-04-04")


def test_a_version_without_the_value_is_refused() -> None:
    data = with_minimum(minimum("70"), version("2019-01-01", "niet bekend"))
    assert "geen waarde" in wrong((HART, 70, 30), data=data, day="2019-01-01")["peildatum"]


def test_a_minimum_that_differs_between_gemeenten_gives_no_answer_for_both_together() -> None:
    data = with_minimum(minimum("70", per_gemeente={"steenbergen": minimum("60")}))
    found = wrong((HART, 70, 30), (WAL, 60, 40), data=data)
    assert "1 januari 2018" in found["trajecten"]
    assert "Roosendaal 70%" in found["trajecten"]
    assert "Steenbergen 60%" in found["trajecten"]
    assert found["trajecten"].endswith(" Vul alleen gemeenten met hetzelfde minimum in.")
    assert answer((WAL, 60, 40), data=data)["antwoord"]["samen"]["gehaald"] is True


# what does not fit


@pytest.mark.parametrize(
    ("rows", "fields"),
    [
        ((("zundert", 1, 0), ("zundert", 1, 0)), ["trajecten.1.waar"]),
        (((HART, 1, 0), ("zundert", 1, 0)), ["trajecten.1.waar"]),
        ((("zundert", 1, 0), (HART, 1, 0)), ["trajecten.1.waar"]),
        ((("zundert", 1, 0), ("zundert", 1, 0), (HART, 1, 0)), ["trajecten.1.waar", "trajecten.2.waar"]),
        (((HART, 0, 0), (WAL, 0, 0)), ["trajecten"]),
        ((), ["trajecten"]),
        ((("?", 1, 0), ("zundert", 1, 0), ("zundert", 1, 0)), ["trajecten.0.waar", "trajecten.2.waar"]),
        ((("emmen", 1, 0),), ["trajecten.0.waar"]),
        (((HART, None, 100_001),), ["trajecten.0.wvs", "trajecten.0.markt"]),
        (((HART, -1, "x"),), ["trajecten.0.wvs", "trajecten.0.markt"]),
        (tuple((HART, 1, 1) for _ in range(12)), ["trajecten"]),
    ],
)
def test_what_does_not_fit_is_told_at_its_field(rows: Any, fields: list[str]) -> None:
    assert list(wrong(*rows)) == fields


def test_the_borders_themselves_are_allowed() -> None:
    assert answer((HART, 100_000, 100_000), (WAL, 0, 1))


# what the reader sees


def test_the_table_has_a_row_for_every_line_every_werkplein_and_the_whole() -> None:
    table = answer(("roosendaal", 30, 20), (WAL, 9, 1))["tabellen"][0]
    assert [row[0] for row in table["rijen"]] == [
        "Roosendaal",
        "ISD Wal",
        "Werkplein Hart (voor zover ingevuld)",
        "Samen",
    ]
    assert table["rijen"][-1][1:4] == ["39", "21", "65%"]


@pytest.mark.parametrize(
    ("wvs", "market", "shown"), [(2, 1, "66,6%"), (1749, 751, "69,9%"), (70, 30, "70%"), (7001, 2999, "70%")]
)
def test_a_percentage_is_rounded_down_so_that_no_border_seems_reached(
    wvs: int, market: int, shown: str
) -> None:
    assert f"loopt {shown} van" in answer((HART, wvs, market))["samenvatting"][0]
