"""Een eerste uitkomst van «pmc-rendabiliteit»: wat er al te zeggen is als nog niet alles is ingevuld."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.notatie import schrijf_aantal, schrijf_bedrag, schrijf_exact, som_op
from calculators.pmc_rendabiliteit.berekening import (
    GRENS,
    KOSTENPOST,
    NORM_HERKOMST,
    OPBRENGST,
    ZELF_INGEVULD,
    Rekening,
    lees_posten,
    tel_op,
)
from calculators.pmc_rendabiliteit.nieuwe_norm import NieuweNorm, nieuwe_normen, zeg_nieuwe_normen_kort
from calculators.pmc_rendabiliteit.norm import NORM, norm_op
from calculators.pmc_rendabiliteit.stappen import (
    KADERS,
    RENDABEL,
    stap_exploitatie,
    stap_nieuwe_normen,
    stap_norm,
    stap_omslagpunt,
)
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.uitkomst import Stap, Uitkomst
from calculators.raamwerk.vraag import Fout, Ingevuld, zeker

BEDRAG = "bijstand_per_maand"
BESPARING = "hoeveel bijstand een uitgestroomde kandidaat per maand bespaart"
# Wat later mag komen: het veld waar het ontbreekt, en hoe men het noemt. Is op een dag de norm niet bekend,
# dan is er een bedrag nodig, en zegt de melding welk bedrag er bekend is.
LATER = {
    "kandidaten": "hoeveel kandidaten er in een jaar werken",
    "uitstroom": "hoeveel kandidaten uitstromen naar werk",
    "huishouden": BESPARING,
    "maanden": "hoeveel maanden iemand na uitstroom geen uitkering nodig heeft",
    BEDRAG: BESPARING,
}


@dataclass(frozen=True)
class Begin:
    """Wat er van een PMC al bekend is; `bijstand` en `maanden` zijn er alleen als zij zijn ingevuld."""

    peiling: Peiling
    rekening: Rekening
    huishouden: str | None
    bijstand: Decimal | None
    maanden: int | None

    @property
    def kent_omslagpunt(self) -> bool:
        """Of al te zeggen is vanaf hoeveel uitstroom het resultaat niet negatief is."""
        weet_besparing = self.bijstand is not None and self.maanden is not None
        return self.rekening.exploitatie >= 0 or weet_besparing

    @cached_property
    def nieuwe_normen(self) -> tuple[NieuweNorm, ...]:
        """De normen die in de maanden zonder uitkering beginnen, als die maanden al bekend zijn."""
        return nieuwe_normen(self.peiling, self.huishouden, self.rekening, is_heel=False)


def wat_later_mag(ingevuld: Ingevuld, fouten: Sequence[Fout]) -> tuple[Fout, ...]:
    """Wat er nog moet worden ingevuld, als er verder niets mis is en er al een bedrag staat; anders niets."""
    heeft_bedrag = any(ingevuld.groepen(naam) for naam in ("opbrengsten", "kosten"))
    mag = all(een.nodig and een.veld in LATER for een in fouten)
    return tuple(fouten) if mag and heeft_bedrag else ()


def eerste_uitkomst(begin: Begin, nodig: tuple[Fout, ...]) -> Uitkomst:
    """Het resultaat van de exploitatie, en wat er voor het maatschappelijk resultaat nog nodig is."""
    rekening, bijstand = begin.rekening, begin.bijstand
    herkomst = NORM_HERKOMST if begin.huishouden is not None else ZELF_INGEVULD
    return Uitkomst(
        antwoord={
            "exploitatie": schrijf_exact(rekening.exploitatie),
            "bespaarde_bijstand": None,
            "maatschappelijk_resultaat": None,
            "per_kandidaat": None,
            "bijstand_per_maand": None if bijstand is None else schrijf_exact(bijstand),
            "bijstand_herkomst": None if bijstand is None else herkomst,
            "omslagpunt": rekening.omslagpunt,
            "omslagpunt_haalbaar": None,
            "rendabel": None,
            "rendabel_vanaf": schrijf_exact(GRENS),
            "oordeel_leerwerktrajecten": None,
            "oordelen_per_lezing": None,
            "oordeel_beschut": None,
            "gevoeligheid": [],
            "wijzigingen": [een.als_data() for een in begin.nieuwe_normen],
            "nog_nodig": [een.veld for een in nodig],
        },
        samenvatting=tuple(_samenvatting(begin, nodig)),
        kerncijfers=tuple(_kerncijfers(rekening)),
        stappen=tuple(_stappen(begin, nodig)),
        open_punten=tuple(begin.peiling.open_zonder_lezing(RENDABEL)),
        nog_nodig=nodig,
    )


def lees_begin(gegevens: Gegevens, ingevuld: Ingevuld) -> Begin:
    """Wat er al bekend is van een vraag waar alleen iets aan ontbreekt."""
    peiling = Peiling(gegevens, zeker(ingevuld.dag("peildatum")), zeker(ingevuld.tekst("gemeente")))
    norm, huishouden = ingevuld.bedrag(BEDRAG), None
    if norm is None and (gekozen := ingevuld.tekst("huishouden")):
        try:
            norm, huishouden = norm_op(peiling, gekozen), gekozen
        except GeenAntwoord:
            huishouden = None
    maanden = ingevuld.getal("maanden")
    rekening = Rekening(
        opbrengsten=lees_posten(ingevuld, "opbrengsten", OPBRENGST),
        kosten=lees_posten(ingevuld, "kosten", KOSTENPOST),
        kandidaten=0,
        uitstroom=0,
        bijstand_per_maand=norm or Decimal(0),
        maanden=maanden or 0,
    )
    return Begin(peiling, rekening, huishouden, norm, maanden)


def _kerncijfers(rekening: Rekening) -> Iterator[tuple[str, str]]:
    """Waar het resultaat van de exploitatie uit bestaat; is er een nul, dan zegt de kop het andere."""
    opbrengsten, kosten = tel_op(rekening.opbrengsten), tel_op(rekening.kosten)
    if opbrengsten and kosten:
        yield "Opbrengsten per jaar", schrijf_bedrag(opbrengsten)
        yield "Kosten per jaar", schrijf_bedrag(kosten)


def _samenvatting(begin: Begin, nodig: Sequence[Fout]) -> Iterator[str]:
    exploitatie = schrijf_bedrag(begin.rekening.exploitatie)
    yield f"Het resultaat van de exploitatie is {exploitatie}; de bespaarde bijstand telt nog niet mee."
    gelezen = KADERS if begin.huishouden is None else (*KADERS, NORM)
    if bijgewerkt := zin_bijgewerkt(begin.peiling.gegevens, gelezen, (begin.peiling.dag,)):
        yield bijgewerkt
    if begin.kent_omslagpunt:
        yield _omslagpunt(begin.rekening)
    yield from zeg_nieuwe_normen_kort(begin.peiling, begin.rekening, begin.nieuwe_normen)
    yield " ".join((_nog_nodig(nodig), *(een.melding for een in nodig if een.veld == BEDRAG)))


def _omslagpunt(rekening: Rekening) -> str:
    if rekening.omslagpunt is None:
        return "Uitstroom bespaart hier niets, dus het maatschappelijk resultaat blijft negatief."
    if not rekening.omslagpunt:
        return "De opbrengsten dekken de kosten al zonder uitstroom."
    aantal = schrijf_aantal(rekening.omslagpunt, "kandidaten")
    return f"Vanaf een uitstroom van {aantal} is het maatschappelijk resultaat niet negatief."


def _nog_nodig(nodig: Sequence[Fout]) -> str:
    return f"Nog nodig voor het maatschappelijk resultaat: {som_op([LATER[een.veld] for een in nodig])}."


def _stappen(begin: Begin, nodig: Sequence[Fout]) -> Iterator[Stap]:
    rekening = begin.rekening
    yield stap_exploitatie(rekening.opbrengsten, rekening.kosten)
    if begin.huishouden is not None and begin.bijstand is not None:
        yield stap_norm(begin.peiling, begin.huishouden, begin.bijstand)
        yield from stap_nieuwe_normen(begin.peiling, rekening, begin.nieuwe_normen)
    if begin.kent_omslagpunt:
        yield stap_omslagpunt(_omslagpunt(rekening))
    yield begin.peiling.stap("Het maatschappelijk resultaat", RENDABEL, _nog_nodig(nodig))
