"""The numbers on the first page are those of the corpus."""

from __future__ import annotations

import pytest

from hooks.corpus.corpus import Corpus
from hooks.corpus.overview import WHOLE, overview_of


def test_the_regions_together_are_the_whole(corpus: Corpus) -> None:
    found = overview_of(corpus)
    assert found.kaders == len(corpus.kaders) == sum(one.count for one in found.regions)
    decided = sum(part.count for one in found.regions for part in one.parts if part.degree == "besloten")
    assert found.decided == decided


def test_each_bar_is_whole_and_its_parts_follow_each_other(corpus: Corpus) -> None:
    for region in overview_of(corpus).regions:
        x = 0.0
        for part in region.parts:
            assert part.x == pytest.approx(x)
            x += part.width
        assert x == pytest.approx(WHOLE if region.parts else 0)


def test_a_bar_is_as_long_as_its_region_is_large_and_what_has_none_comes_last(corpus: Corpus) -> None:
    regions = overview_of(corpus).regions
    largest = max(one.count for one in regions)
    assert [one.share for one in regions] == pytest.approx([WHOLE * one.count / largest for one in regions])
    assert [not one.parts for one in regions] == sorted(not one.parts for one in regions)


def test_decisions_stand_in_their_year_in_the_order_of_time(corpus: Corpus) -> None:
    found = overview_of(corpus)
    years = {one.datum.laatste.year for one in corpus.besluiten.values()}
    assert [year for _, year in found.years] == sorted(years)
    for region in found.regions:
        places = [x for x, _ in region.decisions]
        assert places == sorted(places)
        assert all(0 <= x <= WHOLE for x in places)
    taken = [one for region in found.regions for _, one in region.decisions if one.stand == "genomen"]
    assert len(taken) == found.decisions
