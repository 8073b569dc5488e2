"""De kopregel van een bestand: welke kolom welk veld van een rekenhulp vult, en wat eraan ontbreekt.

Een kolom die nergens bij hoort, doet niet mee, en dat wordt gezegd. Fouten komen alle tegelijk.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial

from calculators.kaders.notatie import citeer, som_op
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.bestand_alsof import koppen_alsof
from calculators.raamwerk.bestand_lezen import (
    BESTAND,
    KENMERK,
    PEILDATUM,
    bekende_koppen,
    kop_in_lijst,
    sleutel_en_deel,
    zichtbare_velden,
)
from calculators.raamwerk.datum_lezen import staat_maand_voorop
from calculators.raamwerk.geen_vraag import is_kopregel
from calculators.raamwerk.kolom_inhoud import Inhoud
from calculators.raamwerk.kolommen import (
    GEKOZEN,
    MEESTE_GOKKEN,
    ONBEKEND,
    Kan,
    Kolom,
    alles_kan,
    herken,
    kaal,
    niets_zeker,
)
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.velden import Lijst, Veld
from calculators.raamwerk.vraag import Fout

MEESTE_KOPPEN = 4  # genoemd in een melding
KENMERK_OOK = (
    *("klantnummer", "klantnr", "klant", "kandidaat", "kandidaatnummer", "nummer", "nr", "id", "referentie"),
    *("zaaknummer", "dossiernummer", "code", "omschrijving", "pmc", "naam pmc"),
)


_CIJFERS = re.compile(r"(?<!\d)\d{1,9}(?!\d)", re.ASCII)


def herken_kolommen(
    rekenhulp: Rekenhulp,
    bestand: Bestand,
    koppen: Sequence[str],
    kan: Kan = alles_kan,
    is_zeker: Kan = niets_zeker,
) -> tuple[Kolom, ...]:
    """Bij elke kop van een bestand de kolom: het veld dat zij vult, `kenmerk`, of waarom zij niet meedoet.

    Een kop is de naam of het label van een veld, of een ander woord ervoor; in een lijst is het
    `onderbreking 1 van`. Waar zij alleen op lijkt, is een gok, als dat `kan`.
    """
    return _herkenner(rekenhulp, bestand, kan, is_zeker)(koppen)


def _herkenner(
    rekenhulp: Rekenhulp, bestand: Bestand, kan: Kan = alles_kan, is_zeker: Kan = niets_zeker
) -> Callable[[Sequence[str]], tuple[Kolom, ...]]:
    """Herkent de koppen van meer dan één rij; alle bekende koppen zijn dan maar één keer uitgeschreven."""
    bekend, woorden = bekende_koppen(rekenhulp), _andere_woorden(rekenhulp)
    eigen = (bestand.koppen, koppen_alsof(bestand))
    return lambda koppen: herken(koppen, bekend, woorden, *eigen, kan, is_zeker)


def keuzes(rekenhulp: Rekenhulp, bestand: Bestand, kolommen: Sequence[Kolom]) -> list[dict[str, object]]:
    """De velden waaruit men bij een kolom kan kiezen, met hoe zij heten en of zij er moeten zijn.

    Van een lijst is er altijd één groepje meer dan er al kolommen voor zijn.
    """
    gevuld = {kolom.veld for kolom in kolommen}
    gevonden: list[dict[str, object]] = [
        {"veld": KENMERK, "label": "Kenmerk", "nodig": False, "soort": "tekst"}
    ]
    naast = {PEILDATUM, *(naam for samen in bestand.gedeeld for naam in samen)}
    for veld in zichtbare_velden(rekenhulp):
        if isinstance(veld.soort, Lijst) and veld.soort.sleutel:
            gevonden += _keuzes_met_sleutel(veld, veld.soort, kolommen)
        elif isinstance(veld.soort, Lijst):
            for plek, deel in _plekken_in_lijst(veld, gevuld):
                naam = f"{veld.naam}.{plek}.{deel.naam}"
                kop = kop_in_lijst(veld.soort, plek + 1, deel).replace("_", " ")
                gevonden.append({"veld": naam, "label": kop, "nodig": False, "soort": deel.soort.soort})
        else:
            nodig = veld.verplicht and veld.naam not in naast
            gevonden.append(
                {"veld": veld.naam, "label": veld.label, "nodig": nodig, "soort": veld.soort.soort}
            )
    return gevonden


def kies_kolommen(
    rekenhulp: Rekenhulp,
    bestand: Bestand,
    koppen: Sequence[str],
    velden: Sequence[str] | None,
    inhoud: Inhoud,
) -> tuple[Kolom, ...]:
    """De kolommen met de velden die de gebruiker koos, of zoals zij zijn herkend als hij niets koos.

    ValueError als er niet bij elke kop een veld is dat bestaat, of niets.
    """
    op_kop = herken_kolommen(
        rekenhulp, bestand, koppen, partial(inhoud.kan, rekenhulp), partial(inhoud.is_zeker, rekenhulp)
    )
    herkend = inhoud.gok(rekenhulp, bestand, op_kop)
    if velden is None:
        return herkend
    bekend = {"", *bekende_koppen(rekenhulp).values()}
    if len(velden) != len(koppen) or not set(velden) <= bekend:
        raise ValueError("deze velden horen niet bij deze koppen")
    return tuple(
        kolom if kolom.veld == veld else replace(kolom, veld=veld, hoe=GEKOZEN if veld else ONBEKEND, gok="")
        for kolom, veld in zip(herkend, velden, strict=True)
    )


def kijk_kolommen_na(
    rekenhulp: Rekenhulp, bestand: Bestand, kolommen: Sequence[Kolom], naast: Collection[str]
) -> list[Fout]:
    """Wat er aan de kolommen ontbreekt of dubbel is. Wat `naast` het bestand is ingevuld, mag ontbreken."""
    fouten = [
        *_dubbele_kolommen(kolommen),
        *_verkeerde_lijst(rekenhulp, kolommen),
        *_ontbrekende_kolommen(rekenhulp, bestand, kolommen, {*(een.veld for een in kolommen), *naast}),
    ]
    return [Fout(BESTAND, zin(fout)) for fout in fouten]


def zeg_wat_onzeker_is(
    rekenhulp: Rekenhulp,
    bestand: Bestand,
    kolommen: Sequence[Kolom],
    inhoud: Inhoud,
    *,
    met_gokken: bool,
) -> list[str]:
    """Wat iemand aan de kolommen moet nakijken, in zinnen: een gok, en wat er ontbreekt of dubbel is.

    Ook een kolom met dagen die bij geen veld hoort: zij kan een ander antwoord geven.

    Met gokken telt een gok als gekozen: zo staat zij in de stap klaar. Wat naast het bestand mag staan,
    hoeft er hier niet te zijn.
    """
    gokken = [een for een in kolommen if een.gok] if met_gokken else []
    lijken = [f"{citeer(een.kop.strip())} als {citeer(in_woorden(rekenhulp, een.gok))}" for een in gokken]
    zinnen = [f"Kijk na of dit klopt: {som_op(lijken)}."]
    ingevuld = [replace(een, veld=een.gok, hoe=GEKOZEN, gok="") if een in gokken else een for een in kolommen]
    naast = {*(naam for samen in bestand.gedeeld for naam in samen), *bestand.ernaast}
    fouten = kijk_kolommen_na(rekenhulp, bestand, ingevuld, naast)
    dagen = inhoud.losse_dagen(rekenhulp, ingevuld)
    return [*(zinnen if lijken else []), *dagen, *(fout.melding for fout in fouten)]


def in_woorden(rekenhulp: Rekenhulp, pad: str) -> str:
    """Hoe de kolom van een veld heet: `onderbrekingen.0.van` is «onderbreking 1 van»."""
    naam, punt, rest = pad.partition(".")
    soort = next((veld.soort for veld in rekenhulp.velden if veld.naam == naam), None)
    if not punt or not isinstance(soort, Lijst):
        return pad
    plek, _, deel = rest.partition(".")
    if soort.sleutel:
        return f"{soort.enkelvoud} {plek}"
    binnen = next(een for een in soort.velden if een.naam == deel)
    return kop_in_lijst(soort, int(plek) + 1, binnen).replace("_", " ")


def kijk_kopregels_na(
    rekenhulp: Rekenhulp, bestand: Bestand, kolommen: Sequence[Kolom], rijen: Mapping[int, Sequence[str]]
) -> list[Fout]:
    """Een fout voor elke rij die zelf een kopregel is, met andere kolommen dan die van het bestand.

    Wat daaronder staat, zou in de verkeerde kolommen worden gelezen.
    """
    fouten = []
    for nummer, gevuld in _andere_kopregels(rekenhulp, bestand, kolommen, rijen):
        doe = (
            "zet elke tabel in een eigen bestand"
            if _gevonden(kolommen) > 1
            else "haal weg wat boven die kopregel staat"
        )
        genoemd = som_op([citeer(een.strip()) for een in gevuld[:MEESTE_KOPPEN]])
        melding = f"op regel {nummer} staat een andere kopregel, met {genoemd}; {doe}"
        fouten.append(Fout(BESTAND, zin(melding)))
    return fouten


def zoek_kopregel(
    rekenhulp: Rekenhulp, bestand: Bestand, koppen: Sequence[str], rijen: Mapping[int, Sequence[str]]
) -> int | None:
    """Het nummer van de rij die de kopregel is, als `koppen` een titel is die even breed is; anders niets.

    Dan is van `koppen` hoogstens één kolom herkend, en van die rij minstens de helft.
    """
    kolommen = herken_kolommen(rekenhulp, bestand, koppen)
    if _gevonden(kolommen) > 1:
        return None
    return next((nummer for nummer, _ in _andere_kopregels(rekenhulp, bestand, kolommen, rijen)), None)


def _gevonden(kolommen: Sequence[Kolom]) -> int:
    return sum(bool(een.veld) for een in kolommen)


def _andere_kopregels(
    rekenhulp: Rekenhulp, bestand: Bestand, kolommen: Sequence[Kolom], rijen: Mapping[int, Sequence[str]]
) -> Iterator[tuple[int, list[str]]]:
    """Elke rij die zelf een kopregel is, met andere kolommen: haar nummer, en wat erin gevuld is."""
    koppen, herken_rij = [een.kop for een in kolommen], _herkenner(rekenhulp, bestand)
    for nummer, cellen in rijen.items():
        gevuld = [cel for cel in cellen if cel.strip()]
        bekend = _gevonden(herken_rij(gevuld))
        if bekend > 1 and bekend + bekend >= len(gevuld) and not is_kopregel(koppen, cellen):
            yield nummer, gevuld


def kijk_dagen_na(kolommen: Sequence[Kolom], dagen: Mapping[int, Sequence[str]]) -> list[Fout]:
    """Een fout voor elke kolom waarin een dag met de maand voorop staat.

    Dan is van de andere dagen in die kolom niet zeker wat de dag is en wat de maand.
    """
    fouten = []
    for plek, teksten in dagen.items():
        anders = next(filter(staat_maand_voorop, teksten), None)
        if kolommen[plek].veld and anders is not None:
            melding = (
                f"in de kolom {citeer(kolommen[plek].kop.strip())} staat {citeer(anders)}: daar komt de "
                "maand eerst. Hoe de andere datums in die kolom bedoeld zijn, is dan niet zeker. Zet in uw "
                "rekenblad de hele kolom op dag-maand-jaar, en bewaar het bestand opnieuw"
            )
            fouten.append(Fout(BESTAND, zin(melding)))
    return fouten


def _andere_woorden(rekenhulp: Rekenhulp) -> Mapping[str, str]:
    """Van een ander woord voor een veld naar dat veld; in een lijst is het voor het eerste groepje.

    Ook het korte label is zo'n woord: zo noemt de uitkomst zelf wat er is ingevuld.
    """
    losse = [veld for veld in rekenhulp.velden if veld.kort and not isinstance(veld.soort, Lijst)]
    woorden = {kaal(veld.kort): veld.naam for veld in losse}
    woorden |= dict.fromkeys(map(kaal, KENMERK_OOK), KENMERK)
    for veld in rekenhulp.velden:
        woorden |= dict.fromkeys(map(kaal, veld.ook), veld.naam)
        if isinstance(veld.soort, Lijst) and not veld.soort.sleutel:
            for deel in veld.soort.velden:
                woorden |= dict.fromkeys(map(kaal, deel.ook), f"{veld.naam}.0.{deel.naam}")
    return woorden


def _keuzes_met_sleutel(veld: Veld, lijst: Lijst, kolommen: Sequence[Kolom]) -> Iterator[dict[str, object]]:
    """Een keuze voor elke waarde van de sleutel die in een kop staat, zoals een jaar."""
    sleutel, deel = sleutel_en_deel(lijst)
    genoemd = {int(cijfers) for kolom in kolommen for cijfers in _CIJFERS.findall(kolom.kop)[:MEESTE_GOKKEN]}
    for waarde in sorted(een for een in genoemd if sleutel.min <= een <= sleutel.max):
        naam = f"{veld.naam}.{waarde}.{deel.naam}"
        label = f"{lijst.enkelvoud} {waarde}"
        yield {"veld": naam, "label": label, "nodig": False, "soort": deel.soort.soort}


def _plekken_in_lijst(veld: Veld, gevuld: Collection[str]) -> Iterator[tuple[int, Veld]]:
    assert isinstance(veld.soort, Lijst)
    gebruikt = [int(een.split(".")[1]) for een in gevuld if een.startswith(f"{veld.naam}.")]
    for plek in range(min(veld.soort.max, max(gebruikt, default=-1) + 2)):
        for deel in veld.soort.velden:
            yield plek, deel


def _verkeerde_lijst(rekenhulp: Rekenhulp, kolommen: Sequence[Kolom]) -> Iterator[str]:
    """Een kolom die over een lijst gaat en die niet te lezen is: haar weglaten zou de uitkomst veranderen."""
    onbekend = [een.kop.strip() for een in kolommen if een.hoe == ONBEKEND]
    for veld in rekenhulp.velden:
        if not isinstance(veld.soort, Lijst) or veld.soort.sleutel:
            continue
        lijst = veld.soort
        genummerd = re.compile(rf"{kaal(lijst.enkelvoud)}_\d.*")
        for kop in onbekend:
            if kaal(kop) == kaal(veld.naam) or genummerd.fullmatch(kaal(kop)):
                namen = som_op([citeer(kop_in_lijst(lijst, 1, deel)) for deel in lijst.velden])
                yield (
                    f"de kolom {citeer(kop)} is zo niet te lezen; gebruik {namen}, en zo verder tot en met "
                    f"{lijst.enkelvoud} {lijst.max}"
                )


def _dubbele_kolommen(kolommen: Sequence[Kolom]) -> Iterator[str]:
    for veld in dict.fromkeys(een.veld for een in kolommen if een.veld):
        plekken = [plek for plek, een in enumerate(kolommen) if een.veld == veld]
        if plekken[1:]:
            kop = kolommen[plekken[0]].kop.strip()
            anders = {
                plek: kolommen[plek].kop.strip() for plek in plekken if kolommen[plek].kop.strip() != kop
            }
            nummers = [
                f"{plek + 1} ({citeer(anders[plek])})" if plek in anders else str(plek + 1)
                for plek in plekken
            ]
            yield (
                f"de kolom {citeer(kop)} staat er meer dan één keer: als kolom {som_op(nummers)}; "
                "haal er één weg, of geef die een andere kop"
            )


def _ontbrekende_kolommen(
    rekenhulp: Rekenhulp, bestand: Bestand, kolommen: Sequence[Kolom], gevuld: Collection[str]
) -> Iterator[str]:
    naast = {PEILDATUM, *(naam for samen in bestand.gedeeld for naam in samen)}
    gokken = {een.gok: een.kop.strip() for een in kolommen if een.gok}
    for veld in rekenhulp.velden:
        if veld.verplicht and veld.naam not in {*gevuld, *naast}:
            tip = (
                f"; is dat {citeer(gokken[veld.naam])}?"
                if veld.naam in gokken
                else "; zet haar in de kopregel"
            )
            yield f"de kolom {citeer(veld.naam)} ontbreekt{tip}"
    for samen in bestand.gedeeld:
        if not set(samen) & set(gevuld):
            namen = som_op([citeer(naam) for naam in samen], "of")
            yield f"de kolom {namen} ontbreekt; zet haar in de kopregel, of vul haar in voor alle rijen"
    er_zijn = {een.partition(".")[0] for een in gevuld}
    for samen in bestand.een_van:
        if not set(samen) & er_zijn:
            ook = ", of vul haar in voor alle rijen" if set(samen) & set(bestand.ernaast) else ""
            yield f"de kolom {citeer(samen[0])} ontbreekt; zet haar in de kopregel{ook}"
