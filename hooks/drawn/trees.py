"""Parts of a page that a script makes as trees, for the build and the reader's page alike.

The other half is docs/assets/gedeeld/boom.js.
"""

from __future__ import annotations

from typing import Any

from markupsafe import Markup, escape


def html(*trees: Any) -> Markup:
    """The HTML of trees: texts, and [name, attributes, *children]."""
    return Markup("".join(map(_written, trees)))


def _written(tree: Any) -> str:
    if isinstance(tree, str):
        return str(escape(tree))
    name, attributes, *children = tree
    inside = "".join(map(_written, children))
    written = "".join(f' {key}="{escape(text)}"' for key, text in attributes.items())
    return f"<{name}{written}>{inside}</{name}>"
