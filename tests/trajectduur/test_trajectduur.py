"""What goes in and what comes out: faults at their field, versions, steps, the picture and the file."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calculators.kaders.kader import Waarde
from tests.small_data import (
    LEERWERKTRAJECT,
    PLAATS,
    TOTAAL,
    ask,
    changed,
    kader,
    make_data,
    months,
    version,
)
from tests.trajectduur.asked import (
    BASE,
    COUNT,
    DATA,
    GAP,
    PLAN,
    TERM,
    TWO_WEEKS,
    answer,
    term,
    wrong,
)

# which version holds


def test_a_gemeente_may_have_a_term_of_its_own() -> None:
    own = replace(LEERWERKTRAJECT, waarden=months(12))
    data = changed(DATA, "wvs/leerwerktraject-maximaal", per_gemeente={"zundert": own})
    assert term("leerwerktraject", data, gemeente="zundert")["maximum_maanden"] == 12
    assert term("leerwerktraject", data, gemeente="moerdijk")["maximum_maanden"] == 6


def test_a_first_day_before_the_kaders_gives_no_answer_but_a_date() -> None:
    found = wrong(start="2017-04-03")
    assert list(found) == ["start"]
    assert "wvs/leerwerktraject-maximaal" in found["start"]
    assert "3 april 2017" in found["start"]
    assert "vanaf 4 april 2017" in found["start"]
    assert answer(start="2017-04-04")


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


@pytest.mark.parametrize("verdict", ["nee", "niet genoemd"])
def test_where_the_kader_of_a_group_gives_no_leerwerktraject_no_term_holds(verdict: str) -> None:
    name = "wvs/doelgroep-b"
    none = replace(
        DATA.kaders.kaders[name].versies[0], waarden={"leerwerktraject": Waarde(verdict, "oordeel")}
    )
    found = answer(make_data(kader(name, none)))["antwoord"]
    assert (found["termijnen_gelden"], found["leerwerktraject"]) == ("nee", None)


def test_a_text_that_names_a_value_nobody_knows_then_gives_no_answer() -> None:
    data = changed(DATA, "wvs/na-detachering-maatwerk", tekst="Na {landelijk/bijstandsnorm.gehuwden}.")
    assert "gehuwden" in wrong(data, start="2018-08-01")["start"]


@pytest.mark.parametrize("status", ["vervallen", "niet bekend"])
def test_a_term_that_no_longer_holds_gives_no_answer(status: str) -> None:
    data = make_data(kader(TERM, LEERWERKTRAJECT, version("2018-01-01", status)))
    assert status in wrong(data, start="2018-01-01")["start"]
    assert "31 december 2017" in wrong(data, start="2018-01-01")["start"]
    # For whom the terms do not hold, it makes no difference.
    assert answer(data, start="2018-01-01", doelgroep="a")


# what does not fit together


@pytest.mark.parametrize(
    ("change", "field", "message"),
    [
        ({"einde": "2017-12-31", "maanden": 6}, "maanden", "niet allebei"),
        ({"einde": "2017-06-30"}, "einde", "vóór de eerste dag; vul een dag in vanaf 1 juli 2017."),
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
            "vóór de eerste dag; vul een dag in vanaf 2 januari 2018.",
        ),
        ({"maanden": 0}, "maanden", "van 1 tot en met 60 maanden"),
        ({"maanden": 61}, "maanden", "van 1 tot en met 60 maanden"),
        ({"doelgroep": "alle"}, "doelgroep", "kies a, b, c"),
        ({"gemeente": "emmen"}, "gemeente", "staat niet in de lijst"),
        ({"gemeente": ["roosendaal"]}, "gemeente", "Vul één keuze in, geen lijst."),
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
        ([("2017-12-31", "2018-01-01")], "0.van", "zijn geen onderbreking die men invult"),
        ([("2018-01-10", "2018-01-12")], "0.van", "zijn geen onderbreking die men invult"),
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
    )
    assert list(found) == [f"onderbrekingen.{field}"]
    assert message in found[f"onderbrekingen.{field}"]


def test_an_interruption_may_not_run_over_from_one_part_into_the_other() -> None:
    found = wrong(**PLAN, onderbrekingen=[{"van": "2017-12-31", "tot_en_met": "2018-01-01"}])
    assert "splits haar in tweeën" in found["onderbrekingen.0.van"]


def test_an_interruption_after_a_leerwerktraject_without_detachering_is_told_so() -> None:
    found = wrong(einde="2017-12-31", onderbrekingen=[{"van": "2018-01-01", "tot_en_met": "2018-01-02"}])
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
    assert list(wrong(onderbrekingen=early)) == ["onderbrekingen.0.van"]
    plan = {"detachering_start": "2018-01-01", "einde": "2017-12-31"} if field == "detachering_einde" else {}
    assert list(wrong(**plan | {field: "?"}, onderbrekingen=early)) == [field]


def test_where_an_interruption_stands_is_not_judged_while_the_plan_is_wrong() -> None:
    early = [{"van": "2017-06-01", "tot_en_met": "2017-06-02"}]
    assert list(wrong(einde="2017-05-31", onderbrekingen=early)) == ["einde"]


def test_an_interruption_of_which_a_day_cannot_be_read_is_told_once() -> None:
    half = [{"van": "2017-08-01", "tot_en_met": "?"}, {"van": "?", "tot_en_met": "2017-08-01"}]
    assert list(wrong(onderbrekingen=half)) == [
        "onderbrekingen.0.tot_en_met",
        "onderbrekingen.1.van",
    ]


def test_an_interruption_may_last_until_the_last_day_of_the_detachering() -> None:
    last = [{"van": "2019-05-30", "tot_en_met": "2019-05-31"}]
    assert answer(**PLAN, detachering_einde="2019-05-31", onderbrekingen=last)


def test_each_interruption_is_called_by_its_number_in_a_whole_sentence() -> None:
    parts = [
        {"van": "2017-08-01", "tot_en_met": "2017-08-05"},
        {"van": "2017-08-05", "tot_en_met": "2017-08-06"},
        {"van": "2018-01-02", "tot_en_met": "2018-01-03"},
        {"van": "2017-12-31", "tot_en_met": "2018-02-01"},
        {"van": "2019-06-01", "tot_en_met": "2019-06-02"},
    ]
    plan = PLAN | {"detachering_start": "2018-02-01", "detachering_einde": "2019-05-31"}
    assert list(wrong(**plan, onderbrekingen=parts).values()) == [
        "Onderbreking 2 valt samen met onderbreking 1; tel elke dag maar één keer.",
        "Onderbreking 3: de dagen tussen leerwerktraject en detachering zijn geen onderbreking die men "
        "invult; haal haar weg.",
        "Onderbreking 4 valt samen met onderbreking 3; tel elke dag maar één keer. "
        "Onderbreking 4: de dagen tussen leerwerktraject en detachering zijn geen onderbreking die men "
        "invult; haal haar weg.",
        "Onderbreking 5: zij valt na de detachering, die eindigt op 31 mei 2019; pas de datums aan.",
    ]
    (across,) = wrong(**PLAN, onderbrekingen=[parts[3]]).values()
    assert across == (
        "Onderbreking 1: zij valt deels in het leerwerktraject en deels in de detachering; "
        "splits haar in tweeën."
    )


def test_a_reading_that_cannot_be_read_is_told_once_and_not_asked_for_again() -> None:
    found = ask(DATA, "trajectduur", BASE | dict(onderbrekingen=TWO_WEEKS, **{COUNT: "x"}))
    assert [one["veld"] for one in found["fouten"]] == ["lezing_aaneengesloten"]


def test_interruptions_next_to_each_other_are_allowed() -> None:
    parts = [
        {"van": "2017-08-01", "tot_en_met": "2017-08-05"},
        {"van": "2017-08-06", "tot_en_met": "2017-08-06"},
    ]
    assert term(onderbrekingen=parts)["uiterst"] == "2018-01-06"


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


def test_a_step_tells_the_status_of_its_kader_and_every_source() -> None:
    places = (PLAATS, replace(PLAATS, onderdeel=2))
    term = "wvs/leerwerktraject-maximaal"
    steps = answer(changed(DATA, term, bronnen=places, status="voorgesteld"))["stappen"]
    (step,) = (one for one in steps if one["kader"] == term)
    assert step["status"] == "voorgesteld"
    assert step["bron"] == "Een bron, onder «Een kop», onderdeel 1 en onderdeel 2"


def test_a_step_reads_the_values_of_another_kader_as_they_are_in_the_gemeente() -> None:
    own = {"zundert": replace(TOTAAL, waarden=months(12))}
    data = changed(DATA, "wvs/detachering-maximaal", per_gemeente=own)
    for gemeente, rule in (("zundert", "Na 12 maanden maatwerk."), ("roosendaal", "Na 23 maanden maatwerk.")):
        assert answer(data, gemeente=gemeente)["stappen"][-1]["regel"] == rule


def test_each_step_points_at_the_version_it_uses() -> None:
    steps = answer()["stappen"]
    by_kader = {one["kader"]: one for one in steps}
    assert by_kader["wvs/leerwerktraject-maximaal"]["regel"] == "Hoogstens 6 maanden."
    assert (
        by_kader["wvs/leerwerktraject-maximaal"]["adres"] == "kaders/wvs/leerwerktraject-maximaal/2017-04-04/"
    )
    assert by_kader["wvs/na-detachering-maatwerk"]["regel"] == "Na 23 maanden maatwerk."
    counting = next(one for one in steps if one["titel"] == "Hoe een termijn in maanden wordt geteld")
    assert "1 juli 2017 plus 6 maanden: de laatste dag is 31 december 2017." in counting["invulling"]
    for later in (
        "na-leerwerktraject-bemiddeling",
        "na-leerwerktraject-instrumenten",
        "leerwerktraject-zo-kort-mogelijk",
    ):
        assert f"wvs/{later}" in by_kader


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


def test_a_term_of_ones_own_needs_its_place_and_the_other_way_round() -> None:
    assert wrong(eigen_termijn=9) == {
        "eigen_vindplaats": "Vul ook in waar die termijn staat, zoals het artikel."
    }
    assert wrong(eigen_vindplaats="artikel 8") == {"eigen_termijn": "Vul ook in hoeveel maanden daar staan."}
    assert list(wrong(eigen_termijn=0, eigen_vindplaats="artikel 8")) == ["eigen_termijn"]


def test_the_picture_draws_the_terms_the_readings_the_plan_the_gap_and_what_is_too_long() -> None:
    picture = answer(
        einde="2018-01-02",
        detachering_start="2018-02-01",
        detachering_einde="2019-07-31",
        onderbrekingen=TWO_WEEKS,
    )["beelden"][0]
    assert picture["soort"] == "tijdlijn"
    bars = [(one["aard"], one["van"], one["tot_en_met"]) for one in picture["balken"]]
    assert bars == [
        ("gebruikt", "2017-07-01", "2017-10-01"),
        ("over", "2017-10-02", "2017-12-31"),
        ("lezing", "2018-01-01", "2018-01-14"),
        ("gebruikt", "2017-07-01", "2017-10-01"),
        ("over", "2017-10-02", "2019-05-31"),
        ("lezing", "2019-06-01", "2019-07-12"),
        ("plan", "2017-07-01", "2018-01-02"),
        ("plan", "2018-02-01", "2019-07-31"),
        ("te-lang", "2019-07-13", "2019-07-31"),
        ("onderbreking", "2017-08-01", "2017-08-14"),
        ("onderbreking", "2018-01-03", "2018-01-31"),
    ]
    assert [(one["naam"], one["dag"]) for one in picture["merken"]] == [
        ("Eerste dag", "2017-07-01"),
        ("Laatste dag leerwerktraject bij elke lezing", "2017-12-31"),
        ("Laatste dag leerwerktraject, telt de onderbreking niet mee", "2018-01-14"),
        ("Laatste dag samen bij elke lezing", "2019-05-31"),
        ("Laatste dag samen, telt de tijd ertussen niet mee", "2019-06-28"),
        ("Laatste dag samen, tellen de tijd ertussen en de onderbreking niet mee", "2019-07-12"),
        ("Peildatum", "2017-10-01"),
    ]
    assert "bij elke lezing tot en met 31 december 2017" in picture["tekst"]


def test_the_picture_says_what_is_too_long_only_when_that_can_be_said() -> None:
    data = make_data(kader(TERM, LEERWERKTRAJECT, version("2017-10-01", "niet bekend")))
    kinds = {one["aard"] for one in answer(data, einde="2018-03-01")["beelden"][0]["balken"]}
    assert "te-lang" not in kinds


def test_the_picture_shows_the_days_that_do_not_count_in_a_chosen_reading() -> None:
    chosen = {"lezing_onderbreking_leerwerktraject": "telt-niet-mee", COUNT: "perioden"}
    bars = answer(**GAP, onderbrekingen=TWO_WEEKS, **chosen)["beelden"][0]["balken"]
    term_bars = [
        (one["aard"], one["van"], one["tot_en_met"]) for one in bars if ": de termijn" in one["naam"]
    ]
    assert term_bars == [
        ("gebruikt", "2017-07-01", "2017-07-31"),
        ("telt-niet-mee", "2017-08-01", "2017-08-14"),
        ("gebruikt", "2017-08-15", "2017-10-01"),
        ("over", "2017-10-02", "2018-01-14"),
        ("gebruikt", "2017-07-01", "2017-10-01"),
        ("over", "2017-10-02", "2017-12-31"),
        ("over", "2018-02-01", "2019-06-30"),
    ]


# one day, and more


@pytest.mark.parametrize(
    ("until", "step", "letter"),
    [
        (
            "2017-08-01",
            "Niet meegeteld: 1 augustus 2017; dat is 1 dag erbij.",
            "Er is een onderbreking op 1 augustus 2017.",
        ),
        (
            "2017-08-02",
            "Niet meegeteld: 1 augustus 2017 tot en met 2 augustus 2017; dat zijn 2 dagen erbij.",
            "Er is een onderbreking van 1 augustus 2017 tot en met 2 augustus 2017.",
        ),
    ],
)
def test_a_break_of_one_day_is_one_day(until: str, step: str, letter: str) -> None:
    gone = [{"van": "2017-08-01", "tot_en_met": until}]
    found = answer(onderbrekingen=gone, lezing_onderbreking_leerwerktraject="telt-niet-mee")
    assert any(one["invulling"].endswith(step) for one in found["stappen"])
    assert letter in found["meenemen"]["brief"]
    more = [*gone, {"van": "2017-08-07", "tot_en_met": "2017-08-08"}]
    assert (
        "en van 7 augustus 2017 tot en met 8 augustus 2017."
        in answer(onderbrekingen=more)["meenemen"]["brief"]
    )


def test_an_open_point_about_breaks_is_named_with_a_break_in_the_detachering_in_every_reading() -> None:
    later = {"onderbrekingen": [{"van": "2018-03-01", "tot_en_met": "2018-03-14"}]}
    for reading in ({}, {COUNT: "perioden"}):
        found = answer(**PLAN | later | reading)["open_punten"]
        assert [one["id"] for one in found] == ["aaneengesloten"]
    assert answer(**PLAN, **{COUNT: "perioden"})["open_punten"] == []


def test_with_one_reading_there_is_nothing_to_tell_of_each() -> None:
    assert "per_lezing" not in answer()
    assert "per_lezing" not in answer(doelgroep="sw", onderbrekingen=TWO_WEEKS)
    told = answer(onderbrekingen=TWO_WEEKS)["per_lezing"]
    assert [one["lezing"] for one in told] == [
        {"onderbreking-leerwerktraject": pause, "aaneengesloten": count}
        for pause in ("telt-mee", "telt-niet-mee")
        for count in ("doorlopend", "perioden", "perioden-zonder-onderbrekingen")
    ]
    assert told[0]["leerwerktraject"]["gebruikt"] == {"maanden": 3, "losse_dagen": 1, "dagen": 93}
    assert told[3]["leerwerktraject"]["gebruikt"] == {"maanden": 2, "losse_dagen": 17, "dagen": 79}


@pytest.mark.parametrize("gap", [{}, {"onderbrekingen": TWO_WEEKS}])
def test_a_day_in_the_picture_says_when_it_holds_only_if_the_terms_do(gap: dict[str, Any]) -> None:
    def last_days(group: str) -> set[bool]:
        (picture,) = answer(doelgroep=group, **gap)["beelden"]
        names = [one["naam"] for one in picture["merken"] if one["naam"].startswith("Laatste dag")]
        return {one.endswith(", als de termijnen gelden") for one in names}

    assert (last_days("b"), last_days("taalachterstand")) == ({False}, {True})
