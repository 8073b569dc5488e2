"""Each period is held against what held then: a new norm rewrites nothing, and what is told is no norm."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from calculators.kaders.maatstaf import LAGER, Maatstaf
from calculators.volgen.norm import Norm, norm_in
from hooks.reading.load_policy import load_policy
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

# What a reader reads, to the letter.
ZONDER_NORM = "De bron noemt geen getal om naartoe te werken."
NIET_BESLOTEN = "De bron deelt dit mee. Er is niet over besloten, dus het is geen norm."
NIET_OVERAL = "De norm was toen niet in elke gemeente dezelfde."
VERANDERDE = "De norm veranderde in deze periode."
LATER = """\
  - geldt_vanaf: 2019-07-01
    status: vastgesteld door de colleges
    besluit: proefbesluit
    tekst: Een traject duurt hoogstens {maximum}, vanaf {ingang}.
    wijziging: {soort: vervangen, reden: De termijn was te kort.}
    waarden:
      maximum: {waarde: 8, eenheid: maanden, grens: hoogstens}
      ingang: {waarde: 2019-07-01, eenheid: datum}
    bron: {document: normblad}
  - geldt_vanaf: 2021-01-01
    status: vervallen
    tekst: Dit geldt niet meer.
    bron: {document: normblad}
"""
MEASURE = Maatstaf("Hoe lang", "maanden", "Van begin tot eind.", "jaar", LAGER, "maximum")


def norm(first: str, last: str, *gemeenten: str, folder: Path = SMALL_POLICY, by: Maatstaf = MEASURE) -> Norm:
    corpus = load_policy(folder)
    days = date.fromisoformat(first), date.fromisoformat(last)
    return norm_in(corpus.vragen, corpus.kaders["proef/hoe-lang"], by, *days, gemeenten)


def later(folder: Path) -> Path:
    text = (SMALL_POLICY / "proef/hoe-lang.yml").read_text(encoding="utf-8")
    return copy_of_small_policy(folder, {"proef/hoe-lang.yml": text + LATER})


def number(found: Norm) -> Decimal | None:
    return found.waarde.getal if found.waarde else None


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("2018-01-01", "2018-12-31", 6),
        ("2019-01-01", "2019-06-30", 6),
        ("2019-07-01", "2019-12-31", 8),
        ("2020-01-01", "2020-01-01", 8),
    ],
)
def test_a_period_has_the_norm_of_then(tmp_path: Path, first: str, last: str, expected: int) -> None:
    found = norm(first, last, "oost", folder=later(tmp_path))
    assert number(found) == expected
    assert found.bezwaar == ""


def test_a_norm_that_changed_inside_the_period_is_no_norm_for_all_of_it(tmp_path: Path) -> None:
    found = norm("2019-01-01", "2019-12-31", "oost", folder=later(tmp_path))
    assert (found.waarde, found.bezwaar) == (None, VERANDERDE)
    assert found.versie is not None


def test_a_period_in_which_the_norm_began_has_that_norm() -> None:
    assert number(norm("2014-01-01", "2018-12-31", "oost")) == 6


def test_each_gemeente_has_its_own_norm_and_together_there_is_one_only_if_it_is_the_same() -> None:
    day = ("2018-01-01", "2018-12-31")
    assert [number(norm(*day, name)) for name in ("oost", "west")] == [6, 9]
    assert norm(*day, "oost", "west").bezwaar == NIET_OVERAL


def test_what_was_only_told_is_no_norm() -> None:
    found = norm("2016-01-01", "2016-12-31", "oost")
    assert (found.waarde, found.bezwaar) == (None, NIET_BESLOTEN)
    assert found.versie is not None
    assert str(found.versie.status) == "mededeling"


def test_without_a_value_to_lie_beside_there_is_no_norm() -> None:
    free = Maatstaf("Hoe lang", "maanden", "Zo.", "jaar", LAGER)
    found = norm("2018-01-01", "2018-12-31", "oost", by=free)
    assert (found.waarde, found.versie, found.bezwaar) == (None, None, ZONDER_NORM)


def test_before_the_kader_and_after_its_end_it_says_why_there_is_no_norm(tmp_path: Path) -> None:
    assert "is op 1 januari 2010 niets bekend" in norm("2010-01-01", "2010-01-01", "oost").bezwaar
    folder = later(tmp_path)
    assert "geen waarde (status: vervallen" in norm("2022-01-01", "2022-01-01", "oost", folder=folder).bezwaar


def test_a_period_after_whose_end_there_is_no_norm_says_why_also_if_there_was_one_before(
    tmp_path: Path,
) -> None:
    found = norm("2018-01-01", "2022-01-01", "oost", "west", folder=later(tmp_path))
    assert "geen waarde (status: vervallen" in found.bezwaar
