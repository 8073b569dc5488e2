"""A proposal adopted in memory: what holds from then on, where, and what is left as it was."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from calculators.kaders.aannemen import Aanname, GeenVoorstel, neem_aan
from calculators.kaders.besloten import einde
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.stand import stand_op
from calculators.kaders.status import ALSOF, STATUSSEN
from tests.small_data import GEMEENTEN, areas, kader, version

RADEN = "vastgesteld door de raden"
ID = "wvs/proef"
BEFORE, FROM = date(2017, 12, 31), date(2018, 1, 1)


def months(number: int) -> dict[str, Waarde]:
    return {"maximum": Waarde(Decimal(number), "maanden")}


BASE = version("2016-01-01", waarden=months(6))
PROPOSAL = version(
    "2018-01-01", "voorgesteld", voorgesteld_op=Datum.lees("2017-09-01"), bundel="stuk", waarden=months(9)
)
THE_PROPOSAL = Aanname(ID, PROPOSAL.naam)


def corpus(*versions: Versie) -> Kaders:
    return Kaders({ID: kader(ID, BASE, *versions)}, areas())


def term(kaders: Kaders, day: date, gemeente: str = "zundert") -> Decimal:
    return kaders.waarde(ID, "maximum", day, gemeente)[0].getal


def test_it_holds_from_its_own_day_and_not_from_the_day_it_was_proposed() -> None:
    adopted = neem_aan(corpus(PROPOSAL), [THE_PROPOSAL])
    assert [term(adopted, day) for day in (date(2017, 9, 1), BEFORE, FROM)] == [6, 6, 9]
    version = adopted.geldt(ID, FROM, "zundert")
    assert (version.status, version.naam) == (ALSOF, PROPOSAL.naam)
    assert stand_op(adopted.kaders[ID], FROM, "zundert").ernaast == ()


def test_what_is_adopted_in_memory_changes_nothing_in_the_kaders_themselves() -> None:
    kaders = corpus(PROPOSAL)
    neem_aan(kaders, [THE_PROPOSAL])
    assert term(kaders, FROM) == 6


def test_no_file_can_say_that_something_is_as_if_adopted() -> None:
    assert ALSOF not in STATUSSEN


@pytest.mark.parametrize(
    ("amendment", "terms"),
    [
        ({"waarden": months(8)}, [6, 8, 8]),
        ({"vanaf": Datum.lees("2017-12-31")}, [9, 9, 9]),
        ({"alleen": ("moerdijk",)}, [6, 6, 9]),
    ],
)
def test_an_amendment_puts_other_values_another_day_or_other_gemeenten(
    amendment: dict[str, Any], terms: list[int]
) -> None:
    adopted = neem_aan(corpus(PROPOSAL), [Aanname(ID, PROPOSAL.naam, **amendment)])
    asked = ((BEFORE, "zundert"), (FROM, "zundert"), (FROM, "moerdijk"))
    assert [term(adopted, *one) for one in asked] == terms


def test_where_a_gemeente_decided_its_own_decision_stays() -> None:
    adopted_there = version(
        "2018-03-01", RADEN, alleen=("zundert",), neemt_aan=PROPOSAL.naam, waarden=months(9)
    )
    rejected_there = version("2018-02-01", "afgewezen", alleen=("moerdijk",))
    adopted = neem_aan(corpus(PROPOSAL, adopted_there, rejected_there), [THE_PROPOSAL])
    later = date(2018, 6, 1)
    assert {name: term(adopted, FROM, name) for name in GEMEENTEN} == {
        "roosendaal": 9,
        "zundert": 6,
        "moerdijk": 6,
        "steenbergen": 9,
    }
    assert [term(adopted, later, one) for one in ("zundert", "moerdijk")] == [9, 6]


def test_several_proposals_of_one_document_are_adopted_at_once() -> None:
    other = "wvs/ander"
    both = Kaders({ID: kader(ID, BASE, PROPOSAL), other: kader(other, BASE, PROPOSAL)}, areas())
    adopted = neem_aan(both, [THE_PROPOSAL, Aanname.lees(f"{other}/2018-01-01")])
    assert [adopted.waarde(name, "maximum", FROM, "zundert")[0].getal for name in (ID, other)] == [9, 9]


def test_a_gemeente_with_a_text_of_its_own_that_is_no_proposal_keeps_its_status() -> None:
    own = {
        "zundert": version("2018-01-01", "mededeling"),
        "moerdijk": version("2018-01-01", "voorgesteld", waarden=months(12)),
    }
    adopted = neem_aan(corpus(version("2018-01-01", "voorgesteld", per_gemeente=own)), [THE_PROPOSAL])
    statuses = [adopted.geldt(ID, FROM, one).status for one in ("zundert", "moerdijk", "roosendaal")]
    assert statuses == ["vastgesteld door de colleges", ALSOF, ALSOF]  # a mededeling changes nothing
    assert term(adopted, FROM, "moerdijk") == 12


def test_what_every_gemeente_adopts_holds_for_the_whole_area() -> None:
    alone = version("2018-01-01", "voorgesteld", alleen=tuple(GEMEENTEN), waarden=months(9))
    for proposal in (PROPOSAL, alone):
        adopted = neem_aan(corpus(proposal), [THE_PROPOSAL]).kaders[ID]
        assert [stand_op(adopted, day).versie.status == ALSOF for day in (BEFORE, FROM)] == [False, True]


def test_another_day_counts_for_the_text_of_a_gemeente_too() -> None:
    own = {"moerdijk": version("2018-01-01", "voorgesteld", waarden=months(12))}
    proposal = version("2018-01-01", "voorgesteld", per_gemeente=own, waarden=months(9))
    later = Aanname(ID, proposal.naam, vanaf=Datum.lees("2018-03-01"))
    adopted = neem_aan(corpus(proposal), [later])
    days = (date(2018, 2, 28), date(2018, 3, 1))
    for gemeente, terms in (("moerdijk", [6, 12]), ("zundert", [6, 9])):
        assert [term(adopted, day, gemeente) for day in days] == terms


@pytest.mark.parametrize(
    ("decision", "ended"),
    [
        (version("2018-03-01", RADEN, neemt_aan=PROPOSAL.naam), "aangenomen"),
        (version("2018-03-01", RADEN), "anders besloten"),
        (version("2018-03-01", "afgewezen"), "afgewezen"),
        (version("2018-03-01", "ingetrokken"), "ingetrokken"),
    ],
)
def test_how_a_proposal_ended_is_said_in_words(decision: Versie, ended: str) -> None:
    found = einde(kader(ID, BASE, PROPOSAL, decision), PROPOSAL, "zundert")
    assert found
    assert (found.hoe, found.versie) == (ended, decision)


@pytest.mark.parametrize("status", ["mededeling", "advies", "in onderzoek", "aangekondigd"])
def test_what_is_said_about_a_proposal_does_not_end_it(status: str) -> None:
    assert einde(kader(ID, BASE, PROPOSAL, version("2018-03-01", status)), PROPOSAL, "zundert") is None


@pytest.mark.parametrize(
    ("versions", "asked", "message"),
    [
        ((PROPOSAL,), "wvs/elders/2018-01-01", "er is hier geen voorstel «wvs/elders/2018-01-01»"),
        ((PROPOSAL,), f"{ID}/2019-01-01", f"er is hier geen voorstel «{ID}/2019-01-01»"),
        ((PROPOSAL,), "zomaar", "er is hier geen voorstel «zomaar»"),
        ((PROPOSAL,), f"{ID}/2016-01-01", "is geen voorstel; de status is «vastgesteld door de colleges»"),
        ((PROPOSAL, version("2018-02-01", RADEN)), f"{ID}/2018-01-01", "is al besloten"),
        ((PROPOSAL, version("2018-02-01", "ingetrokken")), f"{ID}/2018-01-01", "is al besloten"),
    ],
)
def test_what_cannot_be_adopted_is_refused_and_says_why(
    versions: tuple[Versie, ...], asked: str, message: str
) -> None:
    with pytest.raises(GeenVoorstel, match=message.replace("(", r"\(")):
        neem_aan(corpus(*versions), [Aanname.lees(asked)])


@pytest.mark.parametrize("given", ["2017-09-01", None])
def test_what_is_in_no_document_keeps_the_day_it_was_proposed_on_amended_or_not(given: str | None) -> None:
    proposed = Datum.lees(given) if given else None
    found = replace(version("2018-01-01", "voorgesteld", voorgesteld_op=proposed), bronnen=())
    said = f"Nog geen document. Voorgesteld op {'1 september 2017' if given else '1 januari 2018'}."
    for one in (Aanname(ID, found.naam), Aanname(ID, found.naam, vanaf=Datum.lees("2018-03-01"))):
        adopted = neem_aan(corpus(found), [one]).kaders[ID].versies[-1]
        assert adopted.herkomst() == (said,)
        assert adopted.begint == adopted.geldt_vanaf
