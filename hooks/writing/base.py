"""The version that a new one is made from: what held before it, or the proposal that it adopts."""

from __future__ import annotations

from dataclasses import dataclass

from calculators.kaders.kader import Kader, Versie
from calculators.kaders.kalender import Datum
from calculators.kaders.stand import voorganger
from calculators.kaders.status import ZONDER_INHOUD
from hooks.writing.policy_text import Keys, PolicyText
from hooks.writing.refusal import Refused
from hooks.writing.written import STEP

# What belongs to the version in which a gemeente differs, and not to the one that comes after it.
OF_ITS_TIME = (
    "besluit",
    "status",
    "bron",
    "wijziging",
    "open_punten",
    "opgelost",
    "overgang",
    "overgang_bron",
    "terugwerkend",
)


@dataclass(frozen=True)
class Base:
    """A version with its place in the file of its kader."""

    text: PolicyText
    number: int
    version: Versie

    @property
    def keys(self) -> Keys:
        return ("versies", self.number)

    def copied(self, key: str, column: int) -> str:
        """A key of this version as it is written; empty if it is not there."""
        keys = (*self.keys, key)
        return self.text.copied(keys, column) if self.text.find(keys) else ""

    def exceptions(self, version: Versie, without: tuple[str, ...]) -> list[str]:
        """The gemeenten where this version reads otherwise, and that the new version is for."""
        return [name for name in self.version.per_gemeente if version.is_voor(name) and name not in without]

    def exception(self, gemeente: str, indent: str) -> str:
        """What stays of how it reads in a gemeente; empty if that is nothing."""
        keys = (*self.keys, "per_gemeente", gemeente)
        self.text.block(keys, f"wat er voor {gemeente} staat")
        inside = len(indent) + len(STEP)
        gone = self.version.per_gemeente[gemeente].status in ZONDER_INHOUD
        kept = [
            self.text.copied((*keys, key.value), inside)
            for key, _ in self.text.part(keys).value.value
            if key.value not in OF_ITS_TIME or (gone and key.value == "status")
        ]
        return f"{indent}{gemeente}:\n{''.join(kept)}" if kept else ""


def place_of(kader: Kader, version: Versie) -> int:
    return next(number for number, one in enumerate(kader.versies) if one.naam == version.naam)


def base_of(kader: Kader, text: PolicyText, new: Versie) -> Base | None:
    """What a new version takes over; None if there was nothing with content before it."""
    adopted = named(kader, new.neemt_aan) if new.neemt_aan else None
    before = adopted or voorganger((*kader.versies, new), new)
    while before and not before.wat.heeft_inhoud:  # what ended may begin again
        before = voorganger(kader.versies, before)
    if before is None:
        return None
    found = Base(text, place_of(kader, before), before)
    text.block(("versies",), "de lijst met versies")
    text.block(found.keys, "deze versie")
    return found


def named(kader: Kader, name: str) -> Versie:
    """The version with this name; Refused with the names there are."""
    try:
        return kader.versie(name)
    except KeyError:
        known = ", ".join(one.naam for one in kader.versies)
        raise Refused(f"«{kader.id}» heeft geen versie «{name}»; er zijn: {known}") from None


def where(kader: Kader, begins: Datum) -> int:
    """How many versions stand before one that begins then: the oldest come first."""
    for number, one in enumerate(kader.versies):
        if begins.laatste < one.begint.eerste:
            return number
    return len(kader.versies)


def insert(text: PolicyText, number: int, lines: str) -> None:
    """Put a version in its place in the file."""
    text.block(("versies",), "de lijst met versies")
    if number:
        _, after = text.lines(text.part(("versies", number - 1)))
        text.insert_lines(after, lines)
    else:
        before, _ = text.lines(text.part(("versies", 0)))
        text.insert_lines(before, lines)


def as_item(text: PolicyText, lines: str, indent: str) -> str:
    """Lines with their keys at `indent`, as a part of the list of versions of a file."""
    dash = text.column(text.begin(text.part(("versies", 0))))
    return " " * dash + "-" + lines[dash + 1 :] if lines.startswith(indent) else lines


def key_column(text: PolicyText) -> int:
    """The column of the keys of a version; Refused if they stand between braces."""
    first = text.block(("versies",), "de lijst met versies").value.value[0]
    if first.flow_style:
        line = first.start_mark.line + 1
        raise Refused(f"{text.name}:{line}: deze versie staat tussen haken; zet elke sleutel op een regel")
    return text.column(first.start_mark.index)
