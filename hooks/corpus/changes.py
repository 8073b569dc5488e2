"""The changes of the policy: each version of each kader, with its policy date and its record date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import TypeVar

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.kalender import Datum
from calculators.kaders.notatie import schrijf_na
from hooks.corpus.corpus import Corpus
from hooks.corpus.order import in_source_order
from hooks.corpus.record_dates import NOT_YET, RecordDates, Recorded

_Key = TypeVar("_Key", Datum, str)
ADDRESS = "wijzigingen/"
LENGTH_OF_MONTH = len("2017-04")


@dataclass(frozen=True)
class Change:
    """One version of one kader, with what differs per gemeente, and when it was recorded."""

    kader: Kader
    version: Versie
    recorded: Recorded

    @property
    def id(self) -> str:
        """The name that never changes; also the anchor on every page that lists this change."""
        return change_id(self.kader, self.version)

    @property
    def what(self) -> str:
        if self.version.wat.wijziging:
            return self.version.wat.wijziging
        # What this knowledge base knows first may well have held before.
        return "eerste versie" if self.version is self.kader.versies[0] else "nieuwe versie"

    @property
    def is_first(self) -> bool:
        """Whether this is the first that is known of its kader: an import, and no change."""
        return self.version is self.kader.versies[0]

    def is_for(self, gemeente: str) -> bool:
        """Whether a gemeente of the area of the kader gets this version."""
        return self.version.is_voor(gemeente)

    @property
    def date_label(self) -> str:
        """What the policy date says: a proposal does not hold from its date on."""
        return self.version.wat.datum_heet

    @property
    def in_words(self) -> str:
        """„Nieuwe versie: geldt vanaf 1 juli 2017"; what the date says already is not said twice."""
        dated = schrijf_na(self.date_label, self.version.begint)
        said = dated.lower().startswith(self.what)
        return dated if said else f"{self.what.capitalize()}: {dated[0].lower()}{dated[1:]}"

    @property
    def period(self) -> Datum:
        """The month of the policy date, or the quarter or year where the source says no more."""
        since = self.version.begint
        return Datum.lees(since.tekst[:LENGTH_OF_MONTH]) if since.is_dag else since

    @property
    def decisions(self) -> set[str]:
        versions = (self.version, *self.version.per_gemeente.values())
        return {one.besluit for one in versions if one.besluit}


def change_id(kader: Kader, version: Versie) -> str:
    """The first names that kader and version had, so that it never changes."""
    # Signs that no part has itself, and that assets/gedeeld/adres.js leaves as they are.
    return f"{kader.eerste_naam.replace('/', '_')}_{version.eerste_naam}"


def dossier_address(dossier: str) -> str:
    return f"{ADDRESS}dossier/{dossier}/"


def period_address(period: Datum) -> str:
    return f"{ADDRESS}{period.tekst}/"


def decision_address(decision: str) -> str:
    return f"{ADDRESS}besluit/{decision}/"


def change_address(kader: Kader, version: Versie) -> str:
    """The permanent address of a change: its place on the page of its dossier."""
    return f"{dossier_address(kader.dossier)}#{change_id(kader, version)}"


def all_changes(corpus: Corpus, dates: RecordDates) -> tuple[Change, ...]:
    """Every change: by policy date, the newest first, and within a date in the order of the sources."""
    found = (
        Change(kader, version, dates.of(kader, version))
        for kader in in_source_order(corpus, corpus.kaders.values())
        for version in kader.versies
    )
    return newest_policy_first(found)


def newest_policy_first(changes: Iterable[Change]) -> tuple[Change, ...]:
    """By policy date; within a date the order stays."""
    return tuple(sorted(changes, key=lambda one: _place_in_time(one.version.begint), reverse=True))


def newest_first(changes: Iterable[Change]) -> list[Change]:
    """By record date: first what is not recorded yet, last what was recorded nobody knows when."""

    def order(change: Change) -> tuple[bool, float]:
        moment = change.recorded.moment
        return change.recorded is NOT_YET, moment.timestamp() if moment else 0

    return sorted(changes, key=order, reverse=True)


def after_import(changes: Iterable[Change]) -> Iterator[Change]:
    """The changes without what came in on the moment that its dossier was made."""
    found = tuple(changes)
    began: dict[str, datetime] = {}
    for change in found:
        if moment := change.recorded.moment:
            dossier = change.kader.dossier
            began[dossier] = min(moment, began.get(dossier, moment))
    for change in found:
        if change.recorded.moment != began.get(change.kader.dossier):
            yield change


def per_period(changes: Iterable[Change]) -> dict[Datum, tuple[Change, ...]]:
    """The changes per period of the policy date, the newest period first."""
    found = _grouped((change.period, change) for change in changes)
    return {period: found[period] for period in sorted(found, key=_place_in_time, reverse=True)}


def per_dossier(corpus: Corpus, changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """The changes per dossier, in the order of the dossiers; also of those without changes."""
    found = _grouped((change.kader.dossier, change) for change in changes)
    return {name: found.get(name, ()) for name in corpus.dossiers}


def per_decision(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """The changes per besluit that they rest on, in a gemeente or everywhere."""
    return _grouped((name, change) for change in changes for name in sorted(change.decisions))


def per_record_day(changes: Iterable[Change]) -> dict[str, tuple[Change, ...]]:
    """The changes per day on which they were recorded, in words, the last day first."""
    return _grouped((change.recorded.words, change) for change in newest_first(changes))


def _grouped(pairs: Iterable[tuple[_Key, Change]]) -> dict[_Key, tuple[Change, ...]]:
    found: dict[_Key, list[Change]] = {}
    for key, change in pairs:
        found.setdefault(key, []).append(change)
    return {key: tuple(inside) for key, inside in found.items()}


def _place_in_time(datum: Datum) -> tuple[int, int]:
    return datum.laatste.toordinal(), datum.eerste.toordinal()


def by_kader(changes: Iterable[Change]) -> list[tuple[Kader, list[Change]]]:
    """Changes of one kader, one after another, are one item of a list."""
    found = [list(group) for _, group in groupby(changes, key=lambda one: one.kader.id)]
    return [(group[0].kader, group) for group in found]
