"""A kader with another name is one thing that happened: nothing that names it changed."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from calculators.raamwerk import loket, zijloket
from hooks.__main__ import main
from hooks.corpus.open_data import calculator_data
from hooks.proposals.outcomes import EQUAL
from hooks.proposals.published import silent_changes
from hooks.proposals.report import Report
from hooks.reading.load_policy import load_policy
from tests import frozen
from tests.examples.changed_policy import TERM
from tests.proposals.changed import frozen_copy, kinds, report_on

pytestmark = pytest.mark.opdracht

# The first is named in lists, terms and worked examples, the second in the prose of another.
RENAMED = {TERM: "wvs/leerwerktraject-termijn", "wvs/detachering-maximaal": "wvs/detachering-termijn"}


@pytest.fixture(scope="module")
def policy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = frozen_copy(tmp_path_factory.mktemp("hernoemd"))
    for old, new in RENAMED.items():
        assert main(["hernoem", old, new, "--beleid", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def report(policy: Path) -> Report:
    return report_on(policy)


def test_it_is_one_event_for_each_and_nothing_else(report: Report) -> None:
    assert sorted(kinds(report)) == sorted((new, "hernoemd") for new in RENAMED.values())
    assert report.text.lists == ()
    assert {one.kind for one in report.outcomes.all} == {EQUAL}
    assert report.to_update == {}


def test_the_check_against_what_was_published_asks_for_no_correction(policy: Path) -> None:
    assert list(silent_changes(frozen.corpus(), load_policy(policy))) == []


def test_a_citation_from_before_is_still_true(policy: Path) -> None:
    question = {"gemeente": "roosendaal", "doelgroep": "b", "start": "2017-07-01", "peildatum": "2017-10-01"}
    told = json.loads(loket.antwoord(frozen.data(), "trajectduur", json.dumps(question)))
    text = json.dumps({"vraag": question, "vermelding": told["meenemen"]["vermelding"]["adres"]})
    found = json.loads(zijloket.sinds(calculator_data(load_policy(policy)), "trajectduur", text))
    assert found["zinnen"][1:] == [
        "De kaders achter deze uitkomst zijn sindsdien niet gewijzigd.",
        "De uitkomst is hetzelfde gebleven.",
    ]


def test_what_changed_beside_the_name_is_told(policy: Path, tmp_path: Path) -> None:
    policy = Path(shutil.copytree(policy, tmp_path / "policy"))
    path = policy / f"{RENAMED[TERM]}.yml"
    path.write_text(path.read_text(encoding="utf-8").replace("waarde: 6,", "waarde: 9,"), encoding="utf-8")
    report = report_on(policy)
    assert (RENAMED[TERM], "correctie") in kinds(report)
    faults = [str(one) for one in silent_changes(frozen.corpus(), load_policy(policy))]
    assert [one for one in faults if "maximum: was hoogstens 6 maanden en is hoogstens 9 maanden" in one]
