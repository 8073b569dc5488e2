"""De uitkomst van «inkoopaandeel» in gewone taal: zinnen, kerncijfers, tabel en stappen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from calculators.inkoopaandeel.berekening import Trajecten, tel_op
from calculators.kaders.kader import Waarde
from calculators.kaders.notatie import (
    PROCENT,
    schrijf_aandeel,
    schrijf_aantal,
    schrijf_exact,
    schrijf_getal,
    som_op,
)
from calculators.raamwerk.peiling import Peiling
from calculators.raamwerk.uitkomst import EIGEN_AFSPRAAK, OpenBijUitkomst, Stap, Tabel, Uitkomst

AANDEEL = "wvs/aandeel-wvs"
VOORKEUR = "wvs/wvs-voorkeursleverancier"
MARKT = "wvs/leerwerktraject-op-de-markt"
KADERS = (AANDEEL, VOORKEUR, MARKT)
WERKPLEINEN = ("werkplein-hart-van-west-brabant", "isd-brabantse-wal")
WAAROVER = "aandeel-waarover"
SAMEN = "Samen"


@dataclass(frozen=True)
class Inkoop:
    """De trajecten per plaats, met de kaders op de peildatum; `regels` dragen de id van hun gebied."""

    peiling: Peiling
    regels: tuple[Trajecten, ...]
    periode: str | None

    @property
    def waarde(self) -> Waarde:
        return self.peiling.waarde(AANDEEL, "minimum")

    @property
    def minimum(self) -> Fraction:
        """Het minimum als deel van één."""
        return self.waarde.deel

    @property
    def samen(self) -> Trajecten:
        return tel_op(SAMEN, self.regels)

    @property
    def werkpleinen(self) -> tuple[Trajecten, ...]:
        """De trajecten per Werkplein, voor zover er iets van is ingevuld."""
        return tuple(
            tel_op(werkplein, regels) for werkplein in WERKPLEINEN if (regels := self._regels_van(werkplein))
        )

    def is_heel(self, werkplein: str) -> bool:
        """Of alle gemeenten van het Werkplein zijn ingevuld."""
        ingevuld = {naam for regel in self._regels_van(werkplein) for naam in self._gemeenten(regel.plaats)}
        return ingevuld == set(self._gemeenten(werkplein))

    def naam(self, plaats: str) -> str:
        return self.peiling.kaders.gebieden[plaats].naam

    def _gemeenten(self, plaats: str) -> tuple[str, ...]:
        return self.peiling.kaders.gebieden[plaats].gemeenten

    def _regels_van(self, werkplein: str) -> list[Trajecten]:
        binnen = set(self._gemeenten(werkplein))
        return [regel for regel in self.regels if binnen & set(self._gemeenten(regel.plaats))]


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
        },
        samenvatting=tuple(_samenvatting(inkoop)),
        kerncijfers=tuple(_kerncijfers(inkoop)),
        stappen=tuple(_stappen(inkoop)),
        open_punten=tuple(_open_punten(inkoop.peiling)),
        tabellen=(_tabel(inkoop),),
    )


def _als_data(trajecten: Trajecten, minimum: Fraction) -> dict[str, object]:
    deel = trajecten.aandeel
    return {
        "plaats": trajecten.plaats,
        "wvs": trajecten.wvs,
        "markt": trajecten.markt,
        "aandeel_procent": None if deel is None else schrijf_exact(deel * PROCENT),
        "gehaald": trajecten.haalt(minimum),
        "markt_erbij": trajecten.markt_erbij(minimum),
        "wvs_erbij": trajecten.wvs_erbij(minimum),
        "naar_wvs": trajecten.naar_wvs(minimum),
    }


def _samenvatting(inkoop: Inkoop) -> Iterator[str]:
    samen, minimum = inkoop.samen, inkoop.minimum
    waar = f" van {inkoop.naam(inkoop.regels[0].plaats)}" if len(inkoop.regels) == 1 else ""
    over = f" ({inkoop.periode})" if inkoop.periode else ""
    genoeg = "genoeg voor" if samen.haalt(minimum) else "minder dan"
    samen_genoeg = f"samen {genoeg}" if len(inkoop.regels) > 1 else genoeg
    yield (
        f"Van de {schrijf_aantal(samen.totaal, 'leerwerktrajecten')}{waar}{over} "
        f"{'loopt' if samen.wvs == 1 else 'lopen'} er {schrijf_getal(samen.wvs)} via WVS: "
        f"{_deel(samen)}. Dat is {samen_genoeg} het minimum van {inkoop.waarde.voluit()}."
    )
    yield from _ruimte(samen, minimum)
    yield from _per_werkplein(inkoop)
    if any(regel.plaats not in WERKPLEINEN for regel in inkoop.regels):
        yield "Het kader noemt geen minimum per gemeente; die cijfers staan er om te vergelijken."


def _ruimte(samen: Trajecten, minimum: Fraction) -> Iterator[str]:
    if samen.haalt(minimum):
        erbij = samen.markt_erbij(minimum)
        if erbij is None:
            yield "Bij dit minimum is er geen grens aan wat er op de markt bij kan."
        elif erbij:
            yield (
                f"Komt er via WVS niets bij, dan {_kunnen(erbij)} er nog "
                f"{schrijf_aantal(erbij, 'trajecten')} op de markt bij."
            )
        else:
            yield "Komt er via WVS niets bij, dan kan er op de markt geen traject meer bij."
        return
    erbij = samen.wvs_erbij(minimum)
    if erbij is None:
        yield "Er lopen trajecten op de markt, en volgens dit minimum gaat alles via WVS."
    else:
        yield (
            f"Blijft de markt gelijk, dan {_zijn(erbij)} er nog {schrijf_aantal(erbij, 'trajecten')} "
            "via WVS nodig."
        )
    om = samen.naar_wvs(minimum)
    yield (
        f"Blijft het totaal gelijk, dan {_moeten(om)} er {schrijf_aantal(om, 'trajecten')} "
        "van de markt naar WVS."
    )


def _per_werkplein(inkoop: Inkoop) -> Iterator[str]:
    minimum, delen = inkoop.minimum, inkoop.werkpleinen
    if len(delen) > 1:
        per_deel = [f"{inkoop.naam(deel.plaats)} {_oordeel(deel, minimum)}" for deel in delen]
        yield f"Per Werkplein: {som_op(per_deel)}."
    onvolledig = [inkoop.naam(naam) for naam in WERKPLEINEN if not inkoop.is_heel(naam)]
    if onvolledig:
        yield (
            f"Let op: niet alle gemeenten van {som_op(onvolledig)} zijn ingevuld. "
            "Of de twee Werkpleinen samen het minimum halen, is niet te zeggen met wat er is ingevuld."
        )
        return
    yield "Het kader zegt niet of het minimum voor elk Werkplein apart geldt of voor beide samen."
    if not inkoop.samen.haalt(minimum):
        yield "Dat maakt hier niet uit: het is samen niet gehaald, en dus ook niet bij allebei apart."
    elif all(deel.haalt(minimum) is not False for deel in delen):
        yield "Dat maakt hier niet uit: het is samen gehaald, en ook bij allebei apart."
    else:
        yield "Dat maakt hier wel uit: samen is het gehaald, maar niet bij allebei apart."


def _oordeel(deel: Trajecten, minimum: Fraction) -> str:
    haalt = deel.haalt(minimum)
    if haalt is None:
        return "heeft geen trajecten"
    return f"{_deel(deel)} ({'gehaald' if haalt else 'niet gehaald'})"


def _kerncijfers(inkoop: Inkoop) -> Iterator[tuple[str, str]]:
    samen, minimum = inkoop.samen, inkoop.minimum
    yield "Aandeel via WVS", _deel(samen)
    yield "Minimum", inkoop.waarde.met_grens()
    yield "Genoeg voor het minimum", "ja" if samen.haalt(minimum) else "nee"
    yield "Nog mogelijk op de markt", _aantal(samen.markt_erbij(minimum), "geen grens")
    yield "Nog nodig via WVS", _aantal(samen.wvs_erbij(minimum), "kan zo niet")


def _tabel(inkoop: Inkoop) -> Tabel:
    minimum = inkoop.minimum
    rijen = [(inkoop.naam(regel.plaats), regel) for regel in inkoop.regels]
    los = {regel.plaats for regel in inkoop.regels}
    for deel in inkoop.werkpleinen:
        if deel.plaats not in los:
            soort = "alle gemeenten" if inkoop.is_heel(deel.plaats) else "voor zover ingevuld"
            rijen.append((f"{inkoop.naam(deel.plaats)} ({soort})", deel))
    if len(inkoop.regels) > 1:
        rijen.append((SAMEN, inkoop.samen))
    return Tabel(
        "Het aandeel per plaats",
        (
            "Waar",
            "Via WVS",
            "Op de markt",
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


def _open_punten(peiling: Peiling) -> Iterator[OpenBijUitkomst]:
    punt = peiling.open_punt(AANDEEL, WAAROVER)
    if punt is not None:
        yield OpenBijUitkomst(AANDEEL, WAAROVER, punt, punt.gekozen)
    for kader in (AANDEEL, MARKT):
        yield from peiling.open_zonder_lezing(kader)


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
