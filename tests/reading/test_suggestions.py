"""What is said of an unknown word: an answer of its own, what was meant, or the words there are."""

from __future__ import annotations

import pytest

from calculators.kaders.status import STATUSSEN
from hooks.corpus.words import UNITS
from hooks.reading.model import KADER, PLACE, VALUE, VERSION
from hooks.reading.suggestions import KEY, LONGEST_LIST, WISHES, suggest, with_its_words

BY_WHOM = (
    "; zeg ook wie het vaststelde: «landelijk vastgesteld», «vastgesteld door de colleges» "
    "of «vastgesteld door de raden»"
)
NO_END = (
    "; een einde staat nergens, want dat is het begin van de volgende versie; "
    "vervalt het kader, schrijf dan een versie met «status: vervallen»"
)
NOT_DECIDED = "; is er nog niet over besloten, schrijf dan «voorgesteld»; anders «afgewezen» of «ingetrokken»"
NO_PAGE = "; een pagina telt niet; noem de kop, en daaronder de alinea of het onderdeel"


@pytest.mark.parametrize(
    ("word", "known", "kind", "said"),
    [
        ("besloten", STATUSSEN, "status", BY_WHOM),
        ("Vastgesteld", STATUSSEN, "status", BY_WHOM),
        ("niet vastgesteld", STATUSSEN, "status", NOT_DECIDED),
        ("niet aangenomen", STATUSSEN, "status", NOT_DECIDED),
        ("goedgekeurd", STATUSSEN, "status", BY_WHOM),
        ("voorstel", STATUSSEN, "status", "; bedoelde u «voorgesteld»?"),
        ("Verworpen", STATUSSEN, "status", "; bedoelde u «afgewezen»?"),
        ("teruggetrokken", STATUSSEN, "status", "; bedoelde u «ingetrokken»?"),
        ("onbekend", STATUSSEN, "status", "; bedoelde u «niet bekend»?"),
        ("mnd", UNITS, "eenheid", "; bedoelde u «maanden»?"),
        ("mnd.", UNITS, "eenheid", "; bedoelde u «maanden»?"),
        ("week", UNITS, "eenheid", "; bedoelde u «weken»?"),
        ("%", UNITS, "eenheid", "; bedoelde u «procent»?"),
        ("€", UNITS, "eenheid", "; bedoelde u «euro»?"),
        ("geldt_tot", VERSION.by_name, KEY, NO_END),
        ("einddatum", VERSION.by_name, KEY, NO_END),
        ("pagina", PLACE.by_name, KEY, NO_PAGE),
        ("blz.", PLACE.by_name, KEY, NO_PAGE),
        ("ingangsdatum", VERSION.by_name, KEY, "; bedoelde u «geldt_vanaf»?"),
        ("bedrag", VALUE.by_name, KEY, "; bedoelde u «waarde»?"),
        ("doelgroepen", KADER.by_name, KEY, "; bedoelde u «voor»?"),
        ("doelgroepen", VALUE.by_name, KEY, "; kies uit: eenheid, grens, waarde"),  # it has no such key
        ("pagina", ("alinea", "zin"), "", "; kies uit: alinea, zin"),  # an answer for another kind of word
    ],
)
def test_some_words_have_an_answer_of_their_own(
    word: str, known: tuple[str, ...], kind: str, said: str
) -> None:
    assert suggest(word, known, kind) == said


def test_no_answer_is_kept_for_a_word_that_is_known() -> None:
    assert WISHES["status"].keys() & STATUSSEN.keys() == set()
    assert WISHES["eenheid"].keys() & set(UNITS) == set()


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("rosendaal", ("roosendaal", "zundert"), "; bedoelde u «roosendaal»?"),
        ("loden", ("leden", "laden"), "; bedoelde u «laden» of «leden»?"),
        ("hoe-lang", ("proef/hoe-lang", "proef/hulp"), "; schrijf het dossier erbij: «proef/hoe-lang»"),
        ("hulp", ("proef/hulp", "wvs/hulp"), "; kies uit: proef/hulp, wvs/hulp"),
        ("", ("proef/hulp", "a/"), "; kies uit: a/, proef/hulp"),
        ("minimum", ("maximum",), "; er is alleen «maximum»"),
        ("x", ("b", "a", "a"), "; kies uit: a, b"),
        ("x", (), ""),
    ],
)
def test_otherwise_what_was_meant_or_the_words_there_are(
    word: str, known: tuple[str, ...], said: str
) -> None:
    assert suggest(word, known) == said


def test_a_long_list_is_not_shown() -> None:
    words = [f"woord-{number}" for number in range(LONGEST_LIST + 1)]
    assert suggest("x", words[1:]).count(",") == LONGEST_LIST - 1
    assert suggest("x", words) == ""


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("wvs/leerwerktraject-max", "; bedoelde u «wvs/leerwerktraject-maximaal»?"),
        ("wvs/leerwerktraject", ""),  # the next word may turn it round
        ("wvs/leerwerktraject-m", ""),
        ("wvs/traject-dui", ""),  # two names begin so
    ],
)
def test_in_a_long_list_the_beginning_of_one_name_is_enough(word: str, said: str) -> None:
    names = ["wvs/leerwerktraject-maximaal", "wvs/traject-duidelijk", "wvs/traject-duiding"]
    assert suggest(word, [*names, *(f"proef/woord-{number}" for number in range(LONGEST_LIST))]) == said


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("Doelgroep B", "; met die woorden is er «Voor doelgroep B (trajecten)»"),
        ("Doelgroep", "; met die woorden zijn er «Doelgroep C» en «Voor doelgroep B (trajecten)»"),
        ("Doelgroep A", ""),
        ("", ""),
    ],
)
def test_the_names_with_the_words_that_were_written(word: str, said: str) -> None:
    assert with_its_words(word, ["Voor doelgroep B (trajecten)", "Doelgroep C", "Begeleiding"]) == said
