"""A file with many PMC's: the shortest file, faults by row and column, exact ranks, what is said of all."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.raamwerk import zijloket
from calculators.raamwerk.bestand import bedrag_cel, breuk_als_data, lees_breuk, rangschik
from tests.assets import call
from tests.small_data import faults, kader, make_data, version

NAME = "pmc-rendabiliteit"
DATA = make_data()
BESIDE = {
    "peildatum": "2017-10-01",
    "gemeente": "roosendaal",
    "bijstand_per_maand": "1000",
    "maanden": "12",
    "rangorde": "per_kandidaat",
}
HEADS = ["kenmerk", "gebruik", "opbrengsten", "kosten", "kandidaten", "uitstroom"]
FIT = ["past_ontwikkeling", "past_arbeidsmarkt", "past_traject"]
ROW = ["groen", "beschut", "10.000", "34000", "10", "2"]


def columns(heads: list[str], beside: dict[str, str] = BESIDE) -> dict[str, Any]:
    text = json.dumps({"koppen": heads, "instellingen": beside})
    answer: dict[str, Any] = json.loads(zijloket.kolommen(DATA, NAME, text))
    return answer


def rows(
    *cells: list[str], heads: list[str] = HEADS, beside: dict[str, str] = BESIDE, data: Any = DATA
) -> list[dict[str, Any]]:
    found = columns(heads, beside)
    assert found["goed"], found
    asked = {"koppen": heads, "velden": found["velden"], "rijen": cells, "instellingen": beside}
    answer = json.loads(zijloket.rijen(data, NAME, json.dumps(asked)))
    made: list[dict[str, Any]] = answer["rijen"]
    return made


def texts(row: list[str], heads: list[str] = HEADS, **more: Any) -> dict[str, str]:
    """The text in each column of the answer to a row."""
    (found,) = rows(row, heads=heads, **more)
    assert "fouten" not in found, found
    return dict(zip(columns(heads)["koppen"], found["teksten"], strict=True))


def overview(counts: list[Any], data: Any = DATA, **settings: str) -> dict[str, Any]:
    text = json.dumps({"tellingen": counts, "instellingen": BESIDE | settings})
    answer: dict[str, Any] = json.loads(zijloket.overzicht(data, NAME, text))
    return answer


def count(
    result: Fraction | int | str,
    candidates: int = 1,
    norm: bool = False,
    verdicts: tuple[str | None, str | None] = ("inzetten", None),
    day: str = "2017-10-01",
) -> list[Any]:
    """What the overview knows of a PMC with this result, all of it from its own trade."""
    return [
        day,
        "roosendaal",
        breuk_als_data(Fraction(result)),
        ["0", "1"],
        candidates,
        norm,
        False,
        *verdicts,
    ]


def said(counts: list[Any], **settings: str) -> list[tuple[str, list[int]]]:
    return [(one["tekst"], one["rijen"]) for one in overview(counts, **settings)["zinnen"]]


# the file


def test_a_bare_total_and_what_all_rows_share_beside_the_file_is_enough() -> None:
    assert texts(ROW) == {
        "Maatschappelijk resultaat": "€\u00a00,00",
        "Per kandidaat": "€\u00a00,00",
        "Rendabel, met nul als grens": "ja",
        "Voor leerwerktrajecten": "",
        "Voor beschut werk": "ruimte niet nodig",
        "Exploitatie": "-€\u00a024.000,00",
        "Bespaarde bijstand": "€\u00a024.000,00",
        "Omslagpunt (kandidaten)": "2",
        "Omslagpunt haalbaar": "ja",
        "Bijstand per maand": "€\u00a01.000,00",
        "Waar dat bedrag vandaan komt": "zelf ingevuld",
        "Waarom, voor leerwerktrajecten": "",
        "Let op": "",
        "Kaders waarop het oordeel rust": "Titel van wvs/pmc-beschut; Titel van wvs/pmc-rendabel",
    }


def test_each_list_has_columns_of_its_own() -> None:
    heads = [
        *HEADS[:2],
        "Opbrengst 1 naam",
        "opbrengst_1_bedrag",
        "opbrengst_50_bedrag",
        "kostenpost_1_bedrag",
    ]
    found = columns([*heads, "kandidaten", "uitstroom"])
    assert found["velden"][2:6] == [
        "opbrengsten.0.naam",
        "opbrengsten.0.bedrag",
        "opbrengsten.49.bedrag",
        "kosten.0.bedrag",
    ]
    wrong = faults(columns([*HEADS, "opbrengst_51_bedrag"]))["bestand"]
    assert "«opbrengst_51_bedrag» is zo niet te lezen" in wrong
    assert "tot en met opbrengst 50" in wrong
    assert columns([*HEADS, "post_1_bedrag"])["meldingen"] == ["1 kolom niet gebruikt: «post_1_bedrag»."]


def test_a_total_and_a_first_post_are_the_same_column_twice() -> None:
    wrong = faults(columns([*HEADS, "kostenpost_1_bedrag"]))["bestand"]
    told = "De kolom «kosten» staat er meer dan één keer: als kolom 4 en 7 («kostenpost_1_bedrag»); haal er"
    assert told in wrong


def test_posts_are_added_up_in_any_dutch_notation() -> None:
    heads = [*HEADS[:2], *(f"opbrengst_{place}_bedrag" for place in (1, 2, 3)), *HEADS[3:]]
    row = ["", "beschut", "1.234,56", "€ 5", "0,44", "", "1", "0"]
    assert texts(row, heads)["Exploitatie"] == "€\u00a01.240,00"


def test_what_is_missing_may_be_added_or_filled_in_beside_the_file() -> None:
    wrong = faults(columns(["kenmerk", "gebruik"], {"peildatum": "2017-10-01", "rangorde": "in_totaal"}))
    for message in (
        "De kolom «gemeente» ontbreekt; zet haar in de kopregel, of vul haar in voor alle rijen.",
        "De kolom «maanden» ontbreekt; zet haar in de kopregel, of vul haar in voor alle rijen.",
        "De kolom «huishouden» of «bijstand_per_maand» ontbreekt; zet haar in de kopregel, of vul haar in",
        "De kolom «kandidaten» ontbreekt; zet haar in de kopregel.",
        "De kolom «uitstroom» ontbreekt; zet haar in de kopregel.",
    ):
        assert message in wrong["bestand"]


@pytest.mark.parametrize("one", ["huishouden", "bijstand_per_maand"])
def test_of_two_columns_that_replace_each_other_one_is_enough(one: str) -> None:
    beside = {name: text for name, text in BESIDE.items() if name != "bijstand_per_maand"}
    assert "huishouden" in faults(columns(HEADS, beside))["bestand"]
    assert columns([*HEADS, one], beside)["goed"]
    assert columns(HEADS, beside | {one: {"huishouden": "gehuwden"}.get(one, "1")})["goed"]


def test_a_fault_beside_the_file_is_told_once_and_with_those_of_the_headings() -> None:
    wrong = faults(columns(["bsn", *HEADS[1:], HEADS[1]], BESIDE | {"maanden": "x", "rangorde": ""}))
    assert set(wrong) == {"maanden", "rangorde", "bestand"}
    assert "maanden" not in wrong["bestand"]


@pytest.mark.parametrize(
    ("heads", "cells", "amount", "origin"),
    [
        ([], [], "€\u00a01.000,00", "zelf ingevuld"),
        (["huishouden"], [""], "€\u00a01.000,00", "zelf ingevuld"),
        (["huishouden"], ["gehuwden"], "€\u00a01.409,31", "bijstandsnorm, netto"),
        (["bijstand_per_maand"], ["1200,5"], "€\u00a01.200,50", "zelf ingevuld"),
    ],
)
def test_what_a_row_says_of_the_benefit_goes_before_all_that_is_said_beside_the_file(
    heads: list[str], cells: list[str], amount: str, origin: str
) -> None:
    found = texts([*ROW, *cells], [*HEADS, *heads])
    assert (found["Bijstand per maand"], found["Waar dat bedrag vandaan komt"]) == (amount, origin)


def test_a_row_goes_before_the_gemeente_and_the_months_beside_the_file() -> None:
    heads = [*HEADS, "gemeente", "maanden"]
    (own, shared) = rows([*ROW, "zundert", "6"], [*ROW, "", ""], heads=heads)
    assert (own["vraag"]["gemeente"], own["vraag"]["maanden"]) == ("zundert", "6")
    assert (shared["vraag"]["gemeente"], shared["vraag"]["maanden"]) == ("roosendaal", "12")


def test_the_faults_of_a_row_name_the_column_of_the_file_and_leave_the_other_rows_alone() -> None:
    heads = [*HEADS, "Kostenpost 3 bedrag", *FIT]
    bad, good = rows(
        ["x", "leerwerktrajecten", "0.500", "-1", "3", "4", "abc", "nee", "", ""],
        [*ROW, "", "", "", ""],
        heads=heads,
    )
    assert "fouten" not in good
    assert [one.partition(":")[0] for one in bad["fouten"]] == [
        "kolom opbrengsten",
        "kolom kosten",
        "kolom Kostenpost 3 bedrag",
        "kolom uitstroom",
    ]
    assert "«0.500» is geen bedrag" in bad["fouten"][0]


def test_a_row_without_any_benefit_is_a_fault_of_that_row() -> None:
    beside = {name: text for name, text in BESIDE.items() if name != "bijstand_per_maand"}
    (bad,) = rows([*ROW, ""], heads=[*HEADS, "huishouden"], beside=beside)
    assert bad["fouten"] == ["kolom huishouden: Kies een huishouden, of vul zelf het bedrag in."]


@pytest.mark.parametrize(
    ("amount", "screen", "sheet"),
    [
        ("-1234.555", "-€\u00a01.234,56", "-1234,56"),
        ("1234567.8", "€\u00a01.234.567,80", "1234567,80"),
        ("-0.004", "€\u00a00,00", "0,00"),
        ("-1/3", "-€\u00a00,33", "-0,33"),
    ],
)
def test_an_amount_is_dutch_on_the_screen_and_a_number_in_a_dutch_spreadsheet(
    amount: str, screen: str, sheet: str
) -> None:
    cell = bedrag_cel(Fraction(amount))
    assert (cell.tekst, cell.in_bestand, cell.sleutel) == (screen, sheet, Fraction(amount))


# what the kaders say of a row


@pytest.mark.parametrize(
    ("leaving", "fits", "verdict", "kaders"),
    [
        ("2", ["ja", "ja", "ja"], "inzetten", ["wvs/pmc-leerwerktraject", "wvs/pmc-rendabel"]),
        ("2", ["ja", "nee", "nee"], "niet inzetten", ["wvs/pmc-leerwerktraject", "wvs/pmc-rendabel"]),
        ("2", ["ja", "onbekend", ""], "nog niet te zeggen", ["wvs/pmc-leerwerktraject", "wvs/pmc-rendabel"]),
        ("2", ["ja", "ja", "nee"], "hangt ervan af", ["wvs/pmc-leerwerktraject", "wvs/pmc-rendabel"]),
        ("1", ["ja", "ja", "ja"], "stoppen", ["wvs/pmc-stoppen", "wvs/pmc-rendabel"]),
        ("2", ["nee", "ja", "ja"], "stoppen", ["wvs/pmc-stoppen"]),
        ("1", ["nee", "ja", "ja"], "stoppen", ["wvs/pmc-stoppen", "wvs/pmc-rendabel"]),
    ],
)
def test_a_row_names_the_kaders_that_its_verdict_rests_on_and_no_other(
    leaving: str, fits: list[str], verdict: str, kaders: list[str]
) -> None:
    row = ["", "leerwerktrajecten", *ROW[2:5], leaving, *fits]
    found = texts(row, [*HEADS, *FIT])
    assert found["Voor leerwerktrajecten"] == verdict
    assert found["Kaders waarop het oordeel rust"].split("; ") == [f"Titel van {one}" for one in kaders]
    (whole,) = rows(row, heads=[*HEADS, *FIT])
    named = whole["in_bestand"][-1].split("; ")
    assert named == [f"Titel van {one} ({one}, versie 2017-04-04)" for one in kaders]
    assert found["Waarom, voor leerwerktrajecten"]


def test_a_pmc_for_both_gets_both_verdicts_and_the_kaders_of_both() -> None:
    found = texts(["", "beide", *ROW[2:5], "2", "nee", "ja", "ja"], [*HEADS, *FIT])
    assert (found["Voor leerwerktrajecten"], found["Voor beschut werk"]) == ("stoppen", "ruimte niet nodig")
    for one in ("wvs/pmc-stoppen", "wvs/pmc-beschut", "wvs/pmc-rendabel"):
        assert one in found["Kaders waarop het oordeel rust"]


# the ranks


@pytest.mark.parametrize(
    ("amounts", "order", "ranks"),
    [
        ([], [], ()),
        ([1, 3, 2], [1, 2, 0], (3, 1, 2)),
        ([1, 2, 2, 0], [1, 2, 0, 3], (3, 1, 1, 4)),
        ([5, 5, 5], [0, 1, 2], (1, 1, 1)),
        ([None, 1, None, 2], [3, 1], (None, 2, None, 1)),
        (["-0.01", "0", "0.01"], [2, 1, 0], (3, 2, 1)),
        (["1/3", "0.3333333333333333333333"], [0, 1], (1, 2)),
        ([2**53, 2**53 + 1], [1, 0], (2, 1)),
    ],
)
def test_the_rank_is_shared_by_equals_and_the_next_one_is_skipped(
    amounts: list[Any], order: list[int], ranks: tuple[int | None, ...]
) -> None:
    exact = [None if one is None else Fraction(one) for one in amounts]
    assert rangschik(exact) == (order, ranks)


FRACTIONS = st.fractions(max_denominator=100_000)


@given(st.lists(st.none() | FRACTIONS, max_size=12))
def test_a_rank_is_one_more_than_the_number_of_those_above_it(amounts: list[Fraction | None]) -> None:
    order, ranks = rangschik(amounts)
    known = [one for one in amounts if one is not None]
    for amount, rank in zip(amounts, ranks, strict=True):
        assert rank == (None if amount is None else 1 + sum(other > amount for other in known))
    assert [ranks[place] for place in order] == sorted(rank for rank in ranks if rank is not None)


def test_the_reader_chooses_between_the_result_per_candidate_and_in_total() -> None:
    counts = [count(100, 10), count(90, 3), count(500, 0)]
    assert overview(counts)["rangen"] == [2, 1, None]
    assert [one["rijen"] for one in overview(counts)["blokken"]] == [[1, 0], [2]]
    total = overview(counts, rangorde="in_totaal")
    assert total["rangen"] == [2, 3, 1]
    assert [one["rijen"] for one in total["blokken"]] == [[2, 0, 1], []]


def test_no_way_to_rank_is_taken_for_granted() -> None:
    assert "rangorde" in faults(overview([count(1)], rangorde=""))
    assert "rangorde" in faults(overview([count(1)], rangorde="x"))


@given(FRACTIONS | st.integers(-(10**20), 10**20).map(Fraction))
def test_an_exact_amount_comes_back_from_the_page_as_it_went(amount: Fraction) -> None:
    assert lees_breuk(breuk_als_data(amount)) == amount


@pytest.mark.node
@pytest.mark.parametrize("is_down", [False, True])
def test_the_table_sorts_amounts_exactly_also_those_that_a_float_cannot_tell_apart(is_down: bool) -> None:
    amounts = [
        None,
        *(Fraction(2**53 + more) for more in (1, 0, 2, 1)),
        *(Fraction(1, 3) + Fraction(more, 10**30) for more in (0, 1, -1)),
        *(Fraction(one) for one in ("-0.01", "0", "-1/3", "0.01")),
        None,
    ]
    keys = [None if one is None else breuk_als_data(one) for one in amounts]
    (places,) = call(["bestand/orde", "placesInOrder", keys, is_down])
    known = {place: one for place, one in enumerate(amounts) if one is not None}
    assert places == [*sorted(known, key=known.__getitem__, reverse=is_down), 0, len(amounts) - 1]


@pytest.mark.node
def test_the_table_sorts_numbers_by_size_and_words_by_the_alphabet() -> None:
    numbers, words = call(
        ["bestand/orde", "placesInOrder", [10, None, 9, 10], False],
        ["bestand/orde", "placesInOrder", ["k10", "K2", None, "é", "f"], False],
    )
    assert numbers == [2, 0, 3, 1]
    assert words == [3, 4, 1, 0, 2]


# what is said of them all


def test_the_total_is_that_of_all_rows_and_names_no_border_that_no_kader_names() -> None:
    first, dated, second, third, *_ = said([count("-0.01"), count("1000000000000000.02"), count(0)])
    total = "€\u00a01.000.000.000.000.000,01"
    assert first == (f"Samen hebben deze PMC's een maatschappelijk resultaat van {total}.", [])
    assert f"exploitatie ({total}) plus de bespaarde bijstand (€\u00a00,00)" in second[0]
    assert dated[0].startswith("De kaders zijn bijgewerkt tot en met 30 april 2017, en")
    (_, with_norm, *_) = said([count(1), count(1, norm=True)])
    assert with_norm[0].startswith("De kaders zijn bijgewerkt tot en met 30 april 2017 («WVS»), en")
    assert third[0].startswith("Met nul als grens rendabel: 2 van de 3. Die grens is een aanname")
    assert "niet vanaf welke uitkomst een PMC rendabel is" in third[0]


def test_the_highest_and_the_lowest_are_named_with_all_that_share_them() -> None:
    counts = [count(4, 2), count(6, 3), count(-1), count(9, 0)]
    assert said(counts)[4:] == [
        ("Het hoogste maatschappelijk resultaat per kandidaat is €\u00a02,00", [0, 1]),
        ("Het laagste maatschappelijk resultaat per kandidaat is -€\u00a01,00", [2]),
        ("Zonder kandidaten is er geen resultaat per kandidaat en geen rang; onderaan staat", [3]),
    ]
    assert said(counts, rangorde="in_totaal")[4:] == [
        ("Het hoogste maatschappelijk resultaat is €\u00a09,00", [3]),
        ("Het laagste maatschappelijk resultaat is -€\u00a01,00", [2]),
    ]


def test_a_portfolio_without_a_rendabele_pmc_is_told_so_without_praise() -> None:
    *_, border, _, _ = said([count(-1), count(-2)])
    assert border[0].startswith("Met nul als grens rendabel: 0 van de 2.")


def test_how_far_the_kaders_go_is_not_said_of_rows_that_they_cover() -> None:
    assert not any("bijgewerkt" in one for one, _ in said([count(1, day="2017-04-30")]))
    assert any("bijgewerkt" in one for one, _ in said([count(1, day="2017-04-30"), count(1)]))


def test_when_all_are_equal_none_is_the_lowest() -> None:
    assert [one for one in said([count(1), count(1)]) if "laagste" in one[0]] == []


def test_no_rows_say_nothing() -> None:
    found = overview([])
    assert (found["zinnen"], found["oordelen"], found["rangen"]) == ([], [], [])
    assert [one["rijen"] for one in found["blokken"]] == [[], []]


@pytest.mark.parametrize(
    ("norms", "warned", "mixed"),
    [([False, False], False, False), ([True, True], True, False), ([True, False], True, True)],
)
def test_the_norm_is_told_to_be_no_saving_and_not_to_be_compared_with_amounts_of_ones_own(
    norms: list[bool], warned: bool, mixed: bool
) -> None:
    text = " ".join(one for one, _ in said([count(1, norm=norm) for norm in norms]))
    assert ("netto" in text) is warned
    assert ("niet zonder meer" in text) is mixed


def test_different_days_and_two_verdicts_that_may_clash_are_told() -> None:
    plain = " ".join(one for one, _ in said([count(1), count(1)]))
    assert "peildatum" not in plain
    assert "voorgaat" not in plain
    told = [count(1, day="2018-01-01"), count(1, verdicts=("inzetten", "ruimte niet nodig"))]
    text = " ".join(one for one, _ in said(told))
    assert "Niet alle rijen hebben dezelfde peildatum" in text
    assert "niet welk van de twee oordelen voorgaat" in text


def test_each_verdict_is_counted_with_the_kader_as_it_was_on_the_day() -> None:
    stop = kader("wvs/pmc-stoppen", version(), version("2018-01-01", "vastgesteld door de raden"))
    verdicts = ("stoppen", "minder rendabel mag")
    counts = [
        count(-1, verdicts=verdicts),
        count(-2, verdicts=verdicts, day="2018-01-01", norm=True),
        count(-2, verdicts=("stoppen", None), day="2018-01-02"),
        count(2),
    ]
    found = {
        one["tekst"]: (one["aantal"], [(kader["adres"], kader["status"]) for kader in one["kaders"]])
        for one in overview(counts, make_data(stop))["oordelen"]
    }
    old = "vastgesteld door de colleges"
    rendabel, beschut = "kaders/wvs/pmc-rendabel/2017-04-04/", "kaders/wvs/pmc-beschut/2017-04-04/"
    assert found == {
        "Rendabel, met nul als grens": (1, [(rendabel, old)]),
        "Niet rendabel, met nul als grens": (3, [(rendabel, old)]),
        "Voor leerwerktrajecten: inzetten": (1, [("kaders/wvs/pmc-leerwerktraject/2017-04-04/", old)]),
        "Voor leerwerktrajecten: stoppen": (
            3,
            [
                ("kaders/wvs/pmc-stoppen/2017-04-04/", old),
                ("kaders/wvs/pmc-stoppen/2018-01-01/", "vastgesteld door de raden"),
            ],
        ),
        "Voor beschut werk: minder rendabel mag": (2, [(beschut, old)]),
        "Uitgerekend met de bijstandsnorm": (
            1,
            [("kaders/landelijk/bijstandsnorm/2017-07-01/", "landelijk vastgesteld")],
        ),
    }


def test_the_numbers_on_top_are_the_pmcs_that_ask_for_attention_first() -> None:
    counts = [
        count(1),
        count(-1, verdicts=("stoppen", None)),
        count(1, verdicts=("hangt ervan af", None)),
        count(-1, verdicts=(None, "minder rendabel mag")),
        count(1, verdicts=("nog niet te zeggen", None)),
        count(1, verdicts=("stoppen", None)),
    ]
    assert [(one["titel"], one["rijen"]) for one in overview(counts)["klassen"]] == [
        ("met een negatief resultaat", [1, 3]),
        ("stoppen", [1, 5]),
        ("hangt ervan af of nog niet te zeggen", [2, 4]),
    ]


def test_a_kader_behind_a_verdict_is_told_with_its_title_and_version() -> None:
    (one, *_) = overview([count(-1, verdicts=("stoppen", None))])["oordelen"]
    assert [(kader["titel"], kader["versie"]) for kader in one["kaders"]] == [
        ("Titel van wvs/pmc-rendabel", "2017-04-04")
    ]


def test_the_overview_takes_what_the_rows_gave() -> None:
    heads = [*HEADS, *FIT]
    made = rows(
        ["a", "leerwerktrajecten", "1", "0", "3", "0", "ja", "ja", "ja"],
        ["b", "beide", "0", "5", "0", "0", "nee", "nee", ""],
        ["c", "beschut", "0", "0,01", "7", "1"],
        heads=heads,
    )
    found = overview([one["telling"] for one in made])
    assert found["goed"], found
    assert found["rangen"] == [2, None, 1]


GOOD = count(1)


@pytest.mark.parametrize(
    "bad",
    [
        [],
        GOOD[:-1],
        [*GOOD, None],
        ["morgen", *GOOD[1:]],
        ["2017-04-03", *GOOD[1:]],
        [*GOOD[:1], "rosendaal", *GOOD[2:]],
        [*GOOD[:1], "wvs", *GOOD[2:]],
        [*GOOD[:2], "1", *GOOD[3:]],
        [*GOOD[:2], ["1", "0"], *GOOD[3:]],
        [*GOOD[:2], ["1e9", "1"], *GOOD[3:]],
        [*GOOD[:2], ["9" * 5000, "1"], *GOOD[3:]],
        [*GOOD[:4], -1, *GOOD[5:]],
        [*GOOD[:6], "rendabel", None],
        [*GOOD[:6], None, ["ruimte niet nodig"]],
    ],
)
def test_what_no_row_gave_is_refused(bad: list[Any]) -> None:
    assert overview([GOOD, bad])["goed"] is False
