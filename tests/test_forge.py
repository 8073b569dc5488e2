"""What the forges run is pinned, has the least rights, and never mixes code of a stranger with a secret."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.project import PROJECT

WORKFLOWS = sorted((*PROJECT.glob(".github/workflows/*.yml"), *PROJECT.glob(".forgejo/workflows/*.yml")))
FORMS = sorted(PROJECT.glob(".github/ISSUE_TEMPLATE/*.yml"))


def read(path: Path) -> dict[Any, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_action_is_pinned_to_a_commit_and_keeps_no_password(path: Path) -> None:
    for step in steps(read(path)):
        if "uses" in step:
            assert re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", step["uses"]), step
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", sorted(PROJECT.glob(".github/workflows/*.yml")), ids=lambda path: path.stem)
def test_a_workflow_has_no_right_that_it_does_not_name(path: Path) -> None:
    workflow = read(path)
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        assert job["permissions"]
        assert job["timeout-minutes"]


def test_what_runs_the_code_of_a_proposal_can_write_nothing_and_what_can_write_runs_none() -> None:
    check, comment = (
        read(PROJECT / ".github" / "workflows" / f"{one}.yml") for one in ("controle", "opmerking")
    )
    assert [job["permissions"] for job in check["jobs"].values()] == [{"contents": "read"}]
    assert "secrets" not in str(check)
    assert not any("checkout" in step.get("uses", "") for step in steps(comment))
    assert not any("${{" in step.get("run", "") for step in (*steps(check), *steps(comment)))


def test_the_script_that_all_forges_share_can_be_read_by_the_shell() -> None:
    script = PROJECT / ".ci" / "voorstel"
    subprocess.run(["bash", "-n", str(script)], check=True)
    for path in (*WORKFLOWS, PROJECT / ".gitlab-ci.yml"):
        if path.stem in ("controle", ".gitlab-ci"):
            assert ".ci/voorstel" in path.read_text(encoding="utf-8")


def images(part: object) -> set[str]:
    """Every image that is named anywhere in this."""
    if isinstance(part, dict):
        own = {part["image"]} if isinstance(part.get("image"), str) else set()
        return own.union(*map(images, part.values()))
    return set().union(*map(images, part)) if isinstance(part, list) else set()


def test_every_forge_runs_in_the_same_image() -> None:
    """So that who pins it by its digest, pins it everywhere (decision 68)."""
    paths = (*sorted(PROJECT.glob(".forgejo/workflows/*.yml")), PROJECT / ".gitlab-ci.yml")
    found = [images(read(path)) for path in paths]
    assert all(found)
    (image,) = set[str]().union(*found)
    assert re.fullmatch(r"python:3\.11-bookworm(@sha256:[0-9a-f]{64})?", image)


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_warns_against_names_of_people(path: Path) -> None:
    form = read(path)
    if "body" in form:
        assert any("geen namen" in str(part) for part in form["body"])
