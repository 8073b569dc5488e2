"""What each command does; texts go to the user in Dutch, the exit status back to the shell."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from pathlib import Path

from calculators.kaders.gegevens import Gegevens, GegevensFout, met_kennisbank
from calculators.kaders.notatie import schrijf_dag, som_op
from calculators.raamwerk import loket
from calculators.raamwerk.rekenhulp import controleer
from hooks import project
from hooks.corpus.corpus import Corpus
from hooks.corpus.open_data import calculator_data
from hooks.corpus.review import is_due
from hooks.corpus.words import counted
from hooks.disk import reason, write_whole
from hooks.examples.check import WrongExample, try_policy
from hooks.examples.places import PolicyFile
from hooks.examples.rewrite import rewritten
from hooks.files.answers import answer_file, beside_example, column_example, file_form
from hooks.files.calendar import calendar
from hooks.files.read import read_lines
from hooks.files.refused import Refused
from hooks.git import GitFault
from hooks.open_data.show import show
from hooks.pages.spreadsheet import written
from hooks.project import PROJECT
from hooks.proposals.as_if_command import proposal
from hooks.proposals.command import FORMS as DIFFERENCE_FORMS
from hooks.proposals.command import difference
from hooks.proposals.published import published, silent_changes
from hooks.proposals.to_come import days_to_come, latest_today
from hooks.publishing.back import go_back
from hooks.publishing.build import build as build_site
from hooks.publishing.publish import publish as publish_site
from hooks.publishing.write_owners import write_owners
from hooks.reading.faults import Fault, Place, PolicyFaults, from_here, print_faults
from hooks.reading.load_policy import EXAMPLES_FOLDER, load_policy
from hooks.reading.nodes import Scalar
from hooks.reading.policy_folder import is_policy, no_policy
from hooks.reading.schema import schemas
from hooks.reading.shapes import Day
from hooks.reading.suggestions import suggest
from hooks.serving.serve import serve as serve_site
from hooks.settings.read import settings
from hooks.settings.unclear import UnclearSetting
from hooks.writing.afterwards import what_it_means

__all__ = ["DIFFERENCE_FORMS", "difference", "proposal", "show"]

RIGHT, FAULTS, WRONG_USE = 0, 1, 2
WRONG_DAY = date.min
REWRITTEN = "de uitgewerkte voorbeelden tonen wat de rekenhulpen nu geven"


def _say(text: str) -> None:
    print(text, file=sys.stderr)


def check(
    paths: list[Path], strict: bool = False, revision: str | None = None, review: str | None = None
) -> int:
    """Print every fault and every «let op» as `file:line:column: message`.

    Given files limit only what is printed. FAULTS if a fault is printed; with `strict` a «let op» counts too.
    What was published in a `revision` of git may not have changed silently, and on the day of a `review` no
    dossier may be due for one.
    """
    day = _review_day(review)
    if day is WRONG_DAY:
        return WRONG_USE
    found = [(path, _existing(path)) for path in paths or [project.POLICY]]
    missing = [path for path, there in found if there is None]
    for path in missing:
        _say(f"kaderwijzer: «{path}» bestaat niet; geef een map met beleid of een bestand daarin")
    if missing:
        return WRONG_USE
    outside = [
        (path, there) for path, there in found if there and not is_policy(_policy_folder(there.resolve()))
    ]
    for path, there in outside:
        _no_policy(path, is_file=there.is_file())
    if outside:
        return WRONG_USE
    asked: dict[Path, list[Path]] = {}
    for there in (one.resolve() for _, one in found if one):
        asked.setdefault(_policy_folder(there), []).append(there)
    found_of_settings = _check_settings() if project.POLICY in asked else RIGHT
    return max(
        found_of_settings,
        *(_check_folder(folder, wanted, strict, revision, day) for folder, wanted in asked.items()),
    )


def _check_settings() -> int:
    """What mkdocs.yml says of this kennisbank; the build refuses it too."""
    try:
        settings()
    except UnclearSetting as unclear:
        print(unclear)
        return FAULTS
    return RIGHT


def _review_day(given: str | None) -> date | None:
    """The day of a review as it was given, or None; WRONG_DAY when that is no day, which has been said."""
    if given is None:
        return None
    faults: list[Fault] = []
    found = Day("een dag", exact=True).read(Scalar(given, False, Place("")), faults)
    if found is None:
        _say(f"kaderwijzer: --herziening: {faults[0].message}")
        return WRONG_DAY
    return found.eerste


def _due(folder: Path, corpus: Corpus, day: date | None) -> Iterator[Fault]:
    """A fault for each dossier that had to be looked at again before this day."""
    file = PolicyFile(folder, "dossiers.yml")
    for one in corpus.dossiers.values():
        if is_due(one, day) and one.herzien_voor:
            who = f"; dat doet: {one.eigenaar}" if one.eigenaar else ""
            before = schrijf_dag(one.herzien_voor)
            remedy = "leg het naast zijn bronnen, en zet nieuwe dagen bij «nagekeken_op» en «herzien_voor»"
            message = (
                f"het dossier «{one.titel}» had vóór {before} opnieuw nagekeken moeten zijn{who}; {remedy}"
            )
            yield Fault(file.nearest((one.id, "herzien_voor")), message)


def _existing(path: Path) -> Path | None:
    """The path from here, or else from the project, so that `policy/…` means the same everywhere."""
    # Path.exists raises on very long names.
    return next((one for one in (path, PROJECT / path) if os.path.exists(one)), None)


def _check_folder(
    folder: Path, wanted: list[Path], strict: bool, revision: str | None, day: date | None
) -> int:
    checked = try_policy(folder)
    silent: list[Fault] = []
    if revision is not None and checked.found.faults:
        _say("Eerst de fouten: pas daarna is te zeggen wat er is veranderd aan wat gepubliceerd was.")
    elif revision is not None:
        try:
            then = published(folder, revision)
        except GitFault as fault:
            _say(f"kaderwijzer: {fault}")
            return WRONG_USE
        if then.found.faults:
            count = counted(len(then.found.faults), "fout", "fouten")
            _say(f"In «{revision}» staan {count}; wat daar niet te lezen is, is niet vergeleken.")
        silent = list(silent_changes(then.corpus, checked.corpus))
        silent += days_to_come(then.corpus, checked.corpus, latest_today())
    due = list(_due(folder, checked.corpus, day)) if day else []
    faults, notes = (
        [one for one in found if _is_in(folder.parent / one.place.file, wanted)]
        for found in ([*checked.found.faults, *silent, *due], checked.found.notes)
    )
    print_faults(folder, sorted([*faults, *notes]))
    where, noted = " en ".join(map(from_here, wanted)), f"{len(notes)} let op"
    if faults:
        said = [counted(len(faults), "fout", "fouten"), *([noted] if notes else [])]
        _say(f"{' en '.join(said)} gevonden in {where}.")
        return FAULTS
    right = f"geen fouten, {noted}" if notes else "geen fouten"
    if checked.found.faults:
        _say(f"{where}: {right}; elders in {from_here(folder)} wel ({len(checked.found.faults)}).")
    else:
        _say(f"{from_here(folder)}: {counted(len(checked.corpus.kaders), 'kader', 'kaders')}, {right}.")
        if checked.not_asked:
            _say(f"Niet nagekeken, want hun kaders zijn er niet: de rekenhulpen {som_op(checked.not_asked)}.")
    return FAULTS if notes and strict else RIGHT


def _policy_folder(path: Path) -> Path:
    """The policy folder that a file or folder is in; its own folder if there is none."""
    start = path if path.is_dir() else path.parent
    return next((one for one in (start, *start.parents) if is_policy(one)), start)


def _no_policy(path: Path, is_file: bool = False) -> int:
    if is_file:
        _say(f"kaderwijzer: «{path}» is geen beleidsbestand; geef een map met beleid of een bestand daarin")
    else:
        _say(f"kaderwijzer: {no_policy(path)}")
    return WRONG_USE


def _is_in(file: Path, wanted: list[Path]) -> bool:
    return any(one == file or one in file.parents for one in wanted)


def _faulty_policy(found: PolicyFaults) -> int:
    _say(f"{found}\nHerstel eerst de fouten in het beleid.")
    return FAULTS


def _calculator_data(name: str, policy: Path) -> Gegevens | int:
    """What a calculator of this name reads, or the status of what is wrong, which has been said then."""
    if name not in loket.REKENHULPEN:
        _say(f"kaderwijzer: er is geen rekenhulp «{name}»{suggest(name, loket.REKENHULPEN)}")
        return WRONG_USE
    if not is_policy(policy):
        return _no_policy(policy)
    try:
        data = met_kennisbank(calculator_data(load_policy(policy)), settings().name)
        loket.controleer(data)
        controleer(loket.REKENHULPEN[name], data)
    except PolicyFaults as found:
        return _faulty_policy(found)
    except UnclearSetting as unclear:
        _say(f"kaderwijzer: {unclear}")
        return FAULTS
    except GegevensFout as found:
        _say(f"kaderwijzer: {found}")
        return FAULTS
    return data


def calculate_file(
    name: str,
    file: Path | None,
    columns: Sequence[str],
    beside: Sequence[str],
    policy: Path,
    sheet: str | None = None,
    days: Path | None = None,
) -> int:
    """Answer every row of a file with CSV on standard output; FAULTS when a row has a fault.

    All days of the file go to `days`, as one calendar.
    """
    try:
        if file is None:
            options = "--kolom, --naast, --blad en --agenda"
            raise Refused([f"{options} horen bij --bestand; geef ook een bestand"], is_use=True)
        try:
            content = file.read_bytes()
        except OSError:
            unread = f"«{file}» is niet te lezen; geef een CSV- of Excel-bestand"
            raise Refused([unread], is_use=True) from None
        data = _calculator_data(name, policy)
        if isinstance(data, int):
            return data
        file_form(name)
        chosen = _pairs("--kolom", columns, column_example(name), last=True)
        settings = _pairs("--naast", beside, beside_example(name), last=False)
        lines = read_lines(content, sheet, file.name)
        answered = answer_file(data, name, lines.cells, chosen, settings)
        told = [*lines.told, *answered.told]
        if days is not None:
            made, said = calendar(data, name, answered, datetime.now(UTC))
            told.append(said)
            if made:
                _write_calendar(days, made)
    except Refused as refused:
        for message in refused.messages:
            _say(f"kaderwijzer: {message}")
        return WRONG_USE if refused.is_use else FAULTS
    # As bytes: the line ends of the file are those of a spreadsheet on every system.
    sys.stdout.flush()
    sys.stdout.buffer.write(written(answered.lines).encode("utf-8"))
    for message in told:
        _say(message)
    if answered.faulty:
        _say(f"{counted(answered.faulty, 'rij heeft', 'rijen hebben')} een fout; zie de laatste kolom.")
    return FAULTS if answered.faulty else RIGHT


def _write_calendar(path: Path, text: str) -> None:
    """Write it at once, or leave what was there; Refused when that cannot be."""
    try:
        write_whole(path, text.encode("utf-8"))
    except OSError:
        raise Refused([f"«{path}» is niet te schrijven; geef een map die er is"], is_use=True) from None


def _pairs(option: str, texts: Sequence[str], example: str, *, last: bool) -> dict[str, str]:
    """`Aanvang=start` as a pair, split at the last or the first sign; Refused without one."""
    for one in texts:
        if "=" not in one:
            raise Refused([f"achter {option} hoort iets als «{example}», niet «{one}»"], is_use=True)
    split = ((one.rpartition("=") if last else one.partition("=")) for one in texts)
    return {key.strip() if not last else key: value.strip() for key, _, value in split}


def calculate(name: str, explain: bool, policy: Path) -> int:
    """Answer one question from standard input with JSON on standard output."""
    data = _calculator_data(name, policy)
    if isinstance(data, int):
        return data
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


def examples(name: str | None, rewrite: bool, policy: Path) -> int:
    """Print what worked examples say and their calculators do not give; with `rewrite`, write that down."""
    if name is not None and name not in loket.REKENHULPEN:
        _say(f"kaderwijzer: er is geen rekenhulp «{name}»{suggest(name, loket.REKENHULPEN)}")
        return WRONG_USE
    folder = policy.resolve()
    if not is_policy(folder):
        return _no_policy(policy)
    tried = try_policy(folder)
    if rewrite and not tried.other_faults:
        written = [
            _rewrite(folder, each, wrong) for each, wrong in tried.examples.items() if name in (None, each)
        ]
        for line in what_it_means(REWRITTEN) if any(written) else ():
            _say(line)
        tried = try_policy(folder)
    if tried.other_faults:
        return _faulty_policy(PolicyFaults(tried.other_faults))
    asked = {each: wrong for each, wrong in tried.examples.items() if name in (None, each)}
    for each, wrong in asked.items():
        print_faults(folder, (one.fault for one in wrong))
        number = len(tried.corpus.voorbeelden.get(each, ()))
        false = len({one.keys[:2] for one in wrong})
        verdict = f"{false} {'klopt' if false == 1 else 'kloppen'} niet" if false else "kloppen alle"
        _say(f"{each}: {counted(number, 'voorbeeld', 'voorbeelden')}, {verdict}.")
    if not any(asked.values()):
        return RIGHT
    _say(
        "Wat hier nog staat, kan alleen een mens herstellen."
        if rewrite
        else "«kaderwijzer voorbeelden --bijwerken» schrijft op wat de rekenhulpen nu geven."
    )
    return FAULTS


def _rewrite(folder: Path, name: str, wrong: Sequence[WrongExample]) -> bool:
    """Write the outcomes anew that a calculator gives; whether there was anything to write."""
    path = folder / EXAMPLES_FOLDER / f"{name}.yml"
    content, written = rewritten(path, wrong) if wrong else (b"", [])
    if not written:
        return False
    path.write_bytes(content)
    _say(f"{from_here(path)} is bijgewerkt; lees na of elke titel nog klopt:")
    for one in written:
        _say(f"  regel {one.fault.place.line}: {one.fault.message}")
    return True


def build(site: Path, policy: Path, review: str | None = None) -> int:
    """Build the site of a policy in a folder; on the day of a `review` it marks what is due."""
    if (day := _review_day(review)) is WRONG_DAY:
        return WRONG_USE
    if not is_policy(policy):
        return _no_policy(policy)
    return build_site(site, policy, day)


def serve(address: str, policy: Path) -> int:
    """Serve the site of a policy on this computer, as it is saved."""
    if not is_policy(policy):
        return _no_policy(policy)
    return serve_site(address, policy)


def publish(site: Path, policy: Path, settings: Path, review: str | None = None) -> int:
    """Build the site of a policy as a host needs it, with the settings of servers in a folder apart."""
    if (day := _review_day(review)) is WRONG_DAY:
        return WRONG_USE
    if not is_policy(policy):
        return _no_policy(policy)
    return publish_site(site, policy, settings, day)


def owners(folder: Path, policy: Path) -> int:
    """Write in a project whom the forges ask to look along at each dossier."""
    if not is_policy(policy):
        return _no_policy(policy)
    return write_owners(folder, policy)


def back(site: Path) -> int:
    """Put the last edition of a site back."""
    return go_back(site)


def write_schemas(folder: Path) -> int:
    """Write the JSON Schemas that editors use for completion."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in schemas().items():
            (folder / name).write_text(text, encoding="utf-8")
    except OSError as error:
        _say(f"kaderwijzer: in «{folder}» is niet te schrijven: {reason(error)}")
        return WRONG_USE
    _say(f"De schema's staan in {from_here(folder.resolve())}/.")
    return RIGHT
