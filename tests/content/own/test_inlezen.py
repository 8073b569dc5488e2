"""The four sources, as shapes without words: the outline that is read is that in bronnen.yml, or why not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus, Heading
from hooks.documents.outline import Outline, ranges
from hooks.documents.read import read_document
from tests.content.own.shape_of import shape_of

SHAPES = Path(__file__).with_name("vormen")


@dataclass(frozen=True)
class Otherwise:
    """Where bronnen.yml and the program differ: how many headings on each side, from which on, and why."""

    heading: str  # the first in bronnen.yml that is otherwise, or the one before which more is read
    there: int
    read: int
    why: str


_NOT_SEEN = (
    "In platte tekst is aan een korte regel niet te zien of zij een kop is; in bronnen.yml is zij er geen."
)
_NO_TEXT = "Onder deze kop staat geen tekst; bronnen.yml telt het tussenblad als een alinea, met een reden."
AS_READ = {
    "van-denken-naar-doen": (
        Otherwise(
            "Hoe gaan we verder?", 1, 1, "De voet van de bladzijden staat in het bestand als opsomming."
        ),
    ),
    "persbericht-wvs-colleges": (
        Otherwise(
            "Inleiding", 1, 1, "De eerste alinea staat onder de titel; bronnen.yml noemt haar «Inleiding»."
        ),
        Otherwise(
            "Vragen?", 1, 1, "De regel die zegt dat gegevens zijn weggelaten, telt in het bestand mee."
        ),
    ),
    "onderzoek-participatiebedrijf": (
        Otherwise("HUIDIGE SITUATIE", 3, 2, f"{_NO_TEXT} En: {_NOT_SEEN}"),
        Otherwise(
            "Samenwerking: er worden kansen gemist …",
            1,
            1,
            "bronnen.yml kort de kop in; de delen niet.",
        ),
        Otherwise("Leerervaringen project Postbestellers (2)", 1, 0, _NO_TEXT),
        Otherwise("OPLOSSINGSRICHTINGEN", 1, 0, _NO_TEXT),
        Otherwise(
            *("Opties: bestuurlijk draagvlak", 3, 2),
            "Wat onder een punt doorloopt, hoort daarbij; bronnen.yml telt de oordelen daar als alinea. "
            "De twee koppen daarna eindigen op een punt, en lezen als een zin.",
        ),
        Otherwise("OPZET ONDERZOEK", 1, 0, _NO_TEXT),
        Otherwise("Planning", 1, 0, _NO_TEXT),
    ),
    "vermaatschappelijking-wsw-2009": (
        Otherwise("Titelblad", 2, 2, f"bronnen.yml telt het titelblad als één alinea. {_NOT_SEEN}"),
        Otherwise(
            *("Regievoering bij gemeenten", 2, 1),
            "De kop daarna eindigt op een dubbele punt, en leest als het begin van een zin.",
        ),
        Otherwise("5.2 Sturingsinstrumenten gemeenten", 1, 3, _NOT_SEEN),
        Otherwise("5.4 Regie-organisatiemodel: Integrale klantregie", 1, 2, _NOT_SEEN),
        Otherwise(
            "7.1 Conclusies",
            1,
            1,
            "Punten onder een punt tellen elk; bronnen.yml rekent ze hier tot hun punt.",
        ),
    ),
}


@dataclass(frozen=True)
class UnderOtherwise:
    """Headings of which bronnen.yml says otherwise what heading stands above them, and why."""

    headings: tuple[str, ...]
    why: str


_EACH_HAS_ITS_NAME = (
    "De kop erboven heeft geen eigen tekst. In bronnen.yml staat hij er alleen bij waar dat nodig is om te "
    "weten welke kop er is bedoeld."
)
_HAS_TEXT = (
    "De kop erboven heeft zelf ook tekst, en staat dus zelf in de lijst. In bronnen.yml staat hij er toch "
    "bij: zonder hem zegt zo'n korte kop niet waar hij over gaat."
)
UNDER_OTHERWISE = {
    "van-denken-naar-doen": (
        UnderOtherwise(
            (
                *("Voor alle werkzoekenden", "Voor doelgroep B (leerwerktrajecten)", "Voor doelgroep C"),
                *("Voor het huidige SW-bestand", "Voor nieuw beschut werken", "Investeren in ontwikkeling"),
                *("Samenwerken op andere terreinen", "Zorg voor medewerkers"),
            ),
            _EACH_HAS_ITS_NAME,
        ),
        UnderOtherwise(("Extern", "Intern"), _HAS_TEXT),
    ),
    "onderzoek-participatiebedrijf": (
        UnderOtherwise(("Dec", "Jan", "Feb", "Mrt", "Apr", "Mei", "Juni"), _HAS_TEXT),
    ),
}


def read(document: str) -> Outline:
    return read_document((SHAPES / f"{document}.txt").read_bytes(), f"{document}.txt").outline


def sections(document: str) -> list[tuple[str, str]]:
    return [(_name(one.heading), ", ".join(ranges(one.names))) for one in read(document).sections]


def _shape(heading: str | None) -> str | None:
    return None if heading is None else shape_of(heading)


def outline(headings: tuple[Heading, ...]) -> list[tuple[str, str]]:
    return [(_name(shape_of(one.kop)), ", ".join(ranges(one.delen))) for one in headings]


def _name(heading: str) -> str:
    return re.sub(r" \(\d+\)$", "", heading)


@pytest.mark.parametrize("document", sorted(path.stem for path in SHAPES.glob("*.txt")))
def test_the_outline_is_the_one_in_bronnen_or_the_difference_is_explained(
    document: str, real_corpus: Corpus
) -> None:
    headings = real_corpus.bronnen[document].koppen
    steps = SequenceMatcher(None, outline(headings), sections(document), autojunk=False).get_opcodes()
    differ = [
        (headings[begin].kop, end - begin, last - first)
        for how, begin, end, first, last in steps
        if how != "equal"
    ]
    assert differ == [(one.heading, one.there, one.read) for one in AS_READ[document]]


@pytest.mark.parametrize("document", sorted(path.stem for path in SHAPES.glob("*.txt")))
def test_the_heading_above_is_the_one_in_bronnen_or_the_difference_is_explained(
    document: str, real_corpus: Corpus
) -> None:
    headings, found = real_corpus.bronnen[document].koppen, read(document).sections
    steps = SequenceMatcher(None, outline(headings), sections(document), autojunk=False).get_matching_blocks()
    differ = {
        headings[begin + more].kop
        for begin, first, length in steps
        for more in range(length)
        if _shape(headings[begin + more].onder) != found[first + more].under
    }
    explained = UNDER_OTHERWISE.get(document, ())
    assert differ == {heading for one in explained for heading in one.headings}


@pytest.mark.parametrize("document", sorted(path.stem for path in SHAPES.glob("*.txt")))
def test_the_title_is_the_one_in_bronnen(document: str, real_corpus: Corpus) -> None:
    title = shape_of(real_corpus.bronnen[document].titel)
    assert read(document).title.casefold() == title.casefold()


def test_no_word_of_a_source_is_kept() -> None:
    for path in SHAPES.glob("*.txt"):
        words = set(re.findall(r"[^\W\d_¹²³⁰⁴-⁹]{2,}", path.read_text(encoding="utf-8")))
        assert {one.lower() for one in words if set(one.lower()) != {"x"}} <= {
            "hoofdstuk",
            "maart",
            "augustus",
            "januari",
        }
