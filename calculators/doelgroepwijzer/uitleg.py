"""De uitkomst van «doelgroepwijzer» in gewone taal: de zinnen, de kerncijfers, de weg en de ladder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.doelgroepwijzer.vragen import GEEN_KANS, JA, LATER, MET_HULP, NEE, ONBEKEND, OP_TIJD
from calculators.doelgroepwijzer.wegen import (
    BESCHUT,
    GETALLEN,
    LADDER,
    ONDERAAN,
    REGISTER,
    SW,
    TAAL,
    VOORAF,
    WEGEN,
    A,
    C,
    Past,
)
from calculators.kaders.notatie import som_op
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.uitkomst import Tabel

NIET_GENOEMD = "niet genoemd"
VASTGESTELD = "vastgesteld"


@dataclass(frozen=True)
class Wijzer:
    """De groep die past, wat er nog bij komt, en de antwoorden waar dat uit volgt."""

    peiling: Peiling
    past: Past
    ook: tuple[str, ...]
    begin: str | None
    kans: str | None
    indicatie: str | None
    sw_stap: str | None

    @property
    def groepen(self) -> tuple[str, ...]:
        """De passende groep, en dan wat er nog bij komt."""
        return (self.past.groep, *self.ook) if self.past.groep else self.ook

    @property
    def wegen(self) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
        """Elke weg die bij de antwoorden hoort, met haar titel; zonder groep eerst die naar een doelgroep."""
        los = () if self.past.groep else (("De weg naar een doelgroep", VOORAF),)
        return los + tuple(
            (f"De weg voor {self.citeer(groep)}", WEGEN[groep].stappen) for groep in self.groepen
        )

    @property
    def eerst(self) -> str:
        """De eerste stap op de weg."""
        return self.wegen[0][1][0][0]

    def naam(self, groep: str) -> str:
        return self.peiling.gegevens.doelgroepen[groep]["naam"]

    def citeer(self, groep: str) -> str:
        """De naam van een groep, voor in een zin."""
        return f"«{self.naam(groep)}»"

    def leerwerktraject(self, groep: str) -> str:
        """Wat het kader van de groep over een leerwerktraject zegt."""
        return self.peiling.waarde(WEGEN[groep].kader, "leerwerktraject").voluit()


def samenvatting(wijzer: Wijzer) -> Iterator[str]:
    """De zinnen boven aan de uitkomst."""
    groep = wijzer.past.groep
    if groep is not None:
        uitleg = wijzer.peiling.gegevens.doelgroepen[groep]["uitleg"]
        yield f"Deze antwoorden passen bij {wijzer.citeer(groep)}: {klein(uitleg)}"
    elif wijzer.past.open_punt is not None:
        yield "De kaders zeggen niet bij welke doelgroep deze antwoorden horen."
    else:
        yield "Met deze antwoorden is nog niet te zeggen welke doelgroep past."
        yield f"Eerst moet bekend zijn {som_op(list(_onbekend(wijzer)), 'en')}."
    yield "Deze rekenhulp deelt niemand in: het Werkplein bepaalt bij welke doelgroep een werkzoekende hoort."
    if groep in (SW, BESCHUT):
        yield "De bron beschrijft deze groep onder een eigen kop, naast doelgroep A, B en C."
    for ook in wijzer.ook:
        yield f"Ook de kaders voor {wijzer.citeer(ook)} passen bij deze antwoorden."
    if TAAL in wijzer.ook and groep is None:
        yield "Bij welke doelgroep iemand met alleen een taalachterstand hoort, laat de bron open."
    for een in wijzer.groepen:
        yield _zin_leerwerktraject(wijzer, een)
    if TAAL in wijzer.ook and groep in (A, C):
        yield "Dat is niet hetzelfde. De kaders zeggen niet welk van de twee voorgaat."
    if groep is not None and (ongezegd := list(_ongezegd(wijzer))):
        yield (
            f"U vulde ook iets in over {som_op(ongezegd)}. "
            f"De kaders zeggen niet hoe dat samengaat met {wijzer.citeer(groep)}."
        )
    if groep == SW:
        yield intensieve_hulp(wijzer.sw_stap)
    elif wijzer.indicatie == ONBEKEND and groep != A:
        yield "Komt er nog een indicatie voor beschermd werk, dan hoort daar een andere weg bij."
    yield f"Wat er het eerst komt: {klein(wijzer.eerst)}."


def kerncijfers(wijzer: Wijzer) -> Iterator[tuple[str, str]]:
    """De uitkomst in een paar woorden."""
    groep = wijzer.past.groep
    yield "Past bij", wijzer.naam(groep) if groep else "nog niet te zeggen"
    for een in wijzer.ook:
        yield "En ook bij", wijzer.naam(een)
    for een in wijzer.groepen:
        yield f"Leerwerktraject, {wijzer.naam(een)}", wijzer.leerwerktraject(een)
    yield "Wat er het eerst komt", wijzer.eerst


def tabellen(wijzer: Wijzer) -> Iterator[Tabel]:
    """Elke weg op volgorde, en de ladder die voor alle groepen geldt."""
    for titel, stappen in wijzer.wegen:
        rijen = tuple(
            (str(plek), f"{wat}{_erbij(wijzer.peiling, kader)}")
            for plek, (wat, kader) in enumerate(stappen, start=1)
        )
        yield Tabel(titel, ("Stap", "Wat"), rijen)
    treden = (*(wat for wat, _ in LADDER), ONDERAAN)
    rijen = tuple((str(plek), wat) for plek, wat in enumerate(treden, start=1))
    yield Tabel("Wat gaat vóór wat, voor alle doelgroepen", ("Trede", "Wat"), rijen)


def getal(peiling: Peiling, kader: str) -> str | None:
    """Het getal dat bij een stap hoort, met zijn grens; niets als er geen is."""
    if kader not in GETALLEN:
        return None
    naam, _ = GETALLEN[kader]
    return peiling.waarde(kader, naam).met_grens()


def intensieve_hulp(sw_stap: str | None) -> str:
    """Wat de kaders zeggen over intensieve hulp naar gewoon werk voor een SW-medewerker."""
    if sw_stap in (None, ONBEKEND):
        return "Of er intensieve hulp is, hangt af van de stap die iemand kan maken."
    if sw_stap == NEE:
        return "Voor iemand die geen van de stappen kan maken, noemt het kader geen intensieve hulp."
    return "Wie deze stap kan maken, krijgt volgens het kader intensieve hulp."


def klein(tekst: str) -> str:
    """De tekst met een kleine letter vooraan, voor midden in een zin."""
    return tekst[:1].lower() + tekst[1:]


def _erbij(peiling: Peiling, kader: str) -> str:
    """Het getal dat bij een stap hoort, en de status als die minder vast is dan een besluit."""
    status = peiling.versie(kader).status
    waarde = getal(peiling, kader)
    tekst = f": {waarde}" if waarde else ""
    return tekst if status.startswith(VASTGESTELD) else f"{tekst} ({status})"


def _zin_leerwerktraject(wijzer: Wijzer, groep: str) -> str:
    oordeel = wijzer.leerwerktraject(groep)
    if oordeel == NIET_GENOEMD:
        return f"De bron noemt geen leerwerktraject voor {wijzer.citeer(groep)}."
    return f"Een leerwerktraject voor {wijzer.citeer(groep)}? Het kader zegt: {oordeel}."


def _onbekend(wijzer: Wijzer) -> Iterator[str]:
    if wijzer.begin == ONBEKEND:
        yield "of iemand meteen kan beginnen"
    if wijzer.kans == ONBEKEND:
        yield "welke kans op betaald werk iemand heeft"


def _ongezegd(wijzer: Wijzer) -> Iterator[str]:
    """De antwoorden waarvan de kaders niet zeggen hoe zij met deze groep samengaan."""
    groep = wijzer.past.groep
    if groep == SW and wijzer.indicatie == JA:
        yield "een indicatie"
    heeft_kans = wijzer.begin in (OP_TIJD, LATER) or wijzer.kans in (MET_HULP, GEEN_KANS)
    if (groep == SW and heeft_kans) or (groep == BESCHUT and wijzer.kans == MET_HULP):
        yield "de kans op betaald werk"
    if groep == SW and TAAL in wijzer.ook:
        yield "een taalachterstand"
    if groep == SW and REGISTER in wijzer.ook:
        yield "de banenafspraak"
