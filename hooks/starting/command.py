"""`kaderwijzer begin` makes an empty kennisbank on this engine; `vernieuw` brings it a newer engine."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from hooks.disk import reason
from hooks.project import PROJECT
from hooks.reading.load_policy import check_policy
from hooks.starting.asked import QUESTIONS, ask_rest, start_of, wrong_answers
from hooks.starting.engine import BRANCH, NoEngine, commit_engine, engine_files, git, has_engine, somebody
from hooks.starting.own_files import own_files
from hooks.writing.terminal import ask, somebody_answers

RIGHT, FAULTS, WRONG_USE = 0, 1, 2
MAIN = "main"
SHOWN = ("mkdocs.yml", "policy/gebieden.yml")


class WrongPolicy(Exception):
    """What was said makes policy with faults; the words say which."""


def add_commands(below: argparse._SubParsersAction[Any]) -> None:
    begin = below.add_parser("begin", help="maak een lege kennisbank voor een andere regio, op deze motor")
    begin.add_argument("map", metavar="MAP", type=Path, help="waar zij komt: een map die er niet is, of leeg")
    for one in QUESTIONS:
        said = one.ask[0].lower() + one.ask[1:]
        begin.add_argument(
            f"--{one.name}", metavar=one.name.upper(), help=f"{said} Zoals {one.example}.".replace("%", "%%")
        )
    begin.add_argument(
        "--proef", action="store_true", help="toon wat er zou komen te staan, en schrijf niets"
    )
    begin.add_argument(
        "--vraag-niets", action="store_true", help="stel geen vragen, ook niet in een terminal"
    )
    renew = below.add_parser(
        "vernieuw", help="breng deze motor naar een kennisbank die met «begin» is gemaakt"
    )
    renew.add_argument("map", metavar="MAP", type=Path, help="de map van die kennisbank")


def begin(flags: argparse.Namespace) -> int:
    """Make it whole, or nothing; 0, 1 when that cannot be done here, 2 when something asked is wrong."""
    given = {one.name: getattr(flags, one.name.replace("-", "_")) for one in QUESTIONS}
    said = {name: text for name, text in given.items() if text is not None}
    target: Path = flags.map
    try:
        wrong = [*_wrong_place(target), *(wrong_answers(said) if not _asks(flags) else ())]
        if not wrong and _asks(flags):
            said = ask_rest(said, ask, _say)
            wrong = wrong_answers(said)
        if wrong:
            for one in wrong:
                _say(f"kaderwijzer: {one}")
            _say("Er is niets gemaakt.")
            return WRONG_USE
        own = own_files(start_of(said), PROJECT)
        if flags.proef:
            _show(own, len(engine_files(PROJECT)))
            return RIGHT
        with _made_beside(target.absolute()) as fresh:
            _make(fresh, own)
    except (KeyboardInterrupt, EOFError):
        _say("\nAfgebroken; er is niets gemaakt.")
        return WRONG_USE
    except NoEngine as failed:
        _say(f"kaderwijzer: {failed}. Er is niets gemaakt.")
        return FAULTS
    except WrongPolicy as wrong_policy:
        _say(f"{wrong_policy}\nEr is niets gemaakt.")
        return FAULTS
    except OSError as error:
        _say(f"kaderwijzer: «{target}» is niet te maken: {reason(error)}. Er is niets gemaakt.")
        return FAULTS
    _say(f"De kennisbank staat in {target}/, als project van git. Bekijk haar met: make -C {target} serve")
    return RIGHT


def _wrong_place(target: Path) -> Iterator[str]:
    place = target.absolute()
    if PROJECT in (place.resolve(), *place.resolve().parents):
        yield f"«{target}» ligt in dit project zelf; kies een map daarbuiten"
    elif place.is_dir() and any(place.iterdir()):
        yield f"«{target}» is niet leeg; kies een map die er niet is, of een lege"
    elif os.path.lexists(place) and not place.is_dir():
        yield f"«{target}» is geen map; kies een map die er niet is"


def _make(folder: Path, own: dict[str, str]) -> None:
    """The whole kennisbank in an empty folder: the engine on its branch, and on that what is its own."""
    git(folder, "init", "--quiet", f"--initial-branch={MAIN}")
    commit_engine(PROJECT, folder)
    git(folder, "checkout", "--quiet", "-B", MAIN, BRANCH)
    for name, text in own.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    if faults := check_policy(folder / "policy").found.faults:
        raise WrongPolicy("\n".join(map(str, faults)))
    git(folder, "add", "--all")
    git(folder, *somebody(folder), "commit", "--quiet", "--no-verify", "-m", "Begin een eigen kennisbank")


@contextmanager
def _made_beside(target: Path) -> Iterator[Path]:
    """A folder that takes the place of the target when all went well, and is gone when not."""
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f".{target.name}.", dir=target.parent))
    try:
        yield fresh
        fresh.chmod(0o755)
        fresh.replace(target)  # an empty folder may stand there
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def renew(folder: Path) -> int:
    """Put this engine on its branch in a kennisbank; taking it over is up to who works there."""
    try:
        if not (folder / ".git").exists() or not has_engine(folder):
            _say(f"kaderwijzer: «{folder}» heeft geen tak «{BRANCH}»; kies een map van «begin»")
            return WRONG_USE
        if git(folder, "rev-parse", "--abbrev-ref", "HEAD").strip() == BRANCH:
            _say(f"kaderwijzer: «{folder}» staat nu op «{BRANCH}»; ga eerst terug: git checkout {MAIN}")
            return WRONG_USE
        if commit_engine(PROJECT, folder.absolute()) is None:
            _say("Er is niets nieuws: deze motor staat daar al.")
            return RIGHT
    except NoEngine as failed:
        _say(f"kaderwijzer: {failed}. Er is niets veranderd.")
        return FAULTS
    _say(f"De tak «{BRANCH}» is vernieuwd. Neem haar over met: git -C {folder} merge {BRANCH}")
    return RIGHT


def _show(own: dict[str, str], engine: int) -> None:
    for name, text in own.items():
        if name in SHOWN:
            print(f"{name}:\n{text}")
    _say(f"Daarnaast {engine} bestanden van de motor. Dit is een proef: er is niets gemaakt.")


def _asks(flags: argparse.Namespace) -> bool:
    return not flags.vraag_niets and somebody_answers()


def _say(text: str) -> None:
    print(text, file=sys.stderr)
