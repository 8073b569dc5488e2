"""`kaderwijzer toon`: the answer in the terminal, and a clear refusal for everything that has none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hooks.__main__ import main
from hooks.corpus.answers import timeline_data
from hooks.corpus.corpus import Corpus
from tests.policy_folders import copy_of_small_policy

KADER, DAY, PLACE = "wvs/detachering-maximaal", "2017-04-04", "roosendaal"


def toon(kader: str = KADER, day: str = DAY, place: str = PLACE, *more: str) -> int:
    return main(["toon", kader, "--peildatum", day, "--gemeente", place, *more])


def test_it_says_what_holds_with_status_value_open_points_and_source(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert toon() == 0
    shown = capsys.readouterr().out
    for part in (
        "Op 4 april 2017 in Roosendaal",
        "Status: vastgesteld door de colleges",
        "23 maanden",
        "Open:",
        "Bron:",
    ):
        assert part in shown


def test_it_shows_the_text_of_a_gemeente_and_the_proposal_beside_what_was_decided(
    capsys: pytest.CaptureFixture[str],
) -> None:
    name = "zuidoost-drenthe/inbesteden-tenzij"
    assert toon(name, "2010-01-01", "coevorden") == 0
    assert "Coevorden ziet WLZOD als voorkeurspartner" in capsys.readouterr().out
    assert toon(name, "2010-01-01", "emmen") == 0
    assert "inbesteden, tenzij" in capsys.readouterr().out


def test_it_shows_the_verdict_on_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert toon("alkmaar/optie-participatiebedrijf", "2018-03-05", "alkmaar") == 0
    assert "Oordeel: Op korte termijn niet realistisch" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("day", "place", "reason"),
    [
        ("2017-04-03", "roosendaal", "niets bekend; de eerste versie geldt vanaf 4 april 2017"),
        ("2017-04-04", "emmen", "geldt niet in Emmen; het geldt voor WVS-gemeenten"),
    ],
)
def test_it_refuses_with_the_reason_when_nothing_holds(
    day: str, place: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert toon(day=day, place=place) == 1
    found = capsys.readouterr()
    assert found.out == ""
    assert reason in found.err


def test_it_reports_every_wrong_word_at_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert toon("wvs/detachering-maximal", "2017-02-30", "rosendaal") == 2
    shown = capsys.readouterr().err
    assert "bedoelde u «wvs/detachering-maximaal»" in shown
    assert "bedoelde u «roosendaal»" in shown
    assert "«2017-02-30» is geen bestaande datum; februari 2017 heeft 28 dagen" in shown


@pytest.mark.parametrize("day", ["1-5-2017", "01/05/2017", "1 mei 2017", "ma 1 mei 2017", "2017-5-1"])
def test_the_peildatum_is_read_as_on_a_form_and_named(day: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert toon(day=day) == 0
    assert "Op 1 mei 2017 in Roosendaal" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("", "is geen datum"),
        ("2017", "heeft geen dag"),
        ("1-5-17", "heeft een jaar van twee cijfers"),
        ("20170404", "heeft geen streepjes"),
        ("05/13/2017", "eerst komt de dag en dan de maand"),
        ("2017-W14-2", "is geen datum"),
        ("morgen", "is geen datum"),
        ("２017-04-04", "is geen datum"),
    ],
)
def test_only_a_whole_and_certain_day_is_a_peildatum(
    day: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert toon(day=day) == 2
    assert reason in capsys.readouterr().err


def test_a_samenwerking_is_no_gemeente(capsys: pytest.CaptureFixture[str]) -> None:
    assert toon(place="wvs") == 2
    assert "de gemeente «wvs» is hier niet bekend" in capsys.readouterr().err


def test_it_needs_policy(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert toon(KADER, DAY, PLACE, "--beleid", str(tmp_path)) == 2
    assert "is geen map met beleid" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("asked", "status", "key", "part"),
    [
        ((KADER, "2017-04-03", PLACE), 1, "bezwaar", "niets bekend; de eerste versie geldt vanaf 4 april"),
        ((KADER, DAY, "emmen"), 1, "bezwaar", "geldt niet in Emmen"),
        (("wvs/detachering-maximal", DAY, PLACE), 2, "fouten", "bedoelde u «wvs/detachering-maximaal»"),
        ((KADER, "morgen", "rosendaal"), 2, "fouten", "«morgen» is geen datum"),
        ((KADER, DAY, PLACE, "--beleid", "/nergens"), 2, "fouten", "is geen map met beleid"),
        ((KADER, DAY, PLACE, "--bleid", "x"), 2, "fouten", "dit hoort hier niet: --bleid x"),
    ],
)
def test_as_json_a_refusal_is_json_too(
    asked: tuple[str, ...], status: int, key: str, part: str, capsys: pytest.CaptureFixture[str]
) -> None:
    kader, day, place, *more = asked
    assert toon(kader, day, place, "--json", *more) == status
    found = capsys.readouterr()
    assert found.err == ""
    assert part in json.dumps(json.loads(found.out)[key], ensure_ascii=False)


def test_as_json_a_missing_word_is_json_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["toon", KADER, "--json"]) == 2
    (fault,) = json.loads(capsys.readouterr().out)["fouten"]
    assert fault["melding"] == "hier ontbreekt --peildatum, --gemeente"


def test_as_json_faults_in_the_policy_have_their_places(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = copy_of_small_policy(tmp_path, {"proef/hulp.yml": "titel: Half\n"})
    assert toon("proef/hulp", DAY, "west", "--json", "--beleid", str(folder)) == 1
    faults = json.loads(capsys.readouterr().out)["fouten"]
    assert {"bestand", "regel", "kolom", "melding"} == set(faults[0])
    assert faults[0]["bestand"].endswith("proef/hulp.yml")


def test_as_json_it_gives_the_moment_of_the_open_data(
    corpus: Corpus, capsys: pytest.CaptureFixture[str]
) -> None:
    assert toon(KADER, DAY, PLACE, "--json") == 0
    answer = json.loads(capsys.readouterr().out)
    line = timeline_data(corpus.vragen, corpus.kaders[KADER], corpus.timelines[KADER])
    measures = answer.pop("meet")
    assert answer in line["momenten"]
    assert answer["waarden"] == {"maximum": "hoogstens 23 maanden"}
    assert (measures["langste"]["norm"], measures["langste"]["oordeel"]) == (
        "hoogstens 23 maanden",
        "niet gemeten",
    )
