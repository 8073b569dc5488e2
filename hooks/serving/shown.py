"""What the site on this computer shows now, for the threads that answer and the one that builds."""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from hooks.serving.said import Said


@dataclass(frozen=True)
class Site:
    """Folders in the order in which an address is looked for; the newest holds only some pages at first.

    `pages` are those that it holds, None when it is whole. From a folder in `current` comes what is new.
    """

    folders: tuple[Path, ...]
    current: frozenset[str]
    pages: frozenset[str] | None = None

    def find(self, address: str) -> Path | None:
        """The file at an address; a folder has a file of its own."""
        name = f"{address}index.html" if address.endswith("/") or not address else address
        return next((path for folder in self.folders if (path := folder / name).is_file()), None)

    def folder_of(self, path: Path) -> str:
        return next((one.name for one in self.folders if path.is_relative_to(one)), "")

    def is_old(self, folder: str, address: str) -> bool:
        """Whether there is something newer than the page that was served from a folder."""
        return folder not in self.current and (self.pages is None or address in self.pages)


@dataclass
class Shown:
    """The site that was built last, and what is wrong with what was saved after it."""

    changed: threading.Condition = field(default_factory=threading.Condition)
    site: Site | None = None
    wrong: tuple[Said, ...] = ()
    has_ended: bool = False
    _open: Counter[str] = field(default_factory=Counter)

    def show(self, site: Site) -> None:
        with self.changed:
            self.site, self.wrong = site, ()
            self.changed.notify_all()

    def tell(self, wrong: tuple[Said, ...]) -> None:
        with self.changed:
            self.wrong = wrong
            self.changed.notify_all()

    def end(self) -> None:
        with self.changed:
            self.has_ended = True
            self.changed.notify_all()

    def when_there(self) -> tuple[Site | None, tuple[Said, ...]]:
        """The site and what is wrong; waits for the first build to end."""
        with self.changed:
            self.changed.wait_for(lambda: self.site or self.wrong or self.has_ended)
            return self.site, self.wrong

    @contextmanager
    def looking_at(self, address: str) -> Iterator[None]:
        """While a reader has a page open, it is built first."""
        with self.changed:
            self._open[address] += 1
        try:
            yield
        finally:
            with self.changed:
                self._open[address] -= 1

    def open_pages(self) -> frozenset[str]:
        with self.changed:
            return frozenset(address for address, count in self._open.items() if count > 0)
