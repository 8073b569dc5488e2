"""Is the course kept? A page for each gemeente and samenwerking, and a report of two sheets for each year."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import Gebied, Kader, OpenPunt
from calculators.kaders.notatie import som_op
from calculators.volgen.oordeel import NIET_GEMETEN, OORDELEN
from hooks.corpus.corpus import Corpus
from hooks.corpus.followed import Followed, followed_in, holding_in, unmeasurable_in, years_in
from hooks.corpus.followed_words import verdict_words
from hooks.pages.pages import MEASURED_STYLES, MOST_IN_ONE_LIST, SitePage, feeds_at

ADDRESS, TITLE = "hoe-staan-wij-ervoor/", "Hoe staan wij ervoor?"
AREA, REPORT = "koers.html", "raadsverslag.html"
STYLES = ("assets/gemeente.css", *MEASURED_STYLES)
# What fits on two sheets of paper; the page of the gebied has the rest.
MOST_NORMS, MOST_REPORTED, MOST_OPEN, MOST_CHANGES = 14, 10, 12, 8


@dataclass(frozen=True)
class Standing:
    """The measures with a norm that stand alike."""

    verdict: str
    title: str
    anchor: str
    measures: tuple[Followed, ...]


@dataclass(frozen=True)
class Course:
    """How a gebied stands, up to a day."""

    area: Gebied
    standings: tuple[Standing, ...]
    reported: tuple[Followed, ...]  # without a norm
    wanted: tuple[Followed, ...]
    silent: tuple[Followed, ...]

    @property
    def with_norm(self) -> tuple[Followed, ...]:
        return tuple(one for standing in self.standings for one in standing.measures)

    @property
    def is_unmeasured(self) -> bool:
        """Whether there are norms, and nothing was measured of any."""
        return bool(self.with_norm) and self.count(NIET_GEMETEN) == len(self.with_norm)

    def count(self, verdict: str) -> int:
        return sum(len(one.measures) for one in self.standings if one.verdict == verdict)


@dataclass(frozen=True)
class InTheWay:
    """What is open in the way of measuring one kader."""

    one: Followed
    points: tuple[OpenPunt, ...]


@dataclass(frozen=True)
class Changed:
    """A measure that stands otherwise than at the end of an earlier year."""

    before: Followed
    now: Followed


def area_address(area: str) -> str:
    return f"{ADDRESS}{area}/"


def area_title(area: Gebied) -> str:
    return f"{area.naam}: hoe staan wij ervoor?"


def report_address(area: str, year: int) -> str:
    return f"{area_address(area)}{year}/"


def course(corpus: Corpus, area: Gebied, until: date = date.max) -> Course:
    """How a gebied stands on a day: what is not met first."""
    found = followed_in(corpus, area, until)
    normed = [one for one in found if one.has_norm]
    standings = tuple(
        Standing(verdict, verdict_words(verdict), verdict.replace(" ", "-"), inside)
        for verdict in OORDELEN
        if (inside := tuple(one for one in normed if one.verdict == verdict))
    )
    free = [one for one in found if not one.has_norm]
    return Course(
        area,
        standings,
        tuple(one for one in free if one.reported),
        tuple(one for one in found if one.wanted),
        tuple(one for one in free if one.is_silent),
    )


def areas_followed(corpus: Corpus) -> Iterator[Gebied]:
    """Every gemeente and samenwerking in which a kader can be measured, or says why not."""
    return (area for area in corpus.gebieden.values() if is_followed(corpus, area))


def is_followed(corpus: Corpus, area: Gebied) -> bool:
    """Whether a gebied has a page of its own."""
    return area.soort != "land" and bool(
        next(holding_in(corpus, area), None) or unmeasurable_in(corpus, area)
    )


def course_pages(corpus: Corpus) -> Iterator[SitePage]:
    """The overview, a page for each gebied, and its reports."""
    areas = list(areas_followed(corpus))
    about = "Per gemeente en samenwerking: welke normen er zijn, wat er is gemeten, en of de norm is gehaald."
    yield SitePage(
        ADDRESS,
        TITLE,
        "koersen.html",
        {
            "partnerships": [course(corpus, one) for one in areas if one.soort == "samenwerking"],
            "gemeenten": [one for one in areas if one.soort == "gemeente"],
        },
        about,
        styles=STYLES,
        alternates=feeds_at(ADDRESS, "Metingen"),
    )
    for area in areas:
        years = years_in(corpus, area)
        yield _area_page(corpus, area, years)
        for number, year in enumerate(years):
            yield _report(corpus, area, year, years[number + 1] if number + 1 < len(years) else None)


def _area_page(corpus: Corpus, area: Gebied, years: tuple[int, ...]) -> SitePage:
    found = course(corpus, area)
    unmeasurable = unmeasurable_in(corpus, area)
    return SitePage(
        area_address(area.id),
        area_title(area),
        AREA,
        {
            "course": found,
            "years": [(year, report_address(area.id, year)) for year in years],
            "reasons": _by_reason(unmeasurable),
            "unmeasurable": len(unmeasurable),
            "with_names": len(unmeasurable) <= MOST_IN_ONE_LIST,
        },
        f"{area.naam}: {summary(found)}",
        styles=STYLES,
        trail=((TITLE, ADDRESS),),
    )


def summary(found: Course) -> str:
    """How it stands in one sentence."""
    total = len(found.with_norm)
    if not total:
        return "In de bronnen staat hier geen norm met een getal."
    said = f"Er {'is 1 norm' if total == 1 else f'zijn {total} normen'}"
    if found.count(NIET_GEMETEN) == total:
        return f"{said}, en geen daarvan is gemeten." if total > 1 else f"{said}, en die is niet gemeten."
    return f"{said}: {som_op([f'{len(one.measures)} {one.verdict}' for one in found.standings])}."


def _by_reason(kaders: tuple[Kader, ...]) -> list[tuple[str, list[Kader]]]:
    found: dict[str, list[Kader]] = {}
    for one in kaders:
        found.setdefault(" ".join((one.geen_maat or "").split()), []).append(one)
    return sorted(found.items(), key=lambda each: -len(each[1]))


def _report(corpus: Corpus, area: Gebied, year: int, before: int | None) -> SitePage:
    now = course(corpus, area, date(year, 12, 31))
    changes = tuple(_changes(corpus, area, before, now)) if before is not None else ()
    inside = [InTheWay(one, tuple(one.open_points().values())) for one in now.with_norm]
    return SitePage(
        report_address(area.id, year),
        f"Wordt de koers gehouden? {area.naam}, {year}",
        REPORT,
        {
            "course": now,
            "summary": summary(now),
            "year": year,
            "before": before,
            "before_address": report_address(area.id, before) if before is not None else "",
            "changes": changes[:MOST_CHANGES],
            "more_changes": max(0, len(changes) - MOST_CHANGES),
            "norms": now.with_norm[:MOST_NORMS],
            "more_norms": max(0, len(now.with_norm) - MOST_NORMS),
            "told": now.reported[:MOST_REPORTED],
            "more_told": max(0, len(now.reported) - MOST_REPORTED),
            "in_the_way": [one for one in inside if one.points or one.one.measure.tellingen][:MOST_OPEN],
        },
        f"Verslag voor de raad van {area.naam} over {year}: {summary(now)}",
        styles=STYLES,
        trail=((TITLE, ADDRESS), (area_title(area), area_address(area.id))),
    )


def _changes(corpus: Corpus, area: Gebied, before: int, now: Course) -> Iterator[Changed]:
    """What stands otherwise than at the end of the year of the report before."""
    then = {(one.kader.id, one.name): one for one in followed_in(corpus, area, date(before, 12, 31))}
    for one in (*now.with_norm, *now.reported):
        earlier = then[one.kader.id, one.name]
        if (earlier.verdict, earlier.norm.waarde, earlier.last) != (one.verdict, one.norm.waarde, one.last):
            yield Changed(earlier, one)
