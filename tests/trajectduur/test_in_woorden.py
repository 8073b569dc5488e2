"""What is said of a traject, whole: each sentence as somebody who checks the counting would read it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import ALLE_GEVALLEN, NIET_GENOEMD, Versie
from calculators.kaders.kalender import Datum
from tests.small_data import LEERWERKTRAJECT, TELT, TOTAAL, kader, make_data, months, readings, version
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
    breaks,
    figures,
    headline,
    wrong,
)

OWN = "Rekenafspraak van deze kennisbank; geen kader"
SOURCE = "Een bron, onder «Een kop», onderdeel 1"
CHANGE = "Een versie die na de eerste dag begint"
TWO_BREAKS = breaks(("2017-08-01", "2017-08-14"), ("2017-09-01", "2017-09-05"))
# A break of 18 days that moves the day of both together by three, by how months are counted.
MOVES_BOTH: dict[str, Any] = {
    "start": "2017-08-26",
    "peildatum": "2017-12-01",
    "onderbrekingen": breaks(("2017-10-23", "2017-11-09")),
    COUNT: "perioden",
}


def steps(data: Gegevens = DATA, /, **question: Any) -> list[tuple[str, str, str, str]]:
    found = answer(data, **question)["stappen"]
    return [(one["titel"], one["regel"], one["invulling"], one["bron"]) for one in found]


def filled_in(data: Gegevens = DATA, /, **question: Any) -> dict[str, str]:
    """What each step comes to here, by its title; the last of those with one title."""
    return {title: here for title, _, here, _ in steps(data, **question)}


def about_days(data: Gegevens = DATA, /, **question: Any) -> str:
    """What the letter says of the other term, and of what was used."""
    found: str = answer(data, **question)["meenemen"]["brief"].split("\n\n")[2]
    return found


def with_later(first: Versie, since: str, number: int, cases: str) -> Gegevens:
    """The data with another term from a day on."""
    which = TERM if first is LEERWERKTRAJECT else BOTH
    new = replace(first, geldt_vanaf=Datum.lees(since), waarden=months(number), overgang=cases)
    return make_data(kader(which, first, new))


# the steps


def test_every_step_of_a_traject_with_two_breaks_and_a_gap_can_be_followed() -> None:
    found = steps(**GAP | {"peildatum": "2018-03-01"}, onderbrekingen=TWO_BREAKS)
    assert found == [
        (
            "Welke weg er is voor deze doelgroep",
            "Een regel.",
            "Voor doelgroep B is een leerwerktraject normaal gesproken de weg.",
            SOURCE,
        ),
        (
            "Wie de doelgroep bepaalt",
            "Een regel.",
            "Er is ingevuld: «Doelgroep B». Deze rekenhulp deelt niemand in.",
            SOURCE,
        ),
        (
            "Of de termijnen voor deze groep gelden",
            "Een termijn telt alleen voor de groepen die de bron erbij noemt.",
            "De bron noemt ze voor doelgroep B.",
            OWN,
        ),
        (
            "Welke versie van een kader telt",
            "De versie die geldt op de eerste dag van het traject, voor de gemeente van de kandidaat. "
            "Begint er daarna een andere, dan telt wat de bron over lopende trajecten zegt; zegt zij "
            "niets, dan zijn er twee lezingen.",
            "De eerste dag is 1 juli 2017.",
            OWN,
        ),
        (
            "Hoe een termijn in maanden wordt geteld",
            "De eerste dag telt mee. De laatste dag is de dag vóór dezelfde dag van de maand, zoveel "
            "maanden later. Bestaat die dag niet, dan is het de laatste dag van die maand.",
            "1 juli 2017 plus 6 maanden: de laatste dag is 31 december 2017. "
            "1 juli 2017 plus 23 maanden: de laatste dag is 31 mei 2019.",
            OWN,
        ),
        (
            "Hoe lang het leerwerktraject mag duren",
            "Hoogstens 6 maanden.",
            "1 juli 2017 plus 6 maanden: de laatste dag is 31 december 2017. De termijn liep bij elke "
            "lezing tot en met 31 december 2017; tellen de onderbrekingen niet mee, dan tot en met "
            "19 januari 2018.",
            SOURCE,
        ),
        (
            "Hoe lang het met detachering samen mag duren",
            "Samen hoogstens 23 maanden.",
            "1 juli 2017 plus 23 maanden: de laatste dag is 31 mei 2019. De termijn loopt bij elke lezing "
            "tot en met 31 mei 2019; telt de tijd ertussen niet mee, dan tot en met 30 juni 2019; tellen "
            "de tijd ertussen en de onderbrekingen niet mee, dan tot en met 19 juli 2019.",
            SOURCE,
        ),
        (
            "Wat de bron open laat",
            "Wat is de vraag?",
            "De dagen tellen mee. Dan is de laatste dag 31 december 2017. "
            "De dagen tellen niet mee. Dan is de laatste dag 19 januari 2018.",
            SOURCE,
        ),
        (
            "Wat de bron open laat",
            "Wat is de vraag?",
            "De termijn loopt door. Dan is de laatste dag 31 mei 2019. "
            "De perioden tellen samen. Dan is de laatste dag 30 juni 2019. "
            "De perioden tellen samen, zonder onderbrekingen. Dan is de laatste dag 19 juli 2019.",
            SOURCE,
        ),
        (
            "Hoe de maanden van twee perioden samen tellen",
            "Van het leerwerktraject tellen de hele maanden en de losse dagen. De detachering mag duren "
            "wat er aan maanden over is, vanaf haar eigen eerste dag, min die losse dagen. Valt die dag "
            "vóór die van de termijn die gewoon doorloopt, dan geldt die; ook als het leerwerktraject al "
            "zo lang duurt.",
            "Het leerwerktraject duurt 6 maanden, de detachering begint op 1 februari 2018: de laatste dag "
            "is 30 juni 2019, zonder dat een onderbreking hem opschuift.",
            OWN,
        ),
        (
            "Wat er gebruikt en over is",
            "Gebruikt zijn de dagen die meetellen, tot en met de peildatum. Eindigt het plan of de termijn "
            "eerder, dan tot en met dat einde.",
            "Leerwerktraject, op 1 maart 2018: 6 maanden gebruikt; tellen de onderbrekingen niet mee, dan "
            "5 maanden en 12 dagen gebruikt. Samen met detachering: 8 maanden en 1 dag gebruikt, en "
            "14 maanden en 30 dagen over; telt de tijd ertussen niet mee, dan 7 maanden en 1 dag gebruikt, "
            "en 15 maanden en 29 dagen over; tellen de tijd ertussen en de onderbrekingen niet mee, dan "
            "6 maanden en 13 dagen gebruikt, en 16 maanden en 18 dagen over.",
            OWN,
        ),
        ("Zo kort als kan", "Een regel.", "De berekende laatste dag is een grens, geen doel.", SOURCE),
        (
            "Na het leerwerktraject: bemiddeling",
            "Een regel.",
            "Volgens het plan vanaf 1 januari 2018.",
            SOURCE,
        ),
        ("Lukt gewoon werk nog niet", "Een regel.", "Volgens het plan vanaf 1 januari 2018.", SOURCE),
        (
            "Na de langste termijn: maatwerk",
            "Na 23 maanden maatwerk.",
            "De termijn loopt bij elke lezing tot en met 31 mei 2019; telt de tijd ertussen niet mee, dan "
            "tot en met 30 juni 2019; tellen de tijd ertussen en de onderbrekingen niet mee, dan tot en "
            "met 19 juli 2019; daarna telt dit kader.",
            SOURCE,
        ),
    ]


def test_a_break_that_moves_both_days_is_told_so_wherever_both_are_counted() -> None:
    found = filled_in(**MOVES_BOTH)
    both = (
        "De termijn loopt bij elke lezing tot en met 25 juli 2019; telt de onderbreking in het "
        "leerwerktraject niet mee, dan tot en met 28 juli 2019"
    )
    assert found["Hoe lang het met detachering samen mag duren"] == (
        f"26 augustus 2017 plus 23 maanden: de laatste dag is 25 juli 2019. {both}."
    )
    assert found["Na de langste termijn: maatwerk"] == f"{both}; daarna telt dit kader."
    assert found["Wat er gebruikt en over is"] == (
        "Leerwerktraject, op 1 december 2017: 3 maanden en 6 dagen gebruikt, en 2 maanden en 24 dagen over; "
        "telt de onderbreking niet mee, dan 2 maanden en 19 dagen gebruikt, en 3 maanden en 14 dagen over. "
        "Samen met detachering: 3 maanden en 6 dagen gebruikt, en 19 maanden en 24 dagen over; telt de "
        "onderbreking in het leerwerktraject niet mee, dan 3 maanden en 6 dagen gebruikt, en 19 maanden en "
        "27 dagen over."
    )
    assert about_days(**MOVES_BOTH).startswith(
        "De termijn van leerwerktraject en detachering samen loopt bij elke lezing tot en met 25 juli 2019; "
        "telt de onderbreking in het leerwerktraject niet mee, dan tot en met 28 juli 2019. Op 1 december "
        "2017 zijn van het leerwerktraject hoogstens 3 maanden en 6 dagen gebruikt. Er zijn dan nog minstens "
        "2 maanden en 24 dagen over."
    )
    assert figures(**MOVES_BOTH)["Samen met een detachering"] == (
        "bij elke lezing tot en met 25 juli 2019; telt de onderbreking in het leerwerktraject niet mee, dan "
        "tot en met 28 juli 2019"
    )


def test_once_both_are_over_their_days_are_told_as_days_they_ended_on() -> None:
    over = MOVES_BOTH | {"peildatum": "2019-08-20"}
    assert figures(**over) == {
        "Samen met een detachering": "geëindigd op 25 juli 2019; telt de onderbreking in het leerwerktraject "
        "niet mee, dan op 28 juli 2019"
    }
    assert about_days(**over).startswith(
        "De termijn van leerwerktraject en detachering samen is bij elke lezing geëindigd op 25 juli 2019; "
        "telt de onderbreking in het leerwerktraject niet mee, dan op 28 juli 2019. De termijn van 6 maanden "
        "is voorbij."
    )


def test_a_break_that_does_not_count_may_also_make_both_end_earlier() -> None:
    question = {"start": "2017-08-31", "onderbrekingen": breaks(("2017-09-09", "2017-10-13"))}
    assert figures(**question, **{COUNT: "perioden"})["Samen met een detachering"] == (
        "bij elke lezing tot en met 30 juli 2019; telt de onderbreking in het leerwerktraject wel mee, dan "
        "tot en met 31 juli 2019"
    )


def test_where_nothing_of_the_leerwerktraject_is_left_in_one_reading_that_is_said() -> None:
    question = PLAN | {"peildatum": "2017-12-20", "onderbrekingen": breaks(("2017-12-18", "2017-12-31"))}
    assert filled_in(**question)["Wat er gebruikt en over is"].startswith(
        "Leerwerktraject, op 20 december 2017: 5 maanden en 20 dagen gebruikt, en 11 dagen over; telt de "
        "onderbreking niet mee, dan 5 maanden en 17 dagen gebruikt, en niets over. "
    )


def test_whether_the_terms_hold_for_a_group_is_the_question_of_the_kader_itself() -> None:
    found = steps(doelgroep="taalachterstand")[2]
    assert found == (
        "Of de termijnen voor deze groep gelden",
        "Wat is de vraag?",
        "Of zij ook voor de groep «Alleen een taalachterstand» gelden, zegt de bron niet.",
        SOURCE,
    )


def test_a_reading_has_the_words_of_the_version_that_holds() -> None:
    words = {key: f"Later: {text}" for key, text in TELT.items()}
    later = replace(
        LEERWERKTRAJECT,
        geldt_vanaf=Datum.lees("2030-01-01"),
        open_punten={"onderbreking-leerwerktraject": readings(words)},
    )
    data = make_data(kader(TERM, LEERWERKTRAJECT, later))
    told = [here for title, _, here, _ in steps(data, onderbrekingen=TWO_WEEKS) if "open laat" in title]
    assert told[0] == (
        "De dagen tellen mee. Dan is de laatste dag 31 december 2017. "
        "De dagen tellen niet mee. Dan is de laatste dag 14 januari 2018."
    )


def test_a_group_of_which_the_name_is_longer_is_still_called_by_its_whole_name() -> None:
    groups = {**DATA.doelgroepen, "b": {**DATA.doelgroepen["b"], "naam": "Doelgroep B en C"}}
    found = filled_in(replace(DATA, doelgroepen=groups))
    assert found["Welke weg er is voor deze doelgroep"] == (
        "Voor doelgroep B en C is een leerwerktraject normaal gesproken de weg."
    )


# what changes meanwhile


@pytest.mark.parametrize(
    ("first", "cases", "said"),
    [
        (LEERWERKTRAJECT, "nieuwe gevallen", "Volgens de bron geldt dat alleen voor nieuwe trajecten."),
        (TOTAAL, "nieuwe gevallen", "Volgens de bron geldt dat alleen voor nieuwe trajecten."),
        (
            LEERWERKTRAJECT,
            "alle gevallen",
            "Volgens de bron geldt dat ook voor trajecten die toen al liepen.",
        ),
        (TOTAAL, "alle gevallen", "Volgens de bron geldt dat ook voor trajecten die toen al liepen."),
        (
            TOTAAL,
            "niet genoemd",
            "Of dat ook geldt voor trajecten die toen al liepen, staat niet in de bron; beide lezingen "
            "zijn uitgerekend.",
        ),
    ],
)
def test_a_change_is_a_step_with_what_it_does_to_a_running_traject(
    first: Versie, cases: str, said: str
) -> None:
    data = with_later(first, "2017-10-01", 9, cases)
    (step,) = (one for one in steps(data) if one[0] == CHANGE)
    which, was = (TERM, 6) if first is LEERWERKTRAJECT else (BOTH, 23)
    assert step == (
        CHANGE,
        "Zegt de bron dat een versie alleen voor nieuwe gevallen geldt, of voor alle, dan telt dat. Zegt zij "
        "niets, dan zijn er twee lezingen. Geldt een versie ook voor lopende trajecten, dan is de laatste "
        "dag nooit eerder dan de dag vóór die versie.",
        f"Volgens het kader «Titel van {which}» is het vanaf 1 oktober 2017 9 maanden, en niet meer "
        f"{was} maanden. {said}",
        OWN,
    )


def test_a_change_that_does_nothing_says_why() -> None:
    own = {"eigen_termijn": 6, "eigen_vindplaats": "artikel 8"}
    data = with_later(LEERWERKTRAJECT, "2017-10-01", 9, ALLE_GEVALLEN)
    assert filled_in(data, **own)[CHANGE].endswith(
        "niet meer 6 maanden. Deze berekening rekent met de termijn die zelf is ingevuld, dus dat verandert "
        "haar niet."
    )
    late = with_later(LEERWERKTRAJECT, "2018-02-01", 9, ALLE_GEVALLEN)
    assert filled_in(late, peildatum="2018-03-01")[CHANGE].endswith(
        "niet meer 6 maanden. De termijn van dit traject was toen al geëindigd."
    )


def test_a_reading_of_a_change_says_whether_it_holds_for_this_traject() -> None:
    (table,) = answer(with_later(LEERWERKTRAJECT, "2017-10-01", 9, NIET_GENOEMD))["tabellen"]
    assert [row[0] for row in table["rijen"]] == [
        "wat op 1 oktober 2017 begint, geldt niet voor dit traject",
        "wat op 1 oktober 2017 begint, geldt ook voor dit traject",
    ]


def test_only_of_the_term_that_becomes_unknown_nothing_can_be_said_afterwards() -> None:
    data = make_data(kader(BOTH, TOTAAL, version("2018-06-01", "niet bekend")))
    assert headline(data) == "Ja, het leerwerktraject mag duren tot en met 31 december 2017."
    assert figures(data)["Samen met een detachering"] == (
        "tot en met 31 mei 2018; wat daarna mag, is niet te zeggen"
    )


def test_a_proposal_for_both_together_is_named_also_beside_a_term_of_ones_own() -> None:
    proposal = replace(TOTAAL, waarden=months(30), status="voorgesteld", geldt_vanaf=Datum.lees("2017-06-01"))
    own = {"eigen_termijn": 4, "eigen_vindplaats": "artikel 8"}
    found = answer(make_data(kader(BOTH, TOTAAL, proposal)), **own)["antwoord"]["voorstellen"]
    assert [one["kader"] for one in found] == [BOTH]


@pytest.mark.parametrize(
    "question",
    [{"onderbrekingen": TWO_WEEKS}, PLAN | {"onderbrekingen": breaks(("2018-02-01", "2018-02-02"))}],
)
def test_a_question_is_called_solved_only_where_it_was_and_touches_this_traject(
    question: dict[str, Any],
) -> None:
    solved = {"onderbreking-leerwerktraject": "raden-2018"} if "einde" in question else {}
    before = replace(LEERWERKTRAJECT, geldt_vanaf=Datum.lees("2016-01-01"))
    data = make_data(kader(TERM, before, replace(LEERWERKTRAJECT, open_punten={}, opgelost=solved)))
    assert "is opgelost" not in " ".join(answer(data, **question)["samenvatting"])


# borders


@pytest.mark.parametrize(
    ("on", "letter", "figure"),
    [
        (
            "2017-12-31",
            "De termijn van het leerwerktraject loopt tot en met 31 december 2017. Op 31 december 2017 zijn "
            "van leerwerktraject en detachering samen 6 maanden gebruikt. Er zijn dan nog 17 maanden over.",
            "tot en met 31 december 2017",
        ),
        (
            "2018-01-01",
            "Het leerwerktraject is geëindigd op 31 december 2017. Op 1 januari 2018 zijn van "
            "leerwerktraject en detachering samen 6 maanden en 1 dag gebruikt. Er zijn dan nog 16 maanden "
            "en 30 dagen over.",
            "geëindigd op 31 december 2017",
        ),
    ],
)
def test_a_leerwerktraject_has_ended_the_day_after_its_last(on: str, letter: str, figure: str) -> None:
    question = PLAN | {"peildatum": on}
    assert about_days(**question) == letter
    assert figures(**question)["Leerwerktraject"] == figure


def test_a_leerwerktraject_longer_than_both_may_last_together_still_runs() -> None:
    question: dict[str, Any] = {
        "eigen_termijn": 30,
        "eigen_vindplaats": "artikel 8",
        "einde": "2019-12-31",
        "detachering_start": "2020-01-01",
        "peildatum": "2019-12-01",
        COUNT: "doorlopend",
    }
    assert headline(**question) == (
        "Nee, de detachering begint pas na de laatste dag: de termijn liep tot en met 31 mei 2019."
    )
    assert figures(**question) == {
        "Leerwerktraject": "tot en met 31 december 2019",
        "Gebruikt op 1 december 2019": "23 maanden",
    }
    assert about_days(**question) == (
        "De termijn van het leerwerktraject loopt tot en met 31 december 2019. Op 1 december 2019 zijn van "
        "leerwerktraject en detachering samen 23 maanden gebruikt."
    )


@pytest.mark.parametrize(("on", "ends"), [("2018-01-10", "eindigt"), ("2018-01-11", "eindigde")])
def test_a_plan_that_depends_on_the_reading_is_told_in_the_past_the_day_after_it(on: str, ends: str) -> None:
    assert headline(einde="2018-01-10", onderbrekingen=TWO_WEEKS, peildatum=on) == (
        f"Hangt ervan af: het plan {ends} op 10 januari 2018, en het leerwerktraject mocht bij elke lezing "
        "duren tot en met 31 december 2017; telt de onderbreking niet mee, dan tot en met 14 januari 2018."
    )


@pytest.mark.parametrize(
    ("begins", "in_the_leerwerktraject"), [("2017-11-30", True), ("2017-12-01", False), ("2017-12-02", False)]
)
def test_a_break_from_the_first_day_of_the_detachering_on_is_not_one_of_the_leerwerktraject(
    begins: str, in_the_leerwerktraject: bool
) -> None:
    plan = {"einde": "2017-11-30", "detachering_start": "2017-12-01"}
    until = begins if in_the_leerwerktraject else "2017-12-05"
    found = answer(**plan, onderbrekingen=breaks((begins, until)))["antwoord"]["leerwerktraject"]
    assert found["uiterst"] == ("2018-01-01" if in_the_leerwerktraject else "2017-12-31")


@pytest.mark.parametrize(
    ("reading", "said"),
    [
        ("doorlopend", "De dagen na het leerwerktraject zijn daar al af: in deze lezing tellen zij mee."),
        ("perioden", "De dagen na het leerwerktraject zijn daar al af, alsof de detachering toen al liep."),
        (
            None,
            "De dagen na het leerwerktraject zijn daar al af: in een van de lezingen tellen zij mee.",
        ),
    ],
)
def test_why_used_and_left_are_less_than_the_term_is_said_by_the_reading(
    reading: str | None, said: str
) -> None:
    question = {"einde": "2017-12-31", "peildatum": "2018-03-01", COUNT: reading}
    sentences = about_days(**{name: value for name, value in question.items() if value})
    assert f" over. {said}" in sentences
    assert sentences.endswith((said, "waarin de tijd ertussen niet meetelt."))


def test_a_day_before_the_first_is_refused_in_a_whole_sentence() -> None:
    assert wrong(einde="2017-06-30") == {
        "einde": "De laatste dag ligt vóór de eerste dag; vul een dag in vanaf 1 juli 2017."
    }
    late = BASE | {"maanden": 6, "detachering_start": "2018-01-02", "detachering_einde": "2018-01-01"}
    assert wrong(**late) == {
        "detachering_einde": "De laatste dag van de detachering ligt vóór de eerste dag; vul een dag in "
        "vanaf 2 januari 2018."
    }
