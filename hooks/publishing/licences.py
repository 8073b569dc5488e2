"""The page with licences, the text of each, and the list of parts, of what is on a site."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from hooks.pages.pages import SitePage
from hooks.project import PROJECT
from hooks.publishing.sbom import sbom
from hooks.publishing.shipped import Shipped
from hooks.settings.read import settings

FOLDER = "licenties/"
SBOM = f"{FOLDER}sbom.cdx.json"
OURS = f"{FOLDER}kaderwijzer.txt"


def licence_page(parts: Sequence[Shipped]) -> SitePage:
    return SitePage(
        FOLDER,
        "Licenties",
        "licenties.html",
        {"parts": tuple(parts), "folder": FOLDER, "ours": OURS, "sbom": SBOM, "licence": settings().licence},
        "Onder welke licentie deze site, haar gegevens en de onderdelen van anderen te gebruiken zijn.",
        styles=("assets/rekenen/rekenhulp.css", "assets/kwaliteit.css"),
        trail=(("Over deze site", "over/"),),
    )


def licence_files(parts: Sequence[Shipped]) -> Iterator[tuple[str, str]]:
    """Address and content of every text, and of the list of parts."""
    yield OURS, (PROJECT / "LICENSE").read_text(encoding="utf-8")
    for one in parts:
        yield f"{FOLDER}{one.file}", one.text
    yield SBOM, sbom(parts)
