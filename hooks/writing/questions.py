"""What a command that writes asks: one list for the flags, for a terminal, and for a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from calculators.kaders.kader import NIET_GENOEMD
from calculators.kaders.maatstaf import NIET_GEZEGD
from calculators.kaders.status import STATUSSEN
from hooks.corpus.words import DECIDERS, SOORTEN
from hooks.reading.faults import Fault, Place
from hooks.reading.model import CHANGES, MEASURE, TRANSITIONS
from hooks.reading.nodes import Scalar
from hooks.reading.shapes import (
    Choice,
    Day,
    Shape,
    VersionName,
    Words,
    identifier,
    kader_reference,
)
from hooks.writing.gemeenten import EXAMPLE, NEW_GEMEENTE

NEW = "(nieuw)"  # an answer that no list has yet
TODAY = "(vandaag)"
YES, NO = "ja", "nee"
PROPOSED = "voorgesteld"
DECIDED = tuple(name for name, status in STATUSSEN.items() if status.is_besluit)
ENDED = tuple(name for name, status in STATUSSEN.items() if status.beeindigt)


@dataclass(frozen=True)
class Question:
    """One thing to know.

    `shape` reads and checks an answer, and gives the schema of a field in a form. `when` says which answer of
    another question makes this one matter; `asked` whether a terminal asks it too. `done` is what was done on
    the day that is asked for, which then cannot be a day to come. `default` is what holds
    without an answer, and `missing` what to say where one is needed. An answer may say that of another
    question too (`implies`). Where nothing is answered but what `unless` names, no answer is needed.
    """

    name: str
    ask: str
    shape: Shape
    example: str = ""
    required: bool = False
    many: bool = False
    is_list: bool = False  # more answers in one, with commas between them
    asked: bool = True
    when: tuple[str, tuple[str, ...]] | None = None
    default: str = ""
    implies: tuple[str, str] | None = None
    missing: str = ""
    unless: tuple[str, ...] = ()
    done: str = ""

    @property
    def is_yes(self) -> bool:
        """Whether the flag alone is the answer."""
        return self.shape == YES_ONLY

    def objection(self, text: str) -> str:
        """What is wrong with an answer; nothing if it can be used."""
        faults: list[Fault] = []
        self.shape.read(Scalar(text, False, Place(self.name)), faults)
        return faults[0].message if faults else ""


YES_ONLY = Choice("een woord", (YES,))
PROSE = Words("een tekst", as_written=True)
NAMED = Words("een waarde", "[a-z0-9-]+=.*[^ ].*", "schrijf naam=getal, zoals maximum=9")
SOLVED = Words("een punt", "[a-z0-9-]+=[a-z0-9-]+", "schrijf punt=besluit")
ORIGIN = Words("een plaats", as_written=True)

KADER = Question("kader", "Welk kader?", kader_reference(), "wvs/detachering-maximaal", required=True)
SINCE = Question("vanaf", "Vanaf welke dag geldt het?", Day(), "2018-01-01", required=True)
STATUS = Question(
    "status",
    "Hoe vast staat het?",
    Choice("een status", tuple(STATUSSEN)),
    PROPOSED,
    default=PROPOSED,
)
TOWNS = Question(
    "gemeente",
    "Voor welke gemeenten? Zonder antwoord: voor allemaal.",
    identifier("een gemeente"),
    "roosendaal",
    many=True,
    is_list=True,
)
VALUES = Question("waarde", "Welke waarde wordt wat?", NAMED, "maximum=9", many=True)
TEXT = Question("tekst", "Wat zegt het? Zonder antwoord blijft de tekst.", PROSE, "'Een zin.'")
NOTE = Question("toelichting", "Welke uitleg hoort erbij?", PROSE, "'Een zin.'", asked=False)
VERDICT = Question("oordeel", "Wat vindt de bron ervan?", PROSE, "'in enkele woorden'", asked=False)
WHO = Question(
    "door",
    "Wie stelt het voor? Een fractie, college of rol, geen naam van een mens.",
    Words(),
    "'de fractie'",
    when=("status", (PROPOSED,)),
)
PROPOSED_ON = Question(
    "op",
    "Op welke dag is het voorgesteld?",
    Day(),
    "2017-12-01",
    when=("status", (PROPOSED,)),
    default=TODAY,
    done="een voorstel",
)
BUNDLE = Question(
    "bundel", "Hoe heet wat dit stuk samen voorstelt?", identifier("een bundel"), "naam", asked=False
)
ADOPTS = Question(
    "neemt-aan",
    "Welk voorstel is hiermee aangenomen?",
    VersionName(),
    "2018-01-01",
    asked=False,
)
ABOUT = Question(
    "over", "Over welk voorstel gaat het?", VersionName(), "2018-01-01", when=("status", ENDED), asked=False
)
BACKWARDS = Question("terugwerkend", "Geldt het vanaf een dag vóór het besluit?", YES_ONLY, asked=False)
TRANSITION = Question(
    "overgang",
    "Wat doet het met gevallen die al lopen?",
    Choice("een overgang", TRANSITIONS),
    "'nieuwe gevallen'",
    default=NIET_GENOEMD,
)
TRANSITION_ORIGIN = Question(
    "overgang-bron",
    "Waar staat dat over gevallen die al lopen?",
    ORIGIN,
    "'document, kop, alinea 1'",
    when=("overgang", tuple(one for one in TRANSITIONS if one != NIET_GENOEMD)),
)
CHANGE = Question(
    "wijziging", "Hoe noemt de bron de wijziging?", Choice("een soort", CHANGES), "vervangen", asked=False
)
WHY = Question(
    "reden", "Waarom, volgens de bron?", PROSE, "'Een zin.'", when=("wijziging", CHANGES), required=True
)
SOLVES = Question("opgelost", "Welk open punt is opgelost?", SOLVED, "punt=besluit", many=True, asked=False)
WITHOUT = Question(
    "zonder",
    "Wat neemt u niet over? Een toelichting, een oordeel of de uitzondering van een gemeente.",
    identifier("een deel"),
    "toelichting",
    many=True,
    is_list=True,
    asked=False,
)
OPEN_POINT = Question("open-punt", "Wat blijft open?", PROSE, "'Een vraag?'", many=True, asked=False)
DECIDES = Question("wie", "Wie gaat over wat open blijft?", PROSE, "'De raad.'", asked=False)

DECISION = Question(
    "besluit",
    "Op welk besluit rust het? Een nieuwe naam mag ook.",
    identifier("een besluit"),
    "raden-2018",
    when=("status", DECIDED),
)


def _of_new(of: str, part: str, ask: str, shape: Shape, example: str) -> Question:
    """What one has to say of a decision or a document that no list has yet."""
    return Question(f"{of}-{part}", ask, shape, example, required=True, when=(of, (NEW,)))


NEW_DECISION = (
    _of_new("besluit", "titel", "Wat is er besloten?", PROSE, "'De raden besluiten'"),
    replace(_of_new("besluit", "datum", "Op welke dag?", Day(), "2017-12-20"), done="een besluit"),
    _of_new("besluit", "wie", "Wie besloot?", PROSE, "'de raden'"),
    _of_new("besluit", "door", "Wat voor bestuur is dat?", Choice("wie besloot", DECIDERS), "raden"),
    _of_new("besluit", "tekst", "Wat houdt het besluit in?", PROSE, "'Een zin.'"),
)
SOURCE = Question(
    "bron",
    "Waar staat het? Document, kop en deel. Een voorstel kan nog zonder.",
    ORIGIN,
    "'document, kop, alinea 1'",
    many=True,
)
NEW_SOURCE = (
    _of_new("bron", "titel", "Hoe heet het document?", PROSE, "'Titel'"),
    _of_new("bron", "organisatie", "Van wie is het?", PROSE, "'de raden'"),
    _of_new("bron", "datum", "Van welke dag is het?", Day(), "2017-12"),
    _of_new("bron", "soort", "Wat voor document is het?", PROSE, "raadsbesluit"),
    _of_new("bron", "status", "Hoe vast staat het document?", PROSE, "'Vastgesteld.'"),
)
PLACE_IN_SOURCE = Question(
    "plaats",
    "Waar in dat document? Kop en deel.",
    ORIGIN,
    "'kop, alinea 1'",
    many=True,
    asked=False,
)
EXAMPLES = Question(
    "voorbeelden", "Schrijf de nieuwe uitkomsten in de uitgewerkte voorbeelden", YES_ONLY, asked=False
)


_IN_FILE = {one.name: one.shape for one in MEASURE.fields}
COUNTING = Words("een telling", "[a-z0-9-]+=.*[^ ].*", "schrijf naam=hoe, zoals «begonnen=Wie begint.»")
MEASURED = Question(
    "maat",
    "Is te meten of dit lukt? Geef de maat dan een korte naam.",
    identifier("een maat"),
    "aandeel",
)
NOT_MEASURED = Question(
    "geen-maat", "Waarom is er niets te meten? Alleen als er geen maat is.", PROSE, "'Een zin.'"
)


def _of_measure(part: str, ask: str, example: str, shape: Shape | None = None) -> Question:
    """What one has to say of a measure; its shape is that of the file, where that is one answer."""
    return Question(f"maat-{part}", ask, shape or _IN_FILE[part], example, when=(MEASURED.name, ()))


# How a kader is measured: this belongs to the kader, and not to a version of it.
HOW_MEASURED = (
    MEASURED,
    *(
        replace(one, required=True)
        for one in (
            _of_measure("wat", "Wat wordt er gemeten? Zonder getal.", "'Welk deel op tijd klaar is'"),
            _of_measure("eenheid", "In welke eenheid telt de meting?", "procent"),
            _of_measure(
                "telt",
                "Hoe wordt er geteld? Zeg ook wat de bron daar niet over zegt.",
                "'De bron zegt niet hoe er wordt geteld.'",
                PROSE,
            ),
        )
    ),
    replace(_of_measure("per", "Over welke tijd gaat een meting?", "jaar"), default=NIET_GEZEGD),
    replace(_of_measure("beter", "Welke kant is volgens de bron goed?", "hoger"), default=NIET_GEZEGD),
    _of_measure("tegen", "Naast welke waarde van dit kader ligt een meting?", "minimum"),
    replace(
        _of_measure(
            "telling", "Welke manieren van tellen laat de bron open?", "begonnen='Wie begint.'", COUNTING
        ),
        many=True,
        asked=False,
    ),
    replace(
        _of_measure(
            "open-punt",
            "Welke open punten staan het meten in de weg?",
            "hoe-te-tellen",
            identifier("een open punt"),
        ),
        many=True,
        is_list=True,
        asked=False,
    ),
    NOT_MEASURED,
)
_ABOUT_MEASURE = tuple(one.name for one in HOW_MEASURED)

WIJZIG = (
    KADER,
    replace(SINCE, unless=_ABOUT_MEASURE),
    STATUS,
    TOWNS,
    VALUES,
    TEXT,
    NOTE,
    VERDICT,
    WHO,
    PROPOSED_ON,
    BUNDLE,
    ADOPTS,
    ABOUT,
    BACKWARDS,
    DECISION,
    *NEW_DECISION,
    SOURCE,
    *NEW_SOURCE,
    TRANSITION,
    TRANSITION_ORIGIN,
    CHANGE,
    WHY,
    SOLVES,
    WITHOUT,
    OPEN_POINT,
    DECIDES,
    *HOW_MEASURED,
    EXAMPLES,
)

CORRIGEER = (
    KADER,
    Question("versie", "Welke versie? Haar datum, of het eind van haar adres.", VersionName(), "2017-04-04"),
    Question("reden", "Wat is er verbeterd, en waarom?", PROSE, "'Een zin.'", required=True),
    Question(
        "op",
        "Op welke dag?",
        Day("een dag", exact=True),
        "2026-11-30",
        default=TODAY,
        done="een correctie",
    ),
    Question("gemeente", "In welke gemeente luidt het anders?", identifier("een gemeente"), asked=False),
    Question("van", "Welke woorden staan er nu?", PROSE, "'oude woorden'"),
    Question("naar", "Wat moet er staan?", PROSE, "'nieuwe woorden'", required=True, when=("van", ())),
    Question("waarde", "Welke waarde wordt wat?", NAMED, "maximum=9", many=True),
    Question("tekst", "Welke tekst komt ervoor in de plaats?", PROSE, "'Een zin.'", asked=False),
    Question("status", "Welke status?", Choice("een status", tuple(STATUSSEN)), PROPOSED, asked=False),
    Question("besluit", "Welk besluit?", identifier("een besluit"), "raden-2018", asked=False),
    Question("bron", "Waar staat het?", ORIGIN, "'document, kop, alinea 1'", many=True, asked=False),
    Question("vanaf", "Welke datum hoort erbij?", Day(), "2017-04-04", asked=False),
    EXAMPLES,
)
HERNOEM = (
    Question("oud", "Hoe heet het kader nu?", kader_reference(), "wvs/oude-naam", required=True),
    Question("nieuw", "Hoe moet het heten?", kader_reference(), "wvs/nieuwe-naam", required=True),
)

# How something goes: each with the question that has to be answered then.
ENDS, TAKEN_BACK, AWAY = "het geldt niet meer", "het voorstel is teruggenomen", "het hoort hier niet"
WAYS = {ENDS: "vervalt-vanaf", TAKEN_BACK: "voorstel", AWAY: "uit-de-kennisbank"}
_STAYS = ("manier", (ENDS, TAKEN_BACK))  # on its page, with a version that says how it went
TREK_IN = (
    KADER,
    Question(
        "manier",
        "Waarom gaat het weg?",
        Choice("een reden om iets weg te doen", tuple(WAYS)),
        f"'{ENDS}'",
        required=True,
        missing=(
            f"kies één van drie: --vervalt-vanaf DAG ({ENDS}), --voorstel VERSIE (wie het voorstelde, "
            f"trekt het terug) of --uit-de-kennisbank ({AWAY})"
        ),
    ),
    Question(
        "vervalt-vanaf",
        "Vanaf welke dag geldt het niet meer?",
        Day(),
        "2019-01-01",
        required=True,
        when=("manier", (ENDS,)),
        implies=("manier", ENDS),
    ),
    Question(
        "voorstel",
        "Welk voorstel wordt teruggenomen?",
        VersionName(),
        "2018-01-01",
        required=True,
        when=("manier", (TAKEN_BACK,)),
        implies=("manier", TAKEN_BACK),
    ),
    Question(
        "uit-de-kennisbank",
        "Hoort het hier niet, en moet het weg? Dan komt de reden op het oude adres.",
        YES_ONLY,
        asked=False,
        when=("manier", (AWAY,)),
        implies=("manier", AWAY),
    ),
    Question(
        "versie",
        "Alleen welke versie? Zonder antwoord: het hele kader.",
        VersionName(),
        "2018-01-01",
        when=("manier", (AWAY,)),
    ),
    Question(
        "reden",
        "Waarom hoort het hier niet? De reden komt op het oude adres.",
        PROSE,
        "'Het stond er dubbel.'",
        required=True,
        when=("manier", (AWAY,)),
    ),
    Question(
        "op",
        "Op welke dag?",
        Day("een dag", exact=True),
        "2026-11-30",
        asked=False,
        when=("manier", (TAKEN_BACK, AWAY)),
        default=TODAY,
        done="een intrekking",
    ),
    Question(
        "tekst",
        "Wat zegt de laatste versie?",
        PROSE,
        "'Dit geldt niet meer.'",
        asked=False,
        when=_STAYS,
    ),
    replace(TOWNS, when=_STAYS),
    replace(BACKWARDS, when=_STAYS),
    replace(DECISION, when=_STAYS, asked=False),
    *NEW_DECISION,
    replace(SOURCE, when=_STAYS),
    *NEW_SOURCE,
    EXAMPLES,
)

ABOUT_KADER = (
    Question("soort", "Wat voor uitspraak is het?", Choice("een soort", SOORTEN), "regel", required=True),
    Question(
        "thema",
        "Welke thema's?",
        identifier("een thema"),
        "trajectduur",
        required=True,
        many=True,
        is_list=True,
    ),
    Question("voor", "Voor wie is het?", identifier("een doelgroep"), "b", many=True, is_list=True),
    Question(
        "zoekwoord", "Met welke woorden zoeken mensen het?", Words(), "'hoe lang'", many=True, is_list=True
    ),
)
FIRST_VERSION = (
    SINCE,
    STATUS,
    TOWNS,
    VALUES,
    replace(TEXT, ask="Wat zegt het?", required=True),
    NOTE,
    VERDICT,
    WHO,
    PROPOSED_ON,
    BUNDLE,
    BACKWARDS,
    DECISION,
    *NEW_DECISION,
    SOURCE,
    PLACE_IN_SOURCE,
    *NEW_SOURCE,
    TRANSITION,
    TRANSITION_ORIGIN,
    OPEN_POINT,
    DECIDES,
    *HOW_MEASURED,
    EXAMPLES,
)
TITLE = Question("titel", "Waar gaat het over?", Words(), "'Hoe lang iets duurt'", required=True)
NIEUW = (
    Question("naam", "Hoe heet het kader?", kader_reference(), "wvs/naam-van-het-kader", required=True),
    TITLE,
    *ABOUT_KADER,
    Question(
        "gerelateerd",
        "Welke kaders horen erbij?",
        kader_reference(),
        "detachering-maximaal",
        many=True,
        is_list=True,
    ),
    *FIRST_VERSION,
)
DOSSIER = (
    Question("naam", "Hoe heet het dossier?", identifier("een dossier"), "naam", required=True),
    replace(TITLE, ask="Hoe heet het voor lezers?"),
    Question("inleiding", "Waar gaat het dossier over?", PROSE, "'Een zin.'", required=True),
    Question(
        "gebied",
        "Voor welk gebied? Een nieuwe naam mag ook.",
        identifier("een gebied"),
        "wvs",
        required=True,
    ),
    Question(
        "gebied-naam",
        "Hoe heet het gebied voor lezers?",
        PROSE,
        "'Regio'",
        required=True,
        when=("gebied", (NEW,)),
    ),
    Question(
        "gebied-leden",
        "Welke gemeenten werken daar samen? Alleen die hier al bekend zijn.",
        identifier("een gemeente"),
        "roosendaal,zundert",
        many=True,
        is_list=True,
        when=("gebied", (NEW,)),
    ),
    Question(
        "gebied-gemeente",
        "Welke gemeenten zijn hier nieuw? Elk met haar CBS-code.",
        NEW_GEMEENTE,
        EXAMPLE,
        many=True,
        is_list=True,
        when=("gebied", (NEW,)),
    ),
    Question("kader-naam", "Hoe heet het eerste kader?", identifier("een kader"), "naam", required=True),
    Question("kader-titel", "Waar gaat dat kader over?", Words(), "'Hoe lang iets duurt'", required=True),
    *ABOUT_KADER,
    *FIRST_VERSION,
)
BEGRIP = (
    Question(
        "naam", "Hoe heet het begrip in adressen?", identifier("een begrip"), "proefplek", required=True
    ),
    Question("term", "Welk woord wordt uitgelegd?", Words(), "'proefplek'", required=True),
    Question("betekenis", "Wat betekent het, in gewone woorden?", PROSE, "'Een zin.'", required=True),
    Question(
        "synoniem",
        "Welke andere woorden en vormen zijn er?",
        Words(),
        "proefplekken",
        many=True,
        is_list=True,
    ),
    Question(
        "kaders",
        "Welke kaders gaan erover?",
        kader_reference(),
        "wvs/detachering-maximaal",
        many=True,
        is_list=True,
    ),
    Question(
        "vindplaats",
        "Waar staat deze betekenis? Zonder antwoord is het uitleg van de kennisbank.",
        Words(),
        "'de plaats'",
    ),
)

FROM_DOCUMENT = "(uit het document)"
# What a source says of itself; the same as of a new one that comes with a kader.
READ_IN_DATA = (
    Question("titel", "Hoe heet het document?", PROSE, "'Titel'", default=FROM_DOCUMENT),
    *(replace(one, name=one.name.partition("-")[2], when=None) for one in NEW_SOURCE[1:]),
)
INLEZEN = (
    Question("bestand", "Welk document?", PROSE, "nota.docx", required=True),
    Question(
        "bron",
        "Hoe heet het document in adressen? Zonder antwoord: naar zijn bestand.",
        identifier("een document"),
        "nota-2018",
    ),
    *READ_IN_DATA,
)


def _one_more(what: str, example: str) -> tuple[Question, ...]:
    """What one has to say of a theme or a target group."""
    return (
        Question("naam", f"Hoe heet {what} in adressen?", identifier(what), example, required=True),
        replace(TITLE, ask=f"Hoe heet {what} voor lezers?", example=f"'{example.capitalize()}'"),
        Question("uitleg", f"Waar gaat {what} over?", PROSE, "'Een zin.'", required=True),
    )


COMMANDS: Mapping[str, tuple[Question, ...]] = {
    "wijzig": WIJZIG,
    "corrigeer": CORRIGEER,
    "hernoem": HERNOEM,
    "trek-in": TREK_IN,
    "nieuw": NIEUW,
    "dossier": DOSSIER,
    "inlezen": INLEZEN,
    "begrip": BEGRIP,
    "thema": _one_more("het thema", "scholing"),
    "doelgroep": _one_more("de doelgroep", "jongeren"),
}
