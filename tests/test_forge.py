"""What the forges run is pinned, has the least rights, and never mixes code of a stranger with a secret."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from hooks.project import POLICY_VARIABLE, PROJECT
from tests.project_copies import copy_of_project

WORKFLOWS = sorted((*PROJECT.glob(".github/workflows/*.yml"), *PROJECT.glob(".forgejo/workflows/*.yml")))
FORMS = sorted(PROJECT.glob(".github/ISSUE_TEMPLATE/*.yml"))
TEMPLATES = PROJECT / ".gitlab" / "issue_templates"
# The action of GitHub that keeps a file refuses every other forge; this is that of Forgejo.
OF_FORGEJO = "https://data.forgejo.org/forgejo/upload-artifact"


def read(path: Path) -> dict[Any, Any]:
    return dict(yaml.safe_load(path.read_text(encoding="utf-8")))


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: f"{path.parts[-3]}-{path.stem}")
def test_every_action_is_pinned_to_a_commit_and_keeps_no_password(path: Path) -> None:
    for step in steps(read(path)):
        if "uses" in step:
            assert re.fullmatch(rf"(?:actions/[\w-]+|{OF_FORGEJO})@[0-9a-f]{{40}}", step["uses"]), step
            if ".forgejo" in path.parts:
                assert not step["uses"].startswith(("actions/upload-artifact", "actions/download-artifact"))
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
    of_forgejo = read(PROJECT / ".forgejo" / "workflows" / "opmerking.yml")
    assert of_forgejo[True] == {"pull_request_target": {"branches": ["main"]}}
    for one, branch in ((comment, "${{ github.event.repository.default_branch }}"), (of_forgejo, "main")):
        assert [step["with"]["ref"] for step in steps(one) if "checkout" in step.get("uses", "")] == [branch]
        with_key = [step for step in steps(one) if "OPMERKING_SLEUTEL" in step.get("env", {})]
        assert ["hooks.forge" in step["run"] for step in with_key] == [True]
    for one in (check, comment, of_forgejo):
        assert not any("${{" in step.get("run", "") for step in steps(one))


def test_gitlab_comments_from_main_alone() -> None:
    gitlab = read(PROJECT / ".gitlab-ci.yml")
    (rule,) = gitlab["opmerkingen"]["rules"]
    assert rule["if"].split(" && ") == [
        '$CI_PIPELINE_SOURCE == "schedule"',
        '$TAAK == "opmerkingen"',
        "$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH",
    ]
    assert gitlab["opmerkingen"]["script"][-1] == ".venv/bin/python -m hooks.forge gitlab"
    assert "artifacts" not in gitlab["opmerkingen"]
    assert "OPMERKING_SLEUTEL" not in str(gitlab)  # a setting of the project, that only main is given


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


# What `.ci/beeld` needs, beside docker.
PROGRAMS = ("bash", "dirname", "env", "grep", "sed")
ONE, OTHER = (f"sha256:{letter * 64}" for letter in "ab")


@pytest.fixture
def forges(tmp_path: Path) -> Path:
    """The files of the forges, with a folder of programs that has no docker."""
    for name in (".ci", ".forgejo"):
        shutil.copytree(PROJECT / name, tmp_path / name)
    shutil.copy(PROJECT / ".gitlab-ci.yml", tmp_path)
    (tmp_path / "bin").mkdir()
    for name in PROGRAMS:
        (tmp_path / "bin" / name).symlink_to(shutil.which(name) or name)
    return tmp_path


def pinned(forges: Path, *arguments: str, docker: str | None = None) -> subprocess.CompletedProcess[str]:
    if docker is not None:
        (forges / "bin" / "docker").write_text(f"#!/usr/bin/env bash\n{docker}\n", encoding="utf-8")
        (forges / "bin" / "docker").chmod(0o755)
    return subprocess.run(
        [str(forges / ".ci" / "beeld"), *arguments],
        env={"PATH": str(forges / "bin")},
        capture_output=True,
        text=True,
        check=False,
    )


def named(forges: Path) -> list[str]:
    """Every image that is named in the files of the forges."""
    paths = (*sorted(forges.glob(".forgejo/workflows/*.yml")), forges / ".gitlab-ci.yml")
    return [one for path in paths for one in re.findall("(?m)^ *image: (.*)$", path.read_text("utf-8"))]


def test_one_command_pins_the_image_everywhere(forges: Path) -> None:
    before = named(forges)
    docker = f'[ "$4" = "python:3.11-bookworm" ] && echo {OTHER}'
    for digest, arguments, program in ((ONE, [ONE], None), (OTHER, [], docker)):
        ended = pinned(forges, *arguments, docker=program)
        assert ended.returncode == 0, ended.stderr
        assert named(forges) == [f"python:3.11-bookworm@{digest}"] * len(before)
        assert len(ended.stdout.splitlines()) == len(before)


@pytest.mark.parametrize(
    ("arguments", "docker", "status", "message"),
    [
        (("latest",), None, 2, "«latest» is geen digest"),
        ((f"{ONE}0",), None, 2, "is geen digest"),
        ((ONE.upper(),), None, 2, "is geen digest"),
        ((), None, 2, "Docker staat hier niet; geef de digest mee"),
        ((), "exit 1", 1, "is niet op te halen; is er internet?"),
        ((), "echo onzin", 2, "«onzin» is geen digest"),
    ],
)
def test_a_digest_that_is_none_is_written_nowhere(
    forges: Path, arguments: tuple[str, ...], docker: str | None, status: int, message: str
) -> None:
    before = named(forges)
    ended = pinned(forges, *arguments, docker=docker)
    assert (ended.returncode, ended.stdout) == (status, "")
    assert message in ended.stderr
    assert named(forges) == before


def commands_of(path: Path) -> list[str]:
    """What the job of a forge runs for the review, without the packages of its image."""
    workflow = read(path)
    job = workflow["herziening"] if path.stem == ".gitlab-ci" else workflow["jobs"]["herziening"]
    given = job["script"] if "script" in job else [one["run"] for one in job["steps"] if "run" in one]
    return [one for one in given if not one.startswith("apt-get ")]


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that was set up, with a Python of its own that is the one of here."""
    project = copy_of_project(tmp_path_factory.mktemp("herziening") / "project")
    shutil.copy(PROJECT / "requirements.txt", project)
    python = project / ".venv" / "bin" / "python"
    python.parent.mkdir(parents=True)
    python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', encoding="utf-8")
    python.chmod(0o755)
    ready = (
        "from hooks.set_up import *; mark_done(PACKAGES_STAMP, 'requirements.txt');"
        "mark_done(PROJECT_STAMP, 'pyproject.toml')"
    )
    subprocess.run([sys.executable, "-c", ready], cwd=project, check=True)
    return project


@pytest.fixture(scope="module")
def reviewed(fresh: Path) -> Callable[[Path, str], subprocess.CompletedProcess[str]]:
    """Runs the commands of a workflow, where every dossier is to be reviewed before a day."""
    file = fresh / "policy" / "dossiers.yml"
    text = re.sub("(?m)^  (?:herzien_voor|nagekeken_op|nagekeken_door): .*\n", "", file.read_text("utf-8"))

    def run(path: Path, day: str) -> subprocess.CompletedProcess[str]:
        file.write_text(re.sub("(?m)^(?=  titel: )", f"  herzien_voor: {day}\n", text), encoding="utf-8")
        return subprocess.run(
            ["bash", "-e", "-c", "\n".join(commands_of(path))],
            cwd=fresh,
            env={name: value for name, value in os.environ.items() if name != POLICY_VARIABLE},
            capture_output=True,
            text=True,
            check=False,
        )

    return run


@pytest.mark.opdracht
@pytest.mark.parametrize(
    "path",
    [
        PROJECT / ".github" / "workflows" / "onderhoud.yml",
        PROJECT / ".forgejo" / "workflows" / "onderhoud.yml",
        PROJECT / ".gitlab-ci.yml",
    ],
    ids=["github", "forgejo", "gitlab"],
)
def test_the_scheduled_job_fails_on_what_is_due_and_on_nothing_else(
    path: Path, reviewed: Callable[[Path, str], subprocess.CompletedProcess[str]]
) -> None:
    """Its very commands, on the day of this computer."""
    due, later = reviewed(path, "2000-01-01"), reviewed(path, "2999-01-01")
    assert due.returncode == 1, due.stderr
    assert "had vóór 1 januari 2000 opnieuw nagekeken moeten zijn" in due.stdout
    assert later.returncode == 0, later.stdout + later.stderr
    assert [line for line in later.stdout.splitlines() if ": let op: " not in line] == []


def test_the_review_is_on_a_schedule_and_never_in_a_proposal() -> None:
    for forge in (".github", ".forgejo"):
        workflow = read(PROJECT / forge / "workflows" / "onderhoud.yml")
        triggers = workflow[True]  # YAML 1.1 reads «on» as yes
        assert set(triggers) == {"schedule", "workflow_dispatch"}
        assert "--herziening" not in (PROJECT / forge / "workflows" / "controle.yml").read_text("utf-8")
    gitlab = read(PROJECT / ".gitlab-ci.yml")
    scheduled = '$CI_PIPELINE_SOURCE == "schedule"'
    assert gitlab["herziening"]["rules"] == [{"if": f'{scheduled} && $TAAK != "opmerkingen"'}]
    assert gitlab["controle"]["rules"][0] == {"if": scheduled, "when": "never"}
    assert "--herziening" not in (PROJECT / ".ci" / "voorstel").read_text("utf-8")


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_warns_against_names_of_people(path: Path) -> None:
    form = read(path)
    if "body" in form:
        assert any("geen namen" in str(part) for part in form["body"])


def as_template(form: dict[Any, Any]) -> str:
    """A form of GitHub, and so of Forgejo, as the template that GitLab has in its place."""
    asked = [part["attributes"] | part.get("validations", {}) for part in form["body"]]
    told = [one["value"] for one in asked if "value" in one]
    head = [form["description"], f"Begin de titel met «{form['title'].strip()}».", *told]
    parts = ["\n".join(f"<!-- {one} -->" for one in head)]
    for one in asked:
        if "label" in one:
            parts.append(f"## {one['label']}")
            more = [one.get("description", ""), "Dit is nodig." if one.get("required") else ""]
            if said := " ".join(filter(None, more)):
                parts.append(f"<!-- {said} -->")
    return "\n\n".join(parts) + "\n"


@pytest.mark.parametrize("path", [path for path in FORMS if "body" in read(path)], ids=lambda path: path.stem)
def test_gitlab_asks_what_the_forms_ask(path: Path) -> None:
    """Who changes a form, writes what this expects in the template beside it."""
    template = TEMPLATES / f"{path.stem}.md"
    assert template.read_text(encoding="utf-8") == as_template(read(path))


def test_gitlab_has_no_template_without_a_form() -> None:
    assert {path.stem for path in TEMPLATES.iterdir()} == {
        path.stem for path in FORMS if "body" in read(path)
    }


def test_every_forge_asks_the_same_of_who_proposes() -> None:
    """Forgejo reads what stands in .github, as long as nothing stands in .forgejo."""
    of_github = PROJECT / ".github" / "pull_request_template.md"
    of_gitlab = PROJECT / ".gitlab" / "merge_request_templates" / "Default.md"
    assert of_github.read_bytes() == of_gitlab.read_bytes()
    assert {path.name for path in (PROJECT / ".forgejo").iterdir()} <= {"workflows", "CODEOWNERS"}
