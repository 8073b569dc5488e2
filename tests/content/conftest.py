"""The policy of the project itself, and its site."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from hooks.corpus.corpus import Corpus
from hooks.project import PROJECT, SETTINGS_VARIABLE
from hooks.reading.load_policy import load_policy
from tests.sites import shared_site

POLICY = PROJECT / "policy"


@pytest.fixture(scope="session")
def real_corpus() -> Corpus:
    return load_policy(POLICY)


@pytest.fixture(scope="session")
def real_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the policy of the project; KADERWIJZER_ECHTE_SITE names one that is built already."""
    if ready := os.environ.get("KADERWIJZER_ECHTE_SITE"):
        return Path(ready)
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv(SETTINGS_VARIABLE)  # with its own name and colour
        return shared_site("echte-site", POLICY, tmp_path_factory)
