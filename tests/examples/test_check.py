"""`controleer` also says what calculators miss in the policy, and which worked examples are untrue."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from calculators.raamwerk import loket
from hooks import project
from hooks.__main__ import main
from hooks.examples.check import Tried, try_policy
from hooks.reading.faults import PolicyFaults
from tests import frozen
from tests.examples.changed_policy import (
    EXAMPLES,
    TERM,
    TOTAL,
    copy_of_policy,
    place_of,
    replace_in,
    with_longer_term,
)
from tests.policy_folders import SMALL_POLICY

LONGEST_DAY = "Zes maanden vanaf 30 augustus"


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return copy_of_policy(tmp_path)


def told(policy: Path) -> list[str]:
    return [str(one) for one in try_policy(policy, for_all=True).found.faults]


def test_the_policy_that_stands_still_is_right() -> None:
    tried = try_policy(frozen.POLICY, for_all=True)
    assert (tried.found.faults, tried.not_asked) == ((), ())
    assert tried.without_faults().kaders == frozen.corpus().kaders


# worked examples


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_longer_term(tmp_path_factory.mktemp("langer"))


def test_an_untrue_value_is_told_where_it_stands_with_the_version_that_decides(longer: Path) -> None:
    where = place_of(longer, EXAMPLES, "2020-02-29\n", after=LONGEST_DAY)
    assert (
        f"policy/{EXAMPLES}.yml:{where}: hier staat 29 februari 2020; de rekenhulp geeft 29 mei 2020 "
        f"({TERM}, versie van 2018-01-01)"
    ) in told(longer)


def test_every_untrue_value_is_told_and_no_other(longer: Path) -> None:
    found = told(longer)
    lines = {int(one.split(":")[1]) for one in found if one.startswith(f"policy/{EXAMPLES}.yml")}
    text = (longer / f"{EXAMPLES}.yml").read_text(encoding="utf-8").splitlines()
    assert len(lines) > 5
    # Whoever began in 2018 or later has nine months now; all others still have six.
    for line in lines:
        above = [one for one in text[:line] if "start: 20" in one][-1]
        assert above.partition("start: ")[2] >= "2018", above


def test_the_command_says_so_too_in_a_copy_and_in_its_own_place(
    longer: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(longer.parent)
    assert main(["controleer", "policy"]) == 1
    out, err = capsys.readouterr()
    assert f"({TERM}, versie van 2018-01-01)" in out
    assert err == f"{len(told(longer))} fouten gevonden in policy.\n"
    assert main(["controleer", f"policy/{EXAMPLES}.yml"]) == 1
    assert set(capsys.readouterr().out.splitlines()) == {
        one for one in out.splitlines() if one.startswith(f"policy/{EXAMPLES}")
    }
    monkeypatch.setattr(project, "POLICY", longer)
    assert main(["controleer"]) == 1
    assert capsys.readouterr().out == out


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("maximum_maanden: 6\n", "maximum_maanden: 7\n", "hier staat 7; de rekenhulp geeft 6 (wvs/leer"),
        ("past: null\n", "past: true\n", "hier staat true; de rekenhulp geeft null"),
        ("laatste_dag: 2017-12-31", "laatste_dag: 2017-13-31", "hier staat „2017-13-31”; de rekenhulp geeft"),
        ("maximum_maanden: 6\n", "hoogste: 6\n", "de rekenhulp geeft hier geen «hoogste»; zij geeft: max"),
        (
            "gebruikt: {maanden: 0, losse_dagen: 0, dagen: 0}",
            "gebruikt: 0",
            "hier staat 0; de rekenhulp geeft {maanden: 0, losse_dagen: 0, dagen: 0}",
        ),
        (
            "samenvatting: 31 december 2017",
            "samenvatting: 30 december 2017",
            "hier staat „30 december 2017”; de samenvatting van de rekenhulp is: „",
        ),
        (
            "tot en met 31 december 2017",
            "tot en met 30 april 2017",
            "hier staat „verlengen tot en met 30 april 2017”; "
            "de rekenhulp geeft „verlengen tot en met 31 december 2017” (wvs/leer",
        ),
        (
            "vraag: {gemeente: roosendaal, doelgroep: b, start: 2017-07-01, peildatum: 2017-06-15}",
            "vraag: {gemeente: roosendaal, doelgroep: b, peildatum: 2017-06-15}",
            "de rekenhulp geeft op deze vraag geen antwoord, maar: start: ",
        ),
    ],
)
def test_each_kind_of_untruth_is_told(policy: Path, old: str, new: str, message: str) -> None:
    replace_in(policy, EXAMPLES, old, new)
    (found,) = told(policy)
    assert message in found


def with_example(policy: Path, example: str) -> list[str]:
    path = policy / f"{EXAMPLES}.yml"
    path.write_text(f"rekenhulp: trajectduur\nvoorbeelden:\n  - titel: Proef\n{example}", encoding="utf-8")
    return told(policy)


def test_faults_are_held_against_the_fields_the_messages_and_their_order(policy: Path) -> None:
    found = json.loads(loket.antwoord(frozen.data(), "trajectduur", '{"maanden": 0}'))["fouten"]
    fields = list(dict.fromkeys(one["veld"] for one in found))
    assert len(fields) > 2
    right = "".join(f"      {one}: e\n" for one in fields)
    start = "    vraag: {maanden: 0}\n    fouten:\n"
    assert with_example(policy, start + right) == []
    (other_order,) = with_example(policy, start + "".join(reversed(right.splitlines(keepends=True))))
    assert f"de rekenhulp noemt de fouten in deze volgorde: {', '.join(fields)}" in other_order
    (missing,) = with_example(policy, start + right.partition("\n")[2])
    assert f"de rekenhulp noemt ook een fout bij «{fields[0]}»: „" in missing
    (too_many,) = with_example(policy, f"{start}      einde: x\n{right}")
    said = f"de rekenhulp noemt bij «einde» geen fout, wel bij: {', '.join(fields)}"
    assert too_many == f"policy/{EXAMPLES}.yml:6:7: {said}"
    (other_words,) = with_example(policy, start + right.replace(": e", ": qqq", 1))
    assert "hier staat „qqq”; de melding van de rekenhulp is: „" in other_words


def test_an_example_that_should_be_refused_and_is_not_is_told(policy: Path) -> None:
    question = "{gemeente: roosendaal, doelgroep: b, start: 2017-07-01, peildatum: 2017-06-15}"
    (found,) = with_example(policy, f"    vraag: {question}\n    fouten: {{start: x}}\n")
    assert found.startswith(
        f"policy/{EXAMPLES}.yml:5:5: de rekenhulp weigert deze vraag niet, maar antwoordt: „"
    )


# what the calculators read


def only_misfits(tried: Tried) -> list[str]:
    return [str(one) for one in PolicyFaults(tried.other_faults).faults]


@pytest.mark.parametrize(
    ("kader", "old", "new", "at", "message"),
    [
        (
            TOTAL,
            "eenheid: maanden",
            "eenheid: weken",
            "weken",
            "maximum staat in weken, de rekenhulp rekent in",
        ),
        (TERM, "waarde: 6,", "waarde: 0,", "maanden", "maximum is geen heel aantal maanden"),
        (
            TERM,
            "  onderbreking-leerwerktraject:",
            "  pauze:",
            "pauze",
            "heeft geen open punt onderbreking-leer",
        ),
        (
            TERM,
            "          telt-mee:",
            "          telt:",
            "onderbreking-leer",
            "moeten zijn: telt-mee, telt-niet",
        ),
    ],
)
def test_what_a_calculator_reads_otherwise_is_told_in_the_kader(
    policy: Path, kader: str, old: str, new: str, at: str, message: str
) -> None:
    replace_in(policy, kader, old, new)
    tried = try_policy(policy, for_all=False)
    where = place_of(policy, kader, at, after="versies:")
    (found,) = [one for one in only_misfits(tried) if "rekenhulp trajectduur" in one]
    assert found.startswith(f"policy/{kader}.yml:{where}: de rekenhulp trajectduur past hier niet bij: ")
    assert message in found
    assert tried.examples.get("trajectduur") is None, "who misses something is not asked"


def test_a_value_that_is_gone_is_told_where_it_would_stand(policy: Path) -> None:
    replace_in(policy, TERM, "{maximum}", "{hoogste}")
    replace_in(policy, TERM, "      maximum:", "      hoogste:")
    where = place_of(policy, TERM, "hoogste: {")
    found = only_misfits(try_policy(policy, for_all=False))
    assert any(
        one.startswith(f"policy/{TERM}.yml:{where}: ")
        and f"het kader {TERM} heeft geen waarde maximum" in one
        for one in found
    )


def test_a_value_of_one_gemeente_is_told_at_that_gemeente(policy: Path) -> None:
    own = "    per_gemeente:\n      zundert:\n        waarden: {maximum: {waarde: 9, eenheid: weken}}\n"
    replace_in(policy, TERM, "    bron: {document: van-denken", own + "    bron: {document: van-denken")
    where = place_of(policy, TERM, "weken")
    found = only_misfits(try_policy(policy, for_all=False))
    assert [one.partition(": ")[0] for one in found if "trajectduur" in one] == [f"policy/{TERM}.yml:{where}"]


def test_a_whole_kader_that_is_gone_is_told_under_its_name() -> None:
    tried = try_policy(SMALL_POLICY, for_all=True)
    assert any(
        one.startswith(
            "small_policy/wvs/leerwerktraject-maximaal.yml:1:1: de rekenhulp trajectduur past hier"
        )
        for one in only_misfits(tried)
    )


def test_without_a_group_that_a_calculator_names_it_says_so(policy: Path) -> None:
    replace_in(policy, "doelgroepen", "taalachterstand:\n", "taal:\n")
    for path in policy.glob("*/*.yml"):
        text = path.read_text(encoding="utf-8")
        if "voor: [" in text and "taalachterstand]" in text.partition("versies:")[0]:
            path.write_text(text.replace("taalachterstand]", "taal]", 1), encoding="utf-8")
    found = only_misfits(try_policy(policy, for_all=False))
    assert any(one.startswith("policy/gebieden.yml:1:1: ") and "taalachterstand" in one for one in found)


def test_a_policy_of_which_a_calculator_reads_nothing_is_right_and_that_is_said(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["controleer", str(SMALL_POLICY)]) == 0
    err = capsys.readouterr().err
    assert "3 kaders, geen fouten." in err
    assert "Niet nagekeken, want hun kaders zijn er niet: de rekenhulpen doelgroepwijzer, " in err
