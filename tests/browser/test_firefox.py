"""What visitors do most, in Firefox of Debian: search, a day and gemeente, every calculator, and a file."""

from __future__ import annotations

import fcntl
import json
from pathlib import Path
from typing import Any

import pytest

from calculators.raamwerk.loket import REKENHULPEN
from hooks.node import run_script
from hooks.set_up import find_firefox
from tests.alles.counting import Record, count
from tests.sites import shared_folder

pytestmark = [pytest.mark.bouw, pytest.mark.browser]

SCRIPT = Path(__file__).with_name("firefox.mjs")
FILES = ("trajectduur", "pmc-rendabiliteit")
CALCULATORS = {f"rekenhulp {name}": f"rekenhulpen/{name}/" for name in REKENHULPEN}


def visits(site: Path) -> list[dict[str, Any]]:
    """What firefox.mjs does, visit by visit."""
    day = {"dag": "1", "maand": "5", "jaar": "2009"}
    return [
        {"naam": "zoek", "soort": "zoek", "vraag": "hoe lang mag een detachering duren"},
        {
            **{"naam": "peil", "soort": "peil", "adres": "kaders/zuidoost-drenthe/inbesteden-tenzij/"},
            **{"dag": day, "gemeente": "coevorden"},
        },
        *({"naam": name, "soort": "rekenhulp", "adres": one} for name, one in CALCULATORS.items()),
        *(
            {
                **{"naam": f"bestand {name}", "soort": "bestand", "adres": f"rekenhulpen/{name}-bestand/"},
                "bestand": str(site.resolve() / "rekenhulpen" / f"{name}-bestand" / "voorbeeld.csv"),
            }
            for name in FILES
        ),
    ]


@pytest.fixture(scope="module")
def firefox(site: Path, origin: str, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What Firefox gave on each visit; it starts once for all who test at the same time."""
    program = find_firefox()
    if program is None:
        pytest.fail("Firefox ontbreekt. Installeer het (Debian: apt-get install firefox-esr) of zet FIREFOX.")
    folder = shared_folder("firefox", tmp_path_factory)
    kept = folder / "gaf.json"
    with (folder / "slot").open("w") as door:
        fcntl.flock(door, fcntl.LOCK_EX)
        if not kept.exists():
            asked = {"firefox": program, "origin": origin, "bezoeken": visits(site)}
            kept.write_text(json.dumps(run_script(SCRIPT, asked)), encoding="utf-8")
    return dict(json.loads(kept.read_text(encoding="utf-8")))


def gave(firefox: dict[str, Any], name: str) -> Any:
    """What a visit gave, on pages where nothing went wrong."""
    visit = firefox["bezoeken"][name]
    assert visit["mis"] == []
    return visit["gaf"]


def test_it_is_firefox(firefox: dict[str, Any], record_property: Record) -> None:
    assert firefox["versie"].lower().startswith("firefox/")
    good = sum(not visit["mis"] for visit in firefox["bezoeken"].values())
    count(record_property, "firefox", "bezoeken zonder fout", good)


def test_a_question_finds_its_kader_with_the_value(firefox: dict[str, Any]) -> None:
    first = gave(firefox, "zoek")
    assert "Hoe lang een detachering mag duren" in first
    assert "hoogstens 23 maanden" in first


def test_a_day_and_gemeente_chosen_by_keyboard_show_what_held(firefox: dict[str, Any]) -> None:
    shown = gave(firefox, "peil")
    assert shown["adres"].endswith("inbesteden-tenzij/#op=2009-05-01&in=coevorden")
    assert shown["stand"] == "U leest wat er op 1 mei 2009 gold in Coevorden."
    assert "Het werkleerbedrijf moet het voorkeurspartnerschap verdienen." in shown["inhoud"]


@pytest.mark.parametrize("name", CALCULATORS)
def test_an_example_gives_what_the_build_wrote(firefox: dict[str, Any], name: str) -> None:
    example = gave(firefox, name)
    assert example["kop"] == example["verwacht"] != ""


@pytest.mark.parametrize("name", FILES)
def test_a_file_is_calculated_row_by_row(firefox: dict[str, Any], site: Path, name: str) -> None:
    lines = (site / "rekenhulpen" / f"{name}-bestand" / "voorbeeld.csv").read_text(encoding="utf-8")
    assert gave(firefox, f"bestand {name}") == f"{len(lines.splitlines()) - 1} rijen zijn uitgerekend."
