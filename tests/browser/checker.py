"""The checker of the browser, asked under Node through the code that the worker uses."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hooks.browser.checker_bundle import checker_bundle
from hooks.node import NODE
from hooks.reading.load_policy import load_policy

SCRIPT = Path(__file__).with_name("check_node.mjs")
Question = tuple[str, Mapping[str, Any]]


@dataclass(frozen=True)
class Checker:
    """The files that a page loads, as they stand on a site."""

    site: Path
    manifest: Mapping[str, Any]

    def ask(self, *questions: Question) -> list[dict[str, Any]]:
        """The answers to questions that follow each other, in one start of Python."""
        return [one["antwoord"] for one in self.timed(questions)]

    def timed(self, questions: Sequence[Question]) -> list[dict[str, Any]]:
        ended = subprocess.run(
            [str(NODE), str(SCRIPT), str(self.site), json.dumps(self.manifest)],
            input=json.dumps(questions),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert ended.returncode == 0, ended.stderr[-2_000:]
        return list(json.loads(ended.stdout))


def checker_of(policy: Path, site: Path) -> Checker:
    bundle = checker_bundle(load_policy(policy))
    for address, origin in bundle.files.items():
        path = site / address
        path.parent.mkdir(parents=True, exist_ok=True)
        content = origin.read_bytes() if isinstance(origin, Path) else origin
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return Checker(site, bundle.manifest)
