"""A file with many trajects: columns, rows, faults by row and column, and the same answers as for one."""

from __future__ import annotations

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calculators.raamwerk import loket, zijloket
from calculators.raamwerk.bestand import Bestand, Overzicht, Rij, lees_breuk, weken_tot
from calculators.raamwerk.bestand_lezen import lees_keuze
from calculators.raamwerk.geen_vraag import zeg_overgeslagen
from calculators.raamwerk.soorten import Keuze
from tests.small_data import ask, faults, make_data
from tests.trajectduur.asked import COUNT, PAUSE

DATA = make_data()
HEADS = ["kenmerk", "gemeente", "doelgroep", "start", "einde", "detachering_start", "detachering_einde"]
ROW = ["k1", "Roosendaal", "Doelgroep B", "1-7-2017", "2017-12-31", "", ""]
DAY = "2017-10-01"


def columns(heads: list[str], **settings: str) -> dict[str, Any]:
    text = json.dumps({"koppen": heads, "instellingen": {"peildatum": DAY} | settings})
    answer: dict[str, Any] = json.loads(zijloket.kolommen(DATA, "trajectduur", text))
    return answer


def rows(*cells: list[str], heads: list[str] = HEADS, day: str = DAY) -> list[dict[str, Any]]:
    found = columns(heads)
    assert found["goed"], found
    asked = {"koppen": heads, "velden": found["velden"], "rijen": cells, "instellingen": {"peildatum": day}}
    text = json.dumps(asked)
    answer = json.loads(zijloket.rijen(DATA, "trajectduur", text))
    assert answer["goed"], answer
    made: list[dict[str, Any]] = answer["rijen"]
    return made


def blocks(counts: list[Any], **settings: str) -> list[tuple[str, list[int]]]:
    """The headings of the table and the places of the rows under each."""
    text = json.dumps({"tellingen": counts, "instellingen": {"peildatum": DAY} | settings})
    answer = json.loads(zijloket.overzicht(DATA, "trajectduur", text))
    assert answer["goed"], answer
    assert (answer["rangen"], answer["oordelen"]) == ([], [])
    known = {one["instelling"] for one in answer["klassen"]}
    assert known <= {"", "weken"}, "a class may depend on a setting that the page knows"
    return [(one["titel"], one["rijen"]) for one in answer["blokken"]]


def sentences(*found: list[str]) -> list[str]:
    """What is said of all rows together."""
    counts = [one["telling"] for one in rows(*found)]
    text = json.dumps({"tellingen": counts, "instellingen": {"peildatum": DAY}})
    return [one["tekst"] for one in json.loads(zijloket.overzicht(DATA, "trajectduur", text))["zinnen"]]


def cells(row: list[str], heads: list[str] = HEADS, day: str = DAY) -> dict[str, str]:
    """The text in each column of the answer to a row."""
    (found,) = rows(row, heads=heads, day=day)
    assert "fouten" not in found, found
    return dict(zip(columns(heads)["koppen"], found["teksten"], strict=True))


# columns


def test_a_heading_is_the_name_or_the_label_of_a_field_in_any_spelling() -> None:
    heads = [
        "Kenmerk",
        " GEMEENTE ",
        "Bij welke doelgroep hoort de kandidaat?",
        "Start",
        "Detachering-start",
        "Onderbreking 2 tot en met",
        "",
    ]
    assert columns(heads)["velden"] == [
        "kenmerk",
        "gemeente",
        "doelgroep",
        "start",
        "detachering_start",
        "onderbrekingen.1.tot_en_met",
        "",
    ]


def test_the_name_of_a_list_is_no_column_when_more_than_one_field_has_to_be_filled() -> None:
    told = "De kolom «onderbrekingen» is zo niet te lezen; gebruik «onderbreking_1_van» en "
    assert told in faults(columns([*HEADS, "onderbrekingen"]))["bestand"]


def test_everything_wrong_with_the_headings_and_the_settings_comes_at_once() -> None:
    found = faults(columns(["doelgroep", "bsn", "strat", "doelgroep"], peildatum="morgen", weken="x"))
    assert "«morgen» is geen datum" in found["peildatum"]
    assert "«x» is geen heel getal" in found["weken"]
    for message in (
        "De kolom «doelgroep» staat er meer dan één keer: als kolom 1 en 4; haal er één weg",
        "De kolom «gemeente» ontbreekt; zet haar in de kopregel.",
        "De kolom «start» ontbreekt; is dat «strat»?",
    ):
        assert message in found["bestand"]
    assert "peildatum» ontbreekt" not in found["bestand"]
    assert "bsn" not in found["bestand"]


def test_a_name_and_a_label_for_the_same_field_are_double() -> None:
    found = faults(columns([*HEADS, "In welke gemeente woont de kandidaat?"]))
    assert "De kolom «gemeente» staat er meer dan één keer: als kolom 2 en 8 («In welke" in found["bestand"]


def test_a_list_has_as_many_columns_as_the_form_has_rows_and_not_one_more() -> None:
    assert columns([*HEADS, "onderbreking_20_van"])["goed"]
    assert "onderbreking_21_van" in faults(columns([*HEADS, "onderbreking_21_van"]))["bestand"]
    assert "onderbreking_0_van" in faults(columns([*HEADS, "onderbreking_0_van"]))["bestand"]


@pytest.mark.parametrize("weeks", ["0", "520", ""])
def test_any_number_of_weeks_up_to_ten_years_is_taken(weeks: str) -> None:
    assert columns(HEADS, weken=weeks)["goed"]
    assert "grenzen" in faults(columns(HEADS, weken="521"))["weken"]
    assert "grenzen" in faults(columns(HEADS, weken="-1"))["weken"]


@pytest.mark.parametrize(("name", "has_days"), [("trajectduur", True), ("pmc-rendabiliteit", False)])
def test_the_columns_that_one_sees_first_are_some_of_all_and_few(name: str, has_days: bool) -> None:
    file = loket.REKENHULPEN[name].bestand
    assert file is not None
    first = [one for one in file.koppen if one in file.kort]
    assert list(file.kort) == first
    assert len(first) <= 4, "with the number of the row and its mark six"
    assert (file.agenda is not None) == has_days


# rows


QUESTIONS: list[dict[str, Any]] = [
    {"einde": "2017-12-30"},
    {"einde": "2018-01-01"},
    {"maanden": "5"},
    {"einde": "2017-12-31", "detachering_start": "2018-01-01", "detachering_einde": "2019-06-01"},
    {"peildatum": "2019-09-01"},
    {"onderbreking_1_van": "2017-08-01", "onderbreking_1_tot_en_met": "2017-08-14"},
]


def as_json(row: dict[str, Any]) -> dict[str, Any]:
    """The question of a row, with the columns of an interruption as a list."""
    question = {name: text for name, text in row.items() if not name.startswith("onderbreking")}
    if "onderbreking_1_van" in row:
        parts = {part: row[f"onderbreking_1_{part}"] for part in ("van", "tot_en_met")}
        question["onderbrekingen"] = [parts]
    return question


@pytest.mark.parametrize("change", QUESTIONS)
def test_a_row_has_the_same_answers_as_the_calculator(change: dict[str, Any]) -> None:
    question = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": DAY} | change
    found = cells([str(one) for one in question.values()], list(question))
    one = ask(DATA, "trajectduur", as_json(question))["antwoord"]
    assert found["Uitkomst"] == ask(DATA, "trajectduur", as_json(question))["samenvatting"][0]
    for name, term in (("leerwerktraject", one["leerwerktraject"]), ("samen", one["totaal"])):
        last = date.fromisoformat(term["laatste_dag"])
        assert found[f"Uiterste dag {name}"] == f"{last:%d-%m-%Y}"
        assert found[f"Dagen gebruikt {name}"] == str(term["gebruikt"]["dagen"])
        assert found[f"Dagen over {name}"] == (str(term["over"]["dagen"]) if term["over"] else "")
        latest = date.fromisoformat(term["uiterst"])
        other = f"{latest:%d-%m-%Y}" if latest > last else ""
        assert found[f"Uiterste dag {name}, bij een andere lezing"] == other
        too_long = term["overschrijding_dagen"]
        assert found[f"Dagen te lang {name}"] == ("" if too_long is None else str(too_long))


def test_a_row_says_beside_what_holds_in_every_reading_how_far_another_reading_is_from_it() -> None:
    question = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "einde": "2018-01-10"}
    question |= {"onderbreking_1_van": "2017-08-01", "onderbreking_1_tot_en_met": "2017-08-14"}
    found = cells([*question.values(), "2017-10-01"], [*question, "peildatum"])
    exact = [
        ask(
            DATA,
            "trajectduur",
            as_json(question) | {"peildatum": "2017-10-01", PAUSE: pause, COUNT: "doorlopend"},
        )["antwoord"]["leerwerktraject"]
        for pause in ("telt-mee", "telt-niet-mee")
    ]
    both = {
        "Dagen te lang leerwerktraject": [one["overschrijding_dagen"] for one in exact],
        "Dagen gebruikt leerwerktraject": [one["gebruikt"]["dagen"] for one in exact],
        "Dagen over leerwerktraject": [one["over"]["dagen"] for one in exact],
    }
    assert both["Dagen te lang leerwerktraject"] == [10, 0]
    assert both["Dagen gebruikt leerwerktraject"] == [93, 79]
    assert both["Dagen over leerwerktraject"] == [91, 105]
    for head, (first, other) in both.items():
        assert [found[head], found[f"{head}, bij een andere lezing"]] == [str(first), str(other)]


def test_a_row_carries_the_question_that_gives_the_whole_answer_as_one_types_it_in_the_form() -> None:
    (found,) = rows(ROW)
    assert found["vraag"] == {
        "gemeente": "roosendaal",
        "doelgroep": "b",
        "start": "1-7-2017",
        "einde": "2017-12-31",
        "peildatum": DAY,
    }


@pytest.mark.parametrize(
    ("plan", "day", "kind"),
    [
        (["", "", ""], "2017-12-31", "loopt"),
        (["", "", ""], "2018-01-01", "voorbij"),
        (["2017-12-31", "", ""], "2017-12-31", "loopt"),
        (["2017-12-31", "", ""], "2018-01-01", "voorbij"),
        (["2018-01-01", "", ""], "2018-01-01", "te lang"),
        (["2018-01-01", "", ""], "2018-06-01", "te lang"),
        (["2017-12-31", "2018-01-01", "2019-05-31"], "2019-05-31", "loopt"),
        (["2017-12-31", "2018-01-01", "2019-05-31"], "2019-06-01", "voorbij"),
        (["2017-12-31", "2018-01-01", "2019-06-01"], "2018-06-01", "te lang"),
        (["2017-12-31", "2018-02-01", "2019-06-30"], "2018-06-01", "hangt ervan af"),
        (["2017-12-31", "2018-02-01", "2019-07-01"], "2018-06-01", "te lang"),
        (["2017-12-31", "2018-01-01", ""], "2019-06-01", "voorbij"),
    ],
)
def test_a_row_says_of_which_kind_it_is(plan: list[str], day: str, kind: str) -> None:
    assert cells([*ROW[:4], *plan], day=day)["Oordeel"] == kind


def test_a_group_without_a_term_has_no_days() -> None:
    none = cells(["", "roosendaal", "a", "1-7-2017"])
    assert none.pop("Oordeel") == "geen termijn"
    assert none.pop("Uitkomst").startswith("Niet genoemd: ")
    assert none.pop("Let op").startswith("De kaders zijn bijgewerkt tot en met 30 april 2017")
    assert set(none.values()) == {""}
    (found,) = rows(["", "roosendaal", "a", "1-7-2017"])
    assert found["telling"][:3] == [None, None, "geen termijn"]


def test_a_taalachterstand_depends_on_the_source() -> None:
    too_long = ["", "roosendaal", "taalachterstand", "1-7-2017", "2018-06-30"]
    assert cells(too_long)["Oordeel"] == "hangt ervan af"


def test_of_all_rows_together_the_kinds_are_counted_and_then_said_until_when_the_kaders_are_known() -> None:
    long = [*ROW[:4], "2018-01-01", "", ""]
    a = ["", "roosendaal", "a", "1-7-2017"]
    assert sentences(ROW, long, ROW, a) == [
        "4 trajecten: 1 is te lang, 2 lopen en 1 heeft geen termijn.",
        "De kaders zijn bijgewerkt tot en met 30 april 2017, en deze berekening gaat over een latere dag: "
        "of dit toen nog gold, weet deze kennisbank niet.",
    ]
    assert sentences(ROW)[0] == "1 traject loopt."
    assert sentences(ROW, ROW)[0] == "2 trajecten lopen."
    assert sentences(ROW, long)[0] == "2 trajecten: 1 is te lang en 1 loopt."
    assert sentences(long, long)[0] == "2 trajecten zijn te lang."
    assert sentences() == []


@pytest.mark.parametrize(
    ("kind", "one", "more"),
    [
        ("voorbij", "is voorbij", "zijn voorbij"),
        ("te lang", "is te lang", "zijn te lang"),
        ("hangt ervan af", "hangt ervan af", "hangen ervan af"),
        ("loopt", "loopt", "lopen"),
        ("geen termijn", "heeft geen termijn", "hebben geen termijn"),
    ],
)
def test_one_traject_and_more_of_a_kind_are_a_sentence(kind: str, one: str, more: str) -> None:
    for number, said in ((1, f"1 traject {one}."), (2, f"2 trajecten {more}."), (3, f"3 trajecten {more}.")):
        text = json.dumps({"tellingen": [count(1, kind=kind)] * number, "instellingen": {"peildatum": DAY}})
        assert json.loads(zijloket.overzicht(DATA, "trajectduur", text))["zinnen"][0]["tekst"] == said


@pytest.mark.parametrize(
    ("plan", "day", "what", "end"),
    [
        (["", "", ""], "2017-12-31", "leerwerktraject", "31-12-2017"),
        (["", "", ""], "2018-01-01", "", ""),
        (["2017-11-30", "", ""], "2017-10-01", "leerwerktraject", "30-11-2017"),
        (["2018-02-28", "", ""], "2017-10-01", "leerwerktraject", "31-12-2017"),
        (["2017-12-31", "2018-01-01", ""], "2017-12-31", "leerwerktraject", "31-12-2017"),
        (["2017-12-31", "2018-01-01", ""], "2018-01-01", "detachering", "31-05-2019"),
        (["2017-12-31", "2018-01-01", "2019-01-31"], "2018-01-01", "detachering", "31-01-2019"),
        (["2017-12-31", "2018-01-01", "2019-12-31"], "2018-01-01", "detachering", "31-05-2019"),
        (["2017-12-31", "2018-01-01", "2019-01-31"], "2019-02-01", "", ""),
        (["2017-12-31", "", ""], "2018-01-01", "", ""),
    ],
)
def test_the_next_end_is_the_first_that_is_not_over(plan: list[str], day: str, what: str, end: str) -> None:
    found = cells([*ROW[:4], *plan], day=day)
    assert (found["Wat eindigt er"], found["Eerstvolgende einde"]) == (what, end)


@pytest.mark.parametrize(("days", "weeks"), [(-1, None), (0, 0), (1, 1), (7, 1), (8, 2), (14, 2), (15, 3)])
def test_a_week_is_counted_as_soon_as_it_has_begun(days: int, weeks: int | None) -> None:
    day = date(2017, 10, 1)
    assert weken_tot(day + timedelta(days=days), day) == weeks
    (found,) = rows([*ROW[:4], "", "", ""], day=str(date(2017, 12, 31) - timedelta(days=days)))
    assert found["telling"][1] == weeks


def count(weeks: int | None, days: int = 0, kind: str = "loopt") -> list[Any]:
    """What the overview knows of a traject that ends in so many weeks, and some days less than that."""
    if weeks is None:
        return [None, None, kind, None]
    return [str(date.fromisoformat(DAY) + timedelta(weeks=weeks) - timedelta(days)), weeks, kind, None]


def test_what_ends_first_stands_first_to_the_day_and_what_has_no_end_comes_last() -> None:
    counts = [count(6), count(None), count(5), count(0), count(4), count(5, 2), count(7), count(6, 1)]
    assert blocks(counts, weken="5") == [
        ("Eindigt binnen 5 weken na de peildatum", [3, 4, 5, 2]),
        ("De andere trajecten", [7, 0, 6, 1]),
    ]
    assert blocks(counts, weken="1")[0] == ("Eindigt binnen 1 week na de peildatum", [3])
    assert blocks(counts, weken="0")[0] == ("Eindigt binnen 0 weken na de peildatum", [3])


@pytest.mark.parametrize("settings", [{}, {"weken": "0"}])
def test_with_nothing_on_top_all_rows_stand_by_their_end_without_a_heading(settings: dict[str, str]) -> None:
    counts = [count(6), count(None), count(None), count(5)]
    assert [one for one in blocks(counts, **settings) if one[1]] == [("", [3, 0, 1, 2])]


def classes(counts: list[Any], **settings: str) -> list[tuple[str, list[int]]]:
    text = json.dumps({"tellingen": counts, "instellingen": {"peildatum": DAY} | settings})
    answer = json.loads(zijloket.overzicht(DATA, "trajectduur", text))
    return [(one["titel"], one["rijen"]) for one in answer["klassen"]]


def test_the_numbers_on_top_are_what_is_over_what_is_too_long_and_what_ends_soon() -> None:
    counts = [
        count(6),
        count(None, kind="voorbij"),
        count(2, kind="te lang"),
        count(1),
        count(None, kind="voorbij"),
    ]
    assert classes(counts, weken="2") == [
        ("voorbij", [1, 4]),
        ("te lang", [2]),
        ("eindigt binnen 2 weken", [3, 2]),
    ]
    assert classes(counts) == [("voorbij", [1, 4]), ("te lang", [2])]
    assert classes([], weken="1") == [("voorbij", []), ("te lang", []), ("eindigt binnen 1 week", [])]


@pytest.mark.parametrize(
    "wrong",
    [
        *([], [None], ["morgen", 1, "loopt", None], ["2017-10-01", "1", "loopt", None]),
        *(["2017-10-01", [1], "loopt", None], ["2017-10-01", 1, "iets", None], ["2017-10-01", 1, "loopt", 1]),
        *([1, 1, "loopt", None], ["2017-02-30", 1, "loopt", None], ["", 1, "loopt", None]),
    ],
)
def test_what_is_no_count_of_a_row_is_refused(wrong: list[Any]) -> None:
    text = json.dumps({"tellingen": [count(1), wrong], "instellingen": {"peildatum": DAY}})
    assert json.loads(zijloket.overzicht(DATA, "trajectduur", text))["goed"] is False


def test_the_day_of_a_row_goes_before_the_day_of_the_page() -> None:
    heads = [*HEADS, "peildatum"]
    assert cells([*ROW, "1-8-2017"], heads)["Dagen gebruikt leerwerktraject"] == "32"
    assert cells([*ROW, ""], heads)["Dagen gebruikt leerwerktraject"] == "93"


def test_the_faults_of_a_row_name_the_column_of_the_file_and_leave_the_other_rows_alone() -> None:
    heads = ["Kenmerk", "Gemeente", "Doelgroep", "Begin", "Onderbreking 2 van", "Onderbreking 2 tot en met"]
    heads[3] = "Wat is de eerste dag van het leerwerktraject?"
    bad, good = rows(
        ["x", "Rosendaal", "", "31-6-2017", "1-8-2017", ""],
        ["y", "roosendaal", "b", "1-7-2017"],
        heads=heads,
    )
    assert "fouten" not in good
    assert [one.partition(":")[0] for one in bad["fouten"]] == [
        "kolom Gemeente",
        "kolom Doelgroep",
        "kolom Wat is de eerste dag van het leerwerktraject?",
        "kolom Onderbreking 2 tot en met",
    ]
    assert "bedoelde u «Roosendaal»?" in bad["fouten"][0]
    assert "juni 2017 heeft 30 dagen" in bad["fouten"][2]


@pytest.mark.parametrize(
    "row",
    [
        ["Totaal", "", "", "", "12"],
        ["totaal:", "", "", "", "1.234,56"],
        ["", "Som", "", "", ""],
        ["Eindtotaal", "", "", "", "€ 2.500,-"],
        ["TOTAL", "", "", "", "12", "", "", "7"],
        ["Totaal", "", "", "", "(1.000)", "-", "", "€ -"],
    ],
)
def test_a_row_of_totals_is_known_by_its_form(row: list[str]) -> None:
    (found,) = rows(row, heads=[*HEADS[:4], "maanden", *HEADS[5:]])
    assert found["overgeslagen"] == "totaal"
    assert found["fouten"], "who does not know the word finds what he found before"


@pytest.mark.parametrize(
    "row",
    [
        ["Totaal", "roosendaal", "b", "1-7-2017", "6"],
        ["Totaal", "", "", "1-7-2017", "6"],
        ["Totaal", "", "", "2017-07-01", "6"],
        ["Totaal", "", "", "1.7.2017", "6"],
        ["Totaal", "", "b", "", "6"],
        ["Totaal", "", "", "", "zes"],
        ["Totaal Werk BV", "", "", "", "6"],
        ["12", "Totaal", "", "", ""],
        ["k1", "", "", "", "12"],
    ],
)
def test_what_may_be_a_question_is_no_row_of_totals(row: list[str]) -> None:
    (found,) = rows(row, heads=[*HEADS[:4], "maanden", *HEADS[5:]])
    assert "overgeslagen" not in found


@pytest.mark.parametrize("word", ["Totaal", "totaal:", "Subtotaal", "Totaal WVS", "Totaal (alle)"])
def test_a_row_of_totals_in_the_column_of_a_choice_is_none_of_its_answers(
    word: str,
) -> None:
    amounts = ["620", "€ 6.200.000", "1.650.000"]
    asked = {
        "koppen": ["waar", "swers", "budget", "diensten"],
        "velden": ["waar", "swers", "budget", "diensten"],
        "rijen": [[word, *amounts], ["Breda", *amounts], [word, "veel", *amounts[1:]]],
        "instellingen": {"peildatum": "2018-03-05"},
    }
    totals, *others = json.loads(zijloket.rijen(DATA, "varianten", json.dumps(asked)))["rijen"]
    assert totals["overgeslagen"] == "totaal"
    assert totals["fouten"], "who does not know the word finds what he found before"
    assert all(one["fouten"] and "overgeslagen" not in one for one in others)


@pytest.mark.parametrize("nothing", ["-", "€ -", " € -   ", "–", "--", "n.v.t.", "NVT", "n. v. t."])
def test_a_cell_that_says_nothing_is_read_as_nothing_and_that_is_told(nothing: str) -> None:
    heads = ["gemeente", "gebruik", "kosten_1_naam", "kosten_1_bedrag", "kosten_2_bedrag", "kandidaten"]
    heads += ["uitstroom", "bijstand_per_maand", "maanden", "past_traject"]
    row = ["zundert", "beschut", "huur", nothing, "1.000", "4", "2", "1.000", "12", nothing]
    beside = {"peildatum": "2017-10-01", "rangorde": "in_totaal"}
    asked: dict[str, object] = {"koppen": heads, "instellingen": beside}
    velden = [
        *("gemeente", "gebruik", "kosten.0.naam", "kosten.0.bedrag", "kosten.1.bedrag"),
        *("kandidaten", "uitstroom", "bijstand_per_maand", "maanden", "past_traject"),
    ]
    row_without = [cell if cell != nothing else "" for cell in row]
    row_without[2] = ""
    asked |= {"velden": velden, "rijen": [row, row_without, [*row[:5], nothing, *row[6:]]]}
    found, same, faulty = json.loads(zijloket.rijen(DATA, "pmc-rendabiliteit", json.dumps(asked)))["rijen"]
    assert found["teksten"] == same["teksten"]
    told = [(one["kolom"], one["melding"].partition(" is gelezen als ")[2]) for one in found["gelezen"]]
    assert told == [("kosten_1_bedrag", "niets ingevuld."), ("past_traject", "niets ingevuld.")]
    assert "gelezen" not in same
    (fault,) = faulty["fouten"]
    assert fault.startswith("kolom kandidaten: «")
    assert "is gelezen als niets ingevuld. Dit is nog niet ingevuld; vul in: een heel getal van 0" in fault


def test_what_was_passed_over_is_a_sentence_for_each_kind() -> None:
    assert list(zeg_overgeslagen(["totaal", "kopregel", "kopregel"])) == [
        "1 rij overgeslagen: totaal.",
        "2 rijen overgeslagen: kopregel.",
    ]
    assert list(zeg_overgeslagen([])) == []


def test_the_heading_once_more_is_no_question() -> None:
    again, without_mark, other = rows(
        [head.upper() for head in HEADS], ["", *HEADS[1:]], ["kenmerk", "", "", "", "", "", ""]
    )
    assert again["overgeslagen"] == without_mark["overgeslagen"] == "kopregel"
    assert "overgeslagen" not in other


@pytest.mark.parametrize(
    ("heads", "row", "said"),
    [
        (
            HEADS,
            ["Gemeente", "Begindatum", "Opmerking"],
            "staat een andere kopregel, met «Gemeente», «Begindatum»",
        ),
        (
            HEADS,
            ["kenmerk", "gemeente", "doelgroep", "einde", "start"],
            "zet elke tabel in een eigen bestand",
        ),
        (
            ["Uitdraai", "per team", "c"],
            ["gemeente", "doelgroep", "start"],
            "haal weg wat boven die kopregel",
        ),
        (HEADS, HEADS, ""),
        (HEADS, ["Roosendaal", "Doelgroep B", "niets"], ""),
        (HEADS, ["gemeente", "zie", "elders", "en", "verder"], ""),
    ],
)
def test_a_second_table_with_other_columns_is_a_fault_of_the_file(
    heads: list[str], row: list[str], said: str
) -> None:
    asked = {"koppen": heads, "instellingen": {"peildatum": DAY}, "kopregels": {"12": row}}
    found = json.loads(zijloket.kolommen(DATA, "trajectduur", json.dumps(asked)))
    told = [one["melding"] for one in found.get("fouten", []) if one["melding"].startswith("Op regel 12 ")]
    assert [said in one for one in told] == ([True] if said else [])


def test_a_whole_question_with_a_fault_is_no_row_of_totals() -> None:
    (found,) = rows(["Totaal", "roosendaal", "b", "1-7-2017", "999"], heads=[*HEADS[:4], "maanden"])
    assert found["fouten"]
    assert "overgeslagen" not in found


@pytest.mark.parametrize(
    ("place", "written"),
    [
        *(
            (1, text)
            for text in (
                "ROOSENDAAL",
                "Gemeente Roosendaal",
                "gem. Roosendaal",
                "Roosen-daal",
                "'Roosendaal'",
            )
        ),
        *((2, text) for text in ("B.", "'b'", "Groep B", "doelgroep-b", "DOELGROEP  B")),
    ],
)
def test_a_choice_in_a_row_is_read_however_its_letters_are_set_apart(place: int, written: str) -> None:
    assert cells([*ROW[:place], written, *ROW[place + 1 :]]) == cells(ROW)


@pytest.mark.parametrize(
    ("place", "written"),
    [
        (1, "Plan Roosendaal"),
        (1, "gemeente"),
        (1, "gemeente Breda"),
        (2, "Groep"),
        (2, "Klas B"),
        (2, "B of C"),
        (2, "?"),
    ],
)
def test_what_is_more_or_less_than_a_choice_is_not_taken_for_one(place: int, written: str) -> None:
    (found,) = rows([*ROW[:place], written, *ROW[place + 1 :]])
    assert "staat niet in de lijst" in found["fouten"][0]


def test_a_choice_that_two_names_fit_is_not_made() -> None:
    two = Keuze(lambda _: {"a-b": "Aa", "ab": "Bb"})
    assert lees_keuze(two, "A B", DATA) == "A B"
    assert lees_keuze(two, "aa", DATA) == "a-b"


@pytest.mark.parametrize(
    ("place", "written", "named", "code"),
    [
        (1, "Breda", "kies «Roosendaal», «Zundert», «Moerdijk» of «Steenbergen».", "roosendaal"),
        (1, "rosendaal", "bedoelde u «Roosendaal»?", "roosendaal"),
        (2, "d", "kies «Doelgroep A»", "nieuw-beschut"),
    ],
)
def test_a_wrong_choice_in_a_row_is_answered_as_the_screen_names_the_choices(
    place: int, written: str, named: str, code: str
) -> None:
    (found,) = rows([*ROW[:place], written, *ROW[place + 1 :]])
    (message,) = found["fouten"]
    assert f"«{written}» staat niet in de lijst" in message
    assert named in message
    assert code not in message


def test_a_field_without_a_column_is_named_by_its_own_name() -> None:
    heads = ["gemeente", "doelgroep", "start", "eigen_termijn"]
    (found,) = rows(["roosendaal", "b", "1-7-2017", "9"], heads=heads)
    assert [one.partition(":")[0] for one in found["fouten"]] == ["kolom eigen_vindplaats"]


def test_a_reading_may_be_chosen_for_all_rows_beside_the_file() -> None:
    heads = [*HEADS[:4], "onderbreking_1_van", "onderbreking_1_tot_en_met"]
    row = [*ROW[:4], "1-8-2017", "14-8-2017"]
    found = columns(heads)
    beside = {"peildatum": DAY, "lezing_onderbreking_leerwerktraject": "telt-niet-mee"}
    asked = {"koppen": heads, "velden": found["velden"], "rijen": [row], "instellingen": beside}
    (made,) = json.loads(zijloket.rijen(DATA, "trajectduur", json.dumps(asked)))["rijen"]
    assert dict(zip(found["koppen"], made["teksten"], strict=True))["Uiterste dag leerwerktraject"] == (
        "14-01-2018"
    )
    assert made["vraag"]["lezing_onderbreking_leerwerktraject"] == "telt-niet-mee"
    wrong = json.loads(
        zijloket.kolommen(
            DATA,
            "trajectduur",
            json.dumps({"koppen": heads, "instellingen": beside | {"lezing_aaneengesloten": "soms"}}),
        )
    )
    assert list(faults(wrong)) == ["lezing_aaneengesloten"]


def test_a_file_of_before_with_the_old_readings_is_still_read() -> None:
    old = ["lezing_onderbreking", "lezing_aaneengesloten"]
    heads = [*HEADS, *old]
    plan = ["2017-12-31", "2018-02-01", "2019-06-30"]
    (found,) = rows([*ROW[:4], *plan, "telt-niet-mee", "opgeteld"], heads=heads)
    assert dict(zip(columns(heads)["koppen"], found["teksten"], strict=True))["Oordeel"] == "loopt"


def test_interruptions_keep_their_order_also_when_one_is_left_empty() -> None:
    heads = [
        *("gemeente", "doelgroep", "start"),
        *(
            "onderbreking_3_van",
            "onderbreking_3_tot_en_met",
            "onderbreking_1_van",
            "onderbreking_1_tot_en_met",
        ),
        *("lezing_onderbreking_leerwerktraject", "lezing_aaneengesloten"),
    ]
    gaps = ["9-8-2017", "9-8-2017", "1-8-2017", "2-8-2017"]
    row = ["roosendaal", "b", "1-7-2017", *gaps, "telt-niet-mee", "doorlopend"]
    (found,) = rows(row, heads=heads)
    assert [one["van"] for one in found["vraag"]["onderbrekingen"]] == ["1-8-2017", "9-8-2017"]
    assert "03-01-2018" in found["teksten"]


def test_the_tenth_interruption_comes_after_the_second() -> None:
    parts = [f"onderbreking_{number}_{part}" for number in (10, 2) for part in ("van", "tot_en_met")]
    heads = ["gemeente", "doelgroep", "start", *parts, "lezing_onderbreking_leerwerktraject"]
    row = ["roosendaal", "B", "1-7-2017", "9-8-2017", "9-8-2017", "1-8-2017", "2-8-2017", "telt-niet-mee"]
    (found,) = rows([*row, "doorlopend"], heads=[*heads, "lezing_aaneengesloten"])
    assert [one["van"] for one in found["vraag"]["onderbrekingen"]] == ["1-8-2017", "9-8-2017"]
    assert found["vraag"]["doelgroep"] == "b"


def test_a_column_without_a_heading_is_not_read() -> None:
    (with_note,) = rows([*ROW, "een aantekening"], heads=[*HEADS, ""])
    (without,) = rows(ROW)
    assert with_note == without


def test_a_row_may_be_short_and_may_not_be_long() -> None:
    assert cells(ROW[:4])["Oordeel"] == "loopt"
    assert cells([*ROW, "", " "])["Oordeel"] == "loopt"
    (found,) = rows([*ROW, "meer"])
    assert found["fouten"] == [
        "Deze rij heeft 8 cellen en de kopregel 7; haal weg wat te veel is.",
    ]


def test_the_free_column_is_never_read() -> None:
    (one,) = rows(["=1+1", *ROW[1:]])
    (other,) = rows(["", *ROW[1:]])
    assert one == other


@given(st.lists(st.lists(st.text(max_size=12), max_size=9), max_size=4))
@settings(max_examples=150, deadline=None)
def test_no_row_whatever_raises(found: list[list[str]]) -> None:
    clean = [[cell.encode("utf-8", "ignore").decode() for cell in row] for row in found]
    assert len(rows(*clean)) == len(clean)


@given(st.lists(st.text(max_size=30), max_size=9))
@settings(max_examples=150, deadline=None)
def test_no_headings_whatever_raise(heads: list[str]) -> None:
    clean = [head.encode("utf-8", "ignore").decode() for head in heads]
    answer = columns(clean)
    assert answer["goed"] or answer["fouten"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        '{"koppen":[],"velden":[],"rijen":{},"instellingen":{}}',
        '{"koppen":[],"velden":[],"rijen":[1],"instellingen":{}}',
        '{"koppen":[],"velden":[],"rijen":[],"instellingen":1}',
        '{"koppen":[],"velden":[],"rijen":[],"instellingen":{"peildatum":1.5}}',
        '{"koppen":["a"],"velden":[],"rijen":[],"instellingen":{}}',
    ],
)
def test_what_is_no_portion_of_rows_is_refused(text: str) -> None:
    assert json.loads(zijloket.rijen(DATA, "trajectduur", text))["goed"] is False


@pytest.mark.parametrize("data", [["x", "1"], ["1", "x"], ["1", "0"], ["1", "-1"], ["1"], "1/2", None])
def test_what_is_no_fraction_is_called_so(data: object) -> None:
    with pytest.raises(ValueError, match=r"^dit is geen breuk$"):
        lees_breuk(data)


def test_a_file_needs_no_questions_beside_it() -> None:
    file = Bestand("rij", "rijen", (), "", lambda *_: Rij((), ()), lambda *_: Overzicht(()))
    assert (file.instellingen, dict(file.begin), file.gedeeld) == ((), {}, ())


def test_a_calculator_that_reads_no_files_says_so() -> None:
    text = json.dumps({"koppen": [], "instellingen": {}})
    assert "leest geen bestanden" in zijloket.kolommen(DATA, "ombouw", text)


@pytest.mark.parametrize("counts", ["x", {}, [1], [["x"], "y"]])
def test_counts_that_are_no_lists_are_refused_in_a_whole_sentence(counts: Any) -> None:
    text = json.dumps({"tellingen": counts, "instellingen": {"peildatum": "1-10-2017", "weken": "4"}})
    assert faults(json.loads(zijloket.overzicht(DATA, "trajectduur", text))) == {
        "": "Dit zijn geen kolommen en rijen; geef lijsten van teksten."
    }


@pytest.mark.parametrize("door", [zijloket.sinds, zijloket.vergelijk, zijloket.kolommen, zijloket.overzicht])
def test_what_is_no_text_is_refused_at_every_door(door: Any) -> None:
    assert faults(json.loads(door(DATA, "trajectduur", None))) == {
        "": "De vraag is geen tekst; geef haar als JSON-tekst."
    }


def test_the_words_of_a_case_system_are_understood() -> None:
    found = columns(["Klantnr", "Woonplaats", "Groep", "Startdatum", "Aantal maanden", "OPMERKING"])
    assert found["goed"], found
    assert found["velden"] == ["kenmerk", "gemeente", "doelgroep", "start", "maanden", ""]
