"""Who publishes the site, as `extra: uitgever:` in mkdocs.yml says; nobody when it says nothing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from hooks.settings.unclear import UnclearSetting

# Where a page written by hand says whom to ask.
CONTACT_MARK = "<!-- contact -->"
KEYS = ("naam", "identiteit", "contact")
_ADDRESSES = {"identiteit": ("https://", "http://"), "contact": ("mailto:", "https://")}


@dataclass(frozen=True)
class Publisher:
    """The organisation, its address in a public register, and where one reaches it."""

    name: str
    identity: str | None = None
    contact: str | None = None


def read_publisher(extra: Mapping[str, Any]) -> Publisher | None:
    """The publisher; UnclearSetting with a message in Dutch where it is not clear who that is."""
    said = extra.get("uitgever")
    if said is None:
        return None
    if not isinstance(said, Mapping):
        raise UnclearSetting(f"mkdocs.yml: «uitgever» is een groep met {', '.join(KEYS)}")
    if unknown := [str(key) for key in said if key not in KEYS]:
        raise UnclearSetting(f"mkdocs.yml: «uitgever» kent «{unknown[0]}» niet; schrijf {', '.join(KEYS)}")
    for key, value in said.items():
        if not isinstance(value, str) or not value.strip():
            raise UnclearSetting(f"mkdocs.yml: bij «uitgever» is «{key}» geen tekst")
        if not value.startswith(_ADDRESSES.get(key, "")):
            raise UnclearSetting(
                f"mkdocs.yml: bij «uitgever» begint «{key}» met {' of '.join(_ADDRESSES[key])}"
            )
    if "naam" not in said:
        raise UnclearSetting("mkdocs.yml: bij «uitgever» ontbreekt «naam»")
    return Publisher(said["naam"], said.get("identiteit"), said.get("contact"))


def contact_html(publisher: Publisher | None) -> Markup:
    """Whom to ask, as far as that is known."""
    if publisher is None:
        return Markup(
            "<p>Vraag het aan de organisatie die deze site uitgeeft. Wie dat is, staat hier niet.</p>"
        )
    name = Markup("Deze site is van {}.").format(publisher.name)
    if not publisher.contact:
        return Markup("<p>{} Vraag het daar.</p>").format(name)
    shown = publisher.contact.removeprefix("mailto:")
    return Markup('<p>{} Vraag het hier: <a href="{}">{}</a>.</p>').format(name, publisher.contact, shown)
