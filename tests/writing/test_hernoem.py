"""`kaderwijzer hernoem` moves a kader, mends who names it, and leaves the old name behind."""

from __future__ import annotations

import re
from datetime import date
from functools import cache

import pytest
import yaml

from hooks.corpus.changes import change_id
from hooks.pages.moved import moved
from hooks.pages.pages import kader_address
from hooks.reading.load_policy import load_policy
from hooks.writing.answers import Answers
from hooks.writing.questions import HERNOEM
from hooks.writing.rename import rename
from tests import frozen
from tests.writing.commands import Desk, files_of

AS_IF = """\
  - titel: Alsof de termijn langer is
    vraag:
      gemeente: roosendaal
      doelgroep: b
      start: 2018-02-01
      peildatum: 2026-12-01
      alsof: wvs/leerwerktraject-maximaal/2018-01-01
    antwoord: {leerwerktraject: {laatste_dag: 2018-01-01}}
"""
OLD, NEW = "wvs/leerwerktraject-maximaal", "wvs/leerwerktraject-termijn"


def test_a_kader_that_everything_rests_on_gets_another_name(desk: Desk) -> None:
    before = load_policy(desk.policy)
    ran = desk.run("hernoem", OLD, NEW)
    assert ran.status == 0, ran.out + ran.said
    assert "«wvs/leerwerktraject-maximaal» heet nu «wvs/leerwerktraject-termijn»" in ran.said
    assert desk.check()[0] == 0  # the worked examples too
    after = load_policy(desk.policy)
    assert after.kaders[OLD].id == NEW  # also for a calculator
    assert after.kaders[NEW].voorheen == (OLD,)
    assert len(after.kaders) == len(before.kaders)
    assert not (desk.policy / f"{OLD}.yml").exists()
    others = [name for name in files_of(desk.policy) if name != f"{NEW}.yml"]
    text = "".join(map(desk.text, others))
    assert "leerwerktraject-maximaal" not in text
    assert "        - wvs/leerwerktraject-termijn\n" in desk.text("voorbeelden/doelgroepwijzer.yml")
    named = [line for line in ran.gone if "leerwerktraject-maximaal" in line]
    moved = set(desk.text(f"{NEW}.yml").splitlines())
    assert all(line in moved or line in named for line in ran.gone)
    assert len(ran.come) - len(ran.gone) == 1  # the line with the old name


def test_no_name_of_any_kader_stays_anywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of every kader: in lists, prose, terms, pictures and worked examples."""
    monkeypatch.setattr(yaml, "compose", cache(yaml.compose))  # each time of the same files, and only read
    corpus = frozen.corpus()
    paths = frozen.POLICY.rglob("*.yml")
    texts = {path.relative_to(frozen.POLICY).as_posix(): path.read_text(encoding="utf-8") for path in paths}
    left = []
    for old in corpus.kaders:
        whole = re.compile(rf"(?<![a-z0-9/-]){re.escape(old)}(?![a-z0-9-])")
        files = {name for name, text in texts.items() if whole.search(text) and name != f"{old}.yml"}
        if not files:
            continue
        answers = Answers(corpus, HERNOEM, date.today())
        answers.put("oud", old)
        answers.put("nieuw", f"{old}-anders")
        edit = rename(corpus, answers, date(2026, 11, 30)).edit
        after = {name: (edit.after.get(name) or b"").decode() for name in files}
        left += [(old, name) for name, text in after.items() if whole.search(text) or not text]
    assert left == []


def test_a_proposal_in_a_question_follows(desk: Desk) -> None:
    """An example that reckons as if a proposal is adopted names it by its kader."""
    path = desk.policy / "voorbeelden/trajectduur.yml"
    assert desk.run("wijzig", OLD, "--vanaf", "2018-01-01", "--waarde", "maximum=9").status == 0
    path.write_text(path.read_text(encoding="utf-8") + AS_IF, encoding="utf-8")
    assert desk.run("voorbeelden", "trajectduur", "--bijwerken").status == 0
    assert desk.run("hernoem", OLD, NEW).status == 0
    assert f"      alsof: {NEW}/2018-01-01\n" in desk.text("voorbeelden/trajectduur.yml")
    assert desk.check()[0] == 0


def test_another_dossier_too_with_all_names_in_and_to_the_file(small_desk: Desk) -> None:
    ran = small_desk.run("hernoem", "proef/hoe-lang", "algemeen/duur")
    assert ran.status == 0, ran.out + ran.said
    text = small_desk.text("algemeen/duur.yml")
    assert "gerelateerd: [proef/hulp, algemeen/norm]\n" in text
    assert "voorheen: [proef/hoe-lang]\nversies:\n" in text
    assert "Dat is hoogstens {algemeen/duur.maximum}." in small_desk.text("proef/hulp.yml")
    assert "kaders: [proef/hoe-lang]" not in small_desk.text("begrippen.yml")
    assert "kaders: [algemeen/duur]" in small_desk.text("begrippen.yml")
    assert "kaders: [hulp, algemeen/duur]" in small_desk.text("beelden.yml")
    assert small_desk.check() == (0, "")


def test_a_name_may_change_twice_and_back(small_desk: Desk) -> None:
    assert small_desk.run("hernoem", "proef/hulp", "steun").status == 0
    assert small_desk.run("hernoem", "proef/steun", "proef/bijstand").status == 0
    assert "voorheen: [hulp, steun]\n" in small_desk.text("proef/bijstand.yml")
    assert small_desk.run("hernoem", "proef/bijstand", "proef/hulp").status == 0
    assert "voorheen: [hulp, steun, bijstand]\n" in small_desk.text("proef/hulp.yml")
    assert small_desk.check() == (0, "")
    corpus = load_policy(small_desk.policy)
    kader = corpus.kaders["proef/hulp"]
    assert (kader.eerste_naam, kader.oude_namen) == ("proef/hulp", ("proef/steun", "proef/bijstand"))
    assert moved(kader).keys().isdisjoint({kader_address(kader.id)})
    assert moved(kader)["kaders/proef/steun/"] == "kaders/proef/hulp/"
    assert small_desk.run("hernoem", "proef/hulp", "proef/weer").status == 0
    assert "voorheen: [hulp, steun, bijstand]\n" in small_desk.text("proef/weer.yml")
    assert small_desk.check() == (0, "")


def feed_ids(desk: Desk) -> set[str]:
    kaders = load_policy(desk.policy).kaders.values()
    return {change_id(kader, version) for kader in kaders for version in kader.versies}


def test_a_name_that_came_back_keeps_its_feeds_and_goes_whole(small_desk: Desk) -> None:
    before = feed_ids(small_desk)
    assert small_desk.run("hernoem", "proef/hulp", "steun").status == 0
    assert small_desk.run("hernoem", "proef/steun", "hulp").status == 0
    assert feed_ids(small_desk) == before
    pictures = small_desk.policy / "beelden.yml"
    text = pictures.read_text(encoding="utf-8").replace("kaders: [hulp]", "kaders: [hoe-lang]")
    text = text.replace("[hulp, hoe-lang]", "[hoe-lang]").replace("[algemeen/norm, hulp]", "[algemeen/norm]")
    pictures.write_text(text, encoding="utf-8")
    ran = small_desk.run("trek-in", "proef/hulp", "--uit-de-kennisbank", "--reden", "Het stond er dubbel.")
    assert ran.status == 0, ran.out + ran.said
    assert [line.partition(":")[0] for line in small_desk.text("ingetrokken.yml").splitlines()] == [
        "proef/hulp",
        "proef/steun",
    ]


def test_what_was_taken_away_of_it_follows(small_desk: Desk) -> None:
    listed = small_desk.policy / "ingetrokken.yml"
    listed.write_text("proef/hulp/2016: {titel: Hulp, op: 2020-01-01, reden: Dubbel.}\n", encoding="utf-8")
    assert small_desk.run("hernoem", "proef/hulp", "steun").status == 0
    assert small_desk.text("ingetrokken.yml").startswith("proef/steun/2016: {titel: Hulp")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("proef/hulp",), "hier ontbreekt NIEUW (hoe moet het heten)"),
        (("proef/hlp", "proef/steun"), "OUD: het kader «proef/hlp» bestaat niet; bedoelde u «proef/hulp»?"),
        (("proef/hulp", "proef/hoe-lang"), "«proef/hoe-lang» is al een kader; kies een andere naam"),
        (("proef/hulp", "proef/hulp"), "«proef/hulp» heet al zo"),
        (("proef/hulp", "proev/steun"), "«proev» is geen dossier uit dossiers.yml; bedoelde u «proef»?"),
        (("proef/hulp", "proef/Steun Punt"), "NIEUW: «proef/Steun Punt» is geen goede naam"),
        (("proef/hulp", "proef/vroeger"), "«proef/vroeger» was al de oude naam van «proef/hoe-lang»"),
        (("proef/hulp", "proef/1e9"), "«1e9» leest YAML niet als een naam; zet er een woord bij"),
        (("proef/hulp", "2018-02-28"), "«2018-02-28» leest YAML niet als een naam"),
        (("proef/hulp", "proef/null"), "«null» leest YAML niet als een naam"),
        (("proef/hulp", "proef/weg"), "«proef/weg» is uit de kennisbank gehaald"),
    ],
)
def test_wrong_use_says_what_and_how_and_writes_nothing(
    small_desk: Desk, arguments: tuple[str, ...], said: str
) -> None:
    path = small_desk.policy / "proef/hoe-lang.yml"
    path.write_text(f"voorheen: [vroeger]\n{path.read_text(encoding='utf-8')}", encoding="utf-8")
    listed = small_desk.policy / "ingetrokken.yml"
    listed.write_text("proef/weg: {titel: Weg, op: 2020-01-01, reden: Dubbel.}\n", encoding="utf-8")
    ran = small_desk.run("hernoem", *arguments)
    assert (ran.status, ran.files) == (2, [])
    assert said in ran.said
