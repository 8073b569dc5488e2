"""The checker in the browser says what the one of the terminal says, to the letter."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from hooks.__main__ import main
from tests import frozen
from tests.browser.checker import Checker, checker_of
from tests.browser.test_wijziging import NINE
from tests.examples.changed_policy import TERM
from tests.policy_folders import FAULTY_POLICY, SMALL_POLICY
from tests.writing.commands import copy_of_frozen_policy, copy_of_small_policy

pytestmark = pytest.mark.node

FILE = f"{TERM}.yml"
LONGEST = (
    150  # milliseconds of work for a message; with the pause before it a reader waits half as long again
)
# What an author does to a file of a kader, and what it becomes.
EDITS = (
    ("geldt_vanaf: 2017-04-04", "geldt_vanaf: 1-1-2018"),
    ("geldt_vanaf: 2017-04-04", "geldt_vanaf: 1 januari 2018"),
    ("geldt_vanaf: 2017-04-04", "geldt_vanaf: 2018–01–01"),
    ("waarde: 6,", "waarde: 9 maanden,"),
    ("waarde: 6,", "waarde: 9,5,"),
    ("waarde: 6,", "waarde: negen,"),
    ("waarde: 6,", "waarde: 1.403,98,"),
    ("waarde: 6,", "waarde: 90,"),
    ("waarde: 6,", "waarde: 9,"),  # the worked examples are untrue then
    ("eenheid: maanden", "eenheid: maand"),
    ("eenheid: maanden", "eenheid: weken"),  # a calculator does not fit then
    ("    besluit: wvs-colleges-2017\n", ""),
    ("besluit: wvs-colleges-2017", "besluit: wvs-colleges-2071"),
    ("status: vastgesteld door de colleges", "status: vastgesteld"),
    ("status: vastgesteld door de colleges", "status: Vastgesteld door de colleges"),
    ("    tekst: |-", "     tekst: |-"),
    ("    tekst: |-", "\ttekst: |-"),
    ("    tekst: |-", "\u00a0   tekst: |-"),
    ("{maximum}", "{maximun}"),
    ("    waarden:\n      maximum: {waarde: 6, eenheid: maanden, grens: hoogstens}\n", ""),
    ("onderdeel: 3}", "onderdeel: 300}"),
    ("kop: Voor doelgroep B (leerwerktrajecten)", "kop: Voor doelgroep Z"),
    ("document: van-denken-naar-doen", "document: van-denken-naar-deon"),
    ("bron: {", "bron: "),
    ("    bron:", "    bron: voorstel\n    bron:"),
    ("themas: [trajectduur,", "themas: [trajectdur,"),
    ("soort: regel", "soort: regels"),
    ("titel: Hoe lang", "titel: deel #1 Hoe lang"),
    ("versies:", "versie:"),
    ("gerelateerd: [detachering-maximaal,", "gerelateerd: [detachering-maximal,"),
    ("        wie: De gemeenteraad.\n", ""),
    ("wie: De gemeenteraad.", "wie: [De gemeenteraad."),
    ("titel:", "‘titel’:"),
    ("versies:", "&anker versies:"),
)


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Checker:
    return checker_of(frozen.POLICY, tmp_path_factory.mktemp("keuren"))


def told(policy: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What the terminal prints, seen from beside the policy folder."""
    monkeypatch.chdir(policy.parent)
    capsys.readouterr()
    main(["controleer", policy.name])
    return capsys.readouterr().out.splitlines()


def test_what_an_author_does_wrong_is_told_alike(
    checker: Checker,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    policy = copy_of_frozen_policy(tmp_path)
    monkeypatch.setattr("hooks.project.POLICY", policy)  # all calculators are tried, as on a site
    text = (policy / FILE).read_text("utf-8")
    wrong = [text.replace(*edit, 1) for edit in EDITS]
    assert text not in wrong
    asked = [(way, {"eigen": {FILE: one}}) for one in [*wrong, text] for way in ("keur", "keur-af")]
    answers = checker.ask(*asked)
    found = [one["controleer"] for one in answers[1::2]]
    as_it_was = told(policy, capsys, monkeypatch)
    assert found[-1] == as_it_was  # the last one is
    for edit, one, quick, said in zip(EDITS, wrong, answers[::2], found, strict=False):
        (policy / FILE).write_text(one, "utf-8")
        assert said == told(policy, capsys, monkeypatch), edit
        assert said != as_it_was, f"a test of nothing: {edit}"
        if not quick["klopt"]:
            assert quick["controleer"] == said, edit


def faulty_files() -> Iterator[tuple[str, str]]:
    """The name and the content of each file that announces what is wrong with it."""
    for path in sorted(FAULTY_POLICY.glob("*.yml")):
        try:
            text = path.read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue
        name = next(
            (line.partition(": ")[2] for line in text.splitlines() if line.startswith("# bestand: ")),
            f"proef/{path.name}",
        )
        yield name, text


def test_every_fault_that_the_checker_knows_is_told_alike(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    checker = checker_of(SMALL_POLICY, tmp_path / "keuren")
    files = list(faulty_files())
    assert len(files) > 300
    answers = checker.ask(*(("keur", {"eigen": {name: text}}) for name, text in files))
    policy = copy_of_small_policy(tmp_path / "klein")
    for (name, text), answer in zip(files, answers, strict=True):
        path = policy / name
        before = path.read_bytes() if path.is_file() else None
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(text.encode())
        said = told(policy, capsys, monkeypatch)
        path.unlink() if before is None else path.write_bytes(before)
        assert [one.replace(SMALL_POLICY.name, policy.name, 1) for one in answer["controleer"]] == said, name


def test_a_message_is_there_soon_after_a_pause(checker: Checker) -> None:
    """What Python works for it: for a file that was typed by hand, and for the form."""
    text = (frozen.POLICY / FILE).read_text("utf-8")
    typed = [text.replace("waarde: 6,", f"waarde: {number} x,") for number in range(5)]
    answers = checker.timed([("keur", {"eigen": {FILE: one}}) for one in typed])
    assert all(one["antwoord"]["controleer"] for one in answers)
    assert min(one["werk"] for one in answers) < LONGEST
    asked = {"opdracht": "wijzig", "antwoorden": NINE, "vandaag": "2026-11-30"}
    answers = checker.timed([("vul-in", asked), ("keur", {"eigen": {}})] * 5)
    assert all(one["antwoord"]["bestanden"] for one in answers[::2])
    assert min(one["werk"] + two["werk"] for one, two in pairwise(answers)) < LONGEST


def test_who_goes_on_typing_need_not_wait_for_the_examples(checker: Checker) -> None:
    """They are asked for in pieces, and say in the end what they say at once."""
    text = (frozen.POLICY / FILE).read_text("utf-8")
    own = {"eigen": {FILE: text.replace("waarde: 6,", "waarde: 9,")}}
    pieces = [("keur-af", {**own, "stukje": True})] * 100
    answers = checker.timed([("keur", own), *pieces, ("keur", own), ("keur-af", own)])
    busy = [one for one in answers if one["antwoord"].get("bezig")]
    assert busy
    whole = answers[len(busy) + 1]["antwoord"]
    assert whole["controleer"] == answers[-1]["antwoord"]["controleer"] != []
