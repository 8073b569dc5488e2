"""What to do about a word that is not known here: a suggestion, an answer, or the words there are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping

from calculators.kaders.notatie import som_op
from calculators.raamwerk.bedoeld import bedoeld
from calculators.raamwerk.eenheden import SCHRIJFWIJZEN
from calculators.raamwerk.meldingen import vraag_of

LONGEST_LIST = 24
MOST_NAMED = 6
MIN_LAST = 3  # letters; a letter or two may be a name of their own
_WORD = re.compile(r"[^\W_]+")
# Where the names stand of which there are too many to tell.
_WHERE = {
    "kader": "een kader heet naar zijn map en zijn bestand, zonder «.yml»",
    "document": "de namen staan in bronnen.yml",
    "besluit": "de namen staan in besluiten.yml",
    "besluit of document": "de namen staan in besluiten.yml en bronnen.yml",
    "gebied": "de namen staan in gebieden.yml",
    "gemeente": "de namen staan in gebieden.yml",
    "thema": "de namen staan in themas.yml",
    "doelgroep": "de namen staan in doelgroepen.yml",
    "dossier": "de namen staan in dossiers.yml",
}
_HEADING = "kop in "
KEY = "sleutel"  # the kind of word that a key of a record is

Known = list[str]
Answer = str | Callable[[Known], str]


def _decided(known: Known) -> str:
    by_whom = som_op([f"«{word}»" for word in known if "vastgesteld" in word], "of")
    return f"zeg ook wie het vaststelde: {by_whom}"


def _instead(word: str) -> Callable[[Known], str]:
    """The word to use, where it is known at all."""
    return lambda known: f"bedoelde u «{word}»?" if word in known else ""


_NO_END = (
    "een einde staat nergens, want dat is het begin van de volgende versie; "
    "vervalt het kader, schrijf dan een versie met «status: vervallen»"
)
_OWN_DATE = "geldt iets in één gemeente vanaf een andere dag, schrijf dan een versie met «alleen: [gemeente]»"
_NO_PAGE = "een pagina telt niet; noem de kop, en daaronder de alinea of het onderdeel"
_NOT_DECIDED = "is er nog niet over besloten, schrijf dan «voorgesteld»; anders «afgewezen» of «ingetrokken»"


def _all(words: str, answer: Answer) -> dict[str, Answer]:
    return dict.fromkeys(words.split(), answer)


# Words that people write here, and what they should write: by the kind of word.
WISHES: Mapping[str, Mapping[str, Answer]] = {
    "status": {
        **_all("besloten vastgesteld aangenomen definitief akkoord genomen", _decided),
        **_all("goedgekeurd bekrachtigd ingestemd", _decided),
        **_all("concept ontwerp voorstel", _instead("voorgesteld")),
        **_all("verworpen weggestemd afgestemd geweigerd afgekeurd", _instead("afgewezen")),
        **_all("teruggetrokken teruggenomen", _instead("ingetrokken")),
        "niet vastgesteld": _NOT_DECIDED,
        "niet aangenomen": _NOT_DECIDED,
        "niet besloten": _NOT_DECIDED,
        "nog niet besloten": _NOT_DECIDED,
        "onbekend": _instead("niet bekend"),
        "opgeheven": _instead("vervallen"),
    },
    "eenheid": {
        word: _instead(unit) for unit, words in SCHRIJFWIJZEN.items() for word in words if word != unit
    },
    KEY: {
        **_all("geldt_tot geldt_tm geldig_tot tot tot_en_met t/m einde eind einddatum", _NO_END),
        **_all("vervalt vervallen vervallen_op", _NO_END),
        **_all("pagina pagina's paginanummer bladzijde blz blz. pag p", _NO_PAGE),
        **_all("vanaf ingang ingangsdatum geldig_vanaf geldt_van", _instead("geldt_vanaf")),
        **_all("bedrag getal aantal", _instead("waarde")),
        **_all("omschrijving beschrijving inhoud", _instead("tekst")),
        **_all("doelgroep doelgroepen", _instead("voor")),
        **_all("trefwoorden tags labels", _instead("zoekwoorden")),
        **_all("zie_ook verwant gerelateerde_kaders", _instead("gerelateerd")),
        **_all("bronnen vindplaats", _instead("bron")),
        **_all("open_vragen vragen", _instead("open_punten")),
        **_all("gemeenten gemeente", _instead("per_gemeente")),
        "geldt_vanaf": _OWN_DATE,
    },
}


def suggest(word: str, known: Iterable[str], kind: str = "") -> str:
    """What to do about an unknown word, ready to append to a message.

    An answer of its own, for some words of this kind; or the word that was meant (two, if both are as near);
    or else the words there are, if they are not too many. What was meant is decided by
    `calculators.raamwerk.bedoeld`, which never takes a word for one that means something else.
    """
    words = sorted(set(known))
    wish = WISHES.get(kind, {}).get(word.strip().lower(), "")
    if answer := wish if isinstance(wish, str) else wish(words):
        return f"; {answer}"
    whole = [one for one in words if word and one.endswith(f"/{word}")]
    if len(whole) == 1:
        return f"; schrijf het dossier erbij: «{whole[0]}»"
    if meant := bedoeld(word, words):
        return vraag_of(meant)
    if begun := _begun(word, words):
        return vraag_of([begun])
    if len(words) == 1:
        return f"; er is alleen «{words[0]}»"
    if 0 < len(words) <= LONGEST_LIST:
        return f"; kies uit: {', '.join(words)}"
    return ""


def and_else(hint: str, more: str) -> str:
    """A hint with what else there is to do: in a sentence of its own behind a question."""
    return f"{hint} {more[0].upper()}{more[1:]}" if hint.endswith("?") else f"{hint}; {more}"


def _begun(word: str, words: Known) -> str:
    """The only name that goes on in the last word of this one («leerwerktraject-max»), or nothing.

    Only letters follow, so that no other word or number turns round what it says.
    """
    begin = word.strip().lower()
    found = [one for one in words if one.lower().startswith(begin)]
    last = re.split(r"[^a-z]", begin)[-1]
    if len(words) <= LONGEST_LIST or len(found) != 1 or len(last) < MIN_LAST:
        return ""
    return found[0] if found[0][len(begin) :].isalpha() else ""


def with_its_words(word: str, known: Iterable[str]) -> str:
    """The names in which all words of this one stand, to choose from; nothing if there are none or many."""
    asked = set(_WORD.findall(word.lower()))
    found = [f"«{one}»" for one in sorted(set(known)) if asked and asked <= set(_WORD.findall(one.lower()))]
    if not 0 < len(found) <= MOST_NAMED:
        return ""
    return f"; met die woorden {'is' if len(found) == 1 else 'zijn'} er {som_op(found, 'en')}"


def or_where(word: str, known: Iterable[str], what: str) -> str:
    """What was meant, the names that have its words, or else where the names stand."""
    words = list(known)
    return suggest(word, words) or with_its_words(word, words) or _where(what)


def _where(what: str) -> str:
    if what.startswith(_HEADING):
        return f"; de koppen staan in bronnen.yml, onder «{what.removeprefix(_HEADING)}»"
    return f"; {_WHERE[what]}" if what in _WHERE else ""
