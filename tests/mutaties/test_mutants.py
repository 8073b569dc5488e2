"""The small changes that `make mutaties` makes, in a module of a few lines."""

from __future__ import annotations

import pytest

from tests.mutaties.mutants import TOP, Mutants

MODULE = '''\
"""A docstring is no code."""

from dataclasses import dataclass

__all__ = ["LIMIT", "Term"]
LIMIT = 6


@dataclass(frozen=True)
class Term:
    """Nor is this."""

    months: int = 1

    @property
    def fits(self) -> bool:
        return len("months") > 1 and self.months <= LIMIT

    def longer(self, more: int = 2) -> int:
        def twice(number: int) -> int:
            return number * 2

        match more:
            case 2:
                return twice(more)
            case _:
                return more + 1
'''


@pytest.fixture
def mutants() -> Mutants:
    return Mutants(MODULE)


def test_code_outside_functions_and_under_a_decorator_is_changed_too(mutants: Mutants) -> None:
    changes = {(one.function, *mutants.difference(one)) for one in mutants.places if mutants.source(one)}
    fits, twice = 'return len("months") > 1 and self.months <= LIMIT', "return number * 2"
    assert changes >= {
        (TOP, "LIMIT = 6", "LIMIT = 7"),
        (TOP, "months: int = 1", "months: int = 2"),
        ("Term.fits", fits, fits.replace("<=", "<")),
        ("Term.fits", fits, fits.replace(" and ", " or ")),
        (TOP, "def longer(self, more: int = 2) -> int:", "def longer(self, more: int = 3) -> int:"),
        ("Term.longer.<locals>.twice", twice, twice.replace("*", "/")),
        ("Term.longer", "return twice(more)", "return twice(None)"),
        ("Term.longer", "case 2:", "case 3:"),
        ("Term.longer", "return more + 1", "return more - 1"),
    }


def test_what_is_no_code_or_fails_anywhere_stays_as_it_is(mutants: Mutants) -> None:
    changed = " ".join(mutants.difference(one)[0] for one in mutants.places)
    for part in ("docstring", "import", "__all__", "frozen"):
        assert part not in changed
    assert not any("XXmonths" in (mutants.source(one) or "") for one in mutants.places)


def test_a_change_stands_alone_and_knows_its_lines(mutants: Mutants) -> None:
    for place in mutants.places:
        source = mutants.source(place)
        assert source
        assert source != MODULE
        old, _ = mutants.difference(place)
        lines = MODULE.splitlines()[place.lines.start - 1 : place.lines.stop - 1]
        assert old in " ".join(" ".join(lines).split())


def test_the_statement_of_a_change_is_that_of_the_module_on_the_same_lines(mutants: Mutants) -> None:
    for place in mutants.places:
        old, new = mutants.statement(place) or ("", "")
        line = place.lines.start - 1
        assert MODULE.splitlines()[line] == old.splitlines()[line]
        assert new.strip() in (mutants.source(place) or "")
