"""Whom a forge asks to look at a change: who has the role that is about the dossier.

A role is no account: `extra: eigenaren:` in mkdocs.yml says which accounts have a role. Without it no forge
asks anybody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from hooks.corpus.corpus import Dossier
from hooks.reading.suggestions import and_else, suggest
from hooks.settings.unclear import NoSettings, UnclearSetting

KEY = "eigenaren"
MARK = "# Geschreven door «kaderwijzer eigenaren», uit policy/dossiers.yml en mkdocs.yml; verander het daar."
_ACCOUNT = re.compile(r"@[A-Za-z0-9][\w.-]*(/[A-Za-z0-9][\w.-]*)*", re.ASCII)
# GitHub and GitLab read patterns as git does; Forgejo and Gitea read regular expressions of the whole path.
FORGES = {
    ".github/CODEOWNERS": "/policy/{}/",
    ".gitlab/CODEOWNERS": "/policy/{}/",
    ".gitea/CODEOWNERS": "policy/{}/.*",
}

Owners = Mapping[str, tuple[str, ...]]  # the accounts of each role


def read_owners(extra: Mapping[str, Any], dossiers: Mapping[str, Dossier]) -> Owners:
    """The accounts of each role; UnclearSetting with a message in Dutch where they cannot be used."""
    said = extra.get(KEY) or {}
    if not isinstance(said, Mapping):
        raise UnclearSetting(
            f"mkdocs.yml: «{KEY}» is een groep met per rol een account, zoals @organisatie/team"
        )
    roles = sorted({one.eigenaar for one in dossiers.values() if one.eigenaar})
    made: dict[str, tuple[str, ...]] = {}
    for role, accounts in said.items():
        if role not in roles:
            hint = and_else(suggest(str(role), roles), "schrijf een «eigenaar» uit policy/dossiers.yml")
            raise UnclearSetting(f"mkdocs.yml: bij «{KEY}» is «{role}» geen rol{hint}")
        listed = accounts if isinstance(accounts, list) else [accounts]
        for one in listed or [None]:
            if not isinstance(one, str) or not _ACCOUNT.fullmatch(one):
                raise UnclearSetting(
                    f"mkdocs.yml: bij «{KEY}» is «{one}» geen account; schrijf '@naam' of '@organisatie/team'"
                )
        made[role] = tuple(listed)
    return made


def owner_files(owners: Owners, dossiers: Mapping[str, Dossier]) -> dict[str, str]:
    """What each forge reads, by its place in the project; nothing when no role has an account."""
    if not owners:
        return {}
    return {
        name: "\n".join([MARK, *_lines(pattern, owners, dossiers), ""]) for name, pattern in FORGES.items()
    }


def _lines(pattern: str, owners: Owners, dossiers: Mapping[str, Dossier]) -> Iterator[str]:
    for one in dossiers.values():
        if one.eigenaar is not None and one.eigenaar in owners:
            yield f"# {' '.join(one.titel.split())}: {' '.join(one.eigenaar.split())}"
            yield f"{pattern.format(one.id)} {' '.join(owners[one.eigenaar])}"


def read_extra(project: Path) -> Mapping[str, Any]:
    """What mkdocs.yml of a project says under `extra`; UnclearSetting when nobody can read it."""
    return extra_in(project / "mkdocs.yml")


def extra_in(settings: Path) -> Mapping[str, Any]:
    """The same of one file with settings."""
    # MkDocs takes long to load, and only this command needs it.
    from mkdocs.exceptions import ConfigurationError
    from mkdocs.utils.yaml import yaml_load

    try:
        with settings.open("rb") as file:
            read = yaml_load(file)
    except OSError:
        folder = settings.parent
        raise NoSettings(f"in «{folder}» staat geen mkdocs.yml; geef de map van het project") from None
    except ConfigurationError as error:
        mark = getattr(error.__context__, "problem_mark", None)
        where = f" (regel {mark.line + 1})" if mark else ""
        raise UnclearSetting(f"mkdocs.yml is niet te lezen{where}; herstel wat daar staat") from None
    if not isinstance(read, Mapping) or not isinstance(extra := read.get("extra") or {}, Mapping):
        raise UnclearSetting("mkdocs.yml is een groep met instellingen, en «extra» daarin ook")
    return extra
