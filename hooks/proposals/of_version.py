"""The sheet of a version that a change adds and that is decided: what it says beside what held until then."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_datum, schrijf_na
from hooks.corpus.corpus import Corpus
from hooks.proposals.effect import Data, Effect, as_it_was, effect_of, place_of, stands_on
from hooks.proposals.in_short import in_short
from hooks.proposals.of_proposal import elsewhere, for_whom, transition
from hooks.proposals.sheet import Fact, Piece, Sheet, Side, capital, text
from hooks.proposals.told_cases import told_cases


def sheet_of_version(sides: tuple[Corpus, Corpus], kader: Kader, version: Versie, data: Data) -> Sheet:
    """All that is told of a version of the new side, beside what the old side says from its first day on."""
    old = as_it_was(sides[0], kader)
    before = stands_on(old, version.geldt_vanaf.laatste, place_of(version)) if old else None
    effect = effect_of(kader, version, before, sides, lambda: data)
    return Sheet(
        above=schrijf_na(version.wat.datum_heet, version.begint),
        title=kader.volle_titel,
        state=f"{capital(version.status)}.",
        state_words="",
        in_short=in_short(effect),
        facts=tuple(_facts(sides[1], effect)),
        heads=("Waarde", "Nu", "Met deze wijziging"),
        values=effect.values,
        sides=(
            Side("nu", "Wat er nu staat", before, "" if before else "Nu staat hierover nog niets."),
            Side("wordt", "Wat er komt te staan", effect.after),
        ),
        elsewhere=elsewhere(sides[1], version),
        seen_in=effect.seen_in,
        cases=told_cases(effect, ("Nu", "Met deze wijziging")),
        open_points=tuple(version.open_punten.items()),
        nothing_open="Bij deze versie staan geen open punten in deze kennisbank.",
        sources=version.herkomst(),
    )


def _facts(corpus: Corpus, effect: Effect) -> Iterator[Fact]:
    version = effect.version
    if version.besluit:
        decision = corpus.besluiten[version.besluit]
        said = f": {capital(decision.wie)}, {schrijf_datum(decision.datum)}."
        yield Fact("Besluit", ((Piece(decision.titel, f"besluiten/#{version.besluit}"), Piece(said)),))
    yield Fact("Voor wie", (for_whom(corpus, effect.kader, version),))
    since = f"{schrijf_na('Het geldt vanaf', version.geldt_vanaf)}.{transition(version)}"
    yield Fact("Vanaf wanneer", (text(since),))
