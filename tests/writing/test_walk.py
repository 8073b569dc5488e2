"""A clerk of a region that is new here brings a document, and has three kaders green: as meedoen.md says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from hooks.project import PROJECT
from hooks.reading.load_policy import load_policy
from tests.documents.made import as_docx, heading, paragraph, point
from tests.writing.commands import Desk

SECTION = (
    (PROJECT / "docs" / "meedoen.md").read_text(encoding="utf-8").partition("## Een document inlezen")[2]
)
COMMANDS = [
    shlex.split(line)[1:] for line in re.findall(r"```sh\n(.*?)```", SECTION, re.DOTALL)[0].splitlines()
]
LEESMIJ = (PROJECT / "policy" / "LEESMIJ.md").read_text(encoding="utf-8")
DECISION = re.findall(
    r"```yaml\n(.*?)```", LEESMIJ.partition("## Een besluit, een dossier en een bron")[2], re.DOTALL
)[0]
NOTA = (
    *(heading("Werkplekken"), paragraph(), heading("Wie beslist", 2), paragraph()),
    *(heading("Hoe lang", 2), paragraph(), point("Hoogstens zes maanden."), point("Langer kan soms.")),
)


def test_every_command_of_the_walk_runs_and_three_kaders_are_green(
    small_desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = small_desk
    (tmp_path / "nota.docx").write_bytes(as_docx(NOTA))
    monkeypatch.chdir(tmp_path)
    themes = desk.policy / "themas.yml"
    if "trajectduur:" not in themes.read_text(encoding="utf-8"):
        themes.open("a", encoding="utf-8").write(
            "trajectduur: {naam: Hoe lang iets duurt, uitleg: De duur.}\n"
        )
    said = [desk.check() if one[0] == "controleer" else desk.run(*one) for one in COMMANDS]
    assert [one[0] if isinstance(one, tuple) else one.status for one in said] == [0] * len(COMMANDS), said
    corpus = load_policy(desk.policy)
    names = [one.id.partition("/")[2] for one in corpus.kaders.values() if one.dossier == "voorbeeldregio"]
    assert sorted(names) == ["duur", "verlenging", "wie-beslist"]
    assert corpus.gebieden["voorbeeldregio"].gemeenten == ("voorbeelddam", "voorbeeldrecht")
    assert "nog 2 van de 5 delen te doen" in str(said[-1])
    # A decision is written by hand; the example of LEESMIJ.md is about the same document.
    (desk.policy / "besluiten.yml").open("a", encoding="utf-8").write(DECISION)
    assert desk.check()[0] == 0
    name = DECISION.partition(":")[0]
    rest = (
        "--vanaf",
        "2025-03-07",
        "--status",
        "vastgesteld door de colleges",
        "--tekst",
        "Het college beslist.",
    )
    place = ("--bron", "nota, Wie beslist, alinea 1")
    assert desk.run("wijzig", "voorbeeldregio/wie-beslist", *rest, *place, "--besluit", name).status == 0
    kept = "".join(path.read_text(encoding="utf-8") for path in desk.policy.rglob("*.yml"))
    assert "Langer kan soms" not in kept
