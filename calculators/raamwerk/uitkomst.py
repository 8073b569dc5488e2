"""De uitkomst van een rekenhulp en de stappen die haar uitleggen, in de vorm die scherm en JSON delen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from calculators.kaders.geldend import Kaders
from calculators.kaders.kader import OpenPunt
from calculators.raamwerk.agenda import Gebeurtenis
from calculators.raamwerk.vraag import Fout

EIGEN_AFSPRAAK = "Rekenafspraak van deze kennisbank; geen kader"
TELAFSPRAAK = (
    "Hoe maanden in dagen worden geteld, is een rekenafspraak van deze kennisbank; de kaders zeggen dat niet."
)


@dataclass(frozen=True)
class Stap:
    """Eén uitgelegde stap: de regel, wat die regel voor deze vraag oplevert, en waar zij vandaan komt.

    `kader`, `versie`, `status` en `adres` zijn er niet als de stap een rekenregel is die in geen kader staat.
    """

    titel: str
    regel: str
    invulling: str
    bron: str
    kader: str | None = None
    versie: str | None = None
    status: str | None = None

    def als_data(self) -> dict[str, object]:
        return {
            "titel": self.titel,
            "regel": self.regel,
            "invulling": self.invulling,
            "kader": self.kader,
            "versie": self.versie,
            "status": self.status,
            "bron": self.bron,
            "adres": f"kaders/{self.kader}/{self.versie}/" if self.kader and self.versie else None,
        }


@dataclass(frozen=True)
class OpenBijUitkomst:
    """Een open punt dat invloed heeft op deze uitkomst, met de lezing waarmee is gerekend.

    Is er geen lezing gekozen, en is `uitgerekend` waar, dan zegt de uitkomst wat er bij elke lezing geldt.
    `hier` is een zin over wat deze berekening doet met een vraag zonder lezingen.
    """

    kader: str
    id: str
    punt: OpenPunt
    gekozen: str | None = None
    uitgerekend: bool = False
    hier: str = ""

    def als_data(self) -> dict[str, object]:
        return {
            "kader": self.kader,
            "id": self.id,
            "vraag": self.punt.vraag,
            "lezingen": [{"id": lezing, "tekst": tekst} for lezing, tekst in self.punt.lezingen.items()],
            "gekozen": self.gekozen,
            "uitgerekend": self.uitgerekend,
            "wie": self.punt.wie,
            "hier": self.hier,
        }


@dataclass(frozen=True)
class Tabel:
    """Een tabel bij de uitkomst; de eerste kolom zegt waar een rij over gaat.

    `dicht` is een lange tabel, die de lezer zelf opent; `getallen` als de andere kolommen getallen zijn.
    """

    titel: str
    kop: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    dicht: bool = False
    getallen: bool = False

    def als_data(self) -> dict[str, object]:
        return {
            "titel": self.titel,
            "kop": list(self.kop),
            "rijen": [list(rij) for rij in self.rijen],
            "dicht": self.dicht,
            "getallen": self.getallen,
        }


def onder_namen(data: object, naam: Callable[[str], str]) -> object:
    """Dezelfde data, met elke tekst die de naam van een kader is onder de naam die `naam` haar geeft."""
    if isinstance(data, str):
        return naam(data)
    if isinstance(data, dict):
        return {sleutel: onder_namen(een, naam) for sleutel, een in data.items()}
    return [onder_namen(een, naam) for een in data] if isinstance(data, list | tuple) else data


@dataclass(frozen=True)
class Uitkomst:
    """Het antwoord van een rekenhulp.

    Voor een volgende rekenaar, in zinnen, in cijfers, in stappen, in tabellen en in beelden. Elk beeld heeft
    een `soort`, een zin die zegt wat er te zien is (`tekst`), en dezelfde getallen als `tabel`.
    `samenvatting` staat altijd in beeld, met het oordeel voorop; `let_op` vouwt de lezer zelf open.
    Wie iets meeneemt: `brief` zijn alinea's zonder aanspreekvorm, `agenda` de dagen die tellen.
    `nog_nodig` is wat er voor de hele uitkomst nog moet worden ingevuld, als dit pas een eerste is.
    `per_lezing` is wat er onder elke lezing is, naast het `antwoord` dat onder één lezing rekent.
    """

    antwoord: dict[str, object]
    samenvatting: tuple[str, ...]
    kerncijfers: tuple[tuple[str, str], ...]
    stappen: tuple[Stap, ...]
    open_punten: tuple[OpenBijUitkomst, ...] = ()
    tabellen: tuple[Tabel, ...] = ()
    beelden: tuple[dict[str, object], ...] = ()
    brief: tuple[str, ...] = ()
    agenda: tuple[Gebeurtenis, ...] = ()
    let_op: tuple[str, ...] = ()
    nog_nodig: tuple[Fout, ...] = ()
    per_lezing: tuple[dict[str, object], ...] = ()

    def met_namen(self, kaders: Kaders) -> Uitkomst:
        """Dezelfde uitkomst, met elk kader onder zijn naam van nu: een rekenhulp kent soms nog de oude."""
        return replace(
            self,
            antwoord={deel: onder_namen(een, kaders.naam) for deel, een in self.antwoord.items()},
            stappen=tuple(
                replace(een, kader=kaders.naam(een.kader)) if een.kader else een for een in self.stappen
            ),
            open_punten=tuple(replace(een, kader=kaders.naam(een.kader)) for een in self.open_punten),
        )

    def als_data(self) -> dict[str, object]:
        return {
            "antwoord": self.antwoord,
            "samenvatting": list(self.samenvatting),
            "let_op": list(self.let_op),
            "kerncijfers": [{"naam": naam, "waarde": waarde} for naam, waarde in self.kerncijfers],
            "stappen": [stap.als_data() for stap in self.stappen],
            "open_punten": [punt.als_data() for punt in self.open_punten],
            "tabellen": [tabel.als_data() for tabel in self.tabellen],
            "beelden": list(self.beelden),
            **({"per_lezing": list(self.per_lezing)} if self.per_lezing else {}),
        }
