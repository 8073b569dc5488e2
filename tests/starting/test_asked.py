"""What a new kennisbank is told is looked at whole: every fault at once, with its remedy."""

from __future__ import annotations

import pytest

from hooks.settings.forge import kind_of
from hooks.starting.asked import QUESTIONS, ask_rest, start_of, wrong_answers

LEAST = {
    "naam": "Proefbank",
    "gebied": "Voorbeeldregio",
    "gemeenten": "Voorbeelddam=GM9998, 's-Voorbeeldrecht=GM9999",
}


def test_the_least_is_a_name_an_area_and_its_gemeenten() -> None:
    assert wrong_answers(LEAST) == []
    start = start_of(LEAST)
    assert (start.area_id, [one.id for one in start.gemeenten]) == (
        "voorbeeldregio",
        ["voorbeelddam", "s-voorbeeldrecht"],
    )
    assert (start.licence, start.light, start.forge, start.publisher) == ("CC0-1.0", None, None, None)
    assert start.identity == "proefbank"
    assert start_of(LEAST | {"naam": "„"}).identity == "voorbeeldregio"
    assert len(start_of(LEAST | {"naam": "a" * 59 + " b"}).identity) == 59
    assert start.description == "Wat de gemeenten in Voorbeeldregio samen hebben besloten, met bronnen."


def test_without_anything_each_thing_that_is_needed_is_named() -> None:
    assert [one.partition(" ")[0] for one in wrong_answers({})] == ["--naam", "--gebied", "--gemeenten"]


@pytest.mark.parametrize(
    ("flag", "text", "message"),
    [
        ("naam", " ", "--naam: hier hoort een tekst"),
        ("naam", "a" * 61, "--naam: dit is te lang of niet leesbaar"),
        ("gebied", "…", "--gebied: van «…» is geen naam voor in een adres te maken"),
        ("gebied", "Voorbeelddam", "--gebied: «voorbeelddam» is ook een gemeente; kies een andere naam"),
        ("gebied", "De <i>regio</i>", "--gebied: «<i>» staat straks letterlijk op de site; haal het weg"),
        ("gemeenten", "<b>Aa</b>=GM9998", "--gemeenten: «<b>» staat straks letterlijk op de site"),
        ("gemeenten", ",", "--gemeenten: hier hoort minstens één gemeente"),
        ("gemeenten", "Voorbeelddam", "schrijf de naam en de CBS-code, zoals Voorbeelddam=GM9998"),
        ("gemeenten", "Aa=GM9998,Bb=GM9998", "--gemeenten: GM9998 is de code van «aa» en van «bb»"),
        ("omschrijving", "a\nb", "--omschrijving: schrijf één regel"),
        ("kleur", "geel", "--kleur: «geel» is geen kleur"),
        ("kleur", "#ffcc00", "op licht niet goed te lezen: het contrast is 1,4"),
        ("kleur-donker", "#8fc4ff", "--kleur-donker hoort bij --kleur"),
        ("kleur-donker", "#10103c", "--kleur-donker: #10103c is op donker niet goed te lezen"),
        ("licentie", "MIT", "--licentie: «MIT» is geen licentie die hier kan; kies CC0-1.0"),
        ("forge", "forge.voorbeeld.nl", "--forge: «forge.voorbeeld.nl» is geen adres van een project"),
        ("forge", "https://code.voorbeeld.nl/a/b", "zeg het met --forge-soort: github, gitlab, forgejo"),
        ("forge-soort", "gitlab", "--forge-soort hoort bij --forge"),
        ("forge-soort", "svn", "--forge-soort: «svn» kent deze opdracht niet"),
    ],
)
def test_what_is_wrong_has_its_flag_and_its_remedy(flag: str, text: str, message: str) -> None:
    assert message in "\n".join(wrong_answers(LEAST | {flag: text}))


def test_all_that_is_wrong_is_said_at_once() -> None:
    wrong = wrong_answers(
        {"naam": "", "gebied": "Regio", "gemeenten": "Aa", "kleur": "geel", "licentie": "X"}
    )
    assert [one.partition(":")[0] for one in wrong] == ["--naam", "--gemeenten", "--kleur", "--licentie"]


@pytest.mark.parametrize(
    ("address", "kind", "edits"),
    [
        ("https://github.com/een/twee", "github", "edit/main/"),
        ("https://gitlab.voorbeeld.nl/een/twee", "gitlab", "-/edit/main/"),
        ("https://codeberg.org/een/twee", "forgejo", "_edit/main/"),
        ("https://forgejo.voorbeeld.nl/een/twee", "forgejo", "_edit/main/"),
    ],
)
def test_a_forge_is_known_by_the_name_of_its_host(address: str, kind: str, edits: str) -> None:
    assert kind_of(address) == kind
    assert start_of(LEAST | {"forge": address}).edits == edits


def test_who_says_which_forge_it_is_knows_best() -> None:
    said = LEAST | {"forge": "https://code.voorbeeld.nl/een/twee", "forge-soort": "gitlab"}
    assert wrong_answers(said) == []
    assert (kind_of(said["forge"]), start_of(said).edits) == (None, "-/edit/main/")


def test_on_dark_a_colour_that_can_be_read_is_found() -> None:
    assert start_of(LEAST | {"kleur": "#93245e"}).dark not in (None, "#93245e")
    assert start_of(LEAST | {"kleur": "#93245e", "kleur-donker": "#ff9ccb"}).dark == "#ff9ccb"


def test_in_a_terminal_the_rest_is_asked_until_it_can_be_used() -> None:
    answers = {
        "Hoe heet de kennisbank?": ["", "Proefbank"],
        "Welke gemeenten": ["Voorbeelddam", LEAST["gemeenten"]],
        "Welke kleur": ["#ffcc00", ""],
    }
    asked: list[str] = []
    told: list[str] = []

    def ask(prompt: str) -> str:
        asked.append(prompt)
        given = next((texts for words, texts in answers.items() if words in prompt), [])
        return given.pop(0) if given else ""

    found = ask_rest({"gebied": "Voorbeeldregio"}, ask, told.append)
    assert found == LEAST
    assert told[0] == "Hier is een antwoord nodig."
    assert "CBS-code" in told[1]
    assert "niet goed te lezen" in told[2]
    assert not [one for one in asked if "gebied waarin" in one or "donker" in one or "soort forge" in one]
    assert len(QUESTIONS) == 10
