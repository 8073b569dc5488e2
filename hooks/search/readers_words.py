"""What readers call the pages that are no kader: lists, texts about the site, and calculators.

A kader says so itself (`zoekwoorden`), and a word for more than one thing stands in policy/woorden.yml. These
pages belong to the engine, so their words do too.
"""

from __future__ import annotations

from collections.abc import Mapping

CALLED: Mapping[str, tuple[str, ...]] = {
    "beelden/": (
        *("plaatje", "tekening", "schema", "organogram", "wie is de baas van wie"),
        *("wie hoort bij wie", "infographic", "afbeeldingen"),
    ),
    "begrippen/": (
        *("woordenlijst", "begrippenlijst", "afkortingen", "uitleg van woorden"),
        *("wat betekenen de woorden", "verklarende woordenlijst"),
    ),
    "besluiten/": (
        *("wat is er besloten", "alle besluiten", "lijst van besluiten", "tijdlijn"),
        "wanneer is wat besloten",
    ),
    "bronnen/": (
        *("waar komt dit vandaan", "documenten", "onderliggende stukken", "rapporten"),
        "waar staat het origineel",
    ),
    "data/": (
        *("download", "excel", "csv", "gegevens ophalen", "api", "feed", "rss", "hergebruik"),
        "abonneren op wijzigingen",
    ),
    "datawoordenboek/": ("betekenis van kolommen", "velden uitgelegd", "sleutels in json"),
    "gemeenten/": ("mijn gemeente", "lijst van gemeenten"),
    "hoe-staan-wij-ervoor/": (
        *("halen wij de doelen", "stand van zaken", "cijfers", "resultaten", "monitor"),
        "dashboard",
    ),
    "inbedden/": ("op de site van de gemeente", "iframe", "rekenhulp op eigen website"),
    "kwaliteit/": ("kloppen de berekeningen", "betrouwbaar", "hoe is het getest", "fouten in de rekenhulp"),
    "meedoen/": (
        *("zelf schrijven", "bijdragen", "een regel toevoegen", "tekst wijzigen"),
        *("kader aanpassen", "bron toevoegen", "hoe schrijf ik mee"),
    ),
    "nakijken/": (
        *("is dit nog actueel", "wanneer bijgewerkt", "verouderd", "wie beheert dit"),
        *("controle van de teksten", "eigenaar van een dossier"),
    ),
    "offline/": ("zonder internet", "geen verbinding", "app", "zonder wifi", "bewaren op mijn telefoon"),
    "open-punten/": (
        *("wat nog open ligt", "nog niet besloten", "wat moet nog worden uitgezocht"),
        *("onbeantwoorde vragen", "wat de raad nog moet beslissen", "onduidelijkheden"),
        "nog te beslissen",
    ),
    "over/": (
        *("van wie is deze site", "wie maakt dit", "contact", "waarom deze site"),
        *("hoe werkt deze site", "is dit officieel"),
    ),
    "privacy/": (
        *("wat gebeurt er met mijn gegevens", "cookies", "bewaart de site wat ik invul"),
        "persoonsgegevens",
    ),
    "rekenhulpen/": ("zelf uitrekenen", "calculator", "rekenmachine", "alle rekenhulpen"),
    "rekenhulpen/doelgroepwijzer/": (
        *("in welke groep hoort iemand", "doelgroep bepalen", "A B of C uitzoeken", "keuzehulp"),
    ),
    "rekenhulpen/inkoopaandeel/": ("percentage uitrekenen", "halen wij het minimum", "aandeel berekenen"),
    "rekenhulpen/ketenbegroting-bestand/": ("begrotingen uit een bestand", "alle begrotingen optellen"),
    "rekenhulpen/ketenbegroting/": (
        *("kosten van de keten optellen", "begroting doorrekenen", "wie betaalt mee"),
    ),
    "rekenhulpen/ombouw/": ("krimp uitrekenen", "hoeveel SW'ers over een paar jaar", "prognose berekenen"),
    "rekenhulpen/pmc-rendabiliteit-bestand/": (
        *("PMC's uit een bestand", "alle werksoorten tegelijk doorrekenen"),
    ),
    "rekenhulpen/pmc-rendabiliteit/": (
        *("rendement uitrekenen", "winst of verlies berekenen", "loont deze PMC"),
    ),
    "rekenhulpen/trajectduur-bestand/": (
        *("trajecten uit een bestand", "veel trajecten tegelijk", "lijst met einddatums"),
        *("caseload", "kandidatenlijst"),
    ),
    "rekenhulpen/trajectduur/": (
        *("einddatum berekenen", "hoe lang nog", "uiterste datum uitrekenen"),
        *("hoeveel maanden over", "wanneer loopt het traject af"),
    ),
    "rekenhulpen/varianten-bestand/": ("varianten uit een bestand", "bedragen per gemeente uit een bestand"),
    "rekenhulpen/varianten/": (
        *("varianten doorrekenen", "wat kost de uittreding per gemeente", "kosten per variant"),
    ),
    "rekenhulpen/volgen-bestand/": ("metingen uit een bestand", "veel normen tegelijk"),
    "rekenhulpen/volgen/": ("norm vergelijken met een meting", "meting invullen", "is het doel bereikt"),
    "statussen/": ("hoe vast staat het", "geldt dit nog", "wat is besloten en wat niet", "soorten status"),
    "toegankelijkheid/": ("schermlezer", "slechtziend", "voorleessoftware", "werkt niet met toetsenbord"),
    "vergelijken/": (
        *("regio's vergelijken", "hoe doen andere gemeenten het", "verschillen tussen regio's"),
        "naast elkaar leggen",
    ),
    "verschil/": ("twee versies vergelijken", "oude en nieuwe tekst", "wat is er anders"),
    "voorstellen/": ("nog niet aangenomen", "plannen waarover nog wordt besloten", "ingediende voorstellen"),
    "wijziging/": (
        *("fout melden", "verbetering doorgeven", "zelf iets veranderen", "tekst aanpassen"),
        "amendement maken",
    ),
    "wijzigingen/": (
        *("wat is er nieuw", "laatste nieuws", "onlangs veranderd", "recente veranderingen"),
        *("nieuwe besluiten", "op de hoogte blijven"),
    ),
}
