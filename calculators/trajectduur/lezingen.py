"""De open punten van de bron waar een lezing verschil maakt, en de lezing die iemand ervan heeft gekozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.kader import OpenPunt
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.rekenhulp import Leest
from calculators.raamwerk.vraag import Ingevuld

LEERWERKTRAJECT = "wvs/leerwerktraject-maximaal"
TOTAAL = "wvs/detachering-maximaal"
TAAL_KADER = "wvs/taalachterstand-leerwerktraject"
TELT_MEE, TELT_NIET_MEE = "telt-mee", "telt-niet-mee"
DOORLOPEND, PERIODEN = "doorlopend", "perioden"
ZONDER_ONDERBREKINGEN = "perioden-zonder-onderbrekingen"
GELDEN, GELDEN_NIET = "ja", "nee"


@dataclass(frozen=True)
class OpenLezing:
    """Een open punt van een kader met de lezingen die de rekenhulp kent, en het veld om er een te kiezen."""

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

    def gekozen(self, ingevuld: Ingevuld, peiling: Peiling) -> str | None:
        """De lezing die telt: wat de gebruiker kiest, en anders wat het kader zelf kiest; anders geen."""
        return ingevuld.tekst(self.veld) or self.gekozen_door_kader(peiling)

    def gekozen_door_kader(self, peiling: Peiling) -> str | None:
        """De lezing die het kader zelf kiest."""
        punt = peiling.open_punt(self.kader, self.punt)
        return punt.gekozen if punt else None


TIJDENS = OpenLezing(
    "lezing_onderbreking_leerwerktraject",
    LEERWERKTRAJECT,
    "onderbreking-leerwerktraject",
    (TELT_MEE, TELT_NIET_MEE),
)
SAMEN = OpenLezing(
    "lezing_aaneengesloten", TOTAAL, "aaneengesloten", (DOORLOPEND, PERIODEN, ZONDER_ONDERBREKINGEN)
)
TAAL = OpenLezing("lezing_termijnen_taal", TAAL_KADER, "termijnen-taal", (GELDEN, GELDEN_NIET))
LEZINGEN = (TIJDENS, SAMEN, TAAL)
LEEST = (
    Leest(
        LEERWERKTRAJECT,
        {"maximum": "maanden"},
        {TIJDENS.punt: TIJDENS.lezingen},
        {"maximum": "maanden"},
    ),
    Leest(TOTAAL, {"maximum": "maanden"}, {SAMEN.punt: SAMEN.lezingen}),
)
