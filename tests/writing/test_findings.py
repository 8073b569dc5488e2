"""What authors once met, each as a case that stays away."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from hooks.__main__ import main
from tests.git_folders import Repository
from tests.writing.commands import Desk, copy_of_frozen_policy
from tests.writing.test_wijzig import DECIDED, FILE, NINE, PROPOSAL, TERM


def show(desk: Desk, day: str, gemeente: str, kader: str = TERM) -> str:
    desk.capsys.readouterr()
    main(["toon", kader, "--peildatum", day, "--gemeente", gemeente, "--beleid", str(desk.policy)])
    return desk.capsys.readouterr().out


def replace_in(desk: Desk, name: str, old: str, new: str) -> None:
    path = desk.policy / name
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_b1_an_answer_half_way_says_that_another_term_came(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert desk.run(*DECIDED, "--voorbeelden").status == 0
    question = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-12-31", "peildatum": "2018-02-01"}
    stream = SimpleNamespace(buffer=io.BytesIO(json.dumps(question).encode()))
    monkeypatch.setattr("sys.stdin", stream)
    assert main(["reken", "trajectduur", "--beleid", str(desk.policy)]) == 0
    answer = json.loads(desk.capsys.readouterr().out)
    told = " ".join((*answer["samenvatting"], *answer.get("let_op", ())))
    assert "is het vanaf 1 januari 2018 9 maanden, en niet meer 6 maanden" in told.replace("\u00a0", " ")


def test_b2_one_gemeente_leaves_the_others_as_they_were(desk: Desk) -> None:
    before = show(desk, "2018-02-01", "zundert")
    ran = desk.run(*NINE, "--gemeente", "roosendaal", *DECIDED[len(NINE) :], "--voorbeelden")
    assert ran.status == 0, ran.out
    assert show(desk, "2018-02-01", "zundert") == before
    assert "9 maanden" in show(desk, "2018-02-01", "roosendaal")


def test_b3_history_cannot_be_typed_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    repository = Repository(tmp_path)
    repository.policy.rmdir()
    desk = Desk(copy_of_frozen_policy(tmp_path), capsys)
    repository.commit("2026-11-01T12:00:00+01:00")
    words = ("--van", "die verordening vastgesteld", "--naar", "deze verordening vastgesteld")
    assert desk.run("corrigeer", TERM, *words, "--reden", "Een typefout.").status == 0
    assert main(["controleer", str(desk.policy), "--tegen", "HEAD"]) == 0
    replace_in(desk, "wvs/gemeenten-opdrachtgever.yml", "tekst: |-\n      ", "tekst: |-\n      Anders. ")
    assert main(["controleer", str(desk.policy), "--tegen", "HEAD"]) == 1
    assert "was gepubliceerd en is gewijzigd (tekst)" in capsys.readouterr().out


def test_b4_what_was_open_stays_open(desk: Desk) -> None:
    assert "Nog open, zoals in de vorige versie: onderbreking-leerwerktraject" in desk.run(*PROPOSAL).said
    assert "Open: Telt een onderbreking tijdens het leerwerktraject mee" in show(
        desk, "2018-02-01", "roosendaal"
    )


def test_b5_no_suggestion_turns_policy_round(desk: Desk) -> None:
    ran = desk.run(*NINE, "--status", "vastgesteld")
    assert ran.status == 2
    assert "zeg ook wie het vaststelde: «landelijk vastgesteld»" in ran.said
    assert "bedoelde u «voorgesteld»" not in ran.said


def test_b6_an_example_that_is_no_longer_true_is_a_fault_at_its_line(desk: Desk) -> None:
    ran = desk.run(*DECIDED)
    assert ran.status == 1
    assert "policy/voorbeelden/trajectduur.yml:188:22: hier staat 14 juli 2018; de rekenhulp geeft" in ran.out


def test_b8_a_proposal_is_seen_and_can_be_rejected(desk: Desk) -> None:
    assert desk.run(*PROPOSAL).status == 0
    assert "Er ligt een voorstel" in show(desk, "2018-02-01", "roosendaal")
    ran = desk.run(
        *("wijzig", TERM, "--vanaf", "2018-03-01", "--status", "afgewezen", "--over", "2018-01-01"),
        *("--gemeente", "roosendaal", "--tekst", "De raad wees het af."),
        *(*DECIDED[len(NINE) :], "--voorbeelden"),
    )
    assert ran.status == 0, ran.out + ran.said
    assert "Er ligt een voorstel" not in show(desk, "2018-04-01", "roosendaal")


def test_b9_a_name_may_change_and_the_old_one_still_works(desk: Desk) -> None:
    assert desk.run("hernoem", TERM, "wvs/leerwerktraject-termijn").status == 0
    assert "Hoe lang een leerwerktraject mag duren" in show(desk, "2017-06-01", "zundert", TERM)


def test_b10_a_decision_of_the_colleges_is_none_of_the_raden(desk: Desk) -> None:
    more = ("--status", "vastgesteld door de raden", "--besluit", "wvs-colleges-2017")
    ran = desk.run(*NINE, *more, "--bron", "van-denken-naar-doen, Voor doelgroep C, alinea 1")
    assert ran.status == 1
    assert "maar het besluit «wvs-colleges-2017» is door: colleges; kies een andere status" in ran.out


def test_b11_a_place_where_nothing_can_be_written_is_told(desk: Desk) -> None:
    inside_a_file = str(desk.policy / FILE / "site")
    desk.capsys.readouterr()
    assert main(["bouw", "--in", inside_a_file, "--beleid", str(desk.policy)]) == 2
    said = desk.capsys.readouterr().err
    assert "kan de site niet komen" in said
    assert "Traceback" not in said


def test_b12_a_copy_is_checked_as_the_project_is(desk: Desk) -> None:
    replace_in(desk, FILE, "maximum: {waarde: 6, eenheid: maanden", "maximum: {waarde: 0, eenheid: maanden")
    status, out = desk.check()
    assert status == 1
    assert f"policy/{FILE}:" in out
    assert re.search("de rekenhulpen .*trajectduur.* passen hier niet bij", out)


def test_b13_a_wish_on_the_first_page_is_a_command(desk: Desk) -> None:
    """„Stel een wijziging voor en zie meteen wat er misgaat of verandert.”"""
    assert desk.run(*PROPOSAL, "--proef").out.count("\n+") > 8
