"""What a calculator on one day gets for nothing: its first fields, and a refusal when no kader holds."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens, GegevensFout
from calculators.raamwerk import loket
from calculators.raamwerk.bouwdoos import Ingevuld, Keuze, Leest, Peiling, Uitkomst, Veld, op_peildatum
from calculators.raamwerk.rekenhulp import controleer
from tests.small_data import PLAATS, START, ask, day, faults, kader, make_data, months, version

NAME = "proef"
TERM = "wvs/proef-termijn"
DATA = make_data(kader(TERM, version(waarden=months(6)), version("2018-01-01")))
QUESTION = {"gemeente": "zundert", "peildatum": START}


def work_out(peiling: Peiling, ingevuld: Ingevuld) -> Uitkomst:
    term = peiling.waarde(TERM, "maximum").voluit()
    return Uitkomst({"termijn": term}, (f"Hoogstens {term}.",), (), (peiling.stap("Zo lang", TERM, term),))


CALCULATOR = op_peildatum(NAME, "Hoe lang?", "Reken uit hoe lang.", (), (Leest(TERM),), work_out)


@pytest.fixture(autouse=True)
def _known(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(loket.REKENHULPEN, NAME, CALCULATOR)


def answer(**change: Any) -> dict[str, Any]:
    return ask(DATA, NAME, QUESTION | change)


def test_without_checks_of_its_own_it_answers() -> None:
    assert answer()["antwoord"] == {"termijn": "6 maanden"}


def test_it_asks_for_the_gemeente_and_the_day_first() -> None:
    assert [(one.naam, one.verplicht) for one in CALCULATOR.velden] == [
        ("gemeente", True),
        ("peildatum", True),
        ("alsof", False),
    ]
    assert list(faults(ask(DATA, NAME, {}))) == ["gemeente", "peildatum"]


@pytest.mark.parametrize(("day", "told"), [("2017-04-03", "3 april 2017"), ("2018-01-01", "1 januari 2018")])
def test_a_day_on_which_a_kader_or_its_value_does_not_hold_is_a_fault_of_the_day(day: str, told: str) -> None:
    found = faults(answer(peildatum=day))
    assert list(found) == ["peildatum"]
    assert told in found["peildatum"]


def test_a_step_tells_the_rule_its_status_and_each_of_its_sources() -> None:
    one, two = PLAATS, replace(PLAATS, kop="Nog een kop", onderdeel=None)
    held = replace(version(status="in onderzoek"), bronnen=(one, two))
    peiling = Peiling(make_data(kader(TERM, held)), day(START), "zundert")
    step = peiling.stap("Titel", TERM, "Zo.")
    assert (step.regel, step.status) == ("Een regel.", "in onderzoek")
    assert step.bron == "Een bron, onder «Een kop», onderdeel 1; onder «Nog een kop»"
    assert peiling.stap("Titel", TERM, "Zo.", "Een deel.").regel == "Een deel."


def test_a_choice_without_options_is_refused_before_anybody_asks() -> None:
    def nothing(gegevens: Gegevens) -> dict[str, str]:
        return {}

    empty = replace(CALCULATOR, velden=(Veld("wat", "Wat?", Keuze(nothing)),))
    with pytest.raises(GegevensFout, match="voor het veld wat is er niets te kiezen"):
        controleer(empty, DATA)


def test_a_text_about_a_value_that_no_version_names_is_a_mistake_of_the_data() -> None:
    assert DATA.laatste_waarde(TERM, "maximum").voluit() == "6 maanden"
    with pytest.raises(KeyError, match=f"de waarde minimum van {TERM}"):
        DATA.laatste_waarde(TERM, "minimum")
