"""A word is taken for another by a typing error only, and never for one that means something else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calculators.kaders.status import STATUSSEN
from calculators.raamwerk.bedoeld import LANGSTE_WOORD, bedoeld
from hooks.corpus.words import UNITS
from hooks.reading.model import KADER, VERSION

KADERS = (
    "wvs/detachering-maximaal",
    "wvs/leerwerktraject-maximaal",
    "wvs/leerwerktraject-maatwerk",
    "wvs/doelgroep-b",
    "landelijk/bijstandsnorm-2017",
    "alkmaar/opdrachtgever",
)
GEMEENTEN = ("roosendaal", "bergen-op-zoom", "zundert", "rucphen")


@pytest.mark.parametrize(
    ("word", "known", "meant"),
    [
        ("rosendaal", GEMEENTEN, "roosendaal"),  # a letter too few
        ("roosendaall", GEMEENTEN, "roosendaal"),  # too many
        ("roosendaol", GEMEENTEN, "roosendaal"),  # another
        ("roosnedaal", GEMEENTEN, "roosendaal"),  # two turned round
        ("rosendal", GEMEENTEN, "roosendaal"),  # two errors
        ("zundret", GEMEENTEN, "zundert"),
        (" ROOSENDAAL ", GEMEENTEN, "roosendaal"),
        ("Bergen op Zoom", GEMEENTEN, "bergen-op-zoom"),
        ("zoom op bergen", GEMEENTEN, "bergen-op-zoom"),
        ("bergen-op-zom", GEMEENTEN, "bergen-op-zoom"),
        ("bergenopzoom", GEMEENTEN, "bergen-op-zoom"),
        ("wvs/detachering-maximal", KADERS, "wvs/detachering-maximaal"),
        ("wvs/maximaal-detachering", KADERS, "wvs/detachering-maximaal"),
        ("vastgesteld door de coleges", STATUSSEN, "vastgesteld door de colleges"),
        ("door de colleges vastgesteld", STATUSSEN, "vastgesteld door de colleges"),
        ("Voorgesteld", STATUSSEN, "voorgesteld"),
        ("voorgestelt", STATUSSEN, "voorgesteld"),
        ("maand", UNITS, "maanden"),
        ("geldtvanaf", VERSION.by_name, "geldt_vanaf"),
        ("thema", KADER.by_name, "themas"),
    ],
)
def test_a_typing_error_another_case_and_another_order_are_understood(
    word: str, known: tuple[str, ...], meant: str
) -> None:
    assert bedoeld(word, known) == (meant,)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("vastgesteld", STATUSSEN),
        ("niet vastgesteld", STATUSSEN),
        ("landelijk voorgesteld", STATUSSEN),
        ("geldt_tot", VERSION.by_name),
        ("uren", UNITS),
        ("Doelgroep B", ("Doelgroep C", "Doelgroep A")),
        ("Voor doelgroep B", ("Voor doelgroep C",)),
        ("Doelgroep B", ("Voor doelgroep C",)),
        ("wvs/doelgroep-c", KADERS),
        ("wvs/detachering-minimaal", KADERS),
        ("wvs/detachering-maatwerk", KADERS),  # each part is spelt right: this is another kader
        ("landelijk/bijstandsnorm-2018", KADERS),
        ("alkmaar/opdrachtnemer", KADERS),
        ("minimum", ("maximum",)),
        ("hoogstens", ("minstens",)),
        ("onbekend", ("bekend",)),
        ("bekend", ("onbekend",)),
        ("inactief", ("actief",)),
        ("interne route", ("externe route",)),
        ("een voorstel", ("geen voorstel",)),
        ("fase ii", ("fase iii",)),
        ("fase 1", ("fase 2",)),
        ("1e fase", ("2e fase",)),
    ],
)
def test_what_means_something_else_is_never_suggested(word: str, known: tuple[str, ...]) -> None:
    assert bedoeld(word, known) == ()


@pytest.mark.parametrize(
    ("word", "known", "near"),
    [
        ("ab", "ac", False),  # so short is soon another word
        ("abc", "abd", True),
        ("abcd", "abcx", True),
        ("abcd", "abxx", False),
        ("abcde", "abcxx", True),
        ("abcde", "abcdefg", True),
        ("abcde", "abxxx", False),
        ("abcdefgh", "abcdefghxxx", False),
        ("xabcdefgh", "abcdefghx", True),
        ("badcef", "abcdef", True),  # two pairs turned round
        ("badcfe", "abcdef", False),  # three
        ("abcdef", "abcdfe", True),
        ("abcdef", "acbdxe", False),
    ],
)
def test_two_errors_at_most_and_fewer_in_a_short_word(word: str, known: str, near: bool) -> None:
    assert bedoeld(word, [known]) == ((known,) if near else ())
    assert bedoeld(known, [word]) == ((word,) if near else ())


def test_the_nearest_words_are_meant_and_two_that_are_as_near_are_both_named() -> None:
    assert bedoeld("koers", ["koerss", "koxxs"]) == ("koerss",)
    assert bedoeld("koersx", ["koersen", "koersas", "koersik"]) == ()  # three are no suggestion
    assert bedoeld("loden", ["leden", "laden"]) == ("laden", "leden")
    assert bedoeld("Leden", ["leden", "LEDEN"]) == ("LEDEN", "leden")
    assert bedoeld("Leden", ["leden", "LEDEN", "leDen"]) == ()


@pytest.mark.parametrize("word", ["", "  ", "%", "x" * (LANGSTE_WOORD + 1)])
def test_nothing_signs_and_very_long_words_mean_nothing(word: str) -> None:
    assert bedoeld(word, ["%%", "xx", "x" * LANGSTE_WOORD]) == ()


WORDS = st.text("abce 1-", max_size=8)


@given(WORDS, st.lists(WORDS, max_size=5))
def test_only_known_words_are_suggested_and_a_known_word_means_itself(word: str, known: list[str]) -> None:
    meant = bedoeld(word, known)
    assert set(meant) <= set(known)
    assert len(meant) <= 2
    if word in known and any(letter.isalnum() for letter in word) and meant:
        assert word in meant
