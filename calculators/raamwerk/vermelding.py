"""De bronvermelding bij een uitkomst: met welke kaders, in welke versie, is gerekend.

Zij past in een adres. Opent men dat later, dan is te zien wat er aan die kaders is gewijzigd.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import Kader, Versie, korte_naam, noem_anders, volledig_id
from calculators.raamwerk.uitkomst import Uitkomst, onder_namen

LANGSTE_VERMELDING = 10_000
TUSSEN_KADERS, TUSSEN_DELEN, NIEUWSTE = "*", "_", ""

_KENMERK = re.compile(r"[0-9a-f]{8}")
# Een adres van vóór de uitgaven noemt er geen: dat was de eerste.
_UITKOMST = re.compile(r"(?:(?P<uitgave>[1-9][0-9]{0,3})\.)?(?P<kenmerk>[0-9a-f]{8})")
_ID = re.compile(r"[a-z0-9-]+/[a-z0-9-]+")


class Onleesbaar(ValueError):
    """De bronvermelding in een adres is niet te lezen."""


@dataclass(frozen=True)
class Vermeld:
    """Een kader waarmee is gerekend.

    `versie` is het begin van de versie die telde en `nieuwste` dat van de laatste versie; `kenmerk` verandert
    als de inhoud van die versie verandert; `waarden` zijn haar waarden, zoals zij in de gegevens staan.
    """

    kader: str
    versie: str
    nieuwste: str
    kenmerk: str
    waarden: Mapping[str, str] = field(hash=False)


@dataclass(frozen=True)
class Vermelding:
    """Alles wat een uitkomst over haar herkomst zegt; `uitkomst` verandert als het antwoord verandert.

    `uitgave` is die van de rekenhulp: van een andere uitgave is de uitkomst niet te vergelijken.
    """

    corpus: str
    uitkomst: str
    kaders: tuple[Vermeld, ...]
    uitgave: int = 1

    def als_adres(self) -> dict[str, str]:
        """De vermelding als delen van een adres; `lees_vermelding` leest haar terug."""
        return {
            "corpus": self.corpus,
            "uitkomst": self.uitkomst if self.uitgave == 1 else f"{self.uitgave}.{self.uitkomst}",
            "versies": TUSSEN_KADERS.join(_schrijf(een) for een in self.kaders),
        }


def maak_vermelding(gegevens: Gegevens, gemeente: str, uitkomst: Uitkomst, uitgave: int) -> Vermelding:
    """De vermelding bij een uitkomst van deze uitgave van de rekenhulp.

    Zij noemt de kaders uit de stappen, elk één keer.
    """
    genoemd = {stap.kader: stap.versie for stap in uitkomst.stappen if stap.kader and stap.versie}
    kaders = tuple(_vermeld(gegevens, kader, versie, gemeente) for kader, versie in genoemd.items())
    antwoord = onder_namen(uitkomst.antwoord, gegevens.kaders.eerste_naam)  # een andere naam wijzigt niets
    return Vermelding(gegevens.corpus, _kenmerk(antwoord), kaders, uitgave)


def lees_vermelding(delen: Mapping[str, object]) -> Vermelding:
    """De vermelding uit de delen van een adres; Onleesbaar als het geen vermelding is."""
    corpus, uitkomst, versies = (delen.get(naam) for naam in ("corpus", "uitkomst", "versies"))
    if not (isinstance(corpus, str) and isinstance(uitkomst, str) and isinstance(versies, str)):
        raise Onleesbaar
    vorm = _UITKOMST.fullmatch(uitkomst)
    if len(versies) > LANGSTE_VERMELDING or vorm is None:
        raise Onleesbaar
    kaders = tuple(_lees(deel) for deel in versies.split(TUSSEN_KADERS))
    return Vermelding(corpus, vorm["kenmerk"], kaders, int(vorm["uitgave"] or 1))


def vermelde_versie(gegevens: Gegevens, kader_id: str, geldt_vanaf: str, gemeente: str) -> Versie:
    """De versie van het kader die op `geldt_vanaf` begint, zoals zij in de gemeente luidt."""
    versies = gegevens.kaders.kaders[kader_id].versies
    return next(een for een in versies if een.naam == geldt_vanaf).voor(gemeente)


def _vermeld(gegevens: Gegevens, kader_id: str, geldt_vanaf: str, gemeente: str) -> Vermeld:
    versie = vermelde_versie(gegevens, kader_id, geldt_vanaf, gemeente)
    kader = gegevens.kaders.kaders[kader_id]
    return Vermeld(
        kader_id,
        geldt_vanaf,
        kader.versies[-1].naam,
        _kenmerk(_inhoud(versie, _met_eerste_namen(versie.tekst, kader, gegevens.kaders))),
        {naam: str(waarde.waarde) for naam, waarde in versie.waarden.items()},
    )


def _met_eerste_namen(tekst: str, kader: Kader, kaders: Kaders) -> str:
    """De tekst zoals zij er stond voordat een kader een andere naam kreeg: een naam wijzigt niets."""

    def noem(naam: str) -> str:
        nu = volledig_id(naam, kader.id)
        if nu == kaders.eerste_naam(nu) and not kader.voorheen:
            return naam
        return korte_naam(kaders.eerste_naam(nu), kader.eerste_naam)

    return noem_anders(tekst, noem)


def _inhoud(versie: Versie, tekst: str) -> object:
    waarden = {naam: [str(een.waarde), een.eenheid, een.grens] for naam, een in versie.waarden.items()}
    punten = {
        naam: [punt.vraag, dict(punt.lezingen), punt.gekozen, punt.wie]
        for naam, punt in versie.open_punten.items()
    }
    return [versie.status, versie.besluit, tekst, waarden, punten]


def _kenmerk(inhoud: object) -> str:
    return f"{zlib.crc32(json.dumps(inhoud).encode()):08x}"


def _schrijf(een: Vermeld) -> str:
    nieuwste = {NIEUWSTE: een.nieuwste} if een.nieuwste != een.versie else {}
    waarden = (f"{naam}.{waarde}" for naam, waarde in {**een.waarden, **nieuwste}.items())
    # Een schuine streep zou het adres onleesbaar maken.
    return TUSSEN_DELEN.join((een.kader.replace("/", "."), een.versie, een.kenmerk, *waarden))


def _lees(tekst: str) -> Vermeld:
    try:
        naam, versie, kenmerk, *paren = tekst.split(TUSSEN_DELEN)
    except ValueError:
        raise Onleesbaar from None
    kader = naam.replace(".", "/")
    if not _ID.fullmatch(kader) or not _KENMERK.fullmatch(kenmerk):
        raise Onleesbaar
    waarden = dict(_paren(paren))
    return Vermeld(kader, versie, waarden.pop(NIEUWSTE, versie), kenmerk, waarden)


def _paren(delen: Iterable[str]) -> Iterator[tuple[str, str]]:
    for deel in delen:
        naam, punt, waarde = deel.partition(".")
        if not punt:
            raise Onleesbaar
        yield naam, waarde
