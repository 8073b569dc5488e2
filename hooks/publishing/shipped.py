"""Which parts of others are on a site, with their versions and the texts of their licences."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from hooks.project import PROJECT, MissingPackage
from hooks.publishing.parts import PARTS, Part

PACKAGES = PROJECT / "node_modules"
# The texts of licences that a package names and does not bring along.
KEPT = Path(__file__).with_name("licences")


class MissingLicence(MissingPackage):
    """Something is shipped without the text of its licence."""


@dataclass(frozen=True)
class Shipped:
    """A part that is on a site: its version, and the text of its licence."""

    part: Part
    version: str
    text: str

    @property
    def file(self) -> str:
        """What its licence is called on the site."""
        letters = "".join(sign if sign.isalnum() else "-" for sign in self.part.name.lower())
        return f"{letters.strip('-')}.txt"


def shipped(site: Path) -> list[Shipped]:
    """The parts on a site, in the order of the list; MissingLicence where a text is not there."""
    found = [one for one in PARTS if any(_stands(site, address) for address in one.addresses)]
    return [Shipped(one, _version(one), licence_text(one)) for one in found]


def _stands(site: Path, address: str) -> bool:
    return next(site.glob(address), None) is not None


def licence_text(part: Part) -> str:
    """The text of the licence, from the package itself, or as we keep it."""
    path = KEPT / part.kept if part.kept else _in_package(part)
    if path is None or not path.is_file():
        raise MissingLicence(
            f"het pakket {part.package} brengt geen licentietekst mee voor {part.name}; zet de tekst in "
            f"hooks/publishing/licences/ en noem haar in hooks/publishing/parts.py"
        )
    return path.read_text(encoding="utf-8")


def _in_package(part: Part) -> Path | None:
    if (PACKAGES / part.package).is_dir():
        return PACKAGES / part.package / part.text
    try:
        found = metadata.distribution(part.package)
    except metadata.PackageNotFoundError:
        return None
    # `files` makes an object of each of thousands of lines.
    names = (line.partition(",")[0] for line in (found.read_text("RECORD") or "").splitlines())
    return next((Path(str(found.locate_file(one))) for one in names if one.endswith(part.text)), None)


def _version(part: Part) -> str:
    return _VERSIONS.get((part.kind, part.name), _of_package)(part)


def _of_package(part: Part) -> str:
    described = PACKAGES / part.package / "package.json"
    if described.is_file():
        return str(json.loads(described.read_text(encoding="utf-8"))["version"])
    return metadata.version(part.package)


def _of_python(part: Part) -> str:
    lock = json.loads((PACKAGES / part.package / "pyodide-lock.json").read_text(encoding="utf-8"))
    return str(lock["info"]["python"])


_VERSIONS: dict[tuple[str, str], Callable[[Part], str]] = {("in", "Python"): _of_python}
