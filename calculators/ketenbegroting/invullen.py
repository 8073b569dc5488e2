"""Van een ingevulde vraag naar een begroting en haar hefbomen, of alles wat er mis is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, som_op
from calculators.ketenbegroting.berekening import Begroting
from calculators.ketenbegroting.grenzen import LAATSTE_JAAR, MEESTE_JAREN
from calculators.ketenbegroting.hefbomen import Hefbomen
from calculators.ketenbegroting.overgenomen import (
    BIJSTAND_UITKOMST,
    SW_SCENARIO,
    SW_UITKOMST,
    Gebruikt,
    lees_bijstand,
    lees_verloop,
)
from calculators.ketenbegroting.overname import Bron, reken_over
from calculators.ketenbegroting.partijen import WVS, Partijen, lees_partijen
from calculators.ketenbegroting.posten import Post, jaren_van, lees_posten, te_veel_jaren
from calculators.ketenbegroting.stappen import KADERS, OMVANG
from calculators.ketenbegroting.velden import (
    HEFBOOMVELDEN,
    POSTEN,
    SW_UITSTROOM,
    TRAJECTEN,
    UITSTROOM,
)
from calculators.raamwerk.geld import in_centen
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, zeker

NODIG = {
    TRAJECTEN: ("koper", "prijs", "aandeel"),
    UITSTROOM: ("bijstand",),
    BIJSTAND_UITKOMST: (),
    SW_UITSTROOM: ("sw_kosten",),
    SW_UITKOMST: ("sw_kosten",),
}
# Wat over hetzelfde gaat: zelf ingevuld, of overgenomen.
EEN_VAN_BEIDE = ((UITSTROOM, BIJSTAND_UITKOMST), (SW_UITSTROOM, SW_UITKOMST))


@dataclass(frozen=True)
class Vraag:
    """Een vraag waar niets mis mee is."""

    peiling: Peiling
    begroting: Begroting
    hefbomen: Hefbomen | None
    bronnen: tuple[Gebruikt, ...]


def lees_vraag(gegevens: Gegevens, ingevuld: Ingevuld) -> Vraag:
    """De vraag; Fouten met alles wat er aan haar mis is.

    GeenAntwoord als een kader die dag een waarde niet geeft die een hefboom nodig heeft.
    """
    ingevuld, overgenomen = reken_over(gegevens, ingevuld)
    fouten = list(ingevuld.fouten)
    partijen, mis = lees_partijen(gegevens, ingevuld)
    fouten += mis
    posten: tuple[Post, ...] = ()
    if not mis:
        posten, mis = lees_posten(ingevuld.groepen(POSTEN), partijen, POSTEN)
        fouten += mis
        if melding := te_veel_jaren(posten):
            fouten.append(Fout(POSTEN, melding))
        fouten += _kijk_hefbomen_na(ingevuld, partijen)
    gemeente, dag = ingevuld.tekst("gemeente"), ingevuld.dag("peildatum")
    if gemeente is None or dag is None:
        raise Fouten(fouten)
    peiling = Peiling(gegevens, dag, gemeente)
    if bezwaar := peiling.eerste_bezwaar(KADERS):
        fouten.append(Fout("peildatum", bezwaar))
    if fouten:
        raise Fouten(fouten)
    hefbomen, bronnen = _lees_hefbomen(peiling, ingevuld, overgenomen, partijen, jaren_van(posten)[0])
    return Vraag(peiling, Begroting(partijen.namen, posten), hefbomen, bronnen)


def _kijk_hefbomen_na(ingevuld: Ingevuld, partijen: Partijen) -> list[Fout]:
    """Wat een hefboom nog nodig heeft, en wat er niet bij past."""
    fouten = []
    for hefboom, nodig in NODIG.items():
        if hefboom in ingevuld.waarden:
            for veld in nodig:
                if ingevuld.ontbreekt(veld):
                    fouten.append(
                        Fout(veld, "Dit is nog niet ingevuld, en deze hefboom heeft het nodig.", True)
                    )
            if hefboom not in (UITSTROOM, BIJSTAND_UITKOMST) and partijen.zoek(WVS) != WVS:
                fouten.append(Fout(hefboom, f"{WVS} doet hier niet mee, en deze hefboom gaat over {WVS}."))
    for zelf, overgenomen in EEN_VAN_BEIDE:
        if zelf in ingevuld.waarden and overgenomen in ingevuld.waarden:
            melding = "Dit is ook zelf ingevuld; kies één van beide, en laat het andere leeg."
            fouten.append(Fout(overgenomen, melding))
    if ingevuld.getal(TRAJECTEN) is not None and (koper := ingevuld.tekst("koper")):
        partij = partijen.zoek(koper)
        if partij is None:
            kan = [naam for naam in partijen.namen if naam != WVS]
            tip = partijen.lijkt_op(koper) or f"; kies {som_op(kan, 'of')}" * bool(kan)
            fouten.append(Fout("koper", zin(f"{citeer(koper)} is geen partij{tip}")))
        elif partij == WVS:
            fouten.append(Fout("koper", f"{WVS} kan hier niet van zichzelf kopen; vul een andere partij in."))
    return fouten


def _lees_hefbomen(
    peiling: Peiling,
    ingevuld: Ingevuld,
    overgenomen: Mapping[str, Bron],
    partijen: Partijen,
    eerste_jaar: int,
) -> tuple[Hefbomen | None, tuple[Gebruikt, ...]]:
    """De hefbomen, en de uitkomsten waaruit er een is overgenomen."""
    if not any(hefboom in ingevuld.waarden for hefboom in HEFBOOMVELDEN):
        return None, ()
    trajecten, uitstroom = ingevuld.getal(TRAJECTEN), ingevuld.getal(UITSTROOM) or 0
    eerste = ingevuld.getal("keuze_jaar") or eerste_jaar
    aantal = ingevuld.getal("keuze_jaren") or MEESTE_JAREN
    jaren = range(eerste, eerste + min(aantal, LAATSTE_JAAR - eerste + 1))
    sw = _lees_sw(peiling, ingevuld, jaren)
    bespaard = uitstroom * _centen(ingevuld, "bijstand")
    bronnen: list[Gebruikt] = []
    if BIJSTAND_UITKOMST in overgenomen:
        bijstand = lees_bijstand(overgenomen[BIJSTAND_UITKOMST])
        uitstroom, bespaard = bijstand.uitstroom, bijstand.centen
        bronnen.append(bijstand.bron)
    if SW_UITKOMST in overgenomen:
        verloop = lees_verloop(overgenomen[SW_UITKOMST], ingevuld.tekst(SW_SCENARIO))
        sw = verloop.in_jaren(jaren)
        bronnen.append(verloop.bron)
    hefbomen = Hefbomen(
        eerste_jaar=eerste,
        jaren=len(jaren),
        koper="" if trajecten is None else zeker(partijen.zoek(zeker(ingevuld.tekst("koper")))),
        trajecten=trajecten or 0,
        prijs=_centen(ingevuld, "prijs"),
        aandeel=ingevuld.procent("aandeel") or Decimal(0),
        eigen_kosten=_centen(ingevuld, "eigen_kosten"),
        uitstroom=uitstroom,
        bespaard=bespaard,
        sw=sw,
        sw_kosten=_centen(ingevuld, "sw_kosten"),
        sw_subsidie=_centen(ingevuld, "sw_subsidie"),
    )
    return hefbomen, tuple(bronnen)


def _lees_sw(peiling: Peiling, ingevuld: Ingevuld, jaren: range) -> tuple[int, ...]:
    """Hoeveel SW-medewerkers er aan het begin van elk jaar zijn; leeg als niet is ingevuld hoeveel minder."""
    minder, begin = ingevuld.getal(SW_UITSTROOM), ingevuld.getal("sw_begin")
    if minder is None:
        return ()
    if begin is None:
        begin = int(peiling.waarde(OMVANG, "aantal").getal)
    return tuple(max(0, begin - minder * na) for na in range(len(jaren)))


def _centen(ingevuld: Ingevuld, veld: str) -> int:
    return in_centen(ingevuld.bedrag(veld) or Decimal(0))
