"""De berekening van «ketenbegroting»: wat er per jaar in de keten komt, eruit gaat, en wat er verschilt.

Gerekend wordt in hele centen.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from calculators.ketenbegroting.partijen import BUITEN
from calculators.ketenbegroting.posten import KOSTEN_HEET, Post, jaren_van
from calculators.raamwerk.kolommen import kaal


@dataclass(frozen=True)
class Stand:
    """Wat er bij iemand of iets in een jaar in komt en eruit gaat."""

    erin: int
    eruit: int

    @property
    def saldo(self) -> int:
        return self.erin - self.eruit


@dataclass(frozen=True)
class Verschil:
    """Een post die betaler en ontvanger niet gelijk begroten; zonder bedrag staat zij er niet.

    `prijspeilen` zijn de prijspeilen van beide kanten, als die niet gelijk zijn.
    """

    jaar: int
    van: str
    naar: str
    activiteit: str
    kosten: str
    betaler: int | None
    ontvanger: int | None
    prijspeilen: tuple[int | None, ...]
    plekken: tuple[int, ...]

    @property
    def verschil(self) -> int:
        """Hoeveel de betaler meer begroot dan de ontvanger."""
        return (self.betaler or 0) - (self.ontvanger or 0)


@dataclass(frozen=True)
class Begroting:
    """Alle posten van de partijen samen.

    Staat een stroom tussen twee partijen in beide begrotingen, dan telt zij één keer: wat de betaler
    begroot. Dat is een rekenafspraak.
    """

    partijen: tuple[str, ...]
    posten: tuple[Post, ...]

    @cached_property
    def jaren(self) -> list[int]:
        return jaren_van(self.posten)

    @cached_property
    def geteld(self) -> dict[int, tuple[Post, ...]]:
        """Per jaar de posten die tellen."""
        per_jaar: dict[int, list[Post]] = {jaar: [] for jaar in self.jaren}
        for vergeleken in self._vergeleken:
            for post in vergeleken.telt:
                per_jaar[post.jaar].append(post)
        return {jaar: tuple(posten) for jaar, posten in per_jaar.items()}

    @cached_property
    def verschillen(self) -> tuple[Verschil, ...]:
        """Wat twee begrotingen anders zien, per jaar het grootste verschil voorop."""
        met_begroting = {(een.jaar, een.begroting) for een in self.posten}
        gevonden = [
            verschil
            for een in self._vergeleken
            if (verschil := een.verschil()) is not None and _is_te_zien(verschil, met_begroting)
        ]
        return tuple(sorted(gevonden, key=lambda een: (een.jaar, -abs(een.verschil), een.plekken)))

    @cached_property
    def zonder_begroting(self) -> tuple[str, ...]:
        """De partijen die in een post voorkomen en zelf niets hebben begroot."""
        begroot = {een.begroting for een in self.posten}
        genoemd = {naam for een in self.posten for naam in (een.van, een.naar)}
        return tuple(naam for naam in self.partijen if naam in genoemd and naam not in begroot)

    @cached_property
    def buiten(self) -> tuple[str, ...]:
        """Wie er bij naam buiten de keten betaalt of ontvangt, in de volgorde van de posten."""
        namen = (naam for een in self.posten for naam in (een.van, een.naar))
        return tuple(dict.fromkeys(naam for naam in namen if naam not in (*self.partijen, BUITEN)))

    def is_partij(self, naam: str) -> bool:
        return naam in self.partijen

    def keten(self, jaar: int) -> Stand:
        """Wat er van buiten de keten in komt, en wat er naar buiten gaat."""
        return self._stand(self.geteld[jaar])

    def onderling(self, jaar: int) -> int:
        """Wat partijen elkaar betalen."""
        return self._onderling(self.geteld[jaar])

    def per_partij(self, jaar: int) -> dict[str, Stand]:
        """De stand van elke partij die in dat jaar in een post voorkomt."""
        posten = self.geteld[jaar]
        genoemd = {naam for een in posten for naam in (een.van, een.naar)}
        return {
            naam: Stand(
                sum(een.centen for een in posten if een.naar == naam),
                sum(een.centen for een in posten if een.van == naam),
            )
            for naam in self.partijen
            if naam in genoemd
        }

    def per_kosten(self, jaar: int) -> dict[str, tuple[Stand, int]]:
        """Voor elke soort kosten die voorkomt de stand van de keten, en wat partijen elkaar betalen."""
        per_soort: dict[str, list[Post]] = {}
        for een in self.geteld[jaar]:
            per_soort.setdefault(een.kosten, []).append(een)
        return {
            soort: (self._stand(per_soort[soort]), self._onderling(per_soort[soort]))
            for soort in KOSTEN_HEET
            if soort in per_soort
        }

    def stromen(self, jaar: int) -> dict[tuple[str, str], int]:
        """Hoeveel er van wie naar wie gaat."""
        gevonden: dict[tuple[str, str], int] = {}
        for een in self.geteld[jaar]:
            gevonden[een.van, een.naar] = gevonden.get((een.van, een.naar), 0) + een.centen
        return gevonden

    def prijspeilen(self, jaar: int) -> tuple[int | None, ...]:
        """De prijspeilen die in dat jaar door elkaar staan; „niet gezegd" komt achteraan."""
        gevonden = {een.prijspeil for een in self.geteld[jaar]}
        return tuple(sorted(gevonden, key=lambda een: (een is None, een or 0)))

    def _stand(self, posten: Sequence[Post]) -> Stand:
        return Stand(
            sum(een.centen for een in posten if not self.is_partij(een.van)),
            sum(een.centen for een in posten if not self.is_partij(een.naar)),
        )

    def _onderling(self, posten: Sequence[Post]) -> int:
        return sum(een.centen for een in posten if self.is_partij(een.van) and self.is_partij(een.naar))

    @cached_property
    def _vergeleken(self) -> tuple[_Kanten, ...]:
        """De posten van elke stroom, met wat de betaler en wat de ontvanger ervan begroot naast elkaar."""
        stromen: dict[tuple[int, str, str], list[Post]] = {}
        for een in self.posten:
            stromen.setdefault((een.jaar, een.van, een.naar), []).append(een)
        return tuple(kanten for posten in stromen.values() for kanten in _leg_naast_elkaar(posten))


@dataclass(frozen=True)
class _Kanten:
    """Posten over hetzelfde: die van de betaler, en die van de ontvanger."""

    betaler: tuple[Post, ...]
    ontvanger: tuple[Post, ...]

    @property
    def telt(self) -> tuple[Post, ...]:
        return self.betaler or self.ontvanger

    def verschil(self) -> Verschil | None:
        """Wat er verschilt; niets als beide kanten hetzelfde begroten."""
        betaler, ontvanger = _som(self.betaler), _som(self.ontvanger)
        if (betaler or 0) == (ontvanger or 0):
            return None
        eerste = self.telt[0]
        alle = (*self.betaler, *self.ontvanger)
        peilen = tuple(dict.fromkeys(een.prijspeil for een in alle))
        return Verschil(
            jaar=eerste.jaar,
            van=eerste.van,
            naar=eerste.naar,
            activiteit=" / ".join(dict.fromkeys(een.activiteit for een in alle if een.activiteit)),
            kosten=eerste.kosten,
            betaler=betaler,
            ontvanger=ontvanger,
            prijspeilen=peilen if len(peilen) > 1 else (),
            plekken=tuple(sorted({een.plek for een in alle})),
        )


def _leg_naast_elkaar(posten: Sequence[Post]) -> Iterator[_Kanten]:
    """Eerst wat dezelfde activiteit heet, daarna wat van dezelfde soort is, en dan wat alleen staat."""
    betaler = [een for een in posten if een.begroting == een.van]
    ontvanger = [een for een in posten if een.begroting != een.van]
    for sleutel in (_activiteit, _soort):
        links, rechts = _groepeer(betaler, sleutel), _groepeer(ontvanger, sleutel)
        gelijk = [een for een in links if een in rechts]
        yield from (_Kanten(links.pop(een), rechts.pop(een)) for een in gelijk)
        betaler = [een for groep in links.values() for een in groep]
        ontvanger = [een for groep in rechts.values() for een in groep]
    yield from (_Kanten((een,), ()) for een in betaler)
    yield from (_Kanten((), (een,)) for een in ontvanger)


def _activiteit(post: Post) -> str:
    return kaal(post.activiteit)


def _soort(post: Post) -> str:
    return post.kosten


def _groepeer(posten: Iterable[Post], sleutel: Callable[[Post], str]) -> dict[str, tuple[Post, ...]]:
    gevonden: dict[str, list[Post]] = {}
    for een in posten:
        gevonden.setdefault(sleutel(een), []).append(een)
    return {een: tuple(groep) for een, groep in gevonden.items()}


def _som(posten: Sequence[Post]) -> int | None:
    return sum(een.centen for een in posten) if posten else None


def _is_te_zien(verschil: Verschil, met_begroting: set[tuple[int, str]]) -> bool:
    """Of beide kanten dat jaar een begroting hebben: wie er geen heeft, ziet ook niets anders."""
    return {(verschil.jaar, verschil.van), (verschil.jaar, verschil.naar)} <= met_begroting
