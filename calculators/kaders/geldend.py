"""De ene vraag die men aan kaders stelt: wat geldt op deze dag in deze gemeente?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import VERWIJZING, Gebied, Kader, Versie, Waarde, volledig_id
from calculators.kaders.kalender import EEN_DAG
from calculators.kaders.notatie import schrijf_dag
from calculators.kaders.op_naam import KadersOpNaam
from calculators.kaders.stand import GELDT, stand_op


class GeenAntwoord(Exception):
    """De kaders geven geen antwoord op deze vraag; de melding zegt waarom, en wanneer of waar wel."""


@dataclass(frozen=True)
class Kaders:
    """Alle kaders en gebieden, en de ene vraag die men eraan stelt."""

    kaders: Mapping[str, Kader]
    gebieden: Mapping[str, Gebied]

    def __post_init__(self) -> None:
        if not isinstance(self.kaders, KadersOpNaam):
            object.__setattr__(self, "kaders", KadersOpNaam(self.kaders.values()))

    def naam(self, kader_id: str) -> str:
        """De naam die een kader nu heeft; een oude naam wijst naar de nieuwe."""
        return self.kaders[kader_id].id if kader_id in self.kaders else kader_id

    def eerste_naam(self, kader_id: str) -> str:
        """De naam waaronder een kader begon: die blijft, hoe vaak het ook een andere krijgt."""
        return self.kaders[kader_id].eerste_naam if kader_id in self.kaders else kader_id

    def geldt(self, kader_id: str, peildatum: date, gemeente: str) -> Versie:
        """De versie van het kader die op de peildatum in de gemeente geldt.

        GeenAntwoord als het kader daar niet geldt, toen nog niet gold, of als de bron niet precies genoeg is.
        KeyError als het kader of de gemeente niet bestaat.
        """
        kader, plaats = self.kaders[kader_id], self.gebieden[gemeente]
        if plaats.soort != "gemeente":
            raise GeenAntwoord(f"{plaats.naam} is geen gemeente; vraag het voor één gemeente.")
        if gemeente not in self.gebieden[kader.gebied].gemeenten:
            raise GeenAntwoord(self.bezwaar_elders(kader_id, plaats.naam))
        return versie_op(kader, peildatum, gemeente)

    def bezwaar_elders(self, kader_id: str, plaats: str) -> str:
        """Waarom het kader niets zegt over een plaats buiten zijn gebied."""
        kader = self.kaders[kader_id]
        gebied = self.gebieden[kader.gebied].naam
        return (
            f"Het kader «{kader.volle_titel}» ({kader.id}) geldt niet in {plaats}; het geldt voor {gebied}."
        )

    def waarde(self, kader_id: str, naam: str, peildatum: date, gemeente: str) -> tuple[Waarde, Versie]:
        """De waarde uit het kader op de peildatum in de gemeente, met de versie waar zij in staat.

        GeenAntwoord als er die dag geen waarde is: de melding noemt kader, datum en de dag met een waarde die
        het dichtst bij de peildatum ligt.
        """
        kader = self.kaders[kader_id]
        versie = self.geldt(kader_id, peildatum, gemeente)
        if naam in versie.waarden:
            return versie.waarden[naam], versie
        naaste = self.naaste_dag(kader_id, naam, peildatum, gemeente)
        if naaste is None:
            wel = "er is op geen enkele dag een waarde bekend"
        else:
            welke = "laatste dag ervoor" if naaste < peildatum else "eerste dag erna"
            wel = f"de {welke} waarop wel een waarde bekend is, is {schrijf_dag(naaste)}"
        raise GeenAntwoord(
            f"Het kader «{kader.volle_titel}» ({kader.id}) geeft op {schrijf_dag(peildatum)} geen waarde "
            f"(status: {versie.sinds()}); {wel}."
        )

    def naaste_dag(self, kader_id: str, naam: str, peildatum: date, gemeente: str) -> date | None:
        """De dag het dichtst bij de peildatum waarop het kader deze waarde in de gemeente wel geeft.

        Liggen er twee even ver, dan is het de vroegste. Niets als het kader haar op geen enkele dag geeft.
        """
        kader = self.kaders[kader_id]
        # Of een waarde bekend is, verandert alleen op de eerste dag van een versie.
        versies = kader.versies_voor(gemeente)
        grenzen = {versie.begint.laatste for versie in versies}
        begins = (versie.begint.eerste for versie in versies)
        grenzen |= {begin - EEN_DAG for begin in begins if begin > date.min}
        bekend = [dag for dag in (peildatum, *sorted(grenzen)) if self._geeft(kader, naam, dag, gemeente)]
        return min(bekend, key=lambda dag: abs(dag - peildatum), default=None)

    def _geeft(self, kader: Kader, naam: str, dag: date, gemeente: str) -> bool:
        stand = stand_op(kader, dag, gemeente)
        return stand.soort == GELDT and naam in stand.versie.waarden

    def tekst(self, kader_id: str, versie: Versie, peildatum: date, gemeente: str = "") -> str:
        """De tekst van een versie met de waarden ingevuld, als gewone tekst."""
        return VERWIJZING.sub(
            lambda v: self.verwezen(kader_id, versie, v, peildatum, gemeente)[0].voluit(), versie.tekst
        )

    def verwezen(
        self, kader_id: str, versie: Versie, verwijzing: re.Match[str], peildatum: date, gemeente: str = ""
    ) -> tuple[Waarde, str]:
        """De waarde waar `{naam}` of `{kader.naam}` in een tekst naar wijst, en het kader waar zij staat.

        Zonder gemeente telt de algemene tekst van dat andere kader. GeenAntwoord als het de waarde op de
        peildatum niet geeft.
        """
        naam = verwijzing["waarde"]
        if verwijzing["kader"] is None:
            return versie.waarden[naam], kader_id
        ander = volledig_id(verwijzing["kader"], kader_id)
        geldend = versie_op(self.kaders[ander], peildatum, gemeente)
        if naam not in geldend.waarden:
            raise GeenAntwoord(
                f"Het kader «{self.kaders[kader_id].volle_titel}» ({kader_id}) noemt de waarde "
                f"{naam} uit {ander}, "
                f"en die is er op {schrijf_dag(peildatum)} niet (status: {geldend.status})."
            )
        return geldend.waarden[naam], self.naam(ander)


def versie_op(kader: Kader, peildatum: date, gemeente: str = "") -> Versie:
    """De versie die op de peildatum geldt; zonder gemeente de algemene tekst.

    GeenAntwoord als er nog niets gold of als de bron niet precies genoeg is.
    """
    stand = stand_op(kader, peildatum, gemeente)
    if stand.soort != GELDT:
        raise GeenAntwoord(stand.bezwaar(kader, schrijf_dag(peildatum)))
    return stand.versie
