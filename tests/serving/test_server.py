"""What a browser on this computer gets: the newest of each page, and no address leads out of the site."""

from __future__ import annotations

from pathlib import Path

import pytest

from hooks.publishing.headers import POLICY_404
from hooks.serving.said import Said
from hooks.serving.server import is_inside, with_news
from hooks.serving.shown import Shown, Site


@pytest.fixture
def site(tmp_path: Path) -> Site:
    """A whole site, and one page that was built after it."""
    written = (("oud/a/index.html", "oud"), ("oud/b/index.html", "oud"), ("nieuw/a/index.html", "nieuw"))
    for name, text in written:
        path = tmp_path / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return Site((tmp_path / "nieuw", tmp_path / "oud"), frozenset({"nieuw"}), frozenset({"a/"}))


def test_what_is_not_built_again_yet_comes_from_before(site: Site) -> None:
    found = {address: site.find(address) for address in ("a/", "b/", "c/", "a/index.html", "")}
    assert {address: path and path.read_text("utf-8") for address, path in found.items()} == {
        "a/": "nieuw",
        "b/": "oud",
        "c/": None,
        "a/index.html": "nieuw",
        "": None,
    }


def test_only_a_page_with_something_newer_is_fetched_again(site: Site) -> None:
    assert site.is_old("oud", "a/")
    assert not site.is_old("nieuw", "a/")
    assert not site.is_old("oud", "b/")  # of this one nothing newer is there yet
    whole = Site((site.folders[0],), frozenset({"nieuw", "heel"}))
    assert whole.is_old("oud", "b/")
    assert not whole.is_old("heel", "b/")


@pytest.mark.parametrize("address", ["../geheim", "a/../../geheim", "a/..", "..\\geheim", "a\0b"])
def test_no_address_leads_out_of_the_site(address: str) -> None:
    assert not is_inside(address)
    assert is_inside("kaders/wvs/detachering-maximaal/..hier/")


def test_pages_that_are_open_are_known_while_they_are() -> None:
    shown = Shown()
    with shown.looking_at("a/"), shown.looking_at("a/"), shown.looking_at("b/"):
        assert shown.open_pages() == {"a/", "b/"}
    assert shown.open_pages() == frozenset()


def test_what_is_wrong_stands_on_the_page_and_is_no_html() -> None:
    html = with_news("<head></head><body></body>", 'a"b', (Said("policy/a.yml:1:2", "<b> hoort hier niet"),))
    assert 'data-site="a&#34;b"' in html
    assert "<code>policy/a.yml:1:2</code> &lt;b&gt; hoort hier niet" in html
    assert 'class="serve-fouten"' not in with_news("<head></head><body></body>", "a", ())


def test_the_page_for_a_dead_address_may_hear_the_news_too() -> None:
    html = with_news(f'<head><meta content="{POLICY_404}"></head>', "a", ())
    assert "script-src 'self'" in html
