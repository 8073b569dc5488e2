"""The page that says how sure the calculators are: what was measured, and what the build itself can count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal

from calculators.raamwerk.loket import REKENHULPEN
from hooks.corpus.corpus import Corpus
from hooks.pages.pages import SitePage
from hooks.pages.quality import CALCULATORS, Measured, same_code, same_tests
from hooks.project import PROJECT

ADDRESS = "kwaliteit/"
SECOND = PROJECT / "tests" / "second"


@dataclass(frozen=True)
class Row:
    """One module, and whether it still is what was measured."""

    name: str
    measured: Measured | None
    code_is_same: bool
    tests_are_same: bool


@dataclass(frozen=True)
class Total:
    """All modules that were measured, counted together."""

    reached: int
    to_reach: int
    noticed: int
    mutants: int
    too_long: int
    survivors: int
    unexplained: int


def quality_page(corpus: Corpus, record: Mapping[str, Measured]) -> SitePage:
    """The page of the record, beside what the build counts."""
    rows = tuple(_row(name, record.get(name)) for name in modules())
    return SitePage(
        ADDRESS,
        "Hoe zeker de rekenhulpen zijn",
        "kwaliteit.html",
        {
            "rows": rows,
            "total": total(rows),
            "share": share,
            "second": second_implementations(),
            "examples": {name: len(corpus.voorbeelden.get(name, ())) for name in REKENHULPEN},
            "rules": {name: len(one.leest) for name, one in REKENHULPEN.items()},
        },
        "Wat de tests van de rekenhulpen nagaan, en wat zij niet opmerken.",
        styles=("assets/rekenen/rekenhulp.css", "assets/kwaliteit.css"),
        trail=(("Over deze site", "over/"),),
    )


def modules() -> list[str]:
    """Every module with code in it, by its place below `calculators/`."""
    found = (path for path in CALCULATORS.rglob("*.py") if path.stem != "__init__")
    return sorted(path.relative_to(CALCULATORS).with_suffix("").as_posix() for path in found)


def second_implementations() -> list[str]:
    """The calculators that the tests work out a second time."""
    return [name for name in REKENHULPEN if (SECOND / f"{name.replace('-', '_')}.py").is_file()]


def total(rows: tuple[Row, ...]) -> Total:
    """What the measured modules come to."""
    found = [row.measured for row in rows if row.measured]
    return Total(
        sum(one.dekking.bereikt for one in found),
        sum(one.dekking.alles for one in found),
        sum(one.opgemerkt for one in found),
        sum(one.mutaties for one in found),
        sum(one.te_lang for one in found),
        sum(len(one.overleefd) for one in found),
        sum(not each.uitleg for one in found for each in one.overleefd),
    )


def share(part: int, whole: int) -> Decimal:
    """A percentage with one decimal, rounded down: never better than it is. Nothing to do is all of it."""
    if not whole:
        return Decimal(100)
    return (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_FLOOR).normalize() + 0


def _row(name: str, measured: Measured | None) -> Row:
    if measured is None:
        return Row(name, None, code_is_same=False, tests_are_same=False)
    return Row(name, measured, same_code(name, measured), same_tests(measured))
