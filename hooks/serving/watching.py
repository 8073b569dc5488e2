"""Notices that someone saved a file from which the site is made."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer
from watchdog.observers.polling import PollingObserver

from hooks.reading.policy_folder import PASSED_OVER

QUIET = 0.04  # seconds: an editor writes a file in a few steps
_CHANGES = ("modified", "created", "deleted", "moved")


class Watch(FileSystemEventHandler):
    """Watches folders and files until it is closed."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self.changed = threading.Event()
        self.files = set()
        folders = set()
        for path in paths:
            if path.is_dir():
                folders.add(path)
            else:
                self.files.add(path)
        self._observer = self._begun(Observer(), folders) or self._begun(PollingObserver(), folders)

    def _begun(self, observer: Any, folders: Iterable[Path]) -> Any:
        try:
            for folder in folders:
                observer.schedule(self, str(folder), recursive=True)
            for parent in {file.parent for file in self.files}:
                observer.schedule(self, str(parent), recursive=False)
            observer.start()
        except OSError:  # the system watches no more folders
            return None
        return observer

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type in _CHANGES and any(map(self._counts, (event.src_path, event.dest_path))):
            self.changed.set()

    def _counts(self, name: bytes | str) -> bool:
        path = Path(name.decode() if isinstance(name, bytes) else name)
        if not path.suffix or path.suffix == ".pyc" or PASSED_OVER.fullmatch(path.name):
            return False
        beside = {file.parent for file in self.files}
        return path in self.files or path.parent not in beside

    def wait(self) -> None:
        """Until something was saved; then until the saving is over."""
        self.changed.wait()
        while self.changed.is_set():
            self.changed.clear()
            threading.Event().wait(QUIET)

    def close(self) -> None:
        if self._observer:
            self._observer.stop()
