"""Een bestand met posten: elke rij is een post, en alle rijen samen zijn de ketenbegroting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.geldend import GeenAntwoord
from calculators.kaders.notatie import citeer, som_op
from calculators.ketenbegroting.beeld import beelden
from calculators.ketenbegroting.berekening import Begroting
from calculators.ketenbegroting.grenzen import MEESTE_JAREN
from calculators.ketenbegroting.meenemen import als_vraag
from calculators.ketenbegroting.partijen import ERAF, ERBIJ, Partijen, lees_partijen
from calculators.ketenbegroting.posten import (
    JAAR,
    KOSTEN_HEET,
    ONGEZEGD,
    POST,
    TOT_EN_MET,
    VAN,
    Post,
    een_schrijfwijze,
    kijk_post_na,
    lees_post,
)
from calculators.ketenbegroting.stappen import KADERS, KETEN, SOORTEN
from calculators.ketenbegroting.uitleg import (
    let_op,
    tabellen,
    zin_verschillen,
    zinnen_per_jaar,
    zinnen_prijspeil,
)
from calculators.ketenbegroting.velden import VELDEN_PARTIJEN
from calculators.raamwerk.bestand import (
    Blok,
    Cel,
    Klasse,
    Oordeel,
    Overzicht,
    Rij,
    Verwijzing,
    Zin,
    bedrag_cel,
    tekst_cel,
)
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.bouwdoos import veld_gemeente, veld_peildatum
from calculators.raamwerk.geen_vraag import is_totaal
from calculators.raamwerk.geld import bedrag, in_euro
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.velden import Bedrag, Lijst, Veld
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, zeker

BEDRAGEN = "bedragen"
KOPPEN = (
    *("Betaler", "Betaalt aan", "Activiteit", "Soort", "Staat in de begroting van", "Jaren", "Telt in euro"),
    "In prijzen van",
)
KORT = ("Betaler", "Betaalt aan", "Staat in de begroting van", "Jaren", "Telt in euro")
OOK_PER_JAAR = ("begroting", "begroot", "raming", "bedrag", "prognose", "meerjarenraming", "jaar", "geraamd")
PER_JAAR = Veld(
    BEDRAGEN,
    "Hoeveel euro in dat jaar?",
    Lijst(
        (
            Veld("jaar", "In welk jaar?", JAAR),
            Veld("bedrag", "Hoeveel euro in dat jaar?", Bedrag(), ook=OOK_PER_JAAR),
        ),
        0,
        MEESTE_JAREN,
        "bedrag",
        sleutel="jaar",
    ),
)
# In een bestand mag het jaar ook ernaast staan, en het bedrag in een kolom per jaar.
VELDEN_RIJ = (
    veld_gemeente(),
    veld_peildatum(),
    *VELDEN_PARTIJEN,
    *(replace(een, verplicht=False) if een.naam in ("bedrag", "jaar") else een for een in POST),
    PER_JAAR,
)
EEN_VAN = (("bedrag", BEDRAGEN), ("jaar", BEDRAGEN))
ERNAAST = (ERBIJ, ERAF, "jaar", "prijspeil")
GEDEELD = (("gemeente",), ("begroting",))


def reken_rij(gegevens: Gegevens, ingevuld: Ingevuld) -> Rij:
    """De post in een rij; Fouten met alles wat er aan haar mis is."""
    fouten = list(ingevuld.fouten)
    partijen, mis = lees_partijen(gegevens, ingevuld)
    fouten += mis
    if not mis:
        gevonden = kijk_post_na(ingevuld, partijen)
        fouten += [Fout(veld, zin(melding), nodig=veld == VAN) for veld, melding in gevonden]
    fouten += [*_kijk_bedragen_na(ingevuld), *_kijk_totaal_na(ingevuld)]
    gemeente, dag = ingevuld.tekst("gemeente"), ingevuld.dag("peildatum")
    if gemeente and dag and (bezwaar := gegevens.onthoud(_bezwaar, dag, gemeente)):
        fouten.append(Fout("peildatum", bezwaar))
    if fouten:
        raise Fouten(fouten)
    posten = list(_posten(ingevuld, partijen))
    eerste = posten[0]
    return Rij(
        (
            tekst_cel(eerste.van),
            tekst_cel(eerste.naar),
            tekst_cel(eerste.activiteit),
            tekst_cel(KOSTEN_HEET[eerste.kosten]),
            tekst_cel(eerste.begroting),
            _jaren_cel(posten),
            _bedragen_cel(posten),
            Cel() if eerste.prijspeil is None else Cel(str(eerste.prijspeil), eerste.prijspeil),
        ),
        (
            str(dag),
            gemeente,
            *(eerste.van, eerste.naar, eerste.activiteit, eerste.kosten, eerste.begroting),
            eerste.prijspeil,
            [[een.jaar, een.centen] for een in posten],
        ),
    )


def _bezwaar(gegevens: Gegevens, dag: date, gemeente: str) -> str | None:
    return Peiling(gegevens, dag, gemeente).eerste_bezwaar(KADERS)


def _kijk_bedragen_na(ingevuld: Ingevuld) -> Iterator[Fout]:
    """Of er een bedrag met een jaar is: in een kolom per jaar, of elk in een eigen kolom."""
    per_jaar = bool(ingevuld.groepen(BEDRAGEN)) or any(
        een.veld.startswith(BEDRAGEN) for een in ingevuld.fouten
    )
    if per_jaar:
        for veld in ("bedrag", TOT_EN_MET):
            if not ingevuld.ontbreekt(veld):
                yield Fout(veld, "In deze rij staan ook bedragen per jaar; kies één van beide.")
        return
    for veld in ("bedrag", "jaar"):
        if ingevuld.ontbreekt(veld):
            yield Fout(veld, "Dit is nog niet ingevuld.", nodig=True)


def _kijk_totaal_na(ingevuld: Ingevuld) -> Iterator[Fout]:
    """Een rij met een totaal telt nooit mee als post: dan zou alles twee keer tellen."""
    activiteit = ingevuld.tekst("activiteit") or ""
    if is_totaal(activiteit):
        melding = (
            f"{citeer(activiteit)} lijkt een totaal van andere rijen; haal de rij weg, of noem haar anders"
        )
        yield Fout("activiteit", zin(melding))


def _posten(ingevuld: Ingevuld, partijen: Partijen) -> Iterator[Post]:
    groepen = ingevuld.groepen(BEDRAGEN)
    if not groepen:
        yield from lees_post(ingevuld, partijen, 0)
    for groep in groepen:
        jaar, centen = zeker(groep.getal("jaar")), zeker(groep.bedrag("bedrag"))
        waarden = {**ingevuld.waarden, "jaar": jaar, "bedrag": centen}
        yield from lees_post(Ingevuld(waarden), partijen, 0)


def _jaren_cel(posten: Sequence[Post]) -> Cel:
    jaren = [een.jaar for een in posten]
    tekst = str(jaren[0]) if len(jaren) == 1 else f"{jaren[0]} tot en met {jaren[-1]}"
    return Cel(tekst, jaren[0])


def _bedragen_cel(posten: Sequence[Post]) -> Cel:
    """Eén bedrag als getal; bedragen van meer jaren staan naast elkaar en worden nooit opgeteld."""
    bedragen = {een.centen for een in posten}
    if len(bedragen) == 1:
        return bedrag_cel(in_euro(posten[0].centen))
    return tekst_cel("; ".join(f"{bedrag(een.centen)} in {een.jaar}" for een in posten))


def overzie(gegevens: Gegevens, ingevuld: Ingevuld, tellingen: Sequence[Sequence[object]]) -> Overzicht:
    """Alle posten samen als ketenbegroting; ValueError als een telling niet van `reken_rij` komt."""
    partijen, mis = lees_partijen(gegevens, ingevuld)
    if mis:
        raise ValueError("deze partijen zijn niet die van de rijen")
    gelezen = [_lees(gegevens, partijen, plek, telling) for plek, telling in enumerate(tellingen)]
    alle = een_schrijfwijze(post for posten, _, _ in gelezen for post in posten)
    jaren = sorted({een.jaar for een in alle})
    posten = tuple(een for een in alle if een.jaar in jaren[:MEESTE_JAREN])
    volgorde = (Blok("", tuple(range(len(gelezen)))),)
    if not posten:
        return Overzicht(volgorde)
    begroting = Begroting(partijen.namen, posten)
    dagen = [dag for _, dag, _ in gelezen]
    plekken = sorted({(dag, gemeente) for _, dag, gemeente in gelezen})
    return Overzicht(
        volgorde,
        zinnen=tuple(_zinnen(gegevens, begroting, jaren, dagen)),
        oordelen=tuple(_oordelen(gegevens, begroting, plekken)),
        klassen=tuple(_klassen(begroting)),
        tabellen=tuple(tabellen(begroting)),
        beelden=beelden(begroting),
        vraag=als_vraag(begroting, *plekken[0], ingevuld),
    )


def _zinnen(
    gegevens: Gegevens, begroting: Begroting, jaren: Sequence[int], dagen: Sequence[date]
) -> Iterator[Zin]:
    yield Zin(zinnen_per_jaar(begroting))
    if bijgewerkt := zin_bijgewerkt(gegevens, KADERS, dagen):
        yield Zin(bijgewerkt)
    yield Zin(zin_verschillen(begroting))
    yield from map(Zin, zinnen_prijspeil(begroting))
    if te_veel := jaren[MEESTE_JAREN:]:
        yield Zin(
            f"Het bestand gaat over {len(jaren)} jaren; hier tellen de eerste {MEESTE_JAREN}. Niet geteld: "
            f"{som_op([str(een) for een in te_veel])}."
        )
    yield from map(Zin, let_op(begroting))


def _klassen(begroting: Begroting) -> Iterator[Klasse]:
    """De rijen waar men het eerst naar kijkt."""
    anders = {plek for een in begroting.verschillen for plek in een.plekken}
    yield Klasse("anders", "in twee begrotingen anders", tuple(sorted(anders)))
    ongezegd = {een.plek for een in begroting.posten if een.kosten == ONGEZEGD}
    yield Klasse("ongezegd", "zonder soort kosten", tuple(sorted(ongezegd)))


def _oordelen(
    gegevens: Gegevens, begroting: Begroting, plekken: Sequence[tuple[date, str]]
) -> Iterator[Oordeel]:
    yield Oordeel(
        "In de ketenbegroting",
        len({een.plek for een in begroting.posten}),
        tuple(_verwijzingen(gegevens, KETEN, plekken)),
    )
    for soort, label in KOSTEN_HEET.items():
        if soort != ONGEZEGD and (rijen := {een.plek for een in begroting.posten if een.kosten == soort}):
            yield Oordeel(label, len(rijen), tuple(_verwijzingen(gegevens, SOORTEN, plekken)))


def _verwijzingen(
    gegevens: Gegevens, kader: str, plekken: Sequence[tuple[date, str]]
) -> Iterator[Verwijzing]:
    """De versies van het kader die op deze dagen in deze gemeenten telden, elk één keer."""
    nu = gegevens.kaders.kaders[gegevens.kaders.naam(kader)]
    versies = (Peiling(gegevens, dag, gemeente).versie(kader) for dag, gemeente in plekken)
    for naam, status in dict.fromkeys((een.naam, een.status) for een in versies):
        yield Verwijzing(nu.id, nu.volle_titel, naam, status)


def _lees(
    gegevens: Gegevens, partijen: Partijen, plek: int, telling: Sequence[object]
) -> tuple[tuple[Post, ...], date, str]:
    match telling:
        case [
            str(dag),
            str(gemeente),
            str(van),
            str(naar),
            str(activiteit),
            str(kosten),
            str(begroting),
            int() | None as prijspeil,
            [*bedragen],
        ] if (
            gemeente in gegevens.kaders.gebieden
            and kosten in KOSTEN_HEET
            and begroting in partijen.namen
            and begroting in (van, naar)
            and bedragen
        ):
            gelezen = tuple(
                Post(van, naar, activiteit, kosten, begroting, jaar, centen, prijspeil, plek)
                for jaar, centen in map(_lees_bedrag, bedragen)
            )
            peildatum = date.fromisoformat(dag)
            try:
                Peiling(gegevens, peildatum, gemeente).versie(KETEN)
            except GeenAntwoord:
                raise ValueError("deze telling komt niet van reken_rij") from None
            return gelezen, peildatum, gemeente
    raise ValueError("deze telling komt niet van reken_rij")


def _lees_bedrag(bedrag: object) -> tuple[int, int]:
    match bedrag:
        case [int(jaar), int(centen)] if JAAR.min <= jaar <= JAAR.max and centen >= 0:
            return jaar, centen
    raise ValueError("dit is geen bedrag in een jaar")
