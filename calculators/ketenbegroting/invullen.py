"""Van een ingevulde vraag naar een begroting en haar hefbomen, of alles wat er mis is."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, som_op
from calculators.ketenbegroting.berekening import Begroting
from calculators.ketenbegroting.grenzen import LAATSTE_JAAR, MEESTE_JAREN
from calculators.ketenbegroting.hefbomen import Hefbomen
from calculators.ketenbegroting.partijen import WVS, Partijen, lees_partijen
from calculators.ketenbegroting.posten import Post, jaren_van, lees_posten, te_veel_jaren
from calculators.ketenbegroting.stappen import KADERS, OMVANG
from calculators.ketenbegroting.velden import POSTEN, SW_UITSTROOM, TRAJECTEN, UITSTROOM
from calculators.raamwerk.geld import in_centen
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, zeker

NODIG = {
    TRAJECTEN: ("koper", "prijs", "aandeel"),
    UITSTROOM: ("bijstand",),
    SW_UITSTROOM: ("sw_kosten",),
}


@dataclass(frozen=True)
class Vraag:
    """Een vraag waar niets mis mee is."""

    peiling: Peiling
    begroting: Begroting
    hefbomen: Hefbomen | None


def lees_vraag(gegevens: Gegevens, ingevuld: Ingevuld) -> Vraag:
    """De vraag; Fouten met alles wat er aan haar mis is.

    GeenAntwoord als een kader die dag een waarde niet geeft die een hefboom nodig heeft.
    """
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
    hefbomen = _lees_hefbomen(peiling, ingevuld, partijen, jaren_van(posten)[0])
    return Vraag(peiling, Begroting(partijen.namen, posten), hefbomen)


def _kijk_hefbomen_na(ingevuld: Ingevuld, partijen: Partijen) -> list[Fout]:
    """Wat een hefboom nog nodig heeft, en wat er niet bij past."""
    fouten = []
    for hefboom, nodig in NODIG.items():
        if ingevuld.getal(hefboom) is not None:
            for veld in nodig:
                if ingevuld.ontbreekt(veld):
                    fouten.append(
                        Fout(veld, "Dit is nog niet ingevuld, en deze hefboom heeft het nodig.", True)
                    )
            if hefboom != UITSTROOM and partijen.zoek(WVS) != WVS:
                fouten.append(Fout(hefboom, f"{WVS} doet hier niet mee, en deze hefboom gaat over {WVS}."))
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
    peiling: Peiling, ingevuld: Ingevuld, partijen: Partijen, eerste_jaar: int
) -> Hefbomen | None:
    if all(ingevuld.getal(hefboom) is None for hefboom in NODIG):
        return None
    trajecten, uitstroom = ingevuld.getal(TRAJECTEN), ingevuld.getal(UITSTROOM)
    sw_uitstroom, sw_begin = ingevuld.getal(SW_UITSTROOM), ingevuld.getal("sw_begin")
    if sw_uitstroom is not None and sw_begin is None:
        sw_begin = int(peiling.waarde(OMVANG, "aantal").getal)
    eerste = ingevuld.getal("keuze_jaar") or eerste_jaar
    jaren = ingevuld.getal("keuze_jaren") or MEESTE_JAREN
    return Hefbomen(
        eerste_jaar=eerste,
        jaren=min(jaren, LAATSTE_JAAR - eerste + 1),
        koper="" if trajecten is None else zeker(partijen.zoek(zeker(ingevuld.tekst("koper")))),
        trajecten=trajecten or 0,
        prijs=_centen(ingevuld, "prijs") if trajecten else 0,
        aandeel=zeker(ingevuld.procent("aandeel")) if trajecten else Decimal(0),
        eigen_kosten=_centen(ingevuld, "eigen_kosten") if trajecten else 0,
        uitstroom=uitstroom or 0,
        bijstand=_centen(ingevuld, "bijstand") if uitstroom else 0,
        heeft_sw=sw_uitstroom is not None,
        sw_begin=sw_begin or 0,
        sw_uitstroom=sw_uitstroom or 0,
        sw_kosten=_centen(ingevuld, "sw_kosten") if sw_uitstroom is not None else 0,
        sw_subsidie=_centen(ingevuld, "sw_subsidie") if sw_uitstroom is not None else 0,
    )


def _centen(ingevuld: Ingevuld, veld: str) -> int:
    return in_centen(ingevuld.bedrag(veld) or Decimal(0))
