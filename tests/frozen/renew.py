"""Take over the policy as it is now into the frozen copy: python -m tests.frozen.renew [wvs/kader.yml …]."""

from __future__ import annotations

import shutil
import sys

from hooks.project import PROJECT
from tests.frozen import POLICY

NOW = PROJECT / "policy"


def main(files: list[str]) -> None:
    """Take over these files, named from `policy/`; without any, the whole folder."""
    if not files:
        shutil.rmtree(POLICY)
        shutil.copytree(NOW, POLICY, ignore=shutil.ignore_patterns("schema", "*.md"))
    for name in files:
        (POLICY / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(NOW / name, POLICY / name)


if __name__ == "__main__":
    main(sys.argv[1:])
