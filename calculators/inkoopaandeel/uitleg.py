"""De uitkomst van «inkoopaandeel» in gewone taal: zinnen, kerncijfers, tabel en stappen."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from calculators.inkoopaandeel.berekening import Trajecten
from calculators.inkoopaandeel.inkoop import (
    AANDEEL,
    HANGT_ERVAN_AF,
    JA,
    KADERS,
    MARKT,
    NEE,
    NIET_TE_ZEGGEN,
    SAMEN_GETELD,
    VOORKEUR,
    WAAROVER,
    WERKPLEINEN,
    Inkoop,
)
from calculators.kaders.notatie import (
    PROCENT,
    schrijf_aandeel,
    schrijf_aantal,
    schrijf_dag,
    schrijf_exact,
    schrijf_getal,
    som_op,
)
from calculators.raamwerk.bijgewerkt import zin_bijgewerkt
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap, Tabel, Uitkomst


def maak_uitkomst(inkoop: Inkoop) -> Uitkomst:
    """De uitkomst met alles wat scherm en JSON ervan tonen."""
    return Uitkomst(
        antwoord={
            "minimum_procent": schrijf_exact(inkoop.waarde.getal),
            "regels": [_als_data(regel, inkoop.minimum) for regel in inkoop.regels],
            "werkpleinen": [
                {**_als_data(een, inkoop.minimum), "alle_gemeenten": inkoop.is_heel(een.plaats)}
                for een in inkoop.werkpleinen
            ],
            "samen": _als_data(inkoop.samen, inkoop.minimum),
            "oordeel": inkoop.oordeel,
            "per_lezing": dict(inkoop.per_lezing),
        },
        samenvatting=tuple(_samenvatting(inkoop)),
        let_op=tuple(_let_op(inkoop)),
        kerncijfers=tuple(_kerncijfers(inkoop)),
        stappen=tuple(_stappen(inkoop)),
        open_punten=tuple(_open_punten(inkoop)),
        tabellen=(_tabel(inkoop),),
    )


def _als_data(trajecten: Trajecten, minimum: Fraction) -> dict[str, object]:
    deel = trajecten.aandeel
    return {
        "plaats": trajecten.plaats,
        "wvs": trajecten.wvs,
        "markt": trajecten.markt,
        "anders": trajecten.anders,
        "aandeel_procent": None if deel is None else schrijf_exact(deel * PROCENT),
        "gehaald": trajecten.haalt(minimum),
        "markt_erbij": trajecten.markt_erbij(minimum),
        "wvs_erbij": trajecten.wvs_erbij(minimum),
        "naar_wvs": trajecten.naar_wvs(minimum),
    }


def _samenvatting(inkoop: Inkoop) -> Iterator[str]:
    yield _kop(inkoop)
    if bijgewerkt := zin_bijgewerkt(inkoop.peiling.gegevens, KADERS, (inkoop.peiling.dag,)):
        yield bijgewerkt
    yield from _per_lezing(inkoop)
    if len(inkoop.werkpleinen) > 1:
        delen = [f"{inkoop.naam(een.plaats)} {_gehaald(een, inkoop.minimum)}" for een in inkoop.werkpleinen]
        yield f"Per Werkplein: {som_op(delen)}."


def _kop(inkoop: Inkoop) -> str:
    """Ja, nee, of waar het van afhangt, met het aandeel, en het minimum op de peildatum."""
    samen = inkoop.samen
    over = f" ({inkoop.periode})" if inkoop.periode else ""
    aandeel = f"{_deel(samen)} van {schrijf_aantal(samen.totaal, 'leerwerktrajecten')}{over}"
    minimum = f"{inkoop.waarde.voluit()} op {schrijf_dag(inkoop.peiling.dag)}"
    return {
        JA: f"Ja, er loopt genoeg via WVS: {aandeel}, bij een minimum van {minimum}.",
        NEE: f"Nee, er loopt niet genoeg via WVS: {aandeel}, bij een minimum van {minimum}.",
        HANGT_ERVAN_AF: (
            f"Hangt ervan af: samen loopt {aandeel} via WVS, en dat haalt het minimum van {minimum}; "
            "apart haalt niet elk Werkplein het."
        ),
        NIET_TE_ZEGGEN: (
            f"Hangt ervan af: van wat is ingevuld, loopt {aandeel} via WVS, bij een minimum van {minimum}."
        ),
    }[inkoop.oordeel]


def _per_lezing(inkoop: Inkoop) -> Iterator[str]:
    """Wat het kader open laat, en wat dat hier uitmaakt."""
    punt = inkoop.waarover
    gekozen = punt and punt.lezingen.get(punt.gekozen or "")
    if gekozen:
        yield f"Er is gerekend met één lezing van het kader: {gekozen}"
    else:
        open_gelaten = (
            "Het kader zegt niet of het minimum voor elk Werkplein apart geldt of voor beide samen."
        )
        yield " ".join((open_gelaten, *_wat_maakt_het_uit(inkoop)))
    if inkoop.onvolledig:
        namen = som_op([inkoop.naam(plaats) for plaats in inkoop.onvolledig])
        yield f"Niet alle gemeenten van {namen} zijn ingevuld."


def _wat_maakt_het_uit(inkoop: Inkoop) -> Iterator[str]:
    if inkoop.oordeel == HANGT_ERVAN_AF:
        yield "Geldt het voor beide samen, dan is het antwoord ja; geldt het apart, dan is het nee."
    elif inkoop.oordeel == NIET_TE_ZEGGEN:
        for een in inkoop.werkpleinen:
            if inkoop.is_heel(een.plaats):
                wel = "niet" if een.haalt(inkoop.minimum) is False else "wel"
                yield f"Geldt het apart, dan haalt {inkoop.naam(een.plaats)} het {wel}."
        yield "Geldt het voor beide samen, dan is het nog niet te zeggen."
    else:
        yield "Dat maakt hier niet uit."


def _let_op(inkoop: Inkoop) -> Iterator[str]:
    """Hoeveel er nog kan of moet, en wat een aanname is."""
    samen = inkoop.samen
    yield " ".join(_ruimte(samen, inkoop.minimum))
    if any(regel.plaats not in WERKPLEINEN for regel in inkoop.regels):
        yield "Het kader noemt geen minimum per gemeente; die cijfers staan er om te vergelijken."
    if samen.anders:
        yield (
            f"Van {schrijf_aantal(samen.anders, 'trajecten')} is ingevuld dat zij op een andere manier gaan. "
            "Het kader gaat over alle leerwerktrajecten, dus zij tellen mee in het totaal; "
            "meer zeggen de kaders er niet over."
        )
    namen = som_op([inkoop.naam(plaats) for plaats in WERKPLEINEN])
    yield (
        f"De bron noemt twee Werkpleinen, zonder hun gemeenten. Dat dit {namen} zijn, met de gemeenten die "
        "daar samenwerken, is een aanname van de kennisbank."
    )


def _ruimte(samen: Trajecten, minimum: Fraction) -> Iterator[str]:
    if samen.haalt(minimum):
        erbij = samen.markt_erbij(minimum)
        if erbij is None:
            yield "Bij dit minimum is er geen grens aan wat er op de markt bij kan."
        elif erbij:
            yield (
                f"Komt er verder niets bij, dan {_kunnen(erbij)} er nog "
                f"{schrijf_aantal(erbij, 'trajecten')} op de markt bij."
            )
        else:
            yield "Komt er via WVS niets bij, dan kan er op de markt geen traject meer bij."
        return
    erbij = samen.wvs_erbij(minimum)
    if erbij is None:
        yield "Er lopen trajecten buiten WVS om, en volgens dit minimum gaat alles via WVS."
    else:
        yield (
            f"Blijft de rest gelijk, dan {_zijn(erbij)} er nog {schrijf_aantal(erbij, 'trajecten')} "
            "via WVS nodig."
        )
    om = samen.naar_wvs(minimum)
    yield (
        f"Blijft het totaal gelijk, dan {_moeten(om)} er {schrijf_aantal(om, 'trajecten')} "
        f"{'van elders' if samen.anders else 'van de markt'} naar WVS."
    )


def _gehaald(deel: Trajecten, minimum: Fraction) -> str:
    haalt = deel.haalt(minimum)
    if haalt is None:
        return "heeft geen trajecten"
    return f"{_deel(deel)} ({'gehaald' if haalt else 'niet gehaald'})"


def _kerncijfers(inkoop: Inkoop) -> Iterator[tuple[str, str]]:
    """Hoeveel er nog kan of moet; het aandeel en het minimum staan al voorop."""
    samen, minimum = inkoop.samen, inkoop.minimum
    yield "Kan nog bij op de markt", _aantal(samen.markt_erbij(minimum), "geen grens")
    yield "Nog nodig via WVS", _aantal(samen.wvs_erbij(minimum), "kan zo niet")


def _tabel(inkoop: Inkoop) -> Tabel:
    minimum, anders = inkoop.minimum, inkoop.samen.anders
    rijen = [(inkoop.naam(regel.plaats), regel) for regel in inkoop.regels]
    los = {regel.plaats for regel in inkoop.regels}
    for deel in inkoop.werkpleinen:
        if deel.plaats not in los:
            soort = "alle gemeenten" if inkoop.is_heel(deel.plaats) else "voor zover ingevuld"
            rijen.append((f"{inkoop.naam(deel.plaats)} ({soort})", deel))
    if len(inkoop.regels) > 1:
        rijen.append((SAMEN_GETELD, inkoop.samen))
    return Tabel(
        "Het aandeel per plaats",
        (
            "Waar",
            "Via WVS",
            "Op de markt",
            *(("Anders",) if anders else ()),
            "Aandeel WVS",
            f"{inkoop.waarde.met_grens().capitalize()}?",
            "Kan nog bij op de markt",
            "Nog nodig via WVS",
        ),
        tuple(
            (
                naam,
                schrijf_getal(een.wvs),
                schrijf_getal(een.markt),
                *((schrijf_getal(een.anders),) if anders else ()),
                _deel(een),
                {True: "ja", False: "nee", None: "–"}[een.haalt(minimum)],
                _aantal(een.markt_erbij(minimum), "geen grens"),
                _aantal(een.wvs_erbij(minimum), "kan zo niet"),
            )
            for naam, een in rijen
        ),
        getallen=True,
    )


def _stappen(inkoop: Inkoop) -> Iterator[Stap]:
    stap, samen, minimum = inkoop.peiling.stap, inkoop.samen, inkoop.minimum
    yield Stap(
        "Het aandeel via WVS",
        "De trajecten via WVS, gedeeld door alle trajecten. "
        "Een percentage is naar beneden afgerond op één decimaal; gerekend is met het hele getal.",
        f"{schrijf_getal(samen.wvs)} van {schrijf_getal(samen.totaal)} is {_deel(samen)}.",
        EIGEN_AFSPRAAK,
    )
    genoeg = "genoeg" if samen.haalt(minimum) else "niet genoeg"
    yield stap(
        "Het minimum via WVS",
        AANDEEL,
        f"Het minimum is {inkoop.waarde.voluit()}; {_deel(samen)} is {genoeg}.",
    )
    yield Stap(
        "Hoeveel ruimte er is",
        "Wat er op de markt bij kan, is het grootste aantal waarbij het aandeel nog minstens het minimum is. "
        "Wat er via WVS nog nodig is, is het kleinste aantal waarmee het minimum wordt gehaald.",
        " ".join(_ruimte(samen, minimum)),
        EIGEN_AFSPRAAK,
    )
    yield stap("Wie de voorkeur heeft", VOORKEUR, f"Via WVS: {schrijf_aantal(samen.wvs, 'trajecten')}.")
    yield stap(
        "Wat op de markt kan",
        MARKT,
        f"Op de markt: {schrijf_aantal(samen.markt, 'trajecten')}. "
        "Of zij een experiment zijn, of iets wat WVS niet kan leveren, toetst deze rekenhulp niet.",
    )


def _open_punten(inkoop: Inkoop) -> Iterator[OpenBijUitkomst]:
    punt = inkoop.waarover
    if punt is not None:
        yield OpenBijUitkomst(AANDEEL, WAAROVER, punt, punt.gekozen, uitgerekend=punt.gekozen is None)
    for kader in (AANDEEL, MARKT):
        yield from inkoop.peiling.open_zonder_lezing(kader)


def _deel(trajecten: Trajecten) -> str:
    return "–" if trajecten.aandeel is None else schrijf_aandeel(trajecten.aandeel)


def _aantal(aantal: int | None, anders: str) -> str:
    return anders if aantal is None else schrijf_getal(aantal)


def _kunnen(aantal: int) -> str:
    return "kan" if aantal == 1 else "kunnen"


def _zijn(aantal: int) -> str:
    return "is" if aantal == 1 else "zijn"


def _moeten(aantal: int) -> str:
    return "moet" if aantal == 1 else "moeten"
