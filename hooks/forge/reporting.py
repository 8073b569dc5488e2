"""What a proposal changes, told by the code of main: of the proposal only the policy is read, as data."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from mkdocs.exceptions import PluginError

from calculators.kaders.aannemen import GeenVoorstel
from hooks.forge.forges import Forge, Proposal
from hooks.git import GitFault, git
from hooks.project import PROJECT
from hooks.proposals.report import FaultySides, make_report
from hooks.proposals.revisions import Repository
from hooks.proposals.sides import WrongSide, policy_at
from hooks.proposals.words import differences
from hooks.proposals.writers import MARK, as_markdown, escaped, faults_as_markdown

POLICY, CODE = "policy/", ("calculators/", "hooks/")
OURS = "refs/voorstel/hoofd"  # where git keeps what is proposed, beside all branches
ALSO_CODE = (
    "> Dit voorstel wijzigt ook de code. Hieronder is gerekend met de code van main; "
    "wat de nieuwe code doet, staat in het verslag van de controle.\n\n"
)


class Newer(Exception):
    """Something newer was proposed while we were busy; that gets a turn of its own."""


def report_of(forge: Forge, proposal: Proposal, remote: str = "origin", project: Path = PROJECT) -> str:
    """The report on a proposal, as Markdown; empty when no policy changes."""
    head = _fetched(project, remote, forge.ref(proposal.number), forge.git_settings())
    if head != proposal.head:
        raise Newer
    return report_between(project, "HEAD", head)


def _fetched(project: Path, remote: str, ref: str, settings: Mapping[str, str]) -> str:
    """The commit that is proposed, as git has it now: in its store, and never in a folder."""
    git(project, "fetch", "--quiet", "--no-tags", remote, f"+{ref}:{OURS}", given=None, **settings)
    return Repository(project).commit(OURS)


def report_between(project: Path, main: str, head: str) -> str:
    """What the policy of a commit changes, from where it left the main branch."""
    base = git(project, "merge-base", main, head).decode().strip()
    changed = git(project, "diff", "--name-only", "--no-renames", "-z", base, head).decode(errors="replace")
    paths = changed.split("\0")
    if not any(one.startswith(POLICY) for one in paths):
        return ""
    text = _told(project, base, head)
    if not any(one.startswith(CODE) for one in paths):
        return text
    return text.replace(f"{MARK}\n", f"{MARK}\n{ALSO_CODE}", 1)


def _told(project: Path, base: str, head: str) -> str:
    with tempfile.TemporaryDirectory(prefix="kaderwijzer-") as scratch:

        def make_folder() -> Path:
            return Path(tempfile.mkdtemp(dir=scratch))

        policy, repository = project / POLICY, Repository(project)
        try:
            before = policy_at(repository, base, "main", policy, make_folder)
            after = policy_at(repository, head, "dit voorstel", policy, make_folder)
            report = make_report(before, after, differences)
        except FaultySides as faulty:
            return faults_as_markdown(faulty.found)
        except (WrongSide, GitFault, PluginError, GeenVoorstel) as wrong:
            return f"{MARK}\n## Eerst herstellen\n\n- {escaped(str(wrong))}\n"
        return as_markdown(report) if report.changes else ""
