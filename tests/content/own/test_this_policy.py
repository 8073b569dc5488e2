"""What this policy has, so that the tests that hold for any policy look at something here."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus
from hooks.corpus.pictures import read_picture
from tests.content.test_search_questions import LISTS


def test_there_is_much_to_look_at(real_corpus: Corpus) -> None:
    kaders = real_corpus.kaders.values()
    assert len(real_corpus.woorden) > 100
    assert sum(len(one.zoekwoorden) for one in kaders) > 500
    assert any(one.kort for one in kaders)
    assert len(LISTS) == 11


def test_the_steering_of_the_proposal_in_drenthe_is_nowhere_drawn_as_decided(real_corpus: Corpus) -> None:
    for name in ("zuidoost-drenthe-sturing-emmen", "zuidoost-drenthe-sturing-coevorden"):
        assert {one.group for one in read_picture(real_corpus, real_corpus.beelden[name])} == {"voorstel"}
    old = read_picture(real_corpus, real_corpus.beelden["zuidoost-drenthe-sturing"])
    assert {one.status for one in old} == {"vastgesteld door de raden"}
