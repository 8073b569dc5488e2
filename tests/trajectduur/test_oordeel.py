"""Ja, nee or hangt ervan af: below, at and above each border, in words that can be followed."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import Any

import pytest

from calculators.kaders.kader import Plaats, Waarde
from calculators.trajectduur.berekening import Trajectduur
from tests.small_data import LEERWERKTRAJECT, TOTAAL, changed, kader, make_data, readings
from tests.trajectduur.asked import (
    BASE,
    BOTH,
    COUNT,
    DATA,
    GAP,
    PLAN,
    TERM,
    TWO_WEEKS,
    answer,
    days_in,
    every_word,
    figures,
    headline,
    term,
)


def verdict(**more: Any) -> tuple[str, str, str]:
    found = answer(**more)["antwoord"]
    return found["oordeel"], found["waarom"], found["over"]


# the findings, each with its smallest question

MAY_2018: dict[str, Any] = {"start": "2018-01-15", "maanden": 4, "detachering_start": "2018-05-15"}


def test_a_leerwerktraject_that_is_over_is_not_prolonged() -> None:
    found = answer(**MAY_2018, peildatum="2018-12-01")
    assert found["samenvatting"][0] == "Ja, de detachering mag duren tot en met 14 december 2019."
    assert figures(**MAY_2018, peildatum="2018-12-01") == {
        "Leerwerktraject": "geëindigd op 14 mei 2018",
        "Nog over op 1 december 2018": "12 maanden en 13 dagen",
        "Gebruikt op 1 december 2018": "10 maanden en 17 dagen",
    }
    assert "verleng" not in every_word(found)
    assert "14 juli 2018" not in " ".join([*found["samenvatting"], found["meenemen"]["brief"]])


def test_a_term_that_is_over_for_years_is_called_ended_and_not_used_up_more_than_it_lasts() -> None:
    question = {"start": "2018-01-15", "peildatum": "2026-11-29"}
    assert headline(**question) == "Nee, de termijn van het leerwerktraject is geëindigd op 14 juli 2018."
    assert figures(**question) == {"Samen met een detachering": "geëindigd op 14 december 2019"}
    assert term(**question)["gebruikt"] == {"maanden": 6, "losse_dagen": 0, "dagen": 181}
    assert term(**question)["over"] is None


def test_six_and_seventeen_months_fit_however_long_the_months_are() -> None:
    question = {"start": "2017-08-31", "maanden": 6, "detachering_start": "2018-03-01"}
    months = question | {"detachering_einde": "2019-07-31", "peildatum": "2018-04-01"}
    assert headline(**months) == (
        "Hangt ervan af: het plan eindigt op 31 juli 2019, en de detachering mag bij elke lezing duren tot "
        "en met 30 juli 2019; tellen de maanden van elke periode apart, dan tot en met 31 juli 2019."
    )
    assert verdict(**months, **{COUNT: "perioden"}) == ("ja", "past", "totaal")


def test_six_months_three_of_nothing_and_seventeen_fit_when_periods_count() -> None:
    question = {
        "maanden": 6,
        "detachering_start": "2018-04-01",
        "detachering_einde": "2019-08-31",
        "peildatum": "2018-04-01",
    }
    assert verdict(**question) == ("hangt ervan af", "hangt van de lezing af", "totaal")
    assert verdict(**question, **{COUNT: "perioden"}) == ("ja", "past", "totaal")
    assert term("totaal", **question, **{COUNT: "perioden"})["overschrijding_dagen"] == 0


# a leerwerktraject without a plan


@pytest.mark.parametrize(
    ("on", "found"),
    [
        ("2017-06-30", ("ja", "mag", "leerwerktraject")),
        ("2017-12-31", ("ja", "mag", "leerwerktraject")),
        ("2018-01-01", ("nee", "geëindigd", "leerwerktraject")),
    ],
)
def test_without_a_plan_the_day_decides(on: str, found: tuple[str, ...]) -> None:
    assert verdict(peildatum=on) == found


@pytest.mark.parametrize(
    ("on", "found"),
    [
        ("2017-12-31", "Ja, het leerwerktraject mag bij elke lezing duren tot en met 31 december 2017; "),
        ("2018-01-01", "Hangt ervan af: het leerwerktraject mocht bij elke lezing duren tot en met 31 dec"),
        ("2018-01-14", "Hangt ervan af: "),
        (
            "2018-01-15",
            "Nee, de termijn van het leerwerktraject is bij elke lezing geëindigd op 31 december 2017; "
            "telt de onderbreking niet mee, dan op 14 januari 2018.",
        ),
    ],
)
def test_between_the_earliest_and_the_latest_day_it_depends(on: str, found: str) -> None:
    assert headline(onderbrekingen=TWO_WEEKS, peildatum=on).startswith(found)


# a plan of a leerwerktraject


@pytest.mark.parametrize(
    ("end", "said"),
    [
        (
            "2017-12-30",
            "Ja, het plan past, en het leerwerktraject mag duren tot en met 31 december 2017.",
        ),
        (
            "2017-12-31",
            "Ja, het plan past, en het leerwerktraject mag duren tot en met 31 december 2017.",
        ),
        (
            "2018-01-01",
            "Nee, het leerwerktraject duurt 1 dag te lang: het mag duren tot en met 31 december 2017.",
        ),
        (
            "2018-01-02",
            "Nee, het leerwerktraject duurt 2 dagen te lang: het mag duren tot en met 31 december 2017.",
        ),
    ],
)
def test_a_leerwerktraject_fits_until_its_last_day(end: str, said: str) -> None:
    assert headline(einde=end) == said


@pytest.mark.parametrize(
    ("end", "found"),
    [
        ("2017-12-31", ("ja", "past", "leerwerktraject")),
        ("2018-01-01", ("hangt ervan af", "hangt van de lezing af", "leerwerktraject")),
        ("2018-01-14", ("hangt ervan af", "hangt van de lezing af", "leerwerktraject")),
        ("2018-01-15", ("nee", "te lang", "leerwerktraject")),
    ],
)
def test_a_plan_with_a_break_fits_in_every_reading_in_some_or_in_none(
    end: str, found: tuple[str, str, str]
) -> None:
    assert verdict(onderbrekingen=TWO_WEEKS, einde=end) == found


def test_too_long_in_every_reading_is_said_with_the_days_of_each() -> None:
    question = {"onderbrekingen": TWO_WEEKS, "einde": "2018-01-31"}
    assert headline(**question) == (
        "Nee, het leerwerktraject duurt bij elke lezing te lang: het mag duren tot en met 31 december 2017; "
        "telt de onderbreking niet mee, dan tot en met 14 januari 2018."
    )
    assert figures(**question)["Te lang"] == "minstens 17 dagen"
    # With one day the verdict says it.
    assert "Te lang" not in figures(einde="2018-01-31")


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2017-11-30", "Ja, het plan past, en het leerwerktraject mag duren tot en met 31 december 2017."),
        ("2017-12-01", "Ja, een detachering mag duren tot en met 31 mei 2019."),
        ("2019-05-31", "Ja, een detachering mag duren tot en met 31 mei 2019."),
        (
            "2019-06-01",
            "Nee, de termijn van leerwerktraject en detachering samen is geëindigd op 31 mei 2019.",
        ),
    ],
)
def test_after_the_leerwerktraject_it_is_about_a_detachering(on: str, said: str) -> None:
    assert headline(einde="2017-11-30", peildatum=on) == said


# a detachering


@pytest.mark.parametrize(
    ("back", "said"),
    [
        ("2019-05-30", "Ja, het plan past, en de detachering mag duren tot en met 31 mei 2019."),
        ("2019-05-31", "Ja, het plan past, en de detachering mag duren tot en met 31 mei 2019."),
        (
            "2019-06-01",
            "Nee, de detachering duurt 1 dag te lang: zij mag duren tot en met 31 mei 2019.",
        ),
    ],
)
def test_a_detachering_fits_until_the_last_day_of_both_together(back: str, said: str) -> None:
    assert headline(**PLAN, detachering_einde=back) == said


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2019-04-30", "Ja, het plan past, en de detachering mag duren tot en met 31 mei 2019."),
        (
            "2019-05-01",
            "Ja, het plan paste, want de detachering eindigde op 30 april 2019 en mocht duren tot en met "
            "31 mei 2019.",
        ),
    ],
)
def test_a_plan_that_is_done_is_told_in_the_past(on: str, said: str) -> None:
    found = answer(**PLAN | {"peildatum": on}, detachering_einde="2019-04-30")
    assert found["samenvatting"][0] == said
    assert found["antwoord"]["voorbij"] is (on > "2019-04-30")


def test_a_plan_that_was_too_long_is_told_in_the_past() -> None:
    question = PLAN | {"detachering_einde": "2019-06-30", "peildatum": "2019-07-01"}
    assert headline(**question) == (
        "Nee, de detachering duurde 30 dagen te lang: zij mocht duren tot en met 31 mei 2019."
    )


@pytest.mark.parametrize(
    ("away", "found"),
    [
        ("2019-05-31", ("ja", "mag", "totaal")),
        ("2019-06-01", ("nee", "begint te laat", "totaal")),
    ],
)
def test_a_detachering_may_not_begin_after_the_whole_term(away: str, found: tuple[str, ...]) -> None:
    question = {"einde": "2017-12-31", "detachering_start": away, COUNT: "doorlopend"}
    assert verdict(**question) == found
    if found[0] == "nee":
        assert headline(**question) == (
            "Nee, de detachering begint pas na de laatste dag: de termijn loopt tot en met 31 mei 2019."
        )
        past = question | {"peildatum": "2019-07-01"}
        assert "begon pas na de laatste dag: de termijn liep" in headline(**past)


def test_whether_a_late_detachering_may_begin_depends_on_the_reading() -> None:
    question = {"einde": "2017-12-31", "detachering_start": "2019-06-01"}
    assert headline(**question) == (
        "Hangt ervan af: de detachering begint op 1 juni 2019, en mag bij elke lezing duren tot en met "
        "31 mei 2019; telt de tijd ertussen niet mee, dan tot en met 31 oktober 2020."
    )
    assert "begon op 1 juni 2019, en mocht" in headline(**question, peildatum="2019-06-02")


def test_the_leerwerktraject_goes_before_the_detachering() -> None:
    both = {"einde": "2018-01-02", "detachering_start": "2018-01-03", "detachering_einde": "2020-01-01"}
    assert verdict(**both) == ("nee", "te lang", "leerwerktraject")


# what can be followed

EVERYTHING = [
    BASE | {"peildatum": on} | plan
    for on in (
        "2017-06-01",
        "2017-10-01",
        "2017-12-31",
        "2018-01-01",
        "2018-06-01",
        "2019-06-01",
        "2026-01-01",
    )
    for plan in (
        {},
        {"einde": "2017-11-30"},
        {"einde": "2018-02-28"},
        {"einde": "2017-11-30", "detachering_start": "2017-12-01"},
        {"einde": "2017-12-31", "detachering_start": "2018-03-01", "detachering_einde": "2019-08-01"},
        {"einde": "2017-12-31", "detachering_start": "2018-01-01", "detachering_einde": "2018-12-31"},
        {"onderbrekingen": TWO_WEEKS},
    )
]


@pytest.mark.parametrize("question", EVERYTHING, ids=str)
def test_what_may_still_be_done_is_never_in_the_past(question: dict[str, Any]) -> None:
    found = answer(**question)
    for sentence in (*found["samenvatting"][:1], *(one["waarde"] for one in found["kerncijfers"])):
        if " mag " in sentence or sentence.startswith("tot en met"):
            assert max(days_in(sentence)) >= question["peildatum"], sentence
    assert "verleng" not in every_word(found)
    letter = found["meenemen"]["brief"]
    assert "is nog 0 dagen" not in letter
    assert ("over op" in " ".join(figures(**question))) <= (found["antwoord"]["oordeel"] != "nee")


@pytest.mark.parametrize("question", EVERYTHING, ids=str)
def test_no_day_is_said_twice_above_the_fold_and_there_are_three_numbers_at_most(
    question: dict[str, Any],
) -> None:
    found = answer(**question)
    assert len(found["kerncijfers"]) <= 3
    first = set(days_in(found["samenvatting"][0]))
    shown = [day for one in found["kerncijfers"] for day in days_in(one["waarde"])]
    assert len(set(shown)) == len(shown)
    if found["antwoord"]["over"] == "leerwerktraject":
        assert not first & set(shown)


@pytest.mark.parametrize(
    ("on", "said"),
    [
        ("2017-12-30", "Er is dan nog 1 dag over."),
        ("2017-12-29", "Er zijn dan nog 2 dagen over."),
        ("2017-11-30", "Er is dan nog 1 maand over."),
        ("2017-11-29", "Er zijn dan nog 1 maand en 2 dagen over."),
    ],
)
def test_what_is_left_is_told_in_right_dutch(on: str, said: str) -> None:
    assert said in answer(peildatum=on)["meenemen"]["brief"]


AFTER = {"einde": "2017-12-31"}
NOT_BEGUN = "De eerste dag van een detachering is niet ingevuld; gerekend is alsof zij aansluit"


def letter(**question: Any) -> str:
    found: str = answer(**question)["meenemen"]["brief"].split("\n\n")[2]
    return found


@pytest.mark.parametrize(
    ("more", "least", "why"),
    [
        ({}, "minstens ", "in een van de lezingen tellen zij mee"),
        ({COUNT: "doorlopend"}, "", "in deze lezing tellen zij mee"),
        ({COUNT: "perioden"}, "minstens ", "alsof de detachering toen al liep"),
    ],
)
def test_between_leerwerktraject_and_a_day_not_yet_known_it_says_what_is_at_least_left(
    more: dict[str, str], least: str, why: str
) -> None:
    said = letter(**AFTER, peildatum="2018-02-28", **more)
    assert "Op 28 februari 2018 zijn met het leerwerktraject 6 maanden gebruikt." in said
    assert f"Er zijn dan nog {least}" in said
    assert f"De dagen na het leerwerktraject zijn daar al af{':' if 'lez' in why else ','} {why}." in said
    assert (NOT_BEGUN in said) is bool(least)
    left = figures(**AFTER, peildatum="2018-02-28", **more)["Nog over op 28 februari 2018"]
    assert left.startswith("minstens ") is bool(least)


def test_on_the_last_day_of_the_leerwerktraject_and_once_the_detachering_is_known_it_adds_up() -> None:
    assert "De dagen na het leerwerktraject" not in letter(**AFTER, peildatum="2017-12-31")
    assert "De dagen na het leerwerktraject" in letter(**AFTER, peildatum="2018-01-01")
    known = letter(**PLAN | {"peildatum": "2018-01-01"})
    assert "De dagen na het leerwerktraject" not in known
    assert NOT_BEGUN not in known


def test_on_the_last_day_nothing_is_left_and_the_next_day_the_term_is_over() -> None:
    assert "over" not in " ".join(figures(peildatum="2017-12-31"))
    assert term(peildatum="2017-12-31")["over"] is None
    assert "De termijn van 6 maanden is voorbij." in answer(peildatum="2018-01-01")["meenemen"]["brief"]


def test_what_is_used_is_never_more_than_the_plan_lasted() -> None:
    done = term(einde="2017-09-30", peildatum="2019-01-01")
    assert (done["gebruikt"]["maanden"], done["over"]) == (3, None)
    assert term("totaal", einde="2017-09-30", peildatum="2019-01-01")["gebruikt"]["maanden"] == 3
    both = PLAN | {"detachering_einde": "2018-06-30", "peildatum": "2026-01-01"}
    assert term("totaal", **both)["gebruikt"]["maanden"] == 12


def test_no_room_is_left_where_a_detachering_is_planned() -> None:
    question = {"einde": "2017-10-31", "detachering_start": "2017-11-16", "peildatum": "2017-10-30"}
    assert term(**question)["over"]["dagen"] == 16
    assert term(**question | {"peildatum": "2017-10-31"})["over"] is None


# for whom


@pytest.mark.parametrize("group", ["a", "c", "sw", "nieuw-beschut", "banenafspraak"])
def test_a_group_of_which_the_source_says_nothing_gets_no_day(group: str) -> None:
    found = answer(doelgroep=group, einde="2018-06-30", onderbrekingen=TWO_WEEKS, lot="abcdefgh")
    exact = found["antwoord"]
    assert (exact["oordeel"], exact["weg"], exact["termijnen_gelden"]) == (
        "niet genoemd",
        "niet genoemd",
        "nee",
    )
    assert [exact[name] for name in ("tot_en_met", "leerwerktraject", "totaal")] == [None] * 3
    assert found["samenvatting"][0].startswith("Niet genoemd: de bron geeft voor ")
    assert "De termijnen staan in de bron onder «Een kop»." in found["samenvatting"]
    assert (
        f"zegt het kader «Titel van {found['stappen'][0]['kader']}»: Een regel." in found["samenvatting"][-1]
    )
    assert (found["beelden"], found["kerncijfers"], found["meenemen"]["agenda"]) == ([], [], None)
    shown = days_in(" ".join([*found["samenvatting"], *found["let_op"]]))
    assert shown == ["2017-04-30"]  # until when the kaders are known


def test_a_kader_that_says_no_gives_no_day_either() -> None:
    data = changed(DATA, "wvs/doelgroep-a", waarden={"leerwerktraject": Waarde("nee", "oordeel")})
    found = answer(data, doelgroep="a")
    assert found["antwoord"]["oordeel"] == "nee"
    assert found["samenvatting"][0] == (
        "Nee, volgens het kader is er voor doelgroep A geen leerwerktraject, en dus geen laatste dag."
    )


def test_a_term_for_another_group_does_not_hold_for_a_group_that_is_named_nowhere() -> None:
    # The kader of group C says that a leerwerktraject may be; those of the terms do not name group C.
    data = changed(DATA, "wvs/doelgroep-c", waarden={"leerwerktraject": Waarde("als het past", "oordeel")})
    assert answer(data, doelgroep="c")["antwoord"]["termijnen_gelden"] == "nee"


def test_a_kader_that_names_no_group_is_for_everyone() -> None:
    kaders = DATA.kaders.kaders
    open_to_all = {
        name: one if name not in (TERM, BOTH) else type(one)(**{**vars(one), "voor": ()})
        for name, one in kaders.items()
    }
    data = replace(DATA, kaders=replace(DATA.kaders, kaders=open_to_all))
    assert answer(data, doelgroep="taalachterstand")["antwoord"]["oordeel"] == "ja"


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({}, "dan: ja, het leerwerktraject mag duren tot en met 31 december 2017."),
        ({"einde": "2018-01-01"}, "dan: nee, het leerwerktraject duurt 1 dag te lang: het mag duren tot en"),
        ({"onderbrekingen": TWO_WEEKS, "einde": "2018-01-01"}, "dan hangt het af van de lezing: het plan"),
    ],
)
def test_whether_the_terms_hold_for_a_taalachterstand_is_open(change: dict[str, Any], said: str) -> None:
    found = answer(doelgroep="taalachterstand", **change)
    assert found["antwoord"]["oordeel"] == "hangt ervan af"
    assert found["samenvatting"][0].startswith(
        "Hangt ervan af: de bron zegt niet of de termijnen ook gelden voor de groep «Alleen een "
        f"taalachterstand»; gelden zij, {said}"
    )
    assert "termijnen-taal" in {one["id"] for one in found["open_punten"]}
    assert all(one["naam"].endswith(", als de termijnen gelden") for one in found["kerncijfers"][:1])
    condition = "Alleen als de termijnen ook voor deze groep gelden: "
    assert found["meenemen"]["brief"].split("\n\n")[2].startswith(f"{condition}de termijn ")
    assert found["beelden"][0]["tekst"].startswith(condition)


def test_whether_the_terms_hold_may_be_chosen() -> None:
    group = {"doelgroep": "taalachterstand"}
    assert headline(**group, lezing_termijnen_taal="ja").startswith("Ja, ")
    no = answer(**group, lezing_termijnen_taal="nee")
    assert no["antwoord"]["oordeel"] == "niet genoemd"
    assert no["samenvatting"][0] == (
        "Niet genoemd: in de gekozen lezing gelden de termijnen niet voor de groep «Alleen een "
        "taalachterstand»; er is geen laatste dag."
    )
    # Another group has nothing to do with it.
    assert headline(lezing_termijnen_taal="nee").startswith("Ja, ")


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        ("ja", "Een leerwerktraject is een weg voor doelgroep B."),
        ("normaal gesproken", "Voor doelgroep B is een leerwerktraject normaal gesproken de weg."),
        ("als het past", "Voor doelgroep B kan een leerwerktraject, als dat past."),
        ("soms", "Over een leerwerktraject voor doelgroep B zegt het kader: soms."),
    ],
)
def test_what_the_kader_says_of_the_group_is_a_sentence(verdict: str, said: str) -> None:
    data = changed(
        DATA,
        "wvs/doelgroep-b",
        waarden={"leerwerktraject": Waarde(verdict, "oordeel")},
        open_punten={"wanneer": readings({})},
    )
    found = answer(data)
    assert found["let_op"][0] == said
    assert said in found["meenemen"]["brief"]
    assert "wanneer" in {one["id"] for one in found["open_punten"]}


# until when, and whose number


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"start": "2017-04-10", "peildatum": "2017-04-30"}, False),
        ({"start": "2017-04-10", "peildatum": "2017-05-01"}, True),
        ({"start": "2017-05-01", "peildatum": "2017-04-20"}, True),
        ({"start": "2017-04-10", "einde": "2017-05-01", "peildatum": "2017-04-20"}, True),
        (
            {
                "start": "2017-04-10",
                "onderbrekingen": [{"van": "2017-04-30", "tot_en_met": "2017-05-01"}],
                "peildatum": "2017-04-20",
            },
            True,
        ),
    ],
)
def test_a_day_after_the_newest_source_is_told_in_the_second_sentence(
    change: dict[str, Any], told: bool
) -> None:
    sentence = (
        "De kaders zijn bijgewerkt tot en met 30 april 2017, en deze berekening gaat over een latere dag: "
        "of dit toen nog gold, weet deze kennisbank niet."
    )
    found = answer(**change)
    assert (found["samenvatting"][1] == sentence) is told
    assert (f". {sentence}" in found["meenemen"]["brief"].split("\n\n")[0]) is told


def test_a_term_of_ones_own_takes_the_place_of_the_six_months_only() -> None:
    own = {"eigen_termijn": 9, "eigen_vindplaats": "artikel 8 van de verordening"}
    found = answer(**own)
    assert found["samenvatting"][0] == "Ja, het leerwerktraject mag duren tot en met 31 maart 2018."
    assert found["samenvatting"][2] == (
        "De termijn van 9 maanden voor het leerwerktraject komt niet uit het kader: hij is zelf ingevuld, "
        "uit de verordening van de gemeente (artikel 8 van de verordening)."
    )
    assert found["antwoord"]["totaal"]["laatste_dag"] == "2019-05-31"
    assert found["antwoord"]["eigen_termijn"] == {"maanden": 9, "vindplaats": "artikel 8 van de verordening"}
    (step,) = (one for one in found["stappen"] if "verordening van de gemeente" in one["titel"])
    assert (step["bron"], step["kader"]) == ("Zelf ingevuld: artikel 8 van de verordening", None)
    letter = found["meenemen"]["brief"]
    assert "artikel 8 van de verordening" in letter


def test_the_rule_of_counting_is_called_an_agreement_of_the_kennisbank() -> None:
    found = answer(**GAP)
    assert any("rekenafspraak van deze kennisbank" in one for one in found["let_op"])
    assert "rekenafspraak van deze kennisbank" in found["meenemen"]["brief"]
    counting = {one["titel"]: one["bron"] for one in found["stappen"]}
    for title in (
        "Hoe een termijn in maanden wordt geteld",
        "Hoe de maanden van twee perioden samen tellen",
        "Welke versie van een kader telt",
    ):
        assert counting[title] == "Rekenafspraak van deze kennisbank; geen kader"
    assert "1182" not in every_word(found)


def test_where_the_terms_stand_is_said_only_when_the_source_has_a_heading_for_them() -> None:
    place = Plaats("bron", "Een bron", alinea=1)
    bare = make_data(
        kader(TERM, replace(LEERWERKTRAJECT, bronnen=(place,))),
        kader(BOTH, replace(TOTAAL, bronnen=(place,))),
    )
    where = "De termijnen staan in de bron onder «Een kop»."
    assert where in answer(doelgroep="a")["samenvatting"]
    assert not any("De termijnen staan" in one for one in answer(bare, doelgroep="a")["samenvatting"])


def test_who_asks_for_the_terms_of_a_group_that_has_none_made_a_mistake_in_the_program() -> None:
    nothing: Any = None
    without_terms = Trajectduur(*[nothing] * len(fields(Trajectduur)))
    with pytest.raises(TypeError, match="geen termijnen"):
        _ = without_terms.gevallen
