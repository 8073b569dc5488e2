"""Een bestand met veel vragen lezen: welke kolom bij welk veld hoort, en elke rij als vraag.

Fouten in de kopregel komen allemaal tegelijk; een fout in een rij houdt de andere rijen niet tegen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from calculators.bestand import Bestand
from calculators.gegevens import Gegevens
from calculators.meldingen import verwant, zin
from calculators.notatie import citeer, som_op
from calculators.rekenhulp import Rekenhulp
from calculators.velden import MEESTE_WEKEN, Datum, GeheelGetal, Keuze, Lijst, Veld
from calculators.vraag import Fout, Fouten, als_data, lees_vraag, op_volgorde

KENMERK, PEILDATUM, BESTAND = "kenmerk", "peildatum", "bestand"
INSTELLINGEN = (
    Veld(
        PEILDATUM,
        "Op welke dag wilt u weten wat er loopt?",
        Datum(),
        "Meestal vandaag. Staat er in een rij een eigen peildatum, dan telt die.",
        verplicht=True,
    ),
    Veld(
        "weken",
        "Zet bovenaan wat binnen zoveel weken eindigt",
        GeheelGetal(0, MEESTE_WEKEN, "weken"),
        "Geteld vanaf de peildatum. Laat dit leeg voor de volgorde van uw bestand.",
    ),
)
_GEEN_LETTER = re.compile(r"[^a-z0-9]+")


def lees_koppen(rekenhulp: Rekenhulp, koppen: Sequence[str]) -> list[str]:
    """Bij elke kolom het veld dat zij vult, of `kenmerk`; Fouten met alles wat er aan de kopregel mis is.

    Een kop is de naam of het label van een veld; in een lijst `onderbreking 1 van`. Een lege kop boven een
    lege kolom is een leeg veld.
    """
    bekend = _bekende_koppen(rekenhulp)
    velden = [bekend.get(_kaal(kop), "") for kop in koppen]
    fouten = list(_fouten_in_koppen(rekenhulp, koppen, velden, bekend))
    if fouten:
        raise Fouten(Fout(BESTAND, zin(fout)) for fout in fouten)
    return velden


def beantwoord_rij(
    gegevens: Gegevens,
    rekenhulp: Rekenhulp,
    bestand: Bestand,
    velden: Sequence[str],
    koppen: Sequence[str],
    cellen: Sequence[str],
    peildatum: str,
) -> dict[str, object]:
    """De cellen bij één rij als data, of haar fouten met de kolom erbij."""
    vraag, plekken = _als_vraag(gegevens, rekenhulp, velden, cellen)
    vraag.setdefault(PEILDATUM, peildatum)
    ingevuld = lees_vraag(rekenhulp.velden, gegevens, vraag)
    try:
        if any(cel.strip() for cel in cellen[len(velden) :]):
            te_veel = (
                f"deze rij heeft {len(cellen)} cellen en de kopregel {len(velden)}; haal weg wat te veel is"
            )
            raise Fouten((Fout("", zin(te_veel)), *ingevuld.fouten))
        rij = bestand.reken(gegevens, ingevuld)
    except Fouten as fout:
        kolommen = dict(zip(velden, koppen, strict=True))
        fouten = op_volgorde(rekenhulp.velden, fout.fouten)
        return {"fouten": [_met_kolom(een, kolommen, plekken) for een in fouten]}
    return {
        "teksten": [cel.tekst for cel in rij.cellen],
        "sleutels": [cel.sleutel for cel in rij.cellen],
        "weken": rij.weken,
        "vraag": als_data(rekenhulp.velden, ingevuld),
    }


def kolommen_in_woorden(rekenhulp: Rekenhulp) -> Iterator[tuple[str, Veld, bool]]:
    """Elke kolom die mag: haar naam, het veld dat zij vult, en of zij er moet zijn."""
    for veld in rekenhulp.velden:
        if isinstance(veld.soort, Lijst):
            for deel in veld.soort.velden:
                yield kop_in_lijst(veld.soort, 1, deel), deel, False
        else:
            yield veld.naam, veld, veld.verplicht and veld.naam != PEILDATUM


def kop_in_lijst(lijst: Lijst, nummer: int, deel: Veld) -> str:
    """De kop van een kolom voor één veld van een lijst: `onderbreking_1_van`."""
    return f"{lijst.enkelvoud}_{nummer}_{deel.naam}"


def _bekende_koppen(rekenhulp: Rekenhulp) -> Mapping[str, str]:
    """Van een kale kop naar het veld; een veld in een lijst heet `onderbrekingen.0.van`."""
    bekend = {KENMERK: KENMERK}
    for veld in rekenhulp.velden:
        if isinstance(veld.soort, Lijst):
            for plek in range(veld.soort.max):
                for deel in veld.soort.velden:
                    kop = kop_in_lijst(veld.soort, plek + 1, deel)
                    bekend[_kaal(kop)] = f"{veld.naam}.{plek}.{deel.naam}"
        else:
            bekend |= {_kaal(veld.naam): veld.naam, _kaal(veld.label): veld.naam}
    return bekend


def _kaal(kop: str) -> str:
    return _GEEN_LETTER.sub("_", kop.lower()).strip("_")


def _fouten_in_koppen(
    rekenhulp: Rekenhulp, koppen: Sequence[str], velden: Sequence[str], bekend: Mapping[str, str]
) -> Iterator[str]:
    namen = {kop: kop for kop in bekend}
    for kop, veld in zip(koppen, velden, strict=True):
        if not veld and kop.strip():
            tip = verwant(_kaal(kop), namen) or "; haal haar weg of gebruik een naam uit de lijst"
            yield f"de kolom {citeer(kop.strip())} kennen wij niet{tip}"
    for veld in dict.fromkeys(filter(None, velden)):
        plekken = [str(plek + 1) for plek, een in enumerate(velden) if een == veld]
        if plekken[1:]:
            yield f"de kolom {citeer(veld)} staat er meer dan één keer: als kolom {som_op(plekken)}"
    for kolom, _, moet in kolommen_in_woorden(rekenhulp):
        if moet and kolom not in velden:
            yield f"de kolom {citeer(kolom)} ontbreekt; zet haar in de kopregel"


def _als_vraag(
    gegevens: Gegevens, rekenhulp: Rekenhulp, velden: Sequence[str], cellen: Sequence[str]
) -> tuple[dict[str, object], dict[str, list[str]]]:
    """De gevulde cellen als vraag, en bij elke lijst welke plekken in het bestand gevuld waren."""
    soorten = {veld.naam: veld.soort for veld in rekenhulp.velden}
    vraag: dict[str, object] = {}
    lijsten: dict[str, dict[str, dict[str, str]]] = {}
    for veld, cel in zip(velden, cellen, strict=False):
        tekst = cel.strip()
        if not tekst or veld in ("", KENMERK):
            continue
        naam, punt, rest = veld.partition(".")
        if punt:
            plek, _, deel = rest.partition(".")
            lijsten.setdefault(naam, {}).setdefault(plek, {})[deel] = tekst
        else:
            soort = soorten[naam]
            vraag[naam] = _keuze(soort, tekst, gegevens) if isinstance(soort, Keuze) else tekst
    gevuld = {naam: sorted(groepen, key=int) for naam, groepen in lijsten.items()}
    vraag |= {naam: [lijsten[naam][plek] for plek in plekken] for naam, plekken in gevuld.items()}
    return vraag, gevuld


def _keuze(soort: Keuze, tekst: str, gegevens: Gegevens) -> str:
    """De naam van de keuze; in een bestand mag ook staan hoe zij op het scherm heet."""
    namen = {label.lower(): naam for naam, label in soort.opties(gegevens).items()}
    namen |= {naam.lower(): naam for naam in soort.opties(gegevens)}
    return namen.get(tekst.lower(), tekst)


def _met_kolom(fout: Fout, kolommen: Mapping[str, str], plekken: Mapping[str, list[str]]) -> str:
    naam, punt, rest = fout.veld.partition(".")
    veld = fout.veld
    if punt and naam in plekken:
        plek, _, deel = rest.partition(".")
        veld = f"{naam}.{plekken[naam][int(plek)]}.{deel}"
    if not veld:
        return fout.melding
    return f"kolom {kolommen.get(veld, veld)}: {fout.melding}"
