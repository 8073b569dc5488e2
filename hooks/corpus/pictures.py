"""What a picture says: each line as a sentence, with the status of the kaders it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.stand import stand_op
from calculators.kaders.status import STATUSSEN
from hooks.corpus.corpus import Corpus, Line, Picture


@dataclass(frozen=True)
class Reading:
    """A line as the kaders have it now."""

    line: Line
    sentence: str
    status: str
    rests_on: tuple[tuple[Kader, Versie], ...]

    @property
    def group(self) -> str:
        return STATUSSEN[self.status].groep


def read_picture(corpus: Corpus, picture: Picture) -> tuple[Reading, ...]:
    return tuple(_read(corpus, picture, line) for line in picture.lijnen)


def pictures_of(corpus: Corpus, dossier: str, kind: str | None = None) -> Iterator[Picture]:
    """The pictures of a dossier, of one kind or of all kinds, in the order of the file."""
    for one in corpus.beelden.values():
        if one.dossier == dossier and kind in (None, one.soort):
            yield one


def _read(corpus: Corpus, picture: Picture, line: Line) -> Reading:
    kaders = [corpus.kaders[name] for name in line.kaders]
    rests_on = tuple((kader, _version(picture, kader, line.gemeente or "")) for kader in kaders)
    sentence = f"{picture.knopen[line.van]} {line.wat} {picture.knopen[line.naar]}."
    # A line is no firmer than the least firm kader it rests on.
    weakest = max((version.status for _, version in rests_on), key=lambda status: STATUSSEN[status].rang)
    return Reading(line, sentence[:1].upper() + sentence[1:], weakest, rests_on)


def _version(picture: Picture, kader: Kader, gemeente: str) -> Versie:
    """What holds, or the proposal beside it; where a proposal has been adopted, that is what holds."""
    stand = stand_op(kader, date.max, gemeente)
    return (stand.voorstel if picture.lezing == "voorstel" else None) or stand.versie
