"""Where a file is edited or made in the forge, from the one address that mkdocs.yml has of it."""

from __future__ import annotations

PLACE = "{pad}"  # of the name of the file, for who fills it in
# How GitLab, Forgejo (with Gitea) and GitHub call editing a file and making one, and the name of a new file.
_FORGES = (
    ("/-/edit/", "/-/new/", "file_name"),
    ("/_edit/", "/_new/", "filename"),
    ("/edit/", "/new/", "filename"),
)


def new_file_address(repository: str | None) -> str | None:
    """Where one makes a new file, with PLACE for its name; None where no forge is known by its address."""
    for edit, new, key in _FORGES:
        if repository and edit in f"{repository}/":
            where = f"{repository}/".replace(edit, new, 1).rstrip("/")
            return f"{where}?{key}={PLACE}"
    return None
