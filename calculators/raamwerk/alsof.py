"""Rekenen alsof een voorstel is aangenomen: wat men kiest, of dat kan, en wat de uitkomst erover zegt."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any, ClassVar

from calculators.kaders.aannemen import Aanname, GeenVoorstel, neem_aan, zoek_voorstel
from calculators.kaders.besloten import einde
from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_dag, schrijf_na, som_op
from calculators.kaders.status import VOORGESTELD
from calculators.raamwerk.meldingen import klein, noem, verwant, zin
from calculators.raamwerk.soorten import Soort
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.velden import Veld
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld

ALSOF = "alsof"
MEESTE_VOORSTELLEN = 20
NOG_NIET = "Zolang daar niet over is besloten, geldt het niet."
WAAR_ZE_STAAN = "; de voorstellen staan op de pagina «Voorstellen», en «kaderwijzer voorstel» toont hun namen"
Reken = Callable[[Gegevens, Ingevuld], Uitkomst]


@dataclass(frozen=True)
class Voorstellen(Soort):
    """Een of meer voorstellen, bij hun namen in een adres: met spaties ertussen, of als lijst."""

    soort: ClassVar[str] = "voorstellen"

    def lees(self, waarde: object, gegevens: Gegevens) -> str:
        namen = waarde.split() if isinstance(waarde, str) else waarde
        if not isinstance(namen, list) or not all(isinstance(een, str) for een in namen):
            raise ValueError(f"{noem(waarde)} is geen voorstel; vul in: {self.omschrijving(gegevens)}")
        if len(namen) > MEESTE_VOORSTELLEN:
            raise ValueError(f"dit zijn er te veel; noem hoogstens {MEESTE_VOORSTELLEN} voorstellen")
        gevonden = []
        for naam in namen:
            try:
                kader, versie = zoek_voorstel(gegevens.kaders, Aanname.lees(naam))
            except GeenVoorstel as geen:
                bekend = {een: een for een in _alle_voorstellen(gegevens)}
                raise ValueError(f"{geen}{verwant(naam, bekend) or WAAR_ZE_STAAN}") from None
            gevonden.append(naam_van(kader, versie))
        return " ".join(dict.fromkeys(gevonden))

    def als_data(self, waarde: object) -> object:
        return waarde

    def toon(self, waarde: Any, gegevens: Gegevens) -> str:
        return in_woorden(gegevens, waarde)

    def omschrijving(self, gegevens: Gegevens) -> str:
        return "de naam van een voorstel, zoals in zijn adres: dossier/kader/datum; meer met spaties ertussen"


VELD = Veld(
    ALSOF,
    "Alsof welk voorstel is aangenomen?",
    Voorstellen(),
    "Zonder voorstel telt wat er geldt.",
    verborgen=True,
)


def naam_van(kader: Kader, versie: Versie) -> str:
    """De naam van een voorstel: het eind van zijn adres."""
    return f"{kader.id}/{versie.naam}"


def aannames(waarde: str) -> tuple[Aanname, ...]:
    """De voorstellen die in een ingevuld veld staan."""
    return tuple(Aanname.lees(naam) for naam in waarde.split())


def _alle_voorstellen(gegevens: Gegevens) -> Iterator[str]:
    for kader in gegevens.kaders.kaders.values():
        yield from (naam_van(kader, een) for een in kader.versies if een.status == VOORGESTELD)


def in_woorden(gegevens: Gegevens, waarde: str) -> str:
    """„het voorstel van 1 september 2017 («Hoe lang een leerwerktraject mag duren») is aangenomen"."""
    genoemd = []
    for een in aannames(waarde):
        kader, versie = zoek_voorstel(gegevens.kaders, een)
        genoemd.append(f"{schrijf_na('het voorstel van', versie.begint)} («{kader.titel}»)")
    return f"{som_op(genoemd)} {'is' if len(genoemd) == 1 else 'zijn'} aangenomen"


def reken_alsof(leest: Iterable[str], reken: Reken, gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
    """De uitkomst alsof de gekozen voorstellen zijn aangenomen, met die van wat geldt ernaast.

    `leest` zijn de kaders die de rekenhulp leest. Fouten met alles wat er mis is.
    """
    kijk_na(leest, gegevens, ingevuld)
    waarde = ingevuld.tekst(ALSOF) or ""
    uitkomst = reken(alsof_aangenomen(gegevens, waarde), ingevuld)
    nu = _eerste_zin(reken, gegevens, ingevuld)
    wat = in_woorden(gegevens, waarde)
    eerste, *rest = uitkomst.samenvatting
    return replace(
        uitkomst,
        antwoord={**uitkomst.antwoord, ALSOF: waarde.split()},
        samenvatting=(f"Alsof {wat}: {klein(eerste)}", f"Zoals het nu is: {klein(nu)}", *rest),
        brief=(f"Dit is berekend alsof {wat}. {NOG_NIET}", *uitkomst.brief) if uitkomst.brief else (),
        agenda=(),  # in een agenda staat geen dag die er misschien nooit komt
    )


def kijk_na(leest: Iterable[str], gegevens: Gegevens, ingevuld: Ingevuld) -> None:
    """Of men hier, op deze dag, kan rekenen alsof de gekozen voorstellen zijn aangenomen.

    `leest` zijn de kaders die de rekenhulp leest. Fouten als het niet kan, met alles wat er mis is.
    """
    gelezen = {gegevens.kaders.naam(een) for een in leest}
    bezwaren = _bezwaren(gegevens, ingevuld, ingevuld.tekst(ALSOF) or "", gelezen)
    if fouten := [Fout(ALSOF, zin(een)) for een in bezwaren]:
        raise Fouten((*ingevuld.fouten, *fouten))


def alsof_aangenomen(gegevens: Gegevens, waarde: str) -> Gegevens:
    """De gegevens alsof de voorstellen in een ingevuld veld zijn aangenomen."""
    return replace(gegevens, kaders=neem_aan(gegevens.kaders, aannames(waarde)))


def _bezwaren(gegevens: Gegevens, ingevuld: Ingevuld, waarde: str, gelezen: set[str]) -> Iterator[str]:
    """Waarom men hier, op deze dag, niet kan rekenen alsof deze voorstellen zijn aangenomen."""
    gemeente, peildatum = ingevuld.tekst("gemeente"), ingevuld.dag("peildatum")
    for een in aannames(waarde):
        kader, versie = zoek_voorstel(gegevens.kaders, een)
        over = f"het voorstel «{een.naam}»"
        if kader.id not in gelezen:
            yield f"{over} telt hier niet: deze rekenhulp leest dat kader niet"
        if peildatum and versie.begint.laatste > peildatum:
            yield f"{over} was er op {schrijf_dag(peildatum)} nog niet; het is {versie.sinds()}"
        if gemeente is None:
            continue
        plaats = gegevens.kaders.gebieden[gemeente].naam
        if not versie.is_voor(gemeente) or gemeente not in gegevens.kaders.gebieden[kader.gebied].gemeenten:
            yield f"{over} is niet voor {plaats}"
        elif besloten := einde(kader, versie, gemeente):
            wanneer = schrijf_na(besloten.versie.wat.datum_heet.lower(), besloten.versie.begint)
            yield f"over {over} is in {plaats} al besloten: {besloten.hoe} ({wanneer})"


def open_voorstellen(
    gegevens: Gegevens, leest: Iterable[str]
) -> Iterator[tuple[Kader, Versie, tuple[str, ...]]]:
    """Waaruit men kan kiezen: elk voorstel dat wordt gelezen, met de gemeenten die nog niet besloten."""
    for naam in dict.fromkeys(gegevens.kaders.naam(een) for een in leest):
        kader = gegevens.kaders.kaders[naam]
        for versie in kader.versies:
            if versie.status == VOORGESTELD:
                voor = versie.alleen or gegevens.kaders.gebieden[kader.gebied].gemeenten
                nog_open = tuple(een for een in voor if einde(kader, versie, een) is None)
                if nog_open:
                    yield kader, versie, nog_open


def _eerste_zin(reken: Reken, gegevens: Gegevens, ingevuld: Ingevuld) -> str:
    try:
        return reken(gegevens, ingevuld).samenvatting[0]
    except Fouten as geen:
        return geen.fouten[0].melding
