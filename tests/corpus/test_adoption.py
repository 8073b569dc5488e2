"""A proposal that each gemeente decides about: its page counts who did."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from calculators.kaders.kader import Versie
from hooks.corpus.adoption import adoption
from hooks.corpus.corpus import Corpus, Decision
from tests.small_data import PLAATS, areas, kader, version

RADEN = "vastgesteld door de raden"


@pytest.fixture
def small(corpus: Corpus) -> Corpus:
    """A corpus with four gemeenten that decide together, and one decision of their raden."""
    decision = Decision(
        "raden-2018",
        "De raden",
        version().geldt_vanaf,
        "de raden",
        "genomen",
        "wvs",
        "Ja.",
        (PLAATS,),
        None,
        "raden",
    )
    return replace(corpus, gebieden=areas(), besluiten={decision.id: decision})


def one(since: str, status: str = RADEN, **more: Any) -> Versie:
    return version(since, status, besluit="raden-2018", **more)


PROPOSAL = version("2018-01-01", "voorgesteld")
BASE = version("2016-01-01", "vastgesteld door de colleges")
ADOPTED = one("2018-02-01", alleen=("zundert",), neemt_aan="2018-01-01")
ALSO = one("2018-02-02", alleen=("moerdijk",), neemt_aan="2018-01-01")
REJECTED = one("2018-03-01", "afgewezen", alleen=("roosendaal",))


@pytest.mark.parametrize(
    ("versions", "words"),
    [
        ((), ""),
        ((ADOPTED,), "1 van 4 raden heeft besloten: 1 nam het aan."),
        ((ADOPTED, ALSO, REJECTED), "3 van 4 raden hebben besloten: 2 namen het aan en 1 wees het af."),
        ((one("2018-04-01", neemt_aan="2018-01-01"),), "4 van 4 raden hebben besloten: 4 namen het aan."),
        ((one("2018-04-01"),), "4 van 4 raden hebben besloten: 4 besloten anders."),
        ((version("2018-04-01", "ingetrokken"),), "4 van 4 gemeenten hebben besloten: 4 trokken het in."),
    ],
)
def test_it_counts_who_decided_and_how(small: Corpus, versions: tuple[Versie, ...], words: str) -> None:
    assert adoption(small, kader("wvs/proef", BASE, PROPOSAL, *versions), PROPOSAL).words == words


def test_it_counts_only_the_gemeenten_that_the_proposal_is_for(small: Corpus) -> None:
    own = replace(PROPOSAL, alleen=("zundert", "moerdijk"))
    found = adoption(small, kader("wvs/proef", BASE, own, ADOPTED), own)
    assert (found.of, found.words) == (own.alleen, "1 van 2 raden heeft besloten: 1 nam het aan.")


def test_a_decision_about_another_proposal_does_not_count(small: Corpus) -> None:
    other = replace(one("2018-05-01", neemt_aan="2018-04-01"))
    versions = BASE, PROPOSAL, version("2018-04-01", "voorgesteld"), other
    assert adoption(small, kader("wvs/proef", *versions), PROPOSAL).words == ""
