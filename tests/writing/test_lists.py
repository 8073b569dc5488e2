"""`kaderwijzer begrip`, `thema` and `doelgroep` put one more in a list."""

from __future__ import annotations

import shutil

import pytest

from hooks.reading.load_policy import load_policy
from tests.writing.commands import Desk

BEGRIP = (
    *("begrip", "proefplek", "--term", "proefplek", "--synoniem", "proefplekken, plek op proef"),
    *("--betekenis", "Een plek om werk te proberen. Daarna volgt een traject."),
    *("--kaders", "wvs/detachering-maximaal"),
)
THEMA = ("thema", "proeven", "--titel", "Proeven", "--uitleg", "Werk dat iemand eerst mag proberen.")

DATED = ("--vanaf", "2018-01-01", "--tekst", "Een zin.")


def test_a_term_comes_at_the_end_and_every_other_byte_stays(desk: Desk) -> None:
    before = desk.text("begrippen.yml")
    ran = desk.run(*BEGRIP)
    assert ran.status == 0, ran.out + ran.said
    assert desk.text("begrippen.yml") == before.rstrip("\n") + (
        "\n"
        "proefplek:\n"
        "  term: proefplek\n"
        "  betekenis: |-\n"
        "    Een plek om werk te proberen.\n"
        "    Daarna volgt een traject.\n"
        "  synoniemen: [proefplekken, plek op proef]\n"
        "  kaders: [wvs/detachering-maximaal]\n"
    )
    assert "«proefplek» is een nieuw begrip.\n" in ran.said
    assert desk.check()[0] == 0


@pytest.mark.parametrize(("command", "file"), [("thema", "themas"), ("doelgroep", "doelgroepen")])
def test_a_theme_and_a_target_group(desk: Desk, command: str, file: str) -> None:
    ran = desk.run(command, *THEMA[1:])
    assert (ran.status, ran.gone, ran.files) == (0, [], [f"{file}.yml"])
    assert ran.come == ["proeven:", "  naam: Proeven", "  uitleg: Werk dat iemand eerst mag proberen."]
    assert desk.check()[0] == 0
    corpus = load_policy(desk.policy)
    assert (corpus.themas if command == "thema" else corpus.doelgroepen)["proeven"].naam == "Proeven"


def test_a_knowledge_base_that_only_has_its_areas_gets_its_first_theme(desk: Desk) -> None:
    for one in desk.policy.iterdir():
        if one.name != "gebieden.yml":
            shutil.rmtree(one) if one.is_dir() else one.unlink()
    assert desk.run("werklijst").out == "Er is geen document in bewerking.\n"
    ran = desk.run(*THEMA)
    assert (ran.status, ran.files) == (0, ["themas.yml"])
    assert desk.check()[0] == 0


def test_a_try_shows_the_lines_and_writes_nothing(desk: Desk) -> None:
    ran = desk.run(*BEGRIP, "--proef")
    assert (ran.status, ran.files) == (0, [])
    assert "+proefplek:\n" in ran.out


def test_a_text_with_a_fault_is_not_written(desk: Desk) -> None:
    ran = desk.run(*(one.replace("plek op proef", "detacheren") for one in BEGRIP))
    assert (ran.status, ran.files) == (1, [])
    assert "«detacheren» hoort al bij het begrip «detachering»; haal er één weg" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("begrip",), "hier ontbreekt NAAM (hoe heet het begrip in adressen), --term"),
        (("begrip", "detachering", *BEGRIP[2:]), "«detachering» staat al in begrippen.yml; kies een andere"),
        ((*BEGRIP[:-1], "wvs/detachering-maximal"), "bedoelde u «wvs/detachering-maximaal»?"),
        ((BEGRIP[0], "Proef Plek", *BEGRIP[2:]), "NAAM: «Proef Plek» is geen goede naam"),
        (("thema", "geld", *THEMA[2:]), "«geld» staat al in themas.yml"),
        (("thema", "proeven", "--titel", "Proeven"), "hier ontbreekt --uitleg (waar gaat het thema over)"),
        (("doelgroep", "b", *THEMA[2:]), "«b» staat al in doelgroepen.yml"),
    ],
)
def test_wrong_use_says_what_and_how_and_writes_nothing(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    ran = desk.run(*arguments)
    assert (ran.status, ran.files) == (2, [])
    assert said in ran.said


def test_who_makes_a_term_as_if_it_were_a_kader_is_told_how(desk: Desk) -> None:
    ran = desk.run("nieuw", "begrip", "--titel", "Een", "--soort", "regel", "--thema", "geld", *DATED)
    assert (ran.status, ran.files) == (2, [])
    assert "«nieuw» maakt een kader; voor een begrip is er «kaderwijzer begrip»" in ran.said
