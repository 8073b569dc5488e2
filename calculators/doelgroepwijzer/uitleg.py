"""De uitkomst van «doelgroepwijzer» in gewone taal: de zinnen, de kerncijfers, de weg en de ladder."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from calculators.doelgroepwijzer.vragen import GEEN_KANS, JA, LATER, MET_HULP, NEE, ONBEKEND, OP_TIJD
from calculators.doelgroepwijzer.wegen import (
    AFGELEID,
    BESCHUT,
    GETALLEN,
    INDELING,
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
    Weg,
)
from calculators.kaders.notatie import schrijf_dag, som_op
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.meldingen import klein
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.uitkomst import Tabel

NIET_GENOEMD, NORMAAL_GESPROKEN, ALS_HET_PAST = "niet genoemd", "normaal gesproken", "als het past"
VASTGESTELD = "vastgesteld"


@dataclass(frozen=True)
class Route:
    """Stappen met hun kader, onder een titel; losse punten als de kaders geen volgorde noemen."""

    titel: str
    stappen: tuple[tuple[str, str], ...]
    op_volgorde: bool

    @property
    def woord(self) -> str:
        """Hoe één deel heet."""
        return "Stap" if self.op_volgorde else "Punt"


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
    def kaders(self) -> tuple[str, ...]:
        """De kaders waar deze uitkomst op rust."""
        stappen = (kader for weg in self.wegen for _, kader in weg.stappen)
        return (INDELING, *(WEGEN[groep].kader for groep in self.groepen), *stappen)

    @property
    def groepen(self) -> tuple[str, ...]:
        """De passende groep, en dan wat er nog bij komt."""
        return (self.past.groep, *self.ook) if self.past.groep else self.ook

    @property
    def wegen(self) -> tuple[Route, ...]:
        """Elke weg die bij de antwoorden hoort; zonder groep eerst die naar een doelgroep."""
        los = () if self.past.groep else (Route("De weg naar een doelgroep", VOORAF, True),)
        return los + tuple(self._route(groep, WEGEN[groep]) for groep in self.groepen)

    def _route(self, groep: str, weg: Weg) -> Route:
        wat = "De weg" if weg.op_volgorde else "Wat de kaders noemen"
        return Route(f"{wat} voor {self.citeer(groep)}", weg.stappen, weg.op_volgorde)

    @property
    def eerst(self) -> str | None:
        """De eerste stap op de weg; niets als de kaders geen volgorde noemen."""
        eerste = self.wegen[0]
        return eerste.stappen[0][0] if eerste.op_volgorde else None

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
    yield _oordeel(wijzer)
    if bijgewerkt := zin_bijgewerkt(wijzer.peiling.gegevens, wijzer.kaders, (wijzer.peiling.dag,)):
        yield bijgewerkt
    if groep is not None and wijzer.past.open_punt is not None:
        yield (
            "Zeker is dat niet. Bij welke doelgroep iemand hoort die meteen kan beginnen maar pas later werk "
            "heeft, laat de bron open."
        )
    if groep is None and wijzer.past.open_punt is None:
        yield f"Eerst moet bekend zijn {som_op(list(_onbekend(wijzer)), 'en')}."
    yield "Deze rekenhulp deelt niemand in: het Werkplein bepaalt bij welke doelgroep een werkzoekende hoort."
    for ook in wijzer.ook:
        yield f"Ook de kaders voor {wijzer.citeer(ook)} passen bij deze antwoorden."
    if TAAL in wijzer.ook and groep is None:
        yield "Bij welke doelgroep iemand met alleen een taalachterstand hoort, laat de bron open."
    for een in wijzer.groepen:
        yield zin_leerwerktraject(wijzer, een)
    if TAAL in wijzer.ook and groep in (A, C):
        yield "De kaders zeggen niet welk van de twee voorgaat."
    if groep == SW:
        yield intensieve_hulp(wijzer.sw_stap)


def _oordeel(wijzer: Wijzer) -> str:
    """Of er op de peildatum een doelgroep past, en welke."""
    groep, dag = wijzer.past.groep, schrijf_dag(wijzer.peiling.dag)
    if groep is not None:
        welke = f"{wijzer.citeer(groep)}: {klein(wijzer.peiling.gegevens.doelgroepen[groep]['uitleg'])}"
        if wijzer.past.open_punt is None:
            return f"Ja, deze antwoorden passen op {dag} bij {welke}"
        return f"Hangt ervan af: deze antwoorden kunnen op {dag} passen bij {welke}"
    if wijzer.past.open_punt is not None:
        return f"Hangt ervan af: de kaders zeggen op {dag} niet bij welke doelgroep deze antwoorden horen."
    return f"Hangt ervan af: welke doelgroep op {dag} past, is met deze antwoorden nog niet te zeggen."


def let_op(wijzer: Wijzer) -> Iterator[str]:
    """Wat er open blijft, en wat een aanname of een gevolgtrekking van de kennisbank is."""
    groep = wijzer.past.groep
    if groep in (SW, BESCHUT):
        yield (
            "De bron beschrijft deze groep onder een eigen kop, naast doelgroep A, B en C. Dat iemand dan "
            "niet ook bij A, B of C hoort, is een aanname van deze rekenhulp."
        )
    if groep is not None and (ongezegd := list(_ongezegd(wijzer))):
        yield (
            f"U vulde ook iets in over {som_op(ongezegd)}. "
            f"De kaders zeggen niet hoe dat samengaat met {wijzer.citeer(groep)}."
        )
    if groep not in (SW, A) and wijzer.indicatie == ONBEKEND:
        yield "Komt er nog een indicatie voor beschermd werk, dan hoort daar een andere weg bij."
    if not all(weg.op_volgorde for weg in wijzer.wegen):
        yield "Waar «punt» staat in plaats van «stap», noemen de kaders geen volgorde."
    yield AFGELEID


def kerncijfers(wijzer: Wijzer) -> Iterator[tuple[str, str]]:
    """Wat de zinnen nog niet zeggen; welke groepen passen, staat daar al."""
    if wijzer.eerst:
        yield "Wat er het eerst komt", wijzer.eerst


def tabellen(wijzer: Wijzer) -> Iterator[Tabel]:
    """Elke weg op volgorde, en de ladder die voor alle groepen geldt."""
    for weg in wijzer.wegen:
        rijen = tuple(
            (str(plek), f"{wat}{_erbij(wijzer.peiling, kader)}")
            for plek, (wat, kader) in enumerate(weg.stappen, start=1)
        )
        yield Tabel(weg.titel, (weg.woord, "Wat"), rijen)
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


def _erbij(peiling: Peiling, kader: str) -> str:
    """Het getal dat bij een stap hoort, en de status als die minder vast is dan een besluit."""
    status = peiling.versie(kader).status
    waarde = getal(peiling, kader)
    tekst = f": {waarde}" if waarde else ""
    return tekst if status.startswith(VASTGESTELD) else f"{tekst} ({status})"


def zin_leerwerktraject(wijzer: Wijzer, groep: str) -> str:
    """Wat het kader van de groep over een leerwerktraject zegt, als zin."""
    naam, oordeel = wijzer.citeer(groep), wijzer.leerwerktraject(groep)
    if oordeel == NIET_GENOEMD:
        return f"De bron noemt geen leerwerktraject voor {naam}."
    if oordeel == NORMAAL_GESPROKEN:
        return f"Voor {naam} is een leerwerktraject normaal gesproken de weg."
    if oordeel == ALS_HET_PAST:
        return f"Voor {naam} kan een leerwerktraject, als het past."
    return f"Een leerwerktraject voor {naam}: {oordeel}, zegt het kader."


def _onbekend(wijzer: Wijzer) -> Iterator[str]:
    """Wat er nog bekend moet zijn; wat pas daarna telt, komt daarna."""
    if wijzer.indicatie is None:
        yield "of er een indicatie voor beschermd werk is"
        return
    if wijzer.begin in (None, ONBEKEND):
        yield "of iemand meteen kan beginnen"
    if wijzer.begin is not None and wijzer.kans in (None, ONBEKEND):
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
