"""The scripts of a page in one file: a browser asks once, and not once for each of some seventy modules.

What a script only wants later is in that file too, and waits there; what others made stays a file of its own.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterable, Sequence
from pathlib import Path

from hooks.browser.bundles import ADDRESSES
from hooks.node import made_by_script
from hooks.project import PROJECT

FOLDER = "assets/paginas/"
# These run before the page has been read, so they are no modules.
ALONE = ("assets/weergave.js", "assets/rekenen/vroegstart.js")
BEFORE = ("assets/lezen/lezen.js", "assets/peiling/peiling.js")
KEEPING = "assets/offline/aanmelden.js"
AFTER = "assets/zoeken/zoeken.js"
FRAMED = "ingebed/rekenhulp.js"
SCRIPT = Path(__file__).with_suffix(".mjs")


def address_of(scripts: Sequence[str], *, is_framed: bool = False) -> str:
    """Where the one file of a page stands; `scripts` are those that not every page has."""
    names = "-".join(posixpath.basename(one).removesuffix(".js") for one in scripts)
    return f"{FOLDER}{'ingebed-' if is_framed else ''}{names or 'pagina'}.js"


def page_scripts(
    kinds: Iterable[Sequence[str]], framed: Iterable[Sequence[str]], beside: Iterable[str]
) -> dict[str, str]:
    """The one file of every kind of page, by address; `framed` are those of pages that stand in a frame.

    `beside` are modules that stay files of their own, as those do that the bundler makes.
    """
    pages = {address_of(scripts): (*BEFORE, KEEPING, *scripts, AFTER) for scripts in kinds}
    pages |= {address_of(scripts, is_framed=True): (FRAMED, *BEFORE, *scripts) for scripts in framed}
    asked = {
        "pages": {address: [str(_source(one)) for one in scripts] for address, scripts in pages.items()},
        "beside": {str(_source(one)): posixpath.relpath(one, FOLDER) for one in (*ADDRESSES, *beside)},
        "folder": str(PROJECT),
    }
    made: dict[str, str] = made_by_script(SCRIPT, asked)
    return made


def is_in_one(address: str) -> bool:
    """Whether a file of ours only comes in the one file of a page."""
    return address.startswith("assets/") and address.endswith(".js") and address not in ALONE


def _source(address: str) -> Path:
    """Where we keep what is at an address of the site."""
    path = PROJECT / "docs" / (address if address.startswith("assets/") else f"assets/{address}")
    return path.resolve()  # the bundler follows links too
