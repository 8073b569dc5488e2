"""Een kader of een gebied als gewone data, en terug.

Wat leeg is, staat er niet in; een getal staat er als tekst, zodat het exact blijft.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal, InvalidOperation

from calculators.kaders.groep import GegevensFout, Groep
from calculators.kaders.kader import Gebied, Kader, OpenPunt, Plaats, Versie, Waarde, Wijziging
from calculators.kaders.kalender import Datum

GEBIED = ("naam", "soort", "gemeenten", "cbs", "uitleg", "vindplaats")
KADER = (
    "titel",
    "soort",
    "themas",
    "gebied",
    "versies",
    "voor",
    "zoekwoorden",
    "gerelateerd",
    "nagekeken_op",
)
VERSIE = (
    *("geldt_vanaf", "status", "besluit", "tekst", "oordeel", "toelichting", "wijziging"),
    *("waarden", "open_punten", "bronnen", "per_gemeente"),
)
PLAATS = ("document", "titel", "kop", "onderdeel", "alinea", "zin")


def gebied_als_data(gebied: Gebied) -> dict[str, object]:
    """Een gebied, zonder zijn id."""
    return _gevuld(
        naam=gebied.naam,
        soort=gebied.soort,
        gemeenten=list(gebied.gemeenten),
        cbs=gebied.cbs,
        uitleg=gebied.uitleg,
        vindplaats=gebied.vindplaats,
    )


def gebied_van_data(gebied_id: str, data: object) -> Gebied:
    """Het gebied uit zijn data; GegevensFout als er iets ontbreekt of niet klopt."""
    groep = Groep.lees(data, gebied_id, *GEBIED)
    return Gebied(
        id=gebied_id,
        naam=groep.tekst("naam"),
        soort=groep.tekst("soort"),
        gemeenten=groep.teksten("gemeenten"),
        cbs=groep.mag_tekst("cbs"),
        uitleg=groep.mag_tekst("uitleg"),
        vindplaats=groep.mag_tekst("vindplaats"),
    )


def kader_als_data(kader: Kader) -> dict[str, object]:
    """Een kader met al zijn versies, zonder zijn id."""
    return _gevuld(
        titel=kader.titel,
        soort=kader.soort,
        themas=list(kader.themas),
        gebied=kader.gebied,
        versies=[_versie_als_data(versie) for versie in kader.versies],
        voor=list(kader.voor),
        zoekwoorden=list(kader.zoekwoorden),
        gerelateerd=list(kader.gerelateerd),
        nagekeken_op=str(kader.nagekeken_op or ""),
    )


def kader_van_data(kader_id: str, data: object) -> Kader:
    """Het kader uit zijn data; GegevensFout als er iets ontbreekt of niet klopt."""
    groep = Groep.lees(data, kader_id, *KADER)
    return Kader(
        id=kader_id,
        titel=groep.tekst("titel"),
        soort=groep.tekst("soort"),
        themas=groep.teksten("themas"),
        gebied=groep.tekst("gebied"),
        versies=tuple(_versie_van_data(versie) for versie in groep.rij("versies", *VERSIE)),
        voor=groep.teksten("voor"),
        zoekwoorden=groep.teksten("zoekwoorden"),
        gerelateerd=groep.teksten("gerelateerd"),
        nagekeken_op=_dag(groep, "nagekeken_op") if groep.mag_tekst("nagekeken_op") else None,
    )


def _versie_als_data(versie: Versie) -> dict[str, object]:
    return _gevuld(
        geldt_vanaf=versie.geldt_vanaf.tekst,
        status=versie.status,
        besluit=versie.besluit,
        tekst=versie.tekst,
        oordeel=versie.oordeel,
        toelichting=versie.toelichting,
        wijziging=_gevuld(soort=versie.wijziging.soort, reden=versie.wijziging.reden)
        if versie.wijziging
        else None,
        waarden={
            naam: _gevuld(waarde=str(waarde.waarde), eenheid=waarde.eenheid, grens=waarde.grens)
            for naam, waarde in versie.waarden.items()
        },
        open_punten={
            naam: _gevuld(vraag=punt.vraag, lezingen=dict(punt.lezingen), gekozen=punt.gekozen, wie=punt.wie)
            for naam, punt in versie.open_punten.items()
        },
        bronnen=[_gevuld(**{deel: getattr(bron, deel) for deel in PLAATS}) for bron in versie.bronnen],
        per_gemeente={naam: _versie_als_data(deze) for naam, deze in versie.per_gemeente.items()},
    )


def _versie_van_data(groep: Groep) -> Versie:
    return Versie(
        geldt_vanaf=_datum(groep, "geldt_vanaf"),
        status=groep.tekst("status"),
        tekst=groep.tekst("tekst"),
        bronnen=tuple(_plaats(bron) for bron in groep.rij("bronnen", *PLAATS)),
        waarden={
            naam: Waarde(_inhoud(deel), deel.tekst("eenheid"), deel.mag_tekst("grens"))
            for naam, deel in groep.groepen("waarden", "waarde", "eenheid", "grens").items()
        },
        open_punten={
            naam: _open_punt(deel)
            for naam, deel in groep.groepen("open_punten", "vraag", "lezingen", "gekozen", "wie").items()
        },
        besluit=groep.mag_tekst("besluit"),
        oordeel=groep.mag_tekst("oordeel"),
        toelichting=groep.mag_tekst("toelichting"),
        wijziging=_wijziging(groep),
        per_gemeente={
            naam: _versie_van_data(deel) for naam, deel in groep.groepen("per_gemeente", *VERSIE).items()
        },
    )


def _wijziging(groep: Groep) -> Wijziging | None:
    if "wijziging" not in groep.data:
        return None
    deel = Groep.lees(groep.data["wijziging"], f"{groep.pad}.wijziging", "soort", "reden")
    return Wijziging(deel.tekst("soort"), deel.tekst("reden"))


def _plaats(groep: Groep) -> Plaats:
    return Plaats(
        document=groep.tekst("document"),
        titel=groep.tekst("titel"),
        kop=groep.mag_tekst("kop"),
        onderdeel=groep.mag_getal("onderdeel"),
        alinea=groep.mag_getal("alinea"),
        zin=groep.mag_getal("zin"),
    )


def _open_punt(groep: Groep) -> OpenPunt:
    lezingen = Groep.lees(groep.data.get("lezingen", {}), f"{groep.pad}.lezingen")
    return OpenPunt(
        vraag=groep.tekst("vraag"),
        wie=groep.tekst("wie"),
        lezingen={naam: lezingen.tekst(naam) for naam in lezingen.data},
        gekozen=groep.mag_tekst("gekozen"),
    )


def _inhoud(groep: Groep) -> Decimal | date | str:
    """De waarde zelf: bij de eenheid «datum» een dag, bij «oordeel» een woord, en anders een exact getal."""
    eenheid, tekst = groep.tekst("eenheid"), groep.tekst("waarde")
    if eenheid == "datum":
        return _dag(groep, "waarde")
    if eenheid == "oordeel":
        return tekst
    try:
        getal = Decimal(tekst)
    except InvalidOperation:
        getal = Decimal("NaN")
    if not getal.is_finite():
        raise GegevensFout(f"{groep.pad}: «{tekst}» is geen getal")
    return getal


def _datum(groep: Groep, sleutel: str) -> Datum:
    try:
        return Datum.lees(groep.tekst(sleutel))
    except ValueError as fout:
        raise GegevensFout(f"{groep.pad}.{sleutel}: {fout}") from None


def _dag(groep: Groep, sleutel: str) -> date:
    datum = _datum(groep, sleutel)
    if not datum.is_dag:
        raise GegevensFout(f"{groep.pad}.{sleutel}: «{datum.tekst}» is geen dag")
    return datum.eerste


def _gevuld(**delen: object) -> dict[str, object]:
    return {naam: deel for naam, deel in delen.items() if deel not in (None, "", [], {})}
