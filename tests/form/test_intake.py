"""A document dropped on the form: its outline, and kaders that count for what comes after them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from hooks.documents.outline import ranges
from hooks.documents.read import read_document
from hooks.form.door import Door
from tests import frozen
from tests.documents.made import SENTENCE, as_docx, pdf_of
from tests.writing.test_inlezen import KADER, OUTLINE, PIECES

ABOUT = {
    **{"bron": ["nota-2018"], "organisatie": ["de raad van Roosendaal"], "datum": ["2018-02-01"]},
    **{"soort": ["nota"], "status": ["Vastgesteld."]},
}
NEW = {one.removeprefix("--"): [text] for one, text in zip(KADER[::2], KADER[1::2], strict=True)} | {
    "naam": ["wvs/werkplek-duur"]
}


class Form:
    """The door, asked as the page does."""

    def __init__(self, parent: Path) -> None:
        self.folder = parent / "gepubliceerd" / "policy"
        shutil.copytree(frozen.POLICY, self.folder)
        (parent / "voorstel").mkdir()
        self.door = Door(str(self.folder), str(parent / "voorstel" / "policy"))
        self.file = parent / "Nota 2018.docx"
        self.file.write_bytes(as_docx(PIECES))

    def ask(self, way: str, **question: Any) -> dict[str, Any]:
        found: dict[str, Any] = json.loads(self.door.ask(way, json.dumps(question)))
        return found

    def record(self, **more: list[str]) -> dict[str, Any]:
        given = {**ABOUT, **more, "bestand": [str(self.file)]}
        return self.ask("neem-op", antwoorden=given, vandaag="2018-03-01")

    def new_kader(self, place: str, **more: list[str]) -> dict[str, Any]:
        given = {**NEW, "bron": [f"nota-2018, {place}"], **more}
        made = self.ask("vul-in", opdracht="nieuw", antwoorden=given, vandaag="2018-03-01")
        self.ask("keur", eigen={})
        return made


@pytest.fixture
def form(tmp_path: Path) -> Form:
    return Form(tmp_path)


def test_a_dropped_document_shows_its_parts_with_their_text(form: Form) -> None:
    read = form.ask("lees-in", pad=str(form.file), naam=form.file.name)
    assert (read["bron"], read["titel"]) == ("nota-2018", "Nota werkplekken")
    assert [one["kop"] for one in read["koppen"]] == ["Nota werkplekken", "1. Hoe lang: regels"]
    assert read["koppen"][1]["delen"][1] == {"deel": "onderdeel 1", "tekst": SENTENCE}
    assert any("mevrouw Jansen" in one for one in read["personen"])
    whole = read_document(form.file.read_bytes(), form.file.name).outline.sections
    assert ranges([one["deel"] for one in read["koppen"][1]["delen"]]) == ranges(whole[1].names)


def test_it_is_written_as_the_command_writes_it_and_the_text_is_not(form: Form) -> None:
    made = form.record()
    assert made["fouten"] == {}
    (file,) = made["bestanden"]
    assert file["naam"] == "bronnen.yml"
    assert file["tekst"] == file["was"] + OUTLINE
    assert SENTENCE not in file["tekst"]
    assert len(made["documenten"]["nota-2018"]) == 4


def test_kaders_are_begun_one_after_the_other_and_taken_along_together(form: Form) -> None:
    form.record()
    form.new_kader("Nota werkplekken, alinea 1")
    made = form.ask("leg-bij")
    assert made["documenten"]["nota-2018"] == [
        f"1. Hoe lang: regels, {part}" for part in ("alinea 1", "onderdeel 1", "onderdeel 2")
    ]
    again = form.new_kader("1. Hoe lang: regels, alinea 1")
    assert "is al een kader" in str(again["fouten"])
    form.new_kader(
        "1. Hoe lang: regels, alinea 1",
        naam=["wvs/werkplek-wie"],
        titel=["Wie beslist"],
        gerelateerd=["wvs/werkplek-duur"],
    )
    made = form.ask("leg-bij")
    assert [one["naam"] for one in made["bestanden"]] == [
        *("bronnen.yml", "wvs/werkplek-duur.yml", "wvs/werkplek-wie.yml")
    ]
    assert len(made["documenten"]["nota-2018"]) == 2


def test_a_kader_that_is_not_right_does_not_lie_beside_the_document(form: Form) -> None:
    form.record()
    assert form.ask("leg-bij") == {"fout": "Het kader klopt nog niet. Kijk het eerst na."}
    form.new_kader("Nota werkplekken, alinea 7")
    assert form.ask("leg-bij") == {"fout": "Het kader klopt nog niet. Kijk het eerst na."}
    assert [one["naam"] for one in form.door.intake.left()["bestanden"]] == ["bronnen.yml"]


def test_what_is_missing_or_wrong_stands_at_its_field(form: Form) -> None:
    made = form.record(organisatie=[], datum=["gisteren"])
    assert set(made["fouten"]) == {"organisatie", "datum"}
    assert "documenten" not in made
    taken = form.record(bron=["van-denken-naar-doen"])
    assert "staat al in bronnen.yml" in str(taken["fouten"])


def test_what_cannot_be_read_is_said_and_a_taken_name_gets_a_number(form: Form, tmp_path: Path) -> None:
    scan = tmp_path / "scan.pdf"
    scan.write_bytes(pdf_of([""]))
    assert "is een scan" in form.ask("lees-in", pad=str(scan), naam="scan.pdf")["fout"]
    form.record()
    read = form.ask("lees-in", pad=str(form.file), naam=form.file.name)
    assert read["bron"] == "nota-2018-2"
    assert "Er is al een document met deze titel: «nota-2018»." in " ".join(read["gezegd"])


def test_without_its_reader_it_says_which_is_needed(form: Form, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "mammoth", None)
    form.file.write_bytes(as_docx(PIECES[:2]))
    assert form.ask("lees-in", pad=str(form.file), naam=form.file.name) == {"nodig": "docx"}
