"""`kaderwijzer eigenaren`: write in a project whom the forges ask to look along."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path

from hooks.disk import reason, write_whole
from hooks.publishing.owners import FORGES, KEY, MARK, owner_files, read_extra, read_owners
from hooks.reading.faults import PolicyFaults
from hooks.reading.load_policy import load_policy
from hooks.settings.unclear import NoSettings, UnclearSetting

RIGHT, FAULTS, WRONG_USE = 0, 1, 2


def written_before(project: Path) -> dict[str, str]:
    """The files for the forges that this wrote, as they are there now."""
    there = {name: project / name for name in FORGES if _is_ours(project / name)}
    return {name: path.read_text(encoding="utf-8") for name, path in there.items()}


def _is_ours(path: Path) -> bool:
    return path.is_file() and path.read_bytes().startswith(MARK.encode())


def write_owners(project: Path, policy: Path) -> int:
    """Write what the forges read, or take away what was written before and is no longer asked for."""
    try:
        dossiers = load_policy(policy).dossiers
        files = owner_files(read_owners(read_extra(project), dossiers), dossiers)
        by_hand = [name for name in files if (project / name).exists() and not _is_ours(project / name)]
        if by_hand:
            raise UnclearSetting(
                f"«{by_hand[0]}» is met de hand geschreven; "
                f"haal dat bestand weg, of haal «{KEY}» uit mkdocs.yml"
            )
        changed = [name for name in FORGES if _put(project / name, files.get(name))]
    except PolicyFaults as found:
        _say(f"{found}\nHerstel eerst de fouten in het beleid.")
        return FAULTS
    except UnclearSetting as unclear:
        _say(f"kaderwijzer: {unclear}")
        return WRONG_USE if isinstance(unclear, NoSettings) else FAULTS
    except OSError as error:
        _say(f"kaderwijzer: «{error.filename}» is niet te schrijven: {reason(error)}")
        return WRONG_USE
    _say(_told(changed, files))
    return RIGHT


def _told(changed: list[str], files: Mapping[str, str]) -> str:
    if changed:
        return (
            f"{'Geschreven' if files else 'Weggehaald'}: {', '.join(changed)}.\n"
            "Voor lezers: niets; deze bestanden zijn voor de forge.\n"
            "Hierna: leg het vast in git en stuur het naar uw forge; dan weet die wie er meekijkt."
        )
    if files:
        return "Wie meekijkt, stond al goed."
    return (
        f"Geen rol heeft een account: er is niets geschreven. Zet er een in mkdocs.yml, bij «extra: {KEY}:»."
    )


def _put(path: Path, text: str | None) -> bool:
    """Give a file of ours this text at once, or take it away; whether anything changed."""
    if text is None:
        if not _is_ours(path):
            return False
        path.unlink()
        return True
    if path.is_file() and path.read_bytes() == text.encode():
        return False
    path.parent.mkdir(exist_ok=True)
    write_whole(path, text.encode())
    return True


def _say(text: str) -> None:
    print(text, file=sys.stderr)
