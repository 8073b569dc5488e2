"""A filled in form gives what its command writes, byte for byte, or says at its field what is wrong."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus
from hooks.form.declared import FORMS, LEFT_OUT, SUBJECTS, forms
from hooks.form.filled import NEEDED, Given, fill_in
from hooks.form.places import Placed
from hooks.form.read_back import read_back
from hooks.writing.every_refusal import ANYWHERE
from hooks.writing.questions import COMMANDS
from tests import frozen
from tests.examples.changed_policy import TERM
from tests.form.given import OTHERS
from tests.writing.commands import Desk, copy_of_frozen_policy

TODAY = date(2026, 11, 30)
FILE = f"{TERM}.yml"
NINE: Given = {
    "kader": [TERM],
    "vanaf": ["2018-01-01"],
    "waarde": ["maximum=9"],
    "gemeente": ["roosendaal"],
    "status": ["voorgesteld"],
    "op": ["2017-12-01"],
    "door": ["de fractie"],
}

POSITIONAL = ("kader", "oud", "nieuw", "naam")


def made(corpus: Corpus, given: Given, command: str = "wijzig") -> dict[str, bytes | None]:
    filled = fill_in(corpus, command, given, TODAY)
    assert filled.made, filled.faults
    filled.made.edit.finish()
    return filled.made.edit.after


@pytest.mark.opdracht
@pytest.mark.parametrize(
    ("command", "given"),
    [
        ("wijzig", NINE),
        ("wijzig", {**NINE, "tekst": ["De termijn is {maximum}. Dat is nieuw."], "open-punt": ["Mag dat?"]}),
        (
            "corrigeer",
            {
                "kader": [TERM],
                "van": ["Momenteel is de termijn"],
                "naar": ["Nu is de termijn"],
                "reden": ["Zo staat het er."],
                "op": ["2026-11-30"],
            },
        ),
        (
            "nieuw",
            {
                "naam": ["wvs/een-nieuw-kader"],
                "titel": ["Hoe iets nieuws gaat"],
                "soort": ["regel"],
                "thema": ["trajectduur"],
                "vanaf": ["2018-01-01"],
                "tekst": ["Dit duurt {maximum}."],
                "waarde": ["maximum=9 maanden"],
                "op": ["2017-12-01"],
            },
        ),
        *OTHERS,
    ],
)
def test_it_makes_the_bytes_that_the_command_writes(
    corpus: Corpus, desk: Desk, command: str, given: Given
) -> None:
    after = made(corpus, given, command)
    subjects = [given[name][0] for name in POSITIONAL if name in given]
    flags = [
        part
        for name, texts in given.items()
        if name not in POSITIONAL
        for one in texts
        for part in (f"--{name}", one)
    ]
    ran = desk.run(command, *subjects, *flags)
    assert ran.status == 0, ran.said + ran.out
    assert set(ran.files) >= set(after)
    assert all(name in after or name.startswith("voorbeelden/") for name in ran.files)
    for name, content in after.items():
        path = desk.policy / name
        assert (path.read_bytes() if path.is_file() else None) == content


@pytest.mark.parametrize(
    ("given", "field", "message"),
    [
        ({**NINE, "vanaf": ["1-1-2018"]}, "vanaf", "«1-1-2018» is geen datum; bedoelde u 2018-01-01?"),
        ({**NINE, "vanaf": []}, "vanaf", NEEDED),
        ({**NINE, "gemeente": ["roosendal"]}, "gemeente", "bedoelde u «roosendaal»?"),
        ({**NINE, "waarde": ["maximum=veel"]}, "waarde", "«veel» is geen goed getal"),
        ({**NINE, "waarde": ["maximun=9"]}, "waarde", "die waarde staat er nog niet"),
        ({**NINE, "waarde": ["maximum=negen"]}, "waarde", "«negen» is geen goed getal; bedoelde u «9»?"),
        ({**NINE, "status": ["vastgesteld door de raden"]}, "bron", "een bron; vul «Waar staat het» in"),
        ({**NINE, "bron": ["een-nieuw-stuk, kop"]}, "bron-titel", NEEDED),
        ({**NINE, "zonder": ["toelichting"]}, "zonder", "dat staat niet in de vorige versie"),
    ],
)
def test_what_is_wrong_is_told_at_its_field(corpus: Corpus, given: Given, field: str, message: str) -> None:
    filled = fill_in(corpus, "wijzig", given, TODAY)
    assert filled.made is None
    assert any(message in one for one in filled.faults[field]), filled.faults
    assert "--" not in str(filled.faults)


def test_all_that_is_wrong_is_told_at_once_each_at_its_field(corpus: Corpus) -> None:
    given = {
        **NINE,
        "vanaf": ["31-2-2018"],
        "op": ["2099-01-01"],
        "waarde": ["maximum=veel", "maximun=9"],
        "status": ["vastgesteld door de raden"],
        "zonder": ["toelichting"],
    }
    faults = fill_in(corpus, "wijzig", given, TODAY).faults
    assert list(faults) == ["vanaf", "bron", "besluit", "waarde", "zonder"]
    assert faults["vanaf"] == ["«31-2-2018» is geen bestaande datum; februari 2018 heeft 28 dagen"]
    assert len(faults["waarde"]) == len(given["waarde"])
    proposal = fill_in(corpus, "wijzig", {**given, "status": ["voorgesteld"]}, TODAY).faults
    assert "een voorstel is van vandaag (30 november 2026) of eerder" in proposal["op"][0]
    new = fill_in(corpus, "nieuw", {"naam": [TERM], "vanaf": ["31-4-2018"], "waarde": ["a=b"]}, TODAY).faults
    assert {"naam", "vanaf", "waarde", "titel", "thema"} <= new.keys()
    assert "is al een kader" in new["naam"][0]


def test_what_was_set_aside_does_not_stay_in_the_answers(corpus: Corpus) -> None:
    filled = fill_in(corpus, "wijzig", {**NINE, "vanaf": ["31-2-2018"]}, TODAY)
    assert "vanaf" not in filled.answers
    assert filled.answers.all("waarde") == tuple(NINE["waarde"])
    assert filled.made is None


def test_what_does_not_matter_is_not_asked_and_not_taken(corpus: Corpus) -> None:
    filled = fill_in(corpus, "wijzig", {**NINE, "besluit-titel": ["Iets"]}, TODAY)
    assert filled.made
    assert "besluit-titel" not in filled.matter
    assert "besluit" not in filled.matter
    assert ANYWHERE not in filled.faults


def test_the_page_asks_every_question_of_its_commands(corpus: Corpus) -> None:
    found = forms(corpus)
    assert list(found) == list(FORMS)
    others = {"inlezen"}  # a document is dropped on the page itself
    assert found.keys() | others == COMMANDS.keys(), "what the command line can, the form can"
    for command, fields in found.items():
        left_out = {SUBJECTS.get(command), *(name for of, name in LEFT_OUT if of == command)}
        wanted = [one.name for one in COMMANDS[command] if one.name not in left_out]
        assert [one.name for one in fields] == wanted
        assert [one.name for one in fields if not one.label.strip()] == []


def test_a_line_of_the_file_leads_to_the_field_that_wrote_it(corpus: Corpus) -> None:
    after = made(corpus, NINE)[FILE] or b""
    before = (frozen.POLICY / FILE).read_bytes()
    placed = Placed("wijzig", before, after)
    lines = after.decode().splitlines()
    new = lines.index("  - geldt_vanaf: 2018-01-01")
    fields = {
        line.split(":")[0].strip("- "): placed.field(new + place) for place, line in enumerate(lines[new:], 1)
    }
    assert fields["geldt_vanaf"] == "vanaf"
    assert fields["alleen"] == "gemeente"
    assert fields["maximum"] == "waarde"
    assert fields["voorgesteld_door"] == "door"
    assert placed.field(1) == ""  # the title was not touched
    assert Placed("wijzig", before, b"a: [").field(1) == ""


@pytest.mark.parametrize(
    ("old", "new", "name", "answers"),
    [
        ("geldt_vanaf: 2018-01-01", "geldt_vanaf: 2018-07-01", "vanaf", ["2018-07-01"]),
        ("waarde: 9,", "waarde: 8,", "waarde", ["maximum=8"]),
        ("voorgesteld_door: de fractie", "voorgesteld_door: het college", "door", ["het college"]),
        ("alleen: [roosendaal]", "alleen: [roosendaal, zundert]", "gemeente", ["roosendaal, zundert"]),
    ],
)
def test_what_is_typed_in_the_file_comes_back_in_the_form(
    corpus: Corpus, old: str, new: str, name: str, answers: list[str]
) -> None:
    first = made(corpus, NINE)[FILE] or b""
    typed = first.replace(old.encode(), new.encode())
    assert typed != first
    found = read_back("wijzig", NINE, first, typed)
    assert found is not None
    assert found[name] == answers
    assert made(corpus, found)[FILE] == typed


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titel: Hoe lang", "titel: Hoe kort"),
        ("    bron: voorstel", "    bron: [voorstel"),
        ("versies:", "versie:"),
    ],
)
def test_what_the_form_cannot_say_stays_in_the_file(corpus: Corpus, old: str, new: str) -> None:
    first = made(corpus, NINE)[FILE] or b""
    typed = first.replace(old.encode(), new.encode())
    assert typed != first
    assert read_back("wijzig", NINE, first, typed) is None


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Desk:
    return Desk(copy_of_frozen_policy(tmp_path), capsys)
