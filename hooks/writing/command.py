"""What a command that writes does, from its flags to the files; texts go to the user in Dutch."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any

from hooks import project
from hooks.corpus.corpus import Corpus
from hooks.examples.check import Tried
from hooks.reading.faults import Fault, print_faults, shortened
from hooks.reading.load_policy import check_policy
from hooks.reading.policy_folder import is_policy, no_policy
from hooks.writing.afterwards import told_afterwards
from hooks.writing.answers import Answers, ask_rest, from_flags, is_positional, refuse_missing
from hooks.writing.carrying import ask_about_each
from hooks.writing.every_refusal import try_command
from hooks.writing.made import Made
from hooks.writing.questions import COMMANDS, YES, Question
from hooks.writing.refusal import Refused
from hooks.writing.terminal import ask, somebody_answers

__all__ = ["COMMANDS", "add_commands", "run"]

RIGHT, FAULTS, WRONG_USE = 0, 1, 2
HELP = {
    "wijzig": "zet er een versie van een kader bij: wat er nieuw geldt, of wordt voorgesteld",
    "corrigeer": "verbeter een versie die al op de site staat, met een correctie erbij",
    "hernoem": "geef een kader een andere naam; het oude adres blijft werken",
    "trek-in": "laat een regel vervallen, neem een voorstel terug, of haal iets uit de kennisbank",
    "nieuw": "maak een kader dat er nog niet was",
    "dossier": "maak een dossier, met zijn gebied, zijn document en zijn eerste kader",
    "inlezen": "lees een document in: zijn koppen en delen komen in bronnen.yml, elk deel nog te doen",
    "begrip": "leg een woord uit dat nog niet in de lijst van begrippen staat",
    "thema": "maak een thema dat er nog niet was",
    "doelgroep": "maak een doelgroep die er nog niet was",
}


def add_commands(below: argparse._SubParsersAction[Any]) -> None:
    """The commands with their flags, from the questions."""
    for name, questions in COMMANDS.items():
        parser = below.add_parser(name, help=HELP[name], description=f"{HELP[name].capitalize()}.")
        for one in questions:
            _add(parser, one)
        parser.add_argument("--proef", action="store_true", help="toon de wijziging en schrijf niets")
        parser.add_argument(
            "--vraag-niets", action="store_true", help="stel geen vragen, ook niet in een terminal"
        )
        parser.add_argument(
            "--beleid", metavar="MAP", type=Path, default=project.POLICY, help="de map met beleid"
        )


def _add(parser: argparse.ArgumentParser, one: Question) -> None:
    said = one.ask[0].lower() + one.ask[1:].replace("%", "%%")
    if one.is_yes:
        parser.add_argument(f"--{one.name}", action="store_const", const=YES, help=said)
        return
    if one.example:
        said += f" Zoals {one.example.replace('%', '%%')}."
    if is_positional(one):
        parser.add_argument(one.name, metavar=one.name.upper(), nargs="?", help=said)
    else:
        metavar = one.name.partition("-")[2].upper() or one.name.upper()
        action = "append" if one.many else "store"
        parser.add_argument(f"--{one.name}", metavar=metavar, action=action, help=said)


def run(name: str, flags: argparse.Namespace) -> int:
    """Make, check and write one change; 0, 1 with faults in policy, 2 on wrong use. On 1 and 2 nothing is."""
    folder = flags.beleid.resolve()
    if not is_policy(folder):
        _say(f"kaderwijzer: {no_policy(flags.beleid)}")
        return WRONG_USE
    checked = check_policy(folder)
    if checked.found.faults:
        print_faults(folder, checked.found.faults)
        _say("Herstel eerst deze fouten; daarna is er iets te wijzigen.")
        return FAULTS
    try:
        return _change(name, flags, checked.corpus, {_told(one) for one in checked.found.notes})
    except Refused as refused:
        for message in refused.messages:
            _say(f"kaderwijzer: {message}")
        return WRONG_USE
    except (KeyboardInterrupt, EOFError):
        _say("\nAfgebroken; er is niets geschreven.")
        return WRONG_USE


def _change(name: str, flags: argparse.Namespace, corpus: Corpus, known: set[tuple[str, str]]) -> int:
    answers = Answers(corpus, COMMANDS[name], date.today())
    if wrong := from_flags(answers, vars(flags)):
        missing = [one.name for one in answers.missing() if one.name not in wrong]
        wrong |= try_command(name, answers, {*wrong, *missing}).refused
        raise Refused(*(one for messages in wrong.values() for one in messages))
    if somebody_answers() and not flags.vraag_niets:
        ask_rest(answers, ask, _say)
        if name == "wijzig":
            ask_about_each(corpus, answers, answers.today, ask)
    refuse_missing(answers)
    tries = try_command(name, answers)
    if tries.refused or tries.made is None:
        raise Refused(*(one for messages in tries.refused.values() for one in messages))
    made = tries.made
    with_examples = answers.one("voorbeelden") == YES or made.with_examples
    tried = made.edit.tried(with_examples=with_examples)
    if tried.found.faults:
        print_faults(corpus.folder, tried.found.faults)
        told = "Er is niets geschreven; de regels tellen zoals het bestand zou worden."
        _say(told + _remedy(tried, with_examples))
        return FAULTS
    for objection in made.objections(tried.corpus):
        raise Refused(objection)
    for one in made.said:
        _say(f"{one[0].upper()}{one[1:]}.")
    _tell_examples(made)
    if flags.proef:
        print("\n".join(made.edit.difference()))
    else:
        made.edit.write()
    for line in told_afterwards(made, is_trial=flags.proef):
        _say(line)
    print_faults(corpus.folder, (one for one in tried.found.notes if _told(one) not in known))
    return RIGHT


def _remedy(tried: Tried, with_examples: bool) -> str:
    if not any(tried.examples.values()):
        return ""
    if with_examples:
        return " Deze voorbeelden kan alleen een mens herstellen."
    return " Met --voorbeelden schrijft deze opdracht ook de nieuwe uitkomsten van de voorbeelden op."


def _tell_examples(made: Made) -> None:
    for name, written in made.edit.examples.items():
        _say(f"Bijgewerkt in voorbeelden/{name}.yml; lees na of elke titel nog klopt:")
        for one in written:
            _say(f"  regel {one.fault.place.line}: {shortened(one.fault.message)}")


def _told(one: Fault) -> tuple[str, str]:
    return one.place.file, one.message


def _say(text: str) -> None:
    print(text, file=sys.stderr)
