"""The sheet of a proposal: who proposes what, for whom, from when, and who decides."""

from __future__ import annotations

from collections.abc import Iterator

from calculators.kaders.kader import NIET_GENOEMD, NIEUWE_GEVALLEN, Kader, Versie
from calculators.kaders.notatie import schrijf_getal, schrijf_na, som_op
from hooks.corpus.corpus import Corpus
from hooks.corpus.proposed import Proposal
from hooks.proposals.holds_otherwise import holds_otherwise
from hooks.proposals.in_short import in_short
from hooks.proposals.sheet import Fact, Line, Piece, Sheet, Side, capital, joined, text
from hooks.proposals.told_cases import told_cases
from hooks.proposals.view import View

NOT_DECIDED = (
    "Voor zover deze kennisbank weet, is hierover nog niet besloten. Tot dan blijft gelden wat nu geldt."
)

MOST_NAMES = 12  # of gemeenten that are named one by one


def sheet_of_proposal(corpus: Corpus, view: View) -> Sheet:
    """All that is told of a proposal of this corpus."""
    kader, version, ended = view.kader, view.version, bool(view.proposal.adoption.ended)
    is_open = view.proposal.is_open
    now = "Nu" if is_open else "Toen"
    return Sheet(
        above=schrijf_na("Voorstel van", version.begint),
        title=kader.titel,
        state=f"{capital(view.proposal.state)}.",
        state_words=view.proposal.adoption.words if ended else NOT_DECIDED,
        in_short=in_short(view),
        facts=tuple(_facts(corpus, view)),
        heads=("Waarde", now, "Voorstel"),
        values=view.values,
        sides=(
            Side("nu", _held(ended=ended, is_open=is_open), view.before, _note(view, now)),
            Side("wordt-voorgesteld", "Wat wordt voorgesteld", view.after),
        ),
        elsewhere=elsewhere(corpus, version),
        seen_in=view.seen_in,
        cases=told_cases(view, ("Nu", "Met dit voorstel"), is_over=not is_open),
        open_points=tuple(version.open_punten.items()),
        nothing_open="Bij dit voorstel staan geen open punten in deze kennisbank.",
        sources=version.herkomst(),
    )


def _held(*, ended: bool, is_open: bool) -> str:
    if not ended:
        return "Wat er nu geldt"
    return "Wat er geldt waar nog niet is besloten" if is_open else "Wat er gold"


def _note(view: View, now: str) -> str:
    if view.before is None:
        held = "Toen gold" if now == "Toen" else "Nu geldt"
        return f"{held} hierover niets, voor zover deze kennisbank weet."
    return "" if view.before.stand.versie.wat.is_besluit else "Hierover is niets besloten. Wel staat er:"


def _facts(corpus: Corpus, view: View) -> Iterator[Fact]:
    kader, version = view.kader, view.version
    yield Fact("Voorgesteld", (_proposed(corpus, version),))
    yield Fact("Voor wie", (for_whom(corpus, kader, version),))
    if elsewhere_now := tuple(text(one) for one in holds_otherwise(corpus, view)):
        yield Fact("Nu al anders", elsewhere_now)
    yield Fact("Vanaf wanneer", (text(_since(version)),))
    yield Fact("Wie beslist", (text(_who_decides(corpus, view)),))
    if view.beside:
        lines = ((Piece(capital(made_by(one)), one.address),) for one in view.beside)
        yield Fact("Ook voorgesteld", tuple(lines))
    if view.bundle:
        together = tuple((Piece(one.kader.volle_titel, one.address),) for one in view.bundle)
        yield Fact("Hoort bij één stuk", together)


def made_by(proposal: Proposal) -> str:
    """Which proposal it is, among others for the same kader."""
    version = proposal.version
    by = f" door {version.voorgesteld_door}" if version.voorgesteld_door else ""
    values = som_op([one.met_grens() for one in version.waarden.values()])
    said = schrijf_na(f"het voorstel{by} van", version.begint)
    return f"{said}: {values}" if values else said


def _proposed(corpus: Corpus, version: Versie) -> Line:
    by = f"door {version.voorgesteld_door}, op" if version.voorgesteld_door else "op"
    line = [Piece(capital(schrijf_na(by, version.begint)))]
    for place, name in enumerate(dict.fromkeys(one.document for one in version.bronnen)):
        document = corpus.bronnen[name]
        line += [
            Piece(" en " if place else ", in "),
            Piece(document.titel, f"bronnen/{name}/"),
            Piece(f" van {document.organisatie}"),
        ]
    return tuple(line)


def for_whom(corpus: Corpus, kader: Kader, version: Versie) -> Line:
    """The gemeenten that a version is for, and the target groups."""
    area = corpus.gebieden[kader.gebied]
    if len(version.alleen) > MOST_NAMES:
        line = [Piece(f"Alleen {schrijf_getal(len(version.alleen))} van de gemeenten van {area.naam}")]
    elif version.alleen:
        towns = [Piece(corpus.gebieden[name].naam, f"gemeenten/{name}/") for name in version.alleen]
        line = [Piece("Alleen "), *joined(towns)]
    else:
        line = [Piece(area.naam)]
        if len(area.gemeenten) > MOST_NAMES:
            line.append(Piece(f": {schrijf_getal(len(area.gemeenten))} gemeenten"))
        elif area.soort == "samenwerking":
            line += [
                Piece(": "),
                *joined([Piece(corpus.gebieden[name].naam) for name in area.gemeenten]),
            ]
    if kader.voor:
        line.append(Piece(f"; voor {', '.join(corpus.doelgroepen[name].naam for name in kader.voor)}"))
    return tuple(line)


def _since(version: Versie) -> str:
    said = (
        f"{schrijf_na('Het zou gelden vanaf', version.geldt_vanaf)}."
        if version.voorgesteld_op
        else "Vanaf wanneer het zou gelden, staat niet in deze kennisbank."
    )
    return said + transition(version)


def transition(version: Versie) -> str:
    """What it does to cases that already run, where the source says that."""
    if version.overgang == NIET_GENOEMD:
        return ""
    return (
        " Alleen voor nieuwe gevallen."
        if version.overgang == NIEUWE_GEVALLEN
        else " Ook voor gevallen die al lopen."
    )


def _who_decides(corpus: Corpus, view: View) -> str:
    decision = view.version.besluit
    said = (
        f"{capital(corpus.besluiten[decision].wie)}."
        if decision
        else "Wie hierover beslist, staat niet bij dit voorstel."
    )
    before = view.before.stand.versie.besluit if view.before else None
    return f"{said} Wat nu geldt, komt van: {corpus.besluiten[before].wie}." if before else said


def elsewhere(corpus: Corpus, version: Versie) -> tuple[tuple[str, Versie], ...]:
    """Where a version reads otherwise, with a heading."""
    return tuple(
        (f"Anders in {corpus.gebieden[name].naam}", other) for name, other in version.per_gemeente.items()
    )
