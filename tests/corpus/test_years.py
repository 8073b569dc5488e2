"""What a year came to in a gemeente, in one sentence that says no more than its list."""

from __future__ import annotations

from dataclasses import replace

import pytest

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.kalender import Datum
from hooks.corpus.changes import Change
from hooks.corpus.record_dates import UNKNOWN
from hooks.corpus.years import year_in, years_of
from tests.small_data import PLAATS

DECIDED, PROPOSED, TOLD = "vastgesteld door de colleges", "voorgesteld", "mededeling"


def changes(*versions: tuple[str, str], kaders: int = 1) -> list[Change]:
    """The changes of kaders that all have these versions: day and status."""
    made = tuple(Versie(Datum.lees(day), status, "Een regel.", (PLAATS,)) for day, status in versions)
    all_of_them = [Kader(f"wvs/k{number}", "Titel", "regel", ("t",), "wvs", made) for number in range(kaders)]
    return [Change(kader, version, UNKNOWN) for kader in all_of_them for version in kader.versies]


@pytest.mark.parametrize(
    ("found", "sentence"),
    [
        (changes(("2008", DECIDED)), "Niets wat gold is veranderd."),
        (changes(("2009", DECIDED)), "Niets wat gold is veranderd; er kwam 1 besloten kader bij."),
        (
            changes(("2008", DECIDED), ("2009", PROPOSED), kaders=45),
            "Niets wat gold is veranderd; er kwamen 45 voorstellen en adviezen bij.",
        ),
        (changes(("2008", DECIDED), ("2009", DECIDED)), "1 kader dat gold is veranderd."),
        (changes(("2008", DECIDED), ("2009", "vervallen"), kaders=2), "2 kaders die golden zijn veranderd."),
        (
            changes(("2009-01", DECIDED), ("2009-06", PROPOSED)) + changes(("2009-08", TOLD), kaders=2),
            "Niets wat gold is veranderd; "
            "er kwamen 1 besloten kader, 1 voorstel of advies en 2 mededelingen bij.",
        ),
    ],
)
def test_a_year_is_one_sentence(found: list[Change], sentence: str) -> None:
    assert year_in(found, 2009).sentence == sentence


def test_a_proposal_that_begins_where_nothing_was_decided_changes_nothing() -> None:
    year = year_in(changes(("2008", PROPOSED), ("2009", DECIDED)), 2009)
    assert (len(year.decided), len(year.first)) == (0, 1)


def test_what_is_a_building_block_here_is_no_decided_kader() -> None:
    (one,) = changes(("2009", DECIDED))
    block = replace(one, version=replace(one.version, besluit="notitie"))
    year = year_in([block, *changes(("2009", DECIDED))], 2009, {"notitie"})
    assert year.blocks == (block,)
    assert year.sentence == (
        "Niets wat gold is veranderd; er kwamen 1 besloten kader en 1 bouwsteen voor het beleid bij."
    )


def test_the_years_are_those_in_which_something_began() -> None:
    assert years_of(changes(("2009-Q1", DECIDED), ("2017-04-04", DECIDED), ("2009", PROPOSED))) == [
        2017,
        2009,
    ]
