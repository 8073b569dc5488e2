"""What a proposal or a new version does to typical cases, as it is told on its sheet."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.notatie import schrijf_getal
from calculators.raamwerk.loket import REKENHULPEN
from hooks.proposals.effect import Effect
from hooks.proposals.outcomes import NEITHER
from hooks.proposals.sheet import Cases, Line, Piece, ShownCase, calculator_links, capital, joined, text
from hooks.proposals.typical import MOST, TypicalCase


def told_cases(effect: Effect, heads: tuple[str, str], *, is_over: bool = False) -> Cases:
    """The typical cases, those who lose first; `heads` are those of what is and of what would be."""
    shown = ("Geval", *heads)
    if not effect.calculators:
        why = "Geen rekenhulp rekent met dit kader. Daarom zijn er geen gevallen uitgerekend."
        return Cases(shown, text(why))
    if is_over:
        return Cases(shown, text("Over dit voorstel is besloten; er zijn geen gevallen meer uitgerekend."))
    links = calculator_links((one.naam, one.titel) for one in effect.calculators)
    if not effect.cases:
        return Cases(shown, (Piece("Er zijn geen typische gevallen bij "), *joined(links), Piece(".")))
    above = (
        f"Elk geval is uitgerekend zoals het nu is, en {_as_if(effect)}. "
        "Wie erop achteruitgaat, staat vooraan."
    )
    if any(one.years for one in effect.cases):
        above += f" Ligt een geval vóór {_what(effect)}, dan is het zoveel jaar later gelegd als erbij staat."
    return Cases(
        shown, text(above), tuple(map(_shown, effect.cases[:MOST])), tuple(_below(effect.cases, effect))
    )


def _as_if(effect: Effect) -> str:
    return "alsof dit voorstel is aangenomen" if effect.is_proposal else "zoals het wordt"


def _what(effect: Effect) -> str:
    return "het voorstel" if effect.is_proposal else "de wijziging"


def _shown(one: TypicalCase) -> ShownCase:
    if one.is_equal:
        return ShownCase(one.outcome.case, one.later, one.before, "", "", "gelijk")
    side = one.outcome.side
    whose = f": {side} voor de kandidaat" if side != NEITHER else ""
    return ShownCase(
        one.outcome.case, one.later, one.before, one.after, f"{capital(one.consequence)}{whose}.", side
    )


def _below(cases: tuple[TypicalCase, ...], effect: Effect) -> Iterator[Line]:
    more = len(cases) - MOST
    if more == 1:
        yield text("Er is nog 1 typisch geval.")
    elif more > 1:
        yield text(f"Er zijn nog {schrijf_getal(more)} typische gevallen.")
    counted = dict.fromkeys(one.outcome.case.calculator for one in cases)
    others = [one for one in effect.calculators if one.naam not in counted]
    line = [
        Piece("Uitgerekend met "),
        *joined(calculator_links((name, REKENHULPEN[name].titel) for name in counted)),
        Piece(". "),
    ]
    if others:
        line += [
            Piece("Ook deze rekenhulpen lezen dit kader, maar hebben geen typische gevallen: "),
            *joined(calculator_links((one.naam, one.titel) for one in others)),
            Piece(". "),
        ]
    yield (*line, Piece("Een berekening is geen besluit."))
