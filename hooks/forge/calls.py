"""Questions to a forge: JSON over HTTP, with nothing but the standard library."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.client import HTTPException, HTTPMessage
from typing import IO, Any
from urllib.error import HTTPError
from urllib.parse import urlencode
from urllib.request import HTTPRedirectHandler, Request, build_opener

PATIENCE = 30  # seconds
AT_A_TIME = 100
MOST_PAGES = 100


class ForgeFault(Exception):
    """What a forge does not do; the message says in Dutch what, and how to repair it where we know."""


class _NoDetour(HTTPRedirectHandler):
    """Follows no redirect: the token is for one address."""

    def redirect_request(
        self, req: Request, fp: IO[bytes], code: int, msg: str, headers: HTTPMessage, newurl: str
    ) -> None:
        return None


@dataclass(frozen=True)
class Api:
    """The address where a forge answers programs, with the header that says who asks."""

    address: str
    header: tuple[str, str]

    def ask(self, method: str, path: str, given: Mapping[str, Any] | None = None) -> Any:
        """What the forge answers; None when that is nothing."""
        name, value = self.header
        request = Request(
            f"{self.address.rstrip('/')}/{path}",
            method=method,
            data=None if given is None else json.dumps(given).encode(),
            headers={name: value, "Content-Type": "application/json", "Accept": "application/json"},
        )
        try:
            with build_opener(_NoDetour).open(request, timeout=PATIENCE) as answer:
                raw = answer.read()
            return json.loads(raw) if raw else None
        except HTTPError as error:
            raise ForgeFault(
                f"de forge weigert {method} {path} ({error.code}){_remedy(error.code)}"
            ) from None
        except (OSError, HTTPException, ValueError) as error:
            raise ForgeFault(f"de forge antwoordt niet op {method} {path}: {error}") from None

    def every(self, path: str, **about: str) -> Iterator[dict[str, Any]]:
        """Everything in a list, page by page; a forge that knows no pages gives all of it on each."""
        seen: set[Any] = set()
        for page in range(1, MOST_PAGES + 1):
            # What a page holds at most is `per_page` for the one forge and `limit` for the other.
            asked = about | {"per_page": str(AT_A_TIME), "limit": str(AT_A_TIME), "page": str(page)}
            found = [one for one in self.ask("GET", f"{path}?{urlencode(asked)}") if one["id"] not in seen]
            if not found:
                return
            seen |= {one["id"] for one in found}
            yield from found


def _remedy(code: int) -> str:
    if code in (401, 403):
        return "; mag de sleutel hier opmerkingen schrijven, en is hij nog geldig?"
    return "; klopt het adres, en bestaat dit voorstel?" if code == 404 else ""
