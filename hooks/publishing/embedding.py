"""Which other sites may show a calculator of ours, as `extra: inbedden:` in mkdocs.yml says; else none."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from hooks.settings.unclear import UnclearSetting

KEY = "inbedden"
FOLDER = "ingebed/"
_ORIGIN = re.compile(r"https?://[a-z0-9.-]+(?::\d+)?")


def read_framers(extra: Mapping[str, Any]) -> tuple[str, ...]:
    """The addresses of those sites; UnclearSetting with a message in Dutch where one is not clear."""
    said = extra.get(KEY)
    if said is None:
        return ()
    if not isinstance(said, list) or not said:
        raise UnclearSetting(
            f'mkdocs.yml: «{KEY}» is een lijst van sites, zoals ["https://www.voorbeeld.nl"]'
        )
    for one in said:
        if not isinstance(one, str) or not _ORIGIN.fullmatch(one):
            raise UnclearSetting(
                f"mkdocs.yml: bij «{KEY}» is «{one}» geen adres van een site; "
                "schrijf alleen https:// en de naam in kleine letters, zonder iets erachter"
            )
    return tuple(dict.fromkeys(said))
