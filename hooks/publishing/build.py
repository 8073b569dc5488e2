"""`kaderwijzer bouw`: the site is built beside the old one, and takes its place when all went well."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from pathlib import Path

from mkdocs.exceptions import PluginError

from hooks.corpus.review import DAY_VARIABLE
from hooks.disk import reason
from hooks.project import POLICY_VARIABLE, PROJECT
from hooks.publishing.last_build import known_at
from hooks.publishing.offline import tell_edition
from hooks.publishing.place import CannotPlace, fresh_beside, put_in_place
from hooks.publishing.stopping import Stopped, stoppable

_DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG of Linux
RIGHT, FAULTS, WRONG_USE = 0, 1, 2


def build(
    site: Path, policy: Path, review: date | None = None, finish: Callable[[Path], None] | None = None
) -> int:
    """Build the site of a policy; exit status 0, 1 when it is not built, 2 when the target cannot hold it.

    On the day of a `review` the site marks what had to be looked at again before it.
    With `finish` the new site is finished before it takes its place.
    """
    target = site.resolve()
    try:
        with stoppable() as hold, fresh_beside(target) as fresh:
            if status := _make(fresh, target, policy, review):
                _say("De site is niet gebouwd; de vorige staat er nog.")
                return status
            tell_edition(fresh, known_at(target))
            if finish:
                finish(fresh)
            put_in_place(fresh, target, hold)
    except CannotPlace as objection:
        _say(f"kaderwijzer: {objection}")
        return WRONG_USE
    except PluginError as error:
        _say(f"kaderwijzer: {error}")
        _say("De site is niet gebouwd; de vorige staat er nog.")
        return FAULTS
    except OSError as error:
        _say(f"kaderwijzer: het schrijven van de site lukt niet: {reason(error)}")
        _say("De site is niet gebouwd; de vorige staat er nog.")
        return FAULTS
    except Stopped as stopped:
        _say("Afgebroken. De site is niet gebouwd; de vorige staat er nog.")
        return stopped.status
    _say(f"De site staat in {site}/.")
    return RIGHT


def _make(folder: Path, target: Path, policy: Path, review: date | None) -> int:
    """Run MkDocs in a process of its own, which ends when this one does; its exit status.

    The folder is to come in the place of the target.
    """
    # Material's notice about its end of life is for us (docs/besluiten), not for who builds the site.
    surroundings = os.environ | {"NO_MKDOCS_2_WARNING": "1", POLICY_VARIABLE: str(policy.resolve())}
    surroundings[DAY_VARIABLE] = review.isoformat() if review else ""
    made = subprocess.Popen(
        [sys.executable, "-m", "hooks.publishing.make_site", str(folder), str(target)],
        cwd=PROJECT,
        env=surroundings,
        umask=0o022,  # a web server has to be able to read it
        start_new_session=True,
        preexec_fn=_die_with_parent,
    )
    try:
        return made.wait()
    finally:
        with suppress(ProcessLookupError):
            os.killpg(made.pid, signal.SIGKILL)
        made.wait()


def _die_with_parent() -> None:
    with suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)


def _say(text: str) -> None:
    print(text, file=sys.stderr)
