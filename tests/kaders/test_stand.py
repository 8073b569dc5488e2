"""What holds and what lies beside it: one table says what each status does."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from calculators.kaders.kader import Versie
from calculators.kaders.kalender import Datum
from calculators.kaders.namen import met_namen
from calculators.kaders.stand import Stand, stand_op, voorganger
from calculators.kaders.status import STATUSSEN
from tests.small_data import day, kader, months, version

COLLEGES, RADEN = "vastgesteld door de colleges", "vastgesteld door de raden"
DECIDED = [name for name, status in STATUSSEN.items() if status.is_besluit]
TAKING = [name for name, status in STATUSSEN.items() if status.neemt_plaats_in]
LYING = [name for name, status in STATUSSEN.items() if status.ernaast]
LATER = day("2019-01-01")


def one(since: str, status: str = COLLEGES, **more: Any) -> Versie:
    return version(since, status, **more)


def stand(*versions: Versie, on: date = LATER, gemeente: str = "") -> Stand:
    return stand_op(kader("wvs/proef", *met_namen(versions)), on, gemeente)


def said(found: Stand) -> tuple[str, list[str]]:
    """What holds, and what lies beside it, by status."""
    return found.versie.status, [beside.status for beside in found.ernaast]


def test_every_status_is_a_decision_lies_beside_or_ends_something() -> None:
    assert len(STATUSSEN) == 12
    for status in STATUSSEN.values():
        assert sum((status.neemt_plaats_in, bool(status.ernaast), status.beeindigt)) == 1
    assert {name for name, status in STATUSSEN.items() if not status.heeft_inhoud} == {
        *("vervallen", "niet bekend", "afgewezen", "ingetrokken")
    }


def test_only_what_was_decided_holds_from_its_date_on() -> None:
    assert {name for name, status in STATUSSEN.items() if status.datum_heet == "Geldt vanaf"} == set(DECIDED)


@pytest.mark.parametrize("status", TAKING)
def test_a_decision_a_lapse_and_not_known_take_the_place_of_what_holds(status: str) -> None:
    assert said(stand(one("2017-04-04"), one("2018-01-01", status))) == (status, [])


@pytest.mark.parametrize("decided", DECIDED)
@pytest.mark.parametrize("status", LYING)
def test_anything_else_after_a_decision_lies_beside_it(decided: str, status: str) -> None:
    assert said(stand(one("2017-04-04", decided), one("2018-01-01", status))) == (decided, [status])


def test_a_rule_with_a_value_keeps_it_while_something_is_looked_into() -> None:
    decided = one("2017-04-04", waarden=months(6))
    looked_into = one("2018-06-01", "in onderzoek")
    for on in ("2018-05-31", "2018-06-01", "2018-06-02"):
        assert stand(decided, looked_into, on=day(on)).versie.waarden == months(6)
    assert stand(decided, looked_into, on=day("2018-05-31")).ernaast == ()
    assert len(stand(decided, looked_into, on=day("2018-06-01")).ernaast) == 1


@pytest.mark.parametrize("first", LYING)
@pytest.mark.parametrize("second", LYING)
def test_where_nothing_is_decided_the_later_takes_the_place_of_the_earlier(first: str, second: str) -> None:
    assert said(stand(one("2017-04-04", first), one("2018-01-01", second))) == (second, [])


def test_any_number_lies_beside_the_oldest_first() -> None:
    found = stand(
        one("2016-01-01"),
        one("2017-01-01", "advies"),
        one("2017-06-01", "voorgesteld"),
        one("2018", "advies"),
    )
    assert said(found) == (COLLEGES, ["advies", "voorgesteld", "advies"])
    assert found.voorstel is found.ernaast[-1]


@pytest.mark.parametrize("status", LYING)
def test_what_is_less_firm_never_makes_a_decision_unsure(status: str) -> None:
    coarse = one("2018", status)
    assert said(stand(one("2017-04-04"), coarse, on=day("2018-06-01"))) == (COLLEGES, [])
    assert said(stand(one("2017-04-04"), coarse, on=day("2018-12-31"))) == (COLLEGES, [status])
    # Nor does what came before the decision, when its date is coarser.
    assert said(stand(coarse, one("2018-05-01"), on=day("2018-06-01"))) == (COLLEGES, [])


def test_a_decision_with_a_coarse_date_leaves_unsure_what_holds() -> None:
    versions = one("2017-04-04"), one("2018"), one("2018-06-15", "voorgesteld")
    assert stand(*versions, on=day("2018-07-01")).soort == "niet te zeggen"
    assert said(stand(*versions, on=day("2018-12-31"))) == (COLLEGES, ["voorgesteld"])


@pytest.mark.parametrize(
    ("maybe", "after", "found"),
    [
        (COLLEGES, RADEN, ("geldt", RADEN)),
        ("advies", RADEN, ("geldt", RADEN)),
        ("advies", "mededeling", ("geldt", "mededeling")),
        (COLLEGES, "mededeling", ("niet te zeggen", COLLEGES)),
    ],
)
def test_what_began_for_certain_ends_the_doubt_unless_a_decision_may_hold(
    maybe: str, after: str, found: tuple[str, str]
) -> None:
    made = stand(one("2018", maybe), one("2018-06-01", after), on=day("2018-07-01"))
    assert (made.soort, made.versie.status) == found


def test_a_proposal_does_not_end_the_doubt_whether_there_is_news() -> None:
    versions = one("2016-01-01"), one("2017-01-01", "vervallen"), one("2018", "mededeling")
    made = stand(*versions, one("2018-06-15", "voorgesteld"), on=day("2018-07-01"))
    assert (made.soort, made.versie.status) == ("niet te zeggen", "mededeling")


def test_before_the_first_version_nothing_lies_beside_and_elsewhere_it_is_for_a_part() -> None:
    early = stand(one("2017-04-04"), on=day("2017-04-03"))
    assert (early.soort, early.ernaast) == ("nog niet", ())
    elsewhere = stand(one("2017-04-04", alleen=("zundert",)), gemeente="roosendaal")
    assert (elsewhere.soort, elsewhere.versie.naam) == ("in een deel", "2017-04-04")


@pytest.mark.parametrize("gone", ["vervallen", "niet bekend"])
def test_a_proposal_changes_nothing_about_what_is_gone_but_news_does(gone: str) -> None:
    versions = one("2016-01-01"), one("2017-01-01", gone)
    assert said(stand(*versions, one("2018-01-01", "voorgesteld"))) == (gone, ["voorgesteld"])
    assert said(stand(*versions, one("2018-01-01", "mededeling"))) == ("mededeling", [])


# Proposals


def test_a_proposal_lies_beside_what_holds_from_the_day_on_which_it_was_made() -> None:
    proposal = one("2019-01-01", "voorgesteld", voorgesteld_op=Datum.lees("2018-03-01"))
    assert stand(one("2017-04-04"), proposal, on=day("2018-02-28")).ernaast == ()
    for on in ("2018-03-01", "2018-12-31", "2019-01-01"):
        assert said(stand(one("2017-04-04"), proposal, on=day(on))) == (COLLEGES, ["voorgesteld"])


@pytest.mark.parametrize("end", ["afgewezen", "ingetrokken"])
def test_what_is_rejected_or_withdrawn_no_longer_lies_beside(end: str) -> None:
    versions = one("2016-01-01"), one("2017-01-01", "voorgesteld"), one("2018-01-01", end)
    assert said(stand(*versions, on=day("2017-12-31"))) == (COLLEGES, ["voorgesteld"])
    assert said(stand(*versions, on=day("2018-01-01"))) == (COLLEGES, [])


def test_of_two_proposals_the_one_that_is_named_is_rejected_and_else_the_last() -> None:
    first, second = one("2017-01-01", "voorgesteld"), one("2017-02-01", "voorgesteld")
    left = stand(one("2016-01-01"), first, second, one("2018-01-01", "afgewezen")).ernaast
    assert [beside.naam for beside in left] == ["2017-01-01"]
    named = one("2018-01-01", "afgewezen", over="2017-01-01")
    left = stand(one("2016-01-01"), first, second, named).ernaast
    assert [beside.naam for beside in left] == ["2017-02-01"]


def test_a_proposal_that_was_all_there_was_is_gone_once_it_is_rejected() -> None:
    found = stand(one("2017-01-01", "voorgesteld"), one("2018-01-01", "afgewezen"))
    assert (found.versie.status, found.heeft_inhoud) == ("afgewezen", False)


def test_a_rejection_with_nothing_to_reject_changes_nothing() -> None:
    assert said(stand(one("2017-01-01"), one("2018-01-01", "afgewezen"))) == (COLLEGES, [])


def test_a_decision_adopts_the_proposal_that_it_names_and_leaves_the_others() -> None:
    first, second = one("2017-01-01", "voorgesteld"), one("2017-02-01", "voorgesteld")
    adopted = one("2018-01-01", RADEN, neemt_aan="2017-01-01")
    found = stand(one("2016-01-01"), first, second, adopted)
    assert (found.versie.status, [beside.naam for beside in found.ernaast]) == (RADEN, ["2017-02-01"])


def test_a_decision_that_names_no_proposal_takes_the_place_of_all() -> None:
    versions = one("2016-01-01"), one("2017-01-01", "voorgesteld"), one("2018-01-01", RADEN)
    assert said(stand(*versions)) == (RADEN, [])


# Versions for some gemeenten


def test_a_version_for_some_gemeenten_is_theirs_alone() -> None:
    own = one("2018-01-01", waarden=months(9), alleen=("zundert",))
    versions = one("2017-04-04", waarden=months(6)), own
    assert stand(*versions, gemeente="zundert").versie.waarden == months(9)
    for gemeente in ("roosendaal", ""):
        found = stand(*versions, gemeente=gemeente)
        assert (found.versie.waarden, found.versie.geldt_vanaf.tekst) == (months(6), "2017-04-04")


def test_a_raad_adopts_for_its_own_gemeente_and_for_the_others_the_proposal_stays() -> None:
    versions = (
        one("2016-01-01"),
        one("2017-01-01", "voorgesteld"),
        one("2018-01-01", RADEN, neemt_aan="2017-01-01", alleen=("zundert",)),
        one("2018-02-01", "afgewezen", alleen=("moerdijk",)),
    )
    assert said(stand(*versions, gemeente="zundert")) == (RADEN, [])
    assert said(stand(*versions, gemeente="moerdijk")) == (COLLEGES, [])
    assert said(stand(*versions, gemeente="roosendaal")) == (COLLEGES, ["voorgesteld"])
    assert said(stand(*versions)) == (COLLEGES, ["voorgesteld"])


def test_a_kader_that_is_only_of_some_gemeenten_says_so_to_the_others() -> None:
    only = one("2018-01-01", alleen=("zundert",))
    for gemeente in ("", "roosendaal"):
        found = stand(only, gemeente=gemeente)
        assert found.soort == "in een deel"
        assert "het geldt in een deel" in found.bezwaar(kader("wvs/proef", only), "1 mei 2018")
    assert stand(only, gemeente="zundert").soort == "geldt"


# Names and order


def names(*versions: Versie) -> list[str]:
    return [made.naam for made in met_namen(versions)]


def test_a_version_is_called_by_its_date_and_a_second_on_that_day_by_what_sets_it_apart() -> None:
    assert names(one("2018-01-01"), one("2018-01-01", "voorgesteld")) == ["2018-01-01", "2018-01-01-voorstel"]
    assert names(one("2018-01-01", "voorgesteld"), one("2018-01-01")) == ["2018-01-01", "2018-01-01-besluit"]
    assert names(
        one("2018-01-01", alleen=("zundert", "moerdijk")), one("2018-01-01", alleen=("roosendaal",))
    ) == ["2018-01-01", "2018-01-01-roosendaal"]
    three = (one("2018-01-01", "voorgesteld") for _ in range(4))
    assert names(*three) == [
        *("2018-01-01", "2018-01-01-voorstel", "2018-01-01-voorstel-2", "2018-01-01-voorstel-3"),
    ]


def test_the_text_of_a_gemeente_bears_the_name_of_its_version() -> None:
    own = {"zundert": one("2018-01-01", "voorgesteld")}
    made = met_namen([one("2018-01-01"), one("2018-01-01", "voorgesteld", per_gemeente=own)])
    assert made[1].voor("zundert").naam == "2018-01-01-voorstel"


def test_a_version_follows_what_held_for_the_same_gemeenten() -> None:
    base, proposal = one("2016-01-01"), one("2017-01-01", "voorgesteld")
    own, other = one("2018-01-01", alleen=("zundert",)), one("2018-02-01", alleen=("moerdijk",))
    last, rejected = one("2019-01-01"), one("2018-03-01", "afgewezen")
    versions = met_namen((base, proposal, own, other, rejected, last))
    before = [voorganger(versions, each) for each in versions]
    assert [each.naam if each else None for each in before] == [
        *(None, "2016-01-01", "2016-01-01", "2016-01-01", "2017-01-01", "2016-01-01"),
    ]


def test_a_decision_is_firmest_then_what_was_told_then_what_was_proposed_then_what_is_gone() -> None:
    ranks = [STATUSSEN[name].rang for name in (COLLEGES, "mededeling", "voorgesteld", "vervallen")]
    assert ranks == [0, 1, 2, 3]


def test_what_holds_has_content_unless_it_lapsed_or_has_not_begun() -> None:
    found = [stand(one("2017-04-04")), stand(one("2017-04-04"), one("2018-01-01", "vervallen"))]
    found.append(stand(one("2019-01-02")))
    assert [each.heeft_inhoud for each in found] == [True, False, False]
    assert stand(one("2017-04-04"), one("2018-01-01", "mededeling")).voorstel is None


def test_a_proposal_beside_what_lapsed_stays_when_something_is_told_later() -> None:
    found = [one("2017-04-04"), one("2018-01-01", "vervallen"), one("2018-03-01", "voorgesteld")]
    assert said(stand(*found)) == ("vervallen", ["voorgesteld"])
    assert said(stand(*found, one("2018-05-01", "mededeling"))) == ("mededeling", ["voorgesteld"])


@pytest.mark.parametrize(
    ("version", "why"),
    [
        (one("2019-01-02"), "is op vandaag niets bekend; de eerste versie geldt vanaf 2 januari 2019."),
        (
            one("2019-01-02", "mededeling"),
            "is op vandaag niets bekend; wat er het eerst over staat, is geschreven op 2 januari 2019.",
        ),
        (
            one("2019-01"),
            "op vandaag al gold in de versie van januari 2019, is niet te zeggen: bekend is alleen dat zij "
            "begint in januari 2019.",
        ),
    ],
)
def test_why_nothing_holds_is_told_with_the_day_it_begins(version: Versie, why: str) -> None:
    assert stand(version).bezwaar(kader("wvs/proef", version), "vandaag").endswith(why)
