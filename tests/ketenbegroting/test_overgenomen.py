"""Levers that take over what was filled in for another calculator, and reckon it anew."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any
from urllib.parse import quote, urlencode

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import Kaders
from calculators.ketenbegroting.overname import Overname, haal_rekenhulp, reken_over
from calculators.raamwerk import loket
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.vraag import Fout, Ingevuld
from tests.ketenbegroting.asked import DATA, answer, compare, reply, wrong

OMBOUW = {
    "gemeente": "roosendaal",
    "peildatum": "2018-01-01",
    "begin": "1000",
    "jaren": "10",
    "scenarios.0.naam": "rustig aan",
    "scenarios.0.uitstroom_procent": "4,5",
}
PMC = {
    "gemeente": "roosendaal",
    "peildatum": "2018-01-01",
    "opbrengsten.0.bedrag": "50000",
    "kosten.0.bedrag": "60000",
    "kandidaten": "12",
    "uitstroom": "3",
    "huishouden": "alleenstaande",
    "maanden": "7",
    "gebruik": "beschut",
}
SW: dict[str, Any] = {"sw_kosten": "30000"}


def reckoned(name: str, fields: dict[str, str]) -> dict[str, Any]:
    """The answer of the other calculator itself."""
    question: dict[str, Any] = {}
    for path, text in fields.items():
        top, _, rest = path.partition(".")
        if not rest:
            question[top] = text
            continue
        place, inner = rest.split(".")
        rows = question.setdefault(top, [])
        rows.extend({} for _ in range(int(place) + 1 - len(rows)))
        rows[int(place)][inner] = text
    found: dict[str, Any] = json.loads(loket.antwoord(DATA, name, json.dumps(question)))
    assert found["goed"], found
    return found


def test_the_course_of_the_sw_is_that_of_the_other_calculator_each_year() -> None:
    levers = answer(sw_uitkomst=urlencode(OMBOUW), **SW)["antwoord"]["hefbomen"]
    (scenario,) = reckoned("ombouw", OMBOUW)["antwoord"]["scenarios"]
    assert levers["jaren"] == list(range(2018, 2028))
    assert levers["sw"] == scenario["sw"][:10]
    assert levers["sw"][:3] == [1000, 955, 912]
    costs = {one["soort"]: one["saldo"] for one in levers["kosten"]}
    assert costs["sw"][1] == f"-{955 * 30000}.00"
    assert levers["overgenomen"] == [{"rekenhulp": "ombouw", "adres": urlencode(OMBOUW)}]


def test_the_saved_bijstand_is_that_of_the_pmc_to_the_cent() -> None:
    pmc = reckoned("pmc-rendabiliteit", PMC)
    found = answer(bijstand_uitkomst=urlencode(PMC))
    assert found["antwoord"]["hefbomen"]["bespaarde_bijstand"] == pmc["antwoord"]["bespaarde_bijstand"]
    saved = next(one for one in found["stappen"] if one["titel"] == "De bespaarde bijstand")
    assert "Per jaar stromen er 3 personen uit" in saved["invulling"]
    # What the norm is not, is said here too, with who says it.
    assert any("«Is een PMC rendabel?»: Gerekend is met de bijstandsnorm" in one for one in found["let_op"])


@pytest.mark.parametrize(
    ("field", "name", "fields", "more"),
    [("sw_uitkomst", "ombouw", OMBOUW, SW), ("bijstand_uitkomst", "pmc-rendabiliteit", PMC, {})],
)
def test_every_step_open_point_and_kader_of_the_other_is_named(
    field: str, name: str, fields: dict[str, str], more: dict[str, Any]
) -> None:
    other, found = reckoned(name, fields), answer(**{field: urlencode(fields)}, **more)
    taken = [one for one in found["stappen"] if one["titel"].startswith("Overgenomen: ")]
    assert [{**one, "titel": one["titel"].removeprefix("Overgenomen: ")} for one in taken] == other["stappen"]
    first = next(one for one in found["stappen"] if one["titel"].startswith("Overgenomen uit «"))
    assert other["samenvatting"][0] in first["invulling"]
    assert "Voor Roosendaal, op 1 januari 2018." in first["invulling"]
    here = {(one["kader"], one["id"]) for one in found["open_punten"]}
    assert {(one["kader"], one["id"]) for one in other["open_punten"]} <= here
    assert len(here) == len(found["open_punten"])
    cited = " ".join(found["meenemen"]["vermelding"]["kaders"])
    assert all(f"({one['kader']}," in cited for one in other["stappen"] if one["kader"])


@pytest.mark.parametrize(
    "address",
    [
        "https://kaders.example/rekenhulpen/ombouw/#{}",
        " /rekenhulpen/ombouw/#uitkomst&{}&corpus=abc&uitkomst=0123abcd&versies=a&op=2018-01-01&in=zundert ",
        "#{}&anders.jaren=3&anders3.jaren=4",
        "#{}&versies=a=b",
    ],
)
def test_an_address_counts_as_the_page_of_the_other_copies_it(address: str) -> None:
    found = answer(sw_uitkomst=address.format(urlencode(OMBOUW)), **SW)
    assert found["vraag"]["sw_uitkomst"] == urlencode(OMBOUW)
    assert found["antwoord"]["hefbomen"]["sw"][1] == 955


def test_an_address_from_a_letter_may_have_its_signs_written_out() -> None:
    written = "&amp;".join(f"{quote(name)}={quote(text)}" for name, text in OMBOUW.items())
    assert answer(sw_uitkomst=written, **SW)["antwoord"]["hefbomen"]["sw"][1] == 955


@pytest.mark.parametrize(
    ("written", "name"),
    [("a=b", "a=b"), ("caf%c3%a9", "café"), ("caf%C3%A9", "café"), ("caf%ff", "caf\ufffd")],
)
def test_signs_in_a_name_are_read_as_a_browser_reads_them(written: str, name: str) -> None:
    address = urlencode(OMBOUW).replace("rustig+aan", written)
    found = answer(sw_uitkomst=address, sw_scenario=name, **SW)
    assert any(f"Hier telt scenario «{name}»" in one["invulling"] for one in found["stappen"])


def test_which_of_more_scenarios_is_still_needed_and_not_wrong() -> None:
    two = OMBOUW | {"scenarios.1.naam": "snel", "scenarios.1.uitstroom": "100"}
    (told,) = reply(sw_uitkomst=urlencode(two), **SW)["fouten"]
    assert told["nodig"] is True
    (told,) = reply(sw_uitkomst=urlencode(two), sw_scenario="langzaam", **SW)["fouten"]
    assert told["nodig"] is False


def test_of_more_scenarios_one_is_named() -> None:
    two = OMBOUW | {"scenarios.1.naam": "snel", "scenarios.1.uitstroom": "100"}
    assert wrong(sw_uitkomst=urlencode(two), **SW) == {
        "sw_scenario": "In deze uitkomst staan meer scenario's; vul in: «rustig aan» of «snel»."
    }
    assert wrong(sw_uitkomst=urlencode(two), sw_scenario="snell", **SW) == {
        "sw_scenario": "Het scenario «snell» staat niet in deze uitkomst; bedoelde u «snel»?"
    }
    assert wrong(sw_uitkomst=urlencode(OMBOUW), sw_scenario="morgen", **SW) == {
        "sw_scenario": "Het scenario «morgen» staat niet in deze uitkomst; vul in: «rustig aan»."
    }
    found = answer(sw_uitkomst=urlencode(two), sw_scenario="snel", **SW)
    assert found["antwoord"]["hefbomen"]["sw"][:3] == [1000, 900, 800]


def test_a_course_that_is_too_short_is_not_stretched() -> None:
    short = OMBOUW | {"jaren": "3"}
    told = wrong(sw_uitkomst=urlencode(short), **SW)["sw_uitkomst"]
    assert told.startswith(
        "Deze uitkomst loopt van 2018 tot en met 2021, en de keuze van 2018 tot en met 2027"
    )
    assert answer(sw_uitkomst=urlencode(short), keuze_jaren=4, **SW)["antwoord"]["hefbomen"]["sw"][3] == 871
    assert "sw_uitkomst" in wrong(sw_uitkomst=urlencode(short), keuze_jaren=5, **SW)
    assert answer(sw_uitkomst=urlencode(short), keuze_jaren=1, **SW)["antwoord"]["hefbomen"]["sw"] == [1000]
    assert "sw_uitkomst" in wrong(sw_uitkomst=urlencode(short), keuze_jaar=2017, keuze_jaren=4, **SW)


@pytest.mark.parametrize(
    ("more", "field", "told"),
    [
        ({"sw_uitkomst": urlencode(OMBOUW)}, "sw_kosten", "Dit is nog niet ingevuld"),
        ({"sw_uitkomst": urlencode(OMBOUW), "sw_uitstroom": 5, **SW}, "sw_uitkomst", "kies één van beide"),
        (
            {"bijstand_uitkomst": urlencode(PMC), "uitstroom": 5, "bijstand": 7},
            "bijstand_uitkomst",
            "kies één van beide",
        ),
        (
            {"sw_uitkomst": urlencode(OMBOUW), "partijen_eraf": "WVS", **SW},
            "sw_uitkomst",
            "WVS doet hier niet mee",
        ),
        ({"sw_uitkomst": "morgen", **SW}, "sw_uitkomst", "Dit is geen adres van een uitkomst"),
        ({"sw_uitkomst": 5, **SW}, "sw_uitkomst", "«5» is geen adres"),
        ({"sw_uitkomst": {"jaren": 3}, **SW}, "sw_uitkomst", "Vul één adres in, geen groep velden"),
        (
            {"sw_uitkomst": "a=" + "b" * 9_999, **SW},
            "sw_uitkomst",
            "Dit adres is te lang; het mag hoogstens 10000 tekens hebben.",
        ),
        ({"sw_uitkomst": "a=" + "b" * 9_998, **SW}, "sw_uitkomst", "geeft hiermee geen hele uitkomst"),
        (
            {"sw_uitkomst": f"/rekenhulpen/pmc-rendabiliteit/#{urlencode(PMC)}", **SW},
            "sw_uitkomst",
            "Dit is een adres van «pmc-rendabiliteit»",
        ),
        (
            {"sw_uitkomst": f"/rekenhulpen/pmc-rendabiliteit/?zoek=x#{urlencode(PMC)}", **SW},
            "sw_uitkomst",
            "Dit is een adres van «pmc-rendabiliteit»",
        ),
        ({"sw_uitkomst": "jaren=3&jaren=4", **SW}, "sw_uitkomst", "staat het veld «jaren» twee keer"),
        ({"sw_uitkomst": "jaren=3", **SW}, "sw_uitkomst", "geeft hiermee geen hele uitkomst"),
        (
            {"sw_uitkomst": urlencode(OMBOUW | {"peildatum": "2001-01-01"}), **SW},
            "sw_uitkomst",
            "geeft hiermee geen hele uitkomst",
        ),
        (
            {"bijstand_uitkomst": urlencode({k: v for k, v in PMC.items() if k != "maanden"})},
            "bijstand_uitkomst",
            "«Is een PMC rendabel?» geeft hiermee geen hele uitkomst: Dit is nog niet ingevuld; vul in: een "
            "heel getal van 0 tot en met 120 maanden.",
        ),
    ],
)
def test_what_cannot_be_taken_over_is_told(more: dict[str, Any], field: str, told: str) -> None:
    assert told in wrong(**more)[field]


def test_a_choice_may_take_over_what_the_present_fills_in_itself() -> None:
    present = {"sw_uitstroom": 50, "sw_begin": 1000, "keuze_jaar": 2018, "keuze_jaren": 10, **SW}
    other = {"sw_uitkomst": urlencode(OMBOUW), "keuze_jaar": 2018, "keuze_jaren": 10, **SW}
    found = compare(present, other)
    assert found["goed"], found
    row = next(one for one in found["invulling"] if one["naam"].startswith("Of: neem het verloop over"))
    assert row["cellen"][1]["tekst"] == "uit «Hoe snel wordt de groep SW-medewerkers kleiner?»"


def test_another_knowledge_base_may_not_have_the_other_calculator() -> None:
    kaders = {name: one for name, one in DATA.kaders.kaders.items() if name != "landelijk/bijstandsnorm"}
    without = replace(DATA, kaders=Kaders(kaders, DATA.kaders.gebieden))
    with pytest.raises(ValueError, match="hoort niet bij deze kennisbank; laat dit leeg"):
        Overname("pmc-rendabiliteit").lees(urlencode(PMC), without)


def test_what_has_no_answer_any_more_is_told_at_its_field() -> None:
    taken = Overname("ombouw").lees(urlencode(OMBOUW), DATA)
    broken = replace(taken, ingevuld=replace(taken.ingevuld, fouten=(Fout("jaren", "Dit kan niet."),)))
    read, found = reken_over(DATA, Ingevuld({"sw_uitkomst": broken, "sw_kosten": 1}))
    assert found == {}
    assert read.waarden == {"sw_kosten": 1}
    (told,) = read.fouten
    assert (told.veld, told.melding.rpartition(": ")[2]) == ("sw_uitkomst", "Dit kan niet.")


@pytest.mark.parametrize(
    ("field", "name", "fields", "more"),
    [("sw_uitkomst", "ombouw", OMBOUW, SW), ("bijstand_uitkomst", "pmc-rendabiliteit", PMC, {})],
)
def test_the_other_calculator_reckons_once(
    field: str,
    name: str,
    fields: dict[str, str],
    more: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other, asked = haal_rekenhulp(name), []

    def reckon(data: Gegevens, filled: Ingevuld) -> Uitkomst:
        asked.append(filled)
        return other.reken(data, filled)

    monkeypatch.setattr(
        "calculators.ketenbegroting.overname.haal_rekenhulp", lambda _: replace(other, reken=reckon)
    )
    answer(**{field: urlencode(fields)}, **more)
    assert len(asked) == 1


def test_it_is_known_which_calculator_takes_over_from_which() -> None:
    found = {name: one.neemt_over for name, one in loket.REKENHULPEN.items() if one.neemt_over}
    assert found == {"ketenbegroting": {"bijstand_uitkomst": "pmc-rendabiliteit", "sw_uitkomst": "ombouw"}}
