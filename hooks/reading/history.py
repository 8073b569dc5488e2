"""Checks of what happens to a kader: who gets a version, what it adopts, solves, corrects and was called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from calculators.kaders.kader import NIET_GENOEMD, volledig_id
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import schrijf_dag, schrijf_datum
from calculators.kaders.status import STATUSSEN
from hooks.reading.lookup import Lookup
from hooks.reading.nodes import Text
from hooks.reading.shapes import Fields


class History:
    """The checks of one kader after another; `old_names` are those that were seen."""

    def __init__(self, lookup: Lookup, check_plain: Callable[[Text | None], None]) -> None:
        self.lookup = lookup
        self.fault = lookup.fault
        self.check_plain = check_plain
        self.old_names: dict[str, str] = {}

    def check_kader(self, kader_id: str, one: Fields) -> None:
        versions: tuple[Fields, ...] = one.get("versies", ())
        dates = {version["geldt_vanaf"].tekst for version in versions if "geldt_vanaf" in version}
        open_before: set[str] = set()
        for number, version in enumerate(versions):
            for gemeente in version.get("alleen", ()):
                self.lookup.gemeente_of(gemeente, self.lookup.area_of(kader_id))
            for gemeente in version.get("per_gemeente", {}):
                if "alleen" in version and gemeente not in version["alleen"]:
                    message = f"«{gemeente}» krijgt deze versie niet; zet haar ook bij «alleen»"
                    self.fault(gemeente.place, message)
            readings = [version, *version.get("per_gemeente", {}).values()]
            for each in readings:
                self._check_transition(each, version)
                self._check_solved(each, open_before)
                self._check_decider(each, version)
                self._check_before_decision(each, version)
            open_before |= {name for each in readings for name in each.get("open_punten", {})}
            self._check_end(kader_id, version, number)
            self._check_proposed(version)
            self._check_corrections(version)
            self._check_old_dates(version, dates)

    def check_old_names(self) -> None:
        """The names that kaders had before, of all kaders together: a name may be of one only."""
        for kader_id, one in self.lookup.kaders.items():
            self._check_old_names(kader_id, one.get("voorheen", ()))

    def _check_old_names(self, kader_id: str, names: tuple[Text, ...]) -> None:
        for number, name in enumerate(names):
            full = volledig_id(name, kader_id)
            if full == kader_id and number == 0 and len(names) > 1:
                continue  # it began under this name, had another, and has its first again
            if full in self.lookup.kaders:
                message = f"«{full}» is nu een kader; een oude naam kan niet opnieuw gebruikt worden"
                self.fault(name.place, f"{message}; haal haar hier weg")
            elif self.old_names.setdefault(full, kader_id) != kader_id:
                other = self.old_names[full]
                self.fault(name.place, f"«{full}» was ook al de oude naam van «{other}»; houd er één")

    def check_withdrawn(self) -> None:
        """What was taken away is no longer there, and is not called differently now."""
        for name, one in self.lookup.lists["ingetrokken"].items():
            dossier, kader_id, version = (*name.split("/"), "")[:3]
            kader_id = f"{dossier}/{kader_id}"
            kader = self.lookup.corpus.kaders.get(kader_id)
            if version and kader_id in self.lookup.kaders:
                if kader and version in {each.naam for each in kader.versies}:
                    self.fault(name.place, f"de versie «{name}» is er nog; haal haar weg uit deze lijst")
            elif kader_id in self.lookup.kaders:
                self.fault(name.place, f"«{name}» is nog een kader; haal het weg uit deze lijst")
            elif kader_id in self.old_names:
                now = self.old_names[kader_id]
                self.fault(name.place, f"«{name}» heet nu «{now}»; haal het weg uit deze lijst")
            self.check_plain(one.get("reden"))

    def _check_transition(self, version: Fields, whole: Fields) -> None:
        transition, has_source = version.get("overgang"), "overgang_bron" in version.places
        has_document = version.get("bron", whole.get("bron")) != ()
        if transition not in (None, NIET_GENOEMD) and has_document and not has_source:
            place = version.place_of("overgang")
            self.fault(place, f"«{transition}» zonder bron; voeg toe: overgang_bron: …")
        elif has_source and transition in (None, NIET_GENOEMD) and "overgang" not in _unread(version):
            remedy = "zeg bij «overgang» wat de bron zegt, of haal deze bron weg"
            self.fault(
                version.place_of("overgang_bron"), f"een bron voor een overgang die er niet is; {remedy}"
            )

    def _check_solved(self, version: Fields, open_before: set[str]) -> None:
        for name, by in version.get("opgelost", {}).items():
            if name not in open_before:
                self.lookup.known(name, open_before, "open punt van een eerdere versie")
            elif name in version.get("open_punten", {}):
                self.fault(name.place, f"«{name}» is opgelost en toch open; haal er één weg")
            lists = self.lookup.lists
            if lists["besluiten"] and lists["bronnen"]:
                self.lookup.known(by, [*lists["besluiten"], *lists["bronnen"]], "besluit of document")

    def _check_decider(self, version: Fields, whole: Fields) -> None:
        """What a status says of who decided, its decision says too."""
        status: str | None = version.get("status") or whole.get("status")
        key = next((key for key in ("besluit", "status") if key in version), None)
        decision = self._decision(version, whole)
        wanted = STATUSSEN[status].door if status else ""
        found = decision.get("door")
        if key and wanted and found not in (None, wanted):
            name = version.get("besluit") or whole.get("besluit")
            remedy = "kies een andere status, of verander «door» bij het besluit"
            self.fault(
                version.place_of(key), f"«{status}», maar het besluit «{name}» is door: {found}; {remedy}"
            )

    def _check_before_decision(self, version: Fields, whole: Fields) -> None:
        """A version that holds from a day before its decision says so."""
        since: Datum | None = whole.get("geldt_vanaf")
        decision = self._decision(version, whole)
        days = [decision[key] for key in ("begonnen", "datum") if key in decision]
        decided: Datum | None = min(days, key=lambda day: day.eerste, default=None)
        status: str | None = version.get("status") or whole.get("status")
        own = "besluit" in version or version is whole
        if not (own and since and decided and status and STATUSSEN[status].is_besluit):
            return
        said = "terugwerkend" in version.places or "terugwerkend" in whole.places
        if since.laatste < decided.eerste and not said:
            place = (version if "besluit" in version else whole).place_of("besluit")
            remedy = "verander een datum, of voeg toe: terugwerkend: ja"
            self.fault(
                place,
                f"dit geldt vanaf {schrijf_datum(since)}, maar het besluit is van {schrijf_datum(decided)}; "
                f"{remedy}",
            )

    def _decision(self, version: Fields, whole: Fields) -> Mapping[str, Any]:
        name = version.get("besluit") or whole.get("besluit")
        found: Mapping[str, Any] = self.lookup.lists["besluiten"].get(name, {}) if name else {}
        return found

    def _check_end(self, kader_id: str, version: Fields, place: int) -> None:
        """A version that adopts, rejects or withdraws a proposal names one that is there."""
        status: str | None = version.get("status")
        kader = self.lookup.corpus.kaders.get(kader_id)
        if status is None or kader is None:
            return
        what = STATUSSEN[status]
        if "neemt_aan" in version and not what.is_besluit:
            message = f"een versie met status «{status}» neemt niets aan; haal «neemt_aan» weg"
            self.fault(version.place_of("neemt_aan"), message)
            return
        if "over" in version and not what.beeindigt:
            remedy = "schrijf «neemt_aan», of kies de status afgewezen of ingetrokken"
            message = f"een versie met status «{status}» wijst niets af; {remedy}"
            self.fault(version.place_of("over"), message)
            return
        proposals = [
            one.naam for number, one in enumerate(kader.versies) if number != place and one.wat.is_voorstel
        ]
        for key in ("neemt_aan", "over"):
            if key in version:
                self.lookup.known(version[key], proposals, "voorstel van dit kader")
        if what.beeindigt and not proposals:
            remedy = "zet het voorstel als eigen versie erboven"
            self.fault(version.place_of("status"), f"er is geen voorstel om te beëindigen; {remedy}")

    def _check_proposed(self, version: Fields) -> None:
        status: str | None = version.get("status")
        for each in (version, *version.get("per_gemeente", {}).values()):
            own: str | None = each.get("status") or status
            if each.get("bron") == () and own is not None and not STATUSSEN[own].is_voorstel:
                remedy = "noem het document, want alleen een voorstel mag daar nog op wachten"
                self.fault(each.place_of("bron"), f"een versie met status «{own}» zonder document; {remedy}")
        key = next((key for key in ("voorgesteld_op", "voorgesteld_door") if key in version), None)
        if key is None or status is None:
            return
        place = version.place_of(key)
        if STATUSSEN[status].is_besluit or not STATUSSEN[status].heeft_inhoud:
            remedy = "zet het voorstel als eigen versie erboven, of haal deze sleutel weg"
            self.fault(place, f"een versie met status «{status}» is geen voorstel; {remedy}")
            return
        since: Datum | None = version.get("geldt_vanaf")
        proposed: Datum | None = version.get("voorgesteld_op")
        if since and proposed and since.laatste < proposed.eerste and "terugwerkend" not in version:
            remedy = "verander een datum, of voeg toe: terugwerkend: ja"
            self.fault(
                place,
                f"dit voorstel is van na {schrijf_datum(since)}, de dag waarop het zou gelden; {remedy}",
            )

    def _check_corrections(self, version: Fields) -> None:
        first = min(self._first_known(version), default=None)
        previous: date | None = None
        for one in version.get("correcties", ()):
            if "op" not in one:
                continue
            day, place = one["op"].eerste, one.place_of("op")
            if first and day < first:
                self.fault(
                    place,
                    f"deze correctie is van vóór de versie zelf ({schrijf_dag(first)}); verander de datum",
                )
            if previous and day < previous:
                self.fault(place, "deze correctie staat na een latere; zet de oudste eerst")
            previous = day

    def _first_known(self, version: Fields) -> Iterator[date]:
        """The days from which a version can have been known: it holds, is proposed, or is decided."""
        for found in (
            version.get("geldt_vanaf"),
            version.get("voorgesteld_op"),
            self._decision(version, version).get("datum"),
        ):
            if found is not None:
                yield found.eerste

    def _check_old_dates(self, version: Fields, dates: set[str]) -> None:
        for old in version.get("voorheen_op", ()):
            if old.tekst in dates:
                self.fault(
                    version.place_of("voorheen_op"),
                    f"{old.tekst} is ook nu de datum van een versie; haal haar hier weg",
                )


def _unread(version: Fields) -> set[str]:
    """The keys that stand there, but could not be read: they have a fault already."""
    return version.places.keys() - version.keys()
