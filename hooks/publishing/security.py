"""Where to tell of a leak (RFC 9116), as `extra: veiligheid:` in mkdocs.yml says; nowhere without it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hooks.settings.unclear import UnclearSetting

CONTACTS = ("mailto:", "https://", "tel:")


@dataclass(frozen=True)
class Security:
    """The address for who finds a leak, and until when it is right."""

    contact: str
    until: date

    @property
    def expires(self) -> str:
        """The moment as the standard writes it."""
        return f"{self.until:%Y-%m-%d}T00:00:00Z"


def read_security(extra: Mapping[str, Any]) -> Security | None:
    """What mkdocs.yml says; UnclearSetting with a message in Dutch where it is not clear."""
    said = extra.get("veiligheid")
    if said is None:
        return None
    if not isinstance(said, Mapping) or set(said) != {"contact", "verloopt"}:
        raise UnclearSetting("mkdocs.yml: «veiligheid» is een groep met «contact» en «verloopt»")
    contact, until = said["contact"], said["verloopt"]
    if not isinstance(contact, str) or not contact.startswith(CONTACTS):
        raise UnclearSetting(
            f"mkdocs.yml: bij «veiligheid» begint «contact» met {', '.join(CONTACTS[:-1])} of {CONTACTS[-1]}"
        )
    try:
        day = until if isinstance(until, date) else date.fromisoformat(str(until))
    except ValueError:
        raise UnclearSetting(
            f"mkdocs.yml: bij «veiligheid» is «verloopt» een dag, zoals 2027-06-01; «{until}» is dat niet"
        ) from None
    return Security(contact, day)
