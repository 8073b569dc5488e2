"""One comment at a proposal, the same on three forges: written, changed, left alone and taken away."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from hooks.forge.__main__ import main
from hooks.forge.comment import MARK, MOST_BYTES, fitting
from hooks.forge.forges import GitHub, Proposal, forge_of
from hooks.project import PROJECT
from tests.forge.fake import OTHER, Fake, serving

HEAD = "a" * 40
REPORT = f"{MARK}\n## Wat dit voorstel verandert\n\n1 kader is anders.\n"
KINDS = ["github", "forgejo", "gitlab"]


@pytest.fixture(params=KINDS)
def fake(request: pytest.FixtureRequest) -> Iterator[Fake]:
    with serving(Fake(request.param, {3: HEAD, 4: "b" * 40})) as made:
        yield made


def placed(fake: Fake, tmp_path: Path, report: str, head: str = HEAD) -> int:
    file = tmp_path / "verschil.md"
    file.write_text(report, encoding="utf-8")
    return main([fake.kind, "3", head, str(file)], fake.around())


def test_a_comment_is_written_changed_left_alone_and_taken_away(
    fake: Fake, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for report, expected in (
        (REPORT, "geplaatst"),
        (REPORT, "nog dezelfde"),
        (REPORT.replace("1 kader is", "2 kaders zijn"), "bijgewerkt"),
        ("", "weggehaald"),
        ("", "niet nodig"),
    ):
        assert placed(fake, tmp_path, report) == 0
        assert capsys.readouterr().out == f"Voorstel 3: opmerking {expected}.\n"
        assert fake.texts(3) == ([report] if report else [])
    assert fake.texts(4) == []


def test_what_someone_else_wrote_stays_and_of_two_of_ours_the_first(fake: Fake, tmp_path: Path) -> None:
    for text in ("Mooi voorstel.", REPORT, "En nog iets."):
        fake.add(3, OTHER, text)
    fake.add(4, 7, REPORT)
    others = fake.texts(3, OTHER)
    fake.add(3, 7, f"{MARK}\nvan toen")
    first = max(fake.comments)
    for text in (f"{MARK}\nnog een", "zonder merk"):
        fake.add(3, 7, text)
    assert placed(fake, tmp_path, REPORT) == 0
    assert fake.texts(3, OTHER) == others
    assert fake.texts(3) == [REPORT, "zonder merk"]
    assert fake.comments[first] == (3, 7, REPORT)
    assert fake.texts(4) == [REPORT]


def test_a_report_on_an_older_version_is_not_written(
    fake: Fake, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert placed(fake, tmp_path, REPORT, "c" * 40) == 0
    assert "er is een nieuwere versie" in capsys.readouterr().out
    assert fake.texts(3) == []


def test_everything_that_is_open_is_found_page_by_page(fake: Fake) -> None:
    fake.heads |= {number: str(number) * 40 for number in (5, 6, 7)}
    found = list(forge_of(fake.kind, fake.around()).open())
    assert found == [Proposal(number, head) for number, head in fake.heads.items()]


def test_the_key_goes_nowhere_else(fake: Fake, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with serving(Fake(fake.kind, {3: HEAD})) as elsewhere:
        fake.detour = f"{elsewhere.address}/user"
        assert placed(fake, tmp_path, REPORT) == 1
        assert "de forge weigert" in capsys.readouterr().err
        assert elsewhere.asked == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"OPMERKING_SLEUTEL": ""}, "OPMERKING_SLEUTEL is leeg; zet daar een sleutel in"),
        ({"OPMERKING_SLEUTEL": "oud"}, "(401); mag de sleutel hier opmerkingen schrijven"),
        ({"GITHUB_REPOSITORY": "een/ander", "CI_PROJECT_ID": "99"}, "(404); klopt het adres"),
        ({"GITHUB_API_URL": "", "CI_API_V4_URL": ""}, "is leeg; draai dit in een taak van"),
        (
            {"GITHUB_API_URL": "http://127.0.0.1:9", "CI_API_V4_URL": "http://127.0.0.1:9"},
            "de forge antwoordt niet",
        ),
    ],
)
def test_what_the_forge_does_not_do_is_said(
    fake: Fake, changed: dict[str, str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "verschil.md"
    file.write_text(REPORT, encoding="utf-8")
    assert main([fake.kind, "3", HEAD, str(file)], {**fake.around(), **changed}) == 1
    assert message in capsys.readouterr().err
    assert fake.texts(3) == []


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["svn"],
        ["github", "3"],
        ["github", "3; rm", HEAD],
        ["github", "3", "main"],
        ["github", "-3", HEAD],
        ["github", "3", HEAD, "een", "twee"],
    ],
)
def test_what_was_not_meant_is_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments, {}) == 2
    assert "python3 -m hooks.forge github" in capsys.readouterr().err


def test_a_link_in_an_artifact_is_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "geheim").write_text("geheim", encoding="utf-8")
    (tmp_path / "verschil.md").symlink_to(tmp_path / "geheim")
    with serving(Fake("github", {3: HEAD})) as fake:
        assert main(["github", "3", HEAD, str(tmp_path / "verschil.md")], fake.around()) == 1
        assert fake.texts(3) == []
    assert "koppeling (symlink)" in capsys.readouterr().err


def test_a_comment_holds_no_command_and_fits() -> None:
    text = fitting("Iets.\n/merge\n  /close\n<b>/einde</b>\n")
    assert text == f"{MARK}\nIets.\n\\/merge\n  \\/close\n<b>/einde</b>\n"
    long = fitting(MARK + "é" * MOST_BYTES)
    assert MOST_BYTES - 2 < len(long.encode()) <= MOST_BYTES
    assert long.endswith("é")


def test_github_needs_no_package_for_a_report_that_was_made(tmp_path: Path) -> None:
    file = tmp_path / "verschil.md"
    file.write_text(REPORT, encoding="utf-8")
    with serving(Fake("github", {3: HEAD})) as fake:
        ended = subprocess.run(
            [sys.executable, "-S", "-m", "hooks.forge", "github", "3", HEAD, str(file)],
            cwd=PROJECT,
            env=fake.around(),
            capture_output=True,
            text=True,
            check=False,
        )
        assert (ended.returncode, ended.stderr) == (0, "")
        assert fake.texts(3) == [REPORT]


def test_the_branch_of_github_is_named_by_who_runs_it() -> None:
    around = Fake("github", address="http://127.0.0.1:9").around()
    made = forge_of("github", {**around, "TAK": "hoofd"})
    assert isinstance(made, GitHub)
    assert made.branch == "hoofd"
