"""`controleer` also says what calculators miss in the policy, and which worked examples are untrue."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from calculators.kaders.notatie import som_op
from calculators.raamwerk import loket
from calculators.raamwerk.loket import REKENHULPEN
from calculators.raamwerk.rekenhulp import mist
from hooks import project
from hooks.__main__ import main
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data, part_for
from hooks.examples.check import Tried, misfits_of, try_policy
from hooks.examples.outcomes import question_text
from hooks.reading.faults import PolicyFaults
from hooks.reading.load_policy import load_policy
from tests import frozen
from tests.examples.changed_policy import (
    EXAMPLES,
    TERM,
    TOTAL,
    copy_of_policy,
    place_of,
    replace_in,
    with_longer_term,
    without_measure,
)
from tests.policy_folders import SMALL_POLICY


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    return copy_of_policy(tmp_path)


def told(tried: Tried) -> list[str]:
    return [str(one) for one in tried.found.faults]


def test_the_policy_that_stands_still_is_right() -> None:
    tried = try_policy(frozen.POLICY)
    assert (told(tried), tried.not_asked) == ([], ())
    assert tried.without_faults().kaders == frozen.corpus().kaders


# worked examples


@pytest.fixture(scope="module")
def longer(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return with_longer_term(tmp_path_factory.mktemp("langer"))


def test_every_untrue_value_is_told_where_it_stands_with_the_version_that_decides(
    longer: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever began in 2017 still has six months, so that example is true."""
    by = f"({TERM}, versie van 2018-01-01)"
    expected = [
        f"policy/{EXAMPLES}.yml:{place_of(longer, EXAMPLES, at)}: "
        f"hier staat {said}; de rekenhulp geeft {given} {by}"
        for at, said, given in (
            ("2020-02-29", "29 februari 2020", "29 mei 2020"),
            ("6}}", "6", "9"),
            ('"duren', "„duren tot en met 29 februari 2020”", "„duren tot en met 29 mei 2020”"),
        )
    ]
    monkeypatch.chdir(longer.parent)
    assert main(["controleer", "policy"]) == 1
    out, err = capsys.readouterr()
    assert [line for line in out.splitlines() if ": let op: " not in line] == expected
    assert re.fullmatch(r"3 fouten( en \d+ let op)? gevonden in policy\.\n", err)
    monkeypatch.setattr(project, "POLICY", longer)
    assert main(["controleer"]) == 1
    assert capsys.readouterr().out == out, "in its own place it says the same"


def test_each_kind_of_untruth_is_told_at_its_own_place(policy: Path) -> None:
    replace_in(policy, EXAMPLES, "maximum_maanden: 6", "hoogste: 6")
    replace_in(policy, EXAMPLES, "losse_dagen: 15, dagen: 138", "losse_dagen: 1, dagen: 138")
    replace_in(policy, EXAMPLES, "samenvatting: duren tot", "samenvatting: tot aan")
    replace_in(policy, EXAMPLES, "maanden: 0}\n", "maanden: 1}\n")
    replace_in(policy, EXAMPLES, "start: 2019-08-30, peildatum", "start: morgen, peildatum")
    found = {one.partition(": ")[0]: one.partition(": ")[2] for one in told(try_policy(policy))}
    second = "titel: Zes maanden vanaf 30"
    assert {where.removeprefix(f"policy/{EXAMPLES}.yml:"): said[:35] for where, said in found.items()} == {
        place_of(policy, EXAMPLES, "hoogste"): "de rekenhulp geeft hier geen «hoogs",
        place_of(policy, EXAMPLES, "1, dagen: 138"): "hier staat 1; de rekenhulp geeft 15",
        place_of(policy, EXAMPLES, "tot aan"): "hier staat „tot aan en met 31 decem",
        place_of(policy, EXAMPLES, "antwoord:", after=second): "de rekenhulp geeft op deze vraag ge",
        place_of(policy, EXAMPLES, "fouten:"): "de rekenhulp weigert deze vraag nie",
    }


# what the calculators read


def misfits(tried: Tried, name: str = "trajectduur") -> list[str]:
    found = [str(one) for one in PolicyFaults(tried.other_faults).faults]
    return [one for one in found if name in one.partition("niet bij: ")[0]]


def test_what_a_calculator_reads_otherwise_is_told_in_the_kader(policy: Path) -> None:
    """Another unit, also of one gemeente; other readings; a value and an open point with another name."""
    without_measure(policy, TOTAL)
    without_measure(policy, TERM)
    replace_in(policy, TOTAL, "eenheid: maanden", "eenheid: weken")
    own = "    per_gemeente:\n      zundert:\n        waarden: {maximum: {waarde: 9, eenheid: dagen}}\n"
    replace_in(policy, TERM, "    bron: {document: van-denken", own + "    bron: {document: van-denken")
    replace_in(policy, TERM, "  onderbreking-leerwerktraject:", "  pauze:")
    tried = try_policy(policy)
    found = misfits(tried)
    for kader, at, message in (
        (
            TOTAL,
            "weken",
            "maximum staat in weken, de rekenhulp rekent in maanden; herstel dit, of pas",
        ),
        (
            TERM,
            "dagen}",
            "maximum staat in dagen, de rekenhulp rekent in maanden; herstel dit, of pas",
        ),
        (TERM, "pauze", "heeft geen open punt onderbreking-leerwerktraject; herstel dit, of pas haar aan"),
    ):
        where = f"policy/{kader}.yml:{place_of(policy, kader, at)}: "
        assert [one for one in found if one.startswith(where) and message in one], (where, found)
    assert all(one.startswith("policy/wvs/") for one in found), "what follows from a kader is not told apart"
    assert "trajectduur" not in tried.examples, "who misses something is not asked"


def test_a_number_that_no_calculator_can_use_is_one_fault_at_the_number(policy: Path) -> None:
    replace_in(policy, TERM, "waarde: 6,", "waarde: 0,")
    (fault,) = try_policy(policy).other_faults
    where = f"policy/{TERM}.yml:{place_of(policy, TERM, '0, eenheid')}: "
    reading = [
        one.naam
        for one in REKENHULPEN.values()
        if any(each.kader == TERM and each.waarden for each in one.leest)
    ]
    assert str(fault) == (
        f"{where}de rekenhulpen {som_op(reading)} passen hier niet bij: {TERM}: "
        "maximum is geen heel aantal maanden van 1 tot en met 1200; herstel dit, of pas ze aan"
    )


def test_a_value_that_is_gone_is_told_where_it_would_stand(policy: Path) -> None:
    without_measure(policy, TERM)
    replace_in(policy, TERM, "{maximum}", "{hoogste}")
    replace_in(policy, TERM, "      maximum:", "      hoogste:")
    where = f"policy/{TERM}.yml:{place_of(policy, TERM, 'hoogste: {')}: "
    message = f"het kader {TERM} heeft geen waarde maximum"
    assert [one for one in misfits(try_policy(policy)) if one.startswith(where) and message in one]


def test_a_whole_kader_that_is_gone_is_told_under_its_name() -> None:
    place = f"small_policy/{TERM}.yml:1:1: "
    missed = mist(REKENHULPEN["trajectduur"], calculator_data(load_policy(SMALL_POLICY)))
    assert [one for one in misfits_of({"trajectduur": missed}, SMALL_POLICY) if str(one).startswith(place)]


def test_a_group_that_is_gone_is_told_though_it_has_no_kader(policy: Path) -> None:
    replace_in(policy, "doelgroepen", "taalachterstand:\n", "taal:\n")
    for path in policy.glob("*/*.yml"):
        head, versions, rest = path.read_text(encoding="utf-8").partition("versies:")
        path.write_text(head.replace("taalachterstand]", "taal]") + versions + rest, encoding="utf-8")
    found = misfits(try_policy(policy))
    assert [one for one in found if one.startswith("policy/gebieden.yml:1:1: ") and "taalachterstand" in one]


def test_a_policy_of_which_a_calculator_reads_nothing_is_right_and_that_is_said(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["controleer", str(SMALL_POLICY)]) == 0
    err = capsys.readouterr().err
    assert "3 kaders, geen fouten" in err
    assert "Niet nagekeken, want hun kaders zijn er niet: de rekenhulpen doelgroepwijzer, " in err


def test_a_calculator_answers_alike_from_only_what_it_reads(corpus: Corpus) -> None:
    """So nothing else can make another answer, and need not be looked at."""
    whole = calculator_data(corpus)
    for name, examples in corpus.voorbeelden.items():
        part = part_for(REKENHULPEN[name], whole)
        assert len(part.kaders.kaders) < len(corpus.kaders)
        for one in examples[::4]:
            asked = question_text(one.vraag)
            answers = [json.loads(loket.antwoord(data, name, asked)) for data in (whole, part)]
            for each in answers:
                each.pop("corpus", None)
                each.pop("meenemen", None)  # it names the corpus too
            assert answers[0] == answers[1], (name, one.titel)
