"""Writes the files of a site one at a time, and forgets each as soon as it stands there."""

from __future__ import annotations

import os
from collections.abc import Iterable

from hooks.pages.outputs import Output
from hooks.publishing.last_build import LastBuild

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC


class Writer:
    """Writes into a new site; what would come out as in the last one is linked from there."""

    def __init__(self, site_dir: str, last: LastBuild) -> None:
        self.site_dir, self.last = site_dir, last
        self._folders: set[str] = set()

    def write(self, files: Iterable[tuple[str, str]]) -> None:
        """Address and content of files that are always made."""
        for address, text in files:
            content = text.encode()
            handle = _written(self._path(address), content)
            self.last.made(address, content, os.fstat(handle))
            os.close(handle)

    def put(self, outputs: Iterable[Output]) -> None:
        """Files that are made only when they would differ from those of the last build."""
        for output in outputs:
            path = self._path(output.address)
            if self.last.link(output, path):
                continue
            renamed = self.last.renamed(output)
            content = output.make().encode() if renamed is None else renamed
            handle = _written(path, content)
            self.last.made(output.address, content, os.fstat(handle), output.key, output.corpus)
            os.close(handle)

    def _path(self, address: str) -> str:
        folder, _, name = f"{self.site_dir}/{address}".rpartition("/")
        if folder not in self._folders:
            _make_folder(folder)
            self._folders.add(folder)
        return f"{folder}/{name}"


def _written(path: str, content: bytes) -> int:
    """A new file, still open. It asks the system for half of what `Path.write_bytes` does."""
    try:
        handle = os.open(path, _NEW, 0o666)
    except FileExistsError:
        os.unlink(path)  # never write in a file that another site may have too
        handle = os.open(path, _NEW, 0o666)
    try:
        written = 0
        while written < len(content):
            written += os.write(handle, content[written:] if written else content)
    except BaseException:
        os.close(handle)
        raise
    return handle


def _make_folder(folder: str) -> None:
    try:
        os.mkdir(folder)
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)
