"""Wat een pagina meer vraagt dan één uitkomst: JSON-tekst erin, JSON-tekst eruit, net als bij het loket."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from typing import Any

from calculators.kaders.gegevens import Gegevens
from calculators.kaders.notatie import som_op
from calculators.kaders.strikte_json import GeenJson, lees_json

# As a module: the register imports this one while the loket itself is being imported.
from calculators.raamwerk import bestand_alsof, loket
from calculators.raamwerk.agenda import EINDE, begin_agenda
from calculators.raamwerk.amendement import leg_naast
from calculators.raamwerk.bestand import Bestand
from calculators.raamwerk.bestand_agenda import agenda_van_rij
from calculators.raamwerk.bestand_lezen import beantwoord_rij, vragen_naast
from calculators.raamwerk.geen_vraag import WOORDEN
from calculators.raamwerk.kolom_inhoud import Inhoud
from calculators.raamwerk.kolommen import zeg_kolommen
from calculators.raamwerk.kopregel import (
    in_woorden,
    keuzes,
    kies_kolommen,
    kijk_dagen_na,
    kijk_kolommen_na,
    kijk_kopregels_na,
    zeg_wat_onzeker_is,
    zoek_kopregel,
)
from calculators.raamwerk.rekenhulp import Rekenhulp
from calculators.raamwerk.sinds import GEEN_UITKOMST, ONLEESBAAR, noem_wijzigingen
from calculators.raamwerk.velden import DIEPSTE_VRAAG, LANGSTE_OVERZICHT, LANGSTE_PORTIE, LANGSTE_VRAAG
from calculators.raamwerk.vergelijking import Plan, haal_namen, vergelijk_invulling
from calculators.raamwerk.vermelding import Onleesbaar, lees_vermelding, maak_vermelding
from calculators.raamwerk.vraag import Fout, Fouten, Ingevuld, lees_vraag, op_volgorde

GEEN_BESTAND = "Dit zijn geen kolommen en rijen; geef lijsten van teksten."


def sinds(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Wat er is gewijzigd sinds een bronvermelding: `zinnen`, leeg als alles gelijk is.

    De tekst heeft `vraag`, en `vermelding` met de delen daarvan uit het adres.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_VRAAG, "vraag", "vermelding")
        return {"zinnen": _zinnen(gegevens, rekenhulp, data["vraag"], data["vermelding"])}

    return loket.open_deur(naam, beantwoord)


def vergelijk(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Plannen naast het huidige: de `regels`, `zinnen` en `beelden` van de vergelijking.

    De tekst heeft `plannen`, een lijst van vragen met het huidige plan voorop; in `heet` mag staan hoe een
    plan heet. `invulling` zijn de velden die
    niet overal gelijk zijn ingevuld, `anders` de hele antwoorden van de andere plannen. Een fout noemt haar
    plan, in haar veld (`plannen.1.maanden`) en in haar tekst.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        naast = rekenhulp.plannen
        if naast is None:
            raise GeenJson(f"De rekenhulp {rekenhulp.naam} zet geen plannen naast elkaar.")
        vragen = _lees(tekst, LANGSTE_VRAAG * naast.meeste, "plannen")["plannen"]
        if not isinstance(vragen, list) or not 1 < len(vragen) <= naast.meeste:
            raise GeenJson(
                f"Dit zijn geen plannen; geef een lijst van vragen: die van het huidige {naast.woord}, "
                f"en daarna van 1 tot en met {naast.meeste - 1} andere."
            )
        namen, vragen = haal_namen(naast, gegevens, vragen)
        ingevuld = [rekenhulp.lees(gegevens, vraag) for vraag in vragen]
        antwoorden = _antwoorden(gegevens, rekenhulp, dict(zip(namen, ingevuld, strict=True)))
        plannen = [
            Plan(naam, vraag, antwoord["antwoord"])
            for (naam, antwoord), vraag in zip(antwoorden.items(), ingevuld, strict=True)
        ]
        gevonden = naast.vergelijk(plannen)
        invulling = vergelijk_invulling(rekenhulp.velden, gegevens, plannen)
        return {
            "namen": [plan.naam for plan in plannen],
            "zinnen": list(gevonden.zinnen),
            "regels": [regel.als_data() for regel in gevonden.regels],
            "invulling": [regel.als_data() for regel in invulling],
            "beelden": list(gevonden.beelden),
            "anders": list(antwoorden.values())[1:],
        }

    return loket.open_deur(naam, beantwoord)


def amendement(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Gevallen naast elkaar: zoals het nu is, met een voorstel, en met een amendement daarop.

    De tekst heeft `voorstel`, `anders` (met `waarden`, `vanaf` en `gemeenten`) en `vragen`. Het antwoord
    heeft `gevallen`: per vraag drie keer de eerste zin, of waarom die er niet is.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_PORTIE, "voorstel", "anders", "vragen")
        return leg_naast(gegevens, rekenhulp, data["voorstel"], data["anders"], data["vragen"])

    return loket.open_deur(naam, beantwoord)


def herken(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Bij elke kolom van een bestand het veld dat zij lijkt te vullen, voor de stap «welke kolom is wat?».

    De tekst heeft `koppen`, en mag `velden` hebben met wat de gebruiker bij elke kop koos. In `cellen` mag
    bij de plek van een kolom staan wat erin staat, en in `kopregels` bij hun nummer de rijen die op een
    kopregel lijken. Het antwoord heeft `kolommen`, elk met haar kop, haar veld, hoe dat is gevonden en een
    gok, en `keuzes` met de velden waaruit men kan kiezen. `meldingen` zegt welke kolommen niet meedoen,
    `nakijken` wat een mens moet nakijken, en `kopregel` welke rij de kopregel is, als dat een andere is.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_PORTIE, "koppen", mag=("velden", "cellen", "kopregels"))
        bestand, rekenhulp = _bestand(rekenhulp)
        koppen = _teksten(data["koppen"])
        gekozen = _teksten(data["velden"]) if "velden" in data else None
        try:
            inhoud = Inhoud(gegevens, _bij_plek(data.get("cellen", {}), len(koppen)))
            gevonden = kies_kolommen(rekenhulp, bestand, koppen, gekozen, inhoud)
            kopregels = _teksten_bij(data.get("kopregels", {}))
            kopregel = zoek_kopregel(rekenhulp, bestand, koppen, kopregels)
        except ValueError:
            raise GeenJson(GEEN_BESTAND) from None
        # Een gok staat klaar tot iemand kiest; zij is dan nog niet gebruikt, en ook niet weggelaten.
        zeker = [kolom for kolom in gevonden if gekozen is not None or not kolom.gok]
        return {
            "kolommen": [kolom.als_data() for kolom in gevonden],
            "keuzes": keuzes(rekenhulp, bestand, gevonden),
            "meldingen": list(zeg_kolommen(zeker, partial(in_woorden, rekenhulp))),
            "nakijken": zeg_wat_onzeker_is(rekenhulp, bestand, gevonden, inhoud, met_gokken=gekozen is None),
            "kopregel": kopregel,
        }

    return loket.open_deur(naam, beantwoord)


def kolommen(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Bij elke kolom van een bestand het veld dat zij vult, en de `koppen` van het antwoord.

    `kort` zijn de koppen die men eerst ziet, `agenda` zegt of een rij dagen voor een agenda heeft. `alsof`
    zegt welk voorstel er in gedachten is aangenomen, en is leeg als dat niet zo is. `totaalwoorden` zijn de
    woorden waarmee een rij met totalen begint.

    De tekst heeft `koppen`, en `instellingen` met wat er naast het bestand is ingevuld. Zij mag `velden`
    hebben, met wat de gebruiker bij elke kop koos, `cellen` zoals bij `herken`, en `dagen`: bij de plek van
    een kolom wat erin staat dat op een dag lijkt. In `kopregels` mogen bij hun nummer de rijen staan die op
    een kopregel lijken. `meldingen` zegt welke kolommen niet meedoen.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        mag = ("velden", "cellen", "dagen", "kopregels")
        data = _lees(tekst, LANGSTE_PORTIE, "koppen", "instellingen", mag=mag)
        bestand, rekenhulp = _bestand(rekenhulp)
        koppen = _teksten(data["koppen"])
        gekozen = _teksten(data["velden"]) if "velden" in data else None
        ingevuld = lees_vraag(vragen_naast(rekenhulp, bestand), gegevens, data["instellingen"])
        fouten = list(ingevuld.fouten)
        naast = {*ingevuld.waarden, *(fout.veld for fout in fouten)}
        try:
            inhoud = Inhoud(gegevens, _bij_plek(data.get("cellen", {}), len(koppen)))
            gevonden = kies_kolommen(rekenhulp, bestand, koppen, gekozen, inhoud)
            fouten += kijk_dagen_na(gevonden, _bij_plek(data.get("dagen", {}), len(koppen)))
            kopregels = _teksten_bij(data.get("kopregels", {}))
            fouten += kijk_kopregels_na(rekenhulp, bestand, gevonden, kopregels)
        except ValueError:
            raise GeenJson(GEEN_BESTAND) from None
        fouten += kijk_kolommen_na(rekenhulp, bestand, gevonden, naast)
        if fouten:
            raise Fouten(fouten)
        alsof = bestand_alsof.zeg_alsof(gegevens, ingevuld)
        return {
            "velden": [kolom.veld for kolom in gevonden],
            "koppen": list(bestand_alsof.koppen(bestand, ingevuld)),
            "kort": list(bestand.kort or bestand.koppen),
            "agenda": bestand.agenda is not None and not alsof,
            "alsof": alsof,
            "totaalwoorden": list(WOORDEN),
            "corpus": gegevens.corpus,
            "kolommen": [kolom.als_data() for kolom in gevonden],
            "meldingen": list(zeg_kolommen(gevonden, partial(in_woorden, rekenhulp))),
        }

    return loket.open_deur(naam, beantwoord)


def rijen(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """De antwoorden bij een portie rijen, in dezelfde volgorde; een fout in een rij staat bij die rij.

    Een rij met fouten die zeker een rij met totalen is, heeft ook `overgeslagen`.

    De tekst heeft `koppen` en `velden` (van `kolommen`), `rijen` met per rij haar cellen, en dezelfde
    `instellingen` als bij `kolommen`.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_PORTIE, "koppen", "velden", "rijen", "instellingen")
        bestand, rekenhulp = _bestand(rekenhulp)
        koppen, velden = _teksten(data["koppen"]), _teksten(data["velden"])
        naast, gelezen = data["instellingen"], data["rijen"]
        if not isinstance(naast, dict) or not isinstance(gelezen, list) or len(koppen) != len(velden):
            raise GeenJson(GEEN_BESTAND)
        _teksten(list(naast.values()))
        return {
            "rijen": [
                beantwoord_rij(gegevens, rekenhulp, bestand, velden, koppen, _teksten(cellen), naast)
                for cellen in gelezen
            ]
        }

    return loket.open_deur(naam, beantwoord)


def overzicht(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """Wat er over alle rijen samen te zeggen is: hun volgorde, rangen, zinnen en oordelen.

    De tekst heeft `tellingen`, die van elke rij zonder fout uit het antwoord van `rijen`, en dezelfde
    `instellingen` als bij `kolommen`.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_OVERZICHT, "tellingen", "instellingen")
        bestand, rekenhulp = _bestand(rekenhulp)
        tellingen = data["tellingen"]
        if not isinstance(tellingen, list) or not all(isinstance(een, list) for een in tellingen):
            raise GeenJson(GEEN_BESTAND)
        ingevuld = lees_vraag(vragen_naast(rekenhulp, bestand), gegevens, data["instellingen"])
        if ingevuld.fouten:
            raise Fouten(ingevuld.fouten)
        try:
            return bestand_alsof.overzie(gegevens, bestand, ingevuld, tellingen).als_data()
        except ValueError:
            raise GeenJson(GEEN_BESTAND) from None

    return loket.open_deur(naam, beantwoord)


def agenda(gegevens: Gegevens, naam: str, tekst: str) -> str:
    """De dagen voor een agenda bij een portie rijen: `gebeurtenissen`, en hoeveel het er zijn (`aantal`).

    De tekst heeft `rijen` (zie `agenda_van_rij`) en `lot`, een willekeurige naam voor dit bestand. Alle
    porties achter elkaar, met `begin` ervoor en `einde` erachter, zijn het agendabestand.
    """

    def beantwoord(rekenhulp: Rekenhulp) -> dict[str, object]:
        data = _lees(tekst, LANGSTE_PORTIE, "rijen", "lot")
        bestand, rekenhulp = _bestand(rekenhulp)
        gelezen, lot = data["rijen"], data["lot"]
        if not isinstance(gelezen, list) or not isinstance(lot, str):
            raise GeenJson(GEEN_BESTAND)
        try:
            gevonden = [agenda_van_rij(gegevens, rekenhulp, bestand, rij, lot) for rij in gelezen]
        except ValueError:
            raise GeenJson(GEEN_BESTAND) from None
        return {
            "begin": begin_agenda(naam),
            "gebeurtenissen": "".join(regels for regels, _ in gevonden),
            "einde": EINDE,
            "aantal": sum(aantal for _, aantal in gevonden),
        }

    return loket.open_deur(naam, beantwoord)


def _antwoorden(
    gegevens: Gegevens, rekenhulp: Rekenhulp, vragen: Mapping[str, Ingevuld]
) -> dict[str, dict[str, Any]]:
    """Het antwoord van elk plan, op naam; Fouten met alles wat er aan alle plannen mis is."""
    antwoorden: dict[str, dict[str, Any]] = {}
    fouten: list[Fout] = []
    for plek, (naam, vraag) in enumerate(vragen.items()):
        try:
            antwoorden[naam] = loket.beantwoord_vraag(gegevens, rekenhulp, vraag, heel=True)
        except Fouten as mis:
            for fout in op_volgorde(rekenhulp.velden, mis.fouten):
                veld = f"plannen.{plek}.{fout.veld}" if fout.veld else f"plannen.{plek}"
                fouten.append(Fout(veld, f"{naam}: {fout.melding}", fout.nodig))
    if fouten:
        raise Fouten(fouten)
    return antwoorden


def _bestand(rekenhulp: Rekenhulp) -> tuple[Bestand, Rekenhulp]:
    """Het bestand dat een rekenhulp leest, en de rekenhulp met de velden van een rij daarvan."""
    if rekenhulp.bestand is None:
        raise GeenJson(f"De rekenhulp {rekenhulp.naam} leest geen bestanden.")
    return rekenhulp.bestand, rekenhulp.voor_rij


def _teksten(data: object) -> list[str]:
    if not isinstance(data, list) or not all(isinstance(deel, str) for deel in data):
        raise GeenJson(GEEN_BESTAND)
    return data


def _bij_plek(data: object, aantal: int) -> dict[int, list[str]]:
    """De teksten bij de plek van hun kolom; ValueError als er geen zo'n kolom is."""
    gevonden = _teksten_bij(data)
    if not all(0 <= plek < aantal for plek in gevonden):
        raise ValueError("er is geen kolom met dit nummer")
    return gevonden


def _teksten_bij(data: object) -> dict[int, list[str]]:
    """De teksten bij hun nummer; ValueError als het iets anders is."""
    if not isinstance(data, dict):
        raise ValueError("dit is geen groep")
    return {int(nummer): _teksten(teksten) for nummer, teksten in data.items()}


def _zinnen(gegevens: Gegevens, rekenhulp: Rekenhulp, vraag: object, delen: object) -> list[str]:
    try:
        toen = lees_vermelding(delen if isinstance(delen, dict) else {})
    except Onleesbaar:
        return list(ONLEESBAAR)
    ingevuld = rekenhulp.lees(gegevens, vraag)
    try:
        uitkomst = rekenhulp.uitkomst(gegevens, ingevuld)
    except Fouten:
        return list(GEEN_UITKOMST)
    gemeente = ingevuld.tekst("gemeente") or ""
    return noem_wijzigingen(
        toen, maak_vermelding(gegevens, gemeente, uitkomst, rekenhulp.uitgave), gegevens, gemeente
    )


def _lees(tekst: object, langste: int, *sleutels: str, mag: tuple[str, ...] = ()) -> Mapping[str, Any]:
    """Een groep met deze sleutels, en misschien ook die uit `mag`; GeenJson als het iets anders is."""
    if not isinstance(tekst, str):
        raise GeenJson("De vraag is geen tekst; geef haar als JSON-tekst.")
    data = lees_json(tekst, langste=langste, diepste=DIEPSTE_VRAAG)
    if not isinstance(data, dict) or set(data) - set(mag) != set(sleutels):
        raise GeenJson(f"Hier hoort een groep te staan met {som_op(sleutels)}.")
    return data
