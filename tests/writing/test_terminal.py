"""In a terminal a command asks what it was not told, again when an answer cannot be used."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.project import PROJECT
from hooks.writing import command
from hooks.writing.questions import COMMANDS, Question
from tests.writing.commands import Desk

TERM = "wvs/leerwerktraject-maximaal"
ALL = [(name, one) for name, questions in COMMANDS.items() for one in questions]


@pytest.fixture
def answer(monkeypatch: pytest.MonkeyPatch) -> dict[str, list[str]]:
    """What is answered to a question that has these words in it; to others nothing."""
    given: dict[str, list[str]] = {"asked": []}

    def ask(prompt: str) -> str:
        given["asked"].append(prompt)
        for words, answers in given.items():
            if words != "asked" and words in prompt and answers:
                return answers.pop(0) + "\n"
        return "\n"

    monkeypatch.setattr(command, "somebody_answers", lambda: True)
    monkeypatch.setattr(command, "ask", ask)
    return given


def test_what_was_not_told_is_asked_until_it_can_be_used(desk: Desk, answer: dict[str, list[str]]) -> None:
    answer |= {
        "Welk kader?": ["", "wvs/leerwerktraject-maximal", TERM],
        "Vanaf welke dag": ["1-1-2018", "2018-01-01"],
        "Welke waarde": ["maximum=9"],
        "Wie stelt het voor?": ["de proeffractie"],
        "welke gemeenten": ["roosendaal"],
    }
    ran = desk.run("wijzig")
    assert ran.status == 0, ran.out + ran.said
    assert "Hier is een antwoord nodig." in ran.said
    assert "bestaat niet; bedoelde u «wvs/leerwerktraject-maximaal»?" in ran.said
    assert "bedoelde u 2018-01-01?" in ran.said
    assert "    voorgesteld_door: de proeffractie" in ran.come
    assert "    alleen: [roosendaal]" in ran.come
    assert not [one for one in answer["asked"] if "Wat is er besloten?" in one]  # it is a proposal


def test_each_thing_of_the_last_version_is_asked_about(
    small_desk: Desk, answer: dict[str, list[str]]
) -> None:
    answer |= {
        "Gaat mee: toelichting?": ["nee"],
        "Gaat mee: de uitzondering voor west?": ["nee"],
        "Lopen de maanden achter elkaar door?": ["proefbesluit"],
    }
    ran = small_desk.run("wijzig", "proef/hoe-lang", "--vanaf", "2018-01-01")
    assert ran.status == 0, ran.out + ran.said
    assert "    oordeel: Kort en goed" in ran.come
    assert "    opgelost: {achter-elkaar: proefbesluit}" in ran.come
    assert not [one for one in ran.come if "west" in one or "toelichting" in one]


def test_a_decision_that_is_new_is_asked_for_whole(desk: Desk, answer: dict[str, list[str]]) -> None:
    answer |= {
        "Hoe vast": ["vastgesteld door de raden"],
        "Op welk besluit": ["raden-2026"],
        "Wat is er besloten?": ["De raden besluiten"],
        "Op welke dag?": ["2026-10-01"],
        "Wie besloot?": ["de raden"],
        "Wat voor bestuur": ["raden"],
        "Wat houdt het besluit in?": ["Het blijft zo."],
        "Waar staat het?": ["van-denken-naar-doen, Voor doelgroep B (leerwerktrajecten), onderdeel 3"],
    }
    ran = desk.run("wijzig", TERM, "--vanaf", "2030-01-01")
    assert ran.status == 0, ran.out + ran.said
    assert "raden-2026:" in ran.come


def test_who_stops_has_written_nothing(
    desk: Desk, answer: dict[str, list[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(command, "ask", stop)
    ran = desk.run("wijzig", TERM)
    assert (ran.status, ran.files) == (2, [])
    assert ran.said.endswith("Afgebroken; er is niets geschreven.\n")


def test_nothing_is_asked_of_who_does_not_want_that(desk: Desk, answer: dict[str, list[str]]) -> None:
    assert desk.run("wijzig", TERM, "--vanaf", "2018-01-01", "--vraag-niets").status == 0
    assert answer["asked"] == []


def test_a_real_terminal(small_desk: Desk) -> None:
    ours, theirs = pty.openpty()
    asked = [sys.executable, "-m", "hooks", "hernoem", "proef/hulp", "--beleid", str(small_desk.policy)]
    with subprocess.Popen(asked, cwd=PROJECT, stdin=theirs, stderr=theirs, stdout=theirs) as running:
        os.write(ours, b"proef/hoe-lang-niet\n")
        assert running.wait(60) == 0
    os.close(theirs)
    os.close(ours)
    assert Path(small_desk.policy, "proef/hoe-lang-niet.yml").is_file()


@pytest.mark.parametrize(("name", "one"), ALL, ids=[f"{name}-{one.name}" for name, one in ALL])
def test_every_question_reads_as_one_and_has_a_field_and_an_example_that_fits(
    name: str, one: Question
) -> None:
    assert one.is_yes or one.ask.endswith(("?", ".")), name
    assert isinstance(one.shape.schema(), dict)
    if one.example:
        example = one.example.strip("'")
        assert one.objection(example.partition(",")[0] if one.is_list else example) == ""
    if one.when:
        assert one.when[0] in {other.name for other in COMMANDS[name]}


@pytest.mark.parametrize("name", COMMANDS)
def test_the_help_of_each_command_is_dutch(desk: Desk, name: str) -> None:
    ran = desk.run(name, "--help")
    assert ran.status == 0
    assert "gebruik: kaderwijzer " + name in ran.out
    assert "--proef" in ran.out
    assert "toon de wijziging en schrijf niets" in " ".join(ran.out.split())
