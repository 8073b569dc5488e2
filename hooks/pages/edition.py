"""Of which edition a page is: said once for all pages, so that a page stays the same when others change.

Paper gets it from a small style that browsers ask for anew each time, also without JavaScript; on the screen
every page leads to the one page that names it.
"""

from __future__ import annotations

STYLE = "uitgave.css"
MARK = "<!-- uitgave -->"  # in a page written by hand: the name comes here


def edition_style(corpus: str) -> str:
    """What prints the name of the corpus; it is letters and digits."""
    return f'.uitgave::after{{content:"{corpus}"}}\n'


def edition_html(corpus: str) -> str:
    """The name of the corpus on a page."""
    return f"<code>{corpus}</code>"
