"""Open points by who decides about them, in a gemeente and by theme."""

from __future__ import annotations

import pytest

from calculators.kaders.kader import OpenPunt
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_points import DECIDERS, decider_of, open_groups, points_of
from hooks.pages.pages import with_open_points


@pytest.mark.parametrize(
    ("who", "decider"),
    [
        ("De raden van de negen gemeenten.", "raad"),
        ("De gemeenteraad.", "raad"),
        ("De colleges besluiten hierover.", "college"),
        ("De gemeenten maken daar samen afspraken over.", "gemeente"),
        ("De Werkpleinen bepalen de doelgroep; wat zij dan kiezen, staat niet in de bron.", "gemeente"),
        ("Het kabinet, na de proeven.", "rijk"),
        ("Staat niet in de bron.", "onbekend"),
        ("Staat niet in de bron; eerst worden de proeven van het ministerie van SZW afgewacht.", "onbekend"),
        ("Staat niet in de bron; zij zegt „de gemeente”.", "onbekend"),
        ("Wie dat is, weet niemand.", "onbekend"),
    ],
)
def test_who_decides_is_who_is_named_first(who: str, decider: str) -> None:
    assert decider_of(OpenPunt("Hoe?", who)) == decider


def test_every_open_point_that_holds_now_is_counted_once(corpus: Corpus) -> None:
    kaders = with_open_points(corpus, corpus.kaders.values())
    groups = open_groups(corpus, kaders)
    stands = [corpus.timelines[kader.id].latest().stand for kader in kaders]
    assert sum(group.count for group in groups) == sum(
        len(stand.versie.open_punten) for stand in stands if stand.heeft_inhoud
    )
    assert [group.decider for group in groups] == [
        one for one in DECIDERS if one in {g.decider for g in groups}
    ]


def test_the_points_of_a_version_are_divided_over_the_deciders(corpus: Corpus) -> None:
    for kader in corpus.kaders.values():
        for version in kader.alle_versies():
            found = [name for decider in DECIDERS for name in points_of(version, decider)]
            assert sorted(found) == sorted(version.open_punten)


def test_in_a_gemeente_only_what_is_open_there_counts(corpus: Corpus) -> None:
    here = [kader for kader in corpus.kaders.values() if "emmen" in corpus.gebieden[kader.gebied].gemeenten]
    groups = open_groups(corpus, with_open_points(corpus, here), "emmen")
    kaders = {kader.dossier for group in groups for theme in group.themes for kader in theme.kaders}
    assert "wvs" not in kaders
    assert "alkmaar" not in kaders
