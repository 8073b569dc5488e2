"""Een bestand met veel vragen lezen: hoe een kop van een veld heet, en elke rij als vraag.

Een fout in een rij houdt de andere rijen niet tegen.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from calculators.kaders.gegevens import Gegevens
from calculators.raamwerk.alsof import ALSOF
from calculators.raamwerk.bestand import Bestand, Cel, breuk_als_data
from calculators.raamwerk.bestand_alsof import reken_rij
from calculators.raamwerk.geen_vraag import wat_overgeslagen
from calculators.raamwerk.invoer import is_niets
from calculators.raamwerk.kolommen import kaal
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.telt import ALTIJD
from calculators.raamwerk.velden import GeheelGetal, Keuze, Lijst, Soort, Tekst, Veld
from calculators.raamwerk.vraag import Fout, Fouten, Gelezen, Ingevuld, op_volgorde

KENMERK, PEILDATUM, BESTAND = "kenmerk", "peildatum", "bestand"
NIETS_INGEVULD = "niets ingevuld"
IN_BESTAND = "mag leeg als het in uw bestand staat"
VOOR_ALLE_RIJEN = "Voor alle rijen gelijk"
# Hoe een kop zegt dat eronder euro's staan; van „(in €)" blijft alleen „in" over.
IN_EURO = ("", "_in", "_in_euro", "_euro", "_eur")


def vragen_naast(rekenhulp: Rekenhulp, bestand: Bestand) -> tuple[Veld, ...]:
    """Wat men naast het bestand invult: de peildatum, wat voor alle rijen gelijk is, en hoe zij staan.

    Ook `alsof` hoort daarbij: een bestand wordt heel gerekend alsof een voorstel is aangenomen, of niet.
    """
    velden = {veld.naam: veld for veld in rekenhulp.velden}
    peildatum = replace(velden[PEILDATUM], uitleg="Staat er in een rij een eigen peildatum, dan telt die.")
    gedeeld = (velden[naam] for samen in bestand.gedeeld for naam in samen)
    voor_alle = (
        replace(veld, verplicht=False, groep=VOOR_ALLE_RIJEN, leeg=IN_BESTAND, na=ALTIJD) for veld in gedeeld
    )
    ernaast = (replace(velden[naam], groep=VOOR_ALLE_RIJEN) for naam in bestand.ernaast)
    return (peildatum, *voor_alle, *ernaast, velden[ALSOF], *bestand.instellingen)


def beantwoord_rij(
    gegevens: Gegevens,
    rekenhulp: Rekenhulp,
    bestand: Bestand,
    velden: Sequence[str],
    koppen: Sequence[str],
    cellen: Sequence[str],
    naast: Mapping[str, object],
) -> dict[str, object]:
    """De cellen bij één rij als data, of haar fouten met de kolom erbij; `naast` is van alle rijen.

    Is een rij met fouten zeker geen vraag, dan zegt `overgeslagen` wat zij is.
    """
    niets = _als_niets(rekenhulp, velden, cellen)
    vraag, plekken = _als_vraag(gegevens, rekenhulp, velden, cellen, niets)
    for samen in ((PEILDATUM,), *bestand.gedeeld):
        if not any(naam in vraag for naam in samen):
            vraag |= {naam: naast[naam] for naam in samen if naam in naast}
    ernaast = (*bestand.ernaast, ALSOF)
    vraag |= {naam: naast[naam] for naam in ernaast if naam in naast and naam not in vraag}
    ingevuld = rekenhulp.lees_rij(gegevens, vraag)
    kolommen = dict(zip(velden, koppen, strict=True))
    try:
        if any(cel.strip() for cel in cellen[len(velden) :]):
            te_veel = (
                f"deze rij heeft {len(cellen)} cellen en de kopregel {len(velden)}; haal weg wat te veel is"
            )
            raise Fouten((Fout("", zin(te_veel)), *ingevuld.fouten))
        rij = reken_rij(gegevens, rekenhulp, bestand, ingevuld)
    except Fouten as fout:
        fouten = op_volgorde(rekenhulp.velden, fout.fouten)
        wat = wat_overgeslagen(koppen, velden, cellen, fouten)
        overgeslagen = {"overgeslagen": wat} if wat else {}
        return {"fouten": [_met_kolom(een, kolommen, plekken, niets) for een in fouten], **overgeslagen}
    return {
        "teksten": [cel.tekst for cel in rij.cellen],
        "in_bestand": [cel.tekst if cel.in_bestand is None else cel.in_bestand for cel in rij.cellen],
        "sleutels": [_als_sleutel(cel) for cel in rij.cellen],
        "telling": list(rij.telling),
        "vraag": vraag,
        **_anders_gelezen(ingevuld, kolommen, plekken, niets),
    }


def kolommen_in_woorden(rekenhulp: Rekenhulp, bestand: Bestand) -> Iterator[tuple[str, Veld, bool]]:
    """Elke kolom die de lezer leert: haar naam, het veld dat zij vult, en of zij er moet zijn.

    Wat men naast het bestand invult zonder dat het moet, heeft hier geen kolom.
    """
    naast = {PEILDATUM, *(naam for samen in bestand.gedeeld for naam in samen)}
    for veld in zichtbare_velden(rekenhulp):
        if veld.naam in bestand.ernaast and not any(veld.naam in samen for samen in bestand.een_van):
            continue
        if isinstance(veld.soort, Lijst) and veld.soort.sleutel:
            yield f"{veld.soort.enkelvoud}_<{veld.soort.sleutel}>", veld, False
        elif isinstance(veld.soort, Lijst):
            for deel in veld.soort.velden:
                yield kop_in_lijst(veld.soort, 1, deel), deel, False
        else:
            yield veld.naam, veld, veld.verplicht and veld.naam not in naast


def zichtbare_velden(rekenhulp: Rekenhulp) -> tuple[Veld, ...]:
    """De velden die een mens invult, en die een kolom kunnen hebben."""
    return tuple(veld for veld in rekenhulp.velden if not veld.verborgen)


def kort_veld(lijst: Lijst) -> Veld | None:
    """Het ene verplichte veld; een kolom met de naam van de lijst vult dat bij het eerste groepje."""
    verplicht = [deel for deel in lijst.velden if deel.verplicht]
    return verplicht[0] if len(verplicht) == 1 else None


def kop_in_lijst(lijst: Lijst, nummer: int, deel: Veld) -> str:
    """De kop van een kolom voor één veld van een lijst: `onderbreking_1_van`."""
    return f"{lijst.enkelvoud}_{nummer}_{deel.naam}"


def sleutel_en_deel(lijst: Lijst) -> tuple[GeheelGetal, Veld]:
    """Van een lijst met een sleutel: welke waarden die heeft, en het ene veld dat een kolom dan vult."""
    (sleutel,) = (veld.soort for veld in lijst.velden if veld.naam == lijst.sleutel)
    (deel,) = (veld for veld in lijst.velden if veld.naam != lijst.sleutel)
    assert isinstance(sleutel, GeheelGetal)
    return sleutel, deel


def bekende_koppen(rekenhulp: Rekenhulp) -> Mapping[str, str]:
    """Van een kale kop naar het veld; een veld in een lijst heet `onderbrekingen.0.van`."""
    bekend = {KENMERK: KENMERK}
    # Een kolom die vroeger een veld was, wordt gelezen als wat zij nu is.
    bekend |= {kaal(naam): naam for regel in rekenhulp.voorheen for naam in regel.was}
    for veld in zichtbare_velden(rekenhulp):
        if isinstance(veld.soort, Lijst) and veld.soort.sleutel:
            bekend |= _koppen_met_sleutel(veld, veld.soort)
        elif isinstance(veld.soort, Lijst):
            if kort := kort_veld(veld.soort):
                bekend[kaal(veld.naam)] = f"{veld.naam}.0.{kort.naam}"
            for plek in range(veld.soort.max):
                for deel in veld.soort.velden:
                    kop = kop_in_lijst(veld.soort, plek + 1, deel)
                    bekend[kaal(kop)] = f"{veld.naam}.{plek}.{deel.naam}"
        else:
            bekend |= {kaal(veld.naam): veld.naam, kaal(veld.label): veld.naam}
    return bekend


def _koppen_met_sleutel(veld: Veld, lijst: Lijst) -> Mapping[str, str]:
    """„2018", „bedrag 2018" en „2018 begroot": elke waarde van de sleutel, alleen of met een woord."""
    sleutel, deel = sleutel_en_deel(lijst)
    woorden = [kaal(woord) for woord in (lijst.enkelvoud, *deel.ook)]
    return {
        f"{kop}{einde}": f"{veld.naam}.{waarde}.{deel.naam}"
        for waarde in range(sleutel.min, sleutel.max + 1)
        for kop in (
            str(waarde),
            *(f"{woord}_{waarde}" for woord in woorden),
            *(f"{waarde}_{woord}" for woord in woorden),
        )
        for einde in IN_EURO
    }


def _als_vraag(
    gegevens: Gegevens,
    rekenhulp: Rekenhulp,
    velden: Sequence[str],
    cellen: Sequence[str],
    niets: Mapping[str, Gelezen],
) -> tuple[dict[str, object], dict[str, list[str]]]:
    """De gevulde cellen als vraag, en bij elke lijst welke plekken in het bestand gevuld waren.

    Zegt een rij van het ene wat een groepje nodig heeft dat het er niet is, dan is dat groepje er niet.
    """
    bekend = {veld.naam: veld for veld in rekenhulp.velden}
    soorten = {naam: veld.soort for naam, veld in bekend.items()}
    vraag: dict[str, object] = {}
    lijsten: dict[str, dict[str, dict[str, str]]] = {}
    for veld, cel in zip(velden, cellen, strict=False):
        tekst = cel.strip()
        if not tekst or veld in ("", KENMERK) or veld in niets:
            continue
        naam, punt, rest = veld.partition(".")
        if punt:
            plek, _, deel = rest.partition(".")
            soort = soorten.get(naam)
            nodig = kort_veld(soort) if isinstance(soort, Lijst) else None
            if nodig and f"{naam}.{plek}.{nodig.naam}" in niets:
                continue
            lijsten.setdefault(naam, {}).setdefault(plek, {})[deel] = tekst
        else:
            soort = soorten.get(naam)
            vraag[naam] = (
                lees_keuze(soort, tekst, gegevens, bekend[naam]) if isinstance(soort, Keuze) else tekst
            )
    gevuld = {naam: sorted(groepen, key=int) for naam, groepen in lijsten.items()}
    for naam, groepen in lijsten.items():
        if isinstance(lijst := soorten.get(naam), Lijst) and lijst.sleutel:
            for plek, groep in groepen.items():
                groep[lijst.sleutel] = plek
    vraag |= {naam: [lijsten[naam][plek] for plek in plekken] for naam, plekken in gevuld.items()}
    return vraag, gevuld


def _als_sleutel(cel: Cel) -> object:
    return breuk_als_data(cel.sleutel) if isinstance(cel.sleutel, Fraction) else cel.sleutel


def lees_keuze(soort: Keuze, tekst: str, gegevens: Gegevens, veld: Veld | None = None) -> str:
    """De naam van de keuze; in een bestand mag ook staan hoe zij op het scherm heet.

    Hoofdletters, streepjes, spaties en andere leestekens doen er dan niet toe. Ook mag wat het veld zelf heet
    ervoor staan: „gem. Roosendaal", „groep B". Wat zo op meer dan één keuze past, blijft zoals het is.
    """
    vormen, kort = gegevens.onthoud(_vormen, soort), kaal(tekst)
    eerste, _, rest = kort.partition("_")
    is_veld = veld is not None and eerste in map(kaal, (veld.naam, *veld.ook))
    passend = vormen.get(_letters(kort)) or vormen.get(_letters(rest) if is_veld else "", set())
    return next(iter(passend)) if len(passend) == 1 else tekst


def _vormen(gegevens: Gegevens, soort: Keuze) -> Mapping[str, set[str]]:
    """De letters van elke naam en elk label, met de keuzes die zo heten."""
    vormen: dict[str, set[str]] = {}
    for naam, label in soort.opties(gegevens).items():
        for vorm in (naam, label):
            vormen.setdefault(_letters(kaal(vorm)), set()).add(naam)
    return vormen


def _letters(tekst: str) -> str:
    return tekst.replace("_", "")


def _als_niets(rekenhulp: Rekenhulp, velden: Sequence[str], cellen: Sequence[str]) -> dict[str, Gelezen]:
    """De velden waarvan de cel zegt dat er niets in staat, met hoe zij is gelezen; een naam mag zo zijn."""
    return {
        veld: Gelezen(veld, cel.strip(), NIETS_INGEVULD)
        for veld, cel in zip(velden, cellen, strict=False)
        if is_niets(cel) and not isinstance(_soort_van(rekenhulp, veld), Tekst | None)
    }


def _soort_van(rekenhulp: Rekenhulp, pad: str) -> Soort | Lijst | None:
    """De soort van het veld van een kolom: `start`, of `onderbrekingen.0.van`."""
    naam, *binnen = pad.split(".")
    soort = next((veld.soort for veld in rekenhulp.velden if veld.naam == naam), None)
    if binnen and isinstance(soort, Lijst):
        return next((veld.soort for veld in soort.velden if veld.naam == binnen[-1]), None)
    return soort


def _anders_gelezen(
    ingevuld: Ingevuld,
    kolommen: Mapping[str, str],
    plekken: Mapping[str, list[str]],
    niets: Mapping[str, Gelezen],
) -> dict[str, object]:
    """Wat in de rij anders geschreven was dan het formulier het doet: de kolom, en als wat het is gelezen."""
    anders = {**{_in_bestand(een.veld, plekken): een for een in ingevuld.gelezen}, **niets}
    gelezen = [
        {"kolom": kolommen[veld], "melding": een.melding} for veld, een in anders.items() if veld in kolommen
    ]
    return {"gelezen": gelezen} if gelezen else {}


def _met_kolom(
    fout: Fout,
    kolommen: Mapping[str, str],
    plekken: Mapping[str, list[str]],
    niets: Mapping[str, Gelezen],
) -> str:
    veld = _in_bestand(fout.veld, plekken)
    eerst = f"{niets[veld].melding} " if veld in niets else ""
    return f"kolom {kolommen.get(veld, veld)}: {eerst}{fout.melding}" if veld else fout.melding


def _in_bestand(veld: str, plekken: Mapping[str, list[str]]) -> str:
    """Het veld van een kolom; lege groepjes in een rij doen in de vraag niet mee, en in het bestand wel."""
    naam, punt, rest = veld.partition(".")
    if not punt or naam not in plekken:
        return veld
    plek, _, deel = rest.partition(".")
    return f"{naam}.{plekken[naam][int(plek)]}.{deel}"
