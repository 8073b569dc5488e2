"""Gemeenten that gebieden.yml does not have yet, as one writes them: a name with its code of the CBS."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from hooks.reading.shapes import Words, as_name
from hooks.writing.written import group, word

EXAMPLE = "'Voorbeelddam=GM9998'"
# What a name in an address leaves out: the quote of 's-Gravenhage, the brackets of Bergen (NH.)
_LEFT_OUT = re.compile(r"[^a-z0-9-]")
NEW_GEMEENTE = Words(
    "een gemeente",
    r"[^=\n]*[A-Za-zÀ-ÿ][^=\n]*=GM\d{4}",
    "schrijf de naam en de CBS-code, zoals Voorbeelddam=GM9998",
)


@dataclass(frozen=True)
class NewGemeente:
    """How a gemeente is called in addresses and for readers, and its code."""

    id: str
    naam: str
    cbs: str

    @property
    def line(self) -> str:
        """It as it stands in gebieden.yml."""
        parts = {"naam": word(self.naam), "soort": "gemeente", "cbs": self.cbs}
        return f"{self.id}: {group(parts)}\n"


def name_in_address(name: str) -> str:
    """A name of small letters, figures and dashes, such as `bergen-op-zoom`."""
    return re.sub("-+", "-", _LEFT_OUT.sub("", as_name(name))).strip("-")


def new_gemeente(text: str) -> NewGemeente:
    """What was written in the form of NEW_GEMEENTE."""
    name, _, code = text.rpartition("=")
    return NewGemeente(name_in_address(name), name.strip(), code.strip())


def twice(gemeenten: Iterable[NewGemeente], known: Iterable[str]) -> str:
    """What there is to say of a gemeente that is there already, or twice; nothing if none is."""
    there = set(known)
    codes: dict[str, str] = {}
    for one in gemeenten:
        if one.id in there:
            return f"de gemeente «{one.id}» is er al; noem haar één keer, en zonder code als zij er al is"
        if one.cbs in codes:
            return f"{one.cbs} is de code van «{codes[one.cbs]}» en van «{one.id}»; elke heeft een eigen code"
        there.add(one.id)
        codes[one.cbs] = one.id
    return ""
