"""Regions side by side: nothing is left out, nothing is made up, and the nearest kaders come first."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.corpus.comparison import MOST_ELSEWHERE, Comparison, costs
from hooks.corpus.corpus import Corpus, current
from hooks.reading.load_policy import load_policy
from tests.policy_folders import SMALL_POLICY, copy_of_small_policy

BUREN = {"titel": "De buren", "gebied": "buurstreek", "inleiding": "De buren doen het anders."}


def two_regions(tmp_path: Path, **kaders: tuple[str, str]) -> Corpus:
    """The small policy with a neighbouring region, whose kaders have these themes and related kaders."""
    areas = (SMALL_POLICY / "gebieden.yml").read_text(encoding="utf-8")
    areas += "buurstreek:\n  naam: Buurstreek\n  soort: samenwerking\n  leden: [noord]\n"
    dossiers = (SMALL_POLICY / "dossiers.yml").read_text(encoding="utf-8")
    dossiers += "buren:\n" + "".join(f"  {key}: {value}\n" for key, value in BUREN.items())
    files = {"gebieden.yml": areas, "dossiers.yml": dossiers}
    for name, (themes, related) in kaders.items():
        files[f"buren/{name}.yml"] = (
            f"titel: Kader {name}\nsoort: regel\nthemas: [{themes}]\n"
            + (f"gerelateerd: [{related}]\n" if related else "")
            + "versies:\n  - geldt_vanaf: 2018-01-01\n    status: mededeling\n    tekst: Zo doen de buren.\n"
            "    bron: {document: normblad}\n"
        )
    return load_policy(copy_of_small_policy(tmp_path, files))


def nearest(corpus: Corpus, kader: str) -> list[str]:
    """The kaders of the neighbours nearest to this one."""
    ((_, found),) = Comparison(corpus).elsewhere(corpus.kaders[kader])
    return [one.naam for one in found]


# the matrix


def test_every_kader_of_a_compared_dossier_is_in_the_row_of_each_of_its_themes(corpus: Corpus) -> None:
    comparison = Comparison(corpus)
    found = {
        (kader.id, row.theme.id) for row in comparison.rows for cell in row.cells for kader in cell.kaders
    }
    compared = {one.id for one in comparison.dossiers}
    assert found == {
        (kader.id, theme)
        for kader in corpus.kaders.values()
        for theme in kader.themas
        if kader.dossier in compared
    }


def test_the_rows_are_all_themes_and_the_columns_all_regions(corpus: Corpus) -> None:
    comparison = Comparison(corpus)
    assert [row.theme.id for row in comparison.rows] == list(corpus.themas)
    assert [one.id for one in comparison.dossiers] == ["wvs", "zuidoost-drenthe", "alkmaar"]
    assert all([cell.dossier for cell in row.cells] == [*comparison.dossiers] for row in comparison.rows)


def test_what_is_about_the_theme_first_of_all_comes_first_in_a_cell(corpus: Corpus) -> None:
    for row in Comparison(corpus).rows:
        for cell in row.cells:
            is_first = [kader.themas[0] == row.theme.id for kader in cell.kaders]
            assert is_first == sorted(is_first, reverse=True), (row.theme.id, cell.dossier.id)


def test_a_region_that_says_nothing_has_an_empty_cell(tmp_path: Path) -> None:
    rows = Comparison(two_regions(tmp_path, een=("hulp", ""))).rows
    assert [[len(cell.kaders) for cell in row.cells] for row in rows] == [[2, 0], [1, 1]]


# how others do it


def test_what_is_named_here_or_there_comes_before_what_shares_a_theme(tmp_path: Path) -> None:
    corpus = two_regions(
        tmp_path, aa=("hulp, duur", ""), bb=("hulp", "proef/hulp"), cc=("duur", "proef/hulp"), dd=("hulp", "")
    )
    assert nearest(corpus, "proef/hulp") == ["bb", "cc", "aa"]
    assert nearest(corpus, "proef/hoe-lang") == ["cc", "aa"]


def test_a_relation_counts_from_both_sides(tmp_path: Path) -> None:
    corpus = two_regions(tmp_path, aa=("hulp", ""), bb=("duur", "proef/hulp"))
    comparison = Comparison(corpus)
    ((_, back),) = comparison.elsewhere(corpus.kaders["buren/bb"])
    assert nearest(corpus, "proef/hulp") == ["bb", "aa"]
    assert [one.id for one in back] == ["proef/hulp", "proef/hoe-lang"]


def test_more_shared_themes_come_first_and_without_the_first_theme_nothing_does(tmp_path: Path) -> None:
    corpus = two_regions(tmp_path, aa=("hulp", ""), bb=("duur, hulp", ""), cc=("duur", ""))
    assert nearest(corpus, "proef/hulp") == ["bb", "aa"]


@pytest.mark.parametrize("number", [MOST_ELSEWHERE - 1, MOST_ELSEWHERE, MOST_ELSEWHERE + 1])
def test_of_each_region_a_few_are_shown(tmp_path: Path, number: int) -> None:
    corpus = two_regions(tmp_path, **{f"k{count}": ("hulp", "") for count in range(number)})
    assert len(nearest(corpus, "proef/hulp")) == min(number, MOST_ELSEWHERE)


def test_a_region_without_anything_near_is_named_with_nothing(tmp_path: Path) -> None:
    corpus = two_regions(tmp_path, aa=("hulp", ""))
    assert nearest(corpus, "proef/hoe-lang") == []


def test_a_kader_of_the_whole_country_has_no_others(tmp_path: Path) -> None:
    corpus = two_regions(tmp_path, aa=("duur", ""))
    assert Comparison(corpus).elsewhere(corpus.kaders["algemeen/norm"]) == ()


# options


def test_options_and_variants_are_listed_in_the_order_of_the_source(corpus: Corpus) -> None:
    (_, options), (_, variants) = Comparison(corpus).options("alkmaar")
    assert [one.naam for one in options] == [
        "optie-participatiebedrijf",
        "optie-werkbedrijf",
        "optie-integratie-wnk-halte-werk",
        "optie-samenwerking-verbeteren",
    ]
    assert [one.naam for one in variants] == ["variant-inkooprelatie", "variant-modulaire-gr"]
    assert Comparison(corpus).options("zuidoost-drenthe") == ()


def test_only_amounts_of_money_are_costs(corpus: Corpus) -> None:
    asked = corpus.kaders["alkmaar/variant-inkooprelatie"]
    assert [(name, int(value.getal), value.eenheid) for name, value in costs(current(asked))] == [
        ("laagste", 2100, "euro per persoon"),
        ("hoogste", 2600, "euro per persoon"),
        ("totaal", 360000, "euro"),
    ]
    assert costs(current(corpus.kaders["alkmaar/afname-bij-wnk"])) == []
