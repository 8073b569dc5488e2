"""A version that begins while a traject runs, what becomes unknown, and what is proposed beside it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from random import Random
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import ALLE_GEVALLEN, NIET_GENOEMD, NIEUWE_GEVALLEN, Versie
from calculators.kaders.kalender import Datum
from tests.second.calendar import last_day
from tests.second.trajectduur import Case, Change, outcome
from tests.small_data import LEERWERKTRAJECT, TOTAAL, day, kader, make_data, months, version
from tests.trajectduur.asked import BASE, BOTH, TERM, TWO_WEEKS, answer, headline, term, wrong

DECIDED = LEERWERKTRAJECT.status


def later(first: Versie, since: str, number: int, cases: str = NIET_GENOEMD, **more: Any) -> Versie:
    return replace(first, geldt_vanaf=Datum.lees(since), waarden=months(number), overgang=cases, **more)


def with_short(*versions: Versie) -> Gegevens:
    return make_data(kader(TERM, LEERWERKTRAJECT, *versions))


def with_both(*versions: Versie) -> Gegevens:
    return make_data(kader(BOTH, TOTAAL, *versions))


NINE = {
    cases: with_short(later(LEERWERKTRAJECT, "2017-10-01", 9, cases))
    for cases in (NIET_GENOEMD, NIEUWE_GEVALLEN, ALLE_GEVALLEN)
}


def test_the_version_of_the_first_day_is_where_the_term_begins() -> None:
    data = NINE[NIEUWE_GEVALLEN]
    assert term("leerwerktraject", data, start="2017-09-30")["maximum_maanden"] == 6
    assert term("leerwerktraject", data, start="2017-10-01")["maximum_maanden"] == 9


@pytest.mark.parametrize(
    ("cases", "last", "latest", "said"),
    [
        (NIEUWE_GEVALLEN, "2017-12-31", "2017-12-31", "Volgens de bron geldt dat alleen voor nieuwe traj"),
        (ALLE_GEVALLEN, "2018-03-31", "2018-03-31", "Volgens de bron geldt dat ook voor trajecten die"),
        (NIET_GENOEMD, "2017-12-31", "2018-03-31", "Of dat ook geldt voor trajecten die toen al liepen, "),
    ],
)
def test_a_version_that_begins_meanwhile_is_named_with_what_the_source_says_of_running_cases(
    cases: str, last: str, latest: str, said: str
) -> None:
    found = answer(NINE[cases])
    exact = found["antwoord"]["leerwerktraject"]
    assert (exact["laatste_dag"], exact["uiterst"]) == (last, latest)
    (sentence,) = (one for one in found["samenvatting"] if "vanaf 1 oktober 2017" in one and "Volgens" in one)
    assert "is het vanaf 1 oktober 2017 9 maanden, en niet meer 6 maanden." in sentence
    assert said in sentence
    assert sentence in found["meenemen"]["brief"]
    assert found["antwoord"]["wijzigingen"] == [
        {
            "kader": TERM,
            "vanaf": "2017-10-01",
            "status": DECIDED,
            "was_maanden": 6,
            "wordt_maanden": 9,
            "overgang": cases,
        }
    ]


def test_what_the_source_does_not_say_of_running_cases_is_worked_out_both_ways() -> None:
    assert headline(NINE[NIET_GENOEMD]) == (
        "Ja, het leerwerktraject mag bij elke lezing duren tot en met 31 december 2017; gelden de 9 maanden "
        "vanaf 1 oktober 2017 ook voor een traject dat toen al liep, dan tot en met 31 maart 2018."
    )


def test_a_shorter_term_makes_the_earliest_day_earlier_and_names_the_other() -> None:
    data = with_short(later(LEERWERKTRAJECT, "2017-10-01", 4))
    assert headline(data) == (
        "Ja, het leerwerktraject mag bij elke lezing duren tot en met 31 oktober 2017; gelden de 4 maanden "
        "vanaf 1 oktober 2017 niet voor een traject dat toen al liep, dan tot en met 31 december 2017."
    )


@pytest.mark.parametrize(("number", "last"), [(1, "2017-09-30"), (3, "2017-09-30"), (4, "2017-10-31")])
def test_a_running_term_never_ends_before_the_day_before_the_new_version(number: int, last: str) -> None:
    data = with_short(later(LEERWERKTRAJECT, "2017-10-01", number, ALLE_GEVALLEN))
    assert term("leerwerktraject", data)["laatste_dag"] == last


@pytest.mark.parametrize(("since", "last"), [("2017-12-31", "2018-03-31"), ("2018-01-01", "2017-12-31")])
def test_a_version_of_the_last_day_still_counts_and_one_of_the_day_after_does_not(
    since: str, last: str
) -> None:
    data = with_short(later(LEERWERKTRAJECT, since, 9, ALLE_GEVALLEN))
    assert term("leerwerktraject", data)["laatste_dag"] == last


@pytest.mark.parametrize(
    ("since", "on", "named"),
    [
        ("2017-07-01", "2017-08-01", False),  # that is the first day itself
        ("2017-07-02", "2017-08-01", True),
        ("2017-12-31", "2017-08-01", True),
        ("2018-01-01", "2017-08-01", False),
        ("2018-01-01", "2018-01-01", True),
        ("2018-01-02", "2018-01-01", False),
    ],
)
def test_a_version_is_named_when_it_begins_before_the_end_or_the_day_one_looks(
    since: str, on: str, named: bool
) -> None:
    data = with_short(later(LEERWERKTRAJECT, since, 9, NIEUWE_GEVALLEN))
    assert bool(answer(data, peildatum=on)["antwoord"]["wijzigingen"]) is named


def test_a_term_that_had_ended_is_not_changed_any_more() -> None:
    data = with_short(later(LEERWERKTRAJECT, "2018-02-01", 9, ALLE_GEVALLEN))
    found = answer(data, peildatum="2018-03-01")
    assert found["antwoord"]["leerwerktraject"]["uiterst"] == "2017-12-31"
    assert any("De termijn van dit traject was toen al geëindigd." in one for one in found["samenvatting"])


def test_a_version_with_the_same_value_is_not_named() -> None:
    data = with_short(later(LEERWERKTRAJECT, "2017-10-01", 6))
    assert answer(data)["antwoord"]["wijzigingen"] == []


def test_a_version_that_changes_nothing_hides_no_later_one() -> None:
    same = later(LEERWERKTRAJECT, "2017-09-01", 6)
    data = with_short(same, later(LEERWERKTRAJECT, "2017-10-01", 9, ALLE_GEVALLEN))
    assert term("leerwerktraject", data)["laatste_dag"] == "2018-03-31"


def test_a_version_for_one_gemeente_is_a_change_there_and_nowhere_else() -> None:
    data = with_short(later(LEERWERKTRAJECT, "2017-10-01", 9, ALLE_GEVALLEN, alleen=("zundert",)))
    assert term("leerwerktraject", data, gemeente="zundert")["laatste_dag"] == "2018-03-31"
    assert term("leerwerktraject", data, gemeente="roosendaal")["laatste_dag"] == "2017-12-31"
    assert answer(data, gemeente="roosendaal")["antwoord"]["wijzigingen"] == []


def test_a_break_may_bring_a_version_within_the_term() -> None:
    data = with_short(later(LEERWERKTRAJECT, "2018-01-10", 9))
    found = answer(data, onderbrekingen=TWO_WEEKS)["antwoord"]
    lines = {tuple(one["lezing"].values()): one["leerwerktraject"] for one in found["lezingen"]}
    assert lines[("telt-mee", "doorlopend", NIEUWE_GEVALLEN)] == "2017-12-31"
    assert lines[("telt-mee", "doorlopend", ALLE_GEVALLEN)] == "2017-12-31"
    assert lines[("telt-niet-mee", "doorlopend", ALLE_GEVALLEN)] == "2018-04-14"
    (table,) = answer(data, onderbrekingen=TWO_WEEKS)["tabellen"]
    assert "wat op 10 januari 2018 begint, geldt ook voor dit traject" in table["rijen"][1][0]


def test_a_version_of_the_other_term_is_named_too() -> None:
    data = with_both(later(TOTAAL, "2018-01-01", 20))
    found = answer(data)["antwoord"]
    assert (found["totaal"]["laatste_dag"], found["totaal"]["uiterst"]) == ("2019-02-28", "2019-05-31")
    assert found["leerwerktraject"]["anders"] == []


def test_a_date_coarser_than_a_day_counts_from_its_first_day() -> None:
    data = with_short(later(LEERWERKTRAJECT, "2017-Q4", 1, ALLE_GEVALLEN))
    assert term("leerwerktraject", data)["laatste_dag"] == "2017-09-30"


@pytest.mark.parametrize("status", ["vervallen", "niet bekend"])
def test_after_a_version_without_a_known_term_nothing_can_be_said(status: str) -> None:
    data = with_short(version("2017-10-01", status))
    found = answer(data, peildatum="2017-09-30")
    assert found["samenvatting"][0] == (
        "Ja, het leerwerktraject mag duren tot en met 30 september 2017; wat daarna mag, is niet te zeggen."
    )
    assert found["antwoord"]["leerwerktraject"]["daarna_bekend"] is False
    assert any(
        f"heeft vanaf 1 oktober 2017 de status «{status}». Wat er daarna mag, is niet te zeggen." in one
        for one in found["samenvatting"]
    )
    assert headline(data, peildatum="2017-10-01").startswith("Hangt ervan af: het leerwerktraject mocht")
    assert headline(data, einde="2017-10-01").startswith("Hangt ervan af: het plan eindigt op 1 oktober")
    assert headline(data, einde="2017-09-30", peildatum="2017-09-30").startswith("Ja, het plan past")


def test_a_term_that_became_unknown_before_the_first_day_gives_no_answer_but_the_nearest_day() -> None:
    data = with_short(version("2017-06-01", "niet bekend"))
    assert "31 mei 2017" in wrong(data)["start"]


def test_a_term_of_ones_own_is_not_changed_by_the_kader() -> None:
    own = {"eigen_termijn": 6, "eigen_vindplaats": "artikel 8"}
    found = answer(NINE[ALLE_GEVALLEN], **own)
    assert found["antwoord"]["leerwerktraject"]["laatste_dag"] == "2017-12-31"
    assert any("met de termijn die zelf is ingevuld" in one for one in found["samenvatting"])
    # A refusal stays one.
    assert "start" in wrong(with_short(version("2017-06-01", "vervallen")), **own)


# proposals


def test_a_proposal_beside_what_holds_is_named_with_what_it_would_give() -> None:
    data = with_short(later(LEERWERKTRAJECT, "2017-06-01", 9, status="voorgesteld"))
    found = answer(data)
    assert found["antwoord"]["leerwerktraject"]["laatste_dag"] == "2017-12-31"
    assert found["antwoord"]["voorstellen"] == [
        {
            "kader": TERM,
            "vanaf": "2017-06-01",
            "status": "voorgesteld",
            "was_maanden": 6,
            "wordt_maanden": 9,
            "laatste_dag": "2018-03-31",
        }
    ]
    told = (
        f"Er ligt een voorstel bij «Titel van {TERM}» (voorgesteld): 9 maanden in plaats van 6 maanden, "
        "vanaf 1 juni 2017. Wordt het aangenomen, dan is dat voor dit traject: tot en met 31 maart 2018."
    )
    assert told in found["let_op"]


def test_a_proposal_that_would_not_say_what_it_does_with_running_cases_has_two_days() -> None:
    data = with_both(later(TOTAAL, "2018-01-01", 30, status="voorgesteld"))
    found = answer(data)
    assert any(
        "bij elke lezing tot en met 31 mei 2019; gelden de 30 maanden" in one for one in found["let_op"]
    )
    assert found["antwoord"]["wijzigingen"] == []


def test_a_proposal_for_the_same_term_or_for_a_term_of_ones_own_is_not_named() -> None:
    same = with_short(later(LEERWERKTRAJECT, "2017-06-01", 6, status="voorgesteld"))
    assert answer(same)["antwoord"]["voorstellen"] == []
    other = with_short(later(LEERWERKTRAJECT, "2017-06-01", 9, status="voorgesteld"))
    own = {"eigen_termijn": 6, "eigen_vindplaats": "artikel 8"}
    assert answer(other, **own)["antwoord"]["voorstellen"] == []
    assert answer(other, doelgroep="a")["antwoord"]["voorstellen"] == []


def test_a_proposal_for_one_gemeente_is_not_named_in_another() -> None:
    proposal = later(LEERWERKTRAJECT, "2017-06-01", 9, status="voorgesteld", alleen=("zundert",))
    data = with_short(proposal)
    assert len(answer(data, gemeente="zundert")["antwoord"]["voorstellen"]) == 1


# both implementations, on changes that nobody chose


def chance_versions(
    random: Random, kader_id: str, first: Versie, start: date
) -> Iterator[tuple[Versie, Change]]:
    at, was = start, int(first.waarden["maximum"].getal)
    for _ in range(random.choice([0, 1, 1, 2, 3])):
        at += timedelta(random.choice([1, 30, 92, 183, 184, 185, random.randint(1, 500)]))
        cases = random.choice([NIET_GENOEMD, NIEUWE_GEVALLEN, ALLE_GEVALLEN])
        if random.random() < 0.15:
            status = random.choice(["vervallen", "niet bekend"])
            yield version(str(at), status), Change(kader_id, str(at), None, NIET_GENOEMD, status)
            return
        number = random.choice([1, 3, 6, 9, 12, 23, 30])
        if number != was:
            yield later(first, str(at), number, cases), Change(kader_id, str(at), number, cases, first.status)
            was = number


@pytest.mark.parametrize("turn", range(150))
def test_both_ways_give_the_same_answer_when_versions_begin_meanwhile(turn: int) -> None:
    random = Random(f"overgang {turn}")
    start = date(2018, random.randint(1, 12), random.choice([1, 15, 28, 30]) % 28 + 1)
    short = list(chance_versions(random, TERM, LEERWERKTRAJECT, start))
    both = list(chance_versions(random, BOTH, TOTAAL, start))
    data = make_data(
        kader(TERM, LEERWERKTRAJECT, *(one for one, _ in short)),
        kader(BOTH, TOTAAL, *(one for one, _ in both)),
    )
    begin = start.toordinal()
    end = random.choice([None, begin + random.randint(0, 400)])
    away = random.choice([None, end + random.choice([1, 2, 60])]) if end else None
    back = random.choice([None, away + random.randint(0, 700)]) if away else None
    pause = begin + random.randint(0, 200)
    until = pause + random.randint(0, 40)
    breaks = ((pause, until),) if random.random() < 0.5 and (end is None or until <= end) else ()
    on = begin + random.choice([0, 100, 200, 500, 900])

    def iso(number: int | None) -> str | None:
        return None if number is None else str(date.fromordinal(number))

    question = {
        "start": iso(begin),
        "einde": iso(end),
        "detachering_start": iso(away),
        "detachering_einde": iso(back),
        "peildatum": iso(on),
        "onderbrekingen": [{"van": iso(first), "tot_en_met": iso(last)} for first, last in breaks],
    }
    found = answer(data, **question)["antwoord"]
    changes = [one for _, one in (*short, *both)]
    expected = outcome(Case(begin, end, away, back, breaks, on), (6, 23), changes, {})
    assert {name: found[name] for name in expected} == expected


def test_the_tables_of_both_agree_on_what_a_month_is() -> None:
    assert last_day(day(BASE["start"]).toordinal(), 6) == day("2017-12-31").toordinal()
    assert LEERWERKTRAJECT.waarden["maximum"].getal == Decimal(6)


def test_every_proposal_that_lies_beside_is_named_also_before_it_would_hold() -> None:
    first = later(
        LEERWERKTRAJECT, "2018-06-01", 9, status="voorgesteld", voorgesteld_op=Datum.lees("2017-08-01")
    )
    second = later(LEERWERKTRAJECT, "2017-09-01", 12, status="advies")
    found = answer(with_short(first, second))["antwoord"]["voorstellen"]
    assert [(one["wordt_maanden"], one["laatste_dag"]) for one in found] == [
        (9, "2017-12-31"),  # it would begin when this term has ended
        (12, "2017-12-31"),
    ]
    assert answer(with_short(first), peildatum="2017-07-31")["antwoord"]["voorstellen"] == found[:1]


def test_a_proposal_that_was_turned_down_is_not_named() -> None:
    proposal = later(LEERWERKTRAJECT, "2017-06-01", 9, status="voorgesteld")
    data = with_short(proposal, version("2017-08-01", "afgewezen"))
    assert answer(data)["antwoord"]["voorstellen"] == []


def test_what_a_proposal_gives_that_may_or_may_not_have_begun_is_not_to_say() -> None:
    found = answer(with_short(later(LEERWERKTRAJECT, "2017-Q3", 9, status="voorgesteld")))
    assert any(
        "vanaf het derde kwartaal van 2017. Wat dat voor dit traject geeft, is niet te zeggen." in one
        for one in found["let_op"]
    )
    assert [one["laatste_dag"] for one in found["antwoord"]["voorstellen"]] == [None]
