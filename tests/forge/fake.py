"""A small forge that keeps comments, and speaks to programs as GitHub, Forgejo or GitLab does."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any
from urllib.parse import parse_qs, urlsplit

ME, OTHER = 7, 8
KEY = "een-sleutel"
ON_A_PAGE = 2


@dataclass
class Fake:
    """What is proposed (number to head), and each comment as (number, author, text)."""

    kind: str
    heads: dict[int, str] = field(default_factory=dict)
    comments: dict[int, tuple[int, int, str]] = field(default_factory=dict)
    asked: list[tuple[str, str]] = field(default_factory=list)
    detour: str = ""
    address: str = ""

    def texts(self, number: int, author: int = ME) -> list[str]:
        return [text for at, by, text in self.comments.values() if (at, by) == (number, author)]

    def add(self, number: int, author: int, text: str) -> None:
        self.comments[max(self.comments, default=0) + 1] = (number, author, text)

    def around(self) -> dict[str, str]:
        """What a job on this forge has around it."""
        if self.kind == "gitlab":
            own = {"CI_API_V4_URL": self.address, "CI_PROJECT_ID": "groep/kader", "CI_DEFAULT_BRANCH": "main"}
        else:
            own = {
                "GITHUB_API_URL": self.address,
                "GITHUB_REPOSITORY": "groep/kader",
                "GITHUB_SERVER_URL": "https://forge.example",
            }
        return {**own, "OPMERKING_SLEUTEL": KEY}

    def shown(self, number: int) -> dict[str, Any]:
        """One comment."""
        _, by, text = self.comments[number]
        if self.kind == "gitlab":
            return {"id": number, "author": {"id": by}, "body": text, "system": False}
        mine = {"type": "Bot", "id": -2} if by == ME else {"type": "User", "id": by}
        return {"id": number, "user": mine, "body": text}

    def proposal(self, number: int) -> dict[str, Any]:
        if self.kind == "gitlab":
            return {"id": 1000 + number, "iid": number, "sha": self.heads[number]}
        return {"id": number, "number": number, "head": {"sha": self.heads[number]}, "base": {"ref": "main"}}


ROUTES = {
    "gitlab": re.compile(
        r"/projects/groep%2Fkader/merge_requests(?:/(?P<at>\d+)(?P<list>/notes)?(?:/(?P<one>\d+))?)?"
    ),
    "github": re.compile(
        r"/repos/groep/kader/(?:pulls(?:/(?P<at>\d+))?|issues/(?P<of>\d+)(?P<list>/comments)"
        r"|issues/comments/(?P<one>\d+))"
    ),
}
CHANGE = {"gitlab": "PUT", "github": "PATCH", "forgejo": "PATCH"}


def handler(fake: Fake) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            """Says nothing."""

        def answer(self, status: int, content: object = None) -> None:
            self.send_response(status)
            if status == 302:
                self.send_header("Location", fake.detour)
            self.end_headers()
            if content is not None:
                self.wfile.write(json.dumps(content).encode())

        def page(self, found: list[dict[str, Any]], query: dict[str, list[str]]) -> list[dict[str, Any]]:
            if fake.kind == "forgejo":
                return found  # it knows no pages here
            first = (int(query["page"][0]) - 1) * ON_A_PAGE
            return found[first : first + ON_A_PAGE]

        def handle_one(self) -> None:
            split = urlsplit(self.path)
            fake.asked.append((self.command, split.path))
            expected = ("PRIVATE-TOKEN", KEY) if fake.kind == "gitlab" else ("Authorization", f"token {KEY}")
            given = json.loads(self.rfile.read(int(self.headers["Content-Length"] or 0)) or "{}")
            if fake.detour:
                return self.answer(302)
            if self.headers[expected[0]] != expected[1]:
                return self.answer(401)
            if (self.command, fake.kind, split.path) == ("GET", "gitlab", "/user"):
                return self.answer(200, {"id": ME})
            found = ROUTES["gitlab" if fake.kind == "gitlab" else "github"].fullmatch(split.path)
            parts = found.groupdict() if found else {}
            number = int(parts.get("of") or parts.get("at") or 0)
            one, query = int(parts.get("one") or 0), parse_qs(split.query)
            if not found or (number and number not in fake.heads) or (one and one not in fake.comments):
                return self.answer(404)
            if one and self.command == CHANGE[fake.kind]:
                fake.comments[one] = (*fake.comments[one][:2], given["body"])
                return self.answer(200, fake.shown(one))
            if one and self.command == "DELETE":
                del fake.comments[one]
                return self.answer(204)
            if parts["list"] and not one and self.command == "POST":
                fake.add(number, ME, given["body"])
                return self.answer(201, {})
            if self.command != "GET":
                return self.answer(405)
            if parts["list"]:
                here = [fake.shown(each) for each, (at, _, _) in fake.comments.items() if at == number]
                return self.answer(200, self.page(here, query))
            if number:
                return self.answer(200, fake.proposal(number))
            return self.answer(200, self.page([fake.proposal(each) for each in fake.heads], query))

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = handle_one

    return Handler


@contextmanager
def serving(fake: Fake) -> Iterator[Fake]:
    with ThreadingHTTPServer(("127.0.0.1", 0), handler(fake)) as server:
        fake.address = f"http://127.0.0.1:{server.server_address[1]}"
        Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield fake
        finally:
            server.shutdown()
