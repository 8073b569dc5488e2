"""`kaderwijzer inlezen`, `werklijst` and `nieuw --plaats`: from a document to the kaders in it."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from hooks.corpus.to_do import to_do
from hooks.reading.load_policy import load_policy
from tests.documents.made import SENTENCE, as_docx, as_html, as_pdf, heading, paragraph, pdf_of, point
from tests.writing.commands import Desk, Ran

PIECES = [
    *(heading("Nota werkplekken"), paragraph("Bel mevrouw Jansen op 0164-123456.")),
    *(heading("1. Hoe lang: regels", 2), paragraph(), point(), point()),
]
ABOUT = (
    *("--organisatie", "de raad van Roosendaal", "--datum", "2018-02-01"),
    *("--soort", "nota", "--status", "Vastgesteld."),
)
OUTLINE = """\
nota-2018:
  titel: Nota werkplekken
  organisatie: de raad van Roosendaal
  datum: 2018-02-01
  soort: nota
  status: Vastgesteld.
  in_bewerking: ja
  koppen:
    - kop: Nota werkplekken
      delen: [alinea 1]
    - kop: '1. Hoe lang: regels'
      delen: [alinea 1, onderdeel 1-2]
"""
KADER = (
    *("--titel", "Hoe lang een werkplek duurt", "--soort", "regel", "--thema", "trajectduur"),
    *("--vanaf", "2018-02-01", "--status", "mededeling", "--tekst", "Een werkplek duurt kort."),
)


@pytest.fixture
def nota(tmp_path: Path) -> Path:
    path = tmp_path / "Nota 2018.docx"
    path.write_bytes(as_docx(PIECES))
    return path


def read_in(desk: Desk, nota: Path, *more: str) -> Ran:
    ran = desk.run("inlezen", str(nota), *ABOUT, *more)
    assert ran.status == 0, ran.out + ran.said
    return ran


def test_the_outline_comes_behind_the_other_sources_and_nothing_else_changes(desk: Desk, nota: Path) -> None:
    before = (desk.policy / "bronnen.yml").read_bytes()
    ran = read_in(desk, nota)
    assert (ran.gone, ran.files) == ([], ["bronnen.yml"])
    assert (desk.policy / "bronnen.yml").read_bytes() == before + OUTLINE.encode()
    status, out = desk.check()
    assert status == 0
    assert (
        "let op: van «nota-2018» zijn nog 4 van de 4 delen te doen; «kaderwijzer werklijst nota-2018»" in out
    )


def test_no_sentence_and_nobody_of_the_document_is_kept_and_both_are_told(desk: Desk, nota: Path) -> None:
    ran = read_in(desk, nota)
    kept = desk.text("bronnen.yml")
    assert not [one for one in (SENTENCE, "Jansen", "0164") if one in kept]
    assert "«nota-2018» in bronnen.yml: 2 koppen en 4 delen, nog te doen." in ran.said.splitlines()[0]
    assert "Een naam in «Nota werkplekken», alinea 1 («mevrouw Jansen»): neem het niet over." in ran.said
    assert "Een telefoonnummer in «Nota werkplekken», alinea 1 («0164-123456»)" in ran.said
    assert "De tekst van het document is niet bewaard" in ran.said


@pytest.mark.parametrize("kind", ["html", "pdf"])
def test_another_kind_of_file_gives_the_same_entry(desk: Desk, tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"Nota 2018.{kind}"
    path.write_bytes(as_html(PIECES) if kind == "html" else as_pdf(PIECES))
    read_in(desk, path)
    assert desk.text("bronnen.yml").endswith(OUTLINE)


def test_a_trial_shows_the_lines_and_writes_nothing(desk: Desk, nota: Path) -> None:
    ran = read_in(desk, nota, "--proef")
    assert ran.files == []
    assert "+    - kop: '1. Hoe lang: regels'" in ran.out
    assert SENTENCE not in ran.out


def test_a_source_that_had_no_outline_gets_one_in_its_place(desk: Desk, nota: Path) -> None:
    source = desk.policy / "bronnen.yml"
    source.write_bytes(OUTLINE.partition("  in_bewerking")[0].encode() + source.read_bytes())
    told = read_in(desk, nota, "--bron", "nota-2018").said
    assert "wat daar over het document staat, is niet veranderd" in told
    assert desk.text("bronnen.yml").startswith(OUTLINE)
    ran = desk.run("inlezen", str(nota), *ABOUT)
    assert (ran.status, ran.files) == (2, [])
    assert "«nota-2018» staat al in bronnen.yml, met dezelfde indeling; er is niets te doen" in ran.said


def test_a_source_with_another_outline_stays_and_the_difference_is_told(desk: Desk, nota: Path) -> None:
    ran = desk.run("inlezen", str(nota), *ABOUT, "--bron", "van-denken-naar-doen")
    assert (ran.status, ran.files) == (2, [])
    assert "met een andere indeling (- daar, + in dit bestand)" in ran.said
    assert "  - De stip op de horizon: alinea 1-2" in ran.said
    assert "  + Nota werkplekken: alinea 1" in ran.said


def test_the_work_list_names_what_is_left_and_its_command_begins_a_kader(desk: Desk, nota: Path) -> None:
    read_in(desk, nota)
    listed = desk.run("werklijst", "nota-2018")
    assert listed.status == 0
    assert listed.out.splitlines()[:4] == [
        "Nota werkplekken (nota-2018): nog 4 van de 4 delen te doen.",
        "",
        "Nota werkplekken: alinea 1",
        "",
    ]
    *_, command = listed.out.splitlines()
    program, *arguments = shlex.split(command.replace("dossier/naam", "wvs/werkplek-duur"))
    assert program == "kaderwijzer"
    ran = desk.run(*arguments, *KADER)
    assert ran.status == 0, ran.out + ran.said
    assert ran.files == ["wvs/werkplek-duur.yml"]
    assert "bron: {document: nota-2018, kop: Nota werkplekken, alinea: 1}\n" in desk.text(ran.files[0])
    assert "nog 3 van de 4 delen te doen" in desk.run("werklijst").out


def test_a_place_whose_heading_has_a_colon_and_more_places_at_once(desk: Desk, nota: Path) -> None:
    read_in(desk, nota)
    places = ("--plaats", "1. Hoe lang: regels, onderdeel 1", "--plaats", "1. Hoe lang: regels, onderdeel 2")
    ran = desk.run("nieuw", "wvs/werkplek-duur", "--bron", "nota-2018", *places, *KADER)
    assert ran.status == 0, ran.out + ran.said
    corpus = load_policy(desk.policy)
    left = to_do(corpus, corpus.bronnen["nota-2018"])
    assert [one.place for one in left] == ["Nota werkplekken, alinea 1", "1. Hoe lang: regels, alinea 1"]


def test_the_work_list_beside_the_document_shows_the_text_of_each_part(desk: Desk, nota: Path) -> None:
    read_in(desk, nota)
    listed = desk.run("werklijst", "nota-2018", "--bij", str(nota))
    assert (listed.status, listed.files) == (0, [])
    assert "1. Hoe lang: regels: alinea 1, onderdeel 1-2" in listed.out
    assert f"  onderdeel 2: {SENTENCE}" in listed.out


def test_when_all_is_done_the_check_and_the_list_say_what_to_take_away(desk: Desk, nota: Path) -> None:
    read_in(desk, nota)
    source = desk.policy / "bronnen.yml"
    text = source.read_text(encoding="utf-8")
    done = "      weggelaten:\n        alinea 1: Geen regel.\n"
    text = text.replace(
        "      delen: [alinea 1]\n    - kop: '1.", f"      delen: [alinea 1]\n{done}    - kop: '1."
    )
    rest = f"{done}        onderdeel 1: Geen regel.\n        onderdeel 2: Geen regel.\n"
    source.write_text(text + rest, encoding="utf-8")
    assert "let op: alle delen van «nota-2018» zijn gedaan; haal «in_bewerking» weg" in desk.check()[1]
    assert "Alles is gedaan: haal in bronnen.yml bij «nota-2018»" in desk.run("werklijst").out
    source.write_text((text + rest).replace("  in_bewerking: ja\n", ""), encoding="utf-8")
    assert (desk.check()[0], "in_bewerking" in desk.check()[1]) == (0, False)
    assert desk.run("werklijst").out == "Er is geen document in bewerking.\n"
    assert desk.run("werklijst", "nota-2018").out == "Van «nota-2018» is niets meer te doen.\n"


def test_without_that_word_a_part_with_nothing_on_it_is_a_fault_again(desk: Desk, nota: Path) -> None:
    read_in(desk, nota)
    source = desk.policy / "bronnen.yml"
    source.write_text(
        source.read_text(encoding="utf-8").replace("  in_bewerking: ja\n", ""), encoding="utf-8"
    )
    status, out = desk.check()
    assert (status, out.count("rust geen kader; maak er een, of zet")) == (1, 4)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (
            ("inlezen", "er-niet.docx"),
            "BESTAND: «er-niet.docx» is niet te lezen; noem een document",
        ),
        (("inlezen", "."), "BESTAND: «.» is een map; noem het document zelf"),
        (("inlezen", "{nota}"), "hier ontbreekt --organisatie"),
        (("inlezen", "{scan}", *ABOUT), "«scan.pdf»: deze PDF is een scan"),
        (("inlezen", "{zonder}", *ABOUT), "in het document is geen titel te vinden; geef --titel"),
        (("inlezen", "{nota}", *ABOUT, "--datum", "gisteren"), "--datum: "),
        (("werklijst", "nota-2017"), "er is geen document «nota-2017» in bronnen.yml"),
        (("werklijst", "--bij", "{nota}"), "--bij hoort bij één document; noem ook zijn naam"),
        (
            ("nieuw", "wvs/x", *KADER, "--plaats", "Kop, alinea 1"),
            "--plaats hoort bij één --bron, met alleen de naam van het document",
        ),
    ],
)
def test_wrong_use_says_what_and_how_and_writes_nothing(
    desk: Desk, nota: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    made = {"nota": nota, "scan": tmp_path / "scan.pdf", "zonder": tmp_path / "zonder.txt"}
    made["scan"].write_bytes(pdf_of([""]))
    made["zonder"].write_text(SENTENCE, encoding="utf-8")
    ran = desk.run(*(one.format(**made) if "{" in one else one for one in arguments))
    assert (ran.status, ran.files) == (2, [])
    assert said in ran.said


def test_a_source_makes_a_dossier_up_to_date_only_when_it_is_done(desk: Desk, nota: Path) -> None:
    before = load_policy(desk.policy).up_to["wvs"]
    read_in(desk, nota)
    place = ("--bron", "nota-2018", "--plaats", "Nota werkplekken, alinea 1")
    assert desk.run("nieuw", "wvs/werkplek-duur", *place, *KADER).status == 0
    corpus = load_policy(desk.policy)
    assert corpus.up_to["wvs"] == before < corpus.bronnen["nota-2018"].datum.laatste


def test_a_place_that_is_not_there_is_a_fault_that_names_what_is(desk: Desk, nota: Path) -> None:
    read_in(desk, nota)
    place = ("--bron", "nota-2018", "--plaats", "Nota werkplekken, alinea 2")
    ran = desk.run("nieuw", "wvs/werkplek-duur", *place, *KADER)
    assert (ran.status, ran.files) == (1, [])
    assert "«Nota werkplekken» heeft geen alinea 2; er zijn: alinea 1" in ran.out
