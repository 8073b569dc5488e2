"""De ene vraag die men aan kaders stelt: wat geldt op deze dag in deze gemeente?"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import VERWIJZING, Gebied, Kader, Versie, Waarde, volledig_id
from calculators.kaders.notatie import schrijf_dag, schrijf_datum
from calculators.kaders.stand import GELDT, stand_op


class GeenAntwoord(Exception):
    """De kaders geven geen antwoord op deze vraag; de melding zegt waarom, en wanneer of waar wel."""


@dataclass(frozen=True)
class Kaders:
    """Alle kaders en gebieden, en de ene vraag die men eraan stelt."""

    kaders: Mapping[str, Kader]
    gebieden: Mapping[str, Gebied]

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
        return f"Het kader «{kader.titel}» ({kader.id}) geldt niet in {plaats}; het geldt voor {gebied}."

    def waarde(self, kader_id: str, naam: str, peildatum: date, gemeente: str) -> tuple[Waarde, Versie]:
        """De waarde uit het kader op de peildatum in de gemeente, met de versie waar zij in staat.

        GeenAntwoord als er die dag geen waarde is: de melding noemt kader, datum en de eerste datum met een
        waarde.
        """
        kader = self.kaders[kader_id]
        versie = self.geldt(kader_id, peildatum, gemeente)
        if naam in versie.waarden:
            return versie.waarden[naam], versie
        met_waarde = [v.geldt_vanaf for v in kader.versies if naam in v.voor(gemeente).waarden]
        wel = (
            f"de eerste datum waarop wel een waarde bekend is, is {schrijf_datum(met_waarde[0])}"
            if met_waarde
            else "er is op geen enkele datum een waarde bekend"
        )
        raise GeenAntwoord(
            f"Het kader «{kader.titel}» ({kader.id}) geeft op {schrijf_dag(peildatum)} geen waarde "
            f"(status: {versie.status}, vanaf {schrijf_datum(versie.geldt_vanaf)}); {wel}."
        )

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
                f"Het kader «{self.kaders[kader_id].titel}» ({kader_id}) noemt de waarde {naam} uit {ander}, "
                f"en die is er op {schrijf_dag(peildatum)} niet (status: {geldend.status})."
            )
        return geldend.waarden[naam], ander


def versie_op(kader: Kader, peildatum: date, gemeente: str = "") -> Versie:
    """De versie die op de peildatum geldt; zonder gemeente de algemene tekst.

    GeenAntwoord als er nog niets gold of als de bron niet precies genoeg is.
    """
    stand = stand_op(kader, peildatum, gemeente)
    if stand.soort != GELDT:
        raise GeenAntwoord(stand.bezwaar(kader, schrijf_dag(peildatum)))
    return stand.versie
