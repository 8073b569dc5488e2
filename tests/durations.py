"""How long the tests of each room took: which part of `make test` costs what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

WORTH_TELLING = 60  # seconds of all tests together


def seconds_per_room(reports: Iterable[tuple[str, float]]) -> list[tuple[str, float]]:
    """The seconds of each folder under `tests`, from tests and their seconds; the slowest room first."""
    rooms: dict[str, float] = defaultdict(float)
    for name, seconds in reports:
        _, room, *rest = name.partition("::")[0].split("/")
        rooms[room if rest else "los"] += seconds
    return sorted(rooms.items(), key=lambda one: -one[1])


def told(reports: Iterable[tuple[str, float]]) -> str:
    """One line about where the time went; nothing when there was little of it."""
    rooms = seconds_per_room(reports)
    if sum(seconds for _, seconds in rooms) < WORTH_TELLING:
        return ""
    return f"Seconden per kamer: {', '.join(f'{room} {seconds:.0f}' for room, seconds in rooms)}"
