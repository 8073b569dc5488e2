"""Checks of the order of versions: the oldest first, and on each day one answer for each gemeente."""

from __future__ import annotations

from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import schrijf_datum
from calculators.kaders.status import STATUSSEN
from hooks.reading.lookup import Lookup
from hooks.reading.shapes import Fields


def check_order(lookup: Lookup, versions: tuple[Fields, ...]) -> None:
    """A fault for each version that stands before an older one, or that holds at the same time as another."""
    before: list[Fields] = []
    for version in versions:
        if "geldt_vanaf" not in version:
            continue
        previous = before[-1] if before else None
        if (
            previous
            and _starts(version).laatste < _starts(previous).eerste
            and not _same_day(version, previous)
        ):
            shown = schrijf_datum(_starts(version)), schrijf_datum(_starts(previous))
            lookup.fault(
                version.place_of("geldt_vanaf"),
                f"deze versie ({shown[0]}) staat na een latere ({shown[1]}); zet de oudste eerst",
            )
        else:
            _check_apart(lookup, version, before)
        _check_twice(lookup, version, before)
        before.append(version)


def _check_twice(lookup: Lookup, version: Fields, before: list[Fields]) -> None:
    """Two proposals may lie side by side, but not one of them twice."""
    place = version.place_of("geldt_vanaf")
    same = next((one for one in before if one == version), None)
    if same and not any(fault.place == place for fault in lookup.noticed.faults):
        line = same.place_of("geldt_vanaf").line
        lookup.fault(place, f"deze versie staat er twee keer (ook op regel {line}); houd er één")


def _check_apart(lookup: Lookup, version: Fields, before: list[Fields]) -> None:
    """No earlier version may hold at the same time, for the same gemeenten and as firmly."""
    since: Datum = version["geldt_vanaf"]
    place = version.place_of("geldt_vanaf")
    for other in reversed(before):
        earlier: Datum = other["geldt_vanaf"]
        if _may_meet(version, other) or earlier.laatste < since.eerste or since.laatste < earlier.eerste:
            continue
        if since == earlier:
            lookup.fault(
                place, f"twee versies vanaf {schrijf_datum(since)}; houd er één, of verander een datum"
            )
        else:
            shown = schrijf_datum(since), schrijf_datum(earlier)
            lookup.fault(place, f"de datums {shown[0]} en {shown[1]} overlappen; maak ze preciezer")
        return


def _starts(version: Fields) -> Datum:
    found: Datum = version.get("voorgesteld_op") or version["geldt_vanaf"]
    return found


def _same_day(version: Fields, other: Fields) -> bool:
    return bool(version["geldt_vanaf"] == other["geldt_vanaf"])


def _may_meet(version: Fields, other: Fields) -> bool:
    """Whether two versions may be there at once: one only lies beside, or no gemeente gets both."""
    if not (_takes_place(version) and _takes_place(other)):
        return _takes_place(version) or _takes_place(other) or _lies_beside_alone(version, other)
    return bool(version.get("alleen") and other.get("alleen")) and not set(version["alleen"]) & set(
        other["alleen"]
    )


def _lies_beside_alone(version: Fields, other: Fields) -> bool:
    """Whether two versions of which nothing was decided are two different proposals."""
    return any(
        STATUSSEN[one["status"]].is_voorstel for one in (version, other) if one.get("status") in STATUSSEN
    )


def _takes_place(version: Fields) -> bool:
    """A status that could not be read has a fault already, and gives no other."""
    status: str | None = version.get("status")
    return status is not None and STATUSSEN[status].neemt_plaats_in
