"""Which column of a file is what: by name, by another word, as a guess, or of an earlier download."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.kolommen import Kolom, herken, kaal, zeg_kolommen
from tests.small_data import faults, make_data

DATA = make_data()
NAMES = {
    "start": "start",
    "wat_is_de_eerste_dag": "start",
    "einde": "einde",
    "kosten_1_bedrag": "kosten.0.bedrag",
}
NAMES |= {"kosten_2_bedrag": "kosten.1.bedrag"}
WORDS = {"startdatum": "start", "ingangsdatum": "start", "klantnummer": "kenmerk"}
OUTCOME = ("Oordeel", "Dagen over", "Start")
PMC = ["kenmerk", "gebruik", "opbrengsten", "kosten", "kandidaten", "uitstroom"]
BESIDE = {
    "peildatum": "1-10-2017",
    "gemeente": "roosendaal",
    "bijstand_per_maand": "1000",
    "maanden": "12",
    "rangorde": "in_totaal",
}


def found(*heads: str) -> list[tuple[str, str]]:
    return [(one.veld, one.hoe) for one in herken(heads, NAMES, WORDS, OUTCOME)]


def guesses(*heads: str) -> list[str]:
    return [one.gok for one in herken(heads, NAMES, WORDS, OUTCOME)]


def columns(heads: list[str], **more: Any) -> dict[str, Any]:
    text = json.dumps({"koppen": heads, "instellingen": BESIDE, **more})
    answer: dict[str, Any] = json.loads(zijloket.kolommen(DATA, "pmc-rendabiliteit", text))
    return answer


def recognised(heads: list[str]) -> dict[str, Any]:
    return recognise({"koppen": heads})


def recognise(question: dict[str, Any]) -> dict[str, Any]:
    answer: dict[str, Any] = json.loads(zijloket.herken(DATA, "pmc-rendabiliteit", json.dumps(question)))
    assert answer["goed"], answer
    return answer


# by name, by another word


def test_a_column_is_found_by_its_name_in_any_spelling_and_by_another_word_for_it() -> None:
    assert found("START", "Wat is de eerste dag?") == [("start", "naam"), ("start", "naam")]
    assert found("Startdatum") == [("start", "ander woord")]
    assert found("Klant-nummer") == [("", "onbekend")]
    assert found("klantnummer", "", "BSN") == [("kenmerk", "ander woord"), ("", "leeg"), ("", "onbekend")]


@pytest.mark.parametrize(
    ("head", "field", "guess"),
    [
        ("Aanvangsdatum", "start", ""),
        ("INGANGSDATUM", "start", ""),
        ("Datum einde", "einde", ""),
        ("Datum aanvang traject", "", "start"),
        ("Geboortedatum", "", ""),
        ("Aanvang detachering", "detachering_start", ""),
        ("Detachering t/m", "detachering_einde", ""),
        ("Einddatum detachering", "detachering_einde", ""),
        ("Begin onderbreking", "onderbrekingen.0.van", ""),
        ("Einde onderbreking", "onderbrekingen.0.tot_en_met", ""),
        ("Ziek van", "onderbrekingen.0.van", ""),
        ("ziekte t/m", "onderbrekingen.0.tot_en_met", ""),
        ("Ziek tot", "", "onderbrekingen.0.tot_en_met"),
    ],
)
def test_how_case_systems_head_the_days_of_a_traject_is_understood(head: str, field: str, guess: str) -> None:
    question = json.dumps({"koppen": ["Woonplaats", head]})
    answer = json.loads(zijloket.herken(DATA, "trajectduur", question))
    column = answer["kolommen"][1]
    assert (column["veld"], column["gok"]) == (field, guess)


@pytest.mark.parametrize("name", [name for name, one in loket.REKENHULPEN.items() if one.bestand])
def test_what_the_outcome_calls_an_answer_is_understood_as_a_heading(name: str) -> None:
    short = {one.naam: one.kort for one in loket.REKENHULPEN[name].velden if one.kort}
    empty = json.loads(zijloket.herken(DATA, name, json.dumps({"koppen": ["iets"]})))
    fields = [one["veld"] for one in empty["keuzes"] if one["veld"] in short]
    assert fields
    heads = [short[field] for field in fields]
    answer = json.loads(zijloket.herken(DATA, name, json.dumps({"koppen": heads})))
    assert [one["veld"] for one in answer["kolommen"]] == fields


def test_the_name_itself_goes_before_another_word() -> None:
    assert found("Startdatum", "start") == [("", "onbekend"), ("start", "naam")]


def test_two_other_words_for_one_field_are_both_found_and_a_fault() -> None:
    assert found("Startdatum", "Ingangsdatum") == [("start", "ander woord")] * 2
    told = faults(columns([*PMC[:3], "Kosten totaal", "Lasten", *PMC[4:]]))["bestand"]
    assert "De kolom «Kosten totaal» staat er meer dan één keer: als kolom 4 en 5 («Lasten»); haal er" in told


# guesses


@pytest.mark.parametrize(
    ("head", "field"),
    [
        ("strat", "start"),
        ("startdatm", "start"),
        ("Datum einde", "einde"),
        ("einde van het traject", "einde"),
        ("klantnumer", "kenmerk"),
        ("bedrag kosten 1", "kosten.0.bedrag"),
        ("BSN", ""),
        ("telefoon", ""),
        ("st", ""),
        ("x" * 101, ""),
    ],
)
def test_a_column_that_looks_like_a_field_is_a_guess_and_never_used_in_silence(head: str, field: str) -> None:
    (one,) = herken([head], NAMES, WORDS, OUTCOME)
    assert (one.veld, one.hoe, one.gok) == ("", "onbekend", field)


def test_each_field_is_guessed_once_and_at_what_is_most_like_it() -> None:
    assert guesses("strat", "start dag", "begin") == ["", "start", ""]
    assert guesses("startt", "startdatum") == ["", ""], "the field has its column already"


def test_no_guess_is_made_at_a_later_part_of_a_list() -> None:
    assert guesses("kosten 2 bedrga") != ["kosten.1.bedrag"]


# an earlier outcome


def test_the_columns_of_an_earlier_outcome_are_passed_over_as_a_whole() -> None:
    heads = ["rij", "start", "Rang", *OUTCOME, "Melding", "rij"]
    assert found(*heads) == [
        ("", "eerdere uitkomst"),
        ("start", "naam"),
        *[("", "eerdere uitkomst")] * 5,
        ("", "onbekend"),
    ]


def test_a_part_of_an_outcome_is_no_outcome() -> None:
    assert found("rij", "Oordeel", "Start", "Melding") == [
        ("", "onbekend"),
        ("", "onbekend"),
        ("start", "naam"),
        ("", "onbekend"),
    ]


def test_an_outcome_without_some_of_its_columns_is_still_an_outcome() -> None:
    calculator = loket.REKENHULPEN["trajectduur"]
    assert calculator.bestand is not None
    earlier = [head for head in calculator.bestand.koppen if "gebruikt" not in head]
    heads = ["rij", "gemeente", "doelgroep", "start", *earlier, "Melding"]
    asked = {"koppen": heads, "instellingen": {"peildatum": "1-10-2017"}}
    answer = json.loads(zijloket.kolommen(DATA, "trajectduur", json.dumps(asked)))
    assert answer["velden"] == ["", "gemeente", "doelgroep", "start", *("" for _ in earlier), ""]
    assert answer["meldingen"] == [f"{len(earlier) + 2} kolommen uit een eerdere uitkomst overgeslagen."]


def test_without_an_outcome_there_is_nothing_to_pass_over() -> None:
    assert herken(["rij"], NAMES, WORDS, ())[0].hoe == "onbekend"


@pytest.mark.parametrize("name", ["trajectduur", "pmc-rendabiliteit"])
def test_what_one_downloads_can_go_in_again(name: str) -> None:
    calculator = loket.REKENHULPEN[name]
    assert calculator.bestand is not None
    own = [field.naam for field in calculator.velden if field.verplicht]
    heads = ["rij", "kenmerk", *own, "Rang", *calculator.bestand.koppen, "Melding"]
    beside = BESIDE if name == "pmc-rendabiliteit" else {"peildatum": "1-10-2017"}
    asked = {"koppen": heads, "instellingen": {**calculator.bestand.begin, **beside}}
    answer = json.loads(zijloket.kolommen(DATA, name, json.dumps(asked)))
    assert answer["goed"], answer
    number = len(calculator.bestand.koppen) + 3
    assert answer["meldingen"] == [f"{number} kolommen uit een eerdere uitkomst overgeslagen."]
    assert answer["velden"][1 : 2 + len(own)] == ["kenmerk", *own]


# what is said of it


def test_what_was_done_with_the_columns_is_told_in_sentences() -> None:
    told = zeg_kolommen(
        [
            Kolom("Startdatum ", "start", "ander woord"),
            Kolom("Klantnr", "kenmerk", "ander woord"),
            Kolom("BSN", "", "onbekend"),
            Kolom("start", "start", "naam"),
            Kolom("", "", "leeg"),
            Kolom("Melding", "", "eerdere uitkomst"),
        ]
    )
    assert list(told) == [
        "Gelezen is «Startdatum» als «start» en «Klantnr» als «kenmerk».",
        "1 kolom niet gebruikt: «BSN».",
        "1 kolom uit een eerdere uitkomst overgeslagen.",
    ]
    assert list(zeg_kolommen([Kolom("start", "start", "naam")])) == []


def test_very_many_columns_are_summed_up() -> None:
    (told,) = zeg_kolommen([Kolom(f"k{number}", "", "onbekend") for number in range(15)])
    assert told.startswith("15 kolommen niet gebruikt: «k0», «k1»,")
    assert told.endswith("«k11» en nog 3 andere.")


def test_three_columns_of_a_system_do_not_stop_the_file() -> None:
    answer = columns([*PMC, "BSN", "Opmerking", "Telefoon"])
    assert answer["velden"][len(PMC) :] == ["", "", ""]
    assert answer["meldingen"] == ["3 kolommen niet gebruikt: «BSN», «Opmerking» en «Telefoon»."]


def test_a_required_column_that_is_missing_comes_with_what_looks_like_it() -> None:
    told = faults(columns([*PMC[:4], "kandidaaten", "uitstroom"]))["bestand"]
    assert "De kolom «kandidaten» ontbreekt; is dat «kandidaaten»?" in told


# the step in which the reader chooses


def test_the_step_shows_every_column_with_its_field_or_a_guess_and_every_field_to_choose() -> None:
    answer = recognised(["Klantnr", "gebruik", "Omzet", "kandidaaten", "BSN"])
    assert answer["kolommen"] == [
        {"kop": "Klantnr", "veld": "kenmerk", "hoe": "ander woord", "gok": ""},
        {"kop": "gebruik", "veld": "gebruik", "hoe": "naam", "gok": ""},
        {"kop": "Omzet", "veld": "opbrengsten.0.bedrag", "hoe": "ander woord", "gok": ""},
        {"kop": "kandidaaten", "veld": "", "hoe": "onbekend", "gok": "kandidaten"},
        {"kop": "BSN", "veld": "", "hoe": "onbekend", "gok": ""},
    ]
    choices = {one["veld"]: one for one in answer["keuzes"]}
    assert choices["kenmerk"] == {"veld": "kenmerk", "label": "Kenmerk", "nodig": False, "soort": "tekst"}
    assert choices["kandidaten"]["nodig"] is True
    assert choices["gemeente"]["nodig"] is False, "it may stand beside the file"
    assert choices["peildatum"]["soort"] == "datum"
    assert choices["opbrengsten.1.bedrag"]["label"] == "opbrengst 2 bedrag"
    assert "opbrengsten.2.bedrag" not in choices
    assert "kosten.1.bedrag" not in choices, "one more than there are columns for"


def test_what_the_reader_chooses_goes_before_what_was_recognised() -> None:
    heads = ["A", "gebruik", "B", "C", "kandidaten", "uitstroom"]
    chosen = ["kenmerk", "gebruik", "opbrengsten.0.bedrag", "", "kandidaten", "uitstroom"]
    answer = columns(heads, velden=chosen)
    assert answer["velden"] == chosen
    assert [one["hoe"] for one in answer["kolommen"]] == [
        *("gekozen", "naam", "gekozen", "onbekend", "naam", "naam"),
    ]
    assert answer["meldingen"] == [
        "Gelezen is «A» als «kenmerk» en «B» als «opbrengst 1 bedrag».",
        "1 kolom niet gebruikt: «C».",
    ]
    twice = columns(heads, velden=["", "gebruik", "kandidaten", "", "kandidaten", "uitstroom"])
    assert (
        "De kolom «B» staat er meer dan één keer: als kolom 3 en 5 («kandidaten»)" in faults(twice)["bestand"]
    )


def test_the_step_says_what_someone_has_to_look_at() -> None:
    sure = recognised([*PMC, "BSN"])
    assert sure["nakijken"] == []
    assert sure["meldingen"] == ["1 kolom niet gebruikt: «BSN»."]
    guess = recognised([*PMC[:4], "kandidaaten", "bedrag kosten 1", "BSN"])
    assert guess["nakijken"] == [
        "Kijk na of dit klopt: «kandidaaten» als «kandidaten».",
        "De kolom «uitstroom» ontbreekt; zet haar in de kopregel.",
    ]
    twice = recognised([*PMC, "gebruik"])["nakijken"]
    assert twice == [
        "De kolom «gebruik» staat er meer dan één keer: als kolom 2 en 7; haal er één weg, of geef die een "
        "andere kop."
    ]


def test_a_guess_is_not_said_to_be_left_out_as_long_as_the_reader_has_to_choose() -> None:
    heads = ["kandidaaten", "BSN"]
    assert recognised(heads)["meldingen"] == ["1 kolom niet gebruikt: «BSN»."]
    answer = recognise({"koppen": heads, "velden": ["", ""]})
    assert answer["meldingen"] == ["2 kolommen niet gebruikt: «kandidaaten» en «BSN»."]
    assert "De kolom «kandidaten» ontbreekt; is dat «kandidaaten»?" in answer["nakijken"]


def test_what_the_reader_chooses_changes_what_is_missing_and_what_is_left_to_choose() -> None:
    heads = ["A", "B", "C", "D", "E", "F"]
    assert len(recognised(heads)["nakijken"]) == 3
    chosen = ["kenmerk", "gebruik", "opbrengsten.0.bedrag", "opbrengsten.1.bedrag", "kandidaten", "uitstroom"]
    answer = recognise({"koppen": heads, "velden": chosen})
    assert answer["nakijken"] == []
    assert "opbrengsten.2.bedrag" in {one["veld"] for one in answer["keuzes"]}
    assert answer["meldingen"][0].startswith("Gelezen is «A» als «kenmerk», «B» als «gebruik», «C» als «opbr")
    assert "«D» als «opbrengst 2 bedrag»" in answer["meldingen"][0]


@pytest.mark.parametrize("wrong", [{"velden": ["x"]}, {"velden": 5}, {"velden": [1]}, {"meer": []}])
def test_a_choice_that_the_page_cannot_have_made_is_refused(wrong: dict[str, Any]) -> None:
    text = json.dumps({"koppen": ["A"], **wrong})
    assert json.loads(zijloket.herken(DATA, "pmc-rendabiliteit", text))["goed"] is False


@pytest.mark.parametrize(
    "wrong",
    [
        {"velden": ["kenmerk"]},
        {"velden": ["vreemd", *PMC[1:]]},
        {"velden": 5},
        {"velden": [1, *PMC[1:]]},
        {"dagen": []},
        {"dagen": {"x": []}},
        {"dagen": {"6": []}},
        {"dagen": {"-1": []}},
        {"dagen": {"0": [1]}},
        {"extra": 1},
    ],
)
def test_what_the_page_cannot_have_asked_is_refused(wrong: dict[str, Any]) -> None:
    assert columns(PMC, **wrong)["goed"] is False


# the month in front


@pytest.mark.parametrize("text", ["07/13/2017", "7-13-2017", "07.31.2017", "1 20 2017"])
def test_one_day_with_the_month_in_front_makes_its_whole_column_uncertain(text: str) -> None:
    heads = [*PMC, "peildatum"]
    told = faults(columns(heads, dagen={"6": ["1-2-2017", text]}))["bestand"]
    assert told.startswith(f"In de kolom «peildatum» staat «{text}»: daar komt de maand eerst.")
    assert "niet zeker" in told


@pytest.mark.parametrize(
    "text", ["13/07/2017", "31-12-2017", "13-13-2017", "2017-13-07", "12/12/2017", "9" * 50, ""]
)
def test_other_days_say_nothing_of_the_order(text: str) -> None:
    assert columns([*PMC, "peildatum"], dagen={"6": [text]})["goed"]


def test_a_column_that_is_not_used_may_have_any_order() -> None:
    assert columns([*PMC, "BSN"], dagen={"6": ["07/13/2017"]})["goed"]


# a row says what was read otherwise


def test_a_row_says_which_column_was_written_otherwise_and_what_it_was_read_as() -> None:
    heads = [*PMC, "peildatum", "kostenpost_3_bedrag"]
    row = ["a", "beschut", "€ 2.500,-", "100", "3", "1", "za 1 jul 2017", "12.5"]
    asked = {
        "koppen": heads,
        "velden": columns(heads)["velden"],
        "rijen": [row, ["b", "beschut", "1", "1", "3", "1"]],
        "instellingen": BESIDE,
    }
    one, other = json.loads(zijloket.rijen(DATA, "pmc-rendabiliteit", json.dumps(asked)))["rijen"]
    assert one["gelezen"] == [
        {"kolom": "peildatum", "melding": "«za 1 jul 2017» is gelezen als 1 juli 2017."},
        {"kolom": "opbrengsten", "melding": "«€ 2.500,-» is gelezen als €\u00a02.500,00."},
        {"kolom": "kostenpost_3_bedrag", "melding": "«12.5» is gelezen als €\u00a012,50."},
    ]
    assert "gelezen" not in other


# whatever


@given(st.lists(st.text(max_size=30), max_size=8))
def test_no_headings_whatever_are_too_much(heads: list[str]) -> None:
    gathered = herken(heads, NAMES, WORDS, OUTCOME)
    assert [one.kop for one in gathered] == heads
    assert all(not one.gok or not one.veld for one in gathered)
    assert all(told.endswith(".") for told in zeg_kolommen(gathered))


def test_thousands_of_strange_columns_are_soon_told() -> None:
    answer = columns([*PMC, *(f"vreemd {number}" for number in range(5_000))])
    assert (
        answer["meldingen"][0].startswith("5000 kolommen niet gebruikt") or "5.000" in answer["meldingen"][0]
    )


def test_a_heading_without_capitals_and_signs_is_bare() -> None:
    assert [kaal(one) for one in ("Start-datum", " START datum ", "É")] == ["start_datum", "start_datum", ""]
