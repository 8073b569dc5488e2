"""A knowledge base that has only begun: no kaders, or one that no calculator reads."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from calculators.raamwerk.loket import REKENHULPEN
from hooks import commands

pytestmark = pytest.mark.bouw

AREAS = """\
nederland: {naam: Nederland, soort: land}
voorbeeldstad: {naam: Voorbeeldstad, soort: gemeente, cbs: GM9999}
"""
ONE_KADER = {
    "dossiers.yml": "eigen:\n  titel: Ons dossier\n  gebied: voorbeeldstad\n  inleiding: Wat wij besloten.\n",
    "themas.yml": "begin: {naam: Begin, uitleg: Waar wij beginnen.}\n",
    "bronnen.yml": """\
stuk:
  titel: Eerste stuk
  organisatie: Gemeente Voorbeeldstad
  datum: 2026-11-01
  soort: notitie
  status: Vastgesteld door het college.
  koppen:
    - {kop: Inleiding, delen: [alinea 1]}
""",
    "eigen/kader.yml": """\
titel: Ons eerste kader
soort: uitgangspunt
themas: [begin]
versies:
  - geldt_vanaf: 2026-11-01
    status: mededeling
    tekst: Wij beginnen.
    bron: {document: stuk, kop: Inleiding, alinea: 1}
""",
}
OVERVIEWS = (
    *("themas", "soorten", "statussen", "bronnen", "begrippen", "beelden", "vergelijken"),
    *("open-punten", "hoe-staan-wij-ervoor"),
)
NOTHING = re.compile("Er sta(?:at|an) n(?:u|og) geen [a-z ]+ in deze kennisbank")


def policy(folder: Path, files: dict[str, str]) -> Path:
    for name, text in {"gebieden.yml": AREAS, **files}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(("files", "kaders"), [({}, 0), (ONE_KADER, 1)], ids=["no kaders", "one kader"])
def test_it_is_right_and_becomes_a_site_without_calculators(
    files: dict[str, str], kaders: int, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = policy(tmp_path / "beleid", files)
    assert commands.check([folder]) == commands.RIGHT
    assert f"{kaders} kader" in "".join(capsys.readouterr())
    assert commands.build(tmp_path / "site", folder) == commands.RIGHT
    site = tmp_path / "site"
    listed = (site / "rekenhulpen" / "index.html").read_text(encoding="utf-8")
    assert "hoort nog geen rekenhulp" in listed
    assert [name for name in REKENHULPEN if (site / "rekenhulpen" / name).exists()] == []
    assert "nog geen besluit" in (site / "besluiten" / "index.html").read_text(encoding="utf-8")
    assert len(list((site / "kaders").glob("eigen/*/kader.json"))) == kaders
    said = {name: (site / name / "index.html").read_text(encoding="utf-8") for name in OVERVIEWS}
    assert {name for name, text in said.items() if NOTHING.search(text) is None} == (
        {"bronnen", "themas", "soorten", "statussen"} if kaders else set()
    )
    assert "</h2>" not in said["hoe-staan-wij-ervoor"]
    assert "<table" not in said["vergelijken"]
