"""Checks of how kaders are measured, and of what was measured: each names what is there, and counts alike."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from calculators.kaders.kader import Kader, volledig_id
from calculators.kaders.maatstaf import HOGER, LAGER, NIET_GEZEGD, Maatstaf
from calculators.kaders.notatie import schrijf_datum
from hooks.corpus.corpus import Measurement
from hooks.reading.lookup import Lookup
from hooks.reading.nodes import Text
from hooks.reading.shapes import Fields

# Which side a bound of a norm leaves for what is good.
SIDES: Mapping[str, str] = {"hoogstens": LAGER, "binnen": LAGER, "minstens": HOGER, "meer dan": HOGER}
_Said = Callable[[Text | None], None]


class Measures:
    """The checks of one measure and one measurement after another."""

    def __init__(self, lookup: Lookup, check_plain: _Said, check_places: Callable[[Fields], None]) -> None:
        self.lookup, self.fault = lookup, lookup.fault
        self.check_plain, self.check_places = check_plain, check_places

    def check_kader(self, kader_id: str, one: Fields) -> None:
        """How this kader is measured, or why not; never both."""
        self.check_plain(one.get("geen_maat"))
        if "meet" in one.places and "geen_maat" in one.places:
            message = "«meet» en «geen_maat» tegelijk; haal er één weg"
            self.fault(one.place_of("geen_maat"), message)
        versions: tuple[Fields, ...] = one.get("versies", ())
        readings = [each for version in versions for each in _readings(version)]
        for measure in one.get("meet", {}).values():
            for text in (measure.get("wat"), measure.get("telt"), *measure.get("tellingen", {}).values()):
                self.check_plain(text)
            self._check_title(measure.get("wat"))
            if "versies" in one:
                self._check_norm(measure, readings)
                points = dict.fromkeys(name for each in readings for name in each.get("open_punten", {}))
                for name in measure.get("open_punten", ()):
                    self.lookup.known(name, points, "open punt")
            counts = measure.get("tellingen", {})
            if len(counts) == 1 and "tellingen" in measure:
                message = "één telling is geen keuze; zet haar bij «telt», of schrijf er nog een bij"
                self.fault(measure.place_of("tellingen"), message)

    def _check_title(self, text: Text | None) -> None:
        if text is not None and text.endswith("."):
            self.fault(text.place, "dit eindigt op een punt; haal die weg")

    def _check_norm(self, measure: Fields, readings: list[Fields]) -> None:
        """The value that a measurement lies beside counts the same thing, and leaves the same side."""
        name: Text | None = measure.get("tegen")
        if name is None:
            return
        values = [each["waarden"][name] for each in readings if name in each.get("waarden", {})]
        if not values:
            there = dict.fromkeys(key for each in readings for key in each.get("waarden", {}))
            self.lookup.known(name, there, "waarde")
            return
        for value in values:
            unit, bound = value.get("eenheid"), value.get("grens")
            if unit is not None and unit != measure.get("eenheid", unit):
                message = f"«{name}» staat in {unit} en de maat in {measure['eenheid']}; maak ze gelijk"
                self.fault(measure.place_of("eenheid"), message)
                return
            side = SIDES.get(bound or "")
            if side is not None and side != measure.get("beter", side):
                message = f"«{name}» is een grens met «{bound}»; schrijf: beter: {side}"
                self.fault(measure.place_of("beter"), message)
                return
            if side is None and measure.get("beter") == NIET_GEZEGD:
                message = f"zonder kant is niet te zeggen of «{name}» is gehaald; kies «{HOGER}» of «{LAGER}»"
                self.fault(measure.place_of("beter"), f"{message}, of haal «tegen» weg")
                return

    def check_measurements(self, area: str, inside: Mapping[Text, Fields]) -> None:
        """Every measurement of a gebied."""
        seen: dict[Any, Text] = {}
        for name, one in inside.items():
            for text in (one.get("uitleg"), one.get("gemeld_door")):
                self.check_plain(text)
            for correction in one.get("correcties", ()):
                self.check_plain(correction.get("reden"))
            self.check_places(one)
            self._check_measurement(area, one)
            parts = [one.get(key) for key in ("kader", "maat", "telling", "periode", "aard")]
            key = tuple(map(str, parts))
            if None not in (parts[0], parts[1], parts[3]) and seen.setdefault(key, name) != name:
                message = f"dezelfde meting als «{seen[key]}»; houd er één, of verander de periode"
                self.fault(name.place, message)

    def _check_measurement(self, area: str, one: Fields) -> None:
        name: Text | None = one.get("kader")
        if name is None:
            return
        kader_id = volledig_id(name, "")
        if not self.lookup.known(Text.at(kader_id, name.place), self.lookup.kaders, "kader"):
            return
        self._check_area(area, kader_id, name)
        measures: Mapping[Text, Fields] = self.lookup.kader(kader_id).get("meet", {})
        measure_name: Text | None = one.get("maat")
        if "versies" not in self.lookup.kader(kader_id) or measure_name is None:
            return
        if not measures:
            message = f"het kader «{kader_id}» zegt niet hoe men eraan meet; zet daar eerst «meet» bij"
            self.fault(name.place, message)
            return
        if not self.lookup.known(measure_name, measures, "maat"):
            return
        measure = measures[measure_name]
        unit = one.get("eenheid")
        if unit is not None and unit != measure.get("eenheid", unit):
            message = f"deze meting staat in {unit} en de maat in {measure['eenheid']}; maak ze gelijk"
            self.fault(one.place_of("eenheid"), message)
        if "telling" in one:
            if "tellingen" not in measure.places:
                message = f"de maat «{measure_name}» heeft geen tellingen; haal deze regel weg"
                self.fault(one.place_of("telling"), message)
            elif "tellingen" in measure:
                self.lookup.known(one["telling"], measure["tellingen"], "telling")

    def _check_area(self, area: str, kader_id: str, name: Text) -> None:
        """What was measured in a gebied, belongs to kaders that hold in all of it."""
        areas = self.lookup.corpus.gebieden
        around = areas.get(self.lookup.area_of(kader_id) or "")
        here = areas.get(area)
        if here and around and not set(here.gemeenten) <= set(around.gemeenten):
            message = f"het kader «{kader_id}» geldt niet in heel {here.naam}; kies een ander gebied"
            self.fault(name.place, message)


def _readings(version: Fields) -> Iterator[Fields]:
    yield version
    yield from version.get("per_gemeente", {}).values()


def said_twice(
    kaders: Mapping[str, Kader], measurements: Mapping[str, Measurement]
) -> Iterator[tuple[str, str]]:
    """The measurements that repeat a value of their kader from the same place, and say it otherwise.

    With what the kader says. A measure that is called as a value, is about that value.
    """
    for one in measurements.values():
        kader = kaders.get(one.kader)
        for version in kader.alle_versies() if kader else ():
            value = version.waarden.get(one.maat)
            same_place = {(place.document, place.kop, place.deel) for place in version.bronnen} & {
                (place.document, place.kop, place.deel) for place in one.bronnen
            }
            if value is not None and same_place and _is_about(kader, one.maat) and value != one.waarde:
                said = f"{value.met_grens()} ({schrijf_datum(version.begint)})"
                yield one.id, said


def _is_about(kader: Kader | None, name: str) -> bool:
    """Whether a measure follows the number itself, and does not lie beside it as a norm."""
    measure: Maatstaf | None = kader.meet.get(name) if kader else None
    return measure is not None and measure.tegen is None
