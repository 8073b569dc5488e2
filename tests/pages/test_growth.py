"""No page becomes too large for a country: what grows with the regions is divided, or named in short."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from hooks.corpus.changes import all_changes
from hooks.corpus.record_dates import RecordDates
from hooks.pages.change_pages import change_pages, year_pages
from hooks.pages.comparison_pages import comparison_pages
from hooks.pages.gemeente_pages import gemeente_pages
from hooks.pages.pages import MOST_IN_ONE_LIST, SitePage, all_pages
from hooks.pages.render import Renderer
from hooks.reading.load_policy import load_policy
from tests.bench.national import REGIONS, WHOLE, write_policy
from tests.frozen import POLICY

pytestmark = pytest.mark.bouw
LARGEST_PAGE = 300_000  # bytes
LIST = "lijst.html"
FRAME = 25_000  # at most, of what stands around a page
FEW, MANY = 7, 11  # regions beside those of the policy itself: with few enough, all stands on one page
PRESENT = 260  # kaders of the policy itself, about


def lists(renderer: Renderer) -> Iterator[SitePage]:
    """Every page that is made from the corpus, but for those of one kader."""
    corpus = renderer.corpus
    changes = all_changes(corpus, renderer.record_dates)
    made = (
        *all_pages(corpus),
        *gemeente_pages(corpus, changes),
        *comparison_pages(corpus),
        *change_pages(corpus, changes, renderer.record_dates),
        *year_pages(corpus, changes),
    )
    return (page for page in made if page.template != "kader.html")


@dataclass(frozen=True)
class Sized:
    """The bytes of a page, and of how many kaders at most it may become a list before it is divided."""

    size: int
    at_most: float

    @classmethod
    def of(cls, renderer: Renderer, page: SitePage) -> Sized:
        size = len(renderer.page(page).encode())
        rows = sum(len(group.kaders) for group in page.data["groups"]) if page.template == LIST else 0
        return cls(size, size / rows * MOST_IN_ONE_LIST if rows else math.inf)


def sizes(folder: Path, regions: int) -> dict[str, Sized]:
    policy = write_policy(folder / f"policy-{regions}", PRESENT + regions * WHOLE, POLICY)
    renderer = Renderer(load_policy(policy), None, RecordDates())
    return {page.address: Sized.of(renderer, page) for page in lists(renderer)}


def test_no_page_outgrows_a_reader_when_the_whole_country_joins(tmp_path: Path) -> None:
    few, many = sizes(tmp_path, FEW), sizes(tmp_path, MANY)
    each = {name: (one.size - few[name].size) / (MANY - FEW) for name, one in many.items() if name in few}
    country = {
        name: min(many[name].size + (REGIONS - MANY) * max(0, more), many[name].at_most)
        for name, more in each.items()
    }
    assert len(country) > 200
    most = LARGEST_PAGE - FRAME
    assert {name: one.size for name, one in many.items() if one.size > most} == {}
    assert {name: round(size) for name, size in country.items() if size > most} == {}
