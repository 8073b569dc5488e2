"""What a site with an address of its own tells others: the right pages, days and ways to tell of a leak."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml
from mkdocs.commands.build import _build_theme_template
from mkdocs.config import load_config
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation

from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates, Recorded
from hooks.pages.pages import all_pages
from hooks.project import PROJECT
from hooks.publishing.headers import POLICY_404
from hooks.publishing.outside import SITEMAP_SPACE, outside_files, security_text, sitemap
from hooks.publishing.security import Security, read_security
from hooks.settings.read import painted
from hooks.settings.unclear import UnclearSetting

SITE = "https://kaders.voorbeeld.nl/werk/"
DAY = datetime(2026, 11, 22, 9, tzinfo=UTC)


def rows(text: str) -> dict[str, str | None]:
    space = f"{{{SITEMAP_SPACE}}}"
    found = ElementTree.fromstring(text.encode())
    return {str(one.findtext(f"{space}loc")): one.findtext(f"{space}lastmod") for one in found}


def test_the_sitemap_names_every_page_with_the_day_of_its_file(corpus: Corpus) -> None:
    dates = RecordDates(changed={"wvs/detachering-maximaal": Recorded.at(DAY)})
    found = rows(sitemap(SITE, all_pages(corpus), ["over/"], corpus, dates))
    assert found[f"{SITE}kaders/wvs/detachering-maximaal/"] == "2026-11-22"
    assert found[f"{SITE}kaders/wvs/detachering-maximaal/2017-04-04/"] == "2026-11-22"
    assert found[f"{SITE}kaders/wvs/aandeel-wvs/"] is None
    assert {SITE, f"{SITE}over/", f"{SITE}themas/"} <= set(found)
    assert len(found) == len({page.address for page in all_pages(corpus)} | {"over/"})


def test_robots_and_the_settings_of_servers_come_along(corpus: Corpus) -> None:
    files = dict(outside_files(SITE, (), (), corpus, RecordDates(), None))
    assert f"Sitemap: {SITE}sitemap.xml" in files["robots.txt"]
    assert {".htaccess", "web.config", "_headers"} <= set(files)
    assert "ErrorDocument 404 /werk/404.html" in files[".htaccess"]
    assert ".well-known/security.txt" not in files


def test_who_finds_a_leak_reads_where_to_tell(corpus: Corpus) -> None:
    security = read_security(
        {"veiligheid": {"contact": "mailto:veilig@voorbeeld.nl", "verloopt": "2027-06-01"}}
    )
    files = dict(outside_files(SITE, (), (), corpus, RecordDates(), security))
    text = files[".well-known/security.txt"]
    assert "Contact: mailto:veilig@voorbeeld.nl\n" in text
    assert "Expires: 2027-06-01T00:00:00Z\n" in text
    assert f"Canonical: {SITE}.well-known/security.txt\n" in text


def test_the_text_for_who_finds_a_leak_is_as_the_standard_wants_it() -> None:
    soon = date(datetime.now(UTC).year + 1, 1, 15)
    from sectxt import Parser  # slow, and every run of the tests looks at this file

    parsed = Parser(security_text(SITE, Security("mailto:veilig@voorbeeld.nl", soon)).encode())
    assert [one["code"] for one in parsed.errors] == []


def test_without_an_address_for_leaks_there_is_none() -> None:
    assert read_security({}) is None


@pytest.mark.parametrize(
    ("said", "message"),
    [
        ("mailto:a@x.nl", "is een groep met «contact» en «verloopt»"),
        ({"contact": "mailto:a@x.nl"}, "is een groep met «contact» en «verloopt»"),
        ({"contact": "mailto:a@x.nl", "verloopt": "2027-06-01", "naam": "X"}, "is een groep met"),
        ({"contact": "a@x.nl", "verloopt": "2027-06-01"}, "begint «contact» met mailto:, https:// of tel:"),
        ({"contact": "mailto:a@x.nl", "verloopt": "volgend jaar"}, "«volgend jaar» is dat niet"),
        ({"contact": "mailto:a@x.nl", "verloopt": 2027}, "«2027» is dat niet"),
    ],
)
def test_an_address_for_leaks_that_is_not_clear_is_refused(said: object, message: str) -> None:
    with pytest.raises(UnclearSetting, match=message):
        read_security({"veiligheid": said})


def test_the_day_on_which_that_text_expires_has_not_come() -> None:
    settings = yaml.safe_load((PROJECT / "mkdocs.yml").read_text(encoding="utf-8"))
    security = (settings.get("extra") or {}).get("veiligheid")
    if security:
        assert str(security["verloopt"]) > datetime.now(UTC).date().isoformat()


@pytest.mark.bouw
def test_without_an_address_a_site_has_no_sitemap_and_no_canonical_address(site: Path) -> None:
    for name in ("sitemap.xml", "sitemap.xml.gz", "robots.txt", ".htaccess"):
        assert not (site / name).exists()
    assert 'rel="canonical"' not in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("site_url", "root"), [(SITE, "/werk/"), ("https://kaders.voorbeeld.nl/", "/"), (None, "/")]
)
def test_the_page_for_a_dead_address_leads_below_the_path_of_the_site(
    site_url: str | None, root: str, tmp_path: Path
) -> None:
    config = load_config(str(PROJECT / "mkdocs.yml"), site_url=site_url, site_dir=str(tmp_path))
    environment = config.theme.get_env()
    environment.filters["painted"] = painted
    config.extra["csp_404"] = POLICY_404
    _build_theme_template("404.html", environment, Files([]), config, Navigation([], []))
    made = (tmp_path / "404.html").read_text(encoding="utf-8")
    for address in ("", "kaders/", "gemeenten/"):
        assert f'<a href="{root}{address}"' in made
    assert f'action="{root}zoeken/"' in made
    assert f'data-wortel="{root}"' in made
    # Without an address of its own it cannot know its folder, and says so to who has no JavaScript.
    assert ("noscript" in made) is (site_url is None)
