"""Wat een hefboom overneemt uit een andere rekenhulp: het verloop van de SW, of de bespaarde bijstand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, schrijf_dag, som_op
from calculators.ketenbegroting.overname import Bron, noem_titel, stappen_van
from calculators.raamwerk.geld import in_centen
from calculators.raamwerk.meldingen import verwant, zin
from calculators.raamwerk.uitkomst import Stap
from calculators.raamwerk.vraag import Fout, Fouten, zeker

OMBOUW, PMC = "ombouw", "pmc-rendabiliteit"
BIJSTAND_UITKOMST, SW_UITKOMST, SW_SCENARIO = "bijstand_uitkomst", "sw_uitkomst", "sw_scenario"


@dataclass(frozen=True)
class Gebruikt(Bron):
    """De uitkomst waar iets uit is overgenomen, en in een zin wat dat is."""

    zin: str

    def stappen(self, gegevens: Gegevens) -> Iterator[Stap]:
        return stappen_van(gegevens, self.een, self.uitkomst, self.zin)

    def let_op(self) -> Iterator[str]:
        """Wat men van de overgenomen uitkomst moet weten, met de rekenhulp erbij die het zegt."""
        return (f"{noem_titel(self.een.rekenhulp)}: {een}" for een in self.uitkomst.let_op)

    def als_data(self) -> dict[str, object]:
        return {"rekenhulp": self.een.rekenhulp.naam, "adres": self.een.adres}


@dataclass(frozen=True)
class Verloop:
    """Hoeveel SW-medewerkers er in een overgenomen scenario elk jaar zijn, steeds op dezelfde dag."""

    eerste_jaar: int
    aantallen: tuple[int, ...]
    bron: Gebruikt

    @property
    def laatste_jaar(self) -> int:
        return self.eerste_jaar + len(self.aantallen) - 1

    def in_jaren(self, jaren: range) -> tuple[int, ...]:
        """De aantallen van deze jaren; Fouten als het verloop een ervan niet heeft."""
        if jaren[0] < self.eerste_jaar or jaren[-1] > self.laatste_jaar:
            melding = (
                f"Deze uitkomst loopt van {self.eerste_jaar} tot en met {self.laatste_jaar}, en de keuze "
                f"van {jaren[0]} tot en met {jaren[-1]}. Neem een uitkomst over die al die jaren heeft, of "
                "vul in met welk jaar de keuze begint en hoeveel jaar u vooruitkijkt."
            )
            raise Fouten([Fout(SW_UITKOMST, melding)])
        begin = jaren[0] - self.eerste_jaar
        return self.aantallen[begin : begin + len(jaren)]


@dataclass(frozen=True)
class Bijstand:
    """De bijstand die een PMC de gemeenten per jaar bespaart, en hoeveel mensen daarvoor uitstromen."""

    uitstroom: int
    centen: int
    bron: Gebruikt


def lees_verloop(bron: Bron, naam: str | None) -> Verloop:
    """Het scenario met deze naam; Fouten als niet duidelijk is welk."""
    antwoord: Mapping[str, Any] = bron.uitkomst.antwoord
    scenario = _kies(antwoord["scenarios"], naam)
    dag = zeker(bron.een.ingevuld.dag("peildatum"))
    elk_jaar = schrijf_dag(dag).removesuffix(f" {dag.year}")
    wat = (
        f"Hier telt scenario «{scenario['naam']}»: hoeveel SW-medewerkers er op {elk_jaar} van elk jaar zijn."
    )
    return Verloop(antwoord["eerste_jaar"], tuple(scenario["sw"]), Gebruikt(bron.een, bron.uitkomst, wat))


def lees_bijstand(bron: Bron) -> Bijstand:
    """De overgenomen besparing."""
    bespaard = Decimal(str(bron.uitkomst.antwoord["bespaarde_bijstand"]))
    gebruikt = Gebruikt(bron.een, bron.uitkomst, "Hier telt alleen de bespaarde bijstand, elk jaar evenveel.")
    return Bijstand(zeker(bron.een.ingevuld.getal("uitstroom")), in_centen(bespaard), gebruikt)


def _kies(scenarios: Sequence[Mapping[str, Any]], naam: str | None) -> Mapping[str, Any]:
    """Het scenario met deze naam; is er maar één, dan hoeft men het niet te noemen."""
    op_naam = {een["naam"]: een for een in scenarios}
    kan = som_op([citeer(een) for een in op_naam], "of")
    if naam is None:
        if len(scenarios) == 1:
            return scenarios[0]
        raise Fouten(
            [Fout(SW_SCENARIO, f"In deze uitkomst staan meer scenario's; vul in: {kan}.", nodig=True)]
        )
    if naam not in op_naam:
        tip = verwant(naam, {een: een for een in op_naam}) or f"; vul in: {kan}"
        raise Fouten(
            [Fout(SW_SCENARIO, zin(f"het scenario {citeer(naam)} staat niet in deze uitkomst{tip}"))]
        )
    return op_naam[naam]
