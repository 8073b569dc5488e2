"""What the open data is called, and where it stands."""

from __future__ import annotations

from calculators.kaders.kader import Kader, Versie
from hooks.settings.read import settings

# Of the form of the data, not of its content: the first number goes up when a program may have to change.
FORM = "1.1"
KADERS, KADERS_SCHEMA = "data/kaders.json", "data/schema/kaders.schema.json"
TABLE, GEMEENTEN = "data/kaders.csv", "data/gemeenten.csv"
MEASUREMENTS = "data/metingen.csv"
CATALOG, LLMS = "data/catalog.jsonld", "llms.txt"
FEED = "wijzigingen/feed.xml"


def urn(*names: str) -> str:
    """The name of a thing, that stays when the site gets another address; without names that of all data.

    What a kennisbank of its own has, is called otherwise than what is called the same here.
    """
    own = settings().identity
    whose = ("kennisbank", own) if own else ()
    return ":".join(("urn", "kaderwijzer", *whose, *(names or ("kaders",))))


def kader_urn(kader: Kader) -> str:
    return urn(kader.id)


def version_urn(kader: Kader, version: Versie) -> str:
    return urn(kader.id, version.naam)
