"""Copies of the frozen policy in which an author changed something."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests import frozen

TERM = "wvs/leerwerktraject-maximaal"
TOTAL = "wvs/detachering-maximaal"
EXAMPLES = "voorbeelden/trajectduur"


def copy_of_policy(parent: Path) -> Path:
    return Path(shutil.copytree(frozen.POLICY, parent / "policy"))


def replace_in(policy: Path, name: str, old: str, new: str) -> None:
    """Replace the first place of a text in a file, which has to be there."""
    path = policy / f"{name}.yml"
    text = path.read_bytes().decode()
    assert old in text, f"{old!r} is not in {path}"
    path.write_bytes(text.replace(old, new, 1).encode())


def with_longer_term(parent: Path) -> Path:
    """From 2018 on, a leerwerktraject may last nine months instead of six."""
    policy = copy_of_policy(parent)
    path = policy / f"{TERM}.yml"
    text = path.read_text(encoding="utf-8")
    version = text[text.index("  - geldt_vanaf") :].replace("2017-04-04", "2018-01-01", 1)
    assert "waarde: 6," in version
    path.write_text(f"{text.rstrip()}\n{version.replace('waarde: 6,', 'waarde: 9,')}", encoding="utf-8")
    return policy


def place_of(policy: Path, name: str, part: str, after: str = "") -> str:
    """Line and column of a part of a file that stands somewhere after another part."""
    text = (policy / f"{name}.yml").read_text(encoding="utf-8")
    before = text[: text.index(part, text.index(after))]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"
