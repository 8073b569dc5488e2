"""Keuzes naast elkaar: wie erop vooruitgaat, wie betaalt, en in welk jaar het omslaat.

De hefbomen rekenen met één prijspeil; daarom mogen hun jaren bij elkaar worden opgeteld.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate
from typing import Any

from calculators.kaders.notatie import schrijf_bedrag, som_op
from calculators.ketenbegroting.posten import KOSTEN_HEET
from calculators.ketenbegroting.woorden import zeg_tekort
from calculators.raamwerk.vergelijking import (
    Plan,
    Regel,
    Vergelijking,
    vergelijk_bedragen,
    vergelijk_teksten,
)

HUIDIG = "hiermee wordt vergeleken"
BIJSTAND_BUITEN = "Bespaarde bijstand bij de gemeenten (buiten de keten), alle jaren samen"
MET_BUITEN, BINNEN = "met de bespaarde bijstand erbij", "binnen de keten"


@dataclass(frozen=True)
class Geld:
    """Wat de hefbomen van één keuze elk jaar geven: per partij, per soort kosten, en buiten de keten."""

    jaren: tuple[int, ...]
    partijen: Mapping[str, Sequence[Fraction]]
    kosten: Mapping[str, Sequence[Fraction]]
    bijstand: Fraction

    @classmethod
    def lees(cls, antwoord: Mapping[str, Any]) -> Geld:
        """Uit het antwoord van een plan; zonder hefbomen is alles nul."""
        gegeven = antwoord["hefbomen"]
        if gegeven is None:
            return cls((), {}, {}, Fraction(0))
        return cls(
            tuple(gegeven["jaren"]),
            {een["naam"]: list(map(Fraction, een["saldo"])) for een in gegeven["partijen"]},
            {een["soort"]: list(map(Fraction, een["saldo"])) for een in gegeven["kosten"]},
            Fraction(gegeven["bespaarde_bijstand"]),
        )

    def van(self, delen: Mapping[str, Sequence[Fraction]], naam: str) -> Fraction:
        """Alle jaren van een partij of soort samen."""
        return sum(delen.get(naam, ()), Fraction(0))

    def keten(self, jaar: int) -> Fraction:
        """Het saldo van de keten in een jaar."""
        if jaar not in self.jaren:
            return Fraction(0)
        plek = self.jaren.index(jaar)
        return sum((saldo[plek] for saldo in self.partijen.values()), Fraction(0))

    @property
    def bijstand_samen(self) -> Fraction:
        return self.bijstand * len(self.jaren)


def vergelijk(plannen: Sequence[Plan]) -> Vergelijking:
    """De keuzes naast de huidige, in bedragen en in zinnen."""
    geld = [Geld.lees(plan.antwoord) for plan in plannen]
    jaren = sorted({jaar for een in geld for jaar in een.jaren})
    if not jaren:
        zin = "Vul eerst een hefboom in: zonder hefbomen is er tussen keuzes niets te vergelijken."
        return Vergelijking((zin,), ())
    zinnen = (
        *(
            zin
            for plan, een in zip(plannen[1:], geld[1:], strict=True)
            for zin in _zinnen(plan.naam, geld[0], een, jaren)
        ),
        (
            "De hefbomen rekenen elk jaar met dezelfde prijzen, zonder rente; zo zijn hun jaren bij "
            "elkaar geteld."
        ),
    )
    return Vergelijking(zinnen, tuple(_regels(plannen, geld, jaren)))


def _regels(plannen: Sequence[Plan], geld: Sequence[Geld], jaren: Sequence[int]) -> Iterator[Regel]:
    nu = geld[0]
    yield vergelijk_bedragen(
        "Saldo van de keten, alle jaren samen", [sum(map(een.keten, jaren), Fraction(0)) for een in geld]
    )
    for naam in dict.fromkeys(naam for een in geld for naam in een.partijen):
        yield vergelijk_bedragen(
            f"{naam}: saldo, alle jaren samen", [een.van(een.partijen, naam) for een in geld]
        )
    for soort in dict.fromkeys(soort for een in geld for soort in een.kosten):
        yield vergelijk_bedragen(
            f"{KOSTEN_HEET[soort]}: saldo van de keten, alle jaren samen",
            [een.van(een.kosten, soort) for een in geld],
        )
    yield vergelijk_bedragen(BIJSTAND_BUITEN, [een.bijstand_samen for een in geld])
    for wat, effect in ((BINNEN, _in_keten), (MET_BUITEN, _met_bijstand)):
        yield vergelijk_teksten(
            f"Wanneer het omslaat, {wat}",
            [HUIDIG, *(zeg_omslag(jaren, _per_jaar(effect, nu, een, jaren)) for een in geld[1:])],
        )
    for jaar in jaren:
        yield vergelijk_bedragen(f"Saldo van de keten in {jaar}", [een.keten(jaar) for een in geld])
    for begroot in plannen[0].antwoord["jaren"]:
        jaar, tekort = begroot["jaar"], Fraction(begroot["tekort"])
        if jaar in jaren:
            yield vergelijk_bedragen(
                f"Tekort of overschot van de begroting in {jaar}",
                [tekort - een.keten(jaar) + nu.keten(jaar) for een in geld],
                toon=zeg_tekort,
                richting=("nadeel", "voordeel"),
            )


def _zinnen(naam: str, nu: Geld, ander: Geld, jaren: Sequence[int]) -> Iterator[str]:
    """Wie erop vooruitgaat, wie betaalt, wat er buiten de keten gebeurt, en wanneer het omslaat."""
    effect = {
        partij: ander.van(ander.partijen, partij) - nu.van(nu.partijen, partij)
        for partij in dict.fromkeys((*nu.partijen, *ander.partijen))
    }
    buiten = ander.bijstand_samen - nu.bijstand_samen
    if not any(effect.values()) and not buiten:
        yield f"{naam}: er verandert niets aan het geld."
        return
    beter = [f"{partij} ({schrijf_bedrag(een)})" for partij, een in effect.items() if een > 0]
    slechter = [f"{partij} ({schrijf_bedrag(-een)})" for partij, een in effect.items() if een < 0]
    keten = sum(effect.values(), Fraction(0))
    yield (
        f"{naam}: erop vooruit gaat {som_op(beter) or 'geen enkele partij'}; wie betaalt, is "
        f"{som_op(slechter) or 'geen enkele partij'}. De keten samen {_voor_of_nadeel(keten)}."
    )
    if buiten:
        wie = "besparen de gemeenten" if buiten > 0 else "kost het de gemeenten"
        yield (
            f"{naam}: buiten de keten {wie} {schrijf_bedrag(abs(buiten))} aan bijstand. Dat geld is van de "
            f"gemeenten, niet van WVS. Samen met de keten {_voor_of_nadeel(keten + buiten)}."
        )
    for wat, meet in ((BINNEN, _in_keten), *(((MET_BUITEN, _met_bijstand),) if buiten else ())):
        yield f"{naam}, {wat}: {zeg_omslag(jaren, _per_jaar(meet, nu, ander, jaren))}."


def zeg_omslag(jaren: Sequence[int], effect: Sequence[Fraction]) -> str:
    """In welk jaar alles tot dan toe samen van nadeel in voordeel verandert, of andersom."""
    opgeteld = list(accumulate(effect))
    eerste = next((een for een in opgeteld if een), None)
    if eerste is None:
        return "er verandert niets"
    begin, wordt = ("nadeel", "voordeel") if eerste < 0 else ("voordeel", "nadeel")
    om = next(
        (jaar for jaar, een in zip(jaren, opgeteld, strict=True) if een * eerste < 0),
        None,
    )
    if om is None:
        return f"{begin}, en dat slaat tot en met {jaren[-1]} niet om"
    return f"eerst {begin}, en vanaf {om} alles bij elkaar {wordt}"


def _per_jaar(
    effect: Callable[[Geld, int], Fraction], nu: Geld, ander: Geld, jaren: Sequence[int]
) -> list[Fraction]:
    return [effect(ander, jaar) - effect(nu, jaar) for jaar in jaren]


def _in_keten(geld: Geld, jaar: int) -> Fraction:
    return geld.keten(jaar)


def _met_bijstand(geld: Geld, jaar: int) -> Fraction:
    return geld.keten(jaar) + (geld.bijstand if jaar in geld.jaren else 0)


def _voor_of_nadeel(bedrag: Fraction) -> str:
    if not bedrag:
        return "blijft gelijk"
    return f"heeft {schrijf_bedrag(abs(bedrag))} {'voordeel' if bedrag > 0 else 'nadeel'}"
