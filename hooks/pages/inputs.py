"""What a page follows from: when all of that is the same, the page is not written again.

A page shows kaders, and what those name; of everything else that it could show (who decided, where, which
words are explained) it is enough that all of it is as it was. Which pages show no more than that, stands
here; the others are always written. A test watches that no page looks at a kader that is not named here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from functools import cached_property
from typing import Any

from calculators.kaders.kader import Gebied, Kader, Versie
from hooks.corpus.changes import Change
from hooks.corpus.comparison import Comparison
from hooks.corpus.corpus import Corpus, Decision, Document, Dossier, Theme
from hooks.corpus.decisions_in_time import TimeLine
from hooks.corpus.followed import measurements_of
from hooks.corpus.numbers import Number
from hooks.corpus.pictures import pictures_of
from hooks.corpus.proposed import Proposal
from hooks.corpus.record_dates import RecordDates
from hooks.corpus.review import day_of_build
from hooks.corpus.timeline import Moment, Timeline
from hooks.digest import digest
from hooks.pages.feeds import Feed
from hooks.pages.pages import PART_OF_SOURCE, SitePage
from hooks.proposals.corrected import corrections_of
from hooks.proposals.effect import calculators_reading

KADER, DOSSIER, PROPOSAL = "kader.html", "dossier.html", "voorstel.html"
# Their data, the kaders in it, and nothing that is not shared by all pages.
LISTS = (
    *("lijst.html", "gemeente.html", "jaar.html", "wijzigingenlijst.html", "bron.html", "besluiten.html"),
    *("open_punten.html", "koers.html", "raadsverslag.html", "vergelijk_thema.html", "voorstellen.html"),
    PART_OF_SOURCE,
)
# What follows from the kader of a page, which its address names, or is looked at apart.
OF_A_KADER = frozenset(
    ("kader", "moment", "related", "calculators", "line", "now", "permanent", "before", "next_version")
)


class Inputs:
    """What pages of one corpus follow from, as texts that are the same when it is the same."""

    def __init__(
        self, corpus: Corpus, comparison: Comparison, dates: RecordDates, repository: str | None
    ) -> None:
        self.corpus, self.comparison, self.dates, self.repository = corpus, comparison, dates, repository
        self._kaders: dict[str, str] = {}
        self._named: dict[str, dict[str, None]] = {}  # of each kader, and those that it names

    def of_page(self, page: SitePage) -> list[str] | None:
        """For a page of which it is known; None for any other, which is always written."""
        if page.template == KADER:
            return self._of_kader(page)
        shown: dict[str, Kader] = {}
        try:
            if page.template == PROPOSAL:
                data = self._of_proposal(page.data["proposal"], page.data["everyone"], shown)
            elif page.template == DOSSIER or page.template in LISTS:
                data = _in_words(page.data, shown)
                if page.template == DOSSIER:
                    shown |= self._drawn_on(page.data["dossier"])
            else:
                return None
        except TypeError:
            return None
        about = (page.address, page.title, page.description, page.file, page.trail, page.alternates)
        return [self.shared, repr(about), data, *self._with_named(shown.values())]

    def _of_kader(self, page: SitePage) -> list[str] | None:
        """All that the page of a kader holds follows from the kader, but for the kaders beside it."""
        if not page.data.keys() <= OF_A_KADER:
            return None
        kader: Kader = page.data["kader"]
        shown = {one.id: one for one in (kader, *page.data["related"])}
        beside = self._beside(page, shown)
        about = repr((page.address, page.file))
        return [self.shared, about, beside, *self._with_named(shown.values())]

    def _beside(self, page: SitePage, shown: dict[str, Kader]) -> str:
        """What else a page of a kader shows: how other regions do it."""
        if page.data["permanent"]:
            return ""
        elsewhere = self.comparison.elsewhere(page.data["kader"])
        shown |= {one.id: one for _, kaders in elsewhere for one in kaders}
        return repr([(dossier.id, [one.id for one in kaders]) for dossier, kaders in elsewhere])

    def _drawn_on(self, dossier: str) -> dict[str, Kader]:
        """The kaders on which the pictures of a dossier rest."""
        names = (
            name for one in pictures_of(self.corpus, dossier) for line in one.lijnen for name in line.kaders
        )
        return {name: self.corpus.kaders[name] for name in names}

    def _of_proposal(self, proposal: Proposal, everyone: Iterable[Proposal], shown: dict[str, Kader]) -> str:
        """TypeError where the page tells what would change elsewhere, and so may show any kader."""
        kader, version = proposal.kader, proposal.version
        if proposal.is_open and (
            calculators_reading(kader) or any(one.waarden for one in kader.alle_versies())
        ):
            raise TypeError(kader.id)
        bundle = [one for one in everyone if version.bundel and one.version.bundel == version.bundel]
        shown |= {one.kader.id: one.kader for one in (proposal, *bundle)}
        # An amendment begins with the file as it was written.
        file = self.corpus.folder / f"{kader.id}.yml" if proposal.is_open else None
        written = digest([file.read_bytes()], 64) if file and file.is_file() else ""
        return repr((proposal.id, [one.id for one in bundle], self.corpus.file_of(kader), written))

    def of_row(self, kader: Kader) -> list[str]:
        """For what a list says of a kader."""
        return [self.shared, *self._with_named([kader])]

    def of_feed(self, feed: Feed) -> list[str]:
        """For a feed: its changes, and on which moment each was recorded."""
        recorded = [(one.kader.id, one.version.naam, one.recorded) for one in feed.changes]
        about = repr((feed.page, feed.title, feed.began_as, recorded))
        return [self.shared, about, *self._with_named(one.kader for one in feed.changes)]

    @cached_property
    def shared(self) -> str:
        """All that is no kader, and that any page may show."""
        corpus = self.corpus
        lists = (
            *(corpus.gebieden, corpus.themas, corpus.doelgroepen, corpus.dossiers, corpus.bronnen),
            *(corpus.besluiten, corpus.begrippen, corpus.beelden, corpus.up_to),
        )
        given = (self.repository or "", str(day_of_build()))
        return digest(map(str.encode, [*given, *(repr(dict(one)) for one in lists)]), 64)

    def _with_named(self, kaders: Iterable[Kader]) -> list[str]:
        """Each kader, and those whose values they name, by what is in them."""
        found: dict[str, None] = {}
        for one in kaders:
            if one.id not in self._named:
                self._named[one.id] = self._of_one(one)
            found.update(self._named[one.id])
        return list(found)

    def _of_one(self, kader: Kader) -> dict[str, None]:
        found: dict[str, None] = {}
        waiting = [kader]
        for one in waiting:  # grows while it is read
            if (content := self._kader(one)) not in found:
                found[content] = None
                waiting += [self.corpus.kaders[name] for name in one.genoemde_kaders()]
        return found

    def _kader(self, kader: Kader) -> str:
        if kader.id not in self._kaders:
            since = [self.dates.of(kader, version).words for version in kader.versies]
            changed = self.dates.last_change(kader.id).words
            beside = corrections_of(self.corpus, kader), measurements_of(self.corpus, kader)
            written = self.corpus.content_of(kader) or repr(kader)
            parts = (kader.id, written, repr(since), changed, *map(repr, beside))
            self._kaders[kader.id] = digest(map(str.encode, parts), 64)
        return self._kaders[kader.id]


def _in_words(value: Any, shown: dict[str, Kader]) -> str:
    """The data of a page; kaders in it are added to `shown`. TypeError for what this does not know.

    A version, a moment and a timeline follow from their kader, and that from its file.
    """
    match value:
        case Kader():
            shown[value.id] = value
            return value.id
        case None | bool() | int() | str() | date():
            return repr(value)
        case list() | tuple():
            return f"[{','.join([_in_words(one, shown) for one in value])}]"
        case Versie():
            return value.naam
        case Change():
            shown[value.kader.id] = value.kader
            return repr((value.kader.id, value.version.naam, value.recorded))
        case Number():
            shown[value.kader.id] = value.kader
            return repr((value.kader.id, value.version.naam))
        case Decision() | Document() | Dossier() | Gebied() | Theme():  # of these all are the same
            return value.id
        case Feed():
            return repr((value.page, value.title))
        case Moment():
            return repr((value.stand.soort, value.stand.versie.naam, value.dag, value.gemeente))
        case Timeline() | TimeLine():  # they follow from what stands beside them
            return type(value).__name__
        case Mapping():
            return f"{{{','.join(f'{key}:{_in_words(one, shown)}' for key, one in value.items())}}}"
        case _ if is_dataclass(value) and not isinstance(value, type):
            if not type(value).__module__.startswith("hooks."):
                return repr(value)  # all of it
            return _in_words({one.name: getattr(value, one.name) for one in fields(value)}, shown)
        case _:
            raise TypeError(type(value))
