"""Een bestand met veel vragen lezen: welke kolom bij welk veld hoort, en elke rij als vraag.

Fouten in de kopregel komen allemaal tegelijk; een fout in een rij houdt de andere rijen niet tegen.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, som_op
from calculators.raamwerk.bestand import Bestand, Cel, breuk_als_data
from calculators.raamwerk.meldingen import verwant, zin
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.velden import Keuze, Lijst, Veld
from calculators.raamwerk.vraag import Fout, Fouten, lees_vraag, op_volgorde

KENMERK, PEILDATUM, BESTAND = "kenmerk", "peildatum", "bestand"
IN_BESTAND = "mag leeg als het in uw bestand staat"
VOOR_ALLE_RIJEN = "Voor alle rijen gelijk"
_GEEN_LETTER = re.compile(r"[^a-z0-9]+")


def vragen_naast(rekenhulp: Rekenhulp, bestand: Bestand) -> tuple[Veld, ...]:
    """Wat men naast het bestand invult: de peildatum, wat voor alle rijen gelijk is, en hoe zij staan."""
    velden = {veld.naam: veld for veld in rekenhulp.velden}
    peildatum = replace(velden[PEILDATUM], uitleg="Staat er in een rij een eigen peildatum, dan telt die.")
    gedeeld = (velden[naam] for samen in bestand.gedeeld for naam in samen)
    voor_alle = (replace(veld, verplicht=False, groep=VOOR_ALLE_RIJEN, leeg=IN_BESTAND) for veld in gedeeld)
    return (peildatum, *voor_alle, *bestand.instellingen)


def lees_koppen(
    rekenhulp: Rekenhulp, bestand: Bestand, koppen: Sequence[str], naast: Collection[str]
) -> list[str]:
    """Bij elke kolom het veld dat zij vult, of `kenmerk`; Fouten met alles wat er aan de kopregel mis is.

    Een kop is de naam of het label van een veld; in een lijst `onderbreking 1 van`. Een lege kop boven een
    lege kolom is een leeg veld. Wat `naast` het bestand is ingevuld, hoeft er niet in te staan.
    """
    bekend = _bekende_koppen(rekenhulp)
    velden = [bekend.get(_kaal(kop), "") for kop in koppen]
    fouten = [
        *_fouten_in_koppen(koppen, velden, bekend),
        *_ontbrekende_kolommen(rekenhulp, bestand, {*velden, *naast}),
    ]
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
    naast: Mapping[str, object],
) -> dict[str, object]:
    """De cellen bij één rij als data, of haar fouten met de kolom erbij; `naast` is van alle rijen."""
    vraag, plekken = _als_vraag(gegevens, rekenhulp, velden, cellen)
    for samen in ((PEILDATUM,), *bestand.gedeeld):
        if not any(naam in vraag for naam in samen):
            vraag |= {naam: naast[naam] for naam in samen if naam in naast}
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
        "in_bestand": [cel.tekst if cel.in_bestand is None else cel.in_bestand for cel in rij.cellen],
        "sleutels": [_als_sleutel(cel) for cel in rij.cellen],
        "telling": list(rij.telling),
        "vraag": vraag,
    }


def kolommen_in_woorden(rekenhulp: Rekenhulp, bestand: Bestand) -> Iterator[tuple[str, Veld, bool]]:
    """Elke kolom die mag: haar naam, het veld dat zij vult, en of zij er moet zijn."""
    naast = {PEILDATUM, *(naam for samen in bestand.gedeeld for naam in samen)}
    for veld in rekenhulp.velden:
        if isinstance(veld.soort, Lijst):
            for deel in veld.soort.velden:
                yield kop_in_lijst(veld.soort, 1, deel), deel, False
        else:
            yield veld.naam, veld, veld.verplicht and veld.naam not in naast


def kort_veld(lijst: Lijst) -> Veld | None:
    """Het ene verplichte veld; een kolom met de naam van de lijst vult dat bij het eerste groepje."""
    verplicht = [deel for deel in lijst.velden if deel.verplicht]
    return verplicht[0] if len(verplicht) == 1 else None


def kop_in_lijst(lijst: Lijst, nummer: int, deel: Veld) -> str:
    """De kop van een kolom voor één veld van een lijst: `onderbreking_1_van`."""
    return f"{lijst.enkelvoud}_{nummer}_{deel.naam}"


def _bekende_koppen(rekenhulp: Rekenhulp) -> Mapping[str, str]:
    """Van een kale kop naar het veld; een veld in een lijst heet `onderbrekingen.0.van`."""
    bekend = {KENMERK: KENMERK}
    for veld in rekenhulp.velden:
        if isinstance(veld.soort, Lijst):
            if kort := kort_veld(veld.soort):
                bekend[_kaal(veld.naam)] = f"{veld.naam}.0.{kort.naam}"
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
    koppen: Sequence[str], velden: Sequence[str], bekend: Mapping[str, str]
) -> Iterator[str]:
    namen = {kop: kop for kop in bekend}
    for kop, veld in zip(koppen, velden, strict=True):
        if not veld and kop.strip():
            tip = verwant(_kaal(kop), namen) or "; haal haar weg of gebruik een naam uit de lijst"
            yield f"de kolom {citeer(kop.strip())} kennen wij niet{tip}"
    for veld in dict.fromkeys(filter(None, velden)):
        plekken = [plek for plek, een in enumerate(velden) if een == veld]
        if plekken[1:]:
            kop, nummers = koppen[plekken[0]].strip(), som_op([str(plek + 1) for plek in plekken])
            yield f"de kolom {citeer(kop)} staat er meer dan één keer: als kolom {nummers}"


def _ontbrekende_kolommen(rekenhulp: Rekenhulp, bestand: Bestand, gevuld: Collection[str]) -> Iterator[str]:
    naast = {PEILDATUM, *(naam for samen in bestand.gedeeld for naam in samen)}
    for veld in rekenhulp.velden:
        if veld.verplicht and veld.naam not in {*gevuld, *naast}:
            yield f"de kolom {citeer(veld.naam)} ontbreekt; zet haar in de kopregel"
    for samen in bestand.gedeeld:
        if not set(samen) & set(gevuld):
            namen = som_op([citeer(naam) for naam in samen], "of")
            yield f"de kolom {namen} ontbreekt; zet haar in de kopregel, of vul haar in voor alle rijen"


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


def _als_sleutel(cel: Cel) -> object:
    return breuk_als_data(cel.sleutel) if isinstance(cel.sleutel, Fraction) else cel.sleutel


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
