"""Pages that MkDocs does not see look as if it did, and what all pages share stands on none of them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from hooks.corpus.comparison import MOST_REGIONS, Comparison
from hooks.corpus.corpus import Corpus
from hooks.pages.addresses import ROOT, relative_to, url, way_up
from hooks.reading.load_policy import load_policy
from hooks.site_files import gemeenten_file
from tests.bench.national import write_policy
from tests.frozen import POLICY

SECTION, INSIDE = "kaders/index.html", "kaders/wvs/doelgroep-b/index.html"  # without a style of its own


def outline(page: str) -> list[str]:
    """The tags of the frame in order, without what belongs to this one page."""
    before, _, after = page.partition('<main id="inhoud"')
    _, _, after = after.partition("</main>")
    links = r'link rel="(?:alternate|modulepreload|stylesheet" href="[^"]*/verschil/)'
    own = rf'{links}|script type="module"'
    found = re.findall(rf"<(?!{own})(\w+)((?: class=\"[^\"]*\")?)", before + after)
    return [f"{name}{more}" for name, more in found]


@pytest.mark.parametrize(
    ("address", "up"), [("", "./"), ("zoeken/", "../"), ("kaders/wvs/x/", "../../../"), ("404.html", "./")]
)
def test_an_address_from_the_root_becomes_relative_to_the_page(address: str, up: str) -> None:
    assert way_up(address) == up
    assert relative_to(address, f'<a href="{url("themas/#deel-1")}">') == f'<a href="{up}themas/#deel-1">'
    assert relative_to(address, url(".")) == up


@pytest.mark.bouw
def test_a_page_in_the_frame_has_the_same_head_and_foot_as_one_of_mkdocs(site: Path) -> None:
    section, inside = ((site / name).read_text(encoding="utf-8") for name in (SECTION, INSIDE))
    assert outline(section) == outline(inside)
    assert '<li><a href="../../../kaders/" aria-current="true">' in inside


@pytest.mark.bouw
def test_no_page_still_has_an_address_from_the_root_or_the_list_of_gemeenten(
    site: Path, corpus: Corpus
) -> None:
    address, content = gemeenten_file(corpus)
    assert (site / address).read_text(encoding="utf-8") == content
    assert {one[0] for one in json.loads(content)} == {one.id for one in corpus.gemeenten()}
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert ROOT not in text, page
        if page.name != "404.html":
            assert address in text, page
    assert "Roosendaal</option>" not in (site / INSIDE).read_text(encoding="utf-8")


def test_beside_a_kader_stand_few_regions_however_many_there_are(tmp_path: Path) -> None:
    corpus = load_policy(write_policy(tmp_path / "policy", 600, POLICY))
    comparison = Comparison(corpus)
    for kader in corpus.kaders.values():
        beside = [dossier.id for dossier, _ in comparison.elsewhere(kader)]
        assert len(beside) <= MOST_REGIONS
        assert kader.dossier not in beside
    related = corpus.kaders["alkmaar/afname-bij-wnk"]
    first, kaders = comparison.elsewhere(related)[0]
    assert first.id == "wvs"
    assert corpus.kaders["wvs/aandeel-wvs"] in kaders
