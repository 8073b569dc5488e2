"""Where the files of this kennisbank are edited: the address of its project, and how its forge opens one."""

from __future__ import annotations

import re
from collections.abc import Iterator

ADDRESS = re.compile(r"https?://(?P<host>[a-z0-9.-]+)(?::\d+)?/[^\s?#]*[^\s?#/]", re.IGNORECASE)
# Where each forge edits a file, behind the address of a repository.
EDITS = {"github": "edit/main/", "gitlab": "-/edit/main/", "forgejo": "_edit/main/"}
_HOSTS = {
    "github": "github",
    "gitlab": "gitlab",
    "forgejo": "forgejo",
    "gitea": "forgejo",
    "codeberg": "forgejo",
}
PROJECT_ADDRESS, EDIT_ADDRESS = "repo_url", "edit_uri"
_BEHIND = re.compile(r"[^\s?#]+")
_ON_PAGES = "docs"  # what MkDocs itself expects at the end: its own pages, and no policy


def kind_of(forge: str) -> str | None:
    """Which forge stands at an address, where its name says so."""
    found = ADDRESS.fullmatch(forge)
    words = re.split("[.-]", found["host"].lower()) if found else []
    return next((kind for word, kind in _HOSTS.items() if word in words), None)


def wrong_forge(project: object, edits: object) -> Iterator[str]:
    """What is wrong with the address of the project, or with how a file is edited there."""
    examples = ", ".join(f"«{one}» ({kind})" for kind, one in EDITS.items())
    if project is None:
        if edits is not None:
            yield f"«{EDIT_ADDRESS}»: dit hoort bij een «{PROJECT_ADDRESS}»; schrijf die erbij"
        return
    if not isinstance(project, str) or not ADDRESS.fullmatch(project.rstrip("/")):
        yield (
            f"«{PROJECT_ADDRESS}»: «{project}» is geen adres van een project; "
            "schrijf het zoals https://forge.voorbeeld.nl/groep/naam"
        )
    elif edits is None:
        if kind_of(project.rstrip("/")) is None:
            yield (
                f"«{PROJECT_ADDRESS}»: aan «{project}» is niet te zien hoe deze forge een bestand opent; "
                f"schrijf een «{EDIT_ADDRESS}» erbij, zoals {examples}"
            )
    elif not isinstance(edits, str) or not _BEHIND.fullmatch(edits):
        yield f"«{EDIT_ADDRESS}»: «{edits}» is geen deel van een adres; schrijf bijvoorbeeld {examples}"
    elif edits.strip("/").split("/")[-1] == _ON_PAGES:
        shorter = edits.strip("/").removesuffix(_ON_PAGES) or EDITS["github"]
        yield (
            f"«{EDIT_ADDRESS}»: «{edits}» gaat over de map {_ON_PAGES}/, en het beleid staat ernaast; "
            f"schrijf «{shorter}»"
        )


def editor(project: str | None, edits: str | None) -> str | None:
    """Where a file is edited, with its path behind it and a slash between; None where no forge is named."""
    if project is None:
        return None
    where = project.rstrip("/")
    return f"{where}/{(edits or EDITS[kind_of(where) or '']).strip('/')}"
