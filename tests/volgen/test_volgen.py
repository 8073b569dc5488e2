"""The calculator that lays a measurement beside the norm of its own period, alone and in a file."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import OpenPunt
from calculators.raamwerk import zijloket
from calculators.raamwerk.rekenhulp import controleer
from calculators.volgen import REKENHULP
from calculators.volgen.bestand import overzie
from calculators.volgen.maten import MATEN, maten, plaatsen
from hooks.corpus.corpus import Corpus
from tests import frozen
from tests.small_data import ask, changed, faults, make_data, months, version, with_kader

DATA = frozen.data()
SHARE: dict[str, Any] = {
    "gebied": "wvs",
    "maat": "aandeel-wvs",
    "telling": "begonnen",
    "van": "2018-01-01",
    "peildatum": "2018-12-31",
    "procent": 70,
}
BESIDE = {"peildatum": "2018-12-31"}
TERM = {**SHARE, "maat": "leerwerktraject", "telling": "telt-mee", "maanden": 6}
del TERM["procent"]


def answered(question: dict[str, Any], data: Gegevens = DATA) -> dict[str, Any]:
    answer = ask(data, "volgen", question)
    assert answer["goed"], answer
    return answer


def test_a_verdict_comes_with_the_norm_of_then_and_the_difference() -> None:
    answer = answered({**SHARE, "procent": "64,5"})
    assert answer["antwoord"] == {
        "maat": "aandeel-wvs",
        "kader": "wvs/aandeel-wvs",
        "norm": "70.00",
        "eenheid": "procent",
        "verschil": "-5.50",
        "oordeel": "niet gehaald",
    }
    assert answer["kerncijfers"][-1] == {"naam": "Verschil", "waarde": "5,5 procentpunt"}
    assert answer["stappen"][0]["kader"] == "wvs/aandeel-wvs"
    assert answer["stappen"][1]["invulling"] == "Een traject telt mee als het begint."
    assert [one["id"] for one in answer["open_punten"]] == [
        "aandeel-waarover",
        "aandeel-periode",
        "aandeel-telmoment",
    ]
    assert answer["let_op"][0].startswith("Bij een andere manier van tellen")


def test_a_term_differs_in_months_and_a_reading_is_named_as_the_count() -> None:
    answer = answered({**TERM, "maanden": 7})
    assert answer["kerncijfers"][-1] == {"naam": "Verschil", "waarde": "1 maand"}
    point = next(one for one in answer["open_punten"] if one["id"] == "onderbreking-leerwerktraject")
    assert point["gekozen"] == "telt-mee"


@pytest.mark.parametrize(
    ("more", "why"),
    [
        ({"telling": ""}, "hier staat niet welke is gebruikt"),
        ({"grens": "ongeveer"}, "haalt of mist een norm nooit zeker"),
        ({"grens": "hoogstens", "procent": 80}, "aan de andere kant"),
    ],
)
def test_what_is_not_sure_says_why_and_gives_no_difference(more: dict[str, Any], why: str) -> None:
    answer = answered({**SHARE, **more})
    assert answer["antwoord"]["oordeel"] == "niet te zeggen"
    assert why in answer["samenvatting"][1]
    assert "Verschil" not in [one["naam"] for one in answer["kerncijfers"]]


def test_a_number_that_is_said_to_be_exact_is_told_as_one_without_a_word_about_it() -> None:
    assert answered({**SHARE, "grens": "precies"})["samenvatting"] == answered(SHARE)["samenvatting"]


def test_a_new_norm_leaves_an_old_period_as_it_was() -> None:
    old = DATA.kaders.kaders["wvs/leerwerktraject-maximaal"]
    later = replace(
        version("2019-07-01", tekst="Hoogstens {maximum}.", waarden=months(9)), besluit="wvs-colleges-2017"
    )
    kader = replace(old, versies=(*old.versies, later))
    data = with_kader(DATA, kader)
    assert answered({**TERM, "maanden": 7}, data)["antwoord"]["oordeel"] == "niet gehaald"
    after = {**TERM, "maanden": 7, "van": "2020-01-01", "peildatum": "2020-12-31"}
    assert answered(after, data)["antwoord"]["oordeel"] == "gehaald"
    between = answered({**TERM, "van": "2019-01-01", "peildatum": "2019-12-31"}, data)
    assert (between["antwoord"]["oordeel"], between["antwoord"]["norm"]) == ("niet te zeggen", None)
    assert between["samenvatting"] == [
        "Niet te zeggen: 6 maanden gemeten over 1 januari 2019 tot en met 31 december 2019.",
        "De norm veranderde in deze periode.",
    ]


def test_where_the_norm_is_not_the_same_everywhere_there_is_none_for_all() -> None:
    old = DATA.kaders.kaders["wvs/leerwerktraject-maximaal"].versies[0]
    other = replace(old, waarden=months(9))
    data = changed(DATA, "wvs/leerwerktraject-maximaal", per_gemeente={"zundert": other})
    assert answered(TERM, data)["samenvatting"][1] == "De norm was toen niet in elke gemeente dezelfde."
    assert rows(TERM, data=data)["rijen"][0]["teksten"][2:] == [
        "",
        "De norm was toen niet in elke gemeente dezelfde.",
    ]
    assert answered({**TERM, "gebied": "zundert", "maanden": 9}, data)["antwoord"]["oordeel"] == "gehaald"


def test_the_reading_that_was_chosen_is_the_only_count() -> None:
    name = "wvs/leerwerktraject-maximaal"
    points = dict(DATA.kaders.kaders[name].versies[0].open_punten)
    point: OpenPunt = points["onderbreking-leerwerktraject"]
    chosen = {**points, "onderbreking-leerwerktraject": replace(point, gekozen="telt-niet-mee")}
    data = changed(DATA, name, open_punten=chosen)
    assert answered(TERM, data)["samenvatting"][1] == "Er is voor een andere manier van tellen gekozen."
    assert answered({**TERM, "telling": "telt-niet-mee"}, data)["antwoord"]["oordeel"] == "gehaald"


def test_a_measure_without_a_choice_of_counts_needs_none() -> None:
    kader = DATA.kaders.kaders["wvs/leerwerktraject-maximaal"]
    bare = replace(kader, meet={"langste": replace(kader.meet["langste"], tellingen={})})
    data = with_kader(DATA, bare)
    question = {**TERM, "telling": ""}
    answer = answered(question, data)
    assert (answer["antwoord"]["oordeel"], answer["stappen"][1]["invulling"]) == (
        "gehaald",
        "Hier staat niet hoe er is geteld.",
    )
    wrong = faults(ask(data, "volgen", {**question, "telling": "begonnen"}))
    assert wrong["telling"] == "Zo telt men niet bij deze maat; laat dit leeg."


def test_with_one_way_of_counting_nothing_is_said_of_another() -> None:
    kader = DATA.kaders.kaders["wvs/leerwerktraject-maximaal"]
    measure = kader.meet["langste"]
    one = replace(measure, tellingen={"telt-mee": measure.tellingen["telt-mee"]})
    data = with_kader(DATA, replace(kader, meet={"langste": one}))
    told = "Bij een andere manier van tellen kan het oordeel anders zijn. Meet daarom op elke manier."
    assert told in answered(TERM)["let_op"]
    assert told not in answered(TERM, data)["let_op"]


def test_faults_are_told_together_and_say_what_to_do() -> None:
    wrong = {**SHARE, "van": "2019-01-01", "telling": "doorlopend", "procent": ""}
    found = faults(ask(DATA, "volgen", wrong))
    assert found["peildatum"] == "De laatste dag ligt vóór de eerste; wissel ze om."
    assert "kies «Een traject telt mee als het is afgesproken» of" in found["telling"]
    assert found["procent"] == "Vul het percentage in dat is gemeten."
    assert set(faults(ask(DATA, "volgen", {}))) == {"gebied", "maat", "van", "peildatum"}


def test_before_the_first_norm_it_says_from_when_there_is_one() -> None:
    early = faults(ask(DATA, "volgen", {**SHARE, "van": "2015-01-01", "peildatum": "2015-12-31"}))
    assert "is op 31 december 2015 niets bekend" in early["peildatum"]


def test_what_a_kader_does_not_say_how_to_measure_is_no_choice() -> None:
    kader = replace(DATA.kaders.kaders["wvs/aandeel-wvs"], meet={})
    data = with_kader(DATA, kader)
    controleer(REKENHULP, data)
    assert "staat niet in de lijst" in faults(ask(data, "volgen", SHARE))["maat"]
    assert answered(TERM, data)["antwoord"]["oordeel"] == "gehaald"


def test_it_knows_every_measure_with_a_norm_that_was_decided(corpus: Corpus) -> None:
    normed = {
        (kader.id, name)
        for kader in corpus.kaders.values()
        for name, one in kader.meet.items()
        if one.tegen and any(version.wat.is_besluit for version in kader.versies)
    }
    assert normed == {(one.kader, one.maat) for one in MATEN.values()}
    assert "wvs/doelgroep-a" not in {one.kader for one in MATEN.values()}  # what marks a group is no norm
    assert list(maten(make_data())) == list(MATEN)
    assert {"wvs", "isd-brabantse-wal", "zundert"} <= set(plaatsen(DATA))
    assert "emmen" not in plaatsen(DATA)


def rows(*questions: dict[str, Any], data: Gegevens = DATA) -> dict[str, Any]:
    names = list(dict.fromkeys(name for one in questions for name in one))
    text = json.dumps(
        {
            "koppen": names,
            "velden": names,
            "rijen": [[str(one.get(name, "")) for name in names] for one in questions],
            "instellingen": BESIDE,
        }
    )
    found: dict[str, Any] = json.loads(zijloket.rijen(data, "volgen", text))
    return found


def test_a_file_has_the_same_answers_with_what_is_not_met_first() -> None:
    later = {**TERM, "van": "2019-01-01", "peildatum": "2019-12-31"}
    made = rows(SHARE, {**SHARE, "procent": 60}, later, {**SHARE, "telling": ""})["rijen"]
    assert [one["teksten"][0] for one in made] == [
        "gehaald",
        "niet gehaald",
        "gehaald",
        "niet te zeggen",
    ]
    counts = [one["telling"] for one in made]
    text = json.dumps({"tellingen": counts, "instellingen": BESIDE})
    found = json.loads(zijloket.overzicht(DATA, "volgen", text))
    assert [(one["titel"], one["rijen"]) for one in found["blokken"]] == [
        ("Niet gehaald", [1]),
        ("Niet te zeggen", [3]),
        ("Gehaald", [0, 2]),
    ]
    assert [(one["naam"], one["titel"], one["rijen"]) for one in found["klassen"]] == [
        ("niet gehaald", "niet gehaald", [1]),
        ("niet te zeggen", "niet te zeggen", [3]),
        ("gehaald", "gehaald", [0, 2]),
    ]
    assert found["zinnen"][0]["tekst"] == "4 metingen: 1 niet gehaald, 1 niet te zeggen en 2 gehaald."
    assert "bijgewerkt tot en met" in found["zinnen"][1]["tekst"]


def test_a_file_without_measurements_has_nothing_to_tell_and_a_strange_count_is_refused() -> None:
    asked = REKENHULP.lees(DATA, SHARE)
    assert overzie(DATA, asked, []).zinnen == ()
    for strange in (["gehaald", "iets", "2018-12-31"], ["gehaald"], ["beter", "aandeel-wvs", "2018-12-31"]):
        with pytest.raises(ValueError, match="deze telling komt niet van maak_rij"):
            overzie(DATA, asked, [strange])


def test_a_period_that_the_kaders_know_all_of_gets_no_remark() -> None:
    known = {**SHARE, "van": "2017-04-04", "peildatum": "2017-04-04"}
    assert [one for one in answered(known)["let_op"] if "bijgewerkt" in one] == []
    (row,) = rows(known)["rijen"]
    found = overzie(DATA, REKENHULP.lees(DATA, known), [row["telling"]])
    assert [one.tekst for one in found.zinnen] == ["1 meting: 1 gehaald."]
