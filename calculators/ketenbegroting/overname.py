"""Een uitkomst van een andere rekenhulp overnemen: in het veld staat het adres van die uitkomst.

Overgenomen wordt wat er is ingevuld, en nooit een getal: de andere rekenhulp rekent het hier opnieuw uit.
Zo staan haar stappen en kaders ook bij deze uitkomst. Dit staat niet in het raamwerk zolang maar één
rekenhulp het doet: wat daar staat, haalt elke bezoeker op.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from typing import Any, ClassVar

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import ONLEESBAAR, schrijf_dag
from calculators.raamwerk.meldingen import kijk_of_een, noem, zin
from calculators.raamwerk.rekenhulp import Rekenhulp, mist
from calculators.raamwerk.soorten import Soort
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, Stap, Uitkomst
from calculators.raamwerk.velden import Veld
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, zeker

LANGSTE_ADRES = 10_000
# Wat er in een adres staat en geen veld is: de bronvermelding, en de gekozen dag en gemeente van de site.
GEEN_VELD = ("corpus", "uitkomst", "versies", "op", "in")

_PLAN_ERNAAST = re.compile(r"anders[0-9]*\.")
_GROEPJE = re.compile(r"([^.]+)\.([0-9]{1,4})\.([^.]+)")
_GECODEERD = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_PAGINA = re.compile(r"rekenhulpen/([a-z0-9-]+)/?$")


@dataclass(frozen=True)
class Overgenomen:
    """Wat men bij een andere rekenhulp invulde; `adres` is dat als deel van een adres."""

    rekenhulp: Rekenhulp
    ingevuld: Ingevuld
    adres: str

    def uitkomst(self, gegevens: Gegevens) -> Uitkomst:
        """De uitkomst, hier uitgerekend; ValueError als zij er niet is, of nog niet heel."""
        try:
            gevonden = self.rekenhulp.uitkomst(gegevens, self.ingevuld)
        except Fouten as mis:
            raise ValueError(self._bezwaar(mis.fouten[0].melding)) from None
        if gevonden.nog_nodig:
            raise ValueError(self._bezwaar(gevonden.nog_nodig[0].melding))
        return gevonden

    def _bezwaar(self, melding: str) -> str:
        return f"{noem_titel(self.rekenhulp)} geeft hiermee geen hele uitkomst: {melding}"


@dataclass(frozen=True)
class Overname(Soort):
    """Het adres van een uitkomst van een andere rekenhulp, zoals haar pagina het kopieert."""

    soort: ClassVar[str] = "overname"
    rekenhulp: str

    def lees(self, waarde: object, gegevens: Gegevens) -> Overgenomen:
        kijk_of_een(waarde, "adres")
        if not isinstance(waarde, str):
            raise ValueError(f"{noem(waarde)} is geen adres; vul in: {self.omschrijving(gegevens)}")
        hulp = haal_rekenhulp(self.rekenhulp)
        if mist(hulp, gegevens):
            raise ValueError(f"{noem_titel(hulp)} hoort niet bij deze kennisbank; laat dit leeg")
        delen = self._delen(waarde.strip(), gegevens)
        ingevuld = hulp.lees(gegevens, _als_vraag(delen))
        return Overgenomen(hulp, ingevuld, "&".join(delen))

    def _delen(self, adres: str, gegevens: Gegevens) -> list[str]:
        """De delen van het adres die een veld invullen, zoals zij er staan."""
        if len(adres) > LANGSTE_ADRES:
            raise ValueError(f"dit adres is te lang; het mag hoogstens {LANGSTE_ADRES} tekens hebben")
        voor, _, achter = adres.rpartition("#")
        pagina = _PAGINA.search(voor.partition("?")[0])
        if pagina and pagina[1] != self.rekenhulp:
            raise ValueError(f"dit is een adres van «{pagina[1]}»; vul in: {self.omschrijving(gegevens)}")
        delen = [deel for deel in achter.replace("&amp;", "&").split("&") if _is_veld(deel)]
        if not delen or ONLEESBAAR.search(adres):
            raise ValueError(f"dit is geen adres van een uitkomst; vul in: {self.omschrijving(gegevens)}")
        return delen

    def als_data(self, waarde: object) -> object:
        return waarde.adres if isinstance(waarde, Overgenomen) else None

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return f"uit {noem_titel(waarde.rekenhulp)}"

    def omschrijving(self, gegevens: Gegevens) -> str:
        titel = noem_titel(haal_rekenhulp(self.rekenhulp))
        return f"het adres van uw uitkomst van {titel}; kies daar «Kopieer het adres»"


def neemt_over(velden: Iterable[Veld]) -> dict[str, str]:
    """Bij elk veld waarin men een uitkomst overneemt de rekenhulp die haar gaf."""
    return {veld.naam: veld.soort.rekenhulp for veld in velden if isinstance(veld.soort, Overname)}


def haal_rekenhulp(naam: str) -> Rekenhulp:
    """De rekenhulp met deze naam; zij wordt pas geladen als iemand haar uitkomst overneemt."""
    gevonden: Rekenhulp = import_module(f"calculators.{naam.replace('-', '_')}").REKENHULP
    return gevonden


def noem_titel(rekenhulp: Rekenhulp) -> str:
    """„«Is een PMC rendabel?»"."""
    return f"«{rekenhulp.titel}»"


def stappen_van(gegevens: Gegevens, een: Overgenomen, uitkomst: Uitkomst, wat: str) -> Iterator[Stap]:
    """Dat er is overgenomen en `wat`, en daarachter alle stappen van de andere rekenhulp."""
    plaats = gegevens.kaders.gebieden[zeker(een.ingevuld.tekst("gemeente"))].naam
    dag = schrijf_dag(zeker(een.ingevuld.dag("peildatum")))
    yield Stap(
        f"Overgenomen uit {noem_titel(een.rekenhulp)}",
        "Overgenomen is wat daar is ingevuld. Het is hier opnieuw uitgerekend, met de kaders van de dag en "
        "de gemeente die daar zijn gekozen.",
        f"Voor {plaats}, op {dag}. {uitkomst.samenvatting[0]} {wat}",
        EIGEN_AFSPRAAK,
    )
    for stap in uitkomst.stappen:
        yield replace(stap, titel=f"Overgenomen: {stap.titel}")


@dataclass(frozen=True)
class Bron:
    """Wat er is overgenomen, en de uitkomst die het hier geeft."""

    een: Overgenomen
    uitkomst: Uitkomst


def reken_over(gegevens: Gegevens, ingevuld: Ingevuld) -> tuple[Ingevuld, dict[str, Bron]]:
    """De uitkomst van wat er in elk veld is overgenomen, één keer gerekend.

    Wat geen uitkomst heeft, is een fout in zijn veld, en telt niet meer als ingevuld.
    """
    bronnen: dict[str, Bron] = {}
    fouten: dict[str, Fout] = {}
    for veld, waarde in ingevuld.waarden.items():
        if isinstance(waarde, Overgenomen):
            try:
                bronnen[veld] = Bron(waarde, waarde.uitkomst(gegevens))
            except ValueError as mis:
                fouten[veld] = Fout(veld, zin(str(mis)))
    waarden = {veld: waarde for veld, waarde in ingevuld.waarden.items() if veld not in fouten}
    return replace(ingevuld, waarden=waarden, fouten=(*ingevuld.fouten, *fouten.values())), bronnen


def _is_veld(deel: str) -> bool:
    naam, is_, _ = deel.partition("=")
    naam = _ontcijfer(naam)
    return bool(is_) and naam not in GEEN_VELD and not _PLAN_ERNAAST.match(naam)


def _als_vraag(delen: list[str]) -> dict[str, object]:
    """De vraag zoals zij in JSON staat; ValueError als een veld er twee keer in staat."""
    vraag: dict[str, object] = {}
    groepjes: dict[str, dict[int, dict[str, str]]] = {}
    for deel in delen:
        naam, _, tekst = map(_ontcijfer, deel.partition("="))
        in_lijst = _GROEPJE.fullmatch(naam)
        doel: dict[str, Any] = vraag
        if in_lijst:
            lijst, plek, naam = in_lijst.groups()
            doel = groepjes.setdefault(lijst, {}).setdefault(int(plek), {})
        if naam in doel:
            raise ValueError(f"in dit adres staat het veld {noem(naam)} twee keer; kopieer het adres opnieuw")
        doel[naam] = tekst
    for in_vraag, rijen in groepjes.items():
        vraag[in_vraag] = [rijen[een] for een in sorted(rijen)]
    return vraag


def _ontcijfer(tekst: str) -> str:
    """Wat er in een adres gecodeerd staat, als gewone tekst."""
    return _GECODEERD.sub(
        lambda gevonden: bytes.fromhex(gevonden[0].replace("%", "")).decode("utf-8", "replace"),
        tekst.replace("+", " "),
    )
