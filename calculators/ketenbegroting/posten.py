"""De posten: wie wie betaalt, waarvoor, in welk jaar, en in wiens begroting het staat."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import citeer, som_op
from calculators.ketenbegroting.grenzen import EERSTE_JAAR, LAATSTE_JAAR, MEESTE_JAREN
from calculators.ketenbegroting.partijen import BUITEN, OOK_BUITEN, Partijen
from calculators.raamwerk.geld import in_centen
from calculators.raamwerk.jaartal import Jaartal
from calculators.raamwerk.kolommen import kaal
from calculators.raamwerk.meldingen import zin
from calculators.raamwerk.velden import Bedrag, Keuze, Tekst, Veld
from calculators.raamwerk.vraag import Fout, Ingevuld, zeker

SW, BESCHUT, TRAJECT, ANDERS, ONGEZEGD = "sw", "nieuw-beschut", "leerwerktrajecten", "anders", ""
KOSTEN = {
    SW: "Huidige SW",
    BESCHUT: "Nieuw beschut",
    TRAJECT: "Leerwerktrajecten",
    ANDERS: "Iets anders",
}
KOSTEN_HEET = {**KOSTEN, ONGEZEGD: "Niet gezegd"}
_OOK_KOSTEN = {
    SW: ("wsw", "oude sw", "huidig sw", "sociale werkvoorziening", "sw-medewerkers", "huidige wsw"),
    BESCHUT: ("beschut", "beschut werk", "nieuw beschut werk", "beschut werken", "nbw"),
    TRAJECT: ("leerwerktraject", "lwt", "leerwerk", "leer-werktrajecten", "trajecten"),
    ANDERS: ("overig", "overige", "overige kosten", "andere kosten", "overhead", "algemeen"),
}
_WOORDEN = {kaal(woord): soort for soort, woorden in _OOK_KOSTEN.items() for woord in woorden} | {
    kaal(label): soort for soort, label in KOSTEN.items()
}
_WOORDEN_BUITEN = tuple(map(kaal, OOK_BUITEN))


@dataclass(frozen=True)
class Kostensoort(Keuze):
    """De soort kosten; ook in andere woorden, zoals zij in begrotingen staan."""

    def lees(self, waarde: object, gegevens: Gegevens) -> str:
        return super().lees(
            _WOORDEN.get(kaal(waarde), waarde) if isinstance(waarde, str) else waarde, gegevens
        )


@dataclass(frozen=True)
class Post:
    """Eén bedrag in één jaar; `plek` is de plaats waar het staat, vanaf nul."""

    van: str
    naar: str
    activiteit: str
    kosten: str
    begroting: str
    jaar: int
    centen: int
    prijspeil: int | None
    plek: int


JAAR = Jaartal(EERSTE_JAAR, LAATSTE_JAAR)
VAN, NAAR, BEGROTING, TOT_EN_MET = "van", "naar", "begroting", "tot_en_met"
POST = (
    Veld(
        VAN,
        "Wie betaalt?",
        Tekst(),
        "De naam van een partij, of iemand buiten de keten, zoals het Rijk. Betaalt wie deze post begroot? "
        "Dan mag dit leeg blijven.",
        ook=("betaler", "betaald door", "van partij", "wie betaalt", "zender", "debiteur"),
    ),
    Veld(
        NAAR,
        "Wie ontvangt?",
        Tekst(),
        "Een partij, of iemand buiten de keten. Zijn beide namen leeg of onbekend, dan kan het niet.",
        ook=("ontvanger", "betaald aan", "aan", "naar partij", "wie ontvangt", "begunstigde", "crediteur"),
    ),
    Veld(
        "activiteit",
        "Waarvoor?",
        Tekst(),
        "Staat dezelfde activiteit in twee begrotingen, dan worden de bedragen naast elkaar gezet.",
        ook=("omschrijving", "post", "product", "taak", "waarvoor", "naam", "begrotingspost"),
    ),
    Veld(
        "kosten",
        "Welke soort kosten?",
        Kostensoort(lambda _: KOSTEN),
        "Een kader houdt drie soorten uit elkaar.",
        leeg="leeg telt als niet gezegd",
        ook=("kostensoort", "soort kosten", "soort", "categorie", "cat", "kostengroep", "doelgroep"),
    ),
    Veld(
        BEGROTING,
        "In wiens begroting staat dit?",
        Tekst(),
        "Een partij die betaalt of ontvangt.",
        verplicht=True,
        ook=(
            *("begroting van", "organisatie", "begroot door", "budget van", "budgethouder", "bron", "partij"),
            *("begrotingshouder", "begr houder", "houder", "wie begroot"),
        ),
    ),
    Veld(
        "bedrag",
        "Hoeveel euro per jaar?",
        Bedrag(),
        "Nul of meer: wie betaalt en wie ontvangt, zegt de richting.",
        verplicht=True,
        ook=("euro", "eur", "begroot", "begroting", "raming", "bedrag per jaar", "begroot bedrag", "geraamd"),
    ),
    Veld(
        "jaar",
        "In welk jaar?",
        JAAR,
        verplicht=True,
        ook=("begrotingsjaar", "boekjaar", "kalenderjaar", "vanaf jaar"),
    ),
    Veld(
        TOT_EN_MET,
        "Elk jaar evenveel, tot en met welk jaar?",
        JAAR,
        leeg="leeg is alleen dat ene jaar",
        ook=("t/m", "tot en met jaar", "laatste jaar", "eindjaar"),
    ),
    Veld(
        "prijspeil",
        "In de prijzen van welk jaar?",
        JAAR,
        leeg="leeg telt als niet gezegd",
        ook=("prijspeil jaar", "prijsniveau", "prijzen van"),
    ),
)


def lees_posten(
    groepen: Sequence[Ingevuld], partijen: Partijen, lijst: str
) -> tuple[tuple[Post, ...], list[Fout]]:
    """De posten van alle jaren, en wat er mis aan is; een groepje met fouten telt niet mee."""
    posten: list[Post] = []
    fouten: list[Fout] = []
    for plek, groep in enumerate(groepen):
        mis = list(kijk_post_na(groep, partijen))
        for veld, melding in mis:
            fouten.append(Fout(f"{lijst}.{plek}.{veld}", zin(f"post {plek + 1}: {melding}")))
        if not mis and not groep.fouten:
            posten += lees_post(groep, partijen, plek)
    return een_schrijfwijze(posten), fouten


def kijk_post_na(groep: Ingevuld, partijen: Partijen) -> Iterator[tuple[str, str]]:
    """Wat er in een post niet bij elkaar past: het veld, en wat eraan te doen is."""
    jaar, einde = groep.getal("jaar"), groep.getal(TOT_EN_MET)
    if jaar is not None and einde is not None and einde < jaar:
        yield TOT_EN_MET, f"{einde} is eerder dan {jaar}; kies hetzelfde of een later jaar"
    typefouten = [
        (veld, f"{citeer(tekst)} is geen partij{tip}")
        for veld in (VAN, NAAR)
        if (tekst := groep.tekst(veld)) and partijen.zoek(tekst) is None and (tip := partijen.lijkt_op(tekst))
    ]
    yield from typefouten
    houder = groep.tekst(BEGROTING)
    if houder is None or typefouten:
        return
    geen_van_beide = groep.tekst(VAN) is None and groep.tekst(NAAR) is None
    if geen_van_beide:
        yield VAN, "vul in wie betaalt of wie ontvangt; allebei leeg kan niet"
    begroting = partijen.zoek(houder)
    if begroting is None:
        tip = (
            partijen.lijkt_op(houder) or f"; kies {som_op(partijen.namen, 'of')}, of zet haar bij de partijen"
        )
        yield BEGROTING, f"{citeer(houder)} is geen partij{tip}"
        return
    if geen_van_beide:
        return
    van, naar = betaler_en_ontvanger(groep, partijen)
    if van == naar:
        yield NAAR, f"{citeer(naar)} betaalt hier aan zichzelf; vul een ander in"
    elif begroting not in (van, naar):
        yield (
            BEGROTING,
            (
                f"{citeer(begroting)} betaalt of ontvangt hier niet; vul bij de betaler of de ontvanger in "
                "wie dit begroot"
            ),
        )


def betaler_en_ontvanger(groep: Ingevuld, partijen: Partijen) -> tuple[str, str]:
    """Wie betaalt en wie ontvangt; is er een niet ingevuld, dan is dat wie de post begroot.

    Begroot wie wel is ingevuld de post zelf, dan is de ander buiten de keten.
    """
    houder = _houder(groep, partijen)
    van, naar = _noem(groep.tekst(VAN), partijen), _noem(groep.tekst(NAAR), partijen)
    if van is None:
        return (BUITEN if naar == houder else houder), zeker(naar)
    if naar is None:
        return van, (BUITEN if van == houder else houder)
    return van, naar


def _houder(groep: Ingevuld, partijen: Partijen) -> str:
    """De partij in wier begroting de post staat."""
    return zeker(partijen.zoek(zeker(groep.tekst(BEGROTING))))


def _noem(tekst: str | None, partijen: Partijen) -> str | None:
    if tekst is None:
        return None
    return partijen.zoek(tekst) or (BUITEN if kaal(tekst) in _WOORDEN_BUITEN else tekst)


def lees_post(groep: Ingevuld, partijen: Partijen, plek: int) -> Iterator[Post]:
    """De post, in elk van haar jaren."""
    houder = _houder(groep, partijen)
    van, naar = betaler_en_ontvanger(groep, partijen)
    jaar = zeker(groep.getal("jaar"))
    for een in range(jaar, (groep.getal(TOT_EN_MET) or jaar) + 1):
        yield Post(
            van=van,
            naar=naar,
            activiteit=groep.tekst("activiteit") or "",
            kosten=groep.tekst("kosten") or ONGEZEGD,
            begroting=houder,
            jaar=een,
            centen=in_centen(zeker(groep.bedrag("bedrag"))),
            prijspeil=groep.getal("prijspeil"),
            plek=plek,
        )


def een_schrijfwijze(posten: Iterable[Post]) -> tuple[Post, ...]:
    """Wie buiten de keten staat, heet overal zoals hij het eerst is geschreven."""
    eerst: dict[str, str] = {}

    def naam(tekst: str) -> str:
        return eerst.setdefault(kaal(tekst) or tekst, tekst)

    return tuple(replace(een, van=naam(een.van), naar=naam(een.naar)) for een in posten)


def jaren_van(posten: Iterable[Post]) -> list[int]:
    """De jaren waar de posten over gaan, het vroegste eerst."""
    return sorted({een.jaar for een in posten})


def te_veel_jaren(posten: Iterable[Post]) -> str:
    """Wat er mis is als de posten over te veel jaren gaan; anders niets."""
    aantal = len(jaren_van(posten))
    return (
        f"De posten gaan over {aantal} jaren; hoogstens {MEESTE_JAREN} kan." if aantal > MEESTE_JAREN else ""
    )
