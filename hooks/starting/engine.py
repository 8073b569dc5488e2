"""The engine, without what is of this kennisbank alone: the files that another kennisbank begins with.

In a kennisbank that was begun with it, the engine has a branch of its own, so that git can take over a newer
one: nothing that somebody wrote there himself stands on that branch.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable
from pathlib import Path

from hooks.git import GitFault, NoGit
from hooks.git import git as run
from hooks.publishing.owners import FORGES
from hooks.starting.not_measured import MEASURED

BRANCH = "motor"
# What a kennisbank has of its own; the tests of hooks/starting look whether it is all.
OWN = ("mkdocs.yml", "policy/", "tests/content/own/", *MEASURED, *FORGES)
# In those folders, what every kennisbank has.
OF_ALL = ("policy/LEESMIJ.md", "policy/schema/", "tests/content/own/__init__.py")
_SOMEBODY = ("-c", "user.name=Kaderwijzer", "-c", "user.email=kaderwijzer@localhost")


class NoEngine(Exception):
    """Git cannot do what is needed; the message says what, and what to do."""


def git(folder: Path, *arguments: str, given: str | None = None, index: Path | None = None) -> str:
    """What git gives in a folder; NoEngine where it fails or is not there."""
    more = {} if index is None else {"GIT_INDEX_FILE": str(index)}
    try:
        found = run(folder, *arguments, given=None if given is None else os.fsencode(given), **more)
    except NoGit:
        raise NoEngine("git ontbreekt; installeer het, op Debian met: apt-get install git") from None
    except GitFault as fault:
        raise NoEngine(f"«git {arguments[0]}» mislukt in «{folder}»: {fault}") from None
    return os.fsdecode(found)


def is_own(name: str) -> bool:
    """Whether a file is of this kennisbank alone."""
    return name.startswith(OWN) and not name.startswith(OF_ALL)


def engine_files(project: Path) -> list[str]:
    """The files under version control that are of the engine, and are there; NoEngine outside a clone."""
    if not (project / ".git").exists():
        raise NoEngine(
            f"«{project}» is geen kloon van git, dus is niet te zien wat erbij hoort; haal de motor op met "
            "«git clone», en geef de opdracht daar"
        )
    names = git(project, "ls-files", "-z").split("\0")
    return [name for name in names if name and not is_own(name) and (project / name).is_file()]


def commit_engine(project: Path, repository: Path) -> str | None:
    """Put the engine as it stands here on its branch in a repository; its name, or None if it stood there."""
    names = engine_files(project)
    before = _branch(repository)
    with tempfile.TemporaryDirectory(prefix="kaderwijzer-") as scratch:
        index = Path(scratch) / "index"
        git(
            repository,
            "update-index",
            "-z",
            "--index-info",
            given=_entries(project, repository, names),
            index=index,
        )
        tree = git(repository, "write-tree", index=index).strip()
    if before and git(repository, "rev-parse", f"{before}^{{tree}}").strip() == tree:
        return None
    message = f"Neem de motor van Kaderwijzer over ({_revision(project)})"
    parents = ("-p", before) if before else ()
    made = git(repository, *somebody(repository), "commit-tree", tree, *parents, "-m", message).strip()
    git(repository, "update-ref", f"refs/heads/{BRANCH}", made)
    return made


def _entries(project: Path, repository: Path, names: Iterable[str]) -> str:
    """The files for an index: their content is in the repository after this, without its filters."""
    names = list(names)
    paths = "".join(f"{project / name}\n" for name in names)
    hashes = git(repository, "hash-object", "-w", "--no-filters", "--stdin-paths", given=paths).split()
    modes = ("100755" if os.access(project / name, os.X_OK) else "100644" for name in names)
    rows = zip(modes, hashes, names, strict=True)
    return "".join(f"{mode} {digest}\t{name}\0" for mode, digest, name in rows)


def _branch(repository: Path) -> str | None:
    """The last commit of the engine in a repository, also in a clone where only its origin has the branch."""
    for name in (f"refs/heads/{BRANCH}", f"refs/remotes/origin/{BRANCH}"):
        if found := git(repository, "for-each-ref", "--format=%(objectname)", name).strip():
            return found
    return None


def has_engine(repository: Path) -> bool:
    return _branch(repository) is not None


def _revision(project: Path) -> str:
    """Which engine this is, as far as git knows."""
    try:
        return git(project, "describe", "--always", "--dirty", "--exclude=*").strip()
    except NoEngine:
        return "nog zonder geschiedenis"


def somebody(repository: Path) -> tuple[str, ...]:
    """Options for git, so that it can record something where nobody said who works here."""
    try:
        git(repository, "var", "GIT_COMMITTER_IDENT")
    except NoEngine:
        return _SOMEBODY
    return ()
