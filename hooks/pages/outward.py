"""Addresses in what leaves the site: whole if the site knows its own, else from the file that names them."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urljoin

from hooks.pages.addresses import url_from

Url = Callable[[str], str]


def outward(site_url: str | None, own: str) -> Url:
    """A function that makes an address of the site into one for a file that stands at `own`."""
    if site_url:
        return lambda target: urljoin(site_url, target)
    return url_from(own.rpartition("/")[0] + "/" if "/" in own else "")
