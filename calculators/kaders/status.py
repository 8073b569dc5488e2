"""Wat elke status betekent: de ene tabel waar alles wat met een status te maken heeft in staat."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

# Hoe stevig iets is, van stevig naar weg: een lijn in een beeld is niet steviger dan het minst stevige kader.
GELDT, MEDEDELING, VOORSTEL, WEG = GROEPEN = ("geldt", "mededeling", "voorstel", "weg")
# Hoe stevig het is in drie graden, voor wie geen twaalf statussen wil kennen.
BESLOTEN, VOORGESTELD, FEIT = GRADEN = ("besloten", "voorgesteld", "feit of mening")
ONBEKEND, VERVALLEN = "niet bekend", "vervallen"
# Wat geen bestand kan zeggen: een voorstel dat men in gedachten aanneemt.
ALSOF = "alsof aangenomen"


@dataclass(frozen=True)
class Status:
    """Wat een status betekent en doet.

    `betekenis` is wat een lezer leest; `groep` hoe stevig de site haar toont.
    `neemt_plaats_in` zegt of zij in de plaats komt van wat is vastgesteld; anders ligt zij ernaast.
    `datum_heet` is wat de datum zegt, `wijziging` het woord in de lijst van wijzigingen (leeg: een eerste of
    nieuwe versie), `kort` het woord vóór een titel, en `ernaast` de kop als zij naast iets anders ligt.
    `graad` is een van de drie graden voor een lezer; leeg als er niets (meer) staat om een graad te hebben.
    `door` is het bestuur dat een besluit moet hebben genomen; leeg: een besluit hoeft niet.
    `achter` is wat achter de datum in een adres komt, als een andere versie dezelfde dag heeft.
    """

    betekenis: str
    groep: str
    datum_heet: str
    kort: str
    achter: str
    wijziging: str = ""
    ernaast: str = ""
    neemt_plaats_in: bool = False
    heeft_inhoud: bool = True
    beeindigt: bool = False
    door: str = ""
    graad: str = ""

    @property
    def is_besluit(self) -> bool:
        """Of dit is vastgesteld."""
        return self.groep == GELDT

    @property
    def is_voorstel(self) -> bool:
        """Of hier nog over besloten kan worden."""
        return self.groep == VOORSTEL

    @property
    def rang(self) -> int:
        """Hoe weinig stevig: 0 is het stevigst."""
        return GROEPEN.index(self.groep)


STATUSSEN: Mapping[str, Status] = {
    "vastgesteld door de colleges": Status(
        "De colleges hebben dit besloten. Of de raden dat ook deden, staat niet in de bron.",
        GELDT,
        "Geldt vanaf",
        "Besluit",
        "besluit",
        neemt_plaats_in=True,
        door="colleges",
        graad=BESLOTEN,
    ),
    "vastgesteld door de raden": Status(
        "De raden hebben dit besloten.",
        GELDT,
        "Geldt vanaf",
        "Besluit",
        "besluit",
        neemt_plaats_in=True,
        door="raden",
        graad=BESLOTEN,
    ),
    "landelijk vastgesteld": Status(
        "Het Rijk heeft dit vastgesteld.",
        GELDT,
        "Geldt vanaf",
        "Besluit",
        "besluit",
        neemt_plaats_in=True,
        graad=BESLOTEN,
    ),
    VOORGESTELD: Status(
        "Dit is een voorstel. Er is nog niet over besloten.",
        VOORSTEL,
        "Voorgesteld op",
        "Voorstel",
        "voorstel",
        wijziging="voorgesteld",
        ernaast="Er ligt een voorstel",
        graad=VOORGESTELD,
    ),
    "in onderzoek": Status(
        "Volgens de bron wordt dit nog uitgezocht of uitgewerkt.",
        VOORSTEL,
        "Geschreven op",
        "Onderzoek",
        "onderzoek",
        wijziging="in onderzoek",
        ernaast="Er loopt een onderzoek",
        graad=FEIT,
    ),
    "advies": Status(
        "Een adviseur zegt dit. Het is geen besluit.",
        VOORSTEL,
        "Geadviseerd op",
        "Advies",
        "advies",
        wijziging="geadviseerd",
        ernaast="Er ligt een advies",
        graad=FEIT,
    ),
    "aangekondigd": Status(
        "De bron kondigt dit aan. Of het gebeurd is, staat er niet in.",
        MEDEDELING,
        "Aangekondigd op",
        "Aankondiging",
        "aankondiging",
        wijziging="aangekondigd",
        ernaast="Er is iets aangekondigd",
        graad=FEIT,
    ),
    "mededeling": Status(
        "De bron deelt dit mee. Een besluit is het hier niet.",
        MEDEDELING,
        "Geschreven op",
        "Mededeling",
        "mededeling",
        wijziging="meegedeeld",
        ernaast="Er is iets meegedeeld",
        graad=FEIT,
    ),
    "afgewezen": Status(
        "Dit voorstel is afgewezen.",
        WEG,
        "Afgewezen op",
        "Afgewezen",
        "afgewezen",
        wijziging="afgewezen",
        heeft_inhoud=False,
        beeindigt=True,
    ),
    "ingetrokken": Status(
        "Wie dit voorstelde, heeft het ingetrokken.",
        WEG,
        "Ingetrokken op",
        "Ingetrokken",
        "ingetrokken",
        wijziging="ingetrokken",
        heeft_inhoud=False,
        beeindigt=True,
    ),
    ONBEKEND: Status(
        "Vanaf deze dag weet deze kennisbank niet wat er geldt.",
        WEG,
        "Niet bekend vanaf",
        "Niet bekend",
        "niet-bekend",
        wijziging="niet bekend",
        neemt_plaats_in=True,
        heeft_inhoud=False,
    ),
    VERVALLEN: Status(
        "Dit geldt niet meer.",
        WEG,
        "Vervallen vanaf",
        "Vervallen",
        "vervallen",
        wijziging="vervallen",
        neemt_plaats_in=True,
        heeft_inhoud=False,
    ),
}
ZONDER_INHOUD = tuple(naam for naam, status in STATUSSEN.items() if not status.heeft_inhoud)
IN_GEDACHTEN: Mapping[str, Status] = {
    ALSOF: Status(
        "Zo zou het zijn als dit voorstel wordt aangenomen. Er is nog niet over besloten.",
        GELDT,
        "Zou gelden vanaf",
        "Voorstel",
        "voorstel",
        neemt_plaats_in=True,
    )
}
