"""A file of posts as offices write it: each row a post, a column for each year, and no total twice."""

from __future__ import annotations

import json
from typing import Any

import pytest

from calculators.ketenbegroting.rekenhulp import REKENHULP
from calculators.raamwerk import zijloket
from calculators.raamwerk.bestand_lezen import kolommen_in_woorden
from tests.ketenbegroting.asked import DATA, HART, WAL
from tests.pace import cpu_at_rest

HEADS = ["Organisatie", "Omschrijving", "Betaald door", "Betaald aan", "Soort kosten", "Begroting 2018"]
BESIDE = {"peildatum": "2017-10-01", "gemeente": "roosendaal"}
SUBSIDY = ["WVS", "rijkssubsidie", "Rijk", "", "Wsw", "€ 900,50"]
BOUGHT, SOLD = ["ISD", "inkoop", "ISD", "WVS", "LWT", "100"], ["WVS", "verkoop", "ISD", "WVS", "LWT", "90"]


def asked(way: str, **question: Any) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(getattr(zijloket, way)(DATA, "ketenbegroting", json.dumps(question)))
    return found


def columns(heads: list[str], **beside: str) -> dict[str, Any]:
    return asked("kolommen", koppen=heads, instellingen=BESIDE | beside)


def answered(rows: list[list[str]], heads: list[str] = HEADS, **beside: str) -> list[dict[str, Any]]:
    fields = columns(heads, **beside)["velden"]
    found = asked("rijen", koppen=heads, velden=fields, rijen=rows, instellingen=BESIDE | beside)
    answers: list[dict[str, Any]] = found["rijen"]
    return answers


def overview(rows: list[list[str]], heads: list[str] = HEADS, **beside: str) -> dict[str, Any]:
    counts = [one["telling"] for one in answered(rows, heads, **beside)]
    return asked("overzicht", tellingen=counts, instellingen=BESIDE | beside)


def fault(row: list[str], heads: list[str] = HEADS, **beside: str) -> str:
    (found,) = answered([row], heads, **beside)
    return " ".join(found["fouten"])


def test_other_words_and_a_column_for_each_year_are_known() -> None:
    heads = [*HEADS, "2019", "Raming 2020 (in €)", "2021 begroot"]
    assert columns(heads)["velden"] == [
        *("begroting", "activiteit", "van", "naar", "kosten"),
        *(f"bedragen.{year}.bedrag" for year in range(2018, 2022)),
    ]


def test_short_words_of_an_office_are_known() -> None:
    heads = ["Begr. houder", "Omschrijving", "Wie betaalt", "Ontvanger", "Cat.", "Begroting 2025"]
    found = columns(heads)["velden"]
    assert found == ["begroting", "activiteit", "van", "naar", "kosten", "bedragen.2025.bedrag"]


def test_a_year_in_another_heading_can_be_chosen() -> None:
    found = asked("herken", koppen=[*HEADS, "realisatie van 2017", "code 123"])
    labels = [one["label"] for one in found["keuzes"]]
    assert labels[-2:] == ["bedrag 2017", "bedrag 2018"]
    chosen = ["begroting", "activiteit", "van", "naar", "kosten", "", "bedragen.2017.bedrag", ""]
    told = asked("herken", koppen=[*HEADS, "realisatie van 2017", "code 123"], velden=chosen)["meldingen"]
    assert "«realisatie van 2017» als «bedrag 2017»" in told[0]


AMOUNTS, PARTIES = ["€ 1.000,50", "", "n.v.t.", "90"], ["WVS", "ISD", "", "WVS"]


@pytest.mark.parametrize(
    ("cells", "heads", "field"),
    [
        (AMOUNTS, ["Organisatie", "Begroting", "jaar"], "bedrag"),
        (AMOUNTS, ["Betaler", "begroting", "jaar"], "bedrag"),
        (PARTIES, ["Betaler", "Begroting", "jaar"], "begroting"),
        ([*AMOUNTS, "WVS"], ["Betaler", "Begroting", "jaar"], "begroting"),
        (["", "-"], ["Betaler", "Begroting", "jaar"], "begroting"),
        (None, ["Betaler", "Begroting", "jaar"], "begroting"),
        (AMOUNTS, ["bedrag", "Begroting", "jaar"], ""),
    ],
)
def test_a_column_called_begroting_holds_amounts_or_whose_it_is(
    cells: list[str] | None, heads: list[str], field: str
) -> None:
    more = {} if cells is None else {"cellen": {"1": cells}}
    found = asked("herken", koppen=heads, **more)
    assert found["kolommen"][1]["veld"] == field
    told = f"«{heads[1]}» als «bedrag»" in " ".join(found["meldingen"])
    assert told is (field == "bedrag")


def test_a_file_with_a_column_of_amounts_called_begroting_is_reckoned() -> None:
    heads, row = ["Organisatie", "Betaler", "Begroting", "Jaar"], ["WVS", "Rijk", "€ 900,50", "2018"]
    made = asked("kolommen", koppen=heads, cellen={"2": [row[2]]}, instellingen=BESIDE)
    assert made["velden"] == ["begroting", "van", "bedrag", "jaar"]
    found = asked("rijen", koppen=heads, velden=made["velden"], rijen=[row], instellingen=BESIDE)
    assert found["rijen"][0]["telling"][-1] == [[2018, 90050]]


@pytest.mark.parametrize(
    ("heads", "missing"),
    [
        (["begroting", "van"], ["bedrag", "jaar"]),
        (["begroting", "van", "bedrag"], ["jaar"]),
        (["begroting", "van", "jaar"], ["bedrag"]),
        (["van", "2018"], ["begroting"]),
        (["begroting", "van", "2018"], []),
    ],
)
def test_what_is_missing_is_told(heads: list[str], missing: list[str]) -> None:
    found = columns(heads)
    told = [one["melding"].split("»")[0].split("«")[1] for one in found.get("fouten", [])]
    assert sorted(told) == sorted(missing)


def test_the_year_may_stand_beside_the_file() -> None:
    heads = ["begroting", "van", "bedrag"]
    (found,) = answered([["WVS", "Rijk", "1"]], heads, jaar="2018")
    assert found["telling"][-1] == [[2018, 100]]
    assert columns(heads)["fouten"][0]["melding"].endswith("of vul haar in voor alle rijen.")


def test_the_overview_says_what_is_short_and_what_two_budgets_do_not_see_alike() -> None:
    found = overview([SUBSIDY, BOUGHT, SOLD])
    said = [one["tekst"].replace("\xa0", " ") for one in found["zinnen"]]
    assert said[0] == "In 2018 komt er € 900,50 in de keten en gaat er € 0,00 uit: € 900,50 over."
    assert any(
        one.startswith("1 post staat niet gelijk in twee begrotingen: «inkoop / verkoop»") for one in said
    )
    (otherwise, unsaid) = found["klassen"]
    assert otherwise["rijen"] == [1, 2]
    assert unsaid["rijen"] == []
    assert [one["tekst"] for one in found["oordelen"]] == [
        "In de ketenbegroting",
        "Huidige SW",
        "Leerwerktrajecten",
    ]
    assert found["oordelen"][1]["kaders"][0]["adres"] == "kaders/wvs/ketenbegroting-kostensoorten/2017-04-04/"
    assert [one["soort"] for one in found["beelden"]] == ["stromen"]
    assert "Per partij, 2018" in [one["titel"] for one in found["tabellen"]]


def test_a_verdict_names_the_kader_it_rests_on_with_its_version_and_status() -> None:
    kader = DATA.kaders.kaders["wvs/ketenbegroting-kostensoorten"]
    (version,) = kader.versies
    verdicts = overview([SUBSIDY])["oordelen"]
    assert verdicts[1]["kaders"] == [
        {
            "titel": kader.volle_titel,
            "versie": version.naam,
            "status": version.status,
            "adres": f"kaders/{kader.id}/{version.naam}/",
        }
    ]


def test_amounts_of_several_years_stand_beside_each_other() -> None:
    (found,) = answered([[*SUBSIDY, "800"]], [*HEADS, "2019"])
    texts = [one.replace("\xa0", " ") for one in found["teksten"]]
    assert texts == [
        *("Rijk", "WVS", "rijkssubsidie", "Huidige SW", "WVS", "2018 tot en met 2019"),
        *("€ 900,50 in 2018; € 800,00 in 2019", ""),
    ]
    (same,) = answered([[*SUBSIDY[:-1], "5", "5"]], [*HEADS, "2019"])
    assert same["teksten"][-2].replace("\xa0", " ") == "€ 5,00"


def test_of_three_years_the_first_and_the_last_are_told() -> None:
    (found,) = answered([[*SUBSIDY, "800", "700"]], [*HEADS, "2019", "2020"])
    assert found["teksten"][5] == "2018 tot en met 2020"


def test_a_price_level_is_shown_and_sorted_as_a_number() -> None:
    (found,) = answered([[*SUBSIDY, "2017"]], [*HEADS, "prijspeil"])
    assert found["teksten"][-1] == "2017"
    assert found["sleutels"][-1] == 2017


def test_price_levels_in_a_file_are_not_added_up_in_silence() -> None:
    found = overview([[*SUBSIDY, "2017"], [*BOUGHT, "2018"]], [*HEADS, "prijspeil"])
    (told,) = (one["tekst"] for one in found["zinnen"] if "prijspeil door elkaar" in one["tekst"])
    assert "(2017 en 2018)" in told


def test_the_page_tells_of_a_column_for_each_year() -> None:
    assert REKENHULP.bestand is not None
    found = {
        name: (field.label, field.soort.omschrijving(DATA), needed)
        for name, field, needed in kolommen_in_woorden(REKENHULP.voor_rij, REKENHULP.bestand)
    }
    assert found["bedrag_<jaar>"] == (
        "Hoeveel euro in dat jaar?",
        "een lijst van 0 tot en met 10 keer een bedrag met jaar en bedrag",
        False,
    )


def test_a_row_of_totals_is_skipped_and_a_total_among_the_posts_is_a_fault() -> None:
    (skipped,) = answered([["Totaal", "", "", "", "", "1.000,50"]])
    assert skipped["overgeslagen"] == "totaal"
    told = fault(["WVS", "Totaal lasten", "WVS", "", "Wsw", "100"])
    assert told == (
        "kolom Omschrijving: «Totaal lasten» lijkt een totaal van andere rijen; haal de rij weg, of noem "
        "haar anders."
    )


def test_a_total_without_payer_and_payee_is_skipped_also_when_the_budget_stands_beside_the_file() -> None:
    heads = ["kenmerk", "van", "naar", "bedrag", "jaar"]
    (skipped,) = answered([["Totaal", "", "", "5", "2018"]], heads, begroting="WVS")
    assert skipped["overgeslagen"] == "totaal"
    (kept,) = answered([["Totaal", "", "UWV", "x", "2018"]], heads, begroting="WVS")
    assert "overgeslagen" not in kept


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (["WVS", "x", "Rijk", "", "", "x"], "is geen bedrag"),
        (["WVS", "x", "Rijk", "", "", ""], "nog niet ingevuld"),
        (["UWV", "x", "Rijk", "", "", "1"], "is geen partij"),
        (["ISD", "x", "Rijk", "Brabantse Wall", "", "1"], "bedoelde u «Werkplein Brabantse Wal (ISD)»"),
        (["", "x", "Rijk", "WVS", "", "1"], "kolom Organisatie: Dit is nog niet ingevuld"),
    ],
)
def test_a_fault_says_what_to_do(row: list[str], said: str) -> None:
    assert said in fault(row)


def test_an_amount_and_a_column_for_each_year_do_not_go_together() -> None:
    heads = [*HEADS, "bedrag", "jaar"]
    assert fault([*SUBSIDY, "5", "2018"], heads) == (
        "kolom bedrag: In deze rij staan ook bedragen per jaar; kies één van beide."
    )
    assert fault([*SUBSIDY[:-1], "", "5", ""], heads) == "kolom jaar: Dit is nog niet ingevuld."


def test_a_row_with_too_many_years_misses_no_year_or_amount() -> None:
    heads = [*HEADS[:-1], *map(str, range(2018, 2029))]
    told = fault([*SUBSIDY[:-1], *["1"] * 11], heads)
    assert told.startswith("kolom bedragen: Deze lijst heeft 11 keer een bedrag")
    assert "nog niet ingevuld" not in told


def test_a_row_of_one_amount_may_have_a_fault_in_its_year() -> None:
    told = fault(["WVS", "x", "Rijk", "5", "x"], ["begroting", "activiteit", "van", "bedrag", "jaar"])
    assert told.startswith("kolom jaar: «x» is geen jaar")


def test_the_faults_beside_a_file_are_told_in_each_row() -> None:
    assert "hoort niet bij de keten" in fault(SUBSIDY, partijen_eraf="Emmen")
    assert "4 april 2017" in fault(SUBSIDY, peildatum="2017-04-03")
    assert fault([*SUBSIDY, "2017-04-03"], [*HEADS, "Peildatum"]).startswith(
        "kolom Peildatum: Over het kader"
    )
    assert "gemeente" in fault([*SUBSIDY, "nergens"], [*HEADS, "gemeente"])


def test_parties_beside_the_file_count_for_all_rows() -> None:
    found = overview([["Zundert", "bijdrage", "Zundert", "WVS", "", "5"]], partijen_erbij="Zundert")
    (party,) = (one for one in found["tabellen"] if one["titel"] == "Per partij, 2018")
    assert [row[0] for row in party["rijen"]] == ["WVS", "Zundert"]


def test_more_than_ten_years_are_told_and_left_out() -> None:
    heads = [*HEADS[:-1], *(str(year) for year in range(2018, 2028))]
    rows = [[*SUBSIDY[:-1], *["1"] * 10], ["WVS", "x", "Rijk", "", "", *["" for _ in range(9)], "1"]]
    assert not any("Het bestand gaat over" in one["tekst"] for one in overview(rows, heads)["zinnen"])
    late = overview([*rows, ["WVS", "x", "Rijk", "", "", "1", *[""] * 9]], heads)
    assert late["goed"]
    counts = [one["telling"] for one in answered(rows, heads)]
    counts.append([*counts[0][:-1], [[2030, 100]]])
    found = asked("overzicht", tellingen=counts, instellingen=BESIDE)
    assert any(
        one["tekst"] == "Het bestand gaat over 11 jaren; hier tellen de eerste 10. Niet geteld: 2030."
        for one in found["zinnen"]
    )


def test_nothing_gives_an_empty_overview() -> None:
    found = asked("overzicht", tellingen=[], instellingen=BESIDE)
    assert found["zinnen"] == []
    assert "beelden" not in found


GOOD = ["2017-10-01", "roosendaal", "Rijk", "WVS", "x", "sw", "WVS", None, [[2018, 100]]]


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (0, "1-10"),
        (0, "2017-04-03"),
        (1, "x"),
        (5, "x"),
        (6, "Rijk"),
        (6, HART),
        (8, []),
        (8, [[2018, -1]]),
        (8, [5]),
        (8, [[1989, 100]]),
        (8, [[2101, 100]]),
    ],
)
def test_a_count_that_no_row_gave_is_refused(place: int, value: Any) -> None:
    assert asked("overzicht", tellingen=[GOOD], instellingen=BESIDE)["goed"]
    spoiled = [*GOOD[:place], value, *GOOD[place + 1 :]]
    assert not asked("overzicht", tellingen=[spoiled], instellingen=BESIDE)["goed"]


@pytest.mark.parametrize("year", [1990, 2100])
def test_a_count_of_the_first_and_the_last_year_is_taken(year: int) -> None:
    found = asked("overzicht", tellingen=[[*GOOD[:-1], [[year, 0]]]], instellingen=BESIDE)
    assert found["zinnen"][0]["tekst"].startswith(f"In {year} komt er")


def test_parties_that_do_not_fit_are_refused() -> None:
    assert not asked("overzicht", tellingen=[GOOD], instellingen=BESIDE | {"partijen_eraf": "Emmen"})["goed"]


def test_the_name_of_the_party_is_written_out() -> None:
    (found,) = answered([BOUGHT])
    assert found["teksten"][0] == WAL


def test_a_day_the_kaders_are_kept_up_to_needs_no_warning() -> None:
    for day, warned in (("2017-04-10", False), ("2017-10-01", True)):
        found = overview([SUBSIDY], peildatum=day)
        assert any("bijgewerkt" in one["tekst"] for one in found["zinnen"]) is warned


def test_a_file_of_two_thousand_posts_takes_less_than_a_second() -> None:
    post = [["WVS", *SOLD[1:-1]], ["ISD", *SOLD[1:-1]]]
    rows = [[*post[number % 2], f"€ {number % 900 + 1}.100,50", str(number)] for number in range(2000)]
    assert [one["aantal"] for one in overview(rows, [*HEADS, "2019"])["oordelen"]] == [2000, 2000]
    assert cpu_at_rest(lambda: overview(rows, [*HEADS, "2019"]), limit=1) < 1


def test_parties_are_those_of_this_file_and_not_of_the_one_before() -> None:
    row = ["Zundert", "inkoop", "Zundert", "WVS", "LWT", "100"]
    assert "«Zundert» is geen partij" in fault(row)
    (found,) = answered([row], partijen_erbij="Zundert")
    assert found["telling"][2:4] == ["Zundert", "WVS"]
    assert "«Zundert» is geen partij" in fault(row)
