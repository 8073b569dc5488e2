"""What had to be looked at again is told on a day that is given, and never by the check of a proposal."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml

from hooks.__main__ import main
from hooks.corpus.review import DAY_VARIABLE
from hooks.pages.pages import all_pages
from hooks.pages.render import Renderer
from hooks.pages.review_page import review_page
from hooks.project import PROJECT
from hooks.reading.load_policy import load_policy
from tests.pages.test_proposal_pages import plain
from tests.proposals.changed import frozen_copy

pytestmark = pytest.mark.usefixtures("makes_once")

AGREED = """  eigenaar: de beleidsadviseur
  nagekeken_op: 2026-01-02
  nagekeken_door: de beleidsadviseur
  herzien_voor: 2027-01-01
"""


@pytest.fixture
def policy(tmp_path: Path) -> Path:
    folder = frozen_copy(tmp_path)
    path = folder / "dossiers.yml"
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    begin = lines.index("wvs:\n") + 1
    own = [one for one in lines[begin:] if not one.startswith(("  eigenaar", "  nagekeken", "  herzien"))]
    path.write_text("".join([*lines[:begin], AGREED, *own]), encoding="utf-8")
    return folder


@pytest.mark.parametrize(("day", "status"), [("2026-12-31", 0), ("2027-01-01", 1), ("2030-05-05", 1)])
def test_the_check_fails_on_what_is_due_only_when_a_day_is_given(
    policy: Path, capsys: pytest.CaptureFixture[str], day: str, status: int
) -> None:
    assert main(["controleer", str(policy)]) == 0
    capsys.readouterr()
    assert main(["controleer", str(policy), "--herziening", day]) == status
    out = capsys.readouterr().out
    said = "had vóór 1 januari 2027 opnieuw nagekeken moeten zijn; dat doet: de beleidsadviseur; leg het"
    assert (said in out) == bool(status)
    assert ("policy/dossiers.yml:" in out) == bool(status)


@pytest.mark.parametrize("command", ["controleer", "bouw", "publiceer"])
def test_a_day_that_is_none_is_wrong_use(capsys: pytest.CaptureFixture[str], command: str) -> None:
    assert main([command, "--herziening", "1-1-2027"]) == 2
    assert "--herziening: «1-1-2027» is geen datum; bedoelde u 2027-01-01?" in capsys.readouterr().err


def test_the_site_marks_what_is_due_on_the_day_of_the_build(
    policy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = load_policy(policy)
    pages = {one.address: one for one in all_pages(corpus)}
    dossier, kader = pages["kaders/wvs/"], pages["kaders/wvs/detachering-maximaal/"]

    def shown() -> tuple[str, str]:
        renderer = Renderer(corpus)
        return plain(renderer.page(dossier)), plain(renderer.content(kader))

    late = "Dat is nog niet gebeurd."
    assert late not in shown()[0]
    monkeypatch.setenv(DAY_VARIABLE, "2027-01-01")
    assert late in shown()[0]
    assert "Het dossier had vóór 1 januari 2027 opnieuw nagekeken moeten zijn." in shown()[1]


def test_one_page_lists_all_dossiers_those_due_first(policy: Path) -> None:
    corpus = load_policy(policy)
    page = review_page(corpus, date(2027, 1, 1))
    content = plain(Renderer(corpus).content(page))
    assert "Op 1 januari 2027 had 1 dossier opnieuw nagekeken moeten zijn." in content
    assert "2 januari 2026, door de beleidsadviseur 1 januari 2027 Dat is nog niet gebeurd." in content
    assert page.data["reviews"][0].dossier.id == "wvs"
    without = plain(Renderer(corpus).content(review_page(corpus, None)))
    assert "opnieuw nagekeken moeten zijn" not in without
    assert "1 januari 2027" in without


def test_a_schedule_fails_on_it_and_the_check_of_a_proposal_does_not() -> None:
    for name in (".github/workflows/onderhoud.yml", ".forgejo/workflows/onderhoud.yml"):
        workflow = yaml.safe_load((PROJECT / name).read_text(encoding="utf-8"))
        runs = [step.get("run", "") for step in workflow["jobs"]["herziening"]["steps"]]
        assert any("controleer --herziening" in one for one in runs)
    jobs = yaml.safe_load((PROJECT / ".gitlab-ci.yml").read_text(encoding="utf-8"))
    (rule,) = jobs["herziening"]["rules"]
    assert rule == {"if": '$CI_PIPELINE_SOURCE == "schedule" && $TAAK != "opmerkingen"'}
    assert any("--herziening" in one for one in jobs["herziening"]["script"])
    for name in (".ci/voorstel", ".github/workflows/controle.yml", ".forgejo/workflows/controle.yml"):
        assert "--herziening" not in (PROJECT / name).read_text(encoding="utf-8")


def test_a_page_that_was_kept_is_written_again_on_another_day(
    policy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    corpus = load_policy(policy)
    page = {one.address: one for one in all_pages(corpus)}["kaders/wvs/detachering-maximaal/"]
    before = Renderer(corpus).inputs.of_page(page)
    assert before == Renderer(corpus).inputs.of_page(page)
    monkeypatch.setenv(DAY_VARIABLE, "2027-01-01")
    assert before != Renderer(corpus).inputs.of_page(page)
