"""Wat een rekenhulp is: haar velden, wat zij uit de kaders leest, en hoe zij rekent."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property

from calculators.kaders.gegevens import Gegevens, GegevensFout
from calculators.kaders.kader import NIETS, Kader, OpenPunt, Versie, Waarde
from calculators.raamwerk.alsof import ALSOF, VELD, reken_alsof
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.maat import Maat
from calculators.raamwerk.uitkomst import Uitkomst
from calculators.raamwerk.velden import Keuze, Lijst, Veld, met_labels
from calculators.raamwerk.vergelijking import Plannen
from calculators.raamwerk.voorheen import Voorheen, vernieuw
from calculators.raamwerk.vraag import Ingevuld, lees_vraag

LANGSTE_TERMIJN = 1200


@dataclass(frozen=True)
class Leest:
    """Wat een rekenhulp uit één kader leest.

    De waarden met hun eenheid, en de open punten met de lezingen die zij kent. `grenst` zegt welk veld een
    waarde begrenst, met een punt voor een veld in een lijst: `{"maximum": "scenarios.maanden"}`.
    """

    kader: str
    waarden: Mapping[str, str] = field(default_factory=lambda: NIETS)
    open_punten: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: NIETS)
    grenst: Mapping[str, str] = field(default_factory=lambda: NIETS)


@dataclass(frozen=True)
class Rekenhulp:
    """Een rekenhulp, van vraag tot uitkomst.

    Achter haar eigen `velden` staat bij elke rekenhulp `alsof`: welke voorstellen men in gedachten aanneemt.
    `reken` krijgt de gegevens en de gelezen vraag, en geeft een uitkomst of gooit `vraag.Fouten`.
    `doelgroepen` zijn de doelgroepen die de uitkomst bij hun naam noemt.
    `plannen` zegt welke andere plannen men naast het huidige zet; zonder `plannen` vergelijkt zij niet.
    `bestand` zegt wat er bij een rij van een bestand staat.
    `verfijnt` zijn de groepen velden die een uitkomst alleen preciezer maken; op het formulier staan zij
    dicht. Een verplicht veld hoort daar alleen bij als de pagina het zelf invult, zoals de peildatum.
    `maten` zeggen van delen van het antwoord wat voor de kandidaat beter is, het belangrijkste eerst.
    Wat men invult, kan `vertrouwelijk` zijn: het staat dan pas in een adres als de lezer daarom vraagt.
    `voorheen` zegt wat een invulling van vroeger nu betekent. `uitgave` wordt hoger als de rekenhulp anders
    rekent of antwoordt: antwoorden van verschillende uitgaven zijn niet te vergelijken. `neemt_over` zegt bij
    elk veld waarin men de uitkomst van een andere rekenhulp overneemt, welke dat is.
    """

    naam: str
    titel: str
    inleiding: str
    velden: tuple[Veld, ...]
    leest: tuple[Leest, ...]
    reken: Callable[[Gegevens, Ingevuld], Uitkomst]
    doelgroepen: tuple[str, ...] = ()
    plannen: Plannen | None = None
    bestand: Bestand | None = None
    maten: tuple[Maat, ...] = ()
    verfijnt: tuple[str, ...] = ()
    vertrouwelijk: bool = False
    neemt_over: Mapping[str, str] = field(default_factory=lambda: NIETS)
    voorheen: tuple[Voorheen, ...] = ()
    uitgave: int = 1

    def __post_init__(self) -> None:
        if VELD not in self.velden:
            object.__setattr__(self, "velden", (*self.velden, VELD))

    @cached_property
    def voor_rij(self) -> Rekenhulp:
        """Dezelfde rekenhulp, met als velden wat er in een rij van een bestand kan staan."""
        eigen = self.bestand.velden if self.bestand else ()
        return replace(self, velden=eigen) if eigen else self

    def uitkomst(self, gegevens: Gegevens, ingevuld: Ingevuld) -> Uitkomst:
        """De uitkomst, met elk kader onder zijn naam van nu; Fouten met alles wat er mis is."""
        if ingevuld.tekst(ALSOF):
            leest = [een.kader for een in self.leest]
            uitkomst = reken_alsof(leest, self.reken, gegevens, ingevuld)
        else:
            uitkomst = self.reken(gegevens, ingevuld)
        return uitkomst.met_namen(gegevens.kaders)

    def lees(self, gegevens: Gegevens, data: object) -> Ingevuld:
        """De vraag, gelezen uit JSON, ook als zij is ingevuld zoals het vroeger ging."""
        return self._lees(self.velden, gegevens, data)

    def lees_rij(self, gegevens: Gegevens, data: object) -> Ingevuld:
        """De vraag in een rij van een bestand: een melding noemt een keuze zoals zij op het scherm heet."""
        return self._lees(self._velden_met_labels, gegevens, data)

    @cached_property
    def _velden_met_labels(self) -> tuple[Veld, ...]:
        return met_labels(self.velden)

    def _lees(self, velden: tuple[Veld, ...], gegevens: Gegevens, data: object) -> Ingevuld:
        nu, gezegd = vernieuw(self.voorheen, data)
        return replace(lees_vraag(velden, gegevens, nu), opmerkingen=gezegd)


@dataclass(frozen=True)
class Gemis:
    """Iets wat een rekenhulp in de gegevens niet vindt zoals zij het leest, en waar het zou staan.

    Zonder `kader` hoort het bij de gebieden of doelgroepen. Zonder `deel` ontbreekt het hele kader, zonder
    `versie` staat het in geen enkele versie; `versie` is haar plaats in het kader, te tellen vanaf nul.
    `sleutel` zegt wat er bij een waarde niet past: haar getal of haar eenheid.
    """

    melding: str
    kader: str = ""
    deel: str = ""
    naam: str = ""
    versie: int | None = None
    gemeente: str = ""
    sleutel: str = ""


WAARDEN, OPEN_PUNTEN = "waarden", "open_punten"
GETAL, EENHEID = "waarde", "eenheid"


def controleer(rekenhulp: Rekenhulp, gegevens: Gegevens) -> None:
    """Of de gegevens alles hebben wat de rekenhulp leest, in de vorm die zij kent.

    GegevensFout met alles wat ontbreekt.
    """
    if fouten := dict.fromkeys(gemis.melding for gemis in mist(rekenhulp, gegevens)):
        raise GegevensFout(f"De rekenhulp {rekenhulp.naam} past niet bij de kaders: {'; '.join(fouten)}.")


def mist(rekenhulp: Rekenhulp, gegevens: Gegevens) -> list[Gemis]:
    """Alles wat de rekenhulp niet vindt, of niet in de vorm die zij kent; leeg als zij kan rekenen.

    Een waarde of open punt hoeft niet in elke versie te staan: de rekenhulp zegt dan zelf dat er geen
    uitkomst is.
    """
    gevonden = [gemis for leest in rekenhulp.leest for gemis in _mist(leest, gegevens)]
    gevonden += [Gemis(wat) for veld in rekenhulp.velden for wat in _mist_keuzes(veld, gegevens)]
    gevonden += [
        Gemis(f"de doelgroep {naam} ontbreekt")
        for naam in rekenhulp.doelgroepen
        if naam not in gegevens.doelgroepen
    ]
    return gevonden


def _mist_keuzes(veld: Veld, gegevens: Gegevens) -> Iterator[str]:
    if isinstance(veld.soort, Lijst):
        for deel in veld.soort.velden:
            yield from _mist_keuzes(deel, gegevens)
    if isinstance(veld.soort, Keuze):
        try:
            if not veld.soort.opties(gegevens):
                yield f"voor het veld {veld.naam} is er niets te kiezen"
        except KeyError as fout:
            yield f"voor het veld {veld.naam} ontbreekt {fout.args[0]}"


def _mist(leest: Leest, gegevens: Gegevens) -> Iterator[Gemis]:
    kader = gegevens.kaders.kaders.get(leest.kader)
    if kader is None:
        yield Gemis(f"het kader {leest.kader} ontbreekt", leest.kader)
        return
    for naam, eenheid in leest.waarden.items():
        met_waarde = [plek for plek in _plekken(kader) if naam in plek[-1].waarden]
        if not met_waarde:
            yield Gemis(f"het kader {kader.id} heeft geen waarde {naam}", kader.id, WAARDEN, naam)
        for nummer, gemeente, versie in met_waarde:
            for sleutel, bezwaar in _bezwaren_waarde(versie.waarden[naam], eenheid):
                wat = f"{kader.id}: {naam} {bezwaar}"
                yield Gemis(wat, kader.id, WAARDEN, naam, nummer, gemeente, sleutel)
    for naam, lezingen in leest.open_punten.items():
        met_punt = [plek for plek in _plekken(kader) if naam in plek[-1].open_punten]
        if not met_punt:
            yield Gemis(f"het kader {kader.id} heeft geen open punt {naam}", kader.id, OPEN_PUNTEN, naam)
        for nummer, gemeente, versie in met_punt:
            for bezwaar in _bezwaren_punt(versie.open_punten[naam], naam, lezingen):
                yield Gemis(f"{kader.id}: {bezwaar}", kader.id, OPEN_PUNTEN, naam, nummer, gemeente)


def _plekken(kader: Kader) -> Iterator[tuple[int, str, Versie]]:
    """Elke tekst van het kader: het nummer van de versie, de gemeente als die een eigen tekst heeft."""
    for nummer, versie in enumerate(kader.versies):
        yield nummer, "", versie
        for gemeente, eigen in versie.per_gemeente.items():
            yield nummer, gemeente, eigen


def _bezwaren_waarde(waarde: Waarde, eenheid: str) -> Iterator[tuple[str, str]]:
    """Wat er bij een waarde niet past, met de sleutel waar dat aan ligt."""
    if waarde.eenheid != eenheid:
        yield EENHEID, f"staat in {waarde.eenheid}, de rekenhulp rekent in {eenheid}"
    elif eenheid == "maanden" and not _is_termijn(waarde.getal):
        yield GETAL, f"is geen heel aantal maanden van 1 tot en met {LANGSTE_TERMIJN}"
    elif isinstance(waarde.waarde, Decimal) and waarde.waarde < 0:
        yield GETAL, "is negatief"


def _bezwaren_punt(punt: OpenPunt, naam: str, lezingen: tuple[str, ...]) -> Iterator[str]:
    if set(punt.lezingen) != set(lezingen):
        yield f"de lezingen van {naam} moeten zijn: {', '.join(lezingen)}"
    if punt.gekozen is not None and punt.gekozen not in lezingen:
        yield f"de gekozen lezing van {naam} bestaat niet"


def _is_termijn(getal: Decimal) -> bool:
    return getal == getal.to_integral_value() and 1 <= getal <= LANGSTE_TERMIJN
