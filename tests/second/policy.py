"""The policy files as plain texts: what a kader says on a day, and which gemeenten belong together."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from tests.frozen import POLICY


class Refused(Exception):
    """There is no answer; `fields` are the fields of the question that are wrong."""

    def __init__(self, *fields: str) -> None:
        super().__init__(*fields)
        self.fields = set(fields)


@cache
def read(name: str) -> Any:
    """A file of which every value stays the text that it is."""
    return yaml.load((POLICY / f"{name}.yml").read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)


@cache
def beginnings(kader: str) -> tuple[str, ...]:
    found = tuple(version["geldt_vanaf"] for version in read(kader)["versies"])
    assert all(len(one) == len("2017-04-04") for one in found), "a date coarser than a day needs a rule here"
    return found


@cache
def value(kader: str, name: str, day: str, gemeente: str) -> str | None:
    """What the kader says on that day; None when nothing holds yet, or the version names no such value."""
    past = [version for version in read(kader)["versies"] if version["geldt_vanaf"] <= day]
    if not past:
        return None
    here = past[-1].get("per_gemeente", {}).get(gemeente, past[-1])
    found = here.get("waarden", {}).get(name)
    return found if found is None else str(found["waarde"])


def needs(field: str, found: str | None) -> str:
    if found is None:
        raise Refused(field)
    return found


@cache
def members(area: str) -> tuple[str, ...]:
    return tuple(read("gebieden")[area].get("leden", [area]))


@cache
def verdicts() -> dict[str, str]:
    """For each group the kader that says whether a leerwerktraject is its way."""
    found: dict[str, str] = {}
    for path in sorted((POLICY / "wvs").glob("*.yml")):
        name = f"wvs/{path.stem}"
        if any("leerwerktraject" in version.get("waarden", {}) for version in read(name)["versies"]):
            (group,) = read(name)["voor"]
            assert group not in found
            found[group] = name
    return found
