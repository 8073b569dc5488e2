"""What can be found: a record for each kader, begrip, document, decision, calculator, list and text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from calculators.kader import Gebied, Kader, Waarde
from calculators.loket import REKENHULPEN
from hooks import calculator_pages
from hooks.corpus import Corpus, current
from hooks.model import AMOUNTS
from hooks.pages import SitePage, kader_address
from hooks.search_words import Synonyms

LONGEST_SUMMARY = 200
MOST_VALUES = 3
# What a question may ask for („hoe lang", „hoeveel", „welk bedrag", „wanneer"), by unit.
KINDS_OF_VALUE = {
    "duur": ("maanden", "weken", "dagen", "jaren"),
    "aantal": ("personen", "trajecten", "organisaties", "gemeenten"),
    "aandeel": ("procent",),
    "bedrag": AMOUNTS,
    "datum": ("datum",),
}
_KIND_OF_UNIT = {unit: kind for kind, units in KINDS_OF_VALUE.items() for unit in units}


@dataclass(frozen=True)
class Record:
    """Something that can be found; `filters` are the facets, which a find also shows."""

    address: str
    title: str
    kind: str
    text: str = ""
    keywords: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    synonyms: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    since: str = ""
    filters: dict[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def summary(self) -> str:
        """The first sentences, as far as they fit."""
        made = ""
        for line in self.text.splitlines():
            longer = f"{made} {line.removeprefix('- ').strip()}".strip()
            if len(longer) > LONGEST_SUMMARY:
                break
            made = longer
        return made or _cut(self.text)


@dataclass(frozen=True)
class Written:
    """A page written by hand."""

    address: str
    title: str
    text: str


def records(corpus: Corpus, pages: Iterable[SitePage], written: Iterable[Written] = ()) -> list[Record]:
    """Every record, ordered by address; the first of two with one address stays."""
    synonyms = Synonyms(dict(corpus.begrippen))
    found: dict[str, Record] = {}
    for record in (
        *_kaders(corpus, synonyms),
        *_terms(corpus),
        *_documents(corpus, synonyms),
        *_calculators(corpus, synonyms),
        *_areas(corpus),
        *_lists(pages),
        *(Record(one.address, one.title, "Uitleg", one.text) for one in written),
    ):
        found.setdefault(record.address, record)
    return [found[address] for address in sorted(found)]


def _kaders(corpus: Corpus, synonyms: Synonyms) -> Iterator[Record]:
    for kader in corpus.kaders.values():
        version = current(kader)
        text = corpus.vragen.tekst(kader.id, version, version.geldt_vanaf.laatste)
        themes = tuple(corpus.themas[name].naam for name in kader.themas)
        groups = tuple(corpus.doelgroepen[name].naam for name in kader.voor)
        values = {name: one for name, one in version.waarden.items() if one.eenheid in _KIND_OF_UNIT}
        open_points = tuple(point.vraag for point in version.open_punten.values())
        context = (version.oordeel or "", version.toelichting or "", *open_points, *themes, *groups)
        yield Record(
            kader_address(kader.id),
            kader.titel,
            kader.soort.capitalize(),
            text,
            keywords=kader.zoekwoorden,
            context=context,
            synonyms=tuple(synonyms.of("\n".join((kader.titel, text, *kader.zoekwoorden)), kader.id)),
            values=_shown(values),
            since=version.geldt_vanaf.tekst,
            filters={
                "dossier": (corpus.dossiers[kader.dossier].titel,),
                "thema": themes,
                "status": (version.status,),
                "gemeente": _gemeenten(corpus, corpus.gebieden[kader.gebied]),
                "waarde": tuple(sorted({_KIND_OF_UNIT[one.eenheid] for one in values.values()})),
            },
        )


def _shown(values: dict[str, Waarde]) -> tuple[str, ...]:
    """„hoogstens 23 maanden"; with their names when there are more."""
    if len(values) == 1:
        return tuple(one.met_grens() for one in values.values())
    named = (f"{name.replace('-', ' ')}: {one.met_grens()}" for name, one in values.items())
    return tuple(named)[:MOST_VALUES]


def _gemeenten(corpus: Corpus, area: Gebied) -> tuple[str, ...]:
    return tuple(corpus.gebieden[name].naam for name in area.gemeenten)


def _terms(corpus: Corpus) -> Iterator[Record]:
    for one in corpus.begrippen.values():
        title = one.term[:1].upper() + one.term[1:]
        yield Record(
            f"begrippen/#{one.id}", title, "Begrip", one.betekenis, one.synoniemen, also=one.synoniemen
        )


def _documents(corpus: Corpus, synonyms: Synonyms) -> Iterator[Record]:
    for document in corpus.bronnen.values():
        about = (document.organisatie, document.soort, *(heading.kop for heading in document.koppen))
        text = f"{document.ondertitel}.\n{document.status}" if document.ondertitel else document.status
        yield Record(
            f"bronnen/{document.id}/",
            document.titel,
            "Bron",
            text,
            context=about,
            synonyms=tuple(synonyms.of(document.titel)),
            since=document.datum.tekst,
        )
    for decision in corpus.besluiten.values():
        yield Record(
            f"besluiten/#{decision.id}",
            decision.titel,
            "Besluit",
            decision.tekst,
            keywords=(decision.wie,),
            synonyms=tuple(synonyms.of(f"{decision.titel}\n{decision.tekst}")),
            since=decision.datum.tekst,
            filters={
                "status": (decision.stand,),
                "gemeente": _gemeenten(corpus, corpus.gebieden[decision.gebied]),
            },
        )


def _calculators(corpus: Corpus, synonyms: Synonyms) -> Iterator[Record]:
    for one in REKENHULPEN.values():
        used = [corpus.kaders[read.kader] for read in one.leest]
        keywords = ("rekenhulp", "rekenen", "berekenen", "uitrekenen", "rekentool", one.naam)
        yield Record(
            calculator_pages.address_of(one.naam),
            one.titel,
            "Rekenhulp",
            one.inleiding,
            keywords=keywords,
            context=tuple(kader.titel for kader in used),
            synonyms=tuple(synonyms.of("\n".join((one.titel, one.inleiding, *_searched(used))))),
            filters={
                "thema": tuple(sorted({corpus.themas[name].naam for kader in used for name in kader.themas}))
            },
        )


def _searched(kaders: Iterable[Kader]) -> Iterator[str]:
    return (word for kader in kaders for word in (kader.titel, *kader.zoekwoorden))


def _areas(corpus: Corpus) -> Iterator[Record]:
    for theme in corpus.themas.values():
        if any(theme.id in kader.themas for kader in corpus.kaders.values()):
            yield Record(
                f"themas/{theme.id}/", theme.naam, "Thema", theme.uitleg, filters={"thema": (theme.naam,)}
            )
    for area in corpus.gebieden.values():
        if area.soort == "gemeente":
            names = ", ".join(one.naam for one in corpus.partnerships_of(area))
            text = f"Wat er geldt in {area.naam}." + (f"\nWerkt samen in: {names}." if names else "")
            yield Record(
                f"gemeenten/{area.id}/",
                area.naam,
                "Gemeente",
                text,
                context=(area.cbs or "",),
                filters={"gemeente": (area.naam,)},
            )


def _lists(pages: Iterable[SitePage]) -> Iterator[Record]:
    """Overviews; the pages of kaders, lists of changes and the search itself are no finds."""
    for page in pages:
        if page.template not in ("kader.html", "home.html", "zoeken.html", "wijzigingenlijst.html"):
            yield Record(page.address, page.title, "Overzicht", page.description)


def _cut(text: str) -> str:
    line = " ".join(text.split())
    if len(line) <= LONGEST_SUMMARY:
        return line
    return line[:LONGEST_SUMMARY].rpartition(" ")[0] + " …"
