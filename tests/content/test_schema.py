"""An editor that knows the schemas finds nothing wrong with the policy."""

from __future__ import annotations

from tests.content.conftest import POLICY
from tests.reading.test_schema import data_of, kind_of, objections, policy_files


def test_every_policy_file_satisfies_its_schema() -> None:
    found = {
        str(path.relative_to(POLICY)): wrong
        for path in policy_files(POLICY)
        if (wrong := objections(kind_of(path, POLICY), data_of(path)))
    }
    assert found == {}
