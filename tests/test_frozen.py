"""Policy may change in peace: no code test reads it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from hooks.__main__ import main
from hooks.project import POLICY_VARIABLE, PROJECT
from hooks.reading.load_policy import load_policy
from tests import frozen

REAL_POLICY = PROJECT / "policy"


@pytest.mark.parametrize(
    "look",
    [
        lambda: (REAL_POLICY / "themas.yml").read_text(encoding="utf-8"),
        lambda: load_policy(REAL_POLICY),
        lambda: main(["controleer", str(REAL_POLICY)]),
    ],
    ids=["a file", "the corpus", "a command"],
)
def test_a_code_test_that_reads_the_policy_fails(look: object) -> None:
    assert callable(look)
    with pytest.raises(pytest.fail.Exception, match="a code test reads"):
        look()


def test_a_command_without_a_folder_takes_the_frozen_policy(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["controleer"]) == 0
    assert str(frozen.POLICY.relative_to(Path.cwd())) in capsys.readouterr().err


def test_a_program_without_a_folder_takes_the_frozen_policy() -> None:
    command = [sys.executable, "-c", "from hooks.project import POLICY; print(POLICY)"]
    said = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    assert said.strip() == os.environ[POLICY_VARIABLE] == str(frozen.POLICY)
