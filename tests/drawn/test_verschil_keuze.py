"""What the reader compares: the choice in address and form, and the kaders of a dossier that differ."""

from __future__ import annotations

from typing import Any

import pytest

from hooks.corpus.answers import answer_data
from hooks.corpus.corpus import Corpus
from hooks.pages.difference_page import dossier_data
from tests.assets import call

pytestmark = pytest.mark.node

KNOWN: dict[str, Any] = {
    "dossiers": {"@map": [["wvs", "WVS"], ["alle", "Alle dossiers"]]},
    "gemeenten": {"@map": [["oost", "Oost"], ["west", "West"]]},
    "kader": {
        "versies": [{"geldt_vanaf": "2009-Q1"}, {"geldt_vanaf": "2017"}],
        "perioden": {"": [], "west": []},
    },
}


def choice(**keys: str) -> dict[str, str]:
    empty = dict.fromkeys(("dossier", "kader", "van", "in-van", "tot", "in-tot", "beeld"), "")
    return empty | {key.replace("_", "-"): text for key, text in keys.items()}


def faults_in(chosen: dict[str, str], **known: Any) -> dict[str, str]:
    found = call(["verschil/keuze", "readSides", chosen, KNOWN | known])[0]["faults"]
    return {one["veld"]: one["melding"] for one in found}


def test_a_choice_is_read_with_a_day_or_a_version_on_each_side() -> None:
    chosen = choice(kader="wvs/x", van="2009-05-01", in_van="oost", tot="versie-2009-Q1")
    assert call(["verschil/keuze", "readSides", chosen, KNOWN])[0] == {
        "sides": [{"dag": "2009-05-01", "gemeente": "oost"}, {"versie": "2009-Q1", "gemeente": ""}],
        "faults": [],
    }


def test_every_fault_in_a_choice_is_told_at_once_at_its_field() -> None:
    assert faults_in(choice(kader="wvs/y", van="31-2-2009", tot="", in_tot="rotterdam"), kader=None) == {
        "kader": "«wvs/y» is hier geen kader. Kies er een uit de lijst.",
        "van": "«31-2-2009» is geen bestaande datum; februari 2009 heeft 28 dagen.",
        "tot": "Vul een dag, maand en jaar in, zoals 1-5-2009.",
        "in-tot": "«rotterdam» is hier geen gemeente. Kies er een uit de lijst.",
    }
    assert faults_in(choice(kader="wvs/x", van="versie-2008", tot="versie-2009-Q1")) == {
        "van-versie": "Dit kader heeft geen versie van «2008». Kies er een uit de lijst."
    }
    assert faults_in(choice(dossier="wvs", van="versie-2009-Q1", tot="2009-01-01"), kader=None) == {
        "van": "Een versie hoort bij één kader. Kies een kader, of vul een dag in."
    }
    twice = call(
        ["verschil/keuze", "readChoice", "#kader=wvs/x&van=2009-01-01&van=2010-01-01&tot=2009-01-01"]
    )[0]
    assert list(faults_in(twice)) == ["van"]
    assert list(faults_in(choice(van="2009-01-01", tot="2009-01-01"), kader=None)) == ["dossier"]
    assert faults_in(choice(kader="zzz/x", van="2009-01-01", tot="2009-01-01"), kader=None) == {
        "dossier": "«zzz» is hier geen dossier. Kies er een uit de lijst."
    }


def test_an_address_keeps_what_others_put_there() -> None:
    read_back = call(
        ["verschil/keuze", "readChoice", "#kader=wvs/x&van=2009-05-01&in-van=oost&op=2010-01-01&in=west"]
    )[0]
    assert read_back == choice(kader="wvs/x", van="2009-05-01", in_van="oost")
    assert call(["verschil/keuze", "writeChoice", read_back, "#op=2010-01-01&in=west&van=weg"]) == [
        "#kader=wvs%2Fx&van=2009-05-01&in-van=oost&op=2010-01-01&in=west"
    ]


@pytest.mark.parametrize(
    ("versions", "own", "expected"),
    [
        (2, {}, {"van": "versie-2009-Q1", "tot": "versie-2017"}),
        (2, {"day": "2018-01-01"}, {"van": "versie-2009-Q1", "tot": "2018-01-01"}),
        (
            2,
            {"gemeente": "oost"},
            {"van": "versie-2009-Q1", "tot": "versie-2017", "in_van": "oost", "in_tot": "oost"},
        ),
        (1, {}, {"van": "versie-2009-Q1", "tot": "versie-2009-Q1", "in_tot": "west"}),
        (1, {"gemeente": "oost"}, {"van": "versie-2009-Q1", "tot": "versie-2009-Q1", "in_tot": "oost"}),
    ],
)
def test_a_kader_alone_is_completed_with_what_is_most_worth_seeing(
    versions: int, own: dict[str, str], expected: dict[str, str]
) -> None:
    one = KNOWN["kader"] | {"versies": KNOWN["kader"]["versies"][:versions]}
    assert call(["verschil/keuze", "withDefaults", choice(kader="wvs/x"), one, own]) == [
        choice(kader="wvs/x", **expected)
    ]


def test_what_a_reader_chose_is_never_replaced() -> None:
    chosen = choice(kader="wvs/x", in_tot="oost")
    assert call(["verschil/keuze", "withDefaults", chosen, KNOWN["kader"], {}]) == [chosen]


@pytest.mark.parametrize(
    ("left", "right", "gone"),
    [
        ({"dag": "2009-01-01", "gemeente": ""}, {"dag": "2010-01-01", "gemeente": ""}, "weggehaald"),
        ({"versie": "2009-Q1", "gemeente": ""}, {"dag": "2009-04-01", "gemeente": ""}, "weggehaald"),
        (
            {"dag": "2010-01-01", "gemeente": ""},
            {"dag": "2009-01-01", "gemeente": ""},
            "alleen op 1 januari 2010",
        ),
        ({"dag": "2009-01-01", "gemeente": "oost"}, {"dag": "2009-01-01", "gemeente": ""}, "alleen in Oost"),
        (
            {"dag": "2009-01-01", "gemeente": "oost"},
            {"dag": "2010-01-01", "gemeente": "west"},
            "alleen op 1 januari 2009 in Oost",
        ),
    ],
)
def test_the_words_for_a_mark_say_no_more_than_is_true(left: Any, right: Any, gone: str) -> None:
    assert call(["verschil/keuze", "sideWords", [left, right], KNOWN["gemeenten"]])[0]["weg"] == gone


def test_the_data_of_a_dossier_tells_apart_what_a_reader_tells_apart(corpus: Corpus) -> None:
    for dossier in corpus.dossiers.values():
        for name, made in dossier_data(corpus, dossier)["kaders"].items():
            moments = corpus.timelines[name].moments
            answers = [answer_data(corpus.vragen, corpus.kaders[name], one) for one in moments]
            numbers = [one["inhoud"] for one in made["momenten"]]
            for part in ("tekst", "toelichting", "waarden"):
                said = {number: answer.get(part) for number, answer in zip(numbers, answers, strict=True)}
                assert [said[number] for number in numbers] == [answer.get(part) for answer in answers]
            assert [one["heeft"] == "inhoud" for one in made["momenten"]] == [
                one.stand.heeft_inhoud for one in moments
            ]
            assert ["voorstel" in one for one in made["momenten"]] == ["voorstel" in one for one in answers]


def light(**kaders: list[Any]) -> dict[str, Any]:
    """A dossier of kaders that are known from 2010 on; each gives its moments before and after 2012."""
    periods = [["0001-01-01", 0], ["2010-01-01", 1], ["2012-01-01", 2]]
    unknown = {"soort": "nog niet", "geldt_vanaf": "2010-01-01", "inhoud": 0, "heeft": "niets"}
    return {
        "gebieden": {"streek": {"naam": "Streek", "gemeenten": ["oost"]}},
        "kaders": {
            name: {
                "titel": name,
                "gebied": "streek",
                "momenten": [unknown, *moments],
                "perioden": {"": periods},
            }
            for name, moments in kaders.items()
        },
    }


def moment(content: int, status: str = "advies", has: str = "inhoud", **more: Any) -> dict[str, Any]:
    return {
        "soort": "geldt",
        "geldt_vanaf": "2010-01-01",
        "status": status,
        "inhoud": content,
        "heeft": has,
        **more,
    }


def groups(data: dict[str, Any], *sides: tuple[str, str]) -> dict[str, list[str]]:
    given = [{"dag": on, "gemeente": gemeente} for on, gemeente in sides]
    found = call(["verschil/lijst", "listDifferences", [data], given])[0]
    return {name: [one["id"] for one in inside] for name, inside in found.items() if inside}


def test_a_dossier_divides_its_kaders_into_new_gone_changed_and_equal() -> None:
    proposal = {"geldt_vanaf": "2012-01-01", "status": "voorgesteld", "inhoud": 3}
    data = light(
        gelijk=[moment(1), moment(1)],
        tekst=[moment(1), moment(2)],
        status=[moment(1), moment(1, "voorgesteld")],
        vervallen=[moment(1), moment(2, "vervallen", "niets")],
        onbekend=[moment(1), moment(2, "niet bekend", "onzeker")],
        voorstel=[moment(1), moment(1, ernaast=[proposal])],
    )
    assert groups(data, ("2011-12-31", ""), ("2012-01-01", "")) == {
        "anders": ["tekst", "status"],
        "verdwenen": ["vervallen"],
        "voorstel": ["voorstel"],
        "onzeker": ["onbekend"],
        "gelijk": ["gelijk"],
    }
    assert groups(data, ("2009-12-31", ""), ("2010-01-01", "oost")) == {"nieuw": list(data["kaders"])}
    assert groups(data, ("2011-01-01", ""), ("2011-01-01", "west")) == {"verdwenen": list(data["kaders"])}
    assert groups(data, ("2009-01-01", ""), ("2011-01-01", "west")) == {"geen": list(data["kaders"])}


def test_a_dossier_says_in_short_what_is_different() -> None:
    proposal = {"geldt_vanaf": "2012-01-01", "status": "voorgesteld", "inhoud": 3}
    pairs_of_moments = [
        (moment(1), moment(2, "voorgesteld")),
        (moment(1), moment(1) | {"geldt_vanaf": "2012-01-01"}),
        (moment(1), moment(1, ernaast=[proposal])),
        (moment(1, ernaast=[proposal]), moment(1, ernaast=[{**proposal, "inhoud": 4}])),
        ({"heeft": "niets"}, moment(1)),
        ({"heeft": "niets", "soort": "nog niet"}, moment(2, "niet bekend", "onzeker")),
    ]
    said = call(
        *(
            ["verschil/lijst", "inShort", {"links": one, "rechts": other}, ["op 1 mei 2009", "op 1 mei 2012"]]
            for one, other in pairs_of_moments
        )
    )
    assert said == [
        "Op 1 mei 2009: advies. Op 1 mei 2012: voorgesteld. De tekst of een waarde is anders.",
        "Dezelfde inhoud, in een andere versie.",
        "Alleen op 1 mei 2012 ligt er iets naast: voorgesteld.",
        "Wat ernaast ligt, is anders.",
        "Op 1 mei 2009: geldt hier niet. Op 1 mei 2012: advies.",
        "Op 1 mei 2009: nog niets bekend. Op 1 mei 2012: niet bekend.",
    ]


def test_quick_choices_are_the_neighbouring_versions_and_the_gemeenten_with_a_text_of_their_own() -> None:
    assert call(["verschil/snel", "kaderChoices", KNOWN["kader"], KNOWN["gemeenten"]])[0] == [
        [
            "Versie van het eerste kwartaal van 2009 en die van 2017",
            {"van": "versie-2009-Q1", "tot": "versie-2017", "in-van": "", "in-tot": ""},
        ],
        [
            "Algemene tekst en die voor West, laatste versie",
            {"van": "versie-2017", "tot": "versie-2017", "in-van": "", "in-tot": "west"},
        ],
    ]


def test_quick_choices_in_a_dossier_are_the_dates_of_most_versions_in_order_of_time() -> None:
    dates = ["2009-Q1", "2009-08-25", "2010", "2011", "2012", "2013", "2014"]
    versions = [{"geldt_vanaf": one} for one in (*dates, *dates[:-1])]
    found = call(["verschil/snel", "dossierChoices", [{"kaders": {"x": {"versies": versions}}}]])[0]
    assert [text for text, _ in found] == [
        "Wat veranderde er: eerste kwartaal van 2009",
        "Wat veranderde er: 25 augustus 2009",
        *(f"Wat veranderde er: {year}" for year in range(2010, 2014)),
    ]
    assert found[0][1] == {"kader": "", "van": "2008-12-31", "tot": "2009-03-31"}
    assert found[1][1] == {"kader": "", "van": "2009-08-24", "tot": "2009-08-25"}
