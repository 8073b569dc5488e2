"""A policy folder with a copy beside it: changes are tried in the copy, and the folder stays as it is."""

from __future__ import annotations

import shutil
from collections.abc import Generator, Mapping
from pathlib import Path

from hooks.corpus.corpus import Corpus
from hooks.examples.check import Known, Tried, at_once, trying
from hooks.reading.faults import Fault, PolicyFaults
from hooks.reading.load_policy import Checked, check_policy
from hooks.reading.policy_folder import Contents, contents_of, in_order, policy_files
from hooks.reading.seen import Seen

Files = Mapping[str, bytes | None]  # None for a file that goes


class Desk:
    """What is published, and what it would become.

    The policy is that of a site, which is only built without faults: PolicyFaults where it has any.
    """

    def __init__(self, folder: Path, copy: Path) -> None:
        self.folder, self.copy = folder, copy
        self.seen, self._examples = Seen(), Known()
        self.contents: Contents = contents_of(folder, policy_files(folder))
        checked = check_policy(folder, self.seen, self.contents)
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
        return check_policy(self.copy, self.seen, self._with(files))

    def _with(self, files: Files) -> Contents:
        """What is in the folder, with other files in it; to look in the folder itself would take longer."""
        made = dict(self.contents)
        for name, content in files.items():
            made.pop(name, None) if content is None else made.update({name: content})
        return made if made.keys() == self.contents.keys() else in_order(made)

    def read(self, folder: Path) -> Checked:
        return check_policy(folder, self.seen)

    def trying(self, read: Checked) -> Generator[None, None, Tried]:
        """The same with what the calculators and the worked examples say: all that the check tells."""
        return trying(read, self._examples.wrong)

    def tried(self, read: Checked) -> Tried:
        """The same, when nobody has to wait for it."""
        return at_once(self.trying(read))

    def is_new(self, one: Fault) -> bool:
        """Whether a note was not there before the change."""
        return (one.place.file, one.message) not in self.known

    def settle(self, files: Files) -> None:
        """Let files count as what there is, for what comes after."""
        for name, content in files.items():
            _write(self.folder / name, content)
        self.contents = contents_of(self.folder, policy_files(self.folder))
        self._changed |= set(files)
        self.lay({})
        checked = check_policy(self.folder, self.seen, self.contents)
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
