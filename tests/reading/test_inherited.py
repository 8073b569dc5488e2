"""An open point goes over to the versions that follow, until one of them says that it was solved."""

from __future__ import annotations

from typing import Any

import pytest

from calculators.kaders.kader import OpenPunt, Versie
from hooks.reading.inherited import with_inherited_points
from tests.small_data import version

DECIDED, PROPOSED = "vastgesteld door de raden", "voorgesteld"


def open_point(question: str = "Hoe lang?") -> dict[str, OpenPunt]:
    return {"hoe-lang": OpenPunt(question, "Staat niet in de bron.")}


def one(year: int, status: str = DECIDED, **more: Any) -> Versie:
    return version(f"{year}-01-01", status, **more)


def left_open(*versions: Versie) -> list[list[str]]:
    return [sorted(one.open_punten) for one in with_inherited_points(versions)]


def test_it_stays_open_in_every_version_that_follows() -> None:
    assert left_open(one(2015, open_punten=open_point()), one(2016), one(2017)) == [["hoe-lang"]] * 3


def test_it_is_open_no_longer_from_the_version_that_solves_it() -> None:
    solved = one(2016, opgelost={"hoe-lang": "besluit"})
    assert left_open(one(2015, open_punten=open_point()), solved, one(2017)) == [["hoe-lang"], [], []]


def test_a_version_may_ask_the_same_thing_in_other_words() -> None:
    made = with_inherited_points(
        [one(2015, open_punten=open_point()), one(2016, open_punten=open_point("Hoe lang nog?"))]
    )
    assert made[1].open_punten["hoe-lang"].vraag == "Hoe lang nog?"


def test_what_a_proposal_leaves_open_is_not_open_in_what_was_decided_without_it() -> None:
    proposal = one(2016, PROPOSED, open_punten=open_point())
    assert left_open(one(2015), proposal, one(2017)) == [[], ["hoe-lang"], []]


def test_a_decision_that_adopts_a_proposal_leaves_open_what_the_proposal_left_open() -> None:
    proposal = one(2016, PROPOSED, open_punten=open_point())
    adopted = one(2017, neemt_aan="2016-01-01")
    assert left_open(one(2015), proposal, adopted) == [[], ["hoe-lang"], ["hoe-lang"]]


def test_a_proposal_leaves_open_what_the_decision_under_it_left_open() -> None:
    assert left_open(one(2015, open_punten=open_point()), one(2016, PROPOSED)) == [["hoe-lang"]] * 2


@pytest.mark.parametrize("status", ["vervallen", "niet bekend"])
def test_what_holds_no_longer_leaves_nothing_open(status: str) -> None:
    assert left_open(one(2015, open_punten=open_point()), one(2016, status), one(2017)) == [
        ["hoe-lang"],
        [],
        [],
    ]


def test_what_is_open_for_one_gemeente_stays_so_for_her_alone() -> None:
    own = {"zundert": one(2015, open_punten=open_point())}
    made = with_inherited_points(
        [one(2015, per_gemeente=own), one(2016, per_gemeente={"zundert": one(2016)})]
    )
    assert list(made[1].voor("zundert").open_punten) == ["hoe-lang"]
    assert list(made[1].voor("roosendaal").open_punten) == []


def test_a_version_for_some_gemeenten_passes_nothing_on_to_the_others() -> None:
    some = one(2016, alleen=("zundert",), open_punten=open_point())
    assert left_open(one(2015), some, one(2017), one(2018, alleen=("zundert",))) == [
        [],
        ["hoe-lang"],
        [],
        [],
    ]
