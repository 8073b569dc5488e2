"""Welke lezingen van de open punten een traject nodig heeft, en welke dagen daardoor niet meetellen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import OpenPunt
from calculators.kaders.notatie import som_op
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.rekenhulp import Leest
from calculators.raamwerk.uitkomst import OpenBijUitkomst
from calculators.raamwerk.vraag import Fout, Ingevuld
from calculators.trajectduur.plan import Plan
from calculators.trajectduur.termijnen import Periode

LEERWERKTRAJECT = "wvs/leerwerktraject-maximaal"
TOTAAL = "wvs/detachering-maximaal"
TELT_MEE, TELT_NIET_MEE = "telt-mee", "telt-niet-mee"
AANEENGESLOTEN, OPGETELD = "aaneengesloten", "opgeteld"


@dataclass(frozen=True)
class LezingVeld:
    """Het veld waarin de gebruiker een lezing van een open punt kiest."""

    veld: str
    kader: str
    punt: str
    lezingen: tuple[str, ...]

    def opties(self, gegevens: Gegevens) -> Mapping[str, str]:
        """De lezingen met hun tekst, zoals de laatste versie van het kader ze noemt.

        KeyError als die er niet zijn.
        """
        punten: list[OpenPunt] = [
            versie.open_punten[self.punt]
            for versie in gegevens.kaders.kaders[self.kader].versies
            if self.punt in versie.open_punten
        ]
        if not punten:
            raise KeyError(f"het open punt {self.kader}#{self.punt}")
        return punten[-1].lezingen


TIJDENS_LEERWERKTRAJECT = LezingVeld(
    "lezing_onderbreking_leerwerktraject",
    LEERWERKTRAJECT,
    "onderbreking-leerwerktraject",
    (TELT_MEE, TELT_NIET_MEE),
)
TUSSENTIJD = LezingVeld("lezing_onderbreking", TOTAAL, "onderbreking", (TELT_MEE, TELT_NIET_MEE))
DOORLOPEND = LezingVeld("lezing_aaneengesloten", TOTAAL, "aaneengesloten", (AANEENGESLOTEN, OPGETELD))
LEZING_VELDEN = (TIJDENS_LEERWERKTRAJECT, TUSSENTIJD, DOORLOPEND)
LEEST = (
    Leest(
        LEERWERKTRAJECT,
        {"maximum": "maanden"},
        {TIJDENS_LEERWERKTRAJECT.punt: TIJDENS_LEERWERKTRAJECT.lezingen},
        {"maximum": "maanden"},
    ),
    Leest(
        TOTAAL,
        {"maximum": "maanden"},
        {TUSSENTIJD.punt: TUSSENTIJD.lezingen, DOORLOPEND.punt: DOORLOPEND.lezingen},
    ),
)


@dataclass(frozen=True)
class Lezingen:
    """De lezingen die deze uitkomst bepalen, per veld; een lezing die niet nodig is, staat er niet bij."""

    gekozen: Mapping[LezingVeld, str]

    def tellen_niet_in_leerwerktraject(self, plan: Plan) -> tuple[Periode, ...]:
        """De onderbrekingen die niet meetellen in de termijn van het leerwerktraject."""
        niet = self.gekozen.get(TIJDENS_LEERWERKTRAJECT) == TELT_NIET_MEE
        return plan.tijdens_leerwerktraject if niet else ()

    def tellen_niet_in_totaal(self, plan: Plan) -> tuple[Periode, ...]:
        """De onderbrekingen die niet meetellen in de termijn van leerwerktraject en detachering samen."""
        if self.gekozen.get(DOORLOPEND) != OPGETELD:
            return ()
        tussentijd_telt_niet = plan.tussentijd is not None and self.gekozen.get(TUSSENTIJD) == TELT_NIET_MEE
        return plan.onderbrekingen + ((plan.tussentijd,) if plan.tussentijd and tussentijd_telt_niet else ())

    def open_punten(self, peiling: Peiling) -> list[OpenBijUitkomst]:
        """De open punten achter deze lezingen, voor zover de bron ze nog open laat."""
        return [
            OpenBijUitkomst(veld.kader, veld.punt, punt, lezing)
            for veld, lezing in self.gekozen.items()
            if (punt := peiling.open_punt(veld.kader, veld.punt)) is not None
        ]


def kies_lezingen(ingevuld: Ingevuld, plan: Plan, peiling: Peiling) -> tuple[Lezingen, list[Fout]]:
    """De lezingen waarmee gerekend wordt: wat de gebruiker kiest, en anders wat het kader zelf kiest.

    Is een lezing nodig en kiest niemand, dan is dat een fout: er wordt nooit stil een lezing gekozen.
    """
    keuze = {veld: _gekozen(veld, ingevuld, peiling) for veld in LEZING_VELDEN}
    nodig = {
        TIJDENS_LEERWERKTRAJECT: bool(plan.tijdens_leerwerktraject),
        TUSSENTIJD: plan.tussentijd is not None and keuze[DOORLOPEND] != AANEENGESLOTEN,
        DOORLOPEND: plan.tussentijd is not None or bool(plan.onderbrekingen),
    }
    gekozen, fouten = {}, []
    for veld, lezing in keuze.items():
        if nodig[veld] and lezing is not None:
            gekozen[veld] = lezing
        elif nodig[veld] and ingevuld.ontbreekt(veld.veld):
            punt = peiling.open_punt(veld.kader, veld.punt)
            vraag = f"{punt.vraag} De bron laat dit open." if punt else "Het antwoord hangt ervan af."
            melding = f"Kies een lezing. {vraag} Kies {som_op(veld.lezingen, 'of')}."
            fouten.append(Fout(veld.veld, melding))
    return Lezingen(gekozen), fouten


def _gekozen(veld: LezingVeld, ingevuld: Ingevuld, peiling: Peiling) -> str | None:
    punt = peiling.open_punt(veld.kader, veld.punt)
    return ingevuld.tekst(veld.veld) or (punt.gekozen if punt else None)
