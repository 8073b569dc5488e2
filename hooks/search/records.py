"""What can be found: a record for each kader, begrip, document, decision, calculator, list and text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from calculators.kaders.kader import Kader
from calculators.kaders.notatie import schrijf_datum
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculators_of
from hooks.pages import calculator_pages
from hooks.pages.pages import PART_OF_SOURCE, SitePage
from hooks.search.kaders import kader_records
from hooks.search.readers_words import CALLED
from hooks.search.record import Record, Said, Written
from hooks.search.words import Synonyms

CHANGES = "wijzigingen/"
# Templates of pages that are no finds: home, search, and what is found as a kader or a calculator.
NO_FINDS = (
    *("home.html", "zoeken.html", "kader.html", "voorstel.html", "voorbeelden.html"),
    *("raadsverslag.html", PART_OF_SOURCE),
)


def records(corpus: Corpus, pages: Iterable[SitePage], written: Iterable[Written] = ()) -> list[Record]:
    """Every record, ordered by address; the first of two with one address stays."""
    synonyms = Synonyms(dict(corpus.begrippen))
    found: dict[str, Record] = {}
    for record in (
        *kader_records(corpus, synonyms),
        *_terms(corpus),
        *_documents(corpus, synonyms),
        *_calculators(corpus, synonyms),
        *_areas(corpus),
        *_lists(pages),
        *(
            Record(
                one.address,
                one.title,
                "Uitleg",
                Said(one.text.strip().removeprefix(one.title).strip()),
                keywords=(*one.headings, *CALLED.get(one.address, ())),
            )
            for one in written
        ),
    ):
        found.setdefault(record.address, record)
    return [found[address] for address in sorted(found)]


def _terms(corpus: Corpus) -> Iterator[Record]:
    for one in corpus.begrippen.values():
        title = one.term[:1].upper() + one.term[1:]
        yield Record(
            f"begrippen/#{one.id}",
            title,
            "Begrip",
            Said(one.betekenis),
            also=one.synoniemen,
        )


def _documents(corpus: Corpus, synonyms: Synonyms) -> Iterator[Record]:
    for document in corpus.bronnen.values():
        text = f"{document.ondertitel}.\n{document.status}" if document.ondertitel else document.status
        yield Record(
            f"bronnen/{document.id}/",
            document.titel,
            "Bron",
            Said(text, since=schrijf_datum(document.datum)),
            keywords=("bron", document.soort),
            context=(document.organisatie, *(heading.kop for heading in document.koppen)),
            synonyms=tuple(synonyms.of(document.titel)),
        )
    for decision in corpus.besluiten.values():
        yield Record(
            f"besluiten/#{decision.id}",
            decision.titel,
            "Besluit",
            Said(decision.tekst, decision.stand, schrijf_datum(decision.datum)),
            keywords=("besluit", decision.wie),
            synonyms=tuple(synonyms.of(f"{decision.titel}\n{decision.tekst}")),
            facets={"gemeente": corpus.gebieden[decision.gebied].gemeenten},
        )


def _calculators(corpus: Corpus, synonyms: Synonyms) -> Iterator[Record]:
    for one in calculators_of(corpus).values():
        used = [corpus.kaders[read.kader] for read in one.leest]
        yield Record(
            calculator_pages.address_of(one.naam),
            one.titel,
            "Rekenhulp",
            Said(one.inleiding),
            keywords=(
                *("rekenhulp", "rekenen", "berekenen", "uitrekenen", "rekentool", one.naam),
                *CALLED.get(calculator_pages.address_of(one.naam), ()),
            ),
            context=(*(kader.titel for kader in used), *(field.label for field in one.velden)),
            synonyms=tuple(synonyms.of("\n".join((one.titel, one.inleiding, *_searched(used))))),
            facets={"thema": tuple(sorted({name for kader in used for name in kader.themas}))},
        )


def _searched(kaders: Iterable[Kader]) -> Iterator[str]:
    return (word for kader in kaders for word in (kader.titel, *kader.zoekwoorden))


def _areas(corpus: Corpus) -> Iterator[Record]:
    for theme in corpus.themas.values():
        if any(theme.id in kader.themas for kader in corpus.kaders.values()):
            facets = {"thema": (theme.id,)}
            yield Record(f"themas/{theme.id}/", theme.naam, "Thema", Said(theme.uitleg), facets=facets)
    for area in corpus.gebieden.values():
        if area.soort == "gemeente":
            names = ", ".join(one.naam for one in corpus.partnerships_of(area))
            text = f"Wat er geldt in {area.naam}." + (f"\nWerkt samen in: {names}." if names else "")
            yield Record(
                f"gemeenten/{area.id}/",
                area.naam,
                "Gemeente",
                Said(text),
                keywords=(f"gemeente {area.naam}",),
                context=(area.cbs or "",),
                facets={"gemeente": (area.id,)},
            )


def _lists(pages: Iterable[SitePage]) -> Iterator[Record]:
    """Overviews; what stands below another find is none."""
    for page in pages:
        if page.template not in NO_FINDS:
            is_part = page.address.startswith(CHANGES) and page.address != CHANGES
            kind = "Wijzigingen" if is_part else "Overzicht"
            yield Record(
                page.address,
                page.title,
                kind,
                Said(page.description),
                keywords=CALLED.get(page.address, ()),
            )
