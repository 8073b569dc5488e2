"""What a page of a kader follows from: when all of that is the same, the page is not written again.

A page shows its own kader, kaders beside it, and what those name; of everything else that it could show (who
decided, where, which words are explained) it is enough that all of it is as it was. A test watches that no
page looks at a kader that is not named here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Any

from calculators.kaders.kader import Kader, Versie
from calculators.raamwerk.rekenhulp import Rekenhulp
from hooks.corpus.comparison import Comparison
from hooks.corpus.corpus import Corpus
from hooks.corpus.record_dates import RecordDates
from hooks.corpus.timeline import Moment, Timeline
from hooks.digest import digest
from hooks.pages.pages import SitePage

KADER = "kader.html"


class Inputs:
    """What pages of one corpus follow from, as texts that are the same when it is the same."""

    def __init__(
        self, corpus: Corpus, comparison: Comparison, dates: RecordDates, repository: str | None
    ) -> None:
        self.corpus, self.comparison, self.dates, self.repository = corpus, comparison, dates, repository
        self._kaders: dict[str, str] = {}

    def of_page(self, page: SitePage) -> list[str] | None:
        """For a page of a kader or of one of its versions; None for any other, which is always written."""
        if page.template != KADER:
            return None
        kader = page.data["kader"]
        shown = {kader.id: kader}
        try:
            data = _in_words(page.data, shown)
        except TypeError:
            return None
        elsewhere = () if page.data["permanent"] else self.comparison.elsewhere(kader)
        beside = [(dossier.id, [one.id for one in kaders]) for dossier, kaders in elsewhere]
        shown |= {one.id: one for _, kaders in elsewhere for one in kaders}
        about = (page.address, page.title, page.description, page.file)
        return [self.shared, repr(about), data, repr(beside), *self._with_named(shown.values())]

    def of_row(self, kader: Kader) -> list[str]:
        """For what a list says of a kader."""
        return [self.shared, *self._with_named([kader])]

    @cached_property
    def shared(self) -> str:
        """All that is no kader, and that any page may show."""
        corpus = self.corpus
        lists = (
            *(corpus.gebieden, corpus.themas, corpus.doelgroepen, corpus.dossiers, corpus.bronnen),
            *(corpus.besluiten, corpus.begrippen, corpus.beelden, corpus.up_to),
        )
        return digest(map(str.encode, [self.repository or "", *(repr(dict(one)) for one in lists)]), 64)

    def _with_named(self, kaders: Iterable[Kader]) -> list[str]:
        """Each kader, and those whose values they name, by what is in them."""
        found: dict[str, str] = {}
        waiting = list(kaders)
        for one in waiting:  # grows while it is read
            if one.id not in found:
                found[one.id] = self._kader(one)
                waiting += [self.corpus.kaders[name] for name in one.genoemde_kaders()]
        return list(found.values())

    def _kader(self, kader: Kader) -> str:
        if kader.id not in self._kaders:
            since = [self.dates.of(kader, version).words for version in kader.versies]
            changed = self.dates.last_change(kader.id).words
            self._kaders[kader.id] = digest(map(str.encode, (repr(kader), repr(since), changed)), 64)
        return self._kaders[kader.id]


def _in_words(value: Any, shown: dict[str, Kader]) -> str:
    """The data of a page; kaders in it are added to `shown`. TypeError for what this does not know.

    A version, a moment and a timeline follow from their kader, and that from its file.
    """
    match value:
        case Kader():
            shown[value.id] = value
            return value.id
        case Versie():
            return value.naam
        case Moment():
            return repr((value.stand.soort, value.stand.versie.naam, value.dag, value.gemeente))
        case Timeline() | Rekenhulp():
            return type(value).__name__ + getattr(value, "naam", "")
        case None | bool() | int() | str():
            return repr(value)
        case list() | tuple():
            return f"[{','.join(_in_words(one, shown) for one in value)}]"
        case Mapping():
            return f"{{{','.join(f'{key}:{_in_words(one, shown)}' for key, one in value.items())}}}"
        case _:
            raise TypeError(type(value))
