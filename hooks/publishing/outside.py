"""What a site with an address of its own tells search engines and who finds a leak."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from urllib.parse import urljoin
from xml.etree import ElementTree

from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates
from hooks.pages.pages import SitePage, kader_address
from hooks.publishing.security import Security
from hooks.publishing.servers import in_site

SITEMAP_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SECURITY = ".well-known/security.txt"


def outside_files(
    site_url: str,
    pages: Iterable[SitePage],
    written: Iterable[str],
    corpus: Corpus,
    dates: RecordDates,
    security: Security | None,
    framers: Sequence[str] = (),
) -> Iterator[tuple[str, str]]:
    """Address and content of each; `written` are the addresses of pages that are not made from the corpus."""
    yield "sitemap.xml", sitemap(site_url, pages, written, corpus, dates)
    yield "robots.txt", f"User-agent: *\nAllow: /\nSitemap: {urljoin(site_url, 'sitemap.xml')}\n"
    if security:
        yield SECURITY, security_text(site_url, security)
    yield from in_site(framers, site_url)


def sitemap(
    site_url: str, pages: Iterable[SitePage], written: Iterable[str], corpus: Corpus, dates: RecordDates
) -> str:
    """Every page, with the day on which its policy file last changed; of other pages no day is known."""
    changed = {kader_address(name): day for name in corpus.kaders if (day := dates.last_change(name).day)}
    root = ElementTree.Element("urlset", {"xmlns": SITEMAP_SPACE})
    for address in sorted({*(page.address for page in pages), *written}):
        entry = ElementTree.SubElement(root, "url")
        ElementTree.SubElement(entry, "loc").text = urljoin(site_url, address)
        kader = "/".join(address.split("/")[:3]) + "/"
        if kader in changed:
            ElementTree.SubElement(entry, "lastmod").text = changed[kader]
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"


def security_text(site_url: str, security: Security) -> str:
    """Where to tell of a leak (RFC 9116)."""
    return (
        f"Contact: {security.contact}\nExpires: {security.expires}\nPreferred-Languages: nl, en\n"
        f"Canonical: {urljoin(site_url, SECURITY)}\n"
    )
