"""What stands at addresses of before: the way to the new address, and why something was taken away.

A page that sends its reader on works without a server and without JavaScript.
"""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import escape

from calculators.kaders.kader import Kader
from calculators.kaders.status import VOORGESTELD
from hooks.corpus.corpus import Corpus, Withdrawn
from hooks.corpus.proposed import proposal_address
from hooks.pages.addresses import way_up
from hooks.pages.pages import SitePage, kader_address, version_address
from hooks.settings.read import settings

PAGE = """<!doctype html>
<html lang="nl">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="robots" content="noindex">
  <meta http-equiv="refresh" content="0; url={way}">
  <link rel="canonical" href="{way}">
  <title>{title} – {site}</title>
</head>
<body>
  <main>
    <h1>{title}</h1>
    <p>Deze pagina heeft een ander adres gekregen: <a href="{way}">{title}</a>.</p>
  </main>
</body>
</html>
"""


def moved_files(corpus: Corpus) -> Iterator[tuple[str, str]]:
    """Address and content of a page at every address that a kader or version had before."""
    for kader in corpus.kaders.values():
        for old, new in moved(kader).items():
            yield f"{old}index.html", _page(old, new, kader.volle_titel)


def moved(kader: Kader) -> dict[str, str]:
    """Each address that a kader and its versions had, and the one it has now."""
    found = {kader_address(old): kader_address(kader.id) for old in kader.oude_namen}
    for version in kader.versies:
        now = version_address(kader.id, version)
        names = [*(date.tekst for date in version.voorheen_op), version.naam]
        for kader_id in (*kader.oude_namen, kader.id):
            found |= {f"{kader_address(kader_id)}{name}/": now for name in names}
            if version.status == VOORGESTELD:
                page = proposal_address(kader.id, version.naam)
                found |= {proposal_address(kader_id, name): page for name in names}
    kept = {version_address(kader.id, version) for version in kader.versies}
    kept |= {proposal_address(kader.id, version.naam) for version in kader.versies}
    return {old: new for old, new in found.items() if old not in kept}


def withdrawn_pages(corpus: Corpus) -> Iterator[SitePage]:
    """A page for what was published and taken away again, at each address it had."""
    for one in corpus.ingetrokken.values():
        for address in _addresses_of(one):
            yield SitePage(
                address,
                one.titel,
                "ingetrokken.html",
                {"withdrawn": one},
                f"Dit stond eerder in de kennisbank: {one.titel}.",
                trail=tuple(_above(corpus, one)),
            )


def _addresses_of(one: Withdrawn) -> Iterator[str]:
    """Of the kader and its versions; of each version also the page that it had if it was a proposal."""
    dossier, name, *version = one.id.split("/")
    yield kader_address(one.id)
    for each in one.versies:
        yield f"{kader_address(one.id)}{each}/"
    for each in (*version, *one.versies):
        yield proposal_address(f"{dossier}/{name}", each)


def _above(corpus: Corpus, one: Withdrawn) -> Iterator[tuple[str, str]]:
    dossier, name, *version = one.id.split("/")
    yield "Kaders", "kaders/"
    if dossier in corpus.dossiers:
        yield corpus.dossiers[dossier].titel, f"kaders/{dossier}/"
    kader = corpus.kaders.get(f"{dossier}/{name}")
    if version and kader:
        yield kader.volle_titel, kader_address(kader.id)


def _page(old: str, new: str, title: str) -> str:
    return PAGE.format(way=f"{way_up(old)}{new}", title=escape(title), site=escape(settings().name))
