"""`kaderwijzer trek-in` ends a rule, takes a proposal back, or takes a kader away with its reason."""

from __future__ import annotations

import pytest

from hooks.reading.load_policy import load_policy
from tests.writing.commands import Desk

TERM = "wvs/detachering-maximaal"
GONE = ("--uit-de-kennisbank", "--reden", "Het stond er dubbel.", "--op", "2026-11-30")


def test_a_rule_ends_with_a_version_that_says_so(desk: Desk) -> None:
    source = "van-denken-naar-doen, Voor doelgroep B (leerwerktrajecten), onderdeel 6"
    ran = desk.run(
        "trek-in", "wvs/leerwerktraject-zo-kort-mogelijk", "--vervalt-vanaf", "2027-01-01", "--bron", source
    )
    assert ran.status == 0, ran.out + ran.said
    assert ran.gone == []
    assert ran.come == [
        "  - geldt_vanaf: 2027-01-01",
        "    status: vervallen",
        "    tekst: Dit geldt niet meer.",
        "    bron: {document: van-denken-naar-doen, kop: Voor doelgroep B (leerwerktrajecten), onderdeel: 6}",
    ]
    assert desk.check()[0] == 0


def test_who_proposed_it_takes_it_back(small_desk: Desk) -> None:
    ran = small_desk.run(
        *("trek-in", "proef/hulp", "--voorstel", "2017-04", "--op", "2018-03-04"),
        *("--bron", "proefnota, Hulp, alinea 1", "--tekst", "De indieners trekken het in."),
    )
    assert ran.status == 0, ran.out + ran.said
    version = load_policy(small_desk.policy).kaders["proef/hulp"].versies[-1]
    assert (version.status, version.over, version.naam) == ("ingetrokken", "2017-04", "2018-03-04")


def test_a_kader_goes_with_a_reason_and_out_of_the_lists_that_name_it(desk: Desk) -> None:
    name = "alkmaar/onderzoek-budgetten"
    ran = desk.run("trek-in", name, *GONE)
    assert ran.status == 0, ran.out + ran.said
    assert not (desk.policy / f"{name}.yml").exists()
    assert desk.text("ingetrokken.yml").startswith(f"{name}: {{titel: ")
    written = "op: 2026-11-30, reden: Het stond er dubbel., versies: [2018-03-05]}\n"
    assert written in desk.text("ingetrokken.yml")
    assert desk.check()[0] == 0
    after = load_policy(desk.policy)
    assert name not in after.kaders
    assert name in after.ingetrokken
    assert f"«{name}» is uit de kennisbank gehaald.\n" in ran.said


def test_a_version_goes_alone(small_desk: Desk) -> None:
    ran = small_desk.run("trek-in", "proef/hoe-lang", "--versie", "2015-Q1", *GONE)
    assert ran.status == 0, ran.out + ran.said
    assert "proef/hoe-lang/2015-Q1: {titel: Hoe lang" in small_desk.text("ingetrokken.yml")
    assert [one.naam for one in load_policy(small_desk.policy).kaders["proef/hoe-lang"].versies] == [
        "2017-04-04"
    ]


def test_the_old_names_of_what_goes_are_told_too_and_so_is_what_rested_on_it(small_desk: Desk) -> None:
    path = small_desk.policy / "proef/hulp.yml"
    path.write_text(f"voorheen: [steun]\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    pictures = small_desk.policy / "beelden.yml"
    text = pictures.read_text(encoding="utf-8").replace("kaders: [hulp]", "kaders: [hoe-lang]")
    text = text.replace("[hulp, hoe-lang]", "[hoe-lang]").replace("[algemeen/norm, hulp]", "[algemeen/norm]")
    pictures.write_text(text, encoding="utf-8")
    ran = small_desk.run("trek-in", "proef/hulp", *GONE)
    assert ran.status == 0, ran.out + ran.said
    listed = small_desk.text("ingetrokken.yml")
    assert "proef/hulp: {" in listed
    assert "proef/steun: {" in listed
    assert "        alinea 1: Het stond er dubbel.\n" in small_desk.text("bronnen.yml")
    assert "gerelateerd: [algemeen/norm]\n" in small_desk.text("proef/hoe-lang.yml")
    assert small_desk.check()[0] == 0


def test_what_a_picture_rests_on_does_not_go_silently(small_desk: Desk) -> None:
    ran = small_desk.run("trek-in", "proef/hulp", *GONE)
    assert (ran.status, ran.files) == (1, [])
    assert "policy/beelden.yml:" in ran.out
    assert "onbekend: «proef/hulp» (kader)" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((TERM,), "kies één van drie: --vervalt-vanaf DAG"),
        ((TERM, "--vervalt-vanaf", "2018-01-01", *GONE), "kies één van drie"),
        ((TERM, "--vervalt-vanaf", "2018-01-01"), "«vervallen» vraagt een bron; geef --bron"),
        ((TERM, "--vervalt-vanaf", "2018-01-01", "--reden", "x"), "--reden hoort niet bij --vervalt-vanaf"),
        ((TERM, "--tekst", "x", *GONE), "--tekst hoort niet bij --uit-de-kennisbank; laat het weg"),
        ((TERM, "--uit-de-kennisbank"), "hier ontbreekt --reden"),
        ((TERM, "--versie", "2017-04-04", *GONE), "dit is de enige versie van «wvs/detachering-maximaal»"),
        ((TERM, "--versie", "2012", *GONE), "heeft geen versie «2012»"),
        (("wvs/detachering", *GONE), "het kader «wvs/detachering» bestaat niet"),
    ],
)
def test_wrong_use_says_what_and_how_and_writes_nothing(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    ran = desk.run("trek-in", *arguments)
    assert (ran.status, ran.files) == (2, [])
    assert said in ran.said
