"""Kaders te vinden onder hun naam, en onder elke naam die zij eerder hadden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from calculators.kaders.kader import Kader


class KadersOpNaam(Mapping[str, Kader]):
    """Kaders op hun naam van nu; wie een oude naam gebruikt, krijgt hetzelfde kader.

    Wie ze afloopt of telt, komt alleen de namen van nu tegen.
    """

    def __init__(self, kaders: Iterable[Kader]) -> None:
        self._nu = {kader.id: kader for kader in kaders}
        self._voorheen = {oud: kader for kader in self._nu.values() for oud in kader.voorheen}

    def __getitem__(self, naam: str) -> Kader:
        return self._nu[naam] if naam in self._nu else self._voorheen[naam]

    def __iter__(self) -> Iterator[str]:
        return iter(self._nu)

    def __len__(self) -> int:
        return len(self._nu)
