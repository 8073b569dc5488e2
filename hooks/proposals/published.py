"""What was published stays as it was, or says what was corrected and where it went.

Published is what stands in a revision of git. A version of it may only change with one line of `correcties`
more than there; it may have another date with `voorheen_op`, and a kader another name with `voorheen`. What
was taken away says why in the list of what was withdrawn.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from calculators.kaders.data import als_data
from calculators.kaders.kader import Kader, Versie
from calculators.kaders.notatie import schrijf_datum, som_op
from calculators.kaders.stand import voorganger
from hooks.corpus.corpus import Corpus
from hooks.examples.places import PolicyFile
from hooks.git import GitFault
from hooks.proposals.renamed import under_same_names
from hooks.proposals.revisions import Repository
from hooks.reading.faults import Fault, Place
from hooks.reading.load_policy import MEASUREMENTS_FOLDER, Checked, check_policy
from hooks.reading.policy_folder import is_policy

# What a reader reads elsewhere, or what only says how a version is filed.
_NO_CORRECTION = ("correcties", "voorheen_op", "onderscheid", "bundel", "open_punten", "per_gemeente")
_TITLE_OF_SOURCE = "titel"
_VALUE = "waarde "


@dataclass(frozen=True)
class _Side:
    """A kader as published and as it is now, with the file in which it stands now."""

    before: Kader
    now: Kader
    file: PolicyFile

    def place_of(self, number: int) -> Place:
        return self.file.nearest(("versies", number))


def published(folder: Path, revision: str) -> Checked:
    """The policy of a folder as it stood in a revision; GitFault when git cannot give it.

    What was faulty there is left out, so that it binds nobody.
    """
    repository = Repository.around(folder)
    commit, path = repository.commit(revision), repository.path_of(folder)
    with tempfile.TemporaryDirectory(prefix="kaderwijzer-") as temporary:
        target = Path(temporary, folder.resolve().name)
        repository.write(commit, path, target)
        if not is_policy(target):
            raise GitFault(f"in de revisie «{revision}» staat geen beleid in «{path}»; noem een andere")
        return check_policy(target)


def silent_changes(before: Corpus, now: Corpus) -> Iterator[Fault]:
    """A fault for everything published that changed without a word or went without a trace."""
    before, now = under_same_names(before, now)
    yield from _changed_measurements(before, now)
    for kader in before.kaders.values():
        current = now.kaders.get(kader.id)
        if current is not None:
            yield from _changed_versions(
                _Side(kader, current, PolicyFile(now.folder, f"{current.id}.yml")), now
            )
        elif kader.id not in now.ingetrokken:
            remedy = (
                f"heet het nu anders, zet dan bij dat kader «voorheen: [{kader.naam}]»; "
                "hoort het hier niet, zet het dan met een reden in ingetrokken.yml"
            )
            message = f"het kader «{kader.id}» was gepubliceerd en is weg; {remedy}"
            yield Fault(Place(now.file_of(kader)), message)
        elif left := [one.naam for one in kader.versies if not _is_withdrawn(now, kader, one)]:
            names = [*now.ingetrokken[kader.id].versies, *left]
            place = PolicyFile(now.folder, "ingetrokken.yml").nearest((kader.id,))
            yield Fault(
                place,
                f"«{kader.id}» had ook de versies {som_op(left)}, en op hun adressen zou nu niets staan; "
                f"zet erbij: versies: [{', '.join(names)}]",
            )


def _is_withdrawn(now: Corpus, kader: Kader, version: Versie) -> bool:
    """Whether the address of a version of a kader that is gone says why."""
    return (
        version.naam in now.ingetrokken[kader.id].versies or f"{kader.id}/{version.naam}" in now.ingetrokken
    )


def _changed_measurements(before: Corpus, now: Corpus) -> Iterator[Fault]:
    """What was measured stays, and so does how it was counted; another way of counting has another name."""
    for one in before.metingen.values():
        file = PolicyFile(now.folder, f"{MEASUREMENTS_FOLDER}/{one.gebied}.yml")
        current, what = now.metingen.get(one.id), f"de meting «{one.naam}» was gepubliceerd en"
        if current is None:
            yield Fault(file.nearest(()), f"{what} is weg; zet haar terug, en verbeter haar met «correcties»")
            continue
        lines, place = len(one.correcties), file.nearest((one.naam,))
        if current.correcties[:lines] != one.correcties:
            yield Fault(place, f"een correctie van {what} is anders of weg; zet haar terug")
        elif replace(current, correcties=one.correcties) != one and len(current.correcties) == lines:
            remedy = "zeg erbij wat er is verbeterd («correcties: [{op: …, reden: …}]»)"
            yield Fault(place, f"{what} is gewijzigd; {remedy}")
        old, new = before.kaders.get(one.kader), now.kaders.get(current.kader)
        is_better = len(current.correcties) > lines
        if old and new and _counts(old, one.maat, is_better) != _counts(new, current.maat, is_better):
            place = PolicyFile(now.folder, f"{new.id}.yml").nearest(("meet", current.maat))
            remedy = "geef een andere manier van meten een andere naam"
            yield Fault(place, f"naast de maat «{one.maat}» staan metingen, en zij telt nu anders; {remedy}")


def _counts(kader: Kader, name: str, is_corrected: bool) -> tuple[object, ...]:
    """What a verdict follows from; the words around it may be made better.

    Without a norm there is no verdict: then also the time may be, when the measurement says so.
    """
    measure = kader.meet[name]
    per = None if is_corrected and measure.tegen is None else measure.per
    return measure.eenheid, per, measure.beter, measure.tegen, tuple(measure.tellingen)


def _changed_versions(side: _Side, now: Corpus) -> Iterator[Fault]:
    for version in side.before.versies:
        found = _found(side.now, version)
        when = schrijf_datum(version.begint)
        if found is None:
            if f"{side.before.id}/{version.naam}" not in now.ingetrokken:
                remedy = (
                    "zet haar terug, zet bij de versie met een andere datum "
                    f"«voorheen_op: [{version.geldt_vanaf.tekst}]», of zet "
                    f"«{side.now.id}/{version.naam}» met een reden in ingetrokken.yml"
                )
                message = f"de versie van {when} was gepubliceerd en is weg; {remedy}"
                yield Fault(side.file.nearest(("versies",)), message)
            continue
        number, current = found
        lines = len(version.correcties)
        if current.correcties[:lines] != version.correcties:
            remedy = "zet haar terug, en zet een nieuwe eronder"
            message = f"een correctie van de versie van {when} was gepubliceerd en is anders of weg; {remedy}"
            yield Fault(side.place_of(number), message)
            continue
        changed = list(_changed(side.before, version, side.now, current))
        if changed and len(current.correcties) == lines:
            remedy = (
                "zeg erbij wat er is verbeterd («correcties: [{op: …, reden: …}]»), "
                "of maak er een nieuwe versie van"
            )
            message = f"de versie van {when} was gepubliceerd en is gewijzigd ({som_op(changed)}); {remedy}"
            yield Fault(side.place_of(number), message)


def _found(kader: Kader, published_version: Versie) -> tuple[int, Versie] | None:
    """Which version of now it is: the one with its name, or the one that had its date."""
    for number, one in enumerate(kader.versies):
        if one.naam == published_version.naam:
            return number, one
    for number, one in enumerate(kader.versies):
        if published_version.geldt_vanaf in one.voorheen_op:
            return number, one
    return None


def _changed(before: Kader, version: Versie, now: Kader, current: Versie) -> Iterator[str]:
    """What is not the same any more, as the keys of the file call it; of values also what they were."""
    general = _differences(_content(before, version), _content(now, current))
    for key in general:
        yield _told(key, version, current)
    for gemeente in dict.fromkeys((*version.per_gemeente, *current.per_gemeente)):
        sides = _said(version.voor(gemeente)), _said(current.voor(gemeente))
        if any(general.get(key) != both for key, both in _differences(*sides).items()):
            yield gemeente


def _differences(old: dict[str, Any], new: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    keys = dict.fromkeys((*old, *new))
    return {key: (old.get(key), new.get(key)) for key in keys if old.get(key) != new.get(key)}


def _told(key: str, version: Versie, current: Versie) -> str:
    if not key.startswith(_VALUE):
        return key
    name = key.removeprefix(_VALUE)
    values = [one.waarden.get(name) for one in (version, current)]
    was, is_now = (one.met_grens() if one else "niets" for one in values)
    return f"{name}: was {was} en is {is_now}" if was != is_now else name


def _content(kader: Kader, version: Versie) -> dict[str, Any]:
    """Everything that a reader may have read of a version, by the key under which it stands."""
    before = voorganger(kader.versies, version)
    inherited = before.open_punten if before else {}
    # What was taken over from the version before is a matter of that version.
    own = {name: point for name, point in version.open_punten.items() if inherited.get(name) != point}
    return _said(version) | {f"open punt {name}": als_data(point) for name, point in own.items()}


def _said(version: Versie) -> dict[str, Any]:
    data = als_data(version)
    values = data.pop("waarden", {})
    found = {key: _without_titles(part) for key, part in data.items() if key not in _NO_CORRECTION}
    if "bronnen" in found:
        found["bron"] = found.pop("bronnen")
    return found | {_VALUE + name: value for name, value in values.items()}


def _without_titles(part: Any) -> Any:
    """The places in sources: what a document is called, stands in the list of sources."""
    if not isinstance(part, list):
        return part
    return [
        {key: each for key, each in one.items() if key != _TITLE_OF_SOURCE} if isinstance(one, dict) else one
        for one in part
    ]
