"""Een voorstel in gedachten aannemen: dezelfde kaders, met die versie alsof zij is vastgesteld."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from calculators.kaders.besloten import einde
from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import NIETS, Kader, Versie, Waarde
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import citeer
from calculators.kaders.status import ALSOF, VOORGESTELD


class GeenVoorstel(LookupError):
    """Dit is niet aan te nemen: het is geen voorstel, of er is al over besloten; de melding zegt wat."""


@dataclass(frozen=True)
class Aanname:
    """Een voorstel dat men in gedachten aanneemt, bij zijn kader en de naam van zijn versie.

    Een amendement zet er iets anders in: andere `waarden`, een andere dag (`vanaf`), of andere gemeenten.
    """

    kader: str
    versie: str
    waarden: Mapping[str, Waarde] = field(default_factory=lambda: NIETS)
    vanaf: Datum | None = None
    alleen: tuple[str, ...] = ()

    @classmethod
    def lees(cls, naam: str) -> Aanname:
        """De aanname van een voorstel, uit de naam die het in een adres heeft: `dossier/kader/versie`."""
        kader, _, versie = naam.rpartition("/")
        return cls(kader, versie)

    @property
    def naam(self) -> str:
        return f"{self.kader}/{self.versie}" if self.kader else self.versie


def neem_aan(kaders: Kaders, aannames: Iterable[Aanname]) -> Kaders:
    """Dezelfde kaders, met deze voorstellen alsof zij zijn aangenomen.

    Waar al is besloten, blijft dat besluit staan. GeenVoorstel als er niets aan te nemen is.
    """
    for een in aannames:
        kader, voorstel = zoek_voorstel(kaders, een)
        alleen = _voor_wie(kader, voorstel, een, kaders.gebieden[kader.gebied].gemeenten)
        gevraagd = replace(_geamendeerd(voorstel, een), alleen=alleen)
        kaders = alsof_aangenomen(kaders, kader.id, gevraagd, voorstel.naam)
    return kaders


def alsof_aangenomen(kaders: Kaders, kader_id: str, voorstel: Versie, naam: str) -> Kaders:
    """Dezelfde kaders, met deze versie alsof zij is vastgesteld, op de plaats van die met deze naam.

    Of er nog over besloten kan worden, telt hier niet.
    """
    kader = kaders.kaders[kader_id]
    versies = tuple(_vastgesteld(voorstel) if een.naam == naam else een for een in kader.versies)
    return replace(kaders, kaders={**kaders.kaders, kader.id: replace(kader, versies=versies)})


def zoek_voorstel(kaders: Kaders, aanname: Aanname) -> tuple[Kader, Versie]:
    """Het kader en de versie van een voorstel; GeenVoorstel als het dat niet is."""
    kader = kaders.kaders.get(aanname.kader)
    versie = next((een for een in kader.versies if een.naam == aanname.versie), None) if kader else None
    if kader is None or versie is None:
        raise GeenVoorstel(f"er is hier geen voorstel {citeer(aanname.naam)}")
    if versie.status != VOORGESTELD:
        raise GeenVoorstel(f"{citeer(aanname.naam)} is geen voorstel; de status is «{versie.status}»")
    return kader, versie


def _voor_wie(
    kader: Kader, voorstel: Versie, aanname: Aanname, gemeenten: tuple[str, ...]
) -> tuple[str, ...]:
    """De gemeenten waarvoor men aanneemt; niets als dat ze allemaal zijn."""
    gevraagd = aanname.alleen or voorstel.alleen or gemeenten
    nog_open = tuple(een for een in gevraagd if einde(kader, voorstel, een) is None)
    if not nog_open:
        raise GeenVoorstel(f"over {citeer(aanname.naam)} is al besloten")
    return () if set(nog_open) == set(gemeenten) else nog_open


def _geamendeerd(versie: Versie, aanname: Aanname) -> Versie:
    waarden = {**versie.waarden, **aanname.waarden}
    vanaf = aanname.vanaf or versie.geldt_vanaf
    return replace(versie, waarden=waarden, geldt_vanaf=vanaf, voorgesteld_op=versie.voorgesteld)


def _vastgesteld(versie: Versie) -> Versie:
    # Een gemeente kan een eigen tekst hebben die geen voorstel is; die houdt haar status.
    per_gemeente = {
        plaats: _vastgesteld(replace(een, geldt_vanaf=versie.geldt_vanaf)) if een.wat.is_voorstel else een
        for plaats, een in versie.per_gemeente.items()
    }
    return replace(versie, status=ALSOF, per_gemeente=per_gemeente)
