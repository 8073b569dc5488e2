"""The pictures of the policy show no more than its kaders say."""

from __future__ import annotations

from hooks.corpus.corpus import Corpus, Picture


def test_a_line_of_a_dossier_rests_on_kaders_of_that_dossier(real_corpus: Corpus) -> None:
    def foreign(picture: Picture) -> list[str]:
        names = [name for line in picture.lijnen for name in line.kaders]
        return [name for name in names if not name.startswith(f"{picture.dossier}/")]

    assert {one.id: found for one in real_corpus.beelden.values() if (found := foreign(one))} == {}
