"""A policy folder of national size: the real kaders, and copies for as many regions as the country has.

Run alone to make one: `python -m tests.bench.national MAP [kaders]`.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

from hooks.project import PROJECT

KADERS, REGIONS, GEMEENTEN = 10_000, 35, 342
WHOLE = 150  # kaders: more than the largest dossier
BASES = ("wvs", "zuidoost-drenthe", "alkmaar")
SAYS_WHERE = re.compile(r"^gebied: .*\n", re.MULTILINE)
DOCUMENT = re.compile(r"(document: )([\w-]+)")
DECISION = re.compile(r"^(\s+besluit: )([\w-]+)$", re.MULTILINE)


def write_policy(folder: Path, kaders: int = KADERS, policy: Path = PROJECT / "policy") -> Path:
    """The policy with about that many kaders, 10.000 over 35 regions and 342 gemeenten; always the same."""
    shutil.copytree(policy, folder)
    present = sum(1 for name in BASES for _ in (policy / name).glob("*.yml"))
    gemeenten = (f"proefgemeente-{number}" for number in range(GEMEENTEN))
    wanted = max(0, kaders - present)
    # A copy of a dossier is whole, so a small policy has fewer regions.
    regions = min(REGIONS - len(BASES), max(1, wanted // WHOLE))
    each = GEMEENTEN // (REGIONS - len(BASES))
    areas, dossiers, decisions, sources = (
        [(policy / f"{name}.yml").read_text(encoding="utf-8")] for name in LISTS
    )
    for number, base in zip(range(regions), cycle(BASES), strict=False):
        region = f"proefregio-{number}"
        members = [next(gemeenten) for _ in range(each)]
        areas.append(_area(region, members, number * each))
        dossiers.append(
            f"{region}:\n  titel: Proefregio {number}\n  gebied: {region}\n"
            "  inleiding: Een regio om mee te meten.\n"
        )
        names = dict(zip(_gemeenten_of(policy, base), members, strict=False))
        share = wanted // regions + (number < wanted % regions)
        used: set[str] = set()
        for name, text in _copies(policy / base, share):
            path = folder / region / f"{name}.yml"
            path.parent.mkdir(exist_ok=True)
            used |= {found[2] for found in (*DECISION.finditer(text), *DOCUMENT.finditer(text))}
            text = _numbered(SAYS_WHERE.sub("", text), number)
            path.write_text(_renamed(text, names), encoding="utf-8")
        # Each part of a document carries something, so all decisions on these documents come along.
        for block in re.split(r"(?m)^(?=[\w-]+:)", decisions[0]):
            if used & {found[2] for found in DOCUMENT.finditer(block)}:
                used.add(block.partition(":")[0])
        here = [
            re.sub(r"(?m)^(\s+gebied: ).*$", rf"\g<1>{region}", _renamed(_numbered(one, number), names))
            for one in _blocks(decisions[0], used, number)
        ]
        decisions += here
        used |= {found[2].removesuffix(f"-{number}") for one in here for found in DOCUMENT.finditer(one)}
        sources += _blocks(sources[0], used, number)
    for name, parts in zip(LISTS, (areas, dossiers, decisions, sources), strict=True):
        (folder / f"{name}.yml").write_text("".join(parts), encoding="utf-8")
    return folder


LISTS = ("gebieden", "dossiers", "besluiten", "bronnen")


def _area(region: str, members: list[str], first: int) -> str:
    rows = [
        f"{region}:\n  naam: {region.capitalize()}\n  soort: samenwerking\n  leden: [{', '.join(members)}]\n"
    ]
    rows += [
        f"{one}: {{naam: {one.capitalize()}, soort: gemeente, cbs: GM{3000 + first + count}}}\n"
        for count, one in enumerate(members)
    ]
    return "".join(rows)


def _copies(base: Path, number: int) -> Iterator[tuple[str, str]]:
    """The kaders of a dossier, again and again; references stay inside the dossier, to the first of them."""
    texts = {path.stem: path.read_text(encoding="utf-8") for path in sorted(base.glob("*.yml"))}
    for count in range(max(number, len(texts))):
        turn, place = divmod(count, len(texts))
        name, text = list(texts.items())[place]
        again = re.sub(r'^titel: ("?)', rf"titel: \g<1>Nog eens {turn}, ", text)
        yield (f"{name}-{turn}", again) if turn else (name, text)


def _gemeenten_of(policy: Path, base: str) -> list[str]:
    files = (*sorted((policy / base).glob("*.yml")), policy / "besluiten.yml")
    texts = "".join(path.read_text(encoding="utf-8").replace("{", "\n  ") for path in files)
    known = re.findall(
        r"^([\w-]+): \{naam: .*soort: gemeente", (policy / "gebieden.yml").read_text("utf-8"), re.M
    )
    return [one for one in known if re.search(rf"^\s+{one}:", texts, re.MULTILINE)]


def _renamed(text: str, names: dict[str, str]) -> str:
    for old, new in names.items():
        text = re.sub(rf"(?m)^(\s+|.*\{{){old}:", rf"\1{new}:", text)
    return text


def _numbered(text: str, number: int) -> str:
    """The text resting on the decisions and documents of a region of its own."""
    return DOCUMENT.sub(rf"\1\2-{number}", DECISION.sub(rf"\1\2-{number}", text))


def _blocks(text: str, names: set[str], number: int) -> Iterator[str]:
    """The entries of a list with these names, under the names of a region of its own."""
    for block in re.split(r"(?m)^(?=[\w-]+:)", text):
        name = block.partition(":")[0]
        if name in names:
            yield block.replace(f"{name}:", f"{name}-{number}:", 1)


if __name__ == "__main__":
    write_policy(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else KADERS)
