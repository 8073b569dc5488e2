"""A policy folder with a copy beside it: changes are tried in the copy, and the folder stays as it is."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from hooks.corpus.corpus import Corpus
from hooks.examples.check import Tried, tried
from hooks.reading.faults import Fault, PolicyFaults
from hooks.reading.load_policy import Checked, check_policy
from hooks.reading.seen import Seen

Files = Mapping[str, bytes | None]  # None for a file that goes


class Desk:
    """What is published, and what it would become.

    The policy is that of a site, which is only built without faults: PolicyFaults where it has any.
    """

    def __init__(self, folder: Path, copy: Path) -> None:
        self.folder, self.copy = folder, copy
        self.seen = Seen()
        checked = check_policy(folder, self.seen)
        if checked.found.faults:
            raise PolicyFaults(checked.found.faults)
        self.corpus: Corpus = checked.corpus
        self.known = {(one.place.file, one.message) for one in checked.found.notes}
        shutil.copytree(folder, copy)
        self._changed: set[str] = set()

    def lay(self, files: Files) -> Checked:
        """Put files in the copy, with all others as they are published; gives what the reading says."""
        for name in self._changed - files.keys():
            self._restore(name)
        for name, content in files.items():
            self._put(name, content)
        self._changed = set(files)
        return self.read(self.copy)

    def read(self, folder: Path) -> Checked:
        return check_policy(folder, self.seen)

    def tried(self, read: Checked) -> Tried:
        """The same with what the calculators and the worked examples say: all that the check tells."""
        return tried(read)

    def is_new(self, one: Fault) -> bool:
        """Whether a note was not there before the change."""
        return (one.place.file, one.message) not in self.known

    def settle(self, files: Files) -> None:
        """Let files count as what there is, for what comes after."""
        for name, content in files.items():
            _write(self.folder / name, content)
        self._changed |= set(files)
        self.lay({})
        checked = self.read(self.folder)
        self.corpus = checked.corpus
        self.known |= {(one.place.file, one.message) for one in checked.found.notes}

    def original(self, name: str) -> bytes | None:
        path = self.folder / name
        return path.read_bytes() if path.is_file() else None

    def touched(self, names: set[str]) -> None:
        """Other files in the copy that were changed by who worked in it."""
        self._changed |= names

    def _restore(self, name: str) -> None:
        self._put(name, self.original(name))

    def _put(self, name: str, content: bytes | None) -> None:
        _write(self.copy / name, content)


def _write(path: Path, content: bytes | None) -> None:
    if content is None:
        path.unlink(missing_ok=True)
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
