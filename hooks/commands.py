"""What each command does; texts go to the user in Dutch, the exit status back to the shell."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from calculators import loket
from hooks.faults import PolicyFaults
from hooks.load_policy import load_policy
from hooks.open_data import calculator_data
from hooks.schema import schemas

PROJECT = Path(__file__).parent.parent
POLICY = PROJECT / "policy"
RIGHT, FAULTS, WRONG_USE = 0, 1, 2


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def check(paths: list[Path]) -> int:
    """Print every fault as `file:line:column: message`; given files limit what is printed, not what is read."""
    missing = [path for path in paths if not path.exists()]
    if missing:
        _say("\n".join(f"kaderwijzer: «{path}» bestaat niet; geef een map met beleid of een bestand daarin" for path in missing))
        return WRONG_USE
    status = RIGHT
    for folder, wanted in _policy_folders(paths or [POLICY]).items():
        if not (folder / "dossiers.yml").is_file():
            _say(f"kaderwijzer: «{folder}» is geen map met beleid; daar staat een bestand dossiers.yml in")
            return WRONG_USE
        try:
            corpus = load_policy(folder)
        except PolicyFaults as found:
            inside = folder.resolve().parent
            shown = [one for one in found.faults if not wanted or (inside / one.place.file).resolve() in wanted]
            prefix = _shown_folder(folder)
            print("\n".join(f"{prefix}{one}" for one in shown))
            if shown:
                status = FAULTS
                _say(f"{len(shown)} fout{'en' if len(shown) > 1 else ''} gevonden in {folder}.")
        else:
            _say(f"{folder}: {len(corpus.kaders)} kaders, geen fouten.")
    return status


def _policy_folders(paths: list[Path]) -> dict[Path, set[Path]]:
    """Each policy folder, with the files in it that were asked for (none: all)."""
    folders: dict[Path, set[Path]] = {}
    for path in paths:
        start = path if path.is_dir() else path.parent
        ancestors = [start, *start.resolve().parents]
        folder = next((one for one in ancestors if (one / "dossiers.yml").is_file()), start)
        files = folders.setdefault(folder, set())
        if path.is_dir():
            files |= set() if folder == path else {one.resolve() for one in path.rglob("*")}
        else:
            files.add(path.resolve())
    return folders


def _shown_folder(folder: Path) -> str:
    """What to put before `policy/…` so that an editor can open the file from the working directory."""
    parent = folder.resolve().parent
    if parent == Path.cwd():
        return ""
    return f"{parent.relative_to(Path.cwd()) if parent.is_relative_to(Path.cwd()) else parent}/"


def calculate(name: str, explain: bool, policy: Path) -> int:
    """Answer one question from standard input with JSON on standard output."""
    if name not in loket.REKENHULPEN:
        _say(f"kaderwijzer: er is geen rekenhulp «{name}»; kies uit: {', '.join(loket.REKENHULPEN)}")
        return WRONG_USE
    folder = policy if policy.exists() else POLICY
    try:
        data = loket.lees_gegevens(calculator_data(load_policy(folder)))
    except PolicyFaults as found:
        _say(f"{found}\nHerstel eerst de fouten in het beleid.")
        return FAULTS
    if explain:
        print(loket.uitleg(data, name))
        return RIGHT
    try:
        question = sys.stdin.buffer.read().decode("utf-8-sig")
    except UnicodeDecodeError:
        _say("kaderwijzer: de vraag is geen UTF-8; sla het bestand op als UTF-8")
        return FAULTS
    answer = loket.antwoord(data, name, question)
    print(answer)
    return RIGHT if json.loads(answer)["goed"] else FAULTS


def build(site: Path) -> int:
    """Build the site beside the old one and put it in place only when everything went well."""
    target = site.resolve()
    target.parent.mkdir(parents=True, exist_ok=True)
    fresh = Path(tempfile.mkdtemp(prefix=f"{target.name}.nieuw-", dir=target.parent))
    try:
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(fresh)]
        # Material's notice about its end of life is for us (docs/besluiten), not for who builds the site.
        quiet = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
        if subprocess.run(command, cwd=PROJECT, env=quiet, check=False).returncode:
            _say("De site is niet gebouwd; de vorige staat er nog.")
            return FAULTS
        fresh.chmod(0o755)
        if target.exists():
            old = Path(tempfile.mkdtemp(prefix=f"{target.name}.oud-", dir=target.parent))
            target.rename(old / "site")
            fresh.rename(target)
            shutil.rmtree(old)
        else:
            fresh.rename(target)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)
    _say(f"De site staat in {site}/.")
    return RIGHT


def write_schemas(folder: Path) -> int:
    """Write the JSON Schemas that editors use for completion."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
    _say(f"De schema's staan in {folder}/.")
    return RIGHT
