"""A file of the site: where it stands, what it follows from, and how it is made when that has changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from hooks.digest import digest

LENGTH_OF_KEY = 32


class Output(NamedTuple):
    """`key` names all that the content follows from, but for the name of the corpus.

    Without a key the file is always made. `corpus` is that name, where it stands first in the content.
    """

    address: str
    make: Callable[[], str]
    key: str = ""
    corpus: str = ""


def key_of(parts: Iterable[str]) -> str:
    """A name for exactly these inputs."""
    return digest((f"{len(part)} {part}".encode("utf-8", "surrogatepass") for part in parts), LENGTH_OF_KEY)
