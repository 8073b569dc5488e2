"""Files as they stood in a revision of git, read from its store: nothing is ever checked out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from hooks.git import GitFault, NoGit, git

_PLAIN_FILES, _LINK = ("100644", "100755"), "120000"
MAIN_BRANCHES = ("main", "origin/main")
SHORT = 9  # letters of the name of a commit
_FORBIDDEN = ("", ".", "..", ".git")


@dataclass(frozen=True)
class StoredFile:
    """A file in a revision: its path from the root of the repository, and the name of its content."""

    path: str
    content: str


@dataclass(frozen=True)
class Repository:
    """A git repository with its working tree; `root` is where that tree begins."""

    root: Path

    @classmethod
    def around(cls, folder: Path) -> Repository:
        """The repository that a folder is in; GitFault if there is none."""
        if not folder.is_dir():
            raise GitFault(f"de map «{folder}» is er niet; noem de map met beleid")
        try:
            found = _git(folder, "rev-parse", "--show-toplevel")
        except GitFault as fault:
            raise GitFault(
                f"«{folder}» staat niet in een werkmap van git ({fault}); noem twee mappen met beleid"
            ) from None
        return cls(Path(os.fsdecode(found).rstrip("\n")))

    def path_of(self, folder: Path) -> str:
        """Where a folder stands, from the root: `policy`; empty for the root itself."""
        path = folder.resolve().relative_to(self.root.resolve()).as_posix()
        return "" if path == "." else path

    def commit(self, revision: str) -> str:
        """The full name of the commit that a revision means; GitFault when there is none.

        A clone of one branch alone has the main branch only as that of the forge.
        """
        for name in MAIN_BRANCHES if revision == MAIN_BRANCHES[0] else (revision,):
            try:
                asked = f"{name}^{{commit}}"
                found = _git(self.root, "rev-parse", "--verify", "--quiet", "--end-of-options", asked)
            except GitFault:
                continue
            return found.decode().strip()
        raise GitFault(f"de revisie «{revision}» is er niet{self._not_deep()}")

    def _not_deep(self) -> str:
        if self.is_shallow:
            return (
                "; deze kloon is ondiep (shallow) en heeft niet alle geschiedenis: "
                "haal die op met «git fetch --unshallow»"
            )
        return "; «git log --oneline» en «git branch --all» tonen welke er wel zijn"

    @property
    def is_shallow(self) -> bool:
        """Whether the oldest history was left out when it was cloned."""
        return _git(self.root, "rev-parse", "--is-shallow-repository").strip() == b"true"

    @property
    def branch(self) -> str | None:
        """The branch that one works on; None when the head is detached."""
        try:
            return _git(self.root, "symbolic-ref", "--quiet", "--short", "HEAD").decode().strip()
        except GitFault:
            return None

    def fork_point(self) -> str:
        """The last commit that the main branch and what one works on share; GitFault when there is none."""
        self.commit("HEAD")
        main = MAIN_BRANCHES[0]
        try:
            its_last = self.commit(main)
        except GitFault:
            more = (
                f" (deze kloon is ondiep: «git fetch origin {main}:{main}» haalt hem op)"
                if self.is_shallow
                else ""
            )
            raise GitFault(
                f"er is geen tak {main} om mee te vergelijken{more}; noem zelf een BASIS"
            ) from None
        try:
            return _git(self.root, "merge-base", its_last, "HEAD").decode().strip()
        except GitFault:
            more = self._not_deep() if self.is_shallow else ""
            raise GitFault(
                f"{main} en HEAD hebben geen gedeelde geschiedenis; noem zelf een BASIS{more}"
            ) from None

    def files(self, commit: str, folder: str) -> list[StoredFile]:
        """The files below a folder (from the root) in a commit; none when it has no such folder."""
        listed = _git(
            self.root, "ls-tree", "-r", "-z", "--full-tree", commit, *(["--", f"{folder}/"] if folder else [])
        )
        return list(_stored(listed))

    def write(self, commit: str, folder: str, target: Path) -> None:
        """Write what stood below a folder in a commit into a new one, byte for byte."""
        found = self.files(commit, folder)
        for one, content in zip(found, self._contents([one.content for one in found]), strict=True):
            path = target / PurePosixPath(one.path).relative_to(folder or ".")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)

    def content(self, commit: str, path: str) -> bytes | None:
        """What a file said in a commit; None when it was not there."""
        found = [one for one in self.files(commit, str(PurePosixPath(path).parent)) if one.path == path]
        return next(self._contents([one.content for one in found]), None)

    def history(self, paths: Sequence[str]) -> list[bytes]:
        """What a file said at each commit that changed it, the oldest first; `paths` are all names it had."""
        log = _git(self.root, "log", "--reverse", "--format=%H", "--", *paths)
        asked = [f"{commit}:{path}" for commit in log.decode().split() for path in paths]
        if not asked:
            return []
        written = _git(self.root, "cat-file", "--batch", given="".join(f"{one}\n" for one in asked).encode())
        found, at = [], 0
        for _ in asked:
            head_end = written.index(b"\n", at)
            head = written[at:head_end].split()
            at = head_end + 1
            if head[-1] != b"missing":
                size = int(head[-1])
                found.append(written[at : at + size])
                at += size + 1
        return found

    def _contents(self, names: Iterable[str]) -> Iterator[bytes]:
        asked = list(names)
        if not asked:
            return
        # One process for all files.
        written = _git(self.root, "cat-file", "--batch", given="".join(f"{one}\n" for one in asked).encode())
        at = 0
        for _ in asked:
            head_end = written.index(b"\n", at)
            size = int(written[at:head_end].split()[-1])
            yield written[head_end + 1 : head_end + 1 + size]
            at = head_end + 1 + size + 1


def _stored(listed: bytes) -> Iterator[StoredFile]:
    for line in filter(None, listed.split(b"\0")):
        about, _, raw = line.partition(b"\t")
        mode, _, content = about.decode().split(" ")
        path = os.fsdecode(raw)
        if mode == _LINK:
            raise GitFault(
                f"{path} is in die revisie een koppeling (symlink); zet er een gewoon bestand neer"
            )
        if mode not in _PLAIN_FILES:
            continue  # a repository inside this one
        if any(part in _FORBIDDEN for part in path.split("/")):
            raise GitFault(f"«{path}» is in die revisie geen naam die een bestand kan hebben")
        yield StoredFile(path, content)


def _git(folder: Path, *arguments: str, given: bytes | None = None) -> bytes:
    try:
        return git(folder, *arguments, given=given)
    except NoGit as fault:
        raise GitFault(f"{fault}; installeer git, of noem twee mappen") from None
