"""«Klopt dit niet?»: a letter to who is about the dossier, with the place and the version filled in."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any
from urllib.parse import quote

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_na

KEY, ANY = "meldingen", "anders"
_ADDRESS = re.compile(r"[^@\s<>\"?&]+@[^@\s<>\"?&]+\.[^@\s<>\"?&]+")


class UnclearAddress(Exception):
    """Why the addresses for reports cannot be used, in Dutch, with how to mend it."""


class Reports:
    """The addresses of who is about the dossiers; none where nobody is named."""

    def __init__(self, addresses: Mapping[str, str], site_url: str | None) -> None:
        self.addresses, self.site_url = addresses, site_url

    def letter(self, kader: Kader, version: Versie, address: str) -> str | None:
        """The link that begins a letter about a version, which stands at an address of this site."""
        to = self.addresses.get(kader.dossier) or self.addresses.get(ANY)
        if to is None:
            return None
        subject = f"Klopt dit niet? {kader.volle_titel}"
        lines = (
            f"Kader: {kader.id}",
            f"{schrijf_na('Versie van', version.begint)} ({version.status})",
            f"Pagina: {(self.site_url or '').rstrip('/')}/{address}",
            "",
            "Wat klopt er niet, en waar staat het goed?",
            "",
        )
        body = quote("\r\n".join(lines))
        return f"mailto:{quote(to, safe='@')}?subject={quote(subject)}&body={body}"


def read_reports(extra: Mapping[str, Any], dossiers: Container[str], site_url: str | None) -> Reports:
    """The addresses in mkdocs.yml: one for all, or one for each dossier."""
    said = extra.get(KEY) or {}
    if isinstance(said, str):
        said = {ANY: said}
    if not isinstance(said, Mapping):
        raise UnclearAddress(f"mkdocs.yml: «{KEY}» is een adres, of per dossier een adres")
    for name, address in said.items():
        if name != ANY and name not in dossiers:
            raise UnclearAddress(
                f"mkdocs.yml: bij «{KEY}» is «{name}» geen dossier; schrijf een dossier of «{ANY}»"
            )
        if not isinstance(address, str) or not _ADDRESS.fullmatch(address):
            raise UnclearAddress(
                f"mkdocs.yml: bij «{KEY}» is «{address}» geen e-mailadres; schrijf naam@gemeente.nl"
            )
    return Reports(said, site_url)
