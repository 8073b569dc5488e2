"""Under which licence anyone may use the data of a kennisbank: one of a few that registers know."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Licence:
    """Its name for programs and for people, where it stands, and what it asks, in a sentence."""

    name: str
    short: str
    url: str
    asks: str

    @property
    def in_dutch(self) -> str:
        """Where people can read it in Dutch."""
        return f"{self.url}deed.nl"

    @property
    def summary(self) -> str:
        """The same, without the protocol."""
        return self.in_dutch.partition("://")[2]


_NAME = "Noem wie deze site uitgeeft, en zeg het als u iets hebt veranderd."
LICENCES: Mapping[str, Licence] = {
    one.name: one
    for one in (
        Licence(
            "CC0-1.0",
            "CC0 1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/",
            "U hoeft niets te vragen en niemand te noemen.",
        ),
        Licence("CC-BY-4.0", "CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", _NAME),
        Licence(
            "CC-BY-SA-4.0",
            "CC BY-SA 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/",
            f"{_NAME} Wat u ervan maakt, deelt u onder dezelfde licentie.",
        ),
    )
}
USUAL = LICENCES["CC0-1.0"]
# In a page written by hand: the licence comes here, where it stands, and what it asks.
MARKS = ("<!-- licentie -->", "<!-- licentie-adres -->", "<!-- licentie-vraagt -->")


def with_licence(html: str, licence: Licence) -> str:
    """A page written by hand, with the licence in the places that it has for it."""
    filled = (licence.short, f"<code>{licence.summary}</code>", licence.asks)
    for mark, text in zip(MARKS, filled, strict=True):
        html = html.replace(mark, text)
    return html
