"""The pictures of the policy show no more than its kaders say."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus, Picture
from hooks.corpus.pictures import read_picture


def test_a_line_of_a_dossier_rests_on_kaders_of_that_dossier(real_corpus: Corpus) -> None:
    def foreign(picture: Picture) -> list[str]:
        names = [name for line in picture.lijnen for name in line.kaders]
        return [name for name in names if not name.startswith(f"{picture.dossier}/")]

    assert {one.id: found for one in real_corpus.beelden.values() if (found := foreign(one))} == {}


def test_the_steering_of_the_proposal_in_drenthe_is_nowhere_drawn_as_decided(real_corpus: Corpus) -> None:
    for name in ("zuidoost-drenthe-sturing-emmen", "zuidoost-drenthe-sturing-coevorden"):
        assert {one.group for one in read_picture(real_corpus, real_corpus.beelden[name])} == {"voorstel"}
    old = read_picture(real_corpus, real_corpus.beelden["zuidoost-drenthe-sturing"])
    assert {one.status for one in old} == {"vastgesteld door de raden"}
