"""The two sides of a comparison: a policy folder as it is on disk, or as it stood in a revision of git."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from hooks.git import GitFault
from hooks.project import PROJECT
from hooks.proposals.revisions import SHORT, Repository
from hooks.reading.faults import from_here
from hooks.reading.policy_folder import FIRST_FILE, is_policy, no_policy

CODE, MACHINERY = "calculators", "hooks"


@dataclass(frozen=True)
class Side:
    """A policy folder to compare.

    `name` is what a reader calls it, `shown` the path under which the reader finds its files. `code` is the
    folder with the calculators of this side, where they are not those that run now; the same `code_key` means
    the same calculators. `notes` say what a reader should know of how this side was found.
    """

    name: str
    folder: Path
    shown: str
    code: Path | None = None
    notes: tuple[str, ...] = field(default=())
    code_key: str = ""

    def path(self, file: str) -> str:
        """The path of one of its files, for a message."""
        return f"{self.shown}/{file}" if self.shown else file


class WrongSide(Exception):
    """What was asked is no side; the message says so in Dutch, with the remedy."""


def two_sides(
    base: str | None, new: str | None, policy: Path, make_folder: Callable[[], Path]
) -> tuple[Side, Side]:
    """The sides that were asked for; WrongSide when one is neither a policy folder nor a revision.

    Without a base it is the last commit shared with the main branch, without a new side the folder `policy`.
    `make_folder` makes an empty folder for the files of a revision, each time another one.
    """
    try:
        before = _side(base, policy, make_folder) if base is not None else _fork_point(policy, make_folder)
        after = _side(new, policy, make_folder) if new is not None else on_disk(policy, "de werkmap")
    except GitFault as fault:
        raise WrongSide(str(fault)) from None
    return before, after


def _side(asked: str, policy: Path, make_folder: Callable[[], Path]) -> Side:
    if is_policy(Path(asked)):
        return on_disk(Path(asked), f"de map {asked}")
    try:
        repository = Repository.around(policy)
        commit = repository.commit(asked)
    except GitFault as fault:
        if os.path.exists(asked):
            raise WrongSide(no_policy(asked)) from None
        raise WrongSide(f"«{asked}» is geen map met beleid, en {fault}") from None
    return _revision(repository, commit, f"revisie {asked}", policy, make_folder)


def on_disk(folder: Path, name: str) -> Side:
    """A policy folder as it is now; WrongSide when it is none."""
    whole = folder.resolve()
    if not is_policy(whole):
        raise WrongSide(no_policy(folder))
    try:
        shown = Repository.around(whole).path_of(whole)
    except (GitFault, ValueError):
        shown = from_here(whole)
    return Side(name, whole, shown)


def _fork_point(policy: Path, make_folder: Callable[[], Path]) -> Side:
    if not is_policy(policy):
        raise WrongSide(no_policy(policy))
    repository = Repository.around(policy)
    commit = repository.fork_point()
    notes = []
    if repository.branch is None:
        notes.append(
            f"U staat op geen tak (losse HEAD, {repository.commit('HEAD')[:SHORT]}); "
            "vergeleken is vanaf waar die van main afsplitst."
        )
    if repository.is_shallow:
        notes.append(
            "Deze kloon is ondiep (shallow): klopt de basis niet, "
            "haal dan alles op met «git fetch --unshallow»."
        )
    return _revision(repository, commit, "main, waar dit werk afsplitst:", policy, make_folder, tuple(notes))


def policy_at(
    repository: Repository, commit: str, name: str, policy: Path, make_folder: Callable[[], Path]
) -> Side:
    """The policy of a commit, without the code that stood beside it: nothing of it is ever run."""
    path = repository.path_of(policy.resolve())
    here = make_folder() / (PurePosixPath(path).name or "policy")
    repository.write(commit, path, here)
    if not is_policy(here):
        raise WrongSide(
            f"in {name} staat geen beleid in «{path or '.'}»: het bestand {FIRST_FILE} is er niet"
        )
    return Side(f"{name} {commit[:SHORT]}", here, path)


def _revision(
    repository: Repository,
    commit: str,
    name: str,
    policy: Path,
    make_folder: Callable[[], Path],
    notes: tuple[str, ...] = (),
) -> Side:
    side = policy_at(repository, commit, name, policy, make_folder)
    folder = side.folder.parent
    key = _other_code(repository, commit, str(PurePosixPath(side.shown).parent), folder)
    return replace(side, code=folder if key else None, notes=notes, code_key=key)


def _other_code(repository: Repository, commit: str, beside: str, folder: Path) -> str:
    """A key of the calculators of a commit, that are then in the folder; empty when they run now."""
    at = f"{beside}/{CODE}" if beside not in ("", ".") else CODE
    stored = {
        str(PurePosixPath(one.path).relative_to(at)): one.content
        for one in repository.files(commit, at)
        if one.path.endswith(".py")
    }
    if not stored or stored == _running_code(next(iter(stored.values()))):
        return ""
    for part in (CODE, MACHINERY):
        repository.write(commit, str(PurePosixPath(at).with_name(part)), folder / part)
    return hashlib.sha256(repr(sorted(stored.items())).encode()).hexdigest()


def _running_code(like: str) -> dict[str, str]:
    """The calculators that run now, with the names that git would give their contents."""
    make = hashlib.sha1 if len(like) == hashlib.sha1().digest_size * 2 else hashlib.sha256
    found = {}
    for path in sorted((PROJECT / CODE).rglob("*.py")):
        raw = path.read_bytes()
        found[path.relative_to(PROJECT / CODE).as_posix()] = make(b"blob %d\0" % len(raw) + raw).hexdigest()
    return found
