"""De bijstandsnorm als startwaarde voor het bedrag dat een uitgestroomde kandidaat per maand bespaart."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.notatie import schrijf_bedrag, schrijf_dag
from calculators.raamwerk.peiling import Peiling

NORM = "landelijk/bijstandsnorm"
ALLEENSTAANDE, GEHUWDEN = "alleenstaande", "gehuwden"
HUISHOUDENS = {
    ALLEENSTAANDE: "Alleenstaande of alleenstaande ouder",
    GEHUWDEN: "Gehuwden of samenwonenden",
}


def norm_op(peiling: Peiling, huishouden: str) -> Decimal:
    """De norm voor het huishouden op de dag van de peiling, in euro per maand.

    GeenAntwoord als zij dan niet bekend is; de melding noemt het bekende bedrag dat er het dichtst bij ligt,
    met zijn dag, en vraagt om een eigen bedrag.
    """
    try:
        norm = peiling.waarde(NORM, huishouden).getal
        peiling.regel(NORM)
    except GeenAntwoord:
        raise GeenAntwoord(_vraag_om_bedrag(peiling, huishouden)) from None
    return norm


def zeg_bekende_dagen(gegevens: Gegevens) -> str:
    """Op welke dagen de norm bekend is, voor bij de vraag naar het huishouden."""
    kaders = gegevens.kaders
    eerste = kaders.naaste_dag(NORM, ALLEENSTAANDE, date.min, "")
    laatste = kaders.naaste_dag(NORM, ALLEENSTAANDE, date.max, "")
    if eerste is None or laatste is None:
        return "De norm is hier niet bekend. Vul hieronder zelf een bedrag in."
    tot = "" if laatste == date.max else f" tot en met {schrijf_dag(laatste)}"
    return (
        f"De norm is hier bekend vanaf {schrijf_dag(eerste)}{tot}. "
        "Kiest u een andere dag, vul dan hieronder zelf een bedrag in."
    )


def _vraag_om_bedrag(peiling: Peiling, huishouden: str) -> str:
    kaders, dag, gemeente = peiling.kaders, peiling.dag, peiling.gemeente
    titel = kaders.kaders[NORM].volle_titel
    begin = f"Het kader «{titel}» geeft op {schrijf_dag(dag)} geen bedrag voor dit huishouden."
    vraag = "Vul zelf het bedrag in waarmee u wilt rekenen."
    naaste = kaders.naaste_dag(NORM, huishouden, dag, gemeente)
    if naaste is None:
        return f"{begin} {vraag}"
    bedrag = schrijf_bedrag(kaders.waarde(NORM, huishouden, naaste, gemeente)[0].getal)
    welke = "laatste" if naaste < dag else "eerste"
    return (
        f"{begin} De {welke} dag waarop het dat doet, is {schrijf_dag(naaste)}: {bedrag} per maand. {vraag}"
    )
