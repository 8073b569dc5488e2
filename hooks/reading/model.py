"""What may stand in each policy file: one declaration for the reader, the check and the JSON Schema."""

from __future__ import annotations

from calculators.kaders.kader import ALLE_GEVALLEN, NIET_GENOEMD, NIEUWE_GEVALLEN
from calculators.kaders.maatstaf import PER, RICHTINGEN
from calculators.kaders.status import STATUSSEN
from hooks.corpus.words import BOUNDS, COUNTED, DECIDED, DECIDERS, NATURES, SOORTEN, UNITS
from hooks.reading.meant import place_form, value_form
from hooks.reading.origin import Origin
from hooks.reading.shapes import (
    Choice,
    Day,
    Field,
    Free,
    ListOf,
    MapOf,
    Number,
    OneOrMore,
    Record,
    VersionName,
    Words,
    identifier,
    kader_reference,
    published_name,
)
from hooks.reading.values import Content, ValueRecord

VALUE = ValueRecord(
    "deze waarde",
    (
        Field("waarde", Content(), "het getal, de datum of het oordeel"),
        Field("eenheid", Choice("een eenheid", UNITS), "waarin het getal telt"),
        Field("grens", Choice("een grens", BOUNDS), "hoe hard het getal is", required=False),
    ),
    instead=value_form,
)
PLACE = Record(
    "deze bron",
    (
        Field("document", identifier("een document"), "een document uit bronnen.yml"),
        Field(
            "kop",
            Words("een kop", as_written=True),
            "de kop in het document, zoals in bronnen.yml",
            required=False,
        ),
        Field(
            "onderdeel",
            Number("een rangnummer", is_rank=True),
            "het hoeveelste punt van de opsomming",
            required=False,
        ),
        Field(
            "alinea",
            Number("een rangnummer", is_rank=True),
            "de hoeveelste alinea gewone tekst",
            required=False,
        ),
        Field("zin", Number("een rangnummer", is_rank=True), "de hoeveelste zin daarvan", required=False),
    ),
    instead=place_form,
)
PLACES = OneOrMore(PLACE, "een bron of een lijst van bronnen")
OPEN_POINT = Record(
    "dit open punt",
    (
        Field("vraag", Words(), "de vraag die de bron open laat"),
        Field(
            "lezingen",
            MapOf(identifier("een lezing"), Words(), "mogelijke lezingen met een naam"),
            "de mogelijke lezingen",
            required=False,
        ),
        Field("gekozen", identifier("een lezing"), "de gekozen lezing, als er gekozen is", required=False),
        Field("wie", Words(), "wie erover gaat; anders «Staat niet in de bron.»"),
    ),
)
CHANGES = ("ongewijzigd", "aangevuld", "vervangen", "vervallen", "achterhaald", "afwachten")
CHANGE = Record(
    "deze wijziging",
    (
        Field("soort", Choice("een soort wijziging", CHANGES), "hoe de bron de wijziging zelf noemt"),
        Field("reden", Words(), "waarom, volgens de bron"),
    ),
)
TRANSITIONS = (NIEUWE_GEVALLEN, ALLE_GEVALLEN, NIET_GENOEMD)
CORRECTION = Record(
    "deze correctie",
    (
        Field("op", Day("een dag", exact=True), "de dag van de correctie"),
        Field("reden", Words(), "wat er is verbeterd, en waarom"),
        Field(
            "was", Words(as_written=True), "wat er eerst stond; alleen als git het niet weet", required=False
        ),
    ),
)
_CONTENT = (
    Field("status", Choice("een status", tuple(STATUSSEN)), "hoe vast dit staat"),
    Field("besluit", identifier("een besluit"), "een besluit uit besluiten.yml", required=False),
    Field("tekst", Words(), "wat het kader zegt, in eigen woorden, één zin per regel"),
    Field("oordeel", Words(), "wat de bron ervan vindt, in een paar woorden", required=False),
    Field(
        "waarden",
        MapOf(identifier("een waarde"), VALUE, "waarden met een naam"),
        "de getallen, datums en oordelen",
        required=False,
    ),
    Field("toelichting", Words(), "uitleg of reden die zelf geen regel is", required=False),
    Field("wijziging", CHANGE, "wat er volgens de bron veranderde, en waarom", required=False),
    Field(
        "open_punten",
        MapOf(identifier("een open punt"), OPEN_POINT, "open punten met een naam"),
        "wat de bron open laat",
        required=False,
    ),
    Field(
        "opgelost",
        MapOf(identifier("een open punt"), identifier("een besluit of document"), "opgeloste open punten"),
        "open punten van een eerdere versie, met het besluit of document dat ze oplost",
        required=False,
    ),
    Field(
        "overgang",
        Choice("een overgang", TRANSITIONS),
        "wat deze versie doet met gevallen die al lopen; zonder deze sleutel: niet genoemd",
        required=False,
    ),
    Field("overgang_bron", PLACES, "waar de bron dat zegt", required=False),
    Field(
        "terugwerkend",
        Choice("een woord", ("ja",)),
        "ja: deze versie geldt vanaf een dag vóór haar besluit",
        required=False,
    ),
    Field(
        "bron",
        Origin(PLACES),
        "de plaats of plaatsen in de bron; «voorstel» als er nog geen document is",
    ),
)
VERSION_PER_GEMEENTE = Record(
    "deze versie per gemeente",
    tuple(Field(one.name, one.shape, one.description, required=False) for one in _CONTENT),
)
VERSION = Record(
    "deze versie",
    (
        Field("geldt_vanaf", Day(), "de datum vanaf wanneer dit geldt, zo precies als de bron"),
        *_CONTENT,
        Field(
            "alleen",
            ListOf(identifier("een gemeente"), "gemeenten"),
            "de gemeenten die deze versie krijgen; de andere houden hun vorige versie",
            required=False,
        ),
        Field("voorgesteld_op", Day(), "de dag van het voorstel; anders geldt_vanaf", required=False),
        Field(
            "voorgesteld_door",
            Words(),
            "wie het voorstelt: een fractie, college of rol, geen naam van een mens",
            required=False,
        ),
        Field("bundel", identifier("een bundel"), "één naam voor wat één stuk voorstelt", required=False),
        Field(
            "neemt_aan",
            VersionName(),
            "het voorstel dat hiermee is aangenomen: zijn geldt_vanaf, of het eind van zijn adres",
            required=False,
        ),
        Field(
            "over",
            VersionName(),
            "het voorstel dat is afgewezen of ingetrokken; anders het laatste",
            required=False,
        ),
        Field(
            "correcties",
            ListOf(CORRECTION, "correcties"),
            "wat er is verbeterd nadat deze versie was gepubliceerd",
            required=False,
        ),
        Field(
            "voorheen_op",
            ListOf(Day(), "datums"),
            "datums waarop deze versie eerder stond, toen de datum grover of fout was",
            required=False,
        ),
        Field(
            "per_gemeente",
            MapOf(identifier("een gemeente"), VERSION_PER_GEMEENTE, "versies per gemeente"),
            "wat in één gemeente anders luidt",
            required=False,
        ),
    ),
)
MEASURE = Record(
    "deze maat",
    (
        Field("wat", Words(), "wat er wordt gemeten, zonder punt"),
        Field("eenheid", Choice("een eenheid", COUNTED), "waarin de meting telt"),
        Field("telt", Words(), "hoe er wordt geteld, en wat de bron daarover niet zegt"),
        Field("per", Choice("een tijd", PER), "over welke tijd een meting gaat"),
        Field("beter", Choice("een kant", RICHTINGEN), "welke kant volgens de bron goed is"),
        Field(
            "tegen",
            identifier("een waarde"),
            "de waarde van dit kader waar de meting naast ligt; zonder deze sleutel is er geen norm",
            required=False,
        ),
        Field(
            "tellingen",
            MapOf(identifier("een telling"), Words(), "manieren van tellen met een naam"),
            "de manieren van tellen, als de bron de keuze open laat",
            required=False,
        ),
        Field(
            "open_punten",
            ListOf(identifier("een open punt"), "open punten"),
            "open punten van dit kader die het meten in de weg staan",
            required=False,
        ),
    ),
)
KADER = Record(
    "dit kader",
    (
        Field("titel", Words(), "waar het kader over gaat, zonder punt"),
        Field("soort", Choice("een soort", SOORTEN), "wat voor uitspraak het is"),
        Field("themas", ListOf(identifier("een thema"), "thema's"), "thema's uit themas.yml"),
        Field("voor", ListOf(identifier("een doelgroep"), "doelgroepen"), "voor wie het is", required=False),
        Field("zoekwoorden", ListOf(Words(), "zoekwoorden"), "woorden waarmee mensen zoeken", required=False),
        Field("gerelateerd", ListOf(kader_reference(), "kaders"), "andere kaders", required=False),
        Field("gebied", identifier("een gebied"), "alleen als het afwijkt van het dossier", required=False),
        Field("kort", Words(), "wat het kader zegt, in één korte zin zonder getallen", required=False),
        Field("voorheen", ListOf(kader_reference(), "namen"), "namen die het eerder had", required=False),
        Field("nagekeken_op", Day(exact=True), "wanneer een mens het met de bron vergeleek", required=False),
        Field(
            "meet",
            MapOf(identifier("een maat"), MEASURE, "maten met een naam"),
            "hoe men aan dit kader meet",
            required=False,
        ),
        Field("geen_maat", Words(), "waarom er aan dit kader niets te meten is", required=False),
        Field("versies", ListOf(VERSION, "versies"), "de versies, de oudste eerst"),
    ),
)

AREA = Record(
    "dit gebied",
    (
        Field("naam", Words(), "de naam voor lezers"),
        Field("soort", Choice("een soort gebied", ("land", "samenwerking", "gemeente")), "wat voor gebied"),
        Field(
            "cbs",
            Words("een CBS-code", r"GM\d{4}", "schrijf GM en vier cijfers"),
            "de CBS-code",
            required=False,
        ),
        Field("leden", ListOf(identifier("een gemeente"), "gemeenten"), "de gemeenten", required=False),
        Field("uitleg", Words(), "wat het is", required=False),
        Field("vindplaats", Words(), "waar dit staat", required=False),
    ),
)
THEME = Record(
    "dit thema", (Field("naam", Words(), "de naam"), Field("uitleg", Words(), "waar het over gaat"))
)
TARGET_GROUP = Record("deze doelgroep", THEME.fields)
DOSSIER = Record(
    "dit dossier",
    (
        Field("titel", Words(), "de titel"),
        Field("gebied", identifier("een gebied"), "het gebied waar de kaders gelden"),
        Field("inleiding", Words(), "waar het dossier over gaat"),
        Field(
            "bijgewerkt_tot",
            Day(exact=True),
            "de dag tot en met wanneer het dossier is bijgewerkt; anders die van de jongste bron",
            required=False,
        ),
        Field(
            "eigenaar", Words(), "de rol die over het dossier gaat, geen naam van een mens", required=False
        ),
        Field("nagekeken_op", Day(exact=True), "wanneer het dossier is nagekeken", required=False),
        Field("nagekeken_door", Words(), "de rol die het nakeek, geen naam van een mens", required=False),
        Field("herzien_voor", Day(exact=True), "voor welke dag het opnieuw moet", required=False),
    ),
)
DECISION = Record(
    "dit besluit",
    (
        Field("titel", Words(), "wat er besloten is"),
        Field("datum", Day(), "wanneer het besluit rond was"),
        Field("begonnen", Day(), "de eerste dag, als er op meer dagen besloten is", required=False),
        Field("wie", Words(), "wie besloot"),
        Field("door", Choice("wie besloot", DECIDERS), "het soort bestuur dat besloot", required=False),
        Field("stand", Choice("een stand", ("genomen", "voorgesteld", "aangekondigd")), "hoe ver het is"),
        Field("gebied", identifier("een gebied"), "voor welk gebied"),
        Field(
            "beslist",
            MapOf(identifier("een gemeente"), Choice("een uitkomst", DECIDED), "gemeenten"),
            "wat er in één gemeente is beslist, als dat anders is dan in de andere",
            required=False,
        ),
        Field("tekst", Words(), "wat het besluit inhoudt"),
        Field("bron", PLACES, "de plaats of plaatsen in de bron"),
    ),
)
TERM = Record(
    "dit begrip",
    (
        Field("term", Words(), "het woord"),
        Field("betekenis", Words(), "wat het betekent, op taalniveau B1"),
        Field("synoniemen", ListOf(Words(), "woorden"), "andere woorden en vormen", required=False),
        Field("kaders", ListOf(kader_reference(), "kaders"), "kaders die erover gaan", required=False),
        Field(
            "vindplaats",
            Words(),
            "waar de betekenis staat; zonder deze sleutel is het uitleg van de kennisbank",
            required=False,
        ),
    ),
)
OTHER_WORDS = Record(
    "dit woord van lezers",
    (
        Field("ook", ListOf(Words(), "woorden"), "hoe de kennisbank hetzelfde noemt"),
        Field("lezers", ListOf(Words(), "woorden"), "hoe lezers hetzelfde nog meer noemen", required=False),
    ),
)
PICTURE_KINDS = ("sturing", "keten")
READINGS = ("geldend", "voorstel")
DIRECTIONS = ("naar", "beide", "niet bekend")
LINE = Record(
    "deze lijn",
    (
        Field("van", identifier("een knoop"), "een knoop van dit beeld: het begin van de zin"),
        Field("wat", Words(), "wat ertussen staat: van, wat en naar zijn samen een zin"),
        Field("naar", identifier("een knoop"), "een knoop van dit beeld: het eind van de zin"),
        Field("kaders", ListOf(kader_reference(), "kaders"), "de kaders waar de lijn op rust"),
        Field("gemeente", identifier("een gemeente"), "als het kader er anders luidt", required=False),
        Field(
            "richting",
            Choice("een richting", DIRECTIONS),
            "beide kanten op, of niet bekend; zonder deze sleutel wijst de lijn naar «naar»",
            required=False,
        ),
    ),
)
PICTURE = Record(
    "dit beeld",
    (
        Field("titel", Words(), "wat het beeld laat zien, zonder punt"),
        Field(
            "soort", Choice("een soort beeld", PICTURE_KINDS), "wie stuurt wie, of de weg van een kandidaat"
        ),
        Field("dossier", identifier("een dossier"), "een dossier uit dossiers.yml"),
        Field(
            "lezing",
            Choice("een lezing", READINGS),
            "voorstel: van elk kader het voorstel dat erbij ligt; anders wat geldt",
            required=False,
        ),
        Field("toelichting", Words(), "wat het beeld niet kan laten zien, één zin per regel", required=False),
        Field(
            "knopen",
            MapOf(identifier("een knoop"), Words(), "knopen met een naam"),
            "wie en wat, zoals het midden in een zin staat",
        ),
        Field("lijnen", ListOf(LINE, "lijnen"), "de lijnen, in de volgorde waarin men ze leest"),
    ),
)
HEADING = Record(
    "deze kop",
    (
        Field("kop", Words(as_written=True), "de kop in het document"),
        Field("onder", Words(as_written=True), "de kop erboven, als dat nodig is", required=False),
        Field("delen", ListOf(Words("een deel"), "delen"), "de delen, in volgorde: alinea 1, onderdeel 1-8"),
        Field(
            "weggelaten",
            MapOf(Words("een deel"), Words(), "delen met een reden"),
            "delen zonder regel, met de reden",
            required=False,
        ),
    ),
)
REGULATION = Record(
    "deze regeling",
    (
        Field(
            "nummer",
            Words("een nummer", r"(BWBR|CVDR)\d+", "schrijf het nummer uit de wettenbank, zoals BWBR0015703"),
            "het nummer in de wettenbank (BWB) of bij de lokale regelingen (CVDR)",
        ),
        Field("artikel", Words(), "het artikel", required=False),
    ),
)
DOCUMENT = Record(
    "dit document",
    (
        Field("titel", Words(as_written=True), "de titel"),
        Field("ondertitel", Words(as_written=True), "de ondertitel", required=False),
        Field("organisatie", Words(), "van wie het is"),
        Field("datum", Day(), "de datum, zo precies als bekend"),
        Field("datum_afgeleid", Words(), "waar de datum uit volgt, als zij er niet staat", required=False),
        Field(
            "url",
            Words("een webadres", r"https://[^\s<>\"]+", "schrijf het hele adres, beginnend met https://"),
            "waar het document openbaar staat",
            required=False,
        ),
        Field("regeling", REGULATION, "de regeling, als het document er een is", required=False),
        Field("soort", Words(), "wat voor document"),
        Field("status", Words(), "hoe vast het staat"),
        Field(
            "in_bewerking",
            Choice("een woord", ("ja",)),
            "ja: nog niet elk deel draagt een kader of een reden; haal dit weg als alles is gedaan",
            required=False,
        ),
        Field("koppen", ListOf(HEADING, "koppen"), "de koppen, in volgorde", required=False),
    ),
)
EXAMPLE = Record(
    "dit voorbeeld",
    (
        Field("titel", Words(), "wat het voorbeeld laat zien"),
        Field(
            "typisch",
            Choice("een woord", ("ja",)),
            "ja: zo'n geval komt vaak voor, en mag als eerste worden getoond",
            required=False,
        ),
        Field("vraag", Free(), "wat er is ingevuld"),
        Field("antwoord", Free(), "het deel van het antwoord dat moet kloppen", required=False),
        Field("samenvatting", Words(as_written=True), "een stuk tekst uit de samenvatting", required=False),
        Field(
            "fouten",
            MapOf(
                Words("een veld", as_written=True),
                Words(as_written=True),
                "velden met een stuk van de melding",
            ),
            "per veld een stuk van de foutmelding",
            required=False,
        ),
    ),
)
EXAMPLES = Record(
    "dit bestand",
    (
        Field("rekenhulp", identifier("een rekenhulp"), "de naam van de rekenhulp"),
        Field("voorbeelden", ListOf(EXAMPLE, "voorbeelden"), "de voorbeelden, van gewoon naar bijzonder"),
    ),
)

MEASUREMENT = ValueRecord(
    "deze meting",
    (
        Field("kader", kader_reference(), "het kader waar de meting bij hoort, met zijn dossier"),
        Field("maat", identifier("een maat"), "een maat uit «meet» van dat kader"),
        Field("telling", identifier("een telling"), "welke manier van tellen", required=False),
        Field("periode", Day(), "over welk jaar, kwartaal, welke maand of dag de meting gaat"),
        Field("uitleg", Words(), "wat de bron over de meting niet zegt, of anders zegt", required=False),
        *VALUE.fields,
        Field(
            "aard",
            Choice("een aard", NATURES),
            "of de bron zegt dat het zo is, of dat zij het zo wil; zonder deze sleutel: gemeld",
            required=False,
        ),
        Field("gemeld_door", Words(), "wie het meldt: een organisatie of rol, geen naam van een mens"),
        Field(
            "correcties",
            ListOf(CORRECTION, "correcties"),
            "wat er is verbeterd nadat deze meting was gepubliceerd",
            required=False,
        ),
        Field("bron", PLACES, "de plaats of plaatsen in de bron"),
    ),
)


def collection(item: Record, what: str) -> MapOf:
    return MapOf(identifier(f"een naam van {what}"), item, f"{what} met een naam")


# The files at the top of the policy folder, and their shape.
LISTS = {
    "gebieden": collection(AREA, "gebieden"),
    "themas": collection(THEME, "thema's"),
    "doelgroepen": collection(TARGET_GROUP, "doelgroepen"),
    "dossiers": collection(DOSSIER, "dossiers"),
    "bronnen": collection(DOCUMENT, "documenten"),
    "besluiten": collection(DECISION, "besluiten"),
    "begrippen": collection(TERM, "begrippen"),
    "beelden": collection(PICTURE, "beelden"),
}

WITHDRAWN = Record(
    "deze intrekking",
    (
        Field("titel", Words(), "de titel die het had"),
        Field("op", Day("een dag", exact=True), "de dag waarop het uit de kennisbank is gehaald"),
        Field("reden", Words(), "waarom"),
        Field(
            "versies",
            ListOf(VersionName(), "versies"),
            "de versies van een kader dat weg is; ook op hun adressen staat dan de reden",
            required=False,
        ),
    ),
)
# Without this one there is nowhere that anything holds; a knowledge base may begin without the others.
NEEDED = ("gebieden",)
# Lists that most never need.
OPTIONAL_LISTS = {
    "ingetrokken": MapOf(published_name(), WITHDRAWN, "kaders of versies met een naam"),
    "woorden": collection(OTHER_WORDS, "woorden"),
}
# What stands in metingen/<gebied>.yml.
MEASUREMENTS = collection(MEASUREMENT, "metingen")
