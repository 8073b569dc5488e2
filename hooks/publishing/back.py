"""`kaderwijzer terug`: the last edition of the site takes its place again; a second time turns that round."""

from __future__ import annotations

import sys
from pathlib import Path

from hooks.disk import reason
from hooks.publishing.editions import is_site, last_edition, told
from hooks.publishing.place import CannotPlace, objection, sweep
from hooks.publishing.stopping import Stopped, stoppable
from hooks.publishing.swap import SomeoneElse, alone, swap

RIGHT, FAULTS, WRONG_USE = 0, 1, 2


def go_back(site: Path) -> int:
    """Put the last edition back; exit status 0, 1 when the disk refuses, 2 when there is nothing to do."""
    target = site.resolve()
    shown = last_edition(site)
    try:
        if not target.parent.is_dir():
            raise CannotPlace(_nothing(site))
        with stoppable() as hold, alone(target, wait=False):
            if wrong := objection(target) or objection(last_edition(target)):
                raise CannotPlace(wrong)
            sweep(target)
            if not is_site(last_edition(target)):
                raise CannotPlace(_nothing(site))
            hold()
            _put_back(target)
    except CannotPlace as wrong:
        _say(f"kaderwijzer: {wrong}")
        return WRONG_USE
    except SomeoneElse:
        _say(f"kaderwijzer: een andere opdracht zet net een site in «{site}»; probeer het zo opnieuw")
        return FAULTS
    except OSError as error:
        _say(f"kaderwijzer: het terugzetten lukt niet: {reason(error)}")
        _say("De site staat er nog zoals zij was.")
        return FAULTS
    except Stopped as stopped:
        _say("Afgebroken. De site staat er nog zoals zij was.")
        return stopped.status
    _say(f"De site in {site}/ is nu die van {told(target)}.")
    if is_site(last_edition(target)):
        _say(f"Die van {told(last_edition(target))} staat in {shown}/; nog een keer «terug» draait het om.")
    return RIGHT


def _put_back(target: Path) -> None:
    last = last_edition(target)
    if is_site(target):
        swap(last, target)
        return
    if target.exists():
        target.rmdir()  # it is empty
    last.rename(target)


def _nothing(site: Path) -> str:
    return f"er is geen vorige uitgave van «{site}»; die ontstaat als een bouw daar iets anders neerzet"


def _say(text: str) -> None:
    print(text, file=sys.stderr)
