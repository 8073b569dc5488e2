"""Addresses in rendered HTML: written from the root of the site, and made relative when a page is done.

So a part that stands on many pages is rendered once, wherever it stands.
"""

from __future__ import annotations

from collections.abc import Callable

from mkdocs.utils import get_relative_url

# No policy text can hold this sign: the reader of policy files refuses it.
ROOT = "\0"


def url(target: str) -> str:
    """An address of the site, for HTML that goes through `relative_to` later."""
    return ROOT + ("" if target == "." else target)


def way_up(address: str) -> str:
    """From a page to the root of the site."""
    return "../" * address.count("/") or "./"


def relative_to(address: str, html: str) -> str:
    """The HTML as it stands at an address: every link is relative, so the site works in any folder."""
    return html.replace(ROOT, way_up(address))


def url_from(address: str) -> Callable[[str], str]:
    """A function that makes addresses of the site relative to `address`."""

    def url(target: str) -> str:
        path, mark, fragment = target.partition("#")
        return get_relative_url(path or ".", address or ".") + mark + fragment

    return url
