"""Three forges behind one face: what is proposed, and the comments that stand there."""

from __future__ import annotations

import base64
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from hooks.forge.calls import Api, ForgeFault

KEY = "OPMERKING_SLEUTEL"
ACTIONS = -2  # the number of who a workflow of Forgejo writes as


@dataclass(frozen=True)
class Proposal:
    """A pull or merge request that is open: its number, and the commit that it now proposes."""

    number: int
    head: str


@dataclass(frozen=True)
class Comment:
    """A comment of ours."""

    id: int
    text: str


class Forge(ABC):
    """A forge, as far as one comment asks."""

    def __init__(self, api: Api) -> None:
        self.api = api

    @abstractmethod
    def open(self) -> Iterator[Proposal]:
        """What is proposed for the main branch."""

    @abstractmethod
    def head(self, number: int) -> str:
        """The commit that a proposal now proposes."""

    @abstractmethod
    def ours(self, number: int) -> Iterator[Comment]:
        """The comments at a proposal that whoever we are wrote; never those of someone else."""

    @abstractmethod
    def add(self, number: int, text: str) -> None: ...

    @abstractmethod
    def change(self, number: int, comment: int, text: str) -> None: ...

    @abstractmethod
    def remove(self, number: int, comment: int) -> None: ...

    @abstractmethod
    def ref(self, number: int) -> str:
        """Where git finds what is proposed, also from a fork."""

    def git_settings(self) -> Mapping[str, str]:
        """What git needs to fetch it; nothing where the clone may do so already."""
        return {}


class GitHub(Forge):
    """GitHub, by the token of a workflow."""

    def __init__(self, api: Api, repository: str, branch: str) -> None:
        super().__init__(api)
        self.at, self.branch = f"repos/{quote(repository)}", branch

    def open(self) -> Iterator[Proposal]:
        for one in self.api.every(f"{self.at}/pulls", state="open"):
            if one["base"]["ref"] == self.branch:
                yield Proposal(int(one["number"]), str(one["head"]["sha"]))

    def head(self, number: int) -> str:
        return str(self.api.ask("GET", f"{self.at}/pulls/{number}")["head"]["sha"])

    def ours(self, number: int) -> Iterator[Comment]:
        for one in self.api.every(f"{self.at}/issues/{number}/comments"):
            if self._is_ours(one["user"] or {}):
                yield Comment(int(one["id"]), str(one["body"]))

    def _is_ours(self, user: Mapping[str, Any]) -> bool:
        return user.get("type") == "Bot"

    def add(self, number: int, text: str) -> None:
        self.api.ask("POST", f"{self.at}/issues/{number}/comments", {"body": text})

    def change(self, number: int, comment: int, text: str) -> None:
        self.api.ask("PATCH", f"{self.at}/issues/comments/{comment}", {"body": text})

    def remove(self, number: int, comment: int) -> None:
        self.api.ask("DELETE", f"{self.at}/issues/comments/{comment}")

    def ref(self, number: int) -> str:
        return f"refs/pull/{number}/head"


class Forgejo(GitHub):
    """Forgejo, that speaks as GitHub does, by the token of a workflow."""

    def __init__(self, api: Api, repository: str, branch: str, server: str) -> None:
        super().__init__(api, repository, branch)
        self.server = server

    def _is_ours(self, user: Mapping[str, Any]) -> bool:
        return user.get("id") == ACTIONS

    def git_settings(self) -> Mapping[str, str]:
        """The token, for this server alone, where no other program can read it from the command."""
        token = self.api.header[1].removeprefix("token ")
        basic = base64.b64encode(f"x-access-token:{token}".encode()).decode()
        return {
            "GIT_CONFIG_COUNT": "1",
            "GIT_CONFIG_KEY_0": f"http.{self.server.rstrip('/')}/.extraHeader",
            "GIT_CONFIG_VALUE_0": f"Authorization: Basic {basic}",
        }


class GitLab(Forge):
    """GitLab, by a token of the project."""

    def __init__(self, api: Api, project: str, branch: str) -> None:
        super().__init__(api)
        self.at, self.branch = f"projects/{quote(project, safe='')}/merge_requests", branch

    def open(self) -> Iterator[Proposal]:
        for one in self.api.every(self.at, state="opened", target_branch=self.branch):
            if one["sha"]:
                yield Proposal(int(one["iid"]), str(one["sha"]))

    def head(self, number: int) -> str:
        return str(self.api.ask("GET", f"{self.at}/{number}")["sha"])

    def ours(self, number: int) -> Iterator[Comment]:
        me = self.api.ask("GET", "user")["id"]
        for one in self.api.every(f"{self.at}/{number}/notes"):
            if one["author"]["id"] == me and not one["system"]:
                yield Comment(int(one["id"]), str(one["body"]))

    def add(self, number: int, text: str) -> None:
        self.api.ask("POST", f"{self.at}/{number}/notes", {"body": text})

    def change(self, number: int, comment: int, text: str) -> None:
        self.api.ask("PUT", f"{self.at}/{number}/notes/{comment}", {"body": text})

    def remove(self, number: int, comment: int) -> None:
        self.api.ask("DELETE", f"{self.at}/{number}/notes/{comment}")

    def ref(self, number: int) -> str:
        return f"refs/merge-requests/{number}/head"


def forge_of(name: str, around: Mapping[str, str]) -> Forge:
    """The forge that we run in, from what it says of itself; ForgeFault when it does not say enough."""

    def said(variable: str) -> str:
        if value := around.get(variable):
            return value
        where = (
            "zet daar een sleutel in die opmerkingen mag schrijven, afgeschermd (masked) en alleen voor main"
            if variable == KEY
            else f"draai dit in een taak van {name}"
        )
        raise ForgeFault(f"{variable} is leeg; {where}")

    if name == "gitlab":
        return GitLab(
            Api(said("CI_API_V4_URL"), ("PRIVATE-TOKEN", said(KEY))),
            said("CI_PROJECT_ID"),
            said("CI_DEFAULT_BRANCH"),
        )
    api = Api(said("GITHUB_API_URL"), ("Authorization", f"token {said(KEY)}"))
    branch = around.get("TAK") or "main"
    if name == "forgejo":
        return Forgejo(api, said("GITHUB_REPOSITORY"), branch, said("GITHUB_SERVER_URL"))
    return GitHub(api, said("GITHUB_REPOSITORY"), branch)
