"""How the search reads words: their forms, numbers, compounds, and what comes near."""

from __future__ import annotations

from typing import Any

import pytest

from tests.assets import call
from tests.search.asked import near_words, ranked, read_question

pytestmark = pytest.mark.node


def give(module: str, *call_of: Any) -> Any:
    (made,) = call([f"zoeken/{module}", *call_of])
    return made


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("PMC's, vóór één SW-medewerker (23)", ["pmc", "voor", "een", "sw", "medewerker", "23"]),
        ("9.000 personen, 60%", ["9000", "personen", "60", "procent"]),
        ("’s Middags", ["middags"]),
        ("SW'er, Wsw-ers en zzp’ers", ["sw", "wsw", "en", "zzp"]),
        ("", []),
    ],
)
def test_words_are_plain(text: str, words: list[str]) -> None:
    assert give("taal", "words", text) == words


@pytest.mark.parametrize(
    "forms",
    [
        ["raad", "raden"],
        ["betaalt", "betaald", "betaalde", "betalen", "betaal"],
        ["detacheren", "gedetacheerd", "gedetacheerde", "detacheert"],
        ["wet", "wetten"],
        ["scenario", "scenarios"],
        ["brief", "brieven"],
        ["huis", "huizen"],
        ["team", "teams"],
        ["subsidie", "subsidies"],
        ["mogelijkheid", "mogelijkheden"],
        ["verlengen", "verlengd", "verlenging", "verlengingen"],
        ["besparing", "bespaarde", "besparen"],
        ["besluit", "besluiten", "besloot", "besloten"],
        ["kiezen", "koos", "kozen", "gekozen"],
        ["uitgaven", "uitgeven", "uitgegeven"],
        ["afspreken", "afspraak", "afspraken", "afgesproken"],
        ["uitstromen", "uitstroom", "uitgestroomd"],
        ["opheffen", "opheffing", "opgeheven"],
        ["vaststellen", "vastgesteld", "vaststelling"],
        ["groot", "groter", "grootste"],
        ["baan", "baantje"],
    ],
)
def test_forms_of_a_word_have_one_stem(forms: list[str]) -> None:
    stems = call(*(["zoeken/taal", "stem", form] for form in forms))
    assert len(set(stems)) == 1, stems


@pytest.mark.parametrize(
    ("one", "other"),
    [
        *[("regie", "regio"), ("wsp", "wsw"), ("raad", "radio"), ("23", "24"), ("kosten", "koos")],
        *[("uitzenden", "uit"), ("mensen", "men"), ("dienst", "dienen"), ("gemeente", "mening")],
    ],
)
def test_other_words_have_another_stem(one: str, other: str) -> None:
    first, second = call(["zoeken/taal", "stem", one], ["zoeken/taal", "stem", other])
    assert first != second


@pytest.mark.parametrize(
    ("one", "other"),
    [("sosiale", "sociale"), ("sosjale", "sociale"), ("trajekt", "traject"), ("budjet", "budjett")],
)
def test_what_sounds_alike_is_written_alike(one: str, other: str) -> None:
    first, second = call(["zoeken/taal", "sound", one], ["zoeken/taal", "sound", other])
    assert first == second


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["half", "jaar"], ["6maand"]),
        (["halfjaar"], ["6maand"]),
        (["anderhalf", "jaar"], ["18maand"]),
        (["twee", "jaar"], ["24maand"]),
        (["zes", "maanden"], ["6maand"]),
        (["drieentwintig", "maanden"], ["23maand"]),
        (["23", "mnd"], ["23maand"]),
        (["23mnd"], ["23maand"]),
        (["zestig", "procent"], ["60procent"]),
        (["een", "jaar"], []),
        (["maanden", "6"], []),
        ([], []),
    ],
)
def test_quantities_are_read_in_words_months_and_years(words: list[str], found: list[str]) -> None:
    assert [one["quantity"] for one in give("getallen", "quantities", words)] == found


@pytest.mark.parametrize(
    ("one", "other", "is_alike"),
    [
        ("detachering", "detacheringen", True),
        ("werk", "leerwerk", True),
        ("raad", "raden", True),
        ("wsp", "wsw", False),
        ("raad", "radio", False),
    ],
)
def test_what_is_marked(one: str, other: str, is_alike: bool) -> None:
    assert give("taal", "alike", one, other) is is_alike


@pytest.mark.parametrize(
    ("way", "word", "gives"),
    [
        ("near", "trajekt", ["traject"]),  # sounds alike
        ("near", "dteachering", ["detachering"]),  # neighbours swapped
        ("near", "trajectt", ["traject"]),
        ("near", "terecht", []),  # two letters of seven: another word
        ("near", "wek", []),  # too short to guess
        ("split", "detacheringstraject", ["detachering", "traject"]),
        ("split", "onbekend", []),
        ("beginning", "detach", ["detachering"]),
        ("form", "betaalden", "betaalt"),
        ("form", "onbekend", "onbekend"),
    ],
)
def test_words_that_come_near(way: str, word: str, gives: object) -> None:
    assert near_words(["werk traject detachering", "betaalt gericht leerwerk"], way, word) == gives


SITE = ["werk traject detachering duur werkgevers werkgeversservicepunt participatiewet proces rijk brede"]


def terms(question: str, **told: Any) -> dict[str, Any]:
    return read_question(question, SITE, **told)


def test_words_typed_apart_are_sought_as_one() -> None:
    for typed, whole in (
        ("participatie wet", "participatiewet"),
        ("werkgevers service punt", "werkgeversservicepunt"),
    ):
        (term,) = terms(typed)["terms"]
        assert term["options"][0]["words"] == [whole]
        assert term["options"][1]["words"] == typed.split()


def test_words_of_readers_are_sought_as_the_kennisbank_calls_them() -> None:
    made = terms("mijn baas", rows={"baas": ["werkgevers"], "sociale-werkplaats": ["werk"]})
    assert [one["words"] for term in made["terms"] for one in term["options"]] == [["werkgevers"]]
    made = terms("sociale werkplaats", rows={"sociale-werkplaats": ["werk"]})
    assert [one["words"] for term in made["terms"] for one in term["options"]] == [["werk"]]


def test_a_verb_is_sought_with_the_particle_behind_it() -> None:
    rows = {"ophouden": ["stoppen"], "bijwerken": ["actualisatie"], "aanpassen": ["wijzigen"]}

    def found(question: str, site: str) -> set[str]:
        made = read_question(question, [site], rows=rows)["terms"]
        return {word for term in made for one in term["options"] for word in one["words"]}

    assert "stoppen" in found("wanneer houden we op met werk", "werk stoppen")
    assert "wijzigen" in found("hoe pas ik een kader aan", "kader aanpassen wijzigen")
    assert "actualisatie" not in found("werken bij de gemeente", "werken gemeente actualisatie")


def test_the_verb_behind_a_question_word_is_known_as_one() -> None:
    made = read_question("wie regelt het traject", ["regelt traject"])["terms"]
    assert [(term["text"], term.get("isVerb", False)) for term in made] == [
        ("regelt", True),
        ("traject", False),
    ]
    made = read_question("traject regelt", ["regelt traject"])["terms"]
    assert not any(term.get("isVerb") for term in made)


def test_the_parts_of_an_unknown_compound_are_also_sought_in_words_of_readers() -> None:
    made = read_question(
        "taalprobleem", ["taal probleem taalachterstand"], rows={"taal": ["taalachterstand"]}
    )
    assert [one["words"] for one in made["terms"][0]["options"]] == [["taal"], ["taalachterstand"]]


def test_a_small_word_is_no_form_of_a_word_of_readers() -> None:
    made = terms("wat geldt er voor werk", rows={"geld": ["budget"]})
    assert [term["text"] for term in made["terms"]] == ["werk"]


def test_a_word_of_readers_is_also_sought_as_it_is_and_in_its_parts() -> None:
    (term,) = terms("detacheringsduur", rows={"detacheringsduur": ["werk"]})["terms"]
    assert [one["words"] for one in term["options"]] == [["werk"]]
    made = read_question("werkgevers", ["werkgevers werk gevers baas"], rows={"werkgevers": ["baas"]})
    assert [one["words"] for one in made["terms"][0]["options"]] == [
        ["werkgevers"],
        ["werk", "gevers"],
        ["baas"],
    ]


@pytest.mark.parametrize(
    ("question", "values", "kinds"),
    [
        ("hoe lang duurt het", ["duur"], []),
        ("is het te duur", ["bedrag"], []),
        ("hoe duur is het", ["bedrag"], []),
        ("wat is een PMC", [], ["Begrip"]),
        ("overzicht van alle regels", [], ["Overzicht"]),
        ("hoe wijzig ik een kader", [], ["Uitleg", "Overzicht"]),
        ("wat is er gewijzigd in Emmen", [], ["Wijzigingen"]),
        ("wijzigingen in Emmen", [], ["Wijzigingen"]),
        ("regels in Emmen", [], ["Gemeente"]),
        ("wat geldt er in Emmen", [], ["Gemeente"]),
        ("hoe groot wordt het", ["aantal"], []),
    ],
)
def test_what_a_question_asks_for(question: str, values: list[str], kinds: list[str]) -> None:
    assert give("bedoeling", "asksFor", question) == {"values": values, "kinds": kinds}


@pytest.mark.parametrize("word", ["procent", "risk", "breda"])
def test_a_word_that_exists_is_never_repaired_into_another(word: str) -> None:
    made = terms(f"{word} xx", dutch=["procent", "risk"], names=["breda"])
    assert made["replaced"] == []
    assert word in [*made["unknown"], *made["names"], *(one["text"] for one in made["terms"])]


def test_a_place_is_known_by_what_stands_before_it() -> None:
    assert terms("is dit ook in breda", names=["breda"])["isPlace"] is True
    assert terms("breda", names=["breda"])["isPlace"] is True
    assert terms("werk volgens jansen", names=["jansen"])["isPlace"] is False


def test_typing_errors_are_repaired_and_told() -> None:
    made = terms("dteachering")
    assert made["replaced"] == [["dteachering", "detachering"]]
    assert made["terms"][0]["options"][0]["words"] == ["detachering"]


@pytest.mark.parametrize(("question", "sought"), [("hoe lang det", ["detachering"]), ("det duur", ["duur"])])
def test_the_last_word_may_still_be_typed(question: str, sought: list[str]) -> None:
    found = [one["words"][0] for term in terms(question)["terms"] for one in term["options"]]
    assert found == sought


def test_quotes_and_a_minus_are_read() -> None:
    made = terms("„zo kort als kan” traject -werk")
    assert made["phrases"] == [["zo", "kort", "als", "kan"]]
    assert made["without"] == ["werk"]
    assert "werk" not in [one["text"] for one in made["terms"]]


TEXT = (
    "Een eerste zin staat vooraan.\nHet gaat om:\n- werk;\n- een lange weg.\n"
    + "Lang " * 60
    + ".\nEn hier staat de raad."
)


def sought(*words: str) -> list[dict[str, Any]]:
    return [{"text": word, "options": [{"words": [word], "factor": 1}]} for word in words]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        (["eerste"], "Een eerste zin staat vooraan. Het gaat om: werk; een lange weg."),
        (["raden"], "… En hier staat de raad."),
        (["elders"], "Een eerste zin staat vooraan. Het gaat om: werk; een lange weg."),
    ],
)
def test_the_passage_is_where_the_words_stand(words: list[str], shown: str) -> None:
    assert give("passage", "passage", TEXT, sought(*words))["text"] == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [("", ""), ("lang " * 60, ("lang " * 40).strip() + " …"), ("Kort.\n" + "lang " * 60, "Kort.")],
)
def test_a_passage_is_whole_sentences_as_far_as_they_fit(text: str, shown: str) -> None:
    assert give("passage", "passage", text, [])["text"] == shown


FIND = {"keywords": ["verlengen"], "context": ["Wie betaalt?"], "otherTexts": ["Vroeger anders."]}


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["werk"], ""),
        (["verlengen"], "Gevonden omdat „verlengen” een zoekwoord van deze pagina is."),
        (["betaalt"], "Gevonden omdat „betaalt” in de toelichting of bij een open punt staat."),
        (["vroeger"], "Gevonden omdat „vroeger” in een andere versie staat."),
        (["nergens"], ""),
    ],
)
def test_why_something_was_found_without_the_words_on_screen(words: list[str], why: str) -> None:
    assert give("passage", "reason", FIND, "Er is werk.", sought(*words)) == why


def test_another_word_for_it_is_told() -> None:
    term = {"text": "baas", "options": [{"words": ["werkgever"], "factor": 0.8}]}
    told = give("passage", "reason", FIND, "Voor werkgevers.", [term])
    assert told == "Gevonden omdat „baas” hier „werkgevers” heet."


def _find(name: str, *keywords: str) -> dict[str, object]:
    return {
        **{"names": [name], "keywords": keywords, "score": 1, "late": 0},
        **{"moments": [{"tekst": ""}], "moment": 0, "explains": False},
    }


def test_a_phrase_of_readers_that_says_the_question_goes_before_its_words_in_other_phrases() -> None:
    apart = _find("apart", "wie moet geld vragen", "delen van een gebouw")
    whole = _find("whole", "geld delen")
    long = _find("long", "het geld dat gemeenten met elkaar delen in een regio")
    asked = [{"words": [one], "options": [{"words": [one]}], "weight": 1} for one in ("geld", "delen")]
    (found,) = call(["zoeken/rang", "rankAgain", [apart, long, whole], ["geld", "delen"], asked])
    assert [one["names"] for one in found] == [["whole"], ["long"], ["apart"]]
    assert found[0]["score"] > found[1]["score"] > found[2]["score"] > 1


def test_one_word_is_no_phrase() -> None:
    asked = [{"words": ["geld"], "options": [{"words": ["geld"]}], "weight": 1}]
    some = [_find("one", "geld"), _find("more", "geld delen"), _find("none")]
    (found,) = call(["zoeken/rang", "rankAgain", some, ["geld"], asked])
    assert len({one["score"] for one in found}) == 1


def test_a_word_beside_the_point_does_not_make_a_page_hold_the_whole_question() -> None:
    named, mentioned = 0, 1  # the first has one word in its title, the second has that word and another
    assert ranked([1, 0.6], [0, 0.01]) == [named, mentioned]
    assert ranked([1, 0.6], [0, 0.3]) == [mentioned, named]


@pytest.mark.parametrize(
    ("question", "gives"),
    [
        ("detaschering jaar", ["detachering"]),
        ("anderhalf jaar", []),  # what is typed is no suggestion, and neither is a word that tells nothing
        ("naer", []),
    ],
)
def test_only_what_may_be_a_typing_error_gets_a_suggestion(question: str, gives: list[str]) -> None:
    assert near_words(["detachering jaar naar"], "suggestions", question) == gives
