"""What the quality page tells is measured, explained, and about this code."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from calculators.raamwerk.loket import REKENHULPEN
from hooks.pages import proofs
from hooks.pages.parts_of_code import parts_of
from hooks.pages.proofs import Proof
from hooks.pages.quality import PUBLISHED, Measured, Quality, Survivor, as_text, modules, read_quality
from hooks.pages.quality_page import quality_page, share
from hooks.pages.render import Renderer
from hooks.project import PROJECT
from tests import frozen
from tests.alles.record import Measured as Proved
from tests.alles.record import keep

WRONG = ("uitzonderingen", "problemen", "meldingen", "verschillen")
NOTICED = 95  # per cent of the small changes
READ = read_quality()
CALENDAR = parts_of(modules()["kaders/kalender"])
# Everything of one module, and of its first part something that no test noticed.
MEASURED = tuple(
    Measured(one.name, one.code, date(2026, 11, 26), "0123abc", 3, 1 if number == 0 else 0)
    for number, one in enumerate(CALENDAR)
)
PROOFS = {
    "proef": Proof(
        "Iets is geprobeerd",
        "make proef",
        date(2026, 11, 26),
        "0123abc",
        {"pogingen": 12_345, "verhouding": "0,96"},
        {"hypothesis": "6.1", "axe-core": "4.1"},
    )
}
SURVIVED = Survivor("duur", "a + 1", "a - 1", "Dat komt op hetzelfde neer.")


def with_first(**changed: object) -> Quality:
    first = Measured(**(vars(MEASURED[0]) | {"overleefd": (SURVIVED,)} | changed))
    return Quality((first, *MEASURED[1:]), ("trajectduur",))


def page(quality: Quality) -> str:
    return " ".join(Renderer(frozen.corpus()).page(quality_page(frozen.corpus(), quality, PROOFS)).split())


# what was measured


def test_every_change_that_is_not_noticed_has_an_explanation() -> None:
    assert [one for part in READ.measured for one in part.overleefd if not one.uitleg] == []


def test_enough_of_the_small_changes_are_noticed() -> None:
    noticed = sum(one.opgemerkt for one in READ.measured)
    assert 100 * noticed >= NOTICED * sum(one.mutaties for one in READ.measured)


def test_no_more_is_noticed_than_there_are_changes() -> None:
    for one in READ.measured:
        assert 0 <= one.te_lang <= one.opgemerkt <= one.mutaties


def test_the_data_are_written_as_they_are_read(tmp_path: Path) -> None:
    assert as_text(READ) == PUBLISHED.read_text(encoding="utf-8")
    copy = tmp_path / "kwaliteit.json"
    copy.write_text(as_text(with_first()), encoding="utf-8")
    assert read_quality(copy) == with_first()


def test_every_calculator_is_worked_out_a_second_time() -> None:
    assert READ.second == tuple(REKENHULPEN)


# what is told


@pytest.mark.parametrize(
    ("part", "whole", "told"), [(999, 1000, "99.9"), (9999, 10_000, "99.9"), (1, 1, "100"), (0, 0, "100")]
)
def test_a_share_is_never_better_than_it_is(part: int, whole: int, told: str) -> None:
    assert share(part, whole) == Decimal(told)


def test_the_page_tells_the_numbers_and_the_explanation() -> None:
    text = page(with_first())
    mutants = 3 * len(CALENDAR)
    assert f"Van {mutants} kleine veranderingen merken zij er {mutants - 1} op" in text
    assert "Dat komt op hetzelfde neer." in text
    assert "<code>a + 1</code> wordt <code>a - 1</code>" in text
    assert "dat waren er 1." in text
    assert "nog niet gemeten" in text, "of every other module"


def test_where_nothing_is_measured_yet_the_page_says_so_and_gives_no_share() -> None:
    text = page(Quality((), ("trajectduur",)))
    assert "is daarvan nog niets gemeten; <code>make mutaties</code> doet dat" in text
    assert "merken zij er" not in text
    assert "100%" not in text


def test_what_changed_after_it_was_measured_is_told_and_does_not_count() -> None:
    text = page(with_first(code="0"))
    assert f"<strong>daarna gewijzigd</strong>: 1 van {len(CALENDAR)} stukken" in text
    assert f"Van {3 * len(CALENDAR) - 3} kleine veranderingen" in text
    assert "Dat komt op hetzelfde neer." not in text
    assert "daarna gewijzigd" not in page(with_first())


def test_a_part_that_moved_to_another_module_stays_measured() -> None:
    moved = modules()["kaders/kalender"].replace('"""', '"""Elders.\n\n', 1)
    found = Quality(MEASURED, ()).of("elders/tijd", f"import os\n\n{moved}\n\ndef nieuw() -> None:\n    os\n")
    assert (len(found.measured), found.changed) == (len(CALENDAR), ("nieuw",))


# what else was tried


def test_the_page_tells_each_number_with_the_command_that_wrote_it() -> None:
    text = page(with_first())
    assert "<h3>Iets is geprobeerd</h3>" in text
    assert "<dt>Pogingen</dt><dd>12.345</dd>" in text
    assert "<dt>Verhouding</dt><dd>0,96</dd>" in text
    assert "Gemeten op 26 november 2026 (0123abc) met <code>make proef</code>" in text
    assert "; met hypothesis 6.1 en axe-core 4.1." in text


def test_a_number_that_is_kept_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "proeven.json"
    for number in (1, 2):
        keep("proef", Proved("Iets is geprobeerd", "make proef", {"pogingen": number}, {}), path)
    keep("ander", Proved("Iets anders", "make ander", {"zo": "0,5"}, {}), path)
    kept = proofs.read_proofs(path)
    assert list(kept) == ["ander", "proef"]
    assert kept["proef"].getallen == {"pogingen": 2}
    assert proofs.as_text(kept) == path.read_text(encoding="utf-8")


def test_what_was_tried_has_no_fault_and_names_a_command_that_there_is() -> None:
    makefile = (PROJECT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    for one in proofs.read_proofs().values():
        command = one.opdracht.split()
        assert command[0] == "make", one
        assert command[1] in targets, one
        for name, number in one.getallen.items():
            assert number == 0 or name not in WRONG, f"{one.wat}: {number} {name}"
