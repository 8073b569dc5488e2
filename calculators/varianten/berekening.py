"""De berekening van «varianten»: wat elke gemeente in elke variant betaalt, in hele centen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property

from calculators.kaders.notatie import CENTEN_PER_EURO, rond_af
from calculators.raamwerk.peiling import Peiling
from calculators.varianten.verdelen import Reeks, tel_op, verdeel, verdeel_reeks

INKOOP, MODULAIR = "alkmaar/variant-inkooprelatie", "alkmaar/variant-modulaire-gr"
AFNAME, AFBOUW = "alkmaar/afname-bij-wnk", "alkmaar/wnk-afbouwscenario"
VERDEELMODEL, WIE_KOOPT_IN = "alkmaar/onderzoek-verdeelmodel", "alkmaar/onderzoek-inkoop-buch"
KADERS = (INKOOP, MODULAIR, AFNAME, VERDEELMODEL, WIE_KOOPT_IN, AFBOUW)
WAARDEN = {
    INKOOP: {"laagste": "euro per persoon", "hoogste": "euro per persoon", "totaal": "euro"},
    AFNAME: {"aandeel": "procent"},
    AFBOUW: {"laagste": "euro", "hoogste": "euro"},
}
HAL, BCH, ALLE, TOTAAL = "hal", "bch", "alle", "totaal"
WELKE_SWERS, HOE_VAAK = "welke-swers", "eenmalig"
LEZINGEN_SWERS = (BCH, HAL, ALLE)
EENMALIG, ELK_JAAR = LEZINGEN_HOE_VAAK = ("eenmalig", "elk-jaar")
SWERS, INWONERS, BUDGET, GEBRUIK, EIGEN = SLEUTELS = ("swers", "inwoners", "budget", "gebruik", "eigen")
SLEUTEL_HEET = {
    SWERS: "naar SW'ers",
    INWONERS: "naar inwoners",
    BUDGET: "naar Participatiebudget",
    GEBRUIK: "naar gebruik",
    EIGEN: "naar eigen percentages",
}


@dataclass(frozen=True, eq=False)
class Partij:
    """Een gemeente, of HAL of BCH als geheel; bedragen in centen per jaar.

    `diensten` is wat een BCH-gemeente bij een inkooprelatie inkoopt. `gewichten` heeft bij elke sleutel haar
    gewicht, of niets als dat niet is ingevuld.
    """

    plaats: str
    hal: bool
    swers: int
    budget: int
    diensten: int
    gewichten: Mapping[str, Fraction | None]


@dataclass(frozen=True)
class Varianten:
    """Wat er is ingevuld, naast de kaders op de peildatum.

    `aandeel` is het deel van het budget dat BCH bij WNK besteedt. `soort` zegt met welke rekening en
    `sleutel` naar welk gewicht is gerekend. `tekort` is het tekort op de SW in een jaar, in centen.
    """

    peiling: Peiling
    partijen: tuple[Partij, ...]
    aandeel: Fraction
    soort: str
    sleutel: str
    tekort: int | None
    jaren: int

    @property
    def hal(self) -> tuple[Partij, ...]:
        return tuple(een for een in self.partijen if een.hal)

    @property
    def bch(self) -> tuple[Partij, ...]:
        return tuple(een for een in self.partijen if not een.hal)

    def naam(self, partij: Partij) -> str:
        return self.peiling.kaders.gebieden[partij.plaats].naam

    def centen(self, kader: str, naam: str) -> int:
        """Een bedrag in euro uit een kader, in centen."""
        return rond_af(Fraction(self.peiling.waarde(kader, naam).getal) * CENTEN_PER_EURO)

    @cached_property
    def per_swer(self) -> Reeks:
        """Wat het volgens de bron voor elke SW'er kost."""
        return Reeks(self.centen(INKOOP, "laagste"), self.centen(INKOOP, "hoogste"))

    @cached_property
    def totaal(self) -> int:
        """De rekening die de bron zelf noemt."""
        return self.centen(INKOOP, "totaal")

    @cached_property
    def aantallen(self) -> dict[str, int]:
        """Het aantal SW'ers bij elke lezing."""
        hal, bch = (sum(een.swers for een in groep) for groep in (self.hal, self.bch))
        return {BCH: bch, HAL: hal, ALLE: bch + hal}

    @cached_property
    def rekeningen(self) -> dict[str, Reeks]:
        """De rekening van HAL: die van de bron, en die met de ingevulde SW'ers bij elke lezing."""
        per_lezing = {lezing: self.per_swer.maal(aantal) for lezing, aantal in self.aantallen.items()}
        return {TOTAAL: Reeks(self.totaal, self.totaal), **per_lezing}

    @property
    def rekening(self) -> Reeks:
        return self.rekeningen[self.soort]

    @property
    def passende_swers(self) -> tuple[Fraction, Fraction] | None:
        """Het kleinste en grootste aantal SW'ers dat de rekening van de bron geeft, exact.

        Niets als een SW'er niets kost.
        """
        if not self.per_swer.laagste:
            return None
        return Fraction(self.totaal, self.per_swer.hoogste), Fraction(self.totaal, self.per_swer.laagste)

    @cached_property
    def sleutels(self) -> tuple[str, ...]:
        """De sleutels waarmee te verdelen is: overal ingevuld, en bij HAL samen meer dan nul."""
        return tuple(een for een in SLEUTELS if not self.mist(een) and sum(self.gewichten(self.hal, een)) > 0)

    def mist(self, sleutel: str) -> list[Partij]:
        """Bij wie het gewicht voor deze sleutel niet is ingevuld."""
        return [een for een in self.partijen if een.gewichten[sleutel] is None]

    def gewichten(self, partijen: Iterable[Partij], sleutel: str) -> list[Fraction]:
        """Het gewicht van elke partij; wat niet is ingevuld, weegt niets."""
        return [een.gewichten[sleutel] or Fraction(0) for een in partijen]

    def verdeel_rekening(self, sleutel: str) -> tuple[Reeks, ...]:
        """De rekening over HAL, in de volgorde van `hal`."""
        return verdeel_reeks(self.rekening, self.gewichten(self.hal, sleutel))

    def afname(self, partij: Partij) -> int:
        """Wat een BCH-gemeente bij de modulaire GR bij WNK besteedt, afgerond op de cent."""
        return 0 if partij.hal else rond_af(self.aandeel * partij.budget)

    @property
    def tekort_bch(self) -> int:
        """Wat BCH bij de modulaire GR van het tekort op de SW draagt."""
        return sum(self.modulair[een] - self.afname(een) for een in self.bch)

    @cached_property
    def modulair(self) -> dict[Partij, int]:
        """Wat ieder bij de modulaire GR betaalt: de afname, en zijn deel van het tekort op de SW."""
        delen = verdeel(self.tekort or 0, self.gewichten(self.partijen, self.sleutel))
        return {een: self.afname(een) + deel for een, deel in zip(self.partijen, delen, strict=True)}

    @cached_property
    def inkoop(self) -> dict[Partij, Reeks]:
        """Wat ieder bij de inkooprelatie betaalt: BCH wat zij inkoopt, HAL de rekening en het tekort."""
        tekort = verdeel(self.tekort or 0, self.gewichten(self.hal, self.sleutel))
        rekening = self.verdeel_rekening(self.sleutel)
        return {een: Reeks(een.diensten, een.diensten) for een in self.bch} | {
            een: deel.plus(ook) for een, deel, ook in zip(self.hal, rekening, tekort, strict=True)
        }

    def betaalt(self, partijen: Iterable[Partij]) -> tuple[int, Reeks]:
        """Wat deze partijen samen bij de modulaire GR en bij de inkooprelatie betalen."""
        wie = tuple(partijen)
        return sum(self.modulair[een] for een in wie), tel_op(self.inkoop[een] for een in wie)

    def over_jaren(self, partijen: Iterable[Partij], lezing: str) -> tuple[int, Reeks]:
        """Hetzelfde over alle jaren; de rekening telt één keer, of elk jaar."""
        wie = tuple(partijen)
        modulair, inkoop = self.betaalt(wie)
        keer_minder = 0 if lezing == ELK_JAAR else self.jaren - 1
        delen = dict(zip(self.hal, self.verdeel_rekening(self.sleutel), strict=True))
        rekening = tel_op(delen[een] for een in wie if een.hal).maal(keer_minder)
        alles = inkoop.maal(self.jaren)
        minder = Reeks(alles.laagste - rekening.laagste, alles.hoogste - rekening.hoogste)
        return modulair * self.jaren, minder

    @property
    def minder_bij_wnk(self) -> int:
        """Hoeveel BCH bij de inkooprelatie minder bij WNK inkoopt dan bij de modulaire GR."""
        return sum(self.afname(een) - een.diensten for een in self.bch)

    def vanaf_jaar(self, lezing: str, rekening: int) -> int | None:
        """Het eerste jaar waarna de inkooprelatie allen samen niet meer heeft gekost; niets als dat nooit is.

        Het tekort telt hier niet: samen draagt men dat in beide varianten.
        """
        minder = self.minder_bij_wnk
        if rekening <= minder:
            return 1
        return -(-rekening // minder) if lezing == EENMALIG and minder > 0 else None

    @cached_property
    def afbouw(self) -> tuple[dict[Partij, Reeks], dict[Partij, Reeks]]:
        """Als grens: de bijdrage bij afbouw van de SW, bij de modulaire GR over allen en anders over HAL."""
        bijdrage = Reeks(self.centen(AFBOUW, "laagste"), self.centen(AFBOUW, "hoogste"))

        def over(partijen: tuple[Partij, ...]) -> dict[Partij, Reeks]:
            delen = verdeel_reeks(bijdrage, self.gewichten(partijen, self.sleutel))
            return dict(zip(partijen, delen, strict=True))

        niets = dict.fromkeys(self.bch, Reeks(0, 0))
        return over(self.partijen), niets | over(self.hal)
