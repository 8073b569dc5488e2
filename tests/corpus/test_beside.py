"""Something that is looked into after a decision makes no rule disappear, wherever one asks."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from calculators.raamwerk import loket
from hooks.__main__ import main
from hooks.corpus.open_data import calculator_data
from hooks.examples.outcomes import question_text
from hooks.reading.load_policy import load_policy
from tests import frozen

NAME = "wvs/aandeel-wvs"
LOOKED_INTO = """  - geldt_vanaf: 2018-06-01
    status: in onderzoek
    tekst: De colleges onderzoeken of het aandeel anders moet.
    bron: {document: van-denken-naar-doen, kop: De stip op de horizon, alinea: 1}
"""


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    """The frozen policy, with a decided rule that is being looked into from 1 June 2018 on."""
    folder = tmp_path / "policy"
    shutil.copytree(frozen.POLICY, folder)
    with (folder / f"{NAME}.yml").open("a", encoding="utf-8") as file:
        file.write(LOOKED_INTO)
    return folder


def test_toon_shows_the_rule_and_beside_it_what_is_looked_into(
    policy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    command = ["toon", NAME, "--gemeente", "roosendaal", "--beleid", str(policy), "--peildatum"]
    assert main([*command, "2018-05-31"]) == 0
    before = capsys.readouterr().out
    assert main([*command, "2018-07-01"]) == 0
    after = capsys.readouterr().out
    assert after.replace("1 juli 2018", "31 mei 2018").startswith(before.rstrip("\n"))
    rest = after[len(before.rstrip("\n")) :]
    assert "Er loopt een onderzoek; dat verandert nog niets aan wat hierboven staat." in rest
    assert "De colleges onderzoeken of het aandeel anders moet." in rest


def test_a_calculator_answers_as_it_did(policy: Path) -> None:
    corpora = [load_policy(folder) for folder in (frozen.POLICY, policy)]
    example = next(one for one in corpora[0].voorbeelden["inkoopaandeel"] if one.antwoord)
    question = question_text({**example.vraag, "peildatum": "2018-07-01"})
    answers = [
        json.loads(loket.antwoord(replace(calculator_data(one), corpus="x"), "inkoopaandeel", question))
        for one in corpora
    ]
    assert answers[0]["goed"] is True, answers[0]
    assert answers[1]["antwoord"] == answers[0]["antwoord"]
    assert answers[1]["samenvatting"] == answers[0]["samenvatting"]
