"""One run of MkDocs into an empty folder: python -m hooks.publishing.make_site FOLDER."""

from __future__ import annotations

import gc
import logging
import sys
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, ConfigurationError

from hooks import kept
from hooks.disk import reason
from hooks.project import PROJECT, SETTINGS
from hooks.publishing.last_build import LastBuild, Place, place_of

# A build makes much that stays; as Python does it, looking through all of that for rings takes a quarter
# of the time of reading the policy.
SELDOM = (20_000, 20, 50)
CONFIG = PROJECT / "mkdocs.yml"  # what its paths are beside, wherever the settings come from
ONLY = "alleen"  # the setting with the pages that are asked for
LAST = "vorige_bouw"  # the setting with what stands in the place that this build is for


def main(
    folder: str,
    pages: frozenset[str] | None = None,
    last: Place | None = None,
    record: Path | None = None,
) -> int:
    """0 when the site stands in the folder; else 1, with the reason in Dutch on standard error.

    With `pages` only those, and the sections, are made, without what takes its time beside them.
    What would come out as in the `last` build is linked from there; `record` is where this one is noted.
    """
    gc.set_threshold(*SELDOM)
    log = logging.getLogger("mkdocs")
    log.setLevel(logging.INFO)
    log.propagate = False
    shown = logging.StreamHandler()
    shown.setFormatter(logging.Formatter("%(levelname)-7s -  %(message)s"))
    log.addHandler(shown)
    try:
        config = load_config(str(SETTINGS), config_file_path=str(CONFIG), site_dir=folder, strict=True)
        known = LastBuild(last, kept.version())
        config.extra |= {ONLY: pages, LAST: known}
        config.plugins.on_startup(command="build", dirty=False)
        try:
            build(config)
        finally:
            config.plugins.on_shutdown()
            kept.save()
        if record and pages is None and kept.version_now() == known.version:
            known.save(record)
    except Abort:  # what was wrong has been said
        return 1
    except ConfigurationError as error:
        print(f"mkdocs.yml klopt niet: {error}", file=sys.stderr)
        return 1
    except OSError as error:
        where = f" bij «{error.filename}»" if error.filename else ""
        print(f"kaderwijzer: het schrijven van de site lukt niet{where}: {reason(error)}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    _, made_in, *meant_for = sys.argv
    there = place_of(Path(meant_for[0])) if meant_for else None
    sys.exit(main(made_in, last=there, record=there and there.record))
