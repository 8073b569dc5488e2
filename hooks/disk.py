"""Writing a file at once; and what the system could not do, with what to do about it, in Dutch."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from pathlib import Path

_ON_DISK = {
    errno.ENOSPC: "de schijf is vol; maak ruimte",
    errno.EDQUOT: "uw deel van de schijf is vol; maak ruimte",
    errno.EACCES: "u mag daar niet schrijven; kies een andere map of vraag rechten",
    errno.EPERM: "u mag daar niet schrijven; kies een andere map of vraag rechten",
    errno.EROFS: "daar is niets te schrijven (alleen lezen); kies een andere map",
    errno.EEXIST: "een deel van die weg is geen map; kies een andere map",
    errno.ENOTDIR: "een deel van die weg is geen map; kies een andere map",
    errno.EISDIR: "daar staat een map; kies een andere plek",
    errno.ENOENT: "die map is niet te maken; kies een andere map",
    errno.ENAMETOOLONG: "die naam is te lang; kies een kortere",
}
_AT_START = {
    errno.ENOENT: "het is hier niet gevonden",
    errno.ENOTDIR: "het is hier niet gevonden",
    errno.EACCES: "u mag het niet uitvoeren",
    errno.EPERM: "u mag het niet uitvoeren",
    errno.ENOEXEC: "het past niet bij deze computer",
    errno.ENOMEM: "er is te weinig geheugen vrij",
    errno.EAGAIN: "er draait al te veel tegelijk",
}


def write_whole(path: Path, content: bytes) -> None:
    """Give a file this content at once; OSError when that cannot be, and then what was there stays."""
    half = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        half.write_bytes(content)
        half.replace(path)
    except BaseException:
        with suppress(OSError):
            half.unlink()
        raise


def reason(error: OSError) -> str:
    """What went wrong on the disk, and what to do."""
    return _ON_DISK.get(error.errno or 0, f"de schijf geeft een fout{_number(error)}; kies een andere map")


def no_start(error: OSError) -> str:
    """Why a program did not start."""
    return _AT_START.get(error.errno or 0, f"het systeem geeft een fout{_number(error)}")


def _number(error: OSError) -> str:
    return f" (nummer {error.errno})" if error.errno else ""
