"""De vragen van «doelgroepwijzer», en wanneer antwoorden elkaar tegenspreken."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from calculators.raamwerk.bouwdoos import Fout, Gegevens, Ingevuld, Keuze, Veld, als

DOELGROEP_A = "wvs/doelgroep-a"
JA, NEE, ONBEKEND = "ja", "nee", "onbekend"
OP_TIJD, LATER = "op-tijd", "later"
MET_HULP, GEEN_KANS, ANDERS = "met-hulp", "geen", "anders"
JA_NEE = {JA: "Ja", NEE: "Nee"}
JA_NEE_ONBEKEND = {**JA_NEE, ONBEKEND: "Nog niet bekend"}
KANS = {
    MET_HULP: "Een goede kans, maar niet zonder hulp",
    GEEN_KANS: "Geen echte kans",
    ANDERS: "Geen van deze twee",
    ONBEKEND: "Nog niet bekend",
}
NAAR_GEWOON, NAAR_DETACHERING, NAAR_LOCATIE = "naar-gewoon-werk", "naar-detachering", "naar-locatie"
STAPPEN = {
    NAAR_GEWOON: "Van detachering of begeleid werk op locatie naar een gewone werkplek",
    NAAR_DETACHERING: "Van beschermd werk naar detachering of begeleid werk op locatie",
    NAAR_LOCATIE: "Van beschermd werk binnen WVS naar beschermd werk op locatie",
    NEE: "Geen van deze stappen",
    ONBEKEND: "Nog niet bekend",
}
VERANDER = "Verander een van de twee antwoorden."
PLEK, KANSEN, DAARNAAST = "Een plek die er al is", "Kansen op betaald werk", "Wat er nog bij komt"


def begin(gegevens: Gegevens) -> Mapping[str, str]:
    """Of iemand meteen kan beginnen, met de termijn die het kader nu noemt; KeyError als die er niet is."""
    termijn = gegevens.laatste_waarde(DOELGROEP_A, "termijn").met_grens()
    return {
        OP_TIJD: f"Ja, en met werk {termijn}",
        LATER: f"Ja, maar niet met werk {termijn}",
        NEE: "Nee",
        ONBEKEND: "Nog niet bekend",
    }


VELDEN = (
    Veld(
        "sw_baan",
        "Heeft iemand al een baan bij WVS onder de oude Wet sociale werkvoorziening (Wsw)?",
        Keuze(lambda _: JA_NEE),
        verplicht=True,
        groep=PLEK,
        kort="SW-baan",
    ),
    Veld(
        "sw_stap",
        "Welke stap kan iemand met zo'n SW-baan maken?",
        Keuze(lambda _: STAPPEN),
        groep=PLEK,
        leeg="alleen bij een SW-baan",
        telt=als("sw_baan", JA),
        kort="Stap vanuit de SW-baan",
    ),
    Veld(
        "indicatie",
        "Is er een indicatie voor beschermd (beschut) werk?",
        Keuze(lambda _: JA_NEE_ONBEKEND),
        groep=PLEK,
        leeg="niet nodig bij een SW-baan",
        telt=als("sw_baan", NEE),
        later=True,
        kort="Indicatie voor beschut werk",
    ),
    Veld(
        "begin",
        "Kan iemand in principe meteen beginnen in een betaalde baan?",
        Keuze(begin),
        groep=KANSEN,
        leeg="niet nodig bij een SW-baan of een indicatie",
        telt=als("indicatie", NEE, ONBEKEND),
        later=True,
        kort="Meteen beginnen",
    ),
    Veld(
        "kans",
        "Welke kans op betaald werk heeft iemand?",
        Keuze(lambda _: KANS),
        groep=KANSEN,
        leeg="niet nodig bij een SW-baan, een indicatie of op tijd werk",
        telt=als("begin", LATER, NEE, ONBEKEND),
        later=True,
        kort="Kans op betaald werk",
    ),
    Veld(
        "taal",
        "Is een taalachterstand het enige wat iemand tegenhoudt?",
        Keuze(lambda _: JA_NEE_ONBEKEND),
        "De bron noemt analfabeten en statushouders.",
        groep=DAARNAAST,
        telt=als("sw_baan"),
        kort="Alleen een taalachterstand",
    ),
    Veld(
        "register",
        "Staat iemand in het landelijk register voor de banenafspraak?",
        Keuze(lambda _: JA_NEE_ONBEKEND),
        groep=DAARNAAST,
        telt=als("sw_baan"),
        kort="Register banenafspraak",
    ),
)


def kijk_na(ingevuld: Ingevuld) -> Iterator[Fout]:
    """Antwoorden die elkaar tegenspreken, en vragen die zijn overgeslagen."""
    sw_baan, indicatie = ingevuld.tekst("sw_baan"), ingevuld.tekst("indicatie")
    meteen, kans = ingevuld.tekst("begin"), ingevuld.tekst("kans")
    if sw_baan == NEE:
        if not ingevuld.ontbreekt("sw_stap"):
            yield Fout("sw_stap", "Dit is alleen voor iemand met een SW-baan; haal dit weg, of kies daar Ja.")
        yield from _overgeslagen(ingevuld, indicatie)
    if meteen in (OP_TIJD, LATER):
        if indicatie == JA:
            yield Fout(
                "begin",
                f"Dit spreekt de indicatie tegen: die is voor wie niet naar gewoon werk kan. {VERANDER}",
            )
        if kans == GEEN_KANS:
            yield Fout(
                "kans",
                f"U vulde in dat iemand meteen kan beginnen; dan is er een kans op betaald werk. {VERANDER}",
            )
    if meteen == OP_TIJD and kans == MET_HULP:
        yield Fout(
            "kans",
            f"Meteen beginnen hoort bij doelgroep A, en «niet zonder hulp» bij doelgroep B. {VERANDER}",
        )
    if ingevuld.tekst("taal") == JA and indicatie == JA:
        yield Fout(
            "taal",
            f"Dit spreekt de indicatie tegen: dan is de taal niet het enige. {VERANDER}",
        )


def _overgeslagen(ingevuld: Ingevuld, indicatie: str | None) -> Iterator[Fout]:
    """Een vraag die leeg is, terwijl een antwoord verderop alleen telt als zij is beantwoord."""
    heeft_begin, heeft_kans = (not ingevuld.ontbreekt(naam) for naam in ("begin", "kans"))
    if ingevuld.ontbreekt("indicatie") and (heeft_begin or heeft_kans):
        melding = "Dit is nodig voor wat u verderop invulde; kies Ja, Nee of Nog niet bekend."
        yield Fout("indicatie", melding, nodig=True)
    elif indicatie in (NEE, ONBEKEND) and heeft_kans and not heeft_begin:
        melding = "Dit is nodig voor de kans op betaald werk die u invulde; kies een antwoord."
        yield Fout("begin", melding, nodig=True)
