"""What a check looks names up in, and where it leaves what it notices."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from calculators.kaders.kader import volledig_id
from hooks.corpus.corpus import Corpus
from hooks.reading.faults import Fault, Place, shortened
from hooks.reading.nodes import Text
from hooks.reading.noticed import Noticed
from hooks.reading.shapes import Fields
from hooks.reading.suggestions import or_where, suggest


class Lookup:
    """The lists and kaders as they stand in their files, and the corpus as far as it could be made."""

    def __init__(
        self,
        corpus: Corpus,
        lists: Mapping[str, Mapping[Text, Fields]],
        unread: Collection[str],
        kaders: Mapping[str, Fields],
    ) -> None:
        self.corpus, self.lists, self.unread = corpus, lists, unread
        self.kaders = kaders
        self.noticed = Noticed()
        self.renamed = {
            volledig_id(old, kader_id): kader_id
            for kader_id, one in kaders.items()
            for old in one.get("voorheen", ())
        }

    def fault(self, place: Place, message: str) -> None:
        self.noticed.faults.append(Fault(place, message))

    def kader(self, kader_id: str) -> Fields:
        """A kader as it stands in its file, which then decides about what is noticed here."""
        found = self.noticed.others[kader_id] = self.kaders[kader_id]
        return found

    def known(self, name: Text | None, words: Iterable[str], what: str) -> bool:
        if name is None:
            return False
        if name in words:
            return True
        if what == "kader" and name in self.renamed:
            self.fault(name.place, f"«{name}» heet nu «{self.renamed[name]}»; schrijf de nieuwe naam")
            return False
        words = list(words)
        hint = or_where(name, words, what)
        self.fault(name.place, f"onbekend: «{shortened(name)}» ({what}){hint}")
        return False

    def listed(self, name: Text | None, kind: str, what: str) -> bool:
        """Whether a list file has this name; of a list that could not be read nothing is said."""
        return kind not in self.unread and self.known(name, self.lists[kind], what)

    def gemeente_of(self, gemeente: Text, area_id: str | None) -> None:
        """That a gemeente belongs to an area, as far as the area is known."""
        area = self.corpus.gebieden.get(area_id or "")
        if area and area.gemeenten and gemeente not in area.gemeenten:
            hint = suggest(gemeente, area.gemeenten)
            self.fault(gemeente.place, f"«{gemeente}» is geen gemeente van {area.naam}{hint}")

    def area_of(self, kader_id: str) -> str | None:
        """The area of a kader: its own, or that of its dossier."""
        dossier = self.corpus.dossiers.get(kader_id.partition("/")[0])
        own: Text | None = self.kader(kader_id).get("gebied")
        return own or (dossier.gebied if dossier else None)
