"""De partijen van de keten: wie er vanzelf bij horen, en wie de gebruiker erbij zet of weglaat."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, som_op
from calculators.ketenbegroting.grenzen import KORTSTE_NAAM_MET_TYPEFOUT, MEESTE_PARTIJEN
from calculators.raamwerk.bedoeld import bedoeld
from calculators.raamwerk.bouwdoos import SAMENWERKING
from calculators.raamwerk.kolommen import kaal
from calculators.raamwerk.meldingen import vraag_of, zin
from calculators.raamwerk.vraag import Fout, Ingevuld

WVS, WERKPLEIN, GEMEENTE = "WVS", "Werkplein", "gemeente"
OOK_WVS = ("WVS-groep",)
BUITEN = "buiten de keten"
OOK_BUITEN = ("buiten", BUITEN, "extern", "derden")
ERBIJ, ERAF = "partijen_erbij", "partijen_eraf"


@dataclass(frozen=True)
class Partijen:
    """De namen van de partijen, en van elke schrijfwijze die wij kennen naar de naam."""

    namen: tuple[str, ...]
    schrijfwijzen: Mapping[str, str]

    def zoek(self, tekst: str) -> str | None:
        """De partij die zo heet; niets als er geen partij zo heet."""
        return self.schrijfwijzen.get(kaal(tekst))

    def lijkt_op(self, tekst: str) -> str:
        """„; bedoelde u «WVS»?" als de tekst een typefout scheelt van een partij, anders niets."""
        if len(tekst) < KORTSTE_NAAM_MET_TYPEFOUT:
            return ""
        gevonden = bedoeld(kaal(tekst), self.schrijfwijzen)
        return vraag_of(self.schrijfwijzen[een] for een in gevonden)


def vaste_partijen(gegevens: Gegevens) -> Mapping[str, tuple[str, ...]]:
    """WVS en de Werkpleinen van de samenwerking, elk met hoe men die ook noemt."""
    gebieden = gegevens.kaders.gebieden
    leden = set(gebieden[SAMENWERKING].gemeenten)
    gevonden: dict[str, tuple[str, ...]] = {WVS: OOK_WVS}
    for gebied in gebieden.values():
        if gebied.naam.startswith(WERKPLEIN) and set(gebied.gemeenten) <= leden:
            voluit, _, kort = gebied.naam.partition(" (")
            plaats = voluit.removeprefix(WERKPLEIN).strip()
            gevonden[gebied.naam] = tuple(filter(None, (voluit, plaats, kort, gebied.id)))
    return gevonden


def lees_partijen(gegevens: Gegevens, ingevuld: Ingevuld) -> tuple[Partijen, list[Fout]]:
    """De vaste partijen, met wie erbij komt en zonder wie er niet meedoet; en wat daar mis aan is."""
    partijen, fouten = gegevens.onthoud(_lees, ingevuld.tekst(ERBIJ), ingevuld.tekst(ERAF))
    return partijen, list(fouten)


def _lees(gegevens: Gegevens, erbij: str | None, eraf: str | None) -> tuple[Partijen, tuple[Fout, ...]]:
    fouten: list[Fout] = []
    vast = dict(vaste_partijen(gegevens))
    partijen = _maak(vast)
    for naam in _namen(eraf):
        partij = partijen.zoek(naam)
        if partij is None:
            fouten.append(
                Fout(
                    ERAF,
                    zin(
                        f"{citeer(naam)} hoort niet bij de keten"
                        f"{partijen.lijkt_op(naam) or '; kies uit ' + som_op(list(vast), 'of')}"
                    ),
                )
            )
        else:
            vast.pop(partij, None)
    partijen = _maak(vast)
    for naam in _namen(erbij):
        if (al := partijen.zoek(naam)) is not None:
            fouten.append(Fout(ERBIJ, zin(f"{citeer(naam)} hoort al bij de keten, als {citeer(al)}")))
        vast[naam] = ()
        partijen = _maak(vast)
    if len(vast) > MEESTE_PARTIJEN:
        fouten.append(
            Fout(ERBIJ, f"Dit zijn samen {len(vast)} partijen; noem er hoogstens {MEESTE_PARTIJEN}.")
        )
    if not vast:
        fouten.append(Fout(ERAF, "Zo blijft er geen partij over; laat er minstens één staan."))
    return partijen, tuple(fouten)


def _maak(namen: Mapping[str, tuple[str, ...]]) -> Partijen:
    schrijfwijzen: dict[str, str] = {}
    for naam, ook in namen.items():
        kort = naam.removeprefix(f"{GEMEENTE} ").removeprefix(f"{GEMEENTE.capitalize()} ")
        for een in (naam, kort, f"{GEMEENTE} {kort}", *ook):
            schrijfwijzen.setdefault(kaal(een), naam)
    return Partijen(tuple(namen), schrijfwijzen)


def _namen(tekst: str | None) -> Iterator[str]:
    """De namen tussen de puntkomma's, elk één keer."""
    return iter(dict.fromkeys(filter(None, map(str.strip, (tekst or "").split(";")))))
