"""A page of a calculator without what stands around it, for in a frame on another site."""

from __future__ import annotations

import re

# A link that is no fragment, no whole address, and does not begin at the root of the site.
_LINK = re.compile(r'\b(href|src|action)="(?!#|[a-z]+:|\.\./\.\./)([^"]*)"')


def moved_links(html: str, folder: str, name: str) -> str:
    """The same links from `<elsewhere>/<name>/` as the page has in `<folder>/<name>/`."""

    def moved(link: re.Match[str]) -> str:
        attribute, target = link[1], link[2]
        above, _, rest = target.rpartition("../")
        place = f"{folder}/{rest}" if above or target.startswith("../") else f"{folder}/{name}/{target}"
        return f'{attribute}="../../{place}"'

    return _LINK.sub(moved, html)
