"""How long a leerwerktraject and a detachering may last: below, at and above each border."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Waarde
from calculators.kaders.kalender import laatste_dag
from calculators.trajectduur.termijnen import Periode, bereken_termijn
from tests.small_data import (
    DOORLOPEND,
    LEERWERKTRAJECT,
    PLAATS,
    TELT,
    TOTAAL,
    ask,
    changed,
    faults,
    kader,
    make_data,
    months,
    readings,
    version,
)

DATA = make_data()
BASE: dict[str, Any] = {
    "gemeente": "roosendaal",
    "doelgroep": "b",
    "start": "2017-07-01",
    "peildatum": "2017-10-01",
}
PLAN: dict[str, Any] = BASE | {"einde": "2017-12-31", "detachering_start": "2018-01-01"}
READINGS: dict[str, Any] = {
    "lezing_onderbreking_leerwerktraject": "telt-niet-mee",
    "lezing_onderbreking": "telt-niet-mee",
    "lezing_aaneengesloten": "opgeteld",
}
TWO_WEEKS = [{"van": "2017-08-01", "tot_en_met": "2017-08-14"}]


def question(**more: Any) -> dict[str, Any]:
    return BASE | more


def answer(data: Gegevens = DATA, **more: Any) -> dict[str, Any]:
    found = ask(data, "trajectduur", question(**more))
    assert found["goed"], found
    return found


def wrong(data: Gegevens = DATA, **more: Any) -> dict[str, str]:
    return faults(ask(data, "trajectduur", question(**more)))


def term(which: str = "leerwerktraject", data: Gegevens = DATA, **more: Any) -> dict[str, Any]:
    found: dict[str, Any] = answer(data, **more)["antwoord"][which]
    return found


# the border


@pytest.mark.parametrize(
    ("end", "fits", "over"), [("2017-12-30", True, 0), ("2017-12-31", True, 0), ("2018-01-01", False, 1)]
)
def test_a_leerwerktraject_fits_until_its_last_day(end: str, fits: bool, over: int) -> None:
    found = term(einde=end)
    assert (found["laatste_dag"], found["gepland_einde"]) == ("2017-12-31", end)
    assert (found["past"], found["overschrijding_dagen"]) == (fits, over)


@pytest.mark.parametrize(
    ("end", "fits", "over"), [("2019-05-30", True, 0), ("2019-05-31", True, 0), ("2019-06-01", False, 1)]
)
def test_a_detachering_fits_until_the_last_day_of_both_together(end: str, fits: bool, over: int) -> None:
    found = term("totaal", **PLAN, detachering_einde=end)
    assert (found["laatste_dag"], found["gepland_einde"]) == ("2019-05-31", end)
    assert (found["past"], found["overschrijding_dagen"]) == (fits, over)


@pytest.mark.parametrize(("number", "fits"), [(5, True), (6, True), (7, False)])
def test_a_plan_may_be_given_in_months(number: int, fits: bool) -> None:
    assert term(maanden=number)["past"] is fits


@pytest.mark.parametrize(
    ("start", "last", "last_of_both"),
    [
        ("2017-08-31", "2018-02-28", "2019-07-30"),
        ("2019-08-30", "2020-02-29", "2021-07-29"),
        ("2018-01-15", "2018-07-14", "2019-12-14"),
    ],
)
def test_a_term_of_months_may_end_in_a_shorter_month(start: str, last: str, last_of_both: str) -> None:
    found = answer(start=start)["antwoord"]
    assert (found["leerwerktraject"]["laatste_dag"], found["totaal"]["laatste_dag"]) == (last, last_of_both)


def test_without_a_plan_there_is_a_last_day_but_nothing_to_fit() -> None:
    for which in ("leerwerktraject", "totaal"):
        found = term(which)
        assert (found["gepland_einde"], found["past"], found["overschrijding_dagen"]) == (None, None, None)


# what has been used


@pytest.mark.parametrize(
    ("on", "used", "left"),
    [
        ("2017-06-30", (0, 0, 0), (6, 0, 184)),
        ("2017-07-01", (0, 1, 1), (5, 30, 183)),
        ("2017-09-30", (3, 0, 92), (3, 0, 92)),
        ("2017-12-31", (6, 0, 184), (0, 0, 0)),
        ("2018-01-01", (6, 1, 185), (0, 0, 0)),
    ],
)
def test_what_is_used_and_what_is_left_on_a_day(
    on: str, used: tuple[int, ...], left: tuple[int, ...]
) -> None:
    found = term(peildatum=on)
    assert tuple(found["gebruikt"].values()) == used
    assert tuple(found["over"].values()) == left


def test_after_the_planned_end_nothing_more_is_used() -> None:
    found = term(einde="2017-09-30", peildatum="2019-01-01")
    assert (found["gebruikt"]["maanden"], found["over"]["maanden"]) == (3, 3)


def test_days_that_do_not_count_are_not_used() -> None:
    found = term(einde="2017-12-31", onderbrekingen=TWO_WEEKS, **READINGS, peildatum="2017-08-07")
    assert found["gebruikt"]["dagen"] == 31
    assert found["over"]["dagen"] == 184 - 31


def test_without_a_detachering_the_summary_says_that_the_term_runs_on() -> None:
    text = " ".join(answer(einde="2017-12-31", peildatum="2018-06-01")["samenvatting"])
    assert "U vulde geen detachering in." in text


# interruptions and readings


@pytest.mark.parametrize(("reading", "last"), [("telt-mee", "2017-12-31"), ("telt-niet-mee", "2018-01-14")])
def test_an_interruption_shifts_the_last_day_only_when_it_does_not_count(reading: str, last: str) -> None:
    found = answer(
        onderbrekingen=TWO_WEEKS,
        lezing_onderbreking_leerwerktraject=reading,
        lezing_aaneengesloten="aaneengesloten",
    )
    assert found["antwoord"]["leerwerktraject"]["laatste_dag"] == last
    assert found["antwoord"]["totaal"]["laatste_dag"] == "2019-05-31"
    assert [(one["id"], one["gekozen"]) for one in found["open_punten"]] == [
        ("onderbreking-leerwerktraject", reading),
        ("aaneengesloten", "aaneengesloten"),
    ]


@pytest.mark.parametrize(
    ("continuous", "gap", "last"),
    [
        ("aaneengesloten", "telt-mee", "2019-05-31"),
        ("aaneengesloten", "telt-niet-mee", "2019-05-31"),
        ("opgeteld", "telt-mee", "2019-06-14"),
        ("opgeteld", "telt-niet-mee", "2019-07-15"),
    ],
)
def test_the_readings_together_decide_how_the_last_day_of_both_shifts(
    continuous: str, gap: str, last: str
) -> None:
    found = answer(
        einde="2017-12-31",
        detachering_start="2018-02-01",
        onderbrekingen=TWO_WEEKS,
        lezing_onderbreking_leerwerktraject="telt-mee",
        lezing_aaneengesloten=continuous,
        lezing_onderbreking=gap,
    )
    assert found["antwoord"]["totaal"]["laatste_dag"] == last
    named = {one["id"] for one in found["open_punten"]}
    assert ("onderbreking" in named) is (continuous == "opgeteld")


def test_the_step_of_a_reading_names_only_the_days_it_is_about() -> None:
    steps = answer(
        einde="2017-12-31",
        detachering_start="2018-02-01",
        onderbrekingen=TWO_WEEKS,
        **READINGS | {"lezing_onderbreking": "telt-mee"},
    )["stappen"]
    weeks = "1 augustus 2017 tot en met 14 augustus 2017 (14 dagen)"
    gap = "1 januari 2018 tot en met 31 januari 2018 (31 dagen)"
    assert [one["regel"] for one in steps if one["titel"].startswith("Een lezing")] == [
        f"Wat is de vraag? Hier gerekend: {chosen}"
        for chosen in ("De dagen tellen niet mee.", "De dagen tellen mee.", "De maanden worden opgeteld.")
    ]
    assert [one["invulling"] for one in steps if one["titel"].startswith("Een lezing")] == [
        f"Onderbreking: {weeks}. Dit schuift de laatste dag op.",
        f"Onderbreking: {gap}. Dit schuift de laatste dag niet op.",
        f"Onderbreking: {weeks} en {gap}. De laatste dag schuift alleen op door {weeks}.",
    ]


def test_an_interruption_in_the_detachering_does_not_touch_the_leerwerktraject() -> None:
    found = answer(
        **{**PLAN, "onderbrekingen": [{"van": "2018-03-01", "tot_en_met": "2018-03-31"}]},
        lezing_aaneengesloten="opgeteld",
    )["antwoord"]
    assert found["leerwerktraject"]["laatste_dag"] == "2017-12-31"
    assert found["totaal"]["laatste_dag"] == "2019-07-01"


@pytest.mark.parametrize(("begin", "shifts"), [("2017-12-31", True), ("2018-01-01", False)])
def test_only_an_interruption_that_begins_within_the_term_shifts_it(begin: str, shifts: bool) -> None:
    found = term(onderbrekingen=[{"van": begin, "tot_en_met": "2018-01-09"}], **READINGS)
    assert found["laatste_dag"] == ("2018-01-10" if shifts else "2017-12-31")


def test_a_shift_may_bring_the_next_interruption_within_the_term() -> None:
    parts = [
        {"van": "2018-01-05", "tot_en_met": "2018-01-06"},
        {"van": "2017-12-20", "tot_en_met": "2017-12-29"},
    ]
    assert term(onderbrekingen=parts, **READINGS)["laatste_dag"] == "2018-01-12"


def test_a_needed_reading_that_nobody_chose_is_a_fault() -> None:
    found = wrong(onderbrekingen=TWO_WEEKS)
    assert list(found) == ["lezing_onderbreking_leerwerktraject", "lezing_aaneengesloten"]
    assert "Kies een lezing." in found["lezing_aaneengesloten"]
    assert "Kies aaneengesloten of opgeteld." in found["lezing_aaneengesloten"]
    gap = PLAN | {"detachering_start": "2018-02-01"}
    assert list(wrong(**gap)) == ["lezing_onderbreking", "lezing_aaneengesloten"]
    assert list(wrong(**gap, lezing_aaneengesloten="opgeteld")) == ["lezing_onderbreking"]
    assert answer(**gap, lezing_aaneengesloten="aaneengesloten")


def test_a_reading_is_not_needed_without_an_interruption() -> None:
    assert answer(**PLAN)["open_punten"] == []


def test_the_reading_that_the_kader_chose_holds_unless_the_user_takes_another() -> None:
    chosen = replace(
        LEERWERKTRAJECT, open_punten={"onderbreking-leerwerktraject": readings(TELT, "telt-niet-mee")}
    )
    both = replace(
        TOTAAL,
        open_punten={
            "onderbreking": readings(TELT),
            "aaneengesloten": readings(DOORLOPEND, "aaneengesloten"),
        },
    )
    data = make_data(kader("wvs/leerwerktraject-maximaal", chosen), kader("wvs/detachering-maximaal", both))
    assert term(data=data, onderbrekingen=TWO_WEEKS)["laatste_dag"] == "2018-01-14"
    other = answer(data, onderbrekingen=TWO_WEEKS, lezing_onderbreking_leerwerktraject="telt-mee")
    assert other["antwoord"]["leerwerktraject"]["laatste_dag"] == "2017-12-31"
    assert other["samenvatting"][-1] == "Let op: u rekent met een andere lezing dan het kader zelf kiest."
    assert "Er is gerekend met een andere lezing dan het kader zelf kiest." in other["meenemen"]["brief"]


# the road of a group


@pytest.mark.parametrize("group", ["a", "c"])
def test_a_group_without_a_leerwerktraject_gets_no_term(group: str) -> None:
    found = answer(doelgroep=group, einde="2018-06-30", onderbrekingen=TWO_WEEKS)
    assert found["antwoord"] == {"weg": "nee", "leerwerktraject": None, "totaal": None}
    assert (found["beelden"], found["open_punten"]) == ([], [])
    assert "geen leerwerktraject" in found["samenvatting"][0]
    assert found["stappen"][0]["kader"] == f"wvs/doelgroep-{group}"


@pytest.mark.parametrize("group", ["sw", "nieuw-beschut", "banenafspraak"])
def test_a_group_that_the_source_does_not_name_is_told_so(group: str) -> None:
    found = answer(doelgroep=group)
    assert found["antwoord"]["weg"] == "niet genoemd"
    assert found["antwoord"]["leerwerktraject"]["laatste_dag"] == "2017-12-31"
    assert "de bron noemt geen leerwerktraject" in found["samenvatting"][-1]
    assert "Het Werkplein bepaalt" in found["samenvatting"][-1]


def test_a_verdict_that_leaves_room_brings_its_open_question_along() -> None:
    name = "wvs/taalachterstand-leerwerktraject"
    data = changed(DATA, name, open_punten={"wie-beoordeelt": readings({})})
    found = answer(data, doelgroep="taalachterstand")
    assert found["antwoord"]["weg"] == "als het past"
    assert [(one["kader"], one["id"], one["gekozen"]) for one in found["open_punten"]] == [
        (name, "wie-beoordeelt", None)
    ]


# which version holds


def test_the_version_of_the_first_day_holds_to_the_end() -> None:
    later = kader(
        "wvs/leerwerktraject-maximaal",
        LEERWERKTRAJECT,
        replace(LEERWERKTRAJECT, geldt_vanaf=version("2017-08-01").geldt_vanaf, waarden=months(9)),
    )
    data = make_data(later)
    assert term(data=data)["maximum_maanden"] == 6
    assert term(data=data, start="2017-07-31")["maximum_maanden"] == 6
    assert term(data=data, start="2017-08-01")["maximum_maanden"] == 9


def test_a_gemeente_may_have_a_term_of_its_own() -> None:
    own = replace(LEERWERKTRAJECT, waarden=months(12))
    data = changed(DATA, "wvs/leerwerktraject-maximaal", per_gemeente={"zundert": own})
    assert term(data=data, gemeente="zundert")["maximum_maanden"] == 12
    assert term(data=data, gemeente="moerdijk")["maximum_maanden"] == 6


def test_a_first_day_before_the_kaders_gives_no_answer_but_a_date() -> None:
    found = wrong(start="2017-04-03")
    assert list(found) == ["start"]
    assert "wvs/leerwerktraject-maximaal" in found["start"]
    assert "3 april 2017" in found["start"]
    assert "vanaf 4 april 2017" in found["start"]
    assert answer(start="2017-04-04")


@pytest.mark.parametrize("status", ["vervallen", "niet bekend"])
def test_a_term_that_no_longer_holds_gives_no_answer(status: str) -> None:
    data = make_data(kader("wvs/leerwerktraject-maximaal", LEERWERKTRAJECT, version("2018-01-01", status)))
    assert status in wrong(data, start="2018-01-01")["start"]
    assert answer(data, start="2017-12-31")
    assert answer(data, start="2018-01-01", doelgroep="a")


def test_a_kader_about_later_that_is_unknown_then_gives_no_answer_either() -> None:
    data = make_data(kader("wvs/na-leerwerktraject-bemiddeling", version("2017-08-01")))
    assert "na-leerwerktraject-bemiddeling" in wrong(data)["start"]
    assert answer(data, start="2017-08-01")


def test_a_group_whose_kader_gives_no_verdict_then_gives_no_answer() -> None:
    name = "wvs/doelgroep-b"
    verdict = DATA.kaders.kaders[name].versies[0]
    data = make_data(kader(name, version(), replace(verdict, geldt_vanaf=version("2017-08-01").geldt_vanaf)))
    assert f"({name}) geeft op 1 juli 2017 geen waarde" in wrong(data)["start"]
    assert answer(data, start="2017-08-01")


def test_a_text_that_names_a_value_nobody_knows_then_gives_no_answer() -> None:
    data = changed(DATA, "wvs/na-detachering-maatwerk", tekst="Na {landelijk/bijstandsnorm.gehuwden}.")
    assert "gehuwden" in wrong(data, start="2018-08-01")["start"]


# what does not fit together


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"einde": "2017-12-31", "maanden": 6}, "maanden", "niet allebei"),
        ({"einde": "2017-06-30"}, "einde", "vóór de eerste dag, 1 juli 2017"),
        ({"detachering_start": "2018-01-01"}, "einde", "Vul ook in wanneer het leerwerktraject eindigt"),
        ({"detachering_einde": "2018-01-01"}, "detachering_start", "Vul ook de eerste dag"),
        (
            {"einde": "2017-12-31", "detachering_start": "2017-12-31"},
            "detachering_start",
            "na 31 december 2017",
        ),
        ({"maanden": 6, "detachering_start": "2017-12-31"}, "detachering_start", "na 31 december 2017"),
        (
            {"maanden": 6, "detachering_start": "2018-01-02", "detachering_einde": "2018-01-01"},
            "detachering_einde",
            "vóór de eerste dag, 2 januari 2018",
        ),
        ({"maanden": 0}, "maanden", "van 1 tot en met 60 maanden"),
        ({"maanden": 61}, "maanden", "van 1 tot en met 60 maanden"),
        ({"doelgroep": "alle"}, "doelgroep", "kies a, b, c"),
        ({"gemeente": "emmen"}, "gemeente", "staat niet in de lijst"),
        ({"gemeente": "wvs"}, "gemeente", "staat niet in de lijst"),
        ({"peildatum": None}, "peildatum", "nog niet ingevuld"),
    ],
)
def test_what_does_not_fit_together_is_told_at_its_field(
    change: dict[str, Any], field: str, message: str
) -> None:
    found = wrong(**change)
    assert list(found) == [field]
    assert message in found[field]


@pytest.mark.parametrize(
    ("parts", "field", "message"),
    [
        ([("2017-08-02", "2017-08-01")], "0.tot_en_met", "Onderbreking 1: de laatste dag ligt vóór"),
        ([("2017-06-30", "2017-07-02")], "0.van", "niet vóór de eerste dag"),
        ([("2017-08-01", "2017-08-05"), ("2017-08-05", "2017-08-06")], "1.van", "samen met onderbreking 1"),
        ([("2017-12-31", "2018-01-01")], "0.van", "tellen vanzelf al als onderbreking"),
        ([("2018-01-10", "2018-01-12")], "0.van", "tellen vanzelf al als onderbreking"),
        ([("2019-05-31", "2019-06-01")], "0.van", "na de detachering, die eindigt op 31 mei 2019"),
    ],
)
def test_an_interruption_in_the_wrong_place_is_told_so(
    parts: list[tuple[str, str]], field: str, message: str
) -> None:
    found = wrong(
        einde="2017-12-31",
        detachering_start="2018-02-01",
        detachering_einde="2019-05-31",
        onderbrekingen=[{"van": van, "tot_en_met": tot} for van, tot in parts],
        **READINGS,
    )
    assert list(found) == [f"onderbrekingen.{field}"]
    assert message in found[f"onderbrekingen.{field}"]


def test_an_interruption_may_not_run_over_from_one_part_into_the_other() -> None:
    found = wrong(**PLAN, onderbrekingen=[{"van": "2017-12-31", "tot_en_met": "2018-01-01"}], **READINGS)
    assert "splits haar in tweeën" in found["onderbrekingen.0.van"]


def test_an_interruption_after_a_leerwerktraject_without_detachering_is_told_so() -> None:
    found = wrong(
        einde="2017-12-31", onderbrekingen=[{"van": "2018-01-01", "tot_en_met": "2018-01-02"}], **READINGS
    )
    assert "na het leerwerktraject" in found["onderbrekingen.0.van"]


@pytest.mark.parametrize(
    "change",
    [
        {"einde": "2017-07-01"},
        {"einde": "2017-12-31", "detachering_start": "2018-01-01", "detachering_einde": "2018-01-01"},
    ],
)
def test_a_plan_may_last_one_day(change: dict[str, Any]) -> None:
    assert answer(**change)


@pytest.mark.parametrize(("begin", "also"), [("2017-07-01", True), ("2017-07-02", False)])
def test_a_detachering_without_an_end_before_it_still_begins_after_the_first_day(
    begin: str, also: bool
) -> None:
    found = wrong(detachering_start=begin)
    assert found.pop("einde").startswith("Vul ook in wanneer het leerwerktraject eindigt")
    told = "De detachering begint na het leerwerktraject; dat begint op 1 juli 2017."
    assert found == ({"detachering_start": told} if also else {})


@pytest.mark.parametrize("field", ["einde", "maanden", "detachering_start", "detachering_einde"])
def test_where_an_interruption_stands_is_not_judged_while_the_plan_cannot_be_read(field: str) -> None:
    early = [{"van": "2017-06-01", "tot_en_met": "2017-06-02"}]
    assert list(wrong(onderbrekingen=early, **READINGS)) == ["onderbrekingen.0.van"]
    plan = {"detachering_start": "2018-01-01", "einde": "2017-12-31"} if field == "detachering_einde" else {}
    assert list(wrong(**plan | {field: "?"}, onderbrekingen=early, **READINGS)) == [field]


def test_where_an_interruption_stands_is_not_judged_while_the_plan_is_wrong() -> None:
    early = [{"van": "2017-06-01", "tot_en_met": "2017-06-02"}]
    assert list(wrong(einde="2017-05-31", onderbrekingen=early, **READINGS)) == ["einde"]


def test_an_interruption_of_which_a_day_cannot_be_read_is_told_once() -> None:
    half = [{"van": "2017-08-01", "tot_en_met": "?"}, {"van": "?", "tot_en_met": "2017-08-01"}]
    assert list(wrong(onderbrekingen=half, **READINGS)) == [
        "onderbrekingen.0.tot_en_met",
        "onderbrekingen.1.van",
    ]


def test_an_interruption_may_last_until_the_last_day_of_the_detachering() -> None:
    last = [{"van": "2019-05-30", "tot_en_met": "2019-05-31"}]
    assert answer(**PLAN, detachering_einde="2019-05-31", onderbrekingen=last, **READINGS)


def test_each_interruption_is_called_by_its_number_in_a_whole_sentence() -> None:
    parts = [
        {"van": "2017-08-01", "tot_en_met": "2017-08-05"},
        {"van": "2017-08-05", "tot_en_met": "2017-08-06"},
        {"van": "2018-01-02", "tot_en_met": "2018-01-03"},
        {"van": "2017-12-31", "tot_en_met": "2018-02-01"},
        {"van": "2019-06-01", "tot_en_met": "2019-06-02"},
    ]
    plan = PLAN | {"detachering_start": "2018-02-01", "detachering_einde": "2019-05-31"}
    assert list(wrong(**plan, onderbrekingen=parts, **READINGS).values()) == [
        "Onderbreking 2 valt samen met onderbreking 1; tel elke dag maar één keer.",
        "Onderbreking 3: de dagen tussen leerwerktraject en detachering tellen vanzelf al als onderbreking; "
        "vul die niet in.",
        "Onderbreking 4 valt samen met onderbreking 3; tel elke dag maar één keer. "
        "Onderbreking 4: de dagen tussen leerwerktraject en detachering tellen vanzelf al als onderbreking; "
        "vul die niet in.",
        "Onderbreking 5: zij valt na de detachering, die eindigt op 31 mei 2019; pas de datums aan.",
    ]
    (across,) = wrong(**PLAN, onderbrekingen=[parts[3]], **READINGS).values()
    assert across == (
        "Onderbreking 1: zij valt deels in het leerwerktraject en deels in de detachering; "
        "splits haar in tweeën."
    )


def test_a_reading_that_cannot_be_read_is_told_once_and_not_asked_for_again() -> None:
    found = ask(
        DATA, "trajectduur", question(onderbrekingen=TWO_WEEKS, **READINGS | {"lezing_aaneengesloten": "x"})
    )
    assert [one["veld"] for one in found["fouten"]] == ["lezing_aaneengesloten"]


def test_a_reading_is_also_needed_where_a_version_does_not_name_the_question() -> None:
    later = replace(LEERWERKTRAJECT, geldt_vanaf=version("2018-01-01").geldt_vanaf)
    plain = replace(LEERWERKTRAJECT, open_punten={})
    data = make_data(kader("wvs/leerwerktraject-maximaal", plain, later))
    found = wrong(data, onderbrekingen=TWO_WEEKS, lezing_aaneengesloten="opgeteld")
    assert found == {
        "lezing_onderbreking_leerwerktraject": (
            "Kies een lezing. Het antwoord hangt ervan af. Kies telt-mee of telt-niet-mee."
        )
    }


def test_interruptions_next_to_each_other_are_allowed() -> None:
    parts = [
        {"van": "2017-08-01", "tot_en_met": "2017-08-05"},
        {"van": "2017-08-06", "tot_en_met": "2017-08-06"},
    ]
    assert term(onderbrekingen=parts, **READINGS)["laatste_dag"] == "2018-01-06"


def test_all_faults_come_at_once_in_the_order_of_the_fields() -> None:
    found = wrong(
        gemeente="breda",
        start="2017-02-30",
        einde="morgen",
        maanden=True,
        detachering_einde="2018-01-01",
        onderbrekingen=[{"van": "2017-08-02", "tot_en_met": "2017-08-01"}, 5],
        lezing_aaneengesloten="soms",
        peildatum=20171001,
        strat="2017-07-01",
    )
    assert list(found) == [
        "gemeente",
        "start",
        "einde",
        "maanden",
        "detachering_start",
        "onderbrekingen.0.tot_en_met",
        "onderbrekingen.1",
        "lezing_aaneengesloten",
        "peildatum",
        "strat",
    ]


def test_a_first_day_too_early_is_told_even_when_the_group_is_missing() -> None:
    assert list(wrong(start="2016-01-01", doelgroep="")) == ["doelgroep", "start"]


# what the reader sees


@pytest.mark.parametrize(("begin", "late"), [("2019-05-31", False), ("2019-06-01", True)])
def test_a_detachering_that_begins_after_the_whole_term_is_told_so(begin: str, late: bool) -> None:
    found = answer(einde="2017-12-31", detachering_start=begin, lezing_aaneengesloten="aaneengesloten")
    told = "De detachering begint pas na 31 mei 2019; dan is de hele termijn al voorbij."
    assert (told in found["samenvatting"]) is late


def test_the_summary_begins_with_the_answer_and_says_how_far_it_may_be_prolonged() -> None:
    text = answer(einde="2017-11-30")["samenvatting"]
    assert text[0].startswith("Het leerwerktraject past. De uiterste dag is 31 december 2017")
    assert any("verlengen tot en met 31 december 2017" in one and "zo kort als kan" in one for one in text)
    assert not any("verlengen" in one for one in answer(einde="2017-12-31")["samenvatting"])
    assert "2 dagen te lang" in answer(einde="2018-01-02")["samenvatting"][0]


def test_a_step_tells_the_status_of_its_kader_and_every_source() -> None:
    places = (PLAATS, replace(PLAATS, onderdeel=2))
    term = "wvs/leerwerktraject-maximaal"
    steps = answer(changed(DATA, term, bronnen=places, status="voorgesteld"))["stappen"]
    (step,) = (one for one in steps if one["kader"] == term)
    assert step["status"] == "voorgesteld"
    assert step["bron"] == "Een bron, onder «Een kop», onderdeel 1; Een bron, onder «Een kop», onderdeel 2"


def test_a_step_reads_the_values_of_another_kader_as_they_are_in_the_gemeente() -> None:
    own = {"zundert": replace(TOTAAL, waarden=months(12))}
    data = changed(DATA, "wvs/detachering-maximaal", per_gemeente=own)
    for gemeente, rule in (("zundert", "Na 12 maanden maatwerk."), ("roosendaal", "Na 23 maanden maatwerk.")):
        assert answer(data, gemeente=gemeente)["stappen"][-1]["regel"] == rule


def test_an_open_point_is_told_with_its_readings() -> None:
    (point, _) = answer(onderbrekingen=TWO_WEEKS, **READINGS)["open_punten"]
    assert point["lezingen"] == [{"id": name, "tekst": text} for name, text in TELT.items()]


def test_each_step_points_at_the_version_it_uses() -> None:
    steps = answer()["stappen"]
    by_kader = {one["kader"]: one for one in steps}
    assert by_kader["wvs/leerwerktraject-maximaal"]["regel"] == "Hoogstens 6 maanden."
    assert (
        by_kader["wvs/leerwerktraject-maximaal"]["adres"] == "kaders/wvs/leerwerktraject-maximaal/2017-04-04/"
    )
    assert by_kader["wvs/na-detachering-maatwerk"]["regel"] == "Na 23 maanden maatwerk."
    counting = next(one for one in steps if one["bron"].startswith("Verordening"))
    assert "1 juli 2017 plus 6 maanden: de laatste dag is 31 december 2017." in counting["invulling"]
    for later in (
        "na-leerwerktraject-bemiddeling",
        "na-leerwerktraject-instrumenten",
        "leerwerktraject-zo-kort-mogelijk",
    ):
        assert f"wvs/{later}" in by_kader


def test_the_picture_draws_the_terms_the_plan_the_gap_and_what_is_too_long() -> None:
    picture = answer(
        einde="2018-01-02",
        detachering_start="2018-02-01",
        detachering_einde="2019-06-30",
        lezing_aaneengesloten="aaneengesloten",
    )["beelden"][0]
    assert picture["soort"] == "tijdlijn"
    bars = [(one["aard"], one["van"], one["tot_en_met"]) for one in picture["balken"]]
    assert bars == [
        ("gebruikt", "2017-07-01", "2017-10-01"),
        ("over", "2017-10-02", "2017-12-31"),
        ("gebruikt", "2017-07-01", "2017-10-01"),
        ("over", "2017-10-02", "2019-05-31"),
        ("plan", "2017-07-01", "2018-01-02"),
        ("te-lang", "2018-01-01", "2018-01-02"),
        ("plan", "2018-02-01", "2019-06-30"),
        ("te-lang", "2019-06-01", "2019-06-30"),
        ("onderbreking", "2018-01-03", "2018-01-31"),
    ]
    assert {"naam": "Peildatum", "dag": "2017-10-01", "aard": "peildatum"} in picture["merken"]
    assert "93 dagen gebruikt en 91 dagen over" in picture["tekst"]


def test_the_picture_explains_every_kind_of_bar_and_has_a_row_for_each() -> None:
    for change in ({}, {"peildatum": "2017-06-30"}, {"peildatum": "2019-12-31"}, {"maanden": 7}):
        picture = answer(**change)["beelden"][0]
        kinds = {one["aard"] for one in picture["balken"]}
        assert {one["aard"] for one in picture["legenda"]} - {"voorbij"} == kinds
        assert len(picture["tabel"]["rijen"]) == len(picture["balken"])
        assert all(len(row) == len(picture["tabel"]["kop"]) for row in picture["tabel"]["rijen"])


def test_nothing_is_over_before_the_first_day_and_something_is_on_it() -> None:
    def explained(day: str) -> set[str]:
        return {one["aard"] for one in answer(peildatum=day)["beelden"][0]["legenda"]}

    assert explained("2017-06-30") == {"over"}
    assert explained("2017-07-01") == {"gebruikt", "over", "voorbij"}
    assert explained("2017-12-30") == {"gebruikt", "over", "voorbij"}
    assert "over" in explained("2017-12-31")  # of both together
    assert explained("2019-05-31") == {"gebruikt", "voorbij"}


def test_the_table_says_where_the_day_stands_in_each_period() -> None:
    def states(day: str) -> list[str]:
        found = answer(einde="2017-12-15", detachering_start="2017-12-16", peildatum=day)["beelden"][0]
        return [row[-1] for row in found["tabel"]["rijen"] if "plan" in row[0]]

    assert states("2017-06-30") == ["komt nog", "komt nog"]
    assert states("2017-07-01") == ["loopt", "komt nog"]
    assert states("2017-12-15") == ["loopt", "komt nog"]
    assert states("2017-12-16") == ["voorbij", "loopt"]


def test_the_normalised_question_holds_only_what_was_given() -> None:
    found = answer(start="1 juli 2017", maanden="6", einde="", onderbrekingen=[])
    assert found["vraag"] == {**BASE, "maanden": 6} | {"peildatum": "2017-10-01"}


def test_a_kader_that_says_yes_needs_no_reservation() -> None:
    data = changed(DATA, "wvs/doelgroep-b", waarden={"leerwerktraject": Waarde("ja", "oordeel")})
    assert answer(data)["antwoord"]["weg"] == "ja"


# properties

BEGIN = date(2018, 1, 1)
STARTS = st.dates(BEGIN, date(2030, 12, 31))


@st.composite
def gaps(draw: st.DrawFn) -> tuple[date, list[Periode]]:
    """A first day, and interruptions after it that do not overlap."""
    start = draw(STARTS)
    found, free = [], start
    for _ in range(draw(st.integers(0, 5))):
        begin = free + timedelta(days=draw(st.integers(0, 300)))
        end = begin + timedelta(days=draw(st.integers(0, 60)))
        found.append(Periode(begin, end))
        free = end + timedelta(days=1)
    return start, found


def walk(start: date, number: int, gone: list[Periode], until: date) -> tuple[date, int]:
    """The last day of a term and the days used, by crossing off one day at a time."""
    away = {gap.van + timedelta(days=day) for gap in gone for day in range(gap.dagen)}
    needed = (laatste_dag(start, number) - start).days + 1
    today, counted = start - timedelta(days=1), 0
    while counted < needed:
        today += timedelta(days=1)
        counted += today not in away
    used = sum(start + timedelta(days=n) not in away for n in range((until - start).days + 1))
    return today, used


@given(gaps(), st.integers(1, 24), st.integers(-5, 900), st.randoms())
@settings(deadline=None)
def test_a_term_with_interruptions_agrees_with_crossing_off_days(
    found: tuple[date, list[Periode]], number: int, later: int, chance: Any
) -> None:
    start, gone = found
    until = start + timedelta(days=later)
    chance.shuffle(gone)
    result = bereken_termijn(start, number, gone, None, until)
    last, used = walk(start, number, gone, until)
    assert (result.laatste_dag, result.gebruikt.dagen) == (last, used)
    assert result.over.dagen == max(0, (laatste_dag(start, number) - start).days + 1 - used)


@given(gaps(), st.integers(1, 24), st.integers(0, 900), st.integers(0, 900))
def test_a_longer_plan_never_fits_better(
    found: tuple[date, list[Periode]], number: int, one: int, other: int
) -> None:
    start, gone = found
    short, long = sorted((start + timedelta(days=one), start + timedelta(days=other)))
    less, more = (bereken_termijn(start, number, gone, end, start) for end in (short, long))
    assert (less.overschrijding or 0) <= (more.overschrijding or 0)
    assert less.past or not more.past


@given(STARTS, st.integers(1, 60), st.integers(1, 60))
@settings(max_examples=50, deadline=None)
def test_more_months_never_fit_better_through_the_door(start: date, one: int, other: int) -> None:
    assume(one != other)
    short, long = (term(start=str(start), maanden=number) for number in sorted((one, other)))
    assert short["overschrijding_dagen"] <= long["overschrijding_dagen"]
    assert short["past"] == (min(one, other) <= 6)


@given(STARTS, st.integers(0, 800), st.integers(0, 800))
@settings(max_examples=50, deadline=None)
def test_what_is_used_never_shrinks_as_time_passes(start: date, one: int, other: int) -> None:
    early, late = (
        term("totaal", start=str(start), peildatum=str(start + timedelta(days=n)))
        for n in sorted((one, other))
    )
    assert early["gebruikt"]["dagen"] <= late["gebruikt"]["dagen"]
    assert early["over"]["dagen"] >= late["over"]["dagen"]


@given(gaps(), st.integers(0, 1200), st.integers(-5, 1200), st.booleans())
@settings(max_examples=100, deadline=None)
def test_the_parts_of_a_bar_add_up_to_what_is_used_and_what_is_left(
    found: tuple[date, list[Periode]], length: int, later: int, has_end: bool
) -> None:
    start, gone = found
    end = start + timedelta(days=length) if has_end else None
    inside = [one for one in gone if end is None or one.tot_en_met <= end]
    question = {
        "start": str(start),
        "einde": str(end) if end else None,
        "peildatum": str(start + timedelta(days=later)),
        "onderbrekingen": [{"van": str(one.van), "tot_en_met": str(one.tot_en_met)} for one in inside],
        "lezing_onderbreking_leerwerktraject": "telt-niet-mee",
        "lezing_aaneengesloten": "opgeteld",
    }
    result = answer(**question)
    for name, row in (("leerwerktraject", "Leerwerktraject: zo"), ("totaal", "Samen met")):
        days: dict[str, int] = {}
        for one in result["beelden"][0]["balken"]:
            if one["naam"].startswith(row):
                span = date.fromisoformat(one["tot_en_met"]) - date.fromisoformat(one["van"])
                days[one["aard"]] = days.get(one["aard"], 0) + span.days + 1
        exact = result["antwoord"][name]
        whole = (laatste_dag(start, exact["maximum_maanden"]) - start).days + 1
        assert days.get("over", 0) == exact["over"]["dagen"]
        assert days.get("gebruikt", 0) == min(exact["gebruikt"]["dagen"], whole)
        assert days.get("gebruikt", 0) + days.get("over", 0) == whole
