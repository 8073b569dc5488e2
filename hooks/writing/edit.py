"""A change of several files together: shown, checked in a copy, and written whole or not at all."""

from __future__ import annotations

import difflib
import os
import shutil
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from hooks.disk import reason
from hooks.examples.check import Tried, WrongExample, try_policy
from hooks.examples.rewrite import rewritten
from hooks.reading.load_policy import EXAMPLES_FOLDER
from hooks.writing.nearest import with_nearest_sentence
from hooks.writing.policy_text import PolicyText
from hooks.writing.refusal import Refused

BESIDE = ".nieuw"


class Edit:
    """What becomes of the files of a policy folder: their new content, or None for a file that goes."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.before: dict[str, bytes | None] = {}
        self.after: dict[str, bytes | None] = {}
        self._texts: dict[str, PolicyText] = {}
        self.examples: dict[str, list[WrongExample]] = {}  # the outcomes that were written anew

    def text(self, name: str) -> PolicyText:
        """A file to change, named from the policy folder; one that is not there yet is empty."""
        if name not in self._texts:
            self._texts[name] = PolicyText(f"{self.folder.name}/{name}", self._read(name) or b"")
        return self._texts[name]

    def put(self, name: str, content: bytes | None) -> None:
        """A whole new content for a file; None takes it away."""
        self._read(name)
        self._texts.pop(name, None)
        self.after[name] = content

    def finish(self) -> None:
        """Take the changes of the texts over."""
        for name, text in self._texts.items():
            if text.is_changed:
                self.after[name] = text.content()
        self._texts.clear()

    def tried(self, *, with_examples: bool) -> Tried:
        """What the check says of the policy as it would become; with new outcomes in the worked examples."""
        with tempfile.TemporaryDirectory(prefix="kaderwijzer-") as temporary:
            copy = Path(temporary, self.folder.name)
            shutil.copytree(self.folder, copy)
            return self.tried_in(copy, try_policy, with_examples=with_examples)

    def tried_in(self, copy: Path, check: Callable[[Path], Tried], *, with_examples: bool) -> Tried:
        """The same in a copy of the folder that is there already, and by a check of one's own."""
        self.finish()
        for name, content in self.after.items():
            path = copy / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if content is None:
                path.unlink(missing_ok=True)  # or the copy has been tried already
                _remove_if_empty(path.parent)
            else:
                path.unlink(missing_ok=True)  # a copy of a file that is read-only is too
                path.write_bytes(content)
        found = check(copy)
        if with_examples and not found.other_faults and self._rewrite_examples(copy, found):
            found = check(copy)
        return found

    def difference(self) -> Iterator[str]:
        """The lines of a unified diff."""
        for name in sorted(self.after):
            yield from difference(self.folder.name, name, self.before[name], self.after[name])

    def write(self) -> None:
        """Write all files, or none; Refused with the reason."""
        self._look_whether_it_can()
        made: list[Path] = []
        ready: dict[str, Path] = {}
        try:
            for name, content in self.after.items():
                if content is not None:
                    path = self._path(name)
                    made += _made_folders(path.parent)
                    ready[name] = _written_beside(path, content)
            self._swap(ready)
        except OSError as error:
            for path in ready.values():
                with suppress(OSError):
                    path.unlink(missing_ok=True)
            for folder in reversed(made):
                _remove_if_empty(folder)
            where = Path(error.filename or self.folder).parent
            raise Refused(
                f"in «{where}» is niet te schrijven: {reason(error)}; er is niets veranderd"
            ) from None

    def _swap(self, ready: dict[str, Path]) -> None:
        done: list[str] = []
        try:
            for name, content in self.after.items():
                path = self._path(name)
                if content is None:
                    path.unlink()
                    _remove_if_empty(path.parent)
                else:
                    ready[name].replace(path)
                done.append(name)
        except OSError:
            for name in done:
                old, path = self.before[name], self._path(name)
                if old is None:
                    path.unlink(missing_ok=True)
                else:
                    path.parent.mkdir(exist_ok=True)
                    path.write_bytes(old)
            raise

    def _look_whether_it_can(self) -> None:
        for name, old in self.before.items():
            if name not in self.after:
                continue
            path = self._path(name)
            if old is not None and not stat.S_IMODE(path.stat().st_mode) & 0o222:
                raise Refused(
                    f"«{self.folder.name}/{name}» is alleen te lezen; maak het bestand eerst schrijfbaar"
                )
            if (path.read_bytes() if path.is_file() else None) != old:
                raise Refused(f"«{self.folder.name}/{name}» is intussen gewijzigd; probeer het opnieuw")

    def _rewrite_examples(self, copy: Path, found: Tried) -> bool:
        changed = False
        for name, wrong in found.examples.items():
            if wrong:
                path = copy / EXAMPLES_FOLDER / f"{name}.yml"
                content, written = rewritten(path, [with_nearest_sentence(one) for one in wrong])
                if written:
                    self.examples[name] = written
                    self.put(f"{EXAMPLES_FOLDER}/{name}.yml", content)
                    path.write_bytes(content)
                    changed = True
        return changed

    def _path(self, name: str) -> Path:
        return (self.folder / name).resolve()

    def _read(self, name: str) -> bytes | None:
        if name not in self.before:
            path = self._path(name)
            self.before[name] = path.read_bytes() if path.is_file() else None
        return self.before[name]


def difference(folder: str, name: str, old: bytes | None, new: bytes | None) -> Iterator[str]:
    """The lines of a unified diff of one file."""
    yield from difflib.unified_diff(
        (old or b"").decode().splitlines(),
        (new or b"").decode().splitlines(),
        "/dev/null" if old is None else f"{folder}/{name}",
        "/dev/null" if new is None else f"{folder}/{name}",
        lineterm="",
    )


def _written_beside(path: Path, content: bytes) -> Path:
    beside = path.with_name(f".{path.name}{BESIDE}")
    beside.write_bytes(content)
    if path.exists():
        shutil.copymode(path, beside)
    return beside


def _made_folders(folder: Path) -> list[Path]:
    if os.path.isdir(folder):
        return []
    above = _made_folders(folder.parent)
    folder.mkdir()
    return [*above, folder]


def _remove_if_empty(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
