"""`kaderwijzer nieuw` and `dossier` make what was not there, without a fault."""

from __future__ import annotations

import pytest

from hooks.corpus.order import in_source_order
from hooks.reading.load_policy import load_policy
from tests.writing.commands import Desk

KADER = (
    *("nieuw", "wvs/proefplek-maximaal", "--titel", "Hoe lang een proefplek mag duren", "--soort", "regel"),
    *("--thema", "trajectduur", "--voor", "b", "--zoekwoord", "proefplek, proefplaatsing"),
    *("--gerelateerd", "detachering-maximaal", "--vanaf", "2018-01-01", "--op", "2017-12-01"),
    *("--door", "de proeffractie", "--waarde", "maximum=hoogstens 3 maanden"),
    *("--tekst", "Een proefplek duurt hoogstens {maximum}. Daarna volgt een traject."),
    *("--open-punt", "Telt de proefplek mee in het traject?"),
)
DOSSIER = (
    *("dossier", "proefregio", "--titel", "De proefregio", "--inleiding", "Twee gemeenten doen een proef."),
    *("--gebied", "proefregio", "--gebied-naam", "Proefregio", "--gebied-leden", "roosendaal,zundert"),
    *("--kader-naam", "proefplek", "--kader-titel", "Hoe lang een proefplek duurt", "--soort", "regel"),
    *("--thema", "trajectduur", "--vanaf", "2018-01-01", "--status", "vastgesteld door de raden"),
    *("--tekst", "Een proefplek duurt {maximum}.", "--waarde", "maximum=3 maanden"),
    *("--besluit", "proefraden", "--besluit-titel", "De raden beginnen", "--besluit-datum", "2017-12-20"),
    *("--besluit-wie", "de raden", "--besluit-door", "raden", "--besluit-tekst", "De proef begint."),
    *("--bron", "proefbesluit", "--bron-titel", "Besluit: de proef", "--bron-organisatie", "de raden"),
    *("--bron-datum", "2017-12-20", "--bron-soort", "raadsbesluit", "--bron-status", "Vastgesteld."),
)


def test_a_dossier_that_is_almost_there_is_asked_in_a_sentence_of_its_own(desk: Desk) -> None:
    ran = desk.run(KADER[0], "zuidoost-drente/proefplek", *KADER[2:])
    assert ran.status == 2
    assert "bedoelde u «zuidoost-drenthe»? Is het nieuw, maak het met «kaderwijzer dossier»" in ran.said


def test_a_kader_that_was_not_there(desk: Desk) -> None:
    ran = desk.run(*KADER)
    assert ran.status == 0, ran.out + ran.said
    assert ran.files == ["wvs/proefplek-maximaal.yml"]
    assert desk.text(ran.files[0]) == (
        "titel: Hoe lang een proefplek mag duren\n"
        "soort: regel\n"
        "themas: [trajectduur]\n"
        "voor: [b]\n"
        "zoekwoorden: [proefplek, proefplaatsing]\n"
        "gerelateerd: [detachering-maximaal]\n"
        "versies:\n"
        "  - geldt_vanaf: 2018-01-01\n"
        "    status: voorgesteld\n"
        "    voorgesteld_op: 2017-12-01\n"
        "    voorgesteld_door: de proeffractie\n"
        "    tekst: |-\n"
        "      Een proefplek duurt hoogstens {maximum}.\n"
        "      Daarna volgt een traject.\n"
        "    waarden:\n"
        "      maximum: {waarde: 3, eenheid: maanden, grens: hoogstens}\n"
        "    open_punten:\n"
        "      telt-de-proefplek-mee:\n"
        "        vraag: Telt de proefplek mee in het traject?\n"
        "        wie: Staat niet in de bron.\n"
        "    bron: voorstel\n"
    )
    assert desk.check()[0] == 0
    corpus = load_policy(desk.policy)
    listed = in_source_order(corpus, corpus.kaders.values())  # what no document has yet, comes last
    assert listed[-1].id == "wvs/proefplek-maximaal"


def test_a_whole_dossier_is_green_at_once(desk: Desk) -> None:
    ran = desk.run(*DOSSIER)
    assert ran.status == 0, ran.out + ran.said
    assert (ran.gone, ran.files) == (
        [],
        ["besluiten.yml", "bronnen.yml", "dossiers.yml", "gebieden.yml", "proefregio/proefplek.yml"],
    )
    assert desk.check()[0] == 0
    corpus = load_policy(desk.policy)
    assert corpus.kaders["proefregio/proefplek"].gebied == "proefregio"
    assert corpus.gebieden["proefregio"].gemeenten == ("roosendaal", "zundert")
    assert corpus.bronnen["proefbesluit"].titel == "Besluit: de proef"


def test_a_dossier_brings_the_gemeenten_of_its_new_area_along(desk: Desk) -> None:
    new = ("--gebied-gemeente", "'s-Voorbeelddam=GM9998, Voorbeeldrecht (NH.)=GM9999")
    ran = desk.run(*DOSSIER, *new)
    assert ran.status == 0, ran.out + ran.said
    assert ran.gone == []
    assert 's-voorbeelddam: {naam: "\'s-Voorbeelddam", soort: gemeente, cbs: GM9998}' in ran.come
    corpus = load_policy(desk.policy)
    members = ("roosendaal", "zundert", "s-voorbeelddam", "voorbeeldrecht-nh")
    assert corpus.gebieden["proefregio"].gemeenten == members
    assert corpus.gebieden["voorbeeldrecht-nh"].naam == "Voorbeeldrecht (NH.)"
    assert "Nieuw in gebieden.yml: proefregio, s-voorbeelddam, voorbeeldrecht-nh." in ran.said


def test_a_dossier_with_a_fault_leaves_no_folder_behind(desk: Desk) -> None:
    ran = desk.run(*(one.replace("{maximum}", "{minimum}") for one in DOSSIER))
    assert (ran.status, ran.files) == (1, [])
    assert not (desk.policy / "proefregio").exists()
    assert "proefregio/proefplek.yml:" in ran.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nieuw",), "hier ontbreekt NAAM (hoe heet het kader), --titel"),
        ((KADER[0], "proefplek", *KADER[2:]), "schrijf het dossier erbij, zoals wvs/proefplek"),
        (
            (KADER[0], "wsv/proefplek", *KADER[2:]),
            "«wsv» is geen dossier uit dossiers.yml; bedoelde u «wvs»?",
        ),
        ((KADER[0], "wvs/detachering-maximaal", *KADER[2:]), "is al een kader; kies een andere naam"),
        ((*KADER, "--soort", "regels"), "--soort: onbekend: «regels» (soort); bedoelde u «regel»?"),
        ((DOSSIER[0], "wvs", *DOSSIER[2:]), "«wvs» bestaat al; kies een andere naam"),
        ((*DOSSIER, "--gebied", "wvs"), "--gebied-naam is alleen voor iets nieuws; geef ook --gebied"),
        ((*DOSSIER, "--gebied-leden", "rosendaal"), "is hier niet bekend; bedoelde u «roosendaal»?"),
        (DOSSIER[:8], "hier ontbreekt --gebied-naam"),
        (
            tuple(one for one in DOSSIER if one not in ("--gebied-leden", "roosendaal,zundert")),
            "zeg welke gemeenten daar samenwerken, met --gebied-leden",
        ),
        ((*DOSSIER, "--gebied-gemeente", "Voorbeelddam"), "schrijf de naam en de CBS-code, zoals Voorbeeld"),
        ((*DOSSIER, "--gebied-gemeente", "Zundert=GM9998"), "de gemeente «zundert» is er al"),
        ((*DOSSIER, "--gebied-gemeente", "Proefregio=GM9998"), "de gemeente «proefregio» is er al"),
        ((*DOSSIER, "--gebied-gemeente", "Aa=GM9998,Bb=GM9998"), "GM9998 is de code van «aa» en van «bb»"),
    ],
)
def test_wrong_use_says_what_and_how_and_writes_nothing(
    desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    ran = desk.run(*arguments)
    assert (ran.status, ran.files) == (2, [])
    assert said in ran.said
