"""A version ends where another comes in its place: everywhere, or in some gemeenten on a day of their own."""

from __future__ import annotations

from calculators.kaders.kalender import Datum
from calculators.kaders.stand import GELDT, stand_op
from hooks.corpus.corpus import Corpus
from hooks.corpus.ends import End, ends
from tests.small_data import kader, version

EIGHTEEN, NINETEEN = Datum.lees("2018-01"), Datum.lees("2019")


def test_a_version_ends_when_the_next_decision_begins_as_exactly_as_the_source_says() -> None:
    assert ends(kader("wvs/proef", version("2017-04-04"), version("2018-01"))) == {
        "2017-04-04": End(EIGHTEEN)
    }


def test_a_proposal_ends_nothing() -> None:
    assert ends(kader("wvs/proef", version("2017-04-04"), version("2018-01", "voorgesteld"))) == {}


def test_a_lapse_ends_what_held() -> None:
    made = kader("wvs/proef", version("2017-04-04"), version("2018-01", "vervallen"))
    assert ends(made)["2017-04-04"] == End(EIGHTEEN)


def test_where_only_some_gemeenten_get_the_next_the_version_ends_there() -> None:
    made = kader("wvs/proef", version("2017-04-04"), version("2018-01", alleen=("zundert",)))
    assert ends(made) == {"2017-04-04": End(None, {"zundert": EIGHTEEN})}


def test_a_gemeente_may_be_earlier_than_the_others() -> None:
    made = kader("wvs/proef", version("2017-04-04"), version("2018-01", alleen=("zundert",)), version("2019"))
    assert ends(made) == {
        "2017-04-04": End(NINETEEN, {"zundert": EIGHTEEN}),
        "2018-01": End(NINETEEN),
    }


def test_on_the_day_of_its_end_another_version_holds(corpus: Corpus) -> None:
    told = 0
    for one in corpus.kaders.values():
        for name, end in ends(one).items():
            if end.everywhere:
                told += 1
                stand = stand_op(one, end.everywhere.laatste)
                assert stand.soort != GELDT or stand.versie.naam != name
    assert told
