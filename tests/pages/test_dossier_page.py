"""The page of a dossier: how firm it is and what is still open, before anything else."""

from __future__ import annotations

import re

import pytest

from hooks.corpus.corpus import Corpus
from hooks.corpus.open_points import open_groups
from hooks.pages.pages import all_pages
from hooks.pages.render import Renderer


@pytest.fixture(scope="module")
def written(corpus: Corpus) -> dict[str, str]:
    """What each dossier begins with, up to its introduction."""
    renderer = Renderer(corpus)
    addresses = {f"kaders/{name}/": name for name in corpus.dossiers}
    made = {
        addresses[one.address]: renderer.page(one) for one in all_pages(corpus) if one.address in addresses
    }
    return {name: page.partition('class="inleiding"')[0] for name, page in made.items()}


def test_it_begins_with_how_firm_it_is_and_what_is_open(written: dict[str, str], corpus: Corpus) -> None:
    said = re.sub(r"<[^>]+>", "", written["wvs"])
    assert f"{len(corpus.kaders_of['wvs'])} kaders: " in said
    assert re.search(r"\d+ besloten, \d+ voorgesteld, \d+ feit of mening\. \d+ vragen blijven open\.", said)
    assert "1 kader. De bronnen laten hier niets open." in re.sub(r"<[^>]+>", "", written["landelijk"])


def test_the_open_questions_of_all_dossiers_are_those_of_the_list(
    written: dict[str, str], corpus: Corpus
) -> None:
    counted = [int(found) for page in written.values() for found in re.findall(r"(\d+) vrag", page)]
    assert sum(counted) == sum(group.count for group in open_groups(corpus, corpus.kaders.values()))
